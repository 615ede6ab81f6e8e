"""The order of a session: skill, balance, main lifts, compounds, isolation, core, the rest.

Priority and large movements first (Nunes, EJSS 2021); supersets stand together.
"""

from dataclasses import dataclass, replace

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import Category, Equipment, Pattern, Position
from forge.planner.problem import clock, kinds
from forge.planner.problem.amounts import heavy_amount
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import sits_up
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.slots.alternating import direction, in_turn
from forge.planner.slots.effort import presses
from forge.planner.slots.gentle_order import movers_first
from forge.planner.slots.lead import Lifts, leaders
from forge.planner.weighing.pairs import Pair, pairs_of

ROLE_ORDER = (
    Role.SKILL,
    Role.BALANCE,
    Role.POWER,
    Role.MAIN,
    Role.COMPOUND,
    Role.ISOLATION,
    Role.CARE,
    Role.CORE,
    Role.CARDIO,
    Role.STRETCH,
)

GROUND: dict[Position, int] = {
    Position.STANDING: 0,
    Position.HANGING: 0,
    Position.SQUATTING: 1,
    Position.SEATED: 1,
    Position.HALF_KNEELING: 2,
    Position.KNEELING: 3,
    Position.QUADRUPED: 4,
    Position.INVERTED: 4,
    Position.PRONE: 5,
    Position.SIDE_LYING: 6,
    Position.SUPINE: 7,
}
"""From standing down to lying, so that gentle work changes position seldom."""

SUPPORTS = frozenset({Equipment.CHAIR, Equipment.WALL})
GENTLE = frozenset({Role.STRETCH, Role.CARE})

SEVERAL = 2
"""Lifts of a day that can change places."""

Block = tuple[list[Pick], Pair | None]


@dataclass(frozen=True, slots=True)
class Station:
    """One exercise of a session in its place, with its superset if it has one."""

    pick: Pick
    candidate: Candidate
    group: str | None
    pair: Pair | None


def stations(task: Task, draft: Draft, day: int) -> tuple[Station, ...]:
    """The exercises of a day in order, pairs side by side and lettered from A."""
    blocks = sorted(_blocks(task, draft, day), key=lambda block: _block_key(task, block[0]))
    blocks = _gently(task, _in_turn(task, _turned(task, draft, day, blocks)))
    found: list[Station] = []
    letters = iter("ABCDE")
    for picks, pair in blocks:
        group = next(letters) if pair else None
        found += [Station(pick, as_done(task, draft, pick), group, pair) for pick in picks]
    return tuple(found)


def _in_turn(task: Task, blocks: list[Block]) -> list[Block]:
    """Presses and pulls in turn within a part of the session; a superset stays where it is."""
    firsts = [picks[0] for picks, _ in blocks]
    ways = [
        None if pair else direction(task.by_slug[pick.slug])
        for pick, (_, pair) in zip(firsts, blocks, strict=True)
    ]
    parts = [_key(task, pick)[:2] for pick in firsts]
    return [blocks[place] for place in in_turn(ways, parts)]


def _gently(task: Task, blocks: list[Block]) -> list[Block]:
    """A wholly gentle session, what moves before what is held; any other as it is."""
    picks = [pick for picks, _ in blocks for pick in picks]
    ones = [task.by_slug[pick.slug] for pick in picks]
    if len(picks) > len(blocks) or any(one.role not in GENTLE for one in ones):
        return blocks
    low = [_lies(task, pick) for pick in picks]
    return [blocks[place] for place in movers_first(ones, low, list(map(_ground, ones)))]


def _lies(task: Task, pick: Pick) -> bool:
    """True for what is done on the floor there, and not on a bed or a bench."""
    there = task.request.at(task.sessions[pick.day].weekday)
    exercise = task.by_slug[pick.slug].exercise
    return exercise.facts.floor and not sits_up(exercise, there)


def _turned(task: Task, draft: Draft, day: int, blocks: list[Block]) -> list[Block]:
    """The lifts of a day the other way round where an earlier day has the same ones.

    What comes first gains most (Nunes, EJSS 2021), so that each lift leads on one of its days.
    """
    lifts = [one for one in blocks if _lift(task, one[0][0])]
    patterns = {_lift(task, picks[0]) for picks, _ in lifts}
    earlier = [{_lift(task, pick) for pick in draft.of(before)} - {None} for before in range(day)]
    first = leaders(tuple(_lifts(task, draft, d) for d in range(len(task.sessions))), day)
    if len(lifts) < SEVERAL or (not first and earlier.count(patterns) % 2 == 0):
        return blocks
    turned = iter(
        sorted(lifts, key=lambda one: _lift(task, one[0][0]) not in first) if first else lifts[::-1]
    )
    return [next(turned) if one in lifts else one for one in blocks]


def _lifts(task: Task, draft: Draft, day: int) -> Lifts:
    """The main lifts of a day with their sets."""
    found = ((_lift(task, pick), pick.sets) for pick in draft.of(day))
    return {pattern: sets for pattern, sets in found if pattern is not None}


def _lift(task: Task, pick: Pick) -> Pattern | None:
    """The pattern of a main lift, None for anything else."""
    one = task.by_slug[pick.slug]
    return one.pattern if one.role is Role.MAIN else None


def as_done(task: Task, draft: Draft, pick: Pick) -> Candidate:
    """The candidate as it is done that day: a strength lift is heavy where it leads the session.

    Two lifts that share their days so take turns; one that never leads is heavy on its first day.
    """
    one = task.by_slug[pick.slug]
    aims = task.aims
    if aims.dose is not Goal.STRENGTH or aims.returning or aims.spared or one.role is not Role.MAIN:
        return one
    days = [p.day for p in draft.picks if _lift(task, p) is one.pattern]
    if len(days) < SEVERAL or pick.day != _heavy_day(task, draft, one.pattern, days):
        return one
    heavy = heavy_amount(one.exercise)
    work_s = clock.work_s(heavy, one.sides)
    return replace(one, amount=heavy, work_s=work_s, set_s=work_s + heavy.rest_s)


def _heavy_day(task: Task, draft: Draft, pattern: Pattern, days: list[int]) -> int:
    """The first of its days on which a lift leads, else the first."""
    return next((day for day in sorted(days) if _leader(task, draft, day) is pattern), min(days))


def _leader(task: Task, draft: Draft, day: int) -> Pattern | None:
    """The pattern of the first lift of a day."""
    lifts: list[Block] = [([pick], None) for pick in draft.of(day) if _lift(task, pick)]
    lifts.sort(key=lambda block: _block_key(task, block[0]))
    turned = _turned(task, draft, day, lifts)
    return _lift(task, turned[0][0][0]) if turned else None


def _blocks(task: Task, draft: Draft, day: int) -> list[Block]:
    """Pairs and single picks; the larger movement of a pair comes first."""
    left = {pick.slug: pick for pick in draft.of(day)}
    blocks: list[Block] = []
    for pair in pairs_of(task, draft, day):
        both = [left.pop(pair.first), left.pop(pair.second)]
        blocks.append((sorted(both, key=lambda pick: _key(task, pick)), pair))
    return blocks + [([pick], None) for pick in left.values()]


def _block_key(task: Task, picks: list[Pick]) -> tuple[object, ...]:
    """A mixed pair closes the part that its first exercise belongs to."""
    role, *rest = _key(task, picks[0])
    mixed = any(_key(task, pick)[0] != role for pick in picks)
    return (role, mixed, *rest)


def _key(task: Task, pick: Pick) -> tuple[int, bool, int, int, str]:
    """Gentle work from standing down to lying, a push without movement after what moves.

    For endurance the legs, which its own work is, come before the rest.

    From 65 on and in pregnancy what is done on the floor comes together, after what is done on
    the feet.
    """
    one = task.by_slug[pick.slug]
    pressed = one.role is Role.CARE and presses(one)
    later = pressed or (task.aims.endurance and one.strength and one.pattern not in kinds.LEG_DAY)
    works = one.strength and one.role is not Role.SKILL
    down = task.goes_down_once and works and _lies(task, pick)
    role = Role.CORE if down else one.role
    return (ROLE_ORDER.index(role), down or later, _place(one), -one.merit, one.slug)


def _place(one: Candidate) -> int:
    """Gentle work from standing to lying, balance from steady to free, the rest large first."""
    facts = one.exercise.facts
    if one.role in GENTLE:
        return _ground(one)
    if one.role is Role.SKILL and one.pattern is Pattern.SCAPULAR:
        return 0  # a small movement that prepares the whole one
    if one.role is Role.BALANCE:
        return 2 * facts.scores.balance + (not _is_supported(one))
    return kinds.rank(one.pattern)


def _ground(one: Candidate) -> int:
    """How low one is: a seat on the floor comes after kneeling.

    There a drill comes first, then what is counted, then what is held.
    """
    facts = one.exercise.facts
    sat = facts.floor and facts.position is Position.SEATED
    low = GROUND[Position.QUADRUPED] if sat else GROUND[facts.position]
    drilled = facts.category is Category.MOBILITY
    return 3 * low + (0 if drilled else 2 if one.amount.hold_s else 1)


def _is_supported(one: Candidate) -> bool:
    """True where the page asks for a wall or a chair to hold on to."""
    return any(set(group) & SUPPORTS for group in one.exercise.facts.equipment.all_of)
