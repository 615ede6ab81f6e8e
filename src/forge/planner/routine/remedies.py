"""What to say and what to change for every line of the audit, from the sums of the week."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.vocabulary import DoseMuscle, EdgeType, Pattern
from forge.planner import kinds, words
from forge.planner.auditing import Audited
from forge.planner.candidates import Candidate
from forge.planner.evidence import HEAVY_DIRECT_SETS, PRIME_MOVERS, SESSION_SETS, SLOTS
from forge.planner.rules.equipment import missing_items
from forge.planner.rules.joints import joints
from forge.planner.rules.wishes import never
from forge.planner.tracks import Kind, Track

TOLD: Final = 3
"""Most culprits that one sentence names."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What is wrong, and what to change."""

    sentence: str
    change: str


Remedy = Callable[[Audited], Advice]


def _name(one: Candidate) -> str:
    return one.exercise.facts.in_sentence.text


def _muscles(audited: Audited) -> list[Track]:
    return [track for track in audited.task.tracks if track.kind is Kind.MUSCLE]


def _day(audited: Audited, index: int) -> str:
    return audited.days[index].weekday.name.title()


def _best(audited: Audited, fits: Callable[[Candidate], bool]) -> Candidate | None:
    """The best known exercise that is allowed here and not in the routine yet."""
    allowed = [
        one
        for one in audited.pool.kept
        if fits(one) and one.strength and one.slug not in audited.sums.uses
    ]
    return max(allowed, key=lambda one: (one.merit, one.slug), default=None)


def _such_as(audited: Audited, fits: Callable[[Candidate], bool]) -> str:
    best = _best(audited, fits)
    return f", such as {_name(best)}" if best else ""


def _some(parts: Iterable[str]) -> str:
    listed = list(parts)
    more = len(listed) - TOLD
    return words.both([*listed[:TOLD], *([f"{more} more"] if more > 0 else [])])


def too_little(audited: Audited) -> Advice:
    """A1: muscles below their weekly minimum."""
    low = [
        (track, track.floor.amount - audited.sums.totals[track.key])
        for track in _muscles(audited)
        if track.floor and audited.sums.totals[track.key] < track.floor.amount
    ]
    low.sort(key=lambda found: -found[1])
    told = _some(
        f"{words.halves(audited.sums.totals[t.key])} of at least "
        f"{words.halves(t.floor.amount if t.floor else 0)} for the {t.name}"
        for t, _ in low
    )
    adds = "; ".join(_add(audited, track, short) for track, short in low[:TOLD])
    return Advice(f"Too few sets a week: {told}.", f"Add {adds}.")


def _add(audited: Audited, track: Track, short: int) -> str:
    sets = words.plural(-(-short // 2), "set")
    muscle = DoseMuscle(track.key)
    example = _such_as(audited, lambda one: muscle in one.direct)
    return f"{sets} for the {track.name}{example}"


def too_much(audited: Audited) -> Advice:
    """A2: muscles above the weekly maximum."""
    high = [t for t in _muscles(audited) if audited.sums.totals[t.key] > t.weekly]
    told = _some(
        f"{words.halves(audited.sums.totals[t.key])} for the {t.name}, "
        f"where {words.halves(t.weekly)} is the most that pays"
        for t in high
    )
    cuts = _some(
        f"{words.plural(-(-(audited.sums.totals[t.key] - t.weekly) // 2), 'set')} "
        f"of what works the {t.name}"
        for t in high
    )
    return Advice(f"More sets a week than pay: {told}.", f"Take out {cuts}.")


def no_direct(audited: Audited) -> Advice:
    """A3: large muscles without two direct sets."""
    low = [muscle for muscle in PRIME_MOVERS if audited.sums.direct_totals[muscle] < 2]
    told = words.both(muscle.value for muscle in low)
    adds = "; ".join(
        f"two sets for the {m.value}{_such_as(audited, lambda one, m=m: m in one.direct)}"  # type: ignore[misc]  # binds the loop's muscle
        for m in low[:TOLD]
    )
    return Advice(f"Nothing trains the {told} directly.", f"Add {adds}.")


def rarely(audited: Audited) -> Advice:
    """A4: muscles that fewer than two days train."""
    days = range(len(audited.days))
    counts = {
        t.name: sum(audited.sums.units[t.key, day] >= 2 for day in days) for t in _muscles(audited)
    }
    once = [name for name, count in counts.items() if count == 1]
    never_ = [name for name, count in counts.items() if count == 0]
    told = [f"once a week for the {words.both(once)}"] if once else []
    told += [f"not at all for the {words.both(never_)}"] if never_ else []
    if len(audited.days) < 2:
        change = "Train on two days or more: a second session does more than longer ones."
    else:
        change = "Spread the same sets over two days, so that each session has fresh ones."
    return Advice(f"Trained {' and '.join(told)}.", change)


def session_cap(audited: Audited) -> Advice:
    """A5: too many sets for one muscle in a session."""
    cap = SESSION_SETS[audited.task.request.level]
    most, muscle, day = max(
        (audited.sums.units[t.key, day], t.name, day)
        for t in _muscles(audited)
        for day in range(len(audited.days))
    )
    over = words.plural(-(-(most - 2 * cap) // 2), "set")
    return Advice(
        f"{_day(audited, day)} holds {words.halves(most)} sets for the {muscle}; past about {cap} "
        "in one session a set adds little.",
        f"Move {over} of it to another day, or leave them out.",
    )


def absent_patterns(audited: Audited) -> Advice:
    """A6: movements that are missing though the place allows them."""
    pool = {one.pattern for one in audited.task.pool if one.strength}
    absent = [
        (name, patterns)
        for name, patterns in kinds.FUNDAMENTAL.items()
        if patterns & pool and not any(audited.sums.patterns[p] for p in patterns)
    ]
    adds = "; ".join(
        f"a {name}{_such_as(audited, lambda one, ps=patterns: one.pattern in ps)}"  # type: ignore[misc]  # binds the loop's patterns
        for name, patterns in absent[:TOLD]
    )
    return Advice(f"Missing: {words.both(name for name, _ in absent)}.", f"Add {adds}.")


def _sets(audited: Audited, patterns: frozenset[Pattern]) -> int:
    return sum(audited.sums.patterns[pattern] for pattern in patterns)


def push_pull(audited: Audited) -> Advice:
    """A7: pushing and pulling further apart than 2 to 3."""
    return _uneven(
        audited, ("push", kinds.PUSH), ("pull", kinds.PULL), wanted=(2, 3), joint="shoulders"
    )


def knee_hip(audited: Audited) -> Advice:
    """A8: knee and hip work further apart than 1 to 2."""
    return _uneven(audited, ("knee", kinds.KNEE), ("hip", kinds.HIP), wanted=(1, 2), joint="legs")


def _uneven(
    audited: Audited,
    one: tuple[str, frozenset[Pattern]],
    other: tuple[str, frozenset[Pattern]],
    *,
    wanted: tuple[int, int],
    joint: str,
) -> Advice:
    counts = sorted(
        ((_sets(audited, ps), name, ps) for name, ps in (one, other)), key=lambda c: c[0]
    )
    (few, short, patterns), (many, long, _) = counts
    missing = max(1, -(-many * wanted[0] // wanted[1]) - few)
    example = _such_as(audited, lambda c: c.pattern in patterns)
    return Advice(
        f"{many} {long} sets stand against {few} {short} sets: uneven for the {joint}.",
        f"Add {words.plural(missing, f'{short} set')}{example}, or turn some {long} sets into them.",
    )


def too_long(audited: Audited) -> Advice:
    """A9: sessions over their minutes."""
    over = [
        (day.weekday.name.title(), day.time.total - 60 * day.minutes_limit)
        for day in audited.days
        if day.time.total > 60 * day.minutes_limit
    ]
    told = _some(f"{name} by {words.minutes(seconds)}" for name, seconds in over)
    return Advice(
        f"Longer than your minutes: {told}.",
        "Do exercises in turn that do not tire each other, or drop the last isolation work.",
    )


def _used(audited: Audited) -> list[Candidate]:
    return [audited.task.by_slug[slug] for slug in sorted(audited.sums.uses)]


def equipment(audited: Audited) -> Advice:
    """A10: needs that the place does not meet."""
    owned = audited.task.request.place.equipment
    lacking = [(one, missing_items(one.exercise, owned)) for one in _used(audited)]
    told = _some(
        f"{_name(one)} needs {words.both(words.either(map(words.item, group)) for group in missing)}"
        for one, missing in lacking
        if missing
    )
    return Advice(f"Not possible where you train: {told}.", "Swap these, or say that you have it.")


def limits(audited: Audited) -> Advice:
    """A11: joints that are loaded more than allowed, and refused exercises."""
    request = audited.task.request
    reasons = [joints(o.exercise, request) or never(o.exercise, request) for o in _used(audited)]
    told = " ".join(reason.sentence for reason in reasons[: len(reasons)] if reason)
    return Advice(told, "Change or take out these exercises before you train this.")


def too_hard(audited: Audited) -> Advice:
    """A12: exercises above the person's level."""
    rank = audited.task.request.level.rank
    hard = [one for one in _used(audited) if one.exercise.derived.difficulty.rank > rank]
    level = audited.task.request.level.value.lower()
    easier = [
        f"{slug.replace('-', ' ')} before {_name(one)}"
        for one in hard
        if (slug := _easier(one.exercise))
    ]
    change = f"First {_some(easier)}." if easier else "Learn them with light loads first."
    return Advice(f"Above {level} level: {_some(_name(one) for one in hard)}.", change)


def _easier(exercise: Exercise) -> str:
    found = (edge.to for edge in exercise.facts.graph.edges if edge.type is EdgeType.REGRESSION)
    return next(found, "")


def order(audited: Audited) -> Advice:
    """A13: isolation work before large movements."""
    found: list[str] = []
    for day in audited.days:
        for index, first in enumerate(day.slots):
            later = [s for s in day.slots[index + 1 :] if s.role in (Role.MAIN, Role.COMPOUND)]
            if first.role is Role.ISOLATION and later:
                found.append(
                    f"{later[-1].name} comes after {first.name} on {day.weekday.name.title()}"
                )
    return Advice(
        f"Small movements stand before large ones: {_some(found)}.",
        "Put the exercise that matters most first, and single-joint work last.",
    )


def running_days(audited: Audited) -> Advice:
    """A14: the same muscle worked hard on two days running."""
    clashes = [
        f"the {muscle.value} on {_day(audited, first)} and {_day(audited, second)}"
        for first, second in audited.task.next_days
        for muscle in DoseMuscle
        if min(audited.sums.direct[muscle, first], audited.sums.direct[muscle, second])
        >= HEAVY_DIRECT_SETS
    ]
    return Advice(
        f"Hard work without 48 hours between: {_some(clashes)}.",
        "Put a day between them, or give one of the days fewer than four direct sets.",
    )


def variety(audited: Audited) -> Advice:
    """A15: many sets of one exercise."""
    by_slug = audited.task.by_slug
    lone = [
        muscle
        for muscle in PRIME_MOVERS
        if audited.sums.totals[muscle.value] >= 16
        and sum(muscle in by_slug[slug].direct for slug in audited.sums.uses) < 2
    ]
    told = words.both(muscle.value for muscle in lone)
    example = _such_as(audited, lambda one: bool(one.direct.intersection(lone)))
    return Advice(
        f"Only one exercise trains the {told}, with eight sets or more.",
        f"Give some of the sets to a second one{example}.",
    )


def too_many(audited: Audited) -> Advice:
    """A16: more exercises than can be learned."""
    count, most = len(audited.sums.uses), audited.task.distinct
    return Advice(
        f"{count} different exercises; {most} are as many as get better together.",
        f"Drop {count - most}, and do what stays more often.",
    )


def repetitions(audited: Audited) -> Advice:
    """A17: reps outside the range of the goal."""
    goal = audited.task.request.goal.value.replace("_", " ")
    told = {
        "strength": "fewer than half of the loaded large movements are done for six reps or fewer",
        "hypertrophy": "many sets fall outside 5 to 30 reps",
    }.get(goal, "many sets fall outside 6 to 20 reps")
    return Advice(f"For the goal {goal}, {told}.", "Choose a load that brings the reps into range.")


def rest(audited: Audited) -> Advice:
    """A18: rests that are too short for large movements."""
    least = 120 if audited.task.request.goal.value == "strength" else 60
    short = [
        slot.name
        for slot in audited.slots
        if slot.role in (Role.MAIN, Role.COMPOUND) and slot.rest_s < least
    ]
    return Advice(
        f"Short rests between heavy sets: {_some(dict.fromkeys(short))}.",
        f"Rest {least} s or more there; the sets that follow are worth more.",
    )


def effort(audited: Audited) -> Advice:
    """A19: exercises that do not say how hard."""
    bare = dict.fromkeys(slot.name for slot in audited.slots if not slot.effort)
    return Advice(
        f"No effort or load is written for {_some(bare)}.",
        "Write how many good reps are left at the end of a set; 1 to 3 suit most.",
    )


def progression(_audited: Audited) -> Advice:
    """A20: no rule for going on."""
    return Advice(
        "Nothing says when to add weight or reps.",
        "Add reps until every set reaches the top of its range, then the smallest weight.",
    )


def warm_up(_audited: Audited) -> Advice:
    """A22: no warm-up."""
    return Advice(
        "No warm-up is written.",
        "Three to six easy minutes and lighter sets of the first lift are enough.",
    )


def session_size(audited: Audited) -> Advice:
    """A23: too few or too many exercises in a session."""
    odd = [
        f"{len(day.slots)} on {day.weekday.name.title()}"
        for day in audited.days
        if not SLOTS[0] <= len(day.slots) <= SLOTS[1]
    ]
    return Advice(
        f"Exercises in a session: {_some(odd)}; {SLOTS[0]} to {SLOTS[1]} work well.",
        "Move some to another day, or leave out what trains the same.",
    )


def no_rest_day(_audited: Audited) -> Advice:
    """A24: training every day."""
    return Advice("No day of the week is free of training.", "Leave one day free.")


def duplicates(audited: Audited) -> Advice:
    """A28: near-duplicates."""
    by_slug = audited.task.by_slug
    pairs: list[str] = []
    for day in audited.days:
        seen: dict[str, str] = {}
        for slot in day.slots:
            family = by_slug[slot.slug].family
            if family in seen:
                pairs.append(f"{seen[family]} and {slot.name} on {day.weekday.name.title()}")
            seen[family] = slot.name
    families = [one.family for one in _used(audited)]
    crowd = sorted({family for family in families if families.count(family) > 2})
    told = pairs or [
        f"{families.count(f)} forms of {f.replace('-', ' ')} in the week" for f in crowd
    ]
    return Advice(
        f"Nearly the same twice: {_some(told)}.",
        "Keep one of them and give its sets to a movement that is missing.",
    )


def fatigue(audited: Audited) -> Advice:
    """A29: free-weight squat and hinge sets beyond the budget."""
    budget = audited.task.budget
    heavy = [pick for pick in audited.draft.picks if audited.task.by_slug[pick.slug].systemic]
    week = sum(pick.sets for pick in heavy)
    days = [sum(p.sets for p in heavy if p.day == day) for day in range(len(audited.days))]
    floor = sum(p.sets for p in heavy if audited.task.by_slug[p.slug].floor_pull)
    told: list[str] = []
    if week > budget.week:
        told.append(f"{week} a week, where {budget.week} are the most")
    if max(days) > budget.session:
        most = days.index(max(days))
        told.append(f"{max(days)} on {_day(audited, most)}, where {budget.session} are the most")
    if floor > budget.floor:
        told.append(f"{floor} pulls from the floor, where {budget.floor} are the most")
    return Advice(
        f"Many heavy free-weight squats and hinges: {_some(told)}.",
        "Turn some into machine, single-leg or hip-bridge work, which tires the back less.",
    )


REMEDIES: Final[dict[str, Remedy]] = {
    "A1": too_little,
    "A2": too_much,
    "A3": no_direct,
    "A4": rarely,
    "A5": session_cap,
    "A6": absent_patterns,
    "A7": push_pull,
    "A8": knee_hip,
    "A9": too_long,
    "A10": equipment,
    "A11": limits,
    "A12": too_hard,
    "A13": order,
    "A14": running_days,
    "A15": variety,
    "A16": too_many,
    "A17": repetitions,
    "A18": rest,
    "A19": effort,
    "A20": progression,
    "A22": warm_up,
    "A23": session_size,
    "A24": no_rest_day,
    "A28": duplicates,
    "A29": fatigue,
}
"""Advice by line of the audit. The wishes (A25 to A27) tell their amounts themselves."""
