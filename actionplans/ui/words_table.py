"""A table with all its words: it wraps instead of scrolling, and cannot be sorted."""

from html import escape

import pandas as pd
import streamlit as st


def words_table(rows: pd.DataFrame, caption: str) -> None:
    """Show every cell as text, never as markup."""
    heads = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in rows.columns)
    lines = "".join(
        f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in row)}</tr>"
        for row in rows.itertuples(index=False)
    )
    st.html(
        f'<table class="gt-words" aria-label="{escape(caption)}">'
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
    )
