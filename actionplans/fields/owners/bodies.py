"""Find the named body that a sentence says will act."""

import re

_NOUN = (
    "Board|Committee|Group|Panel|Team|Cabinet|Council|Forum|Partnership|Commission|Authority"
    "|Network|Taskforce|Task Force|Alliance|Consortium|Executive|Directorate|Department|Unit"
    "|Services|Trust|Agency|Assembly|Hub|Sub-[Cc]ommittee|Sub-[Gg]roup"
)
_INSIDE = r"(?:and|&|of|for|the|/)"
_OPENING = (
    "In|By|From|On|At|During|After|Before|Following|As|Once|Through|Within|Over|Under|Until|For"
    "|To|With|When"
)
_BODY = re.compile(
    rf"(?P<body>(?:[Tt]he )?(?:(?!(?:{_NOUN}|The|{_OPENING})\b)[A-Z][\w'’&/-]*"
    rf"(?:,(?! the\b))? (?:{_INSIDE} )*)+(?:(?:{_NOUN})\b ?)+?|Cabinet)"
    r"(?: \([^()]*\))? (?P<verb>will|shall|is to|are to|has agreed to|have agreed to|must)\b"
    r"(?! (?:also |then |now )?(?:need to |have to )?(?:be|have been|continue to be) "
    r"(?:\w+ly )?(?:\w+ed|set|held|built|led|made|brought|given|taken|put|drawn|run|kept|sent)\b)"
    r"(?! not\b| need to be| be asked| be invited)"
)
_BEFORE = re.compile(rf"[\W\d]*(?:(?:{_OPENING})\b[^.;:]*[,\s])?")
_DETERMINED = re.compile(
    r"(?:Heads?|Directors?|Leaders?|Each|Every|Both|All|Our|Their|This|That|Any|No|These|Those"
    r"|Which)\b"
)


def find_responsible_body(sentence: str) -> str:
    """Return the named body that is the sentence's subject and will act, or "".

    "We", "it" and bodies without a name of their own ("each Council") are none; nor is a
    body to which something will be done.
    """
    folded = " ".join(sentence.split())
    found = _BODY.search(folded)
    if found is None or not _BEFORE.fullmatch(folded, 0, found.start()):
        return ""
    body = found["body"].strip()
    return "" if _DETERMINED.match(body) else body
