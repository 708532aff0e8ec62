"""Make the rows of a plan by purpose: carry down what spans rows, join what a page end broke."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actionplans.columns.placed import PlacedRow
from actionplans.readers.broken_rows import continues, is_unfinished, join
from actionplans.records import PlanRow

_MARK = re.compile(r"\((?:CPC|corporate peer challenge)\)\s*$", re.IGNORECASE)
_SHIFTING = {"purpose", "commitment", "issue"}


def purpose_rows(rows: Sequence[PlacedRow]) -> list[PlanRow]:
    """Return one row for each printed row that commits somebody, halves joined."""
    shifted = {row.table for row in rows if row.text("purpose") and not row.is_headed}
    plan: list[PlanRow] = []
    above = PlanRow(place=rows[0].place, wording="")
    table = -1
    is_broken = any(_only_goes_on(row) and continues(row.text("action")) for row in rows)
    for printed in rows:
        begins = printed.is_titled or (printed.is_headed and printed.table != table)
        row = _unshifted(printed) if printed.table in shifted else printed
        joined = _joined(plan, row, is_broken=is_broken)
        above = joined or _row(row, above, begins)
        if joined:
            plan[-1] = above
        elif _says_something(row):
            plan.append(above)
        table = printed.table
    return plan


def _unshifted(row: PlacedRow) -> PlacedRow:
    """Move purpose and commitment one column to the right where they stand too far left."""
    if not row.cells.keys() >= _SHIFTING or row.text("issue"):
        return row
    if not (row.text("purpose") or row.text("commitment")):
        return row
    moved = {"purpose": "", "commitment": row.text("purpose"), "issue": row.text("commitment")}
    return replace(row, cells={**row.cells, **moved})


def _says_something(row: PlacedRow) -> bool:
    return any(row.text(role) for role in ("action", "issue", "owner", "deadline"))


def _only_goes_on(row: PlacedRow) -> bool:
    """Tell whether a row prints wording alone where others have a number of their own."""
    others = ("reference", "owner", "deadline", "purpose", "commitment", "issue", "recommendation")
    return "reference" in row.cells and not any(row.text(role) for role in others)


def _ends_a_cell(row: PlacedRow) -> bool:
    """Tell whether a row prints no more than the end of the owners above: "(Carers)"."""
    owner = row.text("owner")
    is_end = owner.startswith("(") or continues(owner)
    return is_end and not any(row.text(r) for r in ("reference", "action", "issue", "deadline"))


def _joined(plan: Sequence[PlanRow], row: PlacedRow, *, is_broken: bool) -> PlanRow | None:
    """Return the last row with what this one adds to it, or None where this is a new one."""
    if not plan:
        return None
    last = plan[-1]
    if not _says_something(row):
        same = not row.text("purpose")
        commitment = join(last.commitment, row.text("commitment"))
        return replace(last, commitment=commitment) if same else None
    if _ends_a_cell(row) or (is_broken and _only_goes_on(row) and row.text("action")):
        return _with_second_half(last, row)
    if row.is_line and is_unfinished(last.wording) and continues(row.text("action")):
        return _with_second_half(last, row)
    is_owned = bool(row.text("owner") or row.text("deadline"))
    is_second = continues(row.text("action")) and not (is_owned and (last.owner or last.deadline))
    return _with_second_half(last, row) if row.follows_break and is_second else None


def _with_second_half(first: PlanRow, row: PlacedRow) -> PlanRow:
    return replace(
        first,
        wording=join(first.wording, row.text("action")),
        owner=join(first.owner, row.text("owner")),
        deadline=join(first.deadline, row.text("deadline")),
        status=join(first.status, row.text("status")),
        progress=join(first.progress, row.text("progress")),
        place=first.place.to(row.place),
    )


def _row(row: PlacedRow, above: PlanRow, begins: bool) -> PlanRow:
    title = row.text("purpose") or (row.section if begins else "")
    purpose = title or above.purpose
    is_same = purpose == above.purpose
    issue = row.text("issue") or (above.issue if is_same else "")
    is_issue_only = not row.text("action") and bool(row.text("issue"))
    return PlanRow(
        place=row.place,
        section=title or above.section,
        purpose=purpose,
        commitment=row.text("commitment") or above.commitment,
        issue=issue,
        rec_ref="CPC" if _MARK.search(issue) else row.text("recommendation"),
        wording=row.text("issue") if is_issue_only else row.text("action"),
        is_issue_only=is_issue_only,
        **row.given(),
    )
