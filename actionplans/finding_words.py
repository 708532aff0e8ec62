"""The findings by names that a reader understands; their codes stay in the tables and exports."""

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


def names(codes: str) -> str:
    """Return the names of codes that are parted by a comma and a blank; "" for none."""
    return "; ".join(NAMES[code] for code in codes.split(", ") if code)
