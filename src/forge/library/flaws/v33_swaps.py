"""V33: a swap keeps something, and a promise of relief is kept."""

from collections.abc import Iterator

from forge.domain.exercise import Facts
from forge.domain.vocabulary import Articulation, EdgeType, Joint, Muscle, MuscleRole
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.page import Library, Page
from forge.library.vocabulary import Vocabulary

_LEADING = frozenset({MuscleRole.PRIME, MuscleRole.STRETCHED})
_WORKING = _LEADING | {MuscleRole.SYNERGIST}
_RELIEF = any_of(
    r"(?:easier|gentler|kinder|lighter|less (?:load|stress|strain|pressure|bend)) (?:on|for|to|in)",
    r"spares?",
    r"(?:takes|keeps) (?:the )?(?:load|stress|strain|weight) off",
)


def check(library: Library) -> Iterator[Flaw]:
    """A substitute shares the pattern, or works a leading muscle, or both train the heart."""
    known = {page.slug: page for page in library.pages}
    for page in library.pages:
        for index, edge in enumerate(page.facts.graph.edges):
            other = known.get(edge.to)
            if edge.type is not EdgeType.SUBSTITUTE or other is None:
                continue
            at = f"graph.edges.{index}"
            if not _shares(page.facts, other.facts):
                message = f"{edge.to} neither shares the pattern nor works a leading muscle"
                yield page.warning("V33", at, message, "Swap it, or call it a complement.")
            for joint in _relieved(edge.reason, library.vocabulary):
                if _stress(other, joint) >= _stress(page, joint) > 0:
                    message = f"{edge.to} loads the {joint} as much"
                    yield page.warning("V33", at, message, "Change the reason or the edge.")


def _shares(one: Facts, other: Facts) -> bool:
    same_pattern = one.movement_pattern is other.movement_pattern
    same_system = one.system is not None and one.system is other.system
    return same_pattern or same_system or bool(_muscles(one, _LEADING) & _muscles(other, _WORKING))


def _muscles(facts: Facts, roles: frozenset[MuscleRole]) -> frozenset[Muscle]:
    return frozenset(use.muscle for use in facts.muscles if use.role in roles)


def _relieved(reason: str, vocabulary: Vocabulary) -> Iterator[Joint]:
    if _RELIEF.search(reason):
        for joint in Joint:
            if any_of(*vocabulary.joint(Articulation(joint.value)).words).search(reason):
                yield joint


def _stress(page: Page, joint: Joint) -> int:
    stress = page.facts.joint_stress.get(joint)
    return stress.level if stress else 0
