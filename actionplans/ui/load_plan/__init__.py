"""Bring a plan in: drop a file, look at what was read from it, correct it, publish it."""

from actionplans.ui.load_plan.arrangement import arrangement, column_meanings
from actionplans.ui.load_plan.draft import Asked, Draft
from actionplans.ui.load_plan.facts import Facts, document_facts
from actionplans.ui.load_plan.mending import corrections_so_far
from actionplans.ui.load_plan.publishing import last_publication, publish_plan
from actionplans.ui.load_plan.reading import choose_file, read_again
from actionplans.ui.load_plan.rows import page_and_rows

__all__ = [
    "Asked",
    "Draft",
    "Facts",
    "arrangement",
    "choose_file",
    "column_meanings",
    "corrections_so_far",
    "document_facts",
    "last_publication",
    "page_and_rows",
    "publish_plan",
    "read_again",
]
