"""Where things are that carry props."""

import numpy as np

from forge.figures.geometry import Array, matrix, unit
from forge.figures.motion.read import Prop
from forge.figures.skeleton import Placed, Skeleton

AXES = np.eye(3)
CROOK_M = 0.055
"""From the elbow joint to the middle of a bar in the bend of the arm."""
SIDED = (
    "feet", "left_foot", "right_foot", "knees", "left_knee", "right_knee", "elbows",
)  # fmt: skip


class Hold:
    """A body that carries, in metres."""

    def __init__(self, skeleton: Skeleton, placed: Placed) -> None:
        self.skeleton = skeleton
        self.placed = placed
        self.unit = skeleton.hip_height

    def site(self, name: str) -> Array:
        """A site."""
        return self.skeleton.site(self.placed, name)

    def across(self, side: str) -> Array:
        """Direction of a rod in a closed hand, towards the thumb."""
        heads = self.skeleton.heads
        way = unit(heads[f"index_01_{side}"] - heads[f"pinky_01_{side}"])
        return matrix(self.placed.rotation[f"hand_{side}"]) @ way

    def fingers(self, side: str) -> Array:
        """Direction of the fingers of a hand."""
        return matrix(self.placed.rotation[f"hand_{side}"]) @ self.skeleton.hand_frame(side)[0]

    def palm(self, side: str) -> Array:
        """Where the palm faces."""
        return matrix(self.placed.rotation[f"hand_{side}"]) @ self.skeleton.hand_frame(side)[1]

    def bone(self, bone: str, rest: Array) -> Array:
        """A direction of the rest pose, fixed to a bone."""
        return matrix(self.placed.rotation[bone]) @ rest

    def bar(self, by: str) -> tuple[Array, Array]:
        """Middle and direction of a bar that is carried."""
        if by in ("hands", "feet", "elbows", "knees"):
            left, right = (self.end(side, by) for side in "lr")
            return (left + right) / 2, unit(left - right)
        if by in ("left_hand", "right_hand"):
            side = by[0]
            return self.site(f"grip_{side}"), self.across(side)
        if by in ("left_foot", "right_foot", "left_knee", "right_knee"):
            return self.end(by[0], by), AXES[0]
        bone = self.skeleton.sites[by][0]
        return self.site(by), matrix(self.placed.rotation[bone]) @ AXES[0]

    def sides(self, by: str) -> str:
        """Sides of the hands or feet that carry."""
        return by[0] if by.startswith(("left_", "right_")) else "lr"

    def end(self, side: str, by: str) -> Array:
        """What a line ends at: a hand's grip, a foot, or a site."""
        if by.endswith("foot") or by == "feet":
            return self.site(f"ankle_{side}")
        if "knee" in by:
            return self.site(f"knee_{side}")
        if by == "elbows":
            return self.crook(side)
        return self.site(f"grip_{side}") if "hand" in by else self.site(by)

    def crook(self, side: str) -> Array:
        """The bend of an elbow, where a bar lies on both halves of the arm."""
        elbow = self.site(f"elbow_{side}")
        halves = [unit(self.site(f"{name}_{side}") - elbow) for name in ("shoulder", "wrist")]
        return np.asarray(elbow + unit(halves[0] + halves[1]) * CROOK_M)

    def ends(self, by: str) -> list[Array]:
        """All that a line ends at."""
        if by in SIDED or "hand" in by:
            return [self.end(side, by) for side in self.sides(by)]
        return [self.site(by)]


class Free(Hold):
    """Nobody carries: the prop stands or flies where it says."""

    def __init__(self, hold: Hold, prop: Prop) -> None:
        super().__init__(hold.skeleton, hold.placed)
        names = ("side", "height", "forward")
        self.at = np.array([prop.number(name) for name in names]) * self.unit

    def site(self, name: str) -> Array:  # noqa: ARG002  # all sites are this place
        """The place."""
        return self.at

    def across(self, side: str) -> Array:  # noqa: ARG002  # as above
        """Across the figure."""
        return np.asarray(AXES[0])

    def fingers(self, side: str) -> Array:  # noqa: ARG002  # as above
        """Down."""
        return np.asarray(-AXES[1])

    def palm(self, side: str) -> Array:  # noqa: ARG002  # as above
        """Back."""
        return np.asarray(-AXES[2])

    def bar(self, by: str) -> tuple[Array, Array]:  # noqa: ARG002  # as above
        """Across, at the place."""
        return self.at, np.asarray(AXES[0])

    def sides(self, by: str) -> str:
        """One is enough unless hands carry one each."""
        return "l" if by == "hands" else by[0]
