"""From 65 on the narrow line is first stood on; on one day of the week it is walked later."""

from tests.planner.kept import planned

from forge.domain.plan import Plan, Slot


def stances(plan: Plan) -> list[Slot]:
    return [s for day in plan.days for s in day.slots if s.slug == "tandem-stance"]


def walks(slot: Slot) -> list[str]:
    return [reason.sentence for reason in slot.reasons if reason.rule == "later_walk"]


def test_the_last_stance_of_a_balance_week_turns_into_a_walk_from_the_third_week_on() -> None:
    found = [walks(slot) for slot in stances(planned("08-balance-from-65"))]

    assert len(found) == 3
    assert found[:2] == [[], []]
    assert found[2] == [
        (
            "From week 3 on, if you stand calmly on both sides, do the tandem walk here instead: "
            "2 × 3–6 m, a hand along the wall."
        )
    ]


def test_no_other_drill_of_the_week_is_exchanged() -> None:
    plan = planned("08-balance-from-65")
    others = [s for day in plan.days for s in day.slots if s.slug != "tandem-stance"]

    assert others
    assert not any(walks(slot) for slot in others)


def test_a_plan_without_balance_as_its_goal_exchanges_nothing() -> None:
    plan = planned("09-second-trimester")

    assert not any(walks(slot) for day in plan.days for slot in day.slots)
