"""Registers the models with Django."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The only app with tables."""

    name = "forge.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
