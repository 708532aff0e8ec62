"""Find lines of text whose values nothing but semicolons part, and part them by tabs."""

from collections.abc import Iterable, Iterator

_FEWEST_LINES = 3
_FEWEST_MARKS = 2
_LONGEST = 160

Numbered = tuple[int, str]


def part_separated_lines(lines: Iterable[Numbered]) -> Iterator[Numbered]:
    """Yield the numbered lines; several that hold as many semicolons each have tabs instead."""
    held: list[Numbered] = []
    marks = 0
    for number, line in lines:
        count = _count(line)
        if line.strip() and held and count != marks:
            yield from _parted(held)
            held = []
        if held or count >= _FEWEST_MARKS:
            marks = count if line.strip() else marks
            held.append((number, line))
        else:
            yield number, line
    yield from _parted(held)


def _count(line: str) -> int:
    """Return how many semicolons part the values of a line, 0 where it is prose or a table."""
    values = line.split(";")
    is_row = all(0 < len(value.strip()) <= _LONGEST for value in values)
    return len(values) - 1 if is_row and "\t" not in line and "|" not in line else 0


def _parted(held: list[Numbered]) -> Iterator[Numbered]:
    is_table = sum(bool(line.strip()) for _, line in held) >= _FEWEST_LINES
    for number, line in held:
        values = "\t".join(value.strip() for value in line.split(";"))
        yield number, values if is_table and line.strip() else line
