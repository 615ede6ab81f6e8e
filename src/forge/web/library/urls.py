"""Addresses of library pages. Every page has a Markdown and a JSON twin beside it."""

from django.urls import URLPattern, path, register_converter

from forge.web.library import views
from forge.web.library.converters import DatasetConverter, FormConverter, HubKindConverter

register_converter(HubKindConverter, "hub_kind")
register_converter(FormConverter, "form")
register_converter(DatasetConverter, "dataset_file")

app_name = "library"


def sheets(route: str, name: str) -> list[URLPattern]:
    """A sheet with its twins."""
    return [
        path(route, views.sheet, name=name),
        path(f"{route}.<form:form>", views.sheet_twin, name=f"{name}_twin"),
    ]


urlpatterns = [
    *sheets("exercises/a-z", "a_to_z"),
    *sheets("exercise/compare", "compare"),
    *sheets("exercise/compare/<slug:pair>", "comparison"),
    *sheets("exercise/<slug:slug>/alternatives", "alternatives"),
    *sheets("muscles", "muscles"),
    *sheets("muscles/<slug:muscle>", "muscle"),
    *sheets("ladders", "ladders"),
    *sheets("ladders/<slug:ladder>", "ladder"),
    *sheets("routines", "routines"),
    *sheets("routines/<slug:routine>", "routine"),
    *sheets("glossary", "glossary"),
    path("dataset/<dataset_file:name>", views.dataset_file, name="dataset"),
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
    path("exercises/<slug:kind>/<slug:value>", views.hub, name="combo"),
    path("exercises/<slug:kind>/<slug:value>.<form:form>", views.hub_twin, name="combo_twin"),
]
