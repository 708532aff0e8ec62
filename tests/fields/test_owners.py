"""Owner cells as councils print them, and who they name."""

import pytest

from actionplans.fields.owners import (
    OwnerName,
    parse_owners,
)
from tests.fields.owner_cells import BODIES, INITIALS, PEOPLE, POSTS

SEVERAL = [
    (
        "Director of Resources (s151) + Service Directors",
        ["Director of Resources (s151)", "Service Directors"],
    ),
    (
        "Head of Revenues (Eastby)\nHead of Revenues (Colne Vale)",
        ["Head of Revenues (Eastby)", "Head of Revenues (Colne Vale)"],
    ),
    ("Head of Planning (both councils)", ["Head of Planning (both councils)"]),
    ("Leader, Eastby; Leader, Colne Vale", ["Leader, Eastby", "Leader, Colne Vale"]),
    ("HR and Service Managers", ["HR", "Service Managers"]),
    ("Street Scene, Youth Council", ["Street Scene", "Youth Council"]),
    ("Economic Development & Tarn Valley College", ["Economic Development", "Tarn Valley College"]),
    ("Director of Care & CCG Chief Nurse", ["Director of Care", "CCG Chief Nurse"]),
    ("Head of HR / Unison", ["Head of HR", "Unison"]),
    ("Skills Team plus Jobcentre Plus", ["Skills Team", "Jobcentre Plus"]),
    ("Head of Commissioning & contract owners", ["Head of Commissioning", "contract owners"]),
    ("Telecare Manager, Brenby Fire & Rescue", ["Telecare Manager", "Brenby Fire & Rescue"]),
    ("Director of People and Trade Unions", ["Director of People", "Trade Unions"]),
    ("Estates Officer & Legal", ["Estates Officer", "Legal"]),
    ("Head of Growth; Principal, Oxby College", ["Head of Growth", "Principal, Oxby College"]),
    ("Report authors", ["Report authors"]),
    (
        "Lead officer: Head of Parks\nCabinet Member: Cllr H. Voss (Leader)",
        ["Head of Parks", "Cllr H. Voss"],
    ),
    ("Cabinet Member: Finance", ["Cabinet Member: Finance"]),
    ("Chief Executive Leader of the Council", ["Chief Executive", "Leader of the Council"]),
    (
        "HRA Accountant Capital Programme Manager",
        ["HRA Accountant", "Capital Programme Manager"],
    ),
    (
        "Voluntary Action Tarnby and Communities Team",
        ["Voluntary Action Tarnby", "Communities Team"],
    ),
    ("Adult Learning and Jobcentre Plus", ["Adult Learning", "Jobcentre Plus"]),
    (
        "Head of Communities and Citizens Advice Eastby",
        ["Head of Communities", "Citizens Advice Eastby"],
    ),
    ("Natural England & Parks Manager", ["Natural England", "Parks Manager"]),
    ("HR Business Partner, Unison", ["HR Business Partner", "Unison"]),
    ("Head of HR, Unison branch secretaries", ["Head of HR", "Unison branch secretaries"]),
    ("HoF, DCE", ["HoF", "DCE"]),
    ("HoLC, DoEH", ["HoLC", "DoEH"]),
    ("Development Manager   HR Adviser", ["Development Manager", "HR Adviser"]),
    ("Economic Development Manager", ["Economic Development Manager"]),
    ("Development Manager, ICT", ["Development Manager", "ICT"]),
    ("Leader/Chief Executive", ["Leader", "Chief Executive"]),
    ("Leader / Kevin Dicks", ["Leader", "Kevin Dicks"]),
    ("Leaders Kevin Dicks", ["Leaders", "Kevin Dicks"]),
    ("Portfolio Holders CMT", ["Portfolio Holders", "CMT"]),
    ("Sue Hanley/ CMT", ["Sue Hanley", "CMT"]),
    ("Kevin Dicks/ CMT Deb Poole", ["Kevin Dicks", "CMT", "Deb Poole"]),
    ("Deb Poole Deb Poole", ["Deb Poole"]),
    ("Deb Poole Amanda Singleton /Deb Poole", ["Deb Poole", "Amanda Singleton"]),
    ("Jayne Pickering / HOS Jayne Pickering / HOS", ["Jayne Pickering", "HOS"]),
    ("Kevin Dicks / Communications Team", ["Kevin Dicks", "Communications Team"]),
    ("Kevin Dicks / Communications\nTeam", ["Kevin Dicks", "Communications Team"]),
    ("Benefits Team / Comm. Safety Team", ["Benefits Team", "Comm. Safety Team"]),
    (
        "HoS 4th Tier Managers LSP Managers Policy Team",
        ["HoS", "4th Tier Managers", "LSP Managers", "Policy Team"],
    ),
    (
        "4th Tier Managers LSP Managers Policy Team DS",
        ["4th Tier Managers", "LSP Managers", "Policy Team", "DS"],
    ),
    ("S151 Officer / Head of Finance", ["S151 Officer", "Head of Finance"]),
    (
        "Service Director for Strategy and Innovation and Service Director for Finance",
        ["Service Director for Strategy and Innovation", "Service Director for Finance"],
    ),
    ("Cllr Smith and Cllr Jones", ["Cllr Smith", "Cllr Jones"]),
    ("Cllrs Smith and Jones", ["Cllr Smith", "Cllr Jones"]),
    ("Cllrs Smith, Jones & Brown", ["Cllr Smith", "Cllr Jones", "Cllr Brown"]),
    ("Chief Executive & Leader", ["Chief Executive", "Leader"]),
    ("Leader and Deputy Leader", ["Leader", "Deputy Leader"]),
    ("Leader, Deputy Leader and Chief Executive", ["Leader", "Deputy Leader", "Chief Executive"]),
    ("John Smith, Jane Doe", ["John Smith", "Jane Doe"]),
    ("John Smith & Jane Doe", ["John Smith", "Jane Doe"]),
    ("John Smith\nJane Doe", ["John Smith", "Jane Doe"]),
    ("John Smith Jane Doe", ["John Smith", "Jane Doe"]),
    ("Director of Place, Head of Housing", ["Director of Place", "Head of Housing"]),
    ("Head of Housing Head of Planning", ["Head of Housing", "Head of Planning"]),
    ("Head of\nPlanning\nHead of\nHousing", ["Head of Planning", "Head of Housing"]),
    ("Finance Team and HR Team", ["Finance Team", "HR Team"]),
    ("Policy Team and CMT", ["Policy Team", "CMT"]),
    ("CMT / Heads of Service", ["CMT", "Heads of Service"]),
    ("CMT, SMT and Cabinet", ["CMT", "SMT", "Cabinet"]),
    ("Cabinet and Overview and Scrutiny Committee", ["Cabinet", "Overview and Scrutiny Committee"]),
    ("Cabinet / CMT", ["Cabinet", "CMT"]),
    ("Leader & Cabinet", ["Leader", "Cabinet"]),
    ("Members and Officers", ["Members", "Officers"]),
    ("Group Leaders and Monitoring Officer", ["Group Leaders", "Monitoring Officer"]),
    (
        "Head of Democratic Services; Monitoring Officer",
        ["Head of Democratic Services", "Monitoring Officer"],
    ),
    (
        "Portfolio Holder for Finance / Head of Finance & Customer Services",
        ["Portfolio Holder for Finance", "Head of Finance & Customer Services"],
    ),
    (
        "Head of Planning and Building Control Manager",
        ["Head of Planning", "Building Control Manager"],
    ),
    ("Head of ICT & DP", ["Head of ICT", "DP"]),
    ("Legal Services and Property Services", ["Legal Services", "Property Services"]),
    ("Kevin Dicks and Policy Team", ["Kevin Dicks", "Policy Team"]),
    ("Finance, HR, Legal", ["Finance", "HR", "Legal"]),
    ("Finance/HR", ["Finance", "HR"]),
    ("• Leader\n• Chief Executive", ["Leader", "Chief Executive"]),
    ("• Leader • Chief Executive", ["Leader", "Chief Executive"]),
    ("1. Leader\n2. Chief Executive", ["Leader", "Chief Executive"]),
    ("- Leader\n- Chief Executive", ["Leader", "Chief Executive"]),
    ("<p>NWEDR</p> <p>NWEDR KM</p> <p>NWEDR</p>", ["NWEDR", "KM"]),
    ("<ul><li>Jane Doe<li>John Smith</ul>", ["Jane Doe", "John Smith"]),
    ("Jane Doe<br>John Smith", ["Jane Doe", "John Smith"]),
    ("JP DM\nDev Services\nDev Services", ["JP", "DM", "Dev Services"]),
    ("Chief\nExecutive\nDeputy\nLeader", ["Chief Executive", "Deputy Leader"]),
    ("Strategic Director\nfor Place", ["Strategic Director for Place"]),
    ("Director of Finance\nand Resources", ["Director of Finance and Resources"]),
    ("Corporate Management\nTeam", ["Corporate Management Team"]),
    ("Director (Planning &\nRegeneration)", ["Director (Planning & Regeneration)"]),
    ("Assistant Director –\nFinance", ["Assistant Director – Finance"]),
    ("Service Director,\nGrowth and Housing", ["Service Director, Growth and Housing"]),
    ("Portfolio\nHolders\nCMT", ["Portfolio Holders", "CMT"]),
    ("Chief Executive\nLeader", ["Chief Executive", "Leader"]),
    ("Leader of the\nCouncil", ["Leader of the Council"]),
    ("Jane Doe (lead) / John Smith (support)", ["Jane Doe", "John Smith"]),
    ("Lead: Jane Doe Support: John Smith", ["Jane Doe", "John Smith"]),
    ("Lead: Jane Doe\nSupport: Policy Team", ["Jane Doe", "Policy Team"]),
    ("Lead Officer: Head of Housing", ["Head of Housing"]),
    ("Officer lead - Jane Doe", ["Jane Doe"]),
    ("Head of Housing with support from Finance Team", ["Head of Housing", "Finance Team"]),
    ("Head of Housing, supported by the Policy Team", ["Head of Housing", "Policy Team"]),
    ("Chief Executive in consultation with the Leader", ["Chief Executive", "Leader"]),
    ("Chief Executive together with Group Leaders", ["Chief Executive", "Group Leaders"]),
    (
        "Strategic Director for Corporate Strategy, Commissioning and Public Health– and via"
        " cross organisation heads of communications group",
        [
            "Strategic Director for Corporate Strategy, Commissioning and Public Health",
            "cross organisation heads of communications group",
        ],
    ),
    ("Leader (BDC) / Leader (RBC)", ["Leader (BDC)", "Leader (RBC)"]),
    ("Leader, CMT", ["Leader", "CMT"]),
    ("Head of Housing / TBC", ["Head of Housing"]),
    ("TBC / Head of Housing", ["Head of Housing"]),
    ("Chief Executive and Directors", ["Chief Executive", "Directors"]),
    ("Chair / Vice Chair of Scrutiny", ["Chair", "Vice Chair of Scrutiny"]),
    (
        "Chief Executive, Directors and Heads of Service",
        ["Chief Executive", "Directors", "Heads of Service"],
    ),
    (
        "Corporate Director of Resources and Monitoring Officer",
        ["Corporate Director of Resources", "Monitoring Officer"],
    ),
    (
        "Assistant Director (Housing) and Assistant Director (Planning)",
        ["Assistant Director (Housing)", "Assistant Director (Planning)"],
    ),
    (
        "Head of Finance, Head of HR & OD, Head of Legal",
        ["Head of Finance", "Head of HR & OD", "Head of Legal"],
    ),
    (
        "Executive Director of Place | Executive Director of People",
        ["Executive Director of Place", "Executive Director of People"],
    ),
    ("Chief Executive/ SLT/ Cabinet", ["Chief Executive", "SLT", "Cabinet"]),
    ("Cllr J Smith / J Doe", ["Cllr J Smith", "J Doe"]),
    ("Housing Manager and Planning Team", ["Housing Manager", "Planning Team"]),
    ("LGA / Chief Executive", ["LGA", "Chief Executive"]),
    ("1) Head of Housing 2) Head of Planning", ["Head of Housing", "Head of Planning"]),
    (
        "Environmental Services Manager, Strategic Parks & Events Manager",
        ["Environmental Services Manager", "Strategic Parks & Events Manager"],
    ),
    ("Political: Leader; Officer: Chief Executive", ["Leader", "Chief Executive"]),
    ("Member Lead – Cllr Smith; Officer Lead – Jane Doe", ["Cllr Smith", "Jane Doe"]),
    ("SRO – Jane Doe, PM – John Roe", ["Jane Doe", "John Roe"]),
    ("Heads of Service and Team Leaders", ["Heads of Service", "Team Leaders"]),
    ("CLT/Heads of Service/Team Managers", ["CLT", "Heads of Service", "Team Managers"]),
    ("Planning and Licensing Committees", ["Planning and Licensing Committees"]),
    ("Licensing Committee and Planning Committee", ["Licensing Committee", "Planning Committee"]),
    ("Leader Chief Executive", ["Leader", "Chief Executive"]),
    ("Ngozi Okafor / Wei Zhang", ["Ngozi Okafor", "Wei Zhang"]),
    ("Cabinet Member – Cllr Smith", ["Cllr Smith"]),
    ("Service Managers and Team Leaders", ["Service Managers", "Team Leaders"]),
    ("Chief Executive, all Directors", ["Chief Executive", "all Directors"]),
    ("Human\nResources", ["Human Resources"]),
    ("Democratic\nServices\nManager", ["Democratic Services Manager"]),
]

CONTACTS = [
    ("Head of Housing (jane.doe@fenbrook.gov.uk, 01527 881400)", ["Head of Housing"]),
    ("Jane Doe jane.doe@fenbrook.gov.uk", ["Jane Doe"]),
    ("Jane Doe Tel: 01234 567890", ["Jane Doe"]),
    ("Jane Doe, ext. 1234", ["Jane Doe"]),
    ("Jane Doe +44 (0)20 7946 0000 / John Smith", ["Jane Doe", "John Smith"]),
    ("Jane Doe E-mail: jane.doe@fenbrook.gov.uk", ["Jane Doe"]),
    ("k.doe@fenbrook.gov.uk", []),
]

NOBODY = [
    "", " ", "-", "–", "—", "TBC", "tbc", "T.B.C.", "N/A", "n/a", "None", "none", "Nil", "TBA",
    "To be confirmed", "Not stated", "?", "...", "As above", "As 19 above", "ditto", "\n", "•",
    "Vacant", "01527 881400", "2020", "()",
]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "expected"), POSTS + BODIES + PEOPLE + INITIALS + SEVERAL + CONTACTS
)
def test_a_cell_names_its_owners(cell: str, expected: list[str]) -> None:
    assert [owner.name for owner in parse_owners(cell)] == expected


@pytest.mark.parametrize("cell", NOBODY)
def test_a_cell_without_an_owner_names_nobody(cell: str) -> None:
    assert parse_owners(cell) == []


@pytest.mark.parametrize(
    ("cell", "known", "expected"),
    [
        ("Deb Poole / ayne Pickering", ["Jayne Pickering"], "Jayne Pickering"),
        ("Deb Poole / ayne Pickering", ["Jayne Pickering", "Wayne Pickering"], "ayne Pickering"),
        ("Deb Poole / ayne Pickering", [], "ayne Pickering"),
        ("Deb Poole / am Jones", ["Sam Jones", "Deb Poole"], "Sam Jones"),
    ],
)
def test_a_lost_first_letter_is_given_back_where_one_known_form_has_it(
    cell: str, known: list[str], expected: str
) -> None:
    assert parse_owners(cell, known)[-1].name == expected


def test_what_was_printed_stays_beside_what_was_mended() -> None:
    assert parse_owners("ayne Pickering", ["Jayne Pickering"]) == [
        OwnerName("Jayne Pickering", "ayne Pickering")
    ]
    assert parse_owners("СМТ") == [OwnerName("CMT", "СМТ")]


def test_known_forms_part_names_that_nothing_else_tells_apart() -> None:
    known = ["Property Services", "Street Scene"]
    assert [o.name for o in parse_owners("Property Services Street Scene", known)] == known
