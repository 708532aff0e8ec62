"""Links that lead out of the dashboard."""

from actionplans.charts.markup import outside_link


def test_a_link_that_leads_out_says_so_and_has_its_address_on_paper() -> None:
    html = outside_link("https://example.org/rules?a=1&b=2", "The <rules>")
    assert ">The &lt;rules&gt; (opens in a new tab)</a>" in html
    assert '<span class="gt-on-paper">https://example.org/rules?a=1&amp;b=2</span>' in html


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    assert outside_link("javascript:alert(1)", "A <page>") == "A &lt;page&gt; javascript:alert(1)"
    assert outside_link("", "") == ""
