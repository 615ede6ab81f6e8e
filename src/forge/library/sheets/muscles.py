"""A page a muscle: where it is, what it does, and which exercises work, help or stretch it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from forge.domain.exercise import Exercise, MuscleUse
from forge.domain.vocabulary import Articulation, Muscle, MuscleRole
from forge.library.catalogue import Catalogue
from forge.library.gates import hubs_in, topic_name
from forge.library.paths import ALL, Hub, Link, exercise_path, muscle_path
from forge.library.sentences import needs
from forge.library.sentences.wording import capitalised, counted, listed
from forge.library.sheets.sheet import Entry, Picture, Section, Sheet
from forge.library.vocabulary import MuscleWords, Vocabulary

INDEX: Final = "/muscles"
"""The page that lists all muscles."""
FEWEST: Final = 3
"""Exercises that a page needs."""
MOST: Final = 12
"""Exercises listed under one role."""
_ROLES: Final[dict[MuscleRole, str]] = {
    MuscleRole.PRIME: "Exercises that train {it} most",
    MuscleRole.SYNERGIST: "Exercises in which {it} {help}",
    MuscleRole.STRETCHED: "Stretches for {it}",
}


_GRAMMAR: Final = {
    True: ("they do", "them", "are"),
    False: ("it does", "it", "is"),
}
"""By plural: what a muscle does, how to train it, where it is."""


@lru_cache(maxsize=4)
def shown_muscles(catalogue: Catalogue) -> frozenset[Muscle]:
    """The muscles that have a page."""
    return frozenset(muscle for muscle in Muscle if len(_all(muscle, catalogue)) >= FEWEST)


def muscle_page(muscle: Muscle, catalogue: Catalogue) -> Sheet:
    """The page of a muscle."""
    vocabulary = catalogue.vocabulary
    words = vocabulary.muscle(muscle)
    name = capitalised(words.name)
    path = muscle_path(muscle)
    hub = Hub.of(words.hub)
    hub_link = Link(topic_name(words.hub, vocabulary), hub.path)
    above = (hub_link,) if hub in hubs_in(catalogue) else ()
    does, them, lie = _GRAMMAR[words.plural]
    return Sheet(
        kind="muscle",
        title=f"{name}: what {does} and how to train {them}",
        heading=name,
        path=path,
        breadcrumbs=(Link("Exercises", ALL), Link("Muscles", INDEX), *above, Link(name, path)),
        lead=_lead(words),
        sections=(
            Section(f"What {does}", paragraphs=_actions(words, vocabulary)),
            *_lists(muscle, words, catalogue),
        ),
        pictures=(
            Picture(f"Where the {words.name} {lie}", (MuscleUse(muscle, MuscleRole.PRIME, 1.0),)),
        ),
    )


def index(catalogue: Catalogue) -> Sheet:
    """All muscles that have a page, by hub."""
    vocabulary = catalogue.vocabulary
    by_hub: dict[str, list[Entry]] = {}
    for muscle in sorted(shown_muscles(catalogue), key=lambda m: vocabulary.muscle(m).name):
        words = vocabulary.muscle(muscle)
        count = len(_all(muscle, catalogue))
        entry = Entry(
            capitalised(words.name),
            muscle_path(muscle),
            relation=counted((count, count), "exercise"),
            text=f"{capitalised(words.region)}: {', '.join(words.includes)}.",
            muscle=muscle,
        )
        by_hub.setdefault(topic_name(words.hub, vocabulary), []).append(entry)
    uses = tuple(MuscleUse(m, MuscleRole.SYNERGIST, 1.0) for m in sorted(shown_muscles(catalogue)))
    return Sheet(
        kind="muscles",
        title="Muscles",
        heading="Muscles",
        path=INDEX,
        breadcrumbs=(Link("Exercises", ALL), Link("Muscles", INDEX)),
        lead="Where each muscle is, what it does, and what trains or stretches it.",
        sections=tuple(Section(name, entries=tuple(by_hub[name])) for name in sorted(by_hub)),
        pictures=(Picture("All muscles that have a page", uses),),
    )


def _lead(words: MuscleWords) -> str:
    parts = ", ".join(words.includes)
    deep = ", under other muscles" if words.deep else ""
    where = f"{capitalised(words.region)}{deep}: {parts}."
    return f"{where} {words.purpose}".strip()


def _actions(words: MuscleWords, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What it does to each joint, in words."""
    by_joint: dict[Articulation, list[str]] = {}
    for text in words.actions:
        joint, _, action = text.partition(":")
        said = next(w.name for a, w in vocabulary.actions.items() if a.value == action)
        by_joint.setdefault(Articulation(joint), []).append(said)
    lines = (f"{vocabulary.joint(joint).name}: {listed(said)}" for joint, said in by_joint.items())
    return (f"{capitalised('; '.join(lines))}.",)


def _lists(muscle: Muscle, words: MuscleWords, catalogue: Catalogue) -> Iterator[Section]:
    it = f"the {words.name}"
    for role, heading in _ROLES.items():
        found = _in_role(muscle, role, catalogue)
        if found:
            said = heading.format(it=it, help="help" if words.plural else "helps")
            entries = tuple(_entry(exercise, catalogue) for exercise in found[:MOST])
            more = len(found) - MOST
            note = (f"And {more} more.",) if more > 0 else ()
            yield Section(said, paragraphs=note, entries=entries)


def _entry(exercise: Exercise, catalogue: Catalogue) -> Entry:
    level = exercise.derived.difficulty.value
    need = needs.short(exercise, catalogue.vocabulary)
    text = f"{level}. Needs: {need.lower() if need == 'Nothing' else need}."
    return Entry(exercise.name, exercise_path(exercise.slug), text=text, exercise=exercise)


def _in_role(muscle: Muscle, role: MuscleRole, catalogue: Catalogue) -> Sequence[Exercise]:
    """The exercises in which a muscle has a role, the largest share first."""
    found = [
        (-use.share, -exercise.facts.popularity, exercise.slug)
        for exercise in catalogue
        for use in exercise.facts.muscles
        if use.muscle is muscle and use.role is role
    ]
    return [catalogue.get(slug) for _, _, slug in sorted(found)]


def _all(muscle: Muscle, catalogue: Catalogue) -> Sequence[Exercise]:
    return [exercise for role in _ROLES for exercise in _in_role(muscle, role, catalogue)]
