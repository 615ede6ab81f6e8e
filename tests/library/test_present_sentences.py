"""Derived sentences for every category, measure and kind of need, against a golden text.

The exercises are made here, so that editing content cannot change the golden text.
"""

import itertools
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.library.pages import VOCABULARY
from tests.library.variants import PRESS, STRETCH, Amounts, called, dose, library_of, needs, variant

from forge.domain.exercise import Exercise, Improvise, JointAction, MuscleUse, Needs, Prerequisite
from forge.domain.vocabulary import (
    Action,
    ActionRole,
    Articulation,
    Category,
    Chain,
    DoseGoal,
    Equipment,
    Laterality,
    Measure,
    Muscle,
    MuscleRole,
    Plane,
    Range,
    Stance,
    System,
)
from forge.library.flaws.v21_derived import BROKEN, derived
from forge.library.inline import plain, runs
from forge.library.neighbours import neighbours
from forge.library.present import names_of, page
from forge.library.questions.derived import derived_questions
from forge.library.sentences import doses
from forge.library.sentences.needs import short
from forge.library.sentences.quick_answer import quick_answer

GOLDEN = Path("tests/golden/derived_text.txt")
COMBINATIONS = Path("tests/golden/derived_combinations.txt")

P, S = PRESS.facts, STRETCH.facts
PAIR = replace(P.load, implements=2)


def moving(joint: Articulation, *actions: Action) -> tuple[JointAction, ...]:
    return tuple(
        JointAction(joint, action, Plane.SAGITTAL, ActionRole.WORKING, Range.FULL)
        for action in actions
    )


def muscles(role: MuscleRole, *names: Muscle) -> tuple[MuscleUse, ...]:
    return tuple(MuscleUse(name, role, 1 / place) for place, name in enumerate(names, start=1))


def cases() -> Iterator[tuple[str, Exercise]]:
    yield "strength, reps, nothing needed", PRESS
    yield (
        "strength, reps, a pair and a bench",
        variant(
            PRESS,
            replace(
                P,
                in_sentence=called("the bench press"),
                load=PAIR,
                equipment=needs((Equipment.DUMBBELL,), (Equipment.BENCH, Equipment.INCLINE_BENCH)),
            ),
        ),
    )
    yield (
        "strength, hold, each side",
        variant(
            PRESS,
            replace(
                P,
                in_sentence=called("the side hold"),
                measure=Measure.HOLD,
                laterality=Laterality.PER_SIDE,
                dose={DoseGoal.HEALTH: dose(hold_s=(15, 30), per="each side")},
            ),
        ),
    )
    yield (
        "strength, reps held, plural name",
        variant(
            PRESS,
            replace(
                P,
                in_sentence=called("wall presses", plural=True),
                measure=Measure.REPS_HOLD,
                dose={DoseGoal.HEALTH: dose(reps=(8, 12), hold_s=(3, 5), per="total")},
            ),
        ),
    )
    yield "stretching, hold, each side", STRETCH
    yield (
        "stretching, hold, both sides, makeshift",
        variant(
            STRETCH,
            replace(
                S,
                in_sentence=called("the towel stretch"),
                laterality=Laterality.BILATERAL,
                dose={DoseGoal.MOBILITY: dose(hold_s=(30, 60), sets=(1, 1), days_per_week=(7, 7))},
                equipment=Needs(
                    all_of=((Equipment.STRAP, Equipment.TOWEL),),
                    optional=(Equipment.MAT,),
                    improvise=Improvise(Equipment.STRAP, "a long scarf", "it must not slip"),
                ),
            ),
        ),
    )
    yield (
        "mobility, reps, plural name",
        variant(
            STRETCH,
            replace(
                S,
                category=Category.MOBILITY,
                chain=Chain.OPEN,
                in_sentence=called("leg swings", plural=True),
                measure=Measure.REPS,
                joint_actions=moving(Articulation.HIP, Action.FLEXION, Action.EXTENSION),
                muscles=muscles(MuscleRole.PRIME, Muscle.ILIOPSOAS),
                dose={DoseGoal.MOBILITY: dose(reps=(8, 12), per="each side")},
            ),
        ),
    )
    yield (
        "cardio, time",
        variant(
            PRESS,
            replace(
                P,
                category=Category.CARDIO,
                system=System.CARDIOVASCULAR,
                in_sentence=called("walking"),
                measure=Measure.TIME,
                muscles=muscles(MuscleRole.PRIME, Muscle.SOLEUS),
                dose={
                    DoseGoal.HEALTH: dose(time_s=(600, 1800), sets=(1, 1), per="total"),
                    DoseGoal.ENDURANCE: dose(time_s=(1800, 3600), sets=(1, 1)),
                },
            ),
        ),
    )
    yield (
        "cardio, distance, no prime mover",
        variant(
            PRESS,
            replace(
                P,
                category=Category.CARDIO,
                system=System.CARDIOVASCULAR,
                in_sentence=called("rowing"),
                measure=Measure.DISTANCE,
                muscles=(),
                equipment=needs((Equipment.ROWING_MACHINE,)),
                dose={DoseGoal.ENDURANCE: dose(metres=(500, 1000), sets=(3, 4))},
            ),
        ),
    )
    yield (
        "plyometrics, reps",
        variant(
            PRESS,
            replace(
                P,
                category=Category.PLYOMETRICS,
                in_sentence=called("the box jump"),
                scores=replace(P.scores, impact=3),
                muscles=muscles(MuscleRole.PRIME, Muscle.VASTI, Muscle.GLUTEUS_MAXIMUS),
                prerequisites=(Prerequisite(None, "a soft landing from a step", "five in a row"),),
                dose={DoseGoal.POWER: dose(reps=(3, 5))},
            ),
        ),
    )
    yield (
        "balance, hold, each side",
        variant(
            PRESS,
            replace(
                P,
                category=Category.BALANCE,
                in_sentence=called("the single-leg stance"),
                measure=Measure.HOLD,
                posture=replace(P.posture, stance=Stance.SINGLE_LEG),
                muscles=muscles(MuscleRole.PRIME, Muscle.GLUTEUS_MEDIUS),
                dose={DoseGoal.HEALTH: dose(hold_s=(10, 30), per="each side")},
            ),
        ),
    )
    yield (
        "rehabilitation, reps, with a source",
        variant(
            PRESS,
            replace(
                P,
                category=Category.REHABILITATION,
                in_sentence=called("the band turn"),
                joint_actions=moving(Articulation.SHOULDER, Action.EXTERNAL_ROTATION),
                muscles=muscles(MuscleRole.PRIME, Muscle.POSTERIOR_CUFF),
                equipment=needs((Equipment.RESISTANCE_BAND,), (Equipment.ANCHOR_MID,)),
                dose={DoseGoal.REHAB: dose(reps=(10, 15), per="each side", source="bolgla2018")},
            ),
        ),
    )


def described(title: str, exercise: Exercise) -> str:
    catalogue = library_of(exercise)
    asked = derived_questions(exercise, catalogue, neighbours(exercise, catalogue))
    names = names_of(catalogue)
    lines = [f"# {title}", quick_answer(exercise, VOCABULARY), short(exercise, VOCABULARY)]
    lines += [f"{d.label}: {d.words} {d.effort}" for d in doses.lines(exercise)]
    lines += [
        " | ".join(f"{c.label} {c.figure} {c.unit}".strip() for c in d.cells)
        for d in doses.lines(exercise)
    ]
    lines.append(doses.row_amount(exercise))
    lines += [f"{q.question} {plain(runs(q.answer, names))}" for q in asked]
    return "\n".join(lines)


AMOUNTS: dict[Measure, Amounts] = {
    Measure.REPS: {"reps": (8, 12)},
    Measure.HOLD: {"hold_s": (20, 30)},
    Measure.TIME: {"time_s": (60, 120)},
    Measure.DISTANCE: {"metres": (20, 40)},
    Measure.REPS_HOLD: {"reps": (5, 8), "hold_s": (5, 10)},
}
PER = {Laterality.PER_SIDE: "each side", Laterality.ALTERNATING: "total"}
GEAR = {
    "nothing": needs(),
    "a pair": needs((Equipment.DUMBBELL,)),
    "a pair and a seat": needs((Equipment.DUMBBELL,), (Equipment.BENCH, Equipment.CHAIR)),
}


def combinations() -> Iterator[tuple[str, Exercise]]:
    """Every category with every measure, side and kind of need that may meet."""
    for category, measure, side in itertools.product(Category, Measure, Laterality):
        base = STRETCH if category is Category.STRETCHING else PRESS
        goal = {Category.STRETCHING: DoseGoal.MOBILITY, Category.REHABILITATION: DoseGoal.REHAB}
        amounts: Amounts = {**AMOUNTS[measure]}
        if side in PER:
            amounts["per"] = PER[side]
        for gear, wanted in GEAR.items():
            facts = replace(
                base.facts,
                category=category,
                measure=measure,
                laterality=side,
                load=PAIR if wanted.all_of else base.facts.load,
                system=System.CARDIOVASCULAR if category is Category.CARDIO else None,
                dose={goal.get(category, DoseGoal.HEALTH): dose(**amounts)},
                equipment=wanted,
            )
            title = f"{category.lower()}, {measure}, {side}, {gear}"
            yield title, variant(base, facts)


def golden(path: Path, text: str) -> str:
    """The stored text; ``UPDATE_GOLDEN=1`` stores the new one first."""
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")


def test_every_kind_of_exercise_reads_as_the_golden_text_says() -> None:
    text = "\n\n".join(described(title, exercise) for title, exercise in cases()) + "\n"

    assert text == golden(GOLDEN, text)


def test_every_combination_reads_as_the_golden_text_says() -> None:
    lines = [
        f"{title}\t{quick_answer(one, VOCABULARY)}\t{doses.row_amount(one)}\t"
        f"{doses.lines(one)[0].words}\t{short(one, VOCABULARY)}"
        for title, one in combinations()
    ]
    text = "\n".join(lines) + "\n"

    assert len(lines) == len(Category) * len(Measure) * len(Laterality) * len(GEAR)
    assert text == golden(COMBINATIONS, text)


@pytest.mark.parametrize("made", list(combinations()), ids=lambda made: made[0])
def test_no_combination_leaves_a_gap_in_a_sentence(made: tuple[str, Exercise]) -> None:
    shown = page(made[1], library_of(made[1]))

    assert [said for said in derived(shown) if not said or BROKEN.search(said)] == []


def test_a_page_without_a_dose_leaves_the_clause_out() -> None:
    bare = variant(STRETCH, replace(S, dose={}))

    assert "Hold" not in quick_answer(bare, VOCABULARY)
    assert doses.row_amount(bare) == ""
    assert doses.lines(bare) == ()
