"""Rehabilitation keeps the dose of its page, whatever the goal, and builds no muscle."""

import pytest
from tests.planner.kept import planned
from tests.planner.worlds import real_library

from forge.domain.plan import Role, Slot
from forge.domain.request import Goal
from forge.domain.vocabulary import Category, DoseGoal
from forge.planner.problem.care_doses import is_only_care

SORE = "05-shoulder-and-knee"


def rehabilitation(profile: str) -> list[Slot]:
    """The slots of a profile whose page is one of care."""
    return [
        slot
        for day in planned(profile).days
        for slot in day.slots
        if real_library().get(slot.slug).facts.category is Category.REHABILITATION
    ]


@pytest.mark.parametrize(
    ("slug", "goal", "only"),
    [
        ("press-up-back-extension", Goal.HEALTH, True),
        ("side-lying-external-rotation", Goal.HYPERTROPHY, True),
        ("side-lying-external-rotation", Goal.HEALTH, False),
        ("sit-to-stand", Goal.HEALTH, False),
        ("push-up", Goal.STRENGTH, False),
        ("press-up-back-extension", None, False),
    ],
)
def test_a_page_of_care_builds_what_it_gives_a_dose_for(
    slug: str, goal: Goal | None, *, only: bool
) -> None:
    assert is_only_care(real_library().get(slug), goal) is only


def test_a_sore_shoulder_turns_lightly_with_the_effort_and_the_rest_of_the_page() -> None:
    turns = [slot for slot in rehabilitation(SORE) if "external-rotation" in slot.slug]

    assert turns
    for slot in turns:
        dose = real_library().get(slot.slug).facts.dose
        page = next(d for goal, d in dose.items() if goal.value == "rehab")
        assert (slot.role, slot.rir, slot.reps) == (Role.CARE, None, page.reps)
        assert page.effort in slot.effort
        assert page.rest_s[0] <= slot.rest_s <= page.rest_s[1]
        assert "no weight" in slot.load.sentence or "light band" in slot.load.sentence


def test_no_set_of_care_is_counted_for_a_muscle() -> None:
    cared = [slot for slot in rehabilitation(SORE) if slot.role is Role.CARE]

    assert cared
    for slot in cared:
        assert not any("weekly" in reason.sentence for reason in slot.reasons)


def test_a_back_drill_is_no_triceps_work() -> None:
    assert "press-up-back-extension" not in {
        slot.slug for slot in rehabilitation("13-first-pull-up")
    }


def test_rehabilitation_that_counts_keeps_the_effort_of_its_page() -> None:
    found = rehabilitation("08-balance-from-65")

    assert found
    for slot in found:
        efforts = [dose.effort for dose in real_library().get(slot.slug).facts.dose.values()]
        assert slot.rir in {(2, 3), (3, 3), None}
        assert slot.rir or any(effort in slot.effort for effort in efforts)


def test_who_wants_a_pull_up_practises_it_three_times_with_the_sets_of_its_page() -> None:
    days = planned("13-first-pull-up").days

    practised = [s.sets for d in days for s in d.slots if s.slug == "band-assisted-pull-up"]

    assert len(practised) == len(days)
    assert (
        min(practised)
        >= real_library().get("band-assisted-pull-up").facts.dose[DoseGoal.STRENGTH].sets[0]
    )
