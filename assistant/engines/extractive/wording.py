"""What reads as a task: the verbs of tasks, the words that commit, and those that tell that nothing is left to do."""

import re

from assistant.language.patterns import any_of, ignoring_case

TASK_VERB = any_of(
    "accompany, add, adjust, administer",
    "advertise, advise, agree, alert, amend, analy[sz]e, apply, appoint, approach, arrange",
    "ask, assess, attach, attend, begin, book, brief, bring, build, buy, call, cancel, canvass, carry, change, chase",
    "check, circulate",
    "clarify, clean, clear, close, co-ordinate, collate, collect, come, commence, commission, compile, complete",
    "conduct, confirm, consider, consult, contact, continue, convene, coordinate, correct, create, deliver, design",
    "determine, develop, discuss, display, distribute, do, draft, draw, drop, e-mail, email, engage, enquire, ensure",
    "erect, establish, evaluate",
    "estimate, examine, explain, explore, feed, file, fill, finali[sz]e, find, fit, fix, follow, form (?:and|an?|the)",
    "forward, gather, get",
    "give, go",
    "hand (?:out|over|in|the|these|them|it), handle, hold, identify",
    "implement, include, inform, insert, inspect, install, instruct, introduce, investigate, invite, issue, join",
    "have (?:a|another) (?:look|word|chat)",
    "keep, launch, lay, lead, let, liaise, link, list, lodge, log, look, make, manage, map, measure, meet, mention",
    "migrate, monitor, move",
    "negotiate, notify, obtain, open, order, organi[sz]e, outline, pass, pay, phone, place, plan, post, prepare",
    "present, produce, progress, promote, propose, provide, publici[sz]e, publish, purchase, pursue, put, raise",
    "re-?submit, re-?draft, reach out, reconcile, redirect, regroup, re-?arrange, re-?schedule",
    "re-?write, re-?work, re-?record, re-?start, re-?visit, read, recirculate",
    "record, recruit, reduce, refer, refresh, register, remind, remove, renew, repair, repeat, replace, reply, report",
    "request, research, resolve, respond, return, review, revise, ring, run, schedule, scope, secure, seek, send",
    "see to, serve, set, settle, share, sign, sort, sound, source, speak, start, store, submit, summari[sz]e",
    "supervise, supply, switch, take, talk, tape, tell, test, thank, tidy, trace, track",
    "train, transfer, try, undertake, update, upload, use, verify, visit, walk, work, write",
)
VERBISH = ignoring_case(rf"^\W*(?:to\s+)?{TASK_VERB}\b")
"""Words that begin with the verb of a task: "Circulate the minutes"."""

IN_TIME = ignoring_case(r"^(?:in\s+(?:the\s+)?(?:future|meantime|interim)|meanwhile|then|also|from\s+now\s+on)\b,?\s+")
"""What may stand before an owner: "in future the Clerk to send them"."""

TO_DO = ignoring_case(
    r"\bto\s+(?!the\b|a\b|an\b|its\b|their\b|this\b|that\b|\d|be\s+(?:noted|approved)\b)(?:[a-z]+ly\s+)?[a-z][\w-]+"
)
"""An infinitive that may be a task: "to circulate"."""

_TO_BE = any_of(  # what "be" is followed by where something is still to be done
    "presented, submitted, brought (?!forward), circulated, informed, prepared, published, arranged, invited, launched",
    "placed (?!on record), written",
    "sent, drafted, investigated, obtained, developed, undertaken, forwarded, reported, reviewed, provided",
    "produced, issued, re-?submitted, commissioned, established, carried out, contacted, updated, amended, added",
    "included, removed, replaced, followed up, taken forward, taken back, taken to, tabled, organised, completed",
    "drawn up, reconsidered, considered (?:further|again|at), discussed (?:at|with|further), revised, corrected",
    "requested, asked, instructed, tasked, installed, repaired, ordered, bought, purchased, paid by, re-?marketed",
    "consulted, shared, made available, put (?:on|to|in|out|up), referred, returned, deferred to",
    "raised (?:with|at), sought, set up, held (?!on\\b|at\\b|in\\b), given notice, recruited, appointed by, monitored",
    "communicated, displayed, advertised, erected, fixed, refreshed, restored, explored, scheduled, convened",
    "closed by, approached (?!by), cleared, chased, marked, tested, cut, planted, moved to (?!\\d)",
)
_CHARGED = any_of(
    "requested, asked, instructed, authorised, invited, commissioned, tasked, delegated, directed, mandated, empowered"
)
_ASKED = any_of(
    "ask(?:ed)?, request(?:ed)?, direct(?:ed)?, instruct(?:ed)?, authorised?, commission(?:ed)?, tasked, invited?"
)
_ADVERBS = r"(?:(?:now|then|also|again|further|\w+ly)\s+)"
_OFFICE = any_of(
    "officers?, secretariat, clerk, secretary, chair(?:man|woman|person)?, treasurer, director, manager, headteacher",
    "(?:chief )?executive, team, working (?:group|party), sub-?committee, head",
)
_THANKED = (
    r"be\s+(?:thanked|congratulated|noted)|not\b|adopt\b|enable\b|allow\b|hold\s+(?:\w+\s+)?offices?\b"
    r"|(?:the|an?|its|each)\b|(?:therefore\s+|now\s+|then\s+|also\s+)?(?:take\s+place|happen|occur)\b"
)
COMMITS = ignoring_case(
    rf"(?<!\bnot\s)\b(?:be|being)\s+(?:(?:now|then|also|again|further|formally)\s+)?{_CHARGED}\b(?!(?<=authorised)\s*(?:[:.]|$))"
    rf"|(?<!not\s)\bbe\s+{_ADVERBS}{{0,2}}{_TO_BE}\b"
    r"|\breport(?:ing|s)?\s+back\b"
    rf"|\b{_ASKED}\s+(?:that\s+)?(?:the\s+)?(?:(?-i:[A-Z])|(?:{_OFFICE}|staff|members|administration|management|counsel|attorney)\b)[\w.’'-]*(?:\s+[\w.’'&-]+){{0,6}}?\s+to\s+[a-z]"
    rf"|\b{_OFFICE}\b[^.;]{{0,40}}?\s(?:would|will|should|shall|(?<!\border\s)to)\s+(?!{_THANKED})(?:[a-z]+)"
    r"|\b(?:arrangements|enquiries|inquiries|contact)\s+(?:(?:would|will|should|shall|to)\s+)?be\s+(?:made|put\s+in\s+(?:hand|place))\b"
    rf"|\b(?:we\s+(?:should|will|would|shall)|agreed\s+that\s+we)\s+(?:{_ADVERBS}{{0,2}}){TASK_VERB}\b"
)
"""A resolution that commits somebody to do something."""

APPOINTS = (
    r"(?:remain|stay|become|retire)\b|appoint\b(?=.*\bas\b)|(?:act|serve|stand|continue|take\s+over)\s+as\b(?!.*\bcontact\b)"
    r"|(?:take|fill|assume)\s+(?:(?:on|over|up)\s+)?(?:the|his|her|their)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:role|post|position|office|chair|place|seat)\b(?!\s+of\s+\w+ing\b)"
)
"""A choice, and nothing that is left to do: "appoint Cllr Danby as its delegate", "agreed to act as Chair"."""

_SETTLED = any_of(
    "noted, approved, received, endorsed, agreed, accepted, adopted, confirmed, signed, thanked, supported",
    "congratulated, ratified, elected, re-?elected, paid",
)
NO_TASK = ignoring_case(
    r"\bbe\s+(?:purchased|bought|ordered|paid|installed|replaced|repaired)\b[^.;:]{0,120}?\bbe\s+(?:approved|agreed|accepted)\b|"
    rf"\bbe\s+(?:\w+ly\s+)?{_SETTLED}\b"
    r"(?:\s+for\s+(?:the\s+)?[\w.’' -]{2,40}?\s+to\s+(?:attend|make|take|use|continue|go|join)\b)?"
    r"|\bbe\s+(?:invited|asked)\s+(?:to\s+join|to\s+become|on\s*to)\s+(?:a\s+member\s+of\s+)?(?:the|this|our)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:board|committee|council|pcc|governing\s+body|trust)\b"
    rf"|\bbe(?:,[^,;.]{{3,30}},)?\s+(?:\w+ly\s+)?(?:re-?)?(?:appointed|elected)\s+as\b"
)
"""A resolution that settles something and leaves nobody anything to do."""

NOTHING_LEFT = re.compile(
    r"\?[^\w?]*+$|\b(?:of|in|at|during|for\s+the\s+(?:rest|remainder|duration)\s+of|later\s+in)\s+(?:this|the\s+(?:same|present))\s+meeting\b"
    r"|\bfor\s+the\s+(?:rest|remainder|duration)\s+of\s+the\s+meeting\b"
    r"|\b(?:remaining|rest\s+of\s+the|remainder\s+of\s+the)\s+(?:agenda\s+)?(?:items?|agenda|business)\b"
    r"|\b(?:discussed|considered|taken|dealt\s+with|deferred|moved|left|brought|heard)\b[^.;]{0,40}?"
    r"\b(?:at|to|until|till)\s+the\s+(?:end|close|start|beginning)\s+of\s+the\s+meeting\b"
    r"|\b(?:discussed|considered|taken|heard|deferred)\s+(?:until\s+)?later\s+in\s+the\s+meeting\b"
    r"|\bexclu(?:de|des|ding|sion)\b[^.;]{0,40}?\b(?:press|public)\b"
    r"|\bcalled\b.*\bto\s+order\b|\b(?:to|into|enter)\s+(?:executive|closed|open)\s+session\b"
    r"|\bto\s+(?:adjourn|reconvene|bring\s+forward(?!\s+(?:[\w-]+\s+){0,3}?(?:reports?|papers?|proposals?|options|plans?)\b))\b"
    r"|\bsign\s+(?:them|it|these|those|the\s+(?:\w+\s+)?minutes)\s+as\s+(?:an?\s+|the\s+)?(?:true|correct|accurate)\b"
    r"|\(\s*(?:[\w’'-]+\s+){0,3}?(?:attached|enclosed|herewith|to\s+follow)\s*\)\W*$"
    r"|\bagreed\s+to\s+(?:permit|allow|hear|take)\s+(?:the\s+)?(?:public|discussion|questions|items?)\b"
    r"|^(?!.*\bauthori[sz]ed?\b).*\bto\s+sign(?:\s+and\s+date)?(?:\s+(?:the|these|those|them|it|as)(?:\s+(?:minutes|a|true|correct|record))*)?\W*$"
)
"""A question, or what is done before the meeting ends: "agreed to act as Chair for the rest of the meeting"."""

_DONE = any_of("done, complete[d]?, closed, carried (?:over|forward), c/f, discharged, no longer required, superseded")
_IS = any_of("is, are, was, were, been, now, since, already")
DONE = ignoring_case(
    r"\b(?:status|progress)\s*[:\-–]?\s*(?:complete[d]?|closed|done|discharged)\b"
    rf"|(?:[:\-–—]|\*\*|\()\s*{_DONE}\b[^a-z]*$"
    r"|\b(?:this|the)\s+(?:item|matter)\s+(?:(?:is|was|will\s+be|to\s+be)\s+)(?:carried\s+(?:forward|over)|deferred|tabled)\b[^.;]*$"
    rf"|(?:^|[.,;(\]]\s*|\b{_IS}\s+|\baction(?:\s+\S*\d\S*)?\s+)(?:closed|completed|discharged)\.?\s*$"
    rf"|^\W*(?:to\s+be\s+|{_IS}\s+)?carried\s+(?:over|forward)\b[^.;]*\W*$"
    r"|\s[–—-]+\s*(?:done|not\s+(?:yet|done)|still\s+to\s+do|in\s+hand|under\s+way|completed?|ongoing|no\s+progress)\b(?!\s+by)"
    r"|[;,]\s+(?:and\s+|which\s+)?(?:he|she|they)\s+(?:did|has|have|had)\b"
    r"|\bcarr(?:y|ied)\s+over\b(?:\s+to\s+\w+)?\W*$"
    r"|,\s+(?:now|since|already)\s+(?:been\s+)?(?:completed?|closed|done|discharged)\b"
)
"""A task told as done, or as an earlier meeting's."""

CLOSED = ignoring_case(
    r"^\W*"
    + any_of(
        "closed?, complete[d]?, done, discharged, yes, green\\s*-\\s*complete, carried (?:over|forward), c/f",
        "withdrawn, superseded",
    )
    + r"\b|^\W*[✓✔]"
)
"""The status of a row that is no open action of this meeting."""

IN_SMALL = any_of(
    "officers, members, staff, governors, trustees, councillors, clerk, secretary, treasurer, headteacher",
    "administration, secretariat, management, chair(?:man|woman|person)?, manager, director, counsel, attorney",
    "legal counsel, superintendent, principal, bursar, contractors?, law firm",
    "(?:challenge|product|project|process|policy|system|service|action|risk) (?:owners?|leads?)",
)
"""Whom minutes may charge without a capital: "that officers write to them"."""
