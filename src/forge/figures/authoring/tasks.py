"""Targets as one mink task: errors and how each joint changes them.

One task for all targets: the sums are those of one task each, at a fraction of the calls.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

import mink
import mujoco
import numpy as np

from forge.figures.frames import axis_of
from forge.figures.geometry import Array
from forge.figures.motion.targets import Aim, Balance, Bend, Place, Plane, Swivel, Target
from forge.figures.skeleton import Skeleton

GAIN = 0.85
DAMPING = 1e-3


class Index:
    """MuJoCo's numbers of sites, bodies and joints."""

    def __init__(self, model: mujoco.MjModel, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        kinds = mujoco.mjtObj
        find = mujoco.mj_name2id
        self.site = {n: find(model, kinds.mjOBJ_SITE, n) for n in skeleton.sites}
        self.body = {n: find(model, kinds.mjOBJ_BODY, n) for n in skeleton.order}
        self.joint = {j.name: find(model, kinds.mjOBJ_JOINT, j.name) for j in skeleton.joints}


class State:
    """One configuration; each site and bone is looked at once."""

    def __init__(self, configuration: mink.Configuration, index: Index) -> None:
        self.model, self.data = configuration.model, configuration.data
        self.q, self.index = configuration.q, index
        self._sites: dict[str, tuple[Array, Array]] = {}
        self._turns: dict[str, tuple[Array, Array]] = {}

    def site(self, name: str) -> tuple[Array, Array]:
        """Place of a site and how joints move it."""
        if name not in self._sites:
            number = self.index.site[name]
            jacobian = np.zeros((3, self.model.nv))
            mujoco.mj_jacSite(self.model, self.data, jacobian, None, number)
            self._sites[name] = self.data.site_xpos[number].copy(), jacobian
        return self._sites[name]

    def turn(self, bone: str) -> tuple[Array, Array]:
        """Rotation of a bone and how joints turn it."""
        if bone not in self._turns:
            number = self.index.body[bone]
            jacobian = np.zeros((3, self.model.nv))
            mujoco.mj_jacBody(self.model, self.data, None, jacobian, number)
            self._turns[bone] = self.data.xmat[number].reshape(3, 3).copy(), jacobian
        return self._turns[bone]

    @cached_property
    def mass(self) -> tuple[Array, Array]:
        """Centre of mass and how joints move it."""
        jacobian = np.zeros((3, self.model.nv))
        mujoco.mj_jacSubtreeCom(self.model, self.data, jacobian, 1)
        return self.data.subtree_com[1].copy(), jacobian


class Part(Protocol):
    """One target: its costs, and error and Jacobian in a state."""

    cost: Array

    def look(self, state: State) -> tuple[Array, Array]:
        """Error and Jacobian."""


class Together(mink.Task):
    """All targets of a pose."""

    def __init__(self, index: Index, targets: tuple[Target, ...]) -> None:
        self.index = index
        self.parts = [_part(index.skeleton, target) for target in targets]
        cost = np.concatenate([part.cost for part in self.parts])
        super().__init__(cost=cost, gain=GAIN, lm_damping=DAMPING)
        self._seen: tuple[Array, Array] = np.zeros(0), np.zeros((0, 0))

    def compute_error(self, configuration: mink.Configuration) -> Array:
        """All errors; the Jacobians of the same state are kept for the next call."""
        state = State(configuration, self.index)
        looks = [part.look(state) for part in self.parts]
        self._seen = np.concatenate([e for e, _ in looks]), np.vstack([j for _, j in looks])
        return self._seen[0]

    def compute_jacobian(self, configuration: mink.Configuration) -> Array:  # noqa: ARG002
        """Of the state whose error was asked for last: mink asks in this order."""
        return self._seen[1]


def _part(skeleton: Skeleton, target: Target) -> Part:
    match target:
        case Place():
            return _Place(skeleton, target)
        case Plane():
            return _Plane(skeleton, target)
        case Aim():
            return _Aim(skeleton, target)
        case Bend():
            return _Bend(skeleton, target)
        case Swivel():
            return _Swivel(target)
        case Balance():
            return _Balance(skeleton, target)


def _cross(vector: Array) -> Array:
    x, y, z = vector.tolist()
    return np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])


class _Place:
    def __init__(self, skeleton: Skeleton, target: Place) -> None:
        self.target = target
        self.axes = [k for k, value in enumerate(target.point) if value is not None]
        self.goal = np.array([v or 0.0 for v in target.point]) * skeleton.hip_height
        self.bone = skeleton.sites[target.origin][0] if target.framed and target.origin else None
        self.cost = np.full(len(self.axes), target.weight)

    def look(self, state: State) -> tuple[Array, Array]:
        at, jacobian = state.site(self.target.site)
        goal = self.goal
        if self.target.origin:
            base, moved = state.site(self.target.origin)
            at, jacobian = at - base, jacobian - moved
        if self.bone:
            turned, turning = state.turn(self.bone)
            goal = turned @ goal
            jacobian = jacobian + _cross(goal) @ turning
        return (at - goal)[self.axes], jacobian[self.axes]


class _Plane:
    def __init__(self, skeleton: Skeleton, target: Plane) -> None:
        self.target = target
        self.normal = np.array(target.normal, dtype=float)
        self.goal = target.offset * skeleton.hip_height
        self.cost = np.array([target.weight])

    def look(self, state: State) -> tuple[Array, Array]:
        at, jacobian = state.site(self.target.site)
        return np.array([at @ self.normal - self.goal]), (self.normal @ jacobian)[None]


class _Aim:
    def __init__(self, skeleton: Skeleton, target: Aim) -> None:
        self.target = target
        self.axis = axis_of(skeleton, target.bone, target.axis)
        self.goal = np.array(target.direction, dtype=float)
        self.cost = np.full(3, target.weight)

    def look(self, state: State) -> tuple[Array, Array]:
        rotation, turning = state.turn(self.target.bone)
        way = rotation @ self.axis
        jacobian = -_cross(way) @ turning
        if self.target.seen_from is None:
            return way - self.goal, jacobian
        other, turned = state.turn(self.target.seen_from)
        wanted = other @ self.goal
        return way - wanted, jacobian + _cross(wanted) @ turned


class _Bend:
    def __init__(self, skeleton: Skeleton, target: Bend) -> None:
        joint = skeleton.joint(target.joint)
        self.name = target.joint
        self.goal = float(np.clip(np.radians(target.degrees) - joint.rest, joint.low, joint.high))
        self.cost = np.array([target.weight * 0.5])

    def look(self, state: State) -> tuple[Array, Array]:
        number = state.index.joint[self.name]
        jacobian = np.zeros((1, state.model.nv))
        jacobian[0, state.model.jnt_dofadr[number]] = 1.0
        return np.array([state.q[state.model.jnt_qposadr[number]] - self.goal]), jacobian


class _Swivel:
    """Pulls the elbow a little towards its side until it lies in the wished plane."""

    def __init__(self, target: Swivel) -> None:
        self.target = target
        self.way = np.array(target.direction, dtype=float)
        self.cost = np.full(3, target.weight * 3)

    def look(self, state: State) -> tuple[Array, Array]:
        places: Mapping[str, tuple[Array, Array]] = {
            name: state.site(f"{name}_{self.target.side}")
            for name in ("shoulder", "elbow", "wrist")
        }
        shoulder, elbow, wrist = (places[name][0] for name in ("shoulder", "elbow", "wrist"))
        line = (wrist - shoulder) / max(float(np.linalg.norm(wrist - shoulder)), 1e-6)
        out = (elbow - shoulder) - line * ((elbow - shoulder) @ line)
        want = self.way - line * (self.way @ line)
        size = float(np.linalg.norm(want))
        error = np.zeros(3) if size < 0.2 else out - want / size * float(np.linalg.norm(out))
        return error, places["elbow"][1] - places["shoulder"][1]


class _Balance:
    """Keeps the centre of mass between the ankles, ``forward`` of them."""

    def __init__(self, skeleton: Skeleton, target: Balance) -> None:
        self.target = target
        self.forward = target.forward * skeleton.hip_height
        self.cost = np.full(2, target.weight)

    def look(self, state: State) -> tuple[Array, Array]:
        sides = target_sides(self.target)
        feet = np.mean([state.site(f"ankle_{s}")[0] for s in sides], axis=0)
        moved = np.mean([state.site(f"ankle_{s}")[1] for s in sides], axis=0)
        at, jacobian = state.mass
        off = at - feet
        return np.array([off[0], off[2] - self.forward]), (jacobian - moved)[[0, 2]]


def target_sides(target: Balance) -> str:
    """The feet that carry."""
    return target.over[0] if target.over else "lr"
