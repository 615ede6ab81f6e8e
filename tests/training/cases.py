"""Cases that Python and the phone answer alike: ``python -m tests.training.cases`` writes them.

What is asked is chosen by a seeded generator, so that the files change only with the rules.
"""

import json
import random
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from forge.domain.logged import Load, LoadUnit, LoggedSession, LoggedSet, SetSide
from forge.domain.vocabulary import Equipment, Measure
from forge.training.kit import (
    Bar,
    Fixed,
    Lifted,
    Place,
    Plate,
    Stack,
    discs,
    ends_of,
    fewest_moves,
    per_side,
    rack,
    rounded,
)
from forge.training.log import load_json, set_body
from forge.training.progress import (
    READINESS,
    Ask,
    Offer,
    Own,
    Relative,
    Rule,
    Stall,
    back_offer,
    deload,
    ease_of,
    eased,
    easy_offer,
    is_back,
    is_easy,
    next_target,
    outings,
    ramp,
    ready,
    stalled,
    target_json,
)
from forge.training.strength import estimate

VECTORS = Path(__file__).parent / "vectors"
TODAY = date(2026, 11, 16)
LIFT, KIN = "barbell-bench-press", "dumbbell-bench-press"
KG, LB = LoadUnit.KG, LoadUnit.LB
Json = dict[str, Any]


@dataclass(frozen=True)
class Chance:
    """Choices from a seed."""

    random: random.Random

    def one(self, *options: Any) -> Any:
        """One of the options."""
        return self.random.choice(options)

    def count(self, low: int, high: int) -> int:
        """A whole number."""
        return self.random.randint(low, high)


# ------------------------------------------------------------------ what is asked


def a_place(chance: Chance) -> Place:
    """A place with a few things of both units."""
    plates = tuple(
        Plate(Decimal(value), chance.count(1, 6), chance.one(KG, KG, LB))
        for value in ("20", "10", "5", "2.5", "1.25", "45")
        if chance.one(True, True, False)
    )
    bars = (
        (Bar(Equipment.BARBELL, Decimal(chance.one("20", "15", "45")), chance.one(KG, KG, LB)),)
        if chance.one(True, True, False)
        else ()
    )
    weights = tuple(Decimal(value) for value in ("4", "6.5", "8", "12", "16", "24", "32"))
    fixed = (Fixed(Equipment.DUMBBELL, weights[: chance.count(1, 7)], chance.one(KG, LB), 2),)
    return Place(
        "there",
        "There",
        frozenset({Equipment.BARBELL, Equipment.DUMBBELL, Equipment.CABLE, Equipment.BENCH}),
        bars=bars,
        plates=plates,
        fixed=fixed,
        stacks=(Stack(Equipment.CABLE, Decimal("2.5"), Decimal("2.5"), Decimal(40), KG),),
        bands=("red", "blue", "black"),
        unit=chance.one(KG, LB),
    )


def a_lifted(chance: Chance) -> Lifted:
    """What an exercise could lift there."""
    found: Lifted = chance.one(
        Lifted((Equipment.BARBELL,), 1, Decimal("2.5")),
        Lifted((Equipment.BARBELL,), 1, Decimal("2.5")),
        Lifted((Equipment.DUMBBELL, Equipment.KETTLEBELL), 2, Decimal(2)),
        Lifted((Equipment.CABLE,), 1, Decimal(5)),
        Lifted((), 1, Decimal("2.5"), from_zero=True),
        Lifted((Equipment.RESISTANCE_BAND,), 1, None, by_band=True),
    )
    return found


def an_ask(chance: Chance, there: tuple[Load, ...]) -> Ask:
    """What a plan could ask."""
    low, top = chance.one((8, 12), (5, 5), (3, 6), (10, 15))
    start = chance.one(None, Load(Decimal(41), KG), chance.one(*there) if there else None)
    return Ask(
        LIFT,
        chance.count(1, 4),
        low,
        top,
        chance.one(
            *Rule,
            *(Rule.OWN_RUNG,) * 2,
            Rule.DOUBLE,
            Rule.DOUBLE,
            Rule.NOVICE_LINEAR,
            Rule.NOVICE_LINEAR,
        ),
        chance.one(Measure.REPS, Measure.REPS, Measure.REPS, Measure.HOLD, Measure.DISTANCE),
        chance.one(None, (1, 3), (2, 2)),
        chance.one(True, False),
        start,
        chance.one(None, ("hard-form", "the hard form")),
        chance.one("take the edge a hand lower", "take the edge a hand lower", ""),
        chance.one("", "", "Start light and work up."),
    )


def a_history(chance: Chance, ask: Ask, there: tuple[Load, ...]) -> tuple[LoggedSession, ...]:
    """Sessions of one exercise, the newest a few days ago, or long ago."""
    day = TODAY - timedelta(days=chance.one(0, 2, 3, 6, 8, 9, 12, 14, 20, 33, 400))
    usual = chance.one(*(there or (None,)), None, Load(Decimal("33.3"), KG))
    usual = chance.one(*there) if there and chance.one(True, True, True, False) else usual
    found = []
    for number in range(chance.count(0, 5)):
        load = usual if chance.one(True, True, False) else chance.one(*(there or (None,)))
        key = f"s{number}"
        sets = tuple(
            a_set(chance, ask, f"{key}/x/{index}", load)
            for index in range(1, ask.sets + 1 + chance.count(-1, 1))
        )
        found.append(LoggedSession(key, "", day, sets))
        day -= timedelta(days=chance.count(2, 7))
    return tuple(found)


def a_set(chance: Chance, ask: Ask, key: str, load: Load | None) -> LoggedSet:
    """A set that reached the top, nearly, or not at all."""
    session, slot, number = key.split("/")
    reached = chance.one(*(ask.top,) * 6, ask.top + 3, ask.low, max(1, ask.low - 1))
    is_reps, metres = ask.measure is Measure.REPS, ask.measure is Measure.DISTANCE
    return LoggedSet(
        key,
        session,
        slot,
        LIFT,
        int(number),
        measure=ask.measure,
        side=chance.one(SetSide.BOTH, SetSide.BOTH, SetSide.LEFT),
        load=load,
        reps=reached if is_reps else None,
        seconds=reached if not is_reps and not metres else None,
        metres=Decimal(reached) if metres else None,
        rir=chance.one(None, 0, 2, 5),
        rpe=chance.one(None, Decimal("8.5")),
        target={"eased": True} if chance.one(*(False,) * 9, True) else {},
    )


def some(chance: Chance, there: tuple[Load, ...]) -> tuple[Load, ...]:
    """A short piece of a rack."""
    start = chance.count(0, max(0, len(there) - 8))
    return there[start : start + 8]


# ------------------------------------------------------------------ questions with answers


def strength_case(chance: Chance) -> Json:
    """A set and what it says of the best single."""
    load = Load(Decimal(chance.one("60", "62.5", "100", "45.359237", "225")), chance.one(KG, LB))
    ask = Ask(LIFT, 3, chance.count(1, 9), chance.count(1, 14))
    one = a_set(chance, ask, "s/x/1", load)
    found = estimate(one)
    answer = {
        "load": load_json(found.load),
        "at_least": found.at_least,
        "sentence": found.sentence,
    } if found else None  # fmt: skip
    return {"set": set_body(one), "answer": answer}


def kit_case(chance: Chance) -> Json:
    """A place, its rack, the plates of a load, and the fewest moves of a session."""
    place, what = a_place(chance), a_lifted(chance)
    there = rack(what, place)
    wanted = Load(Decimal(chance.one("10", "33.3", "61", "7.5")), chance.one(KG, LB))
    near = rounded(there, wanted)
    return {
        "place": place_json(place),
        "what": what_json(what),
        "rack": [load_json(load) for load in there],
        "wanted": load_json(wanted),
        "near": [load_json(near.load), near.sentence] if near else None,
        **_session(chance, place),
    }


def _session(chance: Chance, place: Place) -> Json:
    ends = list(ends_of(place.plates))
    session = [chance.one(*ends) for _ in range(chance.count(1, 5))]
    plates = [(disc.grains, count) for disc, count in discs(place.plates, 2)]
    found = fewest_moves(session, plates)
    bar = Bar(Equipment.BARBELL, Decimal(20))
    wanted = [load.value for load in rack(Lifted((bar.item,), 1, None), _barred(place, bar))]
    value = chance.one(*wanted)
    hung = per_side(bar, place.plates, value)
    return {
        "session": [str(end) for end in session],
        "loading": [found.hung, found.moves, found.fewest] if found else None,
        "value": f"{value:f}",
        "hung": [f"{one.value:f} {one.unit}" for one in hung or ()],
    }


def _barred(place: Place, bar: Bar) -> Place:
    return Place(place.key, place.name, frozenset({bar.item}), bars=(bar,), plates=place.plates)


def target_case(chance: Chance) -> Json:
    """A slot with its history, and what comes next."""
    there = some(chance, rack(a_lifted(chance), a_place(chance)))
    ask = an_ask(chance, there)
    sessions = a_history(chance, ask, there)
    done = outings(sessions, LIFT)
    kin_sessions = () if done else a_history(chance, Ask(LIFT, 3, 5, 8), there)
    own = Own(Load(Decimal(50), KG), 7, "own/1") if chance.one(*(False,) * 30, True) else None
    return _target_answer(chance, ask, there, sessions, kin_sessions, own)


def effort_case(chance: Chance) -> Json:
    """Sets that were far too hard or far too easy, often fewer and longer than was asked."""
    there = tuple(Load(Decimal(number), KG, 1, Decimal(20)) for number in range(50, 70, 1))
    low, top = chance.one((3, 6), (8, 12))
    ask = Ask(LIFT, 3, low, top, rir=(2, 3))
    key, load, day = "s0", chance.one(*there), TODAY - timedelta(days=chance.count(2, 6))
    left = chance.one(0, 5, 6)
    sets = tuple(
        replace(a_set(chance, ask, f"{key}/x/{n}", load), rir=left, rpe=None, target={})
        for n in range(1, chance.count(2, 4))
    )
    return _target_answer(chance, ask, there, (LoggedSession(key, "", day, sets),), (), None)


def _target_answer(
    chance: Chance,
    ask: Ask,
    there: tuple[Load, ...],
    sessions: tuple[LoggedSession, ...],
    kin_sessions: tuple[LoggedSession, ...],
    own: Own | None,
) -> Json:
    done, kin = outings(sessions, LIFT), outings(kin_sessions, LIFT)
    relatives = ((Relative(KIN, "the dumbbell press", 400), kin[-1]),) if kin else ()
    target = next_target(ask, done, there, TODAY, own=own, relatives=relatives)
    answers = tuple(chance.count(1, 3) for _ in range(3))
    return {
        "ask": ask_json(ask),
        "sessions": [session_json(one) for one in sessions],
        "kin": [session_json(one) for one in kin_sessions],
        "rack": [load_json(load) for load in there],
        "today": TODAY.isoformat(),
        "own": {"load": load_json(own.load), "amount": own.amount, "key": own.key} if own else None,
        "answers": answers,
        "target": target_json(target),
        "deload": target_json(deload(target, there)),
        "ready": target_json(ready(target, there, answers)),
        "stalled": stall_json(stalled(done, TODAY)),
    }


def ease_case(chance: Chance) -> Json:
    """What makes a day easier, what may be offered, and the target then."""
    there = some(chance, rack(a_lifted(chance), a_place(chance)))
    ask = an_ask(chance, there)
    sessions = a_history(chance, ask, there)
    done = outings(sessions, LIFT)

    def day(most: int) -> str:
        return (TODAY + timedelta(days=chance.count(-most, 3))).isoformat()

    easy = chance.one(None, None, {"from": day(10), "until": day(3)}, {"from": day(30), "no": True})
    back = chance.one(None, {"from": day(30), "days": chance.count(1, 60)}, {"from": day(9)})
    settings = {f"easy:{LIFT}": easy, "back": back}
    said = {name: chance.count(1, 3) for name in READINESS if chance.one(True, False)}
    days = [one.date for one in done]
    return {
        "ask": ask_json(ask),
        "sessions": [session_json(one) for one in sessions],
        "rack": [load_json(load) for load in there],
        "today": TODAY.isoformat(),
        "settings": settings,
        "readiness": said,
        "eased": target_json(
            eased(next_target(ask, done, there, TODAY), there, ease_of(LIFT, settings, said, TODAY))
        ),
        "holds": [is_easy(easy, TODAY), is_back(back, TODAY)],
        "offers": [
            offer_json(easy_offer(LIFT, "Bench", done, easy, TODAY)),
            offer_json(back_offer(days, back, TODAY)),
        ],
    }


def ramp_case(chance: Chance) -> Json:
    """The ramp of a load."""
    there = some(chance, rack(a_lifted(chance), a_place(chance)))
    work = chance.one(*(there or (Load(Decimal(60), KG),)), Load(Decimal(60), KG))
    first = chance.one(True, False)
    found = ramp(work, there, first=first)
    return {
        "work": load_json(work),
        "rack": [load_json(load) for load in there],
        "first": first,
        "ramp": [[load_json(one.load), one.reps] for one in found],
    }


CASES: dict[str, tuple[Callable[[Chance], Json], int]] = {
    "strength": (strength_case, 60),
    "kit": (kit_case, 15),
    "targets": (target_case, 140),
    "effort": (effort_case, 30),
    "ramp": (ramp_case, 40),
    "ease": (ease_case, 80),
}


# ------------------------------------------------------------------ as JSON


def place_json(place: Place) -> Json:
    """A place as the phone knows it."""
    found: Json = json.loads(json.dumps({
        "equipment": sorted(place.equipment),
        "bars": [asdict(one) for one in place.bars],
        "plates": [asdict(one) for one in place.plates],
        "fixed": [asdict(one) for one in place.fixed],
        "stacks": [asdict(one) for one in place.stacks],
        "bands": place.bands,
        "unit": place.unit,
    }, default=str))  # fmt: skip
    return found


def what_json(what: Lifted) -> Json:
    """What an exercise lifts."""
    return {
        "items": list(what.items),
        "implements": what.implements,
        "step": f"{what.step:f}" if what.step is not None else None,
        "from_zero": what.from_zero,
        "by_band": what.by_band,
    }


def ask_json(ask: Ask) -> Json:
    """What a plan asks, as the pack tells it."""
    return {**asdict(ask), "start": load_json(ask.start)}


def session_json(session: LoggedSession) -> Json:
    """A session with the fields of its sets."""
    return {
        "key": session.key,
        "date": session.date.isoformat(),
        "skipped": session.skipped,
        "sets": [{"key": one.key, "fields": set_body(one)} for one in session.sets],
    }


def offer_json(offer: Offer | None) -> Json | None:
    """An offer."""
    return {**asdict(offer), "rows": list(offer.rows)} if offer else None


def stall_json(stall: Stall | None) -> Json | None:
    """A stall."""
    return {"sentence": stall.sentence, "rows": list(stall.rows)} if stall else None


def written(name: str) -> str:
    """The file of one kind of case."""
    make, count = CASES[name]
    chance = Chance(random.Random(name))  # noqa: S311  # chosen, not guarded
    lines = [json.dumps(make(chance), sort_keys=True, ensure_ascii=False) for _ in range(count)]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def read(name: str) -> list[Json]:
    """The cases of one kind."""
    found: list[Json] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    for kind in CASES:
        (VECTORS / f"{kind}.json").write_text(written(kind), encoding="utf-8")
