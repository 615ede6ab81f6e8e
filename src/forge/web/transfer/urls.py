"""Addresses of imports, exports and the calendar."""

from django.urls import path

from forge.web.transfer import exporting, importing

app_name = "transfer"
urlpatterns = [
    path("import/", importing.home, name="import"),
    path("import/file/<uuid:upload_id>/", importing.look, name="look"),
    path("import/<uuid:import_id>/undo/", importing.undo, name="undo"),
    path("export/", exporting.home, name="export"),
    path("export/forge.json", exporting.as_json, name="json"),
    path("export/sets.csv", exporting.as_table, name="table"),
    path("export/forge.zip", exporting.as_zip, name="zip"),
    path("calendar/<str:feed>/sessions.ics", exporting.calendar, name="calendar"),
]
