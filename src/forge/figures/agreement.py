"""Whether a motion says what its page says of equipment and tempo, and flies as bodies do."""

import math

from forge.domain.exercise import Facts
from forge.figures.body import Body
from forge.figures.frames import centre_of_mass
from forge.figures.geometry import Array
from forge.figures.motion.prop_words import PROPS
from forge.figures.motion.read import Motion, Pose
from forge.figures.motion.targets import Place, Plane

TEMPO_SLACK = 1.0
"""Seconds by which a movement may differ from the tempo of the page."""
GRAVITY = 9.81
FLIGHT_SHARE = (0.5, 2.2)
"""A jump may be shown faster or slower than it falls, within reason."""
LEAST_RISE_M = 0.03


def disagreements(motion: Motion, facts: Facts) -> list[str]:
    """Props that the exercise does not use, and a tempo that is not the page's."""
    return [*_foreign_props(motion, facts), *_tempo(motion, facts)]


def _foreign_props(motion: Motion, facts: Facts) -> list[str]:
    needs = facts.equipment
    owned = {item.value for group in needs.all_of for item in group}
    owned |= {item.value for item in needs.optional}
    found: list[str] = []
    for prop in motion.props:
        fits = PROPS[prop.kind].equipment
        if fits and not fits & owned and not needs.improvise:
            found.append(
                f"{prop.where}: {motion.slug}: the exercise uses no {prop.kind}; "
                f"its page lists {', '.join(sorted(owned)) or 'nothing'}."
            )
    return found


def _tempo(motion: Motion, facts: Facts) -> list[str]:
    """Two poses, there and back: lowering and lifting take what the page says."""
    tempo = facts.tempo
    if motion.mode != "reps" or isinstance(tempo, str) or len(motion.poses) != 2:
        return []
    told = sorted((float(tempo[0]), float(tempo[2])))
    shown = sorted(pose.seconds for pose in motion.poses)
    if all(abs(a - b) <= TEMPO_SLACK for a, b in zip(told, shown, strict=True)):
        return []
    text = (
        f"{motion.poses[0].where}: {motion.slug}: seconds are {shown[0]:g} and {shown[1]:g}; "
        f"the page's tempo has {told[0]:g} and {told[1]:g}."
    )
    return [text]


def flies(pose: Pose) -> bool:
    """True if nothing of the body touches anything."""
    touching = (t for t in pose.targets if isinstance(t, Place | Plane) and t.contact)
    return bool(pose.targets) and not any(not (isinstance(t, Place) and t.framed) for t in touching)


def flights(body: Body, motion: Motion, rows: Array, keys: tuple[int, ...]) -> list[str]:
    """Rises without contact last about as long as a thrown body takes: t = sqrt(2 h / g)."""
    found: list[str] = []
    masses = [
        float(centre_of_mass(body.skeleton, body.skeleton.place_core(rows[frame]))[1])
        for frame in keys
    ]
    for number, pose in enumerate(motion.poses[1:], start=1):
        rise = masses[number] - masses[number - 1]
        if not flies(pose) or flies(motion.poses[number - 1]) or rise < LEAST_RISE_M:
            continue
        free = math.sqrt(2 * rise / GRAVITY)
        low, high = (share * free for share in FLIGHT_SHARE)
        if not low <= pose.seconds <= high:
            found.append(
                f"{pose.where}: {motion.slug}: {pose.name}: rises {rise * 100:.0f} cm without "
                f"contact in {pose.seconds:g} s; a body takes {free:.2f} s."
            )
    return found
