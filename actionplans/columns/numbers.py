"""Take the row's own number off the head of an action."""

import re

_NUMBER = re.compile(
    r"(?P<bullet>•\s*)?\(?(?P<number>\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?[.):]?|\d{1,2}[.):]"
    r"|\d{1,2}\s?\(?[a-z]\)?[.):]|[A-Z]{1,3}\d{1,2}(?:\.\d{1,2})*[a-z]?[.):]?|[a-z][.)])\s+"
    r"(?=[\"'“‘(]?[A-Z])"
)
_INLINE = re.compile(r"(?<=[a-z.;)])\s+(?=\d{1,2}\.\d{1,2}\.?\s+[A-Z])")


def without_numbers(text: str) -> tuple[str, str]:
    """Return the number of the row and its text; several numbered lines become bullets.

    "1.1 Agree a plan" is row 1.1; "1.1 Agree a plan 1.2 Publish it" holds two actions.
    """
    lines = [line for whole in text.split("\n") for line in _INLINE.split(whole)]
    numbered = [(_NUMBER.match(line), line) for line in lines]
    found = [match for match, _ in numbered if match]
    if not found:
        return "", text
    if len(found) == 1:
        return found[0]["number"].strip(".):("), "\n".join(
            (match["bullet"] or "") + line[match.end() :] if match else line
            for match, line in numbered
        )
    return "", "\n".join(f"• {line[match.end() :]}" if match else line for match, line in numbered)
