"""What the 3D figure says, handed to its script with the page."""

from django.utils.translation import gettext as _

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Laterality
from forge.figures.gallery import Figure


def is_per_side(exercise: Exercise) -> bool:
    """True if one side is done, then the other."""
    return exercise.facts.laterality is Laterality.PER_SIDE


def viewer(exercise: Exercise, figure: Figure | None) -> dict[str, object]:
    """Everything that the script needs to know; empty while there is no figure."""
    if figure is None:
        return {}
    return {
        "slug": exercise.slug,
        "body": figure.body,
        "perSide": is_per_side(exercise),
        "words": _words(exercise.name),
    }


def _words(name: str) -> dict[str, object]:
    return {
        "group": _("%s in 3D") % name,
        "canvas": _("%s, moving. Drag to turn it.") % name,
        "loading": _("Loading the figure …"),
        "failed": _("The 3D figure cannot be shown here; the drawings say the same."),
        "play": _("Play"),
        "pause": _("Pause"),
        "close": _("Close 3D"),
        "position": _("Position in the movement"),
        "speed": _("Speed"),
        "speeds": {"1": _("as done"), "0.5": _("half"), "0.25": _("quarter")},
        "body": _("Body"),
        "woman": _("Woman"),
        "man": _("Man"),
        "skin": _("Skin"),
        "tones": [_("as drawn"), _("light"), _("medium"), _("brown"), _("dark")],
        "muscles": _("Show muscles"),
        "mirrored": _("Other side"),
        "keys": _("Drag or use the arrow keys to turn, + and - to come nearer, space to play."),
    }
