"""Describes the data of a request to other programs, as a JSON Schema."""

from enum import StrEnum

from forge.domain.request import (
    AgeBand,
    Clearance,
    EffortStyle,
    Goal,
    Pregnancy,
    Unit,
)
from forge.domain.vocabulary import DoseMuscle, Equipment, Joint, Level, Noise, Weekday
from forge.planner.reading import body, schedule, wishes
from forge.planner.reading.elsewhere import MOST_PLACES
from forge.planner.reading.fields import DESCRIPTIONS, REQUIRED
from forge.planner.reading.gear import LOADABLE
from forge.planner.reading.sheet import Bounds
from forge.planner.reading.tested import MOST_TESTED

Schema = dict[str, object]

_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"
VERSION = 1
"""Version of a written request; it grows when a field changes its meaning or goes away."""
_DAY_NAMES = [day.name.title() for day in Weekday]


def request_schema() -> Schema:
    """The canonical words of every field.

    The reader takes more than this: synonyms, other spellings of fields, numbers as text.
    """
    return {
        "$schema": _SCHEMA_ID,
        "$id": f"urn:forge:request:{VERSION}",
        "title": f"Forge plan request, version {VERSION}",
        "type": "object",
        "required": list(REQUIRED),
        "additionalProperties": False,
        "properties": {
            field: _PROPERTIES[field] | {"description": description}
            for field, description in DESCRIPTIONS.items()
        },
    }


def _words(vocabulary: type[StrEnum]) -> Schema:
    """One word of a vocabulary."""
    return {"type": "string", "enum": [word.value.lower() for word in vocabulary]}


def _exact(vocabulary: type[StrEnum]) -> Schema:
    """One word of a vocabulary whose capitals count, such as T1."""
    return {"type": "string", "enum": [word.value for word in vocabulary]}


def _range(bounds: Bounds) -> Schema:
    """A whole number within bounds."""
    return {"type": "integer", "minimum": bounds.low, "maximum": bounds.high}


def _list(item: Schema) -> Schema:
    """A list without repeats."""
    return {"type": "array", "items": item, "uniqueItems": True}


_FLAG: Schema = {"type": "boolean", "default": False}
_NAME: Schema = {"type": "string", "pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$"}
_NAMES: Schema = {**_list(_NAME), "maxItems": wishes.MOST_NAMES}
_DAY: Schema = {"type": "string", "enum": _DAY_NAMES}
_WEIGHTS: Schema = {
    "anyOf": [
        _list({"anyOf": [{"type": "number", "exclusiveMinimum": 0}, {"type": "string"}]}),
        {"type": "string", "examples": ["2-24 step 2"]},
        {
            "type": "object",
            "required": ["bar", "pairs"],
            "additionalProperties": False,
            "properties": {
                "bar": {"type": "number", "exclusiveMinimum": 0},
                "pairs": {"type": "array", "items": {"type": "number", "exclusiveMinimum": 0}},
            },
        },
    ]
}

_PROPERTIES: dict[str, Schema] = {
    "goal": _words(Goal),
    "second_goal": _words(Goal),
    "skill_target": _NAME,
    "care": _list(_words(Joint)),
    "level": _words(Level),
    "days": {"anyOf": [_range(schedule.DAY_COUNT), {**_list(_DAY), "minItems": 1}]},
    "minutes": {
        "anyOf": [
            _range(schedule.MINUTES),
            {
                "type": "object",
                "propertyNames": {"enum": _DAY_NAMES},
                "additionalProperties": _range(schedule.MINUTES),
            },
        ]
    },
    "start": {"type": "string", "format": "date"},
    "weeks": {**_range(schedule.WEEKS), "default": 5},
    "break_weeks": {**_range(schedule.BREAK_WEEKS), "default": 0},
    "place": {"type": "string", "maxLength": 60},
    "equipment": _list(
        {"type": "string", "enum": [*(item.value for item in Equipment), "gym", "none"]}
    ),
    "loads": {
        "type": "object",
        "propertyNames": {"enum": sorted(item.value for item in LOADABLE)},
        "additionalProperties": _WEIGHTS,
    },
    "elsewhere": {"type": "array", "items": {"type": "object"}, "maxItems": MOST_PLACES},
    "no_wall": _FLAG,
    "no_chair": _FLAG,
    "small_room": _FLAG,
    "quiet": _FLAG,
    "noise": {**_words(Noise), "default": Noise.DROP.value},
    "limits": _list({"type": "string", "examples": ["knee:moderate", "shoulder:left:mild"]}),
    "tested": {
        "type": "object",
        "propertyNames": _NAME,
        "additionalProperties": {"type": "string", "examples": ["100 kg x 5"]},
        "maxProperties": MOST_TESTED,
    },
    "never": _NAMES,
    "dislikes": _NAMES,
    "favourites": _NAMES,
    "keep": _NAMES,
    "emphasis": {
        "type": "object",
        "propertyNames": {"enum": [muscle.value for muscle in DoseMuscle]},
        "additionalProperties": _range(wishes.EMPHASIS),
    },
    "age": {"anyOf": [_range(body.AGE), _exact(AgeBand)]},
    "pregnancy": {**_exact(Pregnancy), "default": Pregnancy.NONE.value},
    "clearance": {**_words(Clearance), "default": Clearance.UNKNOWN.value},
    "screening": {**_range(body.SCREENING), "default": 0},
    "cardio": _range(wishes.CARDIO_TARGET),
    "cardio_elsewhere": {**_range(wishes.CARDIO_ELSEWHERE), "default": 0},
    "event": {"type": "string", "examples": ["2027-03-14", "2027-03-14: a race"]},
    "busy": _list({"type": "string", "examples": ["wed:run"]}),
    "supersets": _FLAG,
    "effort": {**_words(EffortStyle), "default": EffortStyle.WORDS.value},
    "unit": {**_words(Unit), "default": Unit.KG.value},
    "seed": {**_range(schedule.SEED), "default": 1},
    "programme": _NAME,
}
