"""Addresses of the API."""

from django.urls import path

from forge.web.api import pack, sync

app_name = "api"
urlpatterns = [
    path("api/v1/pack", pack.take_pack, name="pack"),
    path("api/v1/sync", sync.sync_events, name="sync"),
]
