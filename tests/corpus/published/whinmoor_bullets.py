"""Markdown: headings with bullets, owner and date in italics below or behind a dash."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2024, 6, 5)
TEXT = """\
# Whinmoor Council Corporate Peer Challenge Action Plan

Published June 2024

## Recommendation 1 - Agree a shared vision for the coast

- Set up a coastal partnership board – Chief Executive – September 2024
- Commission a coastal strategy – Head of Environment – by March 2025

## Recommendation 2 - Improve the pace of planning decisions

- Fill vacant planning posts – Planning Manager – December 2024
- Introduce a fast track for small applications – Development Manager & Digital Lead – Q1 2025/26
- Publish performance every month – Planning Manager – ongoing

## Recommendation 3 - Strengthen risk management

- Refresh the corporate risk register – Corporate Risk Officer – complete
- Report red risks to the Executive each quarter – Corporate Risk Officer – quarterly from October 2024
"""
GOLD = """
1 | Set up a coastal partnership board | Chief Executive | 2024-09-01 | 2024-09-30
1 | Commission a coastal strategy | Head of Environment | | 2025-03-31
2 | Fill vacant planning posts | Planning Manager | 2024-12-01 | 2024-12-31
2 | Introduce a fast track for small applications | Development Manager; Digital Lead | 2025-04-01 | 2025-06-30
2 | Publish performance every month | Planning Manager | | | ongoing
3 | Refresh the corporate risk register | Corporate Risk Officer | | | is complete
3 | Report red risks to the Executive each quarter | Corporate Risk Officer | 2024-10-01 | | ongoing
"""


def write(folder: Path) -> Path:
    path = folder / "whinmoor.md"
    path.write_text(TEXT, encoding="utf-8")
    return path
