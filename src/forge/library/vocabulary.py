"""The words of the closed vocabularies, read from ``content/vocabulary/*.toml``."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal, Self, TypeVar

import msgspec

from forge.domain.errors import ContentError
from forge.domain.vocabulary import (
    Action,
    Articulation,
    BodyPart,
    Category,
    Condition,
    DoseMuscle,
    Equipment,
    EquipmentHub,
    Level,
    Muscle,
    MuscleHub,
    Pattern,
    Symptom,
)
from forge.library.flaw import Flaw, FlawLevel
from forge.library.synonyms import Meaning, load_synonyms

_Word = TypeVar("_Word", bound=StrEnum)
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Drive:
    """An action at a joint, written ``joint:action`` in the files."""

    joint: Articulation
    action: Action

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``joint:action``. Raises ValueError for words that do not exist."""
        joint, _, action = text.partition(":")
        return cls(Articulation(joint), Action(action))


@dataclass(frozen=True, slots=True)
class MuscleWords:
    """A muscle: name for people, roll-ups, what it moves, where it is.

    ``name`` fits "trains the <name>"; ``plural`` tells the verb. ``dose`` is the group that
    weekly sets count for, and ``dose_share`` the part of a set that counts.
    ``region`` says where the muscle is; a ``deep`` one lies under others. ``purpose`` tells in
    a few sentences what it is for and how it is trained.
    """

    name: str
    plural: bool
    includes: tuple[str, ...]
    hub: MuscleHub
    actions: tuple[str, ...]
    region: str
    views: tuple[Literal["front", "back"], ...]
    deep: bool
    purpose: str = ""
    dose: DoseMuscle | None = None
    dose_share: float = 1.0

    @property
    def drives(self) -> frozenset[Drive]:
        """The joint actions that the muscle produces."""
        return frozenset(Drive.parse(text) for text in self.actions)


@dataclass(frozen=True, slots=True)
class HubWords:
    """A muscle hub: title, words within a sentence, verb number, body part."""

    name: str
    in_prose: str
    plural: bool
    body_part: BodyPart
    description: str
    guide: str = ""


@dataclass(frozen=True, slots=True)
class BodyPartWords:
    """A body part: title, words within a sentence, what it holds."""

    name: str
    in_prose: str
    description: str
    guide: str = ""


@dataclass(frozen=True, slots=True)
class EquipmentWords:
    """An item: words for prose, its hub, and the nouns that prose calls it by."""

    name: str
    article_name: str
    plural: str
    hub: EquipmentHub
    words: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class EquipmentHubWords:
    """An equipment hub: title, words within a sentence, what it holds."""

    name: str
    in_prose: str
    description: str
    guide: str = ""


@dataclass(frozen=True, slots=True)
class PatternWords:
    """A movement pattern: name and one-line meaning."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class JointWords:
    """A joint: name, words in prose, and the only actions it can do."""

    name: str
    words: tuple[str, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class ActionWords:
    """A joint action: plain word, and the actions that stretch what drives it."""

    name: str
    opposites: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A word with nothing but a name for people."""

    name: str


@dataclass(frozen=True, slots=True)
class Meant:
    """A word with a name and a one-line meaning, and how to choose among what bears it."""

    name: str
    meaning: str
    guide: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A source that facts and claims may name. ``checked`` tells how far it was read."""

    id: str
    cite: str
    doi: str | None
    checked: Literal["abstract", "not_checked", "none"]


@dataclass(frozen=True, slots=True)
class _SourceRow:
    """A source as written in the file, under its id."""

    cite: str
    checked: Literal["abstract", "not_checked", "none"]
    doi: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words, by enum member. Complete: every member has its words."""

    muscles: dict[Muscle, MuscleWords]
    muscle_hubs: dict[MuscleHub, HubWords]
    body_parts: dict[BodyPart, BodyPartWords]
    items: dict[Equipment, EquipmentWords]
    equipment_hubs: dict[EquipmentHub, EquipmentHubWords]
    patterns: dict[Pattern, PatternWords]
    joints: dict[Articulation, JointWords]
    actions: dict[Action, ActionWords]
    conditions: dict[Condition, Named]
    symptoms: dict[Symptom, Named]
    categories: dict[Category, Meant]
    levels: dict[Level, Meant]
    sources: dict[str, Source]
    synonyms: tuple[Meaning, ...] = ()

    def muscle(self, muscle: Muscle) -> MuscleWords:
        """Words of a muscle."""
        return self.muscles[muscle]

    def hub(self, hub: MuscleHub) -> HubWords:
        """Words of a muscle hub."""
        return self.muscle_hubs[hub]

    def body_part(self, part: BodyPart) -> BodyPartWords:
        """Words of a body part."""
        return self.body_parts[part]

    def equipment(self, item: Equipment) -> EquipmentWords:
        """Words of an item."""
        return self.items[item]

    def equipment_hub(self, hub: EquipmentHub) -> EquipmentHubWords:
        """Words of an equipment hub."""
        return self.equipment_hubs[hub]

    def pattern(self, pattern: Pattern) -> PatternWords:
        """Words of a movement pattern."""
        return self.patterns[pattern]

    def joint(self, joint: Articulation) -> JointWords:
        """Words of a joint."""
        return self.joints[joint]

    def source(self, source: str) -> Source:
        """A source by its id. Checked content names only known ones; else ``KeyError``."""
        return self.sources[source]

    def opposites(self, drive: Drive) -> frozenset[Drive]:
        """The joint actions whose drivers are stretched when ``drive`` is held."""
        return frozenset(
            Drive(drive.joint, action) for action in self.actions[drive.action].opposites
        )


def load_vocabulary(folder: Path) -> Vocabulary:
    """Read all vocabulary files of ``folder``.

    Raises ContentError naming the first file that is missing, unreadable, or not equal to
    its enum, with everything that it lacks.
    """
    rows = _rows(folder / "sources.toml", _SourceRow)
    return Vocabulary(
        muscles=_table(folder, "muscles", Muscle, MuscleWords),
        muscle_hubs=_table(folder, "muscle_hubs", MuscleHub, HubWords),
        body_parts=_table(folder, "body_parts", BodyPart, BodyPartWords),
        items=_table(folder, "equipment", Equipment, EquipmentWords),
        equipment_hubs=_table(folder, "equipment_hubs", EquipmentHub, EquipmentHubWords),
        patterns=_table(folder, "patterns", Pattern, PatternWords),
        joints=_table(folder, "joints", Articulation, JointWords),
        actions=_table(folder, "actions", Action, ActionWords),
        conditions=_table(folder, "conditions", Condition, Named),
        symptoms=_table(folder, "symptoms", Symptom, Named),
        categories=_table(folder, "categories", Category, Meant),
        levels=_table(folder, "levels", Level, Meant),
        sources={
            key: Source(id=key, cite=row.cite, doi=row.doi, checked=row.checked)
            for key, row in rows.items()
        },
        synonyms=load_synonyms(folder / "synonyms.toml"),
    )


def _table(folder: Path, stem: str, words: type[_Word], row: type[_Row]) -> dict[_Word, _Row]:
    """One file as a table that holds exactly the members of an enum, in their order."""
    path = folder / f"{stem}.toml"
    found = _rows(path, row)
    unknown = sorted(found.keys() - {str(word) for word in words})
    missing = [word for word in words if word not in found]
    flaws = [
        *(_flaw(path, f"{key} is no {words.__name__}", "Remove it.") for key in unknown),
        *(_flaw(path, f"{word} has no words", f"Add a table [{word}].") for word in missing),
    ]
    if flaws:
        raise ContentError(tuple(flaws))
    return {word: found[word] for word in words}


def _rows(path: Path, row: type[_Row]) -> dict[str, _Row]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {key: msgspec.convert(table, row) for key, table in tables.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        flaw = _flaw(path, f"The vocabulary cannot be read: {why}", "Mend the file.")
        raise ContentError((flaw,)) from why


def _flaw(path: Path, message: str, suggestion: str) -> Flaw:
    name = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
    return Flaw(name, 1, "V23", FlawLevel.ERROR, message, suggestion)
