"""Answers to questions: each writes its line anew, so that the text itself remembers them."""

from collections.abc import Mapping

from forge.planner.routine.values import Choice, Routine


def answered(routine: Routine, answers: Mapping[str, int]) -> str:
    """The text after the answers, given as the number of a choice by the question's key.

    An answer goes for every line that asks the same; what fits no question is passed over.
    """
    chosen = [
        choice
        for line in routine.lines
        if line.question and (choice := _chosen(line.question.choices, answers, line.question.key))
    ]
    text = routine.text
    for choice in sorted(chosen, key=lambda one: -one.start):
        text = f"{text[: choice.start]}{choice.text}{text[choice.end :]}"
    return text


def _chosen(choices: tuple[Choice, ...], answers: Mapping[str, int], key: str) -> Choice | None:
    number = answers.get(key, -1)
    return choices[number] if 0 <= number < len(choices) else None
