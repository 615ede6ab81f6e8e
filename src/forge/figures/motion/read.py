"""Read a motion: the exercise laid upon its archetype, every mistake named with its place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from forge.figures.motion.body_words import pose_targets
from forge.figures.motion.furniture import pads
from forge.figures.motion.located import MotionFlawed, Node, Problems, Where, merge, read_yaml
from forge.figures.motion.prop_words import PROPS
from forge.figures.motion.support_words import Surfaces
from forge.figures.motion.targets import Target
from forge.figures.motion.values import choice, degrees, nearest_of, span
from forge.figures.motion.words import MEASURES, SINGLE_MEASURES, STARTS

TOP = (
    "archetype",
    "about",
    "start",
    "props",
    "always",
    "poses",
    "path",
    "show",
    "seconds",
    "camera",
    "check",
    "tell",
    "side",
    "mode",
    "looked_at",
    "limits",
)
MODES = ("reps", "hold")
SHAPES = {"bar": "grip", "surface": "flat", "fist": "fist", "ears": "flat", "hips": "flat"}
"""How the fingers are when nothing is said of them."""
DEEPEST = 4
"""An archetype may start from another, and that from a third."""
HAND_WORDS = ("hands", "left_hand", "right_hand")


@dataclass(frozen=True, slots=True)
class Prop:
    """A prop with all its fields; lengths in hip heights."""

    kind: str
    fields: Mapping[str, object]
    where: Where
    name: str
    """As written: a second box is ``box_2``."""

    def number(self, field: str) -> float:
        """A length or an angle."""
        value = self.fields[field]
        assert isinstance(value, float | int)  # noqa: S101  # the reader parsed it
        return float(value)


@dataclass(frozen=True, slots=True)
class Pose:
    """One key pose: what it asks of the body, how the fingers are, what must come out."""

    name: str
    targets: tuple[Target, ...]
    hands: Mapping[str, str]
    check: Mapping[str, tuple[float, float]]
    tell: str
    seconds: float
    where: Where


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion, ready for the solver."""

    slug: str
    archetype: str
    start: str
    mode: str
    props: tuple[Prop, ...]
    poses: tuple[Pose, ...]
    shown: tuple[int, ...]
    camera: tuple[float, float]
    side: str | None
    at_limit: frozenset[str]
    """Joints that may rest on a limit."""
    looked_at: str


def read_motion(path: Path, archetypes: Path) -> Motion:
    """Read ``<slug>.yaml``. Raises ``MotionFlawed`` with every problem found."""
    problems = Problems()
    own = read_yaml(path, f"motions/{path.name}")
    whole = _with_archetype(own, archetypes, problems)
    for key, node in whole.items():
        if key not in TOP:
            problems.add(
                node.where,
                f"a motion has no part {key!r}. {nearest_of(key, TOP)}",
            )
    problems.stop_if_any()
    props = _props(whole, problems)
    poses = _poses(whole, {p.name: pads(p.kind, p.fields) for p in props}, problems)
    motion = Motion(
        slug=path.stem,
        archetype=str(_value(whole, "archetype", "")),
        start=str(_parsed(whole, "start", choice(STARTS), problems) or "standing"),
        mode=str(_parsed(whole, "mode", choice(MODES), problems) or "reps"),
        props=props,
        poses=poses,
        shown=_shown(whole, poses, problems),
        camera=_camera(whole, problems),
        side=_side(whole, problems),
        at_limit=_names(whole, "limits"),
        looked_at=str(_value(whole, "looked_at", "")),
    )
    problems.stop_if_any()
    return motion


def _with_archetype(own: Node, archetypes: Path, problems: Problems, depth: int = 0) -> Node:
    name = own.get("archetype")
    if name is None:
        if own.get("poses") is None and depth == 0:
            problems.add(own.where, "needs 'archetype: NAME' or poses of its own.")
            problems.stop_if_any()
        return own
    known = sorted(path.stem for path in archetypes.glob("*.yaml"))
    if str(name.value) not in known:
        hint = nearest_of(str(name.value), known)
        raise MotionFlawed((f"{name.where}: there is no archetype {name.value!r}. {hint}",))
    base = read_yaml(archetypes / f"{name.value}.yaml", f"motions/archetypes/{name.value}.yaml")
    if depth > DEEPEST:
        raise MotionFlawed((f"{name.where}: archetypes start from each other in a ring.",))
    return merge(_with_archetype(base, archetypes, problems, depth + 1), own)


def _value(whole: Node, key: str, default: object) -> object:
    node = whole.get(key)
    return default if node is None or node.value is None else node.value


def _parsed(whole: Node, key: str, parse: object, problems: Problems) -> object:
    node = whole.get(key)
    return None if node is None else parse(node, problems, key)  # type: ignore[operator]  # a Parse


def _names(whole: Node, key: str) -> frozenset[str]:
    node = whole.get(key)
    listed = node.value if node is not None and isinstance(node.value, list) else []
    return frozenset(str(part.value) for part in listed)


def _poses(whole: Node, surfaces: Surfaces, problems: Problems) -> tuple[Pose, ...]:
    poses = whole.get("poses")
    if poses is None or not isinstance(poses.value, dict) or not poses.value:
        problems.add(
            whole.where, "needs poses: a name for each, and the words of the body under it."
        )
        return ()
    always = whole.get("always") or Node({}, whole.where)
    order = _path(whole, poses, problems)
    found: list[Pose] = []
    for name in order:
        words = merge(always, poses.value[name])
        entries = dict(words.items())
        found.append(
            Pose(
                name=name,
                targets=pose_targets(entries, problems, surfaces),
                hands=_hands(entries),
                check=_checks(whole, name, problems),
                tell=_tell(whole, name),
                seconds=_seconds(whole, name, problems),
                where=poses.value[name].where,
            )
        )
    return tuple(found)


def _path(whole: Node, poses: Node, problems: Problems) -> list[str]:
    known = [name for name, _ in poses.items()]
    path = whole.get("path")
    if path is None or not isinstance(path.value, list):
        return known
    order: list[str] = []
    for part in path.value:
        if str(part.value) in known:
            order.append(str(part.value))
        else:
            problems.add(
                part.where,
                f"path has no pose {part.value!r}. {nearest_of(str(part.value), known)}",
            )
    return order


def _hands(words: Mapping[str, Node]) -> dict[str, str]:
    """Shape of each hand: as written, else closed round a bar and flat on a surface."""
    found = {"l": "relaxed", "r": "relaxed"}
    for word in HAND_WORDS:
        node = words.get(word)
        if node is None:
            continue
        touch, shape = node.get("on"), node.get("shape")
        chosen = shape.value if shape else SHAPES.get(str(touch.value) if touch else "")
        for side in "lr" if word == "hands" else word[0]:
            found[side] = str(chosen) if chosen else found[side]
    return found


def _checks(whole: Node, pose: str, problems: Problems) -> dict[str, tuple[float, float]]:
    node = whole.get("check")
    bands = node.get(pose) if node else None
    found: dict[str, tuple[float, float]] = {}
    for name, part in bands.items() if bands else ():
        if part.value is None:
            continue
        stem = name.removeprefix("left_").removeprefix("right_")
        if stem not in MEASURES or (stem in SINGLE_MEASURES and stem != name):
            problems.add(
                part.where,
                f"check has no angle {name!r}. {nearest_of(stem, MEASURES)}",
            )
            continue
        band = span(part, problems, f"check: {name}")
        if band:
            found[name] = band
    return found


def _tell(whole: Node, pose: str) -> str:
    node = whole.get("tell")
    part = node.get(pose) if node else None
    return str(part.value) if part else ""


def _seconds(whole: Node, pose: str, problems: Problems) -> float:
    node = whole.get("seconds")
    part = node.get(pose) if node else None
    return (degrees(part, problems, "seconds") or 1.0) if part else 1.5


def _props(whole: Node, problems: Problems) -> tuple[Prop, ...]:
    node = whole.get("props")
    found: list[Prop] = []
    for name, part in node.items() if node else ():
        kind = re.sub(r"_\d+$", "", name)
        if part.value is False or kind not in PROPS:
            if kind not in PROPS:
                problems.add(
                    part.where,
                    f"there is no prop {kind!r}. {nearest_of(kind, PROPS)}",
                )
            continue
        spec = PROPS[kind].fields
        fields = {field: default for field, (_, default, _) in spec.items()}
        for field, value in part.items():
            if field not in spec:
                problems.add(
                    value.where,
                    f"{kind} has no field {field!r}. {nearest_of(field, spec)}",
                )
                continue
            parsed = spec[field][0](value, problems, f"{kind}: {field}")
            fields[field] = parsed if parsed is not None else fields[field]
        found.append(Prop(kind, fields, part.where, name))
    return tuple(found)


def _shown(whole: Node, poses: tuple[Pose, ...], problems: Problems) -> tuple[int, ...]:
    node = whole.get("show")
    names = [pose.name for pose in poses]
    if node is None or not isinstance(node.value, list):
        return (0, len(poses) - 1) if len(poses) > 1 else (0,)
    found: list[int] = []
    for part in node.value:
        if str(part.value) in names:
            found.append(names.index(str(part.value)))
        else:
            problems.add(
                part.where, f"show has no pose {part.value!r}. Poses are {', '.join(names)}."
            )
    return tuple(found)


def _camera(whole: Node, problems: Problems) -> tuple[float, float]:
    node = whole.get("camera") or Node({}, whole.where)
    for key, part in node.items():
        if key not in ("azimuth", "elevation"):
            problems.add(part.where, f"camera has no field {key!r}. It has azimuth, elevation.")
    azimuth, elevation = node.get("azimuth"), node.get("elevation")
    return (
        (degrees(azimuth, problems, "camera: azimuth") or 0.0) if azimuth else 40.0,
        (degrees(elevation, problems, "camera: elevation") or 0.0) if elevation else 8.0,
    )


def _side(whole: Node, problems: Problems) -> str | None:
    side = _parsed(whole, "side", choice(("left", "right")), problems)
    return str(side)[0] if side else None
