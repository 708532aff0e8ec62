"""Peer-challenge themes by version: the report's own year, or today's set."""

from dataclasses import replace

import pandas as pd

from actionplans.metrics.filters import Filters, Framework, is_in
from actionplans.store import Connection


def themed(filters: Filters) -> str:
    """Return the step `themed`: each recommendation with its theme in the chosen framework."""
    return f"""
    themed as (
        select
            recommendations.recommendation_id,
            {filters.theme_of_recommendation()} as theme_id
        from recommendations
    )"""


def recommendation_conditions(filters: Filters) -> str:
    """Ask the recommendation itself what the filters of council and theme ask of actions.

    A query that uses this has the step `themed`.
    """
    council = is_in("link.council_id", "councils", filters.councils)
    linked = f"""exists (
              select 1
              from recommendation_councils as link
              where link.recommendation_id = recommendations.recommendation_id
                and {council}
          )"""
    kept = [
        linked if council else "",
        is_in("themed.theme_id", "themes", filters.themes),
        is_in("recommendations.recommendation_id", "recommendations", filters.recommendations),
    ]
    return " and ".join(part for part in kept if part) or "true"


def crosswalk(connection: Connection) -> pd.DataFrame:
    """List the mapping of each theme in use to the current set: theme_id, current_theme_id."""
    return connection.frame(
        """
        select
            theme_id,
            current_theme_id
        from theme_crosswalk
        where theme_id in (select theme_id from recommendations)
        order by theme_id
        """
    )


def switch(filters: Filters, framework: Framework, mapping: pd.DataFrame) -> Filters:
    """Return the filters in another framework, chosen themes put into its words.

    `mapping` is that of `crosswalk`. A theme of the current set stands for every theme in use
    that maps to it, so that the same actions stay chosen; what it does not hold stays.
    """
    pairs = list(zip(mapping["theme_id"], mapping["current_theme_id"], strict=True))
    if framework == "year":
        pairs = [(current, theme) for theme, current in pairs]
    themes = [
        other
        for theme in filters.themes
        for other in [other for name, other in pairs if name == theme] or [theme]
    ]
    return replace(filters, framework=framework, themes=tuple(dict.fromkeys(themes)))


_THEMES = """
    with

    printed as (
        select
            theme_id,
            label as printed,
            'label of the framework' as place,
            'printed' as basis,
            null as note,
            null as document_id,
            null as line_start
        from themes

        union all

        select
            theme_id,
            form_raw,
            'other wording',
            basis,
            note,
            null,
            null
        from theme_forms

        union all

        select
            theme_id,
            heading,
            'heading ' || section,
            max(theme_basis),
            null,
            document_id,
            min(line_start)
        from peer_findings
        group by theme_id, heading, section, document_id
    )

    select
        printed.printed,
        printed.place,
        themes.label as theme,
        frameworks.label as framework,
        printed.basis,
        current_themes.label as current_theme,
        theme_crosswalk.basis as mapping_basis,
        coalesce(printed.note, theme_crosswalk.note) as note,
        printed.document_id,
        printed.line_start
    from printed
    left join themes on themes.theme_id = printed.theme_id
    left join frameworks on frameworks.framework_id = themes.framework_id
    left join theme_crosswalk on theme_crosswalk.theme_id = printed.theme_id
    left join themes as current_themes
      on current_themes.theme_id = theme_crosswalk.current_theme_id
    order by
        themes.theme_id is null,
        frameworks.framework_id,
        themes.position,
        printed.place,
        printed.printed
"""


def themes_by_version(connection: Connection) -> pd.DataFrame:
    """List the words in which themes are printed, with the theme meant and today's theme.

    Returns:
        printed, place, theme, framework, basis, current_theme, mapping_basis, note,
        document_id, line_start. Theme and basis are null for headings that name no theme;
        document and line are null for what is not the heading of a report.
    """
    return connection.frame(_THEMES)
