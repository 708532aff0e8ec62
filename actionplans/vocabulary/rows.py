"""The curated tables row by row: a field for each column, in the column's order.

A column typed `| None` may be empty; a `Literal` lists the values that a column may hold.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal["printed", "marked", "curated", "suggested"]
OwnerBasis = Literal["printed", "marked", "curated", "suggested", "unresolved"]
OwnerKind = Literal["person", "post", "team", "body", "unresolved"]
LinkKind = Literal["restated", "split", "merged", "replaced"]
DispositionWord = Literal[
    "accepted", "partly accepted", "declined", "deferred", "no response found"
]
Event = Literal[
    "report", "action plan", "progress review", "progress review report", "next challenge"
]
Status = Literal["not started", "in progress", "partly complete", "complete", "closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """One council."""

    council_id: str
    """Code of the Office for National Statistics."""
    name: str
    kind: str
    short_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """One set of peer-challenge themes; both days belong to its time."""

    framework_id: str
    label: str
    valid_start: date | None
    valid_end: date | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One theme of a framework."""

    theme_id: str
    framework_id: str
    label: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeForm:
    """One other wording under which reports print a theme."""

    form_raw: str
    theme_id: str
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeMapping:
    """One theme mapped to one theme of the current set."""

    theme_id: str
    current_theme_id: str
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeWords:
    """The words with which a document explains a theme."""

    theme_id: str
    words_raw: str
    document_id: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One strategic purpose of one council's plan."""

    purpose_id: str
    council_id: str
    label: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """One post, person, team or body."""

    owner_id: str
    label: str
    kind: OwnerKind
    council_id: str | None
    """None where the owner serves several councils, or the documents do not say which."""
    basis: OwnerBasis
    evidence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerForm:
    """One printed form of an owner."""

    form_raw: str
    document_id: str | None
    """None: the form means this owner everywhere."""
    owner_id: str
    basis: OwnerBasis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationTheme:
    """The theme of one recommendation, in the framework of its year."""

    document_id: str
    ref: str
    theme_id: str
    theme_alternative_id: str | None
    """The second-best theme, where another careful reader might choose it."""
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationLink:
    """One recommendation continued by a later one, with the printed words of both sides."""

    from_document_id: str
    from_ref: str
    to_document_id: str
    to_ref: str
    kind: LinkKind
    basis: Basis
    reason: str
    from_quote: str
    to_quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition:
    """How a council answered one recommendation."""

    document_id: str
    ref: str
    disposition: DispositionWord
    basis: Basis
    quote: str | None
    """The words that show the answer, as printed in `quote_document_id`."""
    quote_document_id: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEvidence:
    """One printed sentence that says how far something had got."""

    document_id: str
    rec_ref: str
    action_wording: str | None
    """Words from the one action it speaks of; None where it speaks of the recommendation."""
    reported_on: date
    status: Status
    quote: str
    source_document_id: str
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerFindingLink:
    """One finding of peers that speaks of a recommendation without saying how far it had got."""

    source_document_id: str
    quote: str
    document_id: str
    ref: str
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerChallenge:
    """One visit of a peer team; both days on site belong to it."""

    challenge_id: str
    title: str
    kind: Literal["challenge", "follow-up visit"]
    of_challenge_id: str | None
    """The challenge that a follow-up visit belongs to."""
    document_id: str
    """A document that binds the councils visited."""
    onsite_start: date
    onsite_end: date
    precision: Literal["day", "month"]
    quote: str
    quote_document_id: str
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallengeEvent:
    """One step after a challenge that a document shows as done."""

    challenge_id: str
    event: Event
    done_start: date | None
    """First day on which it can have been done; both are None where no source shows a day."""
    done_end: date | None
    precision: Literal["day", "month", "year", "by"] | None
    document_id: str | None
    """The document itself, where it is among those read."""
    quote: str
    quote_document_id: str
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule:
    """What was asked of councils after a challenge, in the years in which it was."""

    rule_id: str
    event: Event
    wording: str
    """The rule in our own words."""
    months_after: int | None
    """Months from the last day on site; None where no deadline was found."""
    force: Literal["required", "expected", "no deadline"]
    """Only what is required can be breached."""
    valid_start: date
    valid_end: date | None
    source: str
    source_url: str | None
    basis: Basis
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All curated tables, each in the order of its file."""

    councils: tuple[Council, ...]
    frameworks: tuple[Framework, ...]
    themes: tuple[Theme, ...]
    theme_forms: tuple[ThemeForm, ...]
    theme_crosswalk: tuple[ThemeMapping, ...]
    theme_words: tuple[ThemeWords, ...]
    purposes: tuple[Purpose, ...]
    owners: tuple[Owner, ...]
    owner_forms: tuple[OwnerForm, ...]
    recommendation_themes: tuple[RecommendationTheme, ...]
    recommendation_links: tuple[RecommendationLink, ...]
    dispositions: tuple[Disposition, ...]
    progress_evidence: tuple[ProgressEvidence, ...]
    peer_finding_links: tuple[PeerFindingLink, ...]
    peer_challenges: tuple[PeerChallenge, ...]
    challenge_events: tuple[ChallengeEvent, ...]
    lga_clock: tuple[ClockRule, ...]
