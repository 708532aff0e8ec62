"""The findings in words that a reader understands; their codes stay in the tables and exports."""

NAMES = {
    "no-owner": "No owner",
    "unknown-owner": "Unknown owner",
    "no-deadline": "No deadline",
    "unreadable-deadline": "Deadline not readable",
    "vague-deadline": "Vague deadline",
    "impossible-date": "Date that cannot be",
    "ambiguous-split": "Several actions in one cell",
    "refers-elsewhere": "Refers to another place",
    "merged-cell": "Perhaps a merged cell",
    "unplaced-cell": "Cell under no known heading",
    "text-lost": "Text lost",
    "ocr": "Damage from conversion",
    "no-measure": "No measure",
    "overloaded-owner": "Many actions due in one month",
    "unknown-status": "Unknown status words",
    "no-wording": "Commitment printed as an issue",
}

MEANINGS = {
    "no-owner": "Nobody is named as owner.",
    "unknown-owner": "This printed form is not in the table of owners.",
    "no-deadline": "No deadline is printed.",
    "unreadable-deadline": "The deadline could not be read.",
    "vague-deadline": "The deadline names no day that could be missed.",
    "impossible-date": "This cannot be a date.",
    "ambiguous-split": "The cell holds several commitments but not as many owners or deadlines; "
    "they were shared out.",
    "refers-elsewhere": "The row points to another place.",
    "merged-cell": "The cell is empty below a filled one; the two may be one merged cell.",
    "unplaced-cell": "This cell stands under no known heading.",
    "text-lost": "Text was lost before the document reached us.",
    "ocr": "Damage from conversion was mended.",
    "no-measure": "The plan has a column for measures, but this row states none.",
    "overloaded-owner": "One owner has many actions due in the same month.",
    "unknown-status": "These status words are not in the table of statuses.",
    "no-wording": "The commitment is printed in the column of issues.",
}
"""What a kind of finding says of all its rows, without what only one of them says."""


def named(code: str) -> str:
    """Return the name of a code with the code behind it: "No owner (no-owner)"."""
    return f"{NAMES[code]} ({code})"


def names(codes: str) -> str:
    """Return the names of codes that are parted by a comma and a blank; "" for none."""
    return "; ".join(NAMES[code] for code in codes.split(", ") if code)
