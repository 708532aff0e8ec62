"""Tell what the columns of a table hold by the words that head them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

WHERE = ("is", "begins", "contains")
ROLES = frozenset(
    """reference percent progress status owner accountable deadline issue recommendation
    commitment purpose measure resource action""".split()
)
"""What a column may hold."""


@dataclass(frozen=True, slots=True)
class HeadingWord:
    """Words that head a column of a role; of several that fit, the first in the table decides."""

    role: str
    where: str
    """is, begins or contains: the whole heading, its beginning, or any whole words of it."""
    words: str
    """In lower case; "*" stands for any ending of a word."""
    rank: int = 0
    """Of several columns that claim one role, the lowest rank comes first."""


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """The words of data/headings.csv; two tables are the same where they are one object."""

    entries: tuple[HeadingWord, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words that may head a column."""

    table: WordTable
    learned: Mapping[str, HeadingWord] = field(default_factory=dict)
    """What a document taught of headings that the table lacks, by folded heading."""

    def with_learned(self, roles: Mapping[str, str], rank: int) -> "Words":
        """Return the words with the role of each of some printed headings."""
        folded = {_fold(heading): role for heading, role in roles.items()}
        taught = {text: HeadingWord(role, "is", text, rank) for text, role in folded.items()}
        return replace(self, learned={**self.learned, **taught})


_STAND_INS = ("commitment", "measure", "issue", "recommendation", "purpose")
"""Columns that hold the actions where none is headed so, the likeliest first."""

_PRECISE_DATES = re.compile(
    r"time|when|deadline|target|due|complet|\bend\b|finish|deliver|implement", re.IGNORECASE
)
_NO_DEADLINE = re.compile(
    r"\b(?:start(?:ed|s)?|begins?|began|begun|commenc\w+|opened|kick|review(?:ed)?|note|exec"
    r"|meeting|raised|added|agreed|updated|reported|last|closed|dated|logged|recorded|created"
    r"|received|identified|approved|revised|actual|original)\b",
    re.IGNORECASE,
)
_OTHER_TABLES = re.compile(
    r"\b(?:likelihood|mitigations?|probability|inherent|residual|attend\w*|apolog\w+|ward"
    r"|budget(?! holder)|£|variance|forecast|outturn|votes?|controls)\b|£",
    re.IGNORECASE,
)
_OTHER_FIRST = re.compile(
    r"(?:risk|hazard|option|agenda item|meeting|councillor|member|ward|budget(?! holder))s?\b"
    r"(?! ?/)",
    re.IGNORECASE,
)
_VALUE = re.compile(r"\d|[.:;]$")
_FEWEST_HEADINGS = 3
_MOST_HEAD = 3
_LONGEST = 120
_MOST_WORDS = 12
_FEW_WORDS = 6


def read_headings(cells: Sequence[str], words: Words) -> dict[int, str] | None:
    """Return what each column holds, by its position, or None where the row heads no plan.

    The roles are those of ROLES; "other action" and "other date" for columns that another
    serves better. Columns whose heading says none of these are left out. A role is given
    once, to the first column that claims it.
    """
    filled = {index: " ".join(cell.split()) for index, cell in enumerate(cells) if cell}
    if not _could_head(list(filled.values())):
        return None
    claims = {i: role for i, cell in filled.items() if (role := heading_role(cell, words))}
    roles = _settle(filled, claims, words)
    held = set(roles.values())
    if not _is_plan(held, filled, words):
        return None
    if len(roles) * 2 < len(filled) and not _is_short_head(held, filled):
        return None
    return roles


def read_some_headings(cells: Sequence[str], words: Words) -> dict[int, str] | None:
    """Return what the known headings of a row say where they are too few to head a plan.

    None where the row cannot head one: it must hold short words alone, one of them for actions,
    owners or dates, and as many known as unknown ones.
    """
    filled = {index: " ".join(cell.split()) for index, cell in enumerate(cells) if cell}
    folded = [_fold(cell) for cell in filled.values()]
    is_short = all(len(c.split()) <= _FEW_WORDS and not _VALUE.search(c) for c in folded)
    if len(filled) < _FEWEST_HEADINGS or not is_short or not _could_head(list(filled.values())):
        return None
    claims = {i: role for i, cell in filled.items() if (role := heading_role(cell, words))}
    roles = _settle(filled, claims, words)
    is_told = bool({"action", "owner", "deadline"} & set(roles.values())) and len(roles) > 1
    return roles if is_told and len(roles) * 2 >= len(filled) and not _is_other(filled) else None


def is_other_date(heading: str) -> bool:
    """Tell whether a heading names a day that is no deadline: of a start, a review, a meeting."""
    return _NO_DEADLINE.search(heading) is not None


def heading_role(heading: str, words: Words) -> str:
    """Return what a column of this heading holds, or "" where the table does not say."""
    return _entry(heading, words).role


def heading_rank(heading: str, words: Words) -> int:
    """Return the rank of the word that fits a heading; 0 where none does or it has none."""
    return _entry(heading, words).rank


_NO_ENTRY = HeadingWord("", "is", "")


def _entry(heading: str, words: Words) -> HeadingWord:
    folded = _fold(heading)
    return words.learned.get(folded) or _table_entry(folded, words.table)


@lru_cache(maxsize=4096)
def _table_entry(folded: str, table: WordTable) -> HeadingWord:
    if not folded or len(folded.split()) > _MOST_WORDS:
        return _NO_ENTRY
    # Most words are told apart by their letters alone, which is far quicker than a pattern.
    likely = (word for word in table.entries if word.words.partition("*")[0] in folded)
    return next((word for word in likely if _pattern(word).search(folded)), _NO_ENTRY)


def _fold(heading: str) -> str:
    """Return a heading in lower case without brackets, marks and the dots of abbreviations."""
    bare = re.sub(r"\([^()]*\)", "", heading).strip() or heading
    joined = re.sub(r"\s*[/&+]\s*", " and ", bare.lower())
    return " ".join(re.sub(r"[^\w%#? ]", "", joined.replace("-", " ")).split())


@lru_cache(maxsize=2048)
def _pattern(word: HeadingWord) -> re.Pattern[str]:
    text = re.escape(word.words).replace(r"\*", r"\w*").replace(r"\ ", " ")
    forms = {"is": rf"^{text}$", "begins": rf"^{text}(?!\w)", "contains": rf"(?<!\w){text}(?!\w)"}
    return re.compile(forms[word.where])


def _could_head(filled: Sequence[str]) -> bool:
    """Tell whether the texts are short enough for headings, and not one title over all cells."""
    return len(set(filled)) > 1 and all(len(cell) <= _LONGEST for cell in filled)


def _is_plan(held: set[str], filled: Mapping[int, str], words: Words) -> bool:
    if "action" not in held or _is_other(filled):
        return False
    if held & {"owner", "deadline"}:
        return True
    # Without owners and dates only words that are headings and nothing else can tell a plan.
    are_heads = all(
        heading_role(c, words) and len(c.split()) <= _FEW_WORDS for c in filled.values()
    )
    return are_heads and bool(held & {"recommendation", "status", "progress", "accountable"})


def _is_short_head(held: set[str], filled: Mapping[int, str]) -> bool:
    """Tell headings most of which are unknown from a row of the plan: few words and no figures."""
    are_short = all(len(c.split()) <= _MOST_HEAD and not _VALUE.search(c) for c in filled.values())
    return are_short and "action" in held and bool(held & {"owner", "deadline"})


def _is_other(filled: Mapping[int, str]) -> bool:
    """Tell a register of risks, a list of options or a budget from a plan."""
    texts = list(filled.values())
    return (
        bool(_OTHER_FIRST.match(texts[0])) or sum(map(bool, map(_OTHER_TABLES.search, texts))) > 1
    )


def _settle(filled: Mapping[int, str], claims: Mapping[int, str], words: Words) -> dict[int, str]:
    """Give each role to one column."""
    roles: dict[int, str] = {}
    told = _numbered_recommendations(filled, claims, words)
    for index, role in sorted(told.items(), key=lambda pair: _entry(filled[pair[0]], words).rank):
        if role in ("action", "deadline") or role not in roles.values():
            roles[index] = role
    roles = dict(sorted(roles.items()))
    return _stand_in(_one_action(filled, _one_deadline(filled, roles), words))


def _numbered_recommendations(
    filled: Mapping[int, str], claims: Mapping[int, str], words: Words
) -> dict[int, str]:
    """Tell recommendations from their numbers, which may stand in a column of their own.

    "Rec" beside "Recommendation" holds numbers; "Rec no" alone says what the rows answer.
    """
    claiming = [index for index, role in claims.items() if role == "recommendation"]
    bare = [i for i in claiming if re.fullmatch(r"recs?\.?", filled[i], re.IGNORECASE)]
    if len(claiming) > 1 and "reference" not in claims.values():
        return {i: "reference" if i in bare else role for i, role in claims.items()}
    if not claiming:
        numbers = [i for i, role in claims.items() if role == "reference"]
        answered = [i for i in numbers if _entry(filled[i], words).rank == 1][:1]
        return {i: "recommendation" if i in answered else role for i, role in claims.items()}
    return dict(claims)


def _one_deadline(filled: Mapping[int, str], roles: Mapping[int, str]) -> dict[int, str]:
    claims = [index for index, role in roles.items() if role == "deadline"]
    if len(claims) < 2:
        return dict(roles)
    chosen = min(claims, key=lambda i: (bool(_NO_DEADLINE.search(filled[i])), _vague(filled[i]), i))
    return {i: "other date" if i in claims and i != chosen else r for i, r in roles.items()}


def _vague(heading: str) -> bool:
    return _PRECISE_DATES.search(heading) is None


def _one_action(
    filled: Mapping[int, str], roles: Mapping[int, str], words: Words
) -> dict[int, str]:
    claims = [index for index, role in roles.items() if role == "action"]
    items = [index for index in claims if re.fullmatch(r"items?", filled[index], re.IGNORECASE)]
    if items and len(claims) > 1 and "owner" not in roles.values():
        # "Item | Action | Date": the item is the action, "Action" says whose it is.
        return {i: "owner" if i in claims and i not in items else r for i, r in roles.items()}
    chosen = min(claims, key=lambda i: (_entry(filled[i], words).rank, -i), default=None)
    return {i: "other action" if i in claims and i != chosen else r for i, r in roles.items()}


def _stand_in(roles: Mapping[int, str]) -> dict[int, str]:
    """Let another column hold the actions where none is headed so beside owner and date."""
    held = set(roles.values())
    if "action" in held or not {"owner", "deadline"} <= held:
        return dict(roles)
    chosen = next((role for role in _STAND_INS if role in held), None)
    return {index: "action" if role == chosen else role for index, role in roles.items()}
