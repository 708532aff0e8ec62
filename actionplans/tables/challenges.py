"""Rows of peer challenges, of what followed them, and of the rules that held for each."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date

from actionplans.vocabulary import ClockRule, PeerChallenge, Vocabulary

Row = Mapping[str, object]


def challenge_tables(vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """Return the tables of the clock, by table."""
    return {
        "peer_challenges": [_challenge_row(visit) for visit in vocabulary.peer_challenges],
        "challenge_events": [
            {
                "challenge_id": event.challenge_id,
                "event": event.event,
                "done_start": event.done_start,
                "done_end": event.done_end,
                "precision": event.precision,
                "document_id": event.document_id,
                "evidence_raw": event.quote,
                "evidence_document_id": event.quote_document_id,
                "basis": event.basis,
                "note": event.note,
            }
            for event in vocabulary.challenge_events
        ],
        "clock_rules": [_rule_row(rule) for rule in vocabulary.lga_clock],
        "challenge_rules": [
            {"challenge_id": visit.challenge_id, "rule_id": rule.rule_id, "due_on": due_on}
            for visit in vocabulary.peer_challenges
            for rule, due_on in rules_of(visit, vocabulary.lga_clock)
        ],
    }


def rules_of(
    visit: PeerChallenge, rules: tuple[ClockRule, ...]
) -> Iterator[tuple[ClockRule, date | None]]:
    """Yield each rule that held on the last day on site, with its own last day.

    A rule never judges a challenge of another time, and none judges a follow-up visit.
    """
    if visit.kind != "challenge":
        return
    for rule in rules:
        ends = rule.valid_end or date.max
        if rule.valid_start <= visit.onsite_end <= ends:
            months = rule.months_after
            yield rule, months_later(visit.onsite_end, months) if months else None


def months_later(day: date, months: int) -> date:
    """Return the same day of the month so many months later, or that month's last day."""
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _challenge_row(visit: PeerChallenge) -> Row:
    return {
        "challenge_id": visit.challenge_id,
        "title": visit.title,
        "kind": visit.kind,
        "of_challenge_id": visit.of_challenge_id,
        "document_id": visit.document_id,
        "onsite_start": visit.onsite_start,
        "onsite_end": visit.onsite_end,
        "precision": visit.precision,
        "evidence_raw": visit.quote,
        "evidence_document_id": visit.quote_document_id,
        "basis": visit.basis,
        "note": visit.note,
    }


def _rule_row(rule: ClockRule) -> Row:
    return {column.name: getattr(rule, column.name) for column in fields(rule)}
