"""What surrounds a session serves its large movements, and obeys the pages as the work does."""

from dataclasses import replace

import pytest
from tests.planner.worlds import asked, real_library

from forge.domain.exercise import Exercise
from forge.domain.plan import Drill
from forge.domain.request import AgeBand, Pregnancy
from forge.domain.vocabulary import Category, MuscleRole
from forge.planner.problem.stretches import WHOLE_SHARE, groups_of
from forge.planner.warmup.drills import cool_down
from forge.planner.warmup.rehearsals import cooling


def pages(*slugs: str) -> tuple[Exercise, ...]:
    return tuple(map(real_library().get, slugs))


def slugs(found: tuple[Drill, ...]) -> list[str | None]:
    return [drill.slug for drill in found]


def all_stretches() -> tuple[Exercise, ...]:
    library = real_library()
    return tuple(one for one in library if one.facts.category is Category.STRETCHING)


DAYS = (
    ("box-squat-to-chair", "dumbbell-bench-press", "barbell-hip-thrust", "back-extension"),
    ("barbell-deadlift", "barbell-back-squat", "seated-leg-curl", "machine-standing-calf-raise"),
    ("barbell-bench-press", "single-arm-dumbbell-row", "hammer-curl", "leg-press-calf-raise"),
    ("dumbbell-romanian-deadlift", "bulgarian-split-squat", "high-plank"),
)


@pytest.mark.parametrize("work", DAYS)
@pytest.mark.parametrize("seconds", [120, 180])
def test_no_cool_down_stretches_a_muscle_twice(work: tuple[str, ...], seconds: int) -> None:
    found = cool_down(seconds, pages(*work), all_stretches())

    main = [groups_of(one, WHOLE_SHARE) for one in pages(*map(str, slugs(found)))]
    flat = [group for groups in main for group in groups]
    assert flat
    assert len(set(flat)) == len(flat)
    assert sum(drill.seconds for drill in found) == seconds


def test_a_cool_down_begins_with_the_large_movements_and_not_with_late_small_ones() -> None:
    work = ("barbell-bench-press", "single-arm-dumbbell-row", "leg-press-calf-raise")
    free = ("step-calf-stretch", "childs-pose", "doorway-chest-stretch")

    found = cool_down(120, pages(*work), pages(*free))

    assert set(slugs(found)) == {"doorway-chest-stretch", "childs-pose"}


@pytest.mark.parametrize(
    "work", [("hammer-curl", "dumbbell-romanian-deadlift"), ("high-plank", "bodyweight-squat")]
)
def test_no_wrist_is_stretched_that_only_held_on(work: tuple[str, ...]) -> None:
    found = cool_down(180, pages(*work), all_stretches())

    assert not {"wrist-extensor-stretch", "wrist-flexor-stretch"} & set(slugs(found))


@pytest.mark.parametrize("work", DAYS)
def test_a_cool_down_stretches_only_what_worked(work: tuple[str, ...]) -> None:
    worked = {
        use.muscle
        for one in pages(*work)
        for use in one.facts.muscles
        if use.role in (MuscleRole.PRIME, MuscleRole.SYNERGIST)
    }
    for one in pages(*map(str, slugs(cool_down(180, pages(*work), all_stretches())))):
        held = {use.muscle for use in one.facts.muscles if use.role is MuscleRole.STRETCHED}
        assert held & worked, one.slug


def test_a_back_that_was_loaded_is_not_hung_from() -> None:
    free = pages("standing-forward-fold", "standing-hamstring-stretch")

    loaded = cool_down(60, pages("dumbbell-romanian-deadlift"), free)

    assert slugs(loaded) == ["standing-hamstring-stretch"]
    assert "standing-forward-fold" in slugs(cool_down(60, pages("seated-leg-curl"), free[:1]))


def test_from_65_on_no_stretch_ends_a_day_whose_page_fears_a_fall() -> None:
    free = pages("standing-forward-fold", "standing-quad-stretch", "seated-figure-four-stretch")
    older = replace(asked(), age_band=AgeBand.OLDER)

    assert cooling(free, older) == free[2:]
    assert cooling(free, asked()) == free


def test_in_pregnancy_a_stretch_gives_way_to_the_one_its_page_names() -> None:
    free = pages("standing-forward-fold", "standing-hamstring-stretch", "childs-pose")
    pregnant = replace(asked(), pregnancy=Pregnancy.SECOND)

    assert cooling(free, pregnant) == free[1:]
    assert cooling(free, asked()) == free


def test_a_lone_stretch_leaves_time_to_walk_instead_of_filling_minutes() -> None:
    found = cool_down(180, pages("lat-pulldown"), pages("kneeling-lat-stretch", "childs-pose")[:0])
    lone = cool_down(180, pages("dumbbell-bench-press"), pages("doorway-chest-stretch"))

    assert [drill.slug for drill in found] == [None]
    assert [(drill.slug, drill.seconds) for drill in lone] == [
        (None, 60),
        ("doorway-chest-stretch", 120),
    ]
