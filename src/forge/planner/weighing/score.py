"""The objective in plain Python, term by term: the truth that plans report and explain.

Level 1 is what must be there, level 2 how well it is dosed, level 3 taste. Points are
whole numbers; penalties are negative. Judgement, ordered by the evidence of docs/evidence.md E1.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from forge.domain.plan import Role, Term
from forge.domain.request import Goal
from forge.domain.vocabulary import Level, Pattern
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import MAIN_LIFT_DAYS, MAIN_LIFT_SETS, PRIME_MOVERS
from forge.planner.problem.fast import fast_days
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.track import Track
from forge.planner.rules.wishes import names_of
from forge.planner.weighing import crowding
from forge.planner.weighing.practised import leans
from forge.planner.weighing.spread import costs, same_work
from forge.planner.weighing.tally import Tally, tally

Value = tuple[int, int, int]

PATTERN_POINTS = 300
DIRECT_POINTS = 120
DIRECT_SETS = 2
"""Two direct sets for each prime mover (after Iversen 2021)."""

MAIN_LIFT_POINTS = 150
PUSH_PULL_POINTS = 60
PRESS_ROW_POINTS = 30
KNEE_HIP_POINTS = 30
VARIETY_POINTS = 100
VARIETY_FROM = 8
"""Direct sets a week from which a prime mover should get two exercises (A15)."""

REPEAT_POINTS = 40
NEIGHBOUR_POINTS = 100
"""The same large work on two days running, at the first level: 48 hours help even below the hard
limit, and are worth a little more than half a set of a minimum. [j]."""

ONE_SIDED_POINTS = 90
"""A day that pushes over twice as much as it pulls, or pulls so, though it may hold both. [j]."""

PILED_FROM = 4
PILED_POINTS = 60
"""The fourth set and each one more, where less on more days or of more exercises does. [j]."""

LONE_SET_POINTS = 120
"""A single set of an exercise, where fewer exercises with two would train more. [j]."""

CONTINUITY_POINTS = 150
"""An exercise that is done now and goes on: progress is only seen on what stays. [j]."""

AMOUNTS = frozenset({Term.DOSE, Term.STRETCH})
"""Terms that reward an amount, more of it less and less."""

FEW_DAYS = 3
VARIED_DAYS = 2
PRACTISED = frozenset({Role.SKILL, Role.CARE})
FAVOURITE_POINTS = 60
DISLIKE_POINTS = 20
EXERCISE_POINTS = 3


class Score(NamedTuple):
    """Points of one term on one subject. A tuple: thousands are made in a search."""

    level: int
    term: Term
    subject: str
    points: int


def scores(task: Task, draft: Draft) -> tuple[Score, ...]:
    """Every term of the objective for a draft."""
    sums = tally(task, draft)
    return tuple(_all(task, draft, sums))


def value(task: Task, draft: Draft) -> Value:
    """The sums of the three levels."""
    return total(scores(task, draft))


def wishes(task: Task, draft: Draft) -> int:
    """Level 2 without what is gained by the amounts of sets and stretching.

    Taste may cost a little of those amounts, never a day, a pattern or a joint's helpful work.
    """
    found = (score for score in scores(task, draft) if score.level == 2)  # its number
    return sum(score.points for score in found if score.points < 0 or score.term not in AMOUNTS)


def total(found: tuple[Score, ...]) -> Value:
    """Add scores up by level."""
    levels = [0, 0, 0]
    for score in found:
        levels[score.level - 1] += score.points
    return levels[0], levels[1], levels[2]


def _all(task: Task, draft: Draft, sums: Tally) -> Iterator[Score]:
    for track in task.tracks:
        yield from _track(task, track, sums)
    if task.aims.dose is not None:
        yield from _presence(sums)
        yield from _balance(sums)
        yield from _variety(task, sums)
        yield from _neighbours(task, draft)
        yield from _one_sided(task, draft)
        yield from _lone_sets(task, draft)
        yield from (Score(2, Term.SPREAD, name, points) for name, points in costs(task, draft))
        yield from (Score(2, Term.SPREAD, name, lost) for name, lost in crowding.costs(task, draft))
    yield from _repeats(task, sums)
    yield from _continuity(task, sums)
    if task.aims.dose is Goal.STRENGTH:
        yield from _main_lifts(task, draft)
    yield from _taste(task, draft, sums)


def _track(task: Task, track: Track, sums: Tally) -> Iterator[Score]:
    amount = sums.totals[track.key]
    if track.floor:
        floor = track.floor
        yield Score(floor.level, floor.term, track.name, -floor.lost(amount))
    if track.steps:
        yield Score(2, track.term, track.name, reward(track, amount))
    if track.often:
        often = track.often
        days = sum(sums.units[track.key, d] >= often.units for d in range(len(task.sessions)))
        yield Score(often.level, often.term, track.name, -often.lost(days))


def reward(track: Track, amount: int) -> int:
    """The concave reward of an amount."""
    points, below = 0, 0
    for bound, slope in track.steps:
        points += slope * max(0, min(amount, bound) - below)
        below = bound
    return points


def _presence(sums: Tally) -> Iterator[Score]:
    for name, patterns in kinds.FUNDAMENTAL.items():
        absent = not any(sums.patterns[pattern] for pattern in patterns)
        yield Score(1, Term.PATTERN, name, -PATTERN_POINTS * absent)
    for muscle in PRIME_MOVERS:
        missing = sums.direct_totals[muscle] < DIRECT_SETS
        yield Score(1, Term.DIRECT, muscle.value, -DIRECT_POINTS * missing)


def _balance(sums: Tally) -> Iterator[Score]:
    push, pull = (_sets(sums, group) for group in (kinds.FORWARD, kinds.BACKWARD))
    uneven = max(0, 2 * push - 3 * pull, 2 * pull - 3 * push)
    yield Score(2, Term.PUSH_PULL, "push and pull", -PUSH_PULL_POINTS * uneven)
    press, row = (_sets(sums, group) for group in (kinds.PRESS, kinds.ROW))
    yield Score(2, Term.PUSH_PULL, "presses and rows", -PRESS_ROW_POINTS * max(0, press - 2 * row))
    knee, hip = (_sets(sums, group) for group in (kinds.KNEE, kinds.HIP))
    uneven = max(0, knee - 2 * hip, hip - 2 * knee)
    yield Score(2, Term.KNEE_HIP, "knee and hip", -KNEE_HIP_POINTS * uneven)


def _sets(sums: Tally, patterns: frozenset[Pattern]) -> int:
    return sum(sums.patterns[pattern] for pattern in patterns)


def _variety(task: Task, sums: Tally) -> Iterator[Score]:
    for muscle in PRIME_MOVERS:
        if muscle not in task.varied:
            continue
        used = sum(muscle in task.by_slug[slug].direct for slug in sums.uses)
        lone = sums.direct_totals[muscle] >= VARIETY_FROM and used < 2
        yield Score(2, Term.VARIETY, muscle.value, -VARIETY_POINTS * lone)


def _repeats(task: Task, sums: Tally) -> Iterator[Score]:
    for slug, days in sorted(sums.uses.items()):
        cap = repeats(task, task.by_slug[slug])
        if cap:
            yield Score(2, Term.VARIETY, slug, -REPEAT_POINTS * max(0, days - cap))


def repeats(task: Task, one: Candidate) -> int:
    """Days a week on which the same exercise is welcome, 0 for any number.

    More where skill is learned, one less where the kit has another of its kind: a second visit that
    is no copy of the first trains more of a muscle. Cardio and balance may come daily, stretches
    every other day, so that a daily plan has more than one list. Fast work keeps to its page.
    """
    if one.role is Role.STRETCH:
        return max(FEW_DAYS, (len(task.sessions) + 1) // 2)
    if one.role is Role.BALANCE and task.request.goal is Goal.BALANCE:
        return VARIED_DAYS
    if one.role is Role.POWER:
        return fast_days(one.amount.page)
    if not one.strength and one.role is not Role.CARE:
        return 0
    if one.role in PRACTISED or (one.role is Role.MAIN and task.aims.dose is Goal.STRENGTH):
        return FEW_DAYS
    learning = task.request.level is Level.BEGINNER or task.aims.dose is not Goal.HYPERTROPHY
    return (2 if learning else 1) if one.slug in task.twins else (3 if learning else 2)


def _neighbours(task: Task, draft: Draft) -> Iterator[Score]:
    """Days running that hold the same large work."""
    for name in kinds.SAME_WORK:
        on = [
            any(name in same_work(task.by_slug[p.slug]) for p in draft.of(d)) for d in _days(task)
        ]
        running = sum(on[first] and on[second] for first, second in task.next_days)
        yield Score(1, Term.NEIGHBOURS, name, -NEIGHBOUR_POINTS * running)


def _days(task: Task) -> range:
    return range(len(task.sessions))


def _lone_sets(task: Task, draft: Draft) -> Iterator[Score]:
    for pick in draft.picks:
        if pick.sets == 1 and may_stand_alone(task.by_slug[pick.slug]):
            yield Score(2, Term.LONE_SET, f"{pick.slug} {pick.day}", -LONE_SET_POINTS)
        if pick.sets >= PILED_FROM and may_pile(task, task.by_slug[pick.slug]):
            piled = PILED_POINTS * (pick.sets - PILED_FROM + 1)
            yield Score(2, Term.LONE_SET, f"{pick.slug} {pick.day}", -piled)


def may_pile(task: Task, one: Candidate) -> bool:
    """True for strength work that is better spread than done in four sets at once.

    A barbell lift that is practised for strength may have more.
    """
    practised = one.role is Role.MAIN and task.aims.dose is Goal.STRENGTH
    return one.strength and not practised


def _one_sided(task: Task, draft: Draft) -> Iterator[Score]:
    """Whole days with more than twice as many sets of pushing as of pulling, or of pulling."""
    for day in whole_days(task):
        done = [(task.by_slug[pick.slug], pick.sets) for pick in draft.of(day)]
        push, pull = (
            sum(sets for one, sets in done if one.strength and one.pattern in half)
            for half in (kinds.FORWARD, kinds.BACKWARD)
        )
        lone = is_one_sided(push, pull)
        name = f"push and pull on {task.sessions[day].weekday.name.title()}"
        yield Score(2, Term.PUSH_PULL, name, -ONE_SIDED_POINTS * lone)


def is_one_sided(push: int, pull: int) -> bool:
    """True for a day's sets of pushing and pulling, the more of which is over twice the less."""
    return push > 2 * pull or pull > 2 * push


def whole_days(task: Task) -> tuple[int, ...]:
    """The days that may hold both a push and a pull, where there are any of either.

    None where a push or a pull is practised for its own sake.
    """
    offered = {one.pattern for one in task.choices if one.strength}
    if leans(task.choices) or offered.isdisjoint(kinds.PUSH) or offered.isdisjoint(kinds.PULL):
        return ()
    both = (kinds.PUSH, kinds.PULL)
    return tuple(
        day
        for day, one in enumerate(task.sessions)
        if not any(one.focus.patterns.isdisjoint(half) for half in both)
    )


def may_stand_alone(one: Candidate) -> bool:
    """True for strength work that may have one set."""
    return one.strength and one.least == 1


def _continuity(task: Task, sums: Tally) -> Iterator[Score]:
    """What is done now and can go on."""
    for slug in sorted(task.request.keep):
        if slug in task.by_slug:
            lost = slug not in sums.uses
            yield Score(2, Term.CONTINUITY, slug, -CONTINUITY_POINTS * lost)


def _main_lifts(task: Task, draft: Draft) -> Iterator[Score]:
    """Enough sets of each main pattern, and one lift of it practised on its days."""
    for name, wanted in MAIN_LIFT_SETS.items():
        done = [p for p in draft.picks if is_main_lift(task.by_slug[p.slug], name)]
        sets = sum(pick.sets for pick in done)
        often = max(Counter(pick.slug for pick in done).values(), default=0)
        short = max(0, wanted - sets) + max(
            0, min(MAIN_LIFT_DAYS[name], len(task.sessions)) - often
        )
        yield Score(2, Term.MAIN_LIFT, name.replace("_", " "), -MAIN_LIFT_POINTS * short)


def is_main_lift(one: Candidate, pattern: str) -> bool:
    """True for a barbell lift of a main pattern."""
    return one.role is Role.MAIN and one.pattern.value == pattern


def _taste(task: Task, draft: Draft, sums: Tally) -> Iterator[Score]:
    request = task.request
    for pick in draft.picks:
        one = task.by_slug[pick.slug]
        yield Score(3, Term.MERIT, pick.slug, one.merit)
        if request.dislikes and not request.dislikes.isdisjoint(names_of(one.exercise)):
            yield Score(3, Term.DISLIKE, pick.slug, -DISLIKE_POINTS * pick.sets)
    for slug in sorted(sums.uses):
        yield Score(3, Term.FEW_EXERCISES, slug, -EXERCISE_POINTS)
        wished = request.favourites
        if wished and not wished.isdisjoint(names_of(task.by_slug[slug].exercise)):
            yield Score(3, Term.FAVOURITE, slug, FAVOURITE_POINTS)
