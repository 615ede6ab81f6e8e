"""Start and end of an exercise where it is trained: on the phone's cards and in the forms."""

import re
import uuid
from typing import Any

import pytest
from tests.conftest import Person

from forge.library.catalogue import Catalogue
from forge.web.figures.pictures import figure_of, pair

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_the_first_week")]
SOURCE = re.compile(r'<picture class="pair"><source srcset="([^"]+)"[^>]*><img src="([^"]+)"')


def cards(person: Person) -> dict[str, Any]:
    found: dict[str, Any] = person.client.get("/api/v1/pack").json()["cards"]
    return found


def test_every_card_of_a_drawn_exercise_names_its_pictures(
    alice: Person, alices_plan: uuid.UUID, library: Catalogue
) -> None:
    assert alices_plan.version
    assert library.exercises
    made = cards(alice)
    drawn = {slug for slug in made if figure_of(slug)}

    assert drawn
    assert {slug for slug, card in made.items() if "figure" in card} == drawn
    for slug in sorted(drawn)[:4]:
        for address in made[slug]["figure"]:
            assert alice.client.get(address).headers["Content-Type"] == "image/svg+xml"


def test_someone_without_a_plan_has_pictures_as_well(bob: Person, library: Catalogue) -> None:
    assert library.exercises

    assert any("figure" in card for card in cards(bob).values())


def test_forms_show_what_the_phone_shows(alice: Person, alices_plan: uuid.UUID) -> None:
    assert alices_plan.version
    made = alice.client.get("/api/v1/pack").json()
    session = made["sessions"][0]
    expected = [
        made["cards"][item["slug"]]["figure"]
        for item in session["items"]
        if "figure" in made["cards"][item["slug"]]
    ]
    page = alice.client.get(f"/train/session/{session['key']}/?plain=1").content.decode()

    assert [[light, dark] for dark, light in SOURCE.findall(page)] == expected


def test_an_exercise_without_a_figure_shows_none() -> None:
    assert pair("no-such-exercise") == ""
