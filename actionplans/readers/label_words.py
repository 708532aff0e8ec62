"""The words that plans in prose print as titles and labels."""

PARTS: dict[str, tuple[str, ...]] = {
    "recommendation": (
        r"(?:from )?the peer (?:challenge )?team(?: said| recommended)?",
        r"(?:(?:lga|cpc|key|peer (?:team|challenge|review)['’]?s?) )*recommendations?",
        r"(?:lga|peer team)(?: feedback)?",
        r"what the (?:peers?|peer (?:challenge )?team|lga) (?:team )?"
        r"(?:said|told us|recommended|found)",
    ),
    "response": (
        r"(?:(?:our|the|council['’]?s?|management|cabinet|officer) )*(?:response|comments?)",
        r"what we think|where we are now|context|background",
    ),
    "actions": (
        r"(?:(?:our|the|proposed|agreed|planned|key|further|next|specific|recommended) )*actions?"
        r"(?: to be taken| we will take| required| plan)?",
        r"what (?:we will|will we|we['’]ll|we are going to|will be|we plan to) (?:do|done)",
        r"(?:how )?we will|our commitments?|what happens next|what needs to happen|next steps",
    ),
}
"""Titles of the parts of an answer, as patterns of their whole text."""

_NAME = r"(?:key |proposed |agreed )?(?:action|activity|task|commitment|milestone)"
_NUMBER = r" (?:no\.? ?)?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[A-Z]{1,3}\d{0,2}(?:\.\d+)?)"
ACTION = rf"{_NAME}(?:{_NUMBER})?"
"""Label of one action: "Action", "Action 3.1"."""
NUMBERED_ACTION = rf"{_NAME}{_NUMBER}"
"""The same as a title, which must then have its number."""

VALUES: dict[str, tuple[str, ...]] = {
    "owner": (
        r"officer leads?|leads?|owners?|by whom|led by|sro|assigned to|head of service",
        r"(?:lead|responsible|accountable|action|named|delivery) "
        r"(?:officers?|owners?|directors?|persons?|leads?|managers?|services?)",
        r"responsib(?:ility|le)|(?:officers?|person|people) responsible",
        r"who(?: will (?:do it|lead|deliver))?\??",
    ),
    "accountable": (
        r"(?:lead )?(?:portfolio holders?|cabinet members?|executive members?)",
        r"lead members?|member leads?|political lead",
    ),
    "deadline": (
        r"by(?: when)?|time ?(?:scales?|frames?|lines?)|deadlines?|target|completion|date",
        r"(?:target|completion|delivery|end) dates?|due(?: date| by)?",
        r"when(?: will (?:it|this) be done)?\??|to be completed by|complete(?:d)? by",
    ),
    "status": (r"(?:current )?(?:status|rag(?: rating| status)?|progress status)",),
    "progress": (r"progress(?: to date)?|(?:latest |progress )?update|current position",),
    "measure": (
        r"measures?(?: of success)?|success (?:measures?|criteria)",
        r"(?:expected |intended )?(?:outcomes?|outputs?|impact|benefits?)",
        r"how (?:will )?we(?: will|['’]ll)? know(?: it has worked)?",
        r"kpis?|resources?|costs?|budget|risks?",
    ),
}
"""Labels of what is said of an action, as patterns of their whole text."""


def pattern(choices: tuple[str, ...]) -> str:
    """Return one pattern for any of these."""
    return rf"(?:{'|'.join(choices)})"
