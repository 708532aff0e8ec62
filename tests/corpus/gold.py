"""Rows that a person read in an invented plan, written one a line."""

from typing import Any

FIELDS = 5


def gold_rows(text: str) -> list[dict[str, Any]]:
    """Return gold rows as tests.gold.compare takes them.

    A line is "recommendation | wording | owners, parted by ; | first day | last day | flags";
    the flags are "ongoing", "optional" and a status after "is ".
    """
    lines = [line for line in text.strip().split("\n") if line.strip()]
    return [_row(number, line) for number, line in enumerate(lines, start=1)]


def _row(number: int, line: str) -> dict[str, Any]:
    ref, wording, owners, start, end, *rest = (part.strip() for part in line.split("|"))
    flags = [flag.strip() for flag in rest[0].split(",")] if rest else []
    status = next((flag.removeprefix("is ") for flag in flags if flag.startswith("is ")), "")
    return {
        "n": number,
        "rec_ref": ref,
        "wording": wording,
        "other_wording": [],
        "owners": [owner.strip() for owner in owners.split(";") if owner.strip()],
        "deadline_start": start,
        "deadline_end": end,
        "is_ongoing": "ongoing" in flags,
        "status": status.replace("-", "_") if status in ("in-progress",) else status,
        "optional": "optional" in flags,
        "accept": {},
        "line_start": None,
        "line_end": None,
    }
