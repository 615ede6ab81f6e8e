"""Heavy barbell lifts: how many share a session, and whether one comes on two days running.

A written programme that itself asks for more is taken at its word: the page says what it costs.
"""

from collections.abc import Iterator

from forge.domain.plan import Day, Role
from forge.domain.vocabulary import Equipment, LoadType, Pattern, Weekday
from forge.library.programmes.programme import Programme, Session
from forge.training.plan_checks.evidence import Use, Violation, World, day_name, uses_on

LIFTS_A_DAY = 2
"""From three training days on the second lift is still fresh, a third is not. [j]."""

SHARED_FROM = 3
"""Training days from which the lifts can be spread."""

LIFTS = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH})
BARS = frozenset({Equipment.BARBELL, Equipment.TRAP_BAR})


def lifts_a_day(world: World) -> Iterator[Violation]:
    """Two heavy barbell lifts at most, unless the week has too few days to spread them."""
    if len(world.plan.days) < SHARED_FROM:
        return
    most = max(LIFTS_A_DAY, _most_written(world.programme))
    for day in world.plan.days:
        count = len(_lifted(world, day))
        if count > most:
            sentence = f"{count} heavy barbell lifts; {most} is the most in a session."
            yield Violation("lifts_a_day", day_name(day), sentence)


def same_lift(world: World) -> Iterator[Violation]:
    """The same barbell lift has a day between; Monday follows Sunday."""
    if _writes_running_days(world.programme):
        return
    by_day = {day.weekday: (day, _patterns(world, day)) for day in world.plan.days}
    for weekday, (day, patterns) in sorted(by_day.items()):
        following = by_day.get(Weekday((weekday + 1) % 7))
        for pattern in sorted(patterns & following[1]) if following else ():
            sentence = f"The heavy barbell {pattern.replace('_', ' ')} on this day and the next."
            yield Violation("same_lift", day_name(day), sentence)


def _lifted(world: World, day: Day) -> list[Use]:
    """The slots of a day that are a heavy barbell lift."""
    return [use for use in uses_on(world, day) if _is_lift(use)]


def _is_lift(use: Use) -> bool:
    """True for a squat, hinge or press with a bar that is planned as work for strength."""
    facts = use.exercise.facts
    barred = any(BARS & set(group) for group in facts.equipment.all_of)
    return (
        barred
        and facts.load.type is LoadType.EXTERNAL
        and facts.movement_pattern in LIFTS
        and use.slot.role is Role.MAIN
    )


def _patterns(world: World, day: Day) -> set[Pattern]:
    return {use.exercise.facts.movement_pattern for use in _lifted(world, day)}


def _most_written(programme: Programme | None) -> int:
    """The most posts of a session that the programme gives to such a lift.

    Whether a bar fills them depends on the person's place, so the movement is what counts.
    """
    if programme is None:
        return 0
    return max((len(_asked(day)) for day in programme.days), default=0)


def _writes_running_days(programme: Programme | None) -> bool:
    """True where two sessions in turn ask for the same main lift, so that days may follow."""
    if programme is None:
        return False
    needs = [set(_asked(day)) for day in programme.days]
    turns = zip(needs, [*needs[1:], *needs[:1]], strict=True)
    return any(one & other for one, other in turns)


def _asked(day: Session) -> list[Pattern]:
    """The movements of such lifts that a day of the programme needs first."""
    return [post.need[0] for post in day.posts if post.need and post.need[0] in LIFTS]
