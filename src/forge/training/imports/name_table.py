"""What other apps call exercises where neither name nor alias of the library says so.

Keys are folded words in the singular, as ``library.query.fold.words`` gives them.
"""

from typing import Final

from forge.library.query.fold import words

_RAW: Final = {
    "arnold-press": "Arnold Press (Dumbbell)",
    "back-extension": "Back Extension (Machine), Hyperextension (Bench),"
    " Roman Chair Back Extension",
    "barbell-back-squat": "Squat, Squat (Barbell), Barbell Squat, High Bar Squat, Squats",
    "barbell-bench-press": "Bench Press, Bench Press (Barbell), Flat Barbell Bench Press,"
    " Barbell Bench Press - Medium Grip, Flat Bench Press, Paused Bench Press (Barbell)",
    "barbell-overhead-press": "Overhead Press, Strict Military Press (Barbell),"
    " Military Press (Barbell), Standing Military Press (Barbell), Shoulder Press (Barbell),"
    " Schulterdrücken (Langhantel), Schulterdrücken",
    "cable-chest-press": "Bench Press (Cable), Chest Press (Cable)",
    "cable-crossover": "Cable Fly Crossovers, Cable Fly, Chest Fly (Cable), Cable Crossovers",
    "close-grip-bench-press": "Bench Press - Close Grip (Barbell), Bench Press (Close Grip)",
    "close-grip-lat-pulldown": "Lat Pulldown - Close Grip (Cable)",
    "dumbbell-bench-press": "Flat Dumbbell Bench Press, Dumbbell Press",
    "dumbbell-skull-crusher": "Skullcrusher (Dumbbell), Lying Triceps Extension (Dumbbell)",
    "ez-bar-skull-crusher": "Skullcrusher (Barbell), Skullcrusher, EZ-Bar Skullcrusher,"
    " Lying Triceps Extension (Barbell)",
    "ez-bar-preacher-curl": "Preacher Curl (Barbell), Preacher Curl",
    "hack-squat": "Hack Squat (Machine), Hack Squat",
    "hip-abduction-machine": "Hip Abductor (Machine), Hip Abduction (Machine),"
    " Hip Abductor Machine",
    "hip-adduction-machine": "Hip Adductor (Machine), Hip Adduction (Machine),"
    " Hip Adductor Machine",
    "lat-pulldown": "Lat Pulldown (Cable), Lat Pulldown (Machine), Wide Grip Lat Pulldown,"
    " Lat Pulldown - Wide Grip (Cable)",
    "leg-extension": "Leg Extension (Machine), Leg Extension Machine, Beinstrecker",
    "leg-press": "Leg Press (Machine), Leg Press Horizontal (Machine), Seated Leg Press (Machine),"
    " Beinpresse",
    "leg-press-calf-raise": "Calf Press (Machine), Calf Press on Seated Leg Press",
    "lying-leg-curl": "Lying Leg Curl (Machine), Leg Curl (Machine), Lying Leg Curl Machine",
    "machine-chest-press": "Iso-Lateral Chest Press (Machine), Hammerstrength Chest Press",
    "machine-row": "Iso-Lateral Row (Machine), Seated Row (Machine)",
    "machine-shoulder-press": "Shoulder Press (Machine), Seated Shoulder Press (Machine),"
    " Machine Shoulder Press",
    "pec-deck": "Chest Fly (Machine), Butterfly (Pec Deck), Pec Deck (Machine), Machine Fly",
    "reverse-pec-deck": "Reverse Fly (Machine), Rear Delt Reverse Fly (Machine),"
    " Rear Delt Fly (Machine)",
    "rope-pushdown": "Triceps Rope Pushdown, Tricep Rope Pushdown",
    "rowing-machine": "Rowing (Machine), Rowing, Rowing Machine",
    "seated-barbell-press": "Seated Overhead Press (Barbell), Seated Military Press (Barbell)",
    "seated-cable-row": "Seated Row (Cable), Seated Cable Row - V Grip (Cable),"
    " Seated Cable Row - Bar Grip, Cable Row (V-Bar)",
    "seated-dumbbell-shoulder-press": "Seated Overhead Press (Dumbbell),"
    " Seated Shoulder Press (Dumbbell), Overhead Press (Dumbbell), Seated Dumbbell Press",
    "seated-leg-curl": "Seated Leg Curl (Machine)",
    "single-arm-dumbbell-row": "Bent Over One Arm Row (Dumbbell), One Arm Row (Dumbbell)",
    "stationary-bike": "Cycling (Indoor), Indoor Cycling, Spinning, Stationary Bike (Machine)",
    "straight-arm-pulldown": "Straight Arm Lat Pulldown (Cable)",
    "treadmill-run": "Running (Treadmill), Treadmill",
    "triceps-pushdown": "Triceps Pushdown (Cable - Straight Bar), Triceps Pushdown (Cable),"
    " Cable Tricep Pushdown",
}
TABLE: Final[dict[str, str]] = {
    " ".join(words(name)): slug for slug, names in _RAW.items() for name in names.split(",")
}
