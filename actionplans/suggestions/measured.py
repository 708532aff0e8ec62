"""How often suggestions are right on what people have curated."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from actionplans.suggestions.likeness import FIRST, rank
from actionplans.suggestions.themes import CERTAIN, Guess, classify

UNCLASSIFIED = "unclassified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A recommendation whose theme a person has given."""

    document_id: str
    wording: str
    theme_id: str
    second_theme_id: str = ""
    """The theme that another careful reader might choose; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was suggested for each known recommendation, in their order."""

    known: tuple[Known, ...]
    suggested: tuple[str, ...]
    certainty: tuple[float, ...]

    def right(self, least: float = 0) -> int:
        """Count the suggestions that agree, of those with at least this certainty."""
        triples = zip(self.known, self.suggested, self.certainty, strict=True)
        return sum(known.theme_id == theme and sure >= least for known, theme, sure in triples)

    def right_or_second(self) -> int:
        """Count the suggestions that are the first or the second theme of the person."""
        pairs = zip(self.known, self.suggested, strict=True)
        return sum(theme in (known.theme_id, known.second_theme_id) for known, theme in pairs)

    def offered(self, least: float = CERTAIN) -> int:
        """Count the suggestions that are certain enough to be offered first."""
        return sum(sure >= least for sure in self.certainty)

    def confusion(self, least: float = 0) -> Counter[tuple[str, str]]:
        """Count pairs of the person's theme and the suggested one; uncertain ones unclassified."""
        triples = zip(self.known, self.suggested, self.certainty, strict=True)
        return Counter(
            (known.theme_id, theme if sure >= least else UNCLASSIFIED)
            for known, theme, sure in triples
        )


def right_among_first(
    texts: Mapping[str, str], candidates: Mapping[str, str], right: Iterable[tuple[str, str]]
) -> tuple[int, int]:
    """Count the texts that have a right candidate among the first, and all that have one.

    `texts` and `candidates` are wordings by name, `right` the pairs that a person has linked.
    """
    pairs = set(right)
    names, choices = list(texts), list(candidates)
    ranked = rank(list(texts.values()), list(candidates.values()))
    hits = {
        name
        for name, ordered in zip(names, ranked, strict=True)
        if any((name, choices[i]) in pairs for i, _ in ordered[:FIRST])
    }
    return len(hits), len({name for name, _ in pairs})


def agreement_one_out(known: Sequence[Known], more: Sequence[tuple[str, str]]) -> Agreement:
    """Suggest each theme from all other recommendations and `more` examples."""
    guesses = []
    for i, one in enumerate(known):
        others = [(k.wording, k.theme_id) for j, k in enumerate(known) if j != i]
        guesses.append(classify([*others, *more], [one.wording])[0][0])
    return _agreement(known, dict(zip(known, guesses, strict=True)))


def agreement_document_out(
    known: Sequence[Known], more: Mapping[str, Sequence[tuple[str, str]]]
) -> Agreement:
    """Suggest the themes of each document from the other documents only.

    `more` holds further examples by the document that they come from.
    """
    guesses: dict[Known, Guess] = {}
    for document_id in dict.fromkeys(k.document_id for k in known):
        others = [(k.wording, k.theme_id) for k in known if k.document_id != document_id]
        others += [e for name, examples in more.items() if name != document_id for e in examples]
        asked = [k for k in known if k.document_id == document_id]
        found = classify(others, [k.wording for k in asked])
        guesses |= {k: ordered[0] for k, ordered in zip(asked, found, strict=True)}
    return _agreement(known, guesses)


def _agreement(known: Sequence[Known], guesses: Mapping[Known, Guess]) -> Agreement:
    found = [guesses[one] for one in known]
    return Agreement(
        tuple(known), tuple(g.theme_id for g in found), tuple(g.certainty for g in found)
    )
