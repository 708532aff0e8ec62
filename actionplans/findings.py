"""The doubts and weaknesses that a reading can find, each in a sentence a plan officer knows."""

from dataclasses import dataclass

from actionplans.records import Place

_SENTENCES: dict[str, tuple[str, str]] = {
    "no-owner": ("warning", "Nobody is named as owner."),
    "unknown-owner": ("note", "This printed form is not in the table of owners: {raw}."),
    "no-deadline": ("warning", "No deadline is printed."),
    "unreadable-deadline": ("error", "The deadline could not be read: {raw}."),
    "vague-deadline": ("warning", "The deadline names no day that could be missed: {raw}."),
    "impossible-date": ("error", "This cannot be a date: {raw}."),
    "ambiguous-split": (
        "note",
        "The cell holds several commitments but not as many owners or deadlines; they were"
        " shared out.",
    ),
    "refers-elsewhere": ("note", "The row points to another place: {raw}."),
    "merged-cell": (
        "note",
        "The cell is empty below a filled one; the two may be one merged cell.",
    ),
    "unplaced-cell": ("error", "This cell stands under no known heading: {raw}."),
    "text-lost": ("error", "Text was lost before the document reached us."),
    "ocr": ("note", "Damage from conversion was mended; printed was: {raw}."),
    "no-measure": ("note", "The plan has a column for measures, but this row states none."),
    "overloaded-owner": ("note", "{raw}"),
    "unknown-status": ("warning", "These status words are not in the table of statuses: {raw}."),
    "no-wording": ("note", "The commitment is printed in the column of issues."),
}

CODES = tuple(_SENTENCES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One doubt or weakness found in one place."""

    code: str
    place: Place
    column_name: str = ""
    raw_text: str = ""

    @property
    def severity(self) -> str:
        """error: something may be wrong; warning: weak; note: worth knowing."""
        return _SENTENCES[self.code][0]

    @property
    def message(self) -> str:
        """Say the doubt in a sentence."""
        return _SENTENCES[self.code][1].format(raw=f"“{self.raw_text}”" if self.raw_text else "")
