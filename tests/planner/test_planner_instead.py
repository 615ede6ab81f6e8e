"""Why a wish stays open: what would have to go for it, as far as one exercise can make room."""

from dataclasses import replace

from tests.planner.worlds import FULL_BODY, asked, draft, library_of, made, task_of

from forge.domain.plan import Term
from forge.planner.build import build
from forge.planner.problem.task import Draft, Task
from forge.planner.solving.solver import no_solver
from forge.planner.telling.instead import reason
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import Score, scores, value

WEEK = draft(*((day, slug, 2) for day in (0, 1) for slug in ("hinge", "push", "row", "squat")))
BARE = "The minutes are full."


def task(minutes: int) -> Task:
    return task_of(replace(asked(), minutes=(minutes, minutes)), made(FULL_BODY))


def lost(where: Task, week: Draft, term: Term, subject: str) -> Score:
    return next(
        one
        for one in scores(where, week)
        if (one.term, one.subject) == (term, subject) and one.points < 0
    )


def test_a_muscle_with_nothing_names_what_the_week_would_miss_more() -> None:
    where = task(22)
    wish = lost(where, WEEK, Term.MINIMUM_DOSE, "calves")

    told = reason(where, WEEK, wish, "minutes")

    gone = next(p for p in WEEK.picks if f"the {p.slug} on" in told)
    day = where.sessions[gone.day].weekday.name.title()
    assert told == (
        f"The minutes are full: the {gone.slug} on {day} would have to go for it, "
        "which the week would miss more."
    )
    without = WEEK.with_sets(gone.day, gone.slug, 0).with_sets(gone.day, "calf", 2)
    assert allowed(where, without)
    assert value(where, without) < value(where, WEEK)


def test_an_exchange_that_fits_nowhere_is_said_to_be_none() -> None:
    where = task(22)
    short = draft((0, "plank", 2), (0, "hinge", 2), (1, "plank", 2), (1, "squat", 2))
    wish = lost(where, short, Term.MINIMUM_DOSE, "calves")
    pool = tuple(replace(one, set_s=4_000) if one.slug == "calf" else one for one in where.pool)
    slow = replace(where, pool=pool)

    told = reason(slow, short, wish, "minutes")

    assert told == "The minutes are full, and no exchange of one exercise makes room for it."


def test_what_no_sets_add_up_to_has_the_bare_reason() -> None:
    where = task(22)

    assert reason(where, WEEK, lost(where, WEEK, Term.PATTERN, "vertical pull"), "minutes") == BARE


def test_a_plan_tells_the_reason() -> None:
    plan = build(replace(asked(), minutes=(22, 22)), library_of(made(FULL_BODY)), no_solver)

    calves = next(one for one in plan.unmet if one.wish == "Calf training")
    assert "would have to go for it" in calves.because
