"""Advice about gates, order, recovery and what is left open: lines A9 to A29 of the audit."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.vocabulary import DoseMuscle, EdgeType
from forge.planner import words
from forge.planner.audits.looking import Audited
from forge.planner.problem.evidence import HEAVY_DIRECT_SETS, PRIME_MOVERS, SLOTS
from forge.planner.routine.advice import Advice, day_name, name_of, some, such_as, used_in
from forge.planner.rules.equipment import missing_items
from forge.planner.rules.joints import joints
from forge.planner.rules.wishes import never


def too_long(audited: Audited) -> Advice:
    """A9: sessions over their minutes."""
    over = [
        (day.weekday.name.title(), day.time.total - 60 * day.minutes_limit)
        for day in audited.days
        if day.time.total > 60 * day.minutes_limit
    ]
    told = some(f"{name} by {words.minutes(seconds)}" for name, seconds in over)
    return Advice(
        f"Longer than your minutes: {told}.",
        "Do exercises in turn that do not tire each other, or drop the last isolation work.",
    )


def equipment(audited: Audited) -> Advice:
    """A10: needs that the place does not meet."""
    owned = audited.task.request.place.equipment
    lacking = [(one, missing_items(one.exercise, owned)) for one in used_in(audited)]
    told = some(
        f"{name_of(one)} needs {words.both(words.either(map(words.item, g)) for g in missing)}"
        for one, missing in lacking
        if missing
    )
    return Advice(f"Not possible where you train: {told}.", "Swap these, or say that you have it.")


def limits(audited: Audited) -> Advice:
    """A11: joints that are loaded more than allowed, and refused exercises."""
    request = audited.task.request
    reasons = [joints(o.exercise, request) or never(o.exercise, request) for o in used_in(audited)]
    told = " ".join(reason.sentence for reason in reasons[: len(reasons)] if reason)
    return Advice(told, "Change or take out these exercises before you train this.")


def too_hard(audited: Audited) -> Advice:
    """A12: exercises above the person's level."""
    rank = audited.task.request.level.rank
    hard = [one for one in used_in(audited) if one.exercise.derived.difficulty.rank > rank]
    level = audited.task.request.level.value.lower()
    easier = [
        f"{slug.replace('-', ' ')} before {name_of(one)}"
        for one in hard
        if (slug := _easier(one.exercise))
    ]
    change = f"First {some(easier)}." if easier else "Learn them with light loads first."
    return Advice(f"Above {level} level: {some(name_of(one) for one in hard)}.", change)


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
        f"Small movements stand before large ones: {some(found)}.",
        "Put the exercise that matters most first, and single-joint work last.",
    )


def running_days(audited: Audited) -> Advice:
    """A14: the same muscle worked hard on two days running."""
    clashes = [
        f"the {muscle.value} on {day_name(audited, first)} and {day_name(audited, second)}"
        for first, second in audited.task.next_days
        for muscle in DoseMuscle
        if min(audited.sums.direct[muscle, first], audited.sums.direct[muscle, second])
        >= HEAVY_DIRECT_SETS
    ]
    return Advice(
        f"Hard work without 48 hours between: {some(clashes)}.",
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
    example = such_as(audited, lambda one: bool(one.direct.intersection(lone)))
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
        f"Short rests between heavy sets: {some(dict.fromkeys(short))}.",
        f"Rest {least} s or more there; the sets that follow are worth more.",
    )


def effort(audited: Audited) -> Advice:
    """A19: exercises that do not say how hard."""
    bare = dict.fromkeys(slot.name for slot in audited.slots if not slot.effort)
    return Advice(
        f"No effort or load is written for {some(bare)}.",
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
        f"Exercises in a session: {some(odd)}; {SLOTS[0]} to {SLOTS[1]} work well.",
        _resized(audited),
    )


def _resized(audited: Audited) -> str:
    """More where a session is nearly empty, fewer where one is too full."""
    counts = [len(day.slots) for day in audited.days]
    fewer = "Move some to another day, or leave out what trains the same."
    if max(counts) <= SLOTS[1]:
        joined = ", or do it on another day together with the rest" if len(counts) > 1 else ""
        return f"Add one that trains what the week lacks{joined}."
    return f"{fewer} Where there is only one, add one." if min(counts) < SLOTS[0] else fewer


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
    families = [one.family for one in used_in(audited)]
    crowd = sorted({family for family in families if families.count(family) > 2})
    told = pairs or [
        f"{families.count(f)} forms of {f.replace('-', ' ')} in the week" for f in crowd
    ]
    return Advice(
        f"Nearly the same twice: {some(told)}.",
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
        told.append(
            f"{max(days)} on {day_name(audited, most)}, where {budget.session} are the most"
        )
    if floor > budget.floor:
        told.append(f"{floor} pulls from the floor, where {budget.floor} are the most")
    return Advice(
        f"Many heavy free-weight squats and hinges: {some(told)}.",
        "Turn some into machine, single-leg or hip-bridge work, which tires the back less.",
    )
