"""Plain text: one line for each action, owner and date behind dashes or in labels."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2024, 9, 2)
TEXT = """\
Northwold Council - actions agreed after the corporate peer challenge (2 September 2024)

1. Appoint an interim Director of Finance - Chief Executive - October 2024
2. Produce a savings plan for 2025/26 - Director of Finance - by 30 November 2024
3. Bring an options paper on the theatre to Cabinet - Head of Culture and Leisure - January 2025
4. Ask the LGA for a finance health check - Chief Executive - complete
5. Review the council tax support scheme - Revenues Manager - 2025/26
6. Publish contract spend over £500 every month - Procurement Team - ongoing
7. Merge the two customer contact teams - Head of Customer Experience - Spring 2025
8. Report progress to Audit Committee - Monitoring Officer - quarterly
"""
GOLD = """
| Appoint an interim Director of Finance | Chief Executive | 2024-10-01 | 2024-10-31
| Produce a savings plan for 2025/26 | Director of Finance | | 2024-11-30
| Bring an options paper on the theatre to Cabinet | Head of Culture and Leisure | 2025-01-01 | 2025-01-31
| Ask the LGA for a finance health check | Chief Executive | | | is complete
| Review the council tax support scheme | Revenues Manager | 2025-04-01 | 2026-03-31
| Publish contract spend over £500 every month | Procurement Team | | | ongoing
| Merge the two customer contact teams | Head of Customer Experience | 2025-03-01 | 2025-05-31
| Report progress to Audit Committee | Monitoring Officer | | | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "northwold.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
