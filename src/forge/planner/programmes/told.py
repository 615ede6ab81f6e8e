"""What a person should know of a programme that was fitted to them: notes and unmet wishes."""

from forge.domain.plan import Reason, Unmet
from forge.domain.request import PlanRequest
from forge.library.catalogue import Catalogue
from forge.library.programmes.programme import Programme
from forge.planner import words
from forge.planner.problem.aims import Aims
from forge.planner.programmes.fill import Gap
from forge.planner.programmes.filling import Filling, follows_wave
from forge.planner.programmes.frame import Frame
from forge.planner.programmes.trim import Cut, needed_minutes
from forge.planner.telling.titles import GOAL_WORDS

OWN_WEEK = "Let Forge find the week itself, without a programme."


def programme_notes(
    programme: Programme, asked: PlanRequest, laid: Frame, filling: Filling, catalogue: Catalogue
) -> tuple[Reason, ...]:
    """That a programme is followed, what was replaced in it, and what comes after it."""
    found = [
        Reason(
            "programme",
            f"This week follows {programme.name}, as far as your answers allow. {programme.idea}",
            {"programme": programme.slug},
        ),
        *_differences(programme, asked, laid),
    ]
    if programme.wave and not follows_wave(programme, filling):
        sentence = (
            "Its own weeks ask for more than your answers allow, or for a bar that you do not "
            "have: the block follows the planner's weeks instead."
        )
        found.append(Reason("programme_weeks", sentence))
    swaps = _swaps(filling, catalogue)
    if swaps:
        found.append(swaps)
    found.append(Reason("next_block", f"Next block: {programme.next_block}"))
    return tuple(found)


def _differences(programme: Programme, asked: PlanRequest, laid: Frame) -> list[Reason]:
    """Where programme and answers disagree, and which of the two holds."""
    found: list[Reason] = []
    if asked.level.rank < programme.level.rank:
        sentence = (
            f"It is written for {programme.level.value.lower()} level, and you train at "
            f"{asked.level.value.lower()} level: lifts above yours were replaced."
        )
        found.append(Reason("programme_level", sentence, {"level": programme.level.value}))
    if asked.goal is not programme.goal:
        wanted, given = (GOAL_WORDS[one].lower() for one in (asked.goal, programme.goal))
        sentence = f"You asked for {wanted}; the programme is for {given} and is dosed for that."
        found.append(Reason("programme_goal", sentence, {"goal": programme.goal.value}))
    if laid.free:
        days = words.both(day.name.title() for day in laid.free)
        count = words.plural(len(laid.sessions), "day")
        stays = "stays" if len(laid.free) == 1 else "stay"
        sentence = f"It trains on {count} a week, so {days} {stays} free."
        found.append(Reason("programme_days", sentence, {"free": days}))
    if any(asked.emphasis.values()):
        sentence = "Raised and lowered muscles do not change a programme; its weak points are told."
        found.append(Reason("programme_emphasis", sentence))
    return found


def _swaps(filling: Filling, catalogue: Catalogue) -> Reason | None:
    """Every replacement in one sentence."""
    swapped = {
        one.post.prefer[0]: one.candidate.slug
        for one in filling.posts
        if one.why.rule == "programme_swap"
    }
    if not swapped:
        return None
    told = "; ".join(
        f"{catalogue.get(old).name} by {catalogue.get(new).name}" for old, new in swapped.items()
    )
    sentence = f"Replaced for you: {told}. Each exercise says why."
    return Reason("programme_swaps", sentence, {"replaced": str(len(swapped))})


def open_wishes(
    laid: Frame,
    whole: Filling,
    cuts: tuple[Cut, ...],
    gaps: tuple[Gap, ...],
    aims: Aims,
) -> tuple[Unmet, ...]:
    """What the programme asks for, or the person wished, and the week does not hold."""
    found = [_left(laid, index) for index in range(len(laid.left))]
    found += [_gap(whole, gap) for gap in gaps]
    found += [_cut(whole, cuts, day) for day in sorted({cut.filled.day for cut in cuts})]
    if aims.cardio_minutes:
        found.append(_cardio(aims))
    return tuple(sorted(found, key=lambda one: one.level))


def _left(laid: Frame, index: int) -> Unmet:
    days = len(laid.sessions)
    wanted = days + len(laid.left)
    return Unmet(
        f"The session {laid.left[index].title}",
        "1 a week",
        "0",
        f"The programme has {words.plural(wanted, 'session')}, and you have "
        f"{words.plural(days, 'day')}.",
        f"Train on {words.plural(wanted, 'day')}, or choose a programme for {days}.",
        1,
    )


def _gap(whole: Filling, gap: Gap) -> Unmet:
    kind = words.pattern(gap.post.need[0])
    day = whole.task.sessions[gap.day].weekday.name.title()
    return Unmet(
        f"{words.article(kind).title()} {kind} on {day}",
        words.plural(gap.post.sets, "set"),
        "0",
        gap.blame.because,
        gap.blame.fix,
        1,
    )


def _cut(whole: Filling, cuts: tuple[Cut, ...], day: int) -> Unmet:
    """What the minutes of a day, or a limit of volume, recovery or fatigue, took from it."""
    session = whole.task.sessions[day]
    name = session.weekday.name.title()
    own = [cut for cut in cuts if cut.filled.day == day]
    limits = list(dict.fromkeys(cut.limit for cut in own if cut.limit))
    late = any(not cut.limit for cut in own)
    because = [f"{session.minutes} minutes hold no more."] if late else []
    because += [f"As written {words.both(limits)}."] if limits else []
    fix = "None is needed: more would cost more recovery than it brings."
    if late:
        fix = f"{needed_minutes(whole, day)} minutes on {name} make room for them all."
    asked = sum(one.sets for one in whole.of(day))
    lost = sum(cut.filled.sets - cut.to for cut in own)
    return Unmet(
        f"All sets of {name}",
        words.plural(asked, "set"),
        str(asked - lost),
        f"{' '.join(because)} Less: {_lost(own)}.",
        fix,
        2,
    )


def _lost(cuts: list[Cut]) -> str:
    """``calf raise 3 to 2, plank 2 to 0``: the first and the last number of each exercise."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for cut in cuts:
        name = cut.filled.candidate.exercise.name
        first.setdefault(name, cut.filled.sets)
        last[name] = cut.to
    return ", ".join(f"{name} {first[name]} to {last[name]}" for name in first)


def _cardio(aims: Aims) -> Unmet:
    return Unmet(
        "Cardio minutes",
        f"{aims.cardio_minutes} a week here",
        "0",
        "A programme holds strength work only.",
        f"Walk or cycle on the days between, or: {OWN_WEEK[0].lower()}{OWN_WEEK[1:]}",
        3,
    )
