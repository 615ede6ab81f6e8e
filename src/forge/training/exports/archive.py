"""All files of an export in one zip whose bytes depend on their content alone.

Nothing is compressed, because builds of the compressor differ; order, dates and rights are fixed.
"""

import zipfile
from collections.abc import Iterable
from typing import BinaryIO, Final

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can hold."""
README: Final = """\
This is everything that Forge keeps of one person.

forge.json   every event and every plan; Forge reads it back: forge import FILE --user NAME
sets.csv     every set as a table; an apostrophe before = + - @ ' keeps spreadsheets from
             running a text as a formula, take it away to have the text back
body.csv     body weights and measurements as a table
schema.json  JSON Schema of forge.json

Not in here: passwords, passkeys, tokens, secret addresses, and what was deleted for good.
"""


def write_archive(target: BinaryIO, files: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Write named texts, in their order, into a zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for name, pieces in files:
            info = zipfile.ZipInfo(name, EPOCH)
            info.create_system = 3
            info.external_attr = 0o600 << 16
            with packed.open(info, "w", force_zip64=True) as inside:
                for piece in pieces:
                    inside.write(piece.encode())
