"""Registers the web app with Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, static files and views."""

    name = "forge.web"
    label = "web"
