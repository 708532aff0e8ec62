"""Join text that a page end or a conversion broke into two cells."""

import re
from collections.abc import Iterable

_SMALL = 1 / 3
_FEWEST_SMALL = 2
_UNFINISHED = re.compile(
    r"(?:\b(?:a|an|the|this|that|their|our|your|its|of|to|for|in|on|at|by|with|from|through|into|and|or"
    r"|as|both|be|is|are|which|who|not|new|more|fully|systemic)|['’]s|[,\-–/&])$",
    re.IGNORECASE,
)


def is_unfinished(text: str) -> bool:
    """Tell whether a text stops in the middle of a sentence."""
    return bool(text) and bool(_UNFINISHED.search(text.rstrip()))


def continues(text: str) -> bool:
    """Tell whether a text begins in the middle of a sentence."""
    return bool(re.match(r"[\"'“‘(]?[a-z]", text))


def begin_small(texts: Iterable[str]) -> bool:
    """Tell whether texts that are each whole begin with small letters by habit.

    Below a heading such as "We will ..." they do, and a small letter is no sign of a break.
    """
    printed = [text for text in texts if text]
    small = sum(map(continues, printed))
    return small >= max(_FEWEST_SMALL, _SMALL * len(printed))


def join(first: str, second: str) -> str:
    """Join two halves by one blank; either may be empty."""
    return f"{first} {second}".strip()


def join_wording(first: str, second: str) -> str:
    """Join two halves; words that end the first and begin the second again stand once."""
    words, following = first.split(" "), second.split(" ")
    for length in range(min(len(words), len(following), 12), 1, -1):
        if words[-length:] == following[:length]:
            return first + second[len(" ".join(following[:length])) :]
    return join(first, second)


def first_sentence(text: str) -> tuple[str, str]:
    """Part a text after its first sentence; the rest is "" where it is all one."""
    match = re.match(r"(.*?[.!?])\s+(?=[A-Z\"“])(.*)", text, re.DOTALL)
    return (match[1], match[2]) if match else (text, "")
