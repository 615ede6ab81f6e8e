"""How the planner's facts are worded: lists, items, joints, patterns, amounts of time."""

from collections.abc import Iterable

from forge.domain.capital import capital
from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Equipment, Joint, Pattern

ITEM_WORDS = {
    Equipment.RESISTANCE_BAND: "a band",
    Equipment.DUMBBELL: "dumbbells",
    Equipment.MACHINE: "the machine",
    Equipment.CABLE: "a cable station",
    Equipment.RINGS: "rings",
    Equipment.SLIDERS: "sliders",
    Equipment.DIP_BARS: "dip bars",
    Equipment.EZ_BAR: "an EZ bar",
    Equipment.PULL_UP_BAR: "a pull-up bar",
    Equipment.SUSPENSION: "suspension straps",
    Equipment.ANCHOR_HIGH: "a high anchor",
    Equipment.ANCHOR_MID: "an anchor at chest height",
    Equipment.ANCHOR_LOW: "a low anchor",
    Equipment.GHD: "a glute-ham bench",
}
"""Items whose words are not simply the article and the name."""

JOINT_WORDS = {
    Joint.LUMBAR: "lower back",
    Joint.THORACIC: "upper back",
}

SINGULAR = {
    "quads": "quad",
    "glutes": "glute",
    "hamstrings": "hamstring",
    "calves": "calf",
    "abs": "ab",
    "shoulders": "shoulder",
}

PATTERN_WORDS = {
    Pattern.HORIZONTAL_PUSH: "horizontal push",
    Pattern.ELBOW_FLEXION: "curl",
    Pattern.ELBOW_EXTENSION: "triceps extension",
    Pattern.PLANTARFLEXION: "calf raise",
    Pattern.KNEE_FLEXION: "leg curl",
    Pattern.KNEE_EXTENSION: "leg extension",
}


def item(equipment: Equipment) -> str:
    """One item with its article: ``a bench``, ``dumbbells``."""
    plain = equipment.value.replace("_", " ")
    return ITEM_WORDS.get(equipment, f"{article(plain)} {plain}")


def article(noun: str) -> str:
    """``a`` or ``an``."""
    return "an" if noun[0] in "aeio" else "a"


def joint(part: Joint) -> str:
    """A joint as people name it: ``lower back``."""
    return JOINT_WORDS.get(part, part.value)


def pattern(kind: Pattern) -> str:
    """A movement pattern in words: ``vertical pull``."""
    return PATTERN_WORDS.get(kind, kind.value.replace("_", " "))


def either(parts: Iterable[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    return _listed(parts, "or")


def both(parts: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return _listed(parts, "and")


def _listed(parts: Iterable[str], last: str) -> str:
    words = list(parts)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def subject(exercise: Exercise) -> str:
    """The exercise at the start of a sentence: ``The push-up``."""
    return capital(exercise.facts.in_sentence.text)


def verb(exercise: Exercise, singular: str, plural: str) -> str:
    """The verb that agrees with the exercise's name."""
    return plural if exercise.facts.in_sentence.plural else singular


def before_noun(muscle: str) -> str:
    """A muscle group before a noun: ``quad`` in quad sets."""
    return SINGULAR.get(muscle, muscle)


def plural(count: int, one: str, many: str | None = None) -> str:
    """``1 set``, ``2 sets``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def halves(units: int) -> str:
    """Half sets as people write sets: 7 becomes ``3½``."""
    whole, half = divmod(units, 2)
    return ("½" if half else "0") if not whole else f"{whole}{'½' if half else ''}"


def minutes(seconds: int) -> str:
    """Seconds as whole minutes, rounded up: 61 becomes ``2 minutes``."""
    return plural(-(-seconds // 60), "minute")
