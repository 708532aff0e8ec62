"""A page of a published PDF, drawn, with boxes around what was read from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from actionplans import intake
from actionplans.intake import Picture, Upload


class Edges(NamedTuple):
    """The edges of a box, in points from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Outline:
    """A box around something that was read."""

    edges: Edges
    is_here: bool
    """It is the one that the reader asked for."""


def page_picture(file: Upload | Path, number: int) -> Picture:
    """Return a page of a PDF, counted from 1, drawn; kept, since drawing takes a process.

    Raises:
        IntakeError: it has no such page, or cannot be drawn within the limits.
    """
    digest = file.sha256 if isinstance(file, Upload) else str(file.stat().st_mtime_ns)
    name = file.name if isinstance(file, Upload) else str(file)
    picture: Picture = _drawn(f"{name} {digest}", number, file)
    return picture


@st.cache_data(show_spinner="Drawing the page", max_entries=60)
def _drawn(
    name: str,  # noqa: ARG001  # stands for the file, which cannot be part of a cache key
    number: int,
    _file: Upload | Path,
) -> Picture:
    return intake.page_picture(_file, number)


def page_with_boxes(picture: Picture, outlines: Sequence[Outline], number: int) -> None:
    """Show a drawn page with its boxes; their places are parts of the page, whatever its size."""
    boxes = "".join(_box(picture, outline) for outline in outlines)
    label = f"Page {number} of {picture.pages} as published"
    told = sum(outline.is_here for outline in outlines)
    words = f"{label}; {len(outlines)} lines that were read are outlined, {told} of them strongly"
    st.html(
        f'<div class="gt-published" role="region" tabindex="0" aria-label="{label}">'
        f'<div class="gt-page"><img width="{picture.width:.0f}" height="{picture.height:.0f}" '
        f'src="data:image/png;base64,{picture.png}" alt="{words}">'
        f"{boxes}</div></div>"
    )
    st.caption(f"{label}. Boxes are drawn around what was read, a strong one around the row.")


def _box(picture: Picture, outline: Outline) -> str:
    edges = outline.edges
    left, top = edges.left / picture.width, edges.top / picture.height
    width = (edges.right - edges.left) / picture.width
    height = (edges.bottom - edges.top) / picture.height
    kind = "gt-box gt-strong" if outline.is_here else "gt-box"
    return (
        f'<span class="{kind}" style="left:{left:.3%};top:{top:.3%};'
        f'width:{width:.3%};height:{height:.3%}"></span>'
    )
