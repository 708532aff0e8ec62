"""What the database and the store hold, in the form that returns are made and checked with."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pandas as pd

from actionplans import metrics, palette, reported, shown
from actionplans.metrics import Filters
from actionplans.reported import StoredReport
from actionplans.returns import STATUSES, Known, KnownAction, OpenAction, Return
from actionplans.shown import Row, records
from actionplans.ui.state import query
from actionplans.ui.superseded import superseded_sentence

_WORDS = {status: word for word, status in STATUSES.items()}


def fingerprint() -> str:
    """Return the digest of all documents in the database."""
    rows = query(metrics.fingerprints)
    return sha256("\n".join(rows["sha256"]).encode()).hexdigest()[:16]


def returns_for(
    groups: pd.DataFrame, label: str, empty_label: str, filters: Filters
) -> list[Return]:
    """Return one return for each group of `metrics.open_by_group`, in its order."""
    actions = open_actions(filters)
    made = fingerprint()
    return [
        Return(
            scope=f"{label}: {shown.text(rows['group_label'].iloc[0]) or empty_label}",
            reporting_day=filters.as_at,
            fingerprint=made,
            actions=tuple(actions[action_id] for action_id in rows["action_id"]),
        )
        for _, rows in groups.groupby("group_id", sort=False)
    ]


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """Return the labels of a choice with those that meet told apart by a number.

    A choice knows its options by their labels: of two alike only one could be chosen.
    """
    seen: Counter[str] = Counter()
    told: dict[str, str] = {}
    for key, label in labels.items():
        seen[label] += 1
        told[key] = f"{label} ({seen[label]})" if seen[label] > 1 else label
    return told


def open_actions(filters: Filters) -> dict[str, OpenAction]:
    """Return every action that fits the filters in words, by id."""
    last = {row["action_id"]: row for row in records(query(metrics.last_reports, filters))}
    return {
        row["action_id"]: OpenAction(
            action_id=row["action_id"],
            wording=shown.wording(row["wording"]),
            owners=shown.stated(row["owners"]),
            deadline_raw=shown.stated(row["deadline_raw"]),
            deadline=shown.deadline_read(row),
            status_on_day=palette.word(row["status_on_day"]),
            last_report=report_in_words(last.get(row["action_id"])),
        )
        for row in records(query(metrics.register, filters))
    }


def report_in_words(report: Row | None) -> str:
    """Say a report in a few words: "30 May 2026: In progress, 40%. Half the beds"."""
    if report is None:
        return "none"
    percent = shown.cell(report["percent_complete"])
    said = [_WORDS.get(shown.text(report["status"]), ""), f"{percent}%" if percent else ""]
    words = ", ".join(filter(None, said))
    commentary = shown.shorten(shown.text(report["commentary"]), 200)
    day = shown.day(shown.as_day(report["reported_on"]))
    return f"{day}: {'. '.join(filter(None, [words, commentary])) or 'no status'}"


def known(reporting_day: date, today: date) -> Known:
    """Return what a return of a reporting day is checked against: every action known by now."""
    # What a return changes, it changes against what is known now.
    everything = Filters(as_at=max(reporting_day, today))
    rows = records(query(metrics.register, everything, with_superseded=True))
    plans = {row["document_id"]: row for row in records(query(metrics.superseded, everything))}
    former = _former_ids({r["action_id"] for r in rows if r["document_id"] not in plans})
    recorded = _newest_recorded([row["action_id"] for row in rows], former)
    days = query(metrics.last_reports, everything).set_index("action_id")["reported_on"].to_dict()
    return Known(
        actions={
            row["action_id"]: _known_action(
                row, recorded.get(row["action_id"]), shown.as_day(days.get(row["action_id"]))
            )
            for row in rows
        },
        former_ids=former,
        superseded={
            row["action_id"]: superseded_sentence(plans[row["document_id"]])
            for row in rows
            if row["document_id"] in plans
        },
        fingerprint=fingerprint(),
        today=today,
    )


def _former_ids(now: Collection[str]) -> dict[str, str]:
    """Return the ids that actions had before, each with the one that counts now, if any does."""
    steps = dict(query(metrics.former_ids).itertuples(index=False, name=None))
    newest = {old: _newest(old, steps, now) for old in steps if old not in now}
    return {old: action_id for old, action_id in newest.items() if action_id != old}


def _newest(action_id: str, steps: Mapping[str, str], now: Collection[str]) -> str:
    """Follow an action to the version that counts; one that none prints again ends before."""
    while action_id not in now and action_id in steps:
        action_id = steps[action_id]
    return action_id


def _newest_recorded(action_ids: Iterable[str], former: dict[str, str]) -> dict[str, StoredReport]:
    """Return the newest standing report of each action, by the id that it has now."""
    found = reported.latest_reports({*action_ids, *former})
    newest: dict[str, StoredReport] = {}
    for report in sorted(found.values(), key=lambda r: (r.reported_on, r.update_id)):
        now = former.get(report.action_id, report.action_id)
        newest[now] = replace(report, action_id=now)
    return newest


def _known_action(row: Row, last: StoredReport | None, printed_on: date | None) -> KnownAction:
    days = [day for day in (printed_on, last.reported_on if last else None) if day]
    return KnownAction(
        wording=shown.wording(row["wording"]),
        status_on_day=palette.word(row["status_on_day"]),
        deadline=shown.deadline_read(row),
        deadline_end=shown.as_day(row["deadline_in_force_end"]),
        last=last,
        last_reported_on=max(days, default=None),
    )
