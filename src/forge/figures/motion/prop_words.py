"""Every prop with its fields: one table, shown in ``docs/motions.md``.

``equipment`` names the entries of the vocabulary of which an exercise must list one for the prop to
fit; an empty set is furniture of any room.
"""

# ruff: noqa: E501  # a table: one prop, one row
from collections.abc import Mapping
from dataclasses import dataclass

from forge.figures.motion.located import Node, Problems
from forge.figures.motion.values import Parse, choice, degrees, length
from forge.figures.motion.words import MIDDLE

HOLDERS = (
    "hands", "left_hand", "right_hand", "feet", "left_foot", "right_foot",
    "elbows", "knees", "left_knee", "right_knee", *sorted(MIDDLE),
)  # fmt: skip

Field = tuple[Parse, object, str]


@dataclass(frozen=True, slots=True)
class PropWord:
    """One prop: what it is, its fields as (how to read, default, meaning), who may use it."""

    about: str
    fields: Mapping[str, Field]
    equipment: frozenset[str] = frozenset()


def _names(node: Node, problems: Problems, what: str) -> tuple[str, ...] | None:
    if isinstance(node.value, list):
        return tuple(str(part.value) for part in node.value)
    problems.add(node.where, f"{what} needs a list of poses, as [start, swing].")
    return None


def _size(default: float, text: str) -> Field:
    return length, default, text


def _angle(default: float, text: str) -> Field:
    return degrees, default, text


_BY: Field = (choice(HOLDERS), "hands", "what carries it")
_PLACE: Mapping[str, Field] = {
    "forward": _size(0.0, "in front of the starting line"),
    "side": _size(0.0, "to the figure's left"),
}
_CARRIED: Mapping[str, Field] = {
    "by": _BY,
    "held": (_names, (), "poses in which it is carried; all unless given"),
    "forward": _size(0.0, "where it is when it is not held: in front of the starting line"),
    "side": _size(0.0, "and to the figure's left"),
    "height": _size(0.0, "and above the floor"),
}
_TURN: Field = _angle(0.0, "to the left")


def _free(about: str, *equipment: str, **fields: Field) -> PropWord:
    return PropWord(about, {**_CARRIED, **fields}, frozenset(equipment))


def _standing(about: str, *equipment: str, **fields: Field) -> PropWord:
    return PropWord(about, {**_PLACE, **fields}, frozenset(equipment))


def _plates(default: float) -> Field:
    return _size(default, "radius of the plates; 0 for the bare bar")


PROPS: Mapping[str, PropWord] = {
    "barbell": _free(
        "a straight bar with plates", "barbell", "smith_machine",
        plate=_plates(0.24), length=_size(2.1, "of the bar"),
    ),
    "ez_bar": _free("a short bar with bends", "ez_bar", plate=_plates(0.13)),
    "trap_bar": _free("a bar round the body, handles at the sides", "trap_bar", plate=_plates(0.24)),
    "landmine": _free(
        "a barbell whose far end stands on the floor", "landmine",
        reach=_size(1.9, "length from the floor to the hands; negative: the bar comes from behind"),
        foot=_size(0.0, "where its foot stands for good, in front of the starting line; 0: where `reach` puts it"), plate=_plates(0.2),
    ),
    "dumbbell": _free(
        "a dumbbell in each named hand", "dumbbell", size=_size(0.065, "radius of its heads"),
        grip=(choice(("across", "under", "hung")), "across", "across the hand; both palms under its upper head; or hung on end from both hands"),
    ),
    "kettlebell": _free(
        "a kettlebell", "kettlebell", size=_size(0.11, "radius of its body"),
        lie=(choice(("hang", "forearm", "rises", "below")), "hang", "beyond the fist; on the back of the forearm, as in a press; rises: there once the hand is over its elbow; or straight below"),
    ),
    "medicine_ball": _free("a ball between the hands", "medicine_ball", size=_size(0.16, "radius")),
    "plate": _free(
        "a weight plate", "weight_plate", size=_size(0.2, "radius"),
        face=(choice(("held", "palms", "turned")), "held", "held: rim in the hands; palms: flat between them; turned: as a wheel, level with the hands"),
        hang=_size(0.0, "length of a cord on which it hangs between the hands"),
        up=_size(0.0, "of its middle above the site that carries it, as the bone sees it"),
    ),
    "sandbag": _free(
        "a sandbag", "sandbag", size=_size(0.15, "radius"),
        lie=(choice(("across", "upright")), "across", "how it lies: across the body, or along the spine"),
    ),
    "stick": _free(
        "a bare stick", "stick", "strap", "towel", "resistance_band", length=_size(1.5, "of the stick")
    ),
    "towel": _free("a towel or strap between the hands, or round what it is `round`", "towel", "strap",
        round=(choice(("nothing", "left_foot", "right_foot", "bar")), "nothing", "what it is slung round"),
        drop=_size(0.0, "how far it hangs from its middle, or from the bar"),
    ),
    "ab_wheel": _free("a wheel between two handles", "ab_wheel", size=_size(0.1, "radius")),
    "sliders": _free("a slider under each hand or foot", "sliders", "towel"),
    "band": _standing(
        "a band, from a fixed point to what holds it unless `way` says otherwise", "resistance_band",
        height=_size(0.0, "of the fixed point"), by=_BY,
        way=(
            choice(("anchored", "held", "under_feet", "under_left_foot", "round_knees", "round_thighs",
                "round_ankles", "round_feet", "behind_back", "over_shoulders")),
            "anchored", "held between the hands, under the feet, a loop round the legs, or from the feet over the shoulders",
        ),
    ),
    "cable": _standing(
        "a cable from a pulley to what holds it", "cable", "machine",
        height=_size(2.2, "of the pulley"), by=_BY, apart=_size(0.0, "between two pulleys, one for each hand"),
        grip=(choice(("handle", "rope", "bar", "cuff", "none")), "handle", "what the hands hold"),
        width=_size(0.5, "of a bar"),
    ),
    "rings": _standing(
        "two rings on straps", "rings", "suspension", height=_size(2.75, "of their fixing"),
        by=_BY, apart=_size(0.5, "between the fixings"),
    ),
    "straps": _standing(
        "two straps with handles", "suspension", "rings", height=_size(2.3, "of their fixing"),
        by=_BY, apart=_size(0.06, "between the fixings"),
    ),
    "battle_rope": _standing("two heavy ropes from a post", "battle_rope"),
    "jump_rope": PropWord(
        "a skipping rope",
        {"swing": _angle(180.0, "0 overhead, 90 in front, 180 under the feet"),
         "seen": (_names, (), "poses in which it is so; all unless given")},
        frozenset({"jump_rope"}),
    ),
    "wall": PropWord(
        "a wall across the front",
        {"forward": _size(1.0, "in front of the starting line"),
         "turn": _angle(0.0, "90 puts it on the figure's left, 180 behind")},
    ),
    "bench": _standing(
        "a padded bench along the figure's line", "bench", "incline_bench", "decline_bench", "chair", "box",
        "preacher", "machine", "step", "smith_machine",
        height=_size(0.50, "top of the pad"), length=_size(1.35, "of the pad"),
        turn=_angle(0.0, "to the left; 90 lays it across the figure"),
        angle=_angle(0.0, "of the back rest; negative slopes down"),
        seat_angle=_angle(0.0, "front of the seat raised"),
        hinge=_size(0.40, "length of the seat part, in front"),
    ),
    "box": _standing(
        "a box or step", "box", "step", "bench", "chair", "weight_plate",
        height=_size(0.55, "of the top"), width=_size(0.65, "left to right"),
        depth=_size(0.55, "front to back"), turn=_TURN,
    ),
    "chair": _standing("a chair, its back behind the figure", height=_size(0.52, "of the seat"), turn=_TURN),
    "mat": _standing(
        "an exercise mat under the figure",
        length=_size(2.1, "front to back"), width=_size(0.72, "left to right"),
    ),
    "cloth": _standing(
        "a towel spread on the floor", "towel", length=_size(0.5, "front to back"),
        width=_size(0.3, "left to right"),
        folds=_angle(0.0, "how many folds have been gathered at its rear end"),
        seen=(_names, (), "poses in which it lies so; all unless given"),
    ),
    "pull_up_bar": _standing(
        "a fixed bar on two posts", "pull_up_bar", "low_bar", "rings", "smith_machine", "rack", "suspension",
        "machine",
        height=_size(2.45, "of the bar"), width=_size(1.5, "between the posts"),
        handles=_size(0.0, "between two handles along the figure's line, under the bar; 0 for none"),
    ),
    "rack": _standing(
        "a rack whose hooks carry a bar", "rack", "barbell",
        height=_size(1.5, "of the hooks"), width=_size(1.3, "between the posts"),
        depth=_size(0.0, "between front and rear posts; 0 for two posts alone"),
    ),
    "rail": _standing(
        "the upright rails of a Smith machine", "smith_machine", width=_size(1.45, "between them")
    ),
    "dip_bars": _standing(
        "two parallel bars", "dip_bars", "machine", height=_size(1.25, "of the bars"),
        apart=_size(0.62, "between them"), length=_size(0.7, "of the bars"),
    ),
    "stability_ball": _standing(
        "a large ball", "stability_ball", size=_size(0.38, "radius"), height=_size(0.0, "of its lowest point"),
        under=(choice(("nothing", "feet", "heels", "hands", "forearms")), "nothing", "what it rolls along with"),
    ),
    "foam_roller": _standing(
        "a firm roller across the figure", "foam_roller", "towel", "medicine_ball",
        size=_size(0.085, "radius"), length=_size(0.55, "of the roller"), turn=_TURN,
    ),
    "seat": _standing(
        "the seat of a machine, with or without a back rest", height=_size(0.52, "of the seat"),
        width=_size(0.5, "left to right"), depth=_size(0.42, "front to back"),
        angle=_angle(0.0, "front edge raised"), back=_size(0.0, "length of the back rest; 0 for none"),
        recline=_angle(10.0, "of the back rest from upright"), turn=_TURN,
    ),
    "pad": _standing(
        "a pad or plate of a machine; `forward`, `side` and `height` are the middle of its face",
        height=_size(0.5, "of the middle of its face"), width=_size(0.4, "left to right"),
        length=_size(0.4, "from end to end"), thick=_size(0.08, "thickness"),
        angle=_angle(0.0, "0 faces up, 90 faces forward, -90 back"), turn=_TURN,
        of=(choice(("pad", "frame", "wood", "rubber")), "pad", "what it is made of"),
    ),
    "roller": PropWord(
        "a round pad of a machine that lies against the body",
        {
            "at": (
                choice(("shins", "calves", "ankles", "heels", "thighs", "knees", "chest", "upper_back",
                    "insteps", "left_shin", "left_calf", "left_thigh", "left_heel", "hip_crease", "shoulders",
                    "outer_knees", "inner_knees")),
                "shins", "what it lies against",
            ),
            "size": _size(0.055, "radius"),
            "width": _size(0.46, "of the roller"),
            "posts": _size(0.0, "length of two posts that hold its ends from below; 0 for none"),
        },
    ),
    "carriage": PropWord(
        "a back rest that moves with the trunk, shoulder pads on it, and the rails it runs on",
        {
            "width": _size(0.42, "left to right"), "length": _size(0.85, "of the back rest"),
            "rails": _size(1.0, "half the length of the rails, which begin on the floor; 0 for none"),
            "angle": _angle(0.0, "of the rails, leaning back from upright"),
            "shoulders": _size(0.06, "radius of the shoulder pads; 0 for none"),
        },
        frozenset({"machine"}),
    ),
    "belt": PropWord(
        "a belt round the hips with a strap that hangs from it",
        {"drop": _size(0.5, "length of the strap"), "plate": _plates(0.0)},
    ),
    "lever": _standing(
        "an arm of a machine, from its axle to what moves it", height=_size(0.6, "of the axle"), by=_BY,
        axle=(choice(("fixed", "knees")), "fixed", "where it turns: at `forward` and `height`, or level with the knees"),
        plate=_size(0.0, "radius of plates on it; 0 for none"), apart=_size(0.0, "between two arms, one for each hand"),
    ),
    "footplate": PropWord(
        "a plate of a machine against the soles, moving with them",
        {"width": _size(0.6, "left to right"), "length": _size(0.5, "heel to toe"), "by": (choice(("feet", "left_foot")), "feet", "what stands on it"),
         "lean": _angle(0.0, "of the plate from level, where it does not follow the soles: toes up")},
    ),
    "stack": _standing(
        "the frame and weight stack of a machine", "machine", "cable", "smith_machine",
        height=_size(1.9, "of the frame"), width=_size(0.5, "of the frame"), turn=_TURN,
    ),
    "treadmill": _standing(
        "a treadmill", "treadmill", height=_size(0.14, "of the belt"), angle=_angle(0.0, "front raised"), turn=_TURN,
    ),
    "bike": _standing(
        "an exercise bike", "exercise_bike", seat=_size(1.05, "height of the saddle"),
        bars=_size(1.15, "height of the handles"),
    ),
    "rower": _standing("a rowing machine; its seat slides with the figure", "rowing_machine"),
    "doorway": _standing(
        "two posts and a lintel", "wall", width=_size(1.2, "between the middles of the posts"),
        height=_size(2.3, "of the opening"),
    ),
    "stairs": _standing(
        "stairs that rise to the front; `forward` is the foot of the first", "step", "box", "stair_machine",
        count=_angle(4.0, "how many"), rise=_size(0.2, "of one stair"), run=_size(0.32, "of one stair"),
        width=_size(0.75, "left to right"), rails=_size(0.0, "height of hand rails above the stairs; 0 for none"),
        console=_size(0.0, "height of a machine's console above the highest stair; 0 for none"),
    ),
    "cranks": _standing(
        "an axle with a crank to each foot or hand", "exercise_bike", "arm_bike",
        height=_size(0.4, "of the axle"), size=_size(0.2, "radius of its wheel"), by=_BY,
    ),
    "elliptical": _standing("an elliptical trainer round the figure", "elliptical"),
    "ski_tower": _standing(
        "a ski machine: a tall frame with a cord to each hand", "ski_machine", height=_size(2.35, "of the pulleys"),
    ),
    "tow": _standing(
        "a strap from a point to both hands", "strap", "sled", height=_size(0.1, "of the point"),
    ),
    "sled": _standing("a sled with two posts", "sled", height=_size(1.0, "of the posts")),
}  # fmt: skip
