"""Tell a list entry, and a title with a number, by the words at its head."""

import re

ENTRY = re.compile(r"(?P<marker>[-•●▪◦*]|\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+(?P<text>\S.*)")
NUMBERED_TITLE = re.compile(r"(?P<marker>\d{1,2}(?:\.\d{1,2})*[.)]?)\s+(?P<text>[^\d\s].*)")
