"""The title block: which body met, when, where; and what the close of the minutes adds."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain import Item, NextMeeting
from assistant.language.dates import MONTH, WEEKDAY, DateMention, find_dates, find_times
from assistant.language.words import plain
from assistant.reading.lines import Line

BODY_NOUN = (
    r"(?:board|committee|sub-?committee|council|group|panel|partnership|forum|executive|cabinet|governing\s+body|governors|trustees|assembly|"
    r"association|commission|working\s+(?:party|group)|senate|court|authority|trust|society|selectmen|network|directors|task\s+force|"
    r"federation|league|union|convention|congress|consortium|alliance|team|meeting\s+of\s+creditors|corporation|body)"
)
_BODY_END = re.compile(rf"\b{BODY_NOUN}\b", re.IGNORECASE)
_KIND = r"(?:annual|ordinary|extraordinary|special|regular|monthly|public|virtual|quarterly|statutory|inaugural|general|open|first|last|autumn|spring|summer|confirmed|unconfirmed|draft|approved|private|remote|hybrid|online|planning)"
_MINUTES_OF = re.compile(
    rf"\b(?:minutes?|notes?|record|proceedings|summary)\b\s*(?:and\s+actions\s+)?(?:of|from|for)\s+(?:(?:the|a|an)\s+)?(?:\d+(?:st|nd|rd|th)\s+)?(?:{_KIND}\s+)*(?:meetings?\s+(?:of|for)\s+)?(?:the\s+)?(?P<body>.+)$",
    re.IGNORECASE,
)
_BODY_STOP = re.compile(
    rf"\s*[,:;–—-]?\s*(?:\b(?:meetings?\b\s*)?\(?(?:which\s+was\s+|was\s+)?(?:held|took place|convened|dated|commencing|on\s+{WEEKDAY}?\d|at\s+(?:\d|the\b|[A-Z])|by\s+(?:video|telephone|zoom|teams)|via\b)|\b{WEEKDAY}|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b|\b{MONTH}\s+\d|\bmeetings?\b\s*(?:no\.?\s*\d+.*)?$|\bminutes\b.*$|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d\d)",
    re.IGNORECASE,
)
_NOISE = re.compile(
    rf"\b(?:draft|unconfirmed|confirmed|approved|minutes?(?:\s+of)?|notes?(?:\s+of)?|meetings?(?:\s+no\.?\s*\d+)?|decisions?(?:\s+taken)?|held|agenda|public|part\s+[12i]+|of|the|and|actions?\s+required)\b|{WEEKDAY}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d+[./-]\d+[./-]\d+",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^(?P<key>title|meeting|committee|body|group|board|date(?:\s+(?:and|&|/)\s*time)?(?:\s+of\s+meeting)?|day|time|venue|location|place|held\s+at|meeting\s+date/time)\s*(?::|\t|\||\s{2,})\s*(?P<value>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TitleBlock:
    """What the title block says."""

    body: str | None = None
    organisation: str | None = None
    date: dt.date | None = None
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None


def read_title_block(lines: Sequence[Line], rest: str, hint: str) -> TitleBlock:
    """The fields of the title block ``lines``.

    ``rest``: the text of the minutes, for a body whose name the block cuts short. ``hint``: the file's name, which may
    give a year that the block leaves out.
    """
    front = _front_matter(lines)
    own = [line for line in lines if line.index not in front] or lines
    texts = [line.plain for line in own if not (line.blank or line.rule or (line.furniture and line.index > 6))]
    if not any(find_dates(text) for text in texts):  # the page's own data is better than nothing
        texts += [line.plain for line in lines if line.index in front]
    texts = [text for text in texts if text]
    fields = _fields(lines)
    joined = " ".join(texts)
    mention = _meeting_date(texts, fields)
    date = _dated(mention, f"{joined} {hint}", rest, hint)
    times = find_times(fields.get("time") or fields.get("date") or "") or find_times(joined)
    body, organisation = _body(texts, fields, rest)
    return TitleBlock(
        body=body,
        organisation=organisation,
        date=date,
        start_time=times[0].value if times else None,
        end_time=times[1].value if len(times) > 1 and _is_span(joined, times[0].end, times[1].start, fields) else None,
        venue=_venue(texts, fields),
    )


def _is_span(joined: str, end: int, start: int, fields: dict[str, str]) -> bool:
    if fields.get("time"):
        return True
    return bool(re.fullmatch(r"\s*(?:[-–—]|to|until)\s*", joined[end:start]))


def _fields(lines: Sequence[Line]) -> dict[str, str]:
    """Rows of the kind "Date: ...", in a table or not; keys are title, date, time, venue."""
    found: dict[str, str] = {}
    front = _front_matter(lines)
    for line in lines:
        cells = [cell for cell in line.cells if cell]
        whole = f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}" if len(cells) > 1 else line.plain
        for text in (
            re.split(r"(?<=\S)\s+(?=(?:Date|Time|Venue|Location|Place|Chair|Present)\s*:)", whole)
            if line.index not in front
            else ()
        ):
            _keep_field(found, text)
    return found


def _front_matter(lines: Sequence[Line]) -> range:
    """Indices of the lines between the two rules that a Markdown file may begin with: data about the page."""
    rules = [line.index for line in lines if line.raw.strip() == "---"]
    return range(rules[0], rules[1] + 1) if len(rules) > 1 and rules[0] <= 1 else range(0)


def _keep_field(found: dict[str, str], text: str) -> None:
    if (match := _FIELD.match(text)) and match["value"].strip(" :"):
        key = match["key"].lower()
        name = (
            "date"
            if "date" in key or key == "day"
            else "venue"
            if key in {"venue", "location", "place", "held at"}
            else "time"
            if key == "time"
            else "title"
        )
        found.setdefault(name, match["value"].strip())


def _meeting_date(texts: Sequence[str], fields: dict[str, str]) -> DateMention | None:
    for text in (fields.get("date", ""), fields.get("title", "")):
        if mentions := find_dates(text):
            return mentions[0]
    scored: list[tuple[float, DateMention]] = []
    for index, text in enumerate(texts):
        for mention in find_dates(text):
            before = text[: mention.start].lower()
            score = 1.0 - 0.02 * index
            score += (
                2.0
                if re.search(r"\b(?:held|meeting|minutes|notes|dated?)\b", before)
                or re.search(r"\bmeeting\b", text, re.IGNORECASE)
                else 0.0
            )
            score -= (
                3.0
                if re.search(
                    r"\bnext\b|\bprevious\b|\blast\b|published|issued|created|revised|approved on|signed|page \d",
                    text,
                    re.IGNORECASE,
                )
                else 0.0
            )
            score += 0.5 if mention.year else 0.0
            score += 0.7 if find_times(text) or re.search(WEEKDAY, text, re.IGNORECASE) else 0.0
            scored.append((score, mention))
    return max(scored, key=lambda pair: pair[0])[1] if scored else None


def _dated(mention: DateMention | None, near: str, rest: str, hint: str) -> dt.date | None:
    if mention is None:
        found = [d for m in find_dates(hint.replace("_", " ")) if (d := m.on(None))]
        return found[0] if found else None
    if mention.year:
        return mention.on(None)
    for source in (hint, near, rest[-1500:], rest):
        for other in find_dates(source.replace("_", " ")):
            if other.year and (other.day, other.month) == (mention.day, mention.month):
                return other.on(None)
    years = Counter(
        int(year) for year in re.findall(r"\b(?:19|20)\d{2}\b", near) or re.findall(r"\b(?:19|20)\d{2}\b", rest)
    )
    if not years:
        return None
    return mention._replace(year=years.most_common(1)[0][0]).on(None)


def _body(texts: Sequence[str], fields: dict[str, str], rest: str) -> tuple[str | None, str | None]:
    block = [re.sub(r"\s+", " ", text) for text in texts if not _FIELD.match(text)]
    names: list[str] = []
    if title := fields.get("title"):
        names.append(_trimmed(title))
    for index, text in enumerate(block):
        # a title may go on in the next line: "Minutes of the meeting of the Averne Committee / held in ..."
        for candidate in (text, " ".join(block[index : index + 2])):
            if (match := _MINUTES_OF.search(candidate)) and (name := _trimmed(match["body"])) and _is_body(name):
                names.append(name)
                break
    plain_names = [
        name
        for text in block
        if (name := _trimmed(_NOISE_ENDS.sub("", text)))
        and _is_body(name)
        and len(name.split()) <= 12
        and not text.endswith(".")
    ]
    return _choose(names, plain_names, [t for t in block], rest)


_NOISE_ENDS = re.compile(
    rf"^(?:(?:{_KIND}|minutes|notes|note|of|the|a|meeting|from|for|record|decisions?|and|taken)\b[\s:–-]*)+(?=[A-Z])|[\s:,–-]+(?:minutes|notes|meeting|draft|unconfirmed|agenda)\b.*$",
    re.IGNORECASE,
)


def _trimmed(text: str) -> str:
    """The body's name without what follows it: the date, the place, "meeting held"."""
    text = re.sub(r"\s+", " ", text).strip(" .:;,–—-()")
    text = _BODY_STOP.split(text, maxsplit=1)[0].split("(")[0].strip(' .:;,–—-("“')
    parts = [part for part in re.split(r"\s*:\s+|\s+[–—|]\s+|\s+-\s+", text) if part]
    if len(parts) > 1:
        text = max(parts, key=_strength)
    text = re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+(?:meetings?|minutes|notes)$", "", text, flags=re.IGNORECASE)
    return _cased(text)


def _cased(text: str) -> str:
    if not text.isupper() or len(text) <= 5:
        return text
    small = {"of", "and", "the", "for", "in", "on", "upon", "with", "to", "at"}
    known = {"NHS", "UK", "LGA", "EU", "ICB", "CCG", "MAT", "LEP", "PCC"}
    cased = [
        w if w in known else w.lower() if w.lower() in small and i else "-".join(p.capitalize() for p in w.split("-"))
        for i, w in enumerate(text.split())
    ]
    return " ".join(cased)


def _is_body(name: str) -> bool:
    return (
        bool(_BODY_END.search(name)) and len(name.split()) <= 14 and not _NO_BODY.search(name) and not _is_place(name)
    )


_NO_BODY = re.compile(
    r"\b(?:present|apologies|attendance|was|were|is|decisions?|taken|page|agenda)\b|^(?:in|at|held|on|by)\b",
    re.IGNORECASE,
)
PLACE_NOUN = re.compile(
    r"\b(?:room|rooms|hall|centre|center|house|building|school|library|church|offices?|chamber|headquarters|hq|hotel|suite|theatre|pavilion|campus|college|annexe?|institute|museum|boardroom|club|inn|arms|floor|guildhall|cafe|street|road|lane|avenue|square|park)\b",
    re.IGNORECASE,
)


def _is_place(name: str) -> bool:
    """Whether the words name a room or a building rather than a body that meets."""
    return bool(PLACE_NOUN.search(name)) and not re.search(rf"\b{BODY_NOUN}$", name, re.IGNORECASE)


def _strength(name: str) -> int:
    """How surely ``name`` is that of the body that met: 3 committees and boards, 2 whole councils, 1 perhaps, 0 no."""
    if re.search(
        r"\b(?:board|committee|sub-?committee|group|panel|forum|executive|cabinet|body|governors|trustees|party|selectmen|directors|senate|team)$",
        name,
        re.IGNORECASE,
    ):
        return 3
    if re.search(r"\b(?:council|commission|assembly|court|partnership)$", name, re.IGNORECASE):
        return 2
    return 1 if _BODY_END.search(name) else 0


_BARE = re.compile(
    r"^(?:the\s+)?(?:full\s+)?(?:board|committee|council|executive|trustees|governors|group|panel|partnership)$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:(?:parish|town|community|district|borough|county|city|village|tenants['’]?|residents['’]?)\s+)?(?:council|board|committee|panel|partnership|association|forum|trust|group|commission)$",
    re.IGNORECASE,
)


def _choose(names: list[str], plain_names: list[str], block: Sequence[str], rest: str) -> tuple[str | None, str | None]:
    everything = [*names, *plain_names]
    if not everything:
        return None, None
    body = names[0] if names else max(plain_names, key=_strength)
    if not _BODY_END.search(body):
        completed = re.search(rf"{re.escape(body)}\s+({BODY_NOUN})\b", rest, re.IGNORECASE)
        body = f"{body} {completed[1].capitalize()}" if completed else (plain_names[0] if plain_names else body)
    longer = next((name for name in plain_names if name.lower().endswith(body.lower()) and len(name) > len(body)), None)
    others = [_cased(text) for text in block[:6] if _looks_like_organisation(text, body)]
    if longer and (_GENERIC.match(body) or _BARE.match(body)):
        body = longer
    elif (_BARE.match(body) or _GENERIC.match(body)) and others:
        own = next((o for o in others if o.lower() != body.lower()), None)
        if (
            own
            and _BARE.match(body)
            and _ORGANISATION.search(own)
            and not _BODY_END.search(own.split()[-1] if not own.lower().endswith("partnership") else "")
        ):
            return f"{own} {body}", own
        if own and _GENERIC.match(body) and own.lower().endswith(body.lower()):
            return own, own
    if re.fullmatch(r"(?:the\s+)?(?:authority|commission|society|association|trust|company)", body, re.IGNORECASE):
        phrases = Counter(re.findall(rf"\b(?:[A-Z][\w’'-]+\s+){{1,5}}{body.split()[-1].capitalize()}\b", rest))
        longest = [
            phrase for phrase, _ in phrases.most_common(3) if not phrase.startswith(("The ", "This ", "Minutes "))
        ]
        body = longest[0] if longest else body
    organisation = next((o for o in others if o.lower() != body.lower() and body.lower() not in o.lower()), None)
    return body, organisation


_ORGANISATION = re.compile(
    r"\b(?:partnership|trust|authority|association|agency|service|university|college|school|academy|society|company|ltd|foundation|federation|commission|network|alliance|district|organisation|east|west|north|south|council|centre|group|diocese|hospice|charity|union)\b",
    re.IGNORECASE,
)


def _looks_like_organisation(text: str, body: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 9 or text.lower() == body.lower() or text.endswith((".", ":")):
        return False
    if (
        find_dates(text)
        or find_times(text)
        or re.search(
            r"\b(?:minutes|meeting|notes?|draft|agenda|page|present|held|date|time|venue|confidential|confirmed|unconfirmed|(?:open|reserved)\s+business|item|paper|ref)\b",
            text,
            re.IGNORECASE,
        )
    ):
        return False
    return text[:1].isupper() and sum(word[:1].isupper() for word in words) >= len(words) / 2


_AT = re.compile(
    r"\b(?:held\s+)?(?:at|in)\s+(?:the\s+)?(?P<place>(?!\d)(?:(?:[a-z]+\s){0,2}(?:room|hall|library|school|office|centre|church|pavilion)\b|[A-Z][\w’'&.-]*|\d[\w&]*)(?:,?\s+(?:(?:[A-Z(&][\w’'&.)-]*|\d[\w&]*)|of|the|and|on|upon|in|at|de|for|(?:room|hall|suite|building|floor|centre|house|office|offices|council|chamber)\b))*)"
)


def _venue(texts: Sequence[str], fields: dict[str, str]) -> str | None:
    if venue := fields.get("venue"):
        return _place(venue, keep_article=True)
    if (title := fields.get("title")) and (mentions := find_dates(title)):
        tail = title[mentions[0].end :].strip(" ,|–-")
        if len(tail.split()) >= 2 and not find_times(tail):
            return _place(tail)
    joined = " ".join(texts)
    pairs = [f"{a} {b}" if not re.search(r"[.:]\W*$", a) and _AT.search(a) and b[:1].isupper() and find_dates(b) else a for a, b in zip(texts, [*texts[1:], ""], strict=True)]
    for source in [*pairs, joined]:
        if not re.search(r"\bheld\b|\bmeeting\b|\bminutes\b|^(?:at|in)\b", source, re.IGNORECASE):
            continue
        for match in _AT.finditer(source):
            place = _place(match["place"])
            if place and not re.fullmatch(r"(?:Chair|Attendance|Person|Public|Private|Camera|Draft).*", place):
                return place
    if place := _beside_date(texts):
        return place
    if re.search(
        r"\b(?:via|by|on|over)\s+(?:Microsoft\s+|MS\s+)?(Teams|Zoom|Skype|Webex|video\s?conference|telephone)\b",
        joined,
        re.IGNORECASE,
    ):
        match = re.search(
            r"\b(?:via|by|on|over)\s+((?:Microsoft\s+|MS\s+)?(?:Teams|Zoom|Skype|Webex|video\s?conference|telephone))\b",
            joined,
            re.IGNORECASE,
        )
        return match[1] if match else None
    return None


def _beside_date(texts: Sequence[str]) -> str | None:
    """A place that stands in the line of the date, or in a line of its own right below it."""
    for index, text in enumerate(texts):
        if not find_dates(text) or re.search(r"\bnext\b|approved on", text, re.IGNORECASE):
            continue
        pieces = [
            piece
            for piece in re.split(r",\s+|\s+[–—|-]\s+|;\s+", text)
            if not find_dates(piece) and not find_times(piece)
        ]
        kept = [
            piece
            for piece in pieces
            if not re.search(r"\b(?:minutes|meeting|notes|draft|present)\b", piece, re.IGNORECASE)
            and not re.fullmatch(rf"(?:{WEEKDAY.replace(chr(92) + 's+', '')})", piece, re.IGNORECASE)
        ]
        if kept and PLACE_NOUN.search(" ".join(kept)):
            return _place(", ".join(kept))
        for below in texts[index + 1 : index + 3]:
            if (
                PLACE_NOUN.search(below)
                and len(below.split()) <= 12
                and not find_dates(below)
                and not below.endswith(":")
                and not re.search(r"\b(?:minutes|present)\b", below, re.IGNORECASE)
            ):
                return _place(below)
    return None


def _place(text: str, *, keep_article: bool = False) -> str | None:
    text = re.split(
        rf"\s*[,;]?\s*\b(?:on\s+{WEEKDAY}|on\s+(?:the\s+)?\d|{WEEKDAY}\s*(?:the\s+)?\d|at\s+\d|commencing|starting|from\s+\d|beginning|between\s+\d|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b|(?<![Rr]oom )\d{{1,2}}[.:]\d\d\s?[ap]?)",
        text,
    )[0]
    text = re.split(r",?\s+and\s+(?:by|via|on|remotely|virtually)\b|\s*\((?:and|via|hybrid)", text)[0]
    text = re.split(r"\.\s+(?=[A-Z][a-z]+\s+[a-z])", text)[0]
    text = re.sub(r"^(?:at|in)\s+" if keep_article else r"^(?:the|at|in)\s+", "", text.strip(" .,;:–—-|"), flags=re.IGNORECASE)
    text = re.sub(r"\s+(?:on|at|in|and|of|the)$", "", text)
    return text or None


_CLOSED = re.compile(
    r"\b(?:clos(?:ed?|ure|ing)|adjourn(?:ed|ment)?|ended|ends|finish(?:ed|ing)?|conclu(?:ded|sion|ding)|terminated|rose|end(?=\s*(?:time|of\s+(?:the\s+)?meeting|:)))\b(?=(?P<tail>[^\n]{0,70}))",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:call(?:ed)?\s+to\s+order|(?:meeting|chair\w*|session)\b[^.\n]{0,60}?\b(?:open(?:ed)?|start(?:ed)?|commenc(?:ed|ing)|began|begin|to order)\b)[^\n]{0,60}|\b(?:start(?:ed|ing)?|commenc\w+|open(?:ed|ing)?)(?:\s+time)?\s*(?::|at)[^.\n]{0,25}",
    re.IGNORECASE,
)


def closing_times(text: str) -> tuple[str | None, str | None]:
    """(start, end) as the body of the minutes tells them: "closed at 9.22pm", "2.00pm - 4.10pm" at the very end."""
    end = None
    for match in _CLOSED.finditer(text):
        tail = re.split(r"[.!]\s+(?=[A-Z])", plain(match["tail"]))[0]
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        about = (
            re.search(
                r"\b(?:meeting|chair\w*|session|business|proceedings|commencing|starting)\b",
                f"{line[-160:]} {tail}",
                re.IGNORECASE,
            )
            or len(line.split()) <= 4
        )
        if about and (times := find_times(tail)):
            end = times[0].value
    openings = (find_times(plain(match.group())) for match in _OPENED.finditer(text[: max(4000, len(text) // 4)]))
    start = next((times[0].value for times in openings if times), None)
    if end is None:
        tail = [line for line in text.strip().split("\n")[-8:] if line.strip()]
        for line in tail:
            times = find_times(line)
            if len(times) == 2 and re.fullmatch(r"\s*(?:[-–—]|to|until)\s*", line[times[0].end : times[1].start]):
                return times[0].value, times[1].value
    return start, end


_NEXT = re.compile(
    r"\bnext\s+(?:(?:ordinary|scheduled|full|public|formal|regular|quarterly|monthly|board|committee|council|trust|panel|parish|partnership|executive|joint|meeting|[A-Z]\w+)\s+){0,6}(?:meetings?|session|gathering)\b|\bdates?\s+(?:and\s+(?:time|venue|place)s?\s+)?(?:,\s*time\s+(?:and|&)\s+(?:place|venue)\s+)?of\s+(?:the\s+)?(?:(?:next|future|forthcoming)\b|meetings?\b)|\bmeet\s+(?:again|next)\b|\b(?:future|upcoming|forthcoming)\s+meetings?\b",
    re.IGNORECASE,
)


def next_meeting(text: str, items: Sequence[Item], date: dt.date | None, body: str | None) -> NextMeeting | None:
    """When the body meets next: told where the minutes speak of the next meeting, the last such place first."""
    best: NextMeeting | None = None
    titled = [item for item in items if _NEXT.search(item.title)]
    regions = [(item.start, item.end) for item in reversed(titled)]
    regions += [(match.start(), match.end() + 260) for match in reversed(list(_NEXT.finditer(text)))]
    for start, end in regions:
        region = re.split(r"\n\s*\n", text[start:end])
        window = " ".join(
            plain(part) for part in region[: 4 if (start, end) in [(i.start, i.end) for i in titled] else 2]
        )
        found = _told(window, date)
        if found and best is None and (found.date is None or date is None or found.date > date):
            best = found
            if best.date is not None:
                return best
    return best or _inferred(text, date, body)


def _told(window: str, date: dt.date | None) -> NextMeeting | None:
    # of "would be held on 25 January. The December meeting ..." only what follows the words counts
    match = _NEXT.search(window)
    told = window[match.start() :] if match else window
    mentions = find_dates(told)
    for mention in mentions:
        day = mention.on(date, forward=True)
        if day is None or (date is not None and day <= date):
            continue
        sentence_end = re.search(r"(?<![A-Zap]\.m)(?<!\b[ap])\.\s+[A-Z]", told[mention.end :])
        scope = told[: mention.end + sentence_end.start() + 1] if sentence_end else told[: mention.end + 160]
        times = [t for t in find_times(scope) if t.start >= mention.start - 60]
        places = [
            p
            for m in _AT.finditer(scope[max(0, mention.start - 80) :])
            if (p := _place(m["place"])) and not re.match(MONTH, p)
        ]
        after = re.match(
            rf"\s*(?:,|-|–)?\s*(?:at\s+)?(?:\d[\d.:]*\s*(?:[ap]\.?m\.?)?\s*)?,\s*(?P<p>(?:the\s+)?[A-Z][\w’' ]+(?:Hall|House|Centre|Room|Rooms|Chamber|Library|School|Church|Office|Offices|Building|Suite|Guildhall)\b[^.;]*)",
            scope[mention.end :],
        )
        place = places[0] if places else _place(after["p"]) if after else None
        return NextMeeting(date=day, time=times[0].value if times else None, place=place)
    return None


def _inferred(text: str, date: dt.date | None, body: str | None) -> NextMeeting | None:
    """No paragraph says so, but "the Board meeting on 20 January 2010" is spoken of more than once."""
    noun = re.search(BODY_NOUN, body or "", re.IGNORECASE)
    if date is None or noun is None:
        return None
    last = re.findall(BODY_NOUN, body or "", re.IGNORECASE)[-1]
    counts: Counter[dt.date] = Counter()
    for mention in find_dates(text):
        around = text[max(0, mention.start - 60) : mention.end + 30]
        day = mention.on(date, forward=True)
        if (
            day
            and day > date
            and re.search(rf"\b{last}\s+meeting\b", around, re.IGNORECASE)
            and not re.search(r"\b(?:another|joint|national)\b", around)
        ):
            counts[day] += 1
    likely = [(day, n) for day, n in counts.items() if n >= 2]
    return NextMeeting(date=min(likely, key=lambda pair: (-pair[1], pair[0]))[0]) if likely else None


_PREVIOUS_TEXT = re.compile(
    r"\b(?:minutes?|notes?|record)\b[^.\n]{0,120}?\b(?:of|from|held|on|dated)\b[^.]{0,160}", re.IGNORECASE
)


def previous_minutes_date(text: str, items: Sequence[Item], date: dt.date | None) -> dt.date | None:
    """The date of the meeting whose minutes were approved, from the item that approves them."""
    for item in items[1:]:
        own = text[item.start : item.end]
        if not re.search(r"\b(?:minutes?|notes?|record)\b", item.title, re.IGNORECASE) and not re.search(
            r"(?:minutes?|notes)\b[^.]{0,160}\b(?:approved|agreed|confirmed|accepted|signed|correct|accurate|adopted)\b",
            own,
            re.IGNORECASE,
        ):
            continue
        for source in (item.title, own):
            for match in _PREVIOUS_TEXT.finditer(source) if source is own else [re.match(r".*", source, re.DOTALL)]:
                days = [d for m in find_dates(match.group() if match else "") if (d := _past(m, date))]
                if days:
                    return days[0]
    return None


def _past(mention: DateMention, date: dt.date | None) -> dt.date | None:
    day = mention.on(date)
    if day is None or date is None:
        return day
    if day >= date and mention.year is None:
        day = mention._replace(year=date.year - 1).on(None)
    return day if day and day < date else None
