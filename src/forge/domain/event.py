"""Events: what a person did while training, as a device told it. Nothing ever overwrites one."""

from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
"""What a body may hold. No fractions: a decimal number is a text, so that no device rounds it."""


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """When an event happened in the order that all devices agree on.

    ``lamport`` is a counter that a device raises past every value it has seen; the device and
    the event's id decide between equals.
    """

    lamport: int
    device: str
    event: str


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to one ``entity``, such as a set or a session.

    ``type`` is ``collection.verb``, ``v`` the version of its body. ``client_time`` is the
    device's clock with its offset, kept as it was sent, because clocks are wrong.
    """

    id: str
    device: str
    lamport: int
    type: str
    v: int
    entity: str
    body: dict[str, Json]
    client_time: str

    @property
    def stamp(self) -> Stamp:
        """Its place in the order."""
        return Stamp(self.lamport, self.device, self.id)

    @property
    def collection(self) -> str:
        """What kind of thing it is about: ``set`` of ``set.log``."""
        return self.type.partition(".")[0]

    @property
    def verb(self) -> str:
        """What happened: ``log`` of ``set.log``."""
        return self.type.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An event that cannot be kept, by its id, and why, in words for its owner."""

    id: str
    reason: str
