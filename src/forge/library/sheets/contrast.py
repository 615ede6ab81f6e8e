"""The facts in which two exercises may differ, as values to compare and as rows to print."""

from collections.abc import Callable
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import MuscleRole
from forge.library.catalogue import Catalogue
from forge.library.joints import SORE_FROM, joint_name
from forge.library.sentences import muscles, needs
from forge.library.sentences.doses import leading_dose, sets_of
from forge.library.sentences.terms import MEASURES, NOISES, POSITIONS, SIDES, STRESS_LEVELS
from forge.library.sentences.wording import capitalised, listed
from forge.library.sheets.sheet import Row
from forge.library.vocabulary import Vocabulary


def _prime(exercise: Exercise) -> frozenset[object]:
    roles = {MuscleRole.PRIME, MuscleRole.STRETCHED}
    return frozenset(use.muscle for use in exercise.facts.muscles if use.role in roles)


def _loaded(exercise: Exercise) -> frozenset[object]:
    stress = exercise.facts.joint_stress
    return frozenset((j, load.level) for j, load in stress.items() if load.level >= SORE_FROM)


CONTRASTED: Final[tuple[Callable[[Exercise], object], ...]] = (
    lambda e: e.facts.movement_pattern,
    lambda e: e.facts.equipment.all_of,
    _prime,
    lambda e: e.derived.difficulty,
    lambda e: e.facts.laterality,
    lambda e: e.facts.measure,
    lambda e: e.facts.position,
    _loaded,
    lambda e: e.facts.space,
    lambda e: e.facts.noise,
)
"""The ten facts that a comparison counts."""


def fact_rows(one: Exercise, other: Exercise, catalogue: Catalogue) -> tuple[Row, ...]:
    """Both exercises fact by fact; rows that are empty on both sides are left out."""
    vocabulary = catalogue.vocabulary
    rows: list[Row] = []
    for label, said in _SAID.items():
        values = said(one, vocabulary), said(other, vocabulary)
        if any(values):
            rows.append(Row(label, values, differs=values[0] != values[1]))
    return tuple(rows)


def _works(exercise: Exercise, vocabulary: Vocabulary) -> str:
    said = muscles.stretched(exercise, vocabulary) or muscles.movers(exercise, vocabulary)
    return capitalised(listed(said.words))


def _helps(exercise: Exercise, vocabulary: Vocabulary) -> str:
    return capitalised(listed(muscles.helpers(exercise, vocabulary).words))


def _joints(exercise: Exercise, vocabulary: Vocabulary) -> str:
    stress = exercise.facts.joint_stress
    loaded = sorted(
        (-load.level, joint) for joint, load in stress.items() if load.level >= SORE_FROM
    )
    said = [f"{joint_name(joint, vocabulary)} {STRESS_LEVELS[-level]}" for level, joint in loaded]
    return capitalised(listed(said)) or "None above low"


def _dose(exercise: Exercise, _: Vocabulary) -> str:
    dose = leading_dose(exercise)
    return sets_of(dose) if dose else ""


def _room(exercise: Exercise, _: Vocabulary) -> str:
    width, length = exercise.facts.space.metres
    return f"{width:g} × {length:g} m"


_SAID: Final[dict[str, Callable[[Exercise, Vocabulary], str]]] = {
    "Muscles": _works,
    "Helpers": _helps,
    "Equipment": needs.short,
    "Level": lambda e, _: e.derived.difficulty.value,
    "Movement": lambda e, vocabulary: capitalised(
        vocabulary.pattern(e.facts.movement_pattern).name
    ),
    "Sides": lambda e, _: SIDES[e.facts.laterality],
    "Position": lambda e, _: POSITIONS[e.facts.position],
    "Joint load": _joints,
    "Counted in": lambda e, _: MEASURES[e.facts.measure],
    "Dose": _dose,
    "Room": _room,
    "Noise": lambda e, _: NOISES[e.facts.noise],
}
"""What each row says; the order is that of the table."""
