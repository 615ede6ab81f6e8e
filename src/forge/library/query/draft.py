"""A reading in the making: operators take their objects, the rest falls into place."""

from dataclasses import dataclass, field
from typing import Final

from forge.domain.vocabulary import Category, Joint, Level, Symptom
from forge.library.query.lexicon import Sense
from forge.library.query.pieces import Piece
from forge.library.query.reading import Direction
from forge.library.query.synonyms import FELT, Kind, Operator

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
_STRETCH: Final = Sense(Kind.CATEGORY, (Category.STRETCHING,), "stretching")
_STRENGTH: Final = Sense(Kind.CATEGORY, (Category.STRENGTH,), "strength")


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
    loose: list[str] = field(default_factory=list[str])

    def read(self) -> None:
        """Comparisons first, then what is felt, then everything else in its order."""
        for i, piece in enumerate(self.pieces):
            if piece.operator in _COMPARED:
                self._compare(i, piece.operator)
        for i, piece in enumerate(self.pieces):
            if piece.operator in FELT:
                self._feel(i, piece.operator)
        self._place_rest()

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

    def _replace(self, at: int, slug: str | None) -> None:
        """``alternative to`` a page; of an item it means without it."""
        if slug is not None:
            self.instead_of = slug
            return
        item = self._object(at, Kind.ITEM)
        if item is not None and self._object(at, Kind.NEAR) is None:
            self.used.add(item)
            self.refused += [s for s in self.pieces[item].senses if s.kind is Kind.ITEM][:1]

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
            self._feel_nothing(operator, hurts=hurts)
            return
        for i in self._joined(found, kinds if self._is(found, *kinds) else _BODY):
            self._take(i, operator)

    def _feel_nothing(self, operator: Operator, *, hurts: bool) -> None:
        if not hurts and not any(self._is(i, Kind.EXERCISE) for i in range(len(self.pieces))):
            self.wanted.append(_STRETCH if operator is Operator.TIGHT else _STRENGTH)

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
        elif wish:
            self.wishes.append(wish)
        elif wanted:
            self.wanted.append(wanted)
        elif not piece.senses:
            self.loose += piece.words
