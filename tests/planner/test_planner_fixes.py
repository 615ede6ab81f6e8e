"""A fix that is named for an open wish has a week behind it that meets the wish."""

import random
from dataclasses import replace
from functools import cache

from tests.planner.kept import planned
from tests.planner.worlds import FULL_BODY, WALK, asked, library_of, made

from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Level, Weekday
from forge.planner.choices.pool import pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.templates import FREE
from forge.planner.solving.choose import task_for
from forge.planner.solving.search import fill, missing_slots
from forge.planner.telling.what_if import Fix, fixes, subject_of
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import scores

DRAWS = range(14)
LEAST = 10
"""Requests that are drawn, and fixes that they must name for the sample to say anything."""

GOALS = (Goal.HEALTH, Goal.HYPERTROPHY, Goal.FAT_LOSS, Goal.ENDURANCE_SUPPORT, Goal.STRENGTH)


def drawn(seed: int) -> PlanRequest:
    """Two to four short days."""
    draw = random.Random(seed)  # noqa: S311  # the same draws in every run, no secret
    weekdays = tuple(sorted(draw.sample(list(Weekday), draw.randint(2, 4))))
    return replace(
        asked(),
        goal=draw.choice(GOALS),
        level=draw.choice(list(Level)),
        weekdays=weekdays,
        minutes=tuple(draw.randrange(15, 36, 5) for _ in weekdays),
        seed=seed,
    )


@cache
def named() -> tuple[tuple[PlanRequest, Fix], ...]:
    """Every fix that is named for a week filled in the small world."""
    world, found = made((*FULL_BODY, WALK)), list[tuple[PlanRequest, Fix]]()
    for seed in DRAWS:
        request = drawn(seed)
        aims = aims_of(request)
        pool = pool_of(library_of(world).exercises, request, aims)
        task = task_for(request, aims, pool, FREE)
        week = fill(task)
        missing = tuple(s for s in scores(task, week) if s.points < 0 and s.level < 3)
        found += [(request, fix) for fix in fixes(task, week, pool, missing)]
    return tuple(found)


def test_enough_fixes_are_weighed() -> None:
    assert len(named()) >= LEAST
    assert {fix.text.split()[0] for _, fix in named()} >= {"supersets", "10", "15"}


def test_the_week_behind_a_fix_breaks_nothing_and_meets_what_it_is_named_for() -> None:
    for _, fix in named():
        lost = {subject_of(score) for score in scores(fix.task, fix.draft) if score.points < 0}

        assert fix.meets
        assert fix.meets.isdisjoint(lost)
        assert allowed(fix.task, fix.draft)
        assert not missing_slots(fix.task, fix.draft)


def test_the_week_behind_a_fix_asks_for_no_more_than_its_words() -> None:
    for request, fix in named():
        after, more = fix.task.request, fix.text.partition(" more minutes")
        if more[1]:
            extra = int(more[0])
            pairs = zip(after.minutes, request.minutes, strict=True)
            assert all(0 < new - old <= extra for new, old in pairs)
            assert replace(after, minutes=request.minutes) == request
        elif fix.text == "supersets":
            assert replace(after, supersets=False) == request
        else:
            assert len(after.weekdays) == len(request.weekdays) + 1


def test_supersets_are_a_way_out_where_the_minutes_that_they_save_come_in_pieces() -> None:
    plan = planned("10-quiet-small-room")

    assert not plan.request.supersets
    assert any(wish.fix.startswith("Supersets can make room") for wish in plan.unmet)


def test_nobody_from_65_on_is_asked_to_rest_less() -> None:
    plan = planned("08-balance-from-65")

    assert any("minutes a session can make room" in wish.fix for wish in plan.unmet)
    assert not any("Supersets" in wish.fix for wish in plan.unmet)


def test_who_stands_in_the_week_without_being_a_candidate_may_stay() -> None:
    """A hold that the week took after the search, or an exercise that a person added."""
    world, request = made((*FULL_BODY, WALK)), drawn(0)
    pool = pool_of(library_of(world).exercises, request, aims_of(request))
    task = task_for(request, aims_of(request), pool, FREE)
    week = fill(task)
    guest = week.picks[0].slug
    without = replace(pool, kept=tuple(one for one in pool.kept if one.slug != guest))
    missing = tuple(s for s in scores(task, week) if s.points < 0 and s.level < 3)

    found = fixes(task, week, without, missing)

    assert found
    assert all(guest in fix.task.by_slug and allowed(fix.task, fix.draft) for fix in found)
