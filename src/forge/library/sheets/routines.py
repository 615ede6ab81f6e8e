"""Routines: short sessions for one purpose, with times that add up and swaps from the graph."""

from typing import Final

from forge.domain.exercise import Dose, Exercise
from forge.domain.vocabulary import EdgeType, Equipment
from forge.library.catalogue import Catalogue
from forge.library.collections import Part, Routine
from forge.library.paths import ALL, Link, exercise_path
from forge.library.sentences import needs
from forge.library.sentences.doses import amount, leading_dose
from forge.library.sentences.wording import counted, listed, sentence
from forge.library.sheets.sheet import Entry, Section, Sheet

INDEX: Final = "/routines"
"""The page that lists all routines."""
CHANGE_S: Final = 15
"""Seconds to get ready for the next exercise."""
_REP_S: Final = 3
_METRE_S: Final = 1
_SIDES: Final = 2


def path_of(slug: str) -> str:
    """``/routines/calf-and-ankle``."""
    return f"{INDEX}/{slug}"


def routine(found: Routine, catalogue: Catalogue) -> Sheet:
    """The page of a routine."""
    parts = tuple(_entry(part, catalogue) for part in found.parts)
    swaps = tuple(entry for part in found.parts if (entry := _swap(part, catalogue)))
    sections = [Section("What to do, in this order", entries=parts, numbered=True)]
    sections.append(Section("How to do it", paragraphs=(*found.advice, _needs(found, catalogue))))
    if swaps:
        sections.append(Section("If one does not suit you", entries=swaps))
    return Sheet(
        kind="routine",
        title=found.name,
        heading=found.name,
        path=path_of(found.slug),
        breadcrumbs=(
            Link("Exercises", ALL),
            Link("Routines", INDEX),
            Link(found.name, path_of(found.slug)),
        ),
        lead=f"{found.lead} About {counted((found.minutes, found.minutes), 'minute')}.",
        sections=tuple(sections),
    )


def index(catalogue: Catalogue) -> Sheet:
    """All routines, the shortest first."""
    ordered = sorted(catalogue.collections.routines, key=lambda r: (r.minutes, r.name))
    entries = tuple(
        Entry(
            found.name,
            path_of(found.slug),
            relation=counted((found.minutes, found.minutes), "minute"),
            text=found.lead,
        )
        for found in ordered
    )
    return Sheet(
        kind="routines",
        title="Routines",
        heading="Routines",
        path=INDEX,
        breadcrumbs=(Link("Exercises", ALL), Link("Routines", INDEX)),
        lead="Short sessions for one purpose, ready to follow.",
        sections=(Section("All routines", entries=entries),),
    )


def routines_with(slug: str, catalogue: Catalogue) -> tuple[Link, ...]:
    """The routines that an exercise is part of."""
    return tuple(
        Link(found.name, path_of(found.slug))
        for found in catalogue.collections.routines
        if any(part.slug == slug for part in found.parts)
    )


def seconds(found: Routine, catalogue: Catalogue) -> int:
    """What it takes at the low end of each dose, with changes and rests between sets."""
    return sum(_seconds(part, catalogue.get(part.slug)) for part in found.parts)


def _seconds(part: Part, exercise: Exercise) -> int:
    dose = leading_dose(exercise)
    if dose is None:
        return CHANGE_S
    sides = _SIDES if dose.per == "each side" else 1
    work = part.sets * sides * _one_set(dose, exercise)
    return work + (part.sets - 1) * dose.rest_s[0] + CHANGE_S


def _one_set(dose: Dose, exercise: Exercise) -> int:
    """Seconds of one set on one side, at the low end."""
    if dose.reps:
        tempo = exercise.facts.tempo
        rep = _REP_S if isinstance(tempo, str) else max(sum(tempo), 1)
        return dose.reps[0] * (rep + (dose.hold_s[0] if dose.hold_s else 0))
    if dose.metres:
        return dose.metres[0] * _METRE_S
    return (dose.hold_s or dose.time_s or (0, 0))[0]


def _entry(part: Part, catalogue: Catalogue) -> Entry:
    exercise = catalogue.get(part.slug)
    dose = leading_dose(exercise)
    sets = counted((part.sets, part.sets), "set")
    said = f"{sets} of {amount(dose)}" if dose else sets
    return Entry(
        exercise.name,
        exercise_path(exercise.slug),
        relation=said,
        text=sentence(part.note) if part.note else "",
        exercise=exercise,
    )


def _swap(part: Part, catalogue: Catalogue) -> Entry | None:
    """The first written swap of a part, with its reason."""
    exercise = catalogue.get(part.slug)
    wanted = (e for e in catalogue.edges(exercise.slug) if e.type is EdgeType.SUBSTITUTE)
    edge = next((edge for edge in wanted if edge.reason), None)
    if edge is None:
        return None
    other = catalogue.get(edge.to)
    return Entry(
        other.name,
        exercise_path(other.slug),
        relation=f"for {exercise.facts.in_sentence.text}",
        text=sentence(edge.reason),
        exercise=other,
    )


def _needs(found: Routine, catalogue: Catalogue) -> str:
    """What the parts need together; a need that another one covers is not told twice."""
    groups: dict[frozenset[Equipment], str] = {}
    for part in found.parts:
        exercise = catalogue.get(part.slug)
        phrases = needs.phrases(exercise, catalogue.vocabulary)
        for group, phrase in zip(exercise.facts.equipment.all_of, phrases, strict=True):
            groups.setdefault(frozenset(group), phrase)
    told = [phrase for own, phrase in groups.items() if not any(other < own for other in groups)]
    return f"You need {listed(told)}." if told else "You need no equipment."
