"""What a slot is told to do for an essential of the week: one clause for each. [j].

Each is a thing, as the other reasons beside it in the list are: a quality is worked for, an act, an
exercise or a set is named.
"""

COVERED = "work for your {name}"

CLAUSES = {
    "rising from a seat": "your practice of rising from a seat",
    "single-leg work": "your single-leg work",
    "stepping": "your practice of stepping",
    "side shoulder work": "your side shoulder work",
    "rear shoulder work": "your rear shoulder work",
    "vertical pulls": "a pull from above",
    "two-legged hinges": "a hinge on both legs",
    "curls": "a curl for the arms",
    "triceps extensions": "a triceps extension",
    "hip thrusts": "a lift of the hips",
    "leaps and fast lifts": "a leap or a fast lift",
    "throws": "a throw",
    "second trunk set": "a day with more than one set for the trunk",
    "side and back of the trunk": "work for the side and back of the trunk",
    "deep neck flexors": "work for your deep neck flexors",
    "hip flexor stretch": "your hip flexor stretch",
    "chest stretch": "your chest stretch",
    "turning of the upper back": "a turn of the upper back",
    "turning of the spine": "a turn of the spine",
    "turning of the hips": "a turn of the hips",
    "opening of the upper back": "an opening of the upper back",
    "bending of the ankles": "a bend of the ankles",
    "movement of the shoulders": "movement of the shoulders",
}
"""Essentials that are acts, sets or muscles, by name."""


def need_clause(name: str) -> str:
    """What a slot does for the essential of this name: ``work for your calf strength``."""
    return CLAUSES.get(name, COVERED.format(name=name))
