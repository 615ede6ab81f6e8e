"""What hard rules leave out: counted by rule, with a sentence and the item that opens most."""

from collections import Counter
from dataclasses import dataclass

from forge.domain.capital import capital
from forge.domain.plan import Exclusion, Plan, Reason
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.rules.equipment import missing_items
from forge.planner.telling import gear
from forge.planner.telling.blame import RULE_WORDS, singular
from forge.planner.writing.outline import excluded_groups


@dataclass(frozen=True, slots=True)
class LeftOutRule:
    """Everything whose first reason is one rule; ``told`` counts it and says what would help."""

    rule: str
    title: str
    items: tuple[Exclusion, ...]
    told: Reason


def left_out(plan: Plan, catalogue: Catalogue) -> tuple[LeftOutRule, ...]:
    """Exclusions by rule, the largest group first."""
    return tuple(
        LeftOutRule(
            group.rule, group.title, group.items, _told(group.rule, group.items, plan, catalogue)
        )
        for group in excluded_groups(plan)
    )


def _told(rule: str, items: tuple[Exclusion, ...], plan: Plan, catalogue: Catalogue) -> Reason:
    count = len(items)
    cause = RULE_WORDS.get(rule, "are left out by a rule")
    verb = singular(cause) if count == 1 else cause
    sentence, facts = (
        f"{words.plural(count, 'exercise')} {verb}.",
        {"exercises": str(count), "cause": verb},
    )
    opened = _opens_most(items, plan, catalogue) if rule == "equipment" else None
    if opened is not None:
        item, admitted = opened
        name = words.item(item)
        sentence += f" {capital(name)} alone would let in {admitted} of them."
        facts |= {"item": name, "let in": str(admitted)}
    return Reason(rule, sentence, facts)


def _opens_most(
    items: tuple[Exclusion, ...], plan: Plan, catalogue: Catalogue
) -> tuple[Equipment, int] | None:
    """The one item that lets in most of what only equipment leaves out; the cheapest of equals."""
    owned = plan.request.place.equipment
    counts: Counter[Equipment] = Counter()
    for entry in items:
        if len(entry.reasons) == 1 and entry.slug in catalogue:
            missing = missing_items(catalogue.get(entry.slug), owned)
            if len(missing) == 1:
                counts.update(set(missing[0]))
    if not counts:
        return None
    return min(counts.items(), key=lambda found: (-found[1], gear.cost(found[0]), found[0]))
