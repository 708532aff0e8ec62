"""Tell what the columns of a table hold by the words that head them."""

import re
from collections.abc import Mapping, Sequence

_ROLES: tuple[tuple[str, str], ...] = (
    (
        "reference",
        r"^(?:(?:action|rec(?:ommendation)?|lga|item|plan|line|row|cpc)s?\.? )*"
        r"(?:ref(?:erence)?|nos?|number|id|#)\b\.?(?: (?:no|number))?\.?$"
        r"|^(?:ref|no)\b\.?[^a-z]*$|^#",
    ),
    (
        "progress",
        r"progress|updates?\b|actions? taken|taken to date|comment|latest position"
        r"|position statement|current position|achievements?\b|^position\b|next steps?\b|commentary"
        r"|work (?:done|completed)|^notes?$|what we(?:['’]ve| have) done",
    ),
    ("status", r"\bstatus\b|\bb?rag\b|\brating\b|^complete[d]?\?$"),
    ("owner", r"(?:lead|responsible|accountable)? ?(?:officers?|officials?)(?: ?/ ?| and | & )\w+"),
    (
        "accountable",
        r"portfolio|cabinet (?:member|lead)|executive (?:member|lead)|lead member|member lead"
        r"|councillor|member champion|political lead|\bcllr|member sponsor|lead elected",
    ),
    (
        "owner",
        r"owner|\blead\b|leads\b|responsib|by whom|by who\b|\bwho\?*$|^who\b|\bofficers?\b"
        r"|accountable|assigned|\bsro\b|\bsponsor\b|allocated to|named person|delivered by|led by"
        r"|^(?:directors?|directorate|service|department|team)$|^heads? of service$",
    ),
    (
        "deadline",
        r"time ?(?:scale|frame|line|table|ing)|by when|^when\b|deadline|target date|\bdue\b"
        r"|complet\w+ (?:date|by)|\bdates?\b|target complet|^completion\b|complete by"
        r"|^(?:target|expected|planned|anticipated|estimated) (?:month|quarter|year|completion|end)"
        r"|^(?:target|by|finish|end|timings?|delivery by|quarter|year)$|implementation by",
    ),
    (
        "issue",
        r"\bissues?\b|area (?:for|of)|improvement areas?\b|\bfindings?\b|context|background"
        r"|what (?:we|you|they|the peers?(?: team)?) (?:heard|said|told|found)|observation"
        r"|peer team (?:said|told|found|feedback|comment)|feedback|challenge$|rationale|why\b",
    ),
    (
        "recommendation",
        r"recommendation|\brec(?:s|\.)?\b|peer (?:team|review|challenge)|suggestion",
    ),
    ("commitment", r"commitment|objective"),
    (
        "purpose",
        r"purpose|\bthemes?\b|priority|priorities|\baims?\b|ambition|work ?stream|\bpillar"
        r"|\bgoals?\b|^areas?$|\bcategory\b|strand",
    ),
    (
        "measure",
        r"measures?\b|outcome|success|\bkpis?\b|indicator|impact|outputs?\b|evidence|benefit"
        r"|results?\b|how (?:will )?we(?: will|['’]ll)? know|what (?:good|success) looks",
    ),
    (
        "resource",
        r"resource|\bcosts?\b|budget|funding|\brisks?\b|dependenc|support (?:needed|required)",
    ),
    (
        "action",
        r"action|activit|\bitems?\b|response|respond|milestone|what (?:we|will|is|needs|are)|^what$"
        r"|\btasks?\b|\bsteps?\b|how (?:we|will)|propos|deliverable|improvement|intervention"
        r"|initiative|project\b|^we will:?$",
    ),
)
_COMPILED = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)

_ACTION_RANKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"action|what (?:we|will|is|needs|are)|^what$|^we will:?$",
        r"activit|\btasks?\b|\bsteps?\b|how (?:we|will)|intervention|initiative",
        r"\bitems?\b|response|respond|propos|project",
    )
)
"""Of several columns that could hold actions, the words that make it likeliest come first."""

_STAND_INS = ("commitment", "measure", "issue", "recommendation", "purpose")
"""Columns that hold the actions where none is headed so, the likeliest first."""

_PRECISE_DATES = re.compile(
    r"time|when|deadline|target|due|complet|\bend\b|finish|deliver|implement", re.IGNORECASE
)
_NO_DEADLINE = re.compile(
    r"\b(?:start|review(?:ed)?|note|exec|meeting|raised|added|agreed|updated|reported|last|closed"
    r"|revised|actual|original)\b",
    re.IGNORECASE,
)
_OTHER_TABLES = re.compile(
    r"\b(?:likelihood|mitigations?|probability|inherent|residual|attend\w*|apolog\w+|ward|budget"
    r"|£|variance|forecast|outturn|votes?|controls)\b|£",
    re.IGNORECASE,
)
_OTHER_FIRST = re.compile(
    r"(?:risk|hazard|option|agenda item|meeting|councillor|member|ward|budget)s?\b(?! ?/)",
    re.IGNORECASE,
)
_LONGEST = 120
_MOST_WORDS = 12
_FEW_WORDS = 6


def read_headings(cells: Sequence[str]) -> dict[int, str] | None:
    """Return what each column holds, by its position, or None where the row heads no plan.

    The roles: reference, purpose, commitment, issue, recommendation, action, owner,
    accountable, deadline, measure, progress, status, resource; "other action" and "other
    date" for columns that another serves better. Columns whose heading says none of these
    are left out. A role is given once, to the first column that claims it.
    """
    filled = {index: " ".join(cell.split()) for index, cell in enumerate(cells) if cell}
    if not _could_head(list(filled.values())):
        return None
    claims = {index: role for index, cell in filled.items() if (role := _role(cell))}
    roles = _settle(filled, claims)
    held = set(roles.values())
    if len(roles) * 2 < len(filled) or not _is_plan(held, filled):
        return None
    return roles


def _could_head(filled: Sequence[str]) -> bool:
    """Tell whether the texts are short enough for headings, and not one title over all cells."""
    return len(set(filled)) > 1 and all(len(cell) <= _LONGEST for cell in filled)


def _is_plan(held: set[str], filled: Mapping[int, str]) -> bool:
    if "action" not in held or _is_other(list(filled.values())):
        return False
    if held & {"owner", "deadline"}:
        return True
    # Without owners and dates only words that are headings and nothing else can tell a plan.
    are_heads = all(_role(c) and len(c.split()) <= _FEW_WORDS for c in filled.values())
    return are_heads and bool(held & {"recommendation", "status", "progress", "accountable"})


def _is_other(filled: Sequence[str]) -> bool:
    """Tell a register of risks, a list of options or a budget from a plan."""
    return (
        bool(_OTHER_FIRST.match(filled[0])) or sum(map(bool, map(_OTHER_TABLES.search, filled))) > 1
    )


def _role(heading: str) -> str:
    bare = re.sub(r"\([^()]*\)", "", heading).strip() or heading
    if len(bare.split()) > _MOST_WORDS:
        return ""
    return next((role for role, pattern in _COMPILED if pattern.search(bare)), "")


def _settle(filled: Mapping[int, str], claims: Mapping[int, str]) -> dict[int, str]:
    """Give each role to one column."""
    roles: dict[int, str] = {}
    for index, role in claims.items():
        if role in ("action", "deadline") or role not in roles.values():
            roles[index] = role
    roles = _one_deadline(filled, roles)
    return _stand_in(_one_action(filled, roles))


def _one_deadline(filled: Mapping[int, str], roles: Mapping[int, str]) -> dict[int, str]:
    claims = [index for index, role in roles.items() if role == "deadline"]
    if len(claims) < 2:
        return dict(roles)
    chosen = min(claims, key=lambda i: (bool(_NO_DEADLINE.search(filled[i])), _vague(filled[i]), i))
    return {i: "other date" if i in claims and i != chosen else r for i, r in roles.items()}


def _vague(heading: str) -> bool:
    return _PRECISE_DATES.search(heading) is None


def _one_action(filled: Mapping[int, str], roles: Mapping[int, str]) -> dict[int, str]:
    claims = [index for index, role in roles.items() if role == "action"]
    items = [index for index in claims if re.fullmatch(r"items?", filled[index], re.IGNORECASE)]
    if items and len(claims) > 1 and "owner" not in roles.values():
        # "Item | Action | Date": the item is the action, "Action" says whose it is.
        return {i: "owner" if i in claims and i not in items else r for i, r in roles.items()}
    chosen = min(claims, key=lambda i: (_action_rank(filled[i]), -i), default=None)
    return {i: "other action" if i in claims and i != chosen else r for i, r in roles.items()}


def _action_rank(heading: str) -> int:
    ranks = (rank for rank, pattern in enumerate(_ACTION_RANKS) if pattern.search(heading))
    return next(ranks, len(_ACTION_RANKS))


def _stand_in(roles: Mapping[int, str]) -> dict[int, str]:
    """Let another column hold the actions where none is headed so beside owner and date."""
    held = set(roles.values())
    if "action" in held or not {"owner", "deadline"} <= held:
        return dict(roles)
    chosen = next((role for role in _STAND_INS if role in held), None)
    return {index: "action" if role == chosen else role for index, role in roles.items()}
