"""Add councils to the table of councils: the name as given, the code where it is known."""

import csv
import io
import re

from actionplans.errors import RegisterError

_CODE = re.compile(r"[EWSN]\d{8}")
_UNCODED = "uncoded-"
# By the first letters of a code of the Office for National Statistics.
_KINDS = {
    "E06": "unitary authority",
    "E07": "district",
    "E08": "metropolitan district",
    "E09": "London borough",
    "E10": "county",
    "E47": "combined authority",
    "N09": "local government district",
    "S12": "council area",
    "W06": "principal area",
}
_WORDS = re.compile(
    r"\b(?:the|london|royal|metropolitan|district|borough|city|county|council|of)\b", re.IGNORECASE
)


def council_id(name: str, code: str) -> str:
    """Return the id of a new council: its code, or a stand-in until the code is known.

    Raises:
        RegisterError: no name, or not a code of the Office for National Statistics.
    """
    if not name.strip():
        raise RegisterError("a new council needs its name")
    if not code:
        return _UNCODED + re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    if not _CODE.fullmatch(code):
        raise RegisterError(f"{code!r} is no code of the Office for National Statistics")
    return code


def council_line(name: str, code: str) -> str:
    """Return the line of a new council; its kind is what its code says, else "not known"."""
    kind = _KINDS.get(code[:3], "not known")
    name = " ".join(name.split())
    short_name = " ".join(_WORDS.sub(" ", name).split()) or name
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([council_id(name, code), name, kind, short_name])
    return line.getvalue()
