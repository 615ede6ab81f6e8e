"""Audit lines of every plan: time, gates, level, learning, and the special wishes."""

from forge.domain.plan import AuditLine
from forge.planner.audits.looking import Audited, Check, Mark, line, names, share
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.cardio import minutes_to_walk
from forge.planner.problem.evidence import SLOTS
from forge.planner.problem.stretches import STRETCH_UNIT_S
from forge.planner.problem.track import Kind, Track
from forge.planner.rules.equipment import missing_items
from forge.planner.rules.joints import joints
from forge.planner.rules.wishes import names_of, never
from forge.planner.weighing.limits import FAMILY_MEMBERS

STRETCH_WEEK_S = 120
STRETCH_SESSION_S = 240
DISLIKED_SHARE = 0.1


def _used(audited: Audited) -> list[Candidate]:
    return [audited.task.by_slug[slug] for slug in sorted(audited.sums.uses)]


def a9(audited: Audited) -> AuditLine | None:
    """No session runs over its minutes."""
    over = [d.weekday.name.title() for d in audited.days if d.time.total > 60 * d.minutes_limit]
    longest = max(-(-day.time.total // 60) for day in audited.days)
    told = names(over, f"The longest session takes {longest} minutes by the time model.")
    return line(Mark("A9", "Time", 1), float(not over), told)


def a10(audited: Audited) -> AuditLine | None:
    """Everything needed is there."""
    task = audited.task
    lacking = [
        pick.slug
        for pick in audited.draft.picks
        if missing_items(
            task.by_slug[pick.slug].exercise,
            task.request.at(task.sessions[pick.day].weekday).place.equipment,
        )
    ]
    told = names(lacking, "Every exercise uses only what you have.")
    return line(Mark("A10", "Equipment", 1, gate=True), float(not lacking), told)


def a11(audited: Audited) -> AuditLine | None:
    """No exercise loads a limited joint more than allowed, and nothing is on the never list."""
    request = audited.task.request
    bad = [
        o.slug for o in _used(audited) if joints(o.exercise, request) or never(o.exercise, request)
    ]
    told = names(bad, "No exercise breaks a limit or your never list.")
    return line(Mark("A11", "Limits", 1, gate=True), float(not bad), told)


def a12(audited: Audited) -> AuditLine | None:
    """No exercise is above the person's level."""
    rank = audited.task.request.level.rank
    hard = [o.slug for o in _used(audited) if o.exercise.derived.difficulty.rank > rank]
    told = names(hard, "No exercise is above your level.")
    return line(Mark("A12", "Level", 1), 1 - len(hard) / max(1, len(_used(audited))), told)


def a16(audited: Audited) -> AuditLine | None:
    """Few enough exercises to learn."""
    count, most = len(audited.sums.uses), audited.task.distinct
    told = f"{count} different exercises, {most} at most."
    return line(Mark("A16", "Learnable", 1), float(count <= most), told)


def a19(audited: Audited) -> AuditLine | None:
    """Effort is stated for every slot."""
    parts = [bool(slot.effort) for slot in audited.slots]
    return line(Mark("A19", "Effort stated", 1), share(parts), "Every slot says how hard.")


def a20(audited: Audited) -> AuditLine | None:
    """Progression is stated for every slot."""
    parts = [bool(slot.progression.sentence) for slot in audited.slots]
    return line(
        Mark("A20", "Progression stated", 1), share(parts), "Every slot says when to go on."
    )


def a21(audited: Audited) -> AuditLine | None:
    """A deload or stall rule is part of every block."""
    told = "The block says what to do when progress stops."
    return line(Mark("A21", "Stall rule", 1), float(bool(audited.days)), told)


def a22(audited: Audited) -> AuditLine | None:
    """Every session begins with a warm-up."""
    parts = [bool(day.warm_up) for day in audited.days]
    return line(Mark("A22", "Warm-up", 1), share(parts), "Every session has one.")


def a23(audited: Audited) -> AuditLine | None:
    """Two to nine exercises a session."""
    counts = [len(day.slots) for day in audited.days]
    told = f"{min(counts)} to {max(counts)} exercises a session."
    parts = [SLOTS[0] <= count <= SLOTS[1] for count in counts]
    return line(Mark("A23", "Exercises a session", 1), share(parts), told)


def a25(audited: Audited) -> AuditLine | None:
    """Stretch seconds and days for every group that has a stretch."""
    if not audited.task.aims.stretch:
        return None
    tracks = [t for t in audited.task.tracks if t.kind is Kind.STRETCH and _feasible(audited, t)]
    if not tracks:
        return None
    marks = {track.name: _stretch_mark(audited, track) for track in tracks}
    low = [name for name, mark in marks.items() if mark < 1]
    told = names(low, f"All {len(tracks)} groups that have a stretch get two minutes a week.")
    return line(Mark("A25", "Stretching", 0.95), sum(marks.values()) / len(marks), told)


def _feasible(audited: Audited, track: Track) -> bool:
    return any(track.key in one.units for one in audited.task.pool)


def _stretch_mark(audited: Audited, track: Track) -> float:
    days = range(len(audited.days))
    seconds = [STRETCH_UNIT_S * audited.sums.units[track.key, day] for day in days]
    if max(seconds) > STRETCH_SESSION_S:
        return 0.0
    often = sum(second > 0 for second in seconds) / min(3, len(audited.days))
    return min(1.0, sum(seconds) / STRETCH_WEEK_S, often)


def a26(audited: Audited) -> AuditLine | None:
    """Cardio minutes here, elsewhere and asked to be walked outside, against the wish."""
    task, wish = audited.task, audited.task.request.cardio
    if wish is None or not wish.target_minutes:
        return None
    blocks = audited.sums.totals["cardio"]
    walked = minutes_to_walk(task.request, task.aims, blocks)
    done = 5 * blocks + wish.done_elsewhere + walked
    told = f"{done} of {wish.target_minutes} moderate minutes a week"
    told += f", {walked} of them walked outside." if walked else "."
    return line(Mark("A26", "Cardio", 0.95), min(1.0, done / wish.target_minutes), told)


def a27(audited: Audited) -> AuditLine | None:
    """Three days with two balance sets or more."""
    if not audited.task.aims.balance:
        return None
    days = range(len(audited.days))
    good = sum(audited.sums.units["balance", day] >= 2 for day in days)
    wanted = min(3, len(audited.days))
    return line(Mark("A27", "Balance", 1), min(1.0, good / wanted), f"{good} of {wanted} days.")


def a28(audited: Audited) -> AuditLine | None:
    """No two forms of a family in a session, no more than two in a week."""
    by_slug = audited.task.by_slug
    twice = [
        by_slug[slot.slug].family
        for day in audited.days
        for index, slot in enumerate(day.slots)
        if by_slug[slot.slug].family in {by_slug[s.slug].family for s in day.slots[:index]}
    ]
    families = [one.family for one in _used(audited)]
    many = [family for family in sorted(set(families)) if families.count(family) > FAMILY_MEMBERS]
    told = names(twice + many, "No near-duplicates.")
    return line(Mark("A28", "No near-duplicates", 1), float(not twice + many), told)


def a30(audited: Audited) -> AuditLine | None:
    """Feasible favourites are used, and dislikes are at most a tenth of the sets."""
    request = audited.task.request
    if not request.favourites and not request.dislikes:
        return None
    used = {name for one in _used(audited) for name in names_of(one.exercise)}
    pool = {name for one in audited.task.pool for name in names_of(one.exercise)}
    feasible = sorted(request.favourites & pool)
    sets = sum(pick.sets for pick in audited.draft.picks)
    disliked = sum(p.sets for p in audited.draft.picks if _disliked(audited, p.slug))
    value = share([name in used for name in feasible])
    if disliked > DISLIKED_SHARE * sets:
        value = 0.0
    told = f"{len(used & set(feasible))} of {len(feasible)} favourites, {disliked} disliked sets."
    return line(Mark("A30", "Preferences", 0.6), value, told)


def _disliked(audited: Audited, slug: str) -> bool:
    names_found = names_of(audited.task.by_slug[slug].exercise)
    return not audited.task.request.dislikes.isdisjoint(names_found)


WHOLE_LINES: tuple[Check, ...] = (
    a9,
    a10,
    a11,
    a12,
    a16,
    a19,
    a20,
    a21,
    a22,
    a23,
    a25,
    a26,
    a27,
    a28,
    a30,
)
