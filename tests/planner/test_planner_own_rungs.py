"""Where an exercise without a weight begins, and its own next rung before another exercise."""

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from tests.planner.sketches import exercise
from tests.planner.stations import rack
from tests.planner.test_planner_profiles import profile
from tests.planner.worlds import PULL, asked, draft, library_of, real_library, task_of
from tests.ready import CONTENT

from forge.domain.logged import LoggedSession, LoggedSet
from forge.domain.plan import Reason, Role, Slot
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import Equipment, Level, LoadType, Measure
from forge.planner.choices.pool import pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.slots.bands import middle
from forge.planner.slots.grips import needs_handles
from forge.planner.slots.loads import load_rule
from forge.planner.slots.own_ladders import LADDERS, WITH_A_HAND, Ladder
from forge.planner.slots.progress import progression
from forge.planner.slots.rungs import CLIMBING, as_support, rung_note, rung_of, way_back
from forge.planner.slots.step_edge import with_the_step
from forge.planner.slots.weekly import Week
from forge.training.progress import Rule, ask_of, next_target, outings

EVERYTHING = frozenset(Equipment)
NEW = replace(asked(), place=replace(asked().place, equipment=EVERYTHING))
TRAINED = replace(NEW, level=Level.INTERMEDIATE, goal=Goal.HYPERTROPHY)
OLDER = replace(NEW, age_band=AgeBand.OLDER)
BARE = replace(NEW, place=replace(NEW.place, equipment=frozenset({Equipment.WALL})))


def weighed(slug: str, request: PlanRequest, role: Role = Role.COMPOUND) -> Candidate:
    return candidate(real_library().get(slug), role, aims_of(request), merit=0)


def start(slug: str, request: PlanRequest, role: Role = Role.COMPOUND) -> str:
    return load_rule(weighed(slug, request, role), request).sentence


def after(slug: str, request: PlanRequest, harder: str | None = None) -> Reason:
    other = real_library().get(harder) if harder else None
    return progression(weighed(slug, request), request, other)


# ---------------------------------------------------------------- the ladders themselves


def words_of(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"[a-z]{4,}", text.lower())}


@pytest.mark.parametrize("slug", sorted(LADDERS))
def test_a_ladder_speaks_the_words_of_its_page(slug: str) -> None:
    one: Ladder = LADDERS[slug]
    page = words_of((CONTENT / "exercises" / f"{slug}.md").read_text(encoding="utf-8"))

    own = (LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS)
    assert real_library().get(slug).facts.load.type in own
    for told in filter(None, (one.more, one.first, one.after)):
        asked_of = words_of(told)
        assert len(asked_of & page) * 3 >= len(asked_of) * 2, (told, asked_of - page)


@pytest.mark.parametrize("slug", sorted(LADDERS))
@pytest.mark.parametrize("request_", [NEW, TRAINED, BARE, OLDER])
def test_reps_get_slower_only_where_the_page_has_no_other_rung(
    slug: str, request_: PlanRequest
) -> None:
    if real_library().get(slug).facts.measure is not Measure.REPS:
        return
    needs = LADDERS[slug].needs
    missing = bool(needs) and needs.isdisjoint(request_.place.equipment)

    assert (after(slug, request_).rule == "slower") is missing


# ---------------------------------------------------------------- heights and leans


@pytest.mark.parametrize(
    ("slug", "what", "first", "more"),
    [
        ("inverted-row", "height of the bar", "chest height", "lower the bar"),
        ("incline-push-up", "height of the edge", "hip height", "a hand lower"),
        ("doorway-row", "lean", "at the threshold", "past the threshold"),
        ("bench-dip", "feet", "bent knees", "straighten your legs"),
        ("suspension-row", "lean", "upright", "lean further"),
    ],
)
def test_a_height_is_named_like_a_weight(slug: str, what: str, first: str, more: str) -> None:
    one = weighed(slug, NEW)
    assert one.amount.rir
    low, high = one.amount.rir

    told = start(slug, NEW)

    assert what in told
    assert first in told
    assert f"{low} to {high} good reps are left" in told
    assert first not in start(slug, TRAINED)
    assert after(slug, NEW).rule == "own_rung"
    assert more in after(slug, NEW).sentence


def test_the_own_rung_comes_before_a_harder_exercise() -> None:
    told = after("incline-push-up", NEW, "knee-push-up").sentence

    assert told.index("a hand lower") < told.index("move on to the knee push-up")


@pytest.mark.parametrize("number", ["01", "13"])
def test_no_push_up_on_an_edge_leaps_from_an_unnamed_height(number: str) -> None:
    slots = [s for day in profile(number).days for s in day.slots if s.slug == "incline-push-up"]

    assert slots
    assert all("hip height" in slot.load.sentence for slot in slots)
    assert all("edge that is a hand lower" in slot.progression.sentence for slot in slots)


def test_a_side_plank_begins_from_the_knees_for_newcomers() -> None:
    new, trained = (after("side-plank", one).sentence for one in (NEW, TRAINED))

    assert "lower knee at first" in start("side-plank", NEW)
    assert "straighten your legs and begin again at" in new
    assert "lower knee" not in start("side-plank", TRAINED)
    assert "lift the top arm or the top leg" in trained


def test_a_loop_is_named_only_where_a_band_is_owned() -> None:
    assert "loop of band" in after("clamshell", NEW).sentence
    assert "loop" not in after("clamshell", BARE).sentence


# ---------------------------------------------------------------- a hand near a support


@pytest.mark.parametrize("slug", ["standing-calf-raise", "sit-to-stand", "split-squat"])
def test_who_keeps_a_hand_near_a_support_is_given_no_weight_for_it(slug: str) -> None:
    told = after(slug, OLDER).sentence

    assert "dumbbell" not in told + start(slug, OLDER)
    assert "hand" in start(slug, OLDER)
    assert "dumbbell" in after(slug, NEW).sentence


def test_a_calf_raise_from_65_on_goes_higher_slower_and_onto_one_leg() -> None:
    told = after("standing-calf-raise", OLDER).sentence

    assert told.index("higher") < told.index("slower") < told.index("one leg")
    assert "one hand on a wall" in start("standing-calf-raise", OLDER)
    assert set(WITH_A_HAND) <= set(LADDERS)


# ---------------------------------------------------------------- first loads


def test_a_first_load_stands_in_the_middle_of_its_range() -> None:
    assert [middle(one) for one in ((8, 12), (10, 15), (6, 10), (5, 5), (3, 4))] == [
        10,
        13,
        8,
        5,
        4,
    ]


@pytest.mark.parametrize("request_", [NEW, TRAINED, OLDER])
def test_a_first_weight_leaves_the_reserve_in_the_middle_of_the_range(
    request_: PlanRequest,
) -> None:
    one = weighed("dumbbell-bench-press", request_)
    reps, rir = one.amount.reps, one.amount.rir
    assert reps
    assert rir
    could = int(re.findall(r"about (\d+) times", start("dumbbell-bench-press", request_))[0])

    assert reps[0] < could - rir[0] < reps[1]
    assert could - reps[0] <= rir[1] + 2


def test_a_band_is_for_the_middle_of_its_range_and_first_held_shorter() -> None:
    one = weighed("band-row", NEW)
    assert one.amount.reps == (10, 15)
    assert one.amount.rir == (2, 4)

    assert "15 to 17 reps" in start("band-row", NEW)
    told = after("band-row", NEW).sentence
    assert told.index("a hand shorter") < told.index("a thicker band")


def test_an_anchored_band_is_first_stood_away_from_and_a_loop_is_not_held_at_all() -> None:
    anchored = after("band-triceps-pushdown", NEW).sentence

    assert anchored.index("one step farther away") < anchored.index("a thicker band")
    assert "shorter" not in after("band-lateral-walk", NEW).sentence


def test_a_lift_with_a_weak_grip_is_not_worked_up() -> None:
    told = start("dumbbell-leg-curl", TRAINED, Role.ISOLATION)

    assert "work up" not in told
    assert "reps or a slower way down before weight" in told


def test_newcomers_lunge_without_a_weight_first() -> None:
    assert start("dumbbell-lunge", NEW).startswith("Week 1 without a weight")
    assert "Week 1 without" not in start("dumbbell-lunge", TRAINED)
    assert "Week 1 without" not in start("dumbbell-goblet-squat", NEW)
    one_pair = rack("10")
    assert "Week 1 without" in start("dumbbell-lunge", replace(one_pair, level=Level.BEGINNER))


@pytest.mark.parametrize("goal", [Goal.HEALTH, Goal.ENDURANCE_SUPPORT, Goal.FAT_LOSS])
@pytest.mark.parametrize(
    ("slug", "held"),
    [
        ("single-leg-calf-raise", True),
        ("bulgarian-split-squat", True),
        ("pistol-squat", False),
        ("eccentric-heel-drop", False),
    ],
)
def test_one_lift_one_level_and_one_kit_have_one_load(goal: Goal, slug: str, *, held: bool) -> None:
    told = start(slug, replace(TRAINED, goal=goal))

    assert told.startswith("Hold a dumbbell from the first set on.") is held
    assert not start(slug, replace(NEW, goal=goal)).startswith("Hold a")


ON_A_STEP = replace(
    TRAINED, place=replace(NEW.place, equipment=frozenset({Equipment.STEP, Equipment.WALL}))
)
FLAT = replace(ON_A_STEP, place=BARE.place)


@pytest.mark.parametrize(
    ("slug", "request_", "words"),
    [
        ("single-leg-calf-raise", ON_A_STEP, "one hand on a wall. Stand with your forefoot on the"),
        ("standing-calf-raise", ON_A_STEP, "your forefeet on the edge of your step"),
        ("dumbbell-standing-calf-raise", TRAINED, "so that the heels sink below it."),
        ("single-leg-calf-raise", FLAT, ""),
        ("single-leg-calf-raise", replace(ON_A_STEP, level=Level.BEGINNER), ""),
        ("single-leg-calf-raise", replace(ON_A_STEP, age_band=AgeBand.OLDER), ""),
        ("split-squat", ON_A_STEP, ""),
    ],
)
def test_a_calf_raise_names_the_step_of_the_place(
    slug: str, request_: PlanRequest, words: str
) -> None:
    one = weighed(slug, request_)
    plain = load_rule(one, request_)

    told = with_the_step(one, request_, plain)

    assert (told != plain) is bool(words)
    assert words in told.sentence


def test_who_stands_on_a_step_is_not_sent_up_on_one() -> None:
    new = replace(ON_A_STEP, level=Level.BEGINNER)

    assert "step" not in after("single-leg-calf-raise", ON_A_STEP).sentence
    assert "the edge of your step" in after("single-leg-calf-raise", new).sentence
    assert "the edge of a step" in after("single-leg-calf-raise", FLAT).sentence


# ---------------------------------------------------------------- the rung of a skill


SKILL = replace(
    NEW,
    goal=Goal.SKILL,
    skill_target="pull-up",
    place=replace(NEW.place, equipment=frozenset({Equipment.PULL_UP_BAR, Equipment.LOW_BAR,
                                                  Equipment.RESISTANCE_BAND, Equipment.WALL})),
)  # fmt: skip


def told_of(*slugs: str, request: PlanRequest = SKILL) -> str:
    aims = aims_of(request)
    pool = pool_of(real_library().exercises, request, aims)
    task = replace(task_of(request, real_library().exercises), pool=pool.everyone)
    week = draft(*((0, slug, 3) for slug in slugs))
    return rung_note(task, week, pool, real_library()).sentence


@cache
def skill_week(*slugs: str) -> Week:
    task = task_of(SKILL, real_library().exercises)
    week = draft(*((0, slug, 3) for slug in slugs))
    return Week(task, week, real_library(), frozenset(), task)


def test_the_plan_names_the_rung_and_one_rule() -> None:
    told = told_of("band-assisted-pull-up", "scapular-pull-up")

    assert "You are on rung 4 of 8: the band-assisted pull-up." in told
    assert "Rung 2 is in this plan as support work." in told
    assert "take less help, and with the least help go on to rung 5, the negative" in told
    assert told.count("One rule") == 1


def test_an_easier_rung_that_is_not_trained_is_named_as_a_way_back() -> None:
    told = told_of("band-assisted-pull-up")

    assert "do rung 3 in its place" in told
    assert "support work" not in told


def test_a_rung_without_help_leads_straight_up() -> None:
    told = told_of("scapular-pull-up")

    assert "You are on rung 2 of 8" in told
    assert "less help" not in told
    assert "go on to rung 3, the inverted row" in told


def test_a_rung_with_its_own_grip_is_passed_over_where_the_bar_has_none() -> None:
    able = replace(SKILL, level=Level.INTERMEDIATE)
    told = told_of("negative-pull-up", request=able)

    assert "6 Neutral-Grip Pull-Up (only if your bar has parallel handles, else go on to 7" in told
    assert "rung 6, the neutral-grip pull-up, or without parallel handles to rung 7" in told
    assert "do rung 5 in its place" in told_of("chin-up", request=able)


@pytest.mark.parametrize(
    ("slug", "owned", "asks"),
    [
        ("neutral-grip-pull-up", {Equipment.PULL_UP_BAR}, True),
        ("neutral-grip-pull-up", {Equipment.PULL_UP_BAR, Equipment.RINGS}, False),
        ("chin-up", {Equipment.PULL_UP_BAR}, False),
        ("towel-hang", {Equipment.PULL_UP_BAR, Equipment.TOWEL}, False),
    ],
)
def test_palms_that_face_each_other_ask_for_handles(
    slug: str, owned: set[Equipment], *, asks: bool
) -> None:
    assert needs_handles(real_library().get(slug), owned) is asks


def test_support_work_goes_no_way_of_its_own() -> None:
    week = skill_week("band-assisted-pull-up", "scapular-pull-up")
    one = week.task.by_slug["scapular-pull-up"]
    mine = week.task.by_slug["band-assisted-pull-up"]
    slower = Reason("slower", "Make each rep slower.")

    told = as_support(week, one, slower)

    assert slower.rule in CLIMBING
    assert told.rule == "range"
    assert "support work for your rung, the band-assisted pull-up" in told.sentence
    assert as_support(week, mine, slower) == slower


def test_no_rung_is_told_where_none_is_trained() -> None:
    task = task_of(asked(), (exercise(PULL),))

    assert rung_of(task, draft((0, "pull", 2)), ("pull-up",)) is None
    assert rung_note(task, draft(), pool_of((), asked(), aims_of(asked())), library_of(())).rule


# ---------------------------------------------------------------- what the session says


def row(slug: str) -> Slot:
    return next(s for day in profile("01").days for s in day.slots if s.slug == slug)


def test_the_session_begins_and_goes_on_as_the_plan_says() -> None:
    slot = row("inverted-row")
    page = real_library().get("inverted-row")
    ask = ask_of(slot, page, sets=slot.sets, start=None, harder="")
    today = profile("01").request.start

    first = next_target(ask, (), (), today)
    done = tuple(
        LoggedSession(
            f"s{days}", "", today - timedelta(days=days),
            tuple(
                LoggedSet(f"s{days}/x/{n}", f"s{days}", "x", ask.slug, n, reps=ask.top)
                for n in range(1, ask.sets + 1)
            ),
        )
        for days in (6, 3)
    )  # fmt: skip
    then = next_target(ask, outings(done, ask.slug), (), today)

    assert ask.rule is Rule.OWN_RUNG
    assert "chest height" in first.sentence
    assert then.sentence.startswith("Lower the bar")
    assert then.sentence[1:].split(":")[0] in slot.progression.sentence
    on = next_target(
        replace(ask, harder=("pull-up", "the pull-up")), outings(done, ask.slug), (), today
    )
    assert "Once that goes no further, move on to the pull-up" in on.sentence
    assert on.offer == "pull-up"


def test_a_side_plank_as_care_goes_from_the_knees_to_straight_legs() -> None:
    sore = profile("11")
    found = [s for day in sore.days for s in day.slots if s.slug == "side-plank"]
    one = weighed("side-plank", NEW, Role.CARE)

    assert "straighten your legs" in progression(one, NEW, None).sentence
    assert all("lower knee" in slot.load.sentence for slot in found)


def test_a_day_that_holds_the_rung_below_already_does_it_once() -> None:
    alone = told_of("band-assisted-pull-up", "scapular-pull-up")
    both = told_of("band-assisted-pull-up", "inverted-row")

    assert "On Mon, where the inverted row stands already, do it once, in place of both." in both
    assert "stands already" not in alone


def test_a_slot_names_the_same_way_back_as_the_ladder() -> None:
    week = replace(
        skill_week("band-assisted-pull-up", "scapular-pull-up"),
        usable=frozenset({"inverted-row", "scapular-pull-up"}),
    )
    mine = weighed("band-assisted-pull-up", SKILL, Role.SKILL)

    found = way_back(week, mine)

    assert found is not None
    assert found.slug == "inverted-row"
    assert way_back(week, weighed("scapular-pull-up", SKILL, Role.SKILL)) is None
