"""Compare a new version of a plan with the reading of the one that it replaces."""

from collections import Counter
from collections.abc import Iterable, Sequence

from actionplans import settings
from actionplans.history import PastReading, compare, read_history


def succession(supersedes: str, wordings: Sequence[str]) -> dict[str, object] | None:
    """Return what the new version adds, words anew and no longer holds, as wordings.

    None where it replaces nothing, or where the older plan has not been read yet.
    """
    before = read_history(settings.BUILD_DIR / "readings.jsonl").get(supersedes)
    if before is None:
        return None
    old, new = _numbered(before.wordings.values()), _numbered(wordings)
    past = PastReading(document_id=supersedes, sha256="", wordings=old, former_ids={})
    changes = compare(past, new)
    return {
        "added": [new[key] for key in changes.added],
        "changed": [[old[was], new[now]] for was, now in changes.changed],
        "gone": [old[key] for key in changes.gone],
        "kept": len(set(old) & set(new)),
    }


def _numbered(wordings: Iterable[str]) -> dict[str, str]:
    """Give each wording a key of its own: the same sentence may be two actions."""
    seen: Counter[str] = Counter()
    keyed = {}
    for wording in wordings:
        folded = " ".join(wording.casefold().split())
        seen[folded] += 1
        keyed[f"{folded}#{seen[folded]}"] = wording
    return keyed
