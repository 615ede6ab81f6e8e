"""G2: whatever was changed can be taken back, step by step, to the first state."""

import uuid

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.training.happenings import event

from forge.domain.event import Event, Json
from forge.training.events.fold import Entry, take
from forge.training.history.undo import newest, steps, undo

KEY = "s/a/1"
IGNORED = ("undoes", "binned_at")


def entry_of(events: list[Event]) -> Entry:
    """The fold of the events of one set."""
    entry = Entry()
    for one in events:
        entry = take(entry, one)
    return entry


def shown(events: list[Event]) -> dict[str, Json]:
    """What a person sees: fields that hold something."""
    fields = entry_of(events).fields
    return {name: value for name, value in fields.items() if value and name not in IGNORED}


def made(kind: str, body: dict[str, Json], after: list[Event]) -> Event:
    """An event after all others."""
    return event(
        kind, KEY, body, len(after) + 1, id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"{after}"))
    )


def taken_back(events: list[Event]) -> list[Event]:
    """The events with one more, which takes back the newest."""
    last = newest(events)
    assert last is not None
    kind, _key, body = undo(events, last)
    return [*events, made(kind, body, events)]


@st.composite
def changed_sets(draw: DrawFn) -> list[Event]:
    """A logged set with changes, some of which were taken back."""
    events = [made("set.log", {"reps": 8, "note": "first"}, [])]
    for _ in range(draw(st.integers(0, 8))):
        verb = draw(st.sampled_from(("edit", "edit", "bin", "restore", "undo")))
        if verb == "undo" and newest(events):
            events = taken_back(events)
        elif verb == "edit":
            names = draw(st.sets(st.sampled_from(("reps", "note", "rir"))))
            body: dict[str, Json] = {name: draw(st.none() | st.integers(0, 9)) for name in names}
            events.append(made("set.edit", body, events))
        elif verb != "undo":
            events.append(made(f"set.{verb}", {}, events))
    return events


@given(changed_sets())
def test_G2_undo_in_reverse_gives_the_first_state(events: list[Event]) -> None:  # noqa: N802  # named after the guarantee
    first = shown(events[:1])

    while newest(events):
        events = taken_back(events)

    assert shown(events) == first


@given(changed_sets())
def test_one_undo_gives_the_state_before_the_newest_change(events: list[Event]) -> None:
    before = shown(events)

    again = [*events, made("set.edit", {"reps": 77, "rir": 5}, events)]

    assert shown(taken_back(again)) == before


@given(changed_sets())
def test_every_step_says_what_changed(events: list[Event]) -> None:
    seen: dict[str, Json] = {}
    for step in steps(events):
        for name, before, after in step.changes:
            assert seen.get(name) == before
            seen[name] = after

    kept = {name: value for name, value in seen.items() if value}
    assert kept == shown(events)


def test_another_devices_field_stays_when_a_change_is_taken_back() -> None:
    events = [made("set.log", {"reps": 8}, [])]
    edit = made("set.edit", {"reps": 9}, events)
    elsewhere = event("set.edit", KEY, {"note": "hard"}, 2, device="tablet")

    kind, _key, body = undo([*events, edit, elsewhere], edit)

    assert (kind, body) == ("set.edit", {"reps": 8, "undoes": edit.id})


def test_the_first_logging_cannot_be_taken_back_and_a_purge_neither() -> None:
    logged = [made("set.log", {"reps": 8}, [])]

    assert newest(logged) is None
    assert newest([]) is None
    assert newest([*logged, made("set.purge", {}, logged)]) is None
