"""Why is this exercise not in the plan, or what does it do there? Answers for every slug."""

from collections.abc import Callable
from dataclasses import replace

from forge.domain.plan import Plan, Reason, Role
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import CARDIO_BLOCK_S
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.slots.explain import is_tie, like, swap_cost, swapped
from forge.planner.solving.choose import task_for
from forge.planner.weighing.limits import breaches
from forge.planner.weighing.score import Value, value

LEVEL_WORDS = ("of what must be there", "of how well it is dosed", "of taste")


def why_not(plan: Plan, catalogue: Catalogue, slug: str) -> tuple[Reason, ...]:
    """The reasons for or against an exercise, from the plan's request and the catalogue.

    In the plan: what it contributes. Left out by hard rules: all of them. Without a slot,
    or pruned: that. Else what the best swap would cost, or the limit that every swap breaks.
    Raises UnknownExercise for a slug that the catalogue does not have.
    """
    return asker(plan, catalogue)(slug)


def asker(plan: Plan, catalogue: Catalogue) -> Callable[[str], tuple[Reason, ...]]:
    """``why_not`` for many exercises of one plan: the candidates are weighed once."""
    pool = pool_of(catalogue.exercises, plan.request, aims_of(plan.request))
    left_out = {entry.slug: entry.reasons for entry in (*pool.idle, *pool.excluded)}
    pruned = {one.slug: reason for one, reason in pool.pruned}
    task, draft = _task(plan, pool), draft_of(plan)

    def ask(slug: str) -> tuple[Reason, ...]:
        own = catalogue.get(slug).slug
        used = [one for day in plan.days for one in day.slots if one.slug == own]
        if used:
            return tuple(one.reasons[0] for one in used)
        if own in left_out:
            return left_out[own]
        compared = _compared(task, draft, own)
        if own not in pruned:
            return (compared,)
        return (pruned[own],) if compared.rule == "tie" else (pruned[own], compared)

    return ask


def draft_of(plan: Plan) -> Draft:
    """The picks of a finished plan; cardio minutes become blocks again."""
    picks = [
        Pick(index, slot.slug, _sets(slot.role, slot.sets, slot.time_s))
        for index, day in enumerate(plan.days)
        for slot in day.slots
    ]
    return Draft(tuple(sorted(picks)))


def _sets(role: Role, sets: int, time_s: tuple[int, int] | None) -> int:
    return time_s[0] // CARDIO_BLOCK_S if role is Role.CARDIO and time_s else sets


def _task(plan: Plan, pool: Pool) -> Task:
    """The plan's task, with the pruned candidates."""
    task = task_for(plan.request, aims_of(plan.request), pool, plan.provenance.template)
    offered = pool.chosen_from(pick.slug for pick in draft_of(plan).picks)
    return replace(task, pool=pool.everyone, offered=offered)


def _compared(task: Task, draft: Draft, slug: str) -> Reason:
    """The best swap for an exercise that is allowed, or the limit that stands in its way."""
    own = task.by_slug[slug]
    places = [pick for pick in draft.picks if like(own, task.by_slug[pick.slug])]
    before = value(task, draft)
    costs = [
        (cost, pick)
        for pick in places
        if (cost := swap_cost(task, draft, pick, slug, before)) is not None
    ]
    if costs:
        cost, pick = min(costs)
        return _difference(task, draft, pick, slug, cost)
    if places:
        return _forbidden(task, swapped(task, draft, places[0], slug), slug)
    return _added(task, draft, slug)


def _difference(task: Task, draft: Draft, pick: Pick, slug: str, cost: Value) -> Reason:
    """What the cheapest swap would cost, in points of the first level that differs."""
    other = task.by_slug[pick.slug].exercise.facts.in_sentence.text
    name = words.subject(task.by_slug[slug].exercise)
    day = task.sessions[pick.day].weekday.name.title()
    without = value(task, draft.with_sets(pick.day, pick.slug, 0))
    now = value(task, draft)
    removal = (now[0] - without[0], now[1] - without[1], now[2] - without[2])
    level = next((index for index, points in enumerate(cost) if points), None)
    facts = {"instead of": pick.slug, "cost": "/".join(str(points) for points in cost)}
    if level is None or cost[level] < 0 or is_tie(cost, removal):
        sentence = f"{name} would do as well as {other} on {day}. Change them if you like."
        return Reason("tie", sentence, facts)
    return Reason(
        "swap",
        f"{name} could stand in for {other} on {day}; that loses "
        f"{words.plural(cost[level], 'point')} {LEVEL_WORDS[level]}.",
        facts,
    )


def _forbidden(task: Task, changed: Draft, slug: str) -> Reason:
    """The first limit that a swap would break."""
    broken = [breach for breach in breaches(task, changed) if not breach.too_little]
    name = words.subject(task.by_slug[slug].exercise)
    return Reason(
        broken[0].rule,
        f"{name} would break a limit: {broken[0].sentence}.",
        {"limits": ", ".join(sorted({breach.rule for breach in broken}))},
    )


def _added(task: Task, draft: Draft, slug: str) -> Reason:
    """Nothing in the plan does the same job: what adding it to the freest day would break."""
    own = task.by_slug[slug]
    drafts = [draft.with_sets(day, slug, own.least) for day in range(len(task.sessions))]
    broken = [[b for b in breaches(task, one) if not b.too_little] for one in drafts]
    least = min(broken, key=lambda found: (len(found), [b.rule for b in found]))
    name = words.subject(own.exercise)
    if not least:
        return Reason("not_needed", f"{name} would fit, but adds nothing that your goal counts.")
    return Reason(
        least[0].rule,
        f"{name} has no like in the plan to stand in for, and added to a session "
        f"it would break a limit: {least[0].sentence}.",
        {"limits": ", ".join(sorted({breach.rule for breach in least}))},
    )
