"""The kinds of words and marks that the grammar of deadlines knows."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a word or mark is to the grammar."""

    NUMBER = "number"
    MONTH = "month"
    SEASON = "season"
    UNIT = "unit"
    QUARTER = "quarter"
    YEAR_KIND = "year kind"
    PART = "part"
    ORDINAL = "ordinal"
    THIS = "this"
    NEXT = "next"
    PAST = "past"
    BY = "by"
    DUE = "due"
    FROM = "from"
    ONWARDS = "onwards"
    TO = "to"
    BETWEEN = "between"
    WITHIN = "within"
    AFTER = "after"
    LATEST = "latest"
    EARLIEST = "earliest"
    IN = "in"
    THE = "the"
    NOW = "now"
    WEEK_OF = "week of"
    FEAST = "feast"
    WEEKDAY = "weekday"
    TIME = "time"
    EACH = "each"
    FREQUENCY = "frequency"
    ONGOING = "ongoing"
    STATUS = "status"
    FUTURE = "future"
    IS = "is"
    VAGUE = "vague"
    CONDITION = "condition"
    REFERS = "refers"
    NOTHING = "nothing"
    LABEL = "label"
    AND = "and"
    COMMA = "comma"
    SLASH = "slash"
    DASH = "dash"
    POINT = "point"
    COLON = "colon"
    BRACKET = "bracket"
    MARK = "mark"
    LINE = "line"
    OTHER = "other"
    END = "end"


class Entry(NamedTuple):
    """One meaning in the table."""

    kind: Kind
    name: str
    value: int
