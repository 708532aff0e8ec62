"""Group the rows of a table by the recommendation that they answer, and join broken rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from actionplans.columns.placed import PlacedRow
from actionplans.readers.broken_rows import (
    begin_small,
    continues,
    first_sentence,
    is_unfinished,
    join,
    join_wording,
)
from actionplans.readers.recommendations import without_bullet
from actionplans.records import Place, PlanRow

_REFERENCE = re.compile(
    r"(?P<head>[A-Z]{0,3}\s?(?P<number>\d{1,2}))(?P<rest>(?:\.\d+)*[a-z]?)\W*", re.I
)


@dataclass(slots=True)
class Group:
    """One cell of recommendations with the rows that answer it, while they are put together."""

    section: str
    text: str
    """The recommendation as printed; "" for rows before the first one."""
    place: Place
    reference: str = ""
    """The number printed in a column of its own."""
    rows: list[PlanRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Habits:
    """What all rows show of how the document sets them."""

    is_broken: bool
    """Its rows run over several lines."""
    are_small: bool
    """Its wordings begin with small letters."""
    are_answers_small: bool
    """Its recommendations do."""
    are_numbered: bool
    """Each of its rows has a number in a column of its own."""


def group_rows(rows: Iterable[PlacedRow]) -> list[Group]:
    """Return the recommendations in printed order, each with the rows that answer it."""
    groups: list[Group] = []
    printed = list(rows)
    habits = _habits(printed)
    for row in printed:
        _add(groups, row, habits)
    _number(groups)
    return groups


def _habits(rows: Sequence[PlacedRow]) -> _Habits:
    whole = [row for row in rows if row.text("owner") or row.text("deadline")]
    are_small = begin_small(row.text("action") for row in whole)
    answered = begin_small(dict.fromkeys(row.text("recommendation") for row in whole))
    return _Habits(
        is_broken=_breaks_rows(rows, are_small=are_small),
        are_small=are_small,
        are_answers_small=answered,
        are_numbered=all(row.text("reference") for row in whole),
    )


def _breaks_rows(rows: Sequence[PlacedRow], *, are_small: bool) -> bool:
    """Tell whether lines of the document go on in mid-sentence: its rows run over lines."""
    return any(
        row.is_line
        and (
            (not are_small and continues(row.text("action"))) or is_unfinished(above.text("action"))
        )
        for above, row in pairwise(rows)
        if row.text("action") and not row.text("owner") and not row.text("deadline")
    )


def _add(groups: list[Group], row: PlacedRow, habits: _Habits) -> None:
    text, wording = without_bullet(row.text("recommendation")), row.text("action")
    last = groups[-1] if groups else None
    if last is None or (text and not _goes_on(last, text, wording, habits)):
        if last and last.rows and _breaks_off(last.rows[-1], row):
            head, wording = first_sentence(wording)
            last.rows[-1] = _joined(last.rows[-1], row, head)
        last = Group(row.section, text, row.place, row.text("reference"))
        groups.append(last)
    elif text and text != last.text:
        last.text = join(last.text, text)
        last.place = last.place.to(row.place)
    _answer(last, row, wording, habits)


def _breaks_off(last: PlanRow, row: PlacedRow) -> bool:
    """Tell whether the action above goes on in this row, at whose head it then stands."""
    is_broken = row.follows_break or row.is_line
    return is_broken and not row.text("reference") and is_unfinished(last.wording)


def _goes_on(group: Group, text: str, wording: str, habits: _Habits) -> bool:
    if text == group.text:
        return True
    return (
        not habits.are_answers_small
        and continues(text)
        and (is_unfinished(group.text) or not wording or continues(wording.removeprefix("• ")))
    )


def _answer(group: Group, row: PlacedRow, wording: str, habits: _Habits) -> None:
    given = row.given()
    if not (wording or given["owner"] or given["deadline"]):
        return
    last = group.rows[-1] if group.rows else None
    if last and wording and _runs_on(last, row, wording, habits):
        owner, deadline = join(last.owner, given["owner"]), join(last.deadline, given["deadline"])
        group.rows[-1] = replace(_joined(last, row, wording), owner=owner, deadline=deadline)
    else:
        purpose = row.text("purpose") or (last.purpose if last else "")
        plan_row = PlanRow(
            place=row.place,
            section=row.section,
            purpose=purpose,
            commitment=row.text("commitment"),
            issue=row.text("issue"),
            wording=wording,
            **given,
        )
        group.rows.append(plan_row)


def _runs_on(last: PlanRow, row: PlacedRow, wording: str, habits: _Habits) -> bool:
    """Tell whether the wording goes on where the row above stopped."""
    is_owned, has_values = bool(row.text("owner") or row.text("deadline")), _has_values(last)
    is_cut = row.follows_break or row.is_line
    if habits.are_numbered and row.text("reference"):
        return False
    if continues(wording) and not re.search(r"[.!?]$", last.wording) and not habits.are_small:
        # Where nothing cuts rows, one with values of its own is whole, however it begins.
        return is_cut or not (is_owned and has_values)
    if is_owned or row.text("reference"):
        return False
    return (row.follows_break or (row.is_line and habits.is_broken)) and has_values


def _has_values(row: PlanRow) -> bool:
    return bool(row.owner or row.deadline)


def _joined(last: PlanRow, row: PlacedRow, wording: str) -> PlanRow:
    place = last.place.to(row.place)
    return replace(last, wording=join_wording(last.wording, wording), place=place)


def _number(groups: Sequence[Group]) -> None:
    """Put the number of a column of its own before each recommendation, where it is theirs.

    In "1.1", "1.2" the first part is the recommendation's; numbers that count the actions
    leave gaps between the recommendations.
    """
    answered = [group for group in groups if group.text]
    found = [_REFERENCE.fullmatch(group.reference) for group in answered]
    counted = [int(match["number"]) for match in found if match]
    if len(counted) < len(answered) or counted != list(range(1, len(counted) + 1)):
        return
    for group, match in zip(answered, found, strict=True):
        if match and not re.match(
            r"(?:\W*\d{1,2}[.)]|rec|[A-Z]{1,3}\d)", group.text, re.IGNORECASE
        ):
            group.text = f"{match['head'].replace(' ', '')}. {group.text}"
