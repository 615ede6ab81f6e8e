"""The answers so far in words, question by question, to be looked at before a plan is made."""

from collections.abc import Iterator
from dataclasses import dataclass

from forge.web.plans.answers import Answers
from forge.web.plans.fields import Choice, Field, Text
from forge.web.plans.lifts import lifts_told
from forge.web.plans.questions import QUESTIONS


@dataclass(frozen=True, slots=True)
class Told:
    """What was answered to one question; ``lines`` may be empty."""

    number: int
    title: Text
    lines: tuple[str, ...]


def review(answers: Answers) -> tuple[Told, ...]:
    """Every question but the last, which is being answered."""
    return tuple(
        Told(question.number, question.title, tuple(_lines(question.fields, answers)))
        for question in QUESTIONS[:-1]
    )


def _lines(fields: tuple[Field, ...], answers: Answers) -> Iterator[str]:
    for field in fields:
        if field.name == "tested":
            yield from lifts_told(answers)
        elif field.kind == "fold":
            inner = list(_lines(field.inner, answers))
            yield from ([f"{field.label}:", *inner] if inner else [])
        elif told := _told(field, answers):
            yield f"{_opened(field.label)} {told}" if field.visible_label else told


def _opened(label: Text) -> str:
    """A question stays one; any other label takes a colon."""
    return f"{label}" if str(label).endswith("?") else f"{label}:"


def _told(field: Field, answers: Answers) -> str:
    given = answers.get(field.name, "")
    if not field.choices:
        return str(given)
    chosen = [choice for choice in field.choices if _is_chosen(choice, given)]
    return ", ".join(_choice(choice, answers) for choice in chosen)


def _is_chosen(choice: Choice, given: str | list[str]) -> bool:
    return choice.value in given if isinstance(given, list) else choice.value == given


def _choice(choice: Choice, answers: Answers) -> str:
    """A label, and behind it what was told of it: ``Knee (I notice it)``."""
    more = ", ".join(told for field in choice.follow_up if (told := _told(field, answers)))
    return f"{choice.label} ({more})" if more else str(choice.label)
