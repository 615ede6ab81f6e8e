"""Reading the vocabulary: complete, or an error that says what is missing."""

import shutil
from pathlib import Path

import pytest
from tests.library.pages import CONTENT, VOCABULARY

from forge.domain.errors import ContentError
from forge.domain.vocabulary import (
    Action,
    Articulation,
    BodyPart,
    DoseMuscle,
    Equipment,
    EquipmentHub,
    Muscle,
    MuscleHub,
    Pattern,
)
from forge.library.vocabulary import Drive, load_vocabulary


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(CONTENT / "vocabulary", tmp_path / "content/vocabulary")


def test_words_are_found_by_member() -> None:
    assert VOCABULARY.muscle(Muscle.GASTROCNEMIUS).hub is MuscleHub.CALVES
    assert VOCABULARY.hub(MuscleHub.CALVES).body_part is BodyPart.LEGS
    assert VOCABULARY.body_part(BodyPart.LEGS).name == "Legs"
    assert VOCABULARY.equipment(Equipment.LANDMINE).hub is EquipmentHub.BARBELL
    assert VOCABULARY.equipment_hub(EquipmentHub.BODYWEIGHT).name == "Body Weight"
    assert VOCABULARY.pattern(Pattern.HINGE).meaning
    assert VOCABULARY.source("judgement").checked == "none"
    assert VOCABULARY.muscle(Muscle.LUMBAR_ERECTORS).dose is None
    assert VOCABULARY.muscle(Muscle.VASTI).dose is DoseMuscle.QUADS


def test_a_stretched_position_opposes_the_action_of_the_muscle() -> None:
    held = Drive(Articulation.ANKLE, Action.DORSIFLEXION)

    assert VOCABULARY.opposites(held) == {Drive(Articulation.ANKLE, Action.PLANTARFLEXION)}
    assert VOCABULARY.opposites(held) & VOCABULARY.muscle(Muscle.SOLEUS).drives


@pytest.mark.parametrize(
    ("stem", "old", "new", "says"),
    [
        ("muscles", "[soleus]", "[sole]", "soleus has no words"),
        ("muscles", "[soleus]", "[sole]", "sole is no Muscle"),
        ("muscles", 'hub = "calves"', 'hub = "calf"', "cannot be read"),
        ("levels", "[Beginner]", "[Beginner", "cannot be read"),
        ("sources", "cite", "site", "cannot be read"),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong(
    folder: Path, stem: str, old: str, new: str, says: str
) -> None:
    path = folder / f"{stem}.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        load_vocabulary(folder)

    assert f"content/vocabulary/{stem}.toml" in str(caught.value)
    assert says in str(caught.value)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "patterns.toml").unlink()

    with pytest.raises(ContentError, match=r"patterns\.toml"):
        load_vocabulary(folder)
