"""Derived text: sentences that follow from the facts of an exercise, by category."""
