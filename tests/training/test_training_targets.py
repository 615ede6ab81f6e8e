"""Targets: the next number follows from what was done, can be loaded, and says so truly."""

import itertools
import json
import random
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.ready import catalogue
from tests.training import cases
from tests.training.cases import LIFT, TODAY, Chance

from forge.domain.logged import Load, LoadUnit, LoggedSession, LoggedSet, SetSide, SetType
from forge.domain.vocabulary import Measure
from forge.training.kit import is_on, rack, size
from forge.training.progress import (
    Ask,
    Outing,
    Rule,
    Target,
    deload,
    kept_percent,
    next_target,
    outings,
    ramp,
    ready,
    relative,
    return_sets,
    stalled,
)
from forge.training.strength import best_estimate, estimate

KG = LoadUnit.KG
RACK = tuple(Load(Decimal(number) / 2, KG, 1, Decimal(20)) for number in range(40, 250, 5))
HEAVY_STEPS = tuple(Load(Decimal(number), KG, 2) for number in (8, 12, 16, 24))
ASK = Ask(LIFT, 3, 8, 12)


def kg(number: str | int, implements: int = 1, bar: int | None = 20) -> Load:
    return Load(Decimal(number), KG, implements, Decimal(bar) if bar else None)


def session(
    days_ago: int, reps: tuple[int, ...], load: Load | None, rir: int | None = None, **more: object
) -> LoggedSession:
    key = f"s{days_ago:03}"
    sets = tuple(
        replace(
            LoggedSet(f"{key}/x/{n}", key, "x", LIFT, n, load=load, reps=amount, rir=rir),
            **more,  # type: ignore[arg-type]  # fields of a set
        )
        for n, amount in enumerate(reps, 1)
    )
    return LoggedSession(key, "", TODAY - timedelta(days=days_ago), sets)


def after(*sessions: LoggedSession, ask: Ask = ASK, there: tuple[Load, ...] = RACK) -> Target:
    return next_target(ask, outings(sessions, LIFT), there, TODAY)


def said(target: Target) -> tuple[str, str]:
    return target.rule, target.sentence


# ---------------------------------------------------------------- the rules, one by one


def test_all_sets_at_the_top_take_the_next_weight() -> None:
    target = after(session(6, (12, 12, 12), kg(60)))

    assert said(target) == (
        "double_progression",
        "62.5 kg: you did 3 x 12 at 60 kg on Tuesday, the top of 8-12.",
    )
    assert target.load == kg("62.5")
    assert (target.low, target.top, target.aim) == (8, 12, 8)
    assert target.rows == ("s006/x/1", "s006/x/2", "s006/x/3")
    assert target.facts["last"] == "60 kg"


def test_a_set_short_of_the_top_repeats_the_weight() -> None:
    target = after(session(2, (12, 11, 9), kg(60)))

    assert said(target) == (
        "again",
        "60 kg again: you did 12, 11 and 9 on Saturday; 3 x 12 takes you on.",
    )
    assert target.aim == 10


def test_one_set_too_few_is_not_the_top() -> None:
    assert after(session(2, (12, 12), kg(60))).rule == "again"


def test_a_big_step_asks_for_more_repetitions_first() -> None:
    twelve = Load(Decimal(12), KG, 2)

    wider = after(session(1, (12, 12, 12), twelve), there=HEAVY_STEPS)
    taken = after(session(1, (15, 15, 15), twelve), there=HEAVY_STEPS)

    assert said(wider) == (
        "wider",
        (
            "2 x 12 kg, up to 15 reps: the next weight here, 2 x 16 kg, is 33 % heavier than "
            "2 x 12 kg."
        ),
    )
    assert (wider.load, wider.top, wider.aim) == (twelve, 15, 13)
    assert taken.load == Load(Decimal(16), KG, 2)


def test_tiny_steps_are_taken_together() -> None:
    fine = tuple(Load(Decimal(number) / 4, KG) for number in range(200, 300))

    assert after(session(1, (12, 12, 12), Load(Decimal(60), KG)), there=fine).load == Load(
        Decimal("61.25"), KG
    )


def test_the_heaviest_weight_is_done_more_often() -> None:
    target = after(session(1, (12, 12, 12), HEAVY_STEPS[-1]), there=HEAVY_STEPS)

    assert said(target) == (
        "widest",
        "2 x 24 kg, up to 15 reps: there is nothing heavier here.",
    )


@pytest.mark.parametrize(("lower", "load"), [(False, "62.5"), (True, "65")])
def test_a_novice_adds_the_same_step_each_time(*, lower: bool, load: str) -> None:
    ask = Ask(LIFT, 3, 5, 5, Rule.NOVICE_LINEAR, lower=lower)

    target = after(session(2, (5, 5, 5), kg(60)), ask=ask)

    assert target.load == kg(load)
    assert target.sentence == f"{load} kg: you did 3 x 5 at 60 kg on Saturday, all 5."


def test_a_novice_who_misses_three_times_takes_ten_percent_off() -> None:
    ask = Ask(LIFT, 3, 5, 5, Rule.NOVICE_LINEAR)
    missed = [session(days, (5, 5, 4), kg(60)) for days in (9, 6, 2)]

    assert after(*missed[1:], ask=ask).rule == "again"
    target = after(*missed, ask=ask)
    assert target.load == kg("52.5")
    assert target.sentence == (
        "52.5 kg: below 5 reps at 60 kg three times in a row, last on Saturday; take some off "
        "and build up again."
    )


@pytest.mark.parametrize(
    ("rir", "load"), [(0, "57.5"), (1, "60"), (2, "60"), (5, "60"), (6, "62.5")]
)
def test_effort_moves_the_load_beyond_one_repetition(rir: int, load: str) -> None:
    ask = replace(ASK, rir=(3, 4)) if rir < 3 else replace(ASK, rir=(1, 3))

    target = after(session(1, (10, 10, 10), kg(60), rir=rir), ask=ask)

    assert target.load == kg(load)


def test_another_place_rounds_down_and_says_so() -> None:
    target = after(session(3, (10, 9, 9), kg(61)))

    assert said(target) == (
        "elsewhere",
        "60 kg: the 61 kg you used on Friday cannot be loaded here; this is the nearest below it.",
    )


def test_a_break_takes_weight_off_by_days() -> None:
    target = after(session(30, (12, 12, 12), kg(60)))

    assert said(target) == (
        "return",
        "40 kg: 30 days since 60 kg on 17 October; start again at 67 % or just below.",
    )
    assert after(session(14, (12, 12, 12), kg(60))).rule == "double_progression"


def test_the_table_of_breaks_is_the_formula() -> None:
    for days in range(15, 60):
        exact = max(0.5, 0.5 ** ((days - 14) / 28))
        assert kept_percent(days) == round(exact * 100)
    assert [return_sets(20, week) for week in range(1, 6)] == [50, 70, 80, 90, 100]
    assert return_sets(13, 1) == 100


def test_own_weight_waits_for_two_sessions_at_the_top() -> None:
    ask = replace(ASK, rule=Rule.NEXT_RUNG, harder=("archer-push-up", "the archer push-up"))
    once, twice = session(5, (12, 12, 12), None), session(2, (12, 12, 12), None)

    assert after(twice, ask=ask, there=()).rule == "again"
    target = after(once, twice, ask=ask, there=())
    assert target.offer == "archer-push-up"
    assert target.sentence == (
        "You are ready for the archer push-up: every set reached 12 twice in a row, last on "
        "Saturday with your own weight."
    )


def test_less_help_is_progress() -> None:
    ask = replace(ASK, rule=Rule.ASSISTANCE)
    stack = tuple(Load(Decimal(number), KG) for number in (10, 15, 20))
    done = [session(days, (12, 12, 12), None, assistance=Load(Decimal(20), KG)) for days in (5, 2)]

    target = after(*done, ask=ask, there=stack)

    assert target.load == Load(Decimal(15), KG)
    assert target.rows == tuple(f"s00{days}/x/{n}" for days in (5, 2) for n in (1, 2, 3))


def test_a_hold_grows_by_five_seconds() -> None:
    ask = Ask(LIFT, 3, 20, 60, Rule.LONGER, Measure.HOLD)
    held = [
        LoggedSet(f"h/x/{n}", "h", "x", LIFT, n, measure=Measure.HOLD, seconds=30)
        for n in (1, 2, 3)
    ]

    target = after(LoggedSession("h", "", TODAY - timedelta(days=1), tuple(held)), ask=ask)

    assert (target.aim, target.sentence) == (35, "35 s: you did 3 x 30 s on Sunday.")


def test_left_and_right_are_one_set_as_good_as_the_weaker() -> None:
    sides = [
        LoggedSet(f"s/x/1/{side}", "s", "x", LIFT, 1, side=side, load=kg(20), reps=reps)
        for side, reps in ((SetSide.LEFT, 12), (SetSide.RIGHT, 10))
    ]

    [found] = outings([LoggedSession("s", "", TODAY, tuple(sides))], LIFT)

    assert found.amounts == (10,)
    assert found.rows == ("s/x/1/left", "s/x/1/right")


def test_warm_ups_and_easier_days_say_nothing() -> None:
    warm = session(1, (12, 12), kg(100), type=SetType.WARM_UP)
    eased = session(2, (12, 12, 12), kg(40), target={"eased": True})

    assert outings([warm, eased], LIFT) == ()


def test_without_a_history_nothing_is_guessed() -> None:
    assert after().sentence == (
        "Not known yet: start light and find a load that you could lift 12 times."
    )
    assert after().load is None
    begun = after(ask=replace(ASK, start=Load(Decimal(41), KG)))
    assert begun.load == kg(40)
    assert begun.sentence == "40 kg: your plan begins with 41 kg, which cannot be loaded here."


def test_two_weeks_without_progress_offer_an_easy_week() -> None:
    same = [session(days, (10, 10, 9), kg(60)) for days in (16, 9, 2)]

    stall = stalled(outings(same, LIFT), TODAY)
    easy = deload(after(*same), RACK)

    assert stall is not None
    assert stall.sentence == "No progress since 31 October, 2 times in two weeks."
    assert len(stall.rows) == 9
    assert stalled(outings([*same, session(1, (12, 12, 12), kg(60))], LIFT), TODAY) is None
    assert (easy.sets, easy.load) == (2, kg(50))
    assert easy.sentence == ("50 kg, 2 sets: an easy week, half of the sets and a lighter load.")


def test_feeling_bad_takes_a_set_and_a_tenth_at_most() -> None:
    target = after(session(6, (12, 12, 12), kg("57.5")))

    worst = ready(target, RACK, (1, 1, 1))

    assert ready(target, RACK, (3, 2, 2)) == target
    assert (worst.sets, worst.load) == (2, kg(55))
    assert worst.sentence == (
        "Easier today, as you said how you feel: one set less and 55 kg in place of 60 kg."
    )


# ---------------------------------------------------------------- the best single lift


def test_the_best_single_names_its_set_and_what_is_not_known() -> None:
    heavy = session(1, (5,), kg(100), rir=2).sets[0]

    found = estimate(heavy)
    unsaid = estimate(replace(heavy, rir=None))

    assert found is not None
    assert found.sentence == "about 123.3 kg"
    assert found.key == heavy.key
    assert unsaid is not None
    assert unsaid.sentence == "at least 115.87 kg"


@pytest.mark.parametrize(
    "changed",
    [
        {"reps": 13},
        {"reps": 11, "rir": 2},
        {"type": SetType.WARM_UP},
        {"load": None},
        {"load": Load(Decimal(7), LoadUnit.MACHINE_STEP)},
        {"reps": 0},
    ],
)
def test_what_says_nothing_of_a_single_is_refused(changed: dict[str, object]) -> None:
    one = replace(session(1, (5,), kg(100)).sets[0], **changed)  # type: ignore[arg-type]

    assert estimate(one) is None
    assert best_estimate([one]) is None


# ---------------------------------------------------------------- swaps and ramps


def test_a_swap_takes_the_load_of_a_relative() -> None:
    old, new = (catalogue().get(slug) for slug in ("barbell-bench-press", "dumbbell-bench-press"))
    kin = relative(old, new)
    pairs = tuple(Load(Decimal(number), KG, 2) for number in range(8, 41, 2))
    [pressed] = outings([session(3, (10, 10, 10), kg(60), rir=2)], LIFT)

    assert kin is not None
    assert kin.thousandths == 400
    found = next_target(replace(ASK, rir=(2, 3)), (), pairs, TODAY, relatives=((kin, pressed),))

    assert found.rule == "converted"
    assert found.load == Load(Decimal(20), KG, 2)
    assert found.sentence == (
        "2 x 20 kg: from 60 kg x 10 at the barbell bench press on Friday, on the careful side."
    )
    assert found.rows == pressed.rows


def test_other_movements_tell_nothing() -> None:
    press, squat, machine = (
        catalogue().get(slug)
        for slug in ("barbell-bench-press", "barbell-back-squat", "machine-chest-press")
    )

    assert relative(press, squat) is None
    assert relative(press, machine) is None


def test_a_ramp_rises_from_the_empty_bar() -> None:
    found = [(int(one.load.value), one.reps) for one in ramp(kg(100), RACK)]

    assert found == [(20, 8), (40, 5), (60, 3), (80, 2)]
    assert [one.load.value for one in ramp(kg(100), RACK, first=False)] == [60, 80]
    assert ramp(kg(20), RACK) == ()


# ---------------------------------------------------------------- properties


@settings(deadline=None)
@given(st.integers(0, 10**9))
@example(361)
def test_G10_a_number_has_reason_and_rows_and_can_be_loaded(seed: int) -> None:  # noqa: N802
    chance = Chance(random.Random(seed))  # noqa: S311  # chosen, not guarded
    there = rack(cases.a_lifted(chance), cases.a_place(chance))
    ask = cases.an_ask(chance, there)
    done = outings(cases.a_history(chance, ask, there), LIFT)

    target = next_target(ask, done, there, TODAY)
    answers = tuple(chance.count(1, 3) for _ in range(3))

    keys = {key for outing in done for one in outing.done for key in one.keys}
    assert set(target.rows) <= keys
    assert bool(target.rows) is bool(done)
    for made in (target, deload(target, there), ready(target, there, answers)):
        assert made.sentence.endswith(".")
        assert made.low <= made.aim <= made.top
        assert made.load is None or not there or is_on(there, made.load)
    assert made_smaller(ready(target, there, answers), target)
    assert true_of(target, done)
    for one, step in itertools.pairwise(done):
        assert one.date <= step.date


def made_smaller(eased: Target, target: Target) -> bool:
    """At most one set and a tenth of the load less."""
    if target.sets - eased.sets not in (0, 1):
        return False
    if eased.load is None or target.load is None:
        return eased.load == target.load
    return size(target.load) * 9 <= size(eased.load) * 10 <= size(target.load) * 10


def true_of(target: Target, done: tuple[Outing, ...]) -> bool:
    """Every amount that a sentence says was done was done, on the day that it names."""
    if not done:
        return "you did" not in target.sentence
    found = re.search(
        r"you did ((?:\d+ x )?[\d, and]+?)(?: s| m)?(?: at| on| today|;)", target.sentence
    )
    if found is None:
        return True
    numbers = [int(number) for number in re.findall(r"\d+", found[1])]
    amounts = list(done[-1].amounts)
    if " x " in found[1]:
        return amounts == [numbers[1]] * numbers[0]
    return amounts == numbers


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_G10_a_ramp_can_be_loaded_rises_and_stays_below_the_work(seed: int) -> None:  # noqa: N802
    chance = Chance(random.Random(seed))  # noqa: S311  # chosen, not guarded
    there = rack(cases.a_lifted(chance), cases.a_place(chance))
    work = chance.one(*there) if there else kg(60)

    found = ramp(work, there, first=chance.one(True, False))

    sizes = [size(one.load) for one in found]
    assert sizes == sorted(set(sizes))
    assert all(is_on(there, one.load) and size(one.load) < size(work) for one in found)


@pytest.mark.parametrize("name", sorted(cases.CASES))
def test_the_vectors_are_what_the_rules_say(name: str) -> None:
    assert cases.read(name) == json.loads(cases.written(name))


def test_today_is_an_argument() -> None:
    done = outings([session(6, (12, 12, 12), kg(60))], LIFT)

    later = next_target(ASK, done, RACK, date(2027, 1, 2))

    assert "on 10 November 2026" in later.sentence


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("", "Slower, four seconds on the way down: every set"),
        ("stay in each reach for one slow breath", "Stay in each reach for one slow breath: every"),
    ],
)
def test_what_gets_slower_does_so_in_the_words_of_the_plan(further: str, told: str) -> None:
    ask = Ask("bird-dog", 2, 6, 8, rule=Rule.SLOWER, further=further)
    done = tuple(session(days, (8, 8), None, exercise="bird-dog") for days in (6, 3))

    assert next_target(ask, outings(done, "bird-dog"), (), TODAY).sentence.startswith(told)
