"""Addresses of the audit."""

from django.urls import path

from forge.web.audit import views

app_name = "audit"
urlpatterns = [
    path("audit", views.form, name="form"),
    path("plans/<uuid:plan_id>/changes/", views.changes, name="changes"),
]
