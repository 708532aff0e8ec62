"""The parts of the page that follows recommendations to actions and purposes."""

from collections.abc import Container
from functools import partial
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from actionplans import charts, metrics, shown
from actionplans.charts import Known
from actionplans.shown import records
from actionplans.ui.doors import register_link, source_address
from actionplans.ui.linked import Links, linked_table
from actionplans.ui.state import View, query

THREAD_PARTS = {
    "thread": "One recommendation",
    "flow": "The whole",
    "coverage": "Answers",
    "reviews": "Review to review",
    "findings": "Peers' findings",
    "themes": "Themes",
    "suggested": "Suggestions",
}


def known(here: View) -> Known:
    """Return what all threads are drawn from."""
    return Known(
        coverage=query(metrics.coverage, here.filters),
        lineage=query(metrics.lineage, here.filters),
        answers=query(metrics.answers, here.filters),
        former_answers=query(metrics.answers, here.filters, of_superseded=True),
        reports=query(metrics.reports, here.filters),
        printings=query(metrics.printings, here.filters),
    )


def thread_address(here: View, recommendation_id: str) -> str:
    """Return the relative address at which the thread of a recommendation opens."""
    parameters = metrics.write_address(here.filters, here.newest_day)
    return f"golden_thread?{urlencode(parameters | {'thread': recommendation_id}, doseq=True)}"


def thread_part(here: View) -> None:
    """Show one recommendation as a vertical line."""
    everything = known(here)
    chosen = _choose(everything)
    st.html(
        charts.thread(
            chosen,
            everything,
            partial(thread_address, here),
            lambda i: register_link(here)(recommendations=i),
        )
    )


def _choose(everything: Known) -> str:
    """Show the choice of a recommendation; the address holds it."""
    rows = records(everything.coverage)
    names = {
        str(r["recommendation_id"]): (
            f"{r['plan_on'].year} · {r['ref']}: {shown.shorten(str(r['wording']), 90)}"
        )
        for r in rows
    }
    continued = [str(r["recommendation_id"]) for r in rows if r["fate"] == "continued"]
    default = continued[0] if continued else next(iter(names))
    asked = st.query_params.get("thread", default)
    st.session_state["thread"] = asked if asked in names else default
    return str(
        st.selectbox(
            "Recommendation",
            list(names),
            key="thread",
            format_func=lambda i: names[i],
            on_change=_write_thread,
            filter_mode="contains",
        )
    )


def _write_thread() -> None:
    st.query_params["thread"] = st.session_state["thread"]


def flow_part(here: View) -> None:
    """Show the flow over all recommendations, and its lines as a table."""
    everything = known(here)
    st.write(_flow_summary(everything))
    st.html(charts.flow_key())
    st.html(
        charts.flow(
            everything.coverage,
            everything.lineage,
            everything.answers,
            partial(thread_address, here),
            register_link(here),
        )
    )
    _lineage_table(here, everything)
    _purposes_table(here, everything)


def _flow_summary(everything: Known) -> str:
    coverage, links = everything.coverage, everything.lineage
    ids = set(coverage["recommendation_id"])
    is_kept = links[["from_recommendation_id", "to_recommendation_id"]].isin(ids).all(axis=1)
    continuing = links.loc[is_kept, "to_recommendation_id"]
    actions = everything.answers[everything.answers["recommendation_id"].isin(ids)]
    without = int(actions.drop_duplicates("action_id")["purpose_id"].isna().sum())
    dropped = int((coverage["fate"] == "dropped without mention").sum())
    return (
        f"{shown.count(len(coverage), 'recommendation')}; {shown.count(len(continuing), 'link')} "
        f"to {continuing.nunique()} later ones; {dropped} dropped without mention. "
        f"{shown.count(actions['action_id'].nunique(), 'action')} answer them, {without} of which "
        "name no strategic purpose. Everything here opens what it stands for; the tables below "
        "say the same."
    )


def _lineage_table(here: View, everything: Known) -> None:
    names = _names(everything)
    links = records(everything.lineage)
    rows = pd.DataFrame(
        {
            "Earlier": [names.get(r["from_recommendation_id"], "") for r in links],
            "Later": [names.get(r["to_recommendation_id"], "") for r in links],
            "How": [r["kind"] for r in links],
            "Basis": [shown.basis(r["basis"]) for r in links],
            "Why": [r["reason"] for r in links],
            "Earlier words": [r["from_quote"] for r in links],
            "First": [_passage(r["from_document_id"], r["from_line"]) for r in links],
            "Later words": [r["to_quote"] for r in links],
            "Second": [_passage(r["to_document_id"], r["to_line"]) for r in links],
            "Thread": [thread_address(here, r["to_recommendation_id"]) for r in links],
        }
    )
    opens = {"First": "Earlier printed", "Second": "Later printed", "Thread": "Thread"}
    _table("Links between recommendations, with their passages", rows, opens)


def _passage(document_id: str, line: object) -> str | None:
    """Return the address of a passage; None where its line is not known."""
    number = shown.text(line)
    return source_address(document_id, int(float(number))) if number else None


def _purposes_table(here: View, everything: Known) -> None:
    names, register = _names(everything), register_link(here)
    answers = everything.answers[everything.answers["recommendation_id"].isin(list(names))]
    filled = answers.fillna({"purpose_id": metrics.NONE, "purpose": "No purpose named"})
    counts = filled.groupby(["recommendation_id", "purpose_id", "purpose"], sort=False).size()
    found = records(counts.reset_index(name="actions"))
    rows = pd.DataFrame(
        {
            "Recommendation": [names[r["recommendation_id"]] for r in found],
            "Strategic purpose": [r["purpose"] for r in found],
            "Actions": [r["actions"] for r in found],
            "Open": [
                register(recommendations=r["recommendation_id"], purposes=r["purpose_id"])
                for r in found
            ],
        }
    )
    name = "Actions of each recommendation by strategic purpose"
    _table(name, rows, {"Open": "The actions"})


def _table(name: str, rows: pd.DataFrame, links: Links) -> None:
    with st.expander(name):
        linked_table(rows, name, links)


def _names(everything: Known) -> dict[str, str]:
    return {
        str(r["recommendation_id"]): f"{r['plan_on'].year}, {r['ref']}"
        for r in records(everything.coverage)
    }


def coverage_part(here: View) -> None:
    """Show the grid of answers, actions and statuses, and what joint plans count."""
    coverage = query(metrics.coverage, here.filters)
    statuses = query(metrics.coverage_statuses, here.filters)
    st.write(_coverage_summary(coverage))
    st.html(charts.status_key(row["status_on_day"] for row in statuses))
    st.html(
        charts.coverage_grid(coverage, statuses, partial(thread_address, here), register_link(here))
    )
    joint = query(metrics.joint_plans, here.filters)
    if not joint.empty:
        st.header("Joint plans", anchor=False)
        st.write(
            "A plan for several councils counts once for the officer, and once for each council "
            "that an action or recommendation binds: so many of the plan's own number."
        )
        st.html(charts.joint_plans(joint, register_link(here)))


def _coverage_summary(coverage: pd.DataFrame) -> str:
    answers = [
        f"{int(number)} {word}"
        for word in charts.DISPOSITIONS
        if (number := (coverage["disposition"] == word).sum())
    ]
    bare = int((coverage["actions"] == 0).sum())
    actions = "every one has an action" if not bare else f"{bare} have no action"
    return (
        f"Of {shown.count(len(coverage), 'recommendation')}, {shown.sentence_list(answers)}; "
        f"{actions} among those that fit the filters."
    )


def reviews_part(here: View, only: Container[str] | None = None) -> None:
    """Show recommendation, answer, finding, next recommendation and action in one row.

    With `only` the rows begin with these recommendations.
    """
    st.write(
        "Each line begins with a recommendation that continues no earlier one: what the council "
        "answered, what peers or reports found of it, what peers recommended next, and what "
        "answers that now."
    )
    st.html(charts.review_rows(known(here), partial(thread_address, here), only))
