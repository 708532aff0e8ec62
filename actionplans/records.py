"""The records that travel between a reader, a loader, the fields and the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is printed in a document; both lines belong to it."""

    line_start: int
    line_end: int
    page: int | None = None
    """Page of the document, counted from 1; None where the document marks no pages."""

    def to(self, other: "Place") -> "Place":
        """Return the span from this place to another one."""
        return Place(
            min(self.line_start, other.line_start), max(self.line_end, other.line_end), self.page
        )


class Likeness(NamedTuple):
    """How far a document is arranged in a layout, and what in it says so."""

    score: float
    """From 0 to 1."""
    reason: str
    """One sentence."""


class TextKind(StrEnum):
    """How the wording of a row is written, which decides how it is cut into actions."""

    CELL = "cell"
    """A table cell: bullets, stacked paragraphs or sentences, paired with stacked values."""
    ENTRY = "entry"
    """An entry of a list, which is one action however it is written."""
    PROSE = "prose"
    """A paragraph of a plan: each sentence that commits somebody may be an action."""
    REPORT = "report"
    """A paragraph of a report: only what is to happen by a stated time is an action."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One row of a published plan, as printed: placed, not yet understood.

    Every text is "" where the document gives nothing. Within a text a line break parts
    what the document stacks (paragraphs, bullets, list entries); wrapped lines are joined.
    `leftover` holds the cells that the layout has no place for; each becomes a finding.
    """

    place: Place
    wording: str
    text_kind: TextKind = TextKind.CELL
    section: str = ""
    purpose: str = ""
    commitment: str = ""
    issue: str = ""
    rec_ref: str = ""
    """Printed number of the recommendation answered; "CPC" where a row is only so marked."""
    owner: str = ""
    accountable: str = ""
    measure: str = ""
    progress: str = ""
    deadline: str = ""
    status: str = ""
    is_issue_only: bool = False
    """The wording was printed in the issue column, as the row gives no other."""
    follows_break: bool = False
    """The first row after a page break within its table."""
    line_places: tuple[Place, ...] = ()
    """Place of each line of the wording; () where the row's place serves them all."""
    programme_start: str = ""
    """Words by which the document dates its first plan year, as "September 2010"."""
    leftover: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRecommendation:
    """One recommendation as a document prints it."""

    place: Place
    ref: str
    """Printed number; K1, K2 ... for unnumbered key ones; a heading for an observation."""
    wording: str
    kind: str
    """key, further, review or observation."""
    is_reprint: bool = False
    """The document quotes a recommendation that an earlier document made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerFinding:
    """One sentence in which a peer team says what it found."""

    place: Place
    section: str
    """Printed number of the section, as "2.3"."""
    heading: str
    """Title of the section, which may be a theme."""
    wording: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """When an action is due. Both days belong to the span; None is "not given"."""

    start: date | None = None
    end: date | None = None
    is_ongoing: bool = False
    kind: str = "none"
    """day, month, range, quarter, season, financial year, calendar year, from, by, relative,
    recurring, ongoing, complete, none or unreadable."""
    precision: str = ""
    """day, part of month, month, quarter, season or year; "" where there is no day."""
    status_raw: str = ""
    """Status words printed among the deadline's, as "Completed" or "In place"."""
    unread: str = ""
    """Words that were left unread; "" where all were understood."""
    problem: str = ""
    """Code of the finding that the words deserve: impossible-date, vague-deadline,
    unreadable-deadline, refers-elsewhere, or ""."""
