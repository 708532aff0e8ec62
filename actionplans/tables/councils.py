"""Tell which councils of a joint document a text binds."""

import re
from collections.abc import Sequence

from actionplans.vocabulary import Council

_BRACKETS = re.compile(r"\([^)]*\)")


def councils_bound(wording: str, councils: Sequence[Council]) -> list[str]:
    """Return the ids of the councils that a text binds: the one that it names, else all.

    A council is named by its name, its short name or its initials; names in brackets only
    give examples and do not count. A text that names several binds all.
    """
    text = _BRACKETS.sub(" ", wording)
    named = [council for council in councils if _forms(council).search(text)]
    is_bound = len(named) == 1 and not _PLACE.match(text, _end(named[0], text))
    return [council.council_id for council in (named if is_bound else councils)]


# "Fenbrook & Harrowmere ..." or "the Fenbrook Partnership" name a place or another body.
_PLACE = re.compile(r" (?:&|(?:Partnership|Town|Business|Arts|Economic|homes|businesses)\b)")


def _end(council: Council, text: str) -> int:
    """Return where the first name of the council ends in a text that holds one."""
    return next(_forms(council).finditer(text)).end()


def _forms(council: Council) -> re.Pattern[str]:
    initials = "".join(word[0] for word in council.name.split())
    forms = (council.name, council.short_name, initials)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b")
