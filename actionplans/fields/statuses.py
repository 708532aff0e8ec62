"""Find the status words that plans print, and map them to the statuses of the schema."""

import csv
import re
from collections.abc import Mapping
from pathlib import Path

_DONE = (
    r"completed?|done|achieved|in\s+place|delivered|implemented|finished|finalised|fulfilled"
    r"|embedded|discharged"
)
_WORDS = (
    rf"(?:(?:now|already|all|fully|partially|partly|part|largely|mostly|substantially|nearly"
    rf"|almost|not|not\s+yet|yet\s+to\s+be|actions?|task|work|stage|phase)[\s-]+)*(?:{_DONE})"
    r"|(?:(?:not\s+yet|not|yet\s+to\s+be|work(?:\s+has)?(?:\s+not)?|already|recently|just)\s+)?"
    r"(?:started|begun|commenced)|yet\s+to\s+(?:start|begin|commence)"
    r"|(?:work\s+)?(?:now\s+)?(?:in[\s-]progress|in\s+train|under\s*way|in\s+development|in\s+hand"
    r"|progressing(?:\s+well)?)|on\s+(?:track|target|schedule|hold)"
    r"|(?:action\s+)?(?:now\s+)?closed|superseded|cancelled|withdrawn|abandoned|discontinued"
    r"|no\s+longer\s+(?:required|needed|applicable|relevant|pursued|being\s+pursued|proceeding)"
    r"|not\s+(?:proceeding|progressed|pursued|being\s+pursued|taken\s+forward)"
    r"|business\s+as\s+usual|bau|delayed|deferred|paused|stalled|suspended|overdue|slipped"
    r"|behind\s+(?:schedule|target|plan)|off\s+(?:track|target)|at\s+risk"
    r"|(?:\d{1,3}\s*%|\d{1,3}\s+per\s*cent)\s+complete(?:d)?"
)
_DAY = (
    r"(?:(?:in|on|as\s+at|at|since|during)\s+)?(?:\d[\w/.\-–]*|(?:early|mid|late|end\s+of)[\s-]+"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"|(?:spring|summer|autumn|winter|q[1-4])\b)"
)
_EDGE = r"[\s\W]*"
_ALONE = re.compile(
    rf"^{_EDGE}(?:status\W+)?(?P<status>{_WORDS})(?=\s*$|\s*[.,;:(–—\-/&|\n]|\s+{_DAY}|\s+and\b)",
    re.IGNORECASE,
)
_AT_END = re.compile(
    rf"(?:[-–—,;:(|/\n]|\d|\b(?:now|ongoing)\b)\s*(?P<status>{_WORDS}){_EDGE}$", re.IGNORECASE
)
_AFTER_DAY = re.compile(rf"^{_EDGE}(?:{_DAY}\s+)+(?P<status>{_WORDS}){_EDGE}$", re.IGNORECASE)
_STATED = re.compile(
    rf"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:all\s+|both\s+|also\s+)?"
    rf"(?P<status>(?:now|already|fully|all|partially|partly|successfully|not\s+yet|not)?\s*"
    rf"(?:{_DONE}|closed|superseded|started|under\s*way|in\s+progress|on\s+track|on\s+hold"
    r"|delayed|no\s+longer\s+(?:required|needed|pursued|applicable)))\b"
    r"(?!\s+by\b)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|once|when|until|till|unless|after|before|to\s+be|ensure|whether|will|would|should"
    r"|could|can|may|must|that|which|who)\b[^.;]*$|\bto\s*$",
    re.IGNORECASE,
)


# A cell that states a status is short; searching a whole page for one would take seconds.
_LONGEST = 2_000


def find_status(text: str) -> str:
    """Return the status words printed in a text, as printed, or "".

    Read from cells of deadline, status and progress: "Complete April 2019" gives
    "Complete", "Complete the review" nothing; "The programme is now in place." gives
    "in place". "Ongoing" is the deadline's word, not a status.
    """
    head = text[:_LONGEST]
    lines = "\n".join(" ".join(line.split()) for line in head.splitlines() if line.strip())
    for pattern in (_ALONE, _AFTER_DAY, _AT_END):
        found = pattern.search(lines)
        if found:
            return " ".join(found["status"].split())
    return _find_stated(lines)


def _find_stated(text: str) -> str:
    for found in _STATED.finditer(text):
        if not _CONDITION.search(text[: found.start()]):
            words = " ".join(found["status"].split())
            return re.sub(r"^(?:now|already|all)\s+", "", words, flags=re.IGNORECASE)
    return ""


def read_statuses(path: Path) -> dict[str, str]:
    """Return the status of the schema for each folded printed wording.

    Wordings to which the table gives no status (colours, "at risk") are left out.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {_fold(row["printed"]): row["status"] for row in rows if row["status"]}


def map_status(printed: str, statuses: Mapping[str, str]) -> str:
    """Return the status of the schema for words of a status column, or "" where unknown."""
    return statuses.get(_fold(printed)) or statuses.get(_fold(find_status(printed)), "")


def _fold(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").split()).strip(" .,:;–—()")
