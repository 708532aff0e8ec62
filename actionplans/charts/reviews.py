"""From review to review: recommendation, answer, finding, next one and action in one row."""

from collections.abc import Callable, Sequence
from html import escape

import pandas as pd

from actionplans import palette, shown
from actionplans.charts.markup import link, printed_place, quoted, short_name
from actionplans.charts.thread import FATES, JOINTS, Known
from actionplans.shown import Row, records

Address = Callable[[str], str]
_HEADS = (
    "Recommendation",
    "Answer as printed",
    "What was found of it",
    "Next recommendation",
    "Actions that answer the newest of them",
)


def review_rows(known: Known, opens: Address) -> str:
    """Return a table with a row for each recommendation that no earlier one leads to.

    Its findings, the recommendations that continue it and their actions stand in the same
    row. What a later review recommends anew has a row of its own, as new.
    """
    rows = {str(row["recommendation_id"]): row for row in records(known.coverage)}
    continuing = set(known.lineage["to_recommendation_id"])
    firsts = [row for i, row in rows.items() if i not in continuing]
    body, theme = "", None
    for row in sorted(firsts, key=_order):
        label = shown.text(row["theme"]) or "(unclassified)"
        if label != theme:
            theme = label
            body += (
                f'<tr class="gt-theme"><th scope="colgroup" colspan="5">{escape(label)}</th></tr>'
            )
        body += _row(row, rows, known, opens)
    heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
    return (
        '<div class="gt-scroll" tabindex="0" role="region" aria-label="From review to review">'
        f'<table class="gt-grid gt-reviews"><caption>From review to review</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _order(row: Row) -> tuple[bool, str, str]:
    theme = shown.text(row["theme_order"])
    return not theme, theme, str(row["plan_on"])


def _row(row: Row, rows: dict[str, Row], known: Known, opens: Address) -> str:
    recommendation_id = str(row["recommendation_id"])
    joints = [
        joint
        for joint in records(known.lineage)
        if joint["from_recommendation_id"] == recommendation_id
        and joint["to_recommendation_id"] in rows
    ]
    laters = [str(joint["to_recommendation_id"]) for joint in joints]
    answered = laters or [recommendation_id]
    cells = (
        _recommendation(row, opens),
        _answer(row),
        _reports(known.reports, recommendation_id),
        "".join(_joint(joint, rows, opens) for joint in joints) or _fate(row),
        _actions(known.answers, answered),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _recommendation(row: Row, opens: Address) -> str:
    name = short_name(row)
    place = printed_place(row["document_id"], row["line_start"], name)
    words = escape(shown.shorten(str(row["wording"]), 220))
    return f"{link(opens(str(row['recommendation_id'])), name)}: {words} {place}"


def _answer(row: Row) -> str:
    place = printed_place(
        row["disposition_document_id"], row["disposition_line"], f"the answer to {short_name(row)}"
    )
    words = quoted(row["disposition_raw"]) if shown.text(row["disposition_raw"]) else ""
    return f"<strong>{escape(str(row['disposition']))}</strong> {words} {place}"


def _reports(reports: pd.DataFrame, recommendation_id: str) -> str:
    found = records(reports[reports["recommendation_id"] == recommendation_id])
    if not found:
        return "none"
    return f"<ul>{''.join(_report(row) for row in found)}</ul>"


def _report(row: Row) -> str:
    state = shown.text(row["status"]) or "taken up again"
    place = printed_place(row["document_id"], row["line_start"], "the finding")
    words = escape(shown.shorten(str(row["wording"]), 200))
    day = escape(shown.day(shown.as_day(row["reported_on"])))
    return f"<li><strong>{escape(state)}</strong>, {day}: {words} {place}</li>"


def _joint(joint: Row, rows: dict[str, Row], opens: Address) -> str:
    later = rows[str(joint["to_recommendation_id"])]
    words = escape(shown.shorten(str(later["wording"]), 160))
    name = link(opens(str(later["recommendation_id"])), short_name(later))
    place = printed_place(later["document_id"], later["line_start"], short_name(later))
    return f"<p>{escape(JOINTS[str(joint['kind'])].lower())} {name}: {words} {place}</p>"


def _fate(row: Row) -> str:
    return escape(FATES[str(row["fate"])])


def _actions(answers: pd.DataFrame, ids: Sequence[str]) -> str:
    found = records(answers[answers["recommendation_id"].isin(ids)])
    if not found:
        return "<strong>No action answers it</strong>"
    items = "".join(_action(row) for row in found)
    return f"<ul>{items}</ul>"


def _action(row: Row) -> str:
    place = printed_place(row["document_id"], row["line_start"], "the action")
    words = escape(shown.shorten(shown.wording(row["wording"]), 120))
    status = escape(palette.word(str(row["status_on_day"])).lower())
    return f"<li>{words} <strong>{status}</strong> {place}</li>"
