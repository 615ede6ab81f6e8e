"""One text for one value, on every device: sorted keys, no spaces, no fractions."""

import hashlib
import json
from dataclasses import asdict

from forge.domain.event import Event, Json


def canonical(value: Json) -> str:
    """The text that Python and JavaScript write alike."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(event: Event) -> str:
    """What tells whether two events of one id are the same."""
    return hashlib.sha256(canonical(asdict(event)).encode()).hexdigest()[:32]
