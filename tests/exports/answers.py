"""The register's rows as a test works them out for itself: plain SQL, and sets in Python.

Nothing of the metrics is used but the record of what was chosen; only `action_status`, which
the database itself holds, is shared.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from actionplans.metrics import NONE, Filters
from actionplans.store import Connection

Row = dict[str, str]
Linked = dict[str, set[str]]

STATUSES = [
    *("overdue", "past due, no update", "due soon", "in progress", "not yet due"),
    *("ongoing", "complete", "closed", "no deadline"),
]

_ROWS = """
    select
        {columns},
        (select p.label from purposes p where p.purpose_id = a.purpose_id),
        (select string_agg(c.name, '; ' order by c.name)
            from councils c
            where c.council_id in (select council_id from action_councils k
                where k.action_id = a.action_id)),
        (select string_agg(k.recommendation_id, '; ' order by k.recommendation_id)
            from action_recommendations k where k.action_id = a.action_id),
        (select string_agg(t.label, '; ' order by t.position)
            from themes t
            where t.theme_id in (
                select {theme}
                from action_recommendations k
                join recommendations r on r.recommendation_id = k.recommendation_id
                left join theme_crosswalk x on x.theme_id = r.theme_id
                where k.action_id = a.action_id)),
        (select string_agg(o.label, '; ' order by k.position)
            from action_owners k, owners o
            where k.action_id = a.action_id and o.owner_id = k.owner_id),
        s.status_on_day,
        cast(s.last_evidence_on as varchar),
        cast(s.days_past_due as varchar),
        cast(s.deadline_start as varchar),
        cast(s.deadline_end as varchar),
        cast($as_at as varchar)
    from action_status($as_at) s, actions a
    where a.action_id = s.action_id
    order by a.document_id, a.position
"""
_THEMES = {"year": "r.theme_id", "current": "x.current_theme_id"}
_ADDED = [
    *("purpose", "councils", "recommendations", "themes", "owners"),
    *("status_on_day", "last_evidence_on", "days_past_due"),
    *("deadline_in_force_start", "deadline_in_force_end", "as_at"),
]
_SEARCHED = ("wording", "commitment", "issue_raw", "owner_raw", "accountable_raw", "deadline_raw")


@dataclass(frozen=True)
class World:
    """What the test reads of a database by itself, once."""

    connection: Connection
    columns: list[str]
    """Those of `actions`."""
    linked: dict[str, Linked]
    """For each filter the values of each action that has any."""
    texts: Linked
    """The texts of each action's owners and recommendations, in lower case."""
    days: list[date]
    asked: dict[tuple[date, str], list[Row]] = field(default_factory=dict)
    """All actions by day and framework, for the days asked of so far."""


def read_world(connection: Connection) -> World:
    """Read what links actions to the values of the filters."""
    ask = connection.rows
    columns = [str(name) for (name,) in ask("select column_name from (describe actions)")]
    theme = """
        select k.action_id, {} from action_recommendations k
        join recommendations r on r.recommendation_id = k.recommendation_id
        left join theme_crosswalk x on x.theme_id = r.theme_id
        """
    questions = {
        "councils": "select action_id, council_id from action_councils",
        "documents": "select action_id, document_id from actions",
        "purposes": "select action_id, purpose_id from actions",
        "year": theme.format(_THEMES["year"]),
        "current": theme.format(_THEMES["current"]),
        "owners": "select action_id, owner_id from action_owners",
        "recommendations": "select action_id, recommendation_id from action_recommendations",
    }
    texts = """
        select k.action_id, o.label
        from action_owners k join owners o on o.owner_id = k.owner_id
        union all
        select k.action_id, r.wording
        from action_recommendations k
        join recommendations r on r.recommendation_id = k.recommendation_id
        """
    days = ask(
        """
        select plan_on from documents
        union select known_on from progress_updates
        union select deadline_end from actions where deadline_end is not null
        order by 1
        """
    )
    return World(
        connection=connection,
        columns=columns,
        linked={name: _linked(ask(question)) for name, question in questions.items()},
        texts={
            action: {text.lower() for text in found}
            for action, found in _linked(ask(texts)).items()
        },
        days=[day for (day,) in days if isinstance(day, date)],
    )


def _linked(rows: list[tuple[object, ...]]) -> Linked:
    found: Linked = defaultdict(set)
    for action, value in rows:
        if value is not None:
            found[str(action)].add(str(value))
    return dict(found)


def answer(world: World, filters: Filters) -> list[Row]:
    """Return the rows that fit, every cell as text, null as ""."""
    key = (filters.as_at, filters.framework)
    if key not in world.asked:
        world.asked[key] = _rows(world, *key)
    return [row for row in world.asked[key] if _fits(world, filters, row)]


def _rows(world: World, as_at: date, framework: str) -> list[Row]:
    columns = ", ".join(f'cast(a."{name}" as varchar)' for name in world.columns)
    rows = world.connection.rows(
        _ROWS.format(columns=columns, theme=_THEMES[framework]), {"as_at": as_at}
    )
    names = [*world.columns, *_ADDED]
    return [
        dict(zip(names, ["" if cell is None else str(cell) for cell in row], strict=True))
        for row in rows
    ]


def _fits(world: World, filters: Filters, row: Row) -> bool:
    action = row["action_id"]
    linked = {name: values.get(action, set()) for name, values in world.linked.items()}
    month = row["deadline_in_force_end"][:7]
    found = linked | {
        "themes": linked[filters.framework],
        "statuses": {row["status_on_day"]},
        "due": {month} if month else set(),
    }
    return all(
        not (chosen := getattr(filters, name))
        or found[name] & set(chosen)
        or (NONE in chosen and not found[name])
        for name in CHOSEN
    ) and _has_words(world, filters.words, row)


CHOSEN = [
    *("councils", "documents", "purposes", "themes", "owners", "statuses", "due"),
    "recommendations",
]


def _has_words(world: World, words: str, row: Row) -> bool:
    texts = world.texts.get(row["action_id"], set()) | {
        " ".join(row[name] for name in _SEARCHED if row[name]).lower()
    }
    return all(any(word.lower() in text for text in texts) for word in words.split())


def random_filters(world: World, random: Random) -> Filters:
    """Return a choice that a reader could make: a day, up to three filters, now and then words."""
    # One day in seven of those that matter: each is worked out anew.
    day = random.choice(world.days[::7]) + timedelta(days=random.choice((-1, 45)))
    filters = Filters(as_at=day, framework=random.choice(("year", "current")))
    rows = answer(world, Filters(as_at=world.days[-1]))
    pools = {
        name: sorted({v for values in linked.values() for v in values})
        for name, linked in world.linked.items()
    }
    pools["themes"] = pools[filters.framework]
    pools["statuses"] = STATUSES
    pools["due"] = sorted({m for row in rows if (m := row["deadline_in_force_end"][:7])})
    chosen = {
        name: tuple(_some([*pools[name], NONE], random))
        for name in random.sample(CHOSEN, random.choice((0, 1, 1, 2, 2, 3)))
    }
    words = random.choice(random.choice(rows)["wording"].split() or [""])
    return replace(
        filters,
        words=words if random.random() < 0.3 else "",
        **chosen,  # type: ignore[arg-type]  # lists of text only
    )


def _some(pool: list[str], random: Random) -> list[str]:
    return random.sample(pool, min(len(pool), random.randint(1, max(2, len(pool) // 3))))
