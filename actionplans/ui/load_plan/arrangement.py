"""How the plan is arranged: the layouts that fit and what the columns hold, with the reasons."""

import streamlit as st

from actionplans import shown
from actionplans.intake import Json
from actionplans.ui.doors import plain
from actionplans.ui.load_plan.draft import Draft

_NONE = ""

LAYOUT_WORDS = {
    "recommendation_table": "Table of recommendations, actions, owners and deadlines",
    "purpose_plan": "Table of actions, by purpose or without recommendations",
    "narrative_plan": "Prose in which owner and date follow the paragraphs",
    "labelled_blocks": "A block for each action, with labelled owner and date",
    "headed_bullets": "Headings with bullets, owner and date at the end of each",
    "sentence_plan": "Sentences that each say who will do what, and by when",
    "programme_report": "Report with a programme of several years",
    "feedback_report": "Report with recommendations and no actions",
}


def arrangement(draft: Draft) -> str:
    """Show the layouts that fit, the likeliest first; return the one to read by."""
    st.header("3. How it is read", anchor=False)
    candidates = {candidate["layout"]: candidate for candidate in draft.first["candidates"]}
    if not candidates:
        st.warning(
            "Nothing in this document looks like a plan: no table of actions, no labelled "
            "owners or dates, no list of recommendations. A layout can be tried all the same.",
            icon=":material/search_off:",
        )
    others = [name for name in LAYOUT_WORDS if name not in candidates]
    chosen: str = st.selectbox(
        "Arranged as",
        [*(candidates or [_NONE]), *others],
        format_func=lambda name: _label(name, candidates),
        key=draft.key("layout"),
        persist_state="session",
    )
    for reason in candidates.get(chosen, {}).get("reasons", ()):
        st.caption(plain(reason))
    return chosen


def _label(name: str, candidates: dict[str, dict[str, object]]) -> str:
    if name == _NONE:
        return "Choose one to try"
    words = LAYOUT_WORDS.get(name, name.replace("_", " ").capitalize())
    score = candidates.get(name, {}).get("score")
    if score is None:
        return f"{words} (nothing speaks for it)"
    return f"{words} (fits {float(str(score)):.0%})"


_ROLE_WORDS = {
    "": "Nothing that is read",
    "reference": "Number",
    "recommendation": "Recommendation",
    "issue": "Issue or finding",
    "purpose": "Purpose, theme or priority",
    "commitment": "Commitment or objective",
    "action": "Action",
    "owner": "Owner",
    "accountable": "Accountable member",
    "deadline": "Deadline",
    "status": "Status",
    "progress": "Progress",
    "percent": "Percentage done",
    "measure": "Measure or outcome",
    "resource": "Resource or cost",
}
_SURE = 0.75


def column_meanings(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Show what each column is taken for; return those that the person decided otherwise."""
    columns = draft.first["columns"]
    if not columns:
        return ()
    unsure = sum(column["certainty"] < _SURE for column in columns)
    label = "What the columns hold"
    label += f" ({shown.count(unsure, 'column')} to look at)" if unsure else ""
    decided = []
    with st.expander(label, expanded=bool(unsure)):
        for number, column in enumerate(columns):
            role = _meaning(draft, number, column)
            if role != column["role"]:
                decided.append((column["heading"], role))
    return tuple(decided)


def _meaning(draft: Draft, number: int, column: Json) -> str:
    """Show one column; a role that only the reading gives stays the first choice."""
    roles = dict.fromkeys([column["role"], "", *draft.first["known"]["roles"]])
    heading = shown.shorten(column["heading"], 60)
    role: str = st.selectbox(
        f"{plain(heading)} (certain to {column['certainty']:.0%})",
        list(roles),
        format_func=lambda name: _ROLE_WORDS.get(name, name.capitalize()),
        key=draft.key(f"column_{number}"),
        persist_state="session",
    )
    st.caption(plain(column["reason"]))
    return role
