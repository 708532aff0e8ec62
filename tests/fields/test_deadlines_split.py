"""How a cell that stacks several deadlines is parted."""

import pytest

from actionplans.fields.deadlines import split_deadlines


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("", []),
        ("  ", []),
        ("Ongoing", ["Ongoing"]),
        ("November 2018 November 2018", ["November 2018", "November 2018"]),
        (
            "Ongoing Dec 2020 Sept 2020 & ongoing",
            ["Ongoing", "Dec 2020", "Sept 2020 & ongoing"],
        ),
        (
            "September 2018 and ongoing January 2019",
            ["September 2018 and ongoing", "January 2019"],
        ),
        ("Nov 2020 and ongoing", ["Nov 2020 and ongoing"]),
        ("Nov 2020 Nov 2020", ["Nov 2020", "Nov 2020"]),
        ("Dec 2020 Ongoing", ["Dec 2020", "Ongoing"]),
        ("Sept 2020 Ongoing", ["Sept 2020", "Ongoing"]),
        (
            "Oct 2020 Oct 2020 Jan 2021 Nov 2020 Dec 2020",
            ["Oct 2020", "Oct 2020", "Jan 2021", "Nov 2020", "Dec 2020"],
        ),
        ("Ongoing Ongoing Oct 2020 Completed", ["Ongoing", "Ongoing", "Oct 2020", "Completed"]),
        ("31 March 2020, 30 June 2020", ["31 March 2020, 30 June 2020"]),
        ("31 March 2020\n30 June 2020", ["31 March 2020", "30 June 2020"]),
        ("31 March 2020 30 June 2020", ["31 March 2020", "30 June 2020"]),
        ("• Dec 2020 • Ongoing", ["Dec 2020", "Ongoing"]),
        ("Dec 2020\n\nOngoing\n", ["Dec 2020", "Ongoing"]),
        ("September 2018 and\nongoing", ["September 2018 and ongoing"]),
        ("Complete April 2019", ["Complete April 2019"]),
        ("Completed Nov 2020 Ongoing", ["Completed Nov 2020", "Ongoing"]),
        ("Aug – Dec 2020", ["Aug – Dec 2020"]),
        ("31 August (annually)", ["31 August (annually)"]),
        ("31 August annually", ["31 August annually"]),
        ("From Dec 2020 onwards", ["From Dec 2020 onwards"]),
        ("End of March 2021 By June 2021", ["End of March 2021", "By June 2021"]),
        ("Summer 2021 Ongoing", ["Summer 2021", "Ongoing"]),
        ("Due to be launched late Sept", ["Due to be launched late Sept"]),
        (
            "Ongoing Due to be launched late Sept Ongoing",
            ["Ongoing", "Due to be launched late Sept", "Ongoing"],
        ),
        ("starting November 2019 and concluding by March 2020.",) * 1
        + (["starting November 2019 and concluding by March 2020."],),
        ("2020/21 2021/22", ["2020/21", "2021/22"]),
        ("Q1 2020/21 Q2 2020/21", ["Q1 2020/21", "Q2 2020/21"]),
        ("TBC Dec 2020", ["TBC", "Dec 2020"]),
        ("Weekly/Ongoing", ["Weekly/Ongoing"]),
        ("Weekly Monthly", ["Weekly", "Monthly"]),
        (
            "The programme is now in place. It will be used as a basis for ongoing monitoring.",
            ["The programme is now in place. It will be used as a basis for ongoing monitoring."],
        ),
        (
            "strategy to be developed by early December 2019 and launched in January 2020",
            ["strategy to be developed by early December 2019 and launched in January 2020"],
        ),
        ("details as above.", ["details as above."]),
        ("As 19 above", ["As 19 above"]),
    ],
)
def test_stacked_values_are_parted_and_joined_ones_are_not(cell: str, values: list[str]) -> None:
    assert split_deadlines(cell) == values
