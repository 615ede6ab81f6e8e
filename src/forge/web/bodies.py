"""Large bodies are refused before anything reads them.

Django's own limit leaves out files in multipart forms and would read them into memory.
"""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.http.response import HttpResponseBase

TAKES_FILES = "/import/"
"""The one address with a form that takes a file; its view writes it to disk piece by piece."""
LARGEST_FILE = (50 << 20) + 65_536
"""50 MB and what a form puts around them."""
LONGEST_NUMBER = 12
"""Digits of a length that is worth reading as a number."""

Answer = Callable[[HttpRequest], HttpResponseBase]


def small_bodies(get_response: Answer) -> Answer:
    """Middleware: raise RequestDataTooBig, which becomes a 400, for what no form of ours sends."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        most = LARGEST_FILE if request.path == TAKES_FILES else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        length = (request.META.get("CONTENT_LENGTH") or "").lstrip("0") or "0"
        too_long = len(length) > LONGEST_NUMBER
        if too_long or not length.isdecimal() or int(length) > most:
            raise RequestDataTooBig("The body is larger than any form of ours.")
        return get_response(request)

    return answer
