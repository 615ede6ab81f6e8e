"""The words that people use for goals, levels, weekdays, joints, muscles and the like."""

from forge.domain.request import (
    AgeBand,
    Clearance,
    EffortStyle,
    Goal,
    Pregnancy,
    Severity,
    Side,
    Unit,
)
from forge.domain.vocabulary import DoseMuscle, Joint, Level, Noise, StressReason, Weekday
from forge.planner.reading.lexicon import lexicon

GOALS = lexicon(
    {
        Goal.STRENGTH: ("strength", "strong", "stronger", "get stronger", "powerlifting"),
        Goal.HYPERTROPHY: (
            "hypertrophy",
            "muscle",
            "build muscle",
            "muscle growth",
            "size",
            "mass",
            "bodybuilding",
        ),
        Goal.HEALTH: ("health", "healthy", "fitness", "general fitness", "fit", "stay fit"),
        Goal.POWER: ("power", "explosive", "explosiveness", "speed"),
        Goal.FAT_LOSS: ("fat loss", "lose fat", "lose weight", "weight loss"),
        Goal.MOBILITY: ("mobility", "flexibility", "stretching", "range of motion"),
        Goal.ENDURANCE_SUPPORT: (
            "endurance support",
            "endurance",
            "running",
            "runner",
            "cycling",
            "triathlon",
        ),
        Goal.BALANCE: ("balance", "steadiness", "fall prevention"),
        Goal.SKILL: ("skill", "learn a skill"),
        Goal.CARE: ("care", "joint care", "prehab"),
    }
)

LEVELS = lexicon(
    {
        Level.BEGINNER: ("beginner", "novice", "new", "starter", "untrained"),
        Level.INTERMEDIATE: ("intermediate", "medium", "some experience"),
        Level.ADVANCED: ("advanced", "expert", "experienced"),
    }
)

_WEEKDAYS: dict[tuple[Weekday, ...], tuple[str, ...]] = {
    (Weekday.MON,): ("Mon", "Monday", "mo"),
    (Weekday.TUE,): ("Tue", "Tuesday", "tu", "tues"),
    (Weekday.WED,): ("Wed", "Wednesday", "we", "weds"),
    (Weekday.THU,): ("Thu", "Thursday", "th", "thur", "thurs"),
    (Weekday.FRI,): ("Fri", "Friday", "fr"),
    (Weekday.SAT,): ("Sat", "Saturday", "sa"),
    (Weekday.SUN,): ("Sun", "Sunday", "su"),
    tuple(Weekday)[:5]: ("weekdays", "workdays"),
    tuple(Weekday)[5:]: ("weekend", "weekends"),
    tuple(Weekday): ("daily", "every day", "all"),
}

WEEKDAYS = lexicon(_WEEKDAYS)

_JOINTS: dict[tuple[Joint, ...], tuple[str, ...]] = {
    (Joint.NECK,): ("neck", "cervical spine", "cervical"),
    (Joint.SHOULDER,): ("shoulder", "rotator cuff", "shoulder impingement", "impingement"),
    (Joint.ELBOW,): ("elbow", "tennis elbow", "golfers elbow"),
    (Joint.WRIST,): ("wrist", "hand", "thumb", "finger", "carpal tunnel"),
    (Joint.THORACIC,): ("upper back", "thoracic", "thoracic spine", "mid back", "middle back"),
    (Joint.LUMBAR,): ("low back", "lumbar", "lower back", "lumbar spine", "si joint"),
    (Joint.HIP,): ("hip", "groin"),
    (Joint.KNEE,): ("knee", "kneecap", "patella", "patellofemoral"),
    (Joint.ANKLE,): ("ankle", "achilles", "heel cord"),
    (Joint.FOOT,): ("foot", "feet", "toe", "heel", "arch", "plantar fascia"),
    (Joint.LUMBAR, Joint.THORACIC): ("back",),
    (Joint.LUMBAR, Joint.THORACIC, Joint.NECK): ("spine",),
}

JOINTS = lexicon(_JOINTS)
"""A word can mean more than one joint: "back" is the lower and the upper back."""

SEVERITIES = lexicon(
    {
        Severity.MILD: ("mild", "light", "slight", "a little"),
        Severity.MODERATE: ("moderate", "medium"),
        Severity.SEVERE: ("severe", "bad", "strong"),
    }
)

MOTIONS = lexicon(
    {
        StressReason.AXIAL_LOAD: ("heavy", "heavy load", "load", "weight on it"),
        StressReason.SHEAR: ("shear", "sliding"),
        StressReason.END_RANGE_FLEXION: ("deep bend", "deep bending", "bending", "flexion"),
        StressReason.END_RANGE_EXTENSION: ("bending back", "arching", "extension"),
        StressReason.OVERHEAD: ("overhead", "above the head", "reaching up"),
        StressReason.IMPACT: ("impact", "landing", "landings", "jumping", "running"),
        StressReason.GRIP: ("grip", "gripping", "hard grip"),
        StressReason.VALGUS: ("valgus", "inward push"),
        StressReason.ROTATION: ("rotation", "twisting", "turning"),
    }
)
"""Ways of loading a joint, as people say them."""

SIDES = lexicon({Side.BOTH: ("both",), Side.LEFT: ("left",), Side.RIGHT: ("right",)})

_MUSCLES: dict[tuple[DoseMuscle, ...], tuple[str, ...]] = {
    (DoseMuscle.CHEST,): ("chest", "pecs", "pectorals"),
    (DoseMuscle.BACK,): ("back", "lats", "upper back"),
    (DoseMuscle.SHOULDERS,): ("shoulders", "delts", "deltoids"),
    (DoseMuscle.BICEPS,): ("biceps",),
    (DoseMuscle.TRICEPS,): ("triceps",),
    (DoseMuscle.QUADS,): ("quads", "quadriceps", "thighs"),
    (DoseMuscle.HAMSTRINGS,): ("hamstrings", "hams"),
    (DoseMuscle.GLUTES,): ("glutes", "bum", "butt", "buttocks"),
    (DoseMuscle.CALVES,): ("calves", "calf"),
    (DoseMuscle.ABS,): ("abs", "core", "stomach", "abdominals"),
    (DoseMuscle.BICEPS, DoseMuscle.TRICEPS): ("arms",),
    (DoseMuscle.QUADS, DoseMuscle.HAMSTRINGS, DoseMuscle.GLUTES): ("legs",),
}

MUSCLES = lexicon(_MUSCLES)

AGE_BANDS = lexicon(
    {
        AgeBand.UNDER_18: ("under18", "under 18"),
        AgeBand.ADULT: ("18-39", "adult"),
        AgeBand.MIDDLE: ("40-64",),
        AgeBand.OLDER: ("65+", "over 65", "65 and over"),
    }
)

STAGES = lexicon(
    {
        Pregnancy.NONE: ("none", "no", "not pregnant"),
        Pregnancy.FIRST: ("T1", "first trimester", "1st trimester", "first", "trimester 1"),
        Pregnancy.SECOND: ("T2", "second trimester", "2nd trimester", "second", "trimester 2"),
        Pregnancy.THIRD: ("T3", "third trimester", "3rd trimester", "third", "trimester 3"),
        Pregnancy.POSTPARTUM: ("postpartum", "postnatal", "after birth"),
    }
)

CLEARANCES = lexicon(
    {
        Clearance.YES: ("yes", "y", "true", "cleared"),
        Clearance.NO: ("no", "n", "false"),
        Clearance.UNKNOWN: ("unknown", "not asked", "not yet"),
    }
)

UNITS = lexicon(
    {
        Unit.KG: ("kg", "kilo", "kilogram", "metric"),
        Unit.LB: ("lb", "pound", "imperial"),
    }
)

EFFORTS = lexicon(
    {
        EffortStyle.WORDS: ("words", "plain"),
        EffortStyle.RIR: ("rir", "reps in reserve"),
        EffortStyle.RPE: ("rpe",),
    }
)

NOISES = lexicon(
    {
        Noise.QUIET: ("quiet", "silent"),
        Noise.JUMP: ("jump", "jumping"),
        Noise.DROP: ("drop", "any", "loud"),
    }
)

FLAGS = lexicon(
    {
        True: ("yes", "y", "true", "on", "1"),
        False: ("no", "n", "false", "off", "0"),
    }
)
