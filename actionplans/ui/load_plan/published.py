"""The page as published, with the passages that were read outlined."""

from html import escape

import streamlit as st

from actionplans.intake import IntakeError, Json
from actionplans.ui.doors import plain
from actionplans.ui.load_plan.draft import Draft
from actionplans.ui.page_picture import Edges, Outline, page_picture, page_with_boxes
from actionplans.ui.source_view import mark_words

_AROUND = 40
"""Lines shown before and after the chosen row."""


def as_published(draft: Draft, action: Json | None) -> None:
    """Show the page of an action where the format has pages to draw, else the lines around it."""
    if draft.checked["file"]["format"] == "pdf" and draft.checked["regions"]:
        _page(draft, action)
    else:
        _lines(draft, action)


def _page(draft: Draft, action: Json | None) -> None:
    """Show a page with boxes around all that was read from it, the chosen row's the strongest."""
    regions = [r for r in draft.checked["regions"] if r["cell"] is None and r["box"]]
    here = _lines_of(action) if action else set()
    found = sorted({region["page"] for region in regions if region["line"] in here})
    number = _page_number(draft, found or [1], action)
    try:
        picture = page_picture(draft.upload, number)
    except IntakeError as error:
        st.warning(f"The page cannot be drawn. {plain(str(error))}")
        _lines(draft, action)
        return
    read = set().union(*(_lines_of(other) for other in draft.checked["actions"]))
    boxes = [
        Outline(Edges(*region["box"]), is_here=region["line"] in here)
        for region in regions
        if region["page"] == number and region["line"] in read
    ]
    page_with_boxes(picture, boxes, number)


def _page_number(draft: Draft, found: list[int], action: Json | None) -> int:
    """Offer the pages that the row stands on, where there are several."""
    if len(found) == 1:
        return found[0]
    key = draft.key(f"page_of_{action['position'] if action else 0}")
    return st.selectbox("The row stands on pages", found, key=key)


def _lines_of(action: Json) -> set[int]:
    return set(range(action["line_start"], action["line_end"] + 1))


def _lines(draft: Draft, action: Json | None) -> None:
    """Show the document around an action, its words marked; from the top where there is none."""
    lines: list[str] = draft.checked["lines"]
    first = action["line_start"] if action else 1
    last = action["line_end"] if action else 0
    start, end = max(1, first - _AROUND), min(len(lines), max(last, first) + _AROUND)
    read = {
        number
        for other in draft.checked["actions"]
        for number in range(other["line_start"], other["line_end"] + 1)
    }
    marked = mark_words(lines[first - 1 : last], _words(action)) if action else []
    rows = "".join(
        _row(
            n,
            marked[n - first] if first <= n <= last else escape(lines[n - 1]),
            n in read,
            first <= n <= last,
        )
        for n in range(start, end + 1)
    )
    where = f"Lines {start} to {end} of {len(lines):,}"
    st.html(
        f'<div class="gt-published" role="region" tabindex="0" aria-label="{where} as published">'
        f'<table class="gt-source"><tbody>{rows}</tbody></table></div>'
    )
    place = _sheet(draft, action) if action else ""
    st.caption(
        f"{plain(place)}{where}. A bar on the left marks what was read; the chosen row is shaded."
    )


def _sheet(draft: Draft, action: Json) -> str:
    """Say on which sheet and from which cell on a row stands; "" in formats without sheets."""
    for region in draft.checked["regions"]:
        if region["line"] == action["line_start"] and region["ref"]:
            names = draft.checked["pages"]
            name = names[region["page"] - 1] if region["page"] <= len(names) else region["page"]
            return f"Sheet {name}, cell {region['ref']}. "
    return ""


def _row(number: int, html: str, is_read: bool, is_here: bool) -> str:
    kinds = " ".join(k for k, holds in (("gt-read", is_read), ("gt-here", is_here)) if holds)
    return f'<tr class="{kinds}"><th scope="row">{number}</th><td>{html or "&nbsp;"}</td></tr>'


def _words(action: Json) -> list[str]:
    columns = ("wording", "owner_raw", "deadline_raw", "status_raw")
    return [action[column] for column in columns if action[column]]
