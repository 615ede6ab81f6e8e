"""Drawings on pages, in lists, in twins, and at addresses of their own."""

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from forge.app.moving import Shelf
from forge.figures.gallery import WAYS, Gallery
from forge.library.catalogue import Catalogue
from forge.library.markdown import read
from forge.web.export import all_addresses, files_of, header_rules
from forge.web.figures import moving, views
from forge.web.figures.pictures import figure_addresses, figure_of, thumbnail
from forge.web.library import views as pages

DRAWN = "barbell-back-squat"
BUDGET = 60_000
FONT = 11_000
SMALL = re.compile(r'src="(/figures/[^"]+)"')


@pytest.fixture
def client(library: Catalogue) -> Client:
    assert library.exercises
    return Client()


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_exercise_page_begins_with_its_poses(client: Client) -> None:
    page = text(client, f"/exercise/{DRAWN}")

    assert page.count('<svg class="figure"') == 2
    for label in re.findall(r'class="figure"[^>]*aria-labelledby="([^"]+)"', page):
        assert f'id="{label}"' in page
    assert page.index('class="figure"') < page.index("How to perform")
    assert "Standing upright" in page
    assert "not made yet" not in page


def test_a_page_without_a_figure_keeps_the_map_and_says_so(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Gallery, "figure", lambda *_: None)

    page = pages.exercise(rf.get(f"/exercise/{DRAWN}"), DRAWN).content.decode()

    assert 'class="figure"' not in page
    assert "not made yet" in page
    assert 'href="#b-front"' in page


def test_the_heaviest_exercise_page_keeps_to_its_budget(client: Client, library: Catalogue) -> None:
    def drawn(slug: str) -> int:
        found = figure_of(slug)
        return sum(map(len, found.drawings)) if found else 0

    most = sorted((one.slug for one in library.exercises), key=drawn)[-12:]
    heaviest = max(
        len(gzip.compress(text(client, f"/exercise/{slug}").encode(), 6)) for slug in most
    )
    static = Path("src/forge/web/static")
    loaded = [static / name for name in ("forge.css", "figure.css", "js/suggest.js")]
    size = heaviest + FONT + sum(len(gzip.compress(path.read_bytes())) for path in loaded)

    assert size < BUDGET


def test_lists_show_small_drawings_that_are_there(client: Client) -> None:
    for address in ("/exercises/chest", "/search?q=squat", "/routines/calf-and-ankle", "/"):
        page = text(client, address)
        found = SMALL.findall(page)
        assert found, address
        for source in found[:3]:
            assert client.get(source).headers["Content-Type"] == "image/svg+xml"
        assert page.count('loading="lazy"') == len(found)
        assert page.count('width="72" height="72"') == len(found)


def test_a_small_drawing_is_kept_for_ever_and_an_old_one_leads_to_the_new(client: Client) -> None:
    found = figure_of(DRAWN)
    assert found is not None

    now = client.get(found.small_path("dark"))
    old = client.get(f"/figures/{DRAWN}/dark-00000000.svg")

    assert "immutable" in now.headers["Cache-Control"]
    assert old.status_code == 301
    assert old.headers["Location"] == found.small_path("dark")


def test_a_pair_is_kept_for_ever_and_an_old_one_leads_to_the_new(client: Client) -> None:
    found = figure_of(DRAWN)
    assert found is not None

    now = client.get(found.pair_path("light"))
    old = client.get(f"/figures/{DRAWN}/pair-light-00000000.svg")

    assert "immutable" in now.headers["Cache-Control"]
    assert now.content.decode() == found.pair("light")
    assert (old.status_code, old.headers["Location"]) == (301, found.pair_path("light"))


@pytest.mark.parametrize(
    "address",
    [
        f"/figures/{DRAWN}/0.svg",
        f"/figures/{DRAWN}/9.svg",
        "/figures/no-such/1.svg",
        "/figures/no-such/pair-dark-00000000.svg",
    ],
)
def test_a_drawing_that_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_drawing_alone_brings_words_and_colours(client: Client) -> None:
    drawn = text(client, f"/figures/{DRAWN}/2.svg")

    assert "<title>Barbell Back Squat, end</title>" in drawn
    assert "thighs about level" in drawn
    assert "var(" not in drawn


def test_the_twins_name_the_drawings(client: Client) -> None:
    markdown = text(client, f"/exercise/{DRAWN}.md")
    pictures = json.loads(text(client, f"/exercise/{DRAWN}.json"))["pictures"]

    assert [one.path for one in read(markdown).pictures] == [one["path"] for one in pictures]
    assert [client.get(one["path"]).status_code for one in pictures] == [200, 200]
    assert pictures[0]["words"].startswith("Start: Standing")
    assert f"/figures/{DRAWN}/1.svg" in text(client, f"/exercise/{DRAWN}")  # structured data


def test_the_static_site_carries_every_drawing(library: Catalogue) -> None:
    assert library.exercises
    addresses = all_addresses()

    assert set(figure_addresses([DRAWN])) <= set(addresses)
    assert "/figures/*/light-*\n  Cache-Control: public, max-age=31536000" in header_rules()


def test_a_thumbnail_of_nothing_is_nothing() -> None:
    assert thumbnail("no-such-exercise") == ""


def test_a_page_with_a_figure_names_its_card(client: Client) -> None:
    page = text(client, f"/exercise/{DRAWN}")

    assert (
        f'property="og:image" content="{settings.FORGE.site_url}/figures/{DRAWN}/card.png"' in page
    )
    assert 'property="og:image:alt" content="End: ' in page


@pytest.mark.parametrize("address", ["/figures/no-such/card.png", "/figures/no-such/male.json"])
def test_no_figure_has_no_card_and_no_motion(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("name", [f"{DRAWN}/card.png", f"{DRAWN}/female.json", "female.body"])
def test_a_figure_that_cannot_be_made_is_told_in_words(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    def fails(*_: object, **__: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.CompletedProcess([], 70, "", "numpy is missing")

    monkeypatch.setattr("forge.app.moving.subprocess.run", fails)
    monkeypatch.setattr(views, "shelf", lambda: Shelf(tmp_path))

    answer = client.get(f"/figures/{name}")

    assert answer.status_code == 503
    assert "could not be made" in answer.content.decode()
    assert "numpy" not in answer.content.decode()


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def of_bytes(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def emptied(path: Path) -> None:
    path.write_text("", encoding="utf-8")


@pytest.fixture
def own_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the figure of this exercise alone, read anew for every request."""
    folder = tmp_path / "figures" / DRAWN
    shutil.copytree(Path("content") / "figures" / DRAWN, folder)
    read = Gallery.figure
    monkeypatch.setattr(Gallery, "figure", lambda _, slug: read(Gallery(tmp_path), slug))
    return folder


@pytest.mark.parametrize("harm", [cut, of_bytes, emptied])
def test_a_page_with_a_damaged_drawing_goes_without_picture(
    rf: RequestFactory, client: Client, own_figure: Path, harm: Callable[[Path], None]
) -> None:
    harm(next(own_figure.glob("*-1.svg")))

    page = pages.exercise(rf.get(f"/exercise/{DRAWN}"), DRAWN)

    assert page.status_code == 200
    assert 'class="figure"' not in page.content.decode()
    assert 'href="#b-front"' in page.content.decode()
    assert client.get(f"/figures/{DRAWN}/1.svg").status_code == 404
    assert thumbnail(DRAWN) == ""


@pytest.mark.parametrize("harm", [cut, of_bytes, emptied])
def test_a_page_with_damaged_arrows_keeps_its_pictures(
    rf: RequestFactory, own_figure: Path, harm: Callable[[Path], None]
) -> None:
    harm(own_figure / WAYS)

    page = pages.exercise(rf.get(f"/exercise/{DRAWN}"), DRAWN).content.decode()

    assert page.count('<svg class="figure"') == 2
    assert 'class="way"' not in page


def test_a_static_site_may_carry_the_cards(
    library: Catalogue, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[list[str]] = []

    def makes(command: list[str], **given: Any) -> "subprocess.CompletedProcess[str]":
        asked.append(command)
        for order in json.loads(given["input"]):
            (Path(command[-1]) / f"{order['slug']}.png").write_bytes(b"\x89PNG")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr("forge.app.moving.subprocess.run", makes)
    monkeypatch.setattr(moving, "shelf", lambda: Shelf(tmp_path))

    some = library.exercises[:3]
    found = moving.card_addresses(some)

    assert found == [f"/figures/{one.slug}/card.png" for one in some]
    assert [command[4] for command in asked] == ["card"]
    assert files_of(found[0]) == (found[0].strip("/"),)
    assert moving.card_addresses(some) == found
    assert len(asked) == 1
