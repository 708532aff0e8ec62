from actionplans.readers.pdf.geometry import Rect, Rule
from actionplans.readers.pdf.grids import Grid, find_grids, merged


def _grid(across: list[Rule], down: list[Rule]) -> Grid:
    (grid,) = find_grids(across, down)
    return grid


def _spans(grid: Grid) -> list[tuple[int, int, int, int]]:
    return sorted((c.first_row, c.last_row, c.first_column, c.last_column) for c in grid.cells)


LEVELS = [Rule(y, 0, 200) for y in (0, 50, 100)]
UPRIGHTS = [Rule(x, 0, 100) for x in (0, 100, 200)]


def test_rules_make_a_grid_of_cells() -> None:
    grid = _grid(LEVELS, UPRIGHTS)
    assert _spans(grid) == [(0, 0, 0, 0), (0, 0, 1, 1), (1, 1, 0, 0), (1, 1, 1, 1)]
    assert grid.rect == Rect(0, 0, 200, 100)


def test_a_missing_rule_merges_cells_side_by_side() -> None:
    uprights = [UPRIGHTS[0], Rule(100, 50, 100), UPRIGHTS[2]]
    assert _spans(_grid(LEVELS, uprights)) == [(0, 0, 0, 1), (1, 1, 0, 0), (1, 1, 1, 1)]


def test_a_missing_rule_merges_cells_one_above_the_other() -> None:
    levels = [LEVELS[0], Rule(50, 100, 200), LEVELS[2]]
    assert _spans(_grid(levels, UPRIGHTS)) == [(0, 0, 1, 1), (0, 1, 0, 0), (1, 1, 1, 1)]


def test_rules_in_pieces_and_double_rules_are_one() -> None:
    pieces = [Rule(10.2, 0, 50), Rule(10, 51, 90), Rule(9.8, 20, 60), Rule(40, 0, 3)]
    (rule,) = merged(pieces)
    assert (round(rule.at, 1), rule.start, rule.end) == (10.0, 0, 90)


def test_a_table_open_at_its_sides_has_columns_there() -> None:
    grid = _grid(LEVELS, [Rule(100, 0, 100)])
    assert grid.xs == (0, 100, 200)


def test_two_tables_are_two_grids_the_larger_first() -> None:
    second_levels = [Rule(y + 300, 0, 200) for y in (0, 50, 100, 150)]
    second_uprights = [Rule(x, 300, 450) for x in (0, 100, 200)]
    grids = find_grids([*LEVELS, *second_levels], [*UPRIGHTS, *second_uprights])
    assert [grid.rect.top for grid in grids] == [300, 0]


def test_a_frame_without_columns_is_no_grid() -> None:
    assert find_grids(LEVELS, [UPRIGHTS[0], UPRIGHTS[2]]) == []
    assert find_grids(LEVELS, []) == []
    assert find_grids([], UPRIGHTS) == []


def test_uprights_that_reach_on_below_the_last_rule_make_an_open_row() -> None:
    sides = [Rule(x, 0, 130) for x in (0, 300)]
    within = [Rule(x, *span) for x in (100, 200) for span in ((0, 20), (40, 60), (80, 130))]
    levels = [Rule(y, 0, 300) for y in (0, 20, 40, 60, 80, 100)]
    assert _grid(levels, sides + within).ys == (0, 20, 40, 60, 80, 100, 130)


def test_one_upright_that_reaches_on_makes_no_row() -> None:
    assert _grid(LEVELS, [*UPRIGHTS[:2], Rule(200, 0, 130)]).ys == (0, 50, 100)
