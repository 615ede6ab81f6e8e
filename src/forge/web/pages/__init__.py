"""Home, about, errors."""
