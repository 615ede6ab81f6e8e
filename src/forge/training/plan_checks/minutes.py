"""Whether every session fits its minutes, worked out anew (docs/evidence.md, time model)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Slot
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import Category, Equipment, Measure
from forge.training.plan_checks.amounts import is_health_only
from forge.training.plan_checks.evidence import Use, Violation, World, day_name, uses_on

SECONDS_A_REP = 3.5
SET_UP_S = 30
SET_UP_HEAVY_S = 60
SET_UP_HELD_S = 15
HEAVY_TO_SET_UP = frozenset({Equipment.BARBELL, Equipment.MACHINE, Equipment.CABLE})
RAMP_S = 120
RAMP_STRENGTH_S = 180
SECONDS_A_METRE = 1.0
SAVED_BY_A_PAIR = 0.7
ROUNDING_S = 1
"""Seconds a set that rounding may move a sum by."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Seconds of a session by what they are spent on."""

    warm_up: int
    ramp: int
    work: float
    rest: int
    set_up: int
    cool_down: int
    saved_by_pairs: float

    @property
    def total(self) -> float:
        """All seconds."""
        spent = self.warm_up + self.ramp + self.work + self.rest + self.set_up + self.cool_down
        return spent - self.saved_by_pairs


def limits(world: World) -> Iterator[Violation]:
    """The limit of each session is the one asked for, and the session keeps it."""
    asked = dict(zip(world.plan.request.weekdays, world.plan.request.minutes, strict=False))
    for day in world.plan.days:
        where = day_name(day)
        limit = asked.get(day.weekday)
        if limit is None:
            continue
        if day.minutes_limit != limit:
            sentence = f"The session allows itself {day.minutes_limit} min; {limit} were given."
            yield Violation("minutes", where, sentence)
        seconds = max(_parts(world, day).total, day.time.total)
        if seconds > limit * 60 + _slack(day):
            over = (seconds - limit * 60) / 60
            sentence = f"The session takes {seconds / 60:.1f} min, {over:.1f} over its {limit}."
            yield Violation("minutes", where, sentence)


def told_times(world: World) -> Iterator[Violation]:
    """The seconds that the plan tells are those of the time model."""
    for day in world.plan.days:
        expected = _parts(world, day)
        for name in Parts.__dataclass_fields__:
            told, due = getattr(day.time, name), getattr(expected, name)
            generous = name == "ramp" and told > due
            if abs(told - due) > _slack(day) and not (generous and due):
                sentence = f"{name} is told as {told} s and takes {due:g} s."
                yield Violation("time_told", day_name(day), sentence)
        for use in uses_on(world, day):
            due = slot_seconds(use)
            if abs(use.slot.seconds - due) > ROUNDING_S * max(1, use.slot.sets):
                sentence = f"The slot is told as {use.slot.seconds} s and takes {due:g} s."
                yield Violation("time_told", use.where, sentence)


def drills(world: World) -> Iterator[Violation]:
    """The drills fit into the warm-up and the cool-down."""
    for day in world.plan.days:
        parts = (
            ("warm-up", day.warm_up, day.time.warm_up),
            ("cool-down", day.cool_down, day.time.cool_down),
        )
        for name, lines, seconds in parts:
            if sum(line.seconds for line in lines) > seconds:
                sentence = f"The drills take longer than the {seconds} s that are set aside."
                yield Violation("time_told", f"{day_name(day)}, {name}", sentence)


def slot_seconds(use: Use) -> float:
    """Work, rest and set-up of one slot."""
    slot = use.slot
    return slot.sets * (_work(slot) + slot.rest_s) + _set_up(use.exercise)


def _parts(world: World, day: Day) -> Parts:
    """The session by the time model."""
    known = list(uses_on(world, day))
    limit = day.minutes_limit
    return Parts(
        warm_up=_warm_up(limit, world.plan.request),
        ramp=_ramp(known, world.plan.request),
        work=sum(use.slot.sets * _work(use.slot) for use in known),
        rest=sum(use.slot.sets * use.slot.rest_s for use in known),
        set_up=sum(_set_up(use.exercise) for use in known),
        cool_down=_cool_down(limit, world.plan.request),
        saved_by_pairs=_saved(day),
    )


def _warm_up(minutes: int, request: PlanRequest) -> int:
    """An eighth of the session in half minutes: one to five minutes up to 50, six in long ones.

    Who needs more has three minutes, and five from 25 on.
    """
    seconds = 60 * minutes / 8
    if _needs_care(request):
        seconds = max(seconds, 180, 180 + 24 * (minutes - 20))
    seconds = min(300, max(60, seconds))
    if minutes > 50:
        seconds = min(360, seconds + 6 * (minutes - 50))
    return int(seconds) - int(seconds) % 30


def _cool_down(minutes: int, request: PlanRequest) -> int:
    """One minute up to half an hour, then two; three where a long session asks for it.

    Stretching and care need none.
    """
    if not _trains(request) and not _cardio_wanted(request):
        return 0
    if minutes <= 30:
        return 60
    long = _needs_care(request) or _cardio_wanted(request)
    return 180 if long and minutes > 52 else 120


def _needs_care(request: PlanRequest) -> bool:
    """Older and screened people, heavy bars, and sore joints where strength is trained."""
    if request.age_band is AgeBand.OLDER or is_health_only(request):
        return True
    goals = [goal for goal in (request.goal, request.second_goal) if goal is not None]
    heavy = {Goal.STRENGTH, Goal.POWER}
    leads = goals[0] in heavy or (goals[0] is not Goal.HYPERTROPHY and heavy & set(goals))
    return bool(leads) or (_trains(request) and bool(request.limitations))


def _trains(request: PlanRequest) -> bool:
    """Whether there is more than stretching and care."""
    return bool({request.goal, request.second_goal} - {None, Goal.MOBILITY, Goal.CARE})


def _cardio_wanted(request: PlanRequest) -> bool:
    """Whether minutes of cardio are left to be done in the sessions."""
    wish = request.cardio
    if wish is None:
        return request.goal is Goal.FAT_LOSS
    return wish.target_minutes > wish.done_elsewhere


def _work(slot: Slot) -> float:
    """Seconds of one set, both sides included."""
    if slot.reps is not None and slot.hold_s is not None:
        return _mean(slot.reps) * _mean(slot.hold_s) * slot.sides
    if slot.reps is not None:
        return _mean(slot.reps) * SECONDS_A_REP * slot.sides
    if slot.metres is not None:
        return _mean(slot.metres) * SECONDS_A_METRE * slot.sides
    held = slot.hold_s or slot.time_s
    return _mean(held) * slot.sides if held is not None else 0.0


def _mean(span: tuple[int, int]) -> float:
    return (span[0] + span[1]) / 2


def _set_up(exercise: Exercise) -> int:
    """Bars, stacks and machines take longer to set up, a plank on bare ground less."""
    facts = exercise.facts
    needed = set(chain.from_iterable(facts.equipment.all_of))
    if not needed and facts.category is Category.STRENGTH and facts.measure is Measure.HOLD:
        return SET_UP_HELD_S
    return SET_UP_HEAVY_S if needed & HEAVY_TO_SET_UP else SET_UP_S


def _ramp(known: list[Use], request: PlanRequest) -> int:
    """Ramp-up sets before the first heavy lift of a session; light doses need fewer."""
    if not any(use.slot.ramp for use in known):
        return 0
    heavy = request.goal is Goal.STRENGTH and not is_health_only(request)
    return RAMP_STRENGTH_S if heavy else RAMP_S


def _saved(day: Day) -> float:
    """Each paired set rests while its partner works: 0.7 of the shorter rest a round."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in day.slots:
        if slot.group is not None:
            groups[slot.group].append(slot)
    return sum(
        (len(slots) - 1)
        * min(slot.sets for slot in slots)
        * SAVED_BY_A_PAIR
        * min(slot.rest_s for slot in slots)
        for slots in groups.values()
    )


def _slack(day: Day) -> int:
    """What rounding may move a sum of this day by."""
    return ROUNDING_S * sum(max(1, slot.sets) for slot in day.slots)
