"""What a plan says that a slot and a swap are worth, against a fresh evaluation of the week.

Two hundred slots and more: the weeks of some profiles over the real library, and small weeks of
requests that are drawn by seed, so that every run weighs the same ones.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest
from tests.planner.kept import planned as profile_plan
from tests.planner.worlds import FULL_BODY, STANCE, STRETCH, WALK, asked, library_of, made
from tests.ready import catalogue

from forge.domain.plan import Plan, Slot
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Level, Weekday
from forge.library.catalogue import Catalogue
from forge.planner.build import build
from forge.planner.outlook import SlotOutlook, slot_outlooks
from forge.planner.problem.aims import aims_of
from forge.planner.problem.task import Draft
from forge.planner.solving.choose import task_for
from forge.planner.solving.solver import no_solver
from forge.planner.standing import Standing, standing
from forge.planner.telling.why_not import draft_of
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.score import Value, scores, total

LEAST_SLOTS, LEAST_SWAPS = 200, 150
PROFILES = ("01-short-home", "02-dumbbells-at-home", "05-shoulder-and-knee", "07-runner")
DRAWS = 14
LEVELS = (1, 2, 3)
GOALS = (Goal.HEALTH, Goal.HYPERTROPHY, Goal.STRENGTH, Goal.FAT_LOSS, Goal.ENDURANCE_SUPPORT)


@dataclass(frozen=True)
class Stated:
    """One slot of a plan with all that is said of its worth."""

    stand: Standing
    day: int
    slot: Slot
    outlook: SlotOutlook

    @property
    def without(self) -> Draft:
        """The week without the slot."""
        return self.stand.draft.with_sets(self.day, self.slot.slug, 0)

    def with_other(self, slug: str) -> Draft:
        """The week with another exercise in the slot's place, with as many sets as it may have."""
        other = self.stand.task.by_slug[slug]
        sets = self.stand.draft.sets_of(self.day, self.slot.slug)
        return self.without.with_sets(self.day, slug, min(max(sets, other.least), other.most))


def drawn(seed: int) -> PlanRequest:
    """A request of two to four days, 20 to 60 minutes each."""
    draw = random.Random(seed)  # noqa: S311  # the same draws in every run, no secret
    weekdays = tuple(sorted(draw.sample(list(Weekday), draw.randint(2, 4))))
    return replace(
        asked(),
        goal=draw.choice(GOALS),
        level=draw.choice(list(Level)),
        weekdays=weekdays,
        minutes=tuple(draw.randrange(20, 61, 5) for _ in weekdays),
        supersets=draw.random() < 1 / 2,
        favourites=frozenset(draw.sample(["curl", "press", "calf"], draw.randint(0, 2))),
        seed=seed,
    )


@cache
def small_world() -> Catalogue:
    """Every exercise of the small body twice, so that each has one to take its place."""
    twins = [replace(sketch, slug=f"other-{sketch.slug}") for sketch in FULL_BODY]
    return library_of(made((*FULL_BODY, *twins, STANCE, STRETCH, WALK)))


@cache
def plans() -> tuple[tuple[Plan, Catalogue], ...]:
    """Every plan that is weighed, with the library that it is made from."""
    real = [(profile_plan(name), catalogue()) for name in PROFILES]
    small = [(build(drawn(seed), small_world(), no_solver), small_world()) for seed in range(DRAWS)]
    return (*real, *small)


@cache
def stated() -> tuple[Stated, ...]:
    return tuple(one for plan, library in plans() for one in _stated(plan, library))


def _stated(plan: Plan, library: Catalogue) -> Iterator[Stated]:
    stand = standing(plan, library)
    assert stand is not None
    outlooks = iter(slot_outlooks(plan, stand))
    for index, day in enumerate(plan.days):
        for slot in day.slots:
            yield Stated(stand, index, slot, next(outlooks))


def gap(stand: Standing, after: Draft) -> Value:
    """Points lost at each level, both weeks evaluated anew."""
    one, two = total(scores(stand.task, stand.draft)), total(scores(stand.task, after))
    return one[0] - two[0], one[1] - two[1], one[2] - two[2]


def lost_terms(one: Stated) -> dict[tuple[int, str, str], int]:
    """What each term loses without the slot, where it loses anything."""
    weeks = (one.stand.draft, one.without)
    before, after = (
        {(s.level, str(s.term), s.subject): s.points for s in scores(one.stand.task, week)}
        for week in weeks
    )
    lost = {key: points - after.get(key, 0) for key, points in before.items()}
    return {key: points for key, points in lost.items() if points > 0}


def test_enough_slots_are_weighed() -> None:
    assert len(stated()) >= LEAST_SLOTS


def test_the_cost_of_removal_that_a_plan_states_is_that_of_a_fresh_evaluation() -> None:
    for one in stated():
        told = {(c.level, str(c.term), c.subject): c.points for c in one.slot.contributions}

        assert told == lost_terms(one)


def test_the_worth_that_the_page_states_is_that_of_a_fresh_evaluation() -> None:
    for one in stated():
        fresh = lost_terms(one)
        sums = [sum(p for (at, _, _), p in fresh.items() if at == level) for level in LEVELS]

        assert [worth.points for worth in one.outlook.worth] == [
            points for points in sums if points
        ]


@pytest.mark.parametrize("where", ["in the plan", "on the page"])
def test_the_cost_of_a_swap_is_that_of_a_fresh_evaluation(where: str) -> None:
    weighed = 0
    for one in stated():
        page = [(swap.slug, swap.cost) for swap in one.outlook.exchanges]
        plan = [(swap.slug, swap.cost) for swap in one.slot.swaps]
        for slug, cost in plan if where == "in the plan" else page:
            weighed += 1
            assert cost == gap(one.stand, one.with_other(slug))
    assert weighed >= LEAST_SWAPS


@pytest.mark.parametrize("name", ["02-dumbbells-at-home", "13-first-pull-up"])
def test_a_plan_on_the_table_is_asked_for_nothing_that_only_pruned_exercises_offer(
    name: str,
) -> None:
    """Its page named a price for a term that the week was never chosen by."""
    plan = profile_plan(name)
    stand, week = standing(plan, catalogue()), draft_of(plan)
    assert stand is not None
    template = plan.provenance.template
    asked_ = task_for(plan.request, aims_of(plan.request), stand.pool, template)
    chosen = replace(asked_, pool=stand.pool.chosen_from(pick.slug for pick in week.picks))
    wide = replace(chosen, pool=stand.pool.everyone)

    assert scores(stand.task, week) == scores(chosen, week)
    assert stand.task.varied == chosen.varied < wide.varied
    assert Ledger(stand.task, week).value == total(scores(chosen, week))
