"""Addresses of changes."""

from django.urls import path

from forge.web.changes import views

app_name = "changes"
urlpatterns = [
    path("train/changes/", views.changes, name="home"),
    path("train/pain/", views.pain, name="pain"),
    path("train/missed/", views.missed, name="missed"),
]
