"""On which rung of a skill's ladder somebody stands, and the one rule that takes them up."""

from dataclasses import replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.vocabulary import LoadType
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.choices.ladder import ladder
from forge.planner.choices.pool import Pool
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Task
from forge.planner.slots.grips import IF_HANDLED, needs_handles
from forge.planner.slots.rung_test import instead, rung_test
from forge.planner.slots.weekly import Week

NOT_HERE = frozenset({"equipment", "loads", "never", "joint_stress", "space"})
"""Rules that take a rung out of the ladder; a level only delays it."""

UNKNOWN = "The library has no page for this skill, so no rungs are planned."
CLIMBING = frozenset({"slower", "next_rung"})
"""Steps of other work that would speak of a second ladder beside the skill's own."""


def rung_note(task: Task, draft: Draft, pool: Pool, catalogue: Catalogue) -> Reason:
    """The rungs that the place allows, easiest first, the person's own, and when to go up."""
    if not pool.rungs:
        return Reason("ladder", UNKNOWN)
    away = {e.slug for e in pool.excluded if any(r.rule in NOT_HERE for r in e.reasons)}
    rungs = [slug for slug in reversed(pool.rungs) if slug not in away]
    owned = task.request.place.equipment
    handled = [needs_handles(catalogue.get(slug), owned) for slug in rungs]
    named = "; ".join(
        f"{number} {_named(slug, catalogue, grip=_grip(number, rungs) if grip else '')}"
        for number, (slug, grip) in enumerate(zip(rungs, handled, strict=True), 1)
    )
    told = [f"Your ladder, easiest first: {named}."]
    mine = rung_of(task, draft, pool.rungs)
    if mine in rungs:
        told += _standing(rungs, mine, _trained(task, draft), catalogue)
        told += _tested(task, draft, rungs, mine, catalogue, handled)
        told.append(_way_up(rungs, mine, catalogue, handled))
    return Reason("ladder", " ".join(told), {"rungs": ", ".join(rungs), "mine": mine or ""})


def rung_of(task: Task, draft: Draft, rungs: tuple[str, ...]) -> str | None:
    """The hardest rung that a week trains, ``rungs`` being hardest first."""
    held = _trained(task, draft)
    return next((slug for slug in rungs if slug in held), None)


def as_support(week: Week, one: Candidate, told: Reason) -> Reason:
    """The next step of an easier rung beside one's own: it goes no way of its own."""
    target = week.task.aims.skill
    if one.role is not Role.SKILL or target is None or told.rule not in CLIMBING:
        return told
    mine = rung_of(week.task, week.draft, ladder(target, week.catalogue.exercises))
    if mine is None or mine == one.slug:
        return told
    name = week.exercise(mine).facts.in_sentence.text
    return replace(
        told,
        rule="range",
        sentence=f"This is support work for your rung, {name}: stay in its range and keep every "
        f"rep clean. It is that rung which takes you up.",
    )


def _trained(task: Task, draft: Draft) -> frozenset[str]:
    found = (pick.slug for pick in draft.picks if task.by_slug[pick.slug].role is Role.SKILL)
    return frozenset(found)


def _standing(
    rungs: list[str], mine: str, trained: frozenset[str], catalogue: Catalogue
) -> list[str]:
    """Where one stands, and what easier rungs are beside it."""
    place = rungs.index(mine)
    name = catalogue.get(mine).facts.in_sentence.text
    told = [f"You are on rung {place + 1} of {len(rungs)}: {name}."]
    below = [str(number) for number, slug in enumerate(rungs[:place], 1) if slug in trained]
    if below:
        told.append(f"{_rungs(below)} in this plan as support work.")
    return told


def way_back(week: Week, one: Candidate) -> Exercise | None:
    """The rung below one's own, the same in its slot and in the note; None for other work."""
    target = week.task.aims.skill
    if one.role is not Role.SKILL or target is None:
        return None
    climbed = ladder(target, week.catalogue.exercises)
    if rung_of(week.task, week.draft, climbed) != one.slug:
        return None
    rungs = [s for s in reversed(climbed) if s in week.usable or s == one.slug]
    owned = week.task.request.place.equipment
    handled = [needs_handles(week.exercise(slug), owned) for slug in rungs]
    place = _below(rungs, one.slug, handled)
    return week.exercise(rungs[place - 1]) if place else None


def _below(rungs: list[str], mine: str, handled: list[bool]) -> int:
    """The number of the rung to go back to, past one whose grip the bar may not have."""
    place = rungs.index(mine)
    while place > 1 and handled[place - 1]:
        place -= 1
    return place


def _both_on(task: Task, draft: Draft, mine: str, easier: Exercise) -> str:
    """What becomes of the days that hold the easier rung beside one's own: it is done once."""
    both = [
        day
        for day in range(len(task.sessions))
        if draft.sets_of(day, mine) and draft.sets_of(day, easier.slug)
    ]
    if not both:
        return ""
    days = words.both([task.sessions[day].weekday.name.title() for day in both])
    name = easier.facts.in_sentence.text
    return f" On {days}, where {name} stands already, do it once, in place of both."


def _tested(
    task: Task,
    draft: Draft,
    rungs: list[str],
    mine: str,
    catalogue: Catalogue,
    handled: list[bool],
) -> list[str]:
    """How one knows that the rung is one's own, and what to do if it is not yet."""
    place, one = _below(rungs, mine, handled), task.by_slug[mine]
    found = [rung_test(one, task.request)]
    if place:
        below = f"Rung {place} is easier."
        easier = catalogue.get(rungs[place - 1])
        told = instead(place, easier, task.aims) + _both_on(task, draft, mine, easier)
        found.append(told if found[0] else below)
    return [told for told in found if told]


def _way_up(rungs: list[str], mine: str, catalogue: Catalogue, handled: list[bool]) -> str:
    """The one rule: less help first where something helps, then the next rung."""
    place = rungs.index(mine) + 1
    up = "you are there"
    if place < len(rungs):
        up = f"go on to {_rung(place, rungs, catalogue)}"
        if handled[place] and place + 1 < len(rungs):
            up += f", or without parallel handles to {_rung(place + 1, rungs, catalogue)}"
    helped = catalogue.get(mine).facts.load.type is LoadType.ASSISTANCE
    then = f"take less help, and with the least help {up}" if helped else up
    return (
        "One rule takes you up: when every set of your rung reaches the top of its range in two "
        f"sessions running, {then}."
    )


def _rung(index: int, rungs: list[str], catalogue: Catalogue) -> str:
    return f"rung {index + 1}, {catalogue.get(rungs[index]).facts.in_sentence.text}"


def _grip(number: int, rungs: list[str]) -> str:
    """When a rung is passed over for want of a grip, and where to."""
    return f"{IF_HANDLED}{f', else go on to {number + 1}' if number < len(rungs) else ''}"


def _rungs(numbers: list[str]) -> str:
    one = len(numbers) == 1
    return f"Rung{'' if one else 's'} {words.both(numbers)} {'is' if one else 'are'}"


def _named(slug: str, catalogue: Catalogue, *, grip: str) -> str:
    """A rung with the grip that it takes and the thresholds of its page."""
    exercise = catalogue.get(slug)
    first = words.both(part.threshold for part in exercise.facts.prerequisites)
    asked = "; ".join(filter(None, (grip, f"first: {first}" if first else "")))
    return f"{exercise.name}{f' ({asked})' if asked else ''}"
