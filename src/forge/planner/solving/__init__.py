"""The best week: greedy search, the exact model, and the choice among templates."""
