"""One registered document with everything that was read from it."""

from dataclasses import dataclass

from actionplans.corrections import Correction
from actionplans.documents import Document
from actionplans.normalise import Reading
from actionplans.readers.content import Region
from actionplans.records import PeerFinding, PrintedRecommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReading:
    """A registered document and its reading."""

    document: Document
    reading: Reading
    reprints: tuple[PrintedRecommendation, ...]
    """Recommendations that another document in the same pack prints."""
    corrections: tuple[Correction, ...]
    lines: tuple[str, ...]
    regions: tuple[Region, ...] = ()
    """Where lines and cells stand on the pages or sheets of the file."""
    peer_findings: tuple[PeerFinding, ...] = ()
    """What the peers found, where the document is their report."""

    def own_recommendations(self) -> list[PrintedRecommendation]:
        """Return the recommendations that this document makes."""
        return [r for r in self.reading.recommendations if not r.is_reprint]

    def quoted_recommendations(self) -> list[PrintedRecommendation]:
        """Return the recommendations of other documents that this one prints."""
        quoted = [r for r in self.reading.recommendations if r.is_reprint]
        return [*quoted, *self.reprints]
