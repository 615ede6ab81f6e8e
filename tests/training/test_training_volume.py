"""Weekly sets, time in holds, body weight, planned against done."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner import builders
from tests.training.histories import history, sessions_of
from tests.training.sets import BENCH, MONDAY, PLANK, SQUAT, at, lift, one_set, session, sets

from forge.domain.logged import LoggedSession, LoggedSet, SetSide, SetType
from forge.domain.vocabulary import DoseMuscle, Measure
from forge.training.history.adherence import DayState, Pause, adherence, minutes_of
from forge.training.history.holds import held_by_exercise, held_by_week
from forge.training.history.records import RecordKind
from forge.training.history.series import series, since
from forge.training.history.trend import Weighed, a_week, monday, smoothed
from forge.training.history.volume import Credits, credits_of, volume, working_sets

CREDITS: Credits = {
    BENCH: {DoseMuscle.CHEST: Decimal(1), DoseMuscle.TRICEPS: Decimal("0.5")},
    SQUAT: {DoseMuscle.QUADS: Decimal(1)},
}
LIBRARY = builders.catalogue()


def counted(sessions: Sequence[LoggedSession]) -> dict[DoseMuscle, Decimal]:
    """Sets by muscle, those that have any."""
    return {one.muscle: one.sets for one in volume(sessions, CREDITS) if one.sets}


def test_a_mover_counts_one_and_a_helper_half() -> None:
    found = counted([session("s", MONDAY, [lift("s/a/1", "60", 8), lift("s/a/2", "60", 8)])])

    assert found == {DoseMuscle.CHEST: 2, DoseMuscle.TRICEPS: 1}


def test_left_and_right_are_one_set_and_one_side_alone_is_one_as_well() -> None:
    sides = [
        one_set("s/a/1/left", side=SetSide.LEFT, reps=8),
        one_set("s/a/1/right", side=SetSide.RIGHT, reps=8),
        one_set("s/a/2/left", side=SetSide.LEFT, reps=8),
    ]

    assert working_sets(sides) == 2


@pytest.mark.parametrize("kind", [SetType.WARM_UP, SetType.DROP, SetType.MYO])
def test_warm_ups_and_the_rows_of_a_drop_set_do_not_count(kind: SetType) -> None:
    rows = [lift("s/a/1", "60", 8), lift("s/a/2", "40", 8, type=kind)]

    assert working_sets(rows) == 1


def test_a_row_of_zero_was_not_done() -> None:
    assert working_sets([lift("s/a/1", "60", 0)]) == 0


@given(st.lists(sets(), max_size=20))
def test_the_volume_of_a_week_is_the_count_by_hand(some: list[LoggedSet]) -> None:
    sessions = [session(key, MONDAY, [one for one in some if one.session == key]) for key in "ab"]
    sides: Counter[tuple[str, str, str]] = Counter()
    for one in some:
        undone = one.reps == 0 or (one.reps is None and one.seconds == 0)
        if one.type in (SetType.WARM_UP, SetType.DROP, SetType.MYO) or undone:
            continue
        sides[one.session, one.slot, one.side.value] += 1
    by_hand = sum(
        sides[key, slot, "both"]
        + sides[key, slot, "alternating"]
        + max(sides[key, slot, "left"], sides[key, slot, "right"])
        for key in "ab"
        for slot in "xy"
    )

    assert counted(sessions).get(DoseMuscle.CHEST, 0) == by_hand
    assert counted(sessions).get(DoseMuscle.TRICEPS, 0) == Decimal(by_hand) / 2


def test_every_muscle_is_told_with_its_rows_and_its_last_day() -> None:
    days = [session(f"d{n}", MONDAY + timedelta(n), [lift(f"d{n}/a/1", "60", 8)]) for n in (0, 2)]

    found = {one.muscle: one for one in volume(days, CREDITS)}

    assert set(found) == set(DoseMuscle)
    assert found[DoseMuscle.CHEST].last == MONDAY + timedelta(2)
    assert [row.key for row in found[DoseMuscle.CHEST].shares[0].rows] == ["d0/a/1", "d2/a/1"]
    assert found[DoseMuscle.CALVES].shares == ()


def test_a_skipped_session_gives_nothing() -> None:
    assert counted([session("s", MONDAY, [lift("s/a/1", "60", 8)], skipped="ill")]) == {}


def test_an_exercise_that_is_no_page_counts_for_nothing() -> None:
    found = credits_of(LIBRARY, ["push-up", "custom:other"])

    assert set(found) == {"push-up"}


# ---------------------------------------------------------------- holds


def test_both_sides_of_a_hold_take_their_time() -> None:
    rows = [
        one_set("s/a/1/left", "calf", side=SetSide.LEFT, seconds=30, measure=Measure.HOLD),
        one_set("s/a/1/right", "calf", side=SetSide.RIGHT, seconds=30, measure=Measure.HOLD),
        one_set("s/b/1", "cat-cow", reps=10),
        lift("s/c/1", "60", 8),
    ]
    done = [session("s", MONDAY + timedelta(3), rows)]
    mobile = frozenset({"calf", "cat-cow"})

    assert held_by_week(done, mobile) == {MONDAY: 90}
    assert held_by_exercise(done, mobile) == (("calf", 60, 2), ("cat-cow", 30, 1))


# ---------------------------------------------------------------- trends


def weighed(*values: str, every: int = 1) -> list[Weighed]:
    """A value each so many days."""
    return [
        Weighed(f"w{place}", MONDAY + timedelta(place * every), Decimal(value))
        for place, value in enumerate(values)
    ]


@given(st.lists(st.decimals(40, 200, places=1), min_size=1, max_size=40))
def test_the_trend_stays_within_what_was_measured(values: list[Decimal]) -> None:
    found = smoothed(weighed(*(str(value) for value in values)))

    assert all(min(values) <= one.trend <= max(values) for one in found)


def test_a_value_after_a_gap_counts_more() -> None:
    daily, weekly = smoothed(weighed("80", "81")), smoothed(weighed("80", "81", every=7))

    assert daily[-1].trend == Decimal("80.10")
    assert weekly[-1].trend == Decimal("80.52")


def test_a_slope_needs_two_weeks() -> None:
    assert a_week(smoothed(weighed("80", "79", "78"))) is None
    assert a_week(()) is None
    assert a_week(smoothed(weighed(*["80"] * 20))) == 0


def test_a_lift_is_watched_by_its_best_single_of_each_week() -> None:
    dated = [
        (MONDAY, lift("a/a/1", "60", 8, 2)),
        (MONDAY + timedelta(2), lift("b/a/1", "62.5", 8, 2)),
        (MONDAY + timedelta(8), lift("c/a/1", "60", 10, 2)),
    ]

    found = series(dated)

    assert found is not None
    assert found.kind is RecordKind.SINGLE
    assert [point.of.key for point in found.points] == ["b/a/1", "c/a/1"]
    assert since(found, MONDAY + timedelta(7)).points == found.points[1:]
    monthly = series(dated, monthly=True)
    assert monthly is not None
    assert len(monthly.points) == 1


def test_what_was_done_lately_decides_what_is_watched() -> None:
    helped = one_set("a/a/1", "pull-up", assistance=lift("x", "20", 1).load, reps=8)
    free = one_set("b/a/1", "pull-up", reps=6)

    found = series([(MONDAY, helped), (MONDAY + timedelta(weeks=20), free)])

    assert found is not None
    assert found.kind is RecordKind.REPS
    assert found.change is None
    assert series([]) is None


def test_a_plank_is_watched_by_its_longest_hold() -> None:
    found = series([(MONDAY, one_set("a/a/1", PLANK, measure=Measure.HOLD, seconds=60))])

    assert found is not None
    assert (found.kind, found.points[0].value) == (RecordKind.HOLD, Decimal(60))


# ---------------------------------------------------------------- planned against done

PLAN = builders.plan()
FIRST = PLAN.request.start
WEEK = (monday(FIRST), monday(FIRST) + timedelta(6))
FIRST_DAY, SECOND_DAY = PLAN.days[0], PLAN.days[1]


def planned(day: int = 0, **fields: object) -> LoggedSession:
    """The session of the first week's first or second day, done on its day."""
    meant = PLAN.days[day]
    sets = [lift(f"p{day}/a/1", "60", 8)]
    values = {"plan": "p", "week": 1, "weekday": int(meant.weekday)} | fields
    return session(f"p{day}", values.pop("on", meant.date), sets, **values)  # type: ignore[arg-type]  # test fields


def states(
    sessions: Sequence[LoggedSession], today: date, pauses: Sequence[Pause] = ()
) -> list[DayState]:
    """What became of the two days of the week."""
    return [day.state for day in adherence("p", PLAN, sessions, WEEK, today, pauses).days]


def test_days_are_planned_until_they_have_passed_and_open_after() -> None:
    assert states([], FIRST_DAY.date) == [DayState.PLANNED, DayState.PLANNED]
    assert states([], SECOND_DAY.date) == [DayState.OPEN, DayState.PLANNED]


def test_a_session_is_done_on_its_day_and_moved_on_another() -> None:
    moved = planned(1, on=SECOND_DAY.date + timedelta(1))

    assert states([planned(0), moved], WEEK[1]) == [DayState.DONE, DayState.MOVED]


def test_skipped_and_paused_are_not_open() -> None:
    skipped = planned(0, skipped="ill")
    pause = Pause(SECOND_DAY.date, SECOND_DAY.date)

    found = adherence("p", PLAN, [skipped], WEEK, WEEK[1], [pause])

    assert [day.state for day in found.days] == [DayState.SKIPPED, DayState.PAUSED]
    assert (found.done, found.planned) == (0, 1)


def test_a_second_attempt_that_was_done_wins_over_one_that_was_not() -> None:
    empty = session("p0b", FIRST_DAY.date, plan="p", week=1, weekday=int(FIRST_DAY.weekday))

    assert states([planned(0), empty], WEEK[1])[0] is DayState.DONE


def test_other_sessions_are_free_ones() -> None:
    free = session("free:1", FIRST_DAY.date, [lift("free:1/a/1", "60", 8)])

    found = adherence("p", PLAN, [planned(0), free], WEEK, WEEK[1])

    assert found.free == (free,)
    assert (found.done, found.planned) == (1, 2)
    assert adherence("", None, [free], WEEK, WEEK[1]).days == ()


def test_minutes_are_from_start_to_finish_else_from_set_to_set() -> None:
    told = session("a", MONDAY, started=at(18), finished=at(19, 5))
    ticked = session(
        "b", MONDAY, [one_set("b/a/1", ended=at(18)), one_set("b/a/2", ended=at(18, 40))]
    )
    backwards = session("c", MONDAY, started=at(19), finished=at(18))

    assert [minutes_of(one) for one in (told, ticked, backwards)] == [65, 40, None]
    assert minutes_of(session("d", MONDAY)) is None


def test_the_made_up_history_is_what_it_says() -> None:
    found = sessions_of(history(3, 6))

    assert 22 <= len(found) <= 24
    assert {one.load.unit.value for day in found for one in day.sets if one.load} == {"kg", "lb"}
    assert any(one.assistance for day in found for one in day.sets)
    assert any(day.source for day in found)
