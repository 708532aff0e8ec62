"""The words on the first sheet of a return, which explain it to whoever fills it in."""

from collections.abc import Iterator

from actionplans import shown
from actionplans.returns.columns import FILLED, SHEET, STATUSES
from actionplans.returns.records import Return

_MEANINGS = {
    "not started": "nothing has been done yet",
    "in progress": "work has begun",
    "partly complete": "a part is done and in use",
    "complete": "all is done; give the day on which it was",
    "closed": "no longer pursued, superseded, or become business as usual; say which",
}

_RULES = (
    f"Go to the sheet “{SHEET}”. Each row is one action that is open on the reporting day.",
    "The grey cells are as printed in the plan and locked. If something in them is wrong, say so "
    "in the commentary.",
    "Fill in the white cells. A row that you leave empty changes nothing.",
    "Write values, not formulas. Keep the sheets, the headings and the action ids as they are.",
    "Save the file and send it back to whoever sent it to you. It is then checked, and you are "
    "told of each cell that cannot be read.",
    "Give posts rather than persons, and no telephone numbers or e-mail addresses: they are "
    "masked when the return is read.",
)


def cover_lines(request: Return) -> Iterator[tuple[str, str]]:
    """Yield the lines of the cover: title, heading or text, and the words."""
    yield "title", "Progress return"
    yield "text", f"For: {request.scope}"
    yield "text", f"Reporting day: {shown.day(request.reporting_day)}"
    yield "text", _count(request)
    yield "heading", "How to fill it in"
    for number, rule in enumerate(_RULES, start=1):
        yield "text", f"{number}. {rule}"
    yield "heading", "The cells to fill"
    for column in FILLED:
        yield "text", f"{column.heading}: {column.hint}"
    yield "heading", "What the statuses mean"
    for word, status in STATUSES.items():
        yield "text", f"{word}: {_MEANINGS[status]}."


def _count(request: Return) -> str:
    if not request.actions:
        return "No action is open on that day, so there is nothing to report."
    return f"{shown.count(len(request.actions), 'action')} to report on"
