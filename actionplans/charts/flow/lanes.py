"""Where everything in the flow stands: lanes, columns, boxes and bands."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd

from actionplans import shown
from actionplans.shown import Row, records

LEAST = 24
"""Least height of a target in pixels."""
LINE = 16
"""Height of a line of words in a node."""
AIR = 4
"""Least room between two nodes."""
LETTER = 6.2
"""Width of a letter on the average of a line, counted scarce."""
WIDTH = 896
"""Least width of the picture; where there is less room it is a list."""
UNIT = 4
"""Height of one action in a band."""
HEAD = 44
PURPOSES = 86
"""Left of the last column, that of the purposes, in per cent."""
STEPS = 14
"""Points along each edge of a band."""
NONE = "none"
"""Stands for the actions that name no purpose, as in the filters."""
NO_PURPOSE = "No purpose named"


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node stands: left and right in per cent, top and height in pixels."""

    left: float
    right: float
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Return the height of the box's middle."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """One family of reviews: a column for each document, and the purposes of its actions."""

    columns: list[list[Row]]
    purposes: dict[str, list[Row]]
    """The actions of the lane by purpose, one row for each recommendation answered."""
    top: float

    @property
    def height(self) -> float:
        """Return the height below the headings."""
        columns = [sum(self.node(row) + AIR for row in column) for column in self.columns]
        return max(*columns, sum(self.size(name) + 8 for name in self.purposes))

    def node(self, row: Row) -> float:
        """Return the height that a recommendation needs to be told whole."""
        left, right = spans(len(self.columns))[0]
        answer = "" if row["disposition"] == "accepted" else row["disposition"]
        words = f"{row['ref']} {answer} new {row['wording']}"
        return float(_height(words, right - left))

    def size(self, purpose: str) -> float:
        """Return the height of a purpose's box: its name, number and bar, or all its bands."""
        rows = self.purposes[purpose]
        name = shown.text(rows[0]["purpose"]) or NO_PURPOSE
        return float(max(_height(name, 100 - PURPOSES) + 2 * LINE, UNIT * len(rows)))

    def rows(self) -> list[Row]:
        """Return the recommendations of all columns."""
        return [row for column in self.columns for row in column]


def _height(words: str, width_pct: float) -> int:
    """Return the height of a box that tells words whole in a share of the picture's width."""
    letters = int((WIDTH * width_pct / 100 - 20) / LETTER)
    return max(LEAST, LINE * len(wrap(words, letters)) + 8)


def lanes(coverage: pd.DataFrame, lineage: pd.DataFrame, answers: pd.DataFrame) -> list[Lane]:
    """Return the recommendations by lane, the lanes below one another.

    Documents joined by a link share a lane; within it they stand in order of their day.
    """
    found: list[Lane] = []
    top = 0.0
    for columns in _families(records(coverage), lineage):
        lane = Lane(columns, _purposes(columns, answers), top)
        found.append(lane)
        top += lane.height + HEAD + 24
    return found


def _families(rows: Sequence[Row], lineage: pd.DataFrame) -> list[list[list[Row]]]:
    of = {str(row["recommendation_id"]): str(row["document_id"]) for row in rows}
    family = {document: document for document in of.values()}
    pairs = zip(lineage["from_recommendation_id"], lineage["to_recommendation_id"], strict=True)
    for earlier, later in pairs:
        if earlier in of and later in of:
            old, new = family[of[later]], family[of[earlier]]
            family = {d: new if name == old else name for d, name in family.items()}
    grouped: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        document = str(row["document_id"])
        grouped.setdefault(family[document], {}).setdefault(document, []).append(row)
    return [list(documents.values()) for documents in grouped.values()]


def _purposes(columns: list[list[Row]], answers: pd.DataFrame) -> dict[str, list[Row]]:
    ids = [str(row["recommendation_id"]) for column in columns for row in column]
    found: dict[str, list[Row]] = {}
    for row in records(answers[answers["recommendation_id"].isin(ids)]):
        found.setdefault(shown.text(row["purpose_id"]) or NONE, []).append(row)
    return dict(sorted(found.items(), key=lambda item: item[0] == NONE))


def spans(count: int) -> list[tuple[float, float]]:
    """Return left and right of each column of recommendations in per cent."""
    gap = 9.0 if count > 1 else 0.0
    width = 46.0 if count == 1 else (PURPOSES - count * gap) / count
    return [(i * (width + gap), i * (width + gap) + width) for i in range(count)]


def node_boxes(lane: Lane) -> dict[str, Box]:
    """Return the box of each recommendation, spread over the lane's height."""
    boxes = {}
    for (left, right), column in zip(spans(len(lane.columns)), lane.columns, strict=True):
        gap = (lane.height - sum(map(lane.node, column))) / len(column)
        at = lane.top + HEAD + gap / 2
        for row in column:
            boxes[str(row["recommendation_id"])] = Box(left, right, at, lane.node(row))
            at += lane.node(row) + gap
    return boxes


def purpose_boxes(lane: Lane) -> dict[str, Box]:
    """Return the box of each purpose."""
    taken = sum(lane.size(name) for name in lane.purposes)
    gap = (lane.height - taken) / (len(lane.purposes) + 1)
    boxes, at = {}, lane.top + HEAD
    for name in lane.purposes:
        boxes[name] = Box(PURPOSES, 100, at + gap, lane.size(name))
        at += gap + lane.size(name)
    return boxes


@dataclass(frozen=True, slots=True)
class Band:
    """A stream from a box to another: a curve up to the turn, then straight."""

    left: float
    turn: float
    right: float
    start: float
    """Top at the left end, in pixels."""
    end: float
    """Top from the turn on."""
    thick: float

    def box(self) -> Box:
        """Return the box that the band lies in; a level band has air above and below."""
        height = abs(self.start - self.end) + self.thick
        air = max(0.0, LEAST - height) / 2
        return Box(self.left, self.right, min(self.start, self.end) - air, height + 2 * air)

    def shape(self) -> str:
        """Return the band as a polygon within its box, for CSS."""
        top = self.box().top
        bend = (self.turn - self.left) / (self.right - self.left)
        shares = [step / STEPS for step in range(STEPS + 1)]
        upper = [
            (100 * share * bend, self.start + (self.end - self.start) * _ease(share) - top)
            for share in shares
        ]
        upper += [(100.0, self.end - top)] if bend < 1 else []
        points = [*upper, *((x, y + self.thick) for x, y in reversed(upper))]
        return f"polygon({','.join(f'{x:.1f}% {y:.1f}px' for x, y in points)})"


def _ease(share: float) -> float:
    return share * share * (3 - 2 * share)


def action_bands(lane: Lane) -> list[tuple[Row, str, int, Band]]:
    """Return for each recommendation and purpose the number of actions and their band."""
    boxes, ends = node_boxes(lane), purpose_boxes(lane)
    taken = {name: ends[name].middle - len(rows) * UNIT / 2 for name, rows in lane.purposes.items()}
    lefts = [left for left, _ in spans(len(lane.columns))] + [float(PURPOSES)]
    found = []
    for column, turn in zip(lane.columns, lefts[1:], strict=True):
        for row in column:
            box = boxes[str(row["recommendation_id"])]
            counts = _counts(lane, row)
            start = box.middle - sum(counts.values()) * UNIT / 2
            for name, number in counts.items():
                thick = number * UNIT
                band = Band(box.right, turn, PURPOSES, start, taken[name], thick - 1)
                found.append((row, name, number, band))
                start += thick
                taken[name] += thick
    return found


def _counts(lane: Lane, row: Row) -> dict[str, int]:
    meant = row["recommendation_id"]
    counts = {
        name: sum(action["recommendation_id"] == meant for action in actions)
        for name, actions in lane.purposes.items()
    }
    return {name: number for name, number in counts.items() if number}


def link_bands(lane: Lane, lineage: pd.DataFrame) -> list[tuple[Row, Band]]:
    """Return each link between two recommendations of the lane with its line."""
    boxes = node_boxes(lane)
    found = []
    for link in records(lineage):
        start = boxes.get(str(link["from_recommendation_id"]))
        end = boxes.get(str(link["to_recommendation_id"]))
        if start and end and start.right < end.left:
            tops = (start.middle - 3, end.middle - 3)
            found.append((link, Band(start.right, end.left, end.left, *tops, 6)))
    return found
