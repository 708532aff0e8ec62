"""Make a file name that somebody gave safe to keep and to show."""

import re
import unicodedata

_LENGTH = 100


def safe_name(name: str) -> str:
    """Return the last part of a name, without signs that a path, a terminal or a page acts on.

    Letters of any script, digits, blanks and `. , ( ) & ' _ -` stay; "document" stands for a
    name of which nothing stays.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    plain = re.sub(r"[^\w .,()&'-]", "_", last).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    if not dot:
        stem, suffix = plain, ""
    suffix = suffix[:10]
    stem = stem[: _LENGTH - len(suffix) - 1].lstrip("-. ").rstrip() or "document"
    return f"{stem}{dot}{suffix}"
