"""The plan page and its other forms: what stands where, on which day, and for how many bytes."""

import gzip
import json
import re
import uuid
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from tests.conftest import Person
from tests.planner import builders
from tests.planner.kept import kept_plan

from forge.app.plans import plan_finish
from forge.domain.plan import Plan, Unmet, WeekRule
from forge.domain.request import Busy
from forge.domain.vocabulary import Weekday
from forge.library.catalogue import Catalogue
from forge.planner.reading import request_schema
from forge.planner.writing import as_json, as_markdown, as_message, plan_schema
from forge.store.models import PlanState
from forge.web.plans.paper import paper
from forge.web.plans.present import left_out_groups, plan_page
from forge.web.plans.week import this_week, week_bars

pytestmark = pytest.mark.django_db
START = builders.MONDAY
BUDGET = 60_000
"""Bytes of the page with all that it loads, gzipped (design: budgets)."""
FONT = 23_500
"""The display font, which is not there where the set-up could not build it."""


@pytest.fixture
def kept(alices_plan: uuid.UUID) -> uuid.UUID:
    """Alice's plan is the kept one: three days of real exercises."""
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(kept_plan())))
    return alices_plan


def text_of(client: Client, plan: uuid.UUID, query: str = "") -> str:
    return unescape(client.get(f"/plans/{plan}/{query}").content.decode())


def unfolded(text: str) -> list[str]:
    return re.findall(r'<details class="pl-fold" data-fold="(\w+)" open>', text)


# ---------------------------------------------------------------- the week


def cells(plan: Plan, today: date) -> list[tuple[str, str, str, str]]:
    shown = this_week(plan, today).cells
    return [(one.weekday, one.date, one.title, one.busy) for one in shown]


def test_a_week_has_seven_days_with_sessions_and_what_is_done_elsewhere() -> None:
    request = replace(builders.request(), busy=(Busy(Weekday.WED, "run"), Busy(Weekday.THU, "row")))
    plan = replace(builders.plan(), request=request)

    assert cells(plan, START) == [
        ("Mon", "16 Nov", "Full body", ""),
        ("Tue", "17 Nov", "", ""),
        ("Wed", "18 Nov", "", "Run"),
        ("Thu", "19 Nov", "Full body", "Row"),
        ("Fri", "20 Nov", "", ""),
        ("Sat", "21 Nov", "", ""),
        ("Sun", "22 Nov", "", ""),
    ]


def test_a_week_begins_on_the_day_on_which_the_plan_does() -> None:
    wednesday = START + timedelta(days=2)
    plan = builders.plan()
    days = (plan.days[1], replace(plan.days[0], date=START + timedelta(days=7)))
    late = replace(plan, request=replace(plan.request, start=wednesday), days=days)

    shown = this_week(late, wednesday).cells

    assert [one.weekday for one in shown] == ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"]
    assert [one.anchor for one in shown if one.anchor] == ["thu", "mon"]


@pytest.mark.parametrize(
    ("days", "words", "first", "anchor", "label"),
    [
        (-3, "Starts on Mon 16 Nov 2026.", "16 Nov", "mon", "Next, Mon: Full body"),
        (0, "Week 1 of 5. Find your weights.", "16 Nov", "mon", "Today: Full body"),
        (1, "Week 1 of 5. Find your weights.", "16 Nov", "thu", "Next, Thu: Full body"),
        (5, "Week 1 of 5. Find your weights.", "16 Nov", "mon", "Next, Mon: Full body"),
        (10, "Week 2 of 5. Add where you can.", "23 Nov", "thu", "Today: Full body"),
        (34, "Week 5 of 5. Add where you can.", "14 Dec", "mon", "Next, Mon: Full body"),
        (35, "This block ended on Mon 21 Dec 2026. Make the next one.", "16 Nov", "mon",
         "Next, Mon: Full body"),
    ],
)  # fmt: skip
def test_the_week_knows_where_in_the_block_one_is(
    days: int, words: str, first: str, anchor: str, label: str
) -> None:
    week = this_week(builders.plan(), START + timedelta(days=days))

    assert (week.words, week.cells[0].date) == (words, first)
    assert (week.next_anchor, week.next_words) == (anchor, label)


def test_only_today_is_marked() -> None:
    week = this_week(builders.plan(), START + timedelta(days=8))

    assert [one.date for one in week.cells if one.today] == ["24 Nov"]


def test_every_week_of_the_block_has_a_bar_of_its_share() -> None:
    wave = (
        WeekRule(1, 0, "Half.", percent=50),
        WeekRule(2, 0, "All sets."),
        WeekRule(3, 1, "One more.", slugs=("dumbbell-bench-press",)),
    )
    plan = replace(builders.plan(), block=replace(builders.plan().block, weeks=3, wave=wave))

    bars = week_bars(plan, START + timedelta(days=7))

    assert [(bar.height, bar.top, bar.now) for bar in bars] == [
        (20, 30, False),
        (40, 10, True),
        (50, 0, False),
    ]


# ---------------------------------------------------------------- the page


@pytest.mark.parametrize(
    ("day", "query", "opened"),
    [
        (-1, "", "mon"),
        (3, "", "thu"),
        (3, "?day=mon", "mon"),
        (3, "?day=sat", "thu"),
        (3, "?day=%3Cb%3E", "thu"),
    ],
)
def test_one_session_stands_open_todays_or_the_one_in_the_address(
    alice: Person, alices_plan: uuid.UUID, day: int, query: str, opened: str
) -> None:
    with time_machine.travel(START + timedelta(days=day), tick=False):
        text = text_of(alice.client, alices_plan, query)

    assert unfolded(text) == [opened]


def test_a_lighter_week_says_what_it_asks_for_beside_the_printed_sets(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    plan = builders.plan()
    wave = (WeekRule(1, 0, "Half of it.", percent=50), *plan.block.wave[1:])
    half = replace(plan, block=replace(plan.block, wave=wave))
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(half)))

    with time_machine.travel(START, tick=False):
        first = text_of(alice.client, alices_plan)
    with time_machine.travel(START + timedelta(weeks=1), tick=False):
        second = text_of(alice.client, alices_plan)

    assert "This week 2 × 8–12" in first
    assert "This week" not in second


def before_an_event() -> Plan:
    """A plan whose first week has no session on Thursday."""
    plan = builders.plan()
    wave = (WeekRule(1, 0, "Half.", percent=50, off=(Weekday.THU,)), *plan.block.wave[1:])
    return replace(plan, block=replace(plan.block, wave=wave))


def test_a_session_left_out_for_an_event_has_no_date_and_asks_for_nothing(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(before_an_event())))

    with time_machine.travel(START, tick=False):
        text = text_of(alice.client, alices_plan)

    monday, thursday = text.split('class="pl-fold"')[1:]
    assert '<span class="d">Mon 16 Nov</span>' in monday
    assert "This week 2 × 8–12" in monday
    assert '<span class="d">Thu, not this week</span>' in thursday
    assert ">This week " not in thursday


def test_the_first_step_of_a_warm_up_ramp_is_the_first_and_the_others_follow(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    plan = builders.plan()
    day = plan.days[0]
    slot = replace(day.slots[0], ramp=("5 reps with half.", "3 reps with more.", "1 rep."))
    ramped = replace(plan, days=(replace(day, slots=(slot, *day.slots[1:])), *plan.days[1:]))
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(ramped)))

    text = text_of(alice.client, alices_plan)

    lines = re.findall(r'<p class="ramp">(.*?)</p>', text.split('<span class="l">B<')[0])
    assert lines == ["First: 5 reps with half.", "Then: 3 reps with more.", "Then: 1 rep."]


def test_sets_that_a_week_adds_are_named_where_they_belong(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    plan = builders.plan()
    slug = plan.days[0].slots[0].slug
    wave = (WeekRule(1, 2, "Two more.", slugs=(slug,)), *plan.block.wave[1:])
    more = replace(plan, block=replace(plan.block, wave=wave))
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(more)))

    with time_machine.travel(START, tick=False):
        text = text_of(alice.client, alices_plan)

    slots = sum(slot.slug == slug for day in plan.days for slot in day.slots)
    assert text.count("This week 2 sets more, on one day") == slots


@pytest.mark.parametrize(("wishes", "shown"), [(6, 6), (9, 4)])
def test_many_open_wishes_are_folded_so_that_the_sessions_stay_near(
    alice: Person, alices_plan: uuid.UUID, wishes: int, shown: int
) -> None:
    plan = builders.plan()
    one = Unmet("", "2 days", "1 day", "No time.", "More minutes.", 1)
    many = tuple(replace(one, wish=f"Wish number {n}") for n in range(wishes))
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(replace(plan, unmet=many))))

    text = text_of(alice.client, alices_plan).split('id="sessions"')[0]

    before, fold, _folded = text.partition(f"{wishes - shown} other wishes")
    assert bool(fold) is (wishes > shown)
    assert before.count("Wish number") == shown
    assert text.count("Wish number") == wishes


def test_a_superset_is_said_once_and_drawn_around_its_parts(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    plan = builders.plan()
    first, second, *rest = plan.days[0].slots
    slots = (replace(first, group="A"), replace(second, group="A"), *rest)
    paired = builders.with_day(plan, replace(plan.days[0], slots=slots))
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(paired)))

    text = text_of(alice.client, alices_plan)

    assert text.count("A set of A1, then a set of A2, then rest 105 s; 3 rounds.") == 1
    assert text.count('class="pair-a"') == 1
    assert text.count('class="pair-b end"') == 1


@pytest.mark.usefixtures("library")
def test_every_link_that_more_can_be_added_to_stands_in_one_place(
    alice: Person, kept: uuid.UUID
) -> None:
    text = text_of(alice.client, kept)

    doing = text.partition('aria-label="With this plan"')[2].partition("</nav>")[0]
    assert len(re.findall(r"<li><a ", doing)) >= 3


# ---------------------------------------------------------------- what else leaves


def slot_words(plan: Plan, library: Catalogue) -> list[str]:
    """Every word that the page says about what to do and why."""
    page = plan_page(plan, library, None, plan.request.start)
    found = [note.sentence for note in (*page.warnings, *page.notes)]
    for session in page.sessions:
        found += [session.title, session.warm_up_minutes, session.cool_down_minutes]
        found += [w for d in (*session.warm_up, *session.cool_down) for w in (d.name, d.amount)]
        for slot in session.slots:
            found += [slot.letter, slot.name, slot.amount, slot.load, slot.rest, slot.tempo]
            found += [slot.effort, slot.how_heavy, slot.progression, *slot.ramp, *slot.why]
            found += [word for swap in slot.swaps for word in (swap.name, swap.words)]
            found += [rung.name for _label, rung in slot.rungs]
            found += slot.cautions
    for dose in page.doses:
        found += [dose.sets, dose.range, dose.target, dose.reading]
    found += [line.sentence for line in (*page.audit.missed, *page.audit.passed)]
    found += [*page.week_lines, plan.block.deload, *plan.block.triggers, page.replan_on]
    found += [word for w in plan.unmet for word in (w.wish, w.wanted, w.got, w.because, w.fix)]
    groups = left_out_groups(plan, library)
    return found + [word for g in groups for i in g.items for word in (g.title, i.name, i.sentence)]


def test_all_that_the_page_says_stands_in_the_markdown(library: Catalogue) -> None:
    marked = re.sub(r"\\([\\`*_\[\]|])", r"\1", as_markdown(kept_plan(), "", library))

    words = {word.removeprefix("rest ") for word in slot_words(kept_plan(), library)}

    assert len(words) > 150
    assert sorted(word for word in words if word not in marked) == []


def test_the_list_of_what_is_left_out_has_an_address_of_its_own(
    alice: Person, kept: uuid.UUID, library: Catalogue
) -> None:
    page = text_of(alice.client, kept)
    whole = text_of(alice.client, kept, "left-out/")

    groups = left_out_groups(kept_plan(), library)
    assert groups
    for group in groups:
        assert f'/plans/{kept}/left-out/#{group.anchor}"' in page
        assert f'id="{group.anchor}"' in whole
        assert all(item.sentence in whole for item in group.items)


def test_the_page_of_reasons_counts_what_is_left_out_and_links_to_the_one_list(
    alice: Person, kept: uuid.UUID, library: Catalogue
) -> None:
    page = text_of(alice.client, kept, "why/")

    for group in left_out_groups(kept_plan(), library):
        assert f'/plans/{kept}/left-out/#{group.anchor}"' in page
        assert not any(item.sentence in page for item in group.items)


def test_a_locked_exercise_has_a_mark_with_its_meaning(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    free = builders.plan()
    first = free.days[0]
    slots = (replace(first.slots[0], locked=True), *first.slots[1:])
    locked = replace(free, days=(replace(first, slots=slots), *free.days[1:]))
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(locked)))

    page = text_of(alice.client, alices_plan)

    assert page.count("Locked: it stays when the rest is planned anew") == 1


def test_a_plan_that_leaves_nothing_out_says_so(alice: Person, alices_plan: uuid.UUID) -> None:
    free = replace(builders.plan(), excluded=())
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(free)))

    for query in ("", "left-out/"):
        assert "No exercise had to be left out." in text_of(alice.client, alices_plan, query)


def test_the_text_is_plain_and_private(alice: Person, kept: uuid.UUID) -> None:
    answer = alice.client.get(f"/plans/{kept}.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.content.decode() == as_message(kept_plan())


def test_the_calendar_takes_a_time_of_day_and_names_the_page(
    alice: Person, kept: uuid.UUID
) -> None:
    answer = alice.client.get(f"/plans/{kept}.ics", {"at": "18:30"})

    told = answer.content.decode().replace("\r\n ", "")
    assert "\r\nDTSTART:20261116T183000\r\n" in told
    assert f"\r\nURL:http://localhost:8000/plans/{kept}/\r\n" in told


def test_a_time_that_is_none_is_explained(alice: Person, kept: uuid.UUID) -> None:
    answer = alice.client.get(f"/plans/{kept}.ics", {"at": "<b>noon"})

    assert answer.status_code == 422
    assert "is no time of day" in answer.content.decode()
    assert "<b>noon" not in answer.content.decode()


@pytest.mark.parametrize(
    ("address", "schema"),
    [("/schema/plan.json", plan_schema()), ("/schema/request.json", request_schema())],
)
def test_the_schemas_are_public(charlie: Person, address: str, schema: dict[str, object]) -> None:
    answer = charlie.client.get(address)

    assert answer.headers["Content-Type"] == "application/schema+json"
    assert answer.headers["Cache-Control"].startswith("public")
    assert json.loads(answer.content) == json.loads(json.dumps(schema))


# ---------------------------------------------------------------- paper


def test_paper_has_a_box_for_every_set_of_every_week() -> None:
    plan = builders.plan()
    wave = (
        WeekRule(1, 0, "Half.", percent=50),
        *(replace(rule, added_sets=0) for rule in plan.block.wave[1:]),
    )
    sheet = paper(replace(plan, block=replace(plan.block, wave=wave))).sheets[0]

    for slot, drawn in zip(plan.days[0].slots, sheet.slots, strict=True):
        boxes = [sum(week) for week in zip(*drawn.rows, strict=True)]
        assert boxes[1:] == [slot.sets] * 4
        assert boxes[0] in (slot.sets // 2, -(-slot.sets // 2))
    first_week = sum(week[0] for drawn in sheet.slots for week in drawn.rows)
    assert first_week == round(sum(slot.sets for slot in plan.days[0].slots) / 2 + 0.01)


def test_paper_has_no_box_on_a_day_left_out_for_an_event() -> None:
    plan = before_an_event()
    sheets = paper(plan).sheets

    assert [sheet.day for sheet in sheets] == ["Mon", "Thu"]
    monday, thursday = (
        [any(row[week] for slot in sheet.slots for row in slot.rows) for week in range(5)]
        for sheet in sheets
    )
    assert monday == [True] * 5
    assert thursday == [False, True, True, True, True]


def test_the_printed_page_shows_every_slot_with_its_boxes(alice: Person, kept: uuid.UUID) -> None:
    text = text_of(alice.client, kept, "print/")

    plan = kept_plan()
    sets = sum(slot.sets for day in plan.days for slot in day.slots)
    assert text.count('class="box"') == sets * plan.block.weeks
    assert all(slot.name in text for day in plan.days for slot in day.slots)


# ---------------------------------------------------------------- bytes


def test_the_page_is_sent_packed_and_keeps_to_its_budget(alice: Person, kept: uuid.UUID) -> None:
    answer = alice.client.get(f"/plans/{kept}/", headers={"accept-encoding": "gzip"})

    assert answer.headers["Content-Encoding"] == "gzip"
    page = gzip.decompress(answer.content).decode()
    loaded = re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', page)
    source = Path("src/forge/web/static")
    assets = [source / name for name in ("forge.css", "plan.css", "js/plan.js", "js/suggest.js")]
    assert len(loaded) >= len(assets)
    size = len(answer.content) + sum(len(gzip.compress(path.read_bytes())) for path in assets)
    assert size + FONT < BUDGET
