"""Web page: rowspans on both sides, nested lists, a menu, an aside and a table of contacts."""

from datetime import date
from pathlib import Path

PLAN_ON = date(2024, 11, 20)
PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Peer challenge action plan - Ellerburn Council</title>
<style>td{padding:4px}</style><script>window.dataLayer=[];</script></head>
<body><header><a href="/">Ellerburn Council</a></header>
<nav><ul><li><a href="/bins">Bins and recycling</a></li><li>Council tax</li></ul></nav>
<main><h1>Corporate peer challenge action plan</h1>
<p>We asked the Local Government Association to look at how we work. Their team made
<strong>four</strong> recommendations.</p>
<h2>Action plan</h2>
<table class="table">
<caption>What we will do</caption>
<thead><tr><th scope="col">Recommendation</th><th scope="col">Actions</th>
<th scope="col">Responsible officer</th><th scope="col">Completion date</th></tr></thead>
<tbody>
<tr><td rowspan="3"><strong>1.</strong> Sharpen the council's priorities</td>
<td>Reduce the number of corporate priorities from nine to four</td>
<td>Assistant Director, Strategy</td><td>January 2025</td></tr>
<tr><td>Align service plans with the new priorities</td>
<td rowspan="2">All Heads of Service</td><td>1 April 2025</td></tr>
<tr><td>Publish a performance report each quarter</td><td>Quarterly</td></tr>
<tr><td><strong>2.</strong> Plan for local government reorganisation</td>
<td><p>Set up a joint transition team</p><p>Draw up a risk register for the transition</p></td>
<td><p>Chief Executive</p><p>Head of Audit</p></td>
<td><p>December 2024</p><p>February 2025</p></td></tr>
<tr><td rowspan="2"><strong>3.</strong> Make scrutiny more effective</td>
<td>Train scrutiny chairs in questioning skills</td><td>Head of Democratic Services</td>
<td>By end March 2025</td></tr>
<tr><td>Review the scrutiny committees' terms of reference</td>
<td>Head of Democratic Services</td><td>May 2025</td></tr>
<tr><td><strong>4.</strong> Improve staff engagement</td>
<td><ul><li>Run a staff survey</li><li>Hold a staff conference</li></ul></td>
<td>Head of People and Culture</td><td>2025/26</td></tr>
</tbody></table>
<aside><h2>Contact</h2><p>Policy team, Town Hall.</p></aside></main>
<footer><p>Accessibility</p></footer></body></html>
"""
GOLD = """
1 | Reduce the number of corporate priorities from nine to four | Assistant Director, Strategy | 2025-01-01 | 2025-01-31
1 | Align service plans with the new priorities | All Heads of Service | 2025-04-01 | 2025-04-01
1 | Publish a performance report each quarter | All Heads of Service | | | ongoing
2 | Set up a joint transition team | Chief Executive | 2024-12-01 | 2024-12-31
2 | Draw up a risk register for the transition | Head of Audit | 2025-02-01 | 2025-02-28
3 | Train scrutiny chairs in questioning skills | Head of Democratic Services | | 2025-03-31
3 | Review the scrutiny committees' terms of reference | Head of Democratic Services | 2025-05-01 | 2025-05-31
4 | Run a staff survey | Head of People and Culture | 2025-04-01 | 2026-03-31
4 | Hold a staff conference | Head of People and Culture | 2025-04-01 | 2026-03-31
"""


def write(folder: Path) -> Path:
    path = folder / "ellerburn.html"
    path.write_text(PAGE, encoding="utf-8")
    return path
