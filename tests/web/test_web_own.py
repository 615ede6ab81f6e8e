"""A person's own exercises: whose they are, a new name, a merge that all pages follow, undo."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person

from forge.app import own, progress
from forge.app.happen import happen
from forge.app.pack import pack
from forge.library.catalogue import Catalogue
from forge.store.models import EventRow

pytestmark = pytest.mark.django_db
SLED, KEY = "custom:my-press", "import:s"
PAGE, LIST = f"/settings/exercises/{SLED}/", "/settings/exercises/"


@pytest.fixture
def lifter(alice: Person) -> Person:
    """Alice with an imported session: two sets of an exercise of her own, one of the library."""
    assert alice.guest
    day = (timezone.localdate() - timedelta(days=1)).isoformat()
    made: list[Any] = [
        ("custom.add", SLED, {"name": "My press", "dialect": "Strong"}),
        ("session.start", KEY, {"date": day, "title": "Push"}),
        ("set.log", "1", of(SLED, "80", 5)),
        ("set.log", "2", of(SLED, "80", 4)),
        ("set.log", "3", of("barbell-bench-press", "60", 5)),
    ]
    happen(alice.guest, made, timezone.now())
    return alice


def of(slug: str, kg: str, reps: int) -> dict[str, object]:
    load = {"value": kg, "unit": "kg", "implements": 1}
    return {"session": KEY, "slot": slug, "exercise": slug, "index": 1, "reps": reps, "load": load}


def text(answer: Any) -> str:
    """The page, blanks joined."""
    return " ".join(answer.content.decode().split())


def merge(person: Person, into: str = "barbell-bench-press") -> Any:
    return person.client.post(PAGE, {"do": "merge", "into": into})


def standing(person: Person) -> str:
    """What the exercise stands for now."""
    return own.own_list(person.guest)[0].same_as


@pytest.mark.parametrize("who", ["bob", "charlie"])
@pytest.mark.parametrize("do", ["rename", "merge", "apart", "undo"])
def test_G6_a_stranger_sees_and_changes_nothing(  # noqa: N802  # named after the guarantee
    request: pytest.FixtureRequest, lifter: Person, who: str, do: str
) -> None:
    person: Person = request.getfixturevalue(who)
    lifter.client.get(PAGE)
    before = EventRow.objects.count()

    posted = person.client.post(PAGE, {"do": do, "name": "Mine", "into": "push-up"})

    assert posted.status_code == person.client.get(PAGE).status_code == 404
    assert "My press" not in text(person.client.get(LIST))
    assert EventRow.objects.count() == before


def test_the_list_tells_names_and_sets_in_few_questions(
    lifter: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(4):
        shown = text(lifter.client.get(LIST))

    assert "My press" in shown
    assert "2 sets" in shown


def test_the_page_offers_what_its_name_may_mean(lifter: Person) -> None:
    assert 'value="barbell-bench-press"' in text(lifter.client.get(f"{PAGE}?find=bench+press"))
    assert "Nothing in the library comes near" in text(lifter.client.get(f"{PAGE}?find=qqqq"))


def test_history_records_volume_and_the_phone_follow_a_merge(
    lifter: Person, library: Catalogue
) -> None:
    bench = "/progress/exercise/barbell-bench-press/"
    assert "1 set, 1 day" in text(lifter.client.get(bench))

    assert merge(lifter).status_code == 302

    shown = text(lifter.client.get(bench))
    assert "3 sets, 1 day" in shown
    assert "80 kg" in shown
    history = text(lifter.client.get("/history/"))
    assert "My press" not in history
    assert "Barbell Bench Press" in history
    assert "Barbell Bench Press, set 3" not in text(lifter.client.get(f"/history/{KEY}/"))
    assert text(lifter.client.get(f"/history/{KEY}/")).count("Edit<span") == 3
    assert "Push" in text(lifter.client.get("/history/?exercise=Barbell+Bench+Press"))
    [session] = progress.week_read(lifter.guest, timezone.localdate()).sessions
    assert {one.exercise for one in session.sets} == {"barbell-bench-press"}
    sent = pack(lifter.guest, timezone.localdate(), library)["entries"]
    assert isinstance(sent, dict)
    assert f"custom {SLED}" in sent


def test_the_old_address_leads_to_where_the_sets_went(lifter: Person) -> None:
    merge(lifter)

    answer = lifter.client.get(f"/progress/exercise/{SLED}/")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/progress/exercise/barbell-bench-press/"


@pytest.mark.parametrize("do", ["undo", "apart"])
def test_a_merge_is_taken_back_without_a_trace_in_the_numbers(lifter: Person, do: str) -> None:
    before = text(lifter.client.get("/progress/exercise/barbell-bench-press/"))
    merge(lifter)

    lifter.client.post(PAGE, {"do": do})

    assert standing(lifter) == ""
    assert text(lifter.client.get("/progress/exercise/barbell-bench-press/")) == before


def test_an_edit_of_a_merged_set_does_not_rewrite_what_was_logged(lifter: Person) -> None:
    merge(lifter)
    form = {
        "do": "set",
        "set": "1",
        "exercise": "Barbell Bench Press",
        "exercise_was": "barbell-bench-press",
        "exercise_name": "Barbell Bench Press",
        "measure_was": "reps",
        "type": "normal",
        "side": "both",
        "load": "80",
        "reps": "6",
    }

    lifter.client.post(f"/history/{KEY}/", form)
    lifter.client.post(PAGE, {"do": "apart"})

    dated = progress.exercise_sets(lifter.guest, (SLED,))
    assert sorted(one.reps or 0 for _on, one in dated) == [4, 6]


def test_a_new_name_is_shown_and_taken_back(lifter: Person) -> None:
    lifter.client.post(PAGE, {"do": "rename", "name": "  Paused\0  press <b> "})

    shown = text(lifter.client.get(PAGE))
    assert "Paused press &lt;b&gt;" in shown
    assert "name “My press” → “Paused press &lt;b&gt;”" in shown
    lifter.client.post(PAGE, {"do": "undo"})
    assert own.own_list(lifter.guest)[0].name == "My press"


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"do": "rename", "name": " "}, "Write a name"),
        ({"do": "merge", "into": "moon-press"}, "not in the library any more"),
        ({"do": "merge", "into": SLED}, "not in the library any more"),
        ({"do": "merge"}, "not in the library any more"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(
    lifter: Person, form: dict[str, str], told: str
) -> None:
    before = EventRow.objects.count()

    answer = lifter.client.post(PAGE, form)

    assert answer.status_code == 422
    assert told in text(answer)
    assert EventRow.objects.count() == before


def test_undo_of_nothing_and_unknown_words_are_no_error(lifter: Person) -> None:
    before = EventRow.objects.count()

    for form in ({"do": "undo"}, {"do": "dance"}, {}):
        assert lifter.client.post(PAGE, form).status_code == 302

    assert EventRow.objects.count() == before


def test_nobody_has_none(client: Client) -> None:
    assert "None. They come with an import" in text(client.get(LIST))
