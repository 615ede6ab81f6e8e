"""What a prescription says: wide ranges, a weight to hold, what is at hand, neighbours."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.planner import builders
from tests.planner.sketches import exercise
from tests.planner.worlds import (
    CURL,
    DRILL,
    PLANK,
    PUSH,
    ROW,
    SQUAT,
    asked,
    real_library,
    with_edges,
)

from forge.domain.exercise import Exercise
from forge.domain.plan import Role, Swap
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import EdgeType, Equipment, LoadType, Measure, Pattern
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import Amount
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.steps import big_steps, coarse_items
from forge.planner.slots.effort import effort
from forge.planner.slots.loads import load_rule
from forge.planner.slots.nearby import one_set, sensible
from forge.planner.slots.progress import progression
from forge.planner.telling.at_hand import at_hand
from forge.planner.warmup.drills import cool_down, warm_up
from forge.planner.writing.turns import rests, turns

LIFT = replace(PUSH, needs=((Equipment.DUMBBELL,),), load=LoadType.EXTERNAL)


def rack(*weights: int) -> PlanRequest:
    place = replace(
        asked().place,
        equipment=frozenset({Equipment.DUMBBELL}),
        loads={Equipment.DUMBBELL: tuple(Decimal(kg) for kg in weights)},
    )
    return replace(asked(), goal=Goal.HYPERTROPHY, place=place)


def weighed(one: Exercise, request: PlanRequest, role: Role = Role.COMPOUND) -> Candidate:
    return candidate(one, role, aims_of(request), merit=0)


# --- weights far apart


def test_the_printed_range_is_wide_where_weights_lie_far_apart() -> None:
    coarse, fine = rack(*range(2, 26, 2)), rack(20, 21, 22, 23)

    assert weighed(exercise(LIFT), coarse).amount.reps == (8, 15)
    assert weighed(exercise(LIFT), fine).amount.reps == (8, 12)


def test_a_wide_range_is_climbed_before_the_step_and_started_as_a_narrow_one() -> None:
    request = rack(*range(2, 26, 2))
    one = weighed(exercise(LIFT), request)

    assert progression(one, request, None).sentence == (
        "When every set reaches 15 reps, take the next weight and start again at 8."
    )
    assert "about 12 times" in load_rule(one, request).sentence


def test_heavy_barbell_lifts_keep_their_range() -> None:
    bar = replace(
        asked().place,
        equipment=frozenset({Equipment.BARBELL}),
        loads={Equipment.BARBELL: (Decimal(20), Decimal(40), Decimal(60))},
    )
    request = replace(asked(), goal=Goal.STRENGTH, place=bar)
    lift = replace(SQUAT, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)

    assert weighed(exercise(lift), request, Role.MAIN).amount.wider == 0


def test_the_only_weight_has_no_next_one() -> None:
    request = rack(16)

    assert progression(weighed(exercise(LIFT), request), request, None).rule == "slower"


def test_a_step_of_a_tenth_is_not_big() -> None:
    assert big_steps((Decimal(20), Decimal(22), Decimal(28))) == ((Decimal(22), Decimal(28)),)
    assert coarse_items(rack(20, 22, 28)) == frozenset()
    assert coarse_items(rack(2, 4, 6)) == {Equipment.DUMBBELL}


# --- one story of progress


def test_leg_work_takes_a_weight_in_the_hands_before_a_harder_form() -> None:
    harder = exercise(replace(SQUAT, slug="split-squat"))
    request = rack(2, 4, 6)

    held = progression(weighed(exercise(SQUAT), request), request, harder)
    bare = progression(weighed(exercise(SQUAT), asked()), asked(), harder)

    assert "hold a light dumbbell" in held.sentence
    assert bare.rule == "next_rung"


def test_help_from_a_band_shrinks_before_the_ladder_is_climbed() -> None:
    one = weighed(exercise(replace(ROW, load=LoadType.ASSISTANCE)), asked(), Role.SKILL)

    found = progression(one, asked(), None).sentence

    assert "take a thinner band. With the least help, go up a rung of your ladder." in found


def test_a_static_push_is_not_told_as_a_stretch() -> None:
    sketch = replace(PLANK, load=LoadType.NONE, measure=Measure.HOLD, pattern=Pattern.NECK)
    one = replace(
        weighed(exercise(sketch), asked(), Role.CARE), amount=Amount("", 20, hold_s=(5, 10))
    )

    assert effort(one, asked().effort_style).startswith("a gentle effort without moving")
    assert load_rule(one, asked()).sentence == "No weight: the push is the load."


# --- what is told beside a slot


def test_swaps_that_cost_a_minimum_are_not_offered() -> None:
    good, poor = Swap("row", (0, 10, 0), tie=False), Swap("curl", (300, 0, 0), tie=False)

    assert sensible((poor, good)) == (good,)


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"age_band": AgeBand.OLDER}, "from 65"), ({"break_weeks": 13}, "after a break")],
)
def test_a_lone_set_says_why(changes: dict[str, object], words: str) -> None:
    request = replace(asked(), **changes)  # type: ignore[arg-type]  # test
    one = weighed(exercise(SQUAT), request)

    assert [words in reason.sentence for reason in one_set(aims_of(request), one, 1)] == [True]
    assert one_set(aims_of(request), one, 2) == []


def test_a_chair_that_is_taken_as_given_is_named_once() -> None:
    plan = builders.plan()
    first = replace(plan.days[0].slots[0], slug="sit-to-stand")
    plan = builders.with_slot(plan, 0, first)
    home = replace(plan.request.place, equipment=frozenset({Equipment.CHAIR}))

    found = at_hand(plan.days[:1], replace(plan.request, place=home), real_library())

    told = ["You need a steady chair that stands against a wall."]
    assert [note.sentence for note in found] == told


# --- drills


def test_no_drill_repeats_the_family_of_the_sessions_own_drills() -> None:
    seated = exercise(replace(DRILL, slug="seated-drill"))
    other = exercise(DRILL)

    for found in (warm_up(180, (seated,), (other,)), cool_down(60, (seated,), (other,))):
        assert other.slug not in {drill.slug for drill in found}


def test_a_pull_is_rehearsed_by_its_easier_form() -> None:
    easier = exercise(replace(ROW, slug="easy-pull", load=LoadType.BODYWEIGHT))
    pull = with_edges(exercise(ROW), (EdgeType.REGRESSION, "easy-pull"))

    found = warm_up(180, (pull,), (easier, pull))

    assert "easy-pull" in {drill.slug for drill in found}


# --- supersets


def test_a_superset_is_told_once_with_its_odd_set() -> None:
    day = builders.plan().days[0]
    first, second, *rest = day.slots
    slots = (replace(first, group="A"), replace(second, group="A", sets=4), *rest)
    paired = replace(day, slots=slots)

    assert turns(paired) == {
        "A1": "A set of A1, then a set of A2, then rest 105 s; 3 rounds. "
        "The last set of A2 is done alone, with 105 s of rest."
    }
    assert rests(paired)[:2] == ("then A2", "105 s")


def test_without_a_superset_nothing_is_told() -> None:
    day = builders.plan().days[0]

    assert turns(day) == {}
    assert rests(day) == ("105 s", "105 s", "105 s", "60 s")


@pytest.mark.parametrize(("seconds", "drills"), [(60, 1), (150, 3), (180, 3), (300, 3), (360, 3)])
def test_a_short_warm_up_keeps_its_drills_long_enough(seconds: int, drills: int) -> None:
    patterns = (Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.HIP_EXTENSION)
    work = tuple(
        exercise(replace(SQUAT, slug=f"squat-{n}", family=f"family-{n}", pattern=pattern))
        for n, pattern in enumerate(patterns)
    )
    movers = tuple(
        with_edges(
            exercise(replace(CURL, slug=f"drill-{number}", family=f"drill-{number}")),
            (EdgeType.WARM_UP_FOR, f"squat-{number}"),
        )
        for number in range(4)
    )

    found = warm_up(seconds, work, movers)

    assert len(found) == 1 + drills
    assert sum(drill.seconds for drill in found) == seconds
    assert min(drill.seconds for drill in found) >= 30


def test_a_rehearsal_is_a_few_light_repetitions() -> None:
    rehearsal = with_edges(exercise(CURL), (EdgeType.WARM_UP_FOR, "squat"))
    hinge = exercise(replace(SQUAT, pattern=Pattern.HINGE))

    found = warm_up(180, (hinge,), (rehearsal,))

    assert found[1].amount == "12 light reps"


def test_a_moving_drill_grows_larger_and_is_not_pulled_deeper() -> None:
    one = replace(
        weighed(exercise(DRILL), asked(), Role.STRETCH), amount=Amount("", 5, reps=(8, 12))
    )

    assert progression(one, asked(), None).rule == "range"


def test_a_lone_exercise_never_joins_a_superset_of_the_same_letter() -> None:
    day = builders.plan().days[0]
    first, second, third, last = day.slots
    slots = (first, replace(second, group="A"), replace(third, group="A"), last)

    found = turns(replace(day, slots=slots))

    assert list(found) == ["B1"]
    assert rests(replace(day, slots=slots))[0] == "105 s"


def test_a_lighter_week_has_fewer_rounds() -> None:
    day = builders.plan().days[0]
    first, second, *rest = day.slots
    paired = replace(day, slots=(replace(first, group="A"), replace(second, group="A"), *rest))

    assert "2 rounds" in turns(paired, (2, 2, 1, 1))["A1"]


def test_weeks_with_other_rounds_are_named_beside_the_printed_ones() -> None:
    plan = builders.plan()
    day = plan.days[0]
    pair = tuple(replace(one, group="A", sets=2) for one in day.slots[:2])
    paired = replace(day, slots=pair)
    rule = plan.block.wave[0]
    wave = tuple(replace(rule, week=n, percent=50 if n == 1 else 100) for n in (1, 2, 3))

    told = turns(paired, block=replace(plan.block, wave=wave))["A1"]
    alike = turns(paired, block=replace(plan.block, wave=wave[1:]))["A1"]

    assert told.endswith("2 rounds (week 1: 1).")
    assert alike.endswith("2 rounds.")
