"""A warm-up rehearses what the session begins with, wakes its joints, and stays on its feet."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned
from tests.planner.worlds import (
    CURL,
    HINGE,
    PUSH,
    SQUAT,
    asked,
    draft,
    made,
    real_library,
    task_of,
)

from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Drill, Slot
from forge.domain.request import PlanRequest, Pregnancy
from forge.domain.vocabulary import Joint
from forge.planner.problem.stretches import groups_of
from forge.planner.problem.support import sits_up
from forge.planner.slots.order import stations
from forge.planner.warmup.drill_amounts import held_amount, light_set, moving_amount
from forge.planner.warmup.drills import cool_down, warm_up

AROUND = (
    "marching-in-place",
    "clamshell",
    "glute-bridge",
    "open-book",
    "wall-push-up",
    "doorway-row",
    "ankle-rocker",
    "leg-swings",
)


def pages(*slugs: str) -> tuple[Exercise, ...]:
    return tuple(map(real_library().get, slugs))


def warmed(
    seconds: int, work: tuple[str, ...], *free: str, sore: Joint | None = None
) -> tuple[Drill, ...]:
    joints = frozenset({sore} if sore else ())
    return warm_up(seconds, pages(*work), pages(*(free or AROUND), *work), joints)


def slugs(found: tuple[Drill, ...]) -> list[str | None]:
    return [drill.slug for drill in found]


@pytest.mark.parametrize("first", ["bodyweight-squat", "box-squat-to-chair", "split-squat"])
@pytest.mark.parametrize("seconds", [150, 300])
def test_an_easy_squat_that_leads_is_rehearsed_without_a_weight(first: str, seconds: int) -> None:
    found = warmed(seconds, (first, "incline-push-up", "inverted-row"))

    rehearsed = next(drill for drill in found if drill.slug == first)
    assert "without a weight" in rehearsed.amount
    assert {"wall-push-up", "doorway-row"} <= set(slugs(found))


def test_movements_are_rehearsed_in_the_order_of_the_work_and_after_joints() -> None:
    work = ("dumbbell-bench-press", "bodyweight-squat", "seated-cable-row", "standing-calf-raise")

    assert slugs(warmed(360, work))[1:] == ["ankle-rocker", *work[:3]]


def test_a_loaded_hinge_is_rehearsed_beside_a_squat() -> None:
    found = warmed(300, ("sit-to-stand", "dumbbell-romanian-deadlift", "wall-push-up"))

    assert {"sit-to-stand", "dumbbell-romanian-deadlift"} <= set(slugs(found))


@pytest.mark.parametrize("first", ["chin-up", "pull-up", "lat-pulldown", "seated-cable-row"])
def test_a_pull_of_the_body_rehearses_only_where_nothing_lighter_is(first: str) -> None:
    assert "inverted-row" not in slugs(warmed(300, (first,), "inverted-row", "doorway-row"))


@pytest.mark.parametrize(
    ("work", "rocked"),
    [
        (("toe-walk", "sit-to-stand"), True),
        (("tandem-stance", "sit-to-stand"), True),
        (("dumbbell-goblet-squat", "standing-calf-raise"), True),
        (("dumbbell-bench-press", "seated-cable-row"), False),
    ],
)
def test_an_ankle_is_bent_before_toes_lines_and_heels(
    work: tuple[str, ...], *, rocked: bool
) -> None:
    assert ("ankle-rocker" in slugs(warmed(300, work))) is rocked


def test_a_sore_shoulder_is_woken_on_every_day_that_loads_it() -> None:
    pull = ("seated-cable-row", "side-lying-external-rotation")
    free = ("marching-in-place", "band-external-rotation")

    assert "band-external-rotation" in slugs(warmed(300, pull, *free, sore=Joint.SHOULDER))
    assert "band-external-rotation" not in slugs(warmed(300, pull, *free))
    legs = ("leg-extension", "seated-leg-curl")
    assert "band-external-rotation" not in slugs(warmed(300, legs, *free, sore=Joint.SHOULDER))


def test_without_a_band_a_sore_shoulder_sets_its_blades() -> None:
    free = ("marching-in-place", "scapular-retraction")
    found = warmed(300, ("dumbbell-bench-press",), *free, sore=Joint.SHOULDER)

    assert "a sore shoulder" in next(d.reason for d in found if d.slug == "scapular-retraction")


def test_a_sore_knee_squats_without_a_weight_first_even_late_in_the_session() -> None:
    work = ("dumbbell-bench-press", "seated-cable-row", "box-squat-to-chair")
    free = ("marching-in-place",)

    assert "box-squat-to-chair" in slugs(warmed(130, work, *free, sore=Joint.KNEE))
    assert "box-squat-to-chair" not in slugs(warmed(130, work, *free))


def test_a_sore_back_moves_before_it_holds() -> None:
    free = ("marching-in-place", "glute-bridge", "seated-cat-cow")
    found = warmed(120, ("standing-side-bend-stretch", "side-plank"), *free, sore=Joint.LUMBAR)

    assert slugs(found)[-1] == "seated-cat-cow"


def test_a_sore_back_is_moved_before_small_work_is_rehearsed() -> None:
    work = ("standing-side-bend-stretch", "scapular-retraction", "side-plank")
    free = ("marching-in-place", "arm-circles", "seated-cat-cow")

    assert slugs(warmed(60, work, *free, sore=Joint.LUMBAR)) == ["seated-cat-cow"]


def test_a_drill_moves_other_joints_than_the_drills_of_the_session() -> None:
    work = ("arm-circles", "hands-behind-back-chest-stretch", "standing-it-band-stretch")
    free = ("marching-in-place", "shoulder-cars", "leg-swings")

    assert slugs(warmed(90, work, *free)) == ["marching-in-place", "leg-swings"]


def test_a_warm_up_stands_where_its_session_does() -> None:
    standing = warmed(300, ("pull-up", "side-plank"), "open-book", "marching-in-place")
    lying = warmed(300, ("prone-t-raise", "side-plank"), "open-book", "marching-in-place")

    assert slugs(standing) == ["marching-in-place"]
    assert slugs(lying)[-1] == "open-book"


@pytest.mark.parametrize(
    ("work", "ended"),
    [
        (("bodyweight-squat", "wall-push-up"), True),
        (("bodyweight-squat", "dead-bug"), True),
        (("glute-bridge", "bodyweight-squat"), False),
    ],
)
def test_a_cool_down_lies_only_where_that_is_no_second_trip(
    work: tuple[str, ...], *, ended: bool
) -> None:
    free = pages("figure-four-stretch", "childs-pose", "supine-hamstring-stretch")
    found = cool_down(180, pages(*work), free)

    assert any(drill.slug for drill in found) is ended


def test_a_cool_down_goes_on_where_the_work_ended() -> None:
    free = pages("calf-push-stretch-with-hands-against-wall", "figure-four-stretch")
    legs = ("standing-calf-raise", "glute-bridge")

    lying = cool_down(120, pages(*legs), free)
    standing = cool_down(120, pages("glute-bridge", "standing-calf-raise")[::-1][:1], free)

    assert lying[0].slug == "figure-four-stretch"
    assert standing[0].slug == "calf-push-stretch-with-hands-against-wall"


def test_stretches_of_a_cool_down_differ_before_they_repeat() -> None:
    free = pages(
        "standing-forward-fold", "standing-hamstring-stretch", "seated-figure-four-stretch"
    )
    found = cool_down(120, pages("dumbbell-romanian-deadlift"), free)

    groups = [groups_of(real_library().get(str(drill.slug))) for drill in found]
    assert len(set(groups)) == len(groups) == 2


@pytest.mark.parametrize(
    "name", ["01-short-home", "06-daily-mobility", "08-balance-from-65", "09-second-trimester"]
)
def test_a_session_goes_down_to_the_floor_once_at_most(name: str) -> None:
    plan = planned(name)
    for day in plan.days:
        there = plan.request.at(day.weekday)
        pages = [real_library().get(one.slug) for one in lines(day) if one.slug]
        low = [one.facts.floor and not sits_up(one, there) for one in pages]
        trips = sum(down and not before for before, down in zip([False, *low], low, strict=False))
        assert trips <= 1, [one.slug for one in pages]


def lines(day: Day) -> tuple[Drill | Slot, ...]:
    return (*day.warm_up, *day.slots, *day.cool_down)


def test_in_pregnancy_work_on_the_floor_comes_together_and_last() -> None:
    hinge, *others = made((HINGE, SQUAT, PUSH, CURL))
    pool = (replace(hinge, facts=replace(hinge.facts, floor=True)), *others)
    day = draft(*((0, slug, 2) for slug in ("hinge", "squat", "push", "curl")))
    pregnant = replace(asked(), pregnancy=Pregnancy.FIRST)

    def ordered(request: PlanRequest) -> list[str]:
        task = task_of(request, pool)
        return [one.pick.slug for one in stations(task, day, 0)]

    assert ordered(pregnant)[-1] == "hinge"
    assert ordered(asked())[-1] != "hinge"


def test_a_lone_minute_is_not_split_into_crumbs() -> None:
    found = warmed(60, ("seated-cable-row", "chin-tuck"), "marching-in-place", "arm-circles")

    assert all(drill.seconds >= 30 for drill in found)
    assert sum(drill.seconds for drill in found) == 60


def test_a_seat_is_left_with_a_hand_on_it() -> None:
    (rise,) = (d for d in warmed(300, ("sit-to-stand",)) if d.slug == "sit-to-stand")

    assert rise.amount.endswith("slowly, a hand on the seat")
    assert "without the band" in warmed(300, ("band-squat",))[-1].amount


def test_a_loaded_step_is_rehearsed_without_its_weight() -> None:
    lunge = real_library().get("dumbbell-lunge")

    assert "without a weight" in light_set(lunge, 60)
    assert "half of the weight" in light_set(real_library().get("dumbbell-goblet-squat"), 60)


def test_a_lunge_is_rehearsed_on_each_side_as_its_rows_are_counted() -> None:
    library = real_library()

    assert light_set(library.get("dumbbell-lunge"), 60).startswith("5 reps each side without")
    assert moving_amount(library.get("forward-lunge"), 30) == "5 light reps each side"
    assert "each side" not in moving_amount(library.get("bodyweight-squat"), 60)


@pytest.mark.parametrize(
    ("free", "rehearsal"),
    [
        (("assisted-dip-machine", "incline-push-up"), "assisted-dip-machine"),
        (("incline-push-up",), "incline-push-up"),
    ],
)
def test_a_press_of_the_body_is_rehearsed_by_an_easier_push(
    free: tuple[str, ...], rehearsal: str
) -> None:
    work = pages("seated-cable-row", "chest-dip")
    usable = pages(*free, "arm-circles", "band-face-pull", "stationary-bike")

    found = [drill.slug for drill in warm_up(360, work, usable)]

    assert found[2:] == ["seated-cable-row", rehearsal]
    assert len(found) == 4


def test_lifts_are_rehearsed_in_the_order_of_the_session() -> None:
    work = pages("dumbbell-floor-press", "kettlebell-deadlift", "chest-supported-t-bar-row")
    usable = pages("stationary-bike", "forearm-wall-slide")

    found = [drill.slug for drill in warm_up(360, work, usable)]

    assert [slug for slug in found if slug in {one.slug for one in work}] == [
        one.slug for one in work
    ]


def test_a_stretch_on_one_leg_is_told_with_a_hand() -> None:
    quad = held_amount(real_library().get("standing-quad-stretch"), 60)

    assert quad == "25 s each side, a hand on a wall or a chair"
    rows = [s for day in planned("06-daily-mobility").days for s in day.slots]
    told = [slot.effort for slot in rows if slot.slug == "standing-quad-stretch"]
    assert told
    assert all(effort.startswith("a hand on a wall or a chair, ") for effort in told)
    assert held_amount(real_library().get("bent-knee-calf-stretch"), 60) == "25 s each side"
