"""A guest whose plan has a session today: a barbell lift, a superset, a hold on each side."""

import json
import sqlite3
import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from playwright.sync_api import Page
from tests.planner import builders

from forge.domain.plan import Contribution, Day, LoadRule, Plan, Reason, Role, Slot, Term, TimeParts
from forge.domain.request import Place
from forge.domain.vocabulary import Equipment, Measure, Weekday
from forge.planner.reading import write_request
from forge.planner.writing import as_json

GEAR = frozenset(
    {Equipment.BARBELL, Equipment.DUMBBELL, Equipment.BENCH, Equipment.WALL, Equipment.CHAIR}
)


def bench() -> Slot:
    """Three sets on a bar with one warm-up set."""
    return replace(
        builders.slot("barbell-bench-press", Role.MAIN, 600),
        name="Barbell Bench Press",
        load=LoadRule("exact", "62.5 kg on the bar.", Decimal("62.5")),
        ramp=("8 reps with the empty bar",),
        rest_s=120,
    )


def pair() -> tuple[Slot, Slot]:
    """A superset: a press with known dumbbells, a row with each arm."""
    press = replace(builders.bench(), group="a", sets=2, rest_s=90)
    row = replace(
        builders.row(), group="a", sets=2, rest_s=90, load=LoadRule("exact", "14 kg.", Decimal(14))
    )
    return press, row


def stretch() -> Slot:
    """One hold for each leg."""
    return replace(
        builders.plank(),
        slug="wall-calf-stretch",
        name="Wall Calf Stretch",
        role=Role.STRETCH,
        sets=1,
        sides=2,
        measure=Measure.HOLD,
        hold_s=(30, 30),
        rest_s=0,
        seconds=80,
        contributions=(Contribution(3, Term.STRETCH, "calves", 10),),
        progression=Reason("hold", "Let the range grow."),
    )


def plan(today: date) -> Plan:
    """Five weeks with one session a week, on the weekday of today."""
    day = Day(
        weekday=Weekday(today.weekday()),
        date=today,
        title="Push and pull",
        minutes_limit=45,
        warm_up=builders.day(Weekday.MON, today).warm_up,
        slots=(bench(), *pair(), stretch()),
        cool_down=(),
        time=TimeParts(warm_up=300, ramp=120, work=500, rest=1000, set_up=120, cool_down=0),
    )
    made = builders.plan()
    wanted = replace(
        made.request,
        weekdays=(Weekday(today.weekday()),),
        minutes=(45,),
        start=today - timedelta(days=today.weekday()),
        place=Place(
            "gym", GEAR, {Equipment.DUMBBELL: tuple(Decimal(kg) for kg in range(2, 26, 2))}
        ),
    )
    return replace(made, request=wanted, days=(day,), title="Push and pull, once a week")


def give_plan(page: Page, server: str, data: Path) -> str:
    """Make the page's browser a guest with that plan; return the plan's id."""
    page.goto(f"{server}/train/quick/")
    token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    page.request.post(
        f"{server}/train/",
        form={"csrfmiddlewaretoken": token, "do": "free"},
        headers={"Referer": f"{server}/train/"},
    )
    guest = page.request.get(f"{server}/api/v1/pack").json()["person"]
    plan_id = uuid.uuid4()
    made = plan(datetime.now(UTC).date())  # noqa: TID251  # the server's own day
    store(data, guest, plan_id, made)
    return str(plan_id)


def store(data: Path, guest: str, plan_id: uuid.UUID, made: Plan) -> None:
    """Write a ready plan beside the running server; the free session goes, its person stays."""
    row = {
        "id": plan_id.hex,
        "guest_id": uuid.UUID(guest).hex,
        "state": "ready",
        "request": json.dumps(write_request(made.request)),
        "plan": json.dumps(as_json(made)),
        "message": "",
        "first": "",
        "anew": "",
        "created": datetime.now(UTC).isoformat(sep=" "),  # noqa: TID251  # the newest plan counts
    }
    names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    with sqlite3.connect(data / "forge.sqlite3", timeout=20) as database:
        database.execute(f"INSERT INTO store_planrow ({names}) VALUES ({marks})", row)  # noqa: S608  # our own names
        for table in ("store_entryrow", "store_eventrow"):
            database.execute(f"DELETE FROM {table} WHERE guest_id = ?", (row["guest_id"],))  # noqa: S608  # as above
