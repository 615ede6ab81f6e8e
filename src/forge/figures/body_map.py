"""The muscle map: a body from front and back, with working, helping and stretched muscles marked.

The shapes come from a file that ``forge figures map`` draws from the body of all figures.
``load_map`` returns None where a content folder has no such file; pages then fall back to the
list of muscles that always stands beside the map.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import msgspec

from forge.domain.exercise import MuscleUse
from forge.domain.vocabulary import Laterality, Muscle, MuscleRole

MAP = Path("figures") / "body_map.json"
"""Where a content folder keeps it."""
VIEWS = ("front", "back")
SIDES = ("left", "right")
WEAK_STRETCH = 0.34
"""Share below which a stretch is drawn with open hatching ("a little stretched")."""
HEADROOM = 110
"""Room above and below the marked muscles of a zoomed view, in map units."""
MARGIN = 60
"""Room around the marked muscles of a thumbnail, in map units (the body is 1,240 tall)."""
NO_LINKS: Mapping[Muscle, tuple[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Shape:
    """Outline of one muscle in one view; the sides are the person's."""

    left: str
    right: str
    deep: bool
    box: tuple[int, int, int, int]

    def path(self, side: str) -> str:
        """Outline of one side."""
        return self.left if side == "left" else self.right


@dataclass(frozen=True, slots=True)
class View:
    """One view: its box, the grey body, and the muscles that can be seen in it."""

    box: tuple[int, int, int, int]
    base: str
    """Outline of the whole body."""
    flesh: str
    """All muscles at the surface: what is not marked is still there."""
    hair: str
    muscles: dict[Muscle, Shape]

    @property
    def height(self) -> int:
        """Height of the body in map units."""
        return self.box[3]


@dataclass(frozen=True, slots=True)
class BodyMap:
    """Both views."""

    views: dict[str, View]


@dataclass(frozen=True, slots=True)
class Look:
    """How a figure is shown: which sides are marked, zoomed in or not, and what can be clicked.

    ``links`` gives address and name of muscles. They are a shortcut for pointers: the list of
    muscles beside the map holds the same links for everybody.
    """

    sides: tuple[str, ...] = SIDES
    zoom: bool = False
    links: Mapping[Muscle, tuple[str, str]] = field(default_factory=dict[Muscle, tuple[str, str]])


PLAIN = Look()


def load_map(path: Path) -> BodyMap | None:
    """Read the drawn map; None if there is none, or a damaged one."""
    try:
        views = msgspec.json.decode(path.read_bytes(), type=dict[str, View])
    except (OSError, UnicodeDecodeError, msgspec.DecodeError):
        return None
    return BodyMap(views) if set(VIEWS) <= set(views) else None


def role_marks(muscles: Iterable[MuscleUse]) -> dict[Muscle, str]:
    """CSS class of each marked muscle: work, help, str (stretched) or str2 (a little)."""
    return {use.muscle: mark for use in muscles if (mark := _mark(use))}


def _mark(use: MuscleUse) -> str | None:
    match use.role:
        case MuscleRole.PRIME:
            return "work"
        case MuscleRole.SYNERGIST:
            return "help"
        case MuscleRole.STRETCHED:
            return "str" if use.share > WEAK_STRETCH else "str2"
        case MuscleRole.STABILISER:
            return None


def sides_shown(laterality: Laterality, marks: Mapping[Muscle, str]) -> tuple[str, ...]:
    """A stretch of one side shows that side only; everything else shows both."""
    stretched = any(mark.startswith("str") for mark in marks.values())
    return ("right",) if stretched and laterality is Laterality.PER_SIDE else SIDES


def definitions(body: BodyMap, muscles: Iterable[Muscle]) -> str:
    """Shapes that the figures of one page refer to: both bodies once, each muscle once."""
    wanted = sorted(set(muscles))
    parts = [
        f'<path id="o-{name}" d="{view.base}"/><g id="b-{name}"><use href="#o-{name}"/>'
        f'<path class="flesh" d="{view.flesh}"/><path class="crop" d="{view.hair}"/></g>'
        for name, view in body.views.items()
    ]
    parts += [
        f'<path id="m-{muscle}-{name}-{side}" d="{shape.path(side)}"/>'
        for name, view in body.views.items()
        for muscle in wanted
        if (shape := view.muscles.get(muscle))
        for side in SIDES
    ]
    return f"<defs>{''.join(parts)}</defs>"


def figure(
    body: BodyMap,
    view_name: str,
    marks: Mapping[Muscle, str],
    *,
    label: str,
    look: Look = PLAIN,
) -> str:
    """One view with its marks, as SVG that refers to ``definitions``; ``label`` names it.

    With ``look.zoom`` the picture shows the part of the body that holds the marks of either view,
    so that both views of one exercise have the same scale.
    """
    view = body.views[view_name]
    box = _band(body, view, marks) if look.zoom else view.box
    uses = _uses(view, view_name, marks, look.sides, look.links)
    return _svg(box, view_name, uses, label)


def thumbnail(body: BodyMap, marks: Mapping[Muscle, str], sides: tuple[str, ...] = SIDES) -> str:
    """Square detail around the strongest marks, decorative (the row's text says it all)."""
    view_name = best_view(body, marks)
    view = body.views[view_name]
    boxes = [view.muscles[muscle].box for muscle in _strongest(marks) if muscle in view.muscles]
    box = _square(boxes, view) if boxes else view.box
    return _svg(box, view_name, _uses(view, view_name, marks, sides), "")


def best_view(body: BodyMap, marks: Mapping[Muscle, str]) -> str:
    """The view that shows more of the strongest marks, the front if equal."""
    strongest = _strongest(marks)

    def shown(name: str) -> int:
        view = body.views[name]
        return sum(
            _area(view.muscles[muscle].box) for muscle in strongest if muscle in view.muscles
        )

    return max(VIEWS, key=shown)


def _strongest(marks: Mapping[Muscle, str]) -> list[Muscle]:
    strong = [muscle for muscle, mark in marks.items() if mark in {"work", "str"}]
    return strong or list(marks)


def _band(body: BodyMap, view: View, marks: Mapping[Muscle, str]) -> tuple[int, int, int, int]:
    """Part of a view, at least half the body tall, around everything marked in any view."""
    boxes = [
        one.muscles[muscle].box
        for one in body.views.values()
        for muscle in marks
        if muscle in one.muscles
    ]
    if not boxes:
        return view.box
    top, bottom = min(box[1] for box in boxes) - HEADROOM, max(box[3] for box in boxes) + HEADROOM
    height = min(max(bottom - top, view.height // 2), view.height)
    start = max(0, min((top + bottom - height) // 2, view.height - height))
    return 0, start, view.box[2], height


def _area(box: tuple[int, int, int, int]) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _square(boxes: list[tuple[int, int, int, int]], view: View) -> tuple[int, int, int, int]:
    x0, y0 = min(b[0] for b in boxes) - MARGIN, min(b[1] for b in boxes) - MARGIN
    x1, y1 = max(b[2] for b in boxes) + MARGIN, max(b[3] for b in boxes) + MARGIN
    size = min(max(x1 - x0, y1 - y0), view.height)
    left = (x0 + x1 - size) // 2
    top = max(0, min((y0 + y1 - size) // 2, view.height - size))
    return left, top, size, size


def _uses(
    view: View,
    name: str,
    marks: Mapping[Muscle, str],
    sides: tuple[str, ...],
    links: Mapping[Muscle, tuple[str, str]] = NO_LINKS,
) -> str:
    shapes = {
        muscle: "".join(
            f'<use class="{mark}{" deep" if view.muscles[muscle].deep else ""}"'
            f' href="#m-{muscle}-{name}-{side}"/>'
            for side in sides
        )
        for muscle, mark in sorted(marks.items())
        if muscle in view.muscles
    }
    return "".join(_linked(shape, links.get(muscle)) for muscle, shape in shapes.items())


def _linked(shape: str, link: tuple[str, str] | None) -> str:
    if link is None:
        return shape
    address, name = link
    return f'<a href="{escape(address)}" tabindex="-1"><title>{escape(name)}</title>{shape}</a>'


def _svg(box: tuple[int, int, int, int], view_name: str, uses: str, label: str) -> str:
    role = "group" if "<a " in uses else "img"  # an image may hold nothing that can be reached
    named = f'role="{role}" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg class="map" viewBox="{box[0]} {box[1]} {box[2]} {box[3]}" {named}>'
        f'<use href="#b-{view_name}"/>{uses}<use class="rim" href="#o-{view_name}"/></svg>'
    )
