"""The tables of ``docs/motions.md``, written from the tables that the reader uses."""

from forge.figures.motion.prop_words import PROPS
from forge.figures.motion.values import DIRECTIONS
from forge.figures.motion.words import MEASURES, SINGULAR, SITES, STARTS, WORDS

_SIDES = """Plural words speak of both sides, mirrored. `left_hand`, `right_knee` and so on add to
them for one.
"""


def tables() -> str:
    """Words, props, sites, measures, starts and directions as Markdown."""
    parts = [
        "## Words of the body\n",
        _SIDES,
        _table(("Word", "Field", "Meaning"), _word_rows()),
        "## Props\n",
        _table(("Prop", "Field", "Meaning"), _prop_rows()),
        "## Places on the body\n",
        _table(("Site", "Where"), [(f"`{name}`", about) for name, about in SITES.items()]),
        "## Angles of a check\n",
        _table(("Angle", "Meaning"), [(f"`{name}`", about) for name, about in MEASURES.items()]),
        "## Starts\n",
        _table(("Start", "Meaning"), [(f"`{name}`", about) for name, about in STARTS.items()]),
        f"Directions: {', '.join(DIRECTIONS)}.\n",
    ]
    return "\n".join(parts)


def _word_rows() -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name, word in WORDS.items():
        single = f", `left_{SINGULAR[name]}`" if word.sided else ""
        rows.append((f"`{name}`{single}", "", word.about))
        rows += [("", f"`{field}`", about) for field, (_, about) in word.fields.items()]
    return rows


def _prop_rows() -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name, prop in PROPS.items():
        rows.append((f"`{name}`", "", prop.about))
        rows += [
            ("", f"`{field}` ({default})", about)
            for field, (_, default, about) in prop.fields.items()
        ]
    return rows


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
