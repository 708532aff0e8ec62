"""Follow the rows that point to another row for their owners and deadlines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actionplans.fields.owners import OwnerName
from actionplans.fields.references import Reference, find_reference
from actionplans.normalise.action import Action
from actionplans.records import Deadline


def follow_pointers(actions: Sequence[Action]) -> Iterator[Action]:
    """Yield the actions; one that points to others takes their values where it has none.

    Printed order: a chain of pointers backwards is followed to its end, as each row takes
    what the one before has taken; a pointer to nothing printed before stays a dead end.
    """
    done: list[Action] = []
    for action in actions:
        followed = _followed(action, done)
        done.append(followed)
        yield followed


def _followed(action: Action, before: Sequence[Action]) -> Action:
    if action.owners and _has_days(action.deadline):
        return action
    pointer = _pointer(action)
    targets = _targets(pointer, before) if pointer else []
    if not targets:
        return action
    owners = action.owners or _all_owners(targets)
    deadline = action.deadline if _has_days(action.deadline) else _span(targets)
    settled = {"no-owner"} if owners else set[str]()
    findings = tuple(f for f in action.findings if f.code not in settled)
    return replace(action, owners=owners, deadline=deadline, findings=findings)


def _pointer(action: Action) -> Reference | None:
    texts = (action.wording, action.owner_raw, action.deadline_raw)
    found = [reference for text in texts if (reference := find_reference(text))]
    return next((r for r in found if r.kind in ("row", "recommendation")), None)


def _has_days(deadline: Deadline) -> bool:
    return bool(deadline.start or deadline.end or deadline.is_ongoing)


def _targets(pointer: Reference, before: Sequence[Action]) -> list[Action]:
    """Return the actions meant: those of a recommendation, else the one row, else the last."""
    if not pointer.target:
        return list(before[-1:]) if pointer.kind == "row" else []
    answering = [a for a in before if pointer.target in a.rec_ref.split(", ")]
    if answering:
        return answering
    return [a for a in before if str(a.position) == pointer.target]


def _all_owners(targets: Sequence[Action]) -> tuple[OwnerName, ...]:
    owners = {owner.name: owner for action in targets for owner in action.owners}
    return tuple(owners.values())


def _span(targets: Sequence[Action]) -> Deadline:
    deadlines = [action.deadline for action in targets]
    if len(deadlines) == 1:
        return deadlines[0]
    starts = [d.start for d in deadlines if d.start]
    ends = [d.end for d in deadlines if d.end]
    return Deadline(
        start=min(starts, default=None),
        end=max(ends, default=None),
        is_ongoing=any(d.is_ongoing for d in deadlines),
        kind="range" if starts or ends else deadlines[0].kind,
        precision=deadlines[0].precision,
    )
