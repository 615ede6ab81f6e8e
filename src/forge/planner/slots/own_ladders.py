"""Exercises whose load is a height, a lean or a lever: where they begin, and their own rungs.

No weight changes a push-up on an edge: the edge does. So such a slot says which height to take,
and goes on with the next one before it goes on to another exercise. Every word here is that of
the exercise's own page; where a page names no rung, there is none, and repetitions get slower.
"""

from dataclasses import dataclass

from forge.domain.vocabulary import Equipment

BAND = frozenset({Equipment.RESISTANCE_BAND})


@dataclass(frozen=True, slots=True)
class Ladder:
    """``load`` tells what sets the load, ``first`` where newcomers begin, ``more`` the next rung.

    ``after`` is the rung of those who need no such beginning. ``needs`` is what has to be owned
    for the next rung, any one of them; empty for nothing.
    """

    more: str
    load: str = ""
    first: str = ""
    after: str = ""
    needs: frozenset[Equipment] = frozenset()


LEAN = "The lean is the load"
FEET_FORWARD = "walk your feet a shoe's length farther under the straps"
UPRIGHT = "Begin nearly upright"
LOOP = "put a loop of band round both thighs, just above the knees"

LADDERS: dict[str, Ladder] = {
    "back-extension": Ladder("move your hands from the hips towards the ears"),
    "bench-dip": Ladder(
        "straighten your legs a step further",
        "How far out your feet are is the load",
        "Begin with bent knees and flat feet",
    ),
    "bodyweight-triceps-extension": Ladder(
        "take the bar one notch lower, or your feet a shoe's length farther back",
        "The height of the bar is the load",
        "Begin with it at chest height",
    ),
    "box-pistol-squat": Ladder(
        "lower the seat by a few centimetres", "The height of the seat is the load"
    ),
    "box-squat-to-chair": Ladder(
        "take one cushion off the seat",
        "The height of the seat is the load",
        "Begin with a firm cushion on it",
    ),
    "captains-chair-knee-raise": Ladder("straighten one knee halfway"),
    "clamshell": Ladder(LOOP, needs=BAND),
    "crunch": Ladder("reach your arms long behind your head"),
    "curtsy-lunge": Ladder(
        "cross a few centimetres farther", first="Begin with the rear foot behind the front heel"
    ),
    "decline-push-up": Ladder(
        "put your feet one stage higher, up to knee height",
        "The height of the feet is the load",
        "Begin with them on a low step",
    ),
    "donkey-kick": Ladder(LOOP, needs=BAND),
    "doorway-row": Ladder(
        "walk your toes a hand's width farther past the threshold",
        LEAN,
        "Begin with your toes at the threshold",
    ),
    "fire-hydrant": Ladder(LOOP, needs=BAND),
    "heel-tap": Ladder("move your feet away by half a shoe"),
    "incline-push-up": Ladder(
        "take an edge that is a hand lower",
        "The height of the edge is the load",
        "Begin at about hip height",
    ),
    "inverted-row": Ladder(
        "lower the bar by a hand, or walk your feet farther out",
        "The height of the bar is the load",
        "Begin with it at chest height",
    ),
    "lateral-lunge": Ladder(
        "sit a little deeper", first="Leave the feet wide apart at first and only shift your hips"
    ),
    "lying-leg-raise": Ladder(
        "lower the legs one hand deeper with a flat back",
        "How deep the legs go is the load",
        "Begin from the top rather than from the floor",
    ),
    "pike-push-up": Ladder("put your feet on a low step"),
    "prone-swimmer": Ladder("let the backs of your hands meet above your lower back"),
    "reverse-crunch": Ladder("take your hands off the floor and point the fingers up"),
    "reverse-lunge": Ladder("stay on one leg for the whole set"),
    "reverse-nordic-curl": Ladder(
        "lean a little farther and go back to fewer reps",
        "How far you lean is the load",
        "Begin with a short range, a bed or a sofa behind you",
    ),
    "ring-biceps-curl": Ladder(FEET_FORWARD, LEAN, UPRIGHT),
    "ring-fly": Ladder("move your feet back by a shoe's length", LEAN, UPRIGHT),
    "ring-push-up": Ladder(
        "hang the rings a hand lower", "The height of the rings is the load", "Begin at hip height"
    ),
    "ring-row": Ladder(FEET_FORWARD, LEAN, UPRIGHT),
    "seated-march": Ladder("let go of the seat"),
    "side-plank": Ladder(
        "straighten your legs",
        first="Bend your knees and hold from the lower knee at first",
        after="lift the top arm or the top leg",
    ),
    "single-leg-calf-raise": Ladder("stand on the edge of a step, so that the heel can sink"),
    "single-leg-glute-bridge": Ladder("straighten the raised knee"),
    "sit-to-stand": Ladder(
        "use less of your hands, then take a lower seat",
        "The height of the seat is the load",
        "Begin with a firm cushion on it",
    ),
    "stability-ball-leg-curl": Ladder("draw your arms in towards your sides"),
    "standing-calf-raise": Ladder(
        "stand with the forefeet on a step and let the heels sink below it, then shift slowly to "
        "one leg"
    ),
    "step-down": Ladder(
        "take a higher step, up to a normal stair",
        "The height of the step is the load",
        "Begin with a kerb or a thick book that cannot slide",
    ),
    "step-up": Ladder(
        "take a higher step, up to knee height",
        "The height of the step is the load",
        "Begin with a stair or a low box",
    ),
    "suspension-fallout": Ladder(
        "step a shoe's length toward the fixing point",
        "The place of your feet is the load",
        "Begin with the handles at chest height",
    ),
    "suspension-hamstring-curl": Ladder("move your shoulders a little farther from the straps"),
    "suspension-push-up": Ladder("step back by half a foot", LEAN, UPRIGHT),
    "suspension-row": Ladder("lean further", LEAN, UPRIGHT),
    "tibialis-raise": Ladder(
        "walk your heels farther out", "The distance of your heels from the wall is the load"
    ),
    "wall-push-up": Ladder("slide both feet back by one shoe length", LEAN, UPRIGHT),
}

WITH_A_HAND: dict[str, Ladder] = {
    "sit-to-stand": LADDERS["sit-to-stand"],
    "standing-calf-raise": Ladder(
        "rise higher and slower, then put more of your weight on one leg"
    ),
}
STEADIER = Ladder("make each rep slower, then hold on with your fingertips only")
"""The next rungs of those who keep a hand near a support: no hand is free for a weight. [j]."""
