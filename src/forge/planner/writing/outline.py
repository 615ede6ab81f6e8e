"""What the forms of a plan share beyond wording: names, exclusions by rule, a request in a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from forge.domain.plan import Exclusion, Plan
from forge.library.catalogue import Catalogue
from forge.planner.writing.phrases import TIMES, counted, name_of

RULE_TITLES = {
    "never": "What you asked never to see",
    "joint_stress": "Spares a joint that limits you",
    "pregnancy": "Not in this stage of pregnancy",
    "pregnancy_swap": "Replaced by another exercise in pregnancy",
    "caution": "Its page says to avoid it",
    "age": "Not at this age without a coach",
    "level": "Above your level",
    "prerequisite": "Something else comes first",
    "equipment": "Needs something that is not there",
    "loads": "Needs a weight that is not there",
    "space": "Needs more room",
    "noise": "Too loud for the place",
    "no_role": "Serves another goal",
    "outweighed": "A better choice trains the same",
    "pruned": "Others like it rank higher",
}

GOAL_WORDS = {
    "strength": "Strength",
    "hypertrophy": "Muscle",
    "health": "Health",
    "power": "Power",
    "fat_loss": "Fat loss",
    "mobility": "Mobility",
    "endurance_support": "Strength for endurance",
    "balance": "Balance",
    "skill": "A new skill",
    "care": "Care",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Exercises that one rule leaves out, each under the first rule that does so."""

    rule: str
    title: str
    items: tuple[Exclusion, ...]


def excluded_groups(plan: Plan) -> tuple[Group, ...]:
    """What was left out, by rule, the largest group first."""
    by_rule: dict[str, list[Exclusion]] = {}
    for exclusion in plan.excluded:
        rule = exclusion.reasons[0].rule if exclusion.reasons else ""
        by_rule.setdefault(rule, []).append(exclusion)
    ranked = sorted(by_rule.items(), key=lambda found: (-len(found[1]), found[0]))
    return tuple(Group(rule, rule_title(rule), tuple(items)) for rule, items in ranked)


def rule_title(rule: str) -> str:
    """A rule in words."""
    return RULE_TITLES.get(rule) or name_of(rule) or "Without a rule"


def names(plan: Plan, catalogue: Catalogue | None = None) -> dict[str, str]:
    """Names by slug: those of the plan's own slots and drills, and of the library if given."""
    known = {one.slug: one.name for one in catalogue.exercises} if catalogue else {}
    for day in plan.days:
        for drill in (*day.warm_up, *day.cool_down):
            if drill.slug is not None:
                known[drill.slug] = drill.name
        known |= {slot.slug: slot.name for slot in day.slots}
    return known


def describe_request(request: Mapping[str, object]) -> str:
    """A written request in one line: ``Muscle, 3 days × 45 min, home``.

    ``request`` is what ``write_request`` returns. What is missing is left out.
    """
    goal, minutes, place = request.get("goal"), request.get("minutes"), request.get("place")
    programme = request.get("programme")
    parts = [GOAL_WORDS.get(str(goal), name_of(str(goal))) if goal else "A plan"]
    parts = [name_of(str(programme))] if programme else parts
    days = _days(request.get("days"))
    if days:
        each = f" {TIMES} {minutes} min" if isinstance(minutes, int) else ""
        parts.append(f"{days}{each}")
    if place:
        parts.append(str(place))
    elif request.get("equipment") == ["none"]:
        parts.append("no equipment")
    return ", ".join(parts)


def _days(days: object) -> str:
    """How many training days a week."""
    if isinstance(days, int):
        return counted(days, "day")
    return counted(len(days), "day") if _is_list(days) else ""


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    """True for a list of any kind."""
    return isinstance(value, list | tuple)
