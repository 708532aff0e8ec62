"""What publishing will do, publishing in one step, and undoing it in one step."""

from collections.abc import Sequence

import streamlit as st

from actionplans import intake, metrics, shown
from actionplans.intake import IntakeError, Json, NewDocument
from actionplans.metrics import Filters
from actionplans.ui.doors import door, plain
from actionplans.ui.load_plan.draft import Draft, next_plan
from actionplans.ui.load_plan.facts import Facts
from actionplans.ui.load_plan.mending import LEFT_OUT
from actionplans.ui.state import View, query

_TOLD = "lp_told"


def publish_plan(draft: Draft, facts: Facts) -> None:
    """Show what publishing will add, change and remove, and the button that does it."""
    st.header("5. Publish", anchor=False)
    for sentence in _preview(draft.checked, facts, draft):
        st.markdown(f"- {sentence}")
    obstacle = _obstacle(draft.checked, facts)
    if obstacle:
        st.caption(obstacle)
    if st.button("Publish this plan", type="primary", disabled=bool(obstacle)):
        _publish(draft, facts)


def _obstacle(checked: Json, facts: Facts) -> str:
    """Say why the plan cannot be published yet; "" where it can."""
    if checked["file"]["registered"]:
        return f"This very file is published already, as {plain(checked['file']['registered'])}."
    if checked["problem"]:
        return "Nothing can be published before a layout fits."
    missing = facts.missing()
    return f"Still to be given: {shown.sentence_list(missing)}." if missing else ""


def _preview(checked: Json, facts: Facts, draft: Draft) -> Sequence[str]:
    now = query(metrics.documents)
    there = f"{shown.count(int(now['actions'].sum()), 'action')} of "
    there += shown.count(len(now), "document")
    mends = draft.asked.mends
    left_out = sum(mend.column_name == LEFT_OUT for mend in mends)
    added = shown.count(len(checked["actions"]), "action")
    recommendations = shown.count(len(checked["recommendations"]), "recommendation")
    sentences = [
        f"Adds “{plain(facts.title)}” with {added} and {recommendations} to the {there} that are "
        "here.",
        *(f"Adds {plain(name)} to the councils." for name, _ in facts.new_councils),
    ]
    if mends:
        mended = shown.count(len(mends) - left_out, "corrected value")
        sentences.append(f"Keeps {mended} and {shown.count(left_out, 'row')} left out.")
    return [*sentences, *_succession(checked["succession"], facts)]


def _succession(compared: Json | None, facts: Facts) -> list[str]:
    if not facts.supersedes:
        return ["Changes and removes nothing that is here."]
    return [_compared(compared), *_from_when(facts)]


def _compared(compared: Json | None) -> str:
    if compared is None:
        return "Is marked as the new version; the old one has not been read here yet."
    changed, added, gone = (len(compared[name]) for name in ("changed", "added", "gone"))
    return (
        f"Is marked as the new version: {shown.count(compared['kept'], 'action')} the same, "
        f"{changed:,} worded anew, {added:,} new, {gone:,} no longer there."
    )


def _from_when(facts: Facts) -> list[str]:
    """Say from which day on the older version is left out, and what stays of it."""
    stays = (
        "Removes nothing: the old version stays, with its actions and reports, as what was "
        "published then. Reports follow the actions that are worded the same."
    )
    other = _other_councils(facts)
    if other:
        binds = f"The older version also binds {plain(shown.sentence_list(other))}"
        return [f"{binds}, so it goes on counting until they have a newer version too.", stays]
    day = facts.published_on or facts.plan_on
    when = f"From {shown.day(day)} on" if day else "From its day on"
    left_out = f"{when} the older version is left out of all figures; on days before it counts."
    return [left_out, stays]


def _other_councils(facts: Facts) -> list[str]:
    """Name the councils that the older version binds and the new one does not."""
    known = query(metrics.document_councils, document_id=facts.supersedes)
    return list(known.loc[~known["council_id"].isin(facts.councils), "name"])


def _publish(draft: Draft, facts: Facts) -> None:
    if facts.plan_on is None:
        return
    document = NewDocument(
        document_id=facts.document_id,
        title=" ".join(facts.title.split()),
        kind=facts.kind,
        councils=facts.councils,
        new_councils=facts.new_councils,
        plan_on=facts.plan_on,
        layout=draft.checked["layout"],
        actions=len(draft.checked["actions"]),
        published_on=facts.published_on,
        is_draft=facts.is_draft,
        supersedes=facts.supersedes,
        source_url=facts.source_url,
        roles=draft.asked.roles,
    )
    try:
        with st.spinner("Publishing: all documents are read and the database is built"):
            intake.publish(draft.upload, document, draft.asked.mends)
    except IntakeError as error:
        st.error(f"Nothing was published; all is as it was. {plain(str(error))}")
        return
    next_plan()
    st.session_state[_TOLD] = ("published", facts.document_id, document.title)
    st.rerun()


def last_publication(here: View) -> None:
    """Say what was published or undone last, with the ways to it and the way back."""
    told = st.session_state.get(_TOLD)
    if told and told[0] == "undone":
        st.success(f"Undone: {plain(told[1])}. All is as it was before.")
    last = intake.last_change()
    if told and told[0] == "published" and last and last["document_id"] == told[1]:
        st.success(f"“{plain(told[2])}” is published.")
        filters = Filters(as_at=here.newest_day, documents=(told[1],))
        with st.container(horizontal=True):
            door("Its actions on the timeline", here, filters, "owner_timeline.py")
            door("Its actions in the register", here, filters)
    if last is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.write(f"Last change: {plain(last['what'])}.")
        if st.button("Undo it", icon=":material/undo:"):
            _undo(last["what"])


def _undo(what: str) -> None:
    try:
        with st.spinner("Undoing: the database is built without it"):
            intake.undo()
    except IntakeError as error:
        st.error(f"It was not undone; all is as it was. {plain(str(error))}")
        return
    st.session_state[_TOLD] = ("undone", what)
    st.rerun()
