"""How a slot goes on, and how hard it is told to be."""

from dataclasses import replace

import pytest
from tests.planner.sketches import exercise
from tests.planner.stations import BAR, DUMBBELL_PUSH, LOADED_SQUAT, kit, rack, weighed
from tests.planner.worlds import (
    CURL,
    DRILL,
    PLANK,
    PUSH,
    SQUAT,
    STANCE,
    STRETCH,
    WALK,
    asked,
)

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.request import (
    EffortStyle,
    Goal,
    PlanRequest,
)
from forge.domain.vocabulary import (
    Equipment,
    Level,
    LoadType,
)
from forge.planner.problem.amounts import Amount
from forge.planner.problem.candidates import Candidate
from forge.planner.slots.effort import effort
from forge.planner.slots.prescribe import tempo_text
from forge.planner.slots.progress import progression

# --- progression and effort


def rule_of(one: Candidate, request: PlanRequest, harder: Exercise | None = None) -> str:
    return progression(one, request, harder).rule


def test_a_novice_adds_more_to_the_legs_than_to_the_arms() -> None:
    request = replace(asked(), place=replace(asked().place, equipment=BAR))
    push = replace(PUSH, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)

    legs = progression(weighed(exercise(LOADED_SQUAT), request), request, None)
    arms = progression(weighed(exercise(push), request), request, None)

    assert (legs.rule, legs.facts["step"]) == ("novice_linear", "5 kg")
    assert arms.facts["step"] == "2.5 kg"


def test_reps_come_before_the_next_weight() -> None:
    found = progression(weighed(exercise(DUMBBELL_PUSH), kit()), kit(), None)

    assert found.rule == "double_progression"
    assert found.sentence == (
        "When every set reaches 12 reps, take the next weight and start again at 8."
    )


def test_a_big_step_asks_for_more_reps_first() -> None:
    request = rack("20", "22", "28")

    found = progression(weighed(exercise(DUMBBELL_PUSH), request), request, None)

    assert "Before the step from 22 kg to 28 kg, first reach 15" in found.sentence


def test_each_kind_of_work_has_its_way_up() -> None:
    harder = exercise(replace(PUSH, slug="archer-push"))
    cases = {
        "cardio": (WALK, Role.CARDIO, None),
        "deeper": (STRETCH, Role.STRETCH, None),
        "range": (DRILL, Role.CARE, None),
        "next_rung": (PUSH, Role.COMPOUND, harder),
        "slower": (PUSH, Role.COMPOUND, None),
        "band": (replace(PUSH, load=LoadType.BAND), Role.COMPOUND, None),
        "assistance": (replace(PUSH, load=LoadType.ASSISTANCE), Role.COMPOUND, harder),
    }

    found = {
        name: rule_of(weighed(exercise(sketch), asked(), role), asked(), up)
        for name, (sketch, role, up) in cases.items()
    }

    assert found == {name: name for name in cases}


def test_held_work_grows_by_seconds_then_by_a_rung() -> None:
    one = replace(weighed(exercise(PLANK), asked()), amount=Amount("", 30, hold_s=(20, 40)))
    far = replace(one, amount=Amount("", 30, metres=(20, 40)))
    harder = exercise(replace(PLANK, slug="side-plank"))

    assert "At 40, stay there" in progression(one, asked(), None).sentence
    assert "move on to the side plank" in progression(one, asked(), harder).sentence
    assert "5 metres" in progression(far, asked(), None).sentence


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (EffortStyle.WORDS, "stop when you could do 2 to 4 more good reps"),
        (EffortStyle.RIR, "2–4 reps in reserve"),
        (EffortStyle.RPE, "RPE 6–8"),
    ],
)
def test_effort_is_told_in_the_style_that_was_chosen(style: EffortStyle, text: str) -> None:
    assert effort(weighed(exercise(SQUAT), asked()), style) == text


def test_effort_without_a_reserve_is_told_in_words() -> None:
    words = EffortStyle.WORDS
    plank = replace(weighed(exercise(PLANK), asked()), amount=Amount("", 30, hold_s=(20, 40)))

    assert "talk" in effort(weighed(exercise(WALK), asked(), Role.CARDIO), words)
    assert "pull" in effort(weighed(exercise(STRETCH), asked(), Role.STRETCH), words)
    assert "easy" in effort(weighed(exercise(DRILL), asked(), Role.STRETCH), words)
    assert "easy" in effort(weighed(exercise(DRILL), asked(), Role.CARE), words)
    assert "steady" in effort(weighed(exercise(STANCE), asked(), Role.BALANCE), words)
    assert "position" in effort(plank, words)
    size = replace(asked(), goal=Goal.HYPERTROPHY, level=Level.INTERMEDIATE)
    assert "1 or 2 more" in effort(weighed(exercise(CURL), size), words)


def test_tempo_is_told_as_it_is_counted() -> None:
    one = exercise(SQUAT)
    counted = replace(one, facts=replace(one.facts, tempo=(3, 1, 1, 0)))

    assert tempo_text(one) == "steady"
    assert tempo_text(counted) == "3 s down, 1 s pause, 1 s up"
