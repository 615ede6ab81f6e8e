"""Fields of what was logged, and the words that they hold, as people read them."""

from django.utils.translation import gettext as _

UNTOLD = frozenset(
    {"session", "slot", "group", "index", "plan", "week", "weekday", "attempt", "source"}
    | {"undoes", "binned", "dialect"}
)
"""Fields that say where something belongs or came from: no change of them is worth a word."""


def labels() -> dict[str, str]:
    """The fields whose changes are told."""
    return {
        "exercise": _("exercise"),
        "type": _("kind"),
        "side": _("side"),
        "measure": _("counted in"),
        "load": _("load"),
        "assistance": _("help"),
        "reps": _("reps"),
        "seconds": _("seconds"),
        "metres": _("metres"),
        "rir": _("left in reserve"),
        "rpe": _("RPE"),
        "rest_s": _("seconds of rest"),
        "note": _("note"),
        "date": _("day"),
        "title": _("title"),
        "effort": _("effort"),
        "started": _("start"),
        "finished": _("end"),
        "ended": _("end"),
        "place": _("place"),
        "zone": _("time zone"),
        "minutes": _("minutes"),
        "skipped": _("skipped"),
        "target": _("target"),
        "name": _("name"),
        "same_as": _("counts as"),
        "pattern": _("movement"),
        "muscles": _("muscles"),
        "equipment": _("equipment"),
    }


def word(field: str, value: str) -> str:
    """A word of a closed list as people read it; any other text as it is."""
    found = _closed().get(field, {})
    return found.get(value, value)


def _closed() -> dict[str, dict[str, str]]:
    return {
        "type": {
            "normal": _("working set"),
            "warm_up": _("warm-up"),
            "drop": _("drop set"),
            "failure": _("to failure"),
            "myo": _("myo-reps"),
            "partial": _("partial"),
            "amrap": _("as many as possible"),
        },
        "side": {
            "both": _("both"),
            "left": _("left"),
            "right": _("right"),
            "alternating": _("alternating"),
        },
        "measure": {
            "reps": _("reps"),
            "hold": _("seconds held"),
            "time": _("seconds"),
            "distance": _("metres"),
            "reps_hold": _("reps with a hold"),
        },
        "skipped": {
            "rest": _("I need rest"),
            "ill": _("I am ill"),
            "time": _("No time"),
            "other": _("Another reason"),
            "taken": _("It is taken"),
            "pain": _("It hurts"),
        },
    }
