"""The register as files: exactly the rows that fit the filters, with what describes them."""

from collections.abc import Callable

import streamlit as st

from actionplans import current, exports, shown
from actionplans.exports import MOST_ROWS, Download
from actionplans.metrics import Order
from actionplans.ui.state import View


def downloads(here: View, rows: int, order: Order, *, is_descending: bool) -> None:
    """Offer the actions that fit the filters as a paper, as CSV and for Excel with sidecars."""
    # Not a popover: the keyboard would reach what stands in it only after the whole page.
    with st.expander("Download or print", icon=":material/download:"):
        _paper(here, rows, order, is_descending=is_descending)
        st.write(
            f"{shown.count(rows, 'action')}, all columns, as at {shown.day(here.filters.as_at)}. "
            "The description names filters, sources and fingerprints and says what each column "
            "means."
        )
        _offers(here, is_for_excel=False)
        _offers(here, is_for_excel=True)
        st.caption(
            "CSV: RFC 4180, UTF-8. For Excel, a cell that could run as a formula begins with an "
            "apostrophe; its description lists them. Description: CSV on the Web, JSON."
        )


def _paper(here: View, rows: int, order: Order, *, is_descending: bool) -> None:
    """Offer the rows as a page to print, in the order that is chosen above."""
    held = f"The first {MOST_ROWS:,} of these rows" if rows > MOST_ROWS else "All these rows"
    st.write(
        f"{held} on paper, in the order above: wording, owners, deadline, status and place. "
        "The file opens in a browser, which prints it."
    )
    name = exports.csv_name(here.filters).removesuffix(".csv")
    st.download_button(
        "Paper of these rows",
        lambda: exports.register_paper(
            current.connect(here.state), here.filters, order, is_descending=is_descending
        ),
        file_name=f"{name}.html",
        mime="text/html",
        on_click="ignore",
        icon=":material/print:",
        width="stretch",
    )


def paper_words(rows: int) -> str:
    """Say on a printed page of the register that it is not whole, and where a whole one is."""
    held = f"the first {MOST_ROWS:,}" if rows > MOST_ROWS else "all"
    return (
        f"Of {shown.count(rows, 'action')} a printed page shows the rows and columns that were in "
        f"sight on the screen. “Paper of these rows” under “Download or print” holds {held} of "
        "them."
    )


def _offers(here: View, *, is_for_excel: bool) -> None:
    """Show one form of the table: with its description, alone, and the description alone."""
    name = exports.csv_name(here.filters, is_for_excel=is_for_excel)
    form = "CSV for Excel" if is_for_excel else "CSV"
    make = _maker(here, is_for_excel=is_for_excel)
    _button(f"{form} with description", f"{name}.zip", lambda: make().both(), "application/zip")
    with st.container(horizontal=True, gap="small"):
        _button(f"{form} alone", name, lambda: make().csv, "text/csv")
        _button(
            f"Description of the {form}",
            f"{name}-metadata.json",
            lambda: make().sidecar,
            "application/csvm+json",
        )


def _maker(here: View, *, is_for_excel: bool) -> Callable[[], Download]:
    """Return the function that makes the files once they are asked for, from this build."""
    return lambda: exports.register_download(
        current.connect(here.state), here.filters, is_for_excel=is_for_excel
    )


def _button(label: str, name: str, content: Callable[[], bytes], mime: str) -> None:
    is_whole = name.endswith(".zip")
    st.download_button(
        label,
        content,
        file_name=name,
        mime=mime,
        on_click="ignore",
        icon=":material/folder_zip:" if is_whole else None,
        type="secondary" if is_whole else "tertiary",
        width="stretch" if is_whole else "content",
    )
