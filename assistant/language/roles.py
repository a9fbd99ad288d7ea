"""Words of offices and bodies, which tell a role from a person's name."""

_OFFICES = """
    accountant administrator adviser advisor analyst architect assistant associate auditor bursar chair chairman
    chairperson chairwoman chief clerk commissioner constable consultant convener convenor coordinator co-ordinator
    councillor deputy director engineer executive governor head headteacher inspector lead leader librarian manager
    managers mayor minister ned nurse observer observers officer officers parent president principal representative
    representatives resident secretary selectmen senior solicitor student substitute surveyor teacher tenant tenants
    treasurer trustee trustees vice vice-chair vice-chairman vice-president visitor visitors volunteer warden
    non-executive co-opted interim internal independent acting
"""

_BODIES = """
    academy agency assembly association authority bank board borough branch business cabinet centre chamber charity
    city college commission committee community companies company constabulary corporation council councillors county
    department directors district division estates forum foundation friends fund governing governors government group
    hall hospital institute insurance library network organisation other others panel park partner partners
    partnership partnerships police parliamentary province region regional school schools secretariat section sector
    senate service services society sub-committee team town trust union university village ltd limited plc llp inc cic
    uk nhs youth
"""

# what bodies see to
_SUBJECTS = """
    accounts action administration advisory affairs audit budget capital care challenge children climate
    clinical communications compliance corporate data delivery democratic development digital economic education
    engagement engineering environment
    facilities finance financial fire future governance health highways home housing human improvement information
    innovation integrated joint leadership learning legal leisure local management medical monitoring municipal
    nursing operating operations people performance planning policy practice procurement programme project property
    public quality records regulation research residents resilience resources review risk royal safeguarding science
    scrutiny secondary primary security social staff standing states strategic strategy support sustainability
    technical technology training transformation transparency transport voluntary ward waste workforce works working
    steering cross conference regular presenting
"""

_PLACES = """
    central east eastern england london national new next north northern south southern west western rural
"""

# headings and labels, and what stands in place of a name
_MINUTES = """
    acknowledgement also collection moved participation plans remote respectfully seconds seconded submitted taker
    agenda all annual apologies apology approval approved agreed agreement attendance attendees absent arising away
    church circulate date guest guests prayer prayers speaker speakers decision decisions declarations draft every
    everyone external general google in interest
    introductions item matters meeting member members minutes motion name nil none note noted notes none office open
    parish place position present push quarter report request resolved role task force time title total update user
    vacancy vacant venue welcome the tba tbc initials january february march april june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday conservative labour liberal democrat
    democrats green urban land estate
"""

OFFICES = frozenset(f"{_OFFICES} counsel dean librarian provost rector registrar".split())
"""Words of which one at least is in the name of an office that somebody holds."""
ROLE_WORDS = frozenset(f"{_OFFICES} {_BODIES} {_SUBJECTS} {_PLACES} {_MINUTES}".split())
