"""Learn the labels that a document repeats, and print the known ones in their place.

"Target for delivery: May 2024" in block after block is a deadline, by its words or by what
stands after it, though no table of labels holds it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from actionplans.columns.evidence import Evidence, judge
from actionplans.columns.heading_words import heading_words
from actionplans.columns.label_titles import with_titled_values
from actionplans.fields.headings import heading_role, is_other_date
from actionplans.readers.content import Block, TableRow
from actionplans.readers.labels import known_label

_LABEL = re.compile(
    r"(?P<before>^(?:[-•*]\s*)?|(?<=[.;,|)])\s+|(?<=\w)\s+(?=[A-Z][a-z’']+(?: [a-z’']+){0,3}\s*:))"
    r"(?P<label>[A-Z][^\W\d_][^:;.,|\n]{0,44}?)"
    r"(?P<number>\s\d{1,2}(?:\.\d+)*[a-z]?)?\s*:[ \t]*(?=\S|$)"
)
_FEWEST = 3
_MOST = 0.7
_ENOUGH = 0.5
_MOST_WORDS = 7
_LONGEST_CELL = 50
_LEFT_ASIDE = "Outcome"
_PRINTED = {
    "owner": "Owner",
    "accountable": "Portfolio holder",
    "deadline": "Deadline",
    "status": "Status",
    "progress": "Progress",
    "action": "Action",
    "commitment": "Action",
}
"""A label of readers.label_words for each role that a learned label may have."""
_TITLES = ("recommendation", "purpose", "issue")
_DEEDS = {"action", "commitment"}
_VALUES = {"owner", "deadline"}
_ONCE = ("owner", "deadline", "action", "accountable", "status")


def with_known_labels(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with each learned label in the words of a known one."""
    whole = with_titled_values(blocks)
    learned = _learn(whole)
    return [_relabelled(block, learned) for block in whole] if learned else whole


def _learn(blocks: Sequence[Block]) -> dict[str, str]:
    """Return the known label to print for each label that the document repeats."""
    values: dict[str, list[str]] = defaultdict(list)
    numbered: dict[str, int] = defaultdict(int)
    known: set[str] = set()
    for label, value in (pair for block in blocks for pair in _labelled(block)):
        if name := known_label(label):
            known.add(name)
        else:
            values[_fold(label)].append(value)
            numbered[_fold(label)] += label[-1:].isdigit()
    repeated = {label: found for label, found in values.items() if len(found) >= _FEWEST}
    roles = {label: _role(label, found) for label, found in repeated.items()}
    if not known & {"action", "actions"} and not set(roles.values()) & _DEEDS:
        roles |= dict.fromkeys(_counted(repeated, roles, numbered), "action")
    # What words say goes before what values show: "M1/01" looks like a day and is a number.
    first = dict(sorted(roles.items(), key=lambda pair: not heading_role(pair[0], heading_words())))
    beside = {label for label in _values_beside(blocks, first, known) if not numbered[label]}
    return dict(_printed(first, known, beside))


def _values_beside(
    blocks: Sequence[Block], roles: Mapping[str, str], known: set[str]
) -> Iterator[str]:
    """Yield the labels without a meaning that stand among the owners and dates of actions."""
    leading = {_fold(label) for label in _leading(blocks)}
    has_actions = bool(known & {"action", "actions"} or set(roles.values()) & _DEEDS)
    if has_actions or {known_label(label) or roles.get(label) for label in leading} & _VALUES:
        yield from (label for label, role in roles.items() if not role and label not in leading)


def _leading(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first label of each block below one without: the action, or its first value."""
    is_below_text = False
    for block in blocks:
        labels = [label for label, _ in _labelled(block)]
        yield from labels[: int(is_below_text)]
        is_below_text = not labels


def _counted(
    repeated: Mapping[str, Sequence[str]], roles: Mapping[str, str], numbered: Mapping[str, int]
) -> list[str]:
    """Return the label that counts the blocks ("Resolve 1", "Resolve 2"), where one does."""
    most = max(map(len, repeated.values()), default=0)
    return [
        label
        for label, found in repeated.items()
        if not roles[label] and numbered[label] >= _FEWEST and len(found) * 2 > most
    ][:1]


def _printed(
    roles: Mapping[str, str], known: set[str], beside: set[str]
) -> Iterator[tuple[str, str]]:
    """Yield label and known label; a role that another label has is left aside."""
    has_plan = bool((known | set(roles.values())) & {"owner", "deadline"})
    given = set(known)
    for label, told in roles.items():
        role = "action" if told == "commitment" else told
        if role == "action" and "actions" in known and not heading_role(label, heading_words()):
            # Below titles such as "Actions" stand the actions; this is what they answer.
            continue
        if role in given and role in _ONCE:
            yield label, _LEFT_ASIDE
        elif role in _PRINTED:
            given.add(role)
            yield label, _PRINTED[role]
        elif has_plan and (role or label in beside) and role not in _TITLES:
            yield label, _LEFT_ASIDE


def _role(label: str, values: Sequence[str]) -> str:
    """Return what a label heads, by its own words, else by the values after it."""
    told = heading_role(label, heading_words())
    seen = judge(values)
    if _is_against(told, seen):
        told = ""
    if told:
        return "measure" if told == "deadline" and is_other_date(label) else told
    if seen.dates >= _MOST:
        return "deadline"
    if seen.owners >= _MOST:
        return "owner"
    return "action" if seen.commitments >= _ENOUGH <= seen.sentences else ""


def _is_against(told: str, seen: Evidence) -> bool:
    """Tell values that plainly are what their label does not say: "To be done: May 2021"."""
    if told in _DEEDS:
        return max(seen.dates, seen.owners) >= _MOST
    other = {"deadline": seen.owners, "owner": seen.dates}
    return other.get(told, 0) >= _MOST


def _labelled(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each label of a block with what stands after it."""
    for row in block.rows:
        if pair := _form_pair(row):
            yield pair
    if block.kind == "table":
        return
    for line in block.lines or (block.text,):
        found = [match for match in _LABEL.finditer(line) if _could_be(match["label"])]
        ends = [*(match.start() for match in found[1:]), len(line)]
        for match, end in zip(found, ends, strict=False):
            yield f"{match['label']}{match['number'] or ''}", line[match.end() : end].strip(" .;,|")


def _form_pair(row: TableRow) -> tuple[str, str] | None:
    cells = [cell for cell in row.cells if cell]
    if len(cells) != 2 or len(cells[0]) > _LONGEST_CELL:
        return None
    return cells[0].rstrip(" :"), cells[1]


def _could_be(label: str) -> bool:
    return len(label.split()) <= _MOST_WORDS


def _fold(label: str) -> str:
    return " ".join(re.sub(r"\s\d[\d.]*[a-z]?$", "", label.lower()).split())


def _relabelled(block: Block, learned: Mapping[str, str]) -> Block:
    if block.kind == "table":
        return replace(block, rows=tuple(_relabelled_row(row, learned) for row in block.rows))
    lines = tuple(_relabelled_text(line, learned) for line in block.lines)
    is_lead_known = _fold(block.lead.rstrip(" :–-")) in learned
    return replace(
        block,
        text=_relabelled_first(block, lines, learned),
        lines=lines,
        lead="" if is_lead_known else block.lead,
    )


def _relabelled_first(block: Block, lines: Sequence[str], learned: Mapping[str, str]) -> str:
    """Return the text of a block, whose lines stand in it one after another."""
    text = block.text
    for line, printed in zip(block.lines, lines, strict=True):
        if line != printed:
            text = text.replace(line, printed, 1)
    return _relabelled_text(text, learned) if text == block.text else text


def _relabelled_text(text: str, learned: Mapping[str, str]) -> str:
    return _LABEL.sub(lambda match: _known(match, learned), text)


def _known(match: re.Match[str], learned: Mapping[str, str]) -> str:
    name = learned.get(_fold(match["label"]))
    number = match["number"] or "" if name == "Action" else ""
    return f"{match['before']}{name}{number}: " if name else match[0]


def _relabelled_row(row: TableRow, learned: Mapping[str, str]) -> TableRow:
    pair = _form_pair(row)
    name = learned.get(_fold(pair[0])) if pair else None
    if pair is None or name is None:
        return row
    label = next(cell for cell in row.cells if cell)
    return replace(row, cells=tuple(name if cell == label else cell for cell in row.cells))
