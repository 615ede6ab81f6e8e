"""A joint hurts: which exercises of a plan load it, and what stands in at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Plan, Reason, Slot
from forge.domain.request import Limitation, PlanRequest, Severity
from forge.domain.vocabulary import EdgeType, Joint, Weekday
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.rules.joints import joints
from forge.planner.rules.kneeling import kneeling
from forge.planner.rules.table import reasons_against

LINKED = (EdgeType.SUBSTITUTE, EdgeType.REGRESSION)
SEE_A_CLINICIAN = (
    "Stop work for the {joint} and see a clinician. Forge gives no diagnosis. It plans nothing "
    "for this joint until you lift the limit."
)
ADVICE = {
    Severity.MILD: "Use less range or less load where the {joint} works. Stop if it grows worse.",
    Severity.MODERATE: "Nothing that loads the {joint} clearly, until you lift the limit.",
    Severity.SEVERE: SEE_A_CLINICIAN,
}


@dataclass(frozen=True, slots=True)
class Spared:
    """An exercise that a sore joint keeps out, why, and what stands in; None for nothing."""

    slug: str
    name: str
    why: str
    instead: Exercise | None


def advice(limitation: Limitation) -> str:
    """What to do about a sore joint, in words."""
    severe = limitation.red_flags
    text = SEE_A_CLINICIAN if severe else ADVICE[limitation.severity]
    return text.format(joint=words.joint(limitation.joint))


def spared(plan: Plan, limitation: Limitation, catalogue: Catalogue) -> tuple[Spared, ...]:
    """Every exercise of a plan that the limit refuses, each once, in the order of the week.

    A stand-in passes every hard rule of its day, the limit included, and stands on no day of its
    own yet. With a red flag nothing stands in: work for the joint stops.
    """
    planned = {slot.slug for day in plan.days for slot in day.slots}
    found: dict[str, Spared] = {}
    taken: set[str] = set()
    for day in plan.days:
        there = _with(plan.request.at(day.weekday), limitation)
        for slot in day.slots:
            reason = _reason(slot.slug, there, limitation, catalogue)
            if reason is None or slot.slug in found:
                continue
            days = [one.weekday for one in plan.days if slot.slug in {s.slug for s in one.slots}]
            instead = _instead(slot, plan, days, limitation, catalogue, planned | taken)
            taken |= {instead.slug} if instead else set()
            found[slot.slug] = Spared(slot.slug, slot.name, reason.sentence, instead)
    return tuple(found.values())


def _reason(
    slug: str, there: PlanRequest, limitation: Limitation, catalogue: Catalogue
) -> Reason | None:
    """Why a limit refuses an exercise: it loads the joint, or rests on the knee that is sore."""
    if slug not in catalogue:
        return None
    exercise = catalogue.get(slug)
    loaded = joints(exercise, there)
    on_it = limitation.joint is Joint.KNEE and loaded is None
    return kneeling(exercise, there) if on_it else loaded


def _with(request: PlanRequest, limitation: Limitation) -> PlanRequest:
    others = tuple(one for one in request.limitations if one.joint is not limitation.joint)
    return replace(request, limitations=(*others, limitation))


def _instead(  # what stands in depends on all of these
    slot: Slot,
    plan: Plan,
    days: Iterable[Weekday],
    limitation: Limitation,
    catalogue: Catalogue,
    taken: set[str],
) -> Exercise | None:
    if limitation.red_flags:
        return None
    requests = [_with(plan.request.at(day), limitation) for day in days]
    for other in _near(slot, catalogue):
        if other.slug not in taken and not any(reasons_against(other, one) for one in requests):
            return other
    return None


def _near(slot: Slot, catalogue: Catalogue) -> Iterator[Exercise]:
    """What may stand in, nearest first: what the planner weighed, linked ones, the same target."""
    own = catalogue.get(slot.slug)
    linked = [
        edge.to for kind in LINKED for edge in catalogue.edges(slot.slug) if edge.type is kind
    ]
    for slug in dict.fromkeys((*(swap.slug for swap in slot.swaps), *linked)):
        if slug in catalogue:
            yield catalogue.get(slug)
    alike = (
        one
        for one in catalogue
        if one.derived.target is own.derived.target
        and one.facts.category is own.facts.category
        and one.facts.measure is own.facts.measure
    )
    yield from sorted(
        alike,
        key=lambda one: (
            one.facts.movement_pattern is not own.facts.movement_pattern,
            -one.facts.popularity,
            one.slug,
        ),
    )
