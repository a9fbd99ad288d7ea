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
    "Commission(?:ers)?, Court, Senate, Councill?ors, Cllrs, Corporation, Assembly, Trust, Association",
    "Society, Select(?:men|board), Aldermen, Supervisors, Council ?members",
    "PCC, FGB, LGB, P(?:T|F|S|TF|TS)A, PTO, HSA, PPG, [A-Z]?[A-Z]?(?:SG|WG|PC|GB|MB|TC|SC|PB), SMT, SLT",
    "Team, Partners, [Ee]veryone, [Ee]verybody, [Aa]ll present, [Tt]hose present, [Ww]e",
    r"All(?=\s+(?:unanimously\s+)?(?:agreed\s+(?:(?:to|that|on|the|with)\b|(?:this|it|these)\s+(?:should|would|could|was\s+to|to)\b)|agree\s+(?!(?:with|it|this)\b)))",
)
BODY_IN_SMALL = any_of(
    "members, governors, trustees, councill?ors, commissioners, directors, group, committee, board, meeting, panel",
    "partners, (?:(?:parish|town) )?council, trust, association, society",
)
_ADVERB = any_of(
    "also, then, further, unanimously, formally, therefore, duly, subsequently, accordingly, hereby, all, again, fully",
    "warmly, finally, jointly, in principle, by (?:a )?majority, otherwise, instead, nevertheless, however",
)
_IMPERSONAL_VERB = any_of(
    "agreed, AGREED, resolved, RESOLVED, noted, NOTED, decided, DECIDED, approved, APPROVED",
    "recommended, RECOMMENDED, requested(?=\\s+that\\b), REQUESTED, (?:proposed|suggested|discussed) and agreed, moved",
    "determined(?=\\s+(?:that|to)\\b)",
    "concluded(?=\\s+that\\s[^.;:]*?\\b(?:should|would|shall|must|be)\\b)",
)
INTERPOSED = r"(?:,\s+[^,:;.]{3,120},|\s*\([^()]{1,80}\))"
_BY_WHOM = rf"(?:\s+unanimously|\s+in\s+principle|\s+by\s+[^:,.]{{3,40}}|{INTERPOSED})"

IMPERSONAL = re.compile(
    rf"\b(?:[Ii]t\s+was|[Ii]t\s+is|IT\s+WAS|was|were)\s+(?:{_ADVERB}\s+)?(?P<verb>{_IMPERSONAL_VERB})(?:\b|(?=that\s)){_BY_WHOM}?\s*"
    r"(?:,?\s+[\"“”'‘’\s]*(?i:that|to|not\s+to|the|these|those|this|all|both|each|any|no|it|they|we|there|for\s[^.;:]{3,60}?\sto)\b|[:\-–—]"
    r"|\s+(?:[A-Z][\w.’'-]*\s+){1,4}(?:should|would|will|could|to|be)\b|\s+(?=as follows)|that\s)"
)
"""It was agreed that ..., its space lost or not."""

WITHOUT_THAT = re.compile(
    rf"\b[Ii]t\s+was\s+(?:{_ADVERB}\s+)?(?P<verb>agreed|resolved|decided|recommended)\s+"
    r"(?!(?:that|to|whether|how|what|when|who|why|which|by|in|on|at|with|last|and|as|but|before|after)\b)"
    r"(?:[\w’'/&£$%-]+\.?,?\s+){1,8}?(?:should|would|will|shall|must|be(?=\s+\w+(?:ed|en|id|t)\b))\b"
)
"""It was agreed deeds should be kept at the bank."""

BUT_AGREED = re.compile(
    r"\b[Ii]t\s+was\s+(?:also\s+)?(?:suggested|proposed|felt|recommended|discussed|considered|thought|argued|asked)\b(?:[^.;:]|\.(?=\w)){3,220}?\s"
    r"(?:but(?:\s+it\s+was|\s+was)?|and\s+(?=agreed\s+that\b))\s*(?:then\s+|finally\s+|eventually\s+)?(?P<verb>agreed|decided|resolved)\s+(?:that|to|not\s+to)\b"
)
"""It was suggested that the hall be let, but agreed that it should wait."""

_BEFORE_BODY = any_of(
    "[Aa]nd, when, then, [Tt]herefore, discussion, vote, [Tt]hat, consideration, debate, length, Accordingly",
    "Committee, Board, Panel, Group, Council, report, on (?:that|this) (?:footing|basis|understanding|condition)",
)
INTRODUCED = any_of(
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
_A_VOTE = r"(?:an?\s+)?(?:large\s+|clear\s+|secret\s+)?(?:show\s+of\s+hands|ballot|majority|acclamation)\b"
_STOP_LOST = rf"(?<=[a-z]\s)(?=The\s+{BODY_IN_SMALL}\s)"
"""Where a sentence begins though the stop before it was lost: "until the spring The group decided"."""
ACTIVE = re.compile(
    rf"(?:^|[.;:,()]\s+|\b{_BEFORE_BODY}\s+|^{INTRODUCED}\b{_NO_CLAUSE}\s|{_STOP_LOST})(?:[Tt]hat\s+)?(?:[Tt]he\s+|[Aa]ll\s+|THE\s+)?"
    rf"(?:[A-Z][\w&’'-]*\s+(?:of\s+|and\s+)?){{0,5}}?(?:{_SOME_MEMBERS})?(?P<body>{BODY}|{BODY_IN_SMALL})(?:{_ASIDE})?\s+(?:present\s+)?"
    rf"(?:(?i:{_ADVERB})\s+|will\s+(?=recommend\b))*(?P<verb>(?i:{VERB}))\b(?!\s+by\b(?!\s+{_A_VOTE}))"
)
"""The Board approved ..."""

_CONSIDERED = any_of(
    "considered, received, discussed, heard, reviewed, debated, examined, had before it, had regard to",
    "did not think, (?:was|were) not (?:\\w+ )?(?:persuaded|assured|satisfied)",
    "challenged, questioned, queried, preferred, favoured, saw, felt",
    "(?:was|were) of the view, took the view, regretted, shared, thought, welcomed, thanked, concurred",
    "(?:was|were) keen, expressed (?:(?:its|their) )?(?:\\w+ )?(?:thanks|gratitude|regret|interest|concern)",
)
CONSIDERED = re.compile(
    rf"(?:^|[.;:]\s+|^{INTRODUCED}\b{_NO_CLAUSE}\s)(?:[Tt]he\s+)?(?:[A-Z][\w&’'-]*\s+){{0,5}}?(?:{BODY}|{BODY_IN_SMALL})"
    rf"\s+{_CONSIDERED}\b[^.;:]{{0,220}}?\s(?:and|but)(?:{INTERPOSED})?\s+(?:(?i:{_ADVERB})\s+)*(?P<verb>(?i:{VERB}))\b(?!\s+by\b)"
)
"""The Board considered the report and agreed ..."""

IN_CAPITALS = re.compile(
    r"(?<=[a-z,)]\s)(?P<verb>RESOLVED|AGREED|DECIDED|APPROVED|NOTED|ENDORSED|AUTHORI[SZ]ED|DEFERRED|ADOPTED|ACCEPTED|RATIFIED|"
    r"RECOMMENDED|RECEIVED|SUPPORTED|REQUESTED|DELEGATED|CONFIRMED|APPOINTED)\b"
)
"""It was proposed by A, seconded by B and RESOLVED that ..."""

_ITS_VERB = any_of(
    "did not (?:approve|accept|agree|support|endorse|adopt), agreed, approved, resolved, endorsed, noted, asked",
    "requested, authorised, adopted, delegated, instructed, decided, declined, concluded, rejected, refused",
    "was content",
)
IT_ALSO = re.compile(
    rf"^(?:(?:{INTRODUCED}\b[^.;:,]{{3,60}}?,?\s)(?:it|they)|It|They)\s+(?:(?i:{_ADVERB})\s+)*"
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
    rf"(?:^|[.;,]\s+|\b(?:and|discussion)\s+)(?:[Tt]here\s+was\s+(?:a\s+)?{_COMMON}(?=(?:agreement|consensus)\b)"
    rf"|[Ii]t\s+was\s+the\s+{_COMMON}(?=(?:decision|consensus)\s+of\b)"
    rf"|(?:(?:[Aa]|[Tt]he)\s+)?{_COMMON}(?=\w+\s+(?:was\s+)?(?:made|taken|reached|passed)\b)"
    r"|(?:[Tt]he|[Aa]ll)\s+(?:[a-z]+\s+)?(?:was|were)\s+in\s+)"
    r"(?P<verb>(?i:decision|resolution|agreement|consensus))\b(?:(?!\b(?:not|whether|by)\b)[^.;:,]){0,60}?\s(?:to|that|on)\b"
)
"""There was general agreement that ..., a decision was taken to ..., it was the consensus of the Board that ..."""

IN_FAVOUR = re.compile(
    rf"(?:^|[.;,]\s+(?:and\s+)?|\band\s+)(?:All|[Ee]veryone|[Ee]verybody|all|(?:[Tt]he\s+)?(?:{BODY_IN_SMALL})|(?:The\s+)?(?:{BODY}))"
    r"\s+(?:present\s+)?(?:was|were)\s+(?:all\s+|unanimously\s+)?in\s+(?P<verb>favou?r|agreement)\s+(?:of|to|that|with|for)\b"
    r"(?!\s+(?:this|it|the\s+(?:idea|principle|concept))\b)"
)
"""All were in favour of the new rota."""

OBJECTS = re.compile(
    rf"(?:^|[.;:,]\s+)(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*\s+){{0,4}}?(?:{BODY}|{BODY_IN_SMALL})\s+(?:will\s+)?(?:\w+ly\s+)?"
    r"(?P<verb>(?:has|had|have|raised|made)\s+no\s+(?:objections?|comments?(?=[^.;:]*\b(?:planning|application)\b))(?=[^.;:]*\s(?:to|on|about|regarding)\b)"
    r"|(?i:object(?:s|ed)?)(?=\s+to\b))"
)
"""The Council had no objection to the application."""

THE_CONSENSUS_WAS = re.compile(
    r"^(?:[^.;:]{3,60},\s+)?[Tt]he\s+(?:general\s+|unanimous\s+|clear\s+|overall\s+)?(?P<verb>consensus|decision)(?:\s+of\s+(?:the\s+)?\w+)?\s+was\s+(?:to|that)\b"
)
"""The consensus was to leave the rules as they are."""

APPROVAL_WON = ignoring_case(
    r"\b(?:received|gained|won|had|met\s+with|(?:was|were)\s+given|secured)\s+(?:the\s+)?"
    r"(?:(?:general|(?P<full>unanimous|full)|broad|formal|whole-?hearted)\s+)*(?P<verb>approval|support|agreement|consent|backing|assent)"
    r"(?(full)(?=\W*$|\s)|(?=\s))(?:\s+(?:of|from|by)\s+(?:the\s+|all\s+)*"
    r"(?:board|committee|council|group|members|meeting|governors|trustees|panel|everyone|those\s+present)\b|\W*$)"
)
"""The new rules received the general approval of the committee."""

_STATUS = any_of("APPROVED, AGREED, ADOPTED, NOTED, DEFERRED, ENDORSED, REJECTED, RECEIVED, RATIFIED")
STATUS = re.compile(
    rf"^[^:.]{{3,140}}(?::|\s[–—-])\s*(?:(?P<verb>{_STATUS}|Approved|Agreed|Adopted|Deferred|Ratified)\b"
    rf"|(?P<low>(?:not\s+)?(?:(?:re-?)?elected\s+unopposed|approved|agreed|adopted|noted|deferred|endorsed|ratified|{PUT_OFF}|(?:accepted|confirmed)(?=\s+as\s+(?:an?\s+|the\s+|being\s+)?(?:true|correct|accurate))))"
    r"(?=\W*$|[;,]|\s+(?:subject|with|as|to|until|till|for)\b))"
)
"""The outcome behind a title: "Complaints policy: APPROVED", "Pay Policy – approved subject to ..."."""
