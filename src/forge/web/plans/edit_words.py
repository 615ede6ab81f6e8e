"""Prices and consequences of edits in the words of their page."""

from django.utils.translation import gettext as _

from forge.app.reviews import Review
from forge.planner.edit.options import Option


def option_words(option: Option) -> str:
    """What an exercise would bring, or cost, by the most important level that it touches."""
    if option.breaks:
        return _("but %(limit)s") % {"limit": option.breaks[0]}
    if option.meets:
        return _("brings what is missing: %(subjects)s") % {"subjects": ", ".join(option.meets)}
    first, second, _third = option.cost
    if first > 0:
        return _("gives up part of a minimum")
    if option.tie and second >= 0:
        return _("just as good here")
    if second > 0:
        return _("gives up some of the weekly targets")
    return _("adds to the weekly targets") if second < 0 else _("differs in taste only")


def standing(review: Review) -> str:
    """One sentence on how the plan stands."""
    if not review.broken and not review.over_s:
        return _("The checker finds no broken rule.")
    return _("The checker finds rules that this plan breaks. You may keep it like this.")
