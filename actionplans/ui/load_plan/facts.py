"""The facts of the document: suggested by its own words, confirmed or changed by a person."""

import re
from dataclasses import dataclass
from datetime import date

import streamlit as st

from actionplans import shown
from actionplans.intake import Json
from actionplans.ui.doors import plain
from actionplans.ui.load_plan.draft import Draft

_NEAR_HEAD = 30
_NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the person says of the document."""

    document_id: str
    title: str
    kind: str
    councils: tuple[str, ...]
    new_councils: tuple[tuple[str, str], ...]
    plan_on: date | None
    published_on: date | None
    is_draft: bool
    supersedes: str
    source_url: str

    def missing(self) -> list[str]:
        """Return what must still be given before the plan can be published."""
        needed = {
            "its title": self.title.strip(),
            "its council": self.councils or self.new_councils,
            "its day": self.plan_on,
            "its short name": self.document_id.strip(),
        }
        return [what for what, value in needed.items() if not value]


def document_facts(draft: Draft) -> Facts:
    """Show the facts as fields, each with the words that suggest it; return what they hold."""
    st.header("2. What it is", anchor=False)
    suggested, known = draft.first["facts"], draft.first["known"]
    left, right = st.columns(2, gap="medium")
    with left:
        title = _title(draft, suggested)
        councils = _councils(draft, suggested, known)
        new = _new_council(draft, suggested, has_council=bool(councils))
        plan_on = _plan_day(draft, suggested)
    with right:
        kind = _kind(draft, suggested, known)
        is_draft = st.checkbox(
            "It calls itself a draft",
            value=suggested["is_draft"],
            key=draft.key("is_draft"),
            persist_state="session",
        )
        supersedes = _supersedes(draft, known)
        published_on, source_url = _publication(draft)
        named = _short_name(councils, new, known)
        document_id = _document_id(draft, named, kind, plan_on, known)
    return Facts(
        document_id=document_id,
        title=title,
        kind=kind,
        councils=councils,
        new_councils=new,
        plan_on=plan_on,
        published_on=published_on,
        is_draft=is_draft,
        supersedes=supersedes,
        source_url=source_url,
    )


def _publication(draft: Draft) -> tuple[date | None, str]:
    published_on: date | None = st.date_input(
        "Published on, where it is known",
        value=None,
        format="DD/MM/YYYY",
        key=draft.key("published_on"),
        persist_state="session",
    )
    source_url = st.text_input(
        "Where it was published, where it is known",
        placeholder="https://",
        key=draft.key("source_url"),
        persist_state="session",
    )
    return published_on, source_url.strip()


def _title(draft: Draft, suggested: Json) -> str:
    first = next(iter(suggested["titles"]), None)
    title = st.text_input(
        "Title, as on the cover",
        value=first["value"] if first else "",
        key=draft.key("title"),
        persist_state="session",
    )
    _suggested_by(first)
    return title


def _suggested_by(suggestion: Json | None) -> None:
    if suggestion is None:
        st.caption("The document suggests nothing here.")
    else:
        words = shown.shorten(suggestion["words"], 100)
        st.caption(f"Suggested by line {suggestion['line']}: “{plain(words)}”")


def _councils(draft: Draft, suggested: Json, known: Json) -> tuple[str, ...]:
    names = {council["council_id"]: council["name"] for council in known["councils"]}
    found = suggested["councils"]
    near = [c["value"] for c in found if c["line"] <= _NEAR_HEAD] or [c["value"] for c in found[:1]]
    chosen = st.multiselect(
        "Councils that it binds",
        list(names),
        default=near,
        format_func=lambda council_id: names[council_id],
        key=draft.key("councils"),
        persist_state="session",
        placeholder="Choose, or add one below",
    )
    suggestion = next((c for c in found if c["value"] in near), None)
    if suggestion is None and suggested["other_councils"]:
        st.caption("The document names a council that is not in the list: see below.")
    else:
        _suggested_by(suggestion)
    return tuple(chosen)


def _new_council(
    draft: Draft, suggested: Json, *, has_council: bool
) -> tuple[tuple[str, str], ...]:
    """Show the fields of a council that the table lacks; it is added when the plan is published."""
    first = next((c for c in suggested["other_councils"] if c["line"] <= _NEAR_HEAD), None)
    is_likely = first is not None and not has_council
    with st.expander("Add a council that is not in the list", expanded=is_likely):
        name = st.text_input(
            "Name of the council",
            value=first["value"] if first and is_likely else "",
            key=draft.key("council_name"),
            persist_state="session",
        )
        code = st.text_input(
            "Its code at the Office for National Statistics",
            placeholder="as E07000234; it may follow later",
            key=draft.key("council_code"),
            persist_state="session",
        )
        if first and is_likely:
            _suggested_by(first)
    name = " ".join(name.split())
    return ((name, code.strip().upper()),) if name else ()


def _plan_day(draft: Draft, suggested: Json) -> date | None:
    first = next(iter(suggested["days"]), None)
    day: date | None = st.date_input(
        "Day that its words count from",
        value=date.fromisoformat(first["value"]) if first else None,
        min_value=date(1990, 1, 1),
        format="DD/MM/YYYY",
        key=draft.key("plan_on"),
        persist_state="session",
        help="The day of the meeting or the cover. “Next month” and “within 12 months” count "
        "from it. Where only a month is printed, its first day.",
    )
    if day is None:
        st.caption("Give the day. Until then words such as “next month” count from today.")
    else:
        _suggested_by(first)
    return day


def _kind(draft: Draft, suggested: Json, known: Json) -> str:
    kinds: list[str] = known["kinds"]
    first = next(iter(suggested["kinds"]), None)
    return st.selectbox(
        "Kind of document",
        kinds,
        index=kinds.index(first["value"]) if first else 0,
        key=draft.key("kind"),
        persist_state="session",
    )


def _supersedes(draft: Draft, known: Json) -> str:
    titles = {_NONE: "No: it is a plan of its own"}
    titles |= {d["document_id"]: d["title"] for d in known["documents"]}
    return st.selectbox(
        "Is it a new version of a plan that is here already?",
        list(titles),
        format_func=lambda document_id: titles[document_id],
        key=draft.key("supersedes"),
        persist_state="session",
    )


def _short_name(councils: tuple[str, ...], new: tuple[tuple[str, str], ...], known: Json) -> str:
    short = {council["council_id"]: council["short_name"] for council in known["councils"]}
    names = [short[council_id] for council_id in councils] + [name for name, _ in new]
    return " ".join(re.sub(r"\b(?:Council|District|Borough|City)\b", "", name) for name in names)


def _document_id(draft: Draft, named: str, kind: str, plan_on: date | None, known: Json) -> str:
    """Show the document's name in addresses; until it is changed it follows the other facts."""
    words = f"{named} {plan_on.year if plan_on else ''} {kind}".casefold()
    offered = "-".join(re.findall(r"[a-z0-9]+", words))
    taken = {document["document_id"] for document in known["documents"]}
    number = 2
    free = offered
    while free in taken:
        free, number = f"{offered}-{number}", number + 1
    key, own = draft.key("document_id"), draft.key("document_id_offered")
    if st.session_state.get(key) in (None, st.session_state.get(own)):
        st.session_state[key] = free
    st.session_state[own] = free
    return st.text_input(
        "Short name in addresses",
        key=key,
        persist_state="session",
        help="Lower-case words joined by hyphens. It stays the document's name for good.",
    ).strip()
