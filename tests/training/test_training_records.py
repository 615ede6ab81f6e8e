"""Records are derived, name their set, and never fall when a set is added."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.training.sets import kg, lb, lift, one_set, sets

from forge.domain.logged import Load, LoadUnit, LoggedSet, SetType
from forge.domain.vocabulary import Measure
from forge.training.history.records import Record, RecordKind, load_at, records, records_of, top_set
from forge.training.history.single import best_single, single

REPS = range(1, 21)


def by_kind(found: tuple[Record, ...]) -> dict[RecordKind, Decimal]:
    """The value of each kind that has one value."""
    return {one.kind: one.value for one in found if one.kind is not RecordKind.LOAD}


@given(st.lists(sets(), max_size=12), sets())
def test_no_record_falls_when_a_set_is_added(some: list[LoggedSet], more: LoggedSet) -> None:
    before, after = records(some), records([*some, more])

    for kind, value in by_kind(before).items():
        better = by_kind(after)[kind]
        assert better <= value if kind is RecordKind.ASSISTANCE else better >= value
    for reps in REPS:
        assert (load_at(after, reps) or 0) >= (load_at(before, reps) or 0)


@given(st.lists(sets(), max_size=12))
def test_every_record_names_a_set_that_it_was_given(some: list[LoggedSet]) -> None:
    assert all(record.of in some for record in records(some))


@given(st.lists(sets(), max_size=12))
def test_warm_ups_and_partial_sets_are_no_record(some: list[LoggedSet]) -> None:
    kinds = {record.of.type for record in records(some)}

    assert not kinds & {SetType.WARM_UP, SetType.PARTIAL}


def test_loads_stand_by_repetitions_where_no_heavier_set_has_more() -> None:
    found = records([lift("s/a/1", "80", 5), lift("s/a/2", "70", 5), lift("s/a/3", "60", 12)])

    loads = [(one.value, one.of.reps) for one in found if one.kind is RecordKind.LOAD]
    assert loads == [(Decimal(80), 5), (Decimal(60), 12)]
    assert load_at(found, 6) == 60
    assert load_at(found, 13) is None


def test_pounds_and_kilograms_are_compared_as_kilograms() -> None:
    found = records([one_set(load=lb("225"), reps=5), lift("s/a/2", "102", 5)])

    [best] = [one for one in found if one.kind is RecordKind.LOAD]
    assert best.of.load == lb("225")


def test_two_dumbbells_count_both() -> None:
    found = records([one_set(load=kg("20", 2), reps=8)])

    assert [one.value for one in found if one.kind is RecordKind.LOAD] == [40]


def test_steps_of_a_machine_are_compared_as_steps_and_bands_not_at_all() -> None:
    steps = [one_set(load=Load(Decimal(step), LoadUnit.MACHINE_STEP), reps=9) for step in (7, 8)]
    band = one_set(load=Load(Decimal(3), LoadUnit.BAND), reps=9)

    assert [one.value for one in records([*steps, band])] == [8]


def test_holds_distances_repetitions_and_least_help() -> None:
    some = [
        one_set("s/a/1", measure=Measure.HOLD, seconds=45),
        one_set("s/a/2", measure=Measure.HOLD, seconds=60),
        one_set("s/a/3", measure=Measure.DISTANCE, metres=Decimal(400), seconds=90),
        one_set("s/a/4", reps=11),
        one_set("s/a/5", assistance=kg("20"), reps=8),
        one_set("s/a/6", assistance=kg("15"), reps=6),
        one_set("s/a/7", assistance=kg("15"), reps=7),
    ]

    assert [(one.kind.value, one.of.key) for one in records(some)] == [
        ("reps", "s/a/4"),
        ("hold", "s/a/2"),
        ("time", "s/a/3"),
        ("distance", "s/a/3"),
        ("assistance", "s/a/7"),
    ]


def test_records_of_a_session_are_those_set_in_it() -> None:
    found = records([lift("mon/a/1", "60", 10), lift("thu/a/1", "62.5", 10)])

    assert {one.of.session for one in records_of(found, "thu")} == {"thu"}
    assert records_of(found, "mon") == ()


# ---------------------------------------------------------------- the best single


@pytest.mark.parametrize(
    ("reps", "rir", "kilograms"), [(1, 0, "60"), (10, 0, "81.2"), (8, 2, "81.2"), (12, 0, "88.2")]
)
def test_the_best_single_is_the_load_over_the_share_of_its_repetitions(
    reps: int, rir: int, kilograms: str
) -> None:
    found = single(lift("s/a/1", "60", reps, rir))

    assert found is not None
    assert found.kg.quantize(Decimal("0.1")) == Decimal(kilograms)
    assert not found.at_least


def test_without_a_word_on_effort_it_is_at_least() -> None:
    said, unsaid = single(lift("a/a/1", "60", 10, 0)), single(lift("a/a/2", "60", 10))

    assert said is not None
    assert unsaid is not None
    assert (unsaid.kg, unsaid.at_least) == (said.kg, True)


def test_a_set_to_failure_left_none() -> None:
    found = single(lift("s/a/1", "60", 10, type=SetType.FAILURE))

    assert found is not None
    assert not found.at_least


def test_effort_between_two_numbers_keeps_the_estimate_low() -> None:
    found = single(one_set(load=kg("60"), reps=8, rpe=Decimal("8.5")))

    assert found is not None
    assert found.percent == Decimal("76.2")  # eight and one, not two


@pytest.mark.parametrize(
    "silent",
    [
        lift("s/a/1", "60", 13),
        lift("s/a/1", "60", 9, 4),
        lift("s/a/1", "0", 5),
        lift("s/a/1", "60", 0),
        lift("s/a/1", "60", 5, type=SetType.WARM_UP),
        lift("s/a/1", "60", 5, type=SetType.DROP),
        one_set(reps=5),
        one_set(load=kg("60"), measure=Measure.HOLD, seconds=30),
        one_set(load=Load(Decimal(7), LoadUnit.MACHINE_STEP), reps=5),
    ],
    ids=[
        "thirteen",
        "nine and four",
        "empty",
        "zero",
        "warm-up",
        "drop",
        "no load",
        "hold",
        "step",
    ],
)
def test_nothing_is_said_where_nothing_is_known(silent: LoggedSet) -> None:
    assert single(silent) is None
    assert best_single([silent]) is None


def test_the_set_that_tells_most_is_the_heaviest_working_one() -> None:
    warm_up = lift("s/a/1", "100", 1, type=SetType.WARM_UP)

    assert top_set([warm_up, lift("s/a/2", "60", 8), lift("s/a/3", "60", 9)]) == lift(
        "s/a/3", "60", 9
    )
    assert top_set([warm_up]) is None
