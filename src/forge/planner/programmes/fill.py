"""Fill each post: the first choice that every hard rule allows, else the best of its kind."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.library.catalogue import Catalogue
from forge.library.programmes.programme import Post, Session
from forge.planner import words
from forge.planner.choices.pool import Pool, tie_break, wished
from forge.planner.problem.amounts import TABLE_LOADS
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Task
from forge.planner.programmes.dose import prescribed
from forge.planner.programmes.filling import Filled, Filling, by_slug
from forge.planner.rules.wishes import names_of
from forge.planner.telling.blame import Blame, blame
from forge.planner.weighing.limits import breaches

SHAPE_RULES = frozenset({"family", "pattern_cap", "distinct", "slots", "place"})
"""Limits that no smaller number of sets can heal: another exercise must stand there."""

LIKE_ROLES = (
    frozenset({Role.MAIN, Role.COMPOUND, Role.SKILL}),
    frozenset({Role.ISOLATION, Role.CARE}),
    frozenset({Role.CORE}),
    frozenset({Role.BALANCE}),
)

FIRST = Reason("programme", "The programme's first choice.")


@dataclass(frozen=True, slots=True)
class Gap:
    """A post that nothing can fill, and why."""

    day: int
    post: Post
    blame: Blame


@dataclass(frozen=True, slots=True)
class World:
    """What filling looks at."""

    task: Task
    pool: Pool
    catalogue: Catalogue


def filled(world: World, sessions: tuple[Session, ...]) -> tuple[Filling, tuple[Gap, ...]]:
    """The week as the programme asks for it, and the posts that stay empty."""
    filling, gaps = Filling(world.task), list[Gap]()
    for day, session in enumerate(sessions):
        for post in session.posts:
            found = _first(world, filling, day, post)
            if found is None:
                gaps.append(Gap(day, post, _blame(world, filling, day, post)))
            else:
                filling = filling.with_post(found)
    return known_to(filling, world.pool), tuple(gaps)


def known_to(filling: Filling, pool: Pool) -> Filling:
    """The week over a task whose pool holds its exercises as dosed, beside all that was kept."""
    own = by_slug(one.candidate for one in filling.posts)
    used = {one.slug for one in own}
    others = (one for one in pool.kept if one.slug not in used)
    return replace(filling, task=replace(filling.task, pool=by_slug((*own, *others))))


def _first(world: World, filling: Filling, day: int, post: Post) -> Filled | None:
    """The best exercise that breaks no limit of shape."""
    first = world.catalogue.get(post.prefer[0])
    for one in _ranked(world, post):
        dosed = prescribed(one, post, first, world.task.aims)
        placed = Filled(day, post, dosed, post.sets, FIRST)
        if not _misshapen(world, filling, placed):
            return replace(placed, why=_why(world, filling, placed))
    return None


def _misshapen(world: World, filling: Filling, placed: Filled) -> list[str]:
    """The limits of shape that a post would break."""
    broken = breaches(world.task, filling.with_post(placed).draft)
    return [one.sentence for one in broken if one.rule in SHAPE_RULES and not one.too_little]


def _ranked(world: World, post: Post) -> list[Candidate]:
    """Choices in their order, then others that answer the need by merit; disliked ones last.

    For a weight another weight comes first, even under the next need: a press on a machine
    does more of what was meant than the same movement with nothing to lift.
    """
    everyone = world.task.by_slug
    weighted = world.catalogue.get(post.prefer[0]).facts.load.type in TABLE_LOADS
    chosen = [everyone[slug] for slug in post.prefer if slug in everyone]
    kept = {one.slug for one in world.pool.kept}
    seed = world.task.request.seed

    def rank(one: Candidate) -> tuple[object, ...]:
        lighter = weighted and one.exercise.facts.load.type not in TABLE_LOADS
        need = post.need.index(one.pattern)
        favourite = wished(one, world.task.request)
        behind = one.slug not in kept
        return (lighter, need, behind, not favourite, -one.merit, tie_break(seed, one.slug))

    others = sorted(_others(world, post), key=rank)
    return sorted((*chosen, *others), key=lambda one: _disliked(world, one))


def _others(world: World, post: Post) -> Iterator[Candidate]:
    """Others that answer the need; a heavy barbell lift only where the post is written for it."""
    roles = next((group for group in LIKE_ROLES if post.role in group), frozenset({post.role}))
    for one in world.task.pool:
        fits = one.role is not Role.MAIN or one.pattern is post.need[0]
        if one.slug not in post.prefer and one.pattern in post.need and one.role in roles and fits:
            yield one


def _disliked(world: World, one: Candidate) -> bool:
    return not world.task.request.dislikes.isdisjoint(names_of(one.exercise))


def _why(world: World, filling: Filling, placed: Filled) -> Reason:
    """That it is the first choice, or what stood in the way of those before it."""
    slug, post = placed.candidate.slug, placed.post
    kind = words.pattern(post.need[0])
    if slug == post.prefer[0]:
        sentence = f"The programme's first choice for {words.article(kind)} {kind}."
        return Reason("programme", sentence, {"asked": slug})
    first = world.catalogue.get(post.prefer[0])
    passed = post.prefer[: post.prefer.index(slug)] if slug in post.prefer else post.prefer
    next_best = "the programme's next choice" if slug in post.prefer else "the best of its kind"
    barred = _barred(world, filling, placed, first)
    return Reason(
        "programme_swap",
        f"The programme asks for {first.facts.in_sentence.text}. {barred} "
        f"{words.subject(placed.candidate.exercise)} "
        f"{words.verb(placed.candidate.exercise, 'is', 'are')} {next_best} that you can do.",
        {"asked": first.slug, "passed over": str(len(passed))},
    )


def _barred(world: World, filling: Filling, placed: Filled, first: Exercise) -> str:
    """Why the first choice does not stand here."""
    out = {entry.slug: entry.reasons for entry in (*world.pool.excluded, *world.pool.idle)}
    if first.slug in out:
        return out[first.slug][0].sentence
    if _disliked(world, world.task.by_slug[first.slug]):
        return "You would rather not do it."
    one = prescribed(world.task.by_slug[first.slug], placed.post, first, world.task.aims)
    shape = _misshapen(world, filling, replace(placed, candidate=one))
    return f"With it, {shape[0]}." if shape else "It stands elsewhere in the week."


def _blame(world: World, filling: Filling, day: int, post: Post) -> Blame:
    """Why nothing fills a post: a limit that each choice breaks, or the rules against all."""
    ranked = _ranked(world, post)
    if ranked:
        one = Filled(day, post, ranked[0], post.sets, FIRST)
        because = f"With {ranked[0].exercise.facts.in_sentence.text}, "
        because += f"{_misshapen(world, filling, one)[0]}."
        return Blame(because, "None is needed: the rest of the session is trained as written.")
    idle = {entry.slug for entry in world.pool.idle}

    def could(exercise: Exercise) -> bool:
        return exercise.facts.movement_pattern in post.need and exercise.slug not in idle

    return blame(could, world.pool, world.catalogue, world.task.request)
