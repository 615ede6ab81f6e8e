"""The whole library as one dataset: JSON with a schema, and a flat table.

A record holds the facts as they stand in the content file, the prose, and what follows from the
facts. ``FORMAT_VERSION`` grows when a field changes its meaning or goes away; new fields do not
count as a change.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from forge.domain.exercise import Derived, Exercise, Facts, Prose
from forge.library.catalogue import Catalogue
from forge.library.joints import SORE_FROM
from forge.library.paths import exercise_path
from forge.library.rows import exercise_row
from forge.library.sentences.quick_answer import quick_answer

FORMAT: Final = "forge-exercises"
FORMAT_VERSION: Final = 1
LICENCE: Final = "CC-BY-4.0"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/"
ATTRIBUTION: Final = "Forge exercise library"


@dataclass(frozen=True, slots=True)
class Record:
    """One exercise. ``url`` is the address of its page."""

    url: str
    quick_answer: str
    facts: Facts
    prose: Prose
    derived: Derived


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what the dataset may be used, and what to name."""

    id: str
    url: str
    attribution: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """All approved exercises. ``version`` changes with any change of the content."""

    format: str
    format_version: int
    version: str
    licence: Licence
    count: int
    exercises: tuple[Record, ...]


def dataset(catalogue: Catalogue, site_url: str) -> Dataset:
    """The approved pages, sorted by slug. ``site_url`` has no slash at its end."""
    records = tuple(_record(exercise, catalogue, site_url) for exercise in catalogue.approved)
    licence = Licence(LICENCE, LICENCE_URL, ATTRIBUTION)
    return Dataset(FORMAT, FORMAT_VERSION, catalogue.version, licence, len(records), records)


def as_json(data: Dataset) -> bytes:
    """The dataset as one JSON object; keys in a fixed order."""
    return msgspec.json.format(msgspec.json.encode(data, order="deterministic"), indent=1) + b"\n"


def schema() -> bytes:
    """The JSON Schema (draft 2020-12) of ``as_json``."""
    made: dict[str, Any] = msgspec.json.schema(Dataset)
    named = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT} {FORMAT_VERSION}",
        **made,
    }
    return msgspec.json.format(msgspec.json.encode(named), indent=1) + b"\n"


def as_csv(catalogue: Catalogue, site_url: str) -> str:
    """One line an exercise, the main facts; lists are joined by semicolons."""
    text = io.StringIO()
    rows = [_flat(exercise, catalogue, site_url) for exercise in catalogue.approved]
    writer = csv.DictWriter(text, fieldnames=CSV_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def readme(catalogue: Catalogue) -> str:
    """What the files hold, for whoever finds them without the site."""
    columns = "\n".join(f"| {name} | {said} |" for name, said in CSV_COLUMNS.items())
    return f"""# Forge exercise dataset

{len(catalogue.approved)} exercises, format {FORMAT} {FORMAT_VERSION}, content {catalogue.version}.
Every record was written by one person and read by another.

| File | What |
| - | - |
| exercises.json | everything: facts, prose, what is derived |
| exercises.csv | one line an exercise, the main facts |
| schema.json | JSON Schema of exercises.json |

Licence: {LICENCE} ({LICENCE_URL}). Name "{ATTRIBUTION}" as the source and say what you changed.

`format_version` grows when a field changes its meaning or goes away; new fields may appear any
time. `version` changes with the content. Joint stress: 1 light, 2 choose something else if the
joint is sore, 3 high. Shares of muscles are judgements, not measurements.

## Columns of exercises.csv

| Column | What |
| - | - |
{columns}
"""


CSV_COLUMNS: Final[Mapping[str, str]] = {
    "slug": "identity; never reused",
    "name": "title",
    "aliases": "other names",
    "category": "what it is for",
    "body_part": "derived from the target",
    "equipment_hub": "what people browse by",
    "equipment": "needs; any of the items joined by a bar",
    "target": "the muscle group that it trains or stretches most",
    "secondary": "other muscle groups",
    "muscles": "every muscle with its role and share",
    "difficulty": "derived from the scores",
    "movement_pattern": "one of 47",
    "laterality": "both sides together, one after the other, in turn",
    "measure": "what is counted",
    "position": "of the body",
    "load_type": "where resistance comes from",
    "joints_loaded": "joints at stress 2 or 3",
    "noise": "what neighbours hear",
    "popularity": "1 to 5, our own estimate",
    "quick_answer": "one paragraph",
    "steps": "how to perform, joined by line breaks",
    "easier": "slugs",
    "harder": "slugs",
    "substitutes": "slugs",
    "url": "page",
}
"""The columns of the table and what each holds."""


def _record(exercise: Exercise, catalogue: Catalogue, site: str) -> Record:
    return Record(
        url=f"{site}{exercise_path(exercise.slug)}",
        quick_answer=quick_answer(exercise, catalogue.vocabulary),
        facts=exercise.facts,
        prose=exercise.prose,
        derived=exercise.derived,
    )


def _flat(exercise: Exercise, catalogue: Catalogue, site: str) -> dict[str, str]:
    facts, row = exercise.facts, exercise_row(exercise, catalogue.vocabulary)
    edges = catalogue.edges(exercise.slug)

    def along(kind: str) -> str:
        return ";".join(edge.to for edge in edges if edge.type == kind)

    return {
        "slug": exercise.slug,
        "name": exercise.name,
        "aliases": ";".join(alias.text for alias in facts.aliases),
        "category": row.category,
        "body_part": row.body_part,
        "equipment_hub": row.equipment_hub,
        "equipment": ";".join("|".join(group) for group in facts.equipment.all_of),
        "target": row.target,
        "secondary": ";".join(row.secondary),
        "muscles": ";".join(f"{u.muscle}:{u.role}:{u.share:g}" for u in facts.muscles),
        "difficulty": row.difficulty,
        "movement_pattern": facts.movement_pattern.value,
        "laterality": facts.laterality.value,
        "measure": facts.measure.value,
        "position": facts.position.value,
        "load_type": facts.load.type.value,
        "joints_loaded": ";".join(
            f"{joint}:{load.level}"
            for joint, load in facts.joint_stress.items()
            if load.level >= SORE_FROM
        ),
        "noise": facts.noise.value,
        "popularity": str(facts.popularity),
        "quick_answer": quick_answer(exercise, catalogue.vocabulary),
        "steps": "\n".join(step.text for step in exercise.prose.steps),
        "easier": along("regression"),
        "harder": along("progression"),
        "substitutes": along("substitute"),
        "url": f"{site}{exercise_path(exercise.slug)}",
    }
