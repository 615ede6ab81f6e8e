"""The page value: everything that a page shows, for made and for real exercises."""

from dataclasses import replace
from datetime import date

from tests.each import of_each
from tests.library import real
from tests.library.pages import VOCABULARY
from tests.library.variants import PRESS, STRETCH, library_of, variant

from forge.domain.exercise import Caution, Edge, Question
from forge.domain.vocabulary import (
    Category,
    CautionAction,
    Condition,
    EdgeType,
    FaqKind,
    Joint,
    Status,
    Symptom,
)
from forge.library.inline import plain
from forge.library.joints import SORE_FROM, gentler, most_loaded, stress
from forge.library.neighbours import neighbours
from forge.library.present import page
from forge.library.sentences.safety import DEFAULT_STOP, stop_rule

STRENGTH_WORDS = ("strength", "strong", "build", "tone", "activat", "trains ")


@of_each(real.SLUGS)
def test_every_real_page_is_complete(slug: str) -> None:
    shown = real.shown(slug)

    assert shown.quick_answer.endswith(".")
    assert [row.label for row in shown.attributes] == [
        *("Body Part", "Equipment", "Target Muscle", "Secondary Muscles"),
        *("Difficulty", "Category", "Measure", "Sides"),
    ]
    assert all((shown.steps, shown.tips, shown.mistakes, shown.doses, shown.sources))
    assert all(row.value for row in (*shown.attributes, *shown.further_facts))
    assert shown.beside.swaps
    assert all(question.answer for question in shown.questions)


@of_each(real.SLUGS)
def test_at_most_four_questions_are_derived_and_none_is_asked_twice(slug: str) -> None:
    shown = real.shown(slug)

    asked = [question.question for question in shown.questions]

    assert sum(not question.own for question in shown.questions) <= 4
    assert len(set(asked)) == len(asked)


@of_each(real.SLUGS)
def test_no_derived_sentence_promises_strength_on_a_stretch(slug: str) -> None:
    shown = real.shown(slug)
    derived = [shown.quick_answer, *(plain(q.answer) for q in shown.questions if not q.own)]

    if shown.exercise.facts.category in {Category.STRETCHING, Category.MOBILITY}:
        said = " ".join(derived).lower()
        assert [word for word in STRENGTH_WORDS if word in said] == []


@of_each(real.SLUGS)
def test_a_stretch_is_held_for_seconds_and_says_for_which_side(slug: str) -> None:
    shown = real.shown(slug)

    if shown.exercise.facts.category is Category.STRETCHING:
        assert "Hold for " in shown.quick_answer
        assert ("each side" in shown.quick_answer) == shown.exercise.derived.unilateral


@of_each(real.SLUGS)
def test_a_page_that_loads_a_joint_answers_the_sore_joint(slug: str) -> None:
    shown = real.shown(slug)
    asked = " ".join(q.question for q in shown.questions).lower()

    if most_loaded(shown.exercise):
        assert any(word in asked for word in ("sore", "hurt", "pain", "ache", "pinch"))


def test_the_swap_for_a_sore_joint_loads_it_less_and_trains_the_same() -> None:
    catalogue = real.catalogue()
    for exercise in catalogue:
        for joint in exercise.facts.joint_stress:
            less = gentler(exercise, joint, catalogue)
            if less:
                assert stress(less, joint) < min(SORE_FROM, stress(exercise, joint))
                assert less.derived.target is exercise.derived.target
                assert less.slug != exercise.slug


def test_an_own_question_keeps_the_derived_one_away() -> None:
    own = Question("Which muscles does it train?", "The chest.", FaqKind.TECHNIQUE)
    asked = replace(PRESS, prose=replace(PRESS.prose, faq=(own,)))

    shown = page(asked, library_of(asked))

    assert [q.question for q in shown.questions if "uscles" in q.question] == [own.question]


def test_relations_are_those_of_the_graph_with_the_authors_reasons() -> None:
    catalogue = real.catalogue()

    beside = neighbours(catalogue.get("push-up"), catalogue)

    assert "incline-push-up" in {other.slug for other in beside.easier}
    assert "decline-push-up" in {other.slug for other in beside.harder}
    assert all(other.reason.endswith(".") for other in (*beside.easier, *beside.swaps))


def test_a_generated_swap_is_shown_only_where_both_are_of_a_kind() -> None:
    other = variant(
        replace(PRESS, prose=PRESS.prose),
        replace(
            PRESS.facts,
            slug="other",
            family="other",
            graph=replace(
                PRESS.facts.graph,
                edges=(Edge(STRETCH.slug, EdgeType.SUBSTITUTE, "a reason", ()),),
            ),
        ),
    )
    catalogue = library_of(STRETCH, other)

    assert catalogue.edges(STRETCH.slug)[-1].to == "other"
    assert neighbours(STRETCH, catalogue).swaps == ()


def test_related_pages_repeat_no_neighbour() -> None:
    for slug in real.SLUGS:
        beside = real.shown(slug).beside
        near = {other.slug for other in (*beside.easier, *beside.harder, *beside.swaps)}
        related = [other.slug for other in beside.related]

        assert not near & set(related)
        assert slug not in related
        assert len(set(related)) == len(related)


def test_the_ends_of_the_ladder_are_named() -> None:
    assert real.shown("ankle-rocker").beside.easier_note
    assert real.shown("archer-pull-up").beside.harder_note
    assert not real.shown("push-up").beside.easier_note


def test_cautions_name_the_gentler_page_or_the_clinician() -> None:
    facts = replace(
        STRETCH.facts,
        cautions=(
            Caution(Condition.PREGNANCY, CautionAction.MODIFY, "good", "judgement"),
            Caution(Condition.HERNIA, CautionAction.ASK, None, "judgement"),
            Caution(Condition.GLAUCOMA, CautionAction.AVOID, None, "judgement"),
            Caution(Condition.VERTIGO, CautionAction.MODIFY, None, "judgement"),
        ),
    )
    exercise = variant(STRETCH, facts)

    shown = page(exercise, library_of(exercise))

    assert [(c.condition, plain(c.advice)) for c in shown.cautions] == [
        ("Pregnancy", "Do the wall calf stretch instead."),
        ("A hernia", "Ask your clinician first."),
        ("Glaucoma", "Leave it out."),
        ("Vertigo", "Use less load and a smaller range."),
    ]


def test_the_stop_rule_names_the_signs_and_what_is_urgent() -> None:
    chest = variant(PRESS, replace(PRESS.facts, stop_if=(Symptom.CHEST_PAIN,)))
    none = variant(PRESS, replace(PRESS.facts, stop_if=()))

    assert "emergency" in stop_rule(chest, VOCABULARY)
    assert stop_rule(none, VOCABULARY).startswith("Stop at sharp pain, numbness or tingling")
    assert Symptom.SHARP_PAIN in DEFAULT_STOP


def test_only_an_approved_page_may_be_indexed_and_says_since_when() -> None:
    approved = variant(
        PRESS,
        replace(
            PRESS.facts,
            status=Status.APPROVED,
            reviewed_by="A. Reader",
            reviewed_on=date(2026, 11, 16),
        ),
    )

    shown, draft = page(approved, library_of(approved)), page(PRESS, library_of(PRESS))

    assert shown.review.indexable
    assert shown.review.words == "Approved on 2026-11-16 (A. Reader)."
    assert not draft.review.indexable
    assert draft.review.words.startswith("Draft")


def test_the_map_gets_every_muscle_with_its_role_and_share() -> None:
    rows = real.shown("push-up").muscles

    uses = {row.use for row in rows}

    assert uses == set(real.catalogue().get("push-up").facts.muscles)
    assert rows[0].words == "Works"
    assert rows[0].name == "Chest"


def test_sources_name_what_rests_on_them_and_judgement_stands_last() -> None:
    sources = real.shown("calf-push-stretch-with-hands-against-wall").sources

    assert sources[0].used_for == "Basis of the dose for range of motion."
    assert sources[0].claims
    assert sources[-1].id == "judgement"


def test_load_on_joints_is_told_from_the_highest() -> None:
    told = {row.label: row.value for row in real.shown("push-up").further_facts}

    assert told["Load on joints"].startswith("Wrist: medium")
    assert stress(real.catalogue().get("push-up"), Joint.WRIST) == 2
