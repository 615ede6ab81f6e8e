"""Whether hard sets rest long enough to be repeated (docs/evidence.md, E2)."""

from collections.abc import Iterator

from forge.domain.plan import Role, Slot
from forge.training.plan_checks.evidence import Violation, World, uses

HARD_REPS = 6
HARD_REST_S = 120
LARGE_ROLES = frozenset({Role.MAIN, Role.COMPOUND, Role.SKILL})
OWN_NUMBERS = frozenset({"yours", "programme"})
"""Rules of reasons that say the numbers are not the planner's."""


def rests(world: World) -> Iterator[Violation]:
    """Sets of six or fewer of a large movement rest for two minutes at least."""
    if world.plan.request.programme:
        return
    for use in uses(world):
        slot = use.slot
        if _is_hard(slot) and slot.rest_s < HARD_REST_S:
            sentence = f"{slot.rest_s} s of rest after sets of {HARD_REPS} or fewer."
            yield Violation("rest", use.where, sentence)


def _is_hard(slot: Slot) -> bool:
    if slot.role not in LARGE_ROLES or slot.reps is None:
        return False
    return slot.reps[1] <= HARD_REPS
