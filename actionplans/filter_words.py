"""The filters in words: the same on the page, in a sentence and beside a download."""

from collections.abc import Mapping
from datetime import date

from actionplans import palette, shown
from actionplans.clock import day_of, end_of, local
from actionplans.metrics import NONE, Filters, Framework

LABELS = {
    "councils": "Council",
    "documents": "Document",
    "purposes": "Strategic purpose",
    "themes": "Peer-challenge theme",
    "owners": "Owner",
    "statuses": "Status",
    "due": "Month of the last day",
    "recommendations": "Recommendation",
}

EMPTY_LABELS = {
    "councils": "no council",
    "documents": "no document",
    "purposes": "no purpose named",
    "themes": "unclassified",
    "owners": "no owner named",
    "statuses": "no status",
    "due": "no last day",
    "recommendations": "no recommendation",
}
"""What the choice for actions without a value is called."""

FRAMEWORK_WORDS: dict[Framework, str] = {"year": "The report's year", "current": "Today's five"}


def choice(name: str, value: str, label: object) -> str:
    """Return what a choice of a filter is called; `label` is its name in the database, if any."""
    if value == NONE:
        return f"({EMPTY_LABELS[name]})"
    if name == "statuses" and value in palette.BY_KEY:
        return palette.word(value)
    if name == "due":
        return shown.month(date.fromisoformat(f"{value}-01"))
    return shown.text(label) or value


def recorded_by(filters: Filters) -> list[str]:
    """Say by when something had to be recorded here to count; nothing where all does."""
    known_by = filters.known_by
    if known_by is None:
        return []
    day = day_of(known_by)
    clock = "" if known_by == end_of(day) else f" at {local(known_by):%H:%M:%S}"
    return [f"as recorded by {shown.day(day)}{clock}"]


def in_words(filters: Filters, labels: Mapping[tuple[str, str], str]) -> list[str]:
    """Say each filter that narrows in words: "Owner: AB, or Head of Parks".

    `labels` gives the name in the database by filter and value.
    """
    told = [
        f"{LABELS[name]}: {', or '.join(_choices(name, values, labels))}"
        for name in LABELS
        if (values := getattr(filters, name))
    ]
    if filters.words:
        told.append(f"Each of these words in wording, owner or recommendation: {filters.words}")
    told += [f"Figures {words}" for words in recorded_by(filters)]
    if filters.framework != "year":
        told.append(f"Themes in the words of: {FRAMEWORK_WORDS[filters.framework]}")
    return told


def _choices(
    name: str, values: tuple[str, ...], labels: Mapping[tuple[str, str], str]
) -> list[str]:
    return [choice(name, value, labels.get((name, value))) for value in values]
