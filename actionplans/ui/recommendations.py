"""The recommendations under each peer-challenge theme, a page for each theme or all in a row."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from actionplans import charts, metrics, shown
from actionplans.charts.markup import by_value
from actionplans.shown import Row
from actionplans.ui.doors import register_link
from actionplans.ui.golden_thread import reviews_part, thread_address
from actionplans.ui.options import Switches, page_of
from actionplans.ui.sections import note, on_paper, section, sentence, show
from actionplans.ui.state import View, query
from actionplans.ui.summaries import empty_label

SIZE = 20
"""Most recommendations of a page: with the words of each, a telephone is scrolled long enough."""

_ALL = "all"
_SHOWN = {"answers": "Answers and actions", "reviews": "From review to review"}
_TITLE = "Recommendations by theme"
_UNCLASSIFIED = empty_label("theme")


def recommendations_part(here: View, rows: Sequence[Row]) -> None:
    """Show the recommendations of the theme chosen, with answers and actions or by review."""
    if not rows:
        show(section(_TITLE, sentence("No recommendation fits the filters.")))
        return
    choices = Switches(here)
    themes = _themes(rows)
    theme = choices.add("under", "Theme", themes, next(iter(themes)))
    way = choices.add("show", "Shown", _SHOWN, "answers")
    listed = [row for row in rows if theme in (_ALL, row["theme_id"] or metrics.NONE)]
    head = section(_TITLE, sentence(_summary(rows)), choices.html())
    if len(listed) > SIZE or way == "reviews":
        show(head)
        head = ""
    part = page_of(len(listed), SIZE)
    if way == "reviews":
        reviews_part(here, {str(row["recommendation_id"]) for row in listed[part]})
        return
    table = _table(here, listed[part], are_themes_named=theme == _ALL)
    show(head, note(_ABOUT), _cut(part, len(listed)), table)


_ABOUT = (
    "Each recommendation with the council's answer as printed, what peers and others say of it "
    "later, and the actions that answer it and fit the filters. The theme is in the words of the "
    "set chosen on the left."
)


def _themes(rows: Sequence[Row]) -> dict[str, str]:
    """Return the themes in their order, each with its number of recommendations, then all."""
    names = {row["theme_id"] or metrics.NONE: row["theme"] or _UNCLASSIFIED for row in rows}
    counts = Counter(row["theme_id"] or metrics.NONE for row in rows)
    themes = {theme: f"{name} ({counts[theme]:,})" for theme, name in names.items()}
    return themes if len(themes) == 1 else themes | {_ALL: f"All themes ({len(rows):,})"}


def _summary(rows: Sequence[Row]) -> str:
    counts = Counter(row["disposition"] for row in rows)
    answers = [f"{counts[word]:,} {word}" for word in charts.DISPOSITIONS if word in counts]
    return f"{shown.count(len(rows), 'recommendation')}: {shown.sentence_list(answers)}."


def _cut(part: slice, total: int) -> str:
    """Say on paper which of the recommendations it holds, where not all."""
    if total <= SIZE:
        return ""
    return on_paper(
        f"Recommendations {part.start + 1:,} to {min(part.stop, total):,} of {total:,} here."
    )


def _table(here: View, rows: Sequence[Row], *, are_themes_named: bool) -> str:
    found = query(metrics.reports, metrics.of_day(here.filters))
    statuses = query(metrics.coverage_statuses, here.filters)
    return charts.recommendations(
        rows,
        by_value(found, "recommendation_id"),
        by_value(statuses, "recommendation_id"),
        partial(_heading, are_themes_named=are_themes_named),
        (partial(thread_address, here), register_link(here)),
    )


def _heading(row: Row, *, are_themes_named: bool) -> str:
    document = f"{row['document']}, {row['plan_on'].year}"
    return f"{row['theme'] or _UNCLASSIFIED} · {document}" if are_themes_named else document
