"""Read a small page as a plan whose layout nobody names."""

from datetime import date

from actionplans.fields.deadlines import DeadlineContext
from actionplans.normalise import Vocabulary, normalise
from actionplans.readers.content import TextDocument
from loaders import load, recognise

Expected = tuple[str, str, str, str]
"""Recommendation, wording, owners and deadline as printed."""


def read_page(page: str) -> list[Expected]:
    """Return the actions of a page of text, in printed order."""
    document = TextDocument("page.txt", "", tuple(page.split("\n")))
    printed = list(load(recognise(document), document))
    reading = normalise(printed, DeadlineContext(plan_on=date(2021, 1, 1)), Vocabulary())
    return [
        (
            action.rec_ref,
            action.wording,
            "; ".join(owner.name for owner in action.owners),
            action.deadline_raw,
        )
        for action in reading.actions
    ]
