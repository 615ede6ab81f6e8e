"""Public pages: the same bytes for everybody, kept in memory, sent once."""

import gzip
from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from forge.library.catalogue import Catalogue
from forge.web.public import MAX_KEPT, PublicPages

PAGE = "/exercise/push-up"


class Below:
    """What stands below the middleware; counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer like any other view."""
        self.asked.append(request.path_info)
        return HttpResponse("from below")


@pytest.fixture
def below() -> Below:
    return Below()


@pytest.fixture
def pages(below: Below, library: Catalogue) -> PublicPages:
    assert library.exercises
    return PublicPages(below)


def get(pages: PublicPages, address: str, **headers: str) -> Any:
    return pages(RequestFactory().get(address, headers=headers))


# ---------------------------------------------------------------- what is kept


def test_a_page_is_made_once_and_sent_again(pages: PublicPages) -> None:
    first = get(pages, PAGE)
    kept = pages.kept[PAGE]

    second = get(pages, PAGE)

    assert first.content == second.content
    assert pages.kept[PAGE] is kept
    assert list(pages.kept) == [PAGE]


def test_a_kept_page_is_sent_from_memory(pages: PublicPages) -> None:
    get(pages, PAGE)
    pages.kept["/from/memory"] = pages.kept[PAGE]

    answer = get(pages, "/from/memory")

    assert answer.content == get(pages, PAGE).content


@pytest.mark.parametrize("address", [f"{PAGE}?a=1", f"{PAGE}?", "/search?q=knee", "/exercises?x"])
def test_an_address_with_a_query_is_not_kept(pages: PublicPages, address: str) -> None:
    answer = get(pages, address)

    assert answer.status_code == 200
    assert [path for path in pages.kept if "?" in path] == []
    assert "/search" not in pages.kept


def test_a_query_is_not_answered_from_what_was_kept_without_it(pages: PublicPages) -> None:
    without = get(pages, "/search")

    answer = get(pages, "/search?q=knee")

    assert answer.content != without.content
    assert get(pages, "/search").content == without.content


@pytest.mark.parametrize(
    "address", ["/exercise/no-such-thing", "/exercises/nowhere", "/exercises/muscle/ear", "/none"]
)
def test_what_is_not_there_goes_below_and_is_not_kept(
    pages: PublicPages, below: Below, address: str
) -> None:
    get(pages, address)

    assert below.asked == [address]
    assert pages.kept == {}


@pytest.mark.parametrize("address", ["/plan/", "/plan/questions/1/", "/health"])
def test_what_is_not_public_goes_below(pages: PublicPages, below: Below, address: str) -> None:
    get(pages, address)

    assert below.asked == [address]
    assert pages.kept == {}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_what_is_no_reading_goes_below(pages: PublicPages, below: Below, method: str) -> None:
    get(pages, PAGE)

    pages(RequestFactory().generic(method, PAGE))

    assert below.asked == [PAGE]


def test_a_wrong_host_goes_below_even_for_a_kept_page(pages: PublicPages, below: Below) -> None:
    get(pages, PAGE)

    get(pages, PAGE, Host="evil.example")

    assert below.asked == [PAGE]


def test_memory_is_bounded(pages: PublicPages) -> None:
    get(pages, PAGE)
    pages.kept |= {f"/{number}": pages.kept[PAGE] for number in range(MAX_KEPT)}

    answer = get(pages, "/exercise/plank")

    assert answer.status_code == 200
    assert "/exercise/plank" not in pages.kept


@pytest.mark.parametrize(
    "address",
    ["/exercise/PUSH-UP", "/exercise//push-up", "/exercise/push-up/", "/exercise/push-up.MD"],
)
def test_other_spellings_of_an_address_are_not_kept(pages: PublicPages, address: str) -> None:
    get(pages, address)

    assert pages.kept == {}


# ---------------------------------------------------------------- what is sent


def test_the_gzipped_page_holds_the_same_bytes(pages: PublicPages) -> None:
    plain = get(pages, PAGE)

    zipped = get(pages, PAGE, Accept_Encoding="br, gzip")

    assert "Content-Encoding" not in plain.headers
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content
    assert len(zipped.content) < len(plain.content) / 2
    assert plain.headers["Vary"] == zipped.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("accepted", "zipped"),
    [
        ("gzip", True),
        ("GZIP", True),
        ("gzip;q=0.5, identity", True),
        ("deflate, gzip;q=1.0", True),
        ("", False),
        ("identity", False),
        ("br", False),
        ("gzip;q=0", False),
        ("identity, gzip; q=0.0", False),
    ],
)
def test_gzip_is_sent_only_to_those_who_take_it(
    pages: PublicPages, accepted: str, zipped: bool
) -> None:
    answer = get(pages, PAGE, Accept_Encoding=accepted)

    assert ("Content-Encoding" in answer.headers) is zipped


def test_the_tag_is_weak_because_two_codings_share_it(pages: PublicPages) -> None:
    plain, zipped = get(pages, PAGE), get(pages, PAGE, Accept_Encoding="gzip")

    assert plain.headers["ETag"] == zipped.headers["ETag"]
    assert plain.headers["ETag"].startswith('W/"')


@pytest.mark.parametrize("form", ["{}", '"other", {}', '{}, W/"x"'])
def test_a_page_that_the_browser_has_is_not_sent_again(pages: PublicPages, form: str) -> None:
    first = get(pages, PAGE)

    answer = get(pages, PAGE, If_None_Match=form.format(first.headers["ETag"]))

    assert answer.status_code == 304
    assert answer.content == b""
    for name in ("ETag", "Vary", "Cache-Control", "Content-Security-Policy"):
        assert answer.headers[name] == first.headers[name]


def test_a_proxy_that_strengthens_the_tag_still_saves_the_bytes(pages: PublicPages) -> None:
    tag = get(pages, PAGE).headers["ETag"].removeprefix("W/")

    assert get(pages, PAGE, If_None_Match=tag).status_code == 304


@pytest.mark.parametrize("tag", ['"other"', "", "push-up", 'W/""', "0" * 10_000])
def test_a_tag_of_something_else_gets_the_page(pages: PublicPages, tag: str) -> None:
    answer = get(pages, PAGE, If_None_Match=tag)

    assert answer.status_code == 200
    assert answer.content


def test_two_pages_have_two_tags(pages: PublicPages) -> None:
    assert get(pages, PAGE).headers["ETag"] != get(pages, "/exercise/plank").headers["ETag"]


def test_a_page_with_a_query_has_a_tag_too(pages: PublicPages) -> None:
    first = get(pages, "/search?q=knee")

    answer = get(pages, "/search?q=knee", If_None_Match=first.headers["ETag"])

    assert answer.status_code == 304


def test_caches_may_keep_a_page_but_must_ask(pages: PublicPages) -> None:
    assert get(pages, PAGE).headers["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_head_sends_the_headers_of_get(library: Catalogue) -> None:
    assert library.exercises
    client = Client()

    read, head = client.get(PAGE), client.head(PAGE)

    assert head.status_code == 200
    assert head.content == b""
    assert dict(head.headers) == dict(read.headers)


def test_a_page_sets_no_cookie_and_does_not_vary_by_one(library: Catalogue) -> None:
    assert library.exercises
    client = Client()
    client.cookies["csrftoken"] = "x" * 32

    answers = [client.get(address) for address in ("/", PAGE, "/search?q=knee", "/exercises.json")]

    for answer in answers:
        assert not answer.cookies
        assert "Set-Cookie" not in answer.headers
        assert "cookie" not in answer.headers["Vary"].lower()


def test_a_search_engine_is_kept_out_until_the_owner_lets_it_in(pages: PublicPages) -> None:
    assert get(pages, "/robots.txt").content == b"User-agent: *\nDisallow: /\n"


def test_a_search_engine_that_is_let_in_stays_out_of_plans(
    pages: PublicPages, settings: Settings
) -> None:
    settings.FORGE = replace(settings.FORGE, indexable=True)

    text = get(pages, "/robots.txt").content.decode()

    assert "Disallow: /plan/\nDisallow: /plans/\n" in text
    assert f"Sitemap: {settings.FORGE.site_url}/sitemap.xml" in text
    assert "Disallow: /\n" not in text


def test_links_name_the_public_address_and_never_the_host_that_was_asked(
    pages: PublicPages,
) -> None:
    text = get(pages, "/sitemap.xml", Host="127.0.0.1:9999").content.decode()

    assert settings.FORGE.site_url in text
    assert "9999" not in text
