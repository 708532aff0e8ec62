"""Tell a list entry, and a title with a number, by the words at its head."""

import re

_BULLET = r"[-•●▪◦*]"
_NUMBER = r"\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?"
# "A1 Plant a hedge", but not "A1 traffic is heavy".
_REFERENCE = r"[A-Z]{1,3}-?\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s+[A-Z][a-z])"
ENTRY = re.compile(rf"(?P<marker>{_BULLET}|{_NUMBER}|{_REFERENCE})\s+(?P<text>\S.*)")
NUMBERED_TITLE = re.compile(r"(?P<marker>\d{1,2}(?:\.\d{1,2})*[.)]?)\s+(?P<text>[^\d\s].*)")
_MARK = re.compile(
    r"(?:(?:action|activity|task|commitment|milestone|item|step|number|no|ref)\.?\s*)?"
    r"[(\[]?(?:[A-Z]{1,4}[ ./-]?)?\d{1,2}(?:\.\d{1,2})*(?:\.?[a-z])?[)\].:]*"
    r"|[(\[]?(?:[ivx]{1,5}|[a-z])[)\].]",
    re.IGNORECASE,
)


def is_mark(text: str) -> bool:
    """Tell whether a line is nothing but the mark of an entry: "A2", "B.1", "Action 3", "(iv)"."""
    return _MARK.fullmatch(text.strip()) is not None
