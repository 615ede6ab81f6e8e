"""Where a server takes no guests, whatever would make one says so."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from forge.domain.errors import GuestsClosed

Answer = Callable[[HttpRequest], HttpResponseBase]


class NoGuests:
    """Middleware: turn GuestsClosed, which any form that saves may raise, into a page."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Hand on."""
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """Show the way in instead of a trace."""
        if not isinstance(exception, GuestsClosed):
            return None
        response = render(request, "account/closed.html", status=403)
        response["Cache-Control"] = "private, no-store"
        return response
