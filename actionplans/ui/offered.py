"""What the lists of the sidebar offer: the first choices with the page, the others by their words.

A list of thousands of owners would be sent, and put together by the browser, at every click. Of
such a list the first choices go out with the page; when a reader looks for words,
script/facets.js fetches what holds them from `choices/LIST` with the filters as parameters.
"""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from actionplans import current, metrics, palette
from actionplans.filter_words import LABELS, choice
from actionplans.shown import Row
from actionplans.ui.facets import Choice, as_data
from actionplans.ui.state import View, answer, view_of

MOST = 100
"""A list shows so many choices at once; of a longer one the others are found by their words."""

PATH = "choices/{name}"
"""Where a list is fetched, relative to the pages."""

Offered = dict[str, list[Row]]
"""The rows of `metrics.choices` by filter."""


class Listed(NamedTuple):
    """What a list shows."""

    choices: list[Choice]
    number: int
    """How many choices there are, those that are not shown among them."""


def offered(here: View) -> Offered:
    """Return what each filter offers to a reader who has set these filters."""
    lists: Offered = {}
    for row in answer(here.state, metrics.choices, here.filters):
        lists.setdefault(row["filter"], []).append(row)
    return lists


def is_long(rows: Sequence[Row]) -> bool:
    """Tell whether a list is too long to go out whole with every page."""
    return len(rows) > MOST


def address_of_list(name: str, here: View) -> str:
    """Return the relative address that answers with what a long list offers to some words."""
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
    rows = offered(here).get(name, [])
    words = request.query_params.get("find", "")
    found = first_choices(name, rows, getattr(here.filters, name), words)
    answered = {"choices": as_data(found.choices), "all": found.number}
    return JSONResponse(answered, headers={"Cache-Control": "no-store"})


def first_choices(name: str, rows: Sequence[Row], chosen: Sequence[str], words: str = "") -> Listed:
    """Return the first choices of a long list that hold the words, and how many do.

    Only those are offered that the other filters leave. What is chosen is among them, before
    the others where it would be out of sight: it must be seen to be taken away.
    """
    left = [row for row in rows if row["actions"] or row["value"] in chosen]
    fitting = _fitting(name, left, words)
    beyond = [row for row in fitting[MOST:] if row["value"] in chosen] if chosen else []
    listed = [_choice(name, row, chosen) for row in (*beyond, *fitting[:MOST])]
    return Listed(listed if words else [*listed, *_unlisted(rows, chosen)], len(fitting))


def _fitting(name: str, rows: Sequence[Row], words: str) -> Sequence[Row]:
    """Return the rows whose words hold these, in any case of letters."""
    sought = words.strip().lower()
    if not sought:
        return rows
    return [r for r in rows if sought in choice(name, r["value"], r["label"]).lower()]


def choices(name: str, rows: Sequence[Row], chosen: Sequence[str]) -> list[Choice]:
    """Return the choices of a filter in order, each as shown: "Head of Parks (12)"."""
    listed = [_choice(name, row, chosen) for row in rows]
    if name == "statuses":
        listed.sort(key=lambda status: palette.ORDER[status.value])
    return [*listed, *_unlisted(rows, chosen)]


def _choice(name: str, row: Row, chosen: Sequence[str]) -> Choice:
    words = f"{choice(name, row['value'], row['label'])} ({row['actions']:,})"
    return Choice(row["value"], words, row["value"] in chosen)


def _unlisted(rows: Sequence[Row], chosen: Sequence[str]) -> list[Choice]:
    """Return what the address names but the list lacks: it stays in sight."""
    listed = {row["value"] for row in rows} if chosen else set()
    missing = [value for value in chosen if value not in listed]
    return [Choice(value, f"{value} (0)", is_chosen=True) for value in missing]
