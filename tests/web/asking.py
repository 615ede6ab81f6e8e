"""The eight questions answered in order, as a browser posts them."""

from collections.abc import Mapping
from typing import Any

from django.test import Client

Form = dict[str, str | list[str]]

FORMS: dict[int, Form] = {
    1: {"goal": "hypertrophy"},
    2: {"level": "beginner", "break_weeks": "0"},
    3: {"days": ["mon", "thu"]},
    4: {"minutes": "45"},
    5: {"sore": ["knee"], "severity_knee": "mild"},
    6: {"equipment": ["dumbbell", "bench"], "dumbbell_weights": "2-24 step 2"},
    7: {"age": "18-39", "pregnancy": "none"},
    8: {"never": "plank", "style": ["supersets"]},
}


def page(number: int) -> str:
    return f"/plan/questions/{number}/"


def answer_up_to(client: Client, last: int, forms: Mapping[int, Form] = FORMS) -> Any:
    """Answer the questions in order; return the last answer of the server."""
    answer = None
    for number in range(1, last + 1):
        answer = client.post(page(number), forms[number])
    return answer
