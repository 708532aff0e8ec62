"""Take a file in, and read it again whenever what the reading depends on changes."""

from dataclasses import replace
from datetime import date

import streamlit as st

from actionplans import intake, settings
from actionplans.intake import IntakeError, Upload
from actionplans.ui.doors import plain
from actionplans.ui.load_plan.draft import (
    Asked,
    Draft,
    drop,
    keep,
    kept_draft,
    round_key,
)

_STEPS = ("Reading the file", "Looking for what", "Understanding the rows")
_TYPES = "pdf docx xlsx xlsm ods csv tsv html htm md txt".split()


def choose_file() -> Draft | None:
    """Let the person drop a file; return its draft, read once, or None before there is one."""
    st.header("1. The file", anchor=False)
    megabytes = settings.MOST_FILE_BYTES // 1_000_000
    dropped = st.file_uploader(
        f"The plan as the council published it, at most {megabytes} MB",
        type=_TYPES,
        key=round_key(),
        max_upload_size=megabytes,
        help="PDF, Word (docx), Excel (xlsx), OpenDocument (ods), CSV, web page, Markdown or text.",
    )
    if dropped is not None:
        upload = Upload.of(dropped.name, dropped.getvalue())
        kept = kept_draft()
        if kept is None or kept.upload.sha256 != upload.sha256:
            return _first_reading(upload)
    draft = kept_draft()
    if draft is not None and dropped is None:
        st.write(f"Loaded: {plain(draft.upload.name)}, not published yet.")
        st.button("Put this file aside", on_click=drop, icon=":material/close:")
    return draft


def _first_reading(upload: Upload) -> Draft | None:
    """Read a file that was just dropped, with a bar that tells the steps."""
    drop()
    bar = st.progress(0.0, text="Bringing the file in")

    def show(step: str) -> None:
        done = next((n for n, words in enumerate(_STEPS) if step.startswith(words)), None)
        if done is not None:
            bar.progress((done + 1) / (len(_STEPS) + 1), text=_STEPS[done])

    try:
        checked = intake.check(upload, say=show)
    except IntakeError as error:
        st.error(f"This file cannot be loaded. {plain(str(error))}")
        return None
    finally:
        bar.empty()
    day = date.fromisoformat(checked["plan_on"]) if checked["plan_basis"] == "suggested" else None
    asked = Asked(plan_on=day, layout=checked["layout"])
    return keep(Draft(upload=upload, first=checked, asked=asked, checked=checked))


def read_again(draft: Draft, asked: Asked) -> Draft:
    """Return the draft as read with what is asked; the old reading where that cannot be done."""
    if asked == draft.asked:
        return draft
    try:
        with st.spinner("Reading the plan with the change"):
            return keep(check_again(draft, asked))
    except IntakeError as error:
        st.error(f"The change could not be read, and the rows are as before. {plain(str(error))}")
        return draft


def check_again(draft: Draft, asked: Asked) -> Draft:
    """Return the draft as read with what is asked.

    Raises:
        IntakeError: it cannot be read so; the message says why.
    """
    checked = intake.check(
        draft.upload,
        plan_on=asked.plan_on,
        layout=asked.layout,
        mends=asked.mends,
        roles=asked.roles,
        supersedes=asked.supersedes,
    )
    return replace(draft, asked=asked, checked=checked)
