"""What is kept of a plan between its being dropped and its being published.

One draft a file, known by the file's fingerprint, in the reader's own session: changing a
filter or looking at another page loses nothing. What its fields hold, Streamlit keeps by their
keys for as long as the session lasts.
"""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from actionplans.intake import Json, Mend, Upload

_DRAFT = "load_plan_draft"
_ROUND = "load_plan_round"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reading depends on."""

    plan_on: date | None = None
    layout: str = ""
    supersedes: str = ""
    mends: tuple[Mend, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    """Heading and role of each column whose meaning the person decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A plan that is not published yet."""

    upload: Upload
    first: Json
    """The first reading, which suggests facts and layouts."""
    asked: Asked
    """What the newest reading was asked for."""
    checked: Json
    """The newest reading."""

    def key(self, name: str) -> str:
        """Return the key of a widget, which belongs to this file alone."""
        return f"lp_{self.upload.sha256[:10]}_{name}"


def kept_draft() -> Draft | None:
    """Return the draft of this session, if a file was dropped."""
    draft: Draft | None = st.session_state.get(_DRAFT)
    return draft


def keep(draft: Draft) -> Draft:
    """Keep a draft in the place of the one before."""
    st.session_state[_DRAFT] = draft
    return draft


def drop() -> None:
    """Forget the draft."""
    st.session_state.pop(_DRAFT, None)


def round_key() -> str:
    """Return the key of the field that takes the file, a new one for each plan."""
    return f"lp_file_{st.session_state.get(_ROUND, 0)}"


def next_plan() -> None:
    """Forget the draft and empty the field that took its file."""
    drop()
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
