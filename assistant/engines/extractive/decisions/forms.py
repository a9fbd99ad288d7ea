"""The forms in which a sentence of the narrative tells an outcome."""

import re

from assistant.engines.extractive.decisions.verbs import VERB
from assistant.language.patterns import any_of, ignoring_case

PUT_OFF = any_of(
    "held over, put (?:off|back), stood over, laid over, left (?:over|on the table), postponed, shelved",
    "(?:referred|sent|remitted|handed) back, turned down",
)
"""What becomes of a matter that is not settled that day, or is settled against."""

BODY = any_of(
    "Boards?, Committee, Sub-?Committee, Joint Committee, Councils?, Members, Governors, Trustees, Directors, Panel",
    "Group, Executive, Cabinet, Forum, Partnership, Authority, meeting, Governing Body, Governing Board",
    "Commission(?:ers)?, Court, Senate, Councillors, Cllrs, Corporation, Assembly, Selectmen, Trust, Association",
    "Society",
    "PCC, FGB, LGB, PTA, PTFA, PPG, [A-Z]?[A-Z]?(?:SG|WG|PC|GB|MB|TC), SMT, SLT",
    "Team, Partners, [Ee]veryone, [Ee]verybody, all present, those present, [Ww]e",
    r"All(?=\s+(?:unanimously\s+)?agreed\s+(?:to|that|on|the)\b)",
)
BODY_IN_SMALL = any_of(
    "members, governors, trustees, councillors, directors, group, committee, board, meeting, panel, partners",
    "(?:(?:parish|town) )?council, trust, association, society",
)
_ADVERB = any_of(
    "also, then, further, unanimously, formally, therefore, duly, subsequently, accordingly, hereby, all, again, fully",
    "warmly, finally, jointly, in principle, by (?:a )?majority, otherwise, instead, nevertheless, however",
)
_PARTICIPLE = any_of(
    "approved, agreed, noted, endorsed, accepted, adopted, confirmed, received, ratified, signed, supported",
    "recommended, carried, passed, granted, authorised, deferred, rejected, declined, refused, (?:re-?)?elected",
    "(?:re-?)?appointed, co-opted, referred, awarded",
    PUT_OFF,
)
_PAPER = any_of(  # what minutes say was approved, noted, received
    "minutes, notes?, record, reports?, accounts, budget, recommendations?, proposals?, motion, amendment, resolution",
    "plan, policy, policies, strategy, update, suggestions, principles, terms of reference, statement, action log, log",
    "schedule, payments, minute, paper, position, apolog\\w+, reasons?, membership, nomination, application, request",
    "grant, precept, updates?, presentation, contents, register, letter, draft, response, approach, framework",
    "arrangements?, scheme, item, matter, programme, [a-z]+ committee, lease, contract, quotation, quote, sale, fees?",
    "order, dates?, changes?, cheques?, transfer, bid, tender, recommendation, business case, consent, permission",
    "estimates?, applications?, reconciliations?",
)
_MATTER = any_of(  # the same of what is settled, where it is not merely received
    "progress, details?, correspondence, expenditure, spending, costs?, invoices?, purchases?, donations?, thanks",
    "(?:re-)?appointments?",
)
_IMPERSONAL_VERB = any_of(
    "agreed, AGREED, resolved, RESOLVED, noted, NOTED, decided, DECIDED, approved, APPROVED",
    "recommended, RECOMMENDED, requested(?=\\s+that\\b), REQUESTED, (?:proposed|suggested|discussed) and agreed, moved",
)
_INTERPOSED = r"(?:,\s+[^,:;.]{3,120},|\s*\([^()]{1,80}\))"
_BY_WHOM = rf"(?:\s+unanimously|\s+by\s+[^:,.]{{3,40}}|{_INTERPOSED})"

IMPERSONAL = re.compile(
    rf"\b(?:[Ii]t\s+was|[Ii]t\s+is|IT\s+WAS|was|were)\s+(?:{_ADVERB}\s+)?(?P<verb>{_IMPERSONAL_VERB})\b{_BY_WHOM}?\s*"
    r"(?:,?\s+[\"“”'‘’\s]*(?i:that|to|not\s+to|the|it|they|we|there)\b|[:\-–—]"
    r"|\s+(?:[A-Z][\w.’'-]*\s+){1,4}(?:should|would|will|could|to|be)\b|\s+(?=as follows))"
)
"""It was agreed that ..."""

_BEFORE_BODY = any_of(
    "[Aa]nd, when, [Tt]herefore, discussion, vote, [Tt]hat, consideration, debate, length, Accordingly",
    "Committee, Board, Panel, Group, Council, report, on (?:that|this) (?:footing|basis|understanding|condition)",
)
_INTRODUCED = any_of(
    "With, After, Following, Having, Subject, Given, Despite, Notwithstanding, In, On, At, By, Under, Without, For",
)
_NO_CLAUSE = r"(?:(?!\b(?:whether|if|when|which|who|said|asked|told|reported|advised|explained)\b)[^.;:]){0,110}?"
_ASIDE = (
    r",\s+(?:(?:having|with|by|after|on|following|without|subject|at|noting)\b[^,.;:]{2,100}"
    r"|[^,.;:]{2,60}\s(?:dissenting|abstaining|objecting|disagreeing|absent|opposed|against))\s*,"
)
"""What may stand between a body and its verb: "The Board, Mr Ash dissenting, agreed"."""
_SOME_MEMBERS = (
    r"^[A-Z][\w-]*\s+(?:(?!(?:of|to|from|by|for|with|and|as|among|between)\b)[a-z][\w’'-]*\s+){1,2}"
    r"(?=(?:members|governors|trustees|councillors)\b)"
)
"""Which of the members: "Maintained primary members"."""
ACTIVE = re.compile(
    rf"(?:^|[.;:,()]\s+|\b{_BEFORE_BODY}\s+|^{_INTRODUCED}\b{_NO_CLAUSE}\s)(?:[Tt]hat\s+)?(?:[Tt]he\s+|[Aa]ll\s+|THE\s+)?"
    rf"(?:[A-Z][\w&’'-]*\s+(?:of\s+|and\s+)?){{0,5}}?(?:{_SOME_MEMBERS})?(?P<body>{BODY}|{BODY_IN_SMALL})(?:{_ASIDE})?\s+(?:present\s+)?"
    rf"(?:(?i:{_ADVERB})\s+|will\s+(?=recommend\b))*(?P<verb>(?i:{VERB}))\b(?!\s+by\b)"
)
"""The Board approved ..."""

_CONSIDERED = any_of(
    "considered, received, discussed, heard, reviewed, debated, examined, had before it, had regard to",
    "did not think, (?:was|were) not persuaded, challenged, questioned, queried, preferred, favoured, saw, felt",
    "(?:was|were) of the view, took the view, regretted, shared, thought",
)
CONSIDERED = re.compile(
    rf"(?:^|[.;:]\s+|^{_INTRODUCED}\b{_NO_CLAUSE}\s)(?:[Tt]he\s+)?(?:[A-Z][\w&’'-]*\s+){{0,5}}?(?:{BODY}|{BODY_IN_SMALL})"
    rf"\s+{_CONSIDERED}\b[^.;:]{{0,220}}?\s(?:and|but)(?:{_INTERPOSED})?\s+(?:(?i:{_ADVERB})\s+)*(?P<verb>(?i:{VERB}))\b(?!\s+by\b)"
)
"""The Board considered the report and agreed ..."""

GRANTED = re.compile(r"£[\d,.]+\w*\s+(?:[^.;:£]{0,40}?\s)?(?:was|were)\s+(?P<verb>granted|approved|agreed|awarded)\b")
"""To the Bell Ringers: £150 was granted."""

_WAS = any_of("was, were, be, is, are")
_SOFTENERS = r"(?:then\s+|also\s+|all\s+|both\s+|duly\s+|unanimously\s+|formally\s+|therefore\s+)*"
_STEP = any_of(
    "submitted, put(?: to the (?:vote|meeting))?, read, taken as read, presented, circulated, considered, received",
    "laid, tabled, moved, discussed, reviewed",
)
_AFTER_STEP = (
    rf"(?:{_STEP}(?:\s+and\s+[a-z]+ed(?:\s+(?:on|upon))?)?(?:\s*,|\s+and\b|\s+&)\s*(?:and\b)?(?:,?\s*(?:on\s+the\s+motion\s+of|(?:moved|proposed)\s+by)\s[^.;:]{{3,120}},)?"
    r"\s*)?"
)
"""A step before the outcome: "was submitted and, on the motion of A, seconded by B, approved"."""
PASSIVE = ignoring_case(
    rf"\b(?P<what>(?:{_PAPER}|{_MATTER}(?=[^.;:]*\s(?:noted|approved|agreed|accepted|authorised|ratified)\b))\b[^.;:]{{0,170}}?)"
    rf"\b{_WAS}\s+{_AFTER_STEP}{_SOFTENERS}(?P<verb>{_PARTICIPLE})\b",
)
"""The minutes were approved."""

_OFFICE = any_of(
    "[Cc]hair\\w*, [Vv]ice, [Pp]resident, [Ss]ecretary, [Tt]reasurer, [Ee]xaminer, [Aa]uditors?, [Tt]rustees?",
    "[Mm]embers?, [Gg]overnors?, [Rr]epresentatives?, [Dd]elegates?, [Oo]fficers?, [Cc]lerk, [Dd]irectors?, [Mm]ayor",
    "[Ww]ardens?, [Ll]ead",
)
APPOINTED = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,6}\b[^.;:]{0,140}?\b(?:was|were|be)\s+(?:(?:proposed|nominated|seconded)\b[^.;:]{3,120}?\band\s+)?"
    r"(?:(?:was|were|duly|then|unanimously|therefore)\s+)*(?P<verb>(?:re-?)?elected|(?:re-?)?appointed|co-opted"
    rf"|(?:confirmed|chosen|nominated)(?=\s+(?:as|to\s+be)\s[^.;:,]{{0,60}}?\b{_OFFICE}\b))"
    r"(?:\s+(?:as\s+|to\s+|the\s+|a\s+)?[A-Za-z]|(?=\W*$))",
)
"""Cllr Marrow was elected Chairman."""

AUTHORISED = re.compile(
    r"\b[A-Z][\w’'-]*(?:\s+[\w’'&-]+){0,6}?\s+(?:was|were)\s+(?:then\s+|also\s+|further\s+|hereby\s+)?"
    rf"(?P<verb>authorised|authorized|empowered)(?:{_INTERPOSED})?\s+to\b"
)
"""The Clerk was authorised to ..."""

REQUESTED = re.compile(
    rf"(?:^|[,;]\s+|\band\s+)[Tt]he\s+(?!{BODY}\s+w)(?:[A-Z][\w’'&-]*\s+(?:of\s+|and\s+|for\s+|the\s+)*){{1,6}}(?:was|were)\s+"
    rf"(?:then\s+|also\s+|therefore\s+)?(?P<verb>requested|instructed|directed)(?:{_INTERPOSED})?\s+to\b"
)
"""The Audit Panel was requested to ..."""

SET_UP = re.compile(
    r"^(?:[^.;:,]{3,60},\s+)?(?:A|An|The|a|an|the)\s(?:[\w’'-]+\s+){0,6}?(?:group|panel|party|committee|sub-?group|sub-?committee)\b"
    r"(?:,[^.;:,]{3,80},|[^.;:,]{0,60}?)\s(?:was|be)\s+(?P<verb>set\s+up|established|formed|convened)\b"
    r"(?!\s+(?:by|in|last|at|when|some|since|under|after|two|three)\b)"
)
"""A working party was set up to look at the drains."""

AND_THIS_WAS = ignoring_case(
    r"(?:\band\s+(?:this|that|it|these|they)|,\s+which)\s+(?:was|were)\s+"
    r"(?:(?:then|also|duly|formally|(?P<sure>unanimously))\s+)*"
    r"(?P<verb>agreed|approved|accepted|adopted|endorsed|ratified|supported|noted|carried)\b(?:(?(sure)\b|(?=\W*$"
    r"|\s+(?:unanimously|by\s+(?:all|the\s+(?:board|committee|council|meeting|members|governors|trustees)))\b)))"
)
"""Site 4 was judged safe and this was endorsed; they voted on the block, which was unanimously approved."""

_PLAIN_VERB = any_of(
    "noted, approved, agreed, endorsed, adopted, ratified, deferred, supported, accepted",
    "NOTED, APPROVED, AGREED, ENDORSED, ADOPTED, DEFERRED",
    PUT_OFF,
)
PLAIN_PASSIVE = re.compile(
    rf"^(?:{_INTRODUCED}\b[^.;:,]{{3,60}}?,?\s(?=the\b(?!\s+following)))?"
    r"(?:(?:The|the|This|These|Both|All|A|An)\s+[^.;:]{2,90}?|This|That)\s(?:was|were)\s+"
    r"(?:then\s+|also\s+|all\s+|duly\s+|unanimously\s+|therefore\s+)?(?P<negated>not\s+)?"
    rf"(?P<verb>{_PLAIN_VERB})\b",
)
"""A two-year extension was agreed."""

THEY_WERE = re.compile(
    r"^(?:[^.;:]{3,40}\s)?(?:[Tt]h(?:ey|ese)\s+were|[Ii]t\s+was)\s+(?:then\s+|duly\s+)?"
    r"(?P<verb>agreed|approved|confirmed|accepted|adopted|noted|passed|signed)"
    r"(?=\W*$|\s+(?:and\s+signed|unanimously|as\s+a\s|without\s|with\s+(?:thanks|one\s)|subject\s+to"
    r"|by\s+(?:all|everyone|members|(?:the\s+)?(?:board|committee|council|meeting|members|group|governors|trustees|panel)))\b)"
)
"""With that put right they were agreed."""

IN_CAPITALS = re.compile(
    r"(?<=[a-z,)]\s)(?P<verb>RESOLVED|AGREED|DECIDED|APPROVED|NOTED|ENDORSED|AUTHORISED|DEFERRED|ADOPTED|ACCEPTED|RATIFIED|"
    r"RECOMMENDED|RECEIVED|SUPPORTED|REQUESTED|DELEGATED|CONFIRMED|APPOINTED)\b"
)
"""It was proposed by A, seconded by B and RESOLVED that ..."""

_ITS_VERB = any_of(
    "did not (?:approve|accept|agree|support|endorse|adopt), agreed, approved, resolved, endorsed, noted, asked",
    "requested, authorised, adopted, delegated, instructed, decided, declined, concluded, rejected, refused",
    "was content",
)
IT_ALSO = re.compile(
    rf"^(?:(?:{_INTRODUCED}\b[^.;:,]{{3,60}}?,?\s)(?:it|they)|It|They)\s+(?:(?i:{_ADVERB})\s+)*"
    rf"(?P<verb>(?:[A-Z]{{4,}})|(?i:{_ITS_VERB}))\b(?!\s+by\b)"
)
"""It also noted ..."""

BY_CONSENT = re.compile(
    r"^[A-Z][^.;:]{3,140}?\s(?:was|were)\s+[^.;:]{3,100}?\bby\s+(?:common\s+|general\s+)?(?P<verb>agreement|consent|consensus)\W*$"
)
"""The fee was raised to £40 by agreement."""

SO_AGREED = re.compile(r"\b[Ii]t\s+was\s+so\s+(?P<verb>agreed|resolved|decided|AGREED|RESOLVED|ordered)\b")
"""Members took the view that ..., and it was so agreed."""

CHAIR_CONCLUDED = re.compile(
    r"^(?:[^.;:]{3,60},\s+)?[Tt]he\s+Chair(?:man|woman|person)?\s+(?:therefore\s+|then\s+)?(?P<verb>concluded|ruled|summed\s+up)\s+"
    r"that\s[^.;:]{3,120}?\b(?:should|would|shall|must|be)\b"
)
"""The Chair concluded that the plan should be redrafted."""

AS_FOLLOWS = re.compile(
    r"^[A-Z][^.;:]{2,90}?\s(?:was|were)\s+(?P<verb>confirmed|agreed|appointed|approved|elected)\s+as\s+follows\b"
)
"""Link governors were confirmed as follows: ..."""

_COMMON = r"(?:(?:general|unanimous|clear|broad|common|final|full)\s+)?"
TOGETHER = re.compile(
    rf"(?:^|[.;,]\s+|\b(?:and|discussion)\s+)(?:[Tt]here\s+was\s+{_COMMON}(?=(?:agreement|consensus)\b)"
    rf"|[Ii]t\s+was\s+the\s+{_COMMON}(?=(?:decision|consensus)\s+of\b)"
    rf"|(?:(?:[Aa]|[Tt]he)\s+)?{_COMMON}(?=\w+\s+(?:was\s+)?(?:made|taken|reached)\b)"
    r"|(?:[Tt]he|[Aa]ll)\s+(?:[a-z]+\s+)?(?:was|were)\s+in\s+)"
    r"(?P<verb>(?i:decision|agreement|consensus))\b(?:(?!\b(?:not|whether|by)\b)[^.;:,]){0,60}?\s(?:to|that|on)\b"
)
"""There was general agreement that ..., a decision was taken to ..., it was the consensus of the Board that ..."""

APPROVAL_WON = ignoring_case(
    r"\b(?:received|gained|won|had|met\s+with|(?:was|were)\s+given|secured)\s+(?:the\s+)?"
    r"(?:(?:general|unanimous|full|broad|formal|whole-?hearted)\s+)*(?P<verb>approval|support|agreement|consent|backing|assent)\s+"
    r"(?:of|from|by)\s+(?:the\s+|all\s+)*(?:board|committee|council|group|members|meeting|governors|trustees|panel|everyone|those\s+present)\b"
)
"""The new rules received the general approval of the committee."""

_STATUS = any_of("APPROVED, AGREED, ADOPTED, NOTED, DEFERRED, ENDORSED, REJECTED, RECEIVED, RATIFIED")
STATUS = re.compile(
    rf"^[^:.]{{3,90}}(?::|\s[–—-])\s*(?:(?P<verb>{_STATUS}|Approved|Agreed|Adopted|Deferred|Ratified)\b"
    rf"|(?P<low>(?:not\s+)?(?:(?:re-?)?elected\s+unopposed|approved|agreed|adopted|noted|deferred|endorsed|ratified|{PUT_OFF}))"
    r"(?=\W*$|[;,]|\s+(?:subject|with|as|to|until|till|for)\b))"
)
"""The outcome behind a title: "Complaints policy: APPROVED", "Pay Policy – approved subject to ..."."""
