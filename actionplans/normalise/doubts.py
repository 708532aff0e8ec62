"""Say what is doubtful or weak about printed rows and about the actions read from them."""

import re
from collections.abc import Collection, Iterator, Sequence

from actionplans.findings import Finding
from actionplans.normalise.action import Action
from actionplans.records import PlanRow, TextKind

_OFTEN = 0.2
"""Where a larger share of the cells begins with a small letter, that is how they are written."""


def row_findings(rows: Sequence[PlanRow]) -> list[list[Finding]]:
    """Return, for each printed row, what is doubtful about its cells."""
    has_measures = any(row.measure for row in rows)
    begins_small = [bool(re.match(r"[a-z]+\s", row.wording)) for row in rows]
    is_usual = sum(begins_small) > _OFTEN * len(rows)
    filled: set[tuple[str, ...]] = set()
    found = []
    for row, is_small in zip(rows, begins_small, strict=True):
        doubts = [*_cell_findings(row), *_merged_cells(row, filled)]
        if has_measures and not row.measure:
            doubts.append(_of_row(row, "no-measure", "measure_raw"))
        if not row.wording or (is_small and not is_usual and row.text_kind is TextKind.CELL):
            doubts.append(_of_row(row, "text-lost", "wording", row.wording))
        found.append(doubts)
    return found


def _cell_findings(row: PlanRow) -> Iterator[Finding]:
    for column, text in row.leftover.items():
        if text:
            yield _of_row(row, "unplaced-cell", column, text)
    if row.is_issue_only:
        yield _of_row(row, "no-wording", "wording")


def _merged_cells(row: PlanRow, filled: set[tuple[str, ...]]) -> Iterator[Finding]:
    """Tell where an empty cell below a filled one, for the same issue, may be one merged cell.

    `filled` gathers the cells that rows above have filled.
    """
    if row.text_kind is not TextKind.CELL:
        return
    for column in ("owner", "deadline"):
        group = (column, row.purpose, row.commitment, row.issue, row.rec_ref)
        if getattr(row, column):
            filled.add(group)
        elif group in filled:
            yield _of_row(row, "merged-cell", f"{column}_raw")


def _of_row(row: PlanRow, code: str, column: str, raw_text: str = "") -> Finding:
    return Finding(code=code, place=row.place, column_name=column, raw_text=raw_text)


def action_findings(
    action: Action, owner_forms: Collection[str], *, is_ambiguous: bool, points: bool
) -> Iterator[Finding]:
    """Yield what is doubtful or weak about one action; `points` tells that its wording refers on.

    `owner_forms` are the known printed forms, folded; where none are known, none is unknown.
    """
    if is_ambiguous:
        yield _of_action(action, "ambiguous-split", "wording")
    yield from _owner_findings(action, owner_forms)
    if not action.deadline_raw:
        yield _of_action(action, "no-deadline", "deadline_raw")
    elif action.deadline.problem:
        yield _of_action(action, action.deadline.problem, "deadline_raw", action.deadline_raw)
    if action.deadline.problem != "refers-elsewhere" and points:
        yield _of_action(action, "refers-elsewhere", "wording", action.wording)
    if action.status_raw and not action.status:
        yield _of_action(action, "unknown-status", "status_raw", action.status_raw)


def _owner_findings(action: Action, owner_forms: Collection[str]) -> Iterator[Finding]:
    if not action.owners:
        yield _of_action(action, "no-owner", "owner_raw", action.owner_raw)
    for owner in action.owners:
        forms = {fold_form(owner.name), fold_form(owner.name_raw)}
        if owner_forms and not any(form in owner_forms for form in forms):
            yield _of_action(action, "unknown-owner", "owner_raw", owner.name_raw)
        # Letters mended, rather than words such as a bracketed role left out.
        if owner.name not in owner.name_raw:
            yield _of_action(action, "ocr", "owner_raw", owner.name_raw)


def fold_form(text: str) -> str:
    """Return a printed form as owner forms are compared: blanks and capitals folded."""
    return " ".join(text.split()).casefold()


def _of_action(action: Action, code: str, column: str, raw_text: str = "") -> Finding:
    return Finding(code=code, place=action.place, column_name=column, raw_text=raw_text)
