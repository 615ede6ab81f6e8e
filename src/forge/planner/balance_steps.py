"""How a balance drill goes on: longer, then with less hand, then the next drill. [j].

The next drill is one that its page names. Where there is none, nothing is made up: on tiptoe
nobody is sent backwards, and heel to toe nobody can walk sideways.
"""

from forge.domain.exercise import Exercise

LESS_HAND = "hold on with your fingertips only, then let the hand hover"
CALMER = "stay there and make it calmer"


def balance_step(top: str, harder: Exercise | None, *, held: bool) -> str:
    """What follows once a drill reaches its top; ``held`` where a hand has support.

    ``top`` begins the sentence: ``At 20 seconds``.
    """
    steps = [LESS_HAND] if held else []
    steps.append(f"move on to {harder.facts.in_sentence.text}" if harder else CALMER)
    return f"{top}, {', then '.join(steps)}."
