"""Mend a value, or leave a row out: each with a reason, by whom and when."""

from dataclasses import replace
from datetime import date

import streamlit as st

from actionplans import shown
from actionplans.intake import IntakeError, Json, Mend
from actionplans.ui.doors import plain
from actionplans.ui.load_plan.draft import Draft, keep
from actionplans.ui.load_plan.reading import check_again

LEFT_OUT = "left out"
NAME = "lp_your_name"

_FIELDS = {
    "wording": ("wording", "Action"),
    "owner": ("owner_raw", "Owner, as printed"),
    "deadline": ("deadline_raw", "Deadline, as printed"),
    "status": ("status_raw", "Status, as printed"),
    "purpose": ("purpose", "Purpose"),
}
"""Column of a correction: column of the reading, and what the field is called."""


def mend_row(draft: Draft, action: Json) -> None:
    """Show a row's printed values as fields; keep what is changed as corrections."""
    version = len(draft.asked.mends)
    key = draft.key(f"mend_{action['position']}_{version}")
    with st.form(key, border=True):
        st.markdown(f"**Mend row {action['position']}, or leave it out**")
        values = _fields(action, key)
        left, right = st.columns(2)
        reason = left.text_input("Reason", key=f"{key}_reason")
        name = right.text_input(
            "Your name",
            key=NAME,
            persist_state="session",
            help="It stands beside the correction for everyone to see.",
        )
        with st.container(horizontal=True):
            is_kept = st.form_submit_button("Keep the changes", type="primary")
            is_left = st.form_submit_button("Leave this row out")
    if is_left:
        _add(draft, [_left_out(action)], reason, name)
    elif is_kept:
        changed = [
            _mend(draft, action, column, " ".join(text.split()))
            for column, text in values.items()
            if " ".join(text.split()) != " ".join(action[_FIELDS[column][0]].split())
        ]
        _add(draft, changed, reason, name)


def _fields(action: Json, key: str) -> dict[str, str]:
    """Show a row's printed values as fields; return what they hold, by column."""
    values = {
        "wording": st.text_area(
            _FIELDS["wording"][1], value=action["wording"], key=f"{key}_wording", height=100
        )
    }
    columns = st.columns(2)
    for number, (column, (read, label)) in enumerate(list(_FIELDS.items())[1:]):
        with columns[number % 2]:
            values[column] = st.text_input(label, value=action[read], key=f"{key}_{column}")
    return values


def _mend(draft: Draft, action: Json, column: str, corrected: str) -> Mend:
    """Return the correction of one value; a second one of a value replaces the first."""
    raw_text = action[_FIELDS[column][0]]
    for earlier in draft.asked.mends:
        if _place(earlier) == (action["line_start"], column) and earlier.corrected == raw_text:
            raw_text = earlier.raw_text
    return _correction(action, column, raw_text, corrected)


def _left_out(action: Json) -> Mend:
    return _correction(action, LEFT_OUT, action["wording"], "")


def _correction(action: Json, column: str, raw_text: str, corrected: str) -> Mend:
    return Mend(
        page=str(action["page"] or ""),
        line_start=action["line_start"],
        column_name=column,
        raw_text=raw_text,
        corrected=corrected,
        reason="",
        corrected_by="",
        corrected_on=date.today(),
    )


def _place(mend: Mend) -> tuple[int, str]:
    return mend.line_start, mend.column_name


def _add(draft: Draft, changed: list[Mend], reason: str, name: str) -> None:
    """Read the plan with the corrections; keep them if it can be read so."""
    if not changed:
        st.info("Nothing was changed.")
        return
    if not (reason.strip() and name.strip()):
        st.error("Give a reason and your name: both are kept with the correction.")
        return
    signed = [replace(m, reason=reason.strip(), corrected_by=name.strip()) for m in changed]
    anew = {(_place(mend), mend.raw_text) for mend in signed}
    kept = [m for m in draft.asked.mends if (_place(m), m.raw_text) not in anew]
    try:
        with st.spinner("Reading the plan with the correction"):
            newest = check_again(draft, replace(draft.asked, mends=(*kept, *signed)))
    except IntakeError as error:
        st.error(f"The correction does not fit, and is not kept. {plain(str(error))}")
        return
    keep(newest)
    st.rerun()


def corrections_so_far(draft: Draft) -> None:
    """List the corrections of this draft, each with a way to take it back."""
    mends = draft.asked.mends
    if not mends:
        return
    st.subheader("Your corrections", anchor=False)
    for number, mend in enumerate(mends):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(_told(mend))
            label = f"Take back correction {number + 1}"
            if st.button(label, key=draft.key(f"back_{number}_{len(mends)}")):
                _take_back(draft, mend)


def _told(mend: Mend) -> str:
    text = plain(shown.shorten(mend.raw_text, 80)) or "(empty)"
    why = f"{plain(mend.reason)} ({plain(mend.corrected_by)})"
    if mend.column_name == LEFT_OUT:
        return f"Line {mend.line_start}, left out: “{text}”. {why}"
    corrected = plain(shown.shorten(mend.corrected, 80)) or "(empty)"
    return f"Line {mend.line_start}, {mend.column_name}: “{text}” read as “{corrected}”. {why}"


def _take_back(draft: Draft, mend: Mend) -> None:
    left = tuple(other for other in draft.asked.mends if other != mend)
    with st.spinner("Reading the plan without the correction"):
        keep(check_again(draft, replace(draft.asked, mends=left)))
    st.rerun()
