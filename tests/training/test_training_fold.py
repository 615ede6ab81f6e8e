"""The fold: devices with the same events have the same entries, whatever happened on the way."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.training.happenings import event, events

from forge.domain.event import Event, Json
from forge.training.events import (
    Entry,
    as_json,
    as_state,
    canonical,
    digest,
    fold,
    from_json,
    read_event,
)

VECTORS = Path(__file__).parent / "vectors" / "fold.json"
NAME = ("set", "s/squat/1")


@given(made=events(), data=st.data())
def test_G3_order_repetition_and_splits_change_nothing(  # noqa: N802  # named after the guarantee
    made: list[Event], data: st.DataObject
) -> None:
    doubled = [
        *made,
        *data.draw(st.lists(st.sampled_from(made), max_size=5) if made else st.just([])),
    ]
    shuffled = data.draw(st.permutations(doubled))
    cut = data.draw(st.integers(0, len(shuffled)))

    in_two = fold(shuffled[cut:], fold(shuffled[:cut]))

    assert as_state(in_two) == as_state(fold(made))


@given(events())
def test_an_entry_is_read_back_as_it_was_written(made: list[Event]) -> None:
    for entry in fold(made).values():
        assert from_json(json.loads(canonical(as_json(entry)))) == entry


@given(events())
def test_what_a_device_sends_is_read_as_it_was_meant(made: list[Event]) -> None:
    assert [read_event(json.loads(canonical(asdict(one)))) for one in made] == made


def test_the_latest_of_two_devices_wins_field_by_field() -> None:
    log = event("set.log", "s/squat/1", {"reps": 8, "note": "easy"}, 1)
    late = event("set.edit", "s/squat/1", {"reps": 9}, 3, device="tablet")
    early = event("set.edit", "s/squat/1", {"reps": 7, "rir": 2}, 2)

    [entry] = fold([late, log, early]).values()

    assert entry.fields == {"reps": 9, "note": "easy", "rir": 2}


def test_the_device_decides_between_equal_counters() -> None:
    one = event("set.log", "s/squat/1", {"reps": 1}, 4, device="a")
    other = event("set.log", "s/squat/1", {"reps": 2}, 4, device="b")

    assert fold([one, other])[NAME].fields == fold([other, one])[NAME].fields == {"reps": 2}


def test_an_edit_of_a_binned_set_is_kept_and_the_set_stays_binned() -> None:
    made = [
        event("set.log", "s/squat/1", {"reps": 8}, 1),
        event("set.bin", "s/squat/1", {}, 2),
        event("set.edit", "s/squat/1", {"reps": 9}, 3),
    ]

    binned = fold(made)[NAME]
    restored = fold([event("set.restore", "s/squat/1", {}, 4)], {NAME: binned})[NAME]

    assert binned.binned
    assert not restored.binned
    assert restored.fields["reps"] == 9


def test_a_purged_set_stays_gone_when_an_old_phone_sends_it_again() -> None:
    made = [event("set.purge", "s/squat/1", {}, 2), event("set.edit", "s/squat/1", {"reps": 8}, 9)]

    assert fold(made) == fold(reversed(made)) == {NAME: Entry(purged=True)}


def test_undoing_in_reverse_gives_the_first_state() -> None:
    first = event("set.log", "s/squat/1", {"reps": 8, "rir": 2}, 1)
    before = fold([first])[NAME].fields
    changes = [
        event("set.edit", "s/squat/1", {"reps": 10}, 2),
        event("set.bin", "s/squat/1", {}, 3),
        event("set.restore", "s/squat/1", {}, 4),
        event("set.edit", "s/squat/1", {"reps": 8}, 5),
    ]

    after = fold([first, *changes])[NAME]

    assert {name: after.fields[name] for name in before} == before
    assert not after.binned


def test_types_of_a_later_version_are_left_alone() -> None:
    assert fold([event("mood.log", "today", {"mood": 3})]) == {}
    assert fold([event("set.celebrate", "s/squat/1", {})]) == {}


def test_the_vectors_of_the_phone_hold_here() -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))

    for vector in vectors:
        made = [read_event(raw) for raw in vector["events"]]
        state = as_state(fold([one for one in made if isinstance(one, Event)]))
        assert canonical(state) == canonical(vector["state"])
    assert len(vectors) >= 20


# ---------------------------------------------------------------- what cannot be understood

GOOD = asdict(event("set.log", "s/squat/1", {"reps": 8}))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": "7"}, "UUID"),
        ({"id": None}, "UUID"),
        ({"device": ""}, "device must be a name"),
        ({"device": "x" * 201}, "device must be a name"),
        ({"lamport": 0}, "lamport must be 1 or more"),
        ({"lamport": -1}, "lamport must be a whole number"),
        ({"lamport": 2**53}, "lamport must be a whole number"),
        ({"lamport": True}, "lamport must be a whole number"),
        ({"type": "set"}, "type must be two words"),
        ({"type": "SET.LOG"}, "type must be two words"),
        ({"v": 0}, "v must be 1 or more"),
        ({"entity": "a b"}, "entity must be a name"),
        ({"entity": "../x\x00"}, "entity must be a name"),
        ({"client_time": "yesterday"}, "client_time must be a time"),
        ({"client_time": "2026-11-16T18:30:00"}, "with its offset"),
        ({"body": []}, "body must be values"),
        ({"body": {"reps": 8.5}}, "fraction"),
        ({"body": {"reps": -1}}, "reps must be a whole number"),
        ({"body": {"reps": 2**60}}, "too large"),
        ({"body": {"load": {"value": "1e9", "unit": "kg"}}}, "decimal number"),
        ({"body": {"load": {"value": "60", "unit": "stone"}}}, "kg"),
        ({"body": {"load": {"value": "60", "unit": "kg", "implements": 3}}}, "implements"),
        ({"body": {"type": "giant"}}, "must be one of"),
        ({"body": {"Reps": 8}}, "name is not small letters"),
        ({"body": {"note": "x" * 20_001}}, "longer than 20,000"),
        ({"body": {"note": "\ud800"}}, "half a character"),
        ({"body": {"a": {"b": {"c": {"d": {"e": {"f": 1}}}}}}}, "nested too deep"),
        ({"body": {f"f{n}": n for n in range(41)}}, "more than 40 fields"),
        ({"body": {f"f{n}": "x" * 2000 for n in range(40)}}, "larger than"),
    ],
)
def test_a_malformed_event_is_refused_in_words(change: dict[str, object], told: str) -> None:
    refused = read_event({**GOOD, **change})

    assert not isinstance(refused, Event)
    assert told in refused.reason


@pytest.mark.parametrize("raw", [None, 7, "set", [], True])
def test_what_is_no_event_at_all_is_refused(raw: object) -> None:
    assert not isinstance(read_event(raw), Event)


@pytest.mark.parametrize(
    "body",
    [
        {"reps": 999_999},
        {"note": "🏋️ NUL \x00 \u202e right to left"},
        {"load": {"value": "-20", "unit": "kg"}},
        {"reps": None},
        {"from_a_later_version": {"x": 1}},
    ],
)
def test_odd_values_are_the_persons_own_and_kept(body: dict[str, object]) -> None:
    kept = read_event({**GOOD, "body": body})

    assert isinstance(kept, Event)
    assert kept.body == body


def test_the_digest_tells_any_change() -> None:
    one = event("set.log", "s/squat/1", {"reps": 8}, id="0" * 8)
    other = event("set.log", "s/squat/1", {"reps": 9}, id="0" * 8)

    assert digest(one) == digest(event("set.log", "s/squat/1", {"reps": 8}, id="0" * 8))
    assert digest(one) != digest(other)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_the_canonical_text_is_what_every_json_writer_agrees_on(value: Json) -> None:
    plain = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    assert canonical(value) == plain


def test_the_canonical_text_escapes_no_more_than_it_must() -> None:
    everything = "".join(map(chr, range(0xD800))) + "\ue000\uffff\U0001f4aa"

    assert json.loads(canonical(everything)) == everything
    assert canonical(everything) == json.dumps(everything, ensure_ascii=False)
    assert canonical("half \ud83d") == '"half \ud83d"'
