"""Hard limits of a session and a week. A draft is allowed when ``breaches`` finds nothing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.plan import Role
from forge.domain.vocabulary import DoseMuscle
from forge.planner import words
from forge.planner.problem import clock, kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import HEAVY_DIRECT_SETS, LEG_MUSCLES, SLOTS
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.pairs import saved_s
from forge.planner.weighing.tally import Tally, tally

FAMILY_MEMBERS = 2
"""Most different members of a family in a week (A28)."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken hard limit: its rule, whether too little is to blame, and the sentence."""

    rule: str
    sentence: str
    too_little: bool = False


def breaches(task: Task, draft: Draft) -> tuple[Breach, ...]:
    """Every hard limit that a draft breaks."""
    sums = tally(task, draft)
    return tuple(_all(task, draft, sums))


def allowed(task: Task, draft: Draft) -> bool:
    """True if a draft breaks nothing, apart from sessions that are not full yet."""
    sums = tally(task, draft)
    return all(breach.too_little for breach in _all(task, draft, sums))


def seconds_of(task: Task, draft: Draft, day: int) -> int:
    """Seconds between warm-up and cool-down on a day, by the time model."""
    picks = draft.of(day)
    used = sum(slot_s(task.by_slug[pick.slug], pick.sets) for pick in picks)
    return used + ramp_s(task, picks) - saved_s(task, draft, day)


def spare_s(task: Task, draft: Draft, day: int) -> int:
    """Seconds of a session that nothing uses."""
    return task.sessions[day].room_s - seconds_of(task, draft, day)


def slot_s(one: Candidate, sets: int) -> int:
    """Seconds of one slot: work, rest and set-up."""
    return sets * one.set_s + one.set_up_s - (one.spared_s() if sets == 1 else 0)


def ramp_s(task: Task, picks: tuple[Pick, ...]) -> int:
    """Seconds of ramp-up sets: once a session that has a main lift."""
    main = any(task.by_slug[pick.slug].role is Role.MAIN for pick in picks)
    return clock.ramp_s(task.aims.dose) if main else 0


def _all(task: Task, draft: Draft, sums: Tally) -> Iterator[Breach]:
    for day in range(len(task.sessions)):
        yield from _session(task, draft, sums, day)
    yield from _weekly(task, sums)
    yield from _recovery(task, sums)
    yield from _same_lift(task, draft)
    yield from _fatigue(task, draft)
    yield from _variety(task, sums)


def _session(task: Task, draft: Draft, sums: Tally, day: int) -> Iterator[Breach]:
    session, picks = task.sessions[day], draft.of(day)
    name = session.weekday.name.title()
    over = seconds_of(task, draft, day) - session.room_s
    if over > 0:
        yield Breach("time", f"{name} would run {words.minutes(over)} over")
    if len(picks) < SLOTS[0]:
        yield Breach("slots", f"{name} would hold fewer than {SLOTS[0]} exercises", True)
    if len(picks) > SLOTS[1]:
        yield Breach("slots", f"{name} would hold more than {SLOTS[1]} exercises")
    for track in task.tracks:
        if sums.units[track.key, day] > track.session:
            yield Breach("session_cap", f"{name} would pass the session maximum for {track.name}")
    yield from _repeats(task, picks, day)
    if session.eve:
        for muscle in LEG_MUSCLES:
            if sums.direct[muscle, day] >= HEAVY_DIRECT_SETS:
                yield Breach("eve", f"{name} would load the {muscle.value} before {session.eve}")


def _repeats(task: Task, picks: tuple[Pick, ...], day: int) -> Iterator[Breach]:
    session = task.sessions[day]
    ones = [task.by_slug[pick.slug] for pick in picks]
    for family, count in sorted(Counter(one.family for one in ones).items()):
        if count > 1:
            yield Breach("family", f"two forms of {family} would stand in one session")
    for pattern, count in sorted(Counter(one.pattern for one in ones if one.strength).items()):
        cap = session.pattern_cap if pattern in kinds.TWICE_A_DAY else 1
        if count > cap:
            yield Breach(
                "pattern_cap", f"one session would hold {count} of {words.pattern(pattern)}"
            )
    mains = sum(one.role is Role.MAIN for one in ones)
    if mains > task.main_lifts:
        yield Breach("main_lifts", f"one session would hold {mains} heavy barbell lifts")
    if sum(one.role is Role.CARDIO for one in ones) > 1:
        yield Breach("cardio", "one session would hold two kinds of cardio")
    for one in ones:
        if task.is_barred(one.slug, day):
            place = task.request.at(session.weekday).place.name
            yield Breach(
                "place", f"{session.weekday.name.title()} is at {place}, which does not allow it"
            )
        elif not task.fits_focus(one, day):
            yield Breach(
                "template",
                f"{session.weekday.name.title()} is a {session.focus.name} day, "
                f"which has no place for {words.pattern(one.pattern)}",
            )


def _weekly(task: Task, sums: Tally) -> Iterator[Breach]:
    for track in task.tracks:
        if sums.totals[track.key] > track.weekly:
            yield Breach("weekly_max", f"the weekly maximum for {track.name} would be passed")


def _recovery(task: Task, sums: Tally) -> Iterator[Breach]:
    for first, second in task.next_days:
        for muscle in DoseMuscle:
            both = min(sums.direct[muscle, first], sums.direct[muscle, second])
            if both >= HEAVY_DIRECT_SETS:
                one, two = (task.sessions[d].weekday.name.title() for d in (first, second))
                yield Breach(
                    "recovery",
                    f"{muscle.value} would get {both} or more direct sets on {one} and {two}, "
                    f"without 48 hours between",
                )


def _same_lift(task: Task, draft: Draft) -> Iterator[Breach]:
    """A heavy barbell lift is not done on two days running."""
    for first, second in task.next_days:
        lifts = [
            {task.by_slug[p.slug].pattern for p in draft.of(d) if _is_main(task, p)}
            for d in (first, second)
        ]
        for pattern in sorted(lifts[0] & lifts[1]):
            one, two = (task.sessions[d].weekday.name.title() for d in (first, second))
            yield Breach(
                "recovery", f"the heavy {words.pattern(pattern)} would come {one} and {two}"
            )


def _is_main(task: Task, pick: Pick) -> bool:
    return task.by_slug[pick.slug].role is Role.MAIN


def _fatigue(task: Task, draft: Draft) -> Iterator[Breach]:
    budget = task.budget
    heavy = [pick for pick in draft.picks if task.by_slug[pick.slug].systemic]
    floor = sum(pick.sets for pick in heavy if task.by_slug[pick.slug].floor_pull)
    daily = Counter[int]()
    for pick in heavy:
        daily[pick.day] += pick.sets
    week = daily.total()
    if week > budget.week:
        yield Breach("fatigue", f"{week} free-weight squat and hinge sets, {budget.week} at most")
    if daily and max(daily.values()) > budget.session:
        yield Breach(
            "fatigue", f"more than {budget.session} free-weight squat and hinge sets in a session"
        )
    if floor > budget.floor:
        yield Breach("fatigue", f"{floor} sets of floor deadlifts, {budget.floor} at most")


def _variety(task: Task, sums: Tally) -> Iterator[Breach]:
    if len(sums.uses) > task.distinct:
        yield Breach(
            "distinct", f"{len(sums.uses)} different exercises, {task.distinct} at most to learn"
        )
    for family, count in sorted(Counter(task.by_slug[s].family for s in sums.uses).items()):
        if count > FAMILY_MEMBERS:
            yield Breach("family", f"{count} forms of {family} in a week")
