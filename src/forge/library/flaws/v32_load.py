"""V32: the type of load fits the equipment."""

from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import EquipmentHub, LoadType
from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

WEIGHTS: Final = frozenset(
    {
        EquipmentHub.DUMBBELL,
        EquipmentHub.BARBELL,
        EquipmentHub.SMITH_MACHINE,
        EquipmentHub.KETTLEBELL,
        EquipmentHub.EZ_BAR,
        EquipmentHub.MEDICINE_BALL,
        EquipmentHub.TRAP_BAR,
        EquipmentHub.WEIGHT_PLATE,
    }
)
STACKS: Final = frozenset({EquipmentHub.MACHINE, EquipmentHub.CABLE})
BANDS: Final = frozenset({EquipmentHub.RESISTANCE_BAND})
SOURCES: Final[dict[LoadType, frozenset[EquipmentHub]]] = {
    LoadType.EXTERNAL: WEIGHTS | {EquipmentHub.MACHINE},
    LoadType.BAND: BANDS,
    LoadType.MACHINE_STACK: STACKS,
    LoadType.ASSISTANCE: BANDS | STACKS,
}
"""Where a load may come from. Plate-loaded machines count as external."""

UNAIDED: Final = frozenset({LoadType.NONE, LoadType.BODYWEIGHT})


def check(page: Page, vocabulary: Vocabulary) -> Iterator[Flaw]:
    """Compares the first choice of every need with the load; any choice may carry it."""
    load = page.facts.load
    groups = page.facts.equipment.all_of
    hubs = {vocabulary.equipment(item).hub for group in groups for item in group}
    if load.type in SOURCES and not hubs & SOURCES[load.type]:
        hint = f"Name one of: {', '.join(sorted(SOURCES[load.type]))}."
        yield page.error("V32", "load", f"No item gives a load of type {load.type}", hint)
    firsts = {vocabulary.equipment(group[0]).hub for group in groups if group}
    if load.type in UNAIDED and firsts & (WEIGHTS | STACKS | BANDS):
        carried = ", ".join(sorted(firsts & (WEIGHTS | STACKS | BANDS)))
        hint = "Set the load type, or make the item optional."
        yield page.error("V32", "load", f"The load is {load.type}, but {carried} is needed", hint)
    if load.type in UNAIDED and (load.implements is not None or load.increment is not None):
        hint = "Write null for implements and increment."
        yield page.error("V32", "load", f"A {load.type} load with implements", hint)
    yield from _numbers(page)


def _numbers(page: Page) -> Iterator[Flaw]:
    load = page.facts.load
    if not 0 <= load.bodyweight_share <= 1:
        hint = "Write 0 to 1."
        yield page.error("V32", "load", f"bodyweight_share is {load.bodyweight_share:g}", hint)
    if (load.increment is None) is not (load.unit is None):
        hint = "Give both, or null for both."
        yield page.error("V32", "load", "Increment and unit do not agree", hint)
    needs_two = load.type is LoadType.EXTERNAL and load.implements is None
    if needs_two and page.exercise.derived.equipment_hub is not EquipmentHub.MACHINE:
        hint = "Write 2 for a pair, else 1."
        yield page.error("V32", "load", "implements is missing", hint)
