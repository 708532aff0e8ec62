"""The groups that actions can be shown under: owner, purpose, theme and others."""

from typing import Literal, get_args

from actionplans.metrics.filters import NONE, Filters, expand

Group = Literal["owner", "purpose", "theme", "recommendation", "document", "council"]
GROUPS: tuple[Group, ...] = get_args(Group)

FILTER_OF: dict[Group, str] = {
    "owner": "owners",
    "purpose": "purposes",
    "theme": "themes",
    "recommendation": "recommendations",
    "document": "documents",
    "council": "councils",
}
"""The filter that narrows to one group."""

_LINKED = """
        left join {link_table} as link
          on link.action_id = chosen.action_id{narrowed}
        left join {table}
          on {table}.{key} = link.{key}"""

_OWN = """
        left join {table}
          on {table}.{key} = chosen.{key}"""

# table, key, label, order, table of links ("" where the action itself has the key)
_PLACES: dict[Group, tuple[str, str, str, str, str]] = {
    "owner": ("owners", "owner_id", "owners.label", "lower(owners.label)", "action_owners"),
    "purpose": (
        "purposes",
        "purpose_id",
        "purposes.label",
        "lpad(cast(purposes.position as varchar), 3, '0')",
        "",
    ),
    "theme": (
        "themes",
        "theme_id",
        "themes.label",
        "themes.framework_id || lpad(cast(themes.position as varchar), 3, '0')",
        "action_themes",
    ),
    "recommendation": (
        "recommendations",
        "recommendation_id",
        "recommendations.ref || ': ' || recommendations.wording",
        "recommendations.document_id || lpad(cast(recommendations.position as varchar), 3, '0')",
        "action_recommendations",
    ),
    "document": ("documents", "document_id", "documents.title", "documents.title", ""),
    "council": ("councils", "council_id", "councils.name", "councils.name", "action_councils"),
}


def grouped(filters: Filters, by: Group) -> str:
    """Return the step `grouped`: one row for each chosen action in each of its groups.

    An action of two owners stands under both; one without stands under `NONE`, whose label
    is null. Where the filters choose groups, only those are kept.
    """
    table, key, label, order, link_table = _PLACES[by]
    if by == "theme":
        link_table = filters.theme_links()
    join = (_LINKED if link_table else _OWN).format(
        table=table, key=key, link_table=link_table, narrowed=_narrowed(filters, by, key)
    )
    return f"""
    grouped as (
        select
            chosen.action_id,
            coalesce({table}.{key}, '{NONE}') as group_id,
            {label} as group_label,
            {order} as group_order
        from chosen{join}
    )"""


def _narrowed(filters: Filters, by: Group, key: str) -> str:
    values = getattr(filters, FILTER_OF[by])
    stated = [value for value in values if value != NONE]
    if not stated or not _PLACES[by][-1]:
        return ""
    return f"\n         and link.{key} in {expand(FILTER_OF[by], values)}"
