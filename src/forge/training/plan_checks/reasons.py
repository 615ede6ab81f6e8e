"""Every choice carries its reason: no reason, no choice."""

from collections.abc import Iterator

from forge.domain.plan import Reason
from forge.training.plan_checks.evidence import Violation, World, day_name


def slot_reasons(world: World) -> Iterator[Violation]:
    """Every slot says why it is there and how it goes on."""
    for day in world.plan.days:
        for number, slot in enumerate(day.slots, start=1):
            where = f"{day_name(day)}, {number} {slot.slug}"
            if not slot.reasons or not all(_told(reason) for reason in slot.reasons):
                yield Violation("reason", where, "The slot has no reason.")
            if not _told(slot.progression):
                yield Violation("progression", where, "The slot has no rule for going on.")


def exclusion_reasons(world: World) -> Iterator[Violation]:
    """Every exclusion names an exercise of the library and says which rule left it out."""
    for exclusion in world.plan.excluded:
        if not exclusion.reasons or not all(_told(reason) for reason in exclusion.reasons):
            yield Violation("reason", f"excluded {exclusion.slug}", "The exclusion has no reason.")
        if exclusion.slug not in world.exercises:
            sentence = f"The library has no exercise called {exclusion.slug}."
            yield Violation("unknown_exercise", f"excluded {exclusion.slug}", sentence)


def unmet_reasons(world: World) -> Iterator[Violation]:
    """Every unmet wish says what was wanted, what came of it, why, and what would help."""
    for unmet in world.plan.unmet:
        parts = (unmet.wish, unmet.wanted, unmet.got, unmet.because, unmet.fix)
        if not all(part.strip() for part in parts):
            yield Violation("reason", f"unmet {unmet.wish}", "The unmet wish is not explained.")


def _told(reason: Reason) -> bool:
    """True if a reason has a rule and a sentence."""
    return bool(reason.rule.strip() and reason.sentence.strip())
