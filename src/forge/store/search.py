"""Search over the catalogue: a full-text index in memory, built once, under the pure ranking.

The index is built in one connection, serialised and closed; every thread opens its own copy
from the bytes. No connection is open before a fork.
"""

import sqlite3
import threading
from typing import Final

from forge.library.catalogue import Catalogue
from forge.library.query.answer import SearchAnswer, SearchResult
from forge.library.query.because import Because
from forge.library.query.fold import words
from forge.library.query.interpret import interpret
from forge.library.query.lexicon import Lexicon, build_lexicon
from forge.library.query.page_text import PageText
from forge.library.query.rank import Ranker
from forge.library.query.reading import Reading
from forge.library.query.saying import emptied_by, left_out, read_as, stop_rule

MOST: Final = 100
"""Results of one answer, whatever is asked for."""

_SCHEMA: Final = (
    "CREATE VIRTUAL TABLE page USING fts5("
    "slug UNINDEXED, name, aliases, terms, attributes, prose, tokenize = 'porter unicode61')"
)
_INSERT: Final = "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)"
_FIND: Final = (
    "SELECT slug, bm25(page, 0, 10, 8, 6, 4, 1) FROM page WHERE page MATCH ? ORDER BY 2 LIMIT 200"
)


class Search:
    """Answers queries. Safe to share between threads."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lexicon = build_lexicon(catalogue)
        self._ranker = Ranker(catalogue, self._lexicon)
        self._because = Because(catalogue, self._lexicon, self._ranker.listed)
        self._index = _build(self._lexicon)
        self._local = threading.local()

    def find(self, text: str, limit: int = 20) -> SearchAnswer:
        """The answer to a query. At most 200 characters are read, at most 100 results given."""
        reading = interpret(text, self._lexicon)
        ranking = self._ranker.rank(reading, self._text_scores(reading))
        kept = () if reading.red_flags or reading.is_empty else ranking.kept
        return SearchAnswer(
            read_as=read_as(reading, self._catalogue),
            results=tuple(self._result(r.exercise.slug, reading) for r in kept[: _limit(limit)]),
            left_out="" if reading.red_flags else left_out(ranking),
            emptied_by=emptied_by(reading, ranking, self._catalogue),
            stop_rule=stop_rule(reading, self._catalogue),
        )

    def suggest(self, text: str, limit: int = 8) -> tuple[SearchResult, ...]:
        """Pages whose name or alias has a word that begins so, for suggestions while typing."""
        typed = words(text[:60])
        found = [
            exercise
            for exercise in self._catalogue
            if typed and _begins(typed, self._lexicon.texts[exercise.slug], self._lexicon)
        ]
        found.sort(key=lambda e: (-e.facts.popularity, e.name))
        return tuple(SearchResult(e.slug, e.name, "") for e in found[: _limit(limit)])

    def _result(self, slug: str, reading: Reading) -> SearchResult:
        exercise = self._catalogue.get(slug)
        return SearchResult(slug, exercise.name, self._because.why(exercise, reading))

    def _text_scores(self, reading: Reading) -> dict[str, float]:
        """Text scores from 0 to 1; the best match has 1."""
        if not reading.content:
            return {}
        match = " OR ".join(f'"{word}"' for word in dict.fromkeys(reading.content))
        rows: list[tuple[str, float]] = self._connection().execute(_FIND, (match,)).fetchall()
        best = max((-score for _, score in rows), default=0.0)
        return {slug: -score / best for slug, score in rows} if best > 0 else {}

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(":memory:")
            connection.deserialize(self._index)
            self._local.connection = connection
        return connection


def _build(lexicon: Lexicon) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(_SCHEMA)
        rows = ((slug, *_columns(text)) for slug, text in lexicon.texts.items())
        connection.executemany(_INSERT, rows)
        connection.commit()
        connection.execute("INSERT INTO page(page) VALUES ('optimize')")
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _columns(text: PageText) -> tuple[str, str, str, str, str]:
    fields = (text.name, text.aliases, text.terms, text.attributes, text.prose)
    name, aliases, terms, attributes, prose = (" ".join(field) for field in fields)
    return name, aliases, terms, attributes, prose


def _begins(typed: tuple[str, ...], text: PageText, lexicon: Lexicon) -> bool:
    *whole, last = lexicon.normal(typed)
    known = {*text.name, *text.aliases}
    return all(word in known for word in whole) and any(word.startswith(last) for word in known)


def _limit(limit: int) -> int:
    return min(max(limit, 1), MOST)
