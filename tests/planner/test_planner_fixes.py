"""A fix that is promised for an open wish is taken at its word: planned anew, the wish is met."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from tests.planner.kept import planned
from tests.planner.worlds import FULL_BODY, WALK, asked, library_of, made
from tests.ready import catalogue

from forge.domain.plan import Plan, Unmet
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Level, Weekday
from forge.library.catalogue import Catalogue
from forge.planner.build import build
from forge.planner.solver import no_solver

DRAWS = range(12)
LEAST = 6
"""Requests that are drawn, and promises that they must hold for the sample to say anything."""

PROFILES = ("01-short-home", "07-runner")
GOALS = (Goal.HEALTH, Goal.HYPERTROPHY, Goal.FAT_LOSS, Goal.ENDURANCE_SUPPORT)
MORE, PAIRED = " more minutes a session make", "Supersets make"


def drawn(seed: int) -> PlanRequest:
    """Two or three short days."""
    draw = random.Random(seed)  # noqa: S311  # the same draws in every run, no secret
    weekdays = tuple(sorted(draw.sample(list(Weekday), draw.randint(2, 3))))
    return replace(
        asked(),
        goal=draw.choice(GOALS),
        level=draw.choice(list(Level)),
        weekdays=weekdays,
        minutes=tuple(draw.randrange(15, 36, 5) for _ in weekdays),
        seed=seed,
    )


@cache
def small_world() -> Catalogue:
    return library_of(made((*FULL_BODY, WALK)))


def changed(request: PlanRequest, fix: str) -> PlanRequest | None:
    """The request under a promised fix, as its sentence says it; None for anything else."""
    if fix.startswith(PAIRED):
        return replace(request, supersets=True)
    if MORE not in fix:
        return None
    extra = int(fix.partition(MORE)[0])
    return replace(request, minutes=tuple(minutes + extra for minutes in request.minutes))


def kept_words(plan: Plan, library: Catalogue) -> Iterator[tuple[Unmet, bool]]:
    """Every wish with a promised fix, and whether the wish is gone when planned anew."""
    anew: dict[str, set[str]] = {}
    for wish in plan.unmet:
        request = changed(plan.request, wish.fix)
        if request is not None:
            if wish.fix not in anew:
                anew[wish.fix] = {one.wish for one in build(request, library, no_solver).unmet}
            yield wish, wish.wish not in anew[wish.fix]


def test_fixes_named_in_small_worlds_fix_it() -> None:
    found = [
        (seed, wish.wish, wish.fix, true)
        for seed in DRAWS
        for wish, true in kept_words(build(drawn(seed), small_world(), no_solver), small_world())
    ]

    assert len(found) >= LEAST
    assert [one for one in found if not one[3]] == []


@pytest.mark.parametrize("name", PROFILES)
def test_fixes_named_for_a_profile_fix_it(name: str) -> None:
    found = list(kept_words(planned(name), catalogue()))

    assert found
    assert [wish for wish, true in found if not true] == []
