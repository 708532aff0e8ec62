"""The register as files: exactly the rows that fit the filters, with what describes them."""

from collections.abc import Callable

import streamlit as st

from actionplans import current, exports, shown
from actionplans.exports import Download
from actionplans.ui.state import View


def downloads(here: View, rows: int) -> None:
    """Offer the actions that fit the filters as CSV and for Excel, each with its sidecar."""
    # Not a popover: the keyboard would reach what stands in it only after the whole page.
    with st.expander("Download", icon=":material/download:"):
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
