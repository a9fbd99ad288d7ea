"""What somebody has to do though nobody is named: "The mason to be asked for a price", "A letter will be sent"."""

import re

from assistant.engines.extractive.actions.further_on import NOT_ORDERED
from assistant.language.patterns import any_of

_IS = any_of(
    "is, are, was, were, who, which, that, whether, if, when, how, dates?, venue, time, tbc",
    "can, could, may, might, will, would, should, must, ask, wait, ready, free, enough, too, supposed",
)
_REPORTS = any_of("if, whether, that, asked, explained, said, reported, who, which, where, noted, when, once, until")
_AGREED = r"(?:(?:agreed|resolved)\W+(?:that\s+)?)?"
_SPOKEN_TO = rf"{_AGREED}(?:(?!{NOT_ORDERED}\b)[\w’'&()?-]+\s+){{1,8}}to\s+be\s+" + any_of(
    "asked, invited, requested, instructed, reminded, contacted, written to, chased, informed, told"
)
_SEEN_TO = rf"(?:(?!{NOT_ORDERED}\b|{_IS}\b)[\w’'&()?/-]+\s+){{0,8}}to\s+be\s+" + any_of(
    "sought, obtained, ordered, chased up, followed up, advertised, circulated, purchased, arranged, got, bought",
    "(?:put|placed|posted|displayed|published|uploaded) (?:on|onto|up|in|to), handed out, given out, booked",
    "installed, distributed, sent (?:to|out), e-?mailed, forwarded, repaired, replaced, printed, added to",
    "raised (?:with|at)",
)
_WILL_BE_ASKED = (
    rf"(?:(?!{NOT_ORDERED}\b|{_IS}\b|{_REPORTS}\b)[\w’'&()-]+\s+){{1,6}}(?:would|will)\s+be\s+"
    r"(?:asked\s+(?:to|for|if|whether)|contacted|approached|written\s+to|invited\s+to\s+(?:attend|speak|the\s+next|our\s+next))\b"
)
_MESSAGE = any_of(
    "letter, e-?mail, reminder, notice, poll, survey, message, card, note, flyer, leaflet, advert(?:isement)?, article",
    "newsletter, response, reply, invitation, quot(?:e|ation), questionnaire, press release",
)
_WRITTEN = any_of(
    "sent, written, put, placed, posted, issued, circulated, drafted, prepared, obtained, sought, requested, drawn up"
)
_MESSAGE_SENT = (
    rf"(?:an?|the|this|another)\s+(?:[\w’'-]+\s+){{0,3}}?{_MESSAGE}\s+(?:[\w’'-]+\s+){{0,4}}?(?:would|will|is\s+to)\s+"
    rf"(?:also\s+|now\s+)?be\s+{_WRITTEN}\b"
)
_REQUEST = any_of("request, application, enquiry, inquiry, approach, referral, appeal, complaint, claim, bid")
_ACTION_SET = (
    r"(?:an?|the|one|new|another)\s+(?:\w+\s+)?action(?:\s+(?:point|item))?\s+(?:was|is|has\s+been)\s+"
    r"(?:created|taken|recorded|raised|noted|agreed|set|assigned|placed|given|added|logged)\s+"
    r"(?:[^.;]{0,40}?\s)?(?:to|for|on)\s"
)
TO_BE_DONE = re.compile(
    rf"^(?:{_SPOKEN_TO}|{_SEEN_TO}|{_WILL_BE_ASKED}|{_MESSAGE_SENT}|{_ACTION_SET}"
    r"|to\s+(?:ask|remind|write\s+to|contact|chase|ring|e-?mail|obtain|request)\s+(?!.*\b(?:approve|agree)\b)"
    rf"|(?:.*?[,;]\s+)?(?:an?|the|another)\s+{_REQUEST}\s+(?:is|are)\s+to\s+be\s+(?:made|submitted|lodged|sent)\b"
    rf"|.*?[,;]?\s(?:but|and)\s+(?:(?!{_IS}\b|{_REPORTS}\b)[\w’'-]+\s+){{1,4}}(?:is|are)\s+to\s+be\s+(?:sought|obtained|requested|chased)\b"
    rf"|{_AGREED}notice\s+to\s+be\s+(?:given|served))",
    re.IGNORECASE,
)
"""A sentence that leaves something to be done, whoever may do it."""
