"""Which path of the body-map package shows which of our muscles. Data only; read by eye.

A source is (view, key, side, index[, cut]). The package's ``left`` is the viewer's left in both
views. A cut keeps the part of a shape on one side of a line through its box: ("y<", 0.36) keeps
what lies above 36 % of its height, ("x>", 0.5) the right half. Mirrored sides mirror x cuts.
A deep muscle lies under others and is drawn as a dotted outline.
"""

FRONT, BACK = "front", "back"

Cut = tuple[str, float]
Source = tuple[str, str, tuple[int, ...], tuple[int, ...], tuple[Cut, ...]]

# muscle: list of (view, package key, indices on the viewer's left, indices on the right, cuts for the left)
REGIONS: dict[str, list[Source]] = {
    "pec_clavicular": [(FRONT, "chest", (0,), (0,), (("y<", 0.36),))],
    "pec_sternal": [(FRONT, "chest", (0,), (0,), (("y>", 0.36),))],
    "front_deltoid": [(FRONT, "deltoids", (0,), (0,), (("x>", 0.46),))],
    "side_deltoid": [
        (FRONT, "deltoids", (0,), (0,), (("x<", 0.46),)),
        (BACK, "deltoids", (0,), (0,), (("x<", 0.3),)),
    ],
    "rear_deltoid": [(BACK, "deltoids", (0,), (0,), (("x>", 0.3),))],
    "posterior_cuff": [(BACK, "upper-back", (0,), (0,), ())],
    "subscapularis": [(BACK, "upper-back", (0,), (0,), ())],
    "latissimus_dorsi": [(BACK, "upper-back", (1, 2), (1, 2), ())],
    "upper_trapezius": [
        (FRONT, "trapezius", (0,), (0,), ()),
        (BACK, "trapezius", (0,), (0,), (("y<", 0.24),)),
    ],
    "scapular_retractors": [(BACK, "trapezius", (0,), (0,), (("y>", 0.24), ("y<", 0.6)))],
    "lower_trapezius": [(BACK, "trapezius", (0,), (0,), (("y>", 0.6),))],
    "thoracic_erectors": [(BACK, "trapezius", (0,), (0,), (("y>", 0.2), ("x>", 0.72)))],
    "lumbar_erectors": [(BACK, "lower-back", (1,), (0,), ())],
    "quadratus_lumborum": [(BACK, "lower-back", (0,), (1,), ())],
    "serratus_anterior": [(FRONT, "obliques", (0, 1, 3), (0, 1, 3), ())],
    "obliques": [(FRONT, "obliques", (2, 4, 5, 6, 7), (2, 4, 5, 6, 7), ())],
    "rectus_abdominis": [(FRONT, "abs", (0, 1, 2, 3), (0, 1, 2, 3), ())],
    "transversus_abdominis": [(FRONT, "abs", (1, 3), (2, 3), ())],
    "iliopsoas": [(FRONT, "adductors", (0,), (0,), (("y<", 0.5),))],
    "short_adductors": [(FRONT, "adductors", (0,), (0,), (("y>", 0.5),))],
    "adductor_magnus": [
        (FRONT, "adductors", (2,), (2,), ()),
        (BACK, "adductors", (0,), (0,), ()),
    ],
    "biceps_brachii": [(FRONT, "biceps", (0,), (0,), (("y<", 0.72),))],
    "brachialis": [(FRONT, "biceps", (0,), (0,), (("y>", 0.72),))],
    "triceps_long": [
        (FRONT, "triceps", (0,), (0,), ()),
        (BACK, "triceps", (1,), (1,), ()),
    ],
    "triceps_short": [(BACK, "triceps", (0, 2), (0, 2), ())],
    "brachioradialis": [(FRONT, "forearm", (0,), (0,), ())],
    "forearm_rotators": [(FRONT, "forearm", (1,), (1,), (("y<", 0.4),))],
    "wrist_flexors": [
        (FRONT, "forearm", (1,), (1,), (("y>", 0.4),)),
        (BACK, "forearm", (3,), (3,), ()),
    ],
    "finger_flexors": [(FRONT, "forearm", (2,), (2,), ())],
    "wrist_extensors": [(BACK, "forearm", (0, 1, 2), (0, 1, 2), ())],
    "gluteus_maximus": [(BACK, "gluteal", (1,), (1,), ())],
    "gluteus_medius": [(BACK, "gluteal", (0,), (0,), ())],
    "deep_hip_rotators": [(BACK, "gluteal", (1,), (1,), (("y>", 0.3), ("y<", 0.65)))],
    "rectus_femoris": [(FRONT, "quadriceps", (0,), (0,), (("x>", 0.38), ("x<", 0.72)))],
    "vasti": [
        (FRONT, "quadriceps", (0,), (0,), (("x<", 0.38),)),
        (FRONT, "quadriceps", (0,), (0,), (("x>", 0.72),)),
        (FRONT, "quadriceps", (1, 2), (1, 2), ()),
        (BACK, "hamstring", (0,), (3,), ()),
    ],
    "hamstrings": [(BACK, "hamstring", (1, 2, 3), (0, 1, 2), ())],
    "gastrocnemius": [
        (FRONT, "calves", (1,), (1,), ()),
        (BACK, "calves", (0, 2), (0, 1), ()),
    ],
    "soleus": [(BACK, "calves", (1, 3), (2, 3), ())],
    "tibialis_posterior": [(BACK, "calves", (3,), (3,), ())],
    "peroneals": [(FRONT, "calves", (0,), (0,), ())],
    "tibialis_anterior": [(FRONT, "tibialis", (0,), (0,), ())],
    "foot_intrinsics": [
        (FRONT, "feet", (0, 1), (0, 1), ()),
        (BACK, "feet", (0,), (0,), ()),
    ],
    "neck_flexors": [(FRONT, "neck", (0, 1), (0, 1), ())],
    "neck_extensors": [(BACK, "neck", (0,), (0,), (("y<", 0.62),))],
    "levator_scapulae": [(BACK, "neck", (0,), (0,), (("y>", 0.62),))],
}

DEEP = frozenset(
    {
        "subscapularis",
        "transversus_abdominis",
        "thoracic_erectors",
        "deep_hip_rotators",
        "tibialis_posterior",
    }
)

# Our own outline for the muscle that the package has no shape for, on the viewer's left of the front view.
OWN = {
    "tensor_fasciae_latae": (
        FRONT,
        (
            (259, 664),
            (252, 690),
            (247, 720),
            (243, 752),
            (241, 786),
            (236, 762),
            (237, 728),
            (244, 692),
            (252, 670),
        ),
    )
}
