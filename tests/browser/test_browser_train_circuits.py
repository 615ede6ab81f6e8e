"""Circuits in a session of one's own: rounds, as many as possible, and every minute."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import PHONE, axe_findings
from tests.browser.test_browser_train import sets_of

PAIR = ("Push-Up", "Incline Push-Up")


@pytest.fixture
def own(trained: Page) -> Page:
    """An empty session, its clocks in the test's hand."""
    trained.clock.install()
    trained.reload()
    trained.get_by_role("button", name="Empty session").click()
    expect(trained.get_by_role("button", name="Add a circuit")).to_be_visible()
    return trained


def add(page: Page, shape: str, n: str, *names: str) -> None:
    page.get_by_role("button", name="Add a circuit").click()
    page.get_by_role("radio", name=shape).check()
    page.get_by_label(re.compile("^(Rounds|Minutes)$")).fill(n)
    for name in names:
        page.get_by_role("checkbox", name=name, exact=True).check()
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("#exercise")).to_have_text(names[0])


def tap(page: Page, words: str) -> None:
    go = page.locator(".dock .go")
    expect(go).to_contain_text(words)
    go.click()


def test_as_many_rounds_as_possible_end_with_the_time(own: Page, server: str) -> None:
    page = own
    page.get_by_role("button", name="Add a circuit").click()
    assert axe_findings(page) == []
    page.keyboard.press("Escape")
    add(page, "As many rounds", "10", *PAIR)
    page.context.set_offline(True)

    tap(page, "Start, 10:00")
    for name in (*PAIR, *PAIR, PAIR[0]):
        expect(page.locator("#exercise")).to_have_text(name)
        tap(page, "Log")
    expect(page.locator("#exercise")).to_have_text(PAIR[1])
    expect(page.locator(".which")).to_have_text("Circuit, round 3")
    expect(page.locator("#rest-left")).to_have_count(0)
    page.clock.fast_forward(120_000)
    page.reload()
    expect(page.locator("#circuit-left")).to_have_text(re.compile("^7:5[0-9]|8:00$"))
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    page.clock.fast_forward(490_000)
    expect(page.locator("#circuit-of")).to_contain_text("Time is up")
    page.get_by_role("button", name="End the circuit").click()
    expect(page.get_by_role("heading", name="All sets are done")).to_be_visible()
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("header .unsent")).to_have_text("")
    found = sorted((one["exercise"], one["index"]) for one in sets_of(page, server).values())
    assert found == [("incline-push-up", n) for n in (1, 2)] + [("push-up", n) for n in (1, 2, 3)]


def test_each_minute_what_is_left_of_the_turn_is_rest(own: Page) -> None:
    page = own
    add(page, "Every minute", "5", *PAIR)

    tap(page, "Start, 4:00")
    page.clock.fast_forward(25_000)
    tap(page, "Log")

    expect(page.locator(".rest .lab")).to_contain_text("Until the next turn")
    expect(page.locator("#rest-left")).to_have_text(re.compile("^0:3[0-5]$"))
    expect(page.locator("#exercise")).to_have_text(PAIR[1])
    expect(page.locator(".which")).to_have_text("Circuit, round 1 of 2")


def test_rounds_rest_after_the_last_exercise(own: Page) -> None:
    page = own
    add(page, "Rounds, with", "2", *PAIR)

    tap(page, "Log")
    expect(page.locator(".rest .lab")).to_contain_text("of 0:15")
    tap(page, "Log")
    expect(page.locator(".rest .lab")).to_contain_text("of 1:00")
    expect(page.locator(".which")).to_have_text("Circuit, round 2 of 2")
    for _ in PAIR:
        tap(page, "Log")
    expect(page.get_by_role("heading", name="All sets are done")).to_be_visible()


def test_a_circuit_needs_an_exercise(own: Page) -> None:
    own.get_by_role("button", name="Add a circuit").click()
    own.get_by_role("button", name="Add it").click()

    expect(own.get_by_role("alert")).to_contain_text("Choose at least one exercise")


def test_a_skipped_exercise_holds_no_round_up(own: Page) -> None:
    page = own
    add(page, "As many rounds", "10", *PAIR)
    tap(page, "Start, 10:00")
    tap(page, "Log")
    expect(page.locator("#exercise")).to_have_text(PAIR[1])

    page.get_by_role("button", name="Skip", exact=True).click()
    page.get_by_role("button", name="It is taken").click()

    for n in (2, 3):
        expect(page.locator(".which")).to_have_text(f"Circuit, round {n}")
        expect(page.locator("#exercise")).to_have_text(PAIR[0])
        tap(page, "Log")
    expect(page.locator(".which")).to_have_text("Circuit, round 4")
    expect(page.locator("header .unsent")).to_have_text("")
    page.goto(f"{page.url}?plain=1")
    expect(page.locator("li.cur")).to_contain_text("Log push-up")
    expect(page.locator("li.cur .n")).to_have_text("4")


def test_the_exercises_of_a_circuit_can_be_looked_for(own: Page) -> None:
    page = own
    page.get_by_role("button", name="Add a circuit").click()
    page.get_by_role("checkbox", name=PAIR[1], exact=True).check()

    page.get_by_label("Find").fill("push-up ")
    page.get_by_label("Find").fill("no such exercise 💪")
    expect(page.get_by_role("dialog").get_by_role("checkbox")).to_have_count(1)
    page.get_by_label("Find").fill("PUSH-UP")
    page.get_by_role("checkbox", name=PAIR[0], exact=True).check()

    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        f"1. {PAIR[1]}  2. {PAIR[0]}", use_inner_text=True
    )
    assert axe_findings(page) == []
