"""How a balance drill goes on: longer, then with less hand, then the next drill. [j].

Balance grows by what is taken away: time on two feet, the hand, a straight way, a still head.
"""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Measure

LESS_HAND = "hold on with your fingertips only, then let the hand hover"
ANOTHER_WAY = "walk it sideways and then backwards, the hand on the wall again at first"
LOOK_ABOUT = "turn your head slowly from side to side while you stand"


def balance_step(exercise: Exercise, top: str, harder: Exercise | None, *, held: bool) -> str:
    """What follows once a drill reaches its top; ``held`` where a hand has support.

    ``top`` begins the sentence: ``At 20 seconds``.
    """
    steps = [LESS_HAND] if held else []
    steps.append(_last(exercise, harder))
    return f"{top}, {', then '.join(steps)}."


def _last(exercise: Exercise, harder: Exercise | None) -> str:
    if harder is not None:
        return f"move on to {harder.facts.in_sentence.text}"
    return ANOTHER_WAY if exercise.facts.measure is Measure.DISTANCE else LOOK_ABOUT
