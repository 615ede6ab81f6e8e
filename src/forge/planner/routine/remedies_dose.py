"""Advice about doses and balance: lines A1 to A8 of the audit."""

from forge.domain.vocabulary import DoseMuscle, Pattern
from forge.planner import words
from forge.planner.audits.looking import Audited
from forge.planner.problem import kinds
from forge.planner.problem.evidence import PRIME_MOVERS, SESSION_SETS
from forge.planner.problem.track import Track
from forge.planner.routine.advice import TOLD, Advice, day_name, muscles_of, some, such_as


def too_little(audited: Audited) -> Advice:
    """A1: muscles below their weekly minimum."""
    low = [
        (track, track.floor.amount - audited.sums.totals[track.key])
        for track in muscles_of(audited)
        if track.floor and audited.sums.totals[track.key] < track.floor.amount
    ]
    low.sort(key=lambda found: -found[1])
    told = some(
        f"{words.halves(audited.sums.totals[t.key])} of at least "
        f"{words.halves(t.floor.amount if t.floor else 0)} for the {t.name}"
        for t, _ in low
    )
    adds = "; ".join(_add(audited, track, short) for track, short in low[:TOLD])
    return Advice(f"Too few sets a week: {told}.", f"Add {adds}.")


def _add(audited: Audited, track: Track, short: int) -> str:
    sets = words.plural(-(-short // 2), "set")
    muscle = DoseMuscle(track.key)
    example = such_as(audited, lambda one: muscle in one.direct)
    return f"{sets} for the {track.name}{example}"


def too_much(audited: Audited) -> Advice:
    """A2: muscles above the weekly maximum."""
    high = [t for t in muscles_of(audited) if audited.sums.totals[t.key] > t.weekly]
    told = some(
        f"{words.halves(audited.sums.totals[t.key])} for the {t.name}, "
        f"where {words.halves(t.weekly)} is the most that pays"
        for t in high
    )
    cuts = some(
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
        f"two sets for the {m.value}{such_as(audited, lambda one, m=m: m in one.direct)}"  # type: ignore[misc]  # binds the loop's muscle
        for m in low[:TOLD]
    )
    return Advice(f"Nothing trains the {told} directly.", f"Add {adds}.")


def rarely(audited: Audited) -> Advice:
    """A4: muscles that fewer than two days train."""
    days = range(len(audited.days))
    counts = {
        t.name: sum(audited.sums.units[t.key, day] >= 2 for day in days)
        for t in muscles_of(audited)
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
        for t in muscles_of(audited)
        for day in range(len(audited.days))
    )
    over = words.plural(-(-(most - 2 * cap) // 2), "set")
    return Advice(
        f"{day_name(audited, day)} holds {words.halves(most)} sets for the {muscle}; "
        f"past about {cap} in one session a set adds little.",
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
        f"{_one(name)}{such_as(audited, lambda one, ps=patterns: one.pattern in ps)}"  # type: ignore[misc]  # binds the loop's patterns
        for name, patterns in absent[:TOLD]
    )
    return Advice(f"Missing: {words.both(name for name, _ in absent)}.", f"Add {adds}.")


def _one(name: str) -> str:
    """A movement with its article: ``a hip hinge``, ``a core exercise``."""
    return f"a {name} exercise" if name == "core" else f"a {name}"


def _sets(audited: Audited, patterns: frozenset[Pattern]) -> int:
    return sum(audited.sums.patterns[pattern] for pattern in patterns)


def push_pull(audited: Audited) -> Advice:
    """A7: pushing and pulling further apart than 2 to 3."""
    both = ("push", kinds.FORWARD), ("pull", kinds.BACKWARD)
    return _uneven(audited, *both, wanted=(2, 3), joint="shoulders")


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
    example = such_as(audited, lambda c: c.pattern in patterns)
    return Advice(
        f"{many} {long} sets stand against {few} {short} sets: uneven for the {joint}.",
        f"Add {words.plural(missing, f'{short} set')}{example}, "
        f"or turn some {long} sets into them.",
    )
