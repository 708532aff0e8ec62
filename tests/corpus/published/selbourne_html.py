"""Web page: a heading and a table for each recommendation, dates that span rows, a table of contents."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2023, 10, 17)
PAGE = """<html><head><meta charset="utf-8"><title>Action plan</title></head><body>
<div id="cookie" style="display:none">We use cookies</div>
<div class="contents"><p>Contents</p><ol><li><a href="#r1">Recommendation 1</a></li><li><a href="#r2">Recommendation 2</a></li></ol></div>
<h1>Our response to the corporate peer challenge</h1>
<h2 id="r1">Recommendation 1: Make the case for growth</h2>
<p>We agree. The council has land and ideas, and needs partners.</p>
<table border="1"><tr><th>Action</th><th>Lead officer</th><th>Timescale</th></tr>
<tr><td>Publish a prospectus for investors</td><td>Head of Regeneration</td><td rowspan="2">March 2024</td></tr>
<tr><td>Hold an investor day</td><td>Head of Regeneration<br>Communications Manager</td></tr>
<tr><td>Review the council's land holdings</td><td rowspan=2>Head of Assets</td><td>Ongoing</td></tr>
<tr><td>Sell or develop ten small sites</td><td>2024/25</td></tr></table>
<h2 id="r2">Recommendation 2: Build trust with town and parish councils</h2>
<table border="1"><tr><th>Action</th><th>Lead officer</th><th>Timescale</th></tr>
<tr><td>Agree a parish charter</td><td>Partnerships Officer</td><td>by May 2024</td></tr>
<tr><td>Invite clerks to a forum twice a year</td><td>Partnerships Officer</td><td>Twice a year</td></tr></table>
<h2>Recommendation 3: Plan for succession at the top</h2>
<table border="1"><tr><th>Action</th><th>Lead officer</th><th>Timescale</th></tr>
<tr><td colspan="3"><em>Short term</em></td></tr>
<tr><td>Recruit a Deputy Chief Executive</td><td>Chief Executive</td><td>January 2024</td></tr>
<tr><td colspan="3"><em>Long term</em></td></tr>
<tr><td>Set up a graduate programme</td><td>HR Manager</td><td>September 2025</td></tr></table>
<script>document.write('<p>Action: Delete everything. Owner: nobody</p>')</script>
</body></html>
"""
GOLD = """
1 | Publish a prospectus for investors | Head of Regeneration | 2024-03-01 | 2024-03-31
1 | Hold an investor day | Head of Regeneration; Communications Manager | 2024-03-01 | 2024-03-31
1 | Review the council's land holdings | Head of Assets | | | ongoing
1 | Sell or develop ten small sites | Head of Assets | 2024-04-01 | 2025-03-31
2 | Agree a parish charter | Partnerships Officer | | 2024-05-31
2 | Invite clerks to a forum twice a year | Partnerships Officer | | | ongoing
3 | Recruit a Deputy Chief Executive | Chief Executive | 2024-01-01 | 2024-01-31
3 | Set up a graduate programme | HR Manager | 2025-09-01 | 2025-09-30
"""


def write(folder: Path) -> Path:
    path = folder / "selbourne.html"
    path.write_text(PAGE, encoding="utf-8")
    return path
