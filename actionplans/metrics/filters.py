"""What a reader has chosen, and the SQL steps that narrow every question by it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Framework = Literal["year", "current"]
"""Themes of the framework of the report's own year, or the current set that they map to."""

NONE = "none"
"""Stands among the choices of a filter for actions that state no value."""

IS_OPEN = "status_on_day not in ('complete', 'closed')"
"""What an action is that somebody must still do."""

MANY = 1_000_000_000
"""More rows than there can be: the limit of a question that asks for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the reader has chosen. An empty tuple means "all".

    The names are those of the address. `NONE` in a tuple also takes the actions that
    state no value.
    """

    as_at: date
    """The day on which progress is judged."""
    councils: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    """Months of the last day, as "2020-03"."""
    recommendations: tuple[str, ...] = ()
    words: str = ""
    framework: Framework = "year"
    """The set of themes that actions are shown under; it changes no total."""
    known_by: datetime | None = None
    """Only what this database had recorded by this instant (UTC); None: all it holds."""

    def on_day(self, *, with_superseded: bool = False) -> str:
        """Return the table of all actions with their status on the day.

        Those of plans that a newer version had replaced by then are left out unless asked for.
        """
        history = ", with_superseded := true" if with_superseded else ""
        return f"actions_on_day({self._clocks()}{history})"

    def superseded(self) -> str:
        """Return the table of the plans that a newer version had replaced by the day."""
        return f"superseded_plans({self._clocks()})"

    def _clocks(self) -> str:
        return "$as_at, known_by := $known_by" if self.known_by else "$as_at"

    def theme_filter(self) -> str:
        """Return the name in `action_links` of the themes of the chosen framework."""
        return "themes" if self.framework == "year" else "current themes"

    def theme_links(self) -> str:
        """Return the table that gives each action its themes in the chosen framework."""
        return "action_themes" if self.framework == "year" else "action_current_themes"

    def theme_of_recommendation(self) -> str:
        """Return the expression for the theme of a row of `recommendations`."""
        if self.framework == "year":
            return "recommendations.theme_id"
        return """(
            select mapped.current_theme_id
            from theme_crosswalk as mapped
            where mapped.theme_id = recommendations.theme_id
        )"""

    def parameters(self) -> dict[str, object]:
        """Return the values for the $names in a query."""
        lists = {name: getattr(self, name) for name in LISTS}
        named: dict[str, object] = {"as_at": self.as_at, "known_by": self.known_by}
        for name, values in lists.items():
            named |= {f"{name}_{i}": value for i, value in enumerate(_stated(values))}
        named |= {f"due_{i}": _first_day(value) for i, value in enumerate(_stated(self.due))}
        return named | {f"words_{i}": _pattern(w) for i, w in enumerate(self.words.split())}


LISTS = (
    "councils",
    "documents",
    "purposes",
    "themes",
    "owners",
    "statuses",
    "due",
    "recommendations",
)


def expand(name: str, values: Iterable[str]) -> str:
    """Write a list as parameters: "($owners_0, $owners_1)"."""
    return f"({', '.join(f'${name}_{i}' for i, _ in enumerate(_stated(values)))})"


def chosen(filters: Filters, *, with_superseded: bool = False) -> str:
    """Return the step `chosen`: each action that fits the filters, with its status on the day.

    What asks for the history takes the actions of superseded plans too; figures never do.
    """
    asked = "\n          and ".join(filter(None, conditions(filters).values()))
    rows = filters.on_day(with_superseded=with_superseded)
    if asked:
        rows = _NARROWED.format(on_day=rows, conditions=asked)
    return f"""
    chosen as (
        select *
        from {rows} as actions
    )"""


def conditions(filters: Filters) -> dict[str, str]:
    """Return the SQL condition of each filter; "" where it lets everything pass."""
    return {
        "councils": _linked("councils", "councils", filters.councils),
        "documents": is_in("actions.document_id", "documents", filters.documents),
        "purposes": is_in("actions.purpose_id", "purposes", filters.purposes),
        "themes": _linked(filters.theme_filter(), "themes", filters.themes),
        "owners": _linked("owners", "owners", filters.owners),
        "statuses": is_in("actions.status_on_day", "statuses", filters.statuses),
        "due": is_in("date_trunc('month', actions.deadline_end)", "due", filters.due),
        "recommendations": _linked("recommendations", "recommendations", filters.recommendations),
        "words": _has_words(filters.words),
    }


# The deadline columns are those in force on the day; the first printed ones are in `actions`.
# A page asks several questions of the same rows: the store keeps what stands between the marks.
_NARROWED = """/* keep */(
            select *
            from {on_day} as actions
            where {conditions}
        )/* kept */"""


def is_in(expression: str, name: str, values: tuple[str, ...]) -> str:
    """Return the condition that an expression has one of the chosen values; "" for all."""
    listed = f"{expression} in {expand(name, values)}" if _stated(values) else ""
    absent = f"{expression} is null" if NONE in values else ""
    return _either(listed, absent)


def _linked(links: str, name: str, values: tuple[str, ...]) -> str:
    """Return the condition that an action is linked to a chosen value, `NONE` to none of all."""
    if not values:
        return ""
    # There the absence of a value is a value of its own.
    asked = is_in("word.value", name, values).replace("is null", f"= '{NONE}'")
    return f"""actions.number in (
              select link.number
              from choice_links() as link
              join choice_words() as word on word.choice = link.choice
              where word.filter = '{links}'
                and {asked}
          )"""


def _either(*parts: str) -> str:
    kept = [part for part in parts if part]
    return f"({' or '.join(kept)})" if kept else ""


_SEARCHED = """actions.action_id in (
              select action_id
              from actions
              where lower(concat_ws(
                  ' ',
                  wording,
                  commitment,
                  issue_raw,
                  owner_raw,
                  accountable_raw,
                  deadline_raw
              )) like {pattern} escape '!'

              union all

              select link.action_id
              from action_owners as link
              join owners on owners.owner_id = link.owner_id
              where lower(owners.label) like {pattern} escape '!'

              union all

              select link.action_id
              from action_recommendations as link
              join recommendations
                on recommendations.recommendation_id = link.recommendation_id
              where lower(recommendations.wording) like {pattern} escape '!'
          )"""


def _has_words(words: str) -> str:
    """Each word must occur in the action, in an owner's name or in a recommendation."""
    patterns = [f"$words_{i}" for i, _ in enumerate(words.split())]
    return "\n          and ".join(_SEARCHED.format(pattern=pattern) for pattern in patterns)


def _stated(values: Iterable[str]) -> list[str]:
    return [value for value in values if value != NONE]


def _first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def _pattern(word: str) -> str:
    """Write a word as a pattern of `like`, its own signs taken literally."""
    for sign in "!%_":
        word = word.replace(sign, f"!{sign}")
    return f"%{word.lower()}%"
