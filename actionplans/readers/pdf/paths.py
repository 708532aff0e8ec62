"""Take from a page of a PDF what is drawn on it: rules, shaded areas and pictures."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from actionplans.readers.pdf.fonts import Colours
from actionplans.readers.pdf.geometry import Frame, Rect, Rule

_THIN = 2.5
"""A filled area thinner than this is a rule."""
_SHORTEST = 1.0
_LEVEL = 0.7
"""A line is level or upright where its ends differ by less than this."""
_PALE = 0.97
"""A luminance above this cannot be told from paper."""
_DEEPEST = 8
"""Forms within forms are followed so far."""
_MOST_FORMS = 2_000

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_STILL: Matrix = (1, 0, 0, 1, 0, 0)


class Shade(NamedTuple):
    """A filled area."""

    rect: Rect
    luminance: float
    """0 for black to 1 for white."""


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page besides its text."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)
    pictures: list[Rect] = field(default_factory=list)
    is_cut_short: bool = False
    """There was more than the limit."""


@dataclass(slots=True)
class _Budget:
    """What is left of the limits, and what is asked again and again."""

    left: int
    forms: int = _MOST_FORMS
    colours: Colours = field(default_factory=Colours)


def read_drawn(page: pdfium.PdfPage, frame: Frame, most: int) -> Drawn:
    """Return what is drawn on a page; `most` is how many pieces of paths are looked at."""
    drawn, budget = Drawn(), _Budget(most)
    pieces = (
        raw.FPDFPage_GetObject(page.raw, i) for i in range(raw.FPDFPage_CountObjects(page.raw))
    )
    _read(pieces, _STILL, frame, drawn, budget, 0)
    drawn.is_cut_short = budget.left <= 0
    return drawn


def _read(
    pieces: Iterator[raw.FPDF_PAGEOBJECT],
    matrix: Matrix,
    frame: Frame,
    drawn: Drawn,
    budget: _Budget,
    depth: int,
) -> None:
    for piece in pieces:
        if budget.left <= 0:
            return
        match raw.FPDFPageObj_GetType(piece):
            case raw.FPDF_PAGEOBJ_PATH:
                _read_path(piece, _times(_matrix(piece), matrix), frame, drawn, budget)
            case raw.FPDF_PAGEOBJ_IMAGE:
                budget.left -= 1
                drawn.pictures.append(_unit_square(_times(_matrix(piece), matrix), frame))
            case raw.FPDF_PAGEOBJ_FORM if depth < _DEEPEST and budget.forms > 0:
                budget.forms -= 1
                inner = (
                    raw.FPDFFormObj_GetObject(piece, i)
                    for i in range(raw.FPDFFormObj_CountObjects(piece))
                )
                within = _times(_matrix(piece), matrix)
                _read(inner, within, frame, drawn, budget, depth + 1)


def _matrix(piece: raw.FPDF_PAGEOBJECT) -> Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(piece, found):
        return _STILL
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def _moved(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _unit_square(matrix: Matrix, frame: Frame) -> Rect:
    corners = [_moved(matrix, x, y) for x in (0, 1) for y in (0, 1)]
    return _bounds(corners, frame)


def _bounds(points: list[Point], frame: Frame) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return frame.seen(min(xs), min(ys), max(xs), max(ys))


def _read_path(
    piece: raw.FPDF_PAGEOBJECT, matrix: Matrix, frame: Frame, drawn: Drawn, budget: _Budget
) -> None:
    is_filled, light, is_ruled = _ink(piece, budget.colours)
    if not (is_filled or is_ruled):
        budget.left -= 1
        return
    for points, is_straight in _outlines(piece, matrix, budget):
        rect = _bounds(points, frame)
        if is_filled and min(rect.width, rect.height) <= _THIN and light < _PALE:
            _add_rule(drawn, rect)
        elif is_filled and is_straight:
            drawn.shades.append(Shade(rect, light))
        if is_ruled:
            for (x, y), (v, w) in pairwise(points):
                _add_rule(drawn, frame.seen(min(x, v), min(y, w), max(x, v), max(y, w)))


def _ink(piece: raw.FPDF_PAGEOBJECT, colours: Colours) -> tuple[bool, float, bool]:
    """Return whether a path is filled, how light, and whether its outline can be seen."""
    filling, stroking = ctypes.c_int(), raw.FPDF_BOOL()
    raw.FPDFPath_GetDrawMode(piece, filling, stroking)
    is_filled, is_ruled, light = filling.value != raw.FPDF_FILLMODE_NONE, bool(stroking.value), 0.0
    if is_filled:
        light, opacity = colours.fill(piece)
        is_filled = opacity > 0
    if is_ruled:
        ink, opacity = colours.stroke(piece)
        is_ruled = ink < _PALE and opacity > 0
    return is_filled, light, is_ruled


def _outlines(
    piece: raw.FPDF_PAGEOBJECT, matrix: Matrix, budget: _Budget
) -> Iterator[tuple[list[Point], bool]]:
    """Yield the corners of each part of a path, and whether all its sides are straight."""
    count = min(raw.FPDFPath_CountSegments(piece), budget.left)
    budget.left -= max(count, 1)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    is_straight = True
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(piece, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points, is_straight
            points, is_straight = [], True
        is_straight = is_straight and kind != raw.FPDF_SEGMENT_BEZIERTO
        points.append(_moved(matrix, x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if len(points) > 1:
        yield points, is_straight


def _add_rule(drawn: Drawn, rect: Rect) -> None:
    """Take a thin area, or one side of an outline, as a rule where it is level or upright."""
    if rect.width >= rect.height:
        if rect.width >= _SHORTEST and rect.height <= max(_LEVEL, _THIN * (rect.width > 10)):
            drawn.across.append(Rule(rect.middle_y, rect.left, rect.right))
    elif rect.height >= _SHORTEST and rect.width <= max(_LEVEL, _THIN * (rect.height > 10)):
        drawn.down.append(Rule(rect.middle_x, rect.top, rect.bottom))
