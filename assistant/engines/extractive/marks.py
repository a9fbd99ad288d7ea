"""The labels by which minutes announce an outcome or a task."""

import re

from assistant.engines.extractive.wording import TASK_VERB
from assistant.language.patterns import any_of, ignoring_case

_OUTCOME = any_of(
    "AGREED, RESOLVED, NOTED, APPROVED, ENDORSED, RECOMMENDED, RECEIVED, ACCEPTED, CONFIRMED, ADOPTED, DECIDED",
    "SUPPORTED, RATIFIED, DEFERRED, REQUESTED, DELEGATED, INSTRUCTED, AUTHORI[SZ]ED",
    "Agreed, Resolved, Noted, Approved, Endorsed, Recommended, Received, Confirmed, Ratified, Deferred",
)
_HEADING = any_of(
    "DECISIONS?, RESOLUTIONS?, AGREEMENT, Decisions?, Resolutions?, Outcomes?, OUTCOMES?, Recommendations?"
)
_STANDS_ALONE = r"(?=\W*$|[^a-z]{0,12}[:–—-]|\s+[\d])"
_MANNER = r"(?:\s*\([^()]{0,90}\))?(?:\s+(?:UNANIMOUSLY|unanimously|made|taken|and\s+\w+|nem\.?\s*con\.?|\d[\w/.-]*))?"
_PROVISO = r",\s+(?=(?:save|subject|with|provided|except|as|under|pursuant|in\s+accordance)\b)"
_FIRST_CLAUSE = r"\(?[ai1][.)]\s"
_THEN = (
    rf"(?:\s*[:\-–—]+\s*|{_PROVISO}"
    rf"|\s+(?=[Tt]hat\b|THAT\b|[Tt]o\b|TO\b|as\s+|the\b|[Tt]he\b|with\b|{_FIRST_CLAUSE})|\W*$)"
)

_BEFORE = r"(?:(?:IT\s+WAS|THEREFORE|UNANIMOUSLY|Unanimously|AND|And)\s+){0,2}"

LABEL = re.compile(rf"^\W*{_BEFORE}(?P<verb>{_OUTCOME}|{_HEADING}{_STANDS_ALONE}){_MANNER}\W*?{_THEN}")
"""A unit that begins with its outcome: "AGREED: ...", "RESOLVED that ...", or is the heading "Decision"."""

_KIND_OF_ACTION = any_of("AGREED, Agreed, FURTHER, Further, New, NEW, Key, Summary of, SUMMARY OF")
_LIST = any_of(
    "POINTS?, [Pp]oints?, ITEMS?, [Ii]tems?, REQUIRED, required, AGREED, agreed, BY, by, LOG, log, LIST, list",
    "SUMMARY, summary, ARISING, arising, FOR, for",
)
_NUMBER = r"(?:(?:\s*(?:no\.?\s*|#)?|-(?=[A-Z]))(?P<number>(?:[A-Z]{1,4}-)?[A-Z]{0,4}[\d][\w./-]*))"
ACTION_LABEL = re.compile(
    rf"^\W*(?P<label>(?:{_KIND_OF_ACTION}\s+)?(?:(?<=[a-z]\s)actions?|ACTION|Action|ACTIONS|Actions|AP"
    r"|T[Oo][ -]?[Dd][Oo]|N(?:ext|EXT)\s+[Ss](?:teps|TEPS)|F(?:ollow|OLLOW)[- ][Uu][pP]\s+(?:actions|ACTIONS|tasks))"
    rf"(?:\s+{_LIST})?)(?!\s+(?:NO|REF)\b){_NUMBER}?\W*?(?:\s*[:\-–—]+\s*|\W*$|\s+(?=[A-Z[])|(?<=ACTION)\s+(?=(?:all|every(?:one|body)|members|officers|staff|clerk|secretary|treasurer|chair\w*)\b)|(?(number)(?!)|\s+(?=\())|(?<=\d)\s+(?={TASK_VERB}\b))(?P<rest>.*)$",
    re.DOTALL,
)
"""A unit that begins with its task: "ACTION: ...", "Action 4 - ...", or is the heading "Actions"."""

_WHOSE = r"(?:[A-Z][\w.’'-]*(?:\s*[,/&+]\s*|[ \t]+(?:and[ \t]+)?)?){1,8}[ \t]*[.)]?[ \t]*(?:\n|$)"
"""Nothing but capitalised words up to the line's end, as in "Action CB, NT"."""
INLINE_ACTION = re.compile(
    r"(?:\*\*|\(|\[|\s)(?P<label>ACTIONS?|Actions?|(?:(?<=[–—,-]\s)|(?<=[(\[]))action)(?!\s+(?:NO|REF)\b)(?:\s+(?P<number>[\d][\w./-]*))?(?:\*\*)?"
    r"(?:\s*(?:[:–—]|-(?!\d))\s*|(?:(?<=ACTION)|(?<=action)|(?<=[–—-]\sAction))\s+(?=[A-Z])"
    rf"|(?P<bare>(?:(?<=[\n.;]Action)|(?<=[\n.;]\sAction)|(?<=[\n.;]Actions)|(?<=[\n.;]\sActions))\s+)(?=(?:(?:by|for)\s+)?{_WHOSE}))(?:\*\*)?\s*(?=\S)"
)
"""An action inside a paragraph: "... to governors by e-mail. **Action: SBM**"."""

BARE_ACTION = re.compile(
    r"[(\[{]\s*\**(?:ACTIONS?|Actions?|(?:AP|ACTION|Action)\s?(?P<number>\d{1,3}))(?:\s+(?:point|item|required))?\**\s*[)\]}]"
)
"""A mark that says no more than that the sentence before it sets a task: "Ann will ask the school (ACTION)."."""

NOTHING = ignoring_case(
    r"^(?:\W*+(?:none|nil|no\s+decisions?|no\s+actions?(?:\s+(?:arising|required))?|n/?a|not\s+applicable|for\s+information(?:\s+only)?)\W*"
    r"|(?=\W*-)\W+)$"
)
"""What stands under a label where there is nothing."""

REPORTS_MEETING = ignoring_case(
    r"(?:.*[.;]\s)?(?!.*\b(?:agreed|approved|resolved|noted|received\s+and)\b)[^.;]*?"
    r"\b(?:report(?:ed)?|feedback|fed\s+back|update[ds]?|summary|summari[sz]ed)\s+(?:back\s+)?(?:from|on|of)\s+"
    r"(?:the|their|its|his|her|a|an|recent|last)\s[^.;:]{0,80}?\bmeetings?\b[^.;:]{0,60}:\W*"
)
"""What opens a list of another meeting's doings: "The Chair gave a report from the May meeting of the Panel:"."""
