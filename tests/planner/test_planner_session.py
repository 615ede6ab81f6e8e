"""Around the slots: warm-up, cool-down, titles, dates, the block."""

from dataclasses import replace
from datetime import date

import pytest
from tests.planner.sketches import exercise
from tests.planner.stations import weighed
from tests.planner.worlds import (
    CURL,
    DRILL,
    PUSH,
    SQUAT,
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
    Goal,
    Limitation,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import (
    Action,
    ActionRole,
    Articulation,
    DoseMuscle,
    EdgeType,
    Joint,
    Laterality,
    Level,
    Muscle,
    MuscleRole,
    Plane,
    Range,
    Weekday,
)
from forge.planner.block.periodise import block, date_of
from forge.planner.telling.titles import day_title, plan_title
from forge.planner.warmup.drills import cool_down, warm_up

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
    found = warm_up(180, made((CURL,)), made((CURL,)))

    assert [(drill.slug, drill.seconds) for drill in found] == [(None, 180)]


def test_a_drill_for_each_side_splits_its_seconds() -> None:
    side = moving(exercise(replace(DRILL, laterality=Laterality.PER_SIDE)), Articulation.HIP)

    found = warm_up(180, (moving(exercise(SQUAT), Articulation.HIP),), (side,))

    assert found[1].amount == "20 s each side, slowly"


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


def test_beginners_get_a_light_first_week_and_no_wave() -> None:
    found = block(task_of(asked()), WEEK)

    assert [rule.percent for rule in found.wave] == [67, 100, 100, 100, 100]
    assert {rule.added_sets for rule in found.wave} == {0}
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
