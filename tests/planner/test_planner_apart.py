"""What is better a day apart: two heavy bars, a tired back and a weight for the trunk, calves."""

from dataclasses import replace

import pytest
from tests.planner.agreeing import must_agree
from tests.planner.sketches import Sketch
from tests.planner.worlds import (
    CALF,
    FULL_BODY,
    HINGE,
    PLANK,
    SQUAT,
    draft,
    made,
    strong,
    task_of,
)

from forge.domain.exercise import Exercise, JointStress
from forge.domain.plan import Term
from forge.domain.vocabulary import (
    DoseMuscle,
    Equipment,
    Joint,
    LoadType,
    Pattern,
    StressReason,
)
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.crowding import BARS_POINTS, RUNNING_POINTS, TIRED_POINTS
from forge.planner.weighing.score import scores

D, E, P = DoseMuscle, Equipment, Pattern

BAR = ((E.BARBELL,),)
BAR_SQUAT = replace(SQUAT, needs=BAR, load=LoadType.EXTERNAL)
DEADLIFT = replace(HINGE, slug="deadlift", family="deadlift", needs=BAR, load=LoadType.EXTERNAL)
LIGHT_HINGE = replace(
    HINGE, slug="light-hinge", family="light", needs=((E.DUMBBELL,),), load=LoadType.EXTERNAL
)
SIDE_BEND = Sketch("side-bend", P.LATERAL_FLEXION, {D.ABS: 1}, load=LoadType.EXTERNAL)
LIFTS = (BAR_SQUAT, DEADLIFT, LIGHT_HINGE, *FULL_BODY[2:], SIDE_BEND)


def strained(one: Exercise, level: int) -> Exercise:
    """The exercise with so much stress of the lower back."""
    found = {**one.facts.joint_stress, Joint.LUMBAR: JointStress(level, (StressReason.SHEAR,))}
    return replace(one, facts=replace(one.facts, joint_stress=found))


def lifting(bend: int = 2) -> Task:
    """Four days with a bar, and a side bend that strains the back so much."""
    stress = {"deadlift": 3, "side-bend": bend}
    kept = frozenset({"light-hinge", "side-bend"})  # favourites are never pruned
    world = tuple(
        strained(one, stress[one.slug]) if one.slug in stress else one for one in made(LIFTS)
    )
    return task_of(strong(E.BARBELL, E.BENCH, E.DUMBBELL, favourites=kept), world)


def lost(task: Task, week: Draft, subject: str) -> int:
    return sum(s.points for s in scores(task, week) if s.subject == subject)


def test_a_heavy_squat_and_a_deadlift_are_better_on_two_days() -> None:
    task = lifting()

    together = draft((0, "squat", 3), (0, "deadlift", 3))
    apart = draft((0, "squat", 3), (2, "deadlift", 3))
    lighter = draft((0, "squat", 3), (0, "light-hinge", 3))

    assert lost(task, together, "the lower back") == -BARS_POINTS
    assert lost(task, apart, "the lower back") == 0
    assert lost(task, lighter, "the lower back") == 0


@pytest.mark.parametrize(("level", "points"), [(1, 0), (2, -TIRED_POINTS)])
def test_after_a_loaded_hinge_the_trunk_is_spared_a_weight_that_strains_it(
    level: int, points: int
) -> None:
    week = draft((0, "light-hinge", 3), (0, "side-bend", 2))

    assert lost(lifting(level), week, "the lower back") == points


def test_trunk_work_with_the_own_body_follows_a_hinge() -> None:
    week = draft((0, "light-hinge", 3), (0, PLANK.slug, 2))

    assert lost(lifting(), week, "the lower back") == 0


@pytest.mark.parametrize(
    ("slug", "subject"),
    [(CALF.slug, "calves on days running"), (PLANK.slug, "trunk work on days running")],
)
def test_small_work_has_a_day_between(slug: str, subject: str) -> None:
    task = lifting()

    assert lost(task, draft((0, slug, 2), (1, slug, 2)), subject) == -RUNNING_POINTS
    assert lost(task, draft((0, slug, 2), (2, slug, 2)), subject) == 0


def test_one_day_of_deadlifts_is_practice_enough() -> None:
    task = lifting()

    def short(week: Draft) -> int:
        return sum(
            s.points for s in scores(task, week) if (s.term, s.subject) == (Term.MAIN_LIFT, "hinge")
        )

    assert short(draft((0, "deadlift", 3))) == 0
    assert short(draft((0, "deadlift", 3), (3, "light-hinge", 3))) == 0
    assert short(draft((0, "light-hinge", 3))) < 0


def test_solver_ledger_and_evaluator_agree_on_what_is_better_apart() -> None:
    task = lifting()
    week = draft(
        *((0, slug, 3) for slug in ("squat", "deadlift", "side-bend")),
        *((1, slug, 2) for slug in ("push", "row", "calf", "plank")),
        *((2, slug, 2) for slug in ("press", "pull", "calf")),
        *((3, slug, 3) for slug in ("squat", "light-hinge", "side-bend")),
    )

    must_agree(task, week)
    assert lost(task, week, "the lower back") == -BARS_POINTS - 2 * TIRED_POINTS
    assert lost(task, week, "trunk work on days running") == -RUNNING_POINTS
