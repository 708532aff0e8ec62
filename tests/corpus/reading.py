"""Read a file as `python -m loaders read` does, without a hint but the plan's date."""

from datetime import date
from functools import cache
from pathlib import Path

from actionplans import settings
from actionplans.commands import action_object
from actionplans.fields.deadlines import DeadlineContext
from actionplans.fields.statuses import read_statuses
from actionplans.normalise import Vocabulary, normalise
from actionplans.readers.files import read_document
from loaders import load, recognise


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary(statuses=read_statuses(settings.DATA_DIR / "statuses.csv"))


def read_actions(path: Path, plan_on: date, layout: str = "") -> list[dict[str, object]]:
    """Return the actions of a file as `read` prints them; "" recognises the layout."""
    document = read_document(path)
    printed = list(load(layout or recognise(document), document))
    reading = normalise(printed, DeadlineContext(plan_on=plan_on), _vocabulary())
    return [action_object(action) for action in reading.actions]
