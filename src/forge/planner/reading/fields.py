"""The fields of a request: their names, other spellings, and what they hold."""

from forge.planner.reading.lexicon import lexicon

REQUIRED = ("goal", "level", "days", "minutes", "equipment")

DESCRIPTIONS = {
    "goal": "What the plan is for.",
    "second_goal": "A second aim beside the first.",
    "skill_target": "The exercise to learn, for the goal skill, such as pull-up.",
    "care": "Joints to look after, for the goal care, such as neck or back.",
    "level": "Your experience with this kind of training.",
    "days": "Training days: how many a week, or which weekdays.",
    "minutes": "Minutes a session with warm-up: one number, or one for each weekday.",
    "start": "First day of the plan (year-month-day). Left out: the first Monday from today on.",
    "weeks": "Weeks until the plan is made anew.",
    "break_weeks": 'Full weeks without training before the start, or a text like "3 months".',
    "place": "A name for where you train.",
    "equipment": 'Items that you have; also "gym", "none", "bands", "door anchor".',
    "loads": "For an item, its weights: a list, a range like 2-24 step 2, or bar and pairs.",
    "elsewhere": "Other places on some days: a list, each with place, days and equipment.",
    "no_wall": "No free wall to lean on. A wall is taken as given otherwise.",
    "no_chair": "No steady chair. A chair is taken as given otherwise.",
    "small_room": "Only about 2 x 2 metres of floor.",
    "quiet": "Nothing that neighbours hear.",
    "noise": "The loudest that is accepted.",
    "limits": 'Joints that limit you: "knee:moderate", "left shoulder:overhead:mild".',
    "tested": 'What you lifted lately, such as {"barbell-back-squat": "100 kg x 5"}.',
    "never": "Exercises, families or patterns that must not appear.",
    "dislikes": "Exercises, families or patterns that you would rather not do.",
    "favourites": "Exercises, families or patterns that you would like to do.",
    "keep": "Exercises that you do now and would go on with, unless a rule or a dose forbids it.",
    "emphasis": "Muscles to train more (+1, +2) or less (-1).",
    "age": "Your age in years, or an age band.",
    "pregnancy": "Stage of pregnancy, or postpartum.",
    "clearance": "Whether your midwife or doctor agreed to training.",
    "screening": "How many of the seven health questions you answered with yes.",
    "cardio": "Moderate cardio minutes wanted a week.",
    "cardio_elsewhere": "Moderate cardio minutes that you do outside this plan.",
    "event": 'A day to be fresh for, such as "2027-03-14" or "2027-03-14: a race".',
    "busy": 'Weekdays with hard training elsewhere, such as "wed:run".',
    "supersets": "Whether two exercises may be done in turn to save time.",
    "effort": "How effort is told.",
    "unit": "Unit of weight.",
    "seed": "Number that settles ties between equal choices.",
    "programme": "A programme of the library to follow, such as full-body-three-days.",
}
"""Every field in the order in which a request is written."""

_OTHER_NAMES = {
    "goal": ("goals",),
    "care": ("care_regions", "regions"),
    "days": ("day", "weekdays", "days_per_week"),
    "minutes": ("minute", "time", "duration"),
    "start": ("start_date",),
    "weeks": ("block_weeks",),
    "break_weeks": ("break", "weeks_off", "time_off"),
    "equipment": ("gear", "items"),
    "loads": ("weights",),
    "elsewhere": ("other_places", "places"),
    "tested": ("lifts", "maxes", "one_rm"),
    "limits": ("limit", "limitations", "limitation", "pain"),
    "dislikes": ("dislike",),
    "favourites": ("favourite", "favorites", "favorite", "likes"),
    "keep": ("keeps", "continue", "current"),
    "cardio": ("cardio_minutes", "cardio_target"),
    "cardio_elsewhere": ("cardio_done_elsewhere", "done_elsewhere"),
    "event": ("event_date", "race", "competition", "meet"),
    "busy": ("busy_days",),
    "supersets": ("superset",),
    "effort": ("effort_style",),
    "unit": ("units",),
    "programme": ("program",),
}

FIELDS = lexicon({field: (field, *_OTHER_NAMES.get(field, ())) for field in DESCRIPTIONS})
"""From any accepted spelling of a field to its canonical name."""
