"""Hard limits of sessions and weeks: each is broken once and kept once."""

from dataclasses import replace
from itertools import cycle

import pytest
from tests.planner.sketches import Sketch
from tests.planner.worlds import (
    CURL,
    FULL_BODY,
    HINGE,
    PUSH,
    ROW,
    SQUAT,
    WALK,
    asked,
    draft,
    made,
    task_of,
)

from forge.domain.request import AgeBand, Busy, Goal, PlanRequest
from forge.domain.vocabulary import DoseMuscle, Equipment, Joint, Level, LoadType, Pattern, Weekday
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.limits import allowed, breaches, seconds_of


def rules(task: Task, tried: Draft) -> set[str]:
    return {breach.rule for breach in breaches(task, tried) if not breach.too_little}


def on(*days: Weekday, minutes: int = 90) -> PlanRequest:
    return replace(asked(), weekdays=days, minutes=(minutes,) * len(days))


def test_an_ordinary_week_is_allowed() -> None:
    task = task_of(asked())

    week = draft((0, "squat", 2), (0, "push", 2), (1, "hinge", 2), (1, "row", 2))

    assert breaches(task, week) == ()


def test_a_session_may_not_run_over_its_minutes() -> None:
    task = task_of(on(Weekday.MON, minutes=20))

    week = draft((0, "squat", 4), (0, "push", 4), (0, "row", 4))

    assert rules(task, week) == {"time"}


def test_seconds_are_work_rest_and_set_up() -> None:
    task = task_of(asked())

    seconds = seconds_of(task, draft((0, "squat", 2)), 0)

    assert seconds == 2 * (35 + 75) + 30


def test_a_session_holds_two_exercises_at_least() -> None:
    task = task_of(on(Weekday.MON))

    found = breaches(task, draft((0, "squat", 2)))

    assert [(breach.rule, breach.too_little) for breach in found] == [("slots", True)]
    assert allowed(task, draft((0, "squat", 2)))


def test_a_session_holds_nine_exercises_at_most() -> None:
    task = task_of(on(Weekday.MON, minutes=180))

    week = Draft(tuple(draft(*((0, one.slug, 2) for one in FULL_BODY)).picks))

    assert rules(task, week) == {"slots"}


def test_a_muscle_has_a_cap_in_a_session() -> None:
    twin = replace(SQUAT, slug="other-squat")
    third = replace(SQUAT, slug="lunge", pattern=Pattern.LUNGE)
    task = task_of(on(Weekday.MON), made((SQUAT, twin, third)))

    week = draft((0, "squat", 4), (0, "other-squat", 4), (0, "lunge", 4))

    assert "session_cap" in rules(task, week)


def test_a_muscle_has_a_weekly_maximum() -> None:
    days = (Weekday.MON, Weekday.WED, Weekday.FRI, Weekday.SUN)
    task = task_of(on(*days))

    week = draft(*((day, "push", 4) for day in range(4)))

    assert "weekly_max" in rules(task, week)


def test_two_forms_of_a_family_do_not_stand_in_one_session() -> None:
    twin = replace(SQUAT, slug="box-squat", family="squat")
    task = task_of(asked(), made((SQUAT, twin)))

    assert "family" in rules(task, draft((0, "squat", 2), (0, "box-squat", 2)))
    assert rules(task, draft((0, "squat", 2), (1, "box-squat", 2))) == set()


def test_three_forms_of_a_family_do_not_stand_in_one_week() -> None:
    forms = [replace(SQUAT, slug=slug, family="squat") for slug in ("squat", "box", "goblet")]
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    task = task_of(on(*days), made(forms))

    week = draft((0, "squat", 2), (1, "box", 2), (2, "goblet", 2))

    assert rules(task, week) == {"family"}


@pytest.mark.parametrize(("minutes", "fits"), [(44, False), (45, True)])
def test_a_large_pattern_comes_twice_only_in_a_long_session(minutes: int, *, fits: bool) -> None:
    twin = replace(PUSH, slug="other-push")
    task = task_of(on(Weekday.MON, minutes=minutes), made((PUSH, twin)))

    week = draft((0, "push", 2), (0, "other-push", 2))

    assert (rules(task, week) == set()) is fits


def test_a_small_pattern_never_comes_twice() -> None:
    twin = replace(CURL, slug="other-curl")
    task = task_of(asked(), made((CURL, twin)))

    assert rules(task, draft((0, "curl", 2), (0, "other-curl", 2))) == {"pattern_cap"}


def test_one_kind_of_cardio_a_session() -> None:
    bike = replace(WALK, slug="bike")
    request = replace(asked(), goal=Goal.FAT_LOSS)
    task = task_of(request, made((*FULL_BODY, WALK, bike)))

    assert rules(task, draft((0, "walk", 1), (0, "bike", 1))) == {"cardio"}


def test_a_template_keeps_patterns_on_their_days() -> None:
    task = task_of(asked(), template="upper_lower")

    assert rules(task, draft((0, "squat", 2), (1, "squat", 2))) == {"template"}


@pytest.mark.parametrize(
    ("days", "broken"),
    [
        ((Weekday.MON, Weekday.TUE), True),
        ((Weekday.MON, Weekday.SUN), True),
        ((Weekday.MON, Weekday.WED), False),
    ],
)
def test_four_direct_sets_need_a_day_between_across_the_weekend_too(
    days: tuple[Weekday, ...], *, broken: bool
) -> None:
    task = task_of(on(*days))

    week = draft((0, "push", 4), (1, "push", 4))

    assert ("recovery" in rules(task, week)) is broken


def test_three_direct_sets_may_follow_four() -> None:
    task = task_of(on(Weekday.MON, Weekday.TUE))

    assert rules(task, draft((0, "push", 4), (1, "push", 3))) == set()


def test_legs_are_light_on_the_eve_of_a_run() -> None:
    request = replace(asked(), busy=(Busy(Weekday.TUE, "a run"),))
    task = task_of(request)

    assert rules(task, draft((0, "squat", 4))) == {"eve"}
    assert rules(task, draft((0, "squat", 3), (1, "squat", 4))) == set()


def _free(sketch: Sketch) -> Sketch:
    return replace(sketch, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)


def _with_bar(request: PlanRequest) -> PlanRequest:
    return replace(request, place=replace(request.place, equipment=frozenset({Equipment.BARBELL})))


def test_free_weight_squats_and_hinges_share_a_budget_in_a_session() -> None:
    task = task_of(_with_bar(on(Weekday.MON)), made((_free(SQUAT), _free(HINGE))))

    assert "fatigue" in rules(task, draft((0, "squat", 3), (0, "hinge", 3)))
    assert rules(task, draft((0, "squat", 3), (0, "hinge", 2))) == set()


def test_free_weight_squats_and_hinges_share_a_budget_in_a_week() -> None:
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    task = task_of(_with_bar(on(*days)), made((_free(SQUAT), _free(HINGE))))

    week = draft(*((day, "squat", 4) for day in range(3)))

    assert "fatigue" in rules(task, week)


def test_the_budget_is_halved_from_65_on() -> None:
    older = replace(_with_bar(on(Weekday.MON)), age_band=AgeBand.OLDER)
    task = task_of(older, made((_free(SQUAT), _free(HINGE))))

    assert "fatigue" in rules(task, draft((0, "squat", 3)))


def test_deadlifts_from_the_floor_stay_few() -> None:
    heavy = replace(_free(HINGE), stress={Joint.LUMBAR: 3})
    task = task_of(_with_bar(on(Weekday.MON, Weekday.THU)), made((heavy, SQUAT)))

    assert "fatigue" in rules(task, draft((0, "hinge", 3), (1, "hinge", 2)))
    assert rules(task, draft((0, "hinge", 2), (1, "hinge", 2))) == set()


def test_a_beginner_learns_fourteen_exercises_at_most() -> None:
    many = [
        Sketch(f"move-{number}", pattern, {muscle: 0.5})
        for number, (pattern, muscle) in enumerate(zip(Pattern, cycle(DoseMuscle), strict=False))
        if number < 15
    ]
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    task = task_of(on(*days, minutes=180), made(many))

    week = draft(*((number % 3, f"move-{number}", 2) for number in range(15)))

    assert rules(task, week) == {"distinct"}


def test_gentle_work_may_stand_on_any_day_of_a_split() -> None:
    request = replace(asked(), goal=Goal.FAT_LOSS, level=Level.INTERMEDIATE)
    task = task_of(request, made((*FULL_BODY, WALK)), template="upper_lower")

    assert rules(task, draft((0, "walk", 2), (0, "row", 2), (1, "walk", 2))) == set()


def test_a_breach_says_what_is_wrong_in_words() -> None:
    task = task_of(on(Weekday.MON, minutes=20), made((SQUAT, ROW, PUSH)))

    found = breaches(task, draft((0, "squat", 4), (0, "push", 4), (0, "row", 2)))

    assert [breach.sentence for breach in found] == ["Mon would run 4 minutes over"]
