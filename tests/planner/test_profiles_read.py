"""The golden requests of content/profiles read as they are meant."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from forge.domain.request import AgeBand, CardioWish, Clearance, Goal, PlanRequest, Pregnancy
from forge.domain.vocabulary import Equipment, Joint, Level, Noise, Weekday
from forge.planner.reading import read_request, write_request

TODAY = date(2026, 11, 12)
PROFILES = sorted(Path("content/profiles").glob("*.toml"))


def read(path: Path) -> PlanRequest:
    return read_request(tomllib.loads(path.read_text(encoding="utf-8")), TODAY)


def profile(number: int) -> PlanRequest:
    return read(next(path for path in PROFILES if path.name.startswith(f"{number:02}-")))


def test_there_are_fourteen_profiles() -> None:
    assert [int(path.name[:2]) for path in PROFILES] == list(range(1, 15))


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_profile_reads_and_reads_the_same_when_written(path: Path) -> None:
    request = read(path)

    assert read_request(write_request(request), TODAY) == request


def test_profiles_without_a_start_begin_on_the_next_monday() -> None:
    assert {read(path).start for path in PROFILES} == {date(2026, 11, 16)}


def test_profile_1_is_short_and_owns_a_chair_a_wall_and_a_low_bar() -> None:
    request = profile(1)

    assert request.minutes == (20, 20)
    assert request.supersets
    assert request.place.equipment == {Equipment.CHAIR, Equipment.WALL, Equipment.LOW_BAR}


def test_profile_2_loads_dumbbells_from_2_to_24_kg() -> None:
    loads = profile(2).place.loads[Equipment.DUMBBELL]

    assert [int(kg) for kg in loads] == list(range(2, 25, 2))


def test_profile_3_trains_five_days_in_a_gym() -> None:
    request = profile(3)

    assert [day.name for day in request.weekdays] == ["MON", "TUE", "WED", "FRI", "SAT"]
    assert request.place.name == "gym"
    assert {Equipment.RACK, Equipment.CABLE, Equipment.MACHINE} <= request.place.equipment


def test_profile_5_limits_shoulder_and_knee() -> None:
    assert [limit.joint for limit in profile(5).limitations] == [Joint.SHOULDER, Joint.KNEE]


def test_profile_6_trains_every_day() -> None:
    assert profile(6).weekdays == tuple(Weekday)


def test_profile_7_knows_the_runs() -> None:
    assert [busy.weekday.name for busy in profile(7).busy] == ["WED", "SAT", "SUN"]


def test_profile_8_is_for_65_and_over_with_two_goals() -> None:
    request = profile(8)

    assert (request.goal, request.second_goal) == (Goal.BALANCE, Goal.HEALTH)
    assert request.age_band is AgeBand.OLDER


def test_profile_9_is_cleared_in_the_second_trimester() -> None:
    request = profile(9)

    assert request.pregnancy is Pregnancy.SECOND
    assert request.clearance is Clearance.YES


def test_profile_10_is_quiet_in_a_small_room_with_a_high_anchor() -> None:
    place = profile(10).place

    assert place.small_room
    assert place.noise is Noise.QUIET
    assert Equipment.ANCHOR_HIGH in place.equipment


def test_profile_11_cares_for_back_and_neck() -> None:
    assert profile(11).care_regions == (Joint.LUMBAR, Joint.THORACIC, Joint.NECK)


def test_profile_12_wants_150_minutes_of_which_60_are_done() -> None:
    assert profile(12).cardio == CardioWish(target_minutes=150, done_elsewhere=60)


def test_profile_13_learns_the_pull_up_as_a_beginner() -> None:
    request = profile(13)

    assert request.skill_target == "pull-up"
    assert request.level is Level.BEGINNER


def test_profile_14_comes_back_after_thirteen_weeks() -> None:
    assert profile(14).break_weeks == 13
