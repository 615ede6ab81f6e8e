"""A short stretching plan for most days: no group takes the room of another."""

from collections import defaultdict
from dataclasses import replace

from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_task

from forge.domain.plan import Term
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.problem.aims import aims_of
from forge.planner.problem.daily_stretch import MINUTE, OFTENEST, ROOMY, is_shared
from forge.planner.problem.stretches import GROUPS, units_of
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.problem.track import Often, Track
from forge.planner.problem.tracks import tracks_for
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.score import scores, total

LIBRARY = real_library()
DAILY = "06-daily-mobility"


def request(**changes: object) -> PlanRequest:
    return profile(DAILY, **changes)


def chest(asked: PlanRequest) -> Track:
    return next(t for t in tracks_for(asked, aims_of(asked)) if t.key == "stretch:chest")


def task() -> Task:
    return real_task(request())


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
