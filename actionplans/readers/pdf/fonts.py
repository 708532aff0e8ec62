"""Tell how a piece of text is printed: its size, weight and colour, and whether it is at all."""

import ctypes
import math
import re
from collections.abc import Callable
from typing import NamedTuple

from pypdfium2 import raw

from actionplans.readers.pdf.direct import address_of, by_address

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_IS_ITALIC, _FORCE_BOLD = 1 << 6, 1 << 18
"""Flags of a font descriptor."""
_STROKED = 2
"""Text that is filled and outlined, which is how a word processor feigns bold."""
_UNSEEN = (3, 7)
"""Text that is neither filled nor outlined."""
_piece_at = by_address(
    raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int, result=ctypes.c_void_p
)
_font_of = by_address(raw.FPDFTextObj_GetFont, ctypes.c_void_p, result=ctypes.c_void_p)
_is_unnamed = by_address(raw.FPDFText_HasUnicodeMapError, ctypes.c_void_p, ctypes.c_int)


class Style(NamedTuple):
    """How a piece of text is printed."""

    size: float
    """Font size in points as it appears; 0 where it is not known."""
    is_bold: bool = False
    is_italic: bool = False
    is_drawn: bool = True
    """False for text that leaves no mark, as the words that a scanner lays over its picture."""
    luminance: float = 0.0
    """0 for black to 1 for white."""


class Colours:
    """Ask for the colours of pieces of a page."""

    def __init__(self) -> None:
        self._parts = tuple(ctypes.c_uint() for _ in range(4))
        self._references = tuple(ctypes.byref(part) for part in self._parts)

    def fill(self, piece: raw.FPDF_PAGEOBJECT) -> tuple[float, float]:
        """Return luminance and opacity of a piece's filling, both from 0 to 1."""
        return self._ask(raw.FPDFPageObj_GetFillColor, piece)

    def stroke(self, piece: raw.FPDF_PAGEOBJECT) -> tuple[float, float]:
        """Return luminance and opacity of a piece's outline, both from 0 to 1."""
        return self._ask(raw.FPDFPageObj_GetStrokeColor, piece)

    def _ask(self, question: Callable[..., int], piece: raw.FPDF_PAGEOBJECT) -> tuple[float, float]:
        if not question(piece, *self._references):
            return 0.0, 1.0
        red, green, blue, opacity = (part.value for part in self._parts)
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255, opacity / 255


class TextStyles:
    """The styles of one page's text; what one piece of text shares is asked for once."""

    def __init__(self, textpage: raw.FPDF_TEXTPAGE) -> None:
        self._textpage = textpage
        self._address = address_of(textpage)
        self._size, self._matrix = ctypes.c_float(), raw.FS_MATRIX()
        self._known: dict[int, Style] = {}
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._colours = Colours()

    def at(self, index: int) -> Style:
        """Return the style of a character, by its number on the page."""
        address = _piece_at(self._address, index)
        if not address:
            return Style(0.0)
        style = self._known.get(address)
        if style is None:
            piece = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
            style = self._known[address] = self._style(piece, index)
        return style

    def is_unnamed(self, index: int) -> bool:
        """Tell whether the file does not say which letter a character is."""
        return _is_unnamed(self._address, index) == 1

    def _style(self, piece: raw.FPDF_PAGEOBJECT, index: int) -> Style:
        is_bold, is_italic = self._font(piece)
        mode = raw.FPDFTextObj_GetTextRenderMode(piece)
        luminance, opacity = self._colours.fill(piece)
        return Style(
            size=self._size_of(piece, index),
            is_bold=is_bold or mode == _STROKED,
            is_italic=is_italic,
            is_drawn=mode not in _UNSEEN and opacity > 0,
            luminance=luminance,
        )

    def _size_of(self, piece: raw.FPDF_PAGEOBJECT, index: int) -> float:
        size, matrix = self._size, self._matrix
        raw.FPDFTextObj_GetFontSize(piece, size)
        raw.FPDFText_GetMatrix(self._textpage, index, matrix)
        return abs(size.value) * math.hypot(matrix.c, matrix.d)

    def _font(self, piece: raw.FPDF_PAGEOBJECT) -> tuple[bool, bool]:
        """Return whether a piece is set in a bold font and whether in an italic one."""
        address = _font_of(piece)
        if not address:
            return False, False
        if address not in self._fonts:
            self._fonts[address] = _weight(ctypes.cast(address, raw.FPDF_FONT))
        return self._fonts[address]


def _weight(font: raw.FPDF_FONT) -> tuple[bool, bool]:
    """Return whether a font is bold and whether it is italic."""
    buffer = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace")
    flags = max(raw.FPDFFont_GetFlags(font), 0)
    is_bold = bool(_BOLD.search(name)) or bool(flags & _FORCE_BOLD)
    is_italic = bool(_ITALIC.search(name)) or bool(flags & _IS_ITALIC)
    return is_bold, is_italic
