"""The line that a lever turns about, as it is written."""

from forge.figures.motion.located import Node, Problems
from forge.figures.motion.targets import Pivot
from forge.figures.motion.values import length

AXES = {"across": 0, "upright": 1, "along": 2}


def pivot(node: Node, problems: Problems, what: str) -> Pivot | None:
    """``{height: 0.6H, forward: 0.2H, axis: across}``: an arc about this line."""
    numbers = {"side": 0.0, "height": 0.0, "forward": 0.0}
    axis = "across"
    for field, value in node.items():
        if field in numbers:
            numbers[field] = length(value, problems, f"{what}: {field}") or 0.0
        elif field == "axis" and str(value.value) in AXES:
            axis = str(value.value)
        else:
            problems.add(value.where, f"{what}: a pivot has side, height, forward and axis ({', '.join(AXES)}).")  # fmt: skip  # noqa: E501
    return Pivot((numbers["side"], numbers["height"], numbers["forward"]), AXES[axis])
