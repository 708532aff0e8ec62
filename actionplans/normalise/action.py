"""An action as it is understood."""

from dataclasses import dataclass

from actionplans.fields.owners import OwnerName
from actionplans.findings import Finding
from actionplans.records import Deadline, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One commitment with its values; "" and () where the document gives nothing."""

    position: int
    """Place in printed order, from 1."""
    place: Place
    wording: str
    section: str
    purpose: str
    commitment: str
    issue_raw: str
    rec_ref: str
    owner_raw: str
    owners: tuple[OwnerName, ...]
    accountable_raw: str
    measure_raw: str
    progress_raw: str
    deadline_raw: str
    deadline: Deadline
    status_raw: str
    status: str
    refers_to: str = ""
    findings: tuple[Finding, ...] = ()
