"""Targets as mink tasks: an error and how each joint changes it."""

import mink
import mujoco
import numpy as np

from forge.figures.frames import axis_of
from forge.figures.geometry import Array
from forge.figures.motion.targets import Aim, Balance, Bend, Place, Swivel, Target
from forge.figures.skeleton import Skeleton

GAIN = 0.85
DAMPING = 1e-3


def make_task(skeleton: Skeleton, target: Target) -> mink.Task:
    """The task of one target."""
    match target:
        case Place():
            return _PlaceTask(skeleton, target)
        case Aim():
            return _AimTask(skeleton, target)
        case Bend():
            return _BendTask(skeleton, target)
        case Swivel():
            return _SwivelTask(target)
        case Balance():
            return _BalanceTask(skeleton, target)


def _site(configuration: mink.Configuration, name: str) -> tuple[Array, Array]:
    model, data = configuration.model, configuration.data
    number = mujoco.mj_name2id(model, mujoco.mjtObj.mjOBJ_SITE, name)
    jacobian = np.zeros((3, model.nv))
    mujoco.mj_jacSite(model, data, jacobian, None, number)
    return data.site_xpos[number].copy(), jacobian


def _turning(configuration: mink.Configuration, bone: str) -> tuple[Array, Array]:
    model, data = configuration.model, configuration.data
    number = mujoco.mj_name2id(model, mujoco.mjtObj.mjOBJ_BODY, bone)
    jacobian = np.zeros((3, model.nv))
    mujoco.mj_jacBody(model, data, None, jacobian, number)
    return data.xmat[number].reshape(3, 3).copy(), jacobian


def _cross(vector: Array) -> Array:
    x, y, z = vector
    return np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])


class _PlaceTask(mink.Task):
    def __init__(self, skeleton: Skeleton, target: Place) -> None:
        self.target = target
        self.axes = [k for k, value in enumerate(target.point) if value is not None]
        self.goal = (
            np.array([target.point[k] for k in self.axes], dtype=float) * skeleton.hip_height
        )
        super().__init__(cost=np.full(len(self.axes), target.weight), gain=GAIN, lm_damping=DAMPING)

    def compute_error(self, configuration: mink.Configuration) -> Array:
        at = _site(configuration, self.target.site)[0]
        if self.target.origin:
            at = at - _site(configuration, self.target.origin)[0]
        return at[self.axes] - self.goal

    def compute_jacobian(self, configuration: mink.Configuration) -> Array:
        jacobian = _site(configuration, self.target.site)[1]
        if self.target.origin:
            jacobian = jacobian - _site(configuration, self.target.origin)[1]
        return jacobian[self.axes]


class _AimTask(mink.Task):
    def __init__(self, skeleton: Skeleton, target: Aim) -> None:
        self.target = target
        self.axis = axis_of(skeleton, target.bone, target.axis)
        self.goal = np.array(target.direction, dtype=float)
        super().__init__(cost=np.full(3, target.weight), gain=GAIN, lm_damping=DAMPING)

    def compute_error(self, configuration: mink.Configuration) -> Array:
        way = _turning(configuration, self.target.bone)[0] @ self.axis
        return way - self._wanted(configuration)

    def _wanted(self, configuration: mink.Configuration) -> Array:
        if self.target.seen_from is None:
            return self.goal
        return _turning(configuration, self.target.seen_from)[0] @ self.goal

    def compute_jacobian(self, configuration: mink.Configuration) -> Array:
        rotation, jacobian = _turning(configuration, self.target.bone)
        found = -_cross(rotation @ self.axis) @ jacobian
        if self.target.seen_from is not None:
            found += (
                _cross(self._wanted(configuration))
                @ _turning(configuration, self.target.seen_from)[1]
            )
        return found


class _BendTask(mink.Task):
    def __init__(self, skeleton: Skeleton, target: Bend) -> None:
        joint = next(j for j in skeleton.joints if j.name == target.joint)
        self.name = target.joint
        self.goal = float(np.clip(np.radians(target.degrees) - joint.rest, joint.low, joint.high))
        super().__init__(cost=np.array([target.weight * 0.5]), gain=GAIN, lm_damping=DAMPING)

    def compute_error(self, configuration: mink.Configuration) -> Array:
        number = mujoco.mj_name2id(configuration.model, mujoco.mjtObj.mjOBJ_JOINT, self.name)
        return np.array([configuration.q[configuration.model.jnt_qposadr[number]] - self.goal])

    def compute_jacobian(self, configuration: mink.Configuration) -> Array:
        number = mujoco.mj_name2id(configuration.model, mujoco.mjtObj.mjOBJ_JOINT, self.name)
        jacobian = np.zeros((1, configuration.model.nv))
        jacobian[0, configuration.model.jnt_dofadr[number]] = 1.0
        return jacobian


class _SwivelTask(mink.Task):
    """Pulls the elbow a little towards its side until it lies in the wished plane."""

    REACH_M = 0.12

    def __init__(self, target: Swivel) -> None:
        self.target = target
        self.way = np.array(target.direction, dtype=float)
        super().__init__(cost=np.full(3, target.weight * 3), gain=GAIN, lm_damping=DAMPING)

    def compute_error(self, configuration: mink.Configuration) -> Array:
        shoulder, elbow, wrist = (
            _site(configuration, f"{name}_{self.target.side}")[0]
            for name in ("shoulder", "elbow", "wrist")
        )
        line = (wrist - shoulder) / max(float(np.linalg.norm(wrist - shoulder)), 1e-6)
        out = (elbow - shoulder) - line * ((elbow - shoulder) @ line)
        want = self.way - line * (self.way @ line)
        size = float(np.linalg.norm(want))
        if size < 0.2:
            return np.zeros(3)
        return out - want / size * float(np.linalg.norm(out))

    def compute_jacobian(self, configuration: mink.Configuration) -> Array:
        elbow = _site(configuration, f"elbow_{self.target.side}")[1]
        shoulder = _site(configuration, f"shoulder_{self.target.side}")[1]
        return elbow - shoulder


class _BalanceTask(mink.Task):
    """Keeps the centre of mass between the ankles, ``forward`` of them."""

    def __init__(self, skeleton: Skeleton, target: Balance) -> None:
        self.forward = target.forward * skeleton.hip_height
        super().__init__(cost=np.full(2, target.weight), gain=GAIN, lm_damping=DAMPING)

    def compute_error(self, configuration: mink.Configuration) -> Array:
        feet = (_site(configuration, "ankle_l")[0] + _site(configuration, "ankle_r")[0]) / 2
        off = configuration.data.subtree_com[1] - feet
        return np.array([off[0], off[2] - self.forward])

    def compute_jacobian(self, configuration: mink.Configuration) -> Array:
        jacobian = np.zeros((3, configuration.model.nv))
        mujoco.mj_jacSubtreeCom(configuration.model, configuration.data, jacobian, 1)
        feet = (_site(configuration, "ankle_l")[1] + _site(configuration, "ankle_r")[1]) / 2
        return (jacobian - feet)[[0, 2]]
