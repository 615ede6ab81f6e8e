"""Words for the small closed vocabularies that have no file in ``content/vocabulary``."""

from typing import Final

from forge.domain.vocabulary import (
    DoseGoal,
    EvidenceLevel,
    Laterality,
    Measure,
    Noise,
    Phase,
    Position,
    StressReason,
)

STRESS_LEVELS: Final[dict[int, str]] = {1: "low", 2: "medium", 3: "high"}

STRESS_REASONS: Final[dict[StressReason, str]] = {
    StressReason.AXIAL_LOAD: "weight pressing along it",
    StressReason.SHEAR: "load pulling across it",
    StressReason.END_RANGE_FLEXION: "deep bending",
    StressReason.END_RANGE_EXTENSION: "bending far back",
    StressReason.OVERHEAD: "load overhead",
    StressReason.IMPACT: "landing",
    StressReason.GRIP: "gripping",
    StressReason.VALGUS: "sideways strain",
    StressReason.ROTATION: "twisting",
}

GOALS: Final[dict[DoseGoal, str]] = {
    DoseGoal.STRENGTH: "Strength",
    DoseGoal.HYPERTROPHY: "Muscle size",
    DoseGoal.ENDURANCE: "Endurance",
    DoseGoal.POWER: "Power",
    DoseGoal.MOBILITY: "Range of motion",
    DoseGoal.REHAB: "Rehabilitation",
    DoseGoal.HEALTH: "General health",
}

EVIDENCE: Final[dict[EvidenceLevel, str]] = {
    EvidenceLevel.GUIDELINE: "Guideline",
    EvidenceLevel.META: "Pooled studies",
    EvidenceLevel.REVIEW: "Review of studies",
    EvidenceLevel.TRIAL: "Single studies",
    EvidenceLevel.MECHANISTIC: "Reasoning from anatomy",
    EvidenceLevel.COACHING: "Coaching practice",
}

MEASURES: Final[dict[Measure, str]] = {
    Measure.REPS: "Repetitions",
    Measure.HOLD: "Seconds held",
    Measure.TIME: "Time",
    Measure.DISTANCE: "Distance",
    Measure.REPS_HOLD: "Repetitions, each held",
}

SIDES: Final[dict[Laterality, str]] = {
    Laterality.BILATERAL: "Both together",
    Laterality.PER_SIDE: "One at a time",
    Laterality.ALTERNATING: "In turn",
}

POSITIONS: Final[dict[Position, str]] = {
    Position.STANDING: "Standing",
    Position.SEATED: "Seated",
    Position.SUPINE: "Lying on your back",
    Position.PRONE: "Face down",
    Position.SIDE_LYING: "Lying on your side",
    Position.KNEELING: "Kneeling",
    Position.HALF_KNEELING: "On one knee",
    Position.QUADRUPED: "On hands and knees",
    Position.HANGING: "Hanging",
    Position.INVERTED: "Head down",
    Position.SQUATTING: "Squatting",
}

NOISES: Final[dict[Noise, str]] = {
    Noise.QUIET: "Quiet",
    Noise.JUMP: "Jumping",
    Noise.DROP: "Weights may land hard",
}

IMPACTS: Final[dict[int, str]] = {0: "none", 1: "low", 2: "medium", 3: "high"}
"""The impact score in a word."""

WHEN: Final[dict[Phase, str]] = {
    Phase.SETUP: "as you set up",
    Phase.START: "at the start",
    Phase.EFFORT: "on the effort",
    Phase.END: "at the end",
    Phase.RETURN: "on the way back",
    Phase.CHANGE_SIDES: "as you change sides",
    Phase.FINISH: "as you finish",
}
"""The phase of a movement as an adverb, for breathing."""
