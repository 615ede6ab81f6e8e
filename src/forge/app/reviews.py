"""What the independent checker and the audit say about a plan that was changed by hand."""

from dataclasses import dataclass

from forge.domain.plan import AuditLine, Plan
from forge.library.catalogue import Catalogue
from forge.planner.edit.consequences import Consequence, Mood, consequences, over_s
from forge.training.plan_check import Violation, check

SAFETY = frozenset(
    {
        "equipment",
        "joint_stress",
        "never",
        "level",
        "pregnancy",
        "caution",
        "age",
        "space",
        "noise",
        "excluded",
        "unknown_exercise",
        "health_only",
        "load",
    }
)
"""Rules about what this person may do at all: a plan that breaks one is not stored."""

TIME = "minutes"


@dataclass(frozen=True, slots=True)
class Review:
    """A plan as it stands, and what the last change did.

    ``broken`` are hard rules of dose, time and recovery, ``over_s`` seconds over the limit by day,
    ``failed`` the audit lines that miss, ``changed`` what differs from the plan before.
    """

    broken: tuple[Violation, ...]
    over_s: dict[str, int]
    failed: tuple[AuditLine, ...]
    changed: tuple[Consequence, ...]

    @property
    def worse(self) -> bool:
        """True if the last change made something worse."""
        return any(one.mood is Mood.WORSE for one in self.changed)


def review(plan: Plan, catalogue: Catalogue, before: Plan | None = None) -> Review:
    """Read a plan with the independent checker and compare it with what it was."""
    over = over_s(plan)
    found = check(plan, catalogue)
    told_over = {one for one in found if one.rule == TIME and one.where in over}
    return Review(
        broken=tuple(one for one in found if one not in told_over),
        over_s=over,
        failed=tuple(line for line in plan.audit if not line.passed),
        changed=consequences(before, plan) if before is not None else (),
    )


def unsafe(plan: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """Every broken rule of safety, as sentences; empty for every plan that may be stored."""
    return tuple(str(one) for one in check(plan, catalogue) if one.rule in SAFETY)
