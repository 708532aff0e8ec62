"""The flow as HTML without a script.

Every node and every band is a link; a band is a link whose area is cut to its shape. So
mouse and keyboard open the same, and nothing has to be loaded.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.compact import Link, slug
from actionplans.charts.flow.lanes import (
    HEAD,
    NO_PURPOSE,
    PURPOSES,
    Band,
    Box,
    Lane,
    action_bands,
    lanes,
    link_bands,
    node_boxes,
    purpose_boxes,
    spans,
)
from actionplans.charts.markup import numbered, short_name
from actionplans.charts.thread import JOINTS, newcomers
from actionplans.shown import Row


@dataclass(frozen=True, slots=True)
class _Doors:
    """The addresses behind the picture, and what is new in it."""

    opens: Callable[[str], str]
    register: Link
    new: set[str]


def flow(
    coverage: pd.DataFrame,
    lineage: pd.DataFrame,
    answers: pd.DataFrame,
    opens: Callable[[str], str],
    register: Link,
) -> str:
    """Return the picture; a band is as high as the number of actions that it stands for.

    A line between two recommendations is one link and says nothing of numbers. `opens` gives
    the address of a recommendation's thread, `register` that of the actions it narrows to.
    """
    doors = _Doors(opens, register, newcomers(coverage, lineage))
    drawn = lanes(coverage, lineage, answers)
    height = sum(lane.height + HEAD + 24 for lane in drawn)
    html = "".join(piece for lane in drawn for piece in _lane(lane, lineage, doors))
    return (
        '<div class="gt-scroll" role="group" aria-label="From recommendation to action to purpose">'
        '<p class="gt-note">The light bands are as high as the number of actions; a dark line is '
        "one link.</p>"
        f'<div class="gt-flow" style="height:{height:.0f}px">{html}</div></div>'
    )


def flow_key() -> str:
    """Return the key to the lines and boxes."""
    entries = (
        ("gt-line", "restated or merged"),
        ("gt-line gt-split", "split"),
        ("gt-line gt-replaced", "replaced"),
        ("gt-band", "actions, by number"),
        ("gt-node gt-dropped", "dropped without mention"),
    )
    items = "".join(f'<li><i class="{css}"></i>{words}</li>' for css, words in entries)
    return f'<ul class="gt-flow-key">{items}</ul>'


def _lane(lane: Lane, lineage: pd.DataFrame, doors: _Doors) -> Iterator[str]:
    """Yield each column below its heading, the purposes last.

    What leaves a recommendation follows it: so the keyboard reaches it, and so it is told
    where the window is too narrow for a picture.
    """
    leaving = _leaving(lane, lineage, doors)
    boxes, ends = node_boxes(lane), purpose_boxes(lane)
    for (left, right), column in zip(spans(len(lane.columns)), lane.columns, strict=True):
        words = f"{column[0]['document']}, {column[0]['plan_on'].year}"
        yield _heading(words, left, right, lane.top)
        for row in column:
            recommendation_id = str(row["recommendation_id"])
            yield _node(row, boxes[recommendation_id], doors)
            yield from leaving.get(recommendation_id, [])
    yield _heading("Strategic purpose", PURPOSES, 100, lane.top)
    for purpose in lane.purposes:
        yield _purpose(purpose, lane, ends[purpose], doors)


def _leaving(lane: Lane, lineage: pd.DataFrame, doors: _Doors) -> dict[str, list[str]]:
    """Return the lines, then the bands, that leave each recommendation."""
    rows = {str(row["recommendation_id"]): row for row in lane.rows()}
    found: dict[str, list[str]] = {}
    for link, band in link_bands(lane, lineage):
        line = _line(link, rows, band, doors)
        found.setdefault(str(link["from_recommendation_id"]), []).append(line)
    for row, purpose, number, band in action_bands(lane):
        actions = _actions(row, purpose, lane, number, band, doors)
        found.setdefault(str(row["recommendation_id"]), []).append(actions)
    return found


def _heading(words: str, left: float, right: float, top: float) -> str:
    style = _style(Box(left, right, top, HEAD - 4))
    return f'<div class="gt-flow-head" style="{style}">{escape(words)}</div>'


def _style(box: Box) -> str:
    return (
        f"left:{box.left:.2f}%;width:{box.right - box.left:.2f}%;"
        f"top:{box.top:.1f}px;height:{box.height:.1f}px"
    )


def _anchor(css: str, address: str, words: str, style: str, html: str = "") -> str:
    label = escape(words, quote=True)
    return (
        f'<a class="{css}" target="_self" href="{escape(address, quote=True)}" title="{label}" '
        f'aria-label="{label}" style="{style}">{html}</a>'
    )


def _node(row: Row, box: Box, doors: _Doors) -> str:
    recommendation_id = str(row["recommendation_id"])
    new = ["new"] if recommendation_id in doors.new else []
    css = "gt-node gt-dropped" if row["fate"] == "dropped without mention" else "gt-node"
    marks = [w for w in [str(row["disposition"]), *new] if w != "accepted"]
    mark = f" <em>{escape(', '.join(marks))}</em>" if marks else ""
    said = ", ".join([str(row["disposition"]), *new, str(row["fate"])])
    # The name begins with what is seen, so that who speaks to the page can say it.
    seen = " ".join([str(row["ref"]), *([", ".join(marks)] if marks else []), str(row["wording"])])
    words = f"{seen} ({short_name(row)}; {said})"
    html = (
        f"<span><strong>{escape(str(row['ref']))}</strong>{mark} "
        f"{escape(str(row['wording']))}</span>"
    )
    return _anchor(css, doors.opens(recommendation_id), words, _style(box), html)


def _line(link: Row, rows: dict[str, Row], band: Band, doors: _Doors) -> str:
    later = rows[str(link["to_recommendation_id"])]
    earlier = short_name(rows[str(link["from_recommendation_id"])])
    verb = JOINTS[str(link["kind"])].lower()
    said = f"{verb} {numbered(later['ref'])} of {later['plan_on'].year}"
    address = doors.opens(str(later["recommendation_id"]))
    return _stream(f"gt-line gt-{link['kind']}", address, earlier, said, band)


def _actions(row: Row, purpose: str, lane: Lane, number: int, band: Band, doors: _Doors) -> str:
    address = doors.register(recommendations=str(row["recommendation_id"]), purposes=purpose)
    said = f"{_label(purpose, lane)}: {shown.count(number, 'action')}"
    return _stream("gt-band", address, short_name(row), said, band)


def _stream(css: str, address: str, name: str, said: str, band: Band) -> str:
    """Return a line or band; what it says is seen where there is no room to draw it."""
    html = f"<span>{escape(said)}</span>"
    return _anchor(css, address, f"{name}, {said}", _band_style(band), html)


def _band_style(band: Band) -> str:
    """Place a band; a low one lies over a high one, so that each has room for a finger."""
    box = band.box()
    return f"{_style(box)};z-index:{max(1, 1000 - round(box.height))};clip-path:{band.shape()}"


def _label(purpose: str, lane: Lane) -> str:
    return shown.text(lane.purposes[purpose][0]["purpose"]) or NO_PURPOSE


def _purpose(purpose: str, lane: Lane, box: Box, doors: _Doors) -> str:
    statuses = {str(r["action_id"]): str(r["status_on_day"]) for r in lane.purposes[purpose]}
    counted = list(statuses.values())
    words = f"{_label(purpose, lane)} {shown.count(len(counted), 'action')}"
    ids = [str(row["recommendation_id"]) for row in lane.rows()]
    address = doors.register(recommendations=ids, purposes=purpose)
    bar = "".join(
        f'<i class="{slug(status.key)}" style="flex-grow:{counted.count(status.key)}"></i>'
        for status in palette.STATUSES
        if status.key in counted
    )
    html = (
        f"<span>{escape(_label(purpose, lane))}</span> "
        f"<strong>{shown.count(len(counted), 'action')}</strong><b>{bar}</b>"
    )
    return _anchor("gt-node gt-purpose", address, words, _style(box), html)
