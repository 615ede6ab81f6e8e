"""Addresses of questions and plans."""

from django.urls import path

from forge.web.plans import views
from forge.web.plans.programme import use_programme

app_name = "plans"
urlpatterns = [
    path("plan/", views.home, name="home"),
    path("plan/programme/<slug:programme>/", use_programme, name="programme"),
    path("plan/questions/<int:number>/", views.question, name="question"),
    path("plans/<uuid:plan_id>/", views.show, name="show"),
    path("plans/<uuid:plan_id>.md", views.as_markdown, name="markdown"),
    path("plans/<uuid:plan_id>.json", views.as_json, name="json"),
    path("plans/<uuid:plan_id>.ics", views.as_calendar, name="calendar"),
    path("plans/<uuid:plan_id>/print/", views.printable, name="print"),
    path("plans/<uuid:plan_id>/state", views.state, name="state"),
    path("plans/<uuid:plan_id>/again/", views.again, name="again"),
    path("plan/continue/<str:token>/", views.continue_here, name="continue"),
]
