"""Addresses of places."""

from django.urls import path

from forge.web.places import views

app_name = "places"
urlpatterns = [
    path("settings/places/", views.places, name="home"),
    path("settings/places/<slug:place>/", views.place, name="place"),
]
