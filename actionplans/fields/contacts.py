"""Mask telephone numbers and e-mail addresses: no text is stored or shown with them."""

import re

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d/.-])(?:\+44\s?(?:\(0\)\s?)?\d{2,4}|\(0\d{2,4}\)|0\d{2,4})[\s-]?\d{3,4}[\s-]?\d{3,4}(?![\d/-])"
)

_DIGITS = re.compile(r"\d\d\d")
"""A text without these holds no telephone number."""


def mask(text: str) -> str:
    """Return the text with each e-mail address and telephone number replaced by its kind."""
    if "@" not in text and not _DIGITS.search(text):
        return text
    return _PHONE.sub("[telephone number]", _EMAIL.sub("[e-mail address]", text))
