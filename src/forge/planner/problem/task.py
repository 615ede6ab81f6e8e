"""The problem that search and solver share, and a draft of its answer."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from forge.domain.plan import Role
from forge.domain.request import PlanRequest, Pregnancy
from forge.domain.vocabulary import DoseMuscle, Pattern, Weekday
from forge.planner.problem import clock
from forge.planner.problem.aims import Aims, CoolDown, aims_of
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import (
    MAIN_LIFTS_A_DAY,
    SHARED_FROM,
    SLOTS,
    Systemic,
    distinct,
    systemic,
)
from forge.planner.problem.templates import Focus, focuses
from forge.planner.problem.track import Track

LARGE_SESSION_MINUTES = 45


@dataclass(frozen=True, slots=True)
class Session:
    """The fixed facts of one training day. ``eve`` names the demanding sport of tomorrow.

    ``careful`` and ``cool_down`` are those of the aims.
    """

    weekday: Weekday
    minutes: int
    focus: Focus
    eve: str | None
    careful: bool = False
    cool_down: CoolDown = CoolDown.USUAL

    @property
    def warm_up_s(self) -> int:
        """Seconds of warm-up."""
        return clock.warm_up_s(self.minutes, careful=self.careful)

    @property
    def cool_down_s(self) -> int:
        """Seconds of cool-down."""
        return clock.cool_down_s(self.minutes, self.cool_down)

    @property
    def room_s(self) -> int:
        """Seconds between warm-up and cool-down."""
        return 60 * self.minutes - self.warm_up_s - self.cool_down_s

    @property
    def pattern_cap(self) -> int:
        """How often a large pattern may come in this session."""
        return 2 if self.minutes >= LARGE_SESSION_MINUTES else 1


@dataclass(frozen=True)
class Task:
    """A week to fill: sessions, candidates sorted by slug, tracks.

    ``offered`` is what the week was chosen from, where ``pool`` knows more candidates than that:
    terms that ask what else there is mean those. ``fixed`` picks stand in every answer as they
    are; ``taken_out`` places (day, slug) in none; ``barred`` is what the place of a weekday does
    not allow; ``spared`` are the exercises that a search leaves free.
    """

    request: PlanRequest
    aims: Aims
    template: str
    sessions: tuple[Session, ...]
    pool: tuple[Candidate, ...]
    tracks: tuple[Track, ...]
    barred: dict[Weekday, frozenset[str]] = field(default_factory=dict[Weekday, frozenset[str]])
    fixed: tuple["Pick", ...] = ()
    taken_out: frozenset[tuple[int, str]] = frozenset()
    spared: int = 0
    offered: tuple[Candidate, ...] = ()

    @property
    def choices(self) -> tuple[Candidate, ...]:
        """The candidates that the week could be chosen from."""
        return self.offered or self.pool

    @cached_property
    def by_slug(self) -> dict[str, Candidate]:
        """Candidates by slug."""
        return {one.slug: one for one in self.pool}

    @cached_property
    def fixed_sets(self) -> dict[tuple[int, str], int]:
        """Sets of the fixed picks by place."""
        return {(pick.day, pick.slug): pick.sets for pick in self.fixed}

    @cached_property
    def cheapest(self) -> tuple[Candidate, ...]:
        """Candidates by the seconds of their fewest sets."""
        return tuple(sorted(self.pool, key=lambda one: one.least * one.set_s + one.set_up_s))

    @cached_property
    def pairings(self) -> dict[tuple[tuple[str, int], ...], tuple[tuple[int, int], ...]]:
        """Supersets found so far, by the picks of a session: a memory of ``pairs``."""
        return {}

    @cached_property
    def twins(self) -> frozenset[str]:
        """Large movements, and flies for the chest, that another candidate can stand for.

        On a second day: it shares their pattern and a direct muscle. A fly at another angle trains
        another part of the chest; other small work has no such parts. [j].
        """
        works = [
            one
            for one in self.choices
            if one.role in (Role.MAIN, Role.COMPOUND) or one.pattern is Pattern.CHEST_FLY
        ]
        return frozenset(
            one.slug
            for one in works
            for other in works
            if other is not one and other.pattern is one.pattern and other.direct & one.direct
        )

    @cached_property
    def varied(self) -> frozenset[DoseMuscle]:
        """Muscles that more than one candidate trains in full: where there is a choice at all."""
        users = Counter(muscle for one in self.choices for muscle in one.direct)
        return frozenset(muscle for muscle, count in users.items() if count > 1)

    @cached_property
    def next_days(self) -> tuple[tuple[int, int], ...]:
        """Pairs of sessions on consecutive days; Sunday is followed by Monday."""
        days = [session.weekday for session in self.sessions]
        return tuple(
            (first, second)
            for first, one in enumerate(days)
            for second, other in enumerate(days)
            if (other - one) % 7 == 1
        )

    @cached_property
    def beside(self) -> tuple[tuple[int, ...], ...]:
        """The sessions on the days before and after each."""
        return tuple(
            tuple(b if a == day else a for a, b in self.next_days if day in (a, b))
            for day in range(len(self.sessions))
        )

    @property
    def main_lifts(self) -> int:
        """Most main lifts in a session: all of them where there are too few days to share."""
        return MAIN_LIFTS_A_DAY if len(self.sessions) >= SHARED_FROM else SLOTS[1]

    @property
    def distinct(self) -> int:
        """Most different exercises in the week."""
        return distinct(self.request.level, len(self.sessions)) - self.spared

    @property
    def budget(self) -> Systemic:
        """The systemic budget."""
        return systemic(self.request.level, halved=self.aims.gentle)

    @property
    def goes_down_once(self) -> bool:
        """True from 65 on and in pregnancy: what is done on the floor comes together and last."""
        return self.aims.older or self.request.pregnancy is not Pregnancy.NONE

    def is_barred(self, slug: str, day: int) -> bool:
        """True if the place of that day has not what an exercise needs."""
        return slug in self.barred.get(self.sessions[day].weekday, frozenset())

    def fits_focus(self, one: Candidate, day: int) -> bool:
        """True if the template lets a candidate stand on a day; gentle work fits any day."""
        if (day, one.slug) in self.fixed_sets:
            return True
        if self.is_barred(one.slug, day) or (day, one.slug) in self.taken_out:
            return False
        free = not one.strength or one.role is Role.SKILL
        return free or one.pattern in self.sessions[day].focus.patterns


@dataclass(frozen=True, slots=True, order=True)
class Pick:
    """Sets of one exercise on one day (cardio: blocks of five minutes)."""

    day: int
    slug: str
    sets: int


@dataclass(frozen=True, slots=True)
class Draft:
    """The picks of a week, sorted by day and slug."""

    picks: tuple[Pick, ...] = ()

    def of(self, day: int) -> tuple[Pick, ...]:
        """Picks of one day."""
        return tuple(pick for pick in self.picks if pick.day == day)

    def with_sets(self, day: int, slug: str, sets: int) -> "Draft":
        """The draft with another number of sets in one place; 0 takes the pick out."""
        rest = [p for p in self.picks if (p.day, p.slug) != (day, slug)]
        if sets:
            rest.append(Pick(day, slug, sets))
        return Draft(tuple(sorted(rest)))

    def sets_of(self, day: int, slug: str) -> int:
        """Sets in one place, 0 if none."""
        return next((p.sets for p in self.picks if p.day == day and p.slug == slug), 0)


def sessions_for(request: PlanRequest, template: str) -> tuple[Session, ...]:
    """The training days of a request under a template, Monday first."""
    busy = {one.weekday: one.what for one in request.busy}
    tomorrow = {Weekday((day - 1) % 7): what for day, what in busy.items()}
    shape = focuses(template, len(request.weekdays))
    days = sorted(zip(request.weekdays, request.minutes, strict=True))
    aims = aims_of(request)
    return tuple(
        Session(weekday, minutes, focus, tomorrow.get(weekday), aims.careful, aims.cool_down)
        for (weekday, minutes), focus in zip(days, shape, strict=True)
    )
