"""Each prop as solids, where it is in a pose."""

from collections.abc import Callable, Mapping

from forge.figures.authoring.hold import Free, Hold
from forge.figures.authoring.props_cardio import CARDIO
from forge.figures.authoring.props_furniture import FURNITURE
from forge.figures.authoring.props_lines import LINES
from forge.figures.authoring.props_machines import MACHINES
from forge.figures.authoring.props_weights import WEIGHTS
from forge.figures.authoring.scene import Solid
from forge.figures.motion.read import Prop

MAKE: Mapping[str, Callable[[Prop, Hold], list[Solid]]] = {
    **WEIGHTS,
    **LINES,
    **FURNITURE,
    **MACHINES,
    **CARDIO,
}
"""Add a prop to one of these and to ``PROPS``; a test compares the two."""


def solids(prop: Prop, hold: Hold, pose: str) -> tuple[Solid, ...]:
    """The prop in this pose, carried or set free."""
    held, seen = prop.fields.get("held"), prop.fields.get("seen")
    if isinstance(seen, tuple) and seen and pose not in seen:
        return ()
    free = isinstance(held, tuple) and held and pose not in held
    return tuple(MAKE[prop.kind](prop, Free(hold, prop) if free else hold))
