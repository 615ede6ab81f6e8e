"""What a query is understood to ask for."""

import pytest
from tests.library import real

from forge.domain.vocabulary import Joint, Symptom
from forge.library.query.interpret import interpret
from forge.library.query.reading import Direction, Reading
from forge.library.synonyms import Kind


def read(text: str) -> Reading:
    return interpret(text, real.lexicon())


def wanted(text: str) -> set[tuple[Kind, str]]:
    return {(sense.kind, sense.says) for sense in read(text).wanted}


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("push ups", "push-up"),
        ("PRESS-UPS", "push-up"),
        ("wall-calf-stretch", "calf-push-stretch-with-hands-against-wall"),
        ("how to do a plank", "plank"),
        ("sqaut", "barbell-back-squat"),
        ("pullup", "pull-up"),
    ],
)
def test_a_whole_name_alias_or_former_slug_is_exact(text: str, slug: str) -> None:
    assert read(text).exact == (slug,)


@pytest.mark.parametrize(
    "text",
    [
        "alternative to push ups",
        "push up alternative",
        "instead of push-ups",
        "what can I do instead of a push up",
        "replace push ups",
        "statt Liegestütz",
    ],
)
def test_alternatives_are_heard_before_and_after_the_name(text: str) -> None:
    found = read(text)

    assert found.instead_of == "push-up"
    assert found.named == ()
    assert found.exact == ()


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("easier than push up", Direction.EASIER),
        ("push ups are too hard", Direction.EASIER),
        ("harder push up", Direction.HARDER),
        ("progression from push ups", Direction.HARDER),
    ],
)
def test_the_ladder_is_heard_both_ways(text: str, way: Direction) -> None:
    found = read(text)

    assert (found.ladder, found.rung) == (way, "push-up")


@pytest.mark.parametrize(
    "text",
    [
        "chest without dumbbells",
        "no dumbbells chest",
        "chest, don't have dumbbells",
        "Brust ohne Hanteln",
    ],
)
def test_what_is_refused_is_not_wanted(text: str) -> None:
    found = read(text)

    assert [sense.says for sense in found.refused] == ["dumbbells"]
    assert all(sense.kind is not Kind.ITEM for sense in found.wanted)


def test_a_refusal_covers_what_and_joins_to_it() -> None:
    found = read("legs without a barbell or machines")

    assert [sense.says for sense in found.refused] == ["a barbell", "machines"]
    assert wanted("legs without a barbell or machines") == {(Kind.BODY_PART, "the legs")}


def test_a_refusal_ends_with_its_object() -> None:
    assert wanted("no bench chest press") == {(Kind.PATTERN, "pushes away from the chest")}


def test_what_somebody_has_is_a_limit_and_what_they_want_to_use_is_a_wish() -> None:
    assert [s.says for s in read("I have dumbbells and a bench").owned] == ["dumbbells", "a bench"]
    assert wanted("chest with dumbbells") >= {(Kind.ITEM, "dumbbells")}


@pytest.mark.parametrize(
    "text", ["no equipment", "without any equipment", "equipment free", "sin equipo"]
)
def test_no_equipment_is_one_wish_in_all_its_words(text: str) -> None:
    assert {kind for kind, _ in wanted(text)} == {Kind.NO_ITEM}


@pytest.mark.parametrize(
    ("text", "joints"),
    [
        ("knee pain", {Joint.KNEE}),
        ("sore knee", {Joint.KNEE}),
        ("my knees hurt when I squat", {Joint.KNEE}),
        ("pain in my shoulder", {Joint.SHOULDER}),
        ("knee and back pain", {Joint.KNEE, Joint.LUMBAR}),
        ("tennis elbow", {Joint.ELBOW}),
        ("plantar fasciitis", {Joint.FOOT}),
        ("Knieschmerzen", {Joint.KNEE}),
        ("dolor de rodilla", {Joint.KNEE}),
        ("shoulder exercises with knee pain", {Joint.KNEE}),
    ],
)
def test_pain_finds_its_joint(text: str, joints: set[Joint]) -> None:
    assert set(read(text).sore) == joints


@pytest.mark.parametrize(
    "text", ["knee friendly legs", "cardio easy on the knees", "no knees cardio"]
)
def test_a_joint_can_be_spared_without_being_sore(text: str) -> None:
    found = read(text)

    assert found.spared == (Joint.KNEE,)
    assert found.sore == ()


def test_tightness_and_weakness_find_their_muscle() -> None:
    assert [sense.says for sense in read("my calves feel tight").tight] == ["the calves"]
    assert [sense.says for sense in read("weak glutes").weak] == ["the glutes"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("chest pain", Symptom.CHEST_PAIN),
        ("numb leg", Symptom.NUMBNESS_TINGLING),
        ("swollen calf", Symptom.SWELLING_WARMTH),
    ],
)
def test_signs_of_danger_are_no_symptom_to_train(text: str, sign: Symptom) -> None:
    assert read(text).red_flags == (sign,)


def test_level_position_place_noise_and_kind_are_heard() -> None:
    kinds = {kind for kind, _ in wanted("quiet beginner stretching at home, seated")}

    assert kinds == {Kind.NOISE, Kind.LEVEL, Kind.CATEGORY, Kind.PLACE, Kind.POSITION}


def test_an_exercise_without_a_page_leads_to_what_is_near() -> None:
    wish = read("swimming").wishes[0]

    assert wish.kind is Kind.NEAR
    assert "rowing-machine" in wish.targets


def test_grammar_alone_asks_nothing() -> None:
    assert read("and or not without").is_empty
    assert read("").is_empty
    assert read("12345").is_empty
