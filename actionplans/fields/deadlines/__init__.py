"""The language of deadlines: printed words to first day, last day and what else they say.

How a cell travels: `tokens` cuts it into typed tokens by the table in `words`; `items` walks
through them, handing each dated phrase to the grammar (`phrases`, and below it `periods`,
`months`, `quarters`, `named`, `numeric`, `relative`); `weighing` settles what stands side by
side; `years` finds the years that were left out; `spans` turns periods into days; `reading`
folds all into one deadline and `doubts` says what was not understood. `split` parts stacked
values, `prose` finds dated phrases in sentences. tests/fields/test_deadlines_corpus.py is the
table of what is read.
"""

from actionplans.fields.deadlines.context import ANY_DAY, DeadlineContext, FoundDeadline
from actionplans.fields.deadlines.prose import find_deadlines
from actionplans.fields.deadlines.reading import parse_deadline
from actionplans.fields.deadlines.split import split_deadlines

__all__ = [
    "ANY_DAY",
    "DeadlineContext",
    "FoundDeadline",
    "find_deadlines",
    "parse_deadline",
    "split_deadlines",
]
