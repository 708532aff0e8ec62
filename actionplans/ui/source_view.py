"""A document's own lines around a place, the printed words marked."""

import re
from html import escape

import pandas as pd
import streamlit as st

from actionplans import metrics, shown
from actionplans.shown import records
from actionplans.ui.doors import link_to, source_address
from actionplans.ui.plan_quality import HOW_READ, record_table
from actionplans.ui.sections import section, sentence, show
from actionplans.ui.state import query

_KINDS = {
    "action": "Action read here",
    "recommendation": "Recommendation read here",
    "finding of peers": "Finding of the peers read here",
    "quotation": "Quoted as evidence from here",
}

# What conversion may put between two words of one sentence: blanks, cell bars, tags, bullets.
_BETWEEN = r"(?:\s|\||<[^<>]{0,40}>|[•·▪*_~-])+"

FEW = "12"
"""The choice of lines around a place with which it is in sight when the page opens."""

_PLACE = "gt-place"
"""The id of the first marked line."""

_ABOVE = 6
"""Most rows of text above the place then."""
_WIDTH = 90
"""Signs in such a row."""
_MOST_TOLD = 2
"""Most passages told above the lines."""


def lines_near(lines: pd.DataFrame, first: int, around: str) -> pd.DataFrame:
    """Return the lines to show: with few around a place only so many above that it is in sight."""
    if around != FEW:
        return lines
    above = lines[lines["line"] < first]
    rows = (above["text"].str.len() // _WIDTH + 1)[::-1].cumsum()[::-1]
    return lines.drop(above.index[rows > _ABOVE])


def source_lines(lines: pd.DataFrame, first: int, last: int, words: list[str]) -> None:
    """Show lines of a document; those from first to last stand out, the words in them marked."""
    if lines["line"].min() < first - int(FEW):
        st.html(f'<a class="gt-to-place" href="#{_PLACE}">Go to the marked lines</a>')
    inside = lines[lines["line"].between(first, last)]
    marked = mark_words(inside["text"].tolist(), words)
    html = dict(zip(inside["line"], marked, strict=True))
    rows = "".join(
        _row(int(line), html.get(line, escape(text)), is_here=line in html, is_first=line == first)
        for line, text in zip(lines["line"], lines["text"], strict=True)
    )
    st.html(f'<table class="gt-source"><tbody>{rows}</tbody></table>')


def _row(line: int, html: str, *, is_here: bool, is_first: bool) -> str:
    kind = ' class="gt-here"' if is_here else ""
    kind += f' id="{_PLACE}"' if is_first else ""
    return f'<tr{kind}><th scope="row">{line}</th><td>{html or "&nbsp;"}</td></tr>'


def mark_words(lines: list[str], words: list[str]) -> list[str]:
    """Return lines as HTML with every passage of the printed words in `<mark>`.

    A passage may run over a line's end, over cell bars and tags, since the words were
    folded when they were read; a passage that is not found whole is not marked.
    """
    text = "\n".join(lines)
    is_marked = [False] * len(text)
    for passage in words:
        for start, end in _find(passage, text):
            is_marked[start:end] = [True] * (end - start)
    return _write(text, is_marked).split("\n")


def _find(passage: str, text: str) -> list[tuple[int, int]]:
    parts = [re.escape(word) for word in passage.split()]
    if not parts:
        return []
    return [match.span() for match in re.finditer(_BETWEEN.join(parts), text, re.IGNORECASE)]


def _write(text: str, is_marked: list[bool]) -> str:
    """Write runs of marked and other signs; a mark never crosses a line's end."""
    pieces: list[str] = []
    for run in re.finditer(r"\n|[^\n]+", text):
        if run.group() == "\n":
            pieces.append("\n")
            continue
        pieces += _runs(run.group(), is_marked[run.start() : run.end()])
    return "".join(pieces)


def _runs(text: str, is_marked: list[bool]) -> list[str]:
    pieces: list[str] = []
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or is_marked[i] != is_marked[start]:
            html = escape(text[start:i])
            pieces.append(f"<mark>{html}</mark>" if is_marked[start] else html)
            start = i
    return pieces


def place_of(found: pd.DataFrame, line: int) -> tuple[int, int]:
    """Return the first and last line to stand out: those of what was read there, else the line."""
    if found.empty:
        return line, line
    best = found.iloc[0]
    return int(best["line_start"]), int(best["line_end"])


def printed_words(found: pd.DataFrame) -> list[str]:
    """Return the passages to mark: wording, owner, deadline and status as printed."""
    columns = ["wording", "owner_raw", "deadline_raw", "status_raw"]
    return [text for v in found[columns].to_numpy().ravel().tolist() if (text := shown.text(v))]


def read_there(found: pd.DataFrame) -> None:
    """Say what the database read from the place, or how much, where it is told below the lines."""
    told = _told(found)
    if not told:
        st.caption("Nothing in the database was read from this line.")
        return
    if len(told) > _MOST_TOLD:
        show(sentence(f"{len(told)} passages were read here. They are listed below the lines."))
        return
    show(*told)


def read_there_in_full(found: pd.DataFrame) -> None:
    """List what was read from the place, where it is too much to stand above the lines."""
    told = _told(found)
    if len(told) > _MOST_TOLD:
        show(section("Read here", *told))


def how_it_was_read(found: pd.DataFrame, asked: str) -> None:
    """Show how the values of an action were read: of the one asked for, or the only one there."""
    actions = found[found["kind"] == "action"].set_index("id")["wording"]
    if asked not in actions.index and len(actions) != 1:
        return
    action_id = asked if asked in actions.index else actions.index[0]
    with st.expander(HOW_READ, expanded=action_id == asked):
        show(sentence(shown.wording(actions[action_id])))
        record_table(query(metrics.reading_record, action_id=action_id))


def _told(found: pd.DataFrame) -> list[str]:
    """Return what was read from the place, each passage as a paragraph."""
    known: list[str] = []
    told: list[str] = []
    for row in records(found):
        words = shown.wording(row["wording"])
        # A quotation that is part of what was read there says nothing new.
        if row["kind"] != "quotation" or not any(words in other for other in known):
            told.append(f"<p>{_KINDS[row['kind']]}: <strong>{escape(words)}</strong></p>")
        known.append(words)
    return told


def step_links(document_id: str, lines: pd.DataFrame, around: str) -> None:
    """Offer the lines before and after those shown, with as many around as are chosen now."""
    first, last = int(lines["line"].min()), int(lines["line"].max())
    # Where few lines stand above a place, the next ones begin with the line that follows.
    steps = {
        "Earlier lines": max(first - int(around), 1) if first > 1 else 0,
        "Later lines": last + (1 if around == FEW else int(around)),
    }
    chosen = {} if around == FEW else {"around": around}
    links = [
        link_to(source_address(document_id, line, **chosen), words)
        for words, line in steps.items()
        if line
    ]
    show(f'<p class="gt-doors">{"".join(links)}</p>')
