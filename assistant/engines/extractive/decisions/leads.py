"""What introduces decisions without being one: "That", "The Board agreed to:", and what follows or denies them."""

import re

from assistant.language.dates import MONTH
from assistant.language.patterns import any_of, ignoring_case

_BODY = any_of(
    "board, committee, council, members, governors, trustees, panel, group, executive, meeting, forum, authority",
    "partnership, cabinet, sub-?committee, commission, trust, association, governing body, directors, court, society",
)
_VERB = any_of("agreed, resolved, approved, noted, decided, recommended, requested, endorsed, received")
_BODY_AND_VERB = (
    rf"\W*(?:that\s+)?(?:the\s+|all\s+)?[\w\s,’'&-]{{0,60}}?\b{_BODY}(?:\s+(?:[a-z]+ly|then|also))*"
    rf"(?:\s*\([^()]{{1,60}}\))?(?:\s+{_VERB})?(?:\s+(?:to|that|the following))?"
)
_ENDS_WITH_BODY = (
    rf"(?!.*\b(?:of|by|to|at|from|for|with)\s+(?:the|this|our|its|their)\s+"
    rf"(?:next\s+|following\s+|last\s+|annual\s+|general\s+)*{_BODY}[^\w.;:]*$)"
)
LEAD = ignoring_case(
    rf"^(?:{_ENDS_WITH_BODY}{_BODY_AND_VERB}|that|to|as follows|the following(?:\s+\w+){{0,3}})[^\w.;]*$"
)
"""A lead-in of a list: "That:", "The Committee agreed to", "the following recommendations"."""

THINGS_BELOW = ignoring_case(
    r"\bthe\s+following\s+(?:[\w/’'-]+\s+){0,2}?(?:payments|cheques|invoices|accounts|bills|expenditure|expenses|direct\s+debits|dates"
    r"|groups|contacts|names|items\s+of\s+(?:expenditure|correspondence)|correspondence|members|representatives|officers|meetings|purchases"
    r"|[a-z]+/[a-z]+)\b[^.;:]{0,30}?\s(?:was|were|be)\b"
)
"""What is below is a list of things, settled at once: "The following payments were approved:"."""

MANNER = re.compile(
    r"^(?!.*\bthe\s+following\b.*\b(?:officers|trustees|elected|appointed|co-?opted|serve|representatives)\b)"
    r"\W*(?:by\b|unanimously|nem\b|on a\b|with\b|\d+ (?:votes? )?(?:to|for)\b"
    r"|(?i:to\s+(?:the\s+)?(?:full\s+)?(?:council|board|cabinet|governors|trustees)\b))[^.;:]{0,70}:?$"
)
"""How something was resolved, between "RESOLVED" and the list of what was."""

OUTCOME_FIRST = ignoring_case(
    r"^\W*(?:(?:also|then)\s+)?"
    + any_of(
        "(?:was|were) \\w+ed, agreed, approved, noted, endorsed, resolved, requested, recommended, received, supported",
        "decided, ratified, adopted, accepted, confirmed, discussed and \\w+ed",
        "declined, rejected, refused, did not (?:approve|accept|agree|support|endorse|adopt)",
    )
    + r"\b"
)
"""A bullet that begins with its outcome: "noted the report", under the lead-in "The Board"."""

_EVERYBODY = any_of(
    "all, everyone, everybody",
    "(?:all\\s+)?(?:of\\s+)?(?:the\\s+|those\\s+)?(?:members|councillors|governors|trustees|directors|present)(?:\\s+present)?",
)
ONE_WORD = ignoring_case(
    rf"^\W*(?:(?:so|therefore|hence|thus|and|unanimously|{_EVERYBODY}|(?:the\s+)?(?:committee|council|board|pcc|group))\s+(?:all\s+)?)?"
    r"(?:were\s+|was\s+)?(?:in\s+(?=fav|agreement))?"
    r"(?P<verb>agreement|favou?r|noted|agreed|approved|resolved|received|endorsed|accepted|carried|confirmed|deferred"
    r"|(?:happy|content)(?=\s+(?:with|for)\s+th(?:is|at)\b)"
    r"|(?P<later>left|held\s+over|put\s+off|postponed|deferred)"
    rf"(?=\s+(?:until|till|to)\s+(?:the\s+)?(?:{MONTH}|next|spring|summer|autumn|winter|new\s+year)\b))\b"
    r"(?(later)\s+(?:until|till|to)\s+[^.;:]{3,40})"
    r"(?:\W+(?:accordingly|with\s+(?:\w+\s+)?(?:thanks|regret|concern|interest|pleasure)|with\s+th(?:is|at)(?:\s+(?:approach|proposal|plan|suggestion))?"
    r"|for\s+this\s+to\s+(?:go\s+ahead|proceed|happen|be\s+\w+ed)|by\s+(?:all|everyone|consent|(?:an?\s+)?(?:unanimous|majority|clear\s+majority|show\s+of\s+hands)(?:\s+vote)?)|unanimously))?"
    r"(?:\W+action\b[^.;:]{0,40})?\W*$"
)
"""An outcome in one word behind what it settles: "Noted.", "Resolved accordingly.", "Noted with thanks."."""

POINTS_NOTED = ignoring_case(r"\b(?:points?|issues?|comments?|questions?|views?)\s+(?:were|was)\s+(?:also\s+)?noted\b")
"""What opens the narrative, not a list of outcomes: "The following points were noted:"."""

CARRIED = ignoring_case(r"^\W*(?:not\s+)?(?:carried|passed|lost|approved|adopted)\b")
"""What became of the motion that was voted on."""

NO_OUTCOME = ignoring_case(
    r"^\W*(?:there\s+(?:was|were)\s+(?:no|none)\b|no\s+(?:other\s+)?(?:apologies|declarations?|questions?|business|members)\b"
    r"|apologies\b[^.;:]{0,60}\b(?:was|were|been)\s+(?:received|given)|(?:audio|video)\s+recording\b|[^.;:]{3,80}\s(?:was|were)\s+absent\W*$)"
)
"""What stands under "Decision" where a page has that heading for every item: "There was no other business."."""

TRAILER = ignoring_case(
    r"^\W*(?:(?:[\w.’'-]+\s+){1,5}?(?:proposed|moved)(?:\s*[,;]|\s+and)\s+[^.;]{2,60}?\bseconded\b|"
    + any_of(
        "prop(?:osed|oser)?\\b, sec(?:onded)?\\b, moved, motion by, vote, votes, for\\b, against\\b, carried",
        "all (?:\\w+ )?(?:\\w+ )?in favou?r, (?:this|it) was (?:proposed|moved|seconded)",
        "unanimous\\w*, this was (?:carried|agreed), all (?:were )?agreed(?=\\W*$)",
        "\\d+ (?:votes? )?(?:in favour|for|against)\\b",
        "(?:the )?[\\w.’'-]+(?: [\\w.’'-]+)?(?: [\\w.’'-]+)? signed (?:and dated )?(?:the minutes|these|them)\\b",
        "(?:these|they|the minutes) were (?:then |duly )?signed\\b",
    )
    + ")"
)
"""What may follow a decision and belongs to it: who proposed it, and the vote."""

_IN_SENTENCE = r"(?:(?!\bthat\b|\bnot\b)[^.;:]|(?<=\b[A-Z])\.|(?<=\b[MD]r)\.|(?<=\bMrs)\.|(?<=\bMs)\.|(?<=\bCllr)\.)"
MOVED_AND = re.compile(
    r"^\W*(?:(?i:it\s+was\s+)?(?:(?i:moved|proposed)\b|(?:[A-Z][\w.’'-]*\s+){1,5}(?:moved|proposed)\b)|(?i:on\s+the\s+(?:motion|proposal)\s+of)\b)"
    rf"{_IN_SENTENCE}{{3,160}}?\b(?i:seconded)\b{_IN_SENTENCE}{{2,120}}?[\s,]+(?:and\s+)?(?:it\s+was\s+)?(?:then\s+|duly\s+)?(?:unanimously\s+)?"
    rf"(?P<verb>(?i:resolved|agreed|carried|decided))(?:\s+unanimously)?\s*[:,–—-]*\s*(?=\W*$|(?i:that|to)\b(?:\s+(?i:the)\s[^.;:]{{0,80}}?\b(?i:{_BODY})[^.;:]{{0,60}})?\W*$)",
)
"""Who moved what the list below spells out: "Moved A, seconded B and resolved:", "... and resolved that the Board:"."""

MEETING_ENDS = ignoring_case(
    r"^\W*(?:(?:the|this)\s+)?(?:(?:date\s+of\s+)?(?:the\s+)?next\s+meeting\b"
    r"|meeting\s+(?:was\s+)?(?:declared\s+)?(?:ended|closed|concluded|finished|rose)\b|signed\b.{0,40}(?:[._…]{3}|\bdate\b)"
    r"|(?:chair\w*|leader|mayor|president|convener)\b[^.;:]{0,60}(?:[._…]{3}|…|\bdate\W*$))"
)
"""How minutes end, whatever was resolved last: "The meeting ended at 11.47", a line to sign on."""

AFTERWARDS = ignoring_case(r"^\W*post[-\s]?meeting\s+(?:note|update)\b")
"""What was written in later: "Post-meeting note: the form has been sent."."""

DISCUSSION = ignoring_case(
    r"^\W*(?:(?:key\s+)?(?:points?|issues?|matters?|comments?|questions?)\s+(?:made|raised|discussed|arising)"
    r"|discussion|background|(?:project\s+)?description)\b[^.;]{0,40}$|^\W*(?:minutes|notes)\s*:?\W*$"
)
"""A line under "Decisions" that opens the narrative again: "Points made in discussion"."""


def is_lead(rest: str) -> bool:
    """Whether a few words end in what announces a list."""
    return rest.rstrip().endswith((":", "–", "-", "—")) and len(rest.split()) <= 8
