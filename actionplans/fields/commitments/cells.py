"""Cut the action cell of a table into commitments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actionplans.fields.commitments.clauses import (
    Strength,
    is_imperative,
    lines,
    lost_bullets,
    sentences,
    strength,
)
from actionplans.fields.commitments.lexicon import Lexicon
from actionplans.fields.commitments.words import CANNOT_END, OPEN_AMOUNT

_THE = re.compile(r"(?:The|This|That|These|Those|Such) ([a-z]{4,}) ")
_DECLARED = re.compile(
    r"(?:The|Each|Any|All) [a-z]"
    r"|[A-Z][\w ]{2,40} will be (?:required|asked|expected|invited|told)\b"
)
_DETAIL = re.compile(r"[–—-]\s*[a-z]")
"""A line after a dash and in small letters says more of the line above."""


def cut_cell(text: str, value_count: int, lexicon: Lexicon) -> list[str]:
    """Return the commitments of a cell in printed order; every word of it is in one of them.

    `value_count` is how many different owners or deadlines stand stacked beside the cell. Of
    the ways to cut (stacked lines, lost bullets, sentences) the coarsest that gives as many
    pieces is taken; where none does, each plainly separate commitment stands for itself, and
    context joins the commitment that it belongs to. Where the values outnumber the
    commitments, the sentences that come nearest to one stand for themselves too.
    """
    stacked = _join_lead_ins(lines(text))
    unbulleted = [
        piece for line in stacked for piece in lost_bullets(line.removeprefix("• "), lexicon)
    ]
    finest = [piece for line in stacked for piece in _finest(line, lexicon)]
    commitments = _join(finest, [piece.begins for piece in finest])
    for pieces in (stacked, unbulleted, commitments):
        if len(pieces) == value_count > 1:
            return [_clean(piece) for piece in pieces]
    if len(commitments) < value_count <= len(finest):
        return [_clean(piece) for piece in _strongest(finest, value_count)]
    return [_clean(piece) for piece in commitments]


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    begins: bool
    """A commitment begins here: a bullet stands or stood before it, or its words commit."""


def _finest(line: str, lexicon: Lexicon) -> list[_Piece]:
    pieces: list[_Piece] = []
    has_bullet = line.startswith("•")
    for sentence in sentences(line.removeprefix("• ")):
        for number, part in enumerate(lost_bullets(sentence, lexicon)):
            is_bullet = number > 0 or (has_bullet and not pieces)
            is_own = strength(part) >= Strength.UNDER_WAY and not _refers_back(part, pieces)
            pieces.append(_Piece(part, is_bullet or is_own))
    return pieces


def _refers_back(part: str, pieces: Sequence[_Piece]) -> bool:
    """Tell a sentence about what the one before it names: "Set up a panel. The panel will ...".

    After one that says what to do, as "Set out how the gap will be closed.", one that says what
    the proposals or all schemes will be only tells more of it.
    """
    match = _THE.match(part)
    is_named = match is not None and any(
        re.search(rf"\b{match[1]}\b", piece.text, re.IGNORECASE) for piece in pieces
    )
    return is_named or (
        bool(pieces) and is_imperative(pieces[-1].text) and _DECLARED.match(part) is not None
    )


def _clean(piece: str) -> str:
    return " ".join(piece.replace("•", " ").split())


def _join_lead_ins(stacked: Sequence[str]) -> list[str]:
    """Join entries that a lead-in introduces by a colon, where they name no commitment."""
    joined: list[str] = []
    is_listing = False
    for line in stacked:
        is_named = is_listing and strength(line) < Strength.COMMITMENT
        if joined and (is_named or _goes_on(joined[-1], line)):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
            is_listing = line.rstrip().endswith(":")
    return joined


def _goes_on(above: str, line: str) -> bool:
    """Tell whether a line only says the rest of the one above, which may end "of the"."""
    if line[:1].islower() or _DETAIL.match(line):
        return True
    is_open = above.rsplit(maxsplit=1)[-1].lower() in CANNOT_END or OPEN_AMOUNT.search(above)
    return bool(is_open) and not line.startswith("•")


def _strongest(pieces: Sequence[_Piece], count: int) -> list[str]:
    """Join the pieces so that the `count` strongest of them each begin one of their own."""
    ranked = sorted(range(len(pieces)), key=lambda i: (-strength(pieces[i].text), i))
    chosen = set(ranked[:count])
    return _join(pieces, [index in chosen for index in range(len(pieces))])


def _join(pieces: Sequence[_Piece], begins: Sequence[bool]) -> list[str]:
    """Join context to the commitment that it leads to, else to the one before it."""
    joined: list[str] = []
    has_commitment = False
    for piece, is_beginning in zip(pieces, begins, strict=True):
        if not joined or (is_beginning and has_commitment):
            joined.append(piece.text)
            has_commitment = is_beginning
        else:
            joined[-1] = f"{joined[-1]} {piece.text}"
            has_commitment = has_commitment or is_beginning
    return joined
