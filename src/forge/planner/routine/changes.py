"""What Forge changed when it planned a routine anew, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from forge.domain.plan import Plan, Reason
from forge.library.catalogue import Catalogue
from forge.planner.routine.weigh import Weighed
from forge.planner.telling.why_not import asker


@dataclass(frozen=True, slots=True)
class Change:
    """One exercise before and after; ``sets`` are those of the week, None where untold."""

    slug: str
    name: str
    before: int | None
    after: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What stayed, what went, and what came."""

    kept: tuple[Change, ...]
    gone: tuple[Change, ...]
    added: tuple[Change, ...]


def changes_of(plan: Plan, before: Mapping[str, int | None], catalogue: Catalogue) -> Changes:
    """Compare a plan with the exercises before it, given with their weekly sets where known."""
    after: dict[str, int] = {}
    why: dict[str, str] = {}
    for day in plan.days:
        for slot in day.slots:
            after[slot.slug] = after.get(slot.slug, 0) + slot.sets
            why.setdefault(slot.slug, slot.reasons[0].sentence if slot.reasons else "")
    names = {one.slug: one.name for one in catalogue}
    gone = [slug for slug in before if slug not in after and slug in names]
    ask = asker(plan, catalogue) if gone else None
    return Changes(
        kept=tuple(
            Change(slug, names[slug], before[slug], after[slug], why[slug])
            for slug in before
            if slug in after and slug in names
        ),
        gone=tuple(
            Change(slug, names[slug], before[slug], None, _joined(ask(slug) if ask else ()))
            for slug in gone
        ),
        added=tuple(
            Change(slug, names.get(slug, slug), None, sets, why[slug])
            for slug, sets in after.items()
            if slug not in before
        ),
    )


def _joined(reasons: tuple[Reason, ...]) -> str:
    return " ".join(reason.sentence for reason in reasons)


def sets_of(weighed: Weighed) -> dict[str, int | None]:
    """The weekly sets of every exercise of a weighed routine, in its order."""
    found: dict[str, int | None] = {}
    for day in weighed.entries:
        for entry in day:
            found[entry.one.slug] = (found.get(entry.one.slug) or 0) + entry.item.work.sets
    return found
