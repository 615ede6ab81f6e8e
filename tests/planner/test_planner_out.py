"""Plans as other programs and chats get them: schema, message, Markdown."""

import json
import os
from dataclasses import replace
from pathlib import Path

import jsonschema
import msgspec
import pytest
from tests.planner import builders
from tests.planner.kept import PROFILES, kept_plan, planned

from forge.domain.plan import Plan
from forge.domain.request import EffortStyle
from forge.planner.reading import request_schema, write_request
from forge.planner.writing import as_json, as_markdown, as_message, plan_schema
from forge.planner.writing.message import LIMIT
from forge.planner.writing.stored import VERSION

GOLDEN = Path("tests/golden")
SITE = "https://forge.example"


def stored(plan: Plan) -> dict[str, object]:
    values: dict[str, object] = json.loads(msgspec.json.encode(as_json(plan)))
    return values


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(
        plan_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def matches(name: str, text: str) -> bool:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8") == text


# ---------------------------------------------------------------- the schema


@pytest.mark.parametrize("name", sorted(path.stem for path in PROFILES.glob("*.toml")))
def test_the_plan_of_every_profile_fits_the_schemas_and_a_message(name: str) -> None:
    plan = planned(name)
    written = json.loads(msgspec.json.encode(write_request(plan.request)))
    told = as_message(plan)

    assert [error.message for error in validator().iter_errors(stored(plan))] == []
    jsonschema.Draft202012Validator(request_schema()).validate(written)
    assert len(plan.days) > 3 or len(told) < LIMIT
    assert all(slot.name in told for day in plan.days for slot in day.slots)


def test_the_schemas_are_schemas_and_name_their_version() -> None:
    for schema in (plan_schema(), request_schema()):
        jsonschema.Draft202012Validator.check_schema(schema)

        assert str(schema["$id"]).startswith("urn:forge:")
        assert f"version {VERSION}" in str(schema["title"])


@pytest.mark.parametrize(
    "broken",
    [
        {"version": VERSION + 1},
        {"version": None},
        {"days": "none"},
        {"doses": [{"muscle": "tail"}]},
        {"block": {"weeks": 5}},
    ],
    ids=lambda broken: next(iter(broken)),
)
def test_what_is_no_plan_does_not_fit(broken: dict[str, object]) -> None:
    values = {**stored(kept_plan()), **broken}

    errors = list(validator().iter_errors(values))

    assert {error.absolute_path[0] for error in errors} == set(broken)


PARTS = ("audit", "block", "days", "doses", "excluded", "notes", "provenance", "request", "version")


@pytest.mark.parametrize("part", PARTS)
def test_a_plan_without_a_part_does_not_fit(part: str) -> None:
    values = stored(kept_plan())
    del values[part]

    [error] = validator().iter_errors(values)

    assert repr(part) in error.message


def test_fields_of_a_later_version_of_forge_do_no_harm() -> None:
    values = {**stored(kept_plan()), "edits": []}

    assert list(validator().iter_errors(values)) == []


def test_every_described_part_reads_without_the_indent_of_the_source() -> None:
    parts = plan_schema()["$defs"]
    assert isinstance(parts, dict)

    assert len(parts) > 20
    assert not [name for name, part in parts.items() if "\n " in part.get("description", "")]


# ---------------------------------------------------------------- the message


def test_the_message_of_the_kept_plan_is_the_golden_message() -> None:
    assert matches("profile_message.txt", as_message(kept_plan()))


def test_a_name_that_did_not_fit_keeps_its_capitals() -> None:
    wish = builders.plan().unmet[0]
    named = replace(wish, wish="Prone Neck Extension, a favourite")
    kind = replace(wish, wish="A squat or lunge exercise")

    told = as_message(replace(builders.plan(), unmet=(named, kind)))

    assert "Did not fit: Prone Neck Extension, a favourite (wanted" in told
    assert "; a squat or lunge exercise (wanted" in told


def test_a_message_says_what_was_left_out_but_not_at_length() -> None:
    wish = builders.plan().unmet[0]
    many = replace(builders.plan(), unmet=(wish,) * 7)

    told = as_message(many)

    assert "And 3 wishes more." in told
    assert told.count(wish.wish[1:]) == 4
    assert "Did not fit" not in as_message(replace(many, unmet=()))


def test_a_message_tells_the_effort_in_the_words_of_the_person() -> None:
    words = builders.plan()
    slots = tuple(replace(slot, effort="RPE 7–9") for slot in words.days[0].slots)
    request = replace(words.request, effort_style=EffortStyle.RPE)
    rpe = replace(words, request=request, days=(replace(words.days[0], slots=slots),))

    assert ", 1–3 left, " in as_message(words)
    assert "“1–3 left”: Stop with 1 to 3 good reps left." in as_message(words)
    assert ", RPE 7–9, " in as_message(rpe)
    assert "left" not in as_message(rpe)


def test_a_message_names_a_weight_only_where_it_is_known() -> None:
    told = as_message(builders.plan())

    known = [slot for day in builders.plan().days for slot in day.slots if slot.load.kg is not None]
    assert known
    assert told.count(" kg,") == len(known)


# ---------------------------------------------------------------- Markdown


def test_the_markdown_of_the_kept_plan_is_the_golden_markdown() -> None:
    assert matches("profile.md", as_markdown(kept_plan(), SITE))
