"""Who may write: until there is sign-in with roles, only the machine that the server runs on.

A page that stores anything asks `may_write` or `stop_unless_may_write` first. The server must
listen on loopback, and the request must show no sign of a go-between that lets others reach it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st

_GO_BETWEEN = ("forwarded", "via", "x-real-ip", "x-original-host", "cf-connecting-ip")
"""Headers that only a proxy adds; besides these all that begin with x-forwarded."""

_OPEN_WHERE = (
    "Pages that write are open only on the machine that the dashboard runs on, at an address "
    "such as http://127.0.0.1:8501, until there is sign-in with roles. Looking and downloading "
    "are open here as everywhere."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Where the server listens and how the reader's browser reached it."""

    listens_on: str | None
    """The setting server.address; None is every address of the machine."""
    headers: Mapping[str, str]
    """Headers of the request, names in lower case."""
    client: str | None = None
    """Address that the request came from; None for this machine."""
    page: str | None = None
    """Address that the browser shows; None before it has told."""


def may_write() -> bool:
    """Tell whether this reader may store anything."""
    return not refusal(asked())


def stop_unless_may_write() -> None:
    """Explain why nothing can be stored here, and end the page; return where it can."""
    reason = refusal(asked())
    if reason:
        st.info(f"{reason} {_OPEN_WHERE}", icon=":material/lock:")
        st.stop()


def asked() -> Asked:
    """Return where the server listens and how this page was asked for."""
    return Asked(
        listens_on=st.get_option("server.address"),
        headers={name.lower(): value for name, value in st.context.headers.items()},
        client=st.context.ip_address,
        page=st.context.url,
    )


def refusal(request: Asked) -> str:
    """Return why nothing may be written, in a sentence; "" where it may.

    What is missing or cannot be read counts against writing, but for the client and the
    page's address, which the server does not always know.
    """
    if not _is_loopback(request.listens_on):
        return "This dashboard listens on an address that other machines can reach."
    if any(name in _GO_BETWEEN or name.startswith("x-forwarded") for name in request.headers):
        return "This dashboard is reached through another server."
    named = [_host(request.headers.get("host", ""), "//")]
    named += [_host(request.headers[name]) for name in ("origin",) if name in request.headers]
    named += [_host(request.page)] if request.page is not None else []
    named += [request.client] if request.client is not None else []
    if not all(map(_is_loopback, named)):
        return "This dashboard is reached at an address that is not this machine's own."
    return ""


def _host(address: str, before: str = "") -> str | None:
    try:
        return urlsplit(before + address).hostname
    except ValueError:
        return None


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False
