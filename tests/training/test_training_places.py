"""Places as they are written, kept and read back."""

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.training.cases import Chance, a_place

from forge.domain.logged import LoadUnit
from forge.domain.vocabulary import Equipment
from forge.training.events import Entry
from forge.training.kit import Place, lifted, rack
from forge.training.kit.entry import place_body, read_place, with_items_named
from forge.training.kit.lines import read_line, told
from forge.training.kit.presets import PRESETS

KG, LB = LoadUnit.KG, LoadUnit.LB


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_a_place_is_read_back_as_it_was_kept(seed: int) -> None:
    place = a_place(Chance(random.Random(seed)))  # noqa: S311  # chosen, not guarded

    assert read_place(place.key, Entry(place_body(place))) == place


@settings(deadline=None)
@given(
    st.lists(
        st.decimals(Decimal("0.25"), Decimal(500), places=2, allow_nan=False),
        min_size=1,
        max_size=9,
    ),
    st.sampled_from([KG, LB, LoadUnit.MACHINE_STEP]),
    st.sampled_from([KG, LB]),
    st.one_of(st.none(), st.integers(1, 40)),
)
def test_a_line_of_weights_reads_back_as_it_was_told(
    values: list[Decimal], unit: LoadUnit, usual: LoadUnit, count: int | None
) -> None:
    pieces, problems = read_line(told(values, unit, usual, count), usual)

    assert problems == ()
    assert [(value, piece.unit, piece.count) for piece in pieces for value in piece.values] == [
        (value, unit, count) for value in values
    ]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("20, 12,5; 45 lb x 2", [("20", KG, None), ("12.5", KG, None), ("45", LB, 2)]),
        ("2-10 by 4", [("2", KG, None), ("6", KG, None), ("10", KG, None)]),
        ("5 to 7", [("5", KG, None), ("6", KG, None), ("7", KG, None)]),
        ("1-2 steps", [("1", LoadUnit.MACHINE_STEP, None), ("2", LoadUnit.MACHINE_STEP, None)]),
        ("20kg ×4\n1,25 kg*2", [("20", KG, 4), ("1.25", KG, 2)]),
        ("  ", []),
    ],
)
def test_people_write_weights_in_many_ways(
    line: str, values: list[tuple[str, LoadUnit, int | None]]
) -> None:
    pieces, problems = read_line(line, KG)

    assert problems == ()
    found = [(f"{v:f}", piece.unit, piece.count) for piece in pieces for v in piece.values]
    assert found == values


@pytest.mark.parametrize("line", ["heavy", "900", "10-2", "0", "5 x 0", "1-400 by 0.25", "-5"])
def test_what_is_no_weight_is_said(line: str) -> None:
    pieces, problems = read_line(line, KG)

    assert pieces == ()
    assert len(problems) == 1
    assert line[:3] in problems[0]


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_a_ready_made_place_can_load_a_dumbbell_or_a_bar(name: str) -> None:
    from tests.ready import catalogue  # noqa: PLC0415  # the real library

    place = PRESETS[name]
    press = catalogue().get("dumbbell-bench-press")

    loads = rack(lifted(press), place)
    assert len(loads) >= 5
    assert loads[0].implements == 2
    assert with_items_named(place).equipment >= place.equipment
    assert read_place(place.key, Entry(place_body(place))) is not None


def test_equal_steps_are_told_as_a_row() -> None:
    values = [Decimal(value) for value in ("2", "4", "6", "8", "9", "12.5", "15", "17.5", "20")]

    assert told(values, LB, KG, 1) == "2-8 by 2 lb x 1, 9 lb x 1, 12.5-20 by 2.5 lb x 1"


@settings(deadline=None)
@given(st.integers(1, 50), st.integers(1, 8), st.integers(1, 20))
def test_a_row_reads_back_alike(first: int, step: int, count: int) -> None:
    values = tuple(Decimal(first + step * place) / 4 for place in range(count))

    pieces, problems = read_line(told(values, KG, KG, None), KG)

    assert problems == ()
    assert tuple(value for piece in pieces for value in piece.values) == values


def test_odd_fields_are_left_out_and_the_rest_is_kept() -> None:
    fields = {
        "name": "Cellar",
        "equipment": ["barbell", "no such thing", 7],
        "bars": [{"item": "barbell", "value": "20"}, {"item": "sofa", "value": "1"}, "bar"],
        "plates": [{"value": "-5", "count": 2}, {"value": "5", "count": "two"}, {"value": "x"}],
        "fixed": [{"item": "dumbbell", "values": ["5", "x", 3]}, {"item": "dumbbell"}],
        "stacks": [{"item": "cable", "first": "1", "step": "0", "last": "9"}],
        "bands": ["red", 1],
        "unit": "stone",
    }

    place = read_place("cellar", Entry(fields))  # type: ignore[arg-type]  # odd on purpose

    assert place is not None
    assert place.equipment == {Equipment.BARBELL}
    assert [bar.value for bar in place.bars] == [Decimal(20)]
    assert place.plates == ()
    assert [row.values for row in place.fixed] == [(Decimal(5),)]
    assert place.stacks == ()
    assert place.bands == ("red",)
    assert place.unit is KG


def test_a_place_in_the_bin_is_none() -> None:
    body = place_body(Place("a", "A", frozenset()))

    assert read_place("a", Entry({**body, "binned": True})) is None
    assert read_place("a", Entry({**body, "name": ""})) is None
