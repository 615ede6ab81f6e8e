"""The load of an exercise that takes another's place: own history, a relative's, or a question."""

from dataclasses import dataclass
from datetime import date

from forge.domain.exercise import Exercise
from forge.domain.logged import Load, LoadUnit
from forge.domain.vocabulary import Equipment, LoadType
from forge.training.kit.rack import Rack
from forge.training.kit.size import load_text, part
from forge.training.kit.steps import at_most
from forge.training.progress.ask import Ask
from forge.training.progress.outing import Outing
from forge.training.progress.target import Target, on_day
from forge.training.strength import MOST_REPS, single, weight_for

SHARE = {
    Equipment.BARBELL: 1000,
    Equipment.SMITH_MACHINE: 1000,
    Equipment.TRAP_BAR: 1000,
    Equipment.EZ_BAR: 950,
    Equipment.DUMBBELL: 800,
    Equipment.KETTLEBELL: 800,
}
"""Thousandths of a barbell's load that people handle with other free weights in the same
movement, both hands together. Our judgement ([j]); stacks and bands do not compare."""
CAREFUL = 900
"""Thousandths of a converted load that a first time starts with ([j])."""


@dataclass(frozen=True, slots=True)
class Relative:
    """An exercise whose loads tell those of another: ``thousandths`` of one implement's load."""

    slug: str
    name: str
    thousandths: int


def relative(old: Exercise, new: Exercise) -> Relative | None:
    """How the loads of ``old`` tell those of ``new``; None where nothing is stored.

    Same movement and same first muscle, both lifted as free weights.
    """
    same = old.facts.movement_pattern is new.facts.movement_pattern
    share, other = _share(old), _share(new)
    if not same or old.derived.target != new.derived.target or not share or not other:
        return None
    was, now = old.facts.load.implements or 1, new.facts.load.implements or 1
    if _one_limb(old) is not _one_limb(new):
        return None
    together = was * other * 1000 // (share * now)
    return Relative(old.slug, old.facts.in_sentence.text, together)


def _share(exercise: Exercise) -> int | None:
    groups = exercise.facts.equipment.all_of
    if exercise.facts.load.type is not LoadType.EXTERNAL or not groups:
        return None
    return next((SHARE[item] for item in groups[0] if item in SHARE), None)


def _one_limb(exercise: Exercise) -> bool:
    return exercise.derived.unilateral


def converted(
    ask: Ask, relatives: tuple[tuple[Relative, Outing], ...], rack: Rack, today: date
) -> Target | None:
    """The load of a new exercise from the nearest relative with a history, nearest first.

    The relative's best single is taken where its repetitions tell one, else its load.
    """
    for kin, outing in relatives:
        load = outing.load
        if load is None or load.unit not in (LoadUnit.KG, LoadUnit.LB):
            continue
        wanted = part(part(_fit(ask, outing), kin.thousandths), CAREFUL)
        found = at_most(rack, wanted)
        if found is not None:
            return _told(ask, kin, outing, found, today)
    return None


def _fit(ask: Ask, outing: Outing) -> int:
    """Grains of the relative for the repetitions that are asked of the new one."""
    best = max(outing.at_load, key=lambda one: one.amount)
    could = best.amount + int(best.rir or 0)
    wanted = ask.top + (ask.rir[0] if ask.rir else 0)
    if could > MOST_REPS or wanted > MOST_REPS:
        return outing.weight
    return weight_for(single(outing.weight, could), wanted)


def _told(ask: Ask, kin: Relative, outing: Outing, found: Load, today: date) -> Target:
    was = load_text(outing.load) if outing.load else ""
    amount = max(outing.amounts)
    text = (
        f"{load_text(found)}: from {was} x {amount} at {kin.name} "
        f"{on_day(outing.date, today)}, on the careful side."
    )
    facts = {"from": kin.slug, "last": was, "on": outing.date.isoformat(), "did": str(amount)}
    return Target("converted", text, ask.sets, ask.low, ask.top, ask.low, found, outing.rows, facts)
