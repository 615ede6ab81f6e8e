"""From picks to slots: order, supersets, loads, progression, effort, drills, the block."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.planner.builders import exercise
from tests.planner.worlds import (
    CURL,
    DRILL,
    FULL_BODY,
    PLANK,
    PUSH,
    ROW,
    SQUAT,
    STANCE,
    STRETCH,
    WALK,
    asked,
    draft,
    made,
    task_of,
    with_edges,
    with_muscle,
)

from forge.domain.exercise import Exercise, JointAction
from forge.domain.plan import Role
from forge.domain.request import (
    AgeBand,
    CardioWish,
    EffortStyle,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
    Unit,
)
from forge.domain.vocabulary import (
    Action,
    ActionRole,
    Articulation,
    DoseMuscle,
    EdgeType,
    Equipment,
    Joint,
    Laterality,
    Level,
    LoadType,
    Measure,
    Muscle,
    MuscleRole,
    Plane,
    Range,
    Weekday,
)
from forge.planner.aims import aims_of
from forge.planner.amounts import Amount
from forge.planner.candidates import Candidate, candidate
from forge.planner.drills import cool_down, warm_up
from forge.planner.effort import effort
from forge.planner.loads import load_rule, weight_text
from forge.planner.order import as_done, stations
from forge.planner.pairs import pairs_of, saved_s
from forge.planner.periodise import block, date_of
from forge.planner.prescribe import tempo_text
from forge.planner.progress import progression
from forge.planner.roles import part_of
from forge.planner.task import Pick
from forge.planner.titles import day_title, plan_title

BAR = frozenset({Equipment.BARBELL})
LOADED_SQUAT = replace(SQUAT, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)
DUMBBELL_PUSH = replace(PUSH, needs=((Equipment.DUMBBELL,),), load=LoadType.EXTERNAL)


def paired(request: PlanRequest | None = None) -> PlanRequest:
    return replace(request or asked(), supersets=True)


def weighed(one: Exercise, request: PlanRequest, role: Role | None = None) -> Candidate:
    aims = aims_of(request)
    return candidate(one, role or part_of(one, aims, ()).role or Role.CARE, aims, merit=0)


# --- supersets and order


def test_antagonists_are_paired_and_save_rest() -> None:
    task = task_of(paired())

    found = pairs_of(task, draft((0, "push", 3), (0, "row", 2), (0, "squat", 2)), 0)

    assert [(pair.first, pair.second, pair.saved_s) for pair in found] == [("push", "row", 104)]


def test_what_is_left_is_paired_when_no_muscle_is_shared() -> None:
    task = task_of(paired())

    found = pairs_of(task, draft((0, "squat", 2), (0, "curl", 2), (0, "hinge", 2)), 0)

    assert [(pair.first, pair.second) for pair in found] == [("curl", "hinge")]


def test_nothing_is_paired_without_the_wish() -> None:
    task = task_of(asked())

    assert saved_s(task, draft((0, "push", 3), (0, "row", 3)), 0) == 0


def test_main_lifts_are_never_paired() -> None:
    request = paired(replace(asked(), place=replace(asked().place, equipment=BAR)))
    push = replace(PUSH, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)
    task = task_of(request, made((push, ROW)))

    assert pairs_of(task, draft((0, "push", 3), (0, "row", 3)), 0) == ()


def test_pairs_stand_side_by_side_under_one_letter() -> None:
    task = task_of(paired())
    week = draft((0, "push", 2), (0, "row", 2), (0, "squat", 2), (0, "plank", 2))

    found = [(one.pick.slug, one.group) for one in stations(task, week, 0)]

    assert found == [("push", "A"), ("row", "A"), ("squat", "B"), ("plank", "B")]


def test_large_movements_come_first_and_stretches_last() -> None:
    request = replace(asked(), goal=Goal.BALANCE, cardio=CardioWish(60))
    task = task_of(request, made((*FULL_BODY, STANCE, WALK)))
    week = draft(*((0, slug, 2) for slug in ("walk", "plank", "curl", "squat", "stance")))

    found = [one.pick.slug for one in stations(task, week, 0)]

    assert found == ["stance", "squat", "curl", "plank", "walk"]


def test_the_first_day_of_a_strength_lift_is_heavy_and_the_next_medium() -> None:
    request = replace(
        asked(),
        goal=Goal.STRENGTH,
        place=replace(asked().place, equipment=BAR),
    )
    task = task_of(request, made((LOADED_SQUAT, ROW)))
    week = draft((0, "squat", 3), (1, "squat", 3), (0, "row", 2))

    days = [as_done(task, week, Pick(day, "squat", 3)).amount for day in (0, 1)]

    assert [(one.reps, one.rir) for one in days] == [((3, 4), (1, 2)), ((4, 5), (2, 3))]
    lone = draft((1, "squat", 3))
    assert as_done(task, lone, Pick(1, "squat", 3)).amount.reps == (4, 5)


# --- loads


def kit(**changes: object) -> PlanRequest:
    place = replace(asked().place, equipment=frozenset({Equipment.DUMBBELL}))
    request = replace(asked(), goal=Goal.HYPERTROPHY, place=place)
    return replace(request, **changes)  # type: ignore[arg-type]  # test


def rack(*weights: str, unit: Unit = Unit.KG) -> PlanRequest:
    listed = {Equipment.DUMBBELL: tuple(Decimal(weight) for weight in weights)}
    return kit(place=replace(kit().place, loads=listed), unit=unit)


def test_the_only_weight_is_the_weight() -> None:
    request = rack("16")

    rule = load_rule(weighed(exercise(DUMBBELL_PUSH), request), request)

    assert (rule.kind, rule.kg, rule.sentence) == ("exact", Decimal(16), "Use your 16 kg.")


def test_a_first_load_is_found_by_effort_and_the_rack_is_told() -> None:
    request = rack("2", "4", "6")

    rule = load_rule(weighed(exercise(DUMBBELL_PUSH), request), request)

    assert rule.kind == "find"
    assert rule.kg is None
    assert "about 13 times" in rule.sentence
    assert "You have 2 kg, 4 kg, 6 kg." in rule.sentence


def test_a_long_rack_is_told_by_its_ends() -> None:
    request = rack(*(str(weight) for weight in range(2, 26, 2)))

    rule = load_rule(weighed(exercise(DUMBBELL_PUSH), request), request)

    assert "You have 12 weights from 2 kg to 24 kg." in rule.sentence


def test_a_main_lift_names_its_percent() -> None:
    request = replace(asked(), goal=Goal.STRENGTH, place=replace(asked().place, equipment=BAR))

    rule = load_rule(weighed(exercise(LOADED_SQUAT), request), request)

    assert "near 81 % of your best single" in rule.sentence


def test_a_held_weight_starts_light() -> None:
    held = replace(DUMBBELL_PUSH, measure=Measure.HOLD)

    assert load_rule(weighed(exercise(held), kit()), kit()).sentence.startswith("Start light")


@pytest.mark.parametrize(
    ("load", "kind"),
    [
        (LoadType.BODYWEIGHT, "bodyweight"),
        (LoadType.BODYWEIGHT_PLUS, "bodyweight"),
        (LoadType.NONE, "none"),
        (LoadType.BAND, "band"),
        (LoadType.ASSISTANCE, "assistance"),
    ],
)
def test_every_load_has_its_rule(load: LoadType, kind: str) -> None:
    one = weighed(exercise(replace(PUSH, load=load)), asked())

    assert load_rule(one, asked()).kind == kind


def test_a_band_without_reps_keeps_the_position() -> None:
    one = weighed(exercise(replace(PLANK, load=LoadType.BAND)), asked())
    held = replace(one, amount=Amount("", 30, hold_s=(10, 20)))

    assert "position" in load_rule(held, asked()).sentence


def test_weights_are_told_in_the_unit_of_the_plates() -> None:
    assert weight_text(Decimal("7.50"), Unit.KG) == "7.5 kg"
    assert weight_text(Decimal("11.3398"), Unit.LB) == "25 lb"


# --- progression and effort


def rule_of(one: Candidate, request: PlanRequest, harder: Exercise | None = None) -> str:
    return progression(one, request, harder).rule


def test_a_novice_adds_more_to_the_legs_than_to_the_arms() -> None:
    request = replace(asked(), place=replace(asked().place, equipment=BAR))
    push = replace(PUSH, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)

    legs = progression(weighed(exercise(LOADED_SQUAT), request), request, None)
    arms = progression(weighed(exercise(push), request), request, None)

    assert (legs.rule, legs.facts["step"]) == ("novice_linear", "5 kg")
    assert arms.facts["step"] == "2.5 kg"


def test_reps_come_before_the_next_weight() -> None:
    found = progression(weighed(exercise(DUMBBELL_PUSH), kit()), kit(), None)

    assert found.rule == "double_progression"
    assert found.sentence == (
        "When every set reaches 12 reps, take the next weight and start again at 8."
    )


def test_a_big_step_asks_for_more_reps_first() -> None:
    request = rack("20", "22", "28")

    found = progression(weighed(exercise(DUMBBELL_PUSH), request), request, None)

    assert "Before the step from 22 kg to 28 kg, first reach 15" in found.sentence


def test_each_kind_of_work_has_its_way_up() -> None:
    harder = exercise(replace(PUSH, slug="archer-push"))
    cases = {
        "cardio": (WALK, Role.CARDIO, None),
        "deeper": (STRETCH, Role.STRETCH, None),
        "range": (DRILL, Role.CARE, None),
        "next_rung": (PUSH, Role.COMPOUND, harder),
        "slower": (PUSH, Role.COMPOUND, None),
        "band": (replace(PUSH, load=LoadType.BAND), Role.COMPOUND, None),
        "assistance": (replace(PUSH, load=LoadType.ASSISTANCE), Role.COMPOUND, harder),
    }

    found = {
        name: rule_of(weighed(exercise(sketch), asked(), role), asked(), up)
        for name, (sketch, role, up) in cases.items()
    }

    assert found == {name: name for name in cases}


def test_held_work_grows_by_seconds_then_by_a_rung() -> None:
    one = replace(weighed(exercise(PLANK), asked()), amount=Amount("", 30, hold_s=(20, 40)))
    far = replace(one, amount=Amount("", 30, metres=(20, 40)))
    harder = exercise(replace(PLANK, slug="side-plank"))

    assert "At 40, stay there" in progression(one, asked(), None).sentence
    assert "move on to the side plank" in progression(one, asked(), harder).sentence
    assert "5 metres" in progression(far, asked(), None).sentence


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (EffortStyle.WORDS, "stop when you could do 2 to 4 more good reps"),
        (EffortStyle.RIR, "2–4 reps in reserve"),
        (EffortStyle.RPE, "RPE 6–8"),
    ],
)
def test_effort_is_told_in_the_style_that_was_chosen(style: EffortStyle, text: str) -> None:
    assert effort(weighed(exercise(SQUAT), asked()), style) == text


def test_effort_without_a_reserve_is_told_in_words() -> None:
    words = EffortStyle.WORDS
    plank = replace(weighed(exercise(PLANK), asked()), amount=Amount("", 30, hold_s=(20, 40)))
    power = replace(asked(), goal=Goal.POWER)

    assert "talk" in effort(weighed(exercise(WALK), asked(), Role.CARDIO), words)
    assert "pull" in effort(weighed(exercise(STRETCH), asked(), Role.STRETCH), words)
    assert "easy" in effort(weighed(exercise(DRILL), asked(), Role.STRETCH), words)
    assert "easy" in effort(weighed(exercise(DRILL), asked(), Role.CARE), words)
    assert "steady" in effort(weighed(exercise(STANCE), asked(), Role.BALANCE), words)
    assert "position" in effort(plank, words)
    assert "fast" in effort(weighed(exercise(replace(SQUAT, load=LoadType.EXTERNAL)), power), words)
    size = replace(asked(), goal=Goal.HYPERTROPHY)
    assert "at most 2" in effort(weighed(exercise(CURL), size), words)


def test_tempo_is_told_as_it_is_counted() -> None:
    one = exercise(SQUAT)
    counted = replace(one, facts=replace(one.facts, tempo=(3, 1, 1, 0)))

    assert tempo_text(one) == "steady"
    assert tempo_text(counted) == "3 s down, 1 s pause, 1 s up"


# --- warm-up and cool-down


def moving(one: Exercise, *joints: Articulation) -> Exercise:
    actions = tuple(
        JointAction(joint, Action.FLEXION, Plane.SAGITTAL, ActionRole.WORKING, Range.MID)
        for joint in joints
    )
    return replace(one, facts=replace(one.facts, joint_actions=actions))


@pytest.mark.parametrize("seconds", [180, 300, 360])
def test_the_warm_up_fills_its_seconds_with_what_suits_the_day(seconds: int) -> None:
    work = (moving(exercise(SQUAT), Articulation.KNEE, Articulation.HIP),)
    knee = moving(exercise(DRILL), Articulation.KNEE)
    wrist = moving(exercise(replace(DRILL, slug="wrist-drill")), Articulation.WRIST)
    rehearsal = with_edges(exercise(CURL), (EdgeType.WARM_UP_FOR, "squat"))

    found = warm_up(seconds, work, (knee, wrist, rehearsal, exercise(WALK), *work))

    assert sum(drill.seconds for drill in found) == seconds
    assert [drill.slug for drill in found][:2] == ["walk", "curl"]
    assert "wrist-drill" not in {drill.slug for drill in found}
    assert "a reason for squat" in {drill.reason for drill in found}


def test_without_any_page_the_warm_up_is_easy_stepping() -> None:
    found = warm_up(180, made((SQUAT,)), made((SQUAT,)))

    assert [(drill.slug, drill.seconds) for drill in found] == [(None, 180)]


def test_a_drill_for_each_side_splits_its_seconds() -> None:
    side = moving(exercise(replace(DRILL, laterality=Laterality.PER_SIDE)), Articulation.HIP)

    found = warm_up(180, (moving(exercise(SQUAT), Articulation.HIP),), (side,))

    assert found[1].amount == "30 s each side, slowly"


def test_the_cool_down_stretches_what_worked() -> None:
    work = with_edges(exercise(SQUAT), (EdgeType.STRETCH_AFTER, "named"))
    work = with_muscle(work, Muscle.VASTI, MuscleRole.PRIME)
    quads = with_muscle(exercise(STRETCH), Muscle.VASTI, MuscleRole.STRETCHED)
    named = exercise(replace(STRETCH, slug="named", laterality=Laterality.PER_SIDE))
    other = with_muscle(
        exercise(replace(STRETCH, slug="other")), Muscle.SOLEUS, MuscleRole.STRETCHED
    )

    found = cool_down(120, (work,), (quads, named, other))

    assert [drill.slug for drill in found] == ["named", "stretch"]
    assert found[0].amount == "25 s each side"
    assert sum(drill.seconds for drill in found) == 120


def test_gentle_sessions_end_without_a_cool_down() -> None:
    assert cool_down(0, made((SQUAT,)), ()) == ()


def test_without_a_stretch_the_cool_down_is_easy_walking() -> None:
    assert [d.slug for d in cool_down(60, made((SQUAT,)), ())] == [None]


def test_one_stretch_with_much_time_is_held_more_than_once() -> None:
    work = with_muscle(exercise(SQUAT), Muscle.VASTI, MuscleRole.PRIME)
    quads = with_muscle(exercise(STRETCH), Muscle.VASTI, MuscleRole.STRETCHED)

    assert cool_down(120, (work,), (quads,))[0].amount == "3 × 30 s"


# --- titles, dates, block


def test_a_day_is_named_by_what_it_holds() -> None:
    squat, push, curl, walk = (
        weighed(exercise(sketch), asked(), role)
        for sketch, role in (
            (SQUAT, None),
            (PUSH, None),
            (CURL, None),
            (WALK, Role.CARDIO),
        )
    )

    assert day_title((squat, squat, push, curl)) == "Squat, push, arms"
    assert day_title((walk,)) == "Cardio"


def test_gentle_days_are_named_by_muscle_or_region() -> None:
    mobility, care = (
        replace(asked(), goal=goal, care_regions=(Joint.LUMBAR,))
        for goal in (Goal.MOBILITY, Goal.CARE)
    )
    stretch = with_muscle(exercise(STRETCH), Muscle.HAMSTRINGS, MuscleRole.STRETCHED)
    cat_cow = moving(exercise(DRILL), Articulation.LUMBAR)

    assert day_title((weighed(stretch, mobility, Role.STRETCH),)) == "Hamstrings"
    assert day_title((weighed(exercise(DRILL), mobility, Role.STRETCH),)) == "Moving drills"
    assert day_title((weighed(cat_cow, care, Role.CARE),)) == "Lower back"


def test_a_plan_is_named_by_goal_days_and_minutes() -> None:
    both = replace(asked(), second_goal=Goal.MOBILITY, minutes=(30, 45))

    assert plan_title(asked()) == "Health, 2 days, 45 minutes"
    assert plan_title(both) == "Health and mobility, 2 days, 30 to 45 minutes"


def test_a_session_falls_on_its_weekday_from_the_start_on() -> None:
    assert date_of(date(2026, 11, 18), Weekday.WED) == date(2026, 11, 18)
    assert date_of(date(2026, 11, 18), Weekday.MON) == date(2026, 11, 23)


WEEK = draft((0, "squat", 2), (0, "push", 2), (1, "hinge", 2), (1, "row", 2))


def test_beginners_get_no_wave() -> None:
    found = block(task_of(asked()), WEEK)

    assert {(rule.added_sets, rule.percent) for rule in found.wave} == {(0, 100)}
    assert found.weeks == 5
    assert found.replan_on == date(2026, 12, 21)


def test_after_a_break_sets_come_back_week_by_week() -> None:
    found = block(task_of(replace(asked(), break_weeks=13)), WEEK)

    assert [rule.percent for rule in found.wave] == [50, 70, 80, 90, 100]


def test_from_65_on_the_first_week_is_one_set_of_each() -> None:
    found = block(task_of(replace(asked(), age_band=AgeBand.OLDER)), WEEK)

    assert [rule.percent for rule in found.wave] == [16, 60, 100, 100, 100]
    assert found.wave[0].sentence.startswith("One set of each")


def test_raised_muscles_get_more_sets_where_every_limit_allows_them() -> None:
    request = replace(
        asked(),
        level=Level.INTERMEDIATE,
        goal=Goal.HYPERTROPHY,
        emphasis={DoseMuscle.CHEST: 1},
        minutes=(90, 90),
    )

    found = block(task_of(request), WEEK)

    assert [(rule.added_sets, rule.slugs) for rule in found.wave] == [
        (0, ()),
        (0, ()),
        (1, ("push",)),
        (1, ("push",)),
        (2, ("push",)),
    ]


def test_without_room_raised_muscles_get_effort_only() -> None:
    request = replace(
        asked(),
        level=Level.INTERMEDIATE,
        goal=Goal.HYPERTROPHY,
        emphasis={DoseMuscle.CHEST: 1},
        minutes=(20, 20),
    )

    week = draft((0, "push", 4), (0, "row", 3), (1, "push", 4), (1, "row", 3))

    found = block(task_of(request), week)

    assert {rule.added_sets for rule in found.wave} == {0}
    assert len({rule.sentence for rule in found.wave}) == 3


def test_gentle_plans_repeat_their_amounts() -> None:
    request = replace(asked(), goal=Goal.MOBILITY)

    found = block(task_of(request, made((STRETCH, DRILL))), draft((0, "drill", 2)))

    assert "halve" in found.deload
    assert {rule.percent for rule in found.wave} == {100}


def test_a_block_says_what_calls_for_a_new_plan() -> None:
    request = replace(
        asked(),
        goal=Goal.SKILL,
        skill_target="squat",
        pregnancy=Pregnancy.FIRST,
        limitations=(Limitation(Joint.NECK, Severity.MILD),),
    )

    triggers = " ".join(block(task_of(request), WEEK).triggers)

    assert all(word in triggers for word in ("trimester", "joint", "rung", "14 days"))
