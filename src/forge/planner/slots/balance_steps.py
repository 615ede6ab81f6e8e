"""How a balance drill goes on: longer, then with less hand, then the next drill. [j].

The next drill is one that its page names. Where the week has it already, the easy drill hands its
time on to it. Where there is none, nothing is made up: on tiptoe nobody is sent backwards, and heel
to toe nobody can walk sideways.
"""

from dataclasses import replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.vocabulary import Category, EdgeType
from forge.planner.problem.task import Pick
from forge.planner.slots.weekly import Week

LESS_HAND = "hold on with your fingertips only, then let the hand hover"
CALMER = "stay there and make it calmer"
STEADIER = "steadier"
NEAR = "a hand on or just above the support"


def balance_step(top: str, harder: Exercise | None, *, held: bool) -> str:
    """What follows once a drill reaches its top; ``held`` where a hand has support.

    ``top`` begins the sentence: ``At 20 seconds``.
    """
    steps = [LESS_HAND] if held else []
    steps.append(f"move on to {harder.facts.in_sentence.text}" if harder else CALMER)
    return f"{top}, {', then '.join(steps)}."


def handed_on(week: Week, pick: Pick, told: Reason) -> Reason:
    """A step that ends in calm, with the harder drill of the week that takes over instead."""
    if told.rule != STEADIER or CALMER not in told.sentence:
        return told
    ways = (_over(week, pick, harder) for harder in _next(week, pick))
    then = next(filter(None, ways), "")
    if not then:
        return told
    held, calm, _ = told.sentence.rpartition(f", then {CALMER}.")
    if calm:
        return replace(told, sentence=f"{held}. Once that is calm, {then}, {NEAR}.")
    return replace(told, sentence=told.sentence.replace(CALMER, then))


def _next(week: Week, pick: Pick) -> list[Exercise]:
    """The next drills of a page that stand in the week."""
    held = {one.slug for one in week.draft.picks}
    edges = week.catalogue.edges(pick.slug)
    steps = (e.to for e in edges if e.type is EdgeType.PROGRESSION and e.to in held)
    drills = (week.exercise(slug) for slug in steps)
    return [one for one in drills if one.facts.category is Category.BALANCE]


def _over(week: Week, pick: Pick, harder: Exercise) -> str:
    """What becomes of a drill's time: one set more beside it, or the other in its place.

    Both are named: after words of the hand an "it" would be read as the hand.
    """
    easy, name = week.exercise(pick.slug).facts.in_sentence.text, harder.facts.in_sentence.text
    beside = week.draft.sets_of(pick.day, harder.slug)
    if not beside:
        return f"do {name} in place of {easy}"
    page = week.task.by_slug[harder.slug].amount.page
    room = page is not None and beside < page.sets[1]
    return f"drop {easy} and do one set more of {name}" if room else ""
