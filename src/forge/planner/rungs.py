"""On which rung of a skill's ladder somebody stands, and the one rule that takes them up."""

from dataclasses import replace

from forge.domain.plan import Reason, Role
from forge.domain.vocabulary import LoadType
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.candidates import Candidate
from forge.planner.ladder import ladder
from forge.planner.pool import Pool
from forge.planner.rung_test import instead, rung_test
from forge.planner.task import Draft, Task
from forge.planner.weekly import Week

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
    named = "; ".join(f"{number} {_named(slug, catalogue)}" for number, slug in enumerate(rungs, 1))
    told = [f"Your ladder, easiest first: {named}."]
    mine = rung_of(task, draft, pool.rungs)
    if mine in rungs:
        told += _standing(rungs, mine, _trained(task, draft), catalogue)
        told += _tested(task, rungs, mine, catalogue)
        told.append(_way_up(rungs, mine, catalogue))
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


def _tested(task: Task, rungs: list[str], mine: str, catalogue: Catalogue) -> list[str]:
    """How one knows that the rung is one's own, and what to do if it is not yet."""
    place, one = rungs.index(mine), task.by_slug[mine]
    found = [rung_test(one, task.request)]
    if place:
        below = f"Rung {place} is easier."
        easier = catalogue.get(rungs[place - 1])
        found.append(instead(place, easier, task.aims) if found[0] else below)
    return [told for told in found if told]


def _way_up(rungs: list[str], mine: str, catalogue: Catalogue) -> str:
    """The one rule: less help first where something helps, then the next rung."""
    place = rungs.index(mine) + 1
    up = "you are there"
    if place < len(rungs):
        up = f"go on to rung {place + 1}, {catalogue.get(rungs[place]).facts.in_sentence.text}"
    helped = catalogue.get(mine).facts.load.type is LoadType.ASSISTANCE
    then = f"take less help, and with the least help {up}" if helped else up
    return (
        "One rule takes you up: when every set of your rung reaches the top of its range in two "
        f"sessions running, {then}."
    )


def _rungs(numbers: list[str]) -> str:
    one = len(numbers) == 1
    return f"Rung{'' if one else 's'} {words.both(numbers)} {'is' if one else 'are'}"


def _named(slug: str, catalogue: Catalogue) -> str:
    """A rung with the thresholds of its page."""
    exercise = catalogue.get(slug)
    first = words.both(part.threshold for part in exercise.facts.prerequisites)
    return f"{exercise.name}{f' (first: {first})' if first else ''}"
