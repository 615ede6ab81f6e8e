"""What ``forge figures map`` does: draw the muscle map from the committed body."""

from forge.cli.exits import Exit
from forge.cli.output import talk
from forge.cli.paths import content_folder
from forge.figures.authoring.muscle_map import map_file
from forge.figures.body import load_body
from forge.figures.body_map import MAP

SEX = "female"
"""The narrower body: in a column of the same width its muscles are drawn a sixth larger."""


def draw() -> int:
    """Write the map; pages show it after the next start."""
    target = content_folder() / MAP
    text = map_file(load_body(SEX))
    target.write_text(text, encoding="utf-8")
    talk(f"{target.name}: {len(text):,} bytes")
    return Exit.OK
