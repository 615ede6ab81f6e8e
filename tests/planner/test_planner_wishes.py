"""Unmet wishes, fixes, notes, audit lines and why-not over small worlds."""

from dataclasses import replace

import pytest
from tests.planner.sketches import Sketch, exercise
from tests.planner.test_planner_score import loaded, strong
from tests.planner.worlds import (
    CURL,
    DRILL,
    EXTENSION,
    FULL_BODY,
    HINGE,
    PLANK,
    PRESS,
    PULL,
    PUSH,
    ROW,
    SQUAT,
    STANCE,
    STRETCH,
    WALK,
    asked,
    draft,
    library_of,
    made,
    real_library,
    task_of,
    with_muscle,
)

from forge.domain.plan import Plan, Term
from forge.domain.request import (
    AgeBand,
    Busy,
    CardioWish,
    Clearance,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import (
    DoseMuscle,
    Equipment,
    Joint,
    Level,
    LoadType,
    Muscle,
    MuscleRole,
    Pattern,
    Weekday,
)
from forge.planner import words
from forge.planner.build import build
from forge.planner.solving.solver import no_solver
from forge.planner.telling import gear
from forge.planner.telling.unmet import _instead, _main_lift
from forge.planner.telling.why_not import why_not
from forge.planner.weighing.score import Score


def planned(request: PlanRequest, *sketches: Sketch) -> Plan:
    return build(request, library_of(made(sketches or FULL_BODY)), no_solver)


def told(plan: Plan, wish: str) -> tuple[str, str, str, str]:
    found = next(one for one in plan.unmet if one.wish == wish)
    return found.wanted, found.got, found.because, found.fix


def audited(plan: Plan) -> dict[str, tuple[float, bool]]:
    return {line.id: (line.value, line.passed) for line in plan.audit}


def noted(plan: Plan) -> dict[str, str]:
    return {note.rule: note.sentence for note in plan.notes}


# --- unmet


def test_a_muscle_without_direct_work_is_named() -> None:
    needs = ((Equipment.DUMBBELL,),)
    world = (*(s for s in FULL_BODY if s is not PRESS), replace(PRESS, needs=needs))

    plan = planned(replace(asked(), minutes=(90, 90)), *world)

    assert told(plan, "Direct work for the shoulders")[:2] == ("2 sets a week", "0")
    assert told(plan, "A vertical push exercise")[3] == "With dumbbells you could do the press."


def test_a_minimum_that_helpers_cannot_reach_asks_for_direct_work() -> None:
    needs = ((Equipment.DUMBBELL,),)
    known = (s for s in FULL_BODY if s not in (EXTENSION, PRESS))
    world = (*known, replace(EXTENSION, needs=needs))

    plan = planned(replace(asked(), goal=Goal.HYPERTROPHY, minutes=(30, 30)), *world)

    assert told(plan, "Triceps training")[3] == "With dumbbells you could do the extension."


def test_a_kind_that_the_library_lacks_is_said_so() -> None:
    plan = planned(asked(), *(s for s in FULL_BODY if s is not PULL))

    assert "no such exercise" in told(plan, "A vertical pull exercise")[2]


def test_a_kind_above_the_level_comes_with_the_next_level() -> None:
    hard = replace(PULL, level=Level.ADVANCED)

    plan = planned(asked(), *(s for s in FULL_BODY if s is not PULL), hard)

    wanted = ("1 a week", "0", "The only such exercise is above your level.")
    assert told(plan, "A vertical pull exercise")[:3] == wanted
    assert told(plan, "A vertical pull exercise")[3] == "It comes with a higher level."


def test_a_kind_that_a_sore_joint_forbids_waits_for_the_joint() -> None:
    sore = replace(asked(), limitations=(Limitation(Joint.ELBOW, Severity.MODERATE),))
    pull = replace(PULL, stress={Joint.ELBOW: 2})

    plan = planned(sore, *(s for s in FULL_BODY if s is not PULL), pull)

    assert "while your elbow is marked" in told(plan, "A vertical pull exercise")[3]


def test_a_kind_on_the_never_list_cannot_be_mended() -> None:
    plan = planned(replace(asked(), never=frozenset({"pull"})))

    found = told(plan, "A vertical pull exercise")

    assert found[2:] == (
        "The only such exercise is on your never list.",
        "None under these answers.",
    )


def test_main_lifts_that_are_short_are_named_with_their_sets() -> None:
    plan = planned(replace(asked(), goal=Goal.STRENGTH))

    wanted, got = told(plan, "Practice of the main squat")[:2]
    assert wanted == "4 sets on 2 days"
    assert "0 sets" in got or " on " in got


def test_sets_of_a_main_lift_are_told_with_their_days() -> None:
    task = task_of(strong(), made((loaded(SQUAT), loaded(PUSH), ROW)))
    score = Score(2, Term.MAIN_LIFT, "squat", -150)

    def got(*picks: tuple[int, str, int]) -> str:
        return _main_lift(task, draft(*picks), score).got

    assert got() == "0 sets"
    assert got((0, "squat", 4)) == "4 sets on 1 day"
    assert got((0, "squat", 2), (1, "squat", 1)) == "3 sets on 2 days"


def test_the_cheapest_item_is_named_first() -> None:
    cheap = replace(PULL, slug="band-pull", needs=((Equipment.RESISTANCE_BAND,),))
    dear = replace(PULL, slug="cable-pull", needs=((Equipment.CABLE,),))

    plan = planned(asked(), *(s for s in FULL_BODY if s is not PULL), cheap, dear)

    assert told(plan, "A vertical pull exercise")[2] == (
        "All 2 such exercises in the library need equipment that you do not have."
    )
    assert told(plan, "A vertical pull exercise")[3].startswith("With a band you")


def test_costs_rise_from_what_is_at_hand_to_a_gym() -> None:
    items = (Equipment.CHAIR, Equipment.RESISTANCE_BAND, Equipment.BENCH, Equipment.MACHINE)

    assert [gear.cost(item) for item in items] == [0, 1, 4, 12]


def test_balance_days_that_no_exercise_allows_are_told() -> None:
    plan = planned(replace(asked(), goal=Goal.BALANCE))

    assert told(plan, "Balance practice")[:2] == ("2 days a week", "0 days")


def test_skill_days_that_no_rung_allows_are_told() -> None:
    request = replace(asked(), goal=Goal.SKILL, skill_target="handstand")

    assert told(planned(request), "Skill practice")[:2] == ("2 days a week", "0 days")


def test_stretch_groups_without_a_stretch_are_told() -> None:
    stretch = with_muscle(exercise(STRETCH), Muscle.HAMSTRINGS, MuscleRole.STRETCHED)
    request = replace(asked(), goal=Goal.MOBILITY)

    plan = build(request, library_of((stretch, exercise(DRILL))), no_solver)

    assert told(plan, "Stretching the neck")[:2] == ("120 s a side a week", "0 s a side")
    assert audited(plan)["A25"][1] is False


def test_a_muscle_that_is_neither_trained_nor_stretched_is_told_twice() -> None:
    ankle = (Limitation(Joint.ANKLE, Severity.SEVERE),)
    both = replace(asked(), goal=Goal.MOBILITY, second_goal=Goal.HEALTH, limitations=ankle)

    wished = {one.wish for one in build(both, real_library(), no_solver).unmet}

    assert {"Calf training", "Stretching the calves"} <= wished


def test_stretching_without_any_stretch_is_not_audited() -> None:
    drills = made((DRILL, replace(DRILL, slug="other-drill")))
    request = replace(asked(), goal=Goal.MOBILITY)

    plan = build(request, library_of((*drills, *made((PLANK,)))), no_solver)

    assert "A25" not in audited(plan)


def test_a_favourite_that_others_outdo_is_told() -> None:
    late = replace(CURL, slug="late-curl")
    request = replace(
        asked(), goal=Goal.HYPERTROPHY, minutes=(20, 20), favourites=frozenset({"late-curl"})
    )

    plan = planned(request, *FULL_BODY, late)

    found = [one for one in plan.unmet if "Late Curl" in one.wish]
    assert not found or "serve your goal better" in found[0].because


# --- notes


def test_every_plan_carries_the_stop_rule_and_drafts_are_counted() -> None:
    plan = planned(asked())

    assert "Stop at sharp pain" in noted(plan)["stop"]
    assert "second reader" in noted(plan)["draft_pages"]


def test_one_draft_waits_and_many_wait() -> None:
    plan = planned(replace(asked(), goal=Goal.MOBILITY), STRETCH, DRILL)

    count = len({slot.slug for day in plan.days for slot in day.slots})
    assert f"{count} page" in noted(plan)["draft_pages"]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"age_band": AgeBand.UNDER_18}, "age"),
        ({"age_band": AgeBand.OLDER}, "support"),
        ({"goal": Goal.FAT_LOSS}, "fat_loss"),
        ({"break_weeks": 4}, "return"),
        ({"screening": 1}, "screening"),
        ({"busy": (Busy(Weekday.TUE, "a run"),)}, "eve"),
        ({"pregnancy": Pregnancy.FIRST, "clearance": Clearance.YES}, "pregnancy_minutes"),
    ],
)
def test_special_stages_are_noted(changes: dict[str, object], rule: str) -> None:
    request = replace(asked(), **changes)  # type: ignore[arg-type]  # test

    assert rule in noted(planned(request, *FULL_BODY, WALK, STANCE))


def test_without_clearance_a_clinician_is_asked_first() -> None:
    request = replace(asked(), pregnancy=Pregnancy.FIRST)

    assert noted(planned(request))["pregnancy_minutes"].startswith("Ask your clinician")


# --- audit


def test_a_full_week_passes_the_floor() -> None:
    plan = planned(replace(asked(), minutes=(60, 60)))

    lines = audited(plan)

    assert [line.id for line in plan.audit] == sorted(lines, key=lambda one: int(one[1:]))
    assert all(lines[name][1] for name in ("A1", "A2", "A6", "A9", "A10", "A11", "A14", "A23"))


def test_strength_lines_are_left_out_where_no_sets_are_counted() -> None:
    plan = planned(replace(asked(), goal=Goal.MOBILITY), STRETCH, DRILL)

    assert {"A1", "A7", "A14", "A29"}.isdisjoint(audited(plan))


def test_strength_is_audited_for_heavy_sets_and_long_rests() -> None:
    bar = replace(
        SQUAT,
        needs=((Equipment.BARBELL,),),
        load=LoadType.EXTERNAL,
    )
    place = replace(asked().place, equipment=frozenset({Equipment.BARBELL}))
    strong = replace(asked(), goal=Goal.STRENGTH, place=place)

    lines = audited(planned(strong, bar, PUSH, ROW, HINGE, PLANK))

    assert lines["A17"] == (1.0, True)
    assert lines["A18"] == (1.0, True)


def test_cardio_and_balance_are_audited_where_wished() -> None:
    long = replace(asked(), minutes=(70, 70))
    request = replace(long, goal=Goal.BALANCE, cardio=CardioWish(30, 10))

    lines = audited(planned(request, *FULL_BODY, WALK, STANCE))

    assert lines["A26"] == (1.0, True)
    assert lines["A27"] == (1.0, True)


def test_no_cardio_line_without_minutes() -> None:
    assert "A26" not in audited(planned(replace(asked(), cardio=CardioWish(0))))


def test_preferences_are_audited() -> None:
    liked = replace(asked(), favourites=frozenset({"squat"}), dislikes=frozenset({"pull"}))

    lines = audited(planned(liked))

    assert lines["A30"][0] in (0.0, 1.0)


# --- why not


def answer(plan: Plan, slug: str, *sketches: Sketch) -> str:
    return why_not(plan, library_of(made(sketches)), slug)[-1].sentence


def test_what_a_limit_forbids_names_the_limit() -> None:
    twin = replace(CURL, slug="twin-curl")
    world = (*FULL_BODY, twin)
    plan = planned(asked(), *world)
    left = "twin-curl" if "twin-curl" not in _slugs(plan) else "curl"

    assert answer(plan, left, *world)


def test_what_could_be_added_but_serves_no_goal_says_so() -> None:
    wrist = Sketch("wrist", Pattern.WRIST, {DoseMuscle.CALVES: 0.5})
    world = (SQUAT, PUSH, ROW, wrist)
    plan = planned(replace(asked(), minutes=(90, 90)), *world)

    reasons = why_not(plan, library_of(made(world)), "wrist")

    assert reasons[0].rule in {"contribution", "not_needed"}


def _slugs(plan: Plan) -> set[str]:
    return {slot.slug for day in plan.days for slot in day.slots}


# --- words


def test_lists_and_numbers_are_worded() -> None:
    assert words.both([]) == ""
    assert words.both(["a"]) == "a"
    assert words.both(["a", "b", "c"]) == "a, b and c"
    assert words.either(["a", "b"]) == "a or b"
    assert [words.halves(units) for units in (0, 1, 2, 7)] == ["0", "½", "1", "3½"]
    assert words.minutes(61) == "2 minutes"
    assert words.plural(1, "set") == "1 set"
    assert words.item(Equipment.INCLINE_BENCH) == "an incline bench"
    assert words.item(Equipment.DUMBBELL) == "dumbbells"
    assert words.joint(Joint.LUMBAR) == "lower back"
    assert words.pattern(Pattern.VERTICAL_PULL) == "vertical pull"
    assert words.before_noun("quads") == "quad"


def test_what_keeps_cardio_short_is_said_as_the_week_has_it() -> None:
    task = task_of(asked())

    few = draft((0, "squat", 2), (1, "squat", 2))
    many = draft(*((day, slug, 4) for day in (0, 1) for slug in ("squat", "push", "row")))

    assert _instead(task, few) == "strength keeps its minimum first"
    assert _instead(task, many).endswith("goes to strength, to more than its minimum")
