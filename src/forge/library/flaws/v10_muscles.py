"""V10: muscles fit their role, the joint actions, and one another."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import Category, MuscleRole
from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Drive, Vocabulary

MOST_SHARES: Final = 2.0
"""Primes and synergists together; more means that everything is called important."""

STABILISER_SHARE: Final = 0.2


def check(page: Page, vocabulary: Vocabulary) -> Iterator[Flaw]:
    """Each prime drives a listed action, each stretched muscle opposes one."""
    yield from _roles(page)
    yield from _shares(page)
    yield from _actions(page, vocabulary)
    yield from _joints(page, vocabulary)


def _roles(page: Page) -> Iterator[Flaw]:
    facts = page.facts
    roles = {use.role for use in facts.muscles}
    if facts.category is Category.STRETCHING:
        if MuscleRole.STRETCHED not in roles:
            yield page.error("V10", "muscles", "No muscle is stretched", "Name at least one.")
        if MuscleRole.PRIME in roles:
            hint = "Call it stretched or stabiliser."
            yield page.error("V10", "muscles", "A stretch has no prime mover", hint)
    elif MuscleRole.PRIME not in roles and facts.system is None:
        yield page.error("V10", "muscles", "There is no prime mover", "Name at least one.")


def _shares(page: Page) -> Iterator[Flaw]:
    for muscle, times in Counter(use.muscle for use in page.facts.muscles).items():
        if times > 1:
            hint = "Keep its main role."
            yield page.error("V10", "muscles", f"{muscle} stands {times} times", hint)
    for index, use in enumerate(page.facts.muscles):
        most = STABILISER_SHARE if use.role is MuscleRole.STABILISER else 1.0
        if not 0 <= use.share <= most:
            at, hint = f"muscles.{index}", f"Write 0 to {most:g}."
            yield page.error("V10", at, f"The share of {use.muscle} is {use.share:g}", hint)
    work = (MuscleRole.PRIME, MuscleRole.SYNERGIST)
    total = sum(use.share for use in page.facts.muscles if use.role in work)
    if total > MOST_SHARES + 0.001:
        hint = f"Lower them to {MOST_SHARES:g} in all."
        yield page.error("V10", "muscles", f"Primes and synergists share {total:.2f}", hint)


def _actions(page: Page, vocabulary: Vocabulary) -> Iterator[Flaw]:
    listed = {Drive(action.joint, action.action) for action in page.facts.joint_actions}
    opposed = {drive for action in listed for drive in vocabulary.opposites(action)}
    for index, use in enumerate(page.facts.muscles):
        words = vocabulary.muscle(use.muscle)
        hint = f"It does {', '.join(words.actions)}."
        if use.role is MuscleRole.PRIME and not words.drives & listed:
            message = f"No listed joint action is driven by {use.muscle}"
            yield page.error("V10", f"muscles.{index}", message, hint)
        if use.role is MuscleRole.STRETCHED and not words.drives & opposed:
            message = f"No listed joint action stretches {use.muscle}"
            yield page.error("V10", f"muscles.{index}", message, hint)


def _joints(page: Page, vocabulary: Vocabulary) -> Iterator[Flaw]:
    for index, action in enumerate(page.facts.joint_actions):
        able = vocabulary.joint(action.joint).actions
        if action.action not in able:
            message = f"The {action.joint} has no {action.action}"
            hint = f"It has {', '.join(able)}."
            yield page.error("V10", f"joint_actions.{index}", message, hint)
