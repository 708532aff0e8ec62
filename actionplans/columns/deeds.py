"""Find the column whose cells say what is to be done, whatever heads it."""

from collections.abc import Mapping, Sequence

from actionplans.columns.evidence import Evidence, judge_columns

_ENOUGH = 0.5
_FEW = 0.25
_LEAST_CELLS = 3


def find_deeds(body: Sequence[Sequence[str]], roles: Mapping[int, str]) -> int | None:
    """Return the column whose cells say what is to be done, where no heading names one."""
    seen = judge_columns(body)
    width = len(seen)
    likely = {i: role for i, role in roles.items() if role in ("other action", "commitment")}
    unknown = {i: "" for i in range(width) if i not in roles}
    # "Measure" heads what is to be done, where nothing else does, or how it is measured.
    measures = {i: role for i, role in roles.items() if role == "measure"}
    found = (most_deeds(seen, among) for among in (likely, unknown, measures))
    return next((index for index in found if index is not None), None)


def most_deeds(seen: Sequence[Evidence], among: Mapping[int, str]) -> int | None:
    """Return which of some columns holds most deeds, or None where none holds enough."""
    deeds = [i for i in among if i < len(seen) and _holds_deeds(seen[i])]
    return max(deeds, key=lambda i: (seen[i].commitments, seen[i].sentences), default=None)


def is_surely_deeds(evidence: Evidence, headed: Evidence, *, is_unknown: bool) -> bool:
    """Tell deeds in sentences from a column of actions with no verb, or with a word or two.

    Where no known word heads the deeds, nothing else speaks for another meaning.
    """
    if headed.commitments < _FEW:
        return evidence.filled >= _LEAST_CELLS
    clearer = evidence.commitments - headed.commitments
    is_short = headed.sentences < _FEW or (is_unknown and clearer >= _ENOUGH)
    return clearer >= _FEW and is_short and evidence.sentences >= _ENOUGH


def _holds_deeds(evidence: Evidence) -> bool:
    return evidence.commitments >= _ENOUGH and evidence.filled >= 1
