"""The dataset: complete, valid against its own schema, and readable without Forge."""

import csv
import io
import json

import jsonschema
from tests.library import real

from forge.library import dataset

SITE = "https://forge.example"


def made() -> dict[str, object]:
    found: dict[str, object] = json.loads(dataset.as_json(dataset.dataset(real.catalogue(), SITE)))
    return found


def test_the_dataset_fits_its_schema() -> None:
    jsonschema.Draft202012Validator(json.loads(dataset.schema())).validate(made())


def test_the_schema_refuses_what_is_no_record() -> None:
    broken = made()
    broken["exercises"][0]["facts"]["popularity"] = "very"  # type: ignore[index]

    errors = list(jsonschema.Draft202012Validator(json.loads(dataset.schema())).iter_errors(broken))

    assert errors


def test_it_names_version_licence_and_count() -> None:
    found = made()

    assert found["format"] == dataset.FORMAT
    assert found["format_version"] == dataset.FORMAT_VERSION
    assert found["version"] == real.catalogue().version
    assert found["licence"] == {
        "id": "CC-BY-4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/",
        "attribution": dataset.ATTRIBUTION,
    }
    assert found["count"] == len(real.catalogue().approved)


def test_it_is_the_same_bytes_every_time() -> None:
    one = dataset.as_json(dataset.dataset(real.catalogue(), SITE))

    assert one == dataset.as_json(dataset.dataset(real.catalogue(), SITE))


def test_the_table_has_a_line_for_every_approved_exercise() -> None:
    rows = list(csv.DictReader(io.StringIO(dataset.as_csv(real.catalogue(), SITE))))

    assert [row["slug"] for row in rows] == [e.slug for e in real.catalogue().approved]
    assert list(rows[0]) == list(dataset.CSV_COLUMNS)
    for row in rows:
        assert row["url"] == f"{SITE}/exercise/{row['slug']}"
        assert row["steps"].count("\n") >= 2


def test_the_readme_explains_every_column() -> None:
    text = dataset.readme(real.catalogue())

    assert all(f"| {name} |" in text for name in dataset.CSV_COLUMNS)
    assert "CC-BY-4.0" in text
