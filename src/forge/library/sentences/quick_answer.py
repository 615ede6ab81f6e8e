"""The quick answer: what an exercise does, how long to hold, its level and its needs."""

import re
from typing import Final

from forge.domain.exercise import Exercise, JointAction
from forge.domain.vocabulary import (
    Action,
    ActionRole,
    Articulation,
    Category,
    Chain,
    Measure,
    Stance,
)
from forge.library.sentences import doses, muscles, needs
from forge.library.sentences.wording import capitalised, duration, listed, verb
from forge.library.vocabulary import Source, Vocabulary

_BASES: Final[dict[Stance, str]] = {
    Stance.SINGLE_LEG: "one leg",
    Stance.TANDEM: "a narrow line, one foot in front of the other",
    Stance.FEET_TOGETHER: "feet held together",
    Stance.STAGGERED: "staggered feet",
}
_WAYS: Final[dict[tuple[Articulation, Action], str]] = {
    (Articulation.SHOULDER, Action.FLEXION): "raising the arm",
    (Articulation.SHOULDER, Action.EXTENSION): "reaching back",
    (Articulation.SHOULDER, Action.ABDUCTION): "lifting the arm sideways",
    (Articulation.HIP, Action.FLEXION): "swinging the leg forward",
    (Articulation.HIP, Action.EXTENSION): "swinging the leg back",
    (Articulation.HIP, Action.ABDUCTION): "swinging the leg out",
    (Articulation.HIP, Action.ADDUCTION): "swinging the leg in",
    (Articulation.LUMBAR, Action.FLEXION): "rounding",
    (Articulation.LUMBAR, Action.EXTENSION): "arching",
    (Articulation.THORACIC, Action.FLEXION): "rounding",
    (Articulation.THORACIC, Action.EXTENSION): "arching",
}
"""Plain words where the anatomical action reads oddly: nobody bends a shoulder."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def quick_answer(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """One short paragraph that fits the category. Clauses without a fact are left out."""
    clauses = (
        _effect(exercise, vocabulary),
        "Land softly." if lands(exercise) else "",
        _hold(exercise),
        f"Level: {exercise.derived.difficulty.lower()}.",
        needs.you_need(exercise, vocabulary),
    )
    return " ".join(clause for clause in clauses if clause)


def lands(exercise: Exercise) -> bool:
    """True for jumps; a throw leaves the ground to the ball."""
    facts = exercise.facts
    return facts.category is Category.PLYOMETRICS and facts.scores.impact > 0


def moved_joints(exercise: Exercise, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The joints that move, in words and in file order."""
    return tuple(dict.fromkeys(vocabulary.joint(a.joint).name for a in _moving(exercise)))


def moved_through(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """The joints that move and how: "the hip through bending and straightening"."""
    ways = (
        _way(a, exercise.facts.chain) or vocabulary.actions[a.action].name
        for a in _moving(exercise)
        if a.role is ActionRole.WORKING
    )
    joints = listed(moved_joints(exercise, vocabulary))
    said = listed(tuple(dict.fromkeys(ways)))
    return f"the {joints} through {said}" if said else f"the {joints}"


def _way(action: JointAction, chain: Chain) -> str:
    """A plainer word; with the foot on the floor no leg swings."""
    fixed = chain is Chain.CLOSED and action.joint is Articulation.HIP
    return "" if fixed else _WAYS.get((action.joint, action.action), "")


def short_source(source: Source) -> str:
    """Author and year of a source, as they stand in brackets."""
    author = source.cite.split(". ")[0]
    year = _YEAR.findall(source.cite.removeprefix(author))
    author += "." if author.endswith("et al") else ""
    return f"{author}, {year[-1]}" if year else author


def _moving(exercise: Exercise) -> list[JointAction]:
    """The working actions, else all; the shoulder blade only where the arm does not move."""
    actions = exercise.facts.joint_actions
    working = [a for a in actions if a.role is ActionRole.WORKING] or list(actions)
    without = [a for a in working if a.joint is not Articulation.SCAPULA]
    return without or working


def _effect(exercise: Exercise, vocabulary: Vocabulary) -> str:
    said = exercise.facts.in_sentence
    text = _BY_CATEGORY[exercise.facts.category](exercise, vocabulary)
    return f"{capitalised(said.text)} {text}." if text else ""


def _strength(exercise: Exercise, vocabulary: Vocabulary) -> str:
    prime = muscles.movers(exercise, vocabulary)
    help_ = muscles.helpers(exercise, vocabulary)
    trains = verb(exercise.facts.in_sentence, "trains", "train")
    return f"{trains} {prime.text}" + (f", with help from {help_.text}" if help_ else "")


def _stretching(exercise: Exercise, vocabulary: Vocabulary) -> str:
    stretches = verb(exercise.facts.in_sentence, "stretches", "stretch")
    return f"{stretches} {muscles.stretched(exercise, vocabulary).text}"


def _mobility(exercise: Exercise, vocabulary: Vocabulary) -> str:
    moves = verb(exercise.facts.in_sentence, "moves", "move")
    return f"{moves} {moved_through(exercise, vocabulary)}"


def _cardio(exercise: Exercise, vocabulary: Vocabulary) -> str:
    prime = muscles.movers(exercise, vocabulary)
    raises = verb(exercise.facts.in_sentence, "raises", "raise")
    most = f". {capitalised(prime.text)} {'do' if prime.plural else 'does'} most of the work"
    return f"{raises} heart rate and breathing" + (most if prime else "")


def _plyometrics(exercise: Exercise, vocabulary: Vocabulary) -> str:
    trains = verb(exercise.facts.in_sentence, "trains", "train")
    return f"{trains} fast force from {muscles.movers(exercise, vocabulary).text}"


def _balance(exercise: Exercise, _: Vocabulary) -> str:
    stance = exercise.facts.posture.stance
    base = _BASES.get(stance, "both feet") if stance else "a small base"
    return f"{verb(exercise.facts.in_sentence, 'trains', 'train')} steadiness on {base}"


def _rehabilitation(exercise: Exercise, vocabulary: Vocabulary) -> str:
    dose = doses.leading_dose(exercise)
    source = vocabulary.source(dose.source) if dose else None
    named = f" ({short_source(source)})" if source and source.checked != "none" else ""
    is_used = verb(exercise.facts.in_sentence, "is used", "are used")
    regions = moved_joints(exercise, vocabulary)[:2]
    return f"{is_used} in exercise programmes for the {listed(regions)}{named}"


def _hold(exercise: Exercise) -> str:
    dose = doses.leading_dose(exercise)
    if dose is None or dose.hold_s is None:
        return ""
    side = ", each side" if dose.per == "each side" else ""
    if exercise.facts.measure is Measure.REPS_HOLD:
        return f"Hold each rep for {duration(dose.hold_s)}{side}."
    return f"Hold for {duration(dose.hold_s)}{side}."


_BY_CATEGORY: Final = {
    Category.STRENGTH: _strength,
    Category.STRETCHING: _stretching,
    Category.MOBILITY: _mobility,
    Category.CARDIO: _cardio,
    Category.PLYOMETRICS: _plyometrics,
    Category.BALANCE: _balance,
    Category.REHABILITATION: _rehabilitation,
}
