"""Printing: JSON in one form, text as it is, talk on stderr."""

import json
import sys


def print_json(value: object) -> None:
    """Print a value as readable JSON with sorted keys."""
    print(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True))


def talk(text: str) -> None:
    """Say something that is not data."""
    print(text, file=sys.stderr, flush=True)
