"""Balance from 65 on: stances before walks, legs on every day, hardly a trip to the floor."""

import pytest
from tests.planner.kept import planned, profile
from tests.planner.test_planner_profiles import profile as solved
from tests.planner.worlds import draft, real_library, real_pool, task_of

from forge.domain.plan import Plan, Reason, Role
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import Level, Pattern, Position
from forge.planner.problem.support import holds_on
from forge.planner.problem.task import Pick
from forge.planner.slots.balance_steps import CALMER, balance_step, handed_on
from forge.planner.slots.weekly import Week

LIBRARY = real_library()
WALKS = {"tandem-walk", "toe-walk"}


def balance_plan() -> Plan:
    """Forty minutes on three days, with a chair."""
    return planned("08-balance-from-65")


def older(**changes: object) -> PlanRequest:
    return profile("08-balance-from-65", **changes)


def kept(request: PlanRequest) -> set[str]:
    return {one.slug for one in real_pool(request).kept}


def sets(pattern: Pattern, day: int | None = None) -> int:
    week = solved("08").days
    days = week if day is None else (week[day],)
    return sum(
        slot.sets
        for one in days
        for slot in one.slots
        if LIBRARY.get(slot.slug).facts.movement_pattern is pattern
    )


def test_a_beginner_who_may_fall_stands_before_walking_on_a_line() -> None:
    assert WALKS.isdisjoint(kept(older()))
    assert {"tandem-stance", "standing-weight-shift"} <= kept(older())


def test_walks_come_once_their_easier_form_is_done_and_to_who_is_practised() -> None:
    assert "tandem-walk" in kept(older(keep=frozenset({"tandem-stance"})))
    assert kept(older(level=Level.INTERMEDIATE)) >= WALKS


def test_the_stance_names_the_walk_as_what_comes_next() -> None:
    stances = [s for d in balance_plan().days for s in d.slots if s.slug == "tandem-stance"]

    assert stances
    assert all("move on to the tandem walk" in s.progression.sentence for s in stances)


def test_nobody_is_sent_on_to_a_drill_that_the_plan_holds() -> None:
    held = {slot.slug for day in balance_plan().days for slot in day.slots}
    names = {LIBRARY.get(slug).facts.in_sentence.text for slug in held}
    drills = [s for d in balance_plan().days for s in d.slots if s.role is Role.BALANCE]

    assert drills
    for slot in drills:
        assert not any(f"move on to {name}." in slot.progression.sentence for name in names)


def handed(week: Week, slug: str, *, held: bool = True) -> str:
    calm = Reason("steadier", balance_step("At 10 reps", None, held=held))
    return handed_on(week, Pick(0, slug, 2), calm).sentence


def drills(*picks: tuple[int, str, int]) -> Week:
    request = older()
    names = ("standing-weight-shift", "supported-single-leg-stance", "tandem-stance")
    task = task_of(request, [LIBRARY.get(name) for name in names])
    return Week(task, draft(*picks), LIBRARY, frozenset(), task)


def test_an_easy_drill_hands_its_time_on_to_the_harder_one_of_the_week() -> None:
    easy, next_ = (0, "standing-weight-shift", 2), "supported-single-leg-stance"

    beside = handed(drills(easy, (0, next_, 2)), "standing-weight-shift")
    later = handed(drills(easy, (1, next_, 2)), "standing-weight-shift")
    full = handed(drills(easy, (0, next_, 3)), "standing-weight-shift")
    alone = handed(drills(easy), "standing-weight-shift")
    free = handed(drills(easy, (1, next_, 2)), "standing-weight-shift", held=False)

    assert beside.endswith(
        "then let the hand hover. Once that is calm, drop the standing weight shift and do one set "
        "more of the supported single-leg stance, a hand on or just above the support."
    )
    assert "do the supported single-leg stance in place of the standing weight shift, a" in later
    assert CALMER in full
    assert CALMER in alone
    assert free.startswith("At 10 reps, do the supported single-leg stance in place of")
    assert "hand" not in free


def test_every_day_rises_from_a_seat_and_the_week_rises_no_less_than_it_pushes() -> None:
    assert all(sets(Pattern.SQUAT, day) >= 2 for day in range(3))
    assert sets(Pattern.SQUAT) >= sets(Pattern.HORIZONTAL_PUSH)


def test_the_outer_hip_is_trained_standing_at_a_chair_where_balance_is_the_goal() -> None:
    hips = [
        slot.slug
        for day in balance_plan().days
        for slot in day.slots
        if LIBRARY.get(slot.slug).facts.movement_pattern is Pattern.HIP_ABDUCTION
    ]

    assert set(hips) == {"standing-hip-abduction"}
    assert "clamshell" in kept(older(goal=Goal.HEALTH))
    assert "fire-hydrant" not in kept(older(goal=Goal.HEALTH))


@pytest.mark.parametrize(
    ("slug", "held"),
    [
        ("standing-hip-abduction", True),
        ("doorway-row", False),
        ("band-kickback", False),
    ],
)
def test_only_leg_work_with_free_hands_is_held_on_to(slug: str, *, held: bool) -> None:
    assert holds_on(LIBRARY.get(slug)) is held


def test_from_65_on_a_session_has_at_most_one_exercise_on_the_floor_and_none_on_all_fours() -> None:
    for day in balance_plan().days:
        low = [LIBRARY.get(s.slug) for s in day.slots if LIBRARY.get(s.slug).facts.floor]
        lying = [one for one in low if one.facts.position is not Position.SEATED]
        assert len(lying) <= 1
        assert all(one.facts.position is not Position.QUADRUPED for one in lying)


def test_younger_people_keep_their_work_on_the_floor() -> None:
    young = older(age_band=AgeBand.ADULT, goal=Goal.HEALTH)

    assert {"glute-bridge", "clamshell"} & kept(young)


@pytest.mark.parametrize("goal", [Goal.HYPERTROPHY, Goal.STRENGTH])
def test_who_lifts_from_65_on_still_rises_from_a_seat(goal: Goal) -> None:
    lifting = older(goal=goal, second_goal=None, level=Level.INTERMEDIATE)
    roles = {one.slug: one.role for one in real_pool(lifting).kept}

    assert roles["sit-to-stand"] is Role.COMPOUND
