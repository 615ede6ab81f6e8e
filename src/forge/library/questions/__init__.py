"""Questions whose answers follow from the facts."""
