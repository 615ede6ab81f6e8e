"""Addresses of questions and plans."""

from django.urls import path

from forge.web.plans import editing, exports, views, what_if, why
from forge.web.plans.programme import use_programme

app_name = "plans"
urlpatterns = [
    path("plan/", views.home, name="home"),
    path("plan/programme/<slug:programme>/", use_programme, name="programme"),
    path("plan/questions/<int:number>/", views.question, name="question"),
    path("plans/<uuid:plan_id>/", views.show, name="show"),
    path("plans/<uuid:plan_id>.md", exports.as_markdown, name="markdown"),
    path("plans/<uuid:plan_id>.json", exports.as_json, name="json"),
    path("plans/<uuid:plan_id>.ics", exports.as_calendar, name="calendar"),
    path("plans/<uuid:plan_id>/print/", exports.printable, name="print"),
    path("plans/<uuid:plan_id>.txt", exports.as_text, name="text"),
    path("plans/<uuid:plan_id>/left-out/", exports.left_out, name="left_out"),
    path("schema/plan.json", exports.plan_schema, name="plan_schema"),
    path("schema/request.json", exports.wanted_schema, name="request_schema"),
    path("plans/<uuid:plan_id>/state", views.state, name="state"),
    path("plans/<uuid:plan_id>/edit/", editing.edit, name="edit"),
    path("plans/<uuid:plan_id>/again/", views.again, name="again"),
    path("plans/<uuid:plan_id>/what-if/", what_if.ask, name="what_if"),
    path("plans/<uuid:plan_id>/compare/", what_if.compare, name="compare"),
    path("plans/<uuid:plan_id>/take/", what_if.take, name="take"),
    path("plans/<uuid:plan_id>/keep/", what_if.keep, name="keep"),
    path("plans/<uuid:plan_id>/why/", why.why, name="why"),
    path("plan/continue/<str:token>/", views.continue_here, name="continue"),
]
