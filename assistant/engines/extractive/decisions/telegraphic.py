"""Outcomes in notes that leave out "was" and "it was": "Quote accepted.", "Agreed polycarbonate.", "**Object**"."""

import re

from assistant.engines.extractive.decisions.forms import PUT_OFF
from assistant.language.patterns import any_of, ignoring_case

_PARTICIPLE = any_of("accepted, approved, adopted, noted, endorsed, ratified, agreed, deferred", PUT_OFF)
_NO_VERB = any_of(
    "was, were, is, are, be, been, has, had, have, will, would, should, could, did, to, that, which, who, if, when",
    "said, asked, reported, not",
)
_SUBJECT_WORD = rf"(?:(?!{_NO_VERB}\b)[^\s.;:]+\s+)"
_PAPER = any_of(
    "quotes?, quotation, request, design, correspondence, reports?, accounts, budget, policy, payments?, tender, plan",
    "reasons?, absences?, proposals?, position, invoices?, updates?, schedule, minutes?, notes?, apolog\\w+",
    "terms of reference, estimate, recommendations?, applications?, policies, agenda, lease, contract, grant",
    "balances?",
)
_US = any_of(
    "board, committee, council, meeting, members, governors, trustees, group, all",
    "those(?=\\s+(?:members\\s+)?present)",
)
_ENDS = (
    r"(?=\W*$|;|(?<!agreed)\s*:\s+(?=\S)|,?\s+(?:subject\s+to|until|till|unanimously|nem\.?\s*con|in\s+principle|with\s+thanks|for\s+(?:payment|publication|submission|consultation|signature|adoption)"
    r"|as\s+(?:per|listed|presented|circulated|read))\b"
    rf"|(?:\s+and\s+\w+ed)?\s+by\s+(?:the\s+|all\s+)?{_US}(?:\s+members)?(?:\s+present)?\W*$|\s+and\s+\w+ed\W*$)"
)
IN_SHORT = ignoring_case(
    rf"^(?!.*\d/\d)(?!.*\bapplications?\b[^:]*:)(?:(?:both|all|(?:the\s+)?(?:rest|remainder|others)(?:\s+of\s+{_SUBJECT_WORD}{{1,5}})?)\s+"
    rf"|{_SUBJECT_WORD}{{0,8}}?(?:[\w’'-]+\s+)?{_PAPER}\b(?:\s+{_SUBJECT_WORD}{{0,9}}?|\s+))(?P<verb>{_PARTICIPLE})\b{_ENDS}"
)
"""Quote of £412 accepted; rest of correspondence noted; both noted by Committee."""

PUT_OFF_IN_SHORT = ignoring_case(
    r"^(?:(?:final\s+)?(?:approval|consideration|decision|discussion|adoption|vote|voting|election|appointment)\b"
    r"|(?:(?:all|the)\s+)*(?:others?|remaining|rest|remainder)\b(?=[^.;:]*\sto\s+be\s))"
    rf"(?:\s+{_SUBJECT_WORD}{{0,9}}?|\s+)(?:to\s+be\s+)?(?P<verb>deferred|brought\s+back|{PUT_OFF})"
    r"(?=\W*$|\s+(?:to|until|till|pending|for)\b)"
)
"""Approval deferred to the next meeting; other options to be brought back."""

MINUTES_IN_SHORT = ignoring_case(
    rf"^(?:the\s+)?(?:[\w-]+\s+)?(?:minutes?|notes?)\b(?:\s+{_SUBJECT_WORD}{{0,14}}?|\s+)"
    r"(?P<verb>approved|agreed|signed|accepted|adopted|confirmed|passed|ok['’]?d|okayed)\b"
    r"(?=\W*$|[,;]|\s+(?:and|as|with|subject|by|unanimously)\b)"
)
"""Notes of 24 April OK'd, one change."""

AGREED_IN_SHORT = re.compile(
    r"(?:^\W*|\s\d{1,2}\)\s+)(?P<verb>Agreed|Resolved|Decided|(?<!\w)Unanimously\s+(?:agreed|resolved|decided))\s+"
    r"(?:in\s+principle\b|(?!(?:by|at|in|with|actions?|dates?|changes?)\b)"
    r"(?:(?!\b(?:was|were|are|is|had|have|has)\b)[^.;:])+\W*$)"
)
"""Agreed polycarbonate next time."""

SO_AGREED_IN_SHORT = re.compile(
    r"(?:[,;]|\s[–—-])\s+(?:so|therefore|instead)\s+(?P<verb>agreed|decided)(?=\W*$|\s+(?:on\s+)?(?:(?:to|that|the|an?)\b|[A-Z£\d]))"
)
"""14 July clashes with the fete, so agreed 21 July."""

_BEFORE_MARK = r"(?:be|to|as|was|were|been|not|and|or|is|are|has|have|had|of|the|all|both|duly|then|by|also|it)"
MARKED_AT_END = re.compile(
    rf"^(?=(?:\S+\s+){{3}})(?=.*(?:\b[a-z]{{4}}|\d))(?!.*\b{_BEFORE_MARK}\s+\w+\W*$)[^?]*(?<![.,:;!–—-])\s(?P<verb>Noted|NOTED|Approved|APPROVED|Agreed|AGREED|Deferred|DEFERRED|Accepted|Resolved)\W*$"
)
"""Bank statement, sheet 14, balance of £612 Noted."""

AGREED_AT_END = re.compile(
    r"^(?=(?:\S+\s+){3})[^?]*(?:[;,]|\s[–—-])\s*(?:and\s+|which\s+was\s+|this\s+was\s+)?(?P<list>(?:all|both)\s+(?=noted))?"
    r"(?P<verb>(?(list)noted|(?:(?:(?:all|everyone|unanimously|members)\s+)?agreed(?:\s+(?:unanimously|by\s+(?:all|everyone)))?)))\W*$"
)
"""Ann will go on as Chair; all agreed. Two letters – all noted."""

AGREED_AFTER = re.compile(
    r"(?:^(?:Following|After|Discussed|Considered|Reviewed|On)\b[^.;:]{3,120}?(?:,(?:\s+and)?|\sand|\s[–—-])"
    r"|\s\S+\s+\S+\s+\S+(?:;|\s[–—-]))\s+"
    rf"(?P<verb>agreed|decided|resolved)\s+(?:(?:unanimously|by\s+(?:the\s+)?(?:{_US}|group|panel|forum))\s+)?(?=(?:to|that)\b)"
)
"""Reviewed last year's questions – agreed by the group to draft a survey."""

_SETTLED_THING = any_of(
    "dates?, times?, venue, prices?, fees?, costs?, charges?, amount, wording, text, content, route, terms, deadline"
)
SETTLED_IN_SHORT = ignoring_case(
    rf"^\W*(?:[\w’'-]+\s+){{0,3}}?{_SETTLED_THING}\s+(?P<verb>agreed)\s*(?:[:–—]\s*(?=\w)|(?:as|at|for)\s)"
)
"""Date agreed: 16 June."""

_RULED_LINE = r"(?!.*(?:\.{4}|_{3}|…))"
"""No line to sign on: "Approved as a true record ......"."""
SETTLED_BY_US = re.compile(
    r"^(?:[A-Z][a-z]+ed(?:\s+(?:around|over|through|round))?(?:,\s+|\s+and\s+)(?:and\s+)?|(?=[A-Z]))"
    r"(?P<verb>(?i:approved|adopted|affirmed|accepted|ratified|endorsed|authori[sz]ed|reaffirmed|co-opted))"
    r"(?=\s+(?:(?:the|an?|this|these)\b|minutes\s+(?:of|from|for)\b|[£$]\s?\d))"
)
"""Notes that leave out who: "Reviewed and adopted the rules.", "Ratified the appointment of a caretaker."."""
OF_THE_TITLE = re.compile(
    rf"^{_RULED_LINE}(?:(?:[Tt]hese\s+)?[Ww]ere\s+|[Dd]uly\s+|[Uu]nanimously\s+)*"
    r"(?:(?:(?:[Tt]aken\s+as\s+)?[Rr]ead|[Rr]eceived|(?:[Pp]reviously\s+)?[Cc]irculated|[Cc]onsidered|[Pp]resented)(?:\s*,|\s+and)\s+(?:duly\s+)?)?"
    r"(?P<verb>(?i:accepted|approved|adopted|agreed|confirmed|passed)|(?<=\s)signed|Signed(?=\s+as\s+a\s+(?:true|correct|accurate)\s[\w\s]{0,40}\.))"
    r"(?=(?:\s+and\s+\w+ed)?(?:\s+(?:to\s+be|as|as\s+being|for))?\s+(?:an?\s+|the\s+)?(?:true|correct|accurate|fair)\b"
    r"|(?<=\sapproved|\saccepted)\W*$|\s+(?:from|as\s+(?:a|an|the|true|correct|accurate|circulated|read|presented|listed)|and\s+signed|with\s+(?:one|two|the))\b"
    r"|(?<=signed)\s+(?:by\s+the\s+[Cc]hair|as\b)|(?<=signed)\W*$)"
)
"""What the title names is left out: "Received and accepted from Cllrs A and B.", "Taken as read and signed."."""

_OUTCOME_OF_CHOICE = r"(?P<verb>(?:re-?)?elected|(?:re-?)?appointed|co-?opted|returned(?=\s+unopposed))"
CHOSEN_IN_SHORT = re.compile(
    r"^(?:[A-Z][^:;.]{2,60}(?::|\s[–—-])\s+)?(?:[Aa]ll\s+(?:(?:of\s+)?the\s+)?(?:existing|current|retiring|present)?\s*"
    r"(?:[Oo]fficers|[Tt]rustees|[Gg]overnors|[Mm]embers|[Cc]ommittee)|(?:[A-Z][\w.’'-]*(?:,?\s+(?:and|&)\s+|,?\s+)){1,12})\s*"
    r"(?:(?:duly|unanimously|then|both|all)\s+)*"
    rf"{_OUTCOME_OF_CHOICE}(?=\W*$|[,;]|\s+(?:en\s+bloc|unopposed|unanimously|nem|for\s+(?:a|one|two|three|the|another)|as)\b(?!.*\b(?:may|will|would|shall|should|is|are|was|were|has|have|had|said|spoke)\b))"
)
"""Who is chosen, without "was": "Vote by show of hands: Ann and Ben re-elected", "Chair – Ann elected unopposed"."""

WITH_EFFECT = re.compile(
    r"^(?:[Tt]he|[A-Z])[^.;:]{2,90}\s(?:was|were)\s+(?P<verb>increased|raised|reduced|lowered|set|fixed|extended)\s"
    r"(?:(?!\bby\s+the\b)[^.;:]){0,60}\bwith\s+(?:immediate\s+)?effect\b"
)
"""The caretaker's hours were raised to 12 a week with effect from 1 May."""

LEFT_AS_IT_IS = re.compile(
    r"^(?:[Tt]he|[A-Z])[^.;:]{1,90}?\s(?:was|were)\s+(?:then\s+|therefore\s+)?(?P<verb>left|kept)\s+"
    r"(?:unchanged|as\s+(?:it|they)\s+(?:is|are|was|were|stood|stands?)|at\s+[£\d][\d,.]*%?)(?=\W*$|\s+(?:at|for|until)\b)"
)
"""The score of risk 3 was left unchanged at 12."""

SCORED_ANEW = re.compile(
    r"^(?:[Tt]he\s+(?:\w+\s+){0,3}?(?:score|rating)\s+(?:of|for)\s+)?[Rr]isks?\b[^.;:]{1,100}?\s(?:was|were)\s+(?:then\s+|therefore\s+)?"
    r"(?P<verb>increased|raised|reduced|lowered)\s+from\s+\d+\s+to\s+\d+\b(?![^.;:]*\b(?:last|since|in\s+(?:the\s+)?(?:previous|\d{4}))\b)"
)
"""Risk 203 (vacancies) was reduced from 16 to 12."""

ASSURANCE = ignoring_case(
    r"^(?P<verb>(?:full|substantial|significant|reasonable|moderate|adequate|acceptable|partial|limited|minimal|no)\s+assurance)"
    r"(?=\W*$|\s+(?:was|were)\s+(?:taken|received|noted|accepted|agreed)\b)"
)
"""How far a committee of a health body is assured: "Partial assurance.", "Limited assurance was taken on falls"."""

_BOLD_VERB = any_of(
    "accept(?:ed)?, approved?, adopt(?:ed)?, noted?, endorsed?, ratif(?:y|ied), agreed?, deferr?(?:ed)?, resolved?",
    "recommend(?:ed)?, support(?:ed)?, rejected, granted, carried, lost, confirmed, object",
    "no objections?, no comments?, no observations?, withdrawn, issued, homologated, remitted, continued",
)
IN_BOLD = ignoring_case(
    r"\*\*(?!\*)[^\w*]{0,3}(?:(?:was|were|be|not|strongly|unanimously|duly|formally|to)\s+){0,3}"
    rf"(?P<verb>{_BOLD_VERB})(?:\s+(?:in\s+principle|unanimously))?[\s.,;]{{0,3}}\*\*"
)
"""The outcome that alone is in bold: "family's design **approved**"."""
