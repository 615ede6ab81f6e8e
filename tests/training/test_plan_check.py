"""Every hard rule, broken in turn in a valid plan, is caught by the checker."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner import builders
from tests.planner.builders import bench, plan, plank, row, squat, with_day, with_slot

from forge.domain.exercise import Caution, Facts, Scores, Space
from forge.domain.plan import (
    Day,
    Drill,
    Exclusion,
    LoadRule,
    Plan,
    Reason,
    Role,
    Slot,
    TimeParts,
    Unmet,
    WeekRule,
)
from forge.domain.request import (
    AgeBand,
    Busy,
    Goal,
    Limitation,
    Place,
    PlanRequest,
    Pregnancy,
    Severity,
    Unit,
)
from forge.domain.vocabulary import (
    CautionAction,
    Ceiling,
    Condition,
    DoseMuscle,
    Equipment,
    Joint,
    Level,
    Measure,
    Noise,
    Pattern,
    Weekday,
)
from forge.training.plan_check import check

LIBRARY = builders.catalogue()


def broken(changed: Plan, **facts: Any) -> set[str]:
    """The ids of the rules that a plan breaks, over a library with changed facts."""
    library = builders.catalogue(lambda one: replace(one, **facts)) if facts else LIBRARY
    return {violation.rule for violation in check(changed, library)}


def asked(**changes: Any) -> Plan:
    """The valid plan under another request."""
    return replace(plan(), request=replace(plan().request, **changes))


def placed(**changes: Any) -> Plan:
    """The valid plan at another place."""
    return asked(place=replace(plan().request.place, **changes))


def first_day(**changes: Any) -> Plan:
    """The valid plan with another Monday."""
    return with_day(plan(), replace(plan().days[0], **changes))


def changed_slot(slot: Slot, number: int = 0, **changes: Any) -> Plan:
    """The valid plan with one slot changed on Monday."""
    return with_slot(plan(), number, replace(slot, **changes))


def in_every_session(slot: Slot, number: int = 0) -> Plan:
    """The valid plan with one slot replaced on both days."""
    return with_slot(with_slot(plan(), number, slot), number, slot, day_number=1)


def test_a_valid_plan_passes() -> None:
    assert check(plan(), LIBRARY) == ()


def test_a_violation_says_the_rule_the_place_and_a_sentence() -> None:
    found = check(placed(equipment=frozenset({Equipment.DUMBBELL, Equipment.WALL})), LIBRARY)

    assert str(found[0]) == (
        "Mon, 1 dumbbell-bench-press: Dumbbell Bench Press needs dumbbell and bench or "
        "incline_bench, and home has not all of it. [equipment]"
    )


def test_a_slug_that_the_library_lacks_is_caught() -> None:
    assert "unknown_exercise" in broken(changed_slot(bench(), slug="moon-press"))


def test_missing_equipment_is_caught_in_a_drill_too() -> None:
    no_wall = frozenset({Equipment.DUMBBELL, Equipment.BENCH})

    assert broken(placed(equipment=no_wall)) == {"equipment"}


@pytest.mark.parametrize(
    ("joint", "severity", "red_flags", "caught"),
    [
        (Joint.KNEE, Severity.MILD, False, False),
        (Joint.KNEE, Severity.MODERATE, False, True),
        (Joint.SHOULDER, Severity.MODERATE, False, False),
        (Joint.SHOULDER, Severity.SEVERE, False, True),
        (Joint.SHOULDER, Severity.MILD, True, True),
        (Joint.ANKLE, Severity.SEVERE, False, True),
        (Joint.HIP, Severity.SEVERE, False, False),
    ],
)
def test_joint_stress_is_caught_from_the_level_that_the_severity_forbids(
    joint: Joint, severity: Severity, red_flags: bool, caught: bool
) -> None:
    limits = (Limitation(joint, severity, red_flags=red_flags),)

    assert ("joint_stress" in broken(asked(limitations=limits))) is caught


def test_mild_pain_forbids_the_highest_stress() -> None:
    drill = Drill("jump-squat", "Jump Squat", "5", 20, "wakes you up")
    jumping = first_day(warm_up=(drill,))
    sore = replace(jumping.request, limitations=(Limitation(Joint.KNEE, Severity.MILD),))

    assert broken(jumping) == set()
    assert broken(replace(jumping, request=sore)) == {"joint_stress"}


@pytest.mark.parametrize("name", ["plank", "anti_extension", "arm-circles", "wall-calf-stretch"])
def test_what_must_never_appear_is_caught_by_slug_pattern_and_drill(name: str) -> None:
    assert broken(asked(never=frozenset({name}))) == {"never"}


def test_a_family_that_must_never_appear_is_caught() -> None:
    pressed = changed_slot(bench(), slug="incline-push-up", load=LoadRule("bodyweight", "You."))
    refused = replace(pressed.request, never=frozenset({"push-up"}))

    assert "never" in broken(replace(pressed, request=refused))


def test_an_exercise_above_the_level_is_caught() -> None:
    assert "level" in broken(changed_slot(squat(), 2, slug="barbell-deadlift"))


@pytest.mark.parametrize(
    ("stage", "caught"),
    [(Pregnancy.FIRST, False), (Pregnancy.SECOND, True), (Pregnancy.THIRD, True)],
)
def test_lying_on_the_back_is_caught_from_the_second_trimester(
    stage: Pregnancy, caught: bool
) -> None:
    assert ("pregnancy" in broken(asked(pregnancy=stage))) is caught


def test_hanging_and_impact_are_caught_in_later_pregnancy() -> None:
    hanging = Drill("pull-up", "Pull-Up", "1", 20, "")
    landing = Drill("jump-squat", "Jump Squat", "5", 20, "")
    base = first_day(warm_up=(hanging, landing), slots=(row(), squat(), plank()))
    late = replace(base, request=replace(base.request, pregnancy=Pregnancy.THIRD))

    found = [v.where for v in check(late, LIBRARY) if v.rule == "pregnancy" and "warm" in v.where]

    assert found == ["Mon, warm-up, pull-up", "Mon, warm-up, jump-squat"]


def test_impact_by_score_is_caught_in_later_pregnancy() -> None:
    late = asked(pregnancy=Pregnancy.SECOND)

    found = [v.sentence for v in check(late, builders.catalogue(_landing)) if v.rule == "pregnancy"]

    assert any("impact" in sentence for sentence in found)


def _landing(facts: Facts) -> Facts:
    return replace(facts, scores=Scores(1, 1, 1, 1, 2))


@pytest.mark.parametrize(
    ("condition", "who"),
    [
        (Condition.PREGNANCY, {"pregnancy": Pregnancy.FIRST}),
        (Condition.POSTPARTUM, {"pregnancy": Pregnancy.POSTPARTUM}),
        (Condition.BALANCE_RISK, {"age_band": AgeBand.OLDER}),
        (Condition.ACUTE_PAIN, {"limitations": (Limitation(Joint.HIP, Severity.SEVERE),)}),
    ],
)
def test_a_page_that_says_avoid_is_obeyed(condition: Condition, who: dict[str, Any]) -> None:
    avoid = (Caution(condition, CautionAction.AVOID, None, "judgement"),)
    ask = (Caution(condition, CautionAction.ASK, None, "judgement"),)

    assert "caution" in broken(asked(**who), cautions=avoid)
    assert "caution" not in broken(asked(**who), cautions=ask)
    assert "caution" not in broken(plan(), cautions=avoid)


def test_olympic_lifts_are_caught_under_18() -> None:
    young = asked(age_band=AgeBand.UNDER_18)

    assert "age" in broken(young, movement_pattern=Pattern.OLYMPIC)


@pytest.mark.parametrize(
    "space", [Space((1, 2.5), Ceiling.NORMAL), Space((1, 1), Ceiling.HIGH)], ids=["floor", "head"]
)
def test_what_does_not_fit_a_small_room_is_caught(space: Space) -> None:
    assert broken(placed(small_room=True), space=space) == {"space"}
    assert broken(plan(), space=space) == set()


def test_noise_above_what_the_place_accepts_is_caught() -> None:
    assert broken(placed(noise=Noise.QUIET), noise=Noise.JUMP) == {"noise"}
    assert broken(placed(noise=Noise.JUMP), noise=Noise.JUMP) == set()
    assert broken(placed(noise=Noise.JUMP), noise=Noise.DROP) == {"noise"}


def test_an_excluded_exercise_that_appears_is_caught() -> None:
    extra = Exclusion("plank", (Reason("never", "You asked never to see it."),))

    assert broken(replace(plan(), excluded=(extra,))) == {"excluded"}


def test_a_measure_that_differs_from_the_page_is_caught() -> None:
    assert "measure" in broken(changed_slot(plank(), 3, measure=Measure.REPS))


@pytest.mark.parametrize(
    "changes",
    [{"hold_s": None}, {"hold_s": None, "reps": (8, 12)}, {"reps": (1, 1)}],
    ids=["no amount", "wrong amount", "two amounts"],
)
def test_an_amount_that_does_not_fit_the_measure_is_caught(changes: dict[str, Any]) -> None:
    assert "measure" in broken(changed_slot(plank(), 3, **changes))


def test_sides_that_disagree_with_the_page_are_caught() -> None:
    assert "sides" in broken(changed_slot(row(), 1, sides=1))
    assert "sides" in broken(changed_slot(bench(), sides=2))


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"sets": 0}, "sets"),
        ({"sets": 7}, "sets"),
        ({"rest_s": -1}, "rest"),
        ({"reps": (12, 8)}, "range"),
        ({"reps": (0, 5)}, "range"),
        ({"rir": (3, 1)}, "range"),
        ({"rir": (-1, 1)}, "range"),
    ],
)
def test_numbers_that_nobody_can_follow_are_caught(changes: dict[str, Any], rule: str) -> None:
    assert rule in broken(changed_slot(bench(), **changes))


@pytest.mark.parametrize(
    "who",
    [{"screening": 1}, {"age_band": AgeBand.UNDER_18}, {"pregnancy": Pregnancy.FIRST}],
    ids=["screening", "under 18", "pregnant"],
)
def test_near_maximal_doses_are_caught_where_only_health_doses_are_given(
    who: dict[str, Any],
) -> None:
    gentle = replace(bench(), rir=(2, 4))
    heavy = replace(gentle, reps=(3, 5), seconds=450)

    for slot, caught in ((bench(), True), (heavy, True), (gentle, False)):
        changed = asked(**who)
        for number in range(3):
            changed = in_all(changed, number, (2, 4))
        changed = with_slot(changed, 0, slot)
        assert ("health_only" in broken(changed)) is caught


def in_all(changed: Plan, number: int, rir: tuple[int, int]) -> Plan:
    for day_number in range(2):
        slot = replace(changed.days[day_number].slots[number], rir=rir)
        changed = with_slot(changed, number, slot, day_number)
    return changed


@pytest.mark.parametrize(
    ("rule", "caught"),
    [
        (LoadRule("exact", "", Decimal(12)), False),
        (LoadRule("exact", "", Decimal(13)), True),
        (LoadRule("exact", "", Decimal(26)), True),
        (LoadRule("exact", "", Decimal(0)), True),
        (LoadRule("exact", ""), True),
        (LoadRule("guess", ""), True),
        (LoadRule("percent_1rm", "", Decimal(13)), True),
    ],
)
def test_a_load_that_cannot_be_loaded_is_caught(rule: LoadRule, caught: bool) -> None:
    assert ("load" in broken(changed_slot(bench(), load=rule))) is caught


def test_an_item_without_listed_weights_is_adjustable_in_its_step() -> None:
    free = placed(loads={})

    assert broken(free) == set()
    odd = with_slot(free, 0, replace(bench(), load=LoadRule("exact", "", Decimal(13))))
    assert broken(odd) == {"load"}


def test_pounds_are_loadable_in_pound_plates() -> None:
    pounds = replace(placed(loads={}).request, unit=Unit.LB)
    heavy = replace(bench(), load=LoadRule("exact", "25 lb", Decimal("11.33980925")))
    odd = replace(bench(), load=LoadRule("exact", "12 kg", Decimal(12)))

    assert broken(replace(in_every_session(heavy), request=pounds)) == set()
    assert broken(replace(in_every_session(odd), request=pounds)) == {"load"}


def test_a_weight_for_an_exercise_without_weights_is_caught() -> None:
    assert "load" in broken(changed_slot(plank(), 3, load=LoadRule("exact", "", Decimal(10))))


def test_a_session_over_its_minutes_is_caught() -> None:
    short = asked(minutes=(30, 45))
    told = replace(short.days[0], minutes_limit=30)

    assert "minutes" in broken(with_day(short, told))


def test_a_limit_that_was_not_given_is_caught() -> None:
    assert "minutes" in broken(first_day(minutes_limit=60))


def test_a_slot_that_tells_less_time_than_it_takes_is_caught() -> None:
    assert broken(changed_slot(bench(), seconds=300)) == {"time_told"}


@pytest.mark.parametrize(
    "part", ["warm_up", "ramp", "work", "rest", "set_up", "cool_down", "saved_by_pairs"]
)
def test_a_day_whose_parts_are_not_those_of_the_time_model_is_caught(part: str) -> None:
    time = plan().days[0].time
    wrong = replace(time, **{part: getattr(time, part) + 60})

    assert "time_told" in broken(first_day(time=wrong))


@pytest.mark.parametrize(
    ("minutes", "warm_up", "cool_down"), [(20, 150, 60), (50, 300, 120), (60, 360, 120)]
)
def test_warm_up_and_cool_down_follow_the_minutes(
    minutes: int, warm_up: int, cool_down: int
) -> None:
    time = replace(plan().days[0].time, warm_up=warm_up, cool_down=cool_down)
    changed = first_day(minutes_limit=minutes, time=time)

    assert "time_told" not in {v.rule for v in check(changed, LIBRARY) if v.where == "Mon"}


@pytest.mark.parametrize(
    ("changes", "seconds"),
    [
        ({"reps": (4, 6)}, 2 * (5 * 25 + 60) + 30),
        ({"hold_s": None, "metres": (20, 40)}, 2 * (30 + 60) + 30),
        ({"hold_s": None, "time_s": (60, 60), "sides": 2}, 2 * (120 + 60) + 30),
    ],
    ids=["reps of holds", "metres", "time on each side"],
)
def test_other_amounts_have_their_time_too(changes: dict[str, Any], seconds: int) -> None:
    right = changed_slot(plank(), 3, seconds=seconds, **changes)
    wrong = changed_slot(plank(), 3, seconds=seconds + 30, **changes)

    assert _told_slots(right) == []
    assert _told_slots(wrong) == ["Mon, 4 plank"]


def _told_slots(changed: Plan) -> list[str]:
    found = (v for v in check(changed, LIBRARY) if v.rule == "time_told")
    return [violation.where for violation in found if "plank" in violation.where]


def test_drills_that_do_not_fit_their_part_are_caught() -> None:
    long = Drill(None, "Jogging", "10 min", 600, "")

    assert broken(first_day(warm_up=(long,))) == {"time_told"}


def test_ramp_up_sets_take_two_minutes_and_three_for_strength() -> None:
    ramped = changed_slot(bench(), ramp=("5 x 8 kg",))
    time = ramped.days[0].time
    two = with_day(ramped, replace(ramped.days[0], time=replace(time, ramp=120)))
    three = with_day(ramped, replace(ramped.days[0], time=replace(time, ramp=180)))

    assert broken(ramped) == {"time_told"}
    assert broken(two) == set()
    strong = asked(goal=Goal.STRENGTH).request
    assert "time_told" in broken(replace(two, request=strong))
    assert "time_told" not in broken(replace(three, request=strong))


def test_a_superset_saves_seven_tenths_of_the_rest_each_round() -> None:
    grouped = (replace(bench(), group="A"), replace(row(), group="A"), squat(), plank())
    time = replace(plan().days[0].time, saved_by_pairs=219)

    assert broken(first_day(slots=grouped, time=time)) == set()
    assert broken(first_day(slots=grouped)) == {"time_told"}


def test_too_many_sets_for_a_muscle_in_a_session_are_caught() -> None:
    many = replace(bench(), sets=5)
    found = broken(first_day(slots=(many, replace(many, slug="push-up"))))

    assert "session_cap" in found


def test_a_session_may_hold_eleven_sets_from_intermediate() -> None:
    many = replace(bench(), sets=5)
    doubled = first_day(slots=(many, replace(many, slug="push-up")))
    able = replace(doubled, request=replace(doubled.request, level=Level.INTERMEDIATE))

    assert "session_cap" not in broken(able)


def test_too_many_sets_for_a_muscle_in_a_week_are_caught() -> None:
    many = replace(bench(), sets=6)
    once = in_every_session(many)
    crowded = in_every_session(replace(many, slug="push-up"), 1)
    both = replace(
        once,
        days=tuple(
            replace(one, slots=(one.slots[0], two.slots[1]))
            for one, two in zip(once.days, crowded.days, strict=True)
        ),
    )

    assert "weekly_max" in broken(both)
    assert "weekly_max" not in broken(once)


def test_four_direct_sets_on_following_days_are_caught_over_the_weeks_end_too() -> None:
    for weekdays, caught in (
        ((Weekday.MON, Weekday.TUE), True),
        ((Weekday.MON, Weekday.SUN), True),
        ((Weekday.MON, Weekday.WED), False),
    ):
        assert ("recovery" in broken(_twice(weekdays, sets=4))) is caught


def test_three_direct_sets_on_following_days_are_fine() -> None:
    assert "recovery" not in broken(_twice((Weekday.MON, Weekday.TUE), sets=3))


def _twice(weekdays: tuple[Weekday, Weekday], sets: int) -> Plan:
    """The same pressing on two weekdays."""
    pressing = in_every_session(replace(bench(), sets=sets))
    dates = [builders.MONDAY + timedelta(days=weekday) for weekday in weekdays]
    days = tuple(
        replace(one, weekday=weekday, date=when)
        for one, weekday, when in zip(pressing.days, weekdays, dates, strict=True)
    )
    return replace(pressing, days=days, request=replace(pressing.request, weekdays=weekdays))


def test_hard_leg_work_on_the_eve_of_a_busy_day_is_caught() -> None:
    run = (Busy(Weekday.TUE, "run"),)
    eve = with_slot(asked(busy=run), 2, replace(squat(), sets=4))

    assert "eve" in broken(eve)
    assert "eve" not in broken(asked(busy=run))
    assert "eve" not in broken(replace(eve, request=plan().request))


def test_too_many_hard_squats_in_a_session_are_caught() -> None:
    heavy = replace(squat(), sets=6)

    assert "systemic" in broken(with_slot(plan(), 2, heavy))
    assert "systemic" not in broken(with_slot(plan(), 2, replace(heavy, rir=(4, 6))))


def test_too_many_hard_squats_in_a_week_are_caught() -> None:
    week = asked(weekdays=(Weekday.MON, Weekday.WED, Weekday.FRI), minutes=(45, 45, 45))
    one = replace(week.days[0], slots=(replace(squat(), sets=4), plank()))
    days = tuple(
        replace(one, weekday=weekday, date=builders.MONDAY + timedelta(days=weekday))
        for weekday in week.request.weekdays
    )

    found = [v.where for v in check(replace(week, days=days), LIBRARY) if v.rule == "systemic"]

    assert found == ["week"]


@pytest.mark.parametrize(
    "who", [{"age_band": AgeBand.OLDER}, {"break_weeks": 2}], ids=["65+", "return"]
)
def test_the_systemic_budget_is_halved_from_65_and_after_a_break(who: dict[str, Any]) -> None:
    assert "systemic" in broken(asked(**who))


def test_too_many_deadlifts_from_the_floor_are_caught() -> None:
    pulled = in_every_session(replace(squat(), slug="barbell-deadlift"), 2)

    assert "floor_pulls" in broken(pulled)


@pytest.mark.parametrize(
    "changes",
    [{"sets": Decimal(7)}, {"direct": 5}, {"days": 1}, {"maximum": Decimal(17)},
     {"minimum": Decimal(11)}],
    ids=["sets", "direct", "days", "maximum", "minimum"],
)  # fmt: skip
def test_a_table_of_sets_that_differs_from_the_slots_is_caught(changes: dict[str, Any]) -> None:
    doses = (replace(plan().doses[0], **changes), *plan().doses[1:])

    assert broken(replace(plan(), doses=doses)) == {"doses"}


def test_a_trained_muscle_that_the_table_lacks_is_caught() -> None:
    assert broken(replace(plan(), doses=plan().doses[1:])) == {"doses"}


def test_a_table_may_list_untrained_muscles_with_nothing() -> None:
    none = replace(plan().doses[0], muscle=DoseMuscle.CALVES, sets=Decimal(0), direct=0, days=0)

    assert broken(replace(plan(), doses=(*plan().doses, none))) == set()


def test_a_session_on_a_day_that_was_not_given_is_caught() -> None:
    assert "weekdays" in broken(asked(weekdays=(Weekday.MON, Weekday.FRI)))


def test_two_sessions_on_one_weekday_are_caught() -> None:
    assert "weekdays" in broken(with_day(plan(), plan().days[0], day_number=1))


def test_a_date_that_is_not_its_weekday_is_caught() -> None:
    assert broken(first_day(date=date(2026, 11, 17))) == {"dates"}


def test_a_date_outside_the_first_week_is_caught() -> None:
    assert broken(first_day(date=date(2026, 11, 23))) == {"dates"}
    assert broken(first_day(date=date(2026, 11, 9))) == {"dates"}


@pytest.mark.parametrize(
    "changes",
    [
        {"weeks": 6},
        {"replan_on": builders.MONDAY},
        {"wave": ()},
        {"wave": tuple(WeekRule(week, 0, "", percent=0) for week in range(1, 6))},
        {"wave": tuple(WeekRule(week, 1, "", slugs=("pull-up",)) for week in range(1, 6))},
    ],
    ids=["weeks", "anew", "no wave", "percent", "slugs"],
)
def test_a_block_that_cannot_be_followed_is_caught(changes: dict[str, Any]) -> None:
    assert broken(replace(plan(), block=replace(plan().block, **changes))) == {"block"}


def test_sets_that_a_later_week_adds_count_towards_the_weekly_maximum() -> None:
    more = WeekRule(5, 11, "More for the chest.", slugs=("dumbbell-bench-press",))
    raised = replace(plan().block, wave=(*plan().block.wave[:4], more))

    found = [(v.rule, v.where) for v in check(replace(plan(), block=raised), LIBRARY)]

    assert found == [("weekly_max", "week 5")]


def test_an_empty_day_is_caught() -> None:
    assert "empty_day" in broken(first_day(slots=()))


def test_a_day_with_one_or_with_ten_exercises_is_caught() -> None:
    assert "slots" in broken(first_day(slots=(bench(),)))
    assert "slots" in broken(first_day(slots=(bench(),) * 10))


def test_two_of_a_family_in_a_session_are_caught() -> None:
    two = (replace(bench(), slug="push-up"), replace(bench(), slug="incline-push-up"))

    assert "family" in broken(first_day(slots=two))


def test_two_of_a_large_pattern_need_a_session_of_45_minutes() -> None:
    two = (bench(), replace(bench(), slug="push-up"))
    long = first_day(slots=two)
    short = first_day(slots=two, minutes_limit=40)

    assert "pattern" not in broken(long)
    assert "pattern" in broken(short)


def test_two_of_a_small_pattern_are_caught() -> None:
    assert "pattern" in broken(first_day(slots=(plank(), bench())), movement_pattern=Pattern.SHRUG)


def test_two_stretches_in_a_session_are_no_repeated_pattern() -> None:
    slots = tuple(replace(slot, role=Role.STRETCH) for slot in (plank(), bench(), squat()))
    week = with_day(first_day(slots=slots), replace(plan().days[1], slots=slots), 1)

    assert "pattern" not in broken(week, movement_pattern=Pattern.STRETCH)


def test_more_exercises_than_the_level_can_learn_are_caught() -> None:
    many = tuple(replace(bench(), slug=f"press-{number}") for number in range(15))

    assert "distinct" in broken(first_day(slots=many))


def test_a_superset_of_one_is_caught() -> None:
    assert "superset" in broken(changed_slot(bench(), group="A"))


def test_supersets_that_were_not_wished_are_caught() -> None:
    grouped = (replace(bench(), group="A"), replace(row(), group="A"), squat(), plank())
    changed = first_day(slots=grouped)
    plain = replace(changed, request=replace(changed.request, supersets=False))

    assert "superset" in broken(plain)


def test_a_main_strength_lift_in_a_superset_is_caught() -> None:
    grouped = (
        replace(bench(), group="A", role=Role.MAIN),
        replace(row(), group="A"),
        squat(),
        plank(),
    )
    changed = first_day(slots=grouped)
    strong = replace(changed, request=replace(changed.request, goal=Goal.STRENGTH))

    assert "superset" in broken(strong)


@pytest.mark.parametrize("reasons", [(), (Reason("", "x"),), (Reason("r", " "),)])
def test_a_slot_without_a_reason_is_caught(reasons: tuple[Reason, ...]) -> None:
    assert broken(changed_slot(bench(), reasons=reasons)) == {"reason"}


def test_a_slot_that_does_not_say_how_it_goes_on_is_caught() -> None:
    assert broken(changed_slot(bench(), progression=Reason("", ""))) == {"progression"}


def test_an_exclusion_without_a_reason_is_caught() -> None:
    assert broken(replace(plan(), excluded=(Exclusion("pull-up", ()),))) == {"reason"}


def test_an_exclusion_that_the_library_does_not_know_is_caught() -> None:
    ghost = Exclusion("moon-press", (Reason("level", "It is far away."),))

    assert broken(replace(plan(), excluded=(ghost,))) == {"unknown_exercise"}


def test_an_unmet_wish_without_a_fix_is_caught() -> None:
    unmet = Unmet("vertical pull", "one", "none", "There is no bar.", "", 1)

    assert broken(replace(plan(), unmet=(unmet,))) == {"reason"}


def spoiled(value: Any, **changes: Any) -> Any:
    """The value with nonsense in a field, which its types would forbid."""
    return replace(value, **changes)


@pytest.mark.parametrize(
    "nonsense",
    [
        spoiled(plan(), days=None),
        spoiled(plan(), doses=None),
        spoiled(plan(), request=None),
        spoiled(plan(), excluded=(None,)),
        with_day(plan(), spoiled(plan().days[0], slots=None)),
        with_day(plan(), spoiled(plan().days[0], weekday=9)),
        with_day(plan(), spoiled(plan().days[0], time=None)),
        with_slot(plan(), 0, spoiled(bench(), reps="many")),
        with_slot(plan(), 0, spoiled(bench(), sets=None)),
        with_slot(plan(), 0, spoiled(bench(), slug=[])),
        with_slot(plan(), 0, spoiled(bench(), load=None)),
    ],
)
def test_a_malformed_plan_is_reported_and_does_not_raise(nonsense: Plan) -> None:
    assert "malformed" in broken(nonsense)


NONSENSE = st.one_of(
    st.none(), st.integers(-5, 5), st.text(max_size=3), st.just(()), st.just({}), st.floats()
)


@given(st.data())
def test_no_nonsense_in_any_field_makes_the_checker_raise(data: st.DataObject) -> None:
    targets: list[Any] = [plan(), plan().request, plan().days[0], bench()]
    target = data.draw(st.sampled_from(targets))
    field = data.draw(st.sampled_from(sorted(target.__dataclass_fields__)))
    odd = spoiled(target, **{field: data.draw(NONSENSE)})

    found = check(_holding(odd), LIBRARY)

    assert all(violation.sentence for violation in found)


def _holding(part: Any) -> Plan:
    """The valid plan with one part put in its place."""
    match part:
        case Slot():
            return with_slot(plan(), 0, part)
        case PlanRequest():
            return replace(plan(), request=part)
        case Day():
            return with_day(plan(), part)
        case Plan():
            return part
        case _:
            raise AssertionError(part)


def test_an_empty_place_and_empty_times_are_reported() -> None:
    bare = asked(place=Place("nowhere", frozenset()))
    nothing = with_day(bare, replace(bare.days[0], time=TimeParts(0, 0, 0, 0, 0, 0)))

    assert {"equipment", "time_told", "load"} <= broken(nothing)
