"""Addresses of progress. An exercise's slug may be a person's own, hence ``path``."""

from django.urls import path

from forge.web.progress import body, exercise, mobility, week

app_name = "progress"
urlpatterns = [
    path("progress/", week.home, name="home"),
    path("progress/review.md", week.as_markdown, name="review_markdown"),
    path("progress/review.json", week.as_json, name="review_json"),
    path("progress/body/", body.show, name="body"),
    path("progress/mobility/", mobility.show, name="mobility"),
    path("progress/exercise/<path:exercise>/", exercise.show, name="exercise"),
]
