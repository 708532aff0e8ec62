"""What every page begins with and what it says where there is nothing to show."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from actionplans import metrics, shown
from actionplans.filter_words import LABELS, choice, recorded_by
from actionplans.ui.sections import heading, on_paper, sentence, show
from actionplans.ui.state import View, query, view
from actionplans.ui.superseded import left_out

FILTERS = tuple(LABELS)
"""The names of all filters that are lists."""


def start_page(
    title: str, question: str = "", told: Sequence[str] = (), *, is_dated: bool = False
) -> View:
    """Show the page's heading and question; stop without a database.

    `told` names the filters that hold on the page, `is_dated` says that the as-at day does.
    """
    here = _database(title)
    parts = [_as_at(here)] if is_dated else []
    parts += _chosen(here, told)
    show(heading(title), sentence(question) if question else "", _line(parts), _full(here, told))
    return here


def start_figures(title: str, question: str = "", *, is_day_explained: bool = False) -> View:
    """Show heading and question, and the line that says what the figures stand on."""
    here = _database(title)
    show(
        heading(title),
        sentence(question) if question else "",
        _basis(here, is_day_explained=is_day_explained),
    )
    return here


def _database(title: str) -> View:
    """Return what the address asks for; without a database say so and end the page."""
    here = view()
    if here is None:
        show(heading(title))
        st.info("There is no database yet. Run `python -m loaders` and reload this page.")
        st.stop()
    if here.is_invented:
        st.warning(
            "Everything shown here is invented: an example council with example reports, "
            "made by `python -m loaders demo`.",
            icon=":material/science:",
        )
    return here


def stop_if_empty(is_empty: bool, here: View) -> None:
    """Say in plain words that no action fits, and end the page."""
    if not is_empty:
        return
    st.info(
        f"No action fits these filters as at {shown.day(here.filters.as_at)}. "
        "Take a filter away on the left, or clear them all.",
        icon=":material/filter_alt:",
    )
    st.stop()


def _basis(here: View, *, is_day_explained: bool) -> str:
    """Return the line of what the figures stand on (day, actions, filters) and what they omit."""
    known = query(metrics.documents_known, here.filters)
    parts = [
        _as_at(here),
        f"{shown.count(known.actions, 'action')} from {shown.count(known.documents, 'document')}",
        *([_what_day(here)] if is_day_explained else []),
        *recorded_by(here.filters),
        *_chosen(here, FILTERS),
        *_words(here),
    ]
    return f"{_line(parts)}{_full(here, FILTERS)}{left_out(here)}"


def _line(parts: Sequence[str]) -> str:
    return f'<p class="gt-note gt-basis">{escape(" · ".join(parts))}</p>' if parts else ""


def _as_at(here: View) -> str:
    return f"As at {shown.day(here.filters.as_at)}"


NAMED = 3
"""Most choices of a filter that are named on the screen; of more the number is told."""


def _what_day(here: View) -> str:
    """Say what the as-at day is and how the statuses of that day are found."""
    newest = here.newest_day
    if here.filters.as_at == newest:
        return "the newest day with evidence; statuses by what was published then"
    return f"statuses by what was published then; the newest evidence is of {shown.day(newest)}"


def _chosen(here: View, told: Sequence[str]) -> list[str]:
    return [
        f"{LABELS[name]}: {_in_words(name, values, here)}"
        for name in told
        if (values := getattr(here.filters, name))
    ]


def _words(here: View) -> list[str]:
    parts = ["themes in today's words"] if here.filters.framework != "year" else []
    return [*parts, f"words: “{here.filters.words}”"] if here.filters.words else parts


def _in_words(name: str, values: tuple[str, ...], here: View) -> str:
    if len(values) > NAMED:
        return shown.count(len(values), "choice")
    return shown.sentence_list(_called(name, values, here))


def _full(here: View, told: Sequence[str]) -> str:
    """Return the filters of which the page tells the number alone, so that a paper names all."""
    return "".join(
        on_paper(f"{LABELS[name]}: {shown.sentence_list(_called(name, values, here))}")
        for name in told
        if len(values := getattr(here.filters, name)) > NAMED
    )


def _called(name: str, values: tuple[str, ...], here: View) -> list[str]:
    offered = query(metrics.choices, here.filters)
    labels = {row["value"]: row["label"] for row in offered if row["filter"] == name}
    return [choice(name, value, labels.get(value)) for value in values]
