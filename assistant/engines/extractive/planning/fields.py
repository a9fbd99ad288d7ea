"""How questions of what a header tells are worded: chair, day, times, venue, the next meeting, the minutes approved."""

from __future__ import annotations

import re

from assistant.domain.answers import HeaderField
from assistant.engines.extractive.planning.wording import BODY, IT, WHEN
from assistant.language.patterns import any_of, either

_TIME = "(?:what (?:time|hour)|when)"
_ON = r"(?: (?:on|of|in|held on) [\w ]{3,20}?)?"
_DAY = "(?:when|on (?:what|which) (?:date|day)|what (?:date|day))"
_DID = any_of("was, were, did, is, does, do")
_HELD = any_of("held, meet, take place, sit, happen, gather, convene")
_BEGIN = any_of("start, begin, open(?:ed)?, commence, get under way, get going, kick off, called to order, call(?:ed)?")
_FINISH = any_of("finish, end, close[d]?, conclude, break up, rise, over, wrap up, adjourn, stop")
_WHO = r"\b(?:who|which (?:\w+ ){0,2}?\w+)"
_CHAIRMAN = any_of("chair, chairman, chairwoman, chairperson, mayor, president, convenor, convener")
_PLACE = any_of("venue, place, room, building, town, hall, location, address, office, school, church, pub")
_NEXT = r"next (?:[\w-]+ ){0,3}?(?:meeting|mtg|agm|session)"
_LAST_LONG = any_of("last, take, go on, run, sit, meet")
_LASTED = (
    rf"\bhow long (?:did|was|does) (?:{BODY}|the \w+ one)(?: {_LAST_LONG}|(?: (?:in|on|at) [\w ]{{2,30}})?\W*$)|"
    rf"\bhow long (?:did|were) {IT} (?:sit|meet|talk|spend in)\b|"
    rf"\bhow many (?:hours|minutes) (?:did|was) {BODY} {_LAST_LONG}\b|\b{BODY} over (?:in|within) (?:less|under|an "
    rf"hour)\b|"
    rf"\b(?:length|duration) of (?:{BODY})|\b{BODY} (?:go on|last|run)(?: on)? (?:for|past|beyond|until|longer|more)\b"
)
_SHORT = rf"(?=\W*$|\W+(?:on|in|at|for|of)\b|\W+{WHEN})"
"""What may follow a field that is asked for by its name alone: "start time, 4 June"."""

FIELDS: tuple[tuple[HeaderField, re.Pattern[str]], ...] = (
    (
        "next_meeting",
        either(
            rf"\b(?:when|where|what (?:date|day|time)|on (?:what|which)|at what|which day)\b[^,]*\b{_NEXT}\b",
            r"\b(?:meet|meets|meeting|sit|sits) (?:next|again)\b",
            r"\b(?:next|again) (?:due to )?meet\b",
            r"^\W*(?:when|where)\b[^?]*\b(?:meet|meets|meeting) after (?:that|this|the|its|their|no\b)",
            r"\bdate of (?:the )?(?:next|following) (?:meeting|mtg)",
            rf"^\W*(?:the )?(?:date |time |place |details )*(?:and \w+ )?(?:of |for )?(?:the |our )?{_NEXT}\b"
            r"(?=\W*$|\W+(?:date|time|place|venue|when|where|details)\b)",
            rf"\b{_NEXT} (?:fixed|set|arranged|scheduled|planned|due|to be held|going to be|be held)\b",
        ),
    ),
    (
        "previous_minutes_date",
        either(
            r"\b(?:earlier|previous|last|which) meeting['’]?s? (?:record|minutes|notes?)\b",
            r"\b(?:minutes|notes?|record) of (?:which|what) (?:earlier |previous |last )?(?:meeting|date)",
            r"\bwhich (?:set of )?(?:minutes|record) (?:were|was|did|got)\b",
            r"\bwhich (?:earlier|previous) (?:meeting|minutes)\b",
            r"\bdate of the (?:earlier|previous|last) (?:meeting whose|minutes)\b",
        ),
    ),
    (
        "chair",
        either(
            rf"{_WHO} (?:chaired|presided|chairs|was chairing|acted as chair\w*|(?:led|ran) the meeting|"
            rf"was in charge of the meeting)",
            rf"{_WHO} (?:led|ran|headed) (?:the )?(?:[\w'’,&-]+ ){{0,9}}?(?:meeting|board|council|committee|"
            rf"governors|panel)\b"
            rf"(?=\W*$| (?:at|in|on|while|when)\b)",
            rf"{_WHO} (?:was (?:in|taking)|took|occupied|had) the chair",
            rf"\bwho (?:is|was) (?:the )?{_CHAIRMAN}\b(?! (?:of|for) (?:the|a|an) (?!meeting)(?:\w+ "
            rf"){{1,3}}(?:group|panel|party|team)\b)",
            rf"^\W*(?:the )?{_CHAIRMAN}\b(?=\W*$|\W+(?:on|at|for)\b|\W+{WHEN}|\W+of (?:[\w'’]+ ){{1,4}}(?:meeting|"
            rf"board|council|committee)\W*$)",
            r"\bwas [^?]{2,40}? (?:chairing|presiding|in the chair)\b",
            r"\bdid [^?]{1,40}? (?:preside|take the chair|chair (?:the|that|this|its) (?:\w+ ){0,2}(?:meeting|"
            r"session))\b",
        ),
    ),
    (
        "venue",
        either(
            rf"\b(?:where|(?:at|in) (?:which|what) {_PLACE})\b.*\b{_DID} (?:{BODY}|{IT}) {_HELD}\b",
            rf"\b(?:what|which) {_PLACE} (?:did|was|were) (?:{BODY}|{IT})",
            r"\bwhere (?:was|were|is) (?:the |that |this |our )?(?:[\w'’-]+ ){0,3}?(?:meeting|mtg|agm)\b(?! "
            r"(?:papers|minutes))",
            rf"^\W*(?:was|were) (?:{BODY}|{IT}) (?:held |meeting )?(?:(?:in|at|inside) (?:the|a|an)\b|online|remotely|"
            rf"virtually|"
            r"in person|by video|(?:on|over|via|by) (?:zoom|teams))",
            rf"^\W*did (?:{BODY}|{IT}) (?:meet|take place) (?:(?:in|at) (?:the|a|an)\b|online|remotely|virtually|in "
            rf"person)",
            r"\b(?:what|where) was the (?:venue|location)\b",
            r"\bwhich venue (?:was|is) (?:it|used)\b|\bwhich venue\W*$",
            rf"^\W*(?:the )?(?:meeting )?(?:venue|location)\b{_SHORT}",
        ),
    ),
    (
        "start_time",
        either(
            rf"\b{_TIME} (?:did|was|does|were) {BODY}{_ON} (?:declared )?{_BEGIN}\b(?! (?:to|its|the|a|\w+ing)\b)",
            rf"\b{_TIME} did (?:the )?{_CHAIRMAN} {_BEGIN} the (?:[\w'’]+ ){{0,4}}?(?:meeting|proceedings)",
            rf"\bwhat time (?:was {BODY} (?:held|due)|did {IT} {_BEGIN})",
            rf"^\W*(?:the )?(?:meeting )?(?:start(?:ing)?|opening|begin\w*) (?:and \w+ )?times?\b{_SHORT}",
            r"\bwhat (?:was|were) the (?:start(?:ing)?|opening) (?:and \w+ )?times?\b",
            _LASTED,
        ),
    ),
    (
        "end_time",
        either(
            rf"\b{_TIME} (?:did|was|were) {BODY}{_ON} (?:declared )?{_FINISH}\b(?! (?:to|its|the|a|\w+ing)\b)",
            rf"\b{_TIME} did (?:the )?{_CHAIRMAN} {_FINISH} the (?:[\w'’]+ ){{0,4}}?(?:meeting|proceedings)",
            rf"\bwhat time did {IT} {_FINISH}",
            r"\bhow late did\b",
            rf"^\W*(?:the )?(?:meeting )?(?:\w+ and )?(?:end|finish(?:ing)?|closing|close) times?\b{_SHORT}",
            r"\bwhat (?:was|were) the (?:\w+ and )?(?:end|finish(?:ing)?|closing) times?\b",
            _LASTED,
        ),
    ),
    (
        "date",
        either(
            rf"\b{_DAY} (?:was|did|were) {BODY}(?: (?:last )?{_HELD}\b|(?: (?:of|for) [\w ’']+)?\s*\??$)",
            rf"\b{_DAY} (?:was|did|were) {IT} (?:meet|sit)\b",
            r"^\W*(?:the )?date of (?:(?:the|this|that) )?(?!next\b)(?:\w+ ){0,3}(?:meeting|board|council|committee|"
            r"agm)\W*$",
        ),
    ),
)
"""Each field and the questions that ask for it; several may be asked for at once."""

__all__ = ["FIELDS"]
