"""Rectangles, words and rules on a page, in points from its top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return right minus left."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return bottom minus top."""
        return self.bottom - self.top

    @property
    def middle_x(self) -> float:
        """Return the x of the middle."""
        return (self.left + self.right) / 2

    @property
    def middle_y(self) -> float:
        """Return the y of the middle."""
        return (self.top + self.bottom) / 2

    def joined(self, other: "Rect") -> "Rect":
        """Return the smallest rectangle around both."""
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies within; the left and upper edges belong to it."""
        return self.left <= x < self.right and self.top <= y < self.bottom


class Word(NamedTuple):
    """Characters printed together without a gap."""

    text: str
    rect: Rect
    size: float
    """Font size in points, as printed."""
    is_bold: bool = False
    is_italic: bool = False
    after_blank: bool = True
    """A blank character stands before it, however narrow the gap is."""


class Rule(NamedTuple):
    """A straight line along a row or column of a table."""

    at: float
    """y of a horizontal rule, x of a vertical one."""
    start: float
    end: float


class Line(NamedTuple):
    """Words printed on one line, from left to right."""

    words: tuple[Word, ...]
    rect: Rect
    text: str
    """The words, with a blank where there is one or a gap as wide as one."""

    @property
    def size(self) -> float:
        """Return the font size of most of the line."""
        return max(self.words, key=lambda word: len(word.text)).size

    @property
    def is_bold(self) -> bool:
        """Tell whether all that the line prints is bold; marks without letters do not count."""
        lettered = [w for w in self.words if any(map(str.isalnum, w.text))] or self.words
        return all(word.is_bold for word in lettered)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's visible part as it lies after a turn, and how its places are told from outside.

    Left, bottom, right and top are in the file's own coordinates, where y grows upwards.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0
    """Clockwise, in degrees: 0, 90, 180 or 270."""

    @property
    def width(self) -> float:
        """Return the width after the turn."""
        return self.right - self.left if self.turn % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Return the height after the turn."""
        return self.top - self.bottom if self.turn % 180 == 0 else self.right - self.left

    def seen(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """Return where a rectangle of the file lies on the turned page."""
        match self.turn:
            case 0:
                return Rect(left - self.left, self.top - top, right - self.left, self.top - bottom)
            case 90:
                return Rect(
                    bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
                )
            case 180:
                return Rect(
                    self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
                )
            case _:
                return Rect(
                    self.top - top, self.right - right, self.top - bottom, self.right - left
                )

    def file_place(self, rect: Rect) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top in the file of a rectangle on the turned page."""
        left, top, right, bottom = rect
        match self.turn:
            case 90:
                return (
                    self.left + top, self.bottom + left, self.left + bottom, self.bottom + right
                )  # fmt: skip
            case 180:
                return (
                    self.right - right, self.bottom + top, self.right - left, self.bottom + bottom
                )  # fmt: skip
            case 270:
                return (self.right - bottom, self.top - right, self.right - top, self.top - left)
            case _:
                return (self.left + left, self.top - bottom, self.left + right, self.top - top)


def around(rects: Sequence[Rect]) -> Rect:
    """Return the smallest rectangle around some.

    Raises:
        ValueError: there are none.
    """
    if not rects:
        raise ValueError("no rectangles")
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    return Rect(min(lefts), min(tops), max(rights), max(bottoms))
