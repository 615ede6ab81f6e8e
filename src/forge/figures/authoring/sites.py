"""Named sites of a body, found on its skin in the rest pose."""

import numpy as np

from forge.figures.authoring.paint import Body
from forge.figures.geometry import Array
from forge.figures.skeleton import Skeleton

Site = tuple[str, Array]


def find_sites(body: Body, skeleton: Skeleton, skin: Array) -> dict[str, Site]:
    """Bone and rest place of every site of ``forge.figures.motion.words.SITES``."""
    sites = {**_trunk(body, skin), **_head(body, skin)}
    for side in "lr":
        sites |= _leg(body, side, skin) | _arm(body, skeleton, side, skin)
    return sites


def _surface(skin: Array, y: float, x: float, *, front: bool, wide: float = 0.05) -> Array:
    near = skin[(np.abs(skin[:, 1] - y) < 0.02) & (np.abs(skin[:, 0] - x) < wide)]
    z = near[:, 2].max() if front else near[:, 2].min()
    return np.array([x, y, z])


def _trunk(body: Body, skin: Array) -> dict[str, Site]:
    head = body.head
    inner = skin[np.abs(skin[:, 0]) < 0.16]
    shoulder, pelvis = head["upperarm_l"][1], head["pelvis"][1]
    size = (shoulder - pelvis) / 0.42
    at = lambda share: pelvis + share * (shoulder - pelvis)  # noqa: E731  # one-line scale
    return {
        "pelvis": ("pelvis", head["pelvis"]),
        "chest": ("spine_03", _surface(inner, at(0.78), 0, front=True)),
        "belly": ("spine_01", _surface(inner, at(0.30), 0, front=True)),
        "upper_back": (
            "spine_03",
            _surface(inner, at(1.055), 0, front=False, wide=0.07) + [0, 0.012, -0.014 * size],
        ),
        "front_rack": (
            "spine_03",
            _surface(inner, at(0.99), 0, front=True, wide=0.09) + [0, 0.03, 0.02],
        ),
        "mid_back": ("spine_03", _surface(inner, at(0.75), 0, front=False)),
        "low_back": ("spine_01", _surface(inner, at(0.22), 0, front=False)),
        "tailbone": ("pelvis", _surface(inner, at(-0.02), 0, front=False)),
        **_lying(body, skin),
        "hip_crease": ("pelvis", _surface(inner, at(0.02), 0, front=True, wide=0.09)),
    }


def _lying(body: Body, skin: Array) -> dict[str, Site]:
    """What touches when one lies or sits: the most prominent points."""
    trunk = skin[np.abs(skin[:, 0]) < 0.15]
    head = body.head
    hip, shoulder = head["thigh_l"][1], head["upperarm_l"][1]
    long = shoulder - hip
    ribs = trunk[(trunk[:, 1] > hip + 0.62 * long) & (trunk[:, 1] < shoulder - 0.02)]
    seat = trunk[np.abs(trunk[:, 1] - hip) < 0.1]
    found: dict[str, Site] = {"rib_front": ("spine_03", ribs[ribs[:, 2].argmax()] * [0, 1, 1])}
    for side, sign in (("l", 1), ("r", -1)):
        own_ribs, own_seat = (part[part[:, 0] * sign > 0.03] for part in (ribs, seat))
        found[f"shoulder_blade_{side}"] = ("spine_03", own_ribs[own_ribs[:, 2].argmin()])
        found[f"buttock_{side}"] = ("pelvis", own_seat[own_seat[:, 2].argmin()])
        hips = skin[np.abs(skin[:, 1] - hip) < 0.06]
        hips = hips[np.abs(hips[:, 0]) < 0.30]
        hips = hips[np.abs(hips[:, 2] - head["thigh_l"][2]) < 0.08]
        found[f"hip_side_{side}"] = ("pelvis", hips[(hips[:, 0] * sign).argmax()])
        crest = skin[np.abs(skin[:, 1] - hip - 0.33 * long) < 0.02]
        crest = crest[np.abs(crest[:, 0]) < 0.2]
        found[f"waist_{side}"] = ("pelvis", crest[(crest[:, 0] * sign).argmax()])
    return found


def _head(body: Body, skin: Array) -> dict[str, Site]:
    joint = body.head["head"]
    head = skin[body.weight("head")[: len(skin)] > 0.5] if len(skin) == len(body.points) else skin
    above = head[head[:, 1] > joint[1]]
    tip = above[above[:, 2].argmax()]
    back = above[above[:, 2].argmin()]
    return {
        "crown": ("head", np.array([0, above[:, 1].max(), joint[2]])),
        "nose": ("head", np.array([0, tip[1], tip[2]])),
        "back_of_head": ("head", np.array([0, back[1], back[2]])),
    }


def _leg(body: Body, side: str, skin: Array) -> dict[str, Site]:
    head, s = body.head, f"_{side}"
    foot = skin[body.weight(f"foot{s}", f"ball{s}")[: len(skin)] > 0.5]
    ankle, ball = head[f"foot{s}"], head[f"ball{s}"]
    knee = head[f"calf{s}"]
    near_knee = skin[
        (np.abs(skin[:, 1] - knee[1] + 0.02) < 0.03) & (np.abs(skin[:, 0] - knee[0]) < 0.06)
    ]
    thigh = head[f"thigh{s}"]
    return {
        f"heel{s}": (f"foot{s}", np.array([ankle[0], 0, foot[:, 2].min() + 0.015])),
        f"ball{s}": (f"foot{s}", np.array([ball[0], 0, ball[2]])),
        f"toe{s}": (f"ball{s}", np.array([ball[0], 0, foot[:, 2].max() - 0.012])),
        f"instep{s}": (
            f"foot{s}",
            np.array([(ankle[0] + ball[0]) / 2, 0.062, (ankle[2] + ball[2]) / 2]),
        ),
        f"ankle{s}": (f"foot{s}", ankle),
        f"knee{s}": (f"calf{s}", knee),
        f"kneecap{s}": (f"calf{s}", np.array([knee[0], knee[1] - 0.03, near_knee[:, 2].max()])),
        f"hip{s}": (f"thigh{s}", thigh),
        f"thigh_front{s}": (f"thigh{s}", _leg_surface(skin, thigh, knee, 0.55, front=True)),
        f"thigh_back{s}": (f"thigh{s}", _leg_surface(skin, thigh, knee, 0.6, front=False)),
        f"calf_back{s}": (f"calf{s}", _leg_surface(skin, knee, ankle, 0.3, front=False)),
        f"shin_low{s}": (f"calf{s}", _leg_surface(skin, knee, ankle, 0.8, front=True)),
        f"calf_low{s}": (f"calf{s}", _leg_surface(skin, knee, ankle, 0.85, front=False)),
        f"heel_back{s}": (f"foot{s}", np.array([ankle[0], 0.03, foot[:, 2].min()])),
        f"seat{s}": (
            "pelvis",
            np.array([thigh[0] * 0.8, thigh[1] - 0.075, body.head["pelvis"][2] - 0.06]),
        ),
        f"shin{s}": (f"calf{s}", (knee + ankle) / 2 + [0, 0, 0.045]),
    }


def _leg_surface(skin: Array, top: Array, end: Array, share: float, *, front: bool) -> Array:
    at = top + (end - top) * share
    near = skin[(np.abs(skin[:, 1] - at[1]) < 0.015) & (np.abs(skin[:, 0] - at[0]) < 0.05)]
    return np.array([at[0], at[1], near[:, 2].max() if front else near[:, 2].min()])


def _arm(body: Body, skeleton: Skeleton, side: str, skin: Array) -> dict[str, Site]:
    head, s = body.head, f"_{side}"
    wrist, knuckle = head[f"hand{s}"], head[f"middle_01{s}"]
    fingers, palm = skeleton.hand_frame(side)
    elbow = head[f"lowerarm{s}"]
    near = skin[np.linalg.norm(skin - elbow, axis=1) < 0.08]
    tip = near[(near - elbow)[:, 2].argmin()]
    return {
        f"shoulder{s}": (f"upperarm{s}", head[f"upperarm{s}"]),
        f"elbow{s}": (f"lowerarm{s}", elbow),
        f"shoulder_side{s}": (
            f"upperarm{s}",
            head[f"upperarm{s}"]
            + (elbow - head[f"upperarm{s}"]) * 0.12
            + [0.05 if side == "l" else -0.05, 0.01, 0.0],
        ),
        f"ear{s}": ("head", body.head["head"] + [0.075 if side == "l" else -0.075, 0.06, 0.0]),
        f"elbow_tip{s}": (f"lowerarm{s}", tip),
        f"forearm{s}": (f"lowerarm{s}", (elbow + wrist) / 2),
        f"wrist{s}": (f"hand{s}", wrist),
        f"palm{s}": (f"hand{s}", wrist * 0.4 + knuckle * 0.6 + palm * 0.020),
        f"grip{s}": (f"hand{s}", wrist * 0.14 + knuckle * 0.86 + palm * 0.036),
        f"knuckles{s}": (f"hand{s}", knuckle - fingers * 0.005),
        f"fingertips{s}": (
            f"hand{s}",
            head[f"middle_03{s}"] + (head[f"middle_03{s}"] - knuckle) * 0.25,
        ),
    }
