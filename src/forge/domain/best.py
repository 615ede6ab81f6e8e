"""What a set says of the best single lift: one table for the planner, targets and records."""

from decimal import Decimal

PERCENT_OF_BEST = (
    Decimal(100),
    Decimal("95.5"),
    Decimal("92.2"),
    Decimal("89.2"),
    Decimal("86.3"),
    Decimal("83.7"),
    Decimal("81.1"),
    Decimal("78.6"),
    Decimal("76.2"),
    Decimal("73.9"),
    Decimal("70.7"),
    Decimal("68.0"),
)
"""Percent of the best single lift for 1 to 12 repetitions to the limit (E2, [u]).

More repetitions say little about one, so the table ends there.
"""
