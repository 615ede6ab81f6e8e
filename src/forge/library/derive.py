"""What follows from the facts: level, target, roll-ups, flags, credit for weekly sets."""

from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Derived, Facts, MuscleUse, Scores
from forge.domain.vocabulary import (
    Action,
    ActionRole,
    Articulation,
    BodyPart,
    Category,
    Chain,
    DoseMuscle,
    EquipmentHub,
    Laterality,
    Level,
    LoadType,
    Measure,
    MuscleHub,
    MuscleRole,
    Pattern,
)
from forge.library.vocabulary import Vocabulary

SETS_COUNT: Final = frozenset({Category.STRENGTH, Category.REHABILITATION})
"""Only sets against resistance count towards a weekly dose (Pelland et al. 2025)."""

ROLE_CREDIT: Final = {MuscleRole.PRIME: 1.0, MuscleRole.SYNERGIST: 0.5}
"""Fractional counting: a direct set is 1, an indirect one 0.5 (Pelland et al. 2025)."""

REVERSE_FLY_BACK: Final = 0.5
"""A reverse fly that trains the rear of the shoulder moves the shoulder blades as well, but not the
largest muscle of the back: it helps the back. [j]."""

LOADABLE: Final = frozenset(
    {LoadType.EXTERNAL, LoadType.MACHINE_STACK, LoadType.BODYWEIGHT_PLUS, LoadType.ASSISTANCE}
)
"""Load types that a weight in kilograms can be written down for."""

ONE_JOINT: Final = {
    Articulation.SCAPULA: Articulation.SHOULDER,
    Articulation.THORACIC: Articulation.LUMBAR,
    Articulation.FOOT: Articulation.ANKLE,
}
"""Joints that move together in one movement: a raised arm turns the shoulder blade."""

_BY_SHARE = (MuscleRole.PRIME, MuscleRole.STRETCHED, MuscleRole.SYNERGIST, MuscleRole.STABILISER)


def derive(facts: Facts, vocabulary: Vocabulary) -> Derived:
    """Derive everything that is never written in a file.

    Target: the hub of the largest prime mover or stretched muscle; the first one wins a tie.
    A page whose target is a system gets that hub. Helpers with a share are secondary.
    """
    target = _target(facts, vocabulary)
    return Derived(
        difficulty=difficulty(facts),
        target=target,
        secondary=_secondary(facts, target, vocabulary),
        body_part=BodyPart.CARDIO if facts.system else vocabulary.hub(target).body_part,
        equipment_hub=_equipment_hub(facts, vocabulary),
        compound=_is_compound(facts),
        loadable=facts.load.type in LOADABLE,
        unilateral=_is_per_side(facts),
        hold=facts.measure is Measure.HOLD,
        credit=_credit(facts, vocabulary) if _counts(facts) else {},
    )


def _counts(facts: Facts) -> bool:
    """A rehabilitation drill against nothing, such as a heel slide, is no set."""
    unloaded = facts.category is Category.REHABILITATION and facts.load.type is LoadType.NONE
    return facts.category in SETS_COUNT and not unloaded


def difficulty(facts: Facts) -> Level:
    """The level set by hand, else by scores: any 3 is advanced, all up to 1 is beginner."""
    if facts.difficulty_override is not None:
        return facts.difficulty_override.level
    return level_of(facts.scores)


def level_of(scores: Scores) -> Level:
    """The level that scores alone give."""
    highest = max(scores.skill, scores.strength, scores.mobility, scores.balance, scores.impact)
    if highest >= 3:
        return Level.ADVANCED
    return Level.INTERMEDIATE if highest == 2 else Level.BEGINNER


def _target(facts: Facts, vocabulary: Vocabulary) -> MuscleHub:
    if facts.system:
        return MuscleHub.CARDIOVASCULAR
    leading = next(iter(_ranked(facts)), None)
    # A page without any muscle is flawed (V10); the hub only has to exist until it is mended.
    return vocabulary.muscle(leading.muscle).hub if leading else MuscleHub.CARDIOVASCULAR


def _ranked(facts: Facts) -> Iterator[MuscleUse]:
    """Muscles by role, within a role by share, within a share in file order."""
    for role in _BY_SHARE:
        yield from sorted(
            (use for use in facts.muscles if use.role is role), key=lambda use: -use.share
        )


def _secondary(facts: Facts, target: MuscleHub, vocabulary: Vocabulary) -> tuple[MuscleHub, ...]:
    hubs = (
        vocabulary.muscle(use.muscle).hub
        for use in _ranked(facts)
        if use.role is not MuscleRole.STABILISER
    )
    return tuple(dict.fromkeys(hub for hub in hubs if hub is not target))


def _equipment_hub(facts: Facts, vocabulary: Vocabulary) -> EquipmentHub:
    """The hub of the first need whose first choice is a resistance item."""
    hubs = (vocabulary.equipment(group[0]).hub for group in facts.equipment.all_of if group)
    return next(
        (hub for hub in hubs if hub is not EquipmentHub.BODYWEIGHT), EquipmentHub.BODYWEIGHT
    )


def _is_compound(facts: Facts) -> bool:
    """True if more than one joint moves.

    On fixed feet the hip cannot straighten without the knee, whatever the facts single out.
    """
    moving = {
        ONE_JOINT.get(action.joint, action.joint)
        for action in facts.joint_actions
        if action.role is ActionRole.WORKING
    }
    bridges = facts.chain is Chain.CLOSED and any(
        (action.joint, action.action) == (Articulation.HIP, Action.EXTENSION)
        and action.role is ActionRole.WORKING
        for action in facts.joint_actions
    )
    return bridges or len(moving) > 1


def _is_per_side(facts: Facts) -> bool:
    """True if the amount of the dose is done once for each side."""
    return facts.laterality is Laterality.PER_SIDE or any(
        dose.per == "each side" for dose in facts.dose.values()
    )


def _credit(facts: Facts, vocabulary: Vocabulary) -> dict[DoseMuscle, float]:
    """Sets credited per dose group: the largest of its muscles, in whole halves."""
    credit: dict[DoseMuscle, float] = {}
    for use in facts.muscles:
        words = vocabulary.muscle(use.muscle)
        sets = _halves(ROLE_CREDIT.get(use.role, 0.0) * words.dose_share)
        if words.dose is not None and sets:
            credit[words.dose] = max(sets, credit.get(words.dose, 0.0))
    if facts.movement_pattern is Pattern.REVERSE_FLY and credit.get(DoseMuscle.SHOULDERS) == 1:
        credit[DoseMuscle.BACK] = min(REVERSE_FLY_BACK, credit.get(DoseMuscle.BACK, 0.0))
    return {group: credit[group] for group in DoseMuscle if credit.get(group)}


def _halves(sets: float) -> float:
    """Rounded down to half sets, the unit that the planner counts in."""
    return int(sets * 2) / 2
