"""What tests of errors share: odd things to ask, and whether an answer is clear."""

from typing import Any

from django.test import Client

from forge.web.public import security_headers

TEN_MB = 10 * 1024 * 1024
QUESTION = "/plan/questions/1/"
SNOWMAN = "☃é".encode().decode("latin-1")
"""Bytes beyond ASCII, in the spelling that WSGI hands on."""


def asker() -> Client:
    """A browser that shows a 500 as what it is."""
    return Client(raise_request_exception=False)


def is_clear(answer: Any) -> bool:
    """Below 500, no trace, and with all security headers."""
    text = b"" if answer.streaming else answer.content
    return (
        answer.status_code < 500
        and b"Traceback" not in text
        and b"/site-packages/" not in text
        and all(name in answer.headers for name, _ in security_headers())
    )
