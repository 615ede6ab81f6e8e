"""Why a slot is there, in words that read well and hold."""

import re

import pytest
from tests.planner.sketches import Sketch
from tests.planner.worlds import FULL_BODY, PLANK, D, P, asked, draft, made, task_of

from forge.domain.vocabulary import DoseMuscle
from forge.planner.problem.essentials import SUITS
from forge.planner.problem.task import Pick
from forge.planner.slots.explain import SENTENCES, contributions, why
from forge.planner.slots.need_words import CLAUSES, COVERED, need_clause

ODD = re.compile(r"^work for your (a|an|the|second|side and|single-leg work|\w+ing|\w+s)\b")
BEGINNINGS = ("your ", "a ", "an ", "work for ", "movement of ")
ARCH = Sketch("arch", P.SPINAL_EXTENSION, {D.GLUTES: 1})
RAISE = Sketch("raise", P.HIP_FLEXION, {DoseMuscle.ABS: 1})


@pytest.mark.parametrize("name", sorted(SUITS))
def test_every_need_reads_as_a_clause(name: str) -> None:
    told = need_clause(name)

    assert told.startswith(BEGINNINGS)
    assert not ODD.search(told)


def test_reasons_stand_in_one_list_as_things() -> None:
    assert not [told for told in SENTENCES.values() if told.startswith(("it ", "you "))]


def test_no_clause_is_kept_for_a_need_that_is_gone() -> None:
    assert set(CLAUSES) <= set(SUITS)
    assert ODD.search(COVERED.format(name="turning of the spine"))


def only(*others: tuple[int, str, int]) -> str:
    task = task_of(asked(), made((*(one for one in FULL_BODY if one != PLANK), ARCH, RAISE)))
    week = draft((0, "arch", 2), *others)
    pick = Pick(0, "arch", 2)
    return why(task, week, pick, contributions(task, week, pick)).sentence.lower()


def test_work_is_the_only_core_work_where_nothing_else_is_called_so() -> None:
    assert "your only core work" in only((1, "squat", 2))


def test_beside_a_leg_raise_a_back_extension_is_the_only_one_of_its_kind() -> None:
    told = only((1, "raise", 2))

    assert "your only back extension" in told
    assert "core" not in told
