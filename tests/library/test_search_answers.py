"""Answers: the rules that no ranking may break, and the words around the results."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.each import of_each
from tests.library import real

from forge.domain.vocabulary import Equipment, Joint
from forge.library.joints import SORE_FROM, joint_name, stress

PAINS = tuple(
    text.format(joint_name(joint, real.catalogue().vocabulary))
    for joint in Joint
    for text in ("{} pain", "sore {}", "my {} hurts when I squat", "push up with {} injury")
)


@of_each(real.SLUGS)
def test_an_exact_name_is_always_first(slug: str) -> None:
    facts = real.catalogue().get(slug).facts

    for name in (facts.name, facts.name.upper(), slug, *(alias.text for alias in facts.aliases)):
        assert real.slugs_found(name)[0] == slug


@of_each(real.SLUGS)
def test_an_alternative_is_never_the_thing_itself(slug: str) -> None:
    name = real.catalogue().get(slug).name

    found = real.slugs_found(f"alternative to {name}")

    assert found
    assert slug not in found


@of_each(real.SLUGS)
def test_alternatives_begin_with_a_substitute_of_the_graph(slug: str) -> None:
    catalogue = real.catalogue()
    written = {e.to for e in catalogue.edges(slug) if e.type.value == "substitute"}

    found = real.slugs_found(f"alternative to {catalogue.get(slug).name}")

    assert found[0] in written


@pytest.mark.parametrize("text", PAINS)
def test_nothing_that_loads_a_sore_joint_is_shown(text: str) -> None:
    joint = next(j for j in Joint if joint_name(j, real.catalogue().vocabulary) in text)
    if "lower back" in text:
        joint = Joint.LUMBAR
    elif "upper back" in text:
        joint = Joint.THORACIC

    answer = real.search().find(text, 100)

    assert answer.stop_rule
    for result in answer.results:
        assert stress(real.catalogue().get(result.slug), joint) < SORE_FROM


@pytest.mark.parametrize(
    "word", ["barbell", "dumbbell", "resistance band", "cable machine", "chair"]
)
def test_what_is_refused_is_not_needed(word: str) -> None:
    item = next(i for i in Equipment if real.catalogue().vocabulary.equipment(i).name == word)

    for result in real.search().find(f"legs and back without {word}", 100).results:
        needs = real.catalogue().get(result.slug).facts.equipment.all_of
        assert all(set(group) != {item} for group in needs)


def test_no_equipment_means_none() -> None:
    answer = real.search().find("no equipment", 100)

    assert answer.results
    for result in answer.results:
        assert real.catalogue().get(result.slug).facts.equipment.all_of == ()


def test_signs_of_danger_get_a_rule_and_no_exercise() -> None:
    answer = real.search().find("chest pain when running")

    assert answer.results == ()
    assert answer.stop_rule is not None
    assert "emergency" in answer.stop_rule


def test_the_reading_is_told_as_a_sentence() -> None:
    read = {
        text: real.search().find(text).read_as
        for text in (
            "bench press alternative without barbell",
            "tight calves",
            "easier than push up",
            "swimming",
            "",
        )
    }

    assert list(read.values()) == [
        "Alternatives to the barbell bench press, without a barbell.",
        "Tightness of the calves. Stretches come first.",
        "Easier than the push-up.",
        "There is no page on swimming yet. Training for swimming; what comes close.",
        "Type a muscle, a movement, a symptom, or what you have.",
    ]


def test_reasons_come_from_the_page() -> None:
    answer = real.search().find("alternative to pull up")
    edges = {e.to: e.reason for e in real.catalogue().edges("pull-up") if e.reason}

    first = answer.results[0]

    assert edges[first.slug][1:] in first.why


def test_what_was_left_out_is_named_with_its_fault() -> None:
    answer = real.search().find("knee pain")

    assert answer.left_out.startswith("Left out because they load the knee: ")


def test_the_filter_that_left_nothing_is_named() -> None:
    answer = real.search().find("kettlebell stretch")

    assert answer.results == ()
    assert answer.emptied_by.startswith("Nothing is left stretching only. Without that: ")


def test_an_unknown_word_is_said_to_be_unknown() -> None:
    answer = real.search().find("qwrtzpx")

    assert answer.results == ()
    assert "“qwrtzpx”" in answer.emptied_by


def test_the_top_of_the_ladder_is_named() -> None:
    answer = real.search().find("harder than pistol squat")

    assert answer.emptied_by == "No page is harder than the pistol squat yet."


def test_a_condition_keeps_what_it_forbids_away_and_asks_for_a_clinician() -> None:
    answer = real.search().find("glute exercises in pregnancy")

    assert answer.stop_rule is not None
    assert "clinician" in answer.stop_rule
    for result in answer.results:
        cautions = real.catalogue().get(result.slug).facts.cautions
        assert all((c.condition, c.action) != ("pregnancy", "avoid") for c in cautions)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.integers(-5, 500))
def test_any_text_gets_an_answer_of_limited_size(text: str, limit: int) -> None:
    answer = real.search().find(text, limit)

    assert answer.read_as
    assert len(answer.results) <= min(max(limit, 1), 100)
    assert len({result.slug for result in answer.results}) == len(answer.results)


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "'; DROP TABLE page; --",
        "NEAR(a b)",
        "a* OR b",
        "\u202eabc",
        "مرحبا",
        "🏋️",
        "-",
        "a:b",
        "^x",
    ],
)
def test_signs_of_a_query_language_are_plain_text(text: str) -> None:
    assert real.search().find(text).read_as


def test_the_same_query_gets_the_same_answer() -> None:
    first = real.search().find("back exercises with bands")

    again = real.search().find("back exercises with bands")

    assert first == again
