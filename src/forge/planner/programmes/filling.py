"""Posts with who fills them, and what a session of them takes by the time model."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from forge.domain.plan import Reason, Role
from forge.library.programmes.programme import Post, Programme
from forge.planner.problem import clock
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.programmes.dose import by_percent
from forge.planner.weighing.limits import slot_s
from forge.planner.weighing.pairs import Pair, pairs_of


@dataclass(frozen=True, slots=True)
class Filled:
    """One post of a day with its exercise, its sets, and why it stands here."""

    day: int
    post: Post
    candidate: Candidate
    sets: int
    why: Reason

    @property
    def pick(self) -> Pick:
        """The same as the planner's search writes it."""
        return Pick(self.day, self.candidate.slug, self.sets)

    @property
    def seconds(self) -> int:
        """Work, rest and set-up."""
        return slot_s(self.candidate, self.sets)

    @property
    def leads(self) -> bool:
        """True for what the session is built around; the rest is accessory work."""
        leading = (Role.MAIN, Role.SKILL)
        return self.post.role in leading or self.candidate.role in leading


@dataclass(frozen=True)
class Filling:
    """A week of filled posts in the order of the programme, over a task that knows them all."""

    task: Task
    posts: tuple[Filled, ...] = ()

    def of(self, day: int) -> tuple[Filled, ...]:
        """The posts of one day."""
        return tuple(one for one in self.posts if one.day == day)

    @property
    def draft(self) -> Draft:
        """The week as the planner's search writes it."""
        return Draft(tuple(sorted(one.pick for one in self.posts)))

    def with_post(self, one: Filled) -> "Filling":
        """The week with one more post."""
        return replace(self, posts=(*self.posts, one))

    def with_sets(self, one: Filled, sets: int) -> "Filling":
        """The week with another number of sets in one post; 0 takes it out."""
        kept = (other for other in self.posts if other is not one or sets)
        changed = (replace(other, sets=sets) if other is one else other for other in kept)
        return replace(self, posts=tuple(changed))


def pairs(filling: Filling, day: int) -> tuple[Pair, ...]:
    """The supersets of a day, where the person wants them.

    The same exercise may be dosed otherwise on another day, so the day is paired alone.
    """
    posts = filling.of(day)
    alone = replace(filling.task, pool=by_slug(one.candidate for one in posts))
    return pairs_of(alone, Draft(tuple(sorted(one.pick for one in posts))), day)


def seconds_of(filling: Filling, day: int) -> int:
    """Seconds between warm-up and cool-down."""
    saved = sum(pair.saved_s for pair in pairs(filling, day))
    return sum(one.seconds for one in filling.of(day)) + ramp_s(filling, day) - saved


def ramp_s(filling: Filling, day: int) -> int:
    """Seconds of ramp-up sets: once a session that has a main lift."""
    main = any(one.candidate.role is Role.MAIN for one in filling.of(day))
    return clock.ramp_s(filling.task.aims.dose) if main else 0


def over_s(filling: Filling, day: int) -> int:
    """Seconds that a day runs over, 0 if it fits."""
    return max(0, seconds_of(filling, day) - filling.task.sessions[day].room_s)


def follows_wave(programme: Programme, filling: Filling) -> bool:
    """True if the programme's own weeks hold.

    After a break, from 65 and under health doses the planner's careful weeks do; percentages
    of a training maximum mean nothing without a bar.
    """
    aims = filling.task.aims
    if aims.gentle or aims.health_only or not programme.wave:
        return False
    counted = any(post.percent for post in programme.posts())
    return not counted or any(by_percent(one.candidate, one.post) for one in filling.posts)


def by_slug(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Candidates sorted by slug; of one that is dosed twice the longer."""
    found: dict[str, Candidate] = {}
    for one in candidates:
        other = found.get(one.slug)
        if other is None or one.set_s > other.set_s:
            found[one.slug] = one
    return tuple(found[slug] for slug in sorted(found))
