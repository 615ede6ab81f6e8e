"""All addresses. The library and the pages around it are public, the rest is the person's own."""

from django.urls import include, path

urlpatterns = [
    path("", include("forge.web.pages.urls")),
    path("", include("forge.web.library.urls")),
    path("", include("forge.web.figures.urls")),
    path("", include("forge.web.programmes.urls")),
    path("", include("forge.web.plans.urls")),
    path("", include("forge.web.audit.urls")),
    path("", include("forge.web.history.urls")),
    path("", include("forge.web.progress.urls")),
    path("", include("forge.web.train.urls")),
    path("", include("forge.web.api.urls")),
    path("", include("forge.web.places.urls")),
    path("", include("forge.web.own.urls")),
    path("", include("forge.web.changes.urls")),
    path("", include("forge.web.account.urls")),
    path("", include("forge.web.transfer.urls")),
]

handler400 = "forge.web.pages.views.bad_request"
handler403 = "forge.web.pages.views.forbidden"
handler404 = "forge.web.pages.views.not_found"
handler500 = "forge.web.pages.views.server_error"
