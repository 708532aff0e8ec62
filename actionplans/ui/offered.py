"""What the lists of the sidebar offer: short lists with the page, a long one when it is opened.

A list of thousands of owners would be sent, and put together by the browser, at every click. Of
such a list only what is chosen goes out with the page; script/facets.js fetches the rest from
`choices/LIST` with the filters as parameters, once the reader opens it.
"""

from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from actionplans import current, metrics, palette
from actionplans.filter_words import LABELS, choice
from actionplans.shown import Row
from actionplans.ui.facets import Choice, as_data
from actionplans.ui.state import View, answer, view_of

LONG = 300
"""A list of more choices is fetched when it is opened."""

MOST = 100
"""Of such a list at most so many are shown at once; the others are found by their words."""

PATH = "choices/{name}"
"""Where a list is fetched, relative to the pages."""

Offered = dict[str, list[Row]]
"""The rows of `metrics.choices` by filter."""


def offered(here: View) -> Offered:
    """Return what each filter offers to a reader who has set these filters."""
    lists: Offered = {}
    for row in answer(here.state, metrics.choices, here.filters):
        lists.setdefault(row["filter"], []).append(row)
    return lists


def is_long(rows: Sequence[Row]) -> bool:
    """Tell whether a list is too long to go out with every page."""
    return len(rows) > LONG


def address_of_list(name: str, here: View) -> str:
    """Return the relative address that answers with a whole list."""
    parameters = metrics.write_address(here.filters)
    return f"{PATH.format(name=name)}?{urlencode(parameters, doseq=True)}"


def fetched(request: Request) -> JSONResponse:
    """Answer with the first choices of a list that hold the words of `find`, and their number.

    Raises:
        HTTPException: no filter has this name, or there is no database.
    """
    name = request.path_params["name"]
    parameters = {n: request.query_params.getlist(n) for n in metrics.NAMES}
    here = view_of(current.state(), parameters)
    if name not in LABELS or here is None:
        raise HTTPException(404)
    chosen = getattr(here.filters, name)
    left = _left(offered(here).get(name, []), chosen)
    fitting = _fitting(name, left, request.query_params.get("find", ""))
    first = [_choice(name, row, chosen) for row in _first(fitting, chosen)]
    found = {"choices": as_data(first), "all": len(fitting)}
    return JSONResponse(found, headers={"Cache-Control": "no-store"})


def _fitting(name: str, rows: Sequence[Row], words: str) -> Sequence[Row]:
    """Return the rows whose words hold these, in any case of letters."""
    sought = words.strip().lower()
    if not sought:
        return rows
    return [r for r in rows if sought in choice(name, r["value"], r["label"]).lower()]


def _first(rows: Sequence[Row], chosen: Sequence[str]) -> list[Row]:
    """Return the first rows, before them what is chosen: it must be in sight to be taken away."""
    beyond = [row for row in rows[MOST:] if row["value"] in chosen] if chosen else []
    return [*beyond, *rows[:MOST]]


def choices(name: str, rows: Sequence[Row], chosen: Sequence[str]) -> list[Choice]:
    """Return the choices of a filter in order, each as shown: "Head of Parks (12)".

    Of a long list only those are offered that the other filters leave.
    """
    left = _left(rows, chosen)
    listed = [_choice(name, row, chosen) for row in left]
    if name == "statuses":
        listed.sort(key=lambda status: palette.ORDER[status.value])
    return [*listed, *_unlisted(left, chosen)]


def _left(rows: Sequence[Row], chosen: Sequence[str]) -> Sequence[Row]:
    if not is_long(rows):
        return rows
    return [row for row in rows if row["actions"] or row["value"] in chosen]


def chosen_only(name: str, rows: Sequence[Row], chosen: Sequence[str]) -> list[Choice]:
    """Return the choices of a filter that are made."""
    made = [row for row in rows if row["value"] in chosen] if chosen else []
    return choices(name, made, chosen)


def _choice(name: str, row: Row, chosen: Sequence[str]) -> Choice:
    words = f"{choice(name, row['value'], row['label'])} ({row['actions']:,})"
    return Choice(row["value"], words, row["value"] in chosen)


def _unlisted(rows: Sequence[Row], chosen: Sequence[str]) -> list[Choice]:
    """Return what the address names but the list lacks: it stays in sight."""
    listed = {row["value"] for row in rows} if chosen else set()
    missing = [value for value in chosen if value not in listed]
    return [Choice(value, f"{value} (0)", is_chosen=True) for value in missing]
