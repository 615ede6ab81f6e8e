"""Requests that cannot be met are refused in words; any exercise can be asked about."""

from dataclasses import replace

import pytest
from tests.planner.solving import dumbbells
from tests.planner.worlds import asked, real_library

from forge.domain.errors import ImpossibleRequest, UnknownExercise
from forge.domain.plan import Plan
from forge.domain.request import (
    Clearance,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import Joint, Weekday
from forge.library.catalogue import Catalogue
from forge.planner.build import build
from forge.planner.solving.solver import no_solver
from forge.planner.telling.why_not import why_not

# --- refusals


def refused(request: PlanRequest, library: Catalogue | None = None) -> str:
    with pytest.raises(ImpossibleRequest) as raised:
        build(request, real_library() if library is None else library, no_solver)
    return str(raised.value)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"weekdays": (), "minutes": ()}, "No training day"),
        ({"weekdays": (Weekday.MON, Weekday.MON)}, "named twice"),
        ({"minutes": (45,)}, "do not match"),
        ({"pregnancy": Pregnancy.FIRST, "clearance": Clearance.NO}, "advised against"),
        ({"goal": Goal.SKILL}, "No skill is named"),
        ({"never": frozenset({"plank"}), "favourites": frozenset({"plank"})}, "both a favourite"),
        ({"minutes": (5, 5)}, "too short"),
    ],
)
def test_a_plain_contradiction_is_refused_in_words(changes: dict[str, object], told: str) -> None:
    request = replace(asked(), **changes)  # type: ignore[arg-type]  # test

    assert told in refused(request)


def test_a_refusal_names_the_minutes_that_would_do() -> None:
    message = refused(replace(asked(), minutes=(5, 5)))
    needed = int(message.split("Give it ")[1].split()[0])

    plan = build(replace(asked(), minutes=(needed, needed)), real_library(), no_solver)

    assert all(len(day.slots) >= 2 for day in plan.days)


def test_a_library_with_nothing_to_offer_names_the_rule_that_takes_most() -> None:
    limits = tuple(Limitation(joint, Severity.SEVERE) for joint in Joint)

    message = refused(replace(asked(), limitations=limits))

    assert "joint stress" in message


def test_an_empty_library_is_refused() -> None:
    empty = Catalogue((), real_library().vocabulary, "empty")

    assert "Choose another goal" in refused(asked(), empty)


def test_days_that_recovery_leaves_empty_are_named() -> None:
    kept = ("plank", "side-plank")
    few = tuple(one for one in real_library() if one.slug in kept)
    every_day = replace(asked(), weekdays=tuple(Weekday), minutes=(45,) * 7)

    message = refused(every_day, Catalogue(few, real_library().vocabulary, "few"))

    assert "cannot hold two exercises" in message


# --- why not


@pytest.fixture(scope="module")
def greedy() -> Plan:
    """The acceptance case without a solver."""
    return build(dumbbells(), real_library(), no_solver)


def test_what_is_in_the_plan_answers_with_what_it_contributes(greedy: Plan) -> None:
    slug = greedy.days[0].slots[0].slug

    assert {reason.rule for reason in why_not(greedy, real_library(), slug)} == {"contribution"}


def test_what_a_rule_leaves_out_answers_with_every_rule(greedy: Plan) -> None:
    rules = [reason.rule for reason in why_not(greedy, real_library(), "barbell-back-squat")]

    assert rules == ["joint_stress", "level", "prerequisite", "equipment"]


def test_what_has_no_part_to_play_says_so(greedy: Plan) -> None:
    assert [r.rule for r in why_not(greedy, real_library(), "walking")] == ["no_role"]


def test_what_gave_way_says_to_what(greedy: Plan) -> None:
    assert why_not(greedy, real_library(), "incline-push-up")[0].rule == "outweighed"


def test_an_unknown_exercise_is_refused_with_the_nearest(greedy: Plan) -> None:
    with pytest.raises(UnknownExercise):
        why_not(greedy, real_library(), "plonk")
