"""The page of a published document on which some of its lines stand, drawn, with their boxes."""

import pandas as pd
import streamlit as st

from actionplans import metrics, settings
from actionplans.intake import IntakeError
from actionplans.shown import records
from actionplans.ui.doors import plain
from actionplans.ui.page_picture import Edges, Outline, page_picture, page_with_boxes
from actionplans.ui.state import query


def source_page(document_id: str, first: int, last: int) -> None:
    """Show the page on which lines stand; nothing where the document has no pages to draw."""
    regions = query(metrics.source_regions, document_id=document_id, first=first, last=last)
    if regions.empty:
        return
    number = _page_number(regions)
    documents = query(metrics.documents)
    path = str(documents.loc[documents["document_id"] == document_id, "path"].iloc[0])
    try:
        picture = page_picture(settings.DATA_DIR / path, number)
    except (IntakeError, OSError) as error:
        st.caption(f"The page cannot be drawn here. {plain(str(error))}")
        return
    boxes = [_outline(row) for row in records(regions[regions["page"] == number])]
    page_with_boxes(picture, boxes, number)


def _page_number(regions: pd.DataFrame) -> int:
    """Return the page to show; a row that a page end breaks stands on several."""
    pages = sorted({int(page) for page in regions.loc[regions["is_here"], "page"]})
    if len(pages) == 1:
        return pages[0]
    return st.selectbox("It stands on pages", pages, width=200)


def _outline(row: dict[str, object]) -> Outline:
    edges = (float(str(row[f"box_{side}"])) for side in ("left", "top", "right", "bottom"))
    return Outline(Edges(*edges), is_here=bool(row["is_here"]))
