"""What a pose asks of the body. Lengths in hip heights, angles in degrees, directions of length 1.

World axes of a figure: x to its left, y up, z to its front.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from forge.figures.motion.located import Where

Direction = tuple[float, float, float]
Point = tuple[float | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Pivot:
    """A line through a point: what a lever turns about."""

    point: tuple[float, float, float]
    axis: int
    """0 across the figure, 1 upright, 2 along its front."""

    def swing(self, first: Point, second: Point, share: float) -> Point:
        """The point on the arc between two; axes that either leaves free stay free."""
        if None in (*first, *second):
            return _straight(first, second, share)
        u, v = ((1, 2), (0, 2), (0, 1))[self.axis]
        ends: list[tuple[float, float, float]] = []
        for point in (first, second):
            off = [float(point[k] or 0.0) - self.point[k] for k in range(3)]
            ends.append((math.hypot(off[u], off[v]), math.atan2(off[v], off[u]), off[self.axis]))
        (r1, a1, h1), (r2, a2, h2) = ends
        turned = math.remainder(a2 - a1, math.tau)
        radius, angle = r1 + (r2 - r1) * share, a1 + turned * share
        found = [0.0, 0.0, 0.0]
        found[u], found[v] = radius * math.cos(angle), radius * math.sin(angle)
        found[self.axis] = h1 + (h2 - h1) * share
        x, y, z = (found[k] + self.point[k] for k in range(3))
        return x, y, z


def _straight(first: Point, second: Point, share: float) -> Point:
    x, y, z = (
        None if a is None or b is None else a + (b - a) * share
        for a, b in zip(first, second, strict=True)
    )
    return x, y, z


@dataclass(frozen=True, slots=True)
class Plane:
    """A site lies on a plane: floor, pad, seat; it may slide along it."""

    site: str
    normal: Direction
    offset: float
    weight: float
    where: Where
    contact: bool = True

    @property
    def key(self) -> str:
        """See ``Place.key``."""
        return f"plane {self.site}"


@dataclass(frozen=True, slots=True)
class Place:
    """A site stands at a point, or at an offset from another site; None leaves an axis free."""

    site: str
    point: Point
    weight: float
    where: Where
    origin: str | None = None
    contact: bool = False
    framed: bool = False
    """The offset turns with the bone of the other site."""
    pivot: Pivot | None = None
    """On the way between two poses the site swings about this line."""

    @property
    def key(self) -> str:
        """Targets with the same key blend into each other between poses."""
        return f"place {self.site} from {self.origin}"


@dataclass(frozen=True, slots=True)
class Aim:
    """An axis of a bone points in a direction of the world, or of another bone."""

    bone: str
    axis: str
    direction: Direction
    weight: float
    where: Where
    seen_from: str | None = None

    @property
    def key(self) -> str:
        """See ``Place.key``."""
        return f"aim {self.bone} {self.axis} from {self.seen_from}"


@dataclass(frozen=True, slots=True)
class Bend:
    """A joint has an anatomical angle."""

    joint: str
    degrees: float
    weight: float
    where: Where

    @property
    def key(self) -> str:
        """See ``Place.key``."""
        return f"bend {self.joint}"


@dataclass(frozen=True, slots=True)
class Swivel:
    """The elbow lies on this side of the line from shoulder to wrist."""

    side: str
    direction: Direction
    weight: float
    where: Where

    @property
    def key(self) -> str:
        """See ``Place.key``."""
        return f"swivel {self.side}"


@dataclass(frozen=True, slots=True)
class Balance:
    """The centre of mass stands over a point between the feet, ``forward`` of the ankles."""

    forward: float
    weight: float
    where: Where
    over: str | None = None
    """``left`` or ``right``: over this foot alone."""

    @property
    def key(self) -> str:
        """See ``Place.key``."""
        return "balance"


Target = Place | Plane | Aim | Bend | Swivel | Balance


def blend(  # noqa: PLR0911  # one for each kind
    first: Target | None, second: Target | None, share: float
) -> Target | None:
    """The target between two poses; one that a pose lacks fades in or out."""
    if first is None or second is None:
        only = first or second
        strength = share if first is None else 1 - share
        if only is None or strength < 0.02:
            return None
        fades = replace(only, weight=only.weight * strength**2)
        return (
            replace(fades, contact=False)
            if isinstance(fades, Place | Plane) and strength < 0.999
            else fades
        )
    weight = first.weight + (second.weight - first.weight) * share
    match first, second:
        case Place(), Place():
            pivot = first.pivot or second.pivot
            way = pivot.swing if pivot else _straight
            both = first.contact and second.contact
            return replace(
                first,
                point=way(first.point, second.point, share),
                weight=weight,
                contact=both or (second.contact and share > 0.999),
            )
        case Plane(), Plane():
            offset = first.offset + (second.offset - first.offset) * share
            normal = _turn(first.normal, second.normal, share)
            return replace(first, normal=normal, offset=offset, weight=weight)
        case Aim(), Aim():
            return replace(
                first, direction=_turn(first.direction, second.direction, share), weight=weight
            )
        case Swivel(), Swivel():
            return replace(
                first, direction=_turn(first.direction, second.direction, share), weight=weight
            )
        case Bend(), Bend():
            degrees = first.degrees + (second.degrees - first.degrees) * share
            return replace(first, degrees=degrees, weight=weight)
        case Balance(), Balance():
            forward = first.forward + (second.forward - first.forward) * share
            return replace(first, forward=forward, weight=weight)
        case _:
            return second


def _turn(first: Direction, second: Direction, share: float) -> Direction:
    """The direction on the arc between two, at an even pace."""
    a, b = np.array(first), np.array(second)
    angle = float(np.arccos(np.clip(a @ b, -1, 1)))
    if angle < 1e-6 or angle > np.pi - 1e-3:
        return first if share < 0.5 else second
    mixed = (np.sin((1 - share) * angle) * a + np.sin(share * angle) * b) / np.sin(angle)
    return (float(mixed[0]), float(mixed[1]), float(mixed[2]))
