"""Who was there: the attendance list in all its shapes, and apologies told in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Person
from assistant.domain.minutes import Status
from assistant.language.names import NAME, TITLES, clean_name, is_name
from assistant.language.words import matching_key, plain, sentences
from assistant.reading.lines import Line
from assistant.reading.people_lists import Attendee, describe, leading_person, people_in

_SECTIONS: list[tuple[Status, str]] = [
    (
        "apologies",
        r"(?:apologies|apology|regrets|absent(?:\s+with\s+apologies)?|excused|absence|not\s+present|members\s+absent|unable to attend)(?:\s+(?:for\s+absence|received|were|given|from|for|and|non-attendance|had been|have been|with))*",
    ),
    ("substitute", r"(?:substitutes?|substitute\s+members?|alternates?)(?:\s+(?:present|attending))?"),
    ("observer", r"(?:observers?|observing)(?:\s*/\s*other\s+attendees)?"),
    (
        "in_attendance",
        r"(?:in\s+attendance|also\s+(?:present|in\s+attendance|attending)|attending|officers?(?:\s+(?:in\s+(?:attendance|support)|present|attending))?|officials?(?:\s*\(.*\))?|staff(?:\s+(?:in\s+attendance|present))?|other\s+attendees|others?\s+(?:present|in\s+attendance)|guests?|visitors?|invitees|invited(?:\s+guests)?|by\s+invitation|presenters?|speakers?|advis[eo]rs|secretariat|(?:non-members|non-voting|[a-z]+\s+officers)(?:\s+in\s+attendance)?|[A-Z]{2,}\s+officers|scribes?(?:\(s\))?|clerk(?:\s+to\s+the\s+[\w\s]+)?|minute[\s-]taker|external(?:\s+attendees)?)",
    ),
    (
        "present",
        r"(?:(?:\w+\s+)?(?:board\s+|committee\s+|council\s+|voting\s+|[a-z]+\s+board\s+)?members(?:\s+(?:present|in\s+attendance|attending))?|sederunt|(?:those\s+|persons\s+|voting\s+|trustees?\s+|governors?\s+|directors?\s+|councillors?\s+|commissioners?\s+|selectmen\s+)?present(?:\s+were)?|attendees|attendance(?:\s+list)?|participants|roll\s+call|trustees|governors|directors|councillors|commissioners|council|non-executive\s+directors|executive\s+directors|core\s+members|voting|members\s+of\s+the\s+(?:board|committee|council|panel|commission)(?:\s+present)?)",
    ),
]
_LABEL = re.compile(
    "^(?:"
    + "|".join(f"(?P<s{i}>{p})" for i, (_, p) in enumerate(_SECTIONS))
    + r")(?:\s*\([^)]*\))?\s*(?:[:\-–—]+\s*|$)(?P<rest>.*)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^(?:(?:the\s+following|those|also)\s+)?(?P<label>present|in\s+attendance|apologies(?:\s+for\s+absence)?)\s+(?:(?:were|was|came|received|given|sent|is|are|had\s+been|have\s+been)\s*)+(?:from|by|on\s+behalf\s+of)?[:\s]+(?P<rest>.+)$",
    re.IGNORECASE,
)
_NEXT_PART = re.compile(
    r"(?<=[.;])\s+(?=(?:Apologies|In attendance|Also present|Also in attendance|Observers?|Present|Absent)\b)"
)
_ROW_LABEL = re.compile(
    r"^(?:(?P<chair>chair(?:man|woman|person)?|convenor|convener|presiding|moderator)|(?P<role>(?:vice|deputy)[\s-]*chair(?:man|woman|person|s)?|conservative|labour|liberal\s+democrats?|green|independent|snp|plaid\s+cymru|"
    r"clerk|secretary|treasurer|minutes?(?:\s+taken\s+by)?|note[\s-]taker|scribe|facilitator|headteacher|principal|executives?|non-executives?|lay\s+members?|co-opted(?:\s+members?)?))s?\s*(?:[:\-–—]\s*|$)(?P<rest>.*)$",
    re.IGNORECASE,
)
_COLUMNS = {
    "name": re.compile(
        r"^(?:name|councillor|member|attendee|governor|trustee|director|who|person)s?(?:\s+of\s+\w+)?$", re.IGNORECASE
    ),
    "role": re.compile(
        r"^(?:role|position|title|job\s+title|designation|category|type|capacity|office|governor\s+type)$",
        re.IGNORECASE,
    ),
    "organisation": re.compile(
        r"^(?:organisation|organization|agency|council|authority|representing|council\s*/\s*representing|affiliation|company|body|ward|partner)s?$",
        re.IGNORECASE,
    ),
    "initials": re.compile(r"^(?:initials|init\.?|abbreviation)$", re.IGNORECASE),
    "mark:present": re.compile(r"^(?:present|attended|in\s+person)\??$", re.IGNORECASE),
    "mark:apologies": re.compile(r"^(?:apologies|absent|apols?\.?|not\s+present)$", re.IGNORECASE),
    "mark:in_attendance": re.compile(r"^in\s+attendance$", re.IGNORECASE),
    "status": re.compile(
        r"^(?:status|attendance|present|apologies|present\s*/\s*apologies|attended|in\s+attendance|attendance\s+status|present\?|here)$",
        re.IGNORECASE,
    ),
}
_STATUS_WORDS: list[tuple[re.Pattern[str], Status]] = [
    (re.compile(r"^(?:apolog\w*|a|ap|absent|no|n|x|✗|✘|not present|non-attendance)\b", re.IGNORECASE), "apologies"),
    (re.compile(r"^(?:in attendance|ia|attending)\b", re.IGNORECASE), "in_attendance"),
    (re.compile(r"^(?:observ\w*)\b", re.IGNORECASE), "observer"),
    (re.compile(r"^(?:sub\w*)\b", re.IGNORECASE), "substitute"),
    (re.compile(r"^(?:present|p|yes|y|✓|✔|√|attended|here)(?:\b|$)", re.IGNORECASE), "present"),
]


def section_of(text: str) -> tuple[Status, str] | None:
    """(status, what follows the label) where ``text`` opens a part of the attendance list."""
    match = _LABEL.match(text.strip())
    if not match:
        told = _TOLD.match(text.strip())
        if told and leading_person(told["rest"]):
            return (
                "apologies"
                if told["label"].lower().startswith("ap")
                else "present"
                if told["label"].lower().startswith("pr")
                else "in_attendance"
            ), told["rest"]
        return None
    index = next(i for i in range(len(_SECTIONS)) if match[f"s{i}"] is not None)
    rest = match["rest"]
    return _SECTIONS[index][0], rest


_BARE_BODY = re.compile(
    r"^(?:council|trustees|governors|directors|councillors|commissioners|members|voting|staff|officers?|officials?|external|secretariat)\s*$",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(
    r"^(?!(?:Date|Time|Venue|Location|Place|Title|Meeting|Subject|Held|Committee|Body|Day|Next)\b)(?P<label>[A-Z][^:;,()]{2,45}):\s*(?P<rest>\S.*)$"
)


def opens_attendance(text: str, below: str = "") -> bool:
    """Whether an attendance list begins with this line: a known label, or any label before a list of people.

    ``below``: the next line; "Members" alone opens the list only where a person follows.
    """
    opened = section_of(text)
    if opened and (not _BARE_BODY.match(text.strip()) or leading_person(below)):
        short = len(text.split()) <= 6 or re.match(r"\w+(?:\s+\w+){0,3}\s*[:–-]", text) or leading_person(opened[1])
        return bool(short) and not leading_person(text)
    match = _ANY_LABEL.match(text)
    return bool(match) and match is not None and len(people_in(match["rest"], "present")) >= 2


def _status_of_label(label: str, current: Status | None) -> Status:
    """What an unknown label such as "Tenants", "Brackenside staff" or "Sorry they couldn't come" makes of its people."""
    if re.search(
        r"\b(?:sorry|could\s?n[o’']?t|unable|excused|regret\w*|absent|apolog\w*|not present)\b", label, re.IGNORECASE
    ):
        return "apologies"
    if re.search(
        r"\b(?:staff|officers?|clerk|advis\w+|guests?|secretar\w+|attend\w*|visitors?|minutes|notes?|speakers?|public|press|invited?)\b",
        label,
        re.IGNORECASE,
    ) and not re.search(r"\bmembers?\b", label, re.IGNORECASE):
        return "in_attendance"
    if re.search(r"\bobserv", label, re.IGNORECASE):
        return "observer"
    return current or "present"


class AttendanceReader:
    """Walks the lines of an attendance list once and keeps who was met."""

    def __init__(self) -> None:
        self.people: list[Attendee] = []
        self.sections: list[Status] = []
        self._status: Status | None = None
        self._role: str | None = None
        self._columns: dict[int, str] | None = None
        self._side: list[Status] | None = None
        self._two_lists = False
        self._last_columns: dict[int, str] | None = None

    def read(self, lines: Sequence[Line]) -> list[Attendee]:
        """Everybody in ``lines``, in order."""
        joined = _joined(lines)
        self._two_lists = _two_lists(joined)
        for raw, cells in joined:
            parts = _NEXT_PART.split(cells[0]) if len(cells) == 1 else []
            for part in parts or [""]:
                self._line((raw, [part] if parts else cells))
        return self._settled()

    def _line(self, line: tuple[str, list[str]]) -> None:
        raw, cells = line
        filled = [cell for cell in cells if cell]
        if not filled:
            return
        if self._header_row(cells) or self._side_by_side(cells, filled):
            return
        if self._columns is None and self._last_columns and line[0].lstrip().startswith("|") and len(cells) > max(self._last_columns):
            self._columns = self._last_columns  # the next part of the list goes on in the same columns
        if self._columns and len(cells) > 1 and self._table_row(cells):
            return
        first, rest = filled[0], filled[1:]
        section = section_of(first)
        if section and not leading_person(first):
            bare = section[0] == "present" and bool(_BARE_BODY.match(first.rstrip(" :")))
            status = self._status if bare and self._status not in (None, "present") and self._status else section[0]
            self._open(status, section[1], rest)
            return
        text = f"{first.rstrip(':')}: {'; '.join(rest)}" if rest and first.endswith(":") else first
        named = _ANY_LABEL.match(text)
        if (
            named
            and (self._status or opens_attendance(text))
            and leading_person(named["rest"])
            and not _ROW_LABEL.match(text)
            and not leading_person(first)
        ):
            status = _status_of_label(named["label"], self._status)
            if self._status is None:
                self._open(status, named["rest"], [])
            else:
                self.sections.append(status)
                self.people += people_in(named["rest"], status, named["label"] if status == self._status else None)
            return
        if self._status is None:
            return
        if (label := _ROW_LABEL.match(first)) and not leading_person(first):
            self._row(label, rest)
            return
        if re.match(r"\s*\*+\s*(?:denotes?\s+|=\s*|-\s*)?(?:substitute|alternate|deput)", raw, re.IGNORECASE):
            self.people = [replace(p, status="substitute") if p.starred else p for p in self.people]
            return
        self._entry(first, rest, raw)

    def _open(self, status: Status, rest: str, cells: list[str]) -> None:
        self._status, self._role, self._columns, self._side = status, None, None, None
        self.sections.append(status)
        text = "; ".join(part for part in (rest, *cells) if part)
        if text:
            self._add(text)

    def _row(self, label: re.Match[str], rest: list[str]) -> None:
        text = "; ".join(part for part in (label["rest"], *rest) if part)
        role = (label["chair"] or label["role"]).capitalize()
        before = len(self.people)
        status: Status = self._status or "present"
        if re.match(r"clerk|minute|note|scribe|secretary", role, re.IGNORECASE) and status == "present":
            status = "in_attendance"
        self.people += people_in(text, status, role)
        if label["chair"]:
            self.people[before:] = [replace(p, in_chair=max(1, p.in_chair)) for p in self.people[before:]]
        self._role = role if not text else None

    def _entry(self, first: str, rest: list[str], raw: str) -> None:
        """One line inside a section: a person with columns beside, a run-in list, or words about the last person."""
        status: Status = self._status or "present"
        led = leading_person(first)
        if led and rest:
            others = [
                cell
                for cell in rest
                if (other := leading_person(cell))
                and (TITLES.match(cell) or not TITLES.match(first))
                and _whole(other, cell)
            ]
            found = _crowd(first, status, self._role) or people_in(first, status, self._role)
            self.people += found
            for cell in rest:
                if cell in others and (self._two_lists or (TITLES.match(first) and TITLES.match(cell))):
                    self.people += people_in(cell, status, self._role)
                elif len(found) == 1:
                    self.people[-1] = describe(self.people[-1], cell)
            return
        if not led and rest and (second := leading_person(rest[0])) and _whole(second, rest[0]):
            before = len(self.people)
            self.people += _crowd(rest[0], status, None) or people_in(rest[0], status, None)
            tail = " - ".join(rest[1:])
            if len(self.people) == before + 1:
                self.people[-1] = describe(self.people[-1], tail) if tail else self.people[-1]
                if label := _ROW_LABEL.match(first):
                    chair = bool(label["chair"])
                    self.people[-1] = replace(
                        self.people[-1], role=first, in_chair=max(int(chair), self.people[-1].in_chair)
                    )
                elif self.people[-1].organisation is None:
                    self.people[-1] = replace(self.people[-1], organisation=first)
            return
        parts = first.split(",")
        if led and len(parts) == 2 and " and " not in parts[1] and not led[2].split(",")[0].strip() and leading_person(parts[1]) and not TITLES.match(parts[1].strip()):
            # a line of its own: "Shirley Kemp, Healthwatch Brackenshire"
            self.people.append(describe(people_in(parts[0], status, self._role)[0], f" - {parts[1]}"))
            return
        if led or re.match(r"(?:Cllrs|Councillors|Messrs)\b", first) or _list_inside(first):
            self.people += _crowd(first, status, self._role) or people_in("; ".join([first, *rest]), status, self._role)
        elif self.people and not raw.strip().startswith("|") and len(first.split()) <= 14:
            if match := re.match(r"substitut\w*\s+for\s+(.+)", first, re.IGNORECASE):
                who = leading_person(match[1])
                self.people[-1] = replace(
                    self.people[-1], status="substitute", substitutes_for=who[1] if who else match[1]
                )
            else:
                self.people[-1] = describe(self.people[-1], first)

    def _add(self, text: str) -> None:
        status: Status = self._status or "present"
        if re.match(r"\s*(?:none|nil|no apologies|there were no)\b", text, re.IGNORECASE):
            return
        self.people += _crowd(text, status, self._role) or people_in(text, status, self._role)

    def _header_row(self, cells: list[str]) -> bool:
        named = {
            index: kind
            for index, cell in enumerate(cells)
            for kind, pattern in reversed(_COLUMNS.items())
            if pattern.match(cell.strip(" :"))
        }
        kinds = set(named.values())
        if len(cells) < 2 or "name" not in kinds or len(kinds) < 2:
            return False
        self._columns, self._last_columns, self._side = named, named, None
        self._status = self._status or "present"
        if not self.sections:
            self.sections.append("present")
        return True

    def _table_row(self, cells: list[str]) -> bool:
        assert self._columns is not None
        value = {kind: cells[index] for index, kind in self._columns.items() if index < len(cells)}
        section = section_of(cells[0])
        if section and not leading_person(cells[0]):
            self._status = section[0]
            self.sections.append(section[0])
            rest = [cell for cell in cells[1:] if cell]
            if not value.get("name") or not leading_person(value["name"]):
                self._role = None
                if rest:
                    self._add("; ".join(rest))
                return True
        led = leading_person(value.get("name", ""))
        if not led:
            return False
        marked = next((s for p, s in _STATUS_WORDS if p.match(value.get("status", "").strip())), None) or _ticked(value)
        status = marked or self._status or "present"
        crowd = _crowd(value["name"], status, None)
        if crowd:
            self.people += crowd
            return True
        listed = people_in(value["name"], status)
        if len(listed) > 1:
            self.people += listed
            return True
        person = listed[0]
        if value.get("role"):
            person = describe(person, value["role"]) if not section else person
        if value.get("organisation"):
            person = replace(person, organisation=value["organisation"])
        if label := _ROW_LABEL.match(cells[0]):
            person = replace(person, role=cells[0], in_chair=1 if label["chair"] else person.in_chair)
        if value.get("initials"):
            person = replace(person, initials=value["initials"])
        self.people.append(person)
        return True

    def _side_by_side(self, cells: list[str], filled: list[str]) -> bool:
        """Two lists in two columns, each with its own label: "| Present: | Also present: |"."""
        opened = [section_of(cell) for cell in cells]
        if len(filled) >= 2 and sum(1 for s in opened if s) >= 2 and not any(s and s[1] for s in opened):
            self._side = [s[0] if s else "present" for s in opened]
            self._status = self._side[0]
            self.sections += [s[0] for s in opened if s]
            return True
        if self._side is None or len(cells) != len(self._side):
            return False
        for index, cell in enumerate(cells):
            section = section_of(cell)
            if section and not leading_person(cell):
                self._side[index] = section[0]
                self.sections.append(section[0])
                cell = section[1]
            if cell:
                self.people += people_in(cell, self._side[index])
        return True

    def _settled(self) -> list[Attendee]:
        """Where no part is headed "Present", those first listed as "In attendance" were the members."""
        if "present" not in self.sections and self.sections[:1] == ["in_attendance"]:
            later = {p.status for p in self.people}
            first = True
            settled: list[Attendee] = []
            for person in self.people:
                first = first and person.status == "in_attendance"
                settled.append(
                    replace(person, status="present") if first and later - {"in_attendance"} or first else person
                )
            return settled
        return self.people


def _ticked(value: dict[str, str]) -> Status | None:
    """The status whose column is ticked, where each status has a column of its own."""
    marks: list[tuple[str, Status]] = [
        ("mark:present", "present"),
        ("mark:apologies", "apologies"),
        ("mark:in_attendance", "in_attendance"),
    ]
    ticked = [
        status
        for kind, status in marks
        if re.match(r"^\W*(?:✓|✔|√|☑|y|yes|p|a|x|1|apologies|present)?\W*$", value.get(kind, "-"), re.IGNORECASE)
        and value.get(kind, "").strip(" -–")
    ]
    if len(ticked) == 1:
        said = value.get(f"mark:{ticked[0]}", "")
        return "apologies" if re.match(r"(?:a|apologies|no|✗)$", said.strip(), re.IGNORECASE) else ticked[0]
    return None


def _joined(lines: Sequence[Line]) -> list[tuple[str, list[str]]]:
    """Lines with their cells; one that ends inside brackets or at a comma is joined with the next."""
    joined: list[tuple[str, list[str]]] = []
    open_cells: list[str] | None = None
    for line in lines:
        if line.furniture or line.rule or line.blank:
            if not line.blank:
                continue
            open_cells = None
            continue
        cells = line.cells
        if open_cells is None and joined and len(cells) == 1 and _hangs(line, joined[-1][1], lines):
            open_cells = joined[-1][1]
        if open_cells is not None and len(cells) == 1:
            open_cells[-1] = f"{open_cells[-1]} {cells[0]}"
        else:
            open_cells = list(cells)
            joined.append((line.raw, open_cells))
        tail = open_cells[-1] if open_cells else ""
        if not (
            tail.count("(") > tail.count(")")
            or tail.rstrip().endswith((",", ";", " and", "&"))
            and not line.raw.lstrip().startswith("|")
        ):
            open_cells = None
    return joined


def _hangs(line: Line, above: list[str], lines: Sequence[Line]) -> bool:
    """Whether the line goes on with the list of the row above: deeply indented, and no new person begins it."""
    before = next((other for other in lines if other.index == line.index - 1), None)
    if before is None or before.blank or line.indent < 8 or len(above) < 2 or before.raw.lstrip().startswith("|"):
        return False
    return leading_person(line.plain) is None or above[-1].rstrip().endswith((";", ","))


def _whole(led: tuple[str, str, str], cell: str) -> bool:
    """Whether the cell is a person and no body that begins like one."""
    rest = led[2].strip()
    return not rest or rest[0] in "(,-–—*;/" or leading_person(rest) is not None or bool(TITLES.match(cell))


def _two_lists(joined: Sequence[tuple[str, list[str]]]) -> bool:
    """Whether two columns each hold people: most rows of two cells name somebody in both."""
    rows = [[cell for cell in cells if cell] for _, cells in joined]
    pairs = [row for row in rows if len(row) == 2 and leading_person(row[0])]
    both = [row for row in pairs if is_name(clean_name(re.sub(r"\([^)]*\)", "", row[1])))]
    return len(both) >= 2 and len(both) > 0.6 * len(pairs)


def _list_inside(text: str) -> bool:
    return len(NAME.findall(text)) >= 2 and any(is_name(clean_name(piece)) for piece in re.split(r"[,;]", text))


def _crowd(text: str, status: Status, role: str | None) -> list[Attendee]:
    """Several people run together without separators, as a misread table cell has them; empty if it is not so."""
    if re.search(r"[,;/()]| and | - | – ", text):
        return []
    pieces: list[str] = []
    for piece in re.split(r"(?=\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s)", text):
        tokens = clean_name(piece).split()
        if not tokens:
            continue
        lead = leading_person(piece)
        if len(tokens) > 3 and len(tokens) % 2 == 0 and all(re.fullmatch(r"[A-Z][\w’'-]+", token) for token in tokens):
            pieces += [" ".join(tokens[i : i + 2]) for i in range(0, len(tokens), 2)]
        elif lead:
            pieces.append(piece)
        else:
            return []
    if len(pieces) < 2 or not all(is_name(clean_name(piece)) for piece in pieces):
        return []
    return [person for piece in pieces for person in people_in(piece, status, role)]


_NARRATED = re.compile(
    r"\b(?:apolog(?:y|ies)|regrets)\b[^.\n]*?(?:\b(?:from|on behalf of|sent by|given by)\b|(?<=apologies):|\bapologies:?\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b))[:\s]*(?P<list>.+)$",
    re.IGNORECASE | re.DOTALL,
)


def narrated_apologies(text: str) -> list[Attendee]:
    """Apologies told in a sentence: "Apologies were received from A, B (substitute C) and D."."""
    found: list[Attendee] = []
    for paragraph in re.split(r"\n\s*\n", text):
        flat = plain(paragraph)
        for span in sentences(flat):
            match = _NARRATED.search(flat[span.start : span.end])
            if match:
                listed = re.sub(r",?\s+(?:for\s+)?(?:who|whom|whose|which)\b[^,;]*", "", match["list"])
                listed = re.split(r"\s+(?:was|were|had|because|due|as)\b", listed)[0]
                found += people_in(_without_offices(listed), "apologies")
    return found


def _without_offices(listed: str) -> str:
    """ "the Chairman, Mr. John Sinnott" names one person."""
    listed = re.sub(r"\band\s+(?:from|on behalf of)\s+", "and ", listed)
    return re.sub(r"\bthe\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*,\s+(?=(?:Mr|Mrs|Ms|Dr|Cllr|Councillor)\b)", "", listed)


_STOOD_IN = [
    re.compile(
        r"(?P<who>[A-Z][^.;]{3,50}?),?\s+(?:(?:had\s+)?attended|attending|was\s+attending|was\s+present|was|sat)?\s*(?:as\s+)?(?:a\s+|the\s+)?(?:substitut\w+|deputi[sz]\w+|alternate)\s+(?:member\s+)?for\s+(?P<absent>[A-Z][^.;,()]{3,50})"
    ),
    re.compile(
        r"(?P<absent>[A-Z][^.;(]{3,50}?)(?:\s*\([^)]*\))?,?\s+for whom\s+(?P<who>[A-Z][^.;,]{3,50}?)\s+(?:was\s+)?(?:attend\w*|substitut\w*|deputi[sz]\w*)"
    ),
    re.compile(
        r"(?P<who>[A-Z][^.;]{3,50}?)\s+(?:attended|was\s+present|was\s+attending|attending)\s+(?:on behalf of|in place of|in the place of|instead of)\s+(?P<absent>[A-Z][^.;,()]{3,50})"
    ),
]


def narrated_substitutes(text: str, people: Sequence[Attendee]) -> list[Attendee]:
    """``people`` with those marked of whom a sentence says that they stood in for somebody."""
    known = list(people)
    flat = plain(text)
    for form in _STOOD_IN:
        for match in form.finditer(flat):
            who, absent = _trailing_person(match["who"]), leading_person(match["absent"])
            for index, person in enumerate(known):
                if who and absent and person.status in ("present", "in_attendance") and _same(person.name, who):
                    known[index] = replace(person, status="substitute", substitutes_for=absent[1])
    return known


def _trailing_person(words: str) -> str | None:
    """The last person named in ``words``."""
    led = [
        found
        for match in re.finditer(r"(?:^|(?<=\s))(?=[A-Z])", words)
        if (found := leading_person(words[match.start() :]))
    ]
    full = [found for found in led if not found[2].strip()]
    return full[0][1] if full else None


def _same(name: str, told: str) -> bool:
    return matching_key(name) == matching_key(told) or (len(told.split()) == 1 and name.split()[-1] == told)


def settle(people: Sequence[Attendee]) -> list[Attendee]:
    """One entry a person: what apologies say of substitutes is laid upon the substitutes."""
    unique: dict[str, Attendee] = {}
    for person in people:
        key = matching_key(person.name)
        known = unique.get(key)
        if known is None:
            unique[key] = person
        elif known.status == "apologies" and person.status != "apologies":
            unique[key] = person
    for person in list(unique.values()):
        if person.substituted_by:
            stand_in = unique.get(matching_key(person.substituted_by))
            if stand_in and stand_in.status != "apologies":
                unique[matching_key(stand_in.name)] = replace(
                    stand_in, status="substitute", substitutes_for=person.name
                )
    everybody = [person for person in unique.values() if not _told_by_surname(person, list(unique.values()))]
    return [
        replace(p, substitutes_for=_full(p.substitutes_for, everybody)) if p.substitutes_for else p for p in everybody
    ]


def _told_by_surname(person: Attendee, people: Sequence[Attendee]) -> bool:
    """Whether somebody with a surname alone is listed with a full name too."""
    return len(person.name.split()) == 1 and any(
        other is not person and other.name.split()[-1] == person.name for other in people
    )


def _full(name: str, people: Sequence[Attendee]) -> str:
    if len(name.split()) > 1:
        return name
    matches = [p.name for p in people if p.name.split()[-1] == name]
    return matches[0] if len(matches) == 1 else name


def to_person(attendee: Attendee) -> Person:
    """The attendee as the domain's Person."""
    return Person(
        name=attendee.name,
        status=attendee.status,
        role=attendee.role,
        organisation=attendee.organisation,
        initials=attendee.initials,
        substitutes_for=attendee.substitutes_for,
    )
