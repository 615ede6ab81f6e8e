"""A reading in the making: operators take their objects, the rest falls into place."""

from dataclasses import dataclass, field
from typing import Final, TypeVar

from forge.domain.vocabulary import Category, Joint, Level, Symptom
from forge.library.query.lexicon import Phrase, Sense
from forge.library.query.pieces import Piece
from forge.library.query.reading import Direction, Reading
from forge.library.synonyms import FELT, Kind, Operator

_COMPARED: Final = frozenset({Operator.ALTERNATIVE, Operator.EASIER, Operator.HARDER})
_SCOPES: Final = frozenset({Operator.WITHOUT, Operator.WITH, Operator.HAVE})
_BODY: Final = (Kind.BODY_PART, Kind.MUSCLE)
_BEFORE: Final = frozenset(
    {"sore", "bad", "tight", "stiff", "weak", "injured", "achy", "dodgy", "pain", "stretch"}
)
"""Felt words that more often stand before what they are about ("pain in the knee")."""

_WANTED: Final = (
    Kind.NO_ITEM,
    Kind.BODYWEIGHT,
    Kind.CONDITION,
    Kind.CATEGORY,
    Kind.LEVEL,
    Kind.POSITION,
    Kind.FLOOR,
    Kind.NOISE,
    Kind.PLACE,
    Kind.ITEM,
    Kind.BODY_PART,
    Kind.MUSCLE,
    Kind.PATTERN,
)
_REFUSED: Final = (
    Kind.EXERCISE,
    Kind.PATTERN,
    Kind.ITEM,
    Kind.POSITION,
    Kind.FLOOR,
    Kind.NOISE,
    Kind.LEVEL,
    Kind.CATEGORY,
    Kind.BODY_PART,
)
NO_ITEM: Final = Sense(Kind.NO_ITEM, (), "no equipment")
_BEGINNER: Final = Sense(Kind.LEVEL, (Level.BEGINNER,), "beginner")
_HARD: Final = Sense(Kind.LEVEL, (Level.INTERMEDIATE, Level.ADVANCED), "intermediate or advanced")
_LOOSEN: Final = Sense(
    Kind.CATEGORY, (Category.STRETCHING, Category.MOBILITY), "stretching or mobility"
)

_T = TypeVar("_T")


@dataclass
class Draft:
    """What has been understood so far. ``used`` marks pieces that an operator has taken."""

    pieces: tuple[Piece, ...]
    used: set[int] = field(default_factory=set[int])
    named: list[str] = field(default_factory=list[str])
    instead_of: str | None = None
    ladder: Direction | None = None
    rung: str | None = None
    wanted: list[Sense] = field(default_factory=list[Sense])
    refused: list[Sense] = field(default_factory=list[Sense])
    owned: list[Sense] = field(default_factory=list[Sense])
    sore: list[Joint] = field(default_factory=list[Joint])
    spared: list[Joint] = field(default_factory=list[Joint])
    tight: list[Sense] = field(default_factory=list[Sense])
    weak: list[Sense] = field(default_factory=list[Sense])
    wishes: list[Sense] = field(default_factory=list[Sense])
    sports: list[Sense] = field(default_factory=list[Sense])
    red_flags: list[Symptom] = field(default_factory=list[Symptom])
    moves: list[Sense] = field(default_factory=list[Sense])
    refused_words: list[Phrase] = field(default_factory=list[Phrase])
    named_words: list[str] = field(default_factory=list[str])
    loose: list[str] = field(default_factory=list[str])

    def read(self) -> None:
        """Comparisons first, then what is felt, then everything else in its order."""
        operators = [(i, found) for i, p in enumerate(self.pieces) if (found := p.operator)]
        for i, operator in operators:
            if operator in _COMPARED:
                self._compare(i, operator)
        for i, operator in operators:
            if operator in FELT:
                self._feel(i, operator)
        self._place_rest()

    def reading(self, words: Phrase) -> Reading:
        """What has been understood, each thing once."""
        return Reading(
            words=words,
            content=tuple(w for piece in self.pieces if not piece.operator for w in piece.words),
            named=_once(self.named),
            named_words=_once(self.named_words),
            moves=_once(self.moves),
            instead_of=self.instead_of,
            ladder=self.ladder,
            rung=self.rung,
            wanted=_once(self.wanted),
            refused=_once(self.refused),
            refused_words=_once(self.refused_words),
            owned=_once(self.owned),
            sore=_once(self.sore),
            spared=_once(self.spared),
            tight=_once(self.tight),
            weak=_once(self.weak),
            wishes=_once(self.wishes),
            sports=_once(self.sports),
            red_flags=_once(self.red_flags),
            loose=_once(self.loose),
        )

    def _compare(self, at: int, operator: Operator) -> None:
        self.used.add(at)
        found = self._object(at, Kind.EXERCISE)
        slug = self._target(found, Kind.EXERCISE) if found is not None else None
        if operator is Operator.ALTERNATIVE:
            self._replace(at, slug)
        elif slug is not None:
            easier = operator is Operator.EASIER
            self.ladder = Direction.EASIER if easier else Direction.HARDER
            self.rung = slug
        else:
            self.wanted.append(_BEGINNER if operator is Operator.EASIER else _HARD)
        if found is not None:
            self.used.add(found)
            self.named_words += self.pieces[found].words

    def _replace(self, at: int, slug: str | None) -> None:
        """``alternative to`` a page; of an item it means without it."""
        if slug is not None:
            self.instead_of = slug
            return
        item = self._object(at, Kind.ITEM)
        if item is not None and self._object(at, Kind.NEAR) is None:
            self.used.add(item)
            self._refuse(self.pieces[item])

    def _object(self, at: int, kind: Kind) -> int | None:
        """The nearest piece of a kind after an operator, else before it."""
        after = range(at + 1, len(self.pieces))
        before = range(at - 1, -1, -1)
        return next((i for i in (*after, *before) if self._is(i, kind)), None)

    def _is(self, at: int, *kinds: Kind) -> bool:
        return at not in self.used and self.pieces[at].sense(*kinds) is not None

    def _target(self, at: int, kind: Kind) -> str | None:
        sense = self.pieces[at].sense(kind)
        return sense.targets[0] if sense else None

    def _feel(self, at: int, operator: Operator) -> None:
        self.used.add(at)
        hurts = operator in {Operator.PAIN, Operator.SPARE}
        kinds = (Kind.JOINT,) if hurts else (*_BODY, Kind.JOINT)
        found = self._nearest(at, kinds)
        if hurts and found is None:
            found, operator = self._nearest(at, _BODY), Operator.TIGHT
        if found is None:
            self.wanted += [_LOOSEN] if operator is Operator.TIGHT and not hurts else []
            return
        for i in self._joined(found, kinds if self._is(found, *kinds) else _BODY):
            self._take(i, operator)

    def _nearest(self, at: int, kinds: tuple[Kind, ...]) -> int | None:
        looks_ahead = bool(_BEFORE & set(self.pieces[at].words))
        places = [i for i in range(len(self.pieces)) if self._is(i, *kinds)]
        return min(
            places, key=lambda i: (abs(i - at), (i < at) if looks_ahead else (i > at)), default=None
        )

    def _joined(self, at: int, kinds: tuple[Kind, ...]) -> list[int]:
        """The piece and those that "and" joins to it: "knee and back pain"."""
        found = [at]
        for step in (-1, 1):
            i = at
            while self._links(i + step) and self._exists(i + 2 * step, kinds):
                i += 2 * step
                found.append(i)
        return found

    def _links(self, at: int) -> bool:
        return 0 <= at < len(self.pieces) and self.pieces[at].operator is Operator.AND

    def _exists(self, at: int, kinds: tuple[Kind, ...]) -> bool:
        return 0 <= at < len(self.pieces) and self._is(at, *kinds)

    def _take(self, at: int, operator: Operator) -> None:
        self.used.add(at)
        if at > 0 and self.pieces[at - 1].operator is Operator.WITHOUT:
            self.used.add(at - 1)
        piece = self.pieces[at]
        joint, body = piece.sense(Kind.JOINT), piece.sense(*_BODY)
        if operator in {Operator.PAIN, Operator.SPARE} and joint:
            places = self.sore if operator is Operator.PAIN else self.spared
            places += [Joint(target) for target in joint.targets]
        elif body or joint:
            felt = self.weak if operator is Operator.WEAK else self.tight
            felt += [sense for sense in (body or joint,) if sense]

    def _place_rest(self) -> None:
        scope: Operator | None = None
        last: Operator | None = None
        for i, piece in enumerate(self.pieces):
            if i in self.used:
                continue
            if piece.operator in _SCOPES:
                scope = piece.operator
            elif piece.operator is Operator.AND:
                scope = last
            else:
                self._place(piece, scope)
                last = scope
                scope = scope if self._goes_on(scope, i + 1) else None

    def _goes_on(self, scope: Operator | None, at: int) -> bool:
        """``I have`` covers all items that follow: "I have dumbbells, a bench"."""
        return scope is Operator.HAVE and at < len(self.pieces) and self._is(at, Kind.ITEM)

    def _place(self, piece: Piece, scope: Operator | None) -> None:
        if scope is Operator.WITHOUT:
            self._refuse(piece)
        elif scope is Operator.HAVE and piece.sense(Kind.ITEM):
            self.owned += [sense for sense in piece.senses if sense.kind is Kind.ITEM][:1]
        else:
            self._want(piece)

    def _refuse(self, piece: Piece) -> None:
        self.refused_words.append(piece.words)
        if piece.sense(Kind.ANY_ITEM, Kind.NO_ITEM):
            self.wanted.append(NO_ITEM)
            return
        joint = piece.sense(Kind.JOINT)
        if joint:
            self.spared += [Joint(target) for target in joint.targets]
        for kind in _REFUSED:
            sense = piece.sense(kind)
            self.refused += [sense] if sense else []
        muscle = piece.sense(Kind.MUSCLE)
        if muscle and not joint and not piece.sense(Kind.BODY_PART):
            self.refused.append(muscle)

    def _want(self, piece: Piece) -> None:
        flag, sore = piece.sense(Kind.RED_FLAG), piece.sense(Kind.SORE)
        page, wish = piece.sense(Kind.EXERCISE), piece.sense(Kind.GOAL, Kind.NEAR, Kind.LISTED)
        wanted, sport = piece.sense(*_WANTED), piece.sense(Kind.SPORT)
        self.sports += [sport] if sport else []
        if flag:
            self.red_flags += [Symptom(target) for target in flag.targets]
        elif sore:
            self.sore += [Joint(target) for target in sore.targets]
        elif page:
            self.named.append(page.targets[0])
            self.named_words += piece.words
            self.moves += [sense for sense in piece.senses if sense.kind is Kind.PATTERN][:1]
        elif wish:
            self.wishes.append(wish)
        elif wanted:
            place = piece.sense(Kind.PLACE)
            self.wanted += [wanted, place] if place else [wanted]
        elif not piece.senses:
            self.loose += piece.words


def _once(found: list[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(found))
