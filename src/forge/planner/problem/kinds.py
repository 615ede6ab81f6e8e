"""Groups of movement patterns: what counts as what in templates, balance and audit."""

from forge.domain.vocabulary import Pattern

CORE = frozenset(
    {
        Pattern.ANTI_EXTENSION,
        Pattern.ANTI_ROTATION,
        Pattern.ROTATION,
        Pattern.SPINAL_FLEXION,
        Pattern.SPINAL_EXTENSION,
        Pattern.LATERAL_FLEXION,
    }
)
STILL_TRUNK = frozenset({Pattern.ANTI_EXTENSION, Pattern.ANTI_ROTATION})
"""Trunk work that resists a movement in place of making one."""

PUSH = frozenset({Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH, Pattern.DIP})
PULL = frozenset({Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL})
PRESS = PUSH
ROW = frozenset({Pattern.HORIZONTAL_PULL})
"""What is balanced. A fly is no press, and a reverse fly no row."""

FORWARD = PUSH | {Pattern.CHEST_FLY}
BACKWARD = PULL | {Pattern.REVERSE_FLY}
"""What draws the shoulders forward, and what draws them back: flies weigh here with the rest."""

KNEE = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.KNEE_EXTENSION})
HIP = frozenset({Pattern.HINGE, Pattern.HIP_EXTENSION, Pattern.KNEE_FLEXION})

SAME_WORK: dict[str, frozenset[Pattern]] = {
    "squat and lunge": frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.KNEE_EXTENSION}),
    "hinge": HIP | {Pattern.SPINAL_EXTENSION},
    "push": PUSH,
    "pull": PULL,
}
"""Work that tires the same parts, and so is better a day apart. The lower back holds every hinge,
so that a back extension is no rest from it."""

PUSH_DAY = PUSH | {Pattern.CHEST_FLY, Pattern.ELBOW_EXTENSION, Pattern.SHOULDER_RAISE}
PULL_DAY = PULL | {
    Pattern.REVERSE_FLY,
    Pattern.PULLOVER,
    Pattern.ELBOW_FLEXION,
    Pattern.SCAPULAR,
    Pattern.SHRUG,
    Pattern.UPRIGHT_ROW,
    Pattern.SHOULDER_ROTATION,
    Pattern.GRIP_HANG,
    Pattern.WRIST,
}
LEG_DAY = (
    KNEE
    | HIP
    | {
        Pattern.PLANTARFLEXION,
        Pattern.HIP_ABDUCTION,
        Pattern.HIP_ADDUCTION,
        Pattern.HIP_FLEXION,
        Pattern.FOOT_ANKLE,
        Pattern.JUMP,
    }
)
ANY_DAY = CORE | {Pattern.PLANTARFLEXION}
"""Small work that tires no large movement, and so may stand on every day of a split."""

EVERYTHING = frozenset(Pattern)

COMPOUND = frozenset(
    {
        Pattern.SQUAT,
        Pattern.LUNGE,
        Pattern.HINGE,
        Pattern.HIP_EXTENSION,
        Pattern.HORIZONTAL_PUSH,
        Pattern.VERTICAL_PUSH,
        Pattern.DIP,
        Pattern.HORIZONTAL_PULL,
        Pattern.VERTICAL_PULL,
        Pattern.OLYMPIC,
        Pattern.JUMP,
        Pattern.THROW,
        Pattern.CARRY,
        Pattern.GET_UP,
        Pattern.CRAWL,
    }
)
MAIN = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH})
TWICE_A_DAY = frozenset(
    {Pattern.SQUAT, Pattern.HORIZONTAL_PUSH, Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL}
)
"""Large patterns that may come twice in a session of 45 minutes or more."""

FUNDAMENTAL: dict[str, frozenset[Pattern]] = {
    "squat or lunge": frozenset({Pattern.SQUAT, Pattern.LUNGE}),
    "hip hinge": frozenset({Pattern.HINGE, Pattern.HIP_EXTENSION}),
    "horizontal push": frozenset({Pattern.HORIZONTAL_PUSH, Pattern.DIP}),
    "vertical push": frozenset({Pattern.VERTICAL_PUSH}),
    "horizontal pull": frozenset({Pattern.HORIZONTAL_PULL}),
    "vertical pull": frozenset({Pattern.VERTICAL_PULL}),
    "core": CORE,
}
"""The seven patterns of a full week (A6). A leg curl is no hinge: the hip must extend."""

RANK: dict[Pattern, int] = {
    Pattern.OLYMPIC: 0,
    Pattern.JUMP: 0,
    Pattern.THROW: 0,
    Pattern.SQUAT: 1,
    Pattern.HINGE: 2,
    Pattern.HORIZONTAL_PUSH: 2,
    Pattern.VERTICAL_PULL: 3,
    Pattern.HORIZONTAL_PULL: 3,
    Pattern.VERTICAL_PUSH: 4,
    Pattern.LUNGE: 4,
    Pattern.DIP: 4,
    Pattern.HIP_EXTENSION: 5,
    Pattern.KNEE_FLEXION: 6,
    Pattern.KNEE_EXTENSION: 6,
    Pattern.CHEST_FLY: 6,
    Pattern.REVERSE_FLY: 7,
    Pattern.SHOULDER_RAISE: 7,
    Pattern.ELBOW_EXTENSION: 8,
    Pattern.ELBOW_FLEXION: 8,
    Pattern.PLANTARFLEXION: 9,
}
"""Order within a role: large first (Nunes, EJSS 2021). Others come after."""

LAST_RANK = 10

ANTAGONISTS: tuple[tuple[frozenset[Pattern], frozenset[Pattern]], ...] = (
    (
        PUSH | {Pattern.CHEST_FLY},
        PULL | {Pattern.REVERSE_FLY, Pattern.PULLOVER, Pattern.SCAPULAR},
    ),
    (frozenset({Pattern.ELBOW_EXTENSION}), frozenset({Pattern.ELBOW_FLEXION})),
    (KNEE, frozenset({Pattern.KNEE_FLEXION, Pattern.HIP_EXTENSION})),
    (
        CORE,
        frozenset(
            {
                Pattern.PLANTARFLEXION,
                Pattern.SHOULDER_RAISE,
                Pattern.HIP_ABDUCTION,
                Pattern.SHOULDER_ROTATION,
            }
        ),
    ),
)
"""Pairs that do not tire each other; no pattern stands on two lines."""


def rank(pattern: Pattern) -> int:
    """Place of a pattern within its role."""
    return RANK.get(pattern, LAST_RANK)
