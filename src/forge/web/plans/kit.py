"""The question about equipment and room, at the usual place and at another one on some days."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from forge.web.plans.fields import Choice, Field, Question

WEEKDAYS = (
    Choice("mon", _("Monday")),
    Choice("tue", _("Tuesday")),
    Choice("wed", _("Wednesday")),
    Choice("thu", _("Thursday")),
    Choice("fri", _("Friday")),
    Choice("sat", _("Saturday")),
    Choice("sun", _("Sunday")),
)

EQUIPMENT = (
    Choice("gym", _("A full gym"), _("Bars, racks, cables, machines, dumbbells.")),
    Choice(
        "dumbbell",
        _("Dumbbells"),
        "",
        (
            Field(
                "dumbbell_weights",
                "text",
                _("Which weights, in kg?"),
                hint=_("For example 2-24 step 2, or 5, 10, 15. Empty: any."),
            ),
        ),
    ),
    Choice("bench", _("Flat bench")),
    Choice("adjustable_bench", _("Adjustable bench")),
    Choice("resistance_band", _("Resistance bands")),
    Choice("door_anchor", _("Door anchor for bands")),
    Choice("pull_up_bar", _("Pull-up bar")),
    Choice("low_bar", _("Bar at hip height"), _("A playground bar, a bar in a rack.")),
    Choice("barbell", _("Barbell and plates")),
    Choice("rack", _("Rack for the barbell")),
    Choice("kettlebell", _("Kettlebell")),
    Choice("step", _("A step or stairs")),
    Choice("mat", _("Mat")),
    Choice("exercise_bike", _("Exercise bike")),
    Choice("rowing_machine", _("Rowing machine")),
    Choice("elliptical", _("Cross trainer")),
    Choice("treadmill", _("Treadmill")),
    Choice("jump_rope", _("Jump rope")),
    Choice("dip_bars", _("Dip bars")),
    Choice("rings", _("Gymnastic rings")),
    Choice("suspension", _("Suspension trainer")),
    Choice("box", _("Sturdy box")),
    Choice("ez_bar", _("EZ bar")),
    Choice("trap_bar", _("Trap bar")),
    Choice("weight_plate", _("Weight plates")),
    Choice("medicine_ball", _("Medicine ball")),
    Choice("stability_ball", _("Stability ball")),
    Choice("ab_wheel", _("Ab wheel")),
    Choice("foam_roller", _("Foam roller")),
    Choice("sliders", _("Sliders")),
)

ROOM = (
    Choice("small_room", _("It is small"), _("About two by two metres.")),
    Choice("quiet", _("It must stay quiet"), _("No jumps, nothing dropped.")),
)

THERE = "there_"
"""Begins the names of the fields about the other place."""


def _there(choice: Choice) -> Choice:
    """The same item at the other place, with fields of its own."""
    inner = tuple(
        replace(field, name=f"{THERE}{field.name}", most=60) for field in choice.follow_up
    )
    return replace(choice, follow_up=inner)


ELSEWHERE = Field(
    "elsewhere",
    "fold",
    _("On some days I train somewhere else"),
    hint=_("Those days are planned with what is there."),
    inner=(
        Field(f"{THERE}days", "checks", _("On which of your days?"), WEEKDAYS),
        Field(
            f"{THERE}name",
            "text",
            _("What do you call that place?"),
            hint=_("For example: gym, park, hotel. It may stay empty."),
            most=40,
        ),
        Field(
            f"{THERE}equipment",
            "checks",
            _("What is there?"),
            tuple(_there(choice) for choice in EQUIPMENT),
            hint=_("Nothing at all? Mark only the days."),
        ),
        Field(f"{THERE}room", "checks", _("And the room there?"), ROOM),
    ),
)

KIT = Question(
    6,
    _("What have you got?"),
    _("Only what you mark is used. A wall and a steady chair count as given."),
    (
        Field(
            "equipment",
            "checks",
            _("Equipment"),
            EQUIPMENT,
            hint=_("Nothing at all? Go on: your own weight will do."),
            visible_label=False,
        ),
        Field(
            "room",
            "checks",
            _("And the room?"),
            ROOM,
        ),
        ELSEWHERE,
    ),
    frozenset(
        {"equipment", "elsewhere", "loads", "small_room", "quiet", "noise", "no_wall", "no_chair"}
    ),
    _("Next: about you"),
)
