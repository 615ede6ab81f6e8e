"""Entry point of ``python -m forge.cli``; ``./forge`` calls it."""

import sys

from forge.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
