"""The link to copy and the views kept by name; what they do is in script/views.js.

A view is a name for an address. The names stay in the reader's own browser: nothing is shared
that was not meant to be, and a page that only reads need not write.
"""

from functools import lru_cache
from hashlib import sha256
from html import escape
from pathlib import Path

import streamlit as st

from actionplans import shown
from actionplans.ui.state import View

_SCRIPTS = sorted((Path(__file__).parent / "script").glob("*.js"))

_BLOCK = """
<div class="gt-views">
    <div class="gt-row">
        <button type="button" data-copy="{as_at}" data-day="{day}">Copy link</button>
        <details>
            <summary>Save view</summary>
            <form>
                <label>Name <input name="view" maxlength="60" required autocomplete="off"></label>
                <button>Save</button>
                <small>Kept in this browser: page, filters and, where you chose one, the as-at
                day.</small>
            </form>
        </details>
    </div>
    <p class="gt-told" role="status"></p>
    <ul class="gt-kept" aria-label="Saved views"></ul>
    <button type="button" data-bookmarks hidden>Saved views as bookmarks</button>
</div>
"""


def show_views(here: View) -> None:
    """Show the button that copies the link, and the views that this browser keeps."""
    as_at = here.filters.as_at
    block = _BLOCK.format(as_at=as_at.isoformat(), day=escape(shown.day(as_at)))
    st.html(block + _scripts(), unsafe_allow_javascript=True)


@lru_cache(maxsize=1)
def _scripts() -> str:
    """Return the tags that load our scripts by a fingerprint of all, so that none is stale.

    The fingerprint is a folder of the address: so it holds for what they import too.
    """
    version = sha256(b"".join(path.read_bytes() for path in _SCRIPTS)).hexdigest()[:12]
    return "".join(
        f'<script type="module" src="script/{version}/{path.name}"></script>' for path in _SCRIPTS
    )
