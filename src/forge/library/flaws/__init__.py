"""The checks of content: one function a module, each with the id of its flaw.

Not here: V22 and V38 (``forge.library.collections``) belong to what is written beside the
exercises; V25 to V27 wait for form rules, motions and media.
"""

from collections.abc import Callable, Iterable
from typing import Final

from forge.library.flaw import Flaw
from forge.library.flaws import (
    v01_name_taken,
    v02_steps_copied,
    v03_hold_in_reps,
    v04_strength_words,
    v05_sides,
    v06_gear,
    v07_grip,
    v08_facing,
    v09_angle,
    v10_muscles,
    v11_level,
    v12_numbers,
    v13_banned,
    v14_answers,
    v15_grammar,
    v16_graph,
    v17_claims,
    v18_reassurance,
    v19_readable,
    v20_overlap,
    v21_derived,
    v23_references,
    v24_repeats,
    v28_cues,
    v29_cautions,
    v30_approval,
    v31_dose,
    v32_load,
    v33_swaps,
    v34_contradiction,
    v35_feel,
    v36_imperative,
    v37_facts,
    v39_templates,
)
from forge.library.page import Library, Page
from forge.library.vocabulary import Vocabulary

PageCheck = Callable[[Page, Vocabulary], Iterable[Flaw]]
LibraryCheck = Callable[[Library], Iterable[Flaw]]

PAGE_CHECKS: Final[tuple[PageCheck, ...]] = (
    v03_hold_in_reps.check,
    v04_strength_words.check,
    v05_sides.check,
    v07_grip.check,
    v08_facing.check,
    v09_angle.check,
    v10_muscles.check,
    v11_level.check,
    v12_numbers.check,
    v13_banned.check,
    v14_answers.check,
    v17_claims.check,
    v18_reassurance.check,
    v19_readable.check,
    v24_repeats.check,
    v28_cues.check,
    v29_cautions.check,
    v30_approval.check,
    v31_dose.check,
    v32_load.check,
    v34_contradiction.check,
    v35_feel.check,
    v36_imperative.check,
    v37_facts.check,
)
"""Checks that see one page."""

LIBRARY_CHECKS: Final[tuple[LibraryCheck, ...]] = (
    v01_name_taken.check,
    v02_steps_copied.check,
    v06_gear.check,
    v15_grammar.check,
    v16_graph.check,
    v20_overlap.check,
    v21_derived.check,
    v23_references.check,
    v33_swaps.check,
    v39_templates.check,
)
"""Checks that compare pages."""
