"""Sentences of a plan hold for the person, the day and the exercise that they are printed for."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import asked, draft, real_library, task_of

from forge.domain.exercise import Exercise
from forge.domain.plan import Plan, Role, Slot
from forge.domain.request import (
    AgeBand,
    CardioWish,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import (
    Category,
    EdgeType,
    Equipment,
    Joint,
    Level,
    LoadType,
)
from forge.planner.block.periodise import NEVER_STOP, on_days_off
from forge.planner.build import build
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import page_dose
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.stretches import groups_of
from forge.planner.problem.support import hand_on_one_leg
from forge.planner.problem.task import Pick
from forge.planner.slots.full_hands import supports, with_support
from forge.planner.slots.loads import load_rule
from forge.planner.slots.nearby import Fit, easier_of, fit
from forge.planner.slots.order import Station
from forge.planner.slots.page_words import page_words
from forge.planner.slots.progress import progression
from forge.planner.slots.weekly import Week
from forge.planner.solving.solver import no_solver
from forge.planner.telling.at_hand import at_hand
from forge.planner.telling.titles import day_title
from forge.planner.warmup.drills import cool_down

LIBRARY = real_library()
GYM, DAILY, RUNNER, OLDER = (
    "03-gym-five-days",
    "06-daily-mobility",
    "07-runner",
    "08-balance-from-65",
)
CHILD, ROOM, CARE, LEAN, PULL_UP = (
    "09-second-trimester",
    "10-quiet-small-room",
    "11-back-and-neck-care",
    "12-fat-loss",
    "13-first-pull-up",
)
PROFILES = (GYM, DAILY, RUNNER, OLDER, CHILD, ROOM, CARE, LEAN, PULL_UP)


def slots(plan: Plan) -> list[Slot]:
    return [slot for day in plan.days for slot in day.slots]


def weighed(slug: str, request: PlanRequest, role: Role = Role.COMPOUND) -> Candidate:
    return candidate(LIBRARY.get(slug), role, aims_of(request), merit=0)


def easier(slug: str, request: PlanRequest, role: Role = Role.COMPOUND) -> Exercise | None:
    """The easier form of an exercise that is alone in its week, everything being there."""
    task = task_of(request)
    usable = frozenset(exercise.slug for exercise in LIBRARY)
    week = Week(task, draft((0, slug, 2)), LIBRARY, usable, task)
    return easier_of(week, Station(Pick(0, slug, 2), weighed(slug, request, role), None, None))


# --- stand-ins


GROWING = replace(
    asked(),
    goal=Goal.HYPERTROPHY,
    level=Level.INTERMEDIATE,
    place=replace(asked().place, equipment=frozenset(Equipment)),
)


def test_who_cannot_do_the_pull_ups_is_sent_to_no_more_lowerings_than_their_page_gives() -> None:
    pull_up = next(slot for slot in slots(planned(GYM)) if slot.slug == "pull-up")

    assert pull_up.easier not in (None, "negative-pull-up")
    assert not any("negative pull-up" in one.sentence for one in pull_up.reasons)


@pytest.mark.parametrize("name", PROFILES)
def test_an_easier_form_bears_the_repetitions_that_are_printed(name: str) -> None:
    plan = planned(name)
    for slot in slots(plan):
        other = LIBRARY.get(slot.easier) if slot.easier else None
        if other is None or other.facts.load.type in (LoadType.EXTERNAL, LoadType.MACHINE_STACK):
            continue
        dose = page_dose(other, slot.role, aims_of(plan.request))
        if slot.role is not Role.SKILL and dose and dose.reps and slot.reps:
            assert fit(dose.reps, slot.reps) is not Fit.TOO_HARD, (slot.slug, other.slug)


@pytest.mark.parametrize(
    ("own", "printed", "told"),
    [
        ((4, 6), (6, 12), Fit.TOO_HARD),
        ((3, 5), (6, 12), Fit.TOO_HARD),
        ((8, 12), (6, 12), Fit.OVERLAPS),
        ((8, 8), (6, 12), Fit.OVERLAPS),
        ((12, 20), (6, 12), Fit.TOO_LIGHT),
        (None, (6, 12), Fit.OVERLAPS),
    ],
)
def test_ranges_that_touch_at_one_end_do_not_overlap(
    own: tuple[int, int] | None, printed: tuple[int, int], told: Fit
) -> None:
    assert fit(own, printed) is told


def test_a_drill_for_range_is_no_easier_form_of_work_that_holds_the_trunk() -> None:
    back = replace(asked(), goal=Goal.CARE, care_regions=(Joint.LUMBAR,))
    edges = {e.to for e in LIBRARY.edges("bird-dog") if e.type is EdgeType.REGRESSION}

    found = easier("bird-dog", back, Role.CARE)

    assert "cat-cow" in edges
    assert found is None or found.facts.category is not Category.MOBILITY
    assert easier("cat-cow", back, Role.CARE) is not None


# --- full hands


def held(*items: Equipment, age: AgeBand = AgeBand.OLDER) -> PlanRequest:
    place = replace(asked().place, equipment=frozenset({Equipment.DUMBBELL, *items}))
    return replace(asked(), goal=Goal.BALANCE, age_band=age, place=place)


def steadied(slug: str, request: PlanRequest) -> str:
    one = weighed(slug, request)
    return with_support(one, request, load_rule(one, request)).sentence


def test_from_65_on_a_hinge_with_full_hands_finds_a_wall_behind_and_a_chair_in_front() -> None:
    told = steadied("dumbbell-romanian-deadlift", held(Equipment.WALL, Equipment.CHAIR))

    assert "from a wall and touch it with your hips on each rep" in told
    assert "a steady chair in front of you. Come up slowly." in told


def test_only_what_is_there_steadies_a_hinge() -> None:
    slug = "dumbbell-romanian-deadlift"

    assert "chair" not in steadied(slug, held(Equipment.WALL))
    assert "wall" not in steadied(slug, held(Equipment.CHAIR))
    assert "Have a steady chair in front of you." in steadied(slug, held(Equipment.CHAIR))
    assert "Come up slowly" not in steadied(slug, held())


def test_nobody_younger_and_no_swing_and_no_free_hand_is_put_before_a_wall() -> None:
    there = (Equipment.WALL, Equipment.CHAIR)

    assert not supports(LIBRARY.get("kettlebell-swing"), held(*there))
    assert not supports(LIBRARY.get("single-leg-romanian-deadlift"), held(*there))
    assert not supports(LIBRARY.get("dumbbell-romanian-deadlift"), held(*there, age=AgeBand.ADULT))


def test_a_bar_in_front_leaves_room_for_a_chair_only_beside() -> None:
    told = steadied("barbell-romanian-deadlift", held(Equipment.WALL, Equipment.CHAIR))

    assert "Have a steady chair in reach beside you." in told


def test_what_steadies_a_hinge_is_among_what_the_plan_needs() -> None:
    plan = planned(OLDER)
    day = next(day for day in plan.days if any("touch it" in s.load.sentence for s in day.slots))
    lone = [slot for slot in day.slots if "touch it" in slot.load.sentence]
    bare = replace(day, slots=tuple(lone), warm_up=(), cool_down=())

    (note,) = at_hand((bare,), plan.request, LIBRARY)

    assert "chair" in note.sentence
    assert "wall" in note.sentence


# --- days off


@pytest.mark.parametrize(
    ("changes", "never", "begin"),
    [
        ({}, True, False),
        ({"pregnancy": Pregnancy.SECOND}, False, True),
        ({"age_band": AgeBand.OLDER}, False, False),
        ({"limitations": (Limitation(Joint.KNEE, Severity.MILD),)}, False, False),
    ],
)
def test_only_the_hale_are_told_never_to_stop(
    changes: dict[str, object], *, never: bool, begin: bool
) -> None:
    request = replace(asked(), **changes)  # type: ignore[arg-type]  # test
    told = on_days_off(f"Do half. {NEVER_STOP} Then go on.", request)

    assert (NEVER_STOP in told) is never
    assert ("begin again with half" in told) is begin
    assert told.endswith("Then go on.")


@pytest.mark.parametrize("name", [CHILD, OLDER, "05-shoulder-and-knee"])
def test_a_plan_that_spares_somebody_does_not_forbid_a_rest(name: str) -> None:
    assert NEVER_STOP not in planned(name).block.deload


def test_a_programme_tells_a_person_with_child_that_days_off_are_fine() -> None:
    programme = next(one for one in LIBRARY.programmes if NEVER_STOP not in one.deload)
    request = replace(asked(), pregnancy=Pregnancy.SECOND)

    assert on_days_off(programme.deload, request).endswith("begin again with half.")


# --- cool-down


@pytest.mark.parametrize(
    ("work", "stretch", "told"),
    [
        (("glute-bridge", "high-plank"), "figure-four-stretch", "lengthens the buttock"),
        (("slider-leg-curl", "push-up"), "supine-hamstring-stretch", "eases muscles"),
    ],
)
def test_a_stretch_does_not_go_on_from_an_exercise_that_was_not_the_last(
    work: tuple[str, ...], stretch: str, told: str
) -> None:
    (drill,) = cool_down(60, tuple(map(LIBRARY.get, work)), (LIBRARY.get(stretch),))

    assert drill.reason.startswith(told)


def test_no_stretch_of_the_library_is_told_by_a_place_that_one_may_have_left() -> None:
    stay = ("follow", "same place", "same position", "while you still", "same stance", "leaving")
    edges = [(one, e) for one in LIBRARY for e in one.facts.graph.edges]
    after = [(one, e.to) for one, e in edges if e.type is EdgeType.STRETCH_AFTER]

    for one, to in after:
        for drill in cool_down(60, (one,), (LIBRARY.get(to),)):
            assert drill.reason.strip()
            assert not any(word in drill.reason for word in stay), (one.slug, drill.reason)


# --- titles, and the hand said once


def test_days_of_mobility_are_named_by_what_they_hold_long() -> None:
    for day in planned(DAILY).days:
        holding = [slot for slot in day.slots if slot.hold_s]
        stretched = {group for s in holding for group in groups_of(LIBRARY.get(s.slug))}

        assert {part.lower() for part in day.title.split(", ")} <= stretched


def test_a_drill_that_only_moves_gives_a_day_no_stretched_muscle() -> None:
    request = replace(asked(), goal=Goal.MOBILITY)
    moved = [weighed(slug, request, Role.STRETCH) for slug in ("ankle-rocker", "90-90-hip-switch")]
    posed = weighed("childs-pose", request, Role.STRETCH)

    assert day_title(tuple(moved)) == "Moving drills"
    assert day_title((*moved, posed)) == "Lower back, moving drills"


def test_a_stretch_on_one_leg_names_its_hand_once() -> None:
    found = [slot for slot in slots(planned(DAILY)) if hand_on_one_leg(LIBRARY.get(slot.slug))]

    assert found
    for slot in found:
        assert f"{slot.load.sentence} {slot.effort}".lower().count("hand on") == 1


# --- why, rest and sets


def test_the_second_trunk_set_speaks_of_the_day() -> None:
    plan = planned(CARE)
    told = [(day, slot) for day in plan.days for slot in day.slots if "for the trunk" in _why(slot)]

    assert told
    for day, slot in told:
        assert "A day with more than one set for the trunk" in _why(slot)
        assert sum(one.sets for one in day.slots if "for the trunk" in _why(one)) > 1


def _why(slot: Slot) -> str:
    return slot.reasons[0].sentence


def test_a_shorter_rest_says_whose_it_is() -> None:
    request = profile(RUNNER)
    split = weighed("bulgarian-split-squat", request)
    plan = planned(RUNNER)
    calf = next(slot for slot in slots(plan) if slot.slug == "single-leg-calf-raise")
    dose = next(one.sentence for one in calf.reasons if one.rule == "dose")

    told = page_words(split, 2, aims_of(request), 2)

    assert "the rest (the page gives 90–120 s) is that of your goal" in told
    assert "because one leg rests while the other works" in dose


@pytest.mark.parametrize("name", PROFILES)
def test_no_slot_speaks_of_its_page_as_it(name: str) -> None:
    told = [one.sentence for slot in slots(planned(name)) for one in slot.reasons]

    assert not [one for one in told if "(it gives" in one or "; it gives" in one]


def test_fewer_sets_than_a_page_gives_name_the_minutes_where_they_are_why() -> None:
    request = profile(ROOM)
    one = weighed("band-lat-pulldown", request)

    crowded = page_words(one, 2, aims_of(request), 1, crowded=True)
    roomy = page_words(one, 2, aims_of(request), 1)

    assert "the minutes of the day hold 2 sets" in crowded
    assert "your week holds 2 sets" in roomy


def test_minutes_are_blamed_only_on_days_that_hold_no_set_more() -> None:
    for name in (GYM, ROOM, CARE):
        for day in planned(name).days:
            free = 60 * day.minutes_limit - day.time.total
            for slot in day.slots:
                told = " ".join(one.sentence for one in slot.reasons)
                if "the minutes of the day hold" in told:
                    assert free < slot.seconds


# --- next steps and notes


def test_a_band_is_followed_by_a_thicker_band() -> None:
    told = progression(weighed("band-lat-pulldown", profile(ROOM)), profile(ROOM), None).sentence

    assert "stand one step farther away; when that is easy too, take a thicker band" in told


def test_a_hang_for_a_skill_grows_as_far_as_its_page_goes() -> None:
    hang = next(slot for slot in slots(planned(PULL_UP)) if slot.slug == "dead-hang")
    longest = max(d.hold_s[1] for d in LIBRARY.get("dead-hang").facts.dose.values() if d.hold_s)

    assert "At 20, go on by feel, to 40 at the most" in hang.progression.sentence
    assert longest >= 40


def test_other_holds_stay_where_they_are() -> None:
    one = weighed("dead-hang", profile(PULL_UP), Role.ISOLATION)

    assert "stay there and make it calmer" in progression(one, profile(PULL_UP), None).sentence


def test_cardio_done_elsewhere_is_named_once() -> None:
    notes = [one.sentence for one in planned(LEAN).notes if one.rule == "cardio_outside"]

    assert len(notes) == 1
    assert "60 minutes" in notes[0]
    assert "150 a week" in notes[0]


def test_no_note_speaks_of_cardio_elsewhere_where_there_is_none() -> None:
    request = replace(asked(), cardio=CardioWish(60))

    plan = build(request, LIBRARY, no_solver)

    assert "cardio_outside" not in {one.rule for one in plan.notes}


def test_with_child_belly_pain_and_weakness_stop_a_session() -> None:
    (told,) = (one.sentence for one in planned(CHILD).notes if one.rule == "pregnancy_stop")

    assert "belly pain" in told
    assert "weakness that upsets your balance" in told


def test_one_set_more_is_advised_only_on_a_day_that_holds_it() -> None:
    plan = planned(GYM)
    note = next(one.sentence for one in plan.notes if one.rule == "early")

    assert "On a fresh day" not in note
    for slot in slots(plan):
        name = LIBRARY.get(slot.slug).facts.in_sentence.text
        for day in plan.days:
            if f"{name} on {day.weekday.name.title()}" in note:
                assert 60 * day.minutes_limit - day.time.total >= slot.seconds // slot.sets


# ---------------------------------------------------------------- seats, walks, sets


def test_a_sore_knee_chooses_its_seat_before_its_weight() -> None:
    knee = (Limitation(Joint.KNEE, Severity.MODERATE),)
    squat = candidate(
        LIBRARY.get("box-squat-to-chair"), Role.COMPOUND, aims_of(profile(GYM)), merit=0
    )

    assert (
        "so high that your knee stays calm"
        in load_rule(squat, profile(GYM, limitations=knee)).sentence
    )
    assert "calm" not in load_rule(squat, profile(GYM)).sentence


def test_who_begins_starts_with_short_walks() -> None:
    def walk(level: Level) -> str:
        plan = build(profile(CHILD, level=level), LIBRARY, no_solver)
        return next(note.sentence for note in plan.notes if note.rule == "walk")

    assert "begin with walks of 10 minutes" in walk(Level.BEGINNER)
    assert "begin with walks" not in walk(Level.INTERMEDIATE)


def test_a_ride_is_told_in_minutes_and_not_among_the_sets() -> None:
    plan = planned(LEAN)
    slots = [slot for day in plan.days for slot in day.slots]
    sets = sum(slot.sets for slot in slots if slot.role is not Role.CARDIO)
    ridden = sum(s.time_s[0] * s.sets for s in slots if s.role is Role.CARDIO and s.time_s) // 60

    assert f"{sets} sets and {ridden} minutes of cardio a week" in plan.summary
    assert "of cardio a week" not in planned(GYM).summary
