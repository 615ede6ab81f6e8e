"""Whole plans over the real library: what every plan must keep, and what makes it so."""

import os
import subprocess
import sys
import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.planner.strategies import ordinary_requests
from tests.planner.worlds import asked, real_library

from forge.domain.errors import ImpossibleRequest, UnknownExercise
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
from forge.domain.vocabulary import Action, Equipment, Joint, Level, Noise, Pattern, Weekday
from forge.library.catalogue import Catalogue
from forge.planner.build import build
from forge.planner.reading import read_request
from forge.planner.search import floor_of
from forge.planner.solver import no_solver
from forge.planner.why_not import asker, draft_of, why_not
from forge.training.plan_check import check

NUMBERS = frozenset("0123456789½")

COSTLY = settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
"""A greedy plan takes about a second of a shared core: few examples, and no shrinking."""


def dumbbells(**changes: object) -> PlanRequest:
    """The acceptance case: muscle for a beginner, three days, dumbbells, a bench, a sore knee."""
    request = replace(
        asked(),
        goal=Goal.HYPERTROPHY,
        weekdays=(Weekday.MON, Weekday.WED, Weekday.FRI),
        minutes=(45, 45, 45),
        place=replace(asked().place, equipment=frozenset({Equipment.DUMBBELL, Equipment.BENCH})),
        limitations=(Limitation(Joint.KNEE, Severity.MODERATE),),
    )
    return replace(request, **changes)  # type: ignore[arg-type]  # test


@pytest.fixture(scope="module")
def solved() -> Plan:
    """The acceptance case, solved."""
    return build(dumbbells(), real_library())


def encoded(plan: Plan) -> bytes:
    return msgspec.json.encode(plan, order="deterministic")


# --- the acceptance case


def test_the_checker_finds_nothing_in_a_solved_plan(solved: Plan) -> None:
    assert check(solved, real_library()) == ()


def test_a_solved_plan_says_how_it_was_made(solved: Plan) -> None:
    made = solved.provenance

    assert made.solver.startswith("OR-Tools")
    assert not made.fallback
    assert made.objective[0] <= made.bound[0]
    assert made.objective[1] <= made.bound[1]
    assert made.catalogue_version == real_library().version


def test_a_solved_plan_is_no_worse_than_the_greedy_one_but_for_what_taste_may_cost(
    solved: Plan,
) -> None:
    greedy = build(dumbbells(), real_library(), no_solver)

    assert greedy.provenance.fallback
    first, second, _ = solved.provenance.objective
    assert first >= greedy.provenance.objective[0]
    assert second >= floor_of(greedy.provenance.objective)


def test_the_sore_knee_is_spared_and_the_plan_says_what_it_cost(solved: Plan) -> None:
    squat = next(entry for entry in solved.excluded if entry.slug == "dumbbell-goblet-squat")

    assert [reason.rule for reason in squat.reasons] == ["joint_stress"]
    assert any("knee" in wish.fix or wish.fix for wish in solved.unmet)


def test_what_no_kit_allows_is_said_with_the_least_that_would(solved: Plan) -> None:
    pull = next(wish for wish in solved.unmet if "vertical pull" in wish.wish)

    assert (pull.wanted, pull.got, pull.level) == ("1 a week", "0", 1)
    assert pull.fix == "With a band and a high anchor you could do the band lat pulldown."


def test_that_fix_is_true() -> None:
    kit = frozenset(
        {Equipment.DUMBBELL, Equipment.BENCH, Equipment.RESISTANCE_BAND, Equipment.ANCHOR_HIGH}
    )
    request = dumbbells(place=replace(dumbbells().place, equipment=kit))

    plan = build(request, real_library(), no_solver)

    assert not [wish for wish in plan.unmet if "vertical pull" in wish.wish]


def test_the_same_request_gives_the_same_bytes_under_any_hash_seed(solved: Plan) -> None:
    script = (
        "import sys, msgspec;"
        "from tests.ready import catalogue;"
        "from forge.planner.build import build;"
        "from tests.planner.test_planner_plans import dumbbells, encoded;"
        "plan = build(dumbbells(), catalogue());"
        "sys.stdout.buffer.write(encoded(plan))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": "src:."}

    found = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, check=True
    )

    assert found.stdout == encoded(solved)


def test_another_seed_may_change_the_plan_but_not_what_it_reaches() -> None:
    one, two = (build(dumbbells(seed=seed), real_library(), no_solver) for seed in (1, 2))

    assert one.provenance.objective[0] == two.provenance.objective[0]


def test_the_planner_loads_the_solver_only_when_it_solves() -> None:
    script = (
        "import sys; import forge.planner.build, forge.planner.why_not;"
        "print('ortools' in sys.modules)"
    )

    found = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": "src"},
        capture_output=True,
        check=True,
        text=True,
    )

    assert found.stdout.strip() == "False"


# --- properties over generated requests


def planned(request: PlanRequest) -> Plan | None:
    """The greedy plan, or None where the request is impossible."""
    try:
        return build(request, real_library(), no_solver)
    except ImpossibleRequest:
        return None


@COSTLY
@given(request_=ordinary_requests())
def test_every_plan_keeps_every_hard_rule_and_tells_its_reasons(request_: PlanRequest) -> None:
    plan = planned(request_)
    if plan is None:
        return

    slots = [one for day in plan.days for one in day.slots]

    assert check(plan, real_library()) == ()
    assert all(one.reasons and one.progression.sentence and one.effort for one in slots)
    assert all(entry.reasons for entry in plan.excluded)
    assert all(line.passed for line in plan.audit if line.gate)
    for one in slots:
        told = "".join(one.reasons[0].facts.values())
        assert {char for char in one.reasons[0].sentence if char in NUMBERS} <= set(told)
    for day in plan.days:
        assert day.time.total <= 60 * day.minutes_limit
        assert sum(drill.seconds for drill in day.warm_up) == day.time.warm_up
        assert sum(drill.seconds for drill in day.cool_down) == day.time.cool_down


@settings(COSTLY, max_examples=4)
@given(request_=ordinary_requests())
def test_every_exercise_can_be_asked_about(request_: PlanRequest) -> None:
    plan = planned(request_)
    if plan is None:
        return

    ask = asker(plan, real_library())
    answers = {one.slug: ask(one.slug) for one in real_library()}

    assert all(reasons for reasons in answers.values())
    assert all(reason.sentence and reason.rule for found in answers.values() for reason in found)


@settings(COSTLY, max_examples=4)
@given(request_=ordinary_requests(), joint=st.sampled_from(Joint))
def test_a_new_limitation_leaves_nothing_that_it_forbids(
    request_: PlanRequest, joint: Joint
) -> None:
    limited = replace(request_, limitations=(Limitation(joint, Severity.SEVERE),))

    plan = planned(limited)

    if plan is not None:
        used = {slot.slug for day in plan.days for slot in day.slots}
        used |= {d.slug for day in plan.days for d in (*day.warm_up, *day.cool_down) if d.slug}
        assert all(joint not in real_library().get(slug).facts.joint_stress for slug in used)


@settings(COSTLY, max_examples=4)
@given(request_=ordinary_requests())
def test_a_plan_turns_back_into_its_draft(request_: PlanRequest) -> None:
    plan = planned(request_)
    if plan is None:
        return

    draft = draft_of(plan)

    assert len(draft.picks) == sum(len(day.slots) for day in plan.days)
    assert {pick.slug for pick in draft.picks} == {s.slug for d in plan.days for s in d.slots}


# --- refusals


def refused(request: PlanRequest, library: Catalogue | None = None) -> str:
    with pytest.raises(ImpossibleRequest) as raised:
        build(request, real_library() if library is None else library, no_solver)
    return str(raised.value)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"weekdays": (), "minutes": ()}, "No training day"),
        ({"weekdays": (Weekday.MON, Weekday.MON)}, "named twice"),
        ({"minutes": (45,)}, "do not match"),
        ({"pregnancy": Pregnancy.FIRST, "clearance": Clearance.NO}, "advised against"),
        ({"goal": Goal.SKILL}, "No skill is named"),
        ({"never": frozenset({"plank"}), "favourites": frozenset({"plank"})}, "both a favourite"),
        ({"minutes": (5, 5)}, "too short"),
    ],
)
def test_a_plain_contradiction_is_refused_in_words(changes: dict[str, object], told: str) -> None:
    request = replace(asked(), **changes)  # type: ignore[arg-type]  # test

    assert told in refused(request)


def test_a_refusal_names_the_minutes_that_would_do() -> None:
    message = refused(replace(asked(), minutes=(5, 5)))
    needed = int(message.split("Give it ")[1].split()[0])

    plan = build(replace(asked(), minutes=(needed, needed)), real_library(), no_solver)

    assert all(len(day.slots) >= 2 for day in plan.days)


def test_a_library_with_nothing_to_offer_names_the_rule_that_takes_most() -> None:
    limits = tuple(Limitation(joint, Severity.SEVERE) for joint in Joint)

    message = refused(replace(asked(), limitations=limits))

    assert "joint stress" in message


def test_an_empty_library_is_refused() -> None:
    empty = Catalogue((), real_library().vocabulary, "empty")

    assert "Choose another goal" in refused(asked(), empty)


def test_days_that_recovery_leaves_empty_are_named() -> None:
    kept = ("plank", "side-plank")
    few = tuple(one for one in real_library() if one.slug in kept)
    every_day = replace(asked(), weekdays=tuple(Weekday), minutes=(45,) * 7)

    message = refused(every_day, Catalogue(few, real_library().vocabulary, "few"))

    assert "cannot hold two exercises" in message


# --- why not


@pytest.fixture(scope="module")
def greedy() -> Plan:
    """The acceptance case without a solver."""
    return build(dumbbells(), real_library(), no_solver)


def test_what_is_in_the_plan_answers_with_what_it_contributes(greedy: Plan) -> None:
    slug = greedy.days[0].slots[0].slug

    assert {reason.rule for reason in why_not(greedy, real_library(), slug)} == {"contribution"}


def test_what_a_rule_leaves_out_answers_with_every_rule(greedy: Plan) -> None:
    rules = [reason.rule for reason in why_not(greedy, real_library(), "barbell-back-squat")]

    assert rules == ["joint_stress", "level", "prerequisite", "equipment"]


def test_what_has_no_part_to_play_says_so(greedy: Plan) -> None:
    assert [r.rule for r in why_not(greedy, real_library(), "walking")] == ["no_role"]


def test_what_gave_way_says_to_what(greedy: Plan) -> None:
    assert why_not(greedy, real_library(), "incline-push-up")[0].rule == "outweighed"


def test_an_unknown_exercise_is_refused_with_the_nearest(greedy: Plan) -> None:
    with pytest.raises(UnknownExercise):
        why_not(greedy, real_library(), "plonk")


# --- the profiles of content/profiles: what must hold


PROFILES = {path.name[:2]: path for path in Path("content/profiles").glob("*.toml")}


@cache
def profile(number: str) -> Plan:
    """A solved profile, made once."""
    text = tomllib.loads(PROFILES[number].read_text(encoding="utf-8"))
    return build(read_request(text, date(2026, 11, 12)), real_library())


def used(plan: Plan) -> set[str]:
    return {slot.slug for day in plan.days for slot in day.slots}


@pytest.mark.parametrize("number", sorted(PROFILES))
def test_every_profile_passes_the_checker_and_the_gates(number: str) -> None:
    plan = profile(number)

    assert check(plan, real_library()) == ()
    assert all(line.passed for line in plan.audit if line.gate)


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
        assert reps == [(3, 4), (4, 5)]


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
    assert plan.block.wave[0].percent == 20
    assert all(slot.rest_s >= 120 for slot in strength)


def test_profile_9_tells_walking_minutes_and_stop_signs() -> None:
    told = {note.rule: note.sentence for note in profile("09").notes}

    assert "150 moderate minutes" in told["pregnancy_minutes"]
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


def test_more_minutes_that_are_named_as_a_fix_bring_more_of_what_must_be_there() -> None:
    plan = profile("01")
    wish = next(w for w in plan.unmet if "more minutes" in w.fix and w.wish.endswith("training"))
    extra = int(wish.fix.split()[0])
    longer = replace(
        plan.request, minutes=tuple(minutes + extra for minutes in plan.request.minutes)
    )

    after = build(longer, real_library())

    assert after.provenance.objective[0] > plan.provenance.objective[0]


def test_cardio_that_does_not_fit_can_be_walked_outside() -> None:
    request = dumbbells(cardio=CardioWish(300), minutes=(25, 25, 25))

    plan = build(request, real_library(), no_solver)

    wish = next(one for one in plan.unmet if one.wish == "Cardio minutes")

    assert "Walk briskly" in wish.fix


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
