"""Addresses of drawings and motions."""

from django.urls import path, register_converter

from forge.web.figures import views
from forge.web.figures.converters import BodyConverter, ThemeConverter, VersionConverter

register_converter(BodyConverter, "figure_body")
register_converter(ThemeConverter, "theme")
register_converter(VersionConverter, "figure_version")

app_name = "figures"
urlpatterns = [
    path("figures/<slug:slug>/<int:number>.svg", views.pose, name="pose"),
    path(
        "figures/<slug:slug>/<theme:theme>-<figure_version:version>.svg", views.small, name="small"
    ),
    path(
        "figures/<slug:slug>/pair-<theme:theme>-<figure_version:version>.svg",
        views.pair,
        name="pair",
    ),
    path("figures/<slug:slug>/card.png", views.card, name="card"),
    path("figures/<figure_body:body>.body", views.body_file, name="body"),
    path("figures/<slug:slug>/<figure_body:body>.json", views.motion, name="motion"),
]
