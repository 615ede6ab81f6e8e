"""A motion as a browser plays it: joints of every frame, and where the props are."""

import itertools
import json
from base64 import b64encode
from collections.abc import Mapping

import numpy as np

from forge.figures.authoring.hold import Hold
from forge.figures.authoring.prop_meshes import solids
from forge.figures.authoring.rigid import way
from forge.figures.authoring.scene import Solid
from forge.figures.body import Body
from forge.figures.geometry import Array
from forge.figures.measures import measure, told
from forge.figures.motion.read import Motion
from forge.figures.shelf import ROLES
from forge.figures.solved import PLACE_STEP, TURN_STEP, Solved, unpack
from forge.figures.wire import field_bytes

FORMAT = 1
MILLIMETRE = 1e-3
ALIKE = 2e-3


def motion_file(
    body: Body, motion: Motion, solved: Solved, roles: Mapping[str, str], name: str
) -> str:
    """The file of one exercise on one body, as JSON. See ``docs/figures.md``."""
    rows = unpack(body.skeleton, solved)
    props, moves = _props(body, motion, solved, rows)
    value = {
        "format": FORMAT,
        "slug": solved.slug,
        "name": name,
        "body": solved.body,
        "mode": motion.mode,
        "side": {"l": "left", "r": "right"}.get(motion.side or ""),
        "camera": list(motion.camera),
        "frames": solved.frames,
        "keys": list(solved.keys),
        "seconds": list(solved.seconds),
        "back": motion.poses[0].seconds,
        "poses": [_pose(body, motion, solved, rows, index) for index in range(len(motion.poses))],
        "steps": {"place": PLACE_STEP, "turn": TURN_STEP},
        "root": solved.root,
        "joints": solved.joints,
        "angles": solved.angles,
        "marks": _marks(body, roles, motion.side),
        "moves": moves,
        "props": props,
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _pose(body: Body, motion: Motion, solved: Solved, rows: Array, index: int) -> dict[str, object]:
    pose = motion.poses[index]
    measured = measure(body.skeleton, body.skeleton.place_core(rows[solved.keys[index]]))
    return {
        "name": pose.name,
        "told": told(pose.tell, measured),
        "hands": dict(pose.hands),
        "shown": index in motion.shown,
    }


def _marks(body: Body, roles: Mapping[str, str], side: str | None) -> dict[str, str]:
    """For each role, how deep each point of the skin lies in its muscles (see ``wire``)."""
    found: dict[str, str] = {}
    for role in ROLES.values():
        names = [muscle for muscle, given in roles.items() if given == role]
        drawn = [muscle for muscle in names if muscle in body.fields]
        if drawn:
            found[role] = b64encode(field_bytes(body, drawn, side)).decode()
    return found


# ---------------------------------------------------------------- props


def _props(
    body: Body, motion: Motion, solved: Solved, rows: Array
) -> tuple[list[dict[str, object]], list[list[list[float]]]]:
    """Every solid in its first place, and the movements that solids share."""
    shown = [_solids_at(body, motion, solved, frame, row) for frame, row in enumerate(rows)]
    found: list[dict[str, object]] = []
    moves: list[Array] = []
    for number in range(min(len(frame) for frame in shown)):
        places = [np.asarray(frame[number].points) for frame in shown]
        first = shown[0][number]
        one: dict[str, object] = {
            "material": first.material,
            "backdrop": first.backdrop,
            "points": _whole(places[0]),
            "triangles": np.asarray(first.triangles).ravel().tolist(),
        }
        moved = way(places, np.asarray(first.triangles))
        if moved is None:
            one["places"] = _changes(places)
        else:
            one["move"] = _shared(moves, moved)
        found.append(one)
    return found, [np.round(one, 4).tolist() for one in moves]


def _solids_at(body: Body, motion: Motion, solved: Solved, frame: int, row: Array) -> list[Solid]:
    done = max(index for index, key in enumerate(solved.keys) if key <= frame)
    hold = Hold(body.skeleton, body.skeleton.place(row, {}))
    return [s for prop in motion.props for s in solids(prop, hold, motion.poses[done].name)]


def _shared(moves: list[Array], found: Array) -> int:
    for number, known in enumerate(moves):
        if np.abs(known - found).max() < ALIKE:
            return number
    moves.append(found)
    return len(moves) - 1


def _whole(points: Array) -> list[int]:
    return [int(value) for value in np.round(points / MILLIMETRE).ravel()]


def _changes(places: list[Array]) -> list[list[int]]:
    """Of what bends: the steps from frame to frame, in millimetres."""
    whole = [np.round(place / MILLIMETRE).astype(int).ravel() for place in places]
    return [[int(value) for value in b - a] for a, b in itertools.pairwise(whole)]
