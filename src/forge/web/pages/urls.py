"""Addresses of the pages around library and plans."""

from django.urls import path

from forge.web.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.home, name="home"),
    path("about", views.about, name="about"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("llms.txt", views.llms, name="llms"),
    path("health", views.health, name="health"),
]
