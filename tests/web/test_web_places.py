"""Places: ready-made, mended line by line, kept as events, seen by their owner alone."""

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person

from forge.app.places import MOST_PLACES, place_for, places_list
from forge.domain.request import Place as AskedPlace
from forge.domain.request import Unit
from forge.domain.vocabulary import Equipment
from forge.store.models import EventRow

pytestmark = pytest.mark.django_db
FORM = {
    "name": "Cellar",
    "unit": "kg",
    "bar_barbell": "20, 45 lb",
    "plates": "10 x 4, 2,5 x 2",
    "fixed_dumbbell": "5-9 by 2, 12 x 1",
    "stack_cable": "5-50 by 5",
    "bands": "red, black",
    "items": ["bench", "rack"],
}


def add(person: Person, preset: str = "home") -> str:
    """The address of a new place."""
    answer = person.client.post("/settings/places/", {"preset": preset})
    assert answer.status_code == 302
    return str(answer.headers["Location"])


def test_somebody_without_a_cookie_can_begin(charlie: Person) -> None:
    address = add(charlie)

    text = charlie.client.get(address).content.decode()

    assert 'value="20 x 2, 15 x 2, 10 x 2, 5 x 2, 2.5 x 2, 1.25 x 2"' in text
    assert "20 kg to 127.5 kg" in text


def test_a_place_is_mended_and_kept(alice: Person) -> None:
    assert alice.guest is not None
    address = add(alice)

    answer = alice.client.post(address, FORM)

    assert answer.headers["Location"] == f"{address}?kept=1"
    [place] = places_list(alice.guest)
    assert place.name == "Cellar"
    assert {item.value for item in place.equipment} >= {"bench", "rack", "barbell", "cable"}
    assert "wall" not in {item.value for item in place.equipment}
    assert [(f"{bar.value:f}", bar.unit) for bar in place.bars] == [("20", "kg"), ("45", "lb")]
    assert [(f"{one.value:f}", one.count) for one in place.plates] == [("10", 4), ("2.5", 2)]
    assert [(row.each, len(row.values)) for row in place.fixed] == [(2, 3), (1, 1)]
    assert place.bands == ("red", "black")
    kept = EventRow.objects.filter(guest_id=alice.guest, collection="place")
    assert kept.count() == 2
    again = alice.client.get(address).content.decode()
    for line in ("20, 45 lb", "10 x 4, 2.5 x 2", "5, 7, 9, 12 x 1", "5-50 by 5", "red, black"):
        assert f'value="{line}"' in again


def test_a_line_that_cannot_be_read_keeps_what_was_typed(alice: Person) -> None:
    address = add(alice)

    answer = alice.client.post(address, {**FORM, "plates": "many", "name": " "})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "“many” is no weight" in text
    assert "The place needs a name" in text
    assert 'value="many"' in text
    assert 'value="5-9 by 2, 12 x 1"' in text
    [place] = places_list(alice.guest)
    assert place.name == "Home"


def test_a_removed_place_comes_back(alice: Person) -> None:
    address = add(alice)

    answer = alice.client.post(address, {"then": "remove"})
    assert places_list(alice.guest) == ()
    assert alice.client.get(address).status_code == 404
    key = answer.headers["Location"].partition("removed=")[2]
    assert key in alice.client.get(answer.headers["Location"]).content.decode()
    alice.client.post("/settings/places/", {"restore": key})

    assert [place.name for place in places_list(alice.guest)] == ["Home"]


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_G6_a_stranger_gets_404_and_changes_nothing(  # noqa: N802  # named after the guarantee
    request: pytest.FixtureRequest, alice: Person, who: str
) -> None:
    person: Person = request.getfixturevalue(who)
    address = add(alice)

    answers = [
        person.client.get(address),
        person.client.post(address, FORM),
        person.client.post(address, {"then": "remove"}),
    ]
    key = address.rstrip("/").rpartition("/")[2]
    person.client.post("/settings/places/", {"restore": key})

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert [place.name for place in places_list(alice.guest)] == ["Home"]


def test_the_kit_of_a_plan_is_the_persons_own_where_one_has_its_name(alice: Person) -> None:
    add(alice)
    own = places_list(alice.guest)
    asked = AskedPlace("home", frozenset({Equipment.DUMBBELL}))

    assert place_for(own, asked, Unit.KG) == own[0]
    assert place_for((), asked, Unit.LB).equipment == {Equipment.DUMBBELL}
    assert place_for((), asked, Unit.LB).unit == "lb"


def test_places_are_not_without_number(alice: Person) -> None:
    for _ in range(MOST_PLACES + 2):
        alice.client.post("/settings/places/", {"preset": "hotel"})

    assert len(places_list(alice.guest)) == MOST_PLACES
    assert alice.client.post("/settings/places/", {"preset": "palace"}).status_code == 302


def test_a_list_asks_the_database_once(
    alice: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for preset in ("home", "hotel", "gym_kg", "gym_lb"):
        add(alice, preset)

    with django_assert_max_num_queries(2):  # who asks, and the places
        text = alice.client.get("/settings/places/").content.decode()

    assert "Gym in pounds" in text
