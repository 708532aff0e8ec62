"""The page of progress returns: send out, bring in, report on one action, see what is recorded."""

from actionplans.ui.returns.asking import asking_part, reporting_filters
from actionplans.ui.returns.bringing import bringing_part
from actionplans.ui.returns.form import form_part
from actionplans.ui.returns.preview import say_what_was_done
from actionplans.ui.returns.recorded import recorded_part
from actionplans.ui.returns.reporting import reporting_part

__all__ = [
    "RETURN_PARTS",
    "asking_part",
    "bringing_part",
    "form_part",
    "recorded_part",
    "reporting_filters",
    "reporting_part",
    "say_what_was_done",
]

RETURN_PARTS = {
    "out": "Send out",
    "in": "Bring in",
    "one": "Report on one action",
    "who": "Who has reported",
    "recorded": "Recorded",
}
