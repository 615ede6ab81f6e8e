"""Addresses of the history. What a session's key holds is up to devices, hence ``path``."""

from django.urls import path

from forge.web.history import bin_page, session_page, views

app_name = "history"
urlpatterns = [
    path("history/", views.home, name="home"),
    path("history.md", views.as_markdown, name="markdown"),
    path("history.json", views.as_json, name="json"),
    path("history/bin/", bin_page.show, name="bin"),
    path("history/<path:session>.md", session_page.as_markdown, name="session_markdown"),
    path("history/<path:session>.json", session_page.as_json, name="session_json"),
    path("history/<path:session>/", session_page.show, name="session"),
]
