"""The accessibility statement, and the rules that a part outside this project still breaks."""

EXCEPTIONS: dict[str, str] = {}
"""Rule of axe-core that Streamlit's own parts break, and why the dashboard cannot mend it.

The statement explains each and the test of every page passes over these alone.
"""

PREPARED_ON = "26 November 2026"

_STATEMENT = """
This statement covers every page of this dashboard. It follows the model statement for public
sector bodies under the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
Accessibility Regulations 2018.

**How accessible it is.** The dashboard is meant to meet the Web Content Accessibility
Guidelines (WCAG) 2.2 at level AA. You should be able to

- use every page with a keyboard alone, with a visible focus,
- listen to it with a screen reader: each chart has a title, a sentence that sums it up, a text
  alternative, and its numbers as a table or as links that say what they count,
- tell every status by its word, with a pattern beside the colour,
- choose a light or a dark theme, or let your device choose,
- have your device set the colours (high contrast): marks keep their own, with their patterns and
  numbers, and what is chosen takes those of the device,
- magnify it to 400 %, or read it on a screen 320 pixels wide, without scrolling in two
  directions. Wide tables and charts scroll within their own frame.

**What is not fully accessible.**

{exceptions}
- Tables that can be sorted are drawn as one picture with a hidden table beside it. The arrow
  keys move in them, and shift with the space bar chooses a row of the register, which then opens
  below the table with its links, as the link inside a cell cannot be opened by keyboard. Some
  screen readers announce the cells late. The register can be shown as a list instead, whose
  links the tab key reaches and which fits a telephone, and downloaded as CSV. All
  other tables with links are plain tables, whose links the tab key reaches.
- In the calendar that opens beside a day of a return, or of a plan that is loaded, the lists of
  months and of years are called "month" and "year" to a screen reader, whatever they show. Who
  speaks to the page can type the day.
- The marks of the LGA clock cannot be reached by keyboard. The table below it can, and it leads
  to the same printed words.
- The published documents are shown as their text was taken from the council's files. Where a
  publisher's file has no headings or table structure, none are added here; such documents may
  fall outside the regulations by their date, and remain the publisher's to mend.

**Feedback and contact.** If you cannot use a part of the dashboard or need something in another
format, tell the council or organisation that gave you its address; the contact details are on
its own website. Say which page, what you tried, and how you read it.

**Enforcement.** If you are not content with the answer to a complaint, in England, Scotland
and Wales you can turn to the Equality Advisory and Support Service, in Northern Ireland to the
Equality Commission for Northern Ireland.

**How it was tested.** Every page is opened in Chromium, in the light and the dark theme, at 1280
pixels and at 400 % zoom, with tables and lists opened, and is checked by axe-core for every rule
of WCAG 2.0, 2.1 and 2.2 at levels A and AA. Further tests check what axe-core cannot: headings
in order, a name, summary and table for every chart, contrasts of colours that stand beside each
other, a visible focus, and a walk from the overview to a download with the keyboard alone. These
tests run with every change. No test with users who rely on assistive technology has been made.

This statement was prepared on {prepared_on}.
"""

_NONE = "- No rule of WCAG 2.2 A or AA is known to be broken by a part that this project can test."


def statement() -> str:
    """Return the statement with the rules that are still broken, each with its reason."""
    broken = "\n".join(f"- Rule `{rule}`: {reason}" for rule, reason in EXCEPTIONS.items())
    return _STATEMENT.format(exceptions=broken or _NONE, prepared_on=PREPARED_ON)
