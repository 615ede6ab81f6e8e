"""The ledger tells the same as the evaluator and the limits, whatever is done to a week."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planner.strategies import requests
from tests.planner.worlds import asked, draft, real_library, task_of

from forge.domain.request import PlanRequest
from forge.planner.choices.pool import pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.templates import templates_for
from forge.planner.solving.choose import task_for
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.limits import breaches
from forge.planner.weighing.score import value, wishes

STEPS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 500), st.integers(0, 5)), max_size=60)


def task_under(request: PlanRequest) -> Task:
    """The first template's task over the real library."""
    aims = aims_of(request)
    pool = pool_of(real_library().exercises, request, aims)
    name = templates_for(len(request.weekdays), len(pool.kept), aims)[0]
    return task_for(request, aims, pool, name)


def is_legal(task: Task, draft: Draft) -> bool:
    return all(breach.too_little for breach in breaches(task, draft))


@given(request=requests(), steps=STEPS)
@settings(max_examples=40, deadline=None)
def test_the_ledger_agrees_with_score_and_limits_after_every_change(
    request: PlanRequest, steps: list[tuple[int, int, int]]
) -> None:
    task = task_under(request)
    ledger = Ledger(task)
    slugs = sorted(ledger.book.entries)
    for where, which, wish in steps if slugs else ():
        day, slug = where % len(ledger.days), slugs[which % len(slugs)]
        entry = ledger.book.entries[slug]
        sets = min(max(wish, entry.least), entry.most) if wish else 0
        before = ledger.state
        had = ledger.put(day, slug, sets)
        legal = is_legal(task, ledger.draft())

        assert ledger.value == value(task, ledger.draft())
        assert ledger.wishes == wishes(task, ledger.draft())
        assert ledger.breaks(day, slug) is not legal
        if not legal:
            ledger.take_back(before, Change(day, slug, had, sets))


def test_what_is_taken_back_leaves_no_trace() -> None:
    task = task_of(asked())
    ledger = Ledger(task)
    ledger.put(0, "squat", 3)
    before, week = ledger.state, ledger.draft()
    changes = Change(0, "squat", 3, 0), Change(1, "push", 0, 2)
    for one in changes:
        ledger.put(one.day, one.slug, one.sets)

    ledger.take_back(before, *changes)

    assert (ledger.state, ledger.draft()) == (before, week)
    assert ledger.value == value(task, week)
    assert not ledger.uses["push"]


def test_more_sets_than_a_search_would_give_are_weighed_all_the_same() -> None:
    """A person gave them by hand, or a request under which the exercise may have more."""
    task = task_of(asked())
    many = max(one.most for one in task.pool) + 2
    fixed = replace(task, fixed=draft((0, "squat", many)).picks)

    for ledger in (Ledger(task, draft((0, "squat", many))), Ledger(fixed)):
        assert ledger.value == value(task, ledger.draft())
        assert ledger.breaks(0, "squat") is not is_legal(task, ledger.draft())
