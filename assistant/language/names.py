"""Names of people: without titles and honours, told apart from roles and bodies, and matched to what is written."""

import re

_TITLE = (
    r"(?:(?:(?:County|District|Borough|Parish|Town|City|Ward|Community)\s+)?(?:Cllrs?|Councillors?)|Cr|Clr|Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Prof|Professor|Rev|Revd|Reverend|Rev['’]d|Canon|Fr|"
    r"Father|Baroness|Mayor|Alderman|Ald|"
    r"(?:Assistant |Deputy )?Chief Constable|(?:Detective )?Chief Inspector|(?:Detective )?Inspector|Det\.? Supt|Det\.? (?:Chief )?Insp|Detective (?:Chief )?Superintendent|DCI|DI|DS|Chief|Sister|Brother|Canon|(?:Chief )?Superintendent|"
    r"Supt|Insp|PC|PCSO|Sgt|Sergeant|Cdr|Commander|Capt|Captain|Col|Colonel|Major|Wing Commander|Hon|The Hon|"
    r"Rt Hon|The Rt Hon|Supervisor|Selectman|Selectwoman|Trustee|Commissioner|Councilman|Councilwoman|Councilmember|C/?Cllr|D/?Cllr|CC|DC)"
)
TITLES = re.compile(rf"^(?:(?:the\s+)?{_TITLE}\b\.?\s*)+", re.IGNORECASE)
HONOURS = re.compile(
    r"(?:,?\s+(?:OBE|MBE|CBE|KBE|DBE|JP|MP|MSP|MEP|MS|AM|MLA|QC|KC|DL|QPM|QFSM|CB|CMG|BEM|TD|FRS|FBA|PhD|MA|BA|BSc|MSc|MBA|Esq|"
    r"FRICS|FCA|CPFA|RN|Jnr|Snr))+\b\.?,?$"
)
_PARTICLE = r"(?:de|del|della|di|da|dos|van|von|der|den|la|le|du|bin|bint|al|ap|ab|ferch|y|st|ter|ten)"
_CAPITAL = r"(?:Ma?c[A-Z][a-zà-ÿ]+|[OD][’'][A-Z][a-zà-ÿ]+|[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[’'`][A-Za-zÀ-ÿ]+)?|[A-Z][’'][A-Z]?[a-z]+|[A-Z][a-z]+[A-Z][a-z]+)"
_PART = rf"(?:{_CAPITAL}(?:-{_CAPITAL})*|[A-Z]\.(?:\s?[A-Z]\.)*|[A-Z]{{1,2}}(?![A-Za-z]))"
NAME = re.compile(rf"(?:(?:Sir|Dame|Lord|Lady)\s+)?{_PART}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_PART}){{1,3}}")
SURNAMED = re.compile(rf"(?:{_TITLE}\.?)\s+(?:{_PART}\s+)?(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}(?:-{_CAPITAL})?")

ROLE_WORDS = frozenset(
    """academy accountant action administrator adviser advisor affairs agency agenda all analyst apologies approval architect
    assembly assistant associate association attendance attendees audit auditor authority away bank board borough branch budget bursar
    business cabinet capital care centre chair chairman chairperson chairwoman chamber charity chief children church circulate city clerk
    clinical co-opted college commission commissioner committee communications community company compliance
    constable constabulary consultant convener convenor coordinator co-ordinator corporate corporation council councillor councillors
    county decision decisions delivery democratic department deputy development digital director
    directors district division draft east economic education engagement engineer england environment estates every
    everyone executive external facilities finance financial fire forum foundation
    friends fund future general governance governing governor governors government group hall
    head headteacher health highways home hospital housing human improvement in independent information innovation
    inspector institute insurance integrated interim internal item joint lead leader leadership learning legal leisure
    librarian library lead local london manager managers management mayor medical meeting member members minister minutes
    monitoring municipal national network new next north northern note notes nurse nursing observer observers office officer
    officers operating operations organisation other others parent parish park partner partners partnership partnerships people
    performance planning police policy practice present president primary principal procurement programme project property
    province public quality records region regional regulation report representative representatives research resident residents resilience
    resources review risk royal safeguarding school schools science scrutiny secondary secretariat secretary section sector
    security selectmen senate senior service services social society solicitor south southern staff standing states
    strategic strategy student sub-committee substitute support surveyor sustainability teacher team technical technology
    tenant tenants the town training transformation transport treasurer trust trustee trustees union
    university vice vice-chair vice-chairman vice-president village visitor visitors voluntary volunteer ward warden waste west western
    data open user task force google summer push request science working steering cross conference cabinet presenting regular
    workforce works youth ltd limited plc llp inc cic uk nhs action tba tbc vacancy vacant none nil date time venue position name role title initials
    apology absent non-executive ned accounts quarter january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday motion resolved agreed noted approved welcome introductions update total place
    declarations interest matters arising conservative labour liberal democrat democrats green agreement annual rural urban land estate""".split()
)


def clean_name(text: str) -> str:
    """A person's name without title, honours, stars, marks and outer punctuation; Sir and Dame stay."""
    name = re.sub(r"[*†‡#_|]+", " ", text)
    name = re.sub(r"\s+", " ", name).strip(" \t,;:.-–—•·()[]")
    name = TITLES.sub("", name)
    for _ in range(3):
        shorter = HONOURS.sub("", name).strip(" ,;:-–—")
        if shorter == name:
            break
        name = shorter
    return name.strip(" ,;:-–—")


def is_name(text: str) -> bool:
    """Whether ``text`` (already cleaned) reads as one person's full name and not as a role, body or heading."""
    match = NAME.fullmatch(text)
    if not match:
        return False
    parts = re.findall(r"[\w'’-]+", text)
    if any(is_role_word(part) for part in parts[:-1]) or (
        is_role_word(parts[-1]) and parts[-1].lower() not in _ALSO_SURNAMES
    ):
        return False
    # somebody is named by a surname: "T. J." and "EM IEP" are no people
    return any(len(part) > 2 and part[1:].islower() or re.match(r"(?:O|D|Ma?c)['’A-Z]", part) for part in parts)


def is_role_word(part: str) -> bool:
    """Whether the word is of an office or a body, in singular or plural, alone or hyphenated."""
    return any(
        piece in ROLE_WORDS or piece.removesuffix("s") in ROLE_WORDS
        for piece in (part.lower(), *part.lower().split("-"))
    )


_ALSO_SURNAMES = frozenset(
    "hall ward west green north church park east constable bishop page may march young place day land wood waters".split()
)


def is_person(text: str) -> bool:
    """Whether ``text`` names a person: a full name, or a title with a surname ("Cllr Begy", "Mrs Oyelaran")."""
    stripped = text.strip(" ,;:.*")
    if is_name(clean_name(stripped)):
        return True
    return bool(TITLES.match(stripped)) and bool(
        re.fullmatch(rf"(?:{_PART}\s+)?(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}(?:-{_CAPITAL})?", clean_name(stripped))
    )


def initials_of(name: str) -> str:
    """The capital letters that a name's parts begin with, particles left out: "Fatima de Abreu" gives "FA"."""
    return "".join(
        part[0] for part in re.split(r"[\s-]+", re.sub(r"^(?:Sir|Dame|Lord|Lady)\s+", "", name)) if part[:1].isupper()
    )


def surname_of(name: str) -> str:
    """The last part of a name, with its particles: "Fatima de Abreu" gives "de Abreu"."""
    match = re.search(rf"(?:(?:{_PARTICLE}\s+)+)?\S+$", name)
    return match.group() if match else name
