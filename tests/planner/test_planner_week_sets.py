"""The sets of a week: the session's share, not each exercise's."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.planner import builders

from forge.domain.plan import Block, Day, Role, WeekRule
from forge.domain.week_sets import sets_in_week, wanted_sets
from forge.planner.writing.weekly import weekly_sets

RAMP = (50, 70, 80, 90, 100)
ROLES = (Role.MAIN, Role.SKILL, Role.COMPOUND, Role.ISOLATION, Role.CORE)


def session(*sets: int, roles: tuple[Role, ...] = ()) -> Day:
    given_roles = roles or (Role.COMPOUND,) * len(sets)
    base = builders.plan().days[0]
    slots = tuple(
        replace(builders.slot(f"one-{index}", role, 300), sets=number)
        for index, (number, role) in enumerate(zip(sets, given_roles, strict=True))
    )
    return replace(base, slots=slots)


def week(percent: int) -> WeekRule:
    return WeekRule(1, 0, "", percent=percent)


SESSIONS = st.lists(st.tuples(st.integers(1, 6), st.sampled_from(ROLES)), min_size=2, max_size=9)


@given(SESSIONS, st.integers(1, 100))
def test_a_session_keeps_to_the_share_of_its_week(
    parts: list[tuple[int, Role]], percent: int
) -> None:
    sets, roles = zip(*parts, strict=True)

    found = sets_in_week(session(*sets, roles=roles), week(percent))

    assert sum(found) == max(len(sets), wanted_sets(sum(sets), percent))
    assert all(1 <= one <= printed for one, printed in zip(found, sets, strict=True))


@given(SESSIONS)
def test_no_exercise_loses_a_set_while_the_weeks_grow(parts: list[tuple[int, Role]]) -> None:
    sets, roles = zip(*parts, strict=True)
    day = session(*sets, roles=roles)

    weeks = [sets_in_week(day, week(percent)) for percent in range(1, 101)]

    assert all(sorted(one) == list(one) for one in zip(*weeks, strict=True))
    assert weeks[-1] == sets


def test_week_three_after_a_break_is_not_full_yet() -> None:
    day = session(4, 3, 3, 3, 3, 2)

    totals = [sum(sets_in_week(day, week(percent))) for percent in RAMP]

    assert totals == [9, 13, 14, 16, 18]


def test_main_lifts_keep_their_sets_longest() -> None:
    roles = (Role.ISOLATION, Role.MAIN, Role.ISOLATION)

    assert sets_in_week(session(3, 3, 3, roles=roles), week(80)) == (2, 3, 2)


def test_cardio_keeps_its_minutes_and_what_a_week_adds_comes_on_top() -> None:
    day = session(1, 2, 2, roles=(Role.CARDIO, Role.COMPOUND, Role.COMPOUND))
    more = replace(week(50), added_sets=1, slugs=("one-2",))

    assert sets_in_week(day, more) == (1, 1, 2)


def test_each_exercise_tells_its_weeks_where_they_differ() -> None:
    wave = tuple(WeekRule(n, 0, "", percent=p) for n, p in enumerate(RAMP, 1))
    block = replace(builders.plan().block, wave=wave)

    assert weekly_sets(block, session(4, 1)) == (
        "Week 1: 2 sets; weeks 2–3: 3 sets; from week 4: 4 sets",
        "",
    )


def test_equal_weeks_need_no_word() -> None:
    block: Block = builders.plan().block

    assert weekly_sets(block, session(3, 2)) == ("", "")
