"""From a motion to poses: every frame solved by differential inverse kinematics, warm-started."""

import itertools

import mink
import mujoco
import numpy as np

from forge.figures.authoring.tasks import Index, Together
from forge.figures.frames import MASS, axis_of, mass_point
from forge.figures.geometry import Array, from_vector, multiply
from forge.figures.motion.read import Motion, Pose
from forge.figures.motion.targets import Aim, Bend, Place, Swivel, Target, blend
from forge.figures.skeleton import ROOT_NUMBERS, Skeleton

FRAMES = 13
"""Least frames of one movement between two key poses, both included."""
FRAME_TURN = np.radians(10.0)
"""A larger movement gets more frames: no joint turns by more than this between two of them."""
PEAK_PACE = 1.5
"""Fastest pace of a gentle start and stop, as a multiple of the mean."""
WALK = 31
"""Small steps in which a movement is walked before its frames are laid."""
LINGER = 8
"""Steps at its end, so that what held back on the way arrives."""
CALM = 0.4
"""Cost of leaving the pose of the step before: nearly straight limbs turn slowly, not at once."""
JUMP = np.radians(14.95)
"""Frames with a larger turn between them are laid once more, held on their way."""
HOLD_ON = 4.0
"""The same cost where the walk itself jumps: frames within the jump keep their share of it."""
FIRST_STEPS, STEPS = 260, 26
STILL = 2e-4
"""A step smaller than this (rad) ends the search."""
BODY_KG = 70.0
HANGING_ARM = (0.10, -0.99, 0.06)
REST_COST = 0.06
CENTRED = ("left_side", "inverted")
"""Starts with the pelvis over the origin."""
COSTS = {
    "spine": 0.6,
    "neck": 0.12,
    "head": 0.12,
    "clavicle": 0.45,
    "wrist": 0.2,
    "elbow_twist": 0.12,
    "hip_turn": 0.12,
    "hip_out": 0.1,
    "ankle_side": 0.3,
    "toe": 0.1,
}


class Model:
    """A skeleton as MuJoCo and mink know it."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        self.mujoco = mujoco.MjModel.from_xml_string(to_mjcf(skeleton))
        self.configuration = mink.Configuration(self.mujoco)
        self.limits = [mink.ConfigurationLimit(self.mujoco)]
        self.index = Index(self.mujoco, skeleton)
        self.rest = _rest_task(self)
        self.calm = _calm_task(self, CALM)
        self.hold_on = _calm_task(self, HOLD_ON)
        self.bones = [self._dofs(bone) for bone in skeleton.order if skeleton.by_bone[bone]]

    def _dofs(self, bone: str) -> list[int]:
        """Numbers of the movements of a bone: three for a ball, one for each hinge."""
        found: list[int] = []
        for joint in self.skeleton.by_bone[bone]:
            first = int(self.mujoco.jnt_dofadr[self.joint(joint.name)])
            found += range(first, first + (3 if joint.axis is None else 1))
        return found

    def joint(self, name: str) -> int:
        """MuJoCo's number of a joint."""
        return self.index.joint[name]


def to_mjcf(skeleton: Skeleton) -> str:
    """The skeleton as MJCF: hinges with limits, ball shoulders, sites, one mass a bone."""

    def numbers(vector: Array) -> str:
        return " ".join(f"{value:.6f}" for value in vector)

    def joint(name: str, axis: Array | None, low: float, high: float) -> str:
        if axis is None:
            return f'<joint name="{name}" type="ball"/>'
        return (
            f'<joint name="{name}" type="hinge" axis="{numbers(axis)}" '
            f'range="{low:.5f} {high:.5f}" limited="true"/>'
        )

    def body(bone: str, parent_at: Array) -> str:
        head = skeleton.heads[bone]
        stem = bone[:-2] if bone[-2:] in ("_l", "_r") else bone
        parts = [f'<body name="{bone}" pos="{numbers(head - parent_at)}">']
        parts += ['<freejoint name="root"/>'] if bone == "pelvis" else []
        parts += [joint(j.name, j.axis, j.low, j.high) for j in skeleton.by_bone[bone]]
        parts.append(
            f'<geom type="sphere" size=".03" pos="{numbers(mass_point(skeleton, bone) - head)}" '
            f'mass="{MASS[stem] * BODY_KG:.4f}" contype="0" conaffinity="0"/>'
        )
        parts += [
            f'<site name="{name}" pos="{numbers(point - head)}"/>'
            for name, (owner, point) in skeleton.sites.items()
            if owner == bone
        ]
        parts += [body(c, head) for c in skeleton.order if skeleton.parents.get(c) == bone]
        return "".join(parts) + "</body>"

    return (
        '<mujoco><compiler angle="radian"/><option gravity="0 -9.81 0"/><worldbody>'
        f"{body('pelvis', np.zeros(3))}</worldbody></mujoco>"
    )


def solve(model: Model, motion: Motion) -> tuple[Array, tuple[int, ...]]:
    """All poses, one row for each frame, and the frames of the key poses."""
    model.configuration.update(_start(model.skeleton, motion.start))
    _settle(model, whole(motion.poses[0]), FIRST_STEPS)
    rows: list[Array] = [model.configuration.q.copy()]
    keys = [0]
    for first, second in zip(motion.poses, motion.poses[1:], strict=False):
        rows += _movement(model, first, second)[1:]
        keys.append(len(rows) - 1)
    return np.array(rows), tuple(keys)


def _movement(model: Model, first: Pose, second: Pose) -> list[Array]:
    """Frames from one pose to the next, timed so that the fastest joint starts and ends gently.

    Even steps of the hands would whip an elbow that is nearly straight. So the way is walked once
    in small steps, and the frames are then laid where equal shares of joint movement have passed.
    """
    shares = np.concatenate([np.linspace(0, 1, WALK), np.ones(LINGER)])
    walk = [model.configuration.q.copy()]
    for share in shares[1:]:
        _settle(model, between(first, second, float(share)), STEPS, model.calm)
        walk.append(model.configuration.q.copy())
    moved = np.cumsum([0.0, *(_movement_of(model, a, b) for a, b in itertools.pairwise(walk))])
    frames = _lay(model, (first, second), (shares, walk, moved), hold=False)
    worst = max(_movement_of(model, a, b) for a, b in itertools.pairwise(frames))
    if worst < JUMP:
        return frames
    return _lay(model, (first, second), (shares, walk, moved), hold=True)


def _lay(
    model: Model, poses: tuple[Pose, Pose], way: tuple[Array, list[Array], Array], *, hold: bool
) -> list[Array]:
    """Frames where equal shares of the movement have passed, each solved once more.

    Where the walk itself jumps, solving anew would throw a frame within the jump to one of its
    sides; with ``hold`` such a frame keeps its share of it.
    """
    shares, walk, moved = way
    count = max(FRAMES, int(np.ceil(PEAK_PACE * moved[-1] / FRAME_TURN)) + 1)
    steps = np.arange(len(walk), dtype=float)
    frames = [walk[0]]
    for frame in range(1, count):
        part = frame / (count - 1)
        eased = part * part * (3 - 2 * part)
        step = float(np.interp(eased * moved[-1], moved, steps))
        model.configuration.update(_between_rows(model, walk, step))
        share = float(np.interp(step, steps, shares))
        number = min(int(step), len(walk) - 2)
        jumps = hold and moved[number + 1] - moved[number] > FRAME_TURN
        _settle(model, between(*poses, share), STEPS, model.hold_on if jumps else model.calm)
        frames.append(model.configuration.q.copy())
    return frames


def _between_rows(model: Model, walk: list[Array], step: float) -> Array:
    """The pose between two steps of a walk."""
    number = min(int(step), len(walk) - 2)
    row = walk[number].copy()
    velocity = np.zeros(model.mujoco.nv)
    mujoco.mj_differentiatePos(model.mujoco, velocity, 1.0, row, walk[number + 1])
    mujoco.mj_integratePos(model.mujoco, row, velocity, step - number)
    return row


def _movement_of(model: Model, before: Array, after: Array) -> float:
    """The largest turn of any bone against its parent between two frames, radians."""
    velocity = np.zeros(model.mujoco.nv)
    mujoco.mj_differentiatePos(model.mujoco, velocity, 1.0, before, after)
    return max(float(np.linalg.norm(velocity[dofs])) for dofs in model.bones) + 1e-6


def between(first: Pose, second: Pose, share: float) -> tuple[Target, ...]:
    """What the body is asked for on the way from one pose to the next."""
    before = {target.key: target for target in whole(first)}
    after = {target.key: target for target in whole(second)}
    blended = (
        blend(before.get(key), after.get(key), share) for key in dict.fromkeys([*before, *after])
    )
    return tuple(target for target in blended if target is not None)


def whole(pose: Pose) -> tuple[Target, ...]:
    """What a pose asks for, and what a body does unasked."""
    return (*pose.targets, *_habits(pose.targets))


def _settle(
    model: Model,
    targets: tuple[Target, ...],
    steps: int,
    stay: mink.PostureTask | None = None,
) -> None:
    """Move towards the targets; ``stay`` holds the joints near where they are now."""
    tasks: list[mink.Task] = [Together(model.index, targets), model.rest]
    if stay is not None:
        stay.set_target(model.configuration.q)
        tasks.append(stay)
    for _ in range(steps):
        velocity = mink.solve_ik(
            model.configuration, tasks, 1.0, "daqp", damping=1e-4, limits=model.limits
        )
        model.configuration.integrate_inplace(velocity, 1.0)
        if np.abs(velocity).max() < STILL:
            break


def _habits(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """Arms of which nothing is said hang."""
    if not targets:
        return ()
    where = targets[0].where
    found: list[Target] = []
    for side, sign in (("l", 1), ("r", -1)):
        if not any(_moves_arm(target, side) for target in targets):
            x, y, z = HANGING_ARM
            found.append(Aim(f"upperarm_{side}", "along", (x * sign, y, z), 2.0, where, "spine_03"))
            found.append(Bend(f"elbow_{side}", 14.0, 1.0, where))
            found.append(Aim(f"hand_{side}", "palm", (-sign, 0.0, 0.0), 0.5, where, "spine_03"))
    return tuple(found)


def _moves_arm(target: Target, side: str) -> bool:
    match target:
        case Place():
            return target.site in {
                f"{n}_{side}"
                for n in ("grip", "palm", "knuckles", "fingertips", "elbow", "elbow_tip", "wrist")
            }
        case Aim():
            return target.bone in {f"upperarm_{side}", f"lowerarm_{side}"}
        case Bend():
            return target.joint == f"elbow_{side}"
        case Swivel():
            return target.side == side
        case _:
            return False


def _rest_task(model: Model) -> mink.PostureTask:
    """A weak wish for relaxed joints, so that what nobody asked for stays natural."""
    skeleton = model.skeleton
    rest = skeleton.rest()
    cost = np.full(model.mujoco.nv, REST_COST)
    cost[:6] = 1e-4
    for joint in skeleton.joints:
        address = model.mujoco.jnt_dofadr[model.joint(joint.name)]
        if joint.axis is None:
            cost[address : address + 3] = 0.02
            continue
        neutral = {"elbow": 15.0, "knee": 3.0}.get(joint.name[:-2], 0.0)
        rest[skeleton.offsets[joint.name]] = np.clip(
            np.radians(neutral) - joint.rest, joint.low, joint.high
        )
        for start, value in COSTS.items():
            if joint.name.startswith(start):
                cost[address] = value
    task = mink.PostureTask(model.mujoco, cost=cost)
    task.set_target(rest)
    return task


def _calm_task(model: Model, strength: float) -> mink.PostureTask:
    """A wish to stay as one was, for joints but not for the place of the body."""
    cost = np.full(model.mujoco.nv, strength)
    cost[:6] = 0.0
    return mink.PostureTask(model.mujoco, cost=cost)


def _start(skeleton: Skeleton, start: str) -> Array:
    """Where the search for the first pose begins."""
    pose = skeleton.rest()
    height = skeleton.hip_height
    turns = {
        "prone": (np.array([1.0, 0, 0]), 82, 0.35),
        "supine": (np.array([1.0, 0, 0]), -88, 0.15),
        "all_fours": (np.array([1.0, 0, 0]), 70, 0.6),
        "left_side": (np.array([0, 0, 1.0]), -90, 0.2),
        "inverted": (np.array([1.0, 0, 0]), 174, 1.15),
    }
    if start in turns:
        axis, angle, share = turns[start]
        pose[:3] = [0, height * share, -0.3 * height if start not in CENTRED else 0]
        pose[3:7] = from_vector(axis * np.radians(angle))
    elif start in ("seated", "kneeling"):
        pose[1] = height * 0.6
    bends = {"all_fours": (80, 80), "seated": (85, 85), "kneeling": (10, 95), "supine": (20, 30)}
    hip, knee = bends.get(start, (0, 2))
    for side in "lr":
        _set(skeleton, pose, f"hip_{side}", hip)
        _set(skeleton, pose, f"knee_{side}", knee)
        if start in ("hanging", "inverted", "prone", "all_fours"):
            over = start in ("hanging", "inverted")
            way = np.array([0.25, 1.0, 0.15] if over else [0.1, 0.0, 1.0])
            _point_arm(skeleton, pose, side, way)
    return pose


def _set(skeleton: Skeleton, pose: Array, name: str, degrees: float) -> None:
    joint = skeleton.joint(name)
    pose[skeleton.offsets[name]] = np.clip(np.radians(degrees) - joint.rest, joint.low, joint.high)


def _point_arm(skeleton: Skeleton, pose: Array, side: str, way: Array) -> None:
    """Turn the shoulder so that the arm points this way, as the chest sees it."""
    target = way * [1 if side == "l" else -1, 1, 1] / np.linalg.norm(way)
    along = axis_of(skeleton, f"upperarm_{side}", "along")
    axis = np.cross(along, target)
    angle = np.arctan2(np.linalg.norm(axis), along @ target)
    start = skeleton.offsets[f"shoulder_{side}"]
    pose[start : start + 4] = multiply(
        from_vector(axis / np.linalg.norm(axis) * angle), pose[start : start + 4]
    )


__all__ = ["FRAMES", "ROOT_NUMBERS", "Model", "between", "solve", "to_mjcf"]
