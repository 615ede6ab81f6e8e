"""The words in ``content/vocabulary`` and the enums in ``domain`` are the same lists."""

import tomllib
from collections import Counter
from enum import StrEnum

import pytest
from tests.library.pages import CONTENT, VOCABULARY

from forge.domain.vocabulary import (
    Action,
    Articulation,
    BodyPart,
    Category,
    Condition,
    DoseMuscle,
    Equipment,
    EquipmentHub,
    Joint,
    Level,
    Muscle,
    MuscleHub,
    Pattern,
    Symptom,
)
from forge.library.vocabulary import Drive

TABLES: dict[str, type[StrEnum]] = {
    "muscles": Muscle,
    "muscle_hubs": MuscleHub,
    "body_parts": BodyPart,
    "equipment": Equipment,
    "equipment_hubs": EquipmentHub,
    "patterns": Pattern,
    "joints": Articulation,
    "actions": Action,
    "conditions": Condition,
    "symptoms": Symptom,
    "categories": Category,
    "levels": Level,
}


@pytest.mark.parametrize("stem", TABLES)
def test_a_file_and_its_enum_hold_the_same_words_in_the_same_order(stem: str) -> None:
    table = tomllib.loads((CONTENT / f"vocabulary/{stem}.toml").read_text(encoding="utf-8"))

    assert sorted(table) == sorted(TABLES[stem])


def test_the_vocabularies_have_the_sizes_that_the_design_counts() -> None:
    assert len(Muscle) == 46
    assert len(MuscleHub) == 19
    assert len(BodyPart) == 8
    assert len(EquipmentHub) == 17
    assert len(Pattern) == 47


def test_every_muscle_drives_actions_that_its_joints_can_do() -> None:
    impossible = [
        (muscle, drive)
        for muscle, words in VOCABULARY.muscles.items()
        for drive in words.drives
        if drive.action not in VOCABULARY.joint(drive.joint).actions
    ]

    assert impossible == []
    assert all(words.drives for words in VOCABULARY.muscles.values())


def test_every_action_of_every_joint_is_driven_by_a_muscle() -> None:
    driven = {drive for words in VOCABULARY.muscles.values() for drive in words.drives}
    possible = {
        Drive(joint, action)
        for joint, words in VOCABULARY.joints.items()
        for action in words.actions
    }

    assert possible - driven == set()


def test_opposites_go_both_ways() -> None:
    one_way = [
        (action, other)
        for action, words in VOCABULARY.actions.items()
        for other in words.opposites
        if action not in VOCABULARY.actions[other].opposites and action is not Action.RETRACTION
    ]

    assert one_way == []


def test_every_hub_and_dose_group_has_a_muscle() -> None:
    hubs = {words.hub for words in VOCABULARY.muscles.values()}
    groups = {words.dose for words in VOCABULARY.muscles.values()}

    assert set(MuscleHub) - hubs == {MuscleHub.CARDIOVASCULAR}
    assert set(DoseMuscle) - groups == set()


def test_names_for_people_are_told_apart() -> None:
    for table in (VOCABULARY.muscles, VOCABULARY.items, VOCABULARY.patterns, VOCABULARY.joints):
        names = Counter(words.name.lower() for words in table.values())

        assert [name for name, times in names.items() if times > 1] == []


def test_every_item_has_an_article_and_is_found_by_its_own_name() -> None:
    for item, words in VOCABULARY.items.items():
        assert words.article_name.split()[0] in {"a", "an"}, item
        assert words.words, item


def test_the_joints_of_the_facts_are_joints_with_words() -> None:
    assert {joint.value for joint in Joint} == set(Articulation) - {"scapula"}


def test_every_muscle_can_be_pointed_at_and_seen() -> None:
    for muscle, words in VOCABULARY.muscles.items():
        assert words.region, muscle
        assert words.views, muscle
        assert words.includes, muscle


def test_only_our_own_judgement_needs_no_check() -> None:
    unchecked = [key for key, source in VOCABULARY.sources.items() if source.checked == "none"]

    assert unchecked == ["judgement"]
    assert all(source.cite for source in VOCABULARY.sources.values())
