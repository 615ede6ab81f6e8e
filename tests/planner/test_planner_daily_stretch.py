"""A short stretching plan for most days: no group takes the room of another."""

import tomllib
from collections import defaultdict
from dataclasses import replace

from tests.planner.kept import PROFILES, TODAY, planned
from tests.planner.worlds import real_library

from forge.domain.plan import Term
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.aims import aims_of
from forge.planner.choose import task_for
from forge.planner.daily_stretch import MINUTE, OFTENEST, ROOMY, is_shared
from forge.planner.ledger import Ledger
from forge.planner.pool import pool_of
from forge.planner.reading import read_request
from forge.planner.score import scores, total
from forge.planner.stretches import GROUPS, units_of
from forge.planner.task import Draft, Pick, Task
from forge.planner.tracks import Often, Track, tracks_for

LIBRARY = real_library()
DAILY = "06-daily-mobility"


def request(**changes: object) -> PlanRequest:
    text = (PROFILES / f"{DAILY}.toml").read_text(encoding="utf-8")
    return replace(read_request(tomllib.loads(text), TODAY), **changes)  # type: ignore[arg-type]  # named fields


def chest(asked: PlanRequest) -> Track:
    return next(t for t in tracks_for(asked, aims_of(asked)) if t.key == "stretch:chest")


def task() -> Task:
    aims = aims_of(request())
    return task_for(request(), aims, pool_of(LIBRARY.exercises, request(), aims), "full")


def test_each_group_is_held_on_every_other_day_at_most_and_none_twice_as_long_as_another() -> None:
    held: dict[str, list[int]] = defaultdict(list)
    for day in planned(DAILY).days:
        today: dict[str, int] = defaultdict(int)
        for slot in day.slots:
            if slot.hold_s:
                for group, units in units_of(LIBRARY.get(slot.slug), sum(slot.hold_s) // 2).items():
                    today[group] += units * slot.sets
        assert max(today.values()) <= MINUTE
        for group, units in today.items():
            held[group].append(units)

    assert held.keys() == GROUPS.keys()
    assert max(map(len, held.values())) <= OFTENEST
    assert max(sum(held["chest"]), sum(held["hamstrings"])) < 2 * min(map(sum, held.values()))


def test_a_day_too_many_of_a_group_costs_what_a_missing_day_does() -> None:
    often = Often(3, 1, 40, 1, Term.STRETCH, most=4)

    assert [often.lost(days) for days in range(6)] == [120, 80, 40, 0, 0, 40]
    assert replace(often, most=0).lost(7) == 0


def test_the_ledger_and_the_score_agree_on_a_day_too_many() -> None:
    weeks = [
        Draft(tuple(Pick(day, "doorway-chest-stretch", 1) for day in range(days)))
        for days in (OFTENEST, OFTENEST + 1)
    ]
    lost = [
        sum(s.points for s in scores(task(), week) if s.subject == "chest" and s.points < 0)
        for week in weeks
    ]

    assert lost[0] - lost[1] > 0
    for week in weeks:
        assert Ledger(task(), week).value == total(scores(task(), week))


def test_long_or_few_sessions_have_room_for_more() -> None:
    few = request(weekdays=(Weekday.MON, Weekday.THU), minutes=(15, 15))
    long = request(minutes=(45,) * 7)

    assert chest(request()).session == MINUTE
    for asked in (few, long):
        track = chest(asked)
        assert track.session == ROOMY
        assert track.often is not None
        assert track.often.most == 0
    assert not is_shared(4, 15)
