"""Exercises to JSON and back: what the phone gets, and what an added exercise keeps."""

from collections.abc import Mapping
from typing import cast

from forge.domain.event import Json
from forge.domain.exercise import Span
from forge.domain.vocabulary import Measure
from forge.training.log import load_json, read_load
from forge.training.schedule.circuits import circuit_from_json, circuit_json
from forge.training.schedule.values import Item


def item_json(item: Item) -> dict[str, Json]:
    """An exercise as the phone reads it; what is empty is left out."""
    values: dict[str, Json] = {
        "slot": item.slot,
        "letter": item.letter,
        "slug": item.slug,
        "name": item.name,
        "measure": item.measure.value,
        "sets": item.sets,
        "amount": list(item.amount),
        "sides": item.sides,
        "hold_s": item.hold_s,
        "rest_s": item.rest_s,
        "group": item.group,
        "warm_ups": list(item.warm_ups),
        "rir": list(item.rir) if item.rir else None,
        "effort": item.effort,
        "tempo": item.tempo,
        "load_kind": item.load_kind,
        "load_words": item.load_words,
        "load": load_json(item.load),
        "why": item.why,
        "progression": item.progression,
        "seconds": item.seconds,
        "value": item.value,
        "main": item.main,
        "swaps": list(item.swaps),
        "circuit": circuit_json(item.circuit),
    }
    return {name: value for name, value in values.items() if value not in (None, "", [], False)}


def item_from_json(values: Mapping[str, Json], slot: str) -> Item | None:
    """An exercise that a device described; None where it cannot be done from that."""
    slug, measure = values.get("slug"), values.get("measure")
    amount = _span(values.get("amount"))
    if not isinstance(slug, str) or amount is None or measure not in set(Measure):
        return None
    return Item(
        slot=slot,
        letter=_text(values, "letter"),
        slug=slug,
        name=_text(values, "name") or slug,
        measure=Measure(str(measure)),
        sets=_count(values, "sets", 1),
        amount=amount,
        sides=2 if values.get("sides") == 2 else 1,
        hold_s=_count(values, "hold_s", 0) or None,
        rest_s=_count(values, "rest_s", 0),
        group=_text(values, "group"),
        rir=_span(values.get("rir")),
        effort=_text(values, "effort"),
        tempo=_text(values, "tempo"),
        load_kind=_text(values, "load_kind") or "find",
        load_words=_text(values, "load_words"),
        load=read_load(values.get("load")),
        why=_text(values, "why"),
        progression=_text(values, "progression"),
        seconds=_count(values, "seconds", 0),
        value=_count(values, "value", 0),
        main=values.get("main") is True,
        swaps=_texts(values, "swaps"),
        circuit=circuit_from_json(values.get("circuit")),
    )


def _span(value: Json) -> Span | None:
    if isinstance(value, list) and len(value) == 2 and all(isinstance(one, int) for one in value):
        low, high = cast("list[int]", value)
        return (low, high)
    return None


def _text(values: Mapping[str, Json], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _texts(values: Mapping[str, Json], name: str) -> tuple[str, ...]:
    found = values.get(name)
    some = found if isinstance(found, list) else []
    return tuple(one for one in some if isinstance(one, str))


def _count(values: Mapping[str, Json], name: str, usual: int) -> int:
    value = values.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        return usual
    return max(0, value)
