"""Weekly sets of each muscle: a row with its bar and its sets, and the shade on the map."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forge.domain.plan import MuscleDose
from forge.domain.vocabulary import DoseMuscle, Muscle
from forge.library.catalogue import Catalogue
from forge.planner.writing import phrases
from forge.training.history.volume import MuscleSets, Share
from forge.web.history.names import Name
from forge.web.plans.doses import CHART_WIDTH, STEPS

USUAL = Decimal(10)
"""Weekly sets that the map takes as the full shade where no plan names a target (E1)."""


@dataclass(frozen=True, slots=True)
class MuscleRow:
    """A muscle: sets, range, where both lie on a 200-unit line, and what gave the sets."""

    name: str
    sets: str
    range: str
    since: str
    shares: tuple[str, ...]
    band_from: int
    band_width: int
    target_at: int
    at: int
    label: str


def muscle_rows(
    found: Iterable[MuscleSets], doses: Sequence[MuscleDose], name: Name, last: date
) -> tuple[MuscleRow, ...]:
    """A row for each muscle, those of the plan with their range."""
    ranges = {dose.muscle: dose for dose in doses}
    return tuple(_row(one, ranges.get(one.muscle), name, last) for one in found)


def _row(one: MuscleSets, dose: MuscleDose | None, name: Name, last: date) -> MuscleRow:
    most = max(one.sets, dose.maximum if dose else USUAL * 2) * Decimal("1.08")

    def at(value: Decimal) -> int:
        return round(value / most * CHART_WIDTH)

    return MuscleRow(
        name=one.muscle.value.capitalize(),
        sets=phrases.number(one.sets),
        range=phrases.dose_range(dose) if dose else "",
        since=_since(one.last, last),
        shares=tuple(_share(share, name) for share in one.shares),
        band_from=at(dose.minimum) if dose else 0,
        band_width=at(dose.maximum) - at(dose.minimum) if dose else 0,
        target_at=at(dose.target) if dose else 0,
        at=at(one.sets),
        label=_label(one, dose),
    )


def _since(day: date | None, last: date) -> str:
    """How many days before the end of the week the muscle worked last."""
    if day is None:
        return ""
    return phrases.DAYS[day.weekday()] if day <= last else ""


def _share(share: Share, name: Name) -> str:
    """``Barbell Bench Press: 3 sets``; a helper's count half."""
    sets = ngettext("%(n)s set", "%(n)s sets", share.sets) % {"n": share.sets}
    if share.credit == 1:
        return f"{name(share.exercise)}: {sets}"
    return f"{name(share.exercise)}: {sets} × {phrases.number(share.credit)}"


def _label(one: MuscleSets, dose: MuscleDose | None) -> str:
    sets = phrases.number(one.sets)
    if dose is None:
        return _("%(sets)s sets") % {"sets": sets}
    return _("%(sets)s sets; the plan's range is %(low)s to %(high)s, target %(target)s") % {
        "sets": sets,
        "low": phrases.number(dose.minimum),
        "high": phrases.number(dose.maximum),
        "target": phrases.number(dose.target),
    }


def muscle_marks(
    found: Iterable[MuscleSets], doses: Sequence[MuscleDose], catalogue: Catalogue
) -> Mapping[Muscle, str]:
    """The class of each muscle on the map, by the share of its target; none without sets."""
    targets = {dose.muscle: dose.target for dose in doses}
    steps = {one.muscle: _step(one.sets, targets.get(one.muscle, USUAL)) for one in found}
    groups = {muscle: catalogue.vocabulary.muscle(muscle).dose for muscle in Muscle}
    return {
        muscle: step
        for muscle, group in groups.items()
        if group is not None and (step := steps.get(DoseMuscle(group)))
    }


def _step(sets: Decimal, target: Decimal) -> str:
    share = sets / target if target else Decimal(0)
    return f"q{1 + sum(share >= step for step in STEPS)}" if share else ""
