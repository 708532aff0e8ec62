"""What the invented council is called, and the words of which its plans are made."""

COUNCIL_ID = "E07999099"
COUNCIL = "Ferrowby District Council (invented)"

PURPOSES = (
    "A Thriving Local Economy",
    "Homes for Everyone",
    "Healthy and Independent Lives",
    "A Cleaner and Greener District",
    "A Council That Works Well",
)

THEMES = (
    "Local priorities and outcomes",
    "Organisational and place leadership",
    "Governance and culture",
    "Financial planning and management",
    "Capacity for improvement",
)

# Posts, teams and bodies only: no invented person is set beside a real one.
OWNERS = (
    ("Head of Planning", "post"),
    ("Head of Housing", "post"),
    ("Head of Finance", "post"),
    ("Head of Environmental Services", "post"),
    ("Monitoring Officer", "post"),
    ("Economic Development Team", "team"),
    ("Communications Team", "team"),
    ("Customer Services Team", "team"),
    ("Parks Team", "team"),
    ("Management Team", "team"),
    ("Ferrowby Partnership Board", "body"),
    ("Audit Committee", "body"),
)

RECOMMENDATIONS = (
    ("Agree a small number of priorities and say what will be done by when", 0),
    ("Publish how far each priority has got, every quarter", 0),
    ("Settle how the council works with its partners in the district", 1),
    ("Make the member development programme match the new committees", 2),
    ("Let the audit committee look at the largest risks twice a year", 2),
    ("Set out savings for the next four years, with a named lead for each", 3),
    ("Bring the capital programme and the asset plan together", 3),
    ("Plan the skills that the council will need, and how to keep them", 4),
)

# Three ways to begin for each of four things of each purpose.
VERBS = ("Agree and publish", "Review and renew", "Carry out the first year of")
THINGS = (
    (
        "the town centre plan",
        "the grants scheme for small firms",
        "the markets programme",
        "the skills partnership with the college",
    ),
    (
        "the housing register",
        "the plan for empty homes",
        "the standard for private renting",
        "the programme for building council homes",
    ),
    (
        "the leisure strategy",
        "the falls prevention service",
        "the network of community hubs",
        "the young carers' scheme",
    ),
    (
        "the tree planting plan",
        "the food waste collection",
        "the flood resilience fund",
        "the plan for cleaner streets",
    ),
    (
        "the medium-term financial plan",
        "the customer charter",
        "the members' training programme",
        "the risk register",
    ),
)

REASONS = (
    "The tender brought no bid within the budget.",
    "The post was vacant for the quarter.",
    "The partner's decision is awaited.",
    "The consultation was extended by six weeks.",
    "",
)

COMMENTS = {
    "not started": "Work has not begun; the team was on other duties.",
    "in progress": "Work goes on as planned.",
    "partly complete": "The first stage is finished.",
    "complete": "Finished and reported to the committee.",
    "closed": "No longer pursued: another scheme has taken its place.",
}
