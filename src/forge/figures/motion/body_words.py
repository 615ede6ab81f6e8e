"""From the words of one pose to targets."""

import math
from collections.abc import Mapping
from typing import cast

from forge.figures.motion.located import Node, Problems, Where
from forge.figures.motion.support_words import Surfaces, hand_on_body, places, rests
from forge.figures.motion.targets import (
    Aim,
    Balance,
    Bend,
    Direction,
    Pivot,
    Place,
    Swivel,
    Target,
)
from forge.figures.motion.values import mirrored, nearest_of
from forge.figures.motion.words import ALL_WORDS, MIDDLE, ON_BODY, SINGULAR, WORDS, Word
from forge.library.nearest import did_you_mean

Values = Mapping[str, object]
SIDES = (("left", "l"), ("right", "r"))
ANKLE_HALF = 0.045
"""Half the width of an ankle: how high its joint is when the foot stands on its side."""
CONTACT, PLACE, FIRM, SOFT = 36.0, 9.0, 3.0, 1.2
"""Weights: touching something, standing somewhere, pointing firmly, pointing roughly."""


def pose_targets(  # noqa: C901  # one branch for each kind of word
    words: Mapping[str, Node], problems: Problems, surfaces: Surfaces | None = None
) -> tuple[Target, ...]:
    """All targets of a pose; ``surfaces`` are pads of props. Problems are noted, not raised."""
    found: list[Target] = []
    for word, node in words.items():
        if word not in ALL_WORDS:
            problems.add(
                node.where,
                f"a pose has no word {word!r}. {nearest_of(word, ALL_WORDS)}",
            )
        elif word in ("rests", "places"):
            found += (
                rests(node, surfaces or {}, problems) if word == "rests" else places(node, problems)
            )
        elif not isinstance(node.value, dict) and node.value is not None:
            problems.add(
                node.where,
                f"{word} needs fields, as '{word}: {{{next(iter(_word(word).fields))}: ...}}'.",
            )
    for word, spec in WORDS.items():
        if not spec.sided and word in _CENTRAL and _says_something(words, word):
            found += _CENTRAL[word](_values(word, spec, words[word], problems), words[word].where)
        elif spec.sided:
            for name, side in SIDES:
                own = f"{name}_{SINGULAR[word]}"
                nodes = [
                    words[key]
                    for key in (word, own)
                    if key in words and words[key].value is not None
                ]
                if nodes:
                    values: dict[str, object] = {}
                    for node in nodes:
                        values |= _values(word, spec, node, problems)
                    found += _SIDED[word](values, side, nodes[-1].where)
    return tuple(found)


def _says_something(words: Mapping[str, Node], word: str) -> bool:
    """False for a word that is not there or was taken away with a tilde."""
    return word in words and words[word].value is not None


def _word(name: str) -> Word:
    plural = next((p for p, s in SINGULAR.items() if name.endswith(f"_{s}")), name)
    return WORDS[plural if name not in WORDS else name]


def _values(word: str, spec: Word, node: Node, problems: Problems) -> dict[str, object]:
    values: dict[str, object] = {}
    for field, part in node.items():
        if field not in spec.fields:
            hint = did_you_mean(field, spec.fields) or f"It has {', '.join(spec.fields)}."
            problems.add(part.where, f"{word} has no field {field!r}. {hint}")
        elif part.value is not None:
            parsed = spec.fields[field][0](part, problems, f"{word}: {field}")
            if parsed is not None:
                values[field] = parsed
    return values


def _number(values: Values, field: str) -> float | None:
    value = values.get(field)
    return value if isinstance(value, float) else None


def _direction(values: Values, field: str, side: str = "l") -> Direction | None:
    value = values.get(field)
    return mirrored(cast("Direction", value), side) if isinstance(value, tuple) else None


def _origin(values: Values, side: str = "l") -> str | None:
    origin = values.get("from")
    if origin is None:
        return None
    name = str(origin)
    if name in MIDDLE:
        return name
    whose, _, stem = name.partition("_")
    other = {"l": "r", "r": "l"}[side]
    stem = {"hand": "palm", "foot": "ball"}.get(stem, stem)
    return f"{stem}_{ {'own': side, 'other': other, 'left': 'l', 'right': 'r'}[whose] }"


def _point(values: Values, side: str = "") -> tuple[float | None, float | None, float | None]:
    across = _number(values, "side")
    if across is None and "width" in values:
        across = (_number(values, "width") or 0.0) / 2
    if across is not None and side == "r":
        across = -across
    return across, _number(values, "height"), _number(values, "forward")


def _has_place(values: Values) -> bool:
    return any(field in values for field in ("width", "side", "height", "forward"))


def _tilt(values: Values, bone: str, where: Where) -> list[Target]:
    """Aims of an upright bone that leans, rolls and turns."""
    lean, roll, turn = (math.radians(_number(values, k) or 0.0) for k in ("lean", "roll", "turn"))
    front = (math.sin(turn), 0.0, math.cos(turn))
    left = (math.cos(turn), 0.0, -math.sin(turn))
    found: list[Target] = []
    if "lean" in values or "roll" in values:
        up = math.cos(lean) * math.cos(roll)
        direction = tuple(
            front[k] * math.sin(lean)
            - left[k] * math.sin(roll) * math.cos(lean)
            + (up if k == 1 else 0.0)
            for k in range(3)
        )
        found.append(Aim(bone, "up", direction, FIRM, where))  # type: ignore[arg-type]  # three numbers
    across = (left[0] * math.cos(roll), math.sin(roll), left[2] * math.cos(roll))
    found.append(Aim(bone, "left", across, FIRM, where))
    return found


def _pelvis(values: Values, where: Where) -> list[Target]:
    found = _tilt(values, "pelvis", where)
    if _has_place(values):
        found.append(Place("pelvis", _point(values), PLACE, where))
    return found


def _trunk(values: Values, where: Where) -> list[Target]:
    return _tilt(values, "spine_03", where)


def _chest(values: Values, where: Where) -> list[Target]:
    return [Place("chest", _point(values), PLACE, where)]


def _spine(values: Values, where: Where) -> list[Target]:
    # The joint bends to the left; the word counts to the right, as ``roll`` of the trunk does.
    kinds = {"bend": ("flex", 1), "side": ("side", -1), "turn": ("turn", 1)}
    return [
        Bend(f"spine_0{k}_{kind}", sign * (_number(values, field) or 0.0) / 3, FIRM, where)
        for field, (kind, sign) in kinds.items()
        if field in values
        for k in (1, 2, 3)
    ]


def _head(values: Values, where: Where) -> list[Target]:
    found: list[Target] = []
    look = _direction(values, "look")
    if look is not None:
        found.append(Aim("head", "front", look, SOFT, where))
    nod = _number(values, "nod")
    if nod is not None:
        found += [Bend(f"{bone}_flex", nod / 2, SOFT, where) for bone in ("neck_01", "head")]
    tuck = _number(values, "tuck")
    if tuck is not None:
        # The neck goes back, the head forward upon it.
        found += [
            Bend("neck_01_flex", -tuck, FIRM, where),
            Bend("head_flex", tuck, FIRM, where),
        ]
    return found


def _balance(values: Values, where: Where) -> list[Target]:
    over = str(values["over"]) if "over" in values else None
    return [Balance(_number(values, "forward") or 0.0, PLACE, where, over)]


def _pivot_of(values: Values) -> Pivot | None:
    value = values.get("pivot")
    return value if isinstance(value, Pivot) else None


def _foot(values: Values, side: str, where: Where) -> list[Target]:
    touch = str(values.get("on", "sole"))
    site = {"sole": "heel", "toes": "toe", "air": "ankle", "side": "ankle", "held": "instep"}.get(
        touch, touch
    )
    x, y, z = _point(values, side)
    if touch not in ("air", "held") and y is None:
        y = 0.0
    if touch == "side":
        y = (y or 0.0) + ANKLE_HALF
    found: list[Target] = []
    if (x, y, z) != (None, None, None):
        weight = PLACE if touch == "air" else CONTACT
        found.append(
            Place(
                f"{site}_{side}",
                (x, y, z),
                weight,
                where,
                _origin(values, side),
                contact=touch != "air",
                pivot=_pivot_of(values),
            )
        )
    found += _foot_aim(values, side, touch, where)
    return found


def _foot_aim(values: Values, side: str, touch: str, where: Where) -> list[Target]:
    point = _direction(values, "point", side)
    if point is None and ("toes" in values or "pitch" in values or touch == "sole"):
        turn = math.radians(_number(values, "toes") or 0.0) * (1 if side == "l" else -1)
        pitch = math.radians(_number(values, "pitch") or 0.0)
        point = (
            math.sin(turn) * math.cos(pitch),
            math.sin(pitch),
            math.cos(turn) * math.cos(pitch),
        )
    if point is None:
        return []
    found: list[Target] = [
        Aim(f"foot_{side}", "front", point, 4.0 if touch != "air" else SOFT, where)
    ]
    if touch == "sole":
        found.append(Aim(f"foot_{side}", "up", (0, 1, 0), 4.0, where))
    if touch == "ball":
        # The heel rises over level toes; a raised forefoot stays straight.
        flat = (point[0], max(point[1], 0.0), point[2])
        size = math.hypot(*flat)
        way = (flat[0] / size, flat[1] / size, flat[2] / size)
        found.append(Aim(f"ball_{side}", "front", way, FIRM, where))
    if touch == "toes":
        level = (point[0], 0.0, point[2]) if abs(point[1]) < 0.98 else (0.0, 0.0, 1.0)
        size = math.hypot(level[0], level[2])
        found.append(
            Aim(
                f"ball_{side}",
                "front",
                (level[0] / size * 0.94, -0.34, level[2] / size * 0.94),
                FIRM,
                where,
            )
        )
    return found


def _knee(values: Values, side: str, where: Where) -> list[Target]:
    found: list[Target] = []
    bend = _number(values, "bend")
    if bend is not None:
        found.append(Bend(f"knee_{side}", bend, FIRM * 2, where))
    on_floor = values.get("on") == "floor"
    x, y, z = _point(values, side)
    if on_floor and y is None:
        y = 0.0
    if (x, y, z) != (None, None, None):
        site = "kneecap" if on_floor else "knee"
        found.append(
            Place(
                f"{site}_{side}", (x, y, z), CONTACT if on_floor else 2.0, where, contact=on_floor
            )
        )
    return found


def _hip(values: Values, side: str, where: Where) -> list[Target]:
    kinds = {"bend": "flex", "out": "out", "turn": "turn"}
    names = {"flex": f"hip_{side}", "out": f"hip_out_{side}", "turn": f"hip_turn_{side}"}
    return [
        Bend(names[kinds[field]], _number(values, field) or 0.0, FIRM, where)
        for field in kinds
        if field in values
    ]


def _thigh(values: Values, side: str, where: Where) -> list[Target]:
    point = _direction(values, "point", side)
    return [] if point is None else [Aim(f"thigh_{side}", "along", point, FIRM, where)]


def _shin(values: Values, side: str, where: Where) -> list[Target]:
    point = _direction(values, "point", side)
    return [] if point is None else [Aim(f"calf_{side}", "along", point, FIRM, where)]


def _ankle(values: Values, side: str, where: Where) -> list[Target]:
    joints = {"bend": "ankle", "toes": "toe"}
    return [
        Bend(f"{joint}_{side}", _number(values, field) or 0.0, FIRM, where)
        for field, joint in joints.items()
        if field in values
    ]


def _hand(values: Values, side: str, where: Where) -> list[Target]:
    touch = str(values.get("on", "air"))
    found: list[Target] = []
    if touch.removeprefix("other_") in ON_BODY:
        aimed = frozenset(k for k in ("palm", "fingers", "thumb") if k in values)
        found += hand_on_body(touch, side, _point(values, side), where, aimed=aimed)
    elif _has_place(values):
        site = {"surface": "palm", "fist": "knuckles", "fingertips": "fingertips"}.get(
            touch, "grip"
        )
        touching = touch != "air"
        found.append(
            Place(
                f"{site}_{side}",
                _point(values, side),
                CONTACT if touching else PLACE,
                where,
                _origin(values, side),
                contact=touching,
                pivot=_pivot_of(values),
            )
        )
    weight = {"surface": 2.0, "bar": 1.6}.get(touch, 1.6)
    for field in ("palm", "fingers", "thumb"):
        direction = _direction(values, field, side)
        if direction is not None:
            found.append(Aim(f"hand_{side}", field, direction, weight, where))
    return found


def _elbow(values: Values, side: str, where: Where) -> list[Target]:
    found: list[Target] = []
    bend, point = _number(values, "bend"), _direction(values, "point", side)
    if bend is not None:
        found.append(Bend(f"elbow_{side}", bend, FIRM * 2, where))
    if point is not None:
        found.append(Swivel(side, point, SOFT, where))
    if _has_place(values) or values.get("on") == "floor":
        on_floor = values.get("on") == "floor"
        x, y, z = _point(values, side)
        site = "elbow_tip" if on_floor else "elbow"
        y = 0.0 if on_floor and y is None else y
        found.append(
            Place(
                f"{site}_{side}",
                (x, y, z),
                CONTACT if on_floor else 2.0,
                where,
                _origin(values, side),
                contact=on_floor,
            )
        )
    return found


def _arm(values: Values, side: str, where: Where) -> list[Target]:
    point = _direction(values, "point", side)
    if point is not None:
        return [Aim(f"upperarm_{side}", "along", point, FIRM, where)]
    up, round_ = (math.radians(_number(values, k) or 0.0) for k in ("raise", "toward"))
    direction = (math.sin(up) * math.sin(round_), -math.cos(up), math.sin(up) * math.cos(round_))
    return [Aim(f"upperarm_{side}", "along", mirrored(direction, side), FIRM, where, "spine_03")]


def _forearm(values: Values, side: str, where: Where) -> list[Target]:
    found: list[Target] = []
    point, turn = _direction(values, "point", side), _number(values, "turn")
    if point is not None:
        found.append(Aim(f"lowerarm_{side}", "along", point, FIRM, where))
    if turn is not None:
        found.append(Bend(f"elbow_twist_{side}", turn, SOFT, where))
    return found


def _shoulder(values: Values, side: str, where: Where) -> list[Target]:
    kinds = {"lift": "lift", "forward": "forward"}
    return [
        Bend(f"clavicle_{kinds[field]}_{side}", _number(values, field) or 0.0, FIRM, where)
        for field in kinds
        if field in values
    ]


def _wrist(values: Values, side: str, where: Where) -> list[Target]:
    return [Bend(f"wrist_{side}", _number(values, "bend") or 0.0, FIRM, where)]


_CENTRAL = {
    "pelvis": _pelvis, "trunk": _trunk, "chest": _chest, "spine": _spine, "head": _head,
    "balance": _balance,
}  # fmt: skip
_SIDED = {
    "feet": _foot, "knees": _knee, "hips": _hip, "ankles": _ankle, "hands": _hand, "elbows": _elbow,
    "thighs": _thigh, "shins": _shin,
    "arms": _arm, "forearms": _forearm, "shoulders": _shoulder, "wrists": _wrist,
}  # fmt: skip
