"""What fits a place, a sore joint and a gentle week: choice within like exercises, and order."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned
from tests.planner.worlds import asked, real_library, real_pool

from forge.domain.plan import Plan, Role, Slot
from forge.domain.request import Goal, Limitation, Place, PlanRequest, Severity
from forge.domain.vocabulary import Equipment, Joint, Level, Pattern, Position
from forge.planner.choices.fit import is_held_for_want_of_a_machine, sore_points
from forge.planner.problem.gentle_tracks import BENT, BENT_SESSION, BENT_WEEK
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.solving.angles import SIDED, leading
from forge.planner.solving.day_order import reordered
from forge.planner.standing import standing
from forge.planner.warmup.rehearsals import cooling
from forge.planner.weighing.score import value
from forge.training.plan_check import check

SORE = (Limitation(Joint.SHOULDER, Severity.MODERATE),)


def gym(**changes: object) -> PlanRequest:
    place = replace(asked().place, equipment=frozenset(Equipment))
    request = replace(asked(), goal=Goal.HYPERTROPHY, level=Level.INTERMEDIATE, place=place)
    return replace(request, **changes)  # type: ignore[arg-type]  # test


def test_where_a_machine_stands_calves_are_not_trained_by_the_hands() -> None:
    kept = [one for one in real_pool(gym()).kept if one.pattern is Pattern.PLANTARFLEXION]
    home = gym(place=replace(gym().place, equipment=frozenset({Equipment.DUMBBELL})))
    held = [one for one in real_pool(home).kept if one.slug == "dumbbell-standing-calf-raise"]

    assert {one.exercise.facts.position for one in kept} >= {Position.STANDING, Position.SEATED}
    assert not any(is_held_for_want_of_a_machine(one.exercise, gym()) for one in kept)
    assert held


def test_calves_are_raised_with_a_straight_and_with_a_bent_knee() -> None:
    plan = planned("04-strength-four-days")
    raises = [s for s in slots(plan) if "calf-raise" in s.slug]

    assert len(raises) > 1
    assert (
        len({leading(real_library().get(s.slug), SIDED["calf raise"].parts) for s in raises}) == 2
    )
    assert check(plan, real_library()) == ()


def test_a_sore_shoulder_presses_flat_from_the_floor_or_a_machine_first() -> None:
    request = gym(limitations=SORE)
    pressing = [one for one in real_pool(request).kept if one.pattern is Pattern.HORIZONTAL_PUSH]
    ranked = sorted(pressing, key=lambda one: -one.merit)

    assert pressing
    assert "dumbbell-incline-bench-press" not in {one.slug for one in pressing}
    assert "floor-press" in ranked[0].slug
    assert sore_points(ranked[0].exercise, gym()) == 0


def test_a_sore_joint_is_never_stretched_to_its_end() -> None:
    request, doorway = gym(limitations=SORE), real_library().get("doorway-chest-stretch")

    assert cooling((doorway,), request) == ()
    assert cooling((doorway,), gym()) == (doorway,)


def test_one_leg_of_a_runner_takes_a_weight_at_once() -> None:
    plan = planned("07-runner")
    lunges = [s for s in slots(plan) if "split-squat" in s.slug or "lunge" in s.slug]

    assert lunges
    assert all("from the first set on" in slot.load.sentence for slot in lunges)


# --- gentle weeks


def slots(plan: Plan) -> tuple[Slot, ...]:
    return tuple(slot for day in plan.days for slot in day.slots)


@pytest.fixture(scope="module")
def mobility() -> Plan:
    return planned("06-daily-mobility")


def test_a_mobility_session_moves_first_and_goes_to_the_floor_once(mobility: Plan) -> None:
    for day in mobility.days:
        held = [bool(slot.hold_s) for slot in day.slots]
        low = [real_library().get(slot.slug).facts.floor for slot in day.slots]
        trips = sum(down and not before for before, down in zip([False, *low], low, strict=False))
        assert held == sorted(held), day.weekday
        assert trips <= 1, day.weekday


def test_the_lower_back_is_not_held_round_for_long(mobility: Plan) -> None:
    base = standing(mobility, real_library())
    assert base is not None
    task, draft = base.task, base.draft
    units = [
        sum(
            pick.sets * task.by_slug[pick.slug].units.get(f"stretch:{BENT}", 0)
            for pick in draft.of(day)
        )
        for day in range(7)
    ]

    assert max(units) <= BENT_SESSION
    assert sum(units) <= BENT_WEEK


def test_spreading_keeps_a_week_and_its_worth(mobility: Plan) -> None:
    base = standing(mobility, real_library())
    assert base is not None
    task, draft = base.task, base.draft
    jumbled = Draft(tuple(sorted(Pick((3 * p.day) % 7, p.slug, p.sets) for p in draft.picks)))

    again = reordered(task, jumbled)

    assert value(task, again) == value(task, draft) == value(task, jumbled)
    crowded = [shared(task, week) + thrice(task, week) for week in (again, draft, jumbled)]
    assert crowded[0] == crowded[1] <= crowded[2]


def test_a_week_of_which_something_is_fixed_is_left_in_its_order(mobility: Plan) -> None:
    base = standing(mobility, real_library())
    assert base is not None
    fixed = replace(base.task, fixed=base.draft.of(0))

    assert reordered(fixed, base.draft) is base.draft


def test_hardly_a_region_comes_on_three_days_running(mobility: Plan) -> None:
    base = standing(mobility, real_library())
    assert base is not None

    assert thrice(base.task, base.draft) <= 3


def shared(task: Task, draft: Draft) -> int:
    days = regions(task, draft)
    return sum(len(days[first] & days[second]) for first, second in task.next_days)


def thrice(task: Task, draft: Draft) -> int:
    days = regions(task, draft)
    return sum(len(days[a] & days[(a + 1) % 7] & days[(a + 2) % 7]) for a in range(7))


def regions(task: Task, draft: Draft) -> list[set[str]]:
    return [
        {
            key
            for pick in draft.of(day)
            for key in (pick.slug, *task.by_slug[pick.slug].units)
            if key.startswith("stretch:") or key == pick.slug
        }
        for day in range(len(task.sessions))
    ]


def test_a_neck_turns_before_it_pushes() -> None:
    days = planned("11-back-and-neck-care").days

    assert any("isometric-neck" in slot.slug for day in days for slot in day.slots)
    for day in days:
        pushes = [i for i, s in enumerate(day.slots) if "isometric-neck" in s.slug]
        cared = [i for i, s in enumerate(day.slots) if s.role is Role.CARE]
        assert all(at > other for at in pushes for other in set(cared) - set(pushes))


def home(*, bench: bool, sore: bool = False) -> PlanRequest:
    kit = {Equipment.DUMBBELL} | ({Equipment.BENCH} if bench else set())
    place = Place(name="home", equipment=frozenset(kit))
    joints = (Limitation(Joint.SHOULDER, Severity.MILD),) if sore else ()
    return replace(gym(), place=place, limitations=joints)


@pytest.mark.parametrize(
    ("bench", "sore", "kept"), [(True, False, False), (False, False, True), (True, True, True)]
)
def test_a_press_ends_on_the_floor_where_there_is_no_bench_or_a_shoulder_is_sore(
    *, bench: bool, sore: bool, kept: bool
) -> None:
    found = {one.slug for one in real_pool(home(bench=bench, sore=sore)).kept}

    assert ("dumbbell-floor-press" in found) is kept
    assert ("dumbbell-bench-press" in found) is bench
