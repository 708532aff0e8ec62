"""Share the values stacked in one cell out over the actions of the cell beside it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence


def share_in_order(values: Sequence[str], count: int, *, is_listed: bool) -> list[str]:
    """Return one value for each of `count` actions.

    One value serves all. As many values as actions are paired in order. Fewer: where they
    are listed on lines of their own the last goes on serving, else the first serves the
    first actions and each further value one of the last. More: the whole serves all.
    """
    if not values:
        return [""] * count
    if len(set(values)) == 1:
        return [values[0]] * count
    if len(values) == count:
        return list(values)
    if len(values) > count:
        return ["\n".join(values)] * count
    missing = count - len(values)
    if is_listed:
        return [*values, *[values[-1]] * missing]
    return [*[values[0]] * missing, *values]


def share_owners(values: Sequence[str], count: int, cells: Mapping[str, int]) -> list[str] | None:
    """Part stacked owners into `count` groups by what the document prints elsewhere.

    `cells` counts the owner cells of the document, blanks folded. No group names an owner
    twice. Returns None where no group is printed elsewhere as a cell of its own.
    """
    best, best_score = None, 0
    for groups in _partitions(list(values), count):
        if any(len(set(group)) < len(group) for group in groups):
            continue
        score = sum(cells.get(" ".join(group), 0) for group in groups)
        if score > best_score:
            best, best_score = [" ".join(group) for group in groups], score
    return best


def _partitions(values: list[str], count: int) -> Iterator[list[list[str]]]:
    """Yield every way to part the values, in order, into `count` groups of at least one."""
    if count == 1:
        yield [values]
        return
    for size in range(1, len(values) - count + 2):
        for rest in _partitions(values[size:], count - 1):
            yield [values[:size], *rest]


def count_cells(owner_cells: Sequence[str]) -> Counter[str]:
    """Count how often each owner cell is printed, line by line."""
    return Counter(" ".join(line.split()) for cell in owner_cells for line in cell.split("\n"))
