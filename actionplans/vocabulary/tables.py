"""Read all curated tables, and check that every row's key and references hold."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actionplans.errors import RegisterError
from actionplans.vocabulary import rows
from actionplans.vocabulary.cells import Line, read_lines

Lines = Mapping[str, Sequence[Line]]
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns of one table whose values, together, are a key of another."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """One curated file: the type of its rows, what makes a row unique, what it refers to."""

    row_type: type
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()


def _refer(*columns: str, to: str) -> Reference:
    return Reference(columns, to)


TABLES: Mapping[str, Table] = {
    "councils": Table(rows.Council, ("council_id",)),
    "frameworks": Table(rows.Framework, ("framework_id",)),
    "themes": Table(rows.Theme, ("theme_id",), (_refer("framework_id", to="frameworks"),)),
    "theme_forms": Table(
        rows.ThemeForm, ("form_raw", "theme_id"), (_refer("theme_id", to="themes"),)
    ),
    "theme_crosswalk": Table(
        rows.ThemeMapping,
        ("theme_id",),
        (_refer("theme_id", to="themes"), _refer("current_theme_id", to="themes")),
    ),
    "theme_words": Table(
        rows.ThemeWords,
        ("theme_id", "words_raw"),
        (_refer("theme_id", to="themes"), _refer("document_id", to="documents")),
    ),
    "purposes": Table(rows.Purpose, ("purpose_id",), (_refer("council_id", to="councils"),)),
    "owners": Table(rows.Owner, ("owner_id",), (_refer("council_id", to="councils"),)),
    "owner_forms": Table(
        rows.OwnerForm,
        ("form_raw", "document_id"),
        (_refer("owner_id", to="owners"), _refer("document_id", to="documents")),
    ),
    "recommendation_themes": Table(
        rows.RecommendationTheme,
        ("document_id", "ref"),
        (
            _refer("document_id", to="documents"),
            _refer("theme_id", to="themes"),
            _refer("theme_alternative_id", to="themes"),
        ),
    ),
    "recommendation_links": Table(
        rows.RecommendationLink,
        ("from_document_id", "from_ref", "to_document_id", "to_ref"),
        (
            _refer("from_document_id", "from_ref", to="recommendation_themes"),
            _refer("to_document_id", "to_ref", to="recommendation_themes"),
        ),
    ),
    "dispositions": Table(
        rows.Disposition,
        ("document_id", "ref"),
        (
            _refer("document_id", "ref", to="recommendation_themes"),
            _refer("quote_document_id", to="documents"),
        ),
    ),
    "progress_evidence": Table(
        rows.ProgressEvidence,
        ("document_id", "rec_ref", "action_wording", "reported_on", "quote"),
        (
            _refer("document_id", "rec_ref", to="recommendation_themes"),
            _refer("source_document_id", to="documents"),
        ),
    ),
    "peer_finding_links": Table(
        rows.PeerFindingLink,
        ("source_document_id", "quote", "document_id", "ref"),
        (
            _refer("document_id", "ref", to="recommendation_themes"),
            _refer("source_document_id", to="documents"),
        ),
    ),
    "peer_challenges": Table(
        rows.PeerChallenge,
        ("challenge_id",),
        (
            _refer("of_challenge_id", to="peer_challenges"),
            _refer("document_id", to="documents"),
            _refer("quote_document_id", to="documents"),
        ),
    ),
    "challenge_events": Table(
        rows.ChallengeEvent,
        ("challenge_id", "event"),
        (
            _refer("challenge_id", to="peer_challenges"),
            _refer("document_id", to="documents"),
            _refer("quote_document_id", to="documents"),
        ),
    ),
    "lga_clock": Table(rows.ClockRule, ("rule_id",)),
}
"""The curated tables by the stem of their file, each after those that it refers to."""


def read_vocabulary(data_dir: Path, document_ids: Collection[str] | None = None) -> rows.Vocabulary:
    """Return all curated tables of a data folder.

    `document_ids` are those of the register; without them the columns that name a document
    are taken as they stand.

    Raises:
        RegisterError: a header, value, key or reference does not hold; names file, line, value.
    """
    lines = {
        name: read_lines(data_dir / f"{name}.csv", table.row_type) for name, table in TABLES.items()
    }
    keys = {name: _check_keys(name, table, lines[name]) for name, table in TABLES.items()}
    if document_ids is not None:
        keys["documents"] = {(document_id,) for document_id in document_ids}
    for name, table in TABLES.items():
        for reference in table.references:
            _check_reference(name, reference, lines[name], keys.get(reference.table))
    return rows.Vocabulary(**{name: tuple(line.row for line in lines[name]) for name in TABLES})


def _check_keys(name: str, table: Table, lines: Sequence[Line]) -> set[Key]:
    seen: set[Key] = set()
    for line in lines:
        key = _values(line, table.key)
        if key in seen:
            raise RegisterError(f"{name}.csv line {line.number}: {_shown(key)} stands twice")
        seen.add(key)
    return seen


def _check_reference(
    name: str, reference: Reference, lines: Sequence[Line], known: Collection[Key] | None
) -> None:
    if known is None:
        return
    for line in lines:
        key = _values(line, reference.columns)
        if None not in key and key not in known:
            raise RegisterError(
                f"{name}.csv line {line.number}: {' and '.join(reference.columns)}"
                f" {_shown(key)} is not in {reference.table}"
            )


def _values(line: Line, columns: Sequence[str]) -> Key:
    return tuple(getattr(line.row, column) for column in columns)


def _shown(key: Key) -> str:
    return " / ".join(repr(str(part)) for part in key if part is not None)
