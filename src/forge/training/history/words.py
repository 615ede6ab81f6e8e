"""Sets, loads and days in words: ``2 × 20 kg × 8``. English, as all sentences of the core."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from forge.domain.event import Json
from forge.domain.logged import KG_PER_LB, Load, LoadUnit, LoggedSet, SetSide, SetType
from forge.training.log import read_load

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TYPES = {
    SetType.WARM_UP: "warm-up",
    SetType.DROP: "drop set",
    SetType.FAILURE: "to failure",
    SetType.MYO: "myo-reps",
    SetType.PARTIAL: "partial",
    SetType.AMRAP: "as many as possible",
}
MINUTE = 60


def number(value: Decimal) -> str:
    """A number without needless zeros: ``62.5``, ``60``."""
    return f"{value.normalize():f}" if value else "0"


def load_words(load: Load | None) -> str:
    """A load as typed: ``60 kg``, ``2 × 20 kg``, ``step 7``, ``band 2``; empty for none."""
    if load is None:
        return ""
    value = number(load.value)
    match load.unit:
        case LoadUnit.MACHINE_STEP:
            return f"step {value}"
        case LoadUnit.BAND:
            return f"band {value}"
        case LoadUnit.KG | LoadUnit.LB:
            each = f"{value} {load.unit.value}"
            return f"{load.implements} × {each}" if load.implements > 1 else each


def weight_words(kg: Decimal, like: LoggedSet) -> str:
    """Kilograms in the unit of a set's load, to a whole number of it."""
    pounds = like.load is not None and like.load.unit is LoadUnit.LB
    value = (kg / KG_PER_LB if pounds else kg).quantize(Decimal(1))
    return f"{number(value)} {'lb' if pounds else 'kg'}"


def amount_words(one: LoggedSet) -> str:
    """What was done: ``10``, ``45 s``, ``20 min``, ``400 m``; several with commas."""
    parts = (
        str(one.reps) if one.reps is not None else "",
        seconds_words(one.seconds) if one.seconds is not None else "",
        f"{number(one.metres)} m" if one.metres is not None else "",
    )
    return ", ".join(part for part in parts if part)


def seconds_words(seconds: int) -> str:
    """Seconds up to two minutes, then minutes: ``45 s``, ``2:30 min``."""
    if seconds < 2 * MINUTE:
        return f"{seconds} s"
    minutes, rest = divmod(seconds, MINUTE)
    return f"{minutes}:{rest:02d} min" if rest else f"{minutes} min"


def set_words(one: LoggedSet) -> str:
    """Load and amount: ``60 kg × 10``; side and help where there are any."""
    amount = amount_words(one)
    parts = [part for part in (load_words(one.load), amount) if part]
    words = " × ".join(parts) if one.reps is not None else " for ".join(parts)
    side = one.side.value if one.side in (SetSide.LEFT, SetSide.RIGHT) else ""
    helped = f"{load_words(one.assistance)} of help" if one.assistance else ""
    return ", ".join(part for part in (words or "done", helped, side) if part)


def effort_words(one: LoggedSet) -> str:
    """Effort on the scale on which it was logged: ``2 left``, ``RPE 8``; empty if unsaid."""
    if one.rir is not None:
        return f"{one.rir} left" if one.rir else "none left"
    return f"RPE {number(one.rpe)}" if one.rpe is not None else ""


def day_words(on: date) -> str:
    """``Mon 16 Nov``."""
    return f"{DAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"


def joined(names: Sequence[str], most: int, between: str = ", ") -> str:
    """Names one after the other; beyond ``most`` only how many more there are."""
    more = len(names) - most
    told = between.join(names[:most])
    return f"{told}{between}and {more} more" if more > 0 else told


def target_words(target: Mapping[str, Json]) -> str:
    """What was asked, as it was frozen beside the set; empty where nothing is understood."""
    load = load_words(read_load(target.get("load")))
    seconds = target.get("seconds")
    amount = _range(target.get("amount")) or _range(target.get("reps"))
    held = f"{_range(seconds)} s" if seconds is not None and _range(seconds) else ""
    rir = _range(target.get("rir"))
    words = " × ".join(part for part in (load, amount or held) if part)
    return ", ".join(part for part in (words, f"{rir} left" if rir else "") if part)


def _range(value: Json) -> str:
    """``8``, or ``8–12`` of two numbers."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list) and value and all(isinstance(one, int) for one in value):
        return str(value[0]) if value[0] == value[-1] else f"{value[0]}–{value[-1]}"
    return ""
