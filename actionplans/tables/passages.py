"""Rows of passages: where the documents print what the curated tables quote."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from actionplans.errors import RegisterError
from actionplans.tables.reading import DocumentReading
from actionplans.vocabulary import Vocabulary

_SAME_SIGN = str.maketrans("‘’“”–—‐‑\u00a0", "''\"\"---- ")
_EMPHASIS = re.compile(r"\*+|</?(?:b|i|em|strong|p|sup)>")


@dataclass(frozen=True, slots=True)
class Printed:
    """A document's words on one line, with the place at which each line begins."""

    text: str
    starts: tuple[int, ...]

    def find(self, quote: str) -> tuple[int, int] | None:
        """Return the first and last line of a quotation, or None where it is not printed."""
        words = fold_lines([quote]).text
        first = self.text.find(words)
        if not words or first < 0:
            return None
        last = first + len(words) - 1
        return bisect_right(self.starts, first), bisect_right(self.starts, last)


def fold_lines(lines: Iterable[str]) -> Printed:
    """Fold lines so that quotations can be found: white space, emphasis and dashes do not count.

    A word broken at a hyphen is joined; line n begins at `starts[n - 1]`.
    """
    text, starts = "", []
    for line in lines:
        starts.append(len(text) + bool(text and not _is_broken(text)))
        for word in _EMPHASIS.sub("", line).translate(_SAME_SIGN).split():
            text += word if not text or _joins(text, word) else f" {word}"
    return Printed(text, tuple(starts))


def _joins(text: str, word: str) -> bool:
    return _is_broken(text) and (word[0].isalnum() or word[0] == "_")


def _is_broken(text: str) -> bool:
    return len(text) > 1 and text[-1] == "-" and text[-2].isalnum()


def passage_rows(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary
) -> list[Mapping[str, object]]:
    """Return one row for each quotation, by document and quotation.

    Raises:
        RegisterError: a quotation is not printed in its document.
    """
    printed = {r.document.document_id: fold_lines(r.lines) for r in readings}
    quoted = sorted({(d, q) for d, q in _quotations(vocabulary) if d in printed})
    return [_row(document_id, quote, printed[document_id]) for document_id, quote in quoted]


def _row(document_id: str, quote: str, printed: Printed) -> Mapping[str, object]:
    lines = printed.find(quote)
    if lines is None:
        raise RegisterError(f"{document_id} does not print the words quoted from it: {quote!r}")
    first, last = lines
    return {"document_id": document_id, "quote": quote, "line_start": first, "line_end": last}


def _quotations(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for link in vocabulary.recommendation_links:
        yield link.from_document_id, link.from_quote
        yield link.to_document_id, link.to_quote
    for answer in vocabulary.dispositions:
        if answer.quote and answer.quote_document_id:
            yield answer.quote_document_id, answer.quote
    for report in vocabulary.progress_evidence:
        yield report.source_document_id, report.quote
    for finding in vocabulary.peer_finding_links:
        yield finding.source_document_id, finding.quote
    for words in vocabulary.theme_words:
        yield words.document_id, words.words_raw
    for visit in vocabulary.peer_challenges:
        yield visit.quote_document_id, visit.quote
    for event in vocabulary.challenge_events:
        yield event.quote_document_id, event.quote
