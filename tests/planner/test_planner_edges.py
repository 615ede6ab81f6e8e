"""A push-up on an edge: the edge is named, and who must not fall begins at the wall."""

from dataclasses import replace

import pytest
from tests.planner.worlds import FULL_BODY, asked, library_of, real_library
from tests.planner.worlds import made as sketched

from forge.domain.plan import Role
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import Equipment
from forge.planner.build import build
from forge.planner.choices.edges import ON_AN_EDGE, wall_first
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.slots.loads import load_rule
from forge.planner.slots.progress import progression
from forge.planner.solving.solver import no_solver
from forge.planner.telling.at_hand import GIVEN, at_hand
from forge.planner.telling.told_props import names_a_step

E = Equipment
INCLINE = "incline-push-up"


def at_home(*more: Equipment) -> PlanRequest:
    owned = frozenset({E.WALL, E.CHAIR, *more})
    return replace(asked(), place=replace(asked().place, equipment=owned))


def work(slug: str, request: PlanRequest) -> Candidate:
    return candidate(real_library().get(slug), Role.COMPOUND, aims_of(request), merit=0)


def needs(request: PlanRequest) -> str:
    day = build(request, library_of(sketched(FULL_BODY)), no_solver).days[0]
    leaning = replace(day.slots[0], slug=INCLINE)
    alone = replace(day, slots=(leaning,), warm_up=(), cool_down=())
    return " ".join(note.sentence for note in at_hand((alone,), request, real_library()))


def test_the_edge_is_named_and_never_a_chair() -> None:
    told = needs(at_home())

    assert "hip-high edge that does not move" in told
    assert "steady chair" not in told


@pytest.mark.parametrize("edge", [E.BENCH, E.BOX, E.LOW_BAR])
def test_who_listed_an_edge_needs_no_other(edge: Equipment) -> None:
    assert needs(at_home(edge)) == ""


def test_no_word_of_what_is_taken_as_given_is_an_item_of_a_kit() -> None:
    taken = {E.CHAIR.value, E.WALL.value}

    assert set(GIVEN) & {item.value for item in E} == taken


def test_a_step_that_a_next_step_stands_on_is_named() -> None:
    slot = build(at_home(), library_of(sketched(FULL_BODY)), no_solver).days[0].slots[0]
    raised = progression(work("standing-calf-raise", at_home()), at_home(), None)
    further = replace(slot, progression=raised)

    assert names_a_step(further, at_home())
    assert not names_a_step(further, at_home(E.BOX))
    assert not names_a_step(slot, at_home())


def test_a_low_bar_is_the_edge_where_it_is_the_only_one() -> None:
    with_bar, plain = at_home(E.LOW_BAR), at_home()

    assert "low bar at hip height" in load_rule(work(INCLINE, with_bar), with_bar).sentence
    assert "low bar" not in load_rule(work(INCLINE, plain), plain).sentence


@pytest.mark.parametrize(
    ("request_", "first"),
    [
        (replace(at_home(), age_band=AgeBand.OLDER), True),
        (replace(at_home(), pregnancy=Pregnancy.SECOND), True),
        (replace(at_home(E.BENCH), age_band=AgeBand.OLDER), False),
        (at_home(), False),
    ],
)
def test_the_wall_comes_first_where_no_fall_is_risked(request_: PlanRequest, first: bool) -> None:
    found = [work(slug, request_) for slug in (INCLINE, "wall-push-up", "knee-push-up")]

    reasons = [wall_first(one, found, request_) for one in found]

    assert [reason is not None for reason in reasons] == [first, False, False]


def test_a_next_step_to_an_edge_says_what_carries_the_hands() -> None:
    harder = real_library().get(INCLINE)
    bare, owned = at_home(), at_home(E.BENCH)

    assert ON_AN_EDGE in progression(work("wall-push-up", bare), bare, harder).sentence
    assert ON_AN_EDGE not in progression(work("wall-push-up", owned), owned, harder).sentence
