"""The forms in which minutes tell that the last minutes were accepted, beside "The minutes were approved"."""

import re

from assistant.language.patterns import any_of, ignoring_case

_RECORD = r"(?:true|accurate|correct|fair)\b"
_OF_WHAT = r"\b(?:minutes?|notes?|record|last\s+meeting|previous\s+meeting|meeting)\b"
_US = any_of(
    "all(?:\\s+(?:present|agreed|members|were|are))?, everyone, everybody, (?:(?:all|the)\\s+)?(?:[\\w-]+\\s+)?members",
    "those\\s+present, (?:the\\s+)?(?:board|committee|council|group|panel|meeting|governors|trustees|forum)",
)
HAPPY_WITH_THEM = ignoring_case(
    rf"(?:^|[,;]\s+(?:but\s+|and\s+)?|\band\s+|\bbut\s+){_US}\s+(?:were\s+|was\s+|are\s+|is\s+)?"
    r"(?P<verb>happy|content|satisfied|in\s+agreement)\s+(?:that|with)\s"
    rf"(?=[^.;:]*{_OF_WHAT})[^.;:]{{2,90}}?\b{_RECORD}"
)
"""All present were happy that the notes were a true reflection of the meeting."""

_CHAIR = (
    r"(?:[Tt]he\s+)?(?:[Aa]cting\s+|[Vv]ice[-\s]?|[Dd]eputy\s+)?"
    r"(?:[Cc]hair(?:man|woman|person)?|[Mm]ayor|[Pp]resident|[Cc]onvener)"
)
_ADVERB = r"(?:(?:then|also|duly|subsequently|accordingly|formally)\s+)?"
_MINUTES = r"(?:the|these|those|last|previous)\s+(?:[\w’'-]+\s+){0,4}?(?:minutes|notes)\b"
CHAIR_SIGNED = re.compile(
    rf"\b{_CHAIR}\s+{_ADVERB}(?P<verb>(?:signed(?:\s+off)?|(?P<approving>agreed|approved|confirmed|accepted|adopted)))\s+{_MINUTES}"
    rf"(?(approving)(?=[^.;:]*\b{_RECORD}))"
)
"""The Chair agreed the minutes of the last meeting as a correct record; the Chair signed the minutes."""

MOVED_AS_CORRECT = ignoring_case(
    r"(?:\b(?:minutes|notes|record)\b[^.;:]{0,80}?|^\W*(?:these|they|it)\s)\s*\b(?:(?:was|were|are|is)\s+)?(?:then\s+|duly\s+)?"
    rf"(?P<verb>moved|proposed|voted|taken|found|passed|deemed|held|judged)\s+(?:(?:as|to\s+be|as\s+being)\s+)?(?:an?\s+|the\s+)?{_RECORD}"
    r"(?!\s+(?:if|once|when|unless|until))"
)
"""The minutes were moved as correct by A and B."""

TAKEN_AS_READ = ignoring_case(
    r"\b(?:minutes|notes)\b[^.;:]{0,80}?\s(?:was|were)\s+(?:then\s+|also\s+)?(?P<verb>taken\s+as\s+read|cleared|signed\s+off)\b"
)
"""The minutes were taken as read."""
