"""Writes the golden text anew: look at the difference before you keep it."""

from tests.training.imports.reading import FILES, read, told

for path in sorted(FILES.iterdir()):
    (FILES.parent / "told").mkdir(exist_ok=True)
    (FILES.parent / "told" / f"{path.name}.txt").write_text(told(read(path)), encoding="utf-8")
