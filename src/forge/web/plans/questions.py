"""The eight questions as data: what is asked, why, and which answers there are."""

from functools import cache

from django.utils.translation import gettext_lazy as _

from forge.domain.vocabulary import Joint
from forge.web.plans.fields import Choice, Field, Question, flattened
from forge.web.plans.kit import KIT, WEEKDAYS
from forge.web.plans.lifts import TESTED
from forge.web.plans.more import MINUTES_EACH, SKILL_FIELD, WEEK, WISHES


def severity_field(joint: Joint) -> Field:
    """How bad a joint is, asked below its box."""
    return Field(
        f"severity_{joint}",
        "radio",
        _("How bad is it?"),
        (
            Choice("mild", _("I notice it"), _("The hardest work for it stays out. Nothing else.")),
            Choice(
                "moderate",
                _("It hurts when I load it"),
                _("Everything that loads it clearly stays out."),
            ),
            Choice(
                "severe",
                _("It hurts at rest, locks or gives way"),
                _("No work for this joint. See a clinician first."),
            ),
        ),
        default="moderate",
        visible_label=False,
    )


SORE = (
    (Joint.KNEE, _("Knee")),
    (Joint.LUMBAR, _("Lower back")),
    (Joint.SHOULDER, _("Shoulder")),
    (Joint.HIP, _("Hip")),
    (Joint.WRIST, _("Wrist")),
    (Joint.ELBOW, _("Elbow")),
    (Joint.ANKLE, _("Ankle")),
    (Joint.FOOT, _("Foot")),
    (Joint.NECK, _("Neck")),
    (Joint.THORACIC, _("Upper back")),
)

CARE_FIELD = Field(
    "care",
    "checks",
    _("Which places?"),
    (
        Choice("neck", _("Neck")),
        Choice("back", _("Back")),
        Choice("shoulder", _("Shoulders")),
        Choice("hip", _("Hips")),
        Choice("knee", _("Knees")),
    ),
    visible_label=False,
)

GOAL = Question(
    1,
    _("What do you train for?"),
    _("It sets the sets, the repetitions and the rest. You can change it later."),
    (
        Field(
            "goal",
            "radio",
            _("Goal"),
            (
                Choice("health", _("Feel well, stay well"), _("Strength for daily life.")),
                Choice("hypertrophy", _("Build muscle"), _("More sets, closer to your limit.")),
                Choice("strength", _("Get stronger"), _("Heavier sets, longer rests.")),
                Choice(
                    "power", _("Jump higher, move faster"), _("Fast work first, then strength.")
                ),
                Choice(
                    "fat_loss", _("Lose fat"), _("Keeps muscle while you eat less, plus cardio.")
                ),
                Choice(
                    "mobility",
                    _("Move more freely"),
                    _("Stretches and joint work, held long enough."),
                ),
                Choice(
                    "endurance_support",
                    _("Support my running or cycling"),
                    _("Strong legs, no heavy day before your long one."),
                ),
                Choice(
                    "balance", _("Stand steadier"), _("Balance with a hold nearby, and strength.")
                ),
                Choice(
                    "skill",
                    _("My first pull-up, push-up, dip or handstand push-up"),
                    _("A ladder of steps, each with its threshold."),
                    (SKILL_FIELD,),
                ),
                Choice(
                    "care", _("Look after a stiff place"), _("Short daily drills."), (CARE_FIELD,)
                ),
            ),
            required=True,
            visible_label=False,
        ),
    ),
    frozenset({"goal", "second_goal", "skill_target", "care"}),
    _("Next: your experience"),
)

LEVEL = Question(
    2,
    _("How long have you trained like this?"),
    _("Forge never puts an exercise above your level into a plan."),
    (
        Field(
            "level",
            "radio",
            _("Experience"),
            (
                Choice("beginner", _("I am new to it"), _("Less than six months, or a first try.")),
                Choice("intermediate", _("Some months to two years"), _("I know the main lifts.")),
                Choice("advanced", _("Longer, and regularly"), _("I know my weights.")),
            ),
            required=True,
            visible_label=False,
        ),
        Field(
            "break_weeks",
            "radio",
            _("Have you paused lately?"),
            (
                Choice("0", _("No")),
                Choice("3", _("Two to four weeks")),
                Choice("8", _("One to three months")),
                Choice("16", _("Longer")),
            ),
            hint=_("After a pause the first weeks are cut back."),
            default="0",
        ),
        TESTED,
    ),
    frozenset({"level", "break_weeks", "tested"}),
    _("Next: your days"),
)

DAYS = Question(
    3,
    _("Which days can you train?"),
    _("Forge spreads the work over them and keeps a muscle's hard days apart."),
    (
        Field(
            "days",
            "checks",
            _("Days"),
            WEEKDAYS,
            required=True,
            visible_label=False,
        ),
        WEEK,
    ),
    frozenset({"days", "start", "busy", "event"}),
    _("Next: your time"),
)

MINUTES = Question(
    4,
    _("How many minutes have you got?"),
    _("A limit, not a wish: warm-up and cool-down are inside it."),
    (
        Field(
            "minutes",
            "radio",
            _("Minutes a session"),
            (
                *(
                    Choice(str(n), _("%(n)s minutes") % {"n": n})
                    for n in (15, 20, 30, 45, 60, 75, 90)
                ),
                Choice("each", _("Not the same every day"), "", (MINUTES_EACH,)),
                Choice(
                    "other",
                    _("Another number"),
                    "",
                    (
                        Field(
                            "minutes_other",
                            "text",
                            _("Minutes"),
                            hint=_("From 5 to 180."),
                            whole=True,
                        ),
                    ),
                ),
            ),
            required=True,
            visible_label=False,
        ),
    ),
    frozenset({"minutes"}),
    _("Next: what hurts"),
)

HURTS = Question(
    5,
    _("Does anything hurt?"),
    _("You mark it once. From then on every plan and swap leaves out what loads it, and says so."),
    (
        Field(
            "sore",
            "checks",
            _("Sore places"),
            tuple(Choice(joint, label, "", (severity_field(joint),)) for joint, label in SORE),
            hint=_("Nothing? Go on."),
            visible_label=False,
        ),
    ),
    frozenset({"limits"}),
    _("Next: what you have"),
)

HEALTH_QUESTIONS = (
    Choice("heart", _("A doctor told me that I have a heart problem or high blood pressure")),
    Choice("chest", _("I get chest pain, at rest or when I exert myself")),
    Choice("faint", _("In the last year I fainted, or lost my balance from dizziness")),
    Choice("illness", _("I have another long-term illness")),
    Choice("medicine", _("I take medicine for a long-term illness")),
    Choice("tissue", _("A bone, joint or tendon problem could get worse if I am more active")),
    Choice("supervised", _("A doctor said: exercise only with someone watching")),
)

BODY = Question(
    7,
    _("A few things about you"),
    _("They change doses and rule out risks. Nothing leaves this server."),
    (
        Field(
            "age",
            "radio",
            _("Your age"),
            (
                Choice("under18", _("Under 18")),
                Choice("18-39", _("18 to 39")),
                Choice("40-64", _("40 to 64")),
                Choice("65+", _("65 or older")),
            ),
            default="18-39",
            required=True,
        ),
        Field(
            "screening",
            "checks",
            _("Is any of these true?"),
            HEALTH_QUESTIONS,
            hint=_("If so, the plan stays gentle, and you should ask a clinician first."),
        ),
        Field(
            "pregnancy",
            "radio",
            _("Pregnant, or a baby in the last months?"),
            (
                Choice("none", _("No")),
                Choice("T1", _("First third")),
                Choice("T2", _("Second third")),
                Choice("T3", _("Last third")),
                Choice("postpartum", _("After the birth")),
            ),
            default="none",
        ),
        Field(
            "cleared",
            "checks",
            _("If so"),
            (Choice("yes", _("My midwife or doctor agreed to training")),),
            visible_label=False,
        ),
    ),
    frozenset({"age", "screening", "pregnancy", "clearance"}),
    _("Next: your taste"),
)

TASTE = Question(
    8,
    _("What do you like, and what not?"),
    _("What you never want is never planned. The rest is a wish, and you see what it cost."),
    (
        Field(
            "never",
            "text",
            _("Never"),
            hint=_("Names of exercises, with commas between. For example: push-up, plank."),
            suggest=True,
        ),
        Field(
            "favourites", "text", _("Gladly"), hint=_("Forge tries to fit these in."), suggest=True
        ),
        Field(
            "style",
            "checks",
            _("And"),
            (
                Choice(
                    "supersets",
                    _("Pair exercises to save time"),
                    _("Two exercises in turn. Never with the heavy main lifts."),
                ),
                Choice("lb", _("I think in pounds")),
            ),
            visible_label=False,
        ),
        WISHES,
    ),
    frozenset(
        {"never", "dislikes", "favourites", "supersets", "unit", "cardio", "weeks", "emphasis"}
    ),
    _("Make my week"),
)

QUESTIONS = (GOAL, LEVEL, DAYS, MINUTES, HURTS, KIT, BODY, TASTE)


@cache
def all_fields(number: int) -> tuple[Field, ...]:
    """Every field of a question that can be answered, follow-ups and folded ones included."""
    return flattened(QUESTIONS[number - 1].fields)
