"""What must hold for the profiles of the repository, and what becomes of wishes."""

import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.planner.solving import dumbbells, used
from tests.planner.worlds import real_library

from forge.domain.exercise import Dose, Span
from forge.domain.plan import Plan, Role, Slot
from forge.domain.request import (
    CardioWish,
    Goal,
    Limitation,
    Severity,
)
from forge.domain.vocabulary import Action, Equipment, Joint, Level, Noise, Pattern
from forge.planner.build import build
from forge.planner.reading import read_request
from forge.planner.slots.page_words import SAME
from forge.planner.solving.solver import no_solver
from forge.training.plan_check import check

# --- the profiles of content/profiles: what must hold
PROFILES = {path.name[:2]: path for path in Path("content/profiles").glob("*.toml")}


@cache
def profile(number: str) -> Plan:
    """A solved profile, made once."""
    text = tomllib.loads(PROFILES[number].read_text(encoding="utf-8"))
    return build(read_request(text, date(2026, 11, 12)), real_library())


@pytest.mark.parametrize("number", sorted(PROFILES))
def test_every_profile_passes_the_checker_and_the_gates(number: str) -> None:
    plan = profile(number)

    assert check(plan, real_library()) == ()
    assert all(line.passed for line in plan.audit if line.gate)


@pytest.mark.parametrize("number", sorted(PROFILES))
def test_what_a_slot_says_of_the_dose_of_its_page_is_true(number: str) -> None:
    for slot in (slot for day in profile(number).days for slot in day.slots):
        told = next(reason.sentence for reason in slot.reasons if reason.rule == "dose")
        doses = real_library().get(slot.slug).facts.dose.values()
        done = (slot.reps, slot.hold_s, slot.time_s, slot.metres)
        alike = [one for one in doses if done == _measured(one, slot)]
        if told == SAME:
            assert any(_holds(one, slot) for one in alike), (slot.slug, told)
        elif "of its page" in told:
            assert alike, (slot.slug, told)
        else:
            assert "E2" in told or "E4" in told, (slot.slug, told)


def _measured(one: Dose, slot: Slot) -> tuple[Span | None, ...]:
    """What a page gives of the measures that a slot has."""
    told = (slot.reps, slot.hold_s, slot.time_s, slot.metres)
    page = (one.reps, one.hold_s, one.time_s, one.metres)
    return tuple(given if done else None for given, done in zip(page, told, strict=True))


def _holds(one: Dose, slot: Slot) -> bool:
    sets = one.sets[0] <= slot.sets <= one.sets[1]
    alone = slot.sets == 1  # then no rest between sets is told
    return sets and (alone or one.rest_s[0] <= slot.rest_s <= one.rest_s[1])


def test_profile_1_says_that_the_minimum_is_out_of_reach_and_how_to_reach_it() -> None:
    doses = [wish for wish in profile("01").unmet if wish.wish.endswith("training")]

    assert doses
    assert any("more minutes a session" in wish.fix for wish in doses)


def test_profile_2_has_no_body_weight_squat_beside_dumbbells() -> None:
    assert used(profile("02")).isdisjoint({"bodyweight-squat", "box-squat-to-chair"})


def test_profile_4_trains_squat_and_bench_twice_heavy_and_medium() -> None:
    plan = profile("04")

    for slug in ("barbell-back-squat", "barbell-bench-press"):
        reps = [slot.reps for day in plan.days for slot in day.slots if slot.slug == slug]
        assert sorted(filter(None, reps)) == [(3, 4), (4, 5)]


def test_profile_5_keeps_external_rotation_for_the_sore_shoulder() -> None:
    plan = profile("05")

    turned = {
        action.action
        for slug in used(plan)
        for action in real_library().get(slug).facts.joint_actions
        if real_library().get(slug).facts.movement_pattern is Pattern.SHOULDER_ROTATION
    }
    assert Action.EXTERNAL_ROTATION in turned


def test_profile_6_stretches_every_group_and_counts_no_sets() -> None:
    plan = profile("06")
    stretching = next(line for line in plan.audit if line.id == "A25")

    assert stretching.passed
    assert plan.doses == ()
    assert {slot.role for day in plan.days for slot in day.slots} == {Role.STRETCH}


def test_profile_7_trains_calves_hips_and_hamstrings_beside_the_runs() -> None:
    doses = {dose.muscle.value: dose for dose in profile("07").doses}

    assert all(doses[muscle].sets > 0 for muscle in ("calves", "glutes", "hamstrings"))


def test_profile_8_balances_three_days_and_starts_with_one_set() -> None:
    plan = profile("08")
    balance = next(line for line in plan.audit if line.id == "A27")
    strength = [s for d in plan.days for s in d.slots if s.role is Role.COMPOUND]

    assert balance.passed
    assert plan.block.wave[0].percent == 16
    assert all(slot.rest_s >= 90 for slot in strength)


def test_profile_9_tells_walking_minutes_and_stop_signs() -> None:
    told = {note.rule: note.sentence for note in profile("09").notes}

    assert "150 minutes a week" in told["walk"]
    assert "exhaustion" in told["pregnancy_minutes"]
    assert "bleeding" in told["pregnancy_stop"]


def test_profile_10_uses_bands_by_feel() -> None:
    plan = profile("10")
    kinds = {s.load.kind for d in plan.days for s in d.slots if s.slug.startswith("band-")}

    assert kinds == {"band"}
    assert all(real_library().get(slug).facts.noise is Noise.QUIET for slug in used(plan))


def test_profile_11_promises_no_cure() -> None:
    plan = profile("11")

    assert {slot.role for day in plan.days for slot in day.slots} == {Role.CARE}
    assert "does not treat or cure" in " ".join(note.sentence for note in plan.notes)


def test_profile_12_reaches_its_cardio_and_claims_no_spot_reduction() -> None:
    plan = profile("12")
    cardio = next(line for line in plan.audit if line.id == "A26")

    assert cardio.passed
    assert "cannot choose where fat goes" in " ".join(note.sentence for note in plan.notes)


def test_profile_13_puts_skill_first_and_shows_the_ladder() -> None:
    plan = profile("13")
    ladder = next(note for note in plan.notes if note.rule == "ladder")

    assert all(day.slots[0].role is Role.SKILL for day in plan.days)
    assert "Negative Pull-Up" in ladder.sentence


def test_profile_14_comes_back_slowly() -> None:
    plan = profile("14")
    reserves = {s.rir for d in plan.days for s in d.slots if s.rir is not None}

    assert [rule.percent for rule in plan.block.wave][:4] == [50, 70, 80, 90]
    assert reserves == {(3, 4)}


# --- wishes


def test_more_minutes_that_are_named_as_a_fix_do_fix_it() -> None:
    plan = profile("01")
    wish = next(w for w in plan.unmet if "more minutes" in w.fix and w.wish.endswith("training"))
    extra = int(wish.fix.split()[0])
    longer = replace(
        plan.request, minutes=tuple(minutes + extra for minutes in plan.request.minutes)
    )

    after = build(longer, real_library())

    assert (wish.wish, wish.wanted) not in {(other.wish, other.wanted) for other in after.unmet}


def test_cardio_that_does_not_fit_can_be_walked_outside() -> None:
    request = dumbbells(cardio=CardioWish(300), minutes=(25, 25, 25))
    kit = request.place.equipment | {Equipment.EXERCISE_BIKE}
    pedalled = replace(request, place=replace(request.place, equipment=kit))

    walked = build(request, real_library(), no_solver)
    plan = build(pedalled, real_library(), no_solver)

    wish = next(one for one in plan.unmet if one.wish == "Cardio minutes")
    assert "Walk briskly" in wish.fix
    assert "walk" in {note.rule for note in walked.notes}
    assert "Cardio minutes" not in {one.wish for one in walked.unmet}


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (25, "strength keeps its minimum first."),
        (45, "the rest of their time goes to strength, to more than its minimum."),
    ],
)
def test_strength_is_said_to_keep_its_minimum_only_where_it_has_no_more(
    minutes: int, told: str
) -> None:
    request = dumbbells(cardio=CardioWish(300), minutes=(minutes,) * 3)
    kit = request.place.equipment | {Equipment.EXERCISE_BIKE}
    pedalled = replace(request, place=replace(request.place, equipment=kit))

    plan = build(pedalled, real_library(), no_solver)

    wish = next(one for one in plan.unmet if one.wish == "Cardio minutes")
    assert wish.because.endswith(told)


def test_a_favourite_that_cannot_be_used_says_why() -> None:
    request = dumbbells(
        favourites=frozenset({"barbell-bench-press", "walking", "unicorn", "glute-bridge", "dip"})
    )

    plan = build(request, real_library(), no_solver)

    told = {wish.wish: wish for wish in plan.unmet if wish.level == 3}
    assert "needs a barbell" in told["Barbell Bench Press, a favourite"].because
    assert "cardio" in told["Walking, a favourite"].because
    assert "no such exercise" in told["Unicorn, a favourite"].because


def test_a_health_question_answered_yes_keeps_to_health_doses_and_refers() -> None:
    plan = build(dumbbells(goal=Goal.STRENGTH, screening=2), real_library(), no_solver)

    counted = [slot for day in plan.days for slot in day.slots if slot.reps and slot.rir]

    assert plan.notes[0].rule == "screening"
    assert counted
    assert all(slot.reps[1] >= 8 and slot.rir[0] >= 2 for slot in counted if slot.reps and slot.rir)


def test_a_severe_joint_is_referred_and_never_loaded() -> None:
    severe = (Limitation(Joint.ANKLE, Severity.SEVERE),)

    plan = build(dumbbells(limitations=severe), real_library(), no_solver)

    assert "refer" in {note.rule for note in plan.notes}
    assert all(Joint.ANKLE not in real_library().get(s).facts.joint_stress for s in used(plan))


def test_a_skill_without_a_page_says_so() -> None:
    request = dumbbells(goal=Goal.SKILL, skill_target="handstand", level=Level.ADVANCED)

    plan = build(request, real_library(), no_solver)

    assert "no page for this skill" in " ".join(note.sentence for note in plan.notes)
