"""One text for one value, on every device: sorted keys, no spaces, no fractions."""

import hashlib
import json

import msgspec

from forge.domain.event import Event, Json

_ENCODER = msgspec.json.Encoder(order="sorted")


def canonical(value: Json) -> str:
    """The text that Python and JavaScript write alike."""
    try:
        return _ENCODER.encode(value).decode()
    except (OverflowError, UnicodeEncodeError):
        # A number or half a character that no event may hold: it is refused with its own words.
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def written(event: Event) -> str:
    """The whole event as its canonical text."""
    # Named one by one: ``asdict`` copies every body and costs more than all else of an import.
    values: dict[str, Json] = {
        "id": event.id,
        "device": event.device,
        "lamport": event.lamport,
        "type": event.type,
        "v": event.v,
        "entity": event.entity,
        "body": event.body,
        "client_time": event.client_time,
    }
    return canonical(values)


def digest(event: Event) -> str:
    """What tells whether two events of one id are the same."""
    return digest_of(written(event))


def digest_of(text: str) -> str:
    """The digest of an event that is written already."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]
