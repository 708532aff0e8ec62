from actionplans.readers.pdf.gutters import columns, find_runs, is_text
from actionplans.readers.pdf.lines import text_of
from actionplans.readers.pdf.segments import behind_gaps, common_starts, segments
from tests.readers.pdf.setting import line, lines

TABLE = lines(
    "Action                  Owner          By when",
    "Plant fifty trees       Parks Officer  May 2024",
    "along the high street",
    "Mow the green           Ranger         June 2024",
)


def test_a_line_is_parted_at_wide_gaps() -> None:
    assert [text_of(part) for part in segments(TABLE[1].words)] == [
        "Plant fifty trees",
        "Parks Officer",
        "May 2024",
    ]


def test_the_gap_after_a_bullet_parts_nothing() -> None:
    assert len(segments(line("•     Plant fifty trees").words)) == 1
    assert len(segments(line("1.1     Plant fifty trees").words)) == 1


def test_where_columns_begin_a_narrow_gap_parts_what_fills_the_column_before() -> None:
    starts = common_starts(behind_gaps([line.words for line in TABLE]))
    full = line("Paint the town hall near Parks  May 2024")
    narrow = line("Paint the town hall red  Parks Officer  May 2024", -5)
    assert starts == [120.0, 195.0]
    assert len(segments(full.words, starts)) == 2
    assert len(segments(narrow.words, starts)) == 3


def test_one_line_is_a_row_where_its_parts_begin_known_columns() -> None:
    row = TABLE[3:]
    assert find_runs(row) == []
    assert [
        len(run.gutters)
        for run in find_runs(row, common_starts(behind_gaps([line.words for line in TABLE])))
    ] == [2]


def test_a_heading_wider_than_its_column_stands_in_it() -> None:
    printed = lines("Action         Due  BRAG", *["Mow the green  May    G"] * 9)
    (run,) = find_runs(printed)
    assert [part.text for part in columns(printed, run.gutters)[0] if part] == [
        "Action",
        "Due",
        "BRAG",
    ]


def test_lines_in_columns_are_a_run() -> None:
    before = line("The council will do what stands below, and report on it each year.", 0, -20)
    (run,) = find_runs([before, *TABLE])
    assert (run.first, run.last, len(run.gutters)) == (1, 4, 2)


def test_prose_has_no_columns() -> None:
    text = ["The council will plant trees and", "mow the green on every Monday in", "the summer."]
    assert find_runs(lines(*text)) == []


def test_a_title_over_all_columns_does_not_part_a_table() -> None:
    title = line("Theme 2: Streets that are clean", 0, 48)
    below = [
        line("Sweep the streets       Ranger         July 2024", 0, 60 + 12 * i) for i in (0, 1)
    ]
    (run,) = find_runs([*TABLE, title, *below])
    assert (run.first, run.last) == (0, 6)


def test_each_part_of_a_line_stands_in_its_column() -> None:
    (run,) = find_runs(TABLE)
    parts = columns(TABLE, run.gutters)
    assert [[text_of(p.words) if p else "" for p in row] for row in parts] == [
        ["Action", "Owner", "By when"],
        ["Plant fifty trees", "Parks Officer", "May 2024"],
        ["along the high street", "", ""],
        ["Mow the green", "Ranger", "June 2024"],
    ]
    assert not is_text(parts)


def test_two_columns_of_prose_are_text() -> None:
    left = "The council will plant trees"
    right = "and mow the green each week"
    printed = lines(*[f"{left}     {right}"] * 8)
    (run,) = find_runs(printed)
    assert is_text(columns(printed, run.gutters))
