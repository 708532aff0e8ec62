"""What every page begins with and what it says where there is nothing to show."""

from html import escape

import streamlit as st

from actionplans import metrics, shown
from actionplans.filter_words import LABELS, choice, recorded_by
from actionplans.ui.sections import sentence, show
from actionplans.ui.state import View, query, view
from actionplans.ui.superseded import left_out


def start_page(title: str, question: str = "") -> View:
    """Show the page's heading and what its figures stand on; stop without a database."""
    st.title(title, anchor=False)
    here = view()
    if here is None:
        st.info("There is no database yet. Run `python -m loaders` and reload this page.")
        st.stop()
    if here.is_invented:
        st.warning(
            "Everything shown here is invented: an example council with example reports, "
            "made by `python -m loaders demo`.",
            icon=":material/science:",
        )
    if question:
        st.write(question)
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


def basis(here: View, question: str = "", *, is_day_explained: bool = False) -> None:
    """Say the page's question, what its figures stand on (day, actions, filters), and leave out."""
    known = query(metrics.documents_known, here.filters).iloc[0]
    parts = [
        f"As at {shown.day(here.filters.as_at)}",
        f"{shown.count(int(known['actions']), 'action')} "
        f"from {shown.count(int(known['documents']), 'document')}",
        *recorded_by(here.filters),
        *_chosen(here),
        *([_what_day(here)] if is_day_explained else []),
    ]
    line = f'<p class="gt-note gt-basis">{escape(" · ".join(parts))}</p>'
    show(sentence(question) if question else "", line, left_out(here))


NAMED = 3
"""Most choices of a filter that are named; of more only the number is told."""


def _what_day(here: View) -> str:
    """Say what the as-at day is and how the statuses of that day are found."""
    newest = here.newest_day
    if here.filters.as_at == newest:
        return "the newest day with evidence; statuses by what was published then"
    return f"statuses by what was published then; the newest evidence is of {shown.day(newest)}"


def _chosen(here: View) -> list[str]:
    parts = [
        f"{LABELS[name]}: {_in_words(name, values, here)}"
        for name in LABELS
        if (values := getattr(here.filters, name))
    ]
    if here.filters.framework != "year":
        parts.append("themes in today's words")
    return [*parts, f"words: “{here.filters.words}”"] if here.filters.words else parts


def _in_words(name: str, values: tuple[str, ...], here: View) -> str:
    """Name the choices of a filter, so that a printed page says what it shows."""
    if len(values) > NAMED:
        return shown.count(len(values), "choice")
    offered = query(metrics.choices, here.filters)
    labels = dict(zip(offered["value"], offered["label"], strict=True))
    return shown.sentence_list([choice(name, value, labels.get(value)) for value in values])
