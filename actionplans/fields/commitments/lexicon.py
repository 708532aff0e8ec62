"""What a document shows about its own words, to tell a new sentence from a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from actionplans.fields.commitments.words import IMPERATIVES

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that a document prints in lower case, so that a capital means a beginning."""

    common: frozenset[str] = frozenset()

    def is_common(self, word: str) -> bool:
        """Tell whether a capital on this word marks a beginning rather than a name."""
        forms = {word.lower(), word.lower().rstrip("s"), f"{word.lower()}s"}
        return not forms.isdisjoint(self.common) or word.lower() in IMPERATIVES


def learn(texts: Iterable[str]) -> Lexicon:
    """Collect the words that the texts print in lower case."""
    words = {word for text in texts for word in _WORD.findall(text) if word[0].islower()}
    return Lexicon(frozenset(words))
