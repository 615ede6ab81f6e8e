"""Whatever would store something for somebody whom the server does not know says so."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from forge.domain.errors import GuestsClosed, PersonGone

Answer = Callable[[HttpRequest], HttpResponseBase]


class NoGuests:
    """Middleware: turn GuestsClosed and PersonGone, which any form may raise, into pages."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Hand on."""
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """Show the way in instead of a trace."""
        if isinstance(exception, PersonGone):
            context = {"title": _("Signed out meanwhile"), "text": str(exception)}
            response = render(request, "pages/error.html", context, status=403)
        elif isinstance(exception, GuestsClosed):
            response = render(request, "account/closed.html", status=403)
        else:
            return None
        response["Cache-Control"] = "private, no-store"
        return response
