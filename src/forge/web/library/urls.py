"""Addresses of library pages. Every page has a Markdown and a JSON twin beside it."""

from django.urls import path, register_converter

from forge.web.library import views
from forge.web.library.converters import FormConverter, HubKindConverter

register_converter(HubKindConverter, "hub_kind")
register_converter(FormConverter, "form")

app_name = "library"
urlpatterns = [
    path("search", views.search_page, name="search"),
    path("search.json", views.search_json, name="search_json"),
    path("suggest", views.suggest, name="suggest"),
    path("exercise/<slug:slug>", views.exercise, name="exercise"),
    path("exercise/<slug:slug>.<form:form>", views.exercise_twin, name="exercise_twin"),
    path("exercises", views.everything, name="all"),
    path("exercises.json", views.everything_json, name="all_json"),
    path("exercises/<slug:value>", views.body_part, name="body_part"),
    path("exercises/<slug:value>.<form:form>", views.body_part_twin, name="body_part_twin"),
    path("exercises/<hub_kind:kind>/<slug:value>", views.hub, name="hub"),
    path("exercises/<hub_kind:kind>/<slug:value>.<form:form>", views.hub_twin, name="hub_twin"),
]
