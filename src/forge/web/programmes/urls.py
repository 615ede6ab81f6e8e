"""Addresses of programmes, each with a Markdown and a JSON twin."""

from django.urls import path

from forge.web.programmes import views

app_name = "programmes"
urlpatterns = [
    path("programmes", views.listed, name="all"),
    path("programmes.<form:form>", views.listed_twin, name="all_twin"),
    path("programme/<slug:programme>", views.shown, name="one"),
    path("programme/<slug:programme>.<form:form>", views.shown_twin, name="one_twin"),
]
