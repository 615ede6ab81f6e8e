"""Weekly sets of a plan: a row with a bar for each muscle, and the body that carries them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _

from forge.domain.plan import MuscleDose, Plan
from forge.domain.vocabulary import Muscle
from forge.figures.body_map import BodyMap, figure
from forge.library.catalogue import Catalogue
from forge.planner.block.weekly_amount import told_doses
from forge.planner.writing import phrases

CHART_WIDTH = 200
STEPS = (Decimal("0.3"), Decimal("0.55"), Decimal("0.8"), Decimal(1))
"""Shares of the weekly target at which the map darkens."""


@dataclass(frozen=True, slots=True)
class DoseRow:
    """Weekly sets of a muscle, with the places of its marks on a 200-unit line."""

    name: str
    sets: str
    range: str
    target: str
    reading: str
    short: bool
    band_from: int
    band_width: int
    target_at: int
    at: int
    label: str


def dose_rows(plan: Plan) -> tuple[DoseRow, ...]:
    """A row for each muscle that has a range, where the goals of the plan count sets."""
    return tuple(_row(dose) for dose in told_doses(plan.request, plan.doses))


def _row(dose: MuscleDose) -> DoseRow:
    top = max(dose.maximum, dose.sets) * Decimal("1.08")

    def at(value: Decimal) -> int:
        return round(value / top * CHART_WIDTH)

    return DoseRow(
        name=dose.muscle.value.capitalize(),
        sets=phrases.number(dose.sets),
        range=phrases.dose_range(dose),
        target=phrases.number(dose.target),
        reading=phrases.dose_reading(dose),
        short=dose.sets < dose.minimum,
        band_from=at(dose.minimum),
        band_width=at(dose.maximum) - at(dose.minimum),
        target_at=at(dose.target),
        at=at(dose.sets),
        label=_label(dose),
    )


def _label(dose: MuscleDose) -> str:
    """The bar in words."""
    return _("%(sets)s sets; at least %(minimum)s, target %(target)s, at most %(maximum)s") % {
        "sets": phrases.number(dose.sets),
        "minimum": phrases.number(dose.minimum),
        "target": phrases.number(dose.target),
        "maximum": phrases.number(dose.maximum),
    }


def amount_marks(plan: Plan, catalogue: Catalogue) -> dict[Muscle, str]:
    """The class of each muscle on the map, by the share of its group's target."""
    steps = {dose.muscle: _step(dose) for dose in plan.doses}
    groups = {muscle: catalogue.vocabulary.muscle(muscle).dose for muscle in Muscle}
    return {
        muscle: step
        for muscle, group in groups.items()
        if group is not None and (step := steps.get(group))
    }


def _step(dose: MuscleDose) -> str:
    share = dose.sets / dose.target if dose.target else Decimal(0)
    if share == 0:
        return ""
    return f"q{1 + sum(share >= step for step in STEPS)}"


def figures(body: BodyMap | None, marks: Mapping[Muscle, str]) -> tuple[str, ...]:
    """Front and back; nothing where no map was built."""
    if body is None or not marks:
        return ()
    labels = {"front": _("Weekly sets, from the front"), "back": _("Weekly sets, from the back")}
    return tuple(figure(body, view, marks, label=label) for view, label in labels.items())


def map_key() -> tuple[tuple[str, str], ...]:
    """Class and words of each shade of the map."""
    cuts = [f"{step * 100:.0f}" for step in STEPS]
    between = [f"{low}–{high} %" for low, high in pairwise(cuts)]
    told = (_("none"), _("below %s %%") % cuts[0], *between, _("target met"))
    return tuple((f"k{index}", words) for index, words in enumerate(told))
