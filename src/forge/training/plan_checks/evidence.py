"""What the rules read: the plan, the exercises it names, and what they find."""

from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Drill, Plan, Slot
from forge.domain.vocabulary import Weekday
from forge.library.programmes.programme import Programme


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken hard rule: its id, where in the plan, and what is wrong in one sentence."""

    rule: str
    where: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence} [{self.rule}]"


@dataclass(frozen=True, slots=True)
class World:
    """A plan beside the library, and the written programme that it follows, if it does."""

    plan: Plan
    exercises: dict[str, Exercise]
    programme: Programme | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """One slot with its exercise, and the words for where it stands."""

    where: str
    day: Day
    slot: Slot
    exercise: Exercise


@dataclass(frozen=True, slots=True)
class Naming:
    """Any line of a session that names an exercise: a slot or a drill."""

    where: str
    slug: str
    weekday: Weekday


def uses(world: World) -> Iterator[Use]:
    """Every slot whose exercise is known, in the order of the plan."""
    for day in world.plan.days:
        yield from uses_on(world, day)


def uses_on(world: World, day: Day) -> Iterator[Use]:
    """The slots of one day whose exercise is known."""
    for number, slot in enumerate(day.slots, start=1):
        exercise = world.exercises.get(slot.slug)
        if exercise is not None:
            yield Use(f"{day_name(day)}, {number} {slot.slug}", day, slot, exercise)


def namings(world: World) -> Iterator[Naming]:
    """Every slot and every drill that names an exercise."""
    for day in world.plan.days:
        for number, slot in enumerate(day.slots, start=1):
            where = f"{day_name(day)}, {number} {slot.slug}"
            yield Naming(where, slot.slug, day.weekday)
        yield from _drills(f"{day_name(day)}, warm-up", day, day.warm_up)
        yield from _drills(f"{day_name(day)}, cool-down", day, day.cool_down)


def day_name(day: Day) -> str:
    """A short name of a day."""
    return Weekday(day.weekday).name.title()


def _drills(where: str, day: Day, drills: tuple[Drill, ...]) -> Iterator[Naming]:
    """The drills that name an exercise."""
    for drill in drills:
        if drill.slug is not None:
            yield Naming(f"{where}, {drill.slug}", drill.slug, day.weekday)
