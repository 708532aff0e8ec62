"""What a person may report, checked when it is made: a wrong value raises ValueError."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

from actionplans.fields.contacts import mask

STATUSES = ("not started", "in progress", "partly complete", "complete", "closed")
"""What a report may say; "" where it states none."""

NO_THEME = "none"
"""Stands for the theme where a person leaves a recommendation unclassified."""

_CHECKED = ConfigDict(str_strip_whitespace=True, strict=True)

Text = Annotated[str, Field(max_length=20_000), AfterValidator(mask)]
Name = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(mask)]
Key = Annotated[str, Field(min_length=1, max_length=400)]


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class ProgressReport:
    """What somebody reports on one action. Text that was not given is "".

    E-mail addresses and telephone numbers in its texts are masked when it is made.

    Raises:
        ValueError: a value that cannot be, or a report that says nothing at all.
    """

    action_id: Key
    reported_on: date
    """The day that the report speaks of."""
    reported_by: Name
    status: Literal["", "not started", "in progress", "partly complete", "complete", "closed"] = ""
    percent_complete: Annotated[int, Field(ge=0, le=100)] | None = None
    revised_deadline_start: date | None = None
    """First day of a new deadline; None where it gives only the last."""
    revised_deadline_end: date | None = None
    """Last day of a new deadline; None where the deadline stays."""
    revision_reason: Text = ""
    commentary: Text = ""
    evidence: Text = ""

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if not self._says_something():
            raise ValueError("the report says nothing: no status, percent, deadline or words")
        start, end = self.revised_deadline_start, self.revised_deadline_end
        if start and not end:
            raise ValueError("a revised deadline needs its last day")
        if start and end and start > end:
            raise ValueError("the revised deadline ends before it begins")
        if self.revision_reason and not end:
            raise ValueError("a reason for a revised deadline, and no revised deadline")
        return self

    def _says_something(self) -> bool:
        words = self.status or self.commentary or self.evidence
        return bool(words or self.revised_deadline_end) or self.percent_complete is not None


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class CorrectionMade:
    """A misreading put right in the app; it names its place as data/corrections.csv does."""

    document_id: Key
    page: Annotated[int, Field(ge=1)] | None = None
    line_start: Annotated[int, Field(ge=1)]
    column_name: Key
    raw_text: str
    """As printed: never masked, since it must meet the printed words again."""
    corrected: Text
    reason: Annotated[str, Field(min_length=1, max_length=2_000), AfterValidator(mask)]


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class Decision:
    """What somebody decided on a suggested link or theme."""

    kind: Literal["recommendation link", "action link", "theme"]
    recommendation_id: Key
    subject_id: Key
    """The earlier recommendation, the action or the theme suggested for it; `NO_THEME` where it
    is to stay unclassified."""
    is_accepted: bool
    link_kind: Literal["", "restated", "split", "merged", "replaced"] = ""
    """How a recommendation continues the earlier one, where such a link is accepted."""
    reason: Text = ""

    @model_validator(mode="after")
    def _says_how(self) -> Self:
        if bool(self.link_kind) != (self.is_accepted and self.kind == "recommendation link"):
            raise ValueError("an accepted link between recommendations says how, nothing else does")
        return self
