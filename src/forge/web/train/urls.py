"""Addresses of training: Today, one session, and what is the same for everybody."""

from django.urls import path

from forge.web.train import preferences, quick, refused, session, shell, today

app_name = "train"
urlpatterns = [
    path("train/", today.today, name="today"),
    path("train/session/<str:key>/", session.session, name="session"),
    path("train/quick/", quick.quick, name="quick"),
    path("settings/training/", preferences.training, name="preferences"),
    path("train/shell/", shell.shell, name="shell"),
    path("train/refused/", refused.refused, name="refused"),
    path("train/offline/", shell.offline, name="offline"),
    path("sw.js", shell.worker, name="worker"),
    path("app.webmanifest", shell.manifest, name="manifest"),
]
