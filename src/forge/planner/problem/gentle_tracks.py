"""Balance, care of a region, stretches and moving drills: what is dosed by days and seconds."""

from forge.domain.plan import Term
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Joint
from forge.planner import words
from forge.planner.problem.daily_stretch import most_days, session_units, week_steps
from forge.planner.problem.track import Floor, Kind, Often, Track

FULL_DAY_POINTS = 200
"""Lost for each day without what is wanted on it. [j]."""

GENTLE_DAYS = 3
BALANCE_SETS = 2
"""Sets of a balance drill, and the fewest of a day. [j]."""

BENT, BENT_WEEK, BENT_SESSION = "lower back", 60, 12
"""A lower back that is held round: a minute a session and five a week are enough. [j]."""


def balance_track(request: PlanRequest) -> Track:
    """WHO 2020: balance work on three or more days a week from 65 on.

    A drill has two sets at most and takes half a minute, so that more balance means a second
    drill, from more support to less; where balance is the goal, a third. [j].
    """
    days = len(request.weekdays)
    wanted = min(GENTLE_DAYS, days)
    first = request.goal is Goal.BALANCE
    least = (3 if first else 1) * BALANCE_SETS
    aim = least if first else 2 * BALANCE_SETS
    return Track(
        key="balance",
        kind=Kind.BALANCE,
        name="balance",
        term=Term.BALANCE_DAYS,
        steps=((aim * wanted, 60), ((aim + BALANCE_SETS) * wanted, 10)),
        often=Often(wanted, least, FULL_DAY_POINTS, 1, Term.BALANCE_DAYS),
        weekly=8 * days,
        session=8,
    )


def care_track(region: Joint, days: int) -> Track:
    """A little every training day. [j]."""
    return Track(
        key=f"care:{region.value}",
        kind=Kind.CARE,
        name=words.joint(region),
        term=Term.CARE,
        steps=((2 * days, 10), (4 * days, 6), (6 * days, 2)),
        often=Often(days, 1, FULL_DAY_POINTS, 1, Term.CARE),
        weekly=6 * days,
        session=8,
    )


def stretch_track(group: str, days: int, *, first: bool, shared: bool) -> Track:
    """Units of five seconds a side: 2 minutes a week at least, 5 aimed at, 10 at most (E4).

    The later minutes are worth less, so that no group gets all five while another has two. [j].
    """
    level = 1 if first else 2
    return Track(
        key=f"stretch:{group}",
        kind=Kind.STRETCH,
        name=group,
        term=Term.STRETCH,
        steps=week_steps(shared=shared),
        floor=Floor(24, 4, level, Term.STRETCH),
        often=Often(min(GENTLE_DAYS, days), 1, 40, level, Term.STRETCH, most_days(shared=shared)),
        weekly=BENT_WEEK if group == BENT else 120,
        session=BENT_SESSION if group == BENT else session_units(shared=shared),
    )


def drill_track(days: int, *, first: bool) -> Track:
    """A moving drill every day; where mobility is the goal, two sets at least. [j]."""
    units = 2 if first else 1
    return Track(
        key="drill",
        kind=Kind.DRILL,
        name="moving drills",
        term=Term.STRETCH,
        often=Often(days, units, 80 * units - 40, 2, Term.STRETCH),
        weekly=2 * units * days,
        session=2 * units,
    )
