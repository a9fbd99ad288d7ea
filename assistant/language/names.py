"""Names of people: without titles and honours, told apart from roles and bodies, and matched to what is written."""

import re
from functools import lru_cache

from assistant.language.patterns import any_of, ignoring_case
from assistant.language.roles import ROLE_WORDS

_TITLE = any_of(
    r"(?:(?:County|Cty|District|Borough|Parish|Town|City|Ward|Community)\s*)?(?:Cllrs?|Councill?ors?)",
    "C/?Cllr, D/?Cllr",
    r"Cr, Clr, Mr, Mrs, Ms, Miss, Mx, Messrs, Dr, (?:Associate |Assistant |Emeritus )?Prof(?:essor)?",
    "Sister, Brother, Baroness, Mayor, Alderman, Ald",
    r"(?:Most |Rt\.? |Right |Very )?(?:Rev['’]?d|Rev|Reverend), Ven, Venerable, Canon, Fr, Father",
    r"(?:Assistant |Deputy )?Chief Constable, (?:Detective )?Chief Inspector, (?:Detective )?Inspector",
    r"Ch(?:ief)?\.? (?:Supt|Insp|Const(?:able)?), [ADT]/(?:Ch\.? )?(?:Supt|Insp|DCI|DI|Sgt|CC)",
    r"Det\.? Supt, Det\.? (?:Chief )?Insp, Detective (?:Chief )?Superintendent, (?-i:DCI), (?-i:DI), (?-i:DS), Chief",
    r"(?-i:ACC), (?-i:DCC), (?-i:ACFO), (?-i:DCFO), (?-i:DACO)",
    r"(?:Chief )?Superintendent, Supt, Insp, PC, PCSO, Sgt, Sergeant, Cdr, Commander, Capt, Captain, Colonel",
    r"(?:Lt\.? )?Col(?! [A-Z]\b(?!\.?\s?[A-Z])), Major, Wing Commander, Hon, The Hon, Rt Hon, The Rt Hon",
    "Emeritus, Emerita",
    r"Supervisor, Selectman, Selectwoman, Trustee, Commissioner, Councilman, Councilwoman, Councilmember, CC, DC",
    r"Deputy Mayor, Bros?, Sis, PCs, Reeve, Alderperson, Alderwoman, Councilors?, Councilperson, Selectperson",
    r"Firefighter, Lt, Pastor, Rabbi, Freeholder, Jurat, Senator, Deputy(?=\s+(?:[A-Z]\.\s?)+(?-i:[A-Z]))",
)
TITLES = ignoring_case(rf"^(?:(?:the\s+)?{_TITLE}\b\.?\s*)+")
HONOUR = any_of(
    "OBE, MBE, CBE, KBE, DBE, JP, MP, MSP, MEP, MS, AM, MLA, QC, KC, DL, QPM, QFSM, CB, CMG, BEM, TD, FRS, FBA",
    "PhD, MA, BA, BSc, MSc, MBA, Esq, FRICS, FCA, CPFA, RN, Jnr, Snr",
)
HONOURS = re.compile(rf"(?:,?\s+{HONOUR})+\b\.?,?$")

PARTICLE = any_of(
    "de, del, della, di, da, dos, van, von, der, den, la, le, du, bin, bint, al, ap, ab, ferch, y, st, ter, ten"
)
# Atomic groups: a name in capitals and hyphens is read one way only, however long it is.
_CAPITAL = (
    r"(?>Ma?c[A-Z][a-zà-ÿ]+"  # MacLeod, McKay
    r"|[OD][’'‟´`]?[A-Z][a-zà-ÿ]+"  # O'Brien, OBrien
    r"|[A-Z][a-z]+[A-Z][a-z]+"  # DeVries
    r"|[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[’'`][A-Za-zÀ-ÿ]+)?"  # Smith
    r"|[A-Z][’'][A-Z]?[a-z]+)"  # A'Court
)
_SYLLABLE = (  # the second half of Ji-woo and Mei-ling, but not of "Mid-year" and "Top-up"
    r"(?!(?:day|how|in|off|on|out|own|pay|to|too|up|way|war|wear|win|year)\b)"
    r"[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}(?:ng|[hklmnprt])?(?![\w-])"
)
_HYPHENED = rf"(?:{_CAPITAL}(?:[-–]{_CAPITAL}){{0,4}}|[A-Z][a-z]{{1,4}}-{_SYLLABLE})"
_PART = rf"(?:{_HYPHENED}|[A-Z]\.(?:\s?[A-Z]\.){{0,4}}|[A-Z]{{1,2}}(?![A-Za-z]))"
_CALLED = r"(?:\s+[“\"‘(][A-Z][a-z]+[”\"’)](?=\s+[A-Z][a-z]))?"
"""What somebody is called, between the names: 'Ann “Nan” Bell'."""
_GAP = r"(?:\s+|(?<=\b[A-Z]\.)(?=[A-Z][a-z]))"  # "A.Bell"
NAME = re.compile(
    rf"(?:(?:Sir|Dame|Lord|Lady)\s+)?{_PART}{_CALLED}(?:{_GAP}(?:{PARTICLE}\s+){{0,2}}{_PART}(?![a-zA-Z])){{1,3}}"
)
_FAMILY_NAME = rf"(?:{_PART}\s+)?(?:{PARTICLE}\s+){{0,2}}{_CAPITAL}(?:-{_CAPITAL})?"
SURNAMED = re.compile(rf"(?:{_TITLE}\.?)\s+{_FAMILY_NAME}")

_LIKE_ROLES = """
    hall ward west green north church park parks east constable bishop page may march young place day land wood waters
    banks chambers guest
"""
_ALSO_SURNAMES = frozenset(_LIKE_ROLES.split())
_MONTHS_OF_BIRTH = frozenset(("April", "May", "June"))
"""Months that people are named by."""
_SHORT = """
    am an as at be by do dr ex go he hi if in is it me mr ms my no of oh ok on or pa pm re so st to up us vs we
"""
_SHORT_WORDS = frozenset(_SHORT.split())


@lru_cache(maxsize=4096)
def clean_name(text: str) -> str:
    """A person's name without title, honours, stars, marks and outer punctuation; Sir and Dame stay."""
    name = re.sub(r"[*†‡#_|]+", " ", text)
    name = re.sub(r"\s+", " ", name).strip(" \t,;:.-–—•*·()[]")
    name = TITLES.sub("", name)
    for _ in range(3):
        shorter = HONOURS.sub("", name).strip(" ,;:-–—")
        if shorter == name:
            break
        name = shorter
    return name.strip(" ,;:-–—")


def is_name(text: str) -> bool:
    """Whether ``text`` (already cleaned) reads as one person's full name and not as a role, body or heading."""
    if not NAME.fullmatch(text):
        return False
    parts = re.findall(r"[\w'’-]+", text)
    if any(is_role_word(part) for part in (parts[1:-1] if parts[0] in _MONTHS_OF_BIRTH else parts[:-1])):
        return False
    first, _, last = parts[-1].lower().rpartition("-")
    if is_role_word(parts[-1]) and (last not in _ALSO_SURNAMES or first in _SHORT_WORDS or first in ROLE_WORDS):
        return False
    # somebody is named by a surname: "T. J." and "EM IEP" are no people
    halves = [half for part in parts for half in part.split("-")]
    if any((len(part) > 2 and part[1:].islower()) or re.match(r"(?:O|D|Ma?c)['’A-Z]", part) for part in halves):
        return True
    # "Di T", but not "At T"
    return len(parts) == 2 and len(parts[0]) == 2 and parts[0][1].islower() and parts[0].lower() not in _SHORT_WORDS


def is_role_word(part: str) -> bool:
    """Whether the word is of an office or a body, in singular or plural, alone or hyphenated."""
    return any(
        piece in ROLE_WORDS or piece.removesuffix("s") in ROLE_WORDS
        for piece in (part.lower(), *part.lower().split("-"))
    )


def is_person(text: str) -> bool:
    """Whether ``text`` names a person: a full name, or a title with a surname ("Cllr Begy", "Mrs Oyelaran")."""
    stripped = text.strip(" ,;:.*")
    cleaned = clean_name(stripped)
    return is_name(cleaned) or bool(TITLES.match(stripped) and re.fullmatch(_FAMILY_NAME, cleaned))


def initials_of(name: str) -> str:
    """The capital letters that a name's parts begin with, particles left out: "Fatima de Abreu" gives "FA"."""
    untitled = re.sub(r"^(?:Sir|Dame|Lord|Lady)\s+", "", name)
    return "".join(part[0] for part in re.split(r"[\s-]+", untitled) if part[:1].isupper())


def surname_of(name: str) -> str:
    """The last part of a name, with its particles: "Fatima de Abreu" gives "de Abreu"."""
    match = re.search(rf"(?<!\S)(?:(?:{PARTICLE}\s+)+)?\S+$", name)
    return match.group() if match else name


__all__ = [
    "HONOUR",
    "HONOURS",
    "NAME",
    "PARTICLE",
    "ROLE_WORDS",
    "SURNAMED",
    "TITLES",
    "clean_name",
    "initials_of",
    "is_name",
    "is_person",
    "is_role_word",
    "surname_of",
]
