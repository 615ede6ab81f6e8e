"""Files of other apps to sessions and sets: read, understood, asked about, never guessed."""

from forge.training.imports.source import Taken, take
from forge.training.imports.survey import Context, Survey, survey
from forge.training.imports.values import Match, Question, Unread

__all__ = ["Context", "Match", "Question", "Survey", "Taken", "Unread", "survey", "take"]
