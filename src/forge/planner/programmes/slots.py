"""The sessions of a filled week as a plan shows them, with the programme's own rules."""

from dataclasses import replace

from forge.domain.plan import Day, LoadRule, Reason, Role, Slot, TimeParts
from forge.library.programmes.programme import Programme
from forge.planner.block.periodise import date_of
from forge.planner.build import free_on, place_of
from forge.planner.programmes.dose import ROW, by_percent, same_load
from forge.planner.programmes.filling import Filled, Filling, pairs, ramp_s
from forge.planner.rules.drill_cautions import with_care
from forge.planner.slots.order import Station
from forge.planner.slots.prescribe import slot
from forge.planner.slots.weekly import Week
from forge.planner.warmup.drills import cool_down, warm_up
from forge.planner.warmup.rehearsals import cooling, sore_of, warming
from forge.planner.weighing.pairs import Pair

GROUPS = "ABCDE"


def day_of(week: Week, filling: Filling, programme: Programme, day: int, title: str) -> Day:
    """One session: the posts in the programme's order, supersets side by side."""
    session = week.task.sessions[day]
    paired = pairs(filling, day)
    ordered = _ordered(filling.of(day), paired)
    first_main = next((one for one in ordered if one.candidate.role is Role.MAIN), None)
    work = tuple(one.candidate.exercise for one in ordered)
    free, place, request = free_on(week, day), place_of(week.task, day), week.task.request
    warmed = warm_up(session.warm_up_s, work, warming(free, request), sore_of(request))
    ended = cool_down(session.cool_down_s, work, cooling(free, request), week.muscle_name)
    return Day(
        weekday=session.weekday,
        date=date_of(week.task.request.start, session.weekday),
        title=f"{title} ({place})" if place else title,
        place=place,
        minutes_limit=session.minutes,
        warm_up=with_care(warmed, request, week.exercise),
        slots=tuple(
            _slot(week, programme, one, paired, ramped=one is first_main) for one in ordered
        ),
        cool_down=with_care(ended, request, week.exercise),
        time=_time(filling, day, paired),
    )


def _ordered(posts: tuple[Filled, ...], paired: tuple[Pair, ...]) -> tuple[Filled, ...]:
    """The programme's order; the second of a superset follows its first."""
    found: list[Filled] = []
    for one in posts:
        if one not in found:
            found.append(one)
            partner = _partner(one.candidate.slug, paired)
            found += [other for other in posts if other.candidate.slug == partner]
    return tuple(found)


def _partner(slug: str, paired: tuple[Pair, ...]) -> str | None:
    pair = _pair(slug, paired)
    if pair is None:
        return None
    return pair.second if pair.first == slug else pair.first


def _pair(slug: str, paired: tuple[Pair, ...]) -> Pair | None:
    return next((pair for pair in paired if slug in (pair.first, pair.second)), None)


def _slot(
    week: Week, programme: Programme, one: Filled, paired: tuple[Pair, ...], *, ramped: bool
) -> Slot:
    pair = _pair(one.candidate.slug, paired)
    group = GROUPS[paired.index(pair)] if pair else None
    made = slot(week, Station(one.pick, one.candidate, group, pair), ramped=ramped)
    dosed = (_dose(programme, one),) if one.candidate.amount.row == ROW else ()
    kept = tuple(reason for reason in made.reasons if reason.rule != "dose" or not dosed)
    return replace(
        made,
        load=_load(one) or made.load,
        progression=_progression(week, programme, one) or made.progression,
        reasons=(one.why, *kept, *dosed),
    )


def _dose(programme: Programme, one: Filled) -> Reason:
    """Where the amount comes from, with the note that the programme gives."""
    rows = ", ".join(dict.fromkeys(support.row for support in programme.evidence))
    note = f" {one.post.note}" if one.post.note else ""
    sentence = f"Sets, amount and rest are the programme's (evidence {rows}).{note}"
    return Reason("dose", sentence, {"row": rows})


def _load(one: Filled) -> LoadRule | None:
    """The part of the training maximum, where the programme counts by it."""
    percent = one.post.percent
    if percent is None or not by_percent(one.candidate, one.post):
        return None
    low, high = percent
    told = f"{low}" if low == high else f"{low} to {high}"
    return LoadRule(
        "percent_1rm",
        f"{told} % of your training maximum, which is nine tenths of your best single; "
        f"the week tells which. Round down to what you can load.",
    )


def _progression(week: Week, programme: Programme, one: Filled) -> Reason | None:
    """The programme's rule, if the exercise can follow it: it moves what the first choice moves."""
    rule = programme.rules.get(one.post.rule)
    first = week.exercise(one.post.prefer[0])
    if rule is None or one.candidate.amount.row != ROW:
        return None
    if not same_load(one.candidate.exercise, first):
        return None
    return Reason(f"programme_{one.post.rule}", rule, {"rule": one.post.rule})


def _time(filling: Filling, day: int, paired: tuple[Pair, ...]) -> TimeParts:
    session, posts = filling.task.sessions[day], filling.of(day)
    return TimeParts(
        warm_up=session.warm_up_s,
        ramp=ramp_s(filling, day),
        work=sum(one.sets * one.candidate.work_s for one in posts),
        rest=sum(one.sets * one.candidate.rest_s(one.sets) for one in posts),
        set_up=sum(one.candidate.set_up_s for one in posts),
        cool_down=session.cool_down_s,
        saved_by_pairs=sum(pair.saved_s for pair in paired),
    )
