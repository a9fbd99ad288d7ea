"""The forms in which a sentence tells an outcome without saying whose: "The minutes were approved"."""

import re

from assistant.engines.extractive.decisions.forms import BODY, INTERPOSED, INTRODUCED, PUT_OFF
from assistant.language.patterns import any_of, ignoring_case

_PARTICIPLE = any_of(
    "approved, agreed, noted, endorsed, accepted, adopted, confirmed, received, ratified, signed, supported",
    "recommended, carried(?! (?:forward|over|out|on)\\b), passed, granted, authori[sz]ed, deferred, rejected",
    "declined, refused, (?:re-?)?elected",
    "(?:re-?)?appointed, co-opted, referred, awarded, re-?adopted, consented(?=\\s+to\\b)",
    PUT_OFF,
)
_PAPER = any_of(  # what minutes say was approved, noted, received
    "minutes, notes?, record, reports?, accounts, budget, recommendations?, proposals?, motion, amendment, resolution",
    "plan, policy, policies, strategy, update, suggestions, principles, terms of reference, statement, action log, log",
    "schedule, payments, minute, paper, position, apolog\\w+, reasons?, membership, nomination, application, request",
    "grant, grants(?=[^.;:]*\\srecommended\\b)",
    "precept, updates?, presentation, contents, register, letter, draft, response, approach, framework",
    "arrangements?, scheme, item, matter, programme, [a-z]+ committee, lease, contract, quotation, quote, sale, fees?",
    "order, dates?, changes?, cheques?, transfer, bid, tender, recommendation, business case, consent, permission",
    "estimates?, applications?, reconciliations?, (?:risk )?assessments?, standing orders, constitution, rules",
)
_MATTER = any_of(  # the same of what is settled, where it is not merely received
    "progress, details?, correspondence, expenditure, spending, costs?, invoices?, purchases?, donations?, thanks",
    "(?:re-)?appointments?",
)
GRANTED = re.compile(r"£[\d,.]+\w*\s+(?:[^.;:£]{0,40}?\s)?(?:was|were)\s+(?P<verb>granted|approved|agreed|awarded)\b")
"""To the Bell Ringers: £150 was granted."""

_WAS = any_of("was, were, be, is, are")
_SOFTENERS = r"(?:then\s+|also\s+|all\s+|both\s+|duly\s+|unanimously\s+|formally\s+|therefore\s+)*"
_STEP = any_of(
    "submitted, put(?: to the (?:vote|meeting))?, read, taken as read, presented, circulated, considered, received",
    "laid, tabled, moved, discussed, reviewed, checked, completed, read through, given",
    "noted(?=\\s+and\\s+accepted\\b)",
)
_AFTER_STEP = (
    rf"(?:{_STEP}(?:\s+by\s+[^.;:,]{{2,40}}?)?(?:\s+and\s+[a-z]+ed(?:\s+(?:on|upon))?)?(?:\s*,|\s+and\b|\s+&)\s*(?:and\b)?(?:,?\s*(?:on\s+the\s+motion\s+of|(?:moved|proposed)\s+by)\s[^.;:]{{3,120}},)?"
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
    r"\b(?!(?:You|Anyone|Anybody|Nobody|If|When|Since)\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,6}\b[^.;:]{0,140}?\b(?:was|were|be)\s+(?:(?:proposed|nominated|seconded)\b[^.;:]{0,120}?\band\s+)?"
    r"(?:(?:was|were|duly|then|unanimously|therefore)\s+)*(?P<verb>(?:re-?)?elected|(?:re-?)?appointed|co-opted|returned(?=\s+(?:unopposed|en\s+bloc))"
    rf"|(?:confirmed|chosen|nominated|voted)(?=\s+(?:in\s+as|as|to\s+be)\s[^.;:,]{{0,60}}?\b{_OFFICE}\b))"
    r"(?:\s+(?:as\s+|to\s+|the\s+|a\s+)?[A-Za-z]|(?=\W*$))",
)
"""Cllr Marrow was elected Chairman."""

AUTHORISED = re.compile(
    r"\b[A-Z][\w’'-]*(?:\s+[\w’'&-]+){0,6}?\s+(?:was|were)\s+(?:then\s+|also\s+|further\s+|hereby\s+)?"
    rf"(?P<verb>authorised|authorized|empowered)(?:{INTERPOSED})?\s+to\b"
)
"""The Clerk was authorised to ..."""

REQUESTED = re.compile(
    rf"(?:^|[,;]\s+|\band\s+)(?:[Tt]he\s+(?!{BODY}\s+w)(?:[A-Z][\w’'&-]*\s+(?:of\s+|and\s+|for\s+|the\s+)*){{1,6}}|[Oo]fficers\s+)(?:was|were)\s+"
    rf"(?:then\s+|also\s+|therefore\s+)?(?P<verb>requested|instructed|directed)(?:{INTERPOSED})?\s+to\b"
)
"""The Audit Panel was requested to ..."""

SET_UP = re.compile(
    r"^(?:[^.;:,]{3,60},\s+)?(?:A|An|The|a|an|the)\s(?:[\w’'-]+\s+){0,6}?(?:group|panel|party|committee|sub-?group|sub-?committee)\b"
    r"(?:,[^.;:,]{3,80},|[^.;:,]{0,60}?)\s(?:was|be)\s+(?P<verb>set\s+up|established|formed|convened)\b"
    r"(?!\s+(?:by|in|last|at|when|some|since|under|after|two|three)\b)"
)
"""A working party was set up to look at the drains."""

AND_THIS_WAS = ignoring_case(
    r"(?:\band\s+(?:this|that|it|these|they)|,\s+(?:(?:all|both)\s+of\s+)?which"
    r"|\b(?:presented|proposed|suggested|put\s+forward|submitted|circulated|tabled)\s[^.;:]{2,80}?\swhich)\s+(?:was|were)\s+"
    r"(?:(?:then|also|duly|formally|(?P<sure>unanimously))\s+)*"
    r"(?P<verb>agreed|approved|accepted|adopted|endorsed|ratified|supported|noted|carried)\b(?:(?(sure)\b|(?=\W*$"
    r"|\s+(?:unanimously|by\s+(?:all|(?:the\s+)?(?:board|committee|council|meeting|members|governors|trustees|panel|group|forum|those\s+present)))\b)))"
)
"""Site 4 was judged safe and this was endorsed; they voted on the block, which was unanimously approved."""

_PLAIN_VERB = any_of(
    "noted, approved, agreed, endorsed, (?:re-?)?adopted, ratified, deferred, supported, accepted, declined",
    "signed off, NOTED, APPROVED, AGREED, ENDORSED, ADOPTED, DEFERRED",
    PUT_OFF,
)
PLAIN_PASSIVE = re.compile(
    rf"(?:^|^{INTRODUCED}\b[^.;:,]{{3,60}}?,?\s(?=the\b(?!\s+following))"
    r"|\b(?:and|but)\s+(?:after|following)\s+[^.;:,]{3,60}?,?\s(?=the\b))"
    r"(?:(?:The|the|This|These|Both|All|A|An|His|Her|Their|Its|Our)\s+[^.;:]{2,90}?|This|That)\s(?:was|were)\s+"
    rf"{_AFTER_STEP}(?:then\s+|also\s+|all\s+|duly\s+|unanimously\s+|therefore\s+)?(?P<negated>not\s+)?"
    rf"(?P<verb>{_PLAIN_VERB})\b",
)
"""A two-year extension was agreed."""

THEY_WERE = re.compile(
    r"^(?:[^.;:]{3,40}\s|[^.;]{3,80}:\s+)?(?:[Tt]h(?:ey|ese)\s+were|[Ii]t\s+was)\s+(?:then\s+|duly\s+)?"
    r"(?P<verb>agreed|approved|confirmed|accepted|adopted|noted|passed|signed)"
    r"(?=\W*$|\s+(?:and\s+signed|for\s+(?:payment|publication|signature|submission|adoption)\b|unanimously|as\s+a\s|without\s|with\s+(?:thanks|one\s)|subject\s+to"
    r"|by\s+(?:all|everyone|members|(?:the\s+)?(?:board|committee|council|meeting|members|group|governors|trustees|panel)))\b)"
)
"""With that put right they were agreed."""

APPROVAL_GIVEN = re.compile(
    r"(?:^(?:[Tt]he\s+)?|[.;,]\s+(?:and\s+)?)(?:[Ff]ormal\s+|[Ff]inal\s+|[Uu]nanimous\s+)?(?i:approval|consent|agreement|(?:delegated\s+)?authority|authori[sz]ation|go-ahead|permission(?=\s+was\s+given\b)|leave(?:\s+of\s+absence)?)\s+(?:in\s+principle\s+)?"
    r"(?:(?:of|for|to)\s[^.;:]{3,80}?\s)?(?:was|were)\s+(?:then\s+|also\s+|therefore\s+|unanimously\s+)?(?P<verb>given|granted|delegated)(?=\W*$|\s+(?:to|for|by|that)\b)"
)
"""Approval was given to buy a mower."""

RECEIVED_AND = re.compile(
    r"^[^.;:]{0,60}?\b(?i:apolog\w+|report|letter|request|application|resignation|quote|quotation|offer)s?\b[^.;:]{0,60}?\s(?:was|were|(?:had|has|have)\s+been)\s+(?:received|sent|given|submitted|tabled)"
    r"\s+(?:from|by|for)\s[^;:]{2,160}?,?\s+and\s+(?:(?:was|were)\s+)?(?:also\s+|duly\s+|unanimously\s+)?(?P<verb>accepted|approved|adopted|agreed|consented(?=\s+to))(?=\W*$|\s+to\W*$|\s+(?:to\s+)?by\s+(?:all|the|governors|members)\b)"
)
"""Apologies were received from Cllr Ash and accepted."""

SET_AT = re.compile(
    r"^(?:[Tt]he|[A-Z])[^.;:]{0,60}?\b(?:precept|levy|subscriptions?|fees?|rents?|rates?|charges?|price|budget|honorarium|membership)\b"
    r"[^.;:]{0,60}?\s(?:was|were)\s+(?:then\s+|therefore\s+|again\s+|unanimously\s+)?(?P<verb>set|fixed|held|kept|raised|increased|reduced|lowered)\s+(?:at|to)\s+[£$€\d]"
    r"(?![^.;:]*\b(?:by\s+(?!\d|[£$€]|a\s+majority|the\s+(?:board|committee|council|meeting))|last\s|in\s+(?:19|20)\d\d|ago\b|since\b))"
)
"""The precept was set at £8,000."""
