"""Which stretches end a session: those of its large movements first, no muscle twice. [j].

A cool-down has time for one to three. None of it goes to a part of the body that hardly worked.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from forge.domain.exercise import Exercise, MuscleUse
from forge.domain.vocabulary import Category, EdgeType, Joint, Muscle, MuscleRole
from forge.planner import words
from forge.planner.problem import kinds
from forge.planner.problem.candidates import stress_level
from forge.planner.problem.stretches import STRETCHED_SHARE, WHOLE_SHARE, groups_of
from forge.planner.warmup.joint_drills import Ranked
from forge.planner.warmup.leading_joints import EDGE_POINTS
from forge.planner.warmup.preparing import Prepared, ranked, repeats

HARD_STRESS = 2
"""Stress of the lower back from which a lift has loaded it, and a stretch takes it to its end: a
back that has just been loaded is not hung from."""

HELPED = 0.4
"""Share from which a helper has worked enough for the stretch that its page names."""

GOES_ON = re.compile(r"^(?:follows from|holds) the same .*? and ")
STAYED = re.compile(
    r" (?:from the same (?:place|position)|while you(?: are)? still|in the stance that you just|"
    r"without leaving|when you have turned|in nearly the same position).*$"
)
FOLLOWS = re.compile(r"^follows\b|\bfrom the same\b|\bthe same stance\b")
"""Words of pages that hold only where a stretch follows its own exercise at once."""

WORKED = frozenset({MuscleRole.PRIME, MuscleRole.SYNERGIST})

Names = Callable[[Muscle], str]
"""Finds the everyday name of a muscle."""


def stretches_after(
    work: tuple[Exercise, ...], usable: tuple[Exercise, ...], names: Names
) -> list[Prepared]:
    """Stretches with what they are for, none for the muscles of one before it.

    One for each large movement comes first, in the order of the work.
    """
    found = ranked(_stretching(work, usable, names))
    firsts: dict[int, Prepared] = {}
    for entry in found:
        if (place := _place(entry[0], work)) is not None:
            firsts.setdefault(place, entry)
    large = [firsts[place] for place in sorted(firsts)]
    return _no_muscle_twice(large + [one for one in found if one not in large])


def _no_muscle_twice(entries: list[Prepared]) -> list[Prepared]:
    """First those that share no group of muscles, then those that share none as their main one."""
    chosen: list[Prepared] = []
    for share in (STRETCHED_SHARE, WHOLE_SHARE):
        for entry in entries:
            own = _parts(entry[0], share)
            if entry not in chosen and all(own.isdisjoint(_parts(one, share)) for one, _ in chosen):
                chosen.append(entry)
    return chosen


def _parts(exercise: Exercise, share: float) -> frozenset[str]:
    """Groups of muscles that a stretch holds long; its muscles where they are in no group."""
    groups = groups_of(exercise, share)
    return frozenset(groups or (muscle.value for muscle in _muscles(exercise, share)))


def _stretching(
    work: tuple[Exercise, ...], usable: tuple[Exercise, ...], names: Names
) -> Iterator[Ranked]:
    """Stretches of the muscles that worked, and pages named as the stretch after a slot."""
    trained = {use.muscle for one in work for use in _used(one, {MuscleRole.PRIME})}
    slugs = {one.slug for one in work}
    loaded = any(stress_level(one, Joint.LUMBAR) >= HARD_STRESS for one in work)
    for exercise in usable:
        if exercise.facts.category is not Category.STRETCHING or exercise.slug in slugs:
            continue
        if repeats(exercise, work) or (loaded and _hangs_the_back(exercise)):
            continue
        held, main = _muscles(exercise, STRETCHED_SHARE), _muscles(exercise, WHOLE_SHARE)
        shared = [muscle for muscle in held if muscle in trained]
        told = _told(exercise, work, names)
        points = len(shared) + EDGE_POINTS * (told is not None)
        if told or not trained.isdisjoint(main):
            yield points, exercise, told or f"for the {_named(shared, names)} that worked today"


def _told(exercise: Exercise, work: tuple[Exercise, ...], names: Names) -> str | None:
    """What the page of a slot says of its stretch, best one that worked the same muscles.

    None for a stretch of what hardly worked, unless its page names no muscle.
    """
    held = set(_muscles(exercise, STRETCHED_SHARE))
    worked = {use.muscle for one in work for use in _used(one, WORKED) if use.share >= HELPED}
    if held and held.isdisjoint(worked):
        return None
    reasons = [(not _trains(one, held), edge) for one in work if (edge := _after(one, exercise))]
    if not reasons:
        return None
    told = _without_the_place(min(reasons, key=lambda one: one[0])[1])
    return told or f"lengthens the {_named(_muscles(exercise, STRETCHED_SHARE), names)}"


def _without_the_place(reason: str) -> str:
    """What a page says of its stretch, less the position that it would go on from.

    A page thinks of the stretch right after its own exercise; a session may end with another one.
    """
    told = STAYED.sub("", GOES_ON.sub("", reason))
    return "" if FOLLOWS.match(told) else told


def _after(one: Exercise, stretch: Exercise) -> str:
    """Why a page names a stretch; empty where it names it not."""
    edges = one.facts.graph.edges
    named = (e.reason for e in edges if e.type is EdgeType.STRETCH_AFTER and e.to == stretch.slug)
    return next(named, "")


def _place(exercise: Exercise, work: tuple[Exercise, ...]) -> int | None:
    """The place of the first large movement that a stretch is for: by its page or its muscles."""
    large = [one for one in work if one.facts.movement_pattern in kinds.COMPOUND]
    main = set(_muscles(exercise, WHOLE_SHARE))
    served = (n for n, one in enumerate(large) if _trains(one, main) or _after(one, exercise))
    return next(served, None)


def _hangs_the_back(exercise: Exercise) -> bool:
    return stress_level(exercise, Joint.LUMBAR) >= HARD_STRESS


def _trains(one: Exercise, muscles: set[Muscle]) -> bool:
    return any(use.muscle in muscles for use in _used(one, {MuscleRole.PRIME}))


def _muscles(exercise: Exercise, share: float) -> list[Muscle]:
    return [use.muscle for use in _stretched(exercise, share)]


def _stretched(exercise: Exercise, share: float) -> list[MuscleUse]:
    return [use for use in _used(exercise, {MuscleRole.STRETCHED}) if use.share >= share]


def _used(exercise: Exercise, roles: Iterable[MuscleRole]) -> list[MuscleUse]:
    return [use for use in exercise.facts.muscles if use.role in roles]


def _named(found: list[Muscle], names: Names) -> str:
    return words.both(dict.fromkeys(names(muscle) for muscle in found[:2]))
