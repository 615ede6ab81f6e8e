"""Every address of the URL map, with an example value for each variable part.

A new variable part without an example fails the tests that walk the map, so that no new address
can escape them.
"""

import itertools
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from forge.figures.gallery import Figure, Gallery
from forge.web.guest import make_link_token


def _figure(slug: str) -> Figure:
    found = Gallery(Path("content")).figure(slug)
    assert found is not None
    return found


EXAMPLES: dict[str, tuple[object, ...]] = {
    "slug": ("push-up",),
    "form": ("md", "json"),
    "name": ("exercises.json", "exercises.csv", "schema.json", "README.md"),
    "kind": ("muscle",),
    "value": ("legs",),
    "number": tuple(range(1, 9)),
    "pair": ("barbell-back-squat-vs-leg-press",),
    "muscle": ("vasti",),
    "ladder": ("push-up",),
    "routine": ("calf-and-ankle",),
    "programme": ("full-body-three-days",),
    "session": ("free:00000000-0000-4000-8000-000000000000",),
    "exercise": ("push-up", "custom:sled-drag"),
    "place": ("place-1",),
    "custom": ("custom:sled-drag",),
    "passkey": (1,),
    "member": (uuid.UUID(int=0),),
    "upload_id": (uuid.UUID(int=1),),
    "import_id": (uuid.UUID(int=2),),
    "feed": ("no-such-feed",),
    "theme": ("light", "dark"),
    "version": (_figure("push-up").version,),
    "body": ("female", "male"),
}
OTHER_EXAMPLES: dict[str, dict[str, tuple[object, ...]]] = {
    "library:hub": {"value": ("quads",)},
    "library:hub_twin": {"value": ("quads",)},
    "figures:pose": {"number": (1, 2)},
    "figures:pair": {"version": (_figure("push-up").pair_version,)},
    "library:combo": {"kind": ("legs",), "value": ("bodyweight",)},
    "library:combo_twin": {"kind": ("legs",), "value": ("bodyweight",)},
}
"""Where a part of the same name means something else."""
OF_A_PLAN = "plan_id"
OF_A_SESSION = "key"
"""A planned session is named by its plan."""


@dataclass(frozen=True)
class Entry:
    """One pattern of the URL map."""

    name: str
    parts: tuple[str, ...]
    public: bool

    def __str__(self) -> str:
        return self.name

    def addresses(self, plan: uuid.UUID | None = None, guest: uuid.UUID | None = None) -> list[str]:
        """Every example address; ``plan`` and ``guest`` stand in for what belongs to somebody."""
        values = [self._examples(part, plan, guest) for part in self.parts]
        return [
            reverse(self.name, kwargs=dict(zip(self.parts, combination, strict=True)))
            for combination in itertools.product(*values)
        ]

    def _examples(
        self, part: str, plan: uuid.UUID | None, guest: uuid.UUID | None
    ) -> tuple[object, ...]:
        if part == OF_A_PLAN:
            return (plan or uuid.UUID(int=0),)
        if self.name == "account:join":
            return ("no-such-link",)
        if part == OF_A_SESSION:
            return (f"{plan or uuid.UUID(int=0)}:1:0:1",)
        if part == "token":
            return (make_link_token(guest or uuid.UUID(int=0)),)
        examples = {**EXAMPLES, **OTHER_EXAMPLES.get(self.name, {})}
        if part not in examples:
            pytest.fail(f"{self.name} has a new part <{part}>: give it an example here")
        return examples[part]


def url_map() -> list[Entry]:
    """All patterns, in the order of the map."""
    return list(_walk(get_resolver().url_patterns, ""))


def _walk(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[Entry]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from _walk(pattern.url_patterns, inside)
        else:
            public = bool(getattr(pattern.callback, "is_public", False))
            yield Entry(f"{prefix}{pattern.name}", tuple(pattern.pattern.converters), public)
