"""A contact sheet: every drawing with its name and angles, as a page for somebody to look at."""

from html import escape

from forge.figures.shelf import Shelf, default_body
from forge.figures.solved import read_solved

STYLE = """
body{margin:1rem;font:13px system-ui;background:#fff;color:#222}
section{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:1rem}
figure{margin:0;border:1px solid #ddd;border-radius:8px;padding:.5rem}
.large svg{width:48%}.small{display:flex;gap:.5rem}.small svg{width:96px;height:96px}
.dark{background:#121516;--fig-line:#090b0c;--fig-shadow:#000;--fig-plate:#747f92;--fig-rubber:#868e9c;
--fig-metal:#b9c1cc;--fig-frame:#99a2b0;--fig-pad:#8d789b;--fig-shorts:#5d6b88;--fig-top:#6689ad;--fig-vest:#bdabdb;
--fig-hair:#7a5d4b;--fig-shoe:#808a9b;--fig-wall:#343a40;--fig-mat:#5d8474}
"""


class Sheet:
    """A page that grows by one exercise at a time."""

    def __init__(self) -> None:
        self.count = 0
        self._figures: list[str] = []

    def add_finished(self, shelf: Shelf, slug: str) -> None:
        """The committed drawings of an exercise, with the angles at the end."""
        body = default_body(slug)
        pictures: list[str] = []
        while (path := shelf.picture(slug, body, len(pictures) + 1)).exists():
            pictures.append(path.read_text(encoding="utf-8"))
        if pictures:
            solved = read_solved(shelf.solved(slug, body))
            last = {name: values[solved.keys[-1]] for name, values in solved.angles.items()}
            self.add(slug, pictures, [", ".join(f"{name} {last[name]}" for name in last)])

    def add(self, slug: str, pictures: list[str], notes: list[str]) -> None:
        """Some drawings with lines of text under them."""
        self.count += len(pictures)
        drawn = "".join(pictures)
        told = "<br>".join(escape(note) for note in notes)
        self._figures.append(
            f"<figure><b>{escape(slug)}</b><div class=large>{drawn}</div>"
            f"<div class=small>{drawn}<span class=dark>{drawn}</span></div>"
            f"<small>{told}</small></figure>"
        )

    def text(self) -> str:
        """The page."""
        return (
            f"<!doctype html><meta charset=utf-8><title>Figures</title><style>{STYLE}</style>"
            f"<section>{''.join(self._figures)}</section>"
        )
