"""Words by which headings are known, folded; English, German and Spanish."""

from typing import Final

NAMES_A_SESSION: Final = frozenset(
    {
        *("push", "pull", "leg", "legs", "upper", "lower", "full", "fullbody", "total", "whole"),
        *("chest", "back", "shoulder", "shoulders", "arm", "arms", "core", "abs", "glutes"),
        *("posterior", "torso", "conditioning", "cardio", "accessory", "accessories", "day"),
        *("workout", "session", "oberkorper", "unterkorper", "ganzkorper", "brust", "rucken"),
        *("schulter", "schultern", "beine", "arme", "bauch", "tag", "einheit", "pecho"),
        *("espalda", "hombros", "pierna", "piernas", "brazos", "empuje", "tiron", "superior"),
        *("inferior", "dia"),
    }
)
"""At least one of these makes a session of a heading: "squat" alone is an exercise."""

PARTS: Final = frozenset(
    {
        *("accessory", "accessories", "cardio", "conditioning", "core", "abs", "finisher", "main"),
        *("work", "lift", "lifts", "strength", "skill", "assistance", "circuit", "bauch"),
    }
)
"""Words for a part of a session, unless none is open."""

BESIDE: Final = frozenset(
    {
        *("body", "bicep", "biceps", "tricep", "triceps", "ab", "glute", "quads", "hamstrings"),
        *("hams", "calves", "anterior", "chain", "limbs", "delts", "traps", "strength"),
        *("hypertrophy", "power", "volume", "intensity", "heavy", "light", "medium", "main"),
        *("lifts", "squat", "bench", "deadlift", "press", "focus", "focused", "emphasis"),
        *("days", "training", "routine", "program", "programme", "a", "b", "c", "d", "e", "f"),
        *("1", "2", "3", "4", "5", "6", "7", "and", "und", "y", "or", "the", "i", "ii", "iii"),
        *("bein", "drucken", "ziehen", "zug", "hombro", "brazo", "empujar", "cuerpo"),
        *("completo", "tren", "gym", "home", "hotel"),
    }
)
"""Words that may stand beside them."""

SAYS_NO_MORE: Final = frozenset(
    {
        *("warm", "up", "ups", "warmup", "warmups", "warming", "cool", "down", "cooldown"),
        *("general", "dynamic", "min", "mins", "minutes", "s", "sec", "stretching", "stretch"),
        *("abwarmen", "aufwärmen", "abwärmen", "dehnen", "calentamiento", "minuten", "minutos"),
    }
)
"""Words that leave a warm-up's heading empty: the lines below it are the warm-up."""
