"""Each check finds its flaw in a good page with one slip, and nothing in the good page."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.library.pages import (
    STRETCH,
    VOCABULARY,
    Change,
    changed,
    page,
    press,
    stretch,
)

from forge.domain.vocabulary import Category
from forge.library.flaw import Flaw
from forge.library.flaws import (
    PAGE_CHECKS,
    PageCheck,
    v09_angle,
    v17_claims,
    v19_readable,
    v30_approval,
    v35_feel,
    v37_facts,
)
from forge.library.flaws.text import Phrases, grade

Case = tuple[str, str, Change]
"""The id of the flaw, the page, and the slip."""

STEP_5 = "Bend your front knee a little and lean in until the back calf pulls gently."
TIP_1 = "because a planted heel is what makes the ankle bend"
TIP = f"Drive the heel into the floor as you lean, {TIP_1}."
WORKED = "muscle: pec_sternal, role: prime, share: 0.8"

SLIPS: dict[str, Case] = {
    "V3 a step that holds": ("V3", "press", ("Lower your knees to", "Hold for 10 seconds at")),
    "V4 strength": ("V4", "stretch", (TIP_1, "because that builds strength in the calf")),
    "V4 stronger": ("V4", "stretch", (TIP_1, "because that makes the calf a bit stronger")),
    "V5 no change of sides": ("V5", "stretch", ("{change_sides}", "{finish}")),
    "V5 no cue": ("V5", "stretch", ("phase: change_sides", "phase: end")),
    "V5 dose": ("V5", "stretch", ("per: each side", "per: null")),
    "V5 two-sided": ("V5", "press", ("Lower your knees to", "Do it on the other side, to")),
    "V5 alternating": ("V5", "press", ("laterality: bilateral", "laterality: alternating")),
    "V7 grip": ("V7", "stretch", ("both palms flat on", "both hands in an overhand grip on")),
    "V8 facing": ("V8", "stretch", ("Stand facing a wall", "Stand with your back to a wall")),
    "V9 angle": ("V9", "stretch", (STEP_5, "Lean in until the knee bends 40 degrees.")),
    "V10 prime": ("V10", "press", (WORKED, "muscle: hamstrings, role: prime, share: 0.8")),
    "V10 stretched": ("V10", "stretch", ("muscle: soleus", "muscle: vasti")),
    "V10 no prime": ("V10", "press", (WORKED, "muscle: pec_sternal, role: synergist, share: 0.8")),
    "V10 no stretched": ("V10", "stretch", ("role: stretched", "role: stabiliser")),
    "V10 prime in a stretch": (
        "V10",
        "stretch",
        ("soleus, role: stretched", "tibialis_anterior, role: prime"),
    ),
    "V10 share": ("V10", "stretch", ("share: 1.0", "share: 1.5")),
    "V10 sum": ("V10", "press", (WORKED, "muscle: pec_sternal, role: prime, share: 1.0")),
    "V10 twice": ("V10", "stretch", ("muscle: soleus", "muscle: gastrocnemius")),
    "V10 joint": (
        "V10",
        "stretch",
        ("joint: knee, action: extension", "joint: knee, action: grip"),
    ),
    "V11 level": ("V11", "stretch", (TIP_1, "because this is an advanced stretch")),
    "V12 digits": ("V12", "stretch", ("Hold for 20 to 30", "Hold for 20 to 45")),
    "V12 words": ("V12", "stretch", (STEP_5, "Lean in for forty seconds.")),
    "V13 phrase": ("V13", "stretch", (TIP_1, "because there is no risk in that")),
    "V13 cure": ("V13", "stretch", ("stiff ankles", "fix stiff ankles")),
    "V14 elsewhere": ("V14", "stretch", ("It is the same stretch.", "See the steps above.")),
    "V18 soothing": ("V18", "press", ("so that your numbers", "easy on the wrists, so that they")),
    "V19 long": ("V19", "stretch", (STEP_5, f"Lean {'in and out ' * 12}until it pulls.")),
    "V19 answer": ("V19", "stretch", ("It is the same stretch.", "It is the same. " * 16)),
    "V24 fix repeats": (
        "V24",
        "stretch",
        ("*Fix:* take a shorter step.", "*Fix:* The heel, it floats up."),
    ),
    "V24 only forbids": ("V24", "stretch", ("take a shorter step.", "do not let it float.")),
    "V24 tip": ("V24", "stretch", (TIP, "The back knee bends a bit.")),
    "V28 long": (
        "V28",
        "stretch",
        ("Now the other leg", "And now please do the very same other leg"),
    ),
    "V28 digits": ("V28", "stretch", ("Now the other leg", "Now leg 2")),
    "V28 twice": ("V28", "stretch", ("id: switch", "id: heel_down")),
    "V29 inverted": ("V29", "stretch", ("position: standing", "position: inverted")),
    "V29 supine": ("V29", "press", ("position: prone", "position: supine")),
    "V29 impact": ("V29", "press", ("impact: 0", "impact: 2")),
    "V29 spine": (
        "V29",
        "press",
        (
            "action: flexion, plane: sagittal, role: static",
            "action: flexion, plane: sagittal, role: working",
        ),
    ),
    "V30 reader": ("V30", "stretch", ("status: draft", "status: approved")),
    "V31 amount": ("V31", "stretch", ("hold_s: [20, 30]", "reps: [20, 30]")),
    "V31 stretch": ("V31", "stretch", ("hold_s: [20, 30]", "hold_s: [20, 90]")),
    "V31 order": ("V31", "stretch", ("sets: [2, 3]", "sets: [3, 2]")),
    "V31 days": ("V31", "stretch", ("days_per_week: [2, 7]", "days_per_week: [2, 8]")),
    "V31 dynamic": ("V31", "stretch", ("contraction: passive", "contraction: dynamic")),
    "V31 in reps": ("V31", "stretch", ("measure: hold", "measure: reps")),
    "V31 power": ("V31", "press", ("  health:", "  power:")),
    "V32 external": ("V32", "press", ("load: {type: bodyweight,", "load: {type: external,")),
    "V32 needed": ("V32", "press", ("all_of: []", "all_of: [[dumbbell]]")),
    "V32 implements": ("V32", "press", ("implements: null", "implements: 2")),
    "V32 share": ("V32", "press", ("bodyweight_share: 0.", "bodyweight_share: 1.")),
    "V32 unit": ("V32", "press", ("unit: null", "unit: kg")),
    "V34 contradiction": (
        "V34",
        "stretch",
        ("*Fix:* take a shorter step.", "*Fix:* step in. Never bend your front knee."),
    ),
    "V35 feel": ("V35", "stretch", ("{yes hamstrings}", "{yes vasti}")),
    "V36 setup": ("V36", "stretch", ("1. Stand facing", "1. Smile while facing")),
    "V36 describing": ("V36", "stretch", ("5. Bend your", "5. You bend your")),
    "V37 score": ("V37", "stretch", ("balance: 1", "balance: 4")),
    "V37 stress": ("V37", "stretch", ("ankle: {level: 1", "ankle: {level: 5")),
    "V37 reason": ("V37", "stretch", ("why: [end_range_flexion]", "why: []")),
    "V37 popularity": ("V37", "stretch", ("popularity: 4", "popularity: 9")),
    "V37 empty need": ("V37", "stretch", ("all_of: [[wall]]", "all_of: [[wall], []]")),
    "V37 tempo": ("V37", "stretch", ("tempo: steady", "tempo: slow")),
    "V37 breathing": ("V37", "stretch", ("breathing: steady", "breathing: deep")),
    "V37 cardio": ("V37", "press", ("category: Strength", "category: Cardio")),
    "V37 quiet": ("V37", "press", ("impact: 0", "impact: 2")),
    "V37 advanced": ("V37", "press", ("strength: 2", "strength: 3")),
    "V37 override": (
        "V37",
        "press",
        ("difficulty_override: null", "difficulty_override: {level: Intermediate, reason: so}"),
    ),
    "V37 alias": ("V37", "press", ("\n- {text: Full Press Up, lang: en, kind: synonym}", " []")),
    "V37 nothing to master": (
        "V37",
        "press",
        ("prerequisites: []", "prerequisites: [{slug: null, test: null, threshold: two sets}]"),
    ),
    "V37 one leg": ("V37", "press", ("stance: hip_width", "stance: single_leg")),
    "V37 improvise": ("V37", "stretch", ("{from: wall", "{from: chair")),
    "V37 source": ("V37", "stretch", ("sources: [acsm11, ", "sources: [")),
}

HARMLESS: dict[str, tuple[str, Change]] = {
    "a hold without a time": ("press", ("Lower your knees to", "Hold your knees off")),
    "strength in a myth": (
        "stretch",
        ("Will this make my calves stronger?", "Does it build strength?"),
    ),
    "a comparison with a machine": ("stretch", (STEP_5, "Lean in as if to push a car.")),
    "a known number": ("stretch", (STEP_5, "Lean in for 20 seconds.")),
    "one second": ("stretch", (STEP_5, "Lean in for one second, then two.")),
    "two good reps": ("press", ("Lower your knees to", "Keep two good reps, then sink to")),
    "a bare link": ("stretch", (STEP_5, "Lean in. [[downward-dog]].")),
    "the derived level": ("stretch", (TIP_1, "because this is a beginner stretch")),
    "an emphasised word": ("stretch", (STEP_5, "Lean in until it *just* pulls.")),
    "no reassurance": (
        "press",
        ("so that your numbers", "which is not easy on the wrists, so they"),
    ),
    "a reason for stopping": ("stretch", ("take a shorter step.", "stop halfway and step in.")),
    "a clinician": ("stretch", ("It is the same stretch.", "Ask your physiotherapist first.")),
    "a level word about people": ("stretch", (TIP_1, "because an advanced lifter needs it too")),
}


def built(base: str, change: Change) -> Iterable[Flaw]:
    """All flaws that page checks find in a changed good page."""
    made = stretch(change) if base == "stretch" else press(change)
    return [flaw for check in PAGE_CHECKS for flaw in check(made, VOCABULARY)]


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_in_a_good_page_is_found(slip: str) -> None:
    flaw_id, base, change = SLIPS[slip]

    found = built(base, change)

    assert flaw_id in {flaw.id for flaw in found}


@pytest.mark.parametrize("name", HARMLESS, ids=str)
def test_a_harmless_change_of_a_good_page_is_let_pass(name: str) -> None:
    base, change = HARMLESS[name]

    assert [str(flaw) for flaw in built(base, change)] == []


@pytest.mark.parametrize("check", PAGE_CHECKS, ids=lambda check: check.__module__)
def test_no_check_finds_anything_in_the_good_pages(check: PageCheck) -> None:
    found = [*check(stretch(), VOCABULARY), *check(press(), VOCABULARY)]

    assert [str(flaw) for flaw in found] == []


@pytest.mark.parametrize("check", PAGE_CHECKS, ids=lambda check: check.__module__)
def test_every_page_check_is_covered_by_a_slip(check: PageCheck) -> None:
    number = check.__module__.rpartition(".")[2].split("_")[0].lstrip("v").lstrip("0")

    assert f"V{number}" in {flaw_id for flaw_id, _, _ in SLIPS.values()} | {"V17"}


def test_a_claim_needs_evidence() -> None:
    text = re.sub(r"(?s)evidence:.*?myths:", "evidence: []\nmyths:", STRETCH)
    claim = "because studies like it"

    found = [flaw.id for flaw in v17_claims.check(page(changed(text, (TIP_1, claim))), VOCABULARY)]

    assert found == ["V17"]
    assert list(v17_claims.check(stretch((TIP_1, claim)), VOCABULARY)) == []


def test_long_words_raise_the_grade() -> None:
    learned = "Dorsiflexion elongates gastrocnemius musculotendinous architecture considerably."

    assert grade(learned) > 8 > grade("Press your heel down and lean in.")
    assert grade("") == 0


def test_a_page_that_tells_where_not_to_feel_it_also_tells_where() -> None:
    made = stretch(("{yes gastrocnemius}", "{no}"), ("{yes hamstrings}", "{no}"))

    assert [flaw.message for flaw in v35_feel.check(made, VOCABULARY)] == ["Nothing is to be felt"]


def test_a_page_needs_three_search_terms() -> None:
    two = "symptoms: [], goals: [range], body_words: [calf], sports: [], negative"
    text = re.sub(r"symptoms: .*, negative", two, STRETCH)

    found = [flaw.message for flaw in v37_facts.check(page(text), VOCABULARY)]

    assert found == ["There are 2 search terms"]


def test_a_page_of_long_words_is_hard_to_read() -> None:
    made = stretch(
        (" your ", " your considerable musculotendinous "),
        (" the ", " the extraordinary physiological "),
    )

    found = [flaw.message for flaw in v19_readable.check(made, VOCABULARY)]

    assert any("reads at grade" in message for message in found)


def test_a_page_needs_cues_a_dose_and_a_stop_rule_where_they_count() -> None:
    facts = replace(press().facts, cues=(), dose={}, category=Category.REHABILITATION, stop_if=())
    bare = replace(press(), exercise=replace(press().exercise, facts=facts))

    found = {flaw.id for check in PAGE_CHECKS for flaw in check(bare, VOCABULARY)}

    assert {"V28", "V31", "V37"} <= found


def test_a_loaded_compound_stresses_a_joint() -> None:
    made = press(("load: {type: bodyweight,", "load: {type: external,"))
    facts = replace(made.facts, joint_stress={})
    calm = replace(made, exercise=replace(made.exercise, facts=facts))

    messages = [flaw.message for flaw in v37_facts.check(calm, VOCABULARY)]

    assert messages == ["A loaded compound stresses no joint"]


def test_an_angle_within_the_stored_one_is_let_pass() -> None:
    stored = ("bench_angle: null", "bench_angle: [30, 45]")

    inside = stretch(stored, (STEP_5, "Lean in at 30 to 45 degrees."))
    outside = stretch(stored, (STEP_5, "Lean in at 60°."))

    assert list(v09_angle.check(inside, VOCABULARY)) == []
    assert [flaw.suggestion for flaw in v09_angle.check(outside, VOCABULARY)] == ["Use 30 to 45."]


def test_phrases_are_found_whole_longest_first_whatever_their_case() -> None:
    phrases = Phrases(["push-up", "wall push-up", "!"])

    assert phrases.without("The Wall Push-Up and push ups.") == "The   and push ups."


def test_a_rehab_dose_needs_a_stop_rule() -> None:
    stop_if = "stop_if: [sharp_pain, numbness_tingling, swelling_warmth, dizziness]"

    made = stretch(("  mobility:", "  rehab:"), (stop_if, "stop_if: []"))

    assert "V31" in {flaw.id for check in PAGE_CHECKS for flaw in check(made, VOCABULARY)}


def test_an_approved_page_needs_checked_sources() -> None:
    approved = (
        ("status: draft", "status: approved"),
        ("reviewed_by: null", "reviewed_by: second reader"),
        ("reviewed_on: null", "reviewed_on: 2026-11-22"),
    )
    unread = replace(VOCABULARY.source("acsm11"), checked="not_checked")
    vocabulary = replace(VOCABULARY, sources={**VOCABULARY.sources, "acsm11": unread})

    found = [flaw.message for flaw in v30_approval.check(stretch(*approved), vocabulary)]

    assert found == ["The source acsm11 is unchecked"]
    assert list(v30_approval.check(stretch(*approved), VOCABULARY)) == []


def test_a_flaw_points_at_the_line_of_the_slip() -> None:
    text = changed(STRETCH, ("Hold for 20 to 30", "Hold for 20 to 45"))

    found = [flaw for check in PAGE_CHECKS for flaw in check(page(text), VOCABULARY)]

    assert ["20 to 45" in text.splitlines()[flaw.line - 1] for flaw in found] == [True]


def test_a_flaw_reads_as_one_line_with_place_and_suggestion() -> None:
    flaw = stretch().error("V9", "steps.0", "It is wrong.", "Mend it.")

    assert str(flaw).startswith("content/exercises/good.md:")
    assert str(flaw).endswith(" V9 E It is wrong. Mend it.")
