"""One recommendation as a vertical line: words, answer, actions, reports, continuation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.grid import GridRow, grid, listed
from actionplans.charts.markup import link, printed_place, quoted, short_name
from actionplans.shown import Row, records

Address = Callable[[str], str]
"""Takes a recommendation_id; returns an address."""

KINDS = {
    "key": "key recommendation",
    "further": "further recommendation",
    "review": "recommendation of the review",
    "observation": "observation",
}
JOINTS = {
    "restated": "Restated as",
    "split": "Split into",
    "merged": "Merged into",
    "replaced": "Replaced by",
}
FATES = {
    "continued": "Continued by a later recommendation",
    "mentioned": "Mentioned in the findings of the later review, not recommended again",
    "dropped without mention": (
        "Dropped without mention: the later review neither recommends it again nor speaks of it "
        "in its findings"
    ),
    "no later review": "No later review of the same councils is known here",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is behind a thread, as the metrics of the same names return them."""

    coverage: pd.DataFrame
    lineage: pd.DataFrame
    answers: pd.DataFrame
    former_answers: pd.DataFrame
    """The answers of superseded plans."""
    reports: Sequence[Row]
    printings: pd.DataFrame

    def all_answers(self) -> pd.DataFrame:
        """Return the answers that count, then those of superseded plans."""
        return pd.concat([self.answers, self.former_answers], ignore_index=True)


def members(recommendation_id: str, lineage: pd.DataFrame) -> set[str]:
    """Return the recommendations on the same line: all earlier ones, itself, all later ones."""
    pairs = list(
        zip(lineage["from_recommendation_id"], lineage["to_recommendation_id"], strict=True)
    )
    earlier = _reach(recommendation_id, [(later, sooner) for sooner, later in pairs])
    later = _reach(recommendation_id, pairs)
    return {*earlier, recommendation_id, *later}


def _reach(start: str, pairs: Sequence[tuple[str, str]]) -> set[str]:
    """Return what can be reached from a recommendation, itself left out."""
    found: set[str] = set()
    edge = {start}
    while edge:
        edge = {b for a, b in pairs if a in edge} - found - {start}
        found |= edge
    return found


def newcomers(coverage: pd.DataFrame, lineage: pd.DataFrame) -> set[str]:
    """Return what a later review recommends without continuing an earlier recommendation.

    A review is later where at least one of its recommendations continues an earlier one.
    """
    continuing = coverage["recommendation_id"].isin(lineage["to_recommendation_id"])
    later = coverage["document_id"].isin(coverage.loc[continuing, "document_id"])
    return set(coverage.loc[later & ~continuing, "recommendation_id"])


def thread(recommendation_id: str, known: Known, opens: Address, actions_of: Address) -> str:
    """Return the line of a recommendation as HTML.

    `opens` gives the address of another recommendation's line, `actions_of` that of the
    register with the actions of a recommendation.
    """
    rows = {row["recommendation_id"]: row for row in records(known.coverage)}
    together = members(recommendation_id, known.lineage)
    ids = [i for i in rows if i in together]
    joints = [row for row in records(known.lineage) if {row["from_recommendation_id"]} <= set(ids)]
    steps: list[str] = []
    for i in ids:
        before = [j for j in joints if j["to_recommendation_id"] == i]
        steps += [_joint(j, rows) for j in before]
        steps.append(_step(rows[i], known, opens, actions_of, is_here=i == recommendation_id))
    return f'<ol class="gt-thread" aria-label="Thread of the recommendation">{"".join(steps)}</ol>'


def _step(row: Row, known: Known, opens: Address, actions_of: Address, *, is_here: bool) -> str:
    recommendation_id = str(row["recommendation_id"])
    name = short_name(row)
    title = escape(name) if is_here else link(opens(recommendation_id), name)
    answers = _of(known.answers, recommendation_id)
    reports = [row for row in known.reports if row["recommendation_id"] == recommendation_id]
    theme = shown.text(row["theme"]) or "unclassified"
    basis = shown.basis(row["theme_basis"])
    parts = [
        f"<h2>{title}</h2>",
        f'<p class="gt-quiet">{escape(str(row["document"]))} · {KINDS[str(row["kind"])]} · '
        f"theme: {escape(theme)}{f' ({basis})' if basis else ''}</p>",
        f'<p class="gt-said">{quoted(row["wording"])} '
        f"{printed_place(row['document_id'], row['line_start'], name)}</p>",
        _printings(_of(known.printings, recommendation_id), name),
        f"<p><strong>Answer: {escape(str(row['disposition']))}.</strong> {_answer(row, name)}</p>",
        _actions(answers, actions_of(recommendation_id), name),
        _former(_of(known.former_answers, recommendation_id), name),
        _reports(reports),
        f"<p><strong>After it:</strong> {escape(FATES[str(row['fate'])])}.</p>",
    ]
    if recommendation_id in newcomers(known.coverage, known.lineage):
        parts.insert(1, '<p class="gt-new">New: continues no earlier recommendation.</p>')
    here = ' class="gt-here" aria-current="true"' if is_here else ""
    return f"<li{here}>{''.join(parts)}</li>"


def _of(frame: pd.DataFrame, recommendation_id: str) -> list[Row]:
    return records(frame[frame["recommendation_id"] == recommendation_id])


def _printings(places: Sequence[Row], name: str) -> str:
    if not places:
        return ""
    again = [
        f"{escape(str(row['document']))}, {row['plan_on'].year} "
        + printed_place(row["document_id"], row["line_start"], f"{name} in that document")
        for row in places
    ]
    return f'<p class="gt-quiet">Printed again in {"; ".join(again)}</p>'


def _answer(row: Row, name: str) -> str:
    if not shown.text(row["disposition_raw"]):
        return ""
    place = printed_place(
        row["disposition_document_id"], row["disposition_line"], f"the answer to {name}"
    )
    return f"{quoted(row['disposition_raw'])} {place}"


def _actions(answers: Sequence[Row], address: str, name: str) -> str:
    if not answers:
        return '<p class="gt-empty">No action that fits the filters answers it.</p>'
    number = shown.count(len(answers), "action")
    head = link(address, number, name=f"{number}: open them in the register")
    table = _table(answers, f"Actions that answer {name}")
    return f"<p><strong>Answered by {head}:</strong></p>{table}"


def _former(answers: Sequence[Row], name: str) -> str:
    """Return what superseded plans answered: history, which no figure counts."""
    if not answers:
        return ""
    number = shown.count(len(answers), "action")
    table = _table(answers, f"Actions of superseded plans that answered {name}")
    return f"<p><strong>Answered before by {number} of superseded plans:</strong></p>{table}"


def _table(answers: Sequence[Row], name: str) -> str:
    heads = ("Action", "Owners", "Deadline as printed", "Status", "Purpose", "Joined by")
    return grid(name, heads, map(_action, answers), "gt-answers")


def _action(row: Row) -> GridRow:
    words = shown.wording(row["wording"])
    place = printed_place(row["document_id"], row["line_start"], "the action")
    cells = (
        f"{escape(words)} {place}",
        escape(shown.stated(row["owners"])),
        escape(shown.stated(row["deadline_raw"])),
        escape(state_of(row)),
        escape(shown.text(row["purpose"]) or "none named"),
        _basis(row),
    )
    return GridRow(cells)


def state_of(row: Row) -> str:
    """Say how an action stands; of a superseded plan, since when it no longer counts."""
    since = shown.as_day(row["superseded_on"])
    if since is not None:
        return f"Plan superseded on {shown.day(since)}"
    return palette.word(str(row["status_on_day"]))


def _basis(row: Row) -> str:
    if row["basis"] == "marked":
        return f"mark beside the issue: {quoted(row['issue_raw'])}"
    number = shown.text(row["rec_ref"])
    return escape(f"printed in the row of {number}" if number else shown.basis(row["basis"]))


def _reports(reports: Sequence[Row]) -> str:
    if not reports:
        return "<p><strong>Progress on record:</strong> none.</p>"
    items = listed([reported(row) for row in reports])
    return f"<p><strong>Progress on record:</strong></p>{items}"


def reported(row: Row) -> str:
    """Return what a report said of a recommendation: when, how it stood, in whose words."""
    status = shown.text(row["status"])
    state = f"{status[:1].upper()}{status[1:]}" if status else "Taken up again"
    about = " (of one action)" if shown.text(row["action_id"]) else ""
    said_by = shown.text(row["document"]) or "a return"
    note = shown.text(row["note"])
    place = printed_place(row["document_id"], row["line_start"], "the report")
    return (
        f"{escape(shown.day(shown.as_day(row['reported_on'])))}: {escape(state)}{about}, says "
        f"{escape(said_by)}. "
        f"{quoted(row['wording'])} {place}"
        f"{f' <small>{escape(note)}.</small>' if note else ''}"
    )


def _joint(row: Row, rows: Mapping[str, Row]) -> str:
    earlier = short_name(rows[str(row["from_recommendation_id"])])
    later = short_name(rows[str(row["to_recommendation_id"])])
    return (
        f'<li class="gt-joint"><h2>{escape(JOINTS[str(row["kind"])])} {escape(later)}</h2>'
        f'<p class="gt-quiet">Link {shown.basis(row["basis"])}: {escape(str(row["reason"]))}.</p>'
        f"<ul>{''.join(_passages(row, earlier, later))}</ul></li>"
    )


def _passages(row: Row, earlier: str, later: str) -> Iterator[str]:
    for side, name in (("from", earlier), ("to", later)):
        place = printed_place(row[f"{side}_document_id"], row[f"{side}_line"], name)
        yield f"<li>{escape(name)}: {quoted(row[f'{side}_quote'])} {place}</li>"
