"""How a list writes its people, brought into the form that is read: names in full, in small letters and parted."""

import re

from assistant.language.names import TITLES, clean_name, is_name
from assistant.language.patterns import any_of
from assistant.reading.attendance.attendee import leading_person

_COUPLE = re.compile(
    r"(?:^|(?<=[,;:]\s)|(?<=\band\s))(?!(?:Mr|Mrs|Ms|Dr|Cllr|Messrs|Sir|Lady)\b)"
    r"(?P<one>[A-Z][a-z]+)\s+&\s+"
    r"(?!(?:Mr|Mrs|Ms|Dr|Cllr)\b)(?P<other>[A-Z][a-z]+)\s+(?P<name>[A-Z][a-z][\w’'-]+)(?=\s*(?:[,;.(]|$|and\b))"
)
"""A couple of one surname: "Ann & Tom Frame"; with "and" it may as well be a subject."""
_COUPLE_ALONE = re.compile(
    r"(?P<one>[A-Z][a-z]+)\s+and\s+(?P<other>[A-Z][a-z]+)\s+"
    r"(?P<name>[A-Z][a-z][\w’'-]+)[\s,;.]*"
)
"""A couple that a row of the list holds and nobody else."""
_TITLED = re.compile(
    r"(?<!Deputy )(?<!Vice )(?:(?:Deputy|Vice)\s+)?"
    + any_of(
        r"(?:Mayor|Reeve)(?! (?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b), Alderman, Alderwoman, Councill?or, Cllr",
        "Commissioner, Trustee, Senator",
        "Mr, Mrs, Ms, Miss, Mx, Dr, Professor, Prof, Rev, Revd, Canon",
    )
    + r"\.?\s+(?=[A-Z])"
)
_BODY_ENDS = re.compile(r"(?:Council|Authority|Member|member|Trust|Association|Society|College|School|Group|Board)\s+$")
_WORD_OF_NAME = r"(?!(?:De|Di|La|Le|Van|Von|Mc|St)\b)[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?"
_OFFICE_BEARERS = any_of(
    "Trustees, Governors, Members, Commissioners, Supervisors, Selectmen, Senators, Directors, Friends"
)
_COUNCILLORS = re.compile(
    rf"(?:Councillors|Cllrs|Crs|Aldermen|{_OFFICE_BEARERS})\b(?!\s+of\s+(?:the\s+)?(?:public|press))", re.IGNORECASE
)
_BEARERS_SURNAMES = re.compile(
    rf"(?:^|(?<=[,;]\s)){_OFFICE_BEARERS}\s+(?=(?P<full>[A-Z][\w’'.-]*\s+)?[A-Z][\w’'-]+\s*(?:\([^()]*\)\s*)?(?:,|\band\s|&))"
)
"""A plural before names, of which it tells nothing that a list must keep: "Trustees Bell (Chair), Frame and Oak"."""
_TWO_NAMES = re.compile(
    rf"(?P<one>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+{_WORD_OF_NAME}\s+{_WORD_OF_NAME})\s+"
    rf"(?P<other>{_WORD_OF_NAME}\s+{_WORD_OF_NAME})(?=\s*(?:\(|,|$))"
)
"""Somebody without a title behind somebody with one, and nothing between them: "Mrs Ann Bell Tom Frame (Clerk)"."""
_TWO_WORDS = re.compile(rf"(?:[A-Z]|{_WORD_OF_NAME})\s+{_WORD_OF_NAME}")
_FOUR_WORDS = re.compile(rf"{_TWO_WORDS.pattern}\s+{_TWO_WORDS.pattern}")
_FEWEST_WHOLE = 3
"""People in two words beside whom one in four is two."""
_OFFICE_JOINED = re.compile(
    r"(?<=[a-z]{2})(?<!\bVice)(?<!\bDeputy)(?<!\bEx)-(?=(?:(?:Vice|Deputy)[ -])?"
    r"(?:Chair(?:man|woman|person)?|Clerk|Secretary|Treasurer|President)\b)"
)
_FEWEST_UNPARTED = 2
_DESCRIBED = 2
"""Commas that tell a person's body in a list which has none between its people."""


def surnamed(label: str, text: str) -> str:
    """The list behind the label "Councillors" with that title, where it gives most of them by surnames alone."""
    pieces = [piece.strip(" .") for piece in re.split(r",|;|\band\b|&", text)]
    bare = [piece for piece in pieces if re.fullmatch(r"(?:[A-Z][a-z]*[’'-]?)+", piece)]
    return f"Councillors {text}" if _COUNCILLORS.match(label) and 2 * len(bare) > len(pieces) else text


def titled_surnames(text: str) -> str:
    """``text`` with surnames behind a plural as councillors' stand: "Trustees Bell, Frame and Oak"."""
    return _BEARERS_SURNAMES.sub(lambda match: "" if match["full"] else "Councillors ", text)


def couples_named(text: str) -> str:
    """``text`` with couples of one surname as two people: "Ann and Tom Frame"."""
    couple = _COUPLE_ALONE.fullmatch(text)
    if couple and not TITLES.match(text):
        return f"{couple['one']} {couple['name']} and {couple['other']} {couple['name']}"
    return _COUPLE.sub(r"\g<one> \g<name> and \g<other> \g<name>", text)


def commas_restored(text: str) -> str:
    """A list of people in two words each with the comma that got lost: "Ann Bell, Tom Frame Sue Oak and Jo Hill"."""
    parted = re.split(r",|;|\s[–-]\s|\sand\s|&", re.sub(r"\([^()]*\)", "", text))
    pieces = [piece.strip(" .") for piece in parted if not _COUNCILLORS.fullmatch(piece.strip())]
    four = [piece for piece in pieces if _FOUR_WORDS.fullmatch(piece)]
    others = [piece for piece in pieces if piece not in four]
    if len(four) != 1 or len(others) < _FEWEST_WHOLE or not all(map(_TWO_WORDS.fullmatch, others)):
        return text
    one, other = (" ".join(four[0].split()[at : at + 2]) for at in (0, 2))
    return text.replace(four[0], f"{one}, {other}") if is_name(one) and is_name(other) else text


def offices_apart(text: str) -> str:
    """``text`` with offices that a hyphen joins to names parted from them: "Ann Bell-Chairman"."""
    return _OFFICE_JOINED.sub(" - ", text)


def apart(text: str) -> str:
    """People with their titles alone between them, parted: "Mr A Bell Professor T Frame (Chair) Ms S Oak"."""
    starts = [match.start() for match in _TITLED.finditer(text) if _runs_on(text, match.start())]
    if len(starts) < _FEWEST_UNPARTED:
        return text
    mark = ";" if len(re.findall(r",(?![^(]*\))", text)) >= _DESCRIBED else ","
    for start in reversed(starts):
        text = f"{text[:start].rstrip()}{mark} {text[start:]}"
    return _TWO_NAMES.sub(
        lambda match: f"{match['one']}{mark} {match['other']}" if _two(match) else match.group(), text
    )


def _two(match: re.Match[str]) -> bool:
    """Whether both halves are names, and not a name and a body."""
    return is_name(match["other"]) and is_name(clean_name(match["one"]))


def _runs_on(text: str, start: int) -> bool:
    """Whether a person, brackets or a body end where another person's title begins, without anything between."""
    before = text[:start]
    if not re.search(r"[\w)]\s+$", before) or before.count("(") > before.count(")"):
        return False
    last = re.split(r"[,;:]|\b(?:and|&)\s", before)[-1]
    titles = list(_TITLED.finditer(last))
    own = last[titles[-1].start() :] if titles else last
    return bool(before.rstrip().endswith(")") or _BODY_ENDS.search(before) or leading_person(own))


def uncapped(text: str) -> str:
    """Names set in capitals in their usual form: "MRS D E LOCKYER" becomes "Mrs D E Lockyer"."""
    outside = [
        word
        for word in re.findall(r"[A-Za-z’'-]{3,}", re.sub(r"\([^)]*\)", " ", text))
        if not TITLES.match(word) and word not in {"and", "for"}
    ]
    if not outside or sum(word.isupper() for word in outside) < 0.6 * len(outside):
        return text
    return re.sub(
        r"\b[A-Z][A-Z’'-]{2,}\b|\b(?:MR|MS|DR)\b",
        lambda match: "-".join(part.capitalize() for part in match.group().split("-")),
        text,
    )
