"""A hand-built plan in every written form. Golden files: UPDATE_GOLDEN=1 writes them anew."""

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from tests.planner import builders
from tests.planner.builders import bench, plan, plank, row, squat, with_day, with_slot
from tests.planner.strategies import requests

from forge.domain.errors import UnreadablePlan
from forge.domain.plan import Drill, Plan, Role, Slot, Swap
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Measure
from forge.planner.reading import write_request
from forge.planner.writing import (
    as_json,
    as_markdown,
    as_text,
    describe_request,
    from_json,
    phrases,
)
from forge.planner.writing.outline import excluded_groups, rule_title
from forge.planner.writing.text import dose_bar

GOLDEN = Path("tests/golden")
SITE = "https://forge.example"


def matches(name: str, text: str) -> bool:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8") == text


def paired() -> Plan:
    """The plan with a superset on Monday."""
    slots = (replace(bench(), group="A"), replace(row(), group="A"), squat(), plank())
    return with_day(plan(), replace(plan().days[0], slots=slots))


def test_the_text_is_the_golden_text() -> None:
    assert matches("plan.txt", as_text(plan()))


def test_the_markdown_is_the_golden_markdown() -> None:
    assert matches("plan.md", as_markdown(plan(), SITE, builders.catalogue()))


def test_the_json_is_the_golden_json() -> None:
    text = msgspec.json.format(msgspec.json.encode(as_json(plan())), indent=1).decode()

    assert matches("plan.json", text + "\n")


def test_a_plan_in_json_is_the_same_plan_again() -> None:
    text = msgspec.json.encode(as_json(plan()))

    assert from_json(as_json(plan())) == plan()
    assert from_json(text) == plan()
    assert from_json(text.decode()) == plan()


@given(requests())
def test_every_request_survives_in_a_stored_plan(request_: PlanRequest) -> None:
    stored = msgspec.json.encode(as_json(replace(plan(), request=request_)))

    assert from_json(stored).request == request_


def test_equal_plans_are_the_same_bytes() -> None:
    one = replace(plan().request, never=frozenset({"a", "b", "c", "d"}))
    other = replace(plan().request, never=frozenset({"d", "c", "b", "a"}))

    assert msgspec.json.encode(as_json(replace(plan(), request=one))) == msgspec.json.encode(
        as_json(replace(plan(), request=other))
    )


@pytest.mark.parametrize(
    ("stored", "because"),
    [
        ("{", "it is not a JSON object"),
        (b"\xff", "it is not a JSON object"),
        ("[]", "it is not a JSON object"),
        ("{}", "it carries no version, so it is not a stored plan"),
        ('{"version": 0}', "it has version 0, and this Forge reads 1"),
        ('{"version": 2}', "it has version 2, and this Forge reads 1: update Forge"),
        ('{"version": "x"}', "it has version 'x', and this Forge reads 1"),
        ('{"version": 1}', "it does not have the shape of a plan"),
        ({"version": 1, "request": 5}, "it does not have the shape of a plan"),
    ],
)
def test_what_is_no_plan_of_this_version_is_refused(
    stored: str | bytes | dict[str, object], because: str
) -> None:
    with pytest.raises(UnreadablePlan) as refused:
        from_json(stored)

    assert str(refused.value).startswith(f"This plan cannot be read: {because}")
    assert str(refused.value).endswith("forge plan REQUEST --json")


def test_no_line_of_the_text_is_wider_than_a_terminal() -> None:
    long = replace(bench(), name="Half-Kneeling Single-Arm Landmine Press Hold", sides=2)
    lines = as_text(with_slot(plan(), 0, long)).splitlines()

    assert max(map(len, lines)) <= 80
    assert "  A  Half-Kneeling Single-Arm Landmine Press Hold" in lines
    assert "     3 × 8–12 each side       rest 105 s" in lines


def test_a_superset_shares_a_letter() -> None:
    assert phrases.letters(paired().days[0]) == ("A1", "A2", "B", "C")
    assert "  A2 Single Arm Dumbbell Row" in as_text(paired())
    assert "| A2 | [Single Arm Dumbbell Row]" in as_markdown(paired(), SITE)


def test_unmet_wishes_come_before_the_first_session() -> None:
    for text in (as_text(plan()), as_markdown(plan(), SITE)):
        assert text.index("vertical pull") < text.index("Mon 16 Nov")


def test_a_plan_that_meets_everything_has_no_part_about_unmet_wishes() -> None:
    met = replace(plan(), unmet=(), excluded=(), notes=(), audit=(), doses=())

    for text in (as_text(met), as_markdown(met, SITE)):
        assert "did not fit" not in text
        assert "Left out" not in text
        assert "Audit" not in text
        assert "Sets a week" not in text


def test_every_reason_stands_in_both_texts() -> None:
    flat = " ".join(as_text(plan()).split())
    marked = as_markdown(plan(), SITE)

    for day in plan().days:
        for slot in day.slots:
            for reason in slot.reasons:
                assert phrases.sentence(reason.sentence) in flat
                assert phrases.sentence(reason.sentence) in marked


def test_every_exclusion_stands_in_the_markdown_with_every_reason() -> None:
    marked = as_markdown(plan(), SITE)

    for exclusion in plan().excluded:
        for reason in exclusion.reasons:
            assert reason.sentence in marked


def test_marks_in_words_of_people_stay_words() -> None:
    odd = replace(plan(), title="My *plan* | [x](y) <b>\nnow", summary="`_`")

    assert as_markdown(odd, SITE).startswith(
        "# My \\*plan\\* \\| \\[x\\](y) &lt;b> now\n\n\\`\\_\\`\n"
    )


def test_links_take_the_site_with_or_without_a_final_slash() -> None:
    assert as_markdown(plan(), f"{SITE}/") == as_markdown(plan(), SITE)


def test_ramp_up_sets_stand_before_the_work() -> None:
    ramped = with_slot(plan(), 0, replace(bench(), ramp=("8 reps with 2 kg", "5 reps with 6 kg")))

    assert (
        "     First: 8 reps with 2 kg.\n     Then: 5 reps with 6 kg.\n     12 kg in each hand."
    ) in as_text(ramped)
    assert (
        "- First: 8 reps with 2 kg.\n- Then: 5 reps with 6 kg.\n- Load: 12 kg in each hand."
    ) in as_markdown(ramped, SITE)


def test_the_audit_names_what_misses() -> None:
    missed = replace(plan().audit[0], id="A1", name="dose", passed=False, sentence="Too little")
    found = as_text(replace(plan(), audit=(*plan().audit, missed)))

    assert "Audit: 1 of 2 checks passed.\n  A1 dose: Too little." in found


def test_a_part_without_drills_is_left_out() -> None:
    bare = replace(plan().days[0], warm_up=(), time=replace(plan().days[0].time, warm_up=0))

    assert as_text(with_day(plan(), bare)).count("Warm-up") == 1
    assert as_markdown(with_day(plan(), bare), SITE).count("Warm-up") == 1


def test_a_drill_without_a_reason_ends_with_its_amount() -> None:
    plain = replace(plan().days[0], warm_up=(Drill(None, "Easy walking", "3 min", 180, ""),))

    assert "     Easy walking, 3 min\n" in as_text(with_day(plan(), plain))
    assert "- Easy walking, 3 min\n" in as_markdown(with_day(plan(), plain), SITE)


def test_a_session_without_swaps_and_rungs_has_no_list_of_them() -> None:
    plain = replace(plan().days[0], slots=(row(), squat()))

    marked = as_markdown(with_day(with_day(plan(), plain), plain, 1), SITE)

    assert "- Instead:" not in marked


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        (bench(), "3 × 8–12"),
        (row(), "3 × 8–12 each side"),
        (plank(), "2 × 20–30 s"),
        (replace(plank(), hold_s=(30, 30), sides=2), "2 × 30 s each side"),
        (replace(bench(), reps=(5, 5)), "3 × 5"),
        (replace(plank(), hold_s=None, time_s=(300, 600)), "2 × 5–10 min"),
        (replace(plank(), hold_s=None, time_s=(90, 120)), "2 × 90–120 s"),
        (replace(plank(), hold_s=None, metres=(20, 40)), "2 × 20–40 m"),
        (replace(plank(), measure=Measure.REPS_HOLD, reps=(5, 8), hold_s=(10, 10)),
         "2 × 5–8 of 10 s"),
        (replace(plank(), hold_s=None, time_s=(300, 300), sets=4, role=Role.CARDIO), "20 min"),
        (replace(plank(), hold_s=None, time_s=(1500, 1500), sets=1, role=Role.CARDIO), "25 min"),
    ],
)  # fmt: skip
def test_amounts_read_as_people_say_them(slot: Slot, words: str) -> None:
    assert phrases.amount(slot) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "no rest"),
        (60, "60 s"),
        (90, "90 s"),
        (105, "105 s"),
        (120, "2 min"),
        (150, "2 min 30 s"),
    ],
)
def test_rests_read_as_people_say_them(seconds: int, words: str) -> None:
    assert phrases.rest(seconds) == words


def test_dates_and_numbers_follow_the_type_of_the_house() -> None:
    assert phrases.day_date(date(2026, 11, 16)) == "Mon 16 Nov"
    assert phrases.long_date(date(2027, 1, 3)) == "Sun 3 Jan 2027"
    assert phrases.number(Decimal("4.50")) == "4½"
    assert phrases.number(Decimal("-0.5")) == "−½"
    assert phrases.number(Decimal("0.25")) == "0.25"
    assert phrases.number(0) == "0"
    assert phrases.number(Decimal(100)) == "100"
    assert phrases.number(-1) == "−1"
    assert phrases.minutes(61) == "2 min"


@pytest.mark.parametrize(
    ("sets", "bar", "reading"),
    [
        ("3", "###...----|------", "3 short"),
        ("4.5", "####+.----|------", "1½ short"),
        ("6", "######----|------", "in range"),
        ("10", "##########|------", "on target"),
        ("16", "##########|######", "on target"),
        ("17", "##########|######", "1 over"),
        ("0", "......----|------", "6 short"),
    ],
)
def test_weekly_sets_are_drawn_against_their_range(sets: str, bar: str, reading: str) -> None:
    dose = replace(plan().doses[0], sets=Decimal(sets))

    assert dose_bar(dose) == bar
    assert phrases.dose_reading(dose) == reading


@pytest.mark.parametrize(
    ("swap", "words"),
    [
        (Swap("x", (0, 1, 0), tie=True), "just as good here"),
        (Swap("x", (40, 0, 0), tie=False), "gives up part of a minimum"),
        (Swap("x", (0, 9, 0), tie=False), "gives up some of the weekly targets"),
        (Swap("x", (0, 0, 9), tie=False), "differs in taste only"),
    ],
)
def test_a_swap_is_told_by_the_most_important_level_that_it_costs(swap: Swap, words: str) -> None:
    assert phrases.swap_cost(swap) == words


def test_weeks_that_ask_the_same_share_a_line() -> None:
    assert phrases.week_lines(plan().block) == (
        "Week 1: Find your weights.",
        "Weeks 2–5: Add where you can.",
    )


def test_a_block_without_triggers_says_only_when_to_plan_anew() -> None:
    calm = replace(plan(), block=replace(plan().block, triggers=()))

    assert "Plan anew on Mon 21 Dec 2026.\n" in as_text(calm)
    assert "- Plan anew on Mon 21 Dec 2026.\n" in as_markdown(calm, SITE)


def test_sentences_begin_with_a_capital_and_end() -> None:
    assert phrases.sentence("stop when you could do 2 more ") == "Stop when you could do 2 more."
    assert phrases.sentence("Really?") == "Really?"
    assert phrases.sentence(" ") == ""


def test_slugs_without_a_page_still_read_as_names() -> None:
    assert phrases.name_of("incline-push-up") == "Incline push-up"
    assert phrases.name_of("shoulder_raise") == "Shoulder raise"


def test_exclusions_are_grouped_by_their_first_rule_largest_first() -> None:
    extra = replace(plan().excluded[1], slug="inverted-row")
    groups = excluded_groups(replace(plan(), excluded=(*plan().excluded, extra)))

    assert [(group.rule, len(group.items)) for group in groups] == [("equipment", 2), ("level", 1)]


def test_an_exclusion_without_a_reason_and_an_unknown_rule_have_titles_too() -> None:
    bare = replace(plan().excluded[0], reasons=())

    assert excluded_groups(replace(plan(), excluded=(bare,)))[0].title == "Without a rule"
    assert rule_title("new_rule") == "New rule"


def test_many_exclusions_are_told_by_three_examples() -> None:
    many = tuple(replace(plan().excluded[1], slug=f"press-{n}") for n in range(5))

    assert "(5): such as Press 0, Press 1, Press 2." in as_text(replace(plan(), excluded=many))


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (
            {"goal": "hypertrophy", "days": ["Mon", "Thu"], "minutes": 45, "place": "garage"},
            "Muscle, 2 days × 45 min, garage",
        ),
        (
            {"goal": "care", "days": 1, "minutes": {"Mon": 20, "Tue": 30}, "equipment": ["none"]},
            "Care, 1 day, no equipment",
        ),
        ({"goal": "new_goal"}, "New goal"),
        ({}, "A plan"),
    ],
)
def test_a_request_fits_in_a_line(request_: dict[str, object], words: str) -> None:
    assert describe_request(request_) == words


@given(requests())
def test_every_written_request_can_be_described(request_: PlanRequest) -> None:
    told = describe_request(write_request(request_))

    assert "day" in told
    assert "None" not in told
