"""Judge one row of a table: does it belong to the plan, is it a title, where do its cells stand."""

import re
from collections.abc import Collection, Mapping, Sequence

from actionplans.columns.heading_words import heading_words
from actionplans.fields.commitments import is_commitment, is_deadline, is_imperative
from actionplans.fields.headings import heading_role
from actionplans.readers.content import TableRow
from actionplans.readers.markers import is_mark
from actionplans.readers.recommendations import is_labelled, split_label

_DATED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d{4}|\d/\d"
    r"|\bq[1-4]\b|ongoing|on-going|complete|in place|\bt\.?b\.?[ac]\b|\bn/a\b|annual|month|quarter"
    r"|week|immediate|asap|spring|summer|autumn|winter|\byear",
    re.IGNORECASE,
)
_DATE_END = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\b\d{4}|ongoing)\W*$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand |overall |sub-?)?totals?(?: (?:number of )?(?:costs?|budget|savings?|funding"
    r"|actions?|tasks?|complete))?\s*(?:[:(£].*)?",
    re.IGNORECASE,
)
_SUM = re.compile(r"(?:grand |overall |sub-?)?totals?(?: [\w-]+){0,4}", re.IGNORECASE)
_AMOUNT = re.compile(r"\W*\d[\d,.\s]*(?:%|k|m|bn|million|FTE)?\)?", re.IGNORECASE)
_COUNT = re.compile(r"\d[\d,.\s]*%?")
_GROUP = re.compile(
    r"(?:key |strategic |corporate )?(?:theme|priority|objective|aim|section|part|goal|outcome"
    r"|work ?stream|area|pillar|phase)\s+(?:\d{1,2}|[A-Z])\b",
    re.IGNORECASE,
)
_TITLE_WORDS = 8
_HEADING_LENGTH = 40
_FORM_WORDS = 3
_MOST_MISSING = 3
"""A table narrower than the plan by this many columns is another one."""


def is_total(cells: Sequence[str]) -> bool:
    """Tell whether a row sums up the rows above it."""
    first, *others = [cell for cell in cells if cell] or [""]
    return bool(_TOTAL.fullmatch(first)) or (
        bool(others and _SUM.fullmatch(first)) and all(map(_AMOUNT.fullmatch, others))
    )


def is_count(cells: Sequence[str], roles: Mapping[int, str]) -> bool:
    """Tell a row of a summary, which counts actions and says none: "In progress | 17"."""
    said = {roles.get(index): cell for index, cell in enumerate(cells) if cell}
    is_number = _COUNT.fullmatch(said.get("action", "")) is not None
    return is_number and not said.keys() & {"owner", "deadline"}


def title_of(row: TableRow, roles: Mapping[int, str]) -> str:
    """Return the title that a row prints over all columns, or "" where it is an ordinary row."""
    filled = [(index, cell) for index, cell in enumerate(row.cells) if cell]
    texts = {cell for _, cell in filled}
    if len(texts) != 1 or len(row.cells) < (2 if _is_bold_title(row, texts) else 3):
        return ""
    index, text = filled[0]
    if len(filled) == 1 and "\n" in text and _GROUP.match(text):
        # A title and the paragraph below it, in one cell over all columns.
        return " ".join(text.split("\n")[0].split())
    is_title = len(filled) > 1 or _is_title_cell(row, text, roles.get(index, ""), roles)
    return " ".join(text.split()) if is_title and "\n" not in text else ""


def _is_bold_title(row: TableRow, texts: Collection[str]) -> bool:
    """Tell the title above some rows of action and date from an action that has no date yet."""
    return row.is_bold and not any(text.endswith(".") or is_imperative(text) for text in texts)


def parent_of(row: TableRow, below: TableRow | None, roles: Mapping[int, str]) -> str:
    """Return number and text of a row that only heads the rows numbered below it, or "".

    "R1 | A stronger vision" stands above "R1.1 | Agree a vision | Leader | May 2024".
    """
    column = next((index for index, role in roles.items() if role == "reference"), None)
    filled = {index for index, cell in enumerate(row.cells) if cell}
    actions = {index for index, role in roles.items() if role in ("action", "recommendation")}
    if column is None or below is None or len(filled) != 2 or not filled <= {column, *actions}:
        return ""
    number, child = row.cells[column].strip(" ."), "".join(below.cells[column : column + 1])
    if not number or not re.match(rf"{re.escape(number)}(?:\.\d|\s?\(?[a-z]\b)", child):
        return ""
    return f"{number}. {' '.join(row.cells[index] for index in filled - {column})}"


def recommendation_of(row: TableRow) -> str:
    """Return the recommendation that a row of label and text prints, or ""."""
    filled = [" ".join(cell.split()) for cell in dict.fromkeys(row.cells) if cell]
    if len(filled) != 2 or len(filled[0]) > 30:
        return ""
    is_label = is_labelled(f"{filled[0]}:") and not split_label(f"{filled[0]}:")[1]
    return f"{filled[0].rstrip(':')}: {filled[1]}" if is_label else ""


def _is_title_cell(row: TableRow, text: str, role: str, roles: Mapping[int, str]) -> bool:
    """Tell whether the only text of a row is a title rather than part of what its column holds."""
    if role in ("purpose", "issue"):
        return row.is_bold and not text.endswith(".")
    if role == "deadline" and not is_deadline(text):
        return row.is_bold or (bool(row.cells[0]) and not text.endswith("."))
    if role in ("recommendation", "commitment", "owner", "deadline"):
        return False
    if row.is_bold or is_labelled(text) or _GROUP.match(text):
        return True
    if role == "reference":
        return len(text.split()) > 1
    if role != "action" or text.endswith((".", ";", ":", ",")):
        return False
    is_short = len(text.split()) <= _TITLE_WORDS and not text[0].islower()
    return is_short and "reference" in roles.values() and not is_commitment(text)


def is_foreign(cells: Sequence[str], roles: Mapping[int, str], width: int) -> bool:
    """Tell whether the first row of a table heads something else than the plan goes on with."""
    filled = [cell for cell in cells if cell]
    if len(cells) < 2 or len(filled) < len(cells) or len(set(filled)) == 1:
        return False
    if sum(cell.endswith(":") for cell in filled) > 1 or _labels_person(filled, roles):
        return True
    if any(len(cell) > _HEADING_LENGTH for cell in filled):
        return False
    dates = [cell for cell in filled if is_deadline(cell)]
    # Several dates in a row head the months or years of a budget.
    if len(cells) != width and len(dates) != 1 and not any(map(is_commitment, filled)):
        return True
    if any(_DATED.search(cell) for cell in filled):
        return False
    return "deadline" in roles.values() and not any(is_commitment(cell) for cell in filled)


def _labels_person(filled: Sequence[str], roles: Mapping[int, str]) -> bool:
    """Tell a form that names who answers for a part of the plan: "Sponsor | Cllr March"."""
    is_label = heading_role(filled[0], heading_words()) in ("owner", "accountable")
    is_form = is_label or filled[0].endswith(":")
    return roles.get(0) == "action" and is_form and len(filled[0].split()) <= _FORM_WORDS


def aligned(row: TableRow, width: int, roles: Mapping[int, str]) -> list[str]:
    """Return the row at the table's width, or [] where it cannot belong to the table.

    A conversion may split the first cell, or set a bullet in a column of its own: what is too
    much is joined into the first column; where that holds the row's number, the last cells
    have no heading. A row that lacks cells lost the empty ones before its text where its last
    cell is a date under a heading of dates, else those after it.
    """
    cells = list(row.cells)
    while len(cells) > width and cells[0] and not cells[-1]:
        cells.pop()
    extra = len(cells) - width
    if extra == 0:
        return cells
    if extra > 0 and roles.get(0) == "reference" and is_mark(cells[0]):
        return cells
    if extra > 0:
        first = " ".join(cell for cell in cells[: extra + 1] if cell.strip("• "))
        return [first, *cells[extra + 1 :]]
    if len(cells) < 2 or (not row.is_line and -extra >= _MOST_MISSING):
        return []
    is_end = roles.get(width - 1) == "deadline" and _DATE_END.search(cells[-1])
    padding = [""] * -extra
    return [*padding, *cells] if is_end else [*cells, *padding]
