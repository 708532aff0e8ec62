"""Rows of recommendations: what they say, where they are printed, how they go on."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from actionplans.errors import RegisterError
from actionplans.records import PrintedRecommendation
from actionplans.tables.councils import councils_bound
from actionplans.tables.reading import DocumentReading
from actionplans.vocabulary import RecommendationLink, Vocabulary, fold

Row = Mapping[str, object]

SAME_WORDING = 0.85
"""Likeness from which two printings are one recommendation: a reprint mends or loses words."""


def recommendation_tables(
    readings: Sequence[DocumentReading], vocabulary: Vocabulary
) -> dict[str, list[Row]]:
    """Return the tables of recommendations, by table.

    Raises:
        RegisterError: a curated row speaks of a recommendation that no document makes.
    """
    rows = [row for reading in readings for row in _recommendation_rows(reading, vocabulary)]
    _check_curated(vocabulary, {str(row["recommendation_id"]) for row in rows})
    return {
        "recommendations": rows,
        "recommendation_councils": list(_council_rows(readings, rows, vocabulary)),
        "recommendation_printings": list(_printing_rows(readings, rows)),
        "recommendation_links": [_link_row(link) for link in vocabulary.recommendation_links],
    }


def _check_curated(vocabulary: Vocabulary, known: set[str]) -> None:
    links = vocabulary.recommendation_links
    spoken_of = [
        *(
            ("recommendation_themes", t.document_id, t.ref)
            for t in vocabulary.recommendation_themes
        ),
        *(("dispositions", d.document_id, d.ref) for d in vocabulary.dispositions),
        *(("recommendation_links", x.from_document_id, x.from_ref) for x in links),
        *(("recommendation_links", x.to_document_id, x.to_ref) for x in links),
        *(("progress_evidence", e.document_id, e.rec_ref) for e in vocabulary.progress_evidence),
    ]
    for table, document_id, ref in spoken_of:
        if recommendation_id(document_id, ref) not in known:
            raise RegisterError(f"{table}.csv: {document_id} makes no recommendation {ref!r}")


def recommendation_id(document_id: str, ref: str) -> str:
    """Return the id of a recommendation: its document and its number."""
    return f"{document_id}/{ref}"


def _recommendation_rows(reading: DocumentReading, vocabulary: Vocabulary) -> Iterator[Row]:
    document_id = reading.document.document_id
    themes = {t.ref: t for t in vocabulary.recommendation_themes if t.document_id == document_id}
    answers = {d.ref: d for d in vocabulary.dispositions if d.document_id == document_id}
    for position, printed in enumerate(reading.own_recommendations(), start=1):
        theme, answer = themes.get(printed.ref), answers.get(printed.ref)
        yield {
            "recommendation_id": recommendation_id(document_id, printed.ref),
            "document_id": document_id,
            "ref": printed.ref,
            "position": position,
            "wording": printed.wording,
            "kind": printed.kind,
            "theme_id": theme.theme_id if theme else None,
            "theme_basis": theme.basis if theme else None,
            "disposition": answer.disposition if answer else "no response found",
            "disposition_raw": answer.quote if answer else None,
            "disposition_document_id": answer.quote_document_id if answer else None,
            "page": printed.place.page,
            "line_start": printed.place.line_start,
            "line_end": printed.place.line_end,
        }


def _council_rows(
    readings: Sequence[DocumentReading], rows: Sequence[Row], vocabulary: Vocabulary
) -> Iterator[Row]:
    made_to = {reading.document.document_id: reading.document.councils for reading in readings}
    for row in rows:
        bound = made_to[str(row["document_id"])]
        councils = [c for c in vocabulary.councils if c.council_id in bound]
        for council_id in councils_bound(str(row["wording"]), councils):
            yield {"recommendation_id": row["recommendation_id"], "council_id": council_id}


def _printing_rows(readings: Sequence[DocumentReading], rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        yield {
            "recommendation_id": row["recommendation_id"],
            "document_id": row["document_id"],
            "line_start": row["line_start"],
            "line_end": row["line_end"],
        }
    for reading in readings:
        others = [r for r in rows if r["document_id"] != reading.document.document_id]
        for printed in reading.quoted_recommendations():
            if meant := _same(printed, others):
                yield {
                    "recommendation_id": meant,
                    "document_id": reading.document.document_id,
                    "line_start": printed.place.line_start,
                    "line_end": printed.place.line_end,
                }


def _same(printed: PrintedRecommendation, rows: Sequence[Row]) -> str | None:
    """Return the id of the recommendation that a reprint prints again, or None."""
    wording = _letters(printed.wording)
    likeness = [
        (SequenceMatcher(None, wording, _letters(str(row["wording"])), autojunk=False).ratio(), row)
        for row in rows
        if row["ref"] == printed.ref
    ]
    ratio, best = max(likeness, key=lambda pair: pair[0], default=(0.0, None))
    return str(best["recommendation_id"]) if best and ratio >= SAME_WORDING else None


def _letters(text: str) -> str:
    """Keep letters and digits only: dashes, quotes and hyphens differ between printings."""
    return "".join(c for c in fold(text) if c.isalnum() or c == " ")


def _link_row(link: RecommendationLink) -> Row:
    return {
        "from_recommendation_id": recommendation_id(link.from_document_id, link.from_ref),
        "to_recommendation_id": recommendation_id(link.to_document_id, link.to_ref),
        "kind": link.kind,
        "basis": link.basis,
        "reason": link.reason,
        "evidence_raw": f"{link.from_quote}\n{link.to_quote}",
    }
