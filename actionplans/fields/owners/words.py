"""The words that councils build owners from, by the part that they play.

Each table is one string of words in lower case; a word may stand in several tables.
"""


class Part:
    """The parts a word can play in the name of an owner, as bits of a number.

    Plain numbers, as an enumeration of flags makes reading a third slower.
    """

    POST = 1
    """A post, singular: director, manager."""
    POSTS = 2
    """A post, plural: managers, leaders."""
    BODY = 4
    """A body that is never the scope of a post: team, board."""
    SERVICE = 8
    """A body that may also be what a post looks after: services, department."""
    GRADE = 16
    """A word that stands before a post: deputy, strategic, corporate."""
    TOPIC = 32
    """A field of work: finance, housing."""
    TITLE = 64
    """A title before a surname: Cllr, Dr."""
    FIRST = 128
    """A first name."""
    LINK = 256
    """A preposition or article inside a name: of, for."""
    WHOLE = 512
    """An owner by itself, beside which a blank parts: CMT, HoS, Cabinet."""
    INITIALS = 1024
    """Initials of a person or of a body: MB, CFor, NWEDR."""
    NAME = 2048
    """Any other word with a capital: a surname, a place."""
    ADJECTIVE = 4096
    """A word that never ends an owner: senior, democratic."""


def table(words: str) -> frozenset[str]:
    """Return the words of a table written as one string."""
    return frozenset(words.split())


POST_NOUNS = """director head manager officer lead leader holder executive member chair chairman
chairwoman chairperson coordinator co-ordinator adviser advisor accountant solicitor clerk
treasurer secretary mayor commissioner consultant specialist analyst planner engineer architect
surveyor supervisor administrator champion sponsor partner principal partnerships-lead
superintendent inspector auditor apprentice assistant ceo cfo coo cex cx dce developer librarian
warden ranger whip spokesperson representative ad nurse physician pharmacist psychologist scientist
therapist teacher headteacher governor trustee buyer designer editor curator barrister lawyer
registrar caseworker worker organiser facilitator tutor trainer ombudsman guardian coroner
constable sergeant commander bursar controller economist ecologist statistician valuer actuary
rep practitioner ambassador"""
POST_PLURALS = """directors heads managers officers leads leaders holders executives members
chairs chairmen coordinators co-ordinators advisers advisors accountants solicitors clerks
commissioners consultants specialists analysts planners engineers architects surveyors
supervisors champions sponsors partners councillors mayors whips ads inspectors auditors staff
trustees governors representatives colleagues owners authors nurses teachers headteachers workers
lawyers registrars practitioners reps ambassadors organisers secretaries principals"""
BODY_NOUNS = """team teams board boards committee committees cabinet council councils forum
forums panel panels group groups commission commissions taskforce network networks cell cells
hub working-group sub-group subgroup sub-committee steering-group leadership-team consortium
company constabulary police college university school schools ccg ccgs icb nhs alliance assembly
union unions unison gmb nasuwt federation society association charity trust fellowship cooperative
club"""
SERVICE_NOUNS = """services service department departments directorate directorates division
divisions unit units partnership partnerships office section bureau agency programme function"""
GRADE_WORDS = """deputy assistant interim acting vice joint shared service strategic corporate
executive group senior principal chief portfolio cabinet lead all relevant both each other
associate programme project business managing operational operations divisional area regional
district borough county city town parish council unit team section monitoring statutory tier
third fourth fifth 1st 2nd 3rd 4th 5th temporary political opposition majority minority
independent elected ward non-executive co co-chair former incoming"""
TOPIC_WORDS = """access accommodation accountancy accounting accounts active adult adults advice
air ambition apprenticeships archives area arts asset assets assurance audit benefit benefits
bereavement broadband budget building buildings business capital car care cemeteries change
channel charging childcare child children children's children’s civic cleansing climate
collection collections comm comms commerce commercial commissioning committee communication
communications communities community complaints compliance conduct conservation constitution
construction consumer contact contract contracts control core corporate council council's cost
countryside covid covid-19 creative crematorium crime cultural culture customer customers data
debt delivery democracy democratic depot design dev development digital diversity drainage early
ecology economic economy education election elections electoral emergency employee employees
employment energy enforcement engagement enterprise environment environmental equalities
equality estate estates ethics events exchequer experience external facilities families family
finance finances financial first fleet flood food fraud fund funding future gardens gateway
governance grants green greenspace ground grounds growth harbour health heritage highway
highways home homelessness homes hospitality housing human ict improvement inclusion income
independent industry inequalities information infrastructure innovation insight inspection
insurance integrated integration intelligence internal international investment investments itc
jobs justice knowledge land landscape law learning legal legislation leisure libraries licensing
lifeline living local locality localities maintenance management market marketing markets media
member members' mental mobility modernisation money museums natural neighbourhood neighbourhoods
net new nature open operation operations options organisation organisational outcomes outreach
overview parking parks payments payroll pensions people performance personnel place places
planning play policies policy political pollution poverty premises press prevention preventative
private procurement productivity programmes project projects property protection provision
public quality recovery recreation recruitment recycling refuse regeneration registration
registrars regulation regulatory relations rent rents repair repairs research residential
residents resilience resource resources response responsive restoration revenue revenues review
risk risks road roads rural safe safeguarding safer safety sales scheme scrutiny sector security
sem send shared skills sleepers smart social solutions space spaces spatial sport sports
standards stewardship strategic strategy street streets street-scene streetscene structure
structures support supply sustainability sustainable systems tax taxation technical technology
tenancy tenancies tenant tenants theatre tourism town trading traffic training transformation
transition transport transportation travel treasury tree trees urban value venues victims
village voluntary volunteer volunteering waste water web wellbeing well-being wellness welfare
work workforce workplace works young youth zero north south east west central one-stop stop shop
centre centres information-governance licences land-charges charges elderly older disability
disabilities dementia drugs alcohol substance misuse reform enabling foundations consultation
involvement participation hr od it pr mtfp s151 s.151 eia esg fm pmo asb sen gis hra ai crm erp
cctv"""
TOPIC_ACRONYMS = table("""lgr cil hr od it pr ict is ia fm pmo asb sen send gis hra ai crm erp
    cctv hr&od hse h&s l&d edi ndr ctr ctax nndr vfm eh ph esg dfg mtfp mtfs cpc""")
TITLE_WORDS = """cllr cllrs councillor councillors mr mrs ms miss dr sir dame prof professor rev
revd reverend cnllr clr mp supt pc lady lord"""
LINK_WORDS = "of for in to with the a an on at within by & and responsible responsibility"
# CMT and its like are printed alone and beside others; a name never goes on after them.
WHOLE_WORDS = """cmt smt slt clt elt dmt emt hos ceo cfo coo cabinet executive-board cmb cmts
slts chief-executive everyone hoss hofs pfh pfhs dmts cex cx members-of-cabinet jmt xmt wlt mt
lmt omt tmt"""
ADJECTIVES = """adult administrative advanced annual civic commercial corporate cultural
customer democratic deputy digital economic electoral environmental executive external financial
general human integrated internal interim joint legal local managing monitoring municipal
operational organisational political portfolio principal public regional regulatory relevant
residential senior service shared single social spatial statutory strategic technical tier vice
voluntary 4th 3rd 5th 2nd chief assistant acting associate cabinet children's children’s comm
dev overview all both the group"""
FIRST_NAMES = """aaron abbie abby abdul abigail adam adele adrian ahmed aidan ailsa aisha alan
alasdair albert alec alex alexander alexandra alexis alfie alfred ali alice alison alistair
allan allen alun alyson amanda amber amelia amir amit amy ana andrea andrew andy angela angie
angus anil anita ann anna anne annette annie anthony antonia antony april arif arthur arun asad
ashley asif audrey austin ayesha barbara barry beatrice becky belinda ben benjamin bernadette
bernard beth bethan bethany betty beverley bev bill billy bob bobby brad bradley brenda brendan
brian bridget bronwen bruce bryan callum calum cameron cara carl carla carly carmel carol carole
caroline caron carrie cassandra catherine cath cathy catrin cecilia ceri charles charlie
charlotte cheryl chloe chris christian christina christine christopher ciaran cindy claire clara
clare clive colette colin connor conor corinne craig cynthia daisy dale damian damien dan daniel
danielle danny daphne darren dave david dawn dean deb debbie deborah debra declan deepak denis
denise dennis derek des desmond diana diane dianne dilys dominic don donald donna doreen doris
dorothy doug douglas duncan dylan eddie edith edward edwin eileen elaine eleanor elena eleri
elizabeth ella ellen ellie ellis emily emma eric erica erin ethan eva evan eve evelyn faisal
farah farhan fatima faye felicity fiona fran frances francesca francis frank fred freda
frederick freya gail gareth garry gary gavin gaynor gemma gene geoff geoffrey george georgina
gerald geraldine gerard gerry gill gillian gina glen glenn gloria glyn gordon graeme graham
grant greg gregory guy gwen gwyn hannah hardeep harjit harpreet harriet harry harvey hassan
hayley hazel heather heidi helen helena henry hilary holly howard hugh huw hywel iain ian
ibrahim ieuan imran imogen ingrid irene iris isaac isabel isabella isla ivan jack jackie jacob
jacqueline jacqui jade jake james jamie jan jane janet janice janine jasmine jason jay jayne
jean jeanette jeff jeffrey jemma jennifer jenna jenny jeremy jerry jess jessica jill jillian jim
jimmy jo joan joanna joanne jocelyn jodie joe joel john johnny jon jonathan jordan joseph
josephine josh joshua joy joyce juan judith judy julia julian julie juliet june justin justine
karen karin karl karon kate katharine katherine kathleen kathryn kathy katie katrina katy kay
keith keiran kelly kelvin ken kenneth kenny kerry kevin khalid kieran kim kimberley kirsten
kirsty kit kristina kulwant kumar kyle lara laura lauren laurence lawrence leah leanne lee leigh
len leo leon leonard lesley leslie lewis liam lily linda lindsay lindsey lisa liz lloyd lois
lorna lorraine louis louisa louise luca lucy luke lyn lynda lyndsey lynette lynn lynne mabel
maddy madeleine maggie malcolm mandy manjit maria marian marianne marie marilyn marion marjorie
mark martha martin martyn mary matt matthew maureen maurice mavis max maxine meg megan mel
melanie melissa meera mervyn michael michaela michelle mick miguel mike miles millie miranda mo
mohamed mohammad mohammed moira mollie molly monica morag muhammad muriel nadia naomi nasreen
natalie natasha nathan neal neil nell nia niall nick nicholas nicky nicola nicole nigel nina
noel nora norma norman olga olive oliver olivia omar oscar osman owen paige pam pamela pat
patricia patrick paul paula pauline peggy penelope penny percy perminder pete peter petra phil
philip philippa phillip phillipa phoebe phyllis pippa polly poppy priya quentin rachael rachel
rajesh raj ralph ramesh ranjit raquel ravi ray raymond rebecca reece reg reginald rehana rhian
rhiannon rhodri rhona rhys ricardo richard rick ricky rita rob robert roberta robin robyn rod
roderick roger roisin roland ron ronald ronnie rory rosalind rose rosemary rosie ross rowena roy
ruby rupert russell ruth ryan sadie sadia sajid sally sam samantha samuel sandra sanjay sarah
sara saul scott sean seb sebastian selina shabana shabir shane shannon sharon shaun shauna
sheena sheila shelley sheryl shirley sian simon siobhan sobia sonia sonya sophia sophie stacey
stan stanley stefan stella steph stephanie stephen steve steven stewart stuart sue sukhdev sunil
susan susanna susannah susie suzanne suzi suzy sybil sylvia tahir tamsin tania tanya tara tariq
ted terence teresa terri terry tess thelma theresa thomas tim timothy tina toby todd tom tommy
toni tony tracey tracy trevor tricia trish trudi trudy valerie val vanessa vera vernon vic vicki
vicky victor victoria vijay vince vincent viv vivian vivien vivienne wayne wendy wesley wilf
will william winston yasmin yasmeen yusuf yvette yvonne zach zachary zahid zainab zara zoe"""
NO_OWNER = table("""tbc tba tbd tbd. n/a na none nil not-applicable to-be-confirmed to-be-agreed
    to-be-determined to-be-appointed to-be-allocated to-be-advised to-be-decided
    to-be-identified to-be-assigned not-stated not-known not-specified not-assigned
    not-allocated not-yet-assigned unassigned unallocated unknown vacant vacancy vacant-post
    be-confirmed be-agreed be-determined be-appointed be-decided be-advised be-identified
    be-allocated be-assigned t.b.c t.b.a post-vacant etc others blank no-owner no-one nobody
    not-required no-lead see-above as-above see-below as-below above below ditto see-previous
    lead-tbc owner-tbc various n.a n.a. n\\a et-al yes no""")
"""Words that say there is no owner yet; blanks are printed as hyphens here."""
ROLE_WORDS = table("""all political lead leads joint-lead co-lead lead-officer officer-lead
    support supporting sponsor owner sro chair interim acting temporary overall-lead
    project-lead lead-member member-lead political-lead exec-sponsor executive-lead
    lead-director lead-councillor lead-service delivery strategic operational responsible
    accountable responsible-officer owners responsibility lead-owner action-owner
    executive-sponsor""")
"""What a bracket or a label says of an owner's part in the action, no owner itself."""
PROTECTED_PAIRS = frozenset(
    {
        ("overview", "scrutiny"),
        ("scrutiny", "overview"),
        ("health", "wellbeing"),
        ("health", "well-being"),
        ("health", "safety"),
        ("audit", "governance"),
        ("audit", "standards"),
        ("audit", "risk"),
        ("terms", "conditions"),
        ("employment", "skills"),
        ("children", "families"),
        ("equality", "diversity"),
        ("inclusion", "diversity"),
        ("revenues", "benefits"),
        ("and", "or"),
        ("police", "crime"),
        ("hr", "od"),
        ("fire", "rescue"),
        ("learning", "development"),
    }
)
"""Words that "and" joins into one subject wherever they stand."""
NAMED_BODIES = (
    ("age", "concern"),
    ("age", "uk"),
    ("citizens", "advice"),
    ("community", "action"),
    ("healthwatch",),
    ("historic", "england"),
    ("homes", "england"),
    ("jobcentre", "plus"),
    ("natural", "england"),
    ("sport", "england"),
    ("voluntary", "action"),
)
"""How the names of bodies begin that have no noun of a body; a place may follow."""
LOOK_ALIKES = str.maketrans(
    "АВЕЅКМНОРСТХУІЈасеорхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESKMHOPCTXYIJaceopxyijsABEZHIKMNOPTYXo"
)
"""Cyrillic and Greek letters that print like Latin ones."""
_TABLES = (
    (Part.POST, POST_NOUNS),
    (Part.POSTS, POST_PLURALS),
    (Part.BODY, BODY_NOUNS),
    (Part.SERVICE, SERVICE_NOUNS),
    (Part.GRADE, GRADE_WORDS),
    (Part.TOPIC, TOPIC_WORDS),
    (Part.TITLE, TITLE_WORDS),
    (Part.LINK, LINK_WORDS),
    (Part.WHOLE, WHOLE_WORDS),
    (Part.ADJECTIVE, ADJECTIVES),
    (Part.FIRST, FIRST_NAMES),
)


def _parts_by_word() -> dict[str, int]:
    parts: dict[str, int] = {}
    for part, words in _TABLES:
        for word in words.split():
            parts[word] = parts.get(word, 0) | part
    return parts


PARTS = _parts_by_word()
