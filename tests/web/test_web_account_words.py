"""What pages say of somebody's things and devices."""

import logging

import pytest

from forge.app.people import Holdings
from forge.web.account.steps import is_own_address
from forge.web.account.words import browser_words, held_words
from forge.web.logs import HideTokens

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Safari/604"
)
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537 Chrome/140.0 Safari/537 Edg/140.0"


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (Holdings(1, 0, 31, 0), "1 plan, 31 sets"),
        (Holdings(0, 1, 0, 2), "1 session, 2 other entries"),
        (Holdings(0, 0, 0, 0), "nothing yet"),
    ],
)
def test_what_there_is_none_of_is_not_said(held: Holdings, words: str) -> None:
    assert held_words(held) == words
    assert bool(held) is (words != "nothing yet")


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (IPHONE, "Safari on iPhone"),
        (EDGE, "Edge on Windows"),
        ("curl/8", "curl/8"),
        ("", "Unknown browser"),
        ("x" * 500, "x" * 60),
    ],
)
def test_a_browser_is_named_as_people_name_it(agent: str, words: str) -> None:
    assert browser_words(agent) == words


def test_the_token_of_a_one_time_link_stays_out_of_the_log() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "GET %s", ("/account/join/s3cret/",), None)

    HideTokens().filter(record)

    assert record.getMessage() == "GET /account/join/.../"


@pytest.mark.parametrize("url", ["/", "/plan/?a=1&b=/c", "/plans/x/#top"])
def test_our_own_addresses_are_ours(url: str) -> None:
    assert is_own_address(url)
