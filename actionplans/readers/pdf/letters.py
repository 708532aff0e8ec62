"""Turn the characters that a PDF gives into the letters that they stand for."""

import re
import unicodedata

HYPHENS = "\x02\ufffe\u00ad"
"""What PDFium makes of a hyphen at the end of a line, and the soft hyphen."""
_SYMBOL_BULLETS = "\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\uf06e\uf076\uf0f0\uf02d"
"""Bullets, squares, arrows and ticks of the fonts Symbol and Wingdings."""
_BLANK = r"\x00\x01\x03-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f-\u2060\u3000\ufeff"
WORD = re.compile(f"[^{_BLANK}]+")
"""A run of characters that are not white space."""
_ODD = re.compile(f"[{HYPHENS}{_SYMBOL_BULLETS}\ue000-\uf8ff\ufb00-\ufb06\uffff\ud800-\udfff]")
_UNNAMED = re.compile("[\ue000-\uf8ff\ufffd\uffff]")


def letters(text: str) -> str:
    """Return the letters of a run of characters; one that has no name becomes U+FFFD."""
    if text.isascii() or not _ODD.search(text):
        return text.replace("\x02", "-")
    for mark in HYPHENS:
        text = text.replace(mark, "-")
    for bullet in _SYMBOL_BULLETS:
        text = text.replace(bullet, "•")
    text = re.sub("[\ufb00-\ufb06]", lambda m: unicodedata.normalize("NFKC", m[0]), text)
    text = _UNNAMED.sub("\ufffd", text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
