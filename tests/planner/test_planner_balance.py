"""What keeps a week even: pulls for pushes, a hinge beside the deadlift, the side of the hip."""

from collections.abc import Iterable
from dataclasses import replace

from tests.planner.test_planner_profiles import profile
from tests.planner.worlds import asked, draft, real_library, task_of

from forge.domain.plan import Plan, Role, Slot, Term
from forge.domain.request import Goal, Limitation, PlanRequest, Pregnancy, Severity
from forge.domain.vocabulary import Equipment, Joint, Level, Measure, Pattern
from forge.planner.choices.chairs import squats_freely
from forge.planner.choices.pool import pool_of
from forge.planner.problem import kinds
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import amount
from forge.planner.problem.essentials import essentials, serves
from forge.planner.telling.notes import PELVIC_FLOOR
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.score import PUSH_PULL_POINTS, scores, value

LIBRARY = real_library()
HANDS = frozenset({Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.BENCH})


def slots(plan: Plan) -> list[Slot]:
    return [slot for day in plan.days for slot in day.slots]


def sets_of(plan: Plan, patterns: Iterable[Pattern]) -> int:
    wanted = frozenset(patterns)
    done = (s for s in slots(plan) if LIBRARY.get(s.slug).facts.movement_pattern in wanted)
    return sum(slot.sets for slot in done)


def needs(request: PlanRequest) -> set[str]:
    return {one.name for one in essentials(aims_of(request))}


def kept(request: PlanRequest) -> set[str]:
    return {one.slug for one in pool_of(LIBRARY, request, aims_of(request)).kept}


# ---------------------------------------------------------------- pushes and pulls


def test_a_fly_weighs_as_a_push_and_a_reverse_fly_as_a_pull() -> None:
    task = task_of(profile("03").request, LIBRARY, "upper_lower_ppl")
    fly, press = "cable-crossover", "barbell-bench-press"
    week = draft((0, press, 3), (0, fly, 3))

    lost = [s.points for s in scores(task, week) if s.subject == "push and pull"]

    assert lost == [-PUSH_PULL_POINTS * 2 * 6]
    assert Ledger(task, week).value == value(task, week)


def test_a_strength_week_draws_the_shoulders_back_as_much_as_forward() -> None:
    plan = profile("04")

    forward, backward = (sets_of(plan, half) for half in (kinds.FORWARD, kinds.BACKWARD))
    assert 2 * forward <= 3 * backward
    assert any(serves("rear shoulder work", LIBRARY.get(s.slug)) for s in slots(plan))


# ---------------------------------------------------------------- hinges


def test_a_strength_week_with_a_bar_hinges_on_two_days_and_the_second_is_lighter() -> None:
    plan = profile("04")
    hinges = [
        [s for s in day.slots if LIBRARY.get(s.slug).facts.movement_pattern is Pattern.HINGE]
        for day in plan.days
    ]

    found = [slot for day in hinges for slot in day]
    assert sum(bool(day) for day in hinges) == 2
    assert sorted(slot.role for slot in found) == sorted([Role.MAIN, Role.COMPOUND])


def test_one_movement_with_two_handles_is_one_exercise() -> None:
    request = profile("05").request
    bars = {"barbell-romanian-deadlift", "barbell-deadlift"}

    assert bars <= kept(request)
    assert kept(request).isdisjoint({"dumbbell-romanian-deadlift", "dumbbell-deadlift"})
    request = profile("02").request
    request = replace(request, place=replace(request.place, equipment=HANDS))
    assert not {"dumbbell-deadlift", "kettlebell-deadlift"} <= kept(request)
    assert not {"dumbbell-romanian-deadlift", "kettlebell-romanian-deadlift"} <= kept(request)
    asked_for = replace(request, favourites=frozenset({"kettlebell-romanian-deadlift"}))
    assert "kettlebell-romanian-deadlift" in kept(asked_for)


# ---------------------------------------------------------------- the side of the hip


def test_a_sore_knee_pregnancy_and_running_ask_for_the_side_of_the_hip() -> None:
    knee = Limitation(Joint.KNEE, Severity.MODERATE)
    base = replace(asked(), level=Level.INTERMEDIATE)

    assert "outer hip strength" not in needs(base)
    assert "outer hip strength" in needs(replace(base, limitations=(knee,)))
    assert "outer hip strength" in needs(replace(base, pregnancy=Pregnancy.SECOND))
    severe = replace(knee, severity=Severity.SEVERE)
    assert "outer hip strength" not in needs(replace(base, limitations=(severe,)))
    runner = replace(base, goal=Goal.ENDURANCE_SUPPORT)
    assert "side hip and trunk strength" in needs(runner)


def test_a_front_plank_leaves_the_side_out() -> None:
    need = "side hip and trunk strength"

    assert serves(need, LIBRARY.get("side-plank"))
    assert serves(need, LIBRARY.get("standing-hip-abduction"))
    assert not serves(need, LIBRARY.get("high-plank"))
    assert not serves(need, LIBRARY.get("dumbbell-side-bend"))


def test_the_week_of_a_sore_knee_and_of_a_pregnancy_trains_the_side_and_says_so() -> None:
    for number in ("05", "09"):
        plan = profile(number)
        found = [s for s in slots(plan) if serves("outer hip strength", LIBRARY.get(s.slug))]

        assert len(found) == 1
        told = " ".join(reason.sentence for reason in found[0].reasons)
        assert "outer hip strength" in told
        assert Term.ESSENTIAL in {one.term for one in found[0].contributions}


def test_a_light_hold_of_each_side_rests_while_the_other_holds() -> None:
    aims = aims_of(replace(asked(), level=Level.INTERMEDIATE, goal=Goal.ENDURANCE_SUPPORT))
    side = LIBRARY.get("side-plank")

    found = amount(side, Role.CORE, aims)

    assert side.facts.measure is Measure.HOLD
    assert found.page is not None
    assert found.rest_s == found.page.rest_s[0]


def test_the_second_trimester_squats_without_a_chair_and_the_third_may_have_one() -> None:
    request = profile("09").request

    assert kept(request).isdisjoint({"sit-to-stand", "box-squat-to-chair"})
    assert squats_freely(request)
    assert not squats_freely(replace(request, pregnancy=Pregnancy.THIRD))


def test_pregnancy_reads_a_word_on_the_pelvic_floor() -> None:
    assert PELVIC_FLOOR in {note.sentence for note in profile("09").notes}
    assert PELVIC_FLOOR not in {note.sentence for note in profile("05").notes}
