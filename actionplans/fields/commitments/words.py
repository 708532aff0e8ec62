"""The words by which a commitment is known."""

import re

IMPERATIVES = frozenset(
    """
    accelerate achieve act address adopt advise agree aim align allocate analyse annually appoint
    appraise arrange articulate assess assign assist attend audit automate base begin benchmark
    bid boost bring build campaign capture carry celebrate centralise challenge champion
    clarify close co-ordinate coordinate co-design co-produce collaborate collate commence
    commission communicate complete conclude conduct confirm connect consider consolidate consult
    contact continue contribute convene create deepen define deliver demonstrate deploy describe
    design determine develop devise digitise discuss disseminate distribute document draft drive
    educate embed embrace enable encourage enforce engage enhance ensure establish evaluate
    examine exploit explore expand expedite extend facilitate finalise focus formalise formulate
    foster gather generate give grow harmonise harness highlight hold host identify implement
    improve increase influence inform initiate install instigate integrate introduce invest
    investigate invite issue join keep launch lead learn leverage liaise link lobby look maintain
    make
    manage map market maximise measure meet minimise mobilise monitor move negotiate nominate
    obtain offer open optimise organise outline oversee participate pilot plan prepare present
    prioritise procure produce profile progress promote propose provide publicise publish pursue
    put raise re-examine re-launch reaffirm realign recommend reconsider record recruit redesign
    reduce re-establish refine refocus refresh reflect reinforce relaunch remove renew reorganise
    replace report represent request resolve respond restart restore restructure retain
    revamp review revise revisit rewrite roll run scope secure seek select set share showcase
    signpost simplify source specify spend sponsor stabilise standardise start streamline
    strengthen submit supplement support survey sustain tackle target tender test track train
    transfer transform transition trial undertake update upgrade use utilise verify visit
    widen work write
    """.split()
)
"""Verbs that open a commitment: "Review the ...", "To review the ..."."""

OPENING_VERBS = IMPERATIVES | frozenset(
    """
    abolish acquire activate adapt add adjust amalgamate amend analyze announce apply approach
    approve ask assemble attract audit borrow broaden broker buy calculate cancel cascade
    catalogue cease chase choose co-locate co-operate combine compile comply compose concentrate
    consent contest convert cooperate cull cut decarbonise decide declare declutter decommission
    dedicate defend delegate delete demolish deny devolve devote digest discover dismantle dispose
    diversify divert divide donate earmark ease edit electrify eliminate employ empower engage
    equip eradicate erect escalate explain fast-track fill find follow forecast freeze fulfil
    furnish get go govern guarantee halve hear help hire increase induct insert insource inspect
    install instruct insulate insure interview jointly justify knit lend let lift listen litigate
    locate merge migrate mitigate modernise modify move narrow nominate notify nurture obtain
    offer offset order organize outsource overhaul pause plant predict prevent prohibit prosecute
    protect prove prune push qualify quantify raise ramp rationalise re-brand re-elect re-issue
    re-let re-open re-procure re-run re-start re-tender re-write reach react readvertise reassess
    reassure rebalance rebase rebuild recalibrate receive reclaim recover recycle redevelop
    redirect redraft redraw refurbish refuse regain regenerate regularise regulate reissue reject
    relax relet relieve relocate remind remodel renegotiate renovate reopen repair repay repeat
    rephase repurpose require rescope reset reshape retender retire retrain retrofit reuse revalue
    revisit revitalise rework ring-fence rotate safeguard sanction satisfy save scrutinise sell
    send serve settle sharpen shorten sign simplify solve speak squeeze steer stimulate stop
    stress-test subscribe substitute succeed summarise suspend swap systematise take talk teach
    tell tidy tighten toughen trace triage undergo unify unite unlock validate vary vet weed
    withdraw
    """.split()
)
"""Verbs that open a commitment; only IMPERATIVES are looked for in mid-sentence."""

MORE_VERBS = frozenset(
    """
    absorb answer apologise apportion assure authorise avoid ban bolster broadcast canvass check
    circulate co-opt codify compare condense construct correct curb customise debate debrief
    deepen deter dip-sample direct disaggregate discontinue discourage dispatch display dissolve
    draw elect elevate enact encrypt enlarge enlist enrich enrol exclude execute exempt expose
    fine-tune fix forge gauge halt handle hasten impose incorporate inject insist itemise lay
    lengthen levy litter-pick lobby mandate mend mentor modernise normalise observe oppose own
    partner perform permit persuade phase phone populate practise preserve prioritise probe
    proofread publicise purchase query rebuild recast recommission reconcile reconfigure
    reconvene redeem redeploy rehearse rehouse reimburse reinstate reintroduce reinvest relay
    remedy replant reposition reprioritise reprofile reschedule resume reverse rewire
    self-assess separate shortlist sift sow spell spread supply surrender tailor trim try
    underwrite unblock uncover uprate urge vacate webcast weigh wind zero-base
    """.split()
)
"""More verbs that open a commitment, none of them a noun that heads a title."""

VERBS_BEFORE_OBJECTS = frozenset(
    """
    advance advertise alert balance bank book break brief bridge bundle call cap carry cast catch
    chair change charge claim clean clear clock coach code commit copy cost count cover credit cross
    deal demand dim double drop earn empty end enter exchange exit express feed file finish fit
    flag fold free fund gain grant group guide hand harden have heat house include jet judge label
    lease level licence license light limit list lock log lower mark match mirror model mount mow
    name note number operate pack paint part pass patrol pay pick place plot pool position post
    press price print process pull rate ration read refer register release rent resource return
    reward ring route schedule screen seal search second see shadow shift show signal size sort
    split staff stage stand stock store stream stretch structure study swap switch text thank tie
    time tour trade treat triple turn twin value view voice walk warn water welcome win wrap
    """.split()
)
"""Verbs that are nouns or adjectives as well: they open a commitment before what they act on."""

OBJECT = re.compile(
    r"(?:the|an?|all|any|each|every|our|their|its|this|that|these|those|both|no|some|what|how|who"
    r"|whether|up|out|down|off|over|back|away|on|into|in|from|with|at|it|them|us|more|half|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|twelve|twenty|new|staff|members|councillors"
    r"|residents|tenants|people|businesses|parish|council|market|[a-z]+s(?! of\b)"
    r"|£?\d[\d,.]*\S*)\s",
    re.IGNORECASE,
)
"""What follows a verb rather than a noun."""

NOUNS_TOO = frozenset(
    """
    act address approach audit benchmark bid boost build campaign centre challenge commission
    contact design document draft drive focus host hold increase influence invite issue launch
    lead link look map market measure move offer open pilot plan profile progress record report
    request review roll run scope select set share source sponsor spend start supplement support
    survey target tender test track train transfer transition trial update upgrade use visit
    work
    """.split()
)
"""Imperatives that are nouns as well, as in "Local Plan"."""

NO_ACT = re.compile(
    r"complete\s*(?:$|[(\[:;,.–-])"
    r"|act (?!(?:on|upon|as|in|to|now|with|within|for|against|before|like|only|where|when"
    r"|together|early|fast|swiftly|at once|and|\w+ly)\b)",
    re.IGNORECASE,
)
"""The second half of a law's name, for nobody acts a thing; a status: "Complete (May 2021)"."""

OPEN_AMOUNT = re.compile(
    r"\b(?:the|a|this|that|our|its|their|each|every) £?\d[\d.,]*(?:m|k|bn|%)?$", re.IGNORECASE
)
"""An amount of something that is still to be named: "the £3.2m"."""

CANNOT_END = frozenset(
    """
    a an the this that these those its their our your his her each every all any some no both
    of to for in on at by with from into onto over under through via within without between
    across around about against along among towards upon per as than like near beyond during
    and or but nor so if when where which who whose while whilst because how whether
    is are was were be been being has have had do does did will would shall should may might must
    can could not only more most further new next last first single other own local current key
    existing such ensure ensures ensuring enable enables enabling allow allows deliver delivering
    provide provides providing including include includes achieve develop developing establish
    ask commission instruct invite require requires urge
    introduce consult encourage inform engage involve help let make makes making
    post pre non joint shared
    """.split()
)
"""Words after which a clause must go on, so that no new commitment can begin."""

WILL = re.compile(
    r"\b(?:will|shall|must|(?<!has )(?<!have )to be|is to|are to|should|needs? to|going to"
    r"|attending|undertaken)\b",
    re.IGNORECASE,
)
INTENTION = re.compile(
    r"\b(?:will|shall|must|(?:is|are|be|needs?|aims?|intends?|plans?|propos\w+|committed|commitment"
    r"|begun|agreed|likely|view|looking|due|scheduled|planned|happen|expected) to"
    r"|(?<!has )(?<!have )to be)\b",
    re.IGNORECASE,
)
UNDER_WAY = re.compile(
    r"\b(?:is|are|being) (?:now )?(?:on-?going|being|undertak\w+|[a-z]+ing)\b|^work is ",
    re.IGNORECASE,
)
"""The present as a commitment: "We are developing ...", "Work is being undertaken ..."."""

ELABORATION = re.compile(
    r"(?:this|these|it|they|its|their|those|there|such|which|target|grants?|including"
    r"|include|to include|in practice|if|whilst|while|as a result)\b",
    re.IGNORECASE,
)
"""Openings of a sentence that goes on about the one before it."""

BENEFIT = re.compile(
    r"\b(?:will|should|shall|would) (?:also |then |further |all |be |only )*(?:provide|help|enable"
    r"|allow|create|assist|underpin|complement|support|form|build on|mean|give|inform"
    r"|be accessible|strengthen|encourage people|drive|maximise|lead to)\b",
    re.IGNORECASE,
)
"""What a commitment is good for, rather than a commitment."""

RETROSPECT = re.compile(
    r"\b(?:we['’]ve|(?:has|have) (?:already |also |now |both |recently )?(?:been |more than )?"
    r"[a-z]+(?:ed|t|n|de))\b"
    r"|\b(?:currently|proud)\b|\bwe (?:also )?(?:recogni[sz]e|welcome|know|understand)\b"
    r"|\(covered above\)",
    re.IGNORECASE,
)
"""What is done, known or thought already."""

PAST = re.compile(r"\b(?:was|were|reviewed|resolved|commissioned|took)\b", re.I)

NOMINAL = re.compile(
    r"(?:further |fundamental |regular |initial |full |clear |annual |quarterly |monthly |weekly )?"
    r"(?:development|review|implementation|introduction|creation|delivery|completion|adoption"
    r"|establishment|publication|preparation|production|recruitment|procurement|roll-?out|launch"
    r"|expansion|extension|refresh|restructure|consultation|engagement|analysis|assessment"
    r"|evaluation|promotion|provision|redesign|regular (?:meetings?|review|updates?|monitoring)"
    r"|workshops?|training|meetings?|campaign|undertaken|agreed|strategy|policy) "
    r"(?:and \w+ )?(?:of|by|for|on|to|with|as|in)\b",
    re.IGNORECASE,
)
"""Nouns that stand for an action: "Review of ...", "Workshops with ..."."""

FORWARD = re.compile(
    r"\b(?:have|has) been (?:organised|planned|scheduled|arranged|booked|commissioned)\b",
    re.IGNORECASE,
)
"""Perfect forms that look forward: "Four events have been organised"."""

PROMISE = re.compile(
    r"\b(?:made a commitment|remains? committed|have begun to|has begun to|have committed to"
    r"|has committed to|sets? out an? (?:programme|plan)\b"
    r"|(?:have|has) agreed (?:\S+ ){0,6}to (?:begin|work|develop))\b",
    re.IGNORECASE,
)
"""Commitments without "will"."""

LISTED = re.compile(
    r"(?:quick wins|(?:key |proposed |our )?(?:actions|next steps|priorities)) (?:will )?include\b",
    re.IGNORECASE,
)
