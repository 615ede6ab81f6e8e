"""The drawing board: builds bodies, solves motions, draws. Needs ``requirements/figures.txt``.

Servers never import this package: they read the finished drawings. ``forge.cli.figures`` is
its only user.
"""
