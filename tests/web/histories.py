"""A person with two sessions of the past, and what the tests of their pages ask."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from tests.conftest import Person
from tests.web.addresses import url_map

from forge.app import history
from forge.app.happen import happen

KEY, SET = "free:s", "free:s/a/1"
PAGE = f"/history/{KEY}/"
OF_SESSIONS = [entry for entry in url_map() if "session" in entry.parts]
ADDRESSES = {
    "history:session": PAGE,
    "history:session_markdown": f"/history/{KEY}.md",
    "history:session_json": f"/history/{KEY}.json",
}
"""Every address of one session."""
PAGES = [
    "/history/",
    "/history/?exercise=push-up",
    "/history/?exercise=nothing+of+the+kind",
    "/history/?year=1999&page=4",
    "/history/?year=moon&page=-1",
    "/history.md",
    "/history.json",
    "/history/bin/",
    "/progress/",
    "/progress/?week=2020-02-30",
    "/progress/?week=0001-01-01",
    "/progress/review.md",
    "/progress/review.json",
    "/progress/body/",
    "/progress/mobility/",
    "/progress/exercise/push-up/",
]
AT_A = {"session": KEY, "slot": "a", "index": 1}
FIELDS = {
    "do": "set",
    "set": SET,
    "exercise": "Push-Up",
    "exercise_was": "push-up",
    "exercise_name": "Push-Up",
    "measure_was": "reps",
    "type": "normal",
    "side": "both",
    "reps": "8",
}


def days_ago(days: int) -> date:
    """A day of the recent past."""
    return timezone.localdate() - timedelta(days=days)


def train(alice: Person) -> Person:
    """Alice with a session of two exercises, body weight, and a session of last week."""
    assert alice.guest
    day = days_ago(0).isoformat()
    made: list[Any] = [
        ("session.start", KEY, {"date": day, "title": "Upper", "note": "<b>Good</b>"}),
        (
            "set.log",
            SET,
            {"session": KEY, "slot": "a", "index": 1, "exercise": "push-up", "reps": 8},
        ),
        (
            "set.log",
            "free:s/b/1",
            {
                "session": KEY,
                "slot": "b",
                "index": 1,
                "exercise": "barbell-bench-press",
                "reps": 5,
                "load": {"value": "60", "unit": "kg", "bar": "20"},
                "target": {"amount": [5, 8]},
            },
        ),
        ("bodyweight.log", "bw", {"date": day, "load": {"value": "78.4", "unit": "kg"}}),
        ("session.start", "free:t", {"date": days_ago(7).isoformat(), "title": "Lower"}),
        (
            "set.log",
            "free:t/b/1",
            {
                "session": "free:t",
                "slot": "b",
                "exercise": "barbell-bench-press",
                "reps": 5,
                "load": {"value": "132.5", "unit": "lb"},
            },
        ),
    ]
    happen(alice.guest, made, timezone.now())
    return alice


def text(answer: Any) -> str:
    """The page, blanks joined."""
    return " ".join(answer.content.decode().split())


def reps(person: Person) -> int | None:
    """What the first set says now."""
    found = history.session_open(person.guest, KEY)
    assert found
    return next(one.reps for one in found.session.sets if one.key == SET)
