"""The marks by which minutes announce an outcome or a task."""

import re

from assistant.domain import DecisionKind

BODY = (
    r"(?:Boards?|Committee|Sub-?Committee|Joint Committee|Councils?|Members|Governors|Trustees|Directors|Panel|Group|Executive|Cabinet|Forum|"
    r"Partnership|Authority|meeting|Governing Body|Governing Board|Commission(?:ers)?|Court|Senate|Councillors|Corporation|Assembly|Selectmen|"
    r"Trust|Association|Society|Team|everyone|everybody|all present|those present)"
)
_ADVERB = r"(?:also|then|further|unanimously|formally|therefore|duly|subsequently|accordingly|hereby|all|again|fully|warmly|finally|jointly|in principle|by (?:a )?majority)"

VERBS: list[tuple[str, DecisionKind]] = [
    (r"agree[ds]?", "agreed"),
    (r"approve[ds]?", "approved"),
    (
        r"adopt(?:ed|s)?|ratif(?:ied|ies)|authoris(?:ed|es)|confirm(?:ed|s)?|accept(?:ed|s)?|signed off|passed|granted",
        "approved",
    ),
    (r"note[ds]?|took note", "noted"),
    (r"endorse[ds]?", "endorsed"),
    (r"resolve[ds]?", "resolved"),
    (r"request(?:ed|s)?|asked|directed|instructed", "requested"),
    (r"recommend(?:ed|s)?", "recommended"),
    (r"receive[ds]?", "received"),
    (r"support(?:ed|s)?", "supported"),
    (
        r"decide[ds]?|delegate[ds]?|appoint(?:ed|s)?|elect(?:ed|s)?|determined|voted|declined|rejected|refused|deferred|encouraged|nominated|concluded|ruled|commissioned|withdrew|(?:was|were) pleased|thanked|welcomed|gave (?:its )?(?:approval|consent|support)|were content|was content|co-opted",
        "other",
    ),
]
VERB = "|".join(f"(?:{pattern})" for pattern, _ in VERBS)
_PARTICIPLE = r"approved|agreed|noted|endorsed|accepted|adopted|confirmed|received|ratified|signed|supported|recommended|carried|passed|granted|authorised|deferred|rejected|declined|refused|(?:re-?)?elected|(?:re-?)?appointed|co-opted"

LABEL = re.compile(
    r"^\W*(?P<verb>AGREED|RESOLVED|NOTED|APPROVED|ENDORSED|RECOMMENDED|RECEIVED|ACCEPTED|CONFIRMED|ADOPTED|DECIDED|SUPPORTED|RATIFIED|DEFERRED|"
    r"Agreed|Resolved|Noted|Approved|Endorsed|Recommended|Received|Confirmed|Ratified|Deferred|(?:DECISIONS?|RESOLUTIONS?|AGREEMENT|Decisions?|Resolutions?|Outcomes?|OUTCOMES?|Recommendations?)(?=\W*$|[^a-z]{0,12}[:–—-]|\s+[\d]))(?:\s*\([^()]{0,90}\))?(?:\s+(?:UNANIMOUSLY|unanimously|made|taken|and\s+\w+|nem\.?\s*con\.?|\d[\w/.-]*))?\W*?(?:\s*[:\-–—]+\s*|\s+(?=[Tt]hat\b|[Tt]o\b|as\s+|the\b|[Tt]he\b|with\b)|\W*$)",
)
"""A unit that begins with its outcome: "AGREED: ...", "RESOLVED that ...", or is the heading "Decision"."""

IMPERSONAL = re.compile(
    rf"\b(?:[Ii]t\s+was|[Ii]t\s+is|IT\s+WAS|was|were)\s+(?:{_ADVERB}\s+)?(?P<verb>agreed|AGREED|resolved|RESOLVED|noted|NOTED|decided|DECIDED|approved|APPROVED|recommended|RECOMMENDED|proposed and agreed|moved)\b(?:\s+unanimously|\s+by\s+[^:,.]{{3,40}}|,\s+[^,:.]{{3,60}},|\s*\([^()]{{1,60}}\))?\s*(?:,?\s+(?:that|to|not\s+to|the)\b|[:\-–—]|\s+(?=as follows))",
)
ACTIVE = re.compile(
    rf"(?:^|[.;:,(]\s+|\b(?:[Aa]nd|when|[Tt]herefore|discussion|vote|[Tt]hat|consideration|debate|length|Accordingly|Committee|Board|Panel|Group|Council|report)\s+)(?:[Tt]hat\s+)?(?:[Tt]he\s+|[Aa]ll\s+|THE\s+)?(?:[A-Z][\w&’'-]*\s+(?:of\s+|and\s+)?){{0,5}}?(?P<body>{BODY}|members|governors|trustees|councillors|group|committee|board|meeting|panel)\s+(?:present\s+)?(?:(?i:{_ADVERB})\s+)*(?P<verb>(?i:{VERB}))\b(?!\s+by\b)",
)
PASSIVE = re.compile(
    rf"\b(?P<what>(?:minutes|notes?|record|reports?|accounts|budget|recommendations?|proposals?|motion|amendment|resolution|plan|policy|policies|strategy|update|suggestions|principles|terms of reference|statement|action log|log|schedule|payments|minute|paper|position|apolog\w+|reasons?|membership|nomination|application|request|grant|precept|updates?|presentation|contents|register|letter|draft|response|approach|framework|arrangements?|scheme|item|matter|programme|[a-z]+ committee|lease|contract|quotation|quote|sale|fees?|order|dates?|changes?|cheques?|transfer|bid|tender|recommendation|business case)\b[^.;:]{{0,170}}?)\b(?:was|were|be|is|are)\s+(?:then\s+|also\s+|all\s+|both\s+|duly\s+|unanimously\s+|formally\s+|therefore\s+)*(?P<verb>{_PARTICIPLE})\b",
    re.IGNORECASE,
)
APPOINTED = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*\b[^.;:]{0,140}?\b(?:was|were|be)\s+(?:duly\s+|then\s+|unanimously\s+)?(?P<verb>(?:re-?)?elected|(?:re-?)?appointed|co-opted)\s+(?:as\s+|to\s+|the\s+|a\s+)?[A-Za-z]",
)
PLAIN_PASSIVE = re.compile(
    r"^(?:The|This|These|Both|All|A|An)\s+[^.;:]{2,90}?\s(?:was|were)\s+(?:then\s+|also\s+|all\s+|duly\s+|unanimously\s+|therefore\s+)?(?P<negated>not\s+)?(?P<verb>noted|approved|agreed|endorsed|adopted|ratified|deferred|NOTED|APPROVED|AGREED|ENDORSED|ADOPTED|DEFERRED)\b",
)
IT_ALSO = re.compile(
    rf"^(?:It|They)\s+(?:(?i:{_ADVERB})\s+)*(?P<verb>(?:[A-Z]{{4,}})|(?i:agreed|approved|resolved|endorsed|noted))\b(?!\s+by\b)"
)
STATUS = re.compile(
    r"^[^:.]{3,90}(?::|\s[–—-])\s*(?:(?P<verb>APPROVED|AGREED|ADOPTED|NOTED|DEFERRED|ENDORSED|REJECTED|RECEIVED|RATIFIED|Approved|Agreed|Adopted|Deferred|Ratified)\b"
    r"|(?P<low>approved|agreed|adopted|noted|deferred|endorsed|ratified)(?=\W*$|,?\s+(?:subject|with|as|to)\b))"
)
"""The outcome behind a title: "Complaints policy: APPROVED", "Pay Policy – approved subject to ..."."""
VOTE = re.compile(
    r"\b(?:passed|carried|approved|agreed|lost|defeated|rejected|failed)\s+(?:unanimously|by\s+(?:\d+|[a-z-]+)\s+(?:votes?\s+)?to\s+(?:\d+|[a-z-]+)|nem\.?\s*con|by\s+a\s+(?:clear\s+|large\s+)?majority|\d+\s?[-–]\s?\d+)"
    r"|\b(?:motion|amendment|proposal|recommendation)\s+(?:was\s+)?(?:carried|passed|lost|defeated|failed|fell|approved)\b|\bby\s+(?:\d+|[a-z-]+)\s+votes?\s+to\s+(?:\d+|[a-z-]+)\b|\ball\s+in\s+favou?r\b|\bvoted\s+(?:\d+|[a-z]+)\s*(?:-|–|to)\s*(?:\d+|[a-z]+)",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\b(?:proposed|moved|motion)\s+by\b.{0,160}?\bseconded\b|\bproposed:?\s+\w.{0,60}?\bseconded:?\s",
    re.IGNORECASE | re.DOTALL,
)
NOT_OUTCOME = re.compile(
    r"\b(?:had|has|have|having|previously|already)\s+(?:been\s+|previously\s+|already\s+)*(?:agreed|approved|noted|resolved|decided|accepted|endorsed|adopted|received|requested|recommended|confirmed|supported|asked)\b"
    r"|\bas\s+(?:previously\s+)?(?:agreed|approved|resolved|noted)\b|\b(?:if|once|until|unless|before|should|when)\s+(?:[\w\s]{0,40}?\s)?(?:is|are|was|were|be|being)?\s*(?:approved|agreed|adopted|accepted|granted)\b"
    r"|\b(?:asked|invited|wished|recommended|requested|able|needed|need)\s+to\s+(?:note|approve|agree|consider|decide|endorse|support|receive)\b|\b(?:for|seeking|sought|awaiting|subject to|without)\s+(?:\w+\s+)?(?:approval|agreement)\b(?!.*\bapproved\b)"
    r"|\b(?:would|will|could|might|may)\s+be\s+(?:approved|agreed|noted|adopted|accepted|received)\b|\bat\s+(?:the|its)\s+(?:last|previous)\s+meeting\b",
    re.IGNORECASE,
)
OTHER_BODY = re.compile(
    r"\b(?:Cabinet|Government|Secretary of State|Minister|County Council|District Council|Borough Council|City Council|Audit Commission|Department|Parliament|Treasury|NHS England|Ofsted|LGA|DCLG|sub-?committee|working group|steering group)\s+(?:had\s+)?(?:approved|agreed|noted|resolved|endorsed|decided)\b"
)


def kind_of(verb: str) -> DecisionKind:
    """The kind of decision that a verb of outcome stands for."""
    word = verb.lower().strip()
    for pattern, kind in VERBS:
        if re.fullmatch(pattern, word):
            return kind
    heads: dict[str, DecisionKind] = {
        "carried": "approved",
        "signed": "approved",
        "decision": "agreed",
        "decisions": "agreed",
        "resolution": "resolved",
        "recommendation": "recommended",
    }
    return next((kind for head, kind in heads.items() if word.startswith(head)), "other")


def kind_within(text: str, default: DecisionKind) -> DecisionKind:
    """The kind of a clause such as "that the report be noted", which its own verb tells better than its label."""
    text = re.sub(r"\([^()]*\)", " ", text)
    match = re.search(
        r"\b(?:be|is|was|are|were|being)\s+(?:\w+ly\s+)?(noted|approved|endorsed|received|supported|agreed|accepted|adopted|recommended|confirmed|requested)\b|^\W*(?:that\s+)?(?:to\s+)?(note|approve|endorse|receive|support|agree|accept|adopt|recommend|request|noted|approved|endorsed|received|supported|agreed|requested|recommended)\b",
        text,
        re.IGNORECASE,
    )
    if not match:
        return default
    verb = (match[1] or match[2]).lower()
    return kind_of(verb if verb.endswith("ed") else f"{verb}d" if verb.endswith("e") else f"{verb}ed")


ACTION_LABEL = re.compile(
    r"^\W*(?P<label>(?:(?:AGREED|Agreed|FURTHER|Further|New|NEW|Key|Summary of|SUMMARY OF)\s+)?(?:(?<=[a-z]\s)actions?|ACTION|Action|ACTIONS|Actions|AP|TO DO|To do)(?:\s+(?:POINTS?|points?|ITEMS?|items?|REQUIRED|required|AGREED|agreed|BY|by|LOG|log|LIST|list|SUMMARY|summary|ARISING|arising))?)(?:\s*(?:no\.?\s*|#)?(?P<number>[A-Z]{0,4}[\d][\w./-]*))?\W*?(?:\s*[:\-–—]+\s*|\W*$|\s+(?=[A-Z[]))(?P<rest>.*)$",
    re.DOTALL,
)
"""A unit that begins with its task: "ACTION: ...", "Action 4 - ...", or is the heading "Actions"."""

INLINE_ACTION = re.compile(
    r"(?:\*\*|\(|\[|\s)(?P<label>ACTIONS?|Actions?)(?:\s+(?P<number>[\d][\w./-]*))?(?:\*\*)?(?:\s*[:\-–—]\s*|(?<=ACTION)\s+(?=[A-Z]))(?:\*\*)?\s*(?=\S)"
)
"""An action inside a paragraph: "... to governors by e-mail. **Action: SBM**"."""
