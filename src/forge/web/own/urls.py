"""Addresses of a person's own exercises. Imports name them, hence ``path``."""

from django.urls import path

from forge.web.own import views

app_name = "own"
urlpatterns = [
    path("settings/exercises/", views.home, name="home"),
    path("settings/exercises/<path:custom>/", views.show, name="exercise"),
]
