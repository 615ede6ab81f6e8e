"""Places and kit: what can be loaded, said exactly, with the fewest moves of plates."""

import heapq
from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ready import catalogue
from tests.training.places import GYM, HOME, place_of

from forge.domain.logged import Load, LoadUnit
from forge.domain.request import Place as AskedPlace
from forge.domain.request import Unit
from forge.domain.vocabulary import Equipment
from forge.training.kit import (
    Bar,
    Fixed,
    Plate,
    asked_place,
    at_most,
    discs,
    ends_of,
    fewest_moves,
    is_on,
    lifted,
    load_text,
    nearest,
    next_down,
    next_up,
    per_side,
    rack,
    rounded,
    size,
)

KG, LB = LoadUnit.KG, LoadUnit.LB


def loads(slug: str, place: object = GYM) -> list[str]:
    what = lifted(catalogue().get(slug))
    return [load_text(load) for load in rack(what, place)]  # type: ignore[arg-type]  # a test


def test_a_bar_is_loaded_in_the_plates_that_are_there() -> None:
    assert loads("barbell-bench-press", HOME) == [
        "20 kg", "22.5 kg", "25 kg", "27.5 kg", "30 kg", "32.5 kg", "35 kg", "37.5 kg",
        "40 kg", "42.5 kg", "45 kg", "47.5 kg", "50 kg", "52.5 kg", "55 kg", "57.5 kg",
    ]  # fmt: skip


def test_dumbbells_are_counted_each() -> None:
    assert loads("dumbbell-bench-press", HOME) == ["2 x 5 kg", "2 x 7.5 kg", "2 x 10 kg"]


def test_a_single_dumbbell_is_no_pair() -> None:
    one = place_of(Fixed(Equipment.DUMBBELL, (Decimal(12),), KG, each=1))

    assert loads("dumbbell-bench-press", one) == []
    assert loads("dumbbell-goblet-squat", one) == ["12 kg"]


def test_pounds_and_kilograms_stand_on_one_rack() -> None:
    mixed = place_of(
        Fixed(Equipment.DUMBBELL, (Decimal(10), Decimal(14)), KG),
        Fixed(Equipment.DUMBBELL, (Decimal(25),), LB),
    )

    assert loads("dumbbell-bench-press", mixed) == ["2 x 10 kg", "2 x 25 lb", "2 x 14 kg"]


def test_pound_plates_on_a_kilogram_bar_are_told_to_a_hundredth() -> None:
    bar = Bar(Equipment.BARBELL, Decimal(20))
    plates = (Plate(Decimal(45), 2, LB), Plate(Decimal(5), 2, KG))
    place = place_of(bar, *plates)

    assert loads("barbell-bench-press", place) == ["20 kg", "30 kg", "60.82 kg", "70.82 kg"]
    hung = per_side(bar, plates, Decimal("70.82"))
    assert hung is not None
    assert [(int(one.value), one.unit) for one in hung] == [(45, LB), (5, KG)]


def test_what_a_plan_was_asked_for_is_a_place() -> None:
    asked = AskedPlace(
        "home",
        frozenset({Equipment.KETTLEBELL, Equipment.RESISTANCE_BAND}),
        {Equipment.KETTLEBELL: (Decimal(16), Decimal(12))},
    )

    place = asked_place(asked, Unit.KG, "plan")

    assert loads("kettlebell-swing", place) == ["12 kg", "16 kg"]


def test_an_item_that_nothing_is_told_of_has_its_usual_steps() -> None:
    place = asked_place(AskedPlace("gym", frozenset(Equipment)), Unit.LB, "plan")

    assert loads("barbell-bench-press", place)[:3] == ["45 lb", "50 lb", "55 lb"]
    assert loads("pull-up", place)[:2] == ["0 lb", "5 lb"]


def test_the_way_of_rounding_is_said() -> None:
    there = rack(lifted(catalogue().get("dumbbell-bench-press")), HOME)

    found = rounded(there, Load(Decimal("8.2"), KG, 2))

    assert found is not None
    assert found.load == Load(Decimal("7.5"), KG, 2)
    assert found.sentence == (
        "2 x 8.2 kg cannot be loaded here; 2 x 7.5 kg is the nearest, 0.7 kg less."
    )


@settings(deadline=None)
@given(st.lists(st.sampled_from(["1.25", "2.5", "5", "10", "15", "20"]), max_size=8), st.data())
def test_every_load_of_a_rack_can_be_hung_and_steps_are_neighbours(
    heavy: list[str], data: st.DataObject
) -> None:
    bar = Bar(Equipment.BARBELL, Decimal(20))
    plates = tuple(
        Plate(Decimal(value), data.draw(st.integers(1, 6)), data.draw(st.sampled_from([KG, LB])))
        for value in sorted(set(heavy))
    )
    there = rack(lifted(catalogue().get("barbell-bench-press")), place_of(bar, *plates))

    load = data.draw(st.sampled_from(there))
    hung = per_side(bar, plates, load.value)

    assert hung is not None
    for plate in plates:
        used = sum(one.value == plate.value and one.unit is plate.unit for one in hung)
        assert 2 * used <= plate.count
    assert nearest(there, size(load)) == load
    assert at_most(there, size(load)) == load
    assert is_on(there, load)
    place = there.index(load)
    assert next_up(there, load) == (there[place + 1] if place + 1 < len(there) else None)
    assert next_down(there, load) == (there[place - 1] if place else None)


def by_brute_force(ends: Sequence[int], plates: Sequence[tuple[int, int]]) -> int:
    """The fewest moves, over every stack that an end can have: Dijkstra from empty to empty."""
    start = (0, ())
    queue: list[tuple[int, int, tuple[int, ...]]] = [(0, *start)]
    seen: set[tuple[int, tuple[int, ...]]] = set()
    while queue:
        cost, done, stack = heapq.heappop(queue)
        if (done, stack) in seen:
            continue
        seen.add((done, stack))
        weight = sum(plates[one][0] for one in stack)
        if done == len(ends) and not stack:
            return cost
        if done < len(ends) and weight == ends[done]:
            heapq.heappush(queue, (cost, done + 1, stack))
        if stack:
            heapq.heappush(queue, (cost + 1, done, stack[:-1]))
        for one, (more, count) in enumerate(plates):
            if stack.count(one) < count and weight + more <= max(ends):
                heapq.heappush(queue, (cost + 1, done, (*stack, one)))
    return -1


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from([1, 2, 3, 4, 5, 8]), st.integers(1, 2), min_size=1, max_size=3),
    st.data(),
)
def test_no_way_of_loading_a_session_needs_fewer_moves(
    counts: dict[int, int], data: st.DataObject
) -> None:
    plates = sorted(counts.items(), reverse=True)
    sums = {0}
    for weight, count in plates:
        sums = {start + weight * more for start in sums for more in range(count + 1)}
    wanted = data.draw(st.lists(st.sampled_from(sorted(sums)), min_size=1, max_size=4))

    found = fewest_moves(wanted, plates)

    assert found is not None
    assert found.fewest
    assert [sum(plates[one][0] for one in hung) for hung in found.hung] == wanted
    assert all(hung.count(one) <= plates[one][1] for hung in found.hung for one in hung)
    assert found.moves == by_brute_force(wanted, plates)


def test_plates_that_stay_go_on_first() -> None:
    plates = (Plate(Decimal(20), 2), Plate(Decimal(15), 2), Plate(Decimal(10), 4))
    ends = [end * 10**10 for end in (20, 30, 35)]

    found = fewest_moves(ends, [(disc.grains, count) for disc, count in discs(plates, 2)])

    assert found is not None
    assert found.hung == ((0,), (0, 2), (0, 1))
    assert found.moves == 6


def test_a_weight_that_cannot_be_made_is_not_loaded() -> None:
    assert fewest_moves([7], [(5, 2)]) is None
    assert fewest_moves([], [(5, 2)]) is not None
    assert per_side(Bar(Equipment.BARBELL, Decimal(20)), (), Decimal(30)) is None


def test_a_whole_gym_is_searched_within_its_bound() -> None:
    weights = {25: 4, 20: 4, 15: 2, 10: 2, 5: 2, 2.5: 2, 1.25: 2}
    plates = [(int(weight * 100), count) for weight, count in weights.items()]
    session = [2000, 4000, 6000, 8000, 10000, 2000, 3500, 5250, 7000, 1000, 2250, 4125]

    found = fewest_moves(session, plates)

    assert found is not None
    assert found.moves <= 34


def test_a_sleeve_ends() -> None:
    assert max(ends_of([Plate(Decimal(100), 40)])) <= 300 * 10**10
