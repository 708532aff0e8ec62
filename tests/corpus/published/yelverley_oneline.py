"""Plain text: a table whose lines a converter ran together, numbers and dates alone part rows."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2022, 1, 18)
TEXT = (
    "YELVERLEY COUNCIL ACTION PLAN Cabinet 18 January 2022 "
    "1. Review the role of the strategic board. Lead: Chief Executive. Timescale: March 2022. "
    "2. Bring together the three customer teams. Lead: Customer Services Manager. Timescale: By September 2022. "
    "3. Write a property strategy and agree a list of disposals. Lead: Estates Manager / Head of Legal. Timescale: Q3 2022/23. "
    "4. Adopt a social value policy. Lead: Procurement Officer. Timescale: Completed. "
    "5. Publish the gender pay gap. Lead: HR Manager. Timescale: annually. "
    "6. Move payroll to the county council. Lead: Section 151 Officer. Timescale: 1 April 2023."
)
GOLD = """
| Review the role of the strategic board. | Chief Executive | 2022-03-01 | 2022-03-31
| Bring together the three customer teams. | Customer Services Manager | | 2022-09-30
| Write a property strategy and agree a list of disposals. | Estates Manager; Head of Legal | 2022-10-01 | 2022-12-31
| Adopt a social value policy. | Procurement Officer | | | is complete
| Publish the gender pay gap. | HR Manager | | | ongoing
| Move payroll to the county council. | Section 151 Officer | 2023-04-01 | 2023-04-01
"""


def write(folder: Path) -> Path:
    path = folder / "yelverley.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
