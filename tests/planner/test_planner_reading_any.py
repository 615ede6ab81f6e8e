"""Anything at all in a request: the schema, the bounds, contradictions, nonsense."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner.sayings import fields_of, read
from tests.planner.strategies import TODAY

from forge.domain.errors import InvalidRequest, Problem
from forge.domain.request import (
    EffortStyle,
    Unit,
)
from forge.domain.vocabulary import Joint, Level, Noise
from forge.planner.reading import read_request, request_schema, write_request
from forge.planner.reading.fields import DESCRIPTIONS, REQUIRED


def test_the_remaining_fields_read_as_they_say() -> None:
    request = read(
        supersets="yes",
        effort="RPE",
        unit="lbs",
        weeks="6 weeks",
        seed=0,
        small_room=True,
        place="Garage",
        noise="jump",
        care="neck, back",
        second_goal="care",
    )

    assert request.supersets
    assert request.effort_style is EffortStyle.RPE
    assert request.unit is Unit.LB
    assert (request.block_weeks, request.seed) == (6, 0)
    assert (request.place.name, request.place.small_room) == ("Garage", True)
    assert request.place.noise is Noise.JUMP
    assert request.care_regions == (Joint.NECK, Joint.LUMBAR, Joint.THORACIC)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("supersets", "perhaps"),
        ("effort", "heart rate"),
        ("unit", "stone"),
        ("weeks", 3),
        ("weeks", 9),
        ("break_weeks", -1),
        ("seed", -1),
        ("place", "x" * 61),
        ("place", 5),
        ("noise", "thunder"),
        ("second_goal", "fame"),
        ("cardio", 5000),
        ("clearance", "perhaps"),
        ("skill_target", "///"),
    ],
)
def test_values_out_of_range_are_a_problem(field: str, value: object) -> None:
    assert field in fields_of(**{field: value})


def test_quiet_means_quiet_and_contradicts_noise() -> None:
    assert read(quiet=True).place.noise is Noise.QUIET
    assert read(quiet=True, noise="quiet").place.noise is Noise.QUIET
    assert fields_of(quiet=True, noise="drop") == ["quiet"]


def test_a_skill_needs_a_target_and_a_target_needs_the_skill() -> None:
    assert read(goal="skill", skill_target="Pull Up").skill_target == "pull-up"
    assert fields_of(goal="skill") == ["skill_target"]
    assert fields_of(skill_target="pull-up") == ["skill_target"]
    assert fields_of(goal="skill", skill_target="pull-up", never="pull-up") == ["skill_target"]


def test_care_needs_a_region_or_a_limit_and_a_region_needs_care() -> None:
    assert read(goal="care", limits="knee:mild").care_regions == ()
    assert fields_of(goal="care") == ["care"]
    assert fields_of(care="neck") == ["care"]


def test_a_field_with_a_problem_raises_no_contradiction_besides() -> None:
    assert fields_of(goal="skil", skill_target="pull-up") == ["goal"]


def test_a_field_given_under_two_names_is_a_problem() -> None:
    assert fields_of(limit="knee:mild", limits="hip:mild") == ["limits"]


def test_what_a_form_leaves_empty_counts_as_absent() -> None:
    assert read(never="", age=None, start="  ") == read()


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just("2 weeks")
)


ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(list(DESCRIPTIONS)), ANYTHING))
def test_no_data_makes_the_reader_fail_otherwise_than_with_problems(data: dict[str, Any]) -> None:
    found: tuple[Problem, ...] = ()

    try:
        read_request(data, TODAY)
    except InvalidRequest as refused:
        found = refused.problems

    assert found
    assert [p for p in found if not (p.field and p.message and p.hint)] == []


@given(st.sampled_from(list(DESCRIPTIONS)), ANYTHING)
def test_whatever_one_field_holds_is_read_or_refused(field: str, value: object) -> None:
    try:
        request = read(**{field: value})
    except InvalidRequest:
        return

    assert read_request(write_request(request), TODAY) == request


def test_the_schema_describes_every_field_and_requires_the_five() -> None:
    schema = request_schema()
    properties = schema["properties"]

    assert isinstance(properties, dict)
    assert list(properties) == list(DESCRIPTIONS)
    assert schema["required"] == list(REQUIRED)
    assert all(described["description"] for described in properties.values())


@pytest.mark.parametrize(
    "field", ["goal", "level", "noise", "clearance", "effort", "unit", "second_goal"]
)
def test_every_word_of_the_schema_is_read(field: str) -> None:
    properties: Any = request_schema()["properties"]

    for word in properties[field]["enum"]:
        found = fields_or_none(field, word)
        assert field not in found


def fields_or_none(field: str, word: str) -> list[str]:
    try:
        read(**{field: word})
    except InvalidRequest as refused:
        return [p.field for p in refused.problems if p.field == field and "not known" in p.message]
    return []


def test_an_advanced_level_is_never_raised_silently() -> None:
    assert read(level="Advanced").level is Level.ADVANCED
