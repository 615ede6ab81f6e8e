"""Small libraries and tasks for the planner's tests, built from sketches."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache

from tests import ready
from tests.planner.sketches import NO_WORDS, Sketch, exercise

from forge.domain.exercise import Caution, Dose, Edge, Exercise, Graph, MuscleUse, Prerequisite
from forge.domain.request import Goal, Place, PlanRequest
from forge.domain.vocabulary import (
    Category,
    DoseGoal,
    DoseMuscle,
    EdgeType,
    Equipment,
    Level,
    LoadType,
    Measure,
    Muscle,
    MuscleRole,
    Pattern,
    Weekday,
)
from forge.library.catalogue import Catalogue
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.solving.choose import task_for

D, E, P = DoseMuscle, Equipment, Pattern

MONDAY = date(2026, 11, 16)
FOUR = (Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.FRI)

SQUAT = Sketch("squat", P.SQUAT, {D.QUADS: 1, D.GLUTES: 1})
HINGE = Sketch("hinge", P.HINGE, {D.HAMSTRINGS: 1, D.GLUTES: 1})
PUSH = Sketch("push", P.HORIZONTAL_PUSH, {D.CHEST: 1, D.TRICEPS: 0.5, D.SHOULDERS: 0.5})
PRESS = Sketch("press", P.VERTICAL_PUSH, {D.SHOULDERS: 1, D.TRICEPS: 0.5})
ROW = Sketch("row", P.HORIZONTAL_PULL, {D.BACK: 1, D.BICEPS: 0.5})
PULL = Sketch("pull", P.VERTICAL_PULL, {D.BACK: 1, D.BICEPS: 0.5})
CURL = Sketch("curl", P.ELBOW_FLEXION, {D.BICEPS: 1})
EXTENSION = Sketch("extension", P.ELBOW_EXTENSION, {D.TRICEPS: 1})
CALF = Sketch("calf", P.PLANTARFLEXION, {D.CALVES: 1})
PLANK = Sketch("plank", P.ANTI_EXTENSION, {D.ABS: 1})

FULL_BODY = (SQUAT, HINGE, PUSH, PRESS, ROW, PULL, CURL, EXTENSION, CALF, PLANK)

STRETCH = Sketch(
    "stretch",
    P.STRETCH,
    {},
    category=Category.STRETCHING,
    measure=Measure.HOLD,
    load=LoadType.NONE,
)
DRILL = Sketch("drill", P.MOBILITY, {}, category=Category.MOBILITY, load=LoadType.NONE)
WALK = Sketch("walk", P.LOCOMOTION, {}, category=Category.CARDIO, measure=Measure.TIME)
STANCE = Sketch("stance", P.BALANCE, {}, category=Category.BALANCE, measure=Measure.HOLD)


@cache
def real_library() -> Catalogue:
    """The real catalogue."""
    return ready.catalogue()


def real_pool(request: PlanRequest) -> Pool:
    """What the real catalogue has for a request."""
    return pool_of(real_library().exercises, request, aims_of(request))


def real_task(request: PlanRequest) -> Task:
    """The task of a request over the real catalogue, each day for the full body."""
    return task_for(request, aims_of(request), real_pool(request), "full")


def asked() -> PlanRequest:
    """Health for a beginner on Monday and Thursday, 45 minutes, nothing but room."""
    return PlanRequest(
        goal=Goal.HEALTH,
        level=Level.BEGINNER,
        weekdays=(Weekday.MON, Weekday.THU),
        minutes=(45, 45),
        place=Place(name="home", equipment=frozenset()),
        start=MONDAY,
    )


def strong(*kit: Equipment, **changes: object) -> PlanRequest:
    """Strength for an intermediate on four days of an hour, two and two, with this kit."""
    request = replace(
        asked(),
        goal=Goal.STRENGTH,
        level=Level.INTERMEDIATE,
        weekdays=FOUR,
        minutes=(60,) * 4,
        place=replace(asked().place, equipment=frozenset(kit)),
    )
    return replace(request, **changes)  # type: ignore[arg-type]  # named fields


def made(sketches: Iterable[Sketch]) -> tuple[Exercise, ...]:
    """Exercises from sketches."""
    return tuple(exercise(sketch) for sketch in sketches)


def library_of(exercises: Iterable[Exercise]) -> Catalogue:
    """A catalogue of exercises."""
    return Catalogue(tuple(exercises), NO_WORDS, "world")


def task_of(
    request: PlanRequest, exercises: Iterable[Exercise] | None = None, template: str = "full"
) -> Task:
    """A task over a full-body world, or over these exercises."""
    aims = aims_of(request)
    found = made(FULL_BODY) if exercises is None else tuple(exercises)
    return task_for(request, aims, pool_of(found, request, aims), template)


def draft(*picks: tuple[int, str, int]) -> Draft:
    """A draft from (day, slug, sets)."""
    return Draft(tuple(sorted(Pick(*pick) for pick in picks)))


def with_caution(one: Exercise, caution: Caution) -> Exercise:
    """The exercise with one caution."""
    return replace(one, facts=replace(one.facts, cautions=(caution,)))


def with_edges(one: Exercise, *edges: tuple[EdgeType, str]) -> Exercise:
    """The exercise with edges to other slugs."""
    found = tuple(Edge(to, kind, f"a reason for {to}", ()) for kind, to in edges)
    return replace(one, facts=replace(one.facts, graph=Graph(True, True, found)))


def with_prerequisite(one: Exercise, threshold: str) -> Exercise:
    """The exercise with something to master first."""
    first = (Prerequisite(slug=None, test=threshold, threshold=threshold),)
    return replace(one, facts=replace(one.facts, prerequisites=first))


def with_dose(one: Exercise, goal: DoseGoal, dose: Dose) -> Exercise:
    """The exercise with a dose on its page."""
    return replace(one, facts=replace(one.facts, dose={**one.facts.dose, goal: dose}))


def with_muscle(one: Exercise, muscle: Muscle, role: MuscleRole, share: float = 1) -> Exercise:
    """The exercise with one more muscle."""
    muscles = (*one.facts.muscles, MuscleUse(muscle, role, share))
    return replace(one, facts=replace(one.facts, muscles=muscles))
