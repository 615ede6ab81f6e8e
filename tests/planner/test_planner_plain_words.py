"""A plan says things once and plainly: how much, what may be felt, whom to ask, where to walk."""

from dataclasses import replace
from functools import cache

import pytest
from tests.planner.kept import planned
from tests.planner.solving import dumbbells
from tests.planner.worlds import asked, real_library

from forge.domain.plan import Plan, Role
from forge.domain.request import (
    CardioWish,
    Clearance,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import CautionAction, Condition, Joint
from forge.planner.block.weekly_amount import told_doses
from forge.planner.build import build
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import candidate
from forge.planner.rules.cautions import asked as asks
from forge.planner.slots.explain import SENTENCES
from forge.planner.slots.page_words import page_words
from forge.planner.solving.solver import no_solver
from forge.planner.telling.sore_words import pain_rule
from forge.planner.writing.markdown import as_markdown
from forge.planner.writing.text import as_text


def made(request: PlanRequest) -> Plan:
    return build(request, real_library(), no_solver)


@cache
def sore_knee() -> Plan:
    return made(dumbbells())


def limited(*found: Limitation) -> PlanRequest:
    return replace(asked(), limitations=found)


def test_the_pain_rule_names_the_joints_the_bound_and_the_way_back() -> None:
    shoulder, knee = Joint.SHOULDER, Joint.KNEE
    request = limited(Limitation(shoulder, Severity.MODERATE), Limitation(knee, Severity.MILD))

    assert pain_rule(request) == (
        "Mild discomfort in your shoulder and knee, up to 3 of 10, is all right if it is back to "
        "normal the next morning. If it is more, take less load or a smaller range."
    )


@pytest.mark.parametrize(
    "limit",
    [
        Limitation(Joint.KNEE, Severity.SEVERE),
        Limitation(Joint.KNEE, Severity.MILD, red_flags=True),
    ],
)
def test_a_joint_that_a_clinician_must_see_has_no_pain_rule(limit: Limitation) -> None:
    assert pain_rule(limited(limit)) == ""
    assert pain_rule(asked()) == ""


def test_the_pain_rule_stands_at_the_top_and_once() -> None:
    plan = sore_knee()
    text = " ".join(as_text(plan, real_library()).split())

    assert pain_rule(plan.request) in plan.summary
    assert text.count("up to 3 of 10") == 1
    assert text.index("up to 3 of 10") < text.index("Warm-up")


@pytest.mark.parametrize("name", ["06-daily-mobility", "11-back-and-neck-care"])
def test_gentle_weeks_are_told_in_minutes_and_without_a_table_of_sets(name: str) -> None:
    plan = planned(name)
    minutes = -(-sum(day.time.total for day in plan.days) // 60)

    assert f"about {minutes} minutes a week." in plan.summary
    assert "sets a week" not in plan.summary
    assert "Sets a week" not in as_text(plan, real_library())
    assert "Sets a week" not in as_markdown(plan, "", real_library())


def test_balance_with_health_counts_minutes_and_keeps_its_sets_in_the_table() -> None:
    plan = planned("08-balance-from-65")

    assert "minutes a week." in plan.summary
    assert told_doses(plan.request, plan.doses) == plan.doses != ()
    assert told_doses(replace(plan.request, second_goal=None), plan.doses) == ()


def test_strength_is_told_in_sets() -> None:
    plan = sore_knee()

    sets = sum(slot.sets for day in plan.days for slot in day.slots)
    assert f", {sets} sets a week." in plan.summary
    assert "Sets a week" in as_text(plan, real_library())


def test_what_leaves_the_page_is_one_plain_sentence() -> None:
    request = replace(asked(), goal=Goal.HEALTH)
    one = candidate(real_library().get("push-up"), Role.COMPOUND, aims_of(request), merit=0)

    told = page_words(one, 9, aims_of(request), 2)

    assert "are those of its page; the sets (the page gives " in told
    assert told.count(".") == 1
    assert told.endswith("; the effort is that of your goal.")
    assert "Not from it" not in told


def test_no_work_is_said_to_see_to_a_person() -> None:
    assert not any("sees to" in sentence for sentence in SENTENCES.values())


@pytest.mark.parametrize(("cardio", "notes"), [(True, ["walk"]), (False, ["pregnancy_minutes"])])
def test_walking_is_told_once(*, cardio: bool, notes: list[str]) -> None:
    request = replace(
        asked(),
        goal=Goal.HEALTH,
        pregnancy=Pregnancy.SECOND,
        clearance=Clearance.YES,
        cardio=CardioWish(150) if cardio else None,
    )

    plan = made(request)

    walking = ("Walk briskly", "Add walking", "walk briskly")
    assert [one.rule for one in plan.notes if any(w in one.sentence for w in walking)] == notes
    assert any("Never train to exhaustion" in note.sentence for note in plan.notes)


@pytest.mark.parametrize(
    ("clearance", "action"),
    [
        (Clearance.YES, CautionAction.MODIFY),
        (Clearance.NO, CautionAction.ASK),
        (Clearance.UNKNOWN, CautionAction.ASK),
    ],
)
def test_who_was_cleared_is_not_sent_to_ask_again(
    clearance: Clearance, action: CautionAction
) -> None:
    request = replace(asked(), pregnancy=Pregnancy.SECOND, clearance=clearance)
    carry = real_library().get("suitcase-carry").facts.cautions
    born = next(one for one in carry if one.condition is Condition.PREGNANCY)
    heart = next(one for one in carry if one.condition is Condition.HEART_DISEASE)

    assert asks(born, request) is action
    assert asks(heart, request) is CautionAction.ASK
