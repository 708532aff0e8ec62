"""Check a filled return row by row: what it would change, and what is wrong where."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from actionplans.reported import ProgressReport
from actionplans.returns.cells import text_of
from actionplans.returns.changes import difference, is_same
from actionplans.returns.columns import BY_KEY, FILLED
from actionplans.returns.records import (
    Change,
    FilledReturn,
    FilledRow,
    Known,
    Problem,
    words_digest,
)
from actionplans.returns.rows import Doubt, read_report

_SAYS_SOMETHING = {column.key for column in FILLED} - {"reported_by"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a return would change, and its problems."""

    changes: tuple[Change, ...]
    """By row; rows with a problem are left out, those with a note only are not."""
    problems: tuple[Problem, ...]
    unchanged: int
    """Rows that say what is recorded already."""
    empty: int
    """Rows in which nothing was filled in."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    row: int
    action_id: str
    """"" where the row names no known action."""
    report: ProgressReport | None
    problems: tuple[Problem, ...]


def check(filled: FilledReturn, known: Known) -> Checked:
    """Check each row against what is known; nothing is stored."""
    told = [row for row in filled.rows if (row.cells.keys() | row.formulas) & _SAYS_SOMETHING]
    outcomes = _without_repeats([_outcome(row, filled, known) for row in told], filled)
    reports = [(o.row, o.report) for o in outcomes if o.report is not None]
    changed = [(row, report) for row, report in reports if not is_same(report, known)]
    return Checked(
        changes=tuple(_change(row, report, known) for row, report in changed),
        problems=(*_of_the_whole(filled, known), *(p for o in outcomes for p in o.problems)),
        unchanged=len(reports) - len(changed),
        empty=len(filled.rows) - len(told),
    )


def _change(row: int, report: ProgressReport, known: Known) -> Change:
    action = known.actions[report.action_id]
    return Change(
        row=row,
        wording=action.wording,
        report=report,
        differences=tuple(difference(report, action)),
    )


def _of_the_whole(filled: FilledReturn, known: Known) -> Iterator[Problem]:
    if filled.fingerprint != known.fingerprint:
        yield Problem(
            sheet=filled.sheet,
            message="The documents in the database have changed since this return was made.",
            is_note=True,
        )


def _outcome(row: FilledRow, filled: FilledReturn, known: Known) -> _Outcome:
    action_id = _action_id(row, known)
    doubts = [*_formula_doubts(row), *_identity_doubts(row, action_id, filled, known)]
    # Every wrong cell is named at once, also where the row cannot be taken anyway.
    report, more = read_report(row, action_id, known, filled.reporting_day)
    if any(not doubt.is_note for doubt in doubts):
        report = None
    doubts += [doubt for doubt in more if doubt.key not in row.formulas]
    problems = tuple(_problem(doubt, row.row, filled.sheet) for doubt in doubts)
    return _Outcome(row.row, action_id, report, problems)


def _action_id(row: FilledRow, known: Known) -> str:
    printed = text_of(row.cells.get("action_id"))
    now = known.former_ids.get(printed, printed)
    return now if now in known.actions else ""


def _formula_doubts(row: FilledRow) -> Iterator[Doubt]:
    for key in BY_KEY:
        if key in row.formulas:
            yield Doubt(key, "This is a formula. Write the value itself.")


def _identity_doubts(
    row: FilledRow, action_id: str, filled: FilledReturn, known: Known
) -> Iterator[Doubt]:
    printed = text_of(row.cells.get("action_id"))
    if not action_id:
        named = f"No action has the id “{printed[:80]}”." if printed else "The id is missing."
        yield Doubt("action_id", f"{named} Copy the row into a return downloaded anew.")
        return
    now = words_digest(known.actions[action_id].wording)
    issued = filled.digests.get(printed) or now
    if words_digest(str(row.cells.get("wording", ""))) != issued:
        message = "The printed words were changed, so the row may mean another action."
        yield Doubt("wording", message)
    elif issued != now:
        yield Doubt(
            "wording",
            "The plan words this action anew since the return was made; the report goes to the "
            "action as it reads now.",
            is_note=True,
        )
    elif printed != action_id:
        yield Doubt(
            "action_id",
            "A newer version of the plan prints this action again; the report goes to that one.",
            is_note=True,
        )
    if action_id in known.superseded:
        yield Doubt(
            "action_id",
            f"{known.superseded[action_id]} That version does not print this action in the same "
            "words; the report is kept with the older one and counts in no figure after that day.",
            is_note=True,
        )


def _problem(doubt: Doubt, row: int, sheet: str) -> Problem:
    heading = BY_KEY[doubt.key].heading if doubt.key else ""
    return Problem(
        message=doubt.message, sheet=sheet, row=row, column=heading, is_note=doubt.is_note
    )


def _without_repeats(outcomes: Sequence[_Outcome], filled: FilledReturn) -> list[_Outcome]:
    """Take no report on an action that several rows report on: which one holds is unknown."""
    rows = Counter(outcome.action_id for outcome in outcomes if outcome.action_id)
    first = {o.action_id: o.row for o in reversed(outcomes)}
    return [
        _refused(outcome, first[outcome.action_id], filled)
        if rows[outcome.action_id] > 1
        else outcome
        for outcome in outcomes
    ]


def _refused(outcome: _Outcome, first: int, filled: FilledReturn) -> _Outcome:
    if outcome.row == first:
        return replace(outcome, report=None)
    message = (
        f"This row reports on the same action as row {first}. Which of them holds is not known, so "
        "neither is taken."
    )
    problem = Problem(message=message, sheet=filled.sheet, row=outcome.row)
    return replace(outcome, report=None, problems=(*outcome.problems, problem))
