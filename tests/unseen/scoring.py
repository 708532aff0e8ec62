"""Score a folder of published plans against what a person read in them.

`python -m tests.unseen.scoring FOLDER [PLAN ...]` reads each file as `python -m loaders read`
does, without a hint but the plan's date, and prints the scores and each difference. The
folder holds the files, plans.json (file and plan_date by name) and NAME.gold.csv (action,
owners parted by ";", deadline_raw, deadline_end, ongoing).
"""

import csv
import io
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from actionplans import commands
from actionplans.errors import ActionPlansError
from loaders import load, recognise
from tests.gold.compare import OwnerCount, Score, compare

FIELDS = ("deadline_end", "is_ongoing")


def plans_of(folder: Path) -> dict[str, dict[str, str]]:
    """Return file, plan_date and what is known of each plan of a folder, by name."""
    plans: dict[str, dict[str, str]] = json.loads((folder / "plans.json").read_text("utf-8"))
    return plans


def score_plan(folder: Path, name: str, plan: Mapping[str, str]) -> Score:
    """Return how far the reading of one plan agrees with its gold; a refused file reads as none."""
    out = io.StringIO()
    try:
        plan_on = date.fromisoformat(plan["plan_date"])
        commands.read(folder / plan["file"], plan_on, None, load, recognise, out)
    except ActionPlansError as error:
        print(f"{name}: {error}", file=sys.stderr)
    found = [json.loads(line) for line in out.getvalue().split("\n") if line]
    return compare(read_gold(folder / f"{name}.gold.csv"), found, FIELDS)


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a gold file as tests.gold.compare takes them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_row(number, row) for number, row in enumerate(csv.DictReader(file), start=1)]


def _row(number: int, row: Mapping[str, str]) -> dict[str, Any]:
    return {
        "n": number,
        "wording": row["action"],
        "other_wording": [],
        "owners": [owner.strip() for owner in row["owners"].split(";") if owner.strip()],
        "deadline_end": row["deadline_end"],
        "is_ongoing": row["ongoing"] == "yes",
        "optional": False,
        "accept": {},
        "line_start": None,
        "line_end": None,
    }


def share(scores: Sequence[Score], field: str) -> float:
    """Return the share of right values over the rows that were found."""
    right = sum(score.shares[field] * score.matched for score in scores)
    return right / max(sum(score.matched for score in scores), 1)


def owners_f1(scores: Sequence[Score]) -> float:
    """Return the F1 of the owners over the rows that were found."""
    count = sum((score.owners for score in scores), OwnerCount())
    return 2 * count.shared / max(count.read + count.gold, 1)


def main(arguments: Sequence[str]) -> None:
    """Print the scores of each plan, then of all of them."""
    folder, names = Path(arguments[0]), arguments[1:]
    plans = {name: p for name, p in plans_of(folder).items() if not names or name in names}
    scores = {name: score_plan(folder, name, plan) for name, plan in plans.items()}
    for name, score in scores.items():
        print(f"{name}: actions {score.f1:.3f}, owners {score.owners_f1:.3f}")
        print("".join(f"    {text}\n" for text in score.differences), end="")
    f1s, found = [score.f1 for score in scores.values()], list(scores.values())
    print(f"actions {sum(f1s) / len(f1s):.3f} (lowest {min(f1s):.3f})")
    print(f"last day {share(found, 'deadline_end'):.3f}, owners {owners_f1(found):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
