"""How questions of the attendance are worded: who was there, who was not, who came for whom."""

from __future__ import annotations

import re

from assistant.engines.extractive.planning.wording import ALL, BODY, WHEN
from assistant.language.patterns import any_of, either, ignoring_case

_MEMBERS = any_of(
    "people, members, councillors, officers, governors, trustees, observers, apologies, directors, substitutes",
    "committee members, board members, residents?, partners, parishioners",
)
_ATTEND = any_of("attend(?:ed)?, come, turn up, make (?:it|the|that|this|our), show up, join, be (?:there|present|at)")
_THERE = any_of("present, there, in attendance, absent, at the meeting")
_GATHERED = any_of(f"{_THERE}, missing, away")
_ELSEWHERE = any_of(
    "workshop, training, course, conference, seminar, event, visit, launch, open day, briefing, consultation, opening",
    "ceremony, hearing, inquest, funeral, service, exhibition, fair, festival, tour, inspection, talk, drop-in",
    "webinar, roadshow, party, reception, dinner, lunch, show, display, surgery, school, interview, gala, fete, parade",
    "(?:clean-up|sports|fun|open|work|family|away|training|market) day, site meeting, meeting with, meeting "
    "between, public meeting",
)
_HERE = rf"(?!\s+(?:(?:to|at|on|for)\s+)?(?:(?:the|a|an|its|their|our)\s+(?:[\w'’-]+\s+){{0,3}}?)?{_ELSEWHERE}\b)"
"""Nothing but the meeting itself was attended."""
_MISSED = any_of(
    "could not, couldn['’]t, did not, didn['’]t, (?:was|were) (?:unable|not able) to, failed to, wasn['’]t able to"
)
_WHO = r"(?:who(?: all| else)?|which (?:of the )?(?:[\w-]+\s+){1,3}?)"
_REMOTE = any_of(
    "online, remotely, virtually, in person, by (?:video|phone|telephone|teams|zoom)\\w*, (?:via|on|over) (?:teams|"
    "zoom|video)\\w*"
)
_LISTED = any_of(
    "apologies, attendees?, absen(?:ces?|tees?), those (?:present|absent), substitutes?, observers?, present, absent"
)
_SHORT = rf"(?=\W*$|\W+(?:for absence\b|and\b|at\b|in\b|from\b|for\b|on\b|of\b|received\b|given\b)|\W+{WHEN})"
PEOPLE = either(
    rf"\bwho (?:all )?(?:attended|came(?=\W*$| (?:to|along|on|in|from)\b)|turned up){_HERE}",
    r"\bwho (?:all )?(?:observed|substituted|stood in|deputi[sz]ed|apologi[sz]ed(?! (?:to|for)\b)|was subbing|subbed)",
    rf"\b{_WHO}\s*{_MISSED} {_ATTEND}",
    rf"\b{_WHO}\s*(?:was|were) (?:not )?(?:present|there|at(?= (?:the|that|this|our|its|last)\b)|absent|missing|"
    rf"away|in attendance|substituting|"
    rf"invited|online|in the room|round the table|around the table)(?! (?:from|to) (?:the )?(?:list|report|plan|"
    rf"school|work)\b){_HERE}",
    r"\bwho (?:was|were) (?:the |an? )?(?:observers?|guests?|substitutes?|attendees|visitors|invitees|absentees)",
    r"\bwho (?:wasn['’]t|weren['’]t) (?:there|present|at|in attendance)",
    r"\bwho were the \w+ (?:present|in attendance)",
    rf"\bwho (?:joined|took part|dialled in|attended|was|were)(?: the meeting)?(?: {_REMOTE}| in the meeting|"
    rf"(?<!was)(?<!were)\W*$)",
    rf"\b{_WHO}\s*(?:all )?missed (?=(?:the|that|this|our|last)\b(?: [\w'’-]+){{0,4}}? ?(?:meeting|board|council|"
    rf"committee|session)\b)",
    r"\bapologies (?:for absence )?(?:were|was|had been)?\s*(?:received|given|sent|recorded|noted|made|"
    r"accepted)?\b.*\bwho\w*",
    r"\b(?:whose|how many|were(?: there)?(?: any)?|are there any|what|any) apologies\b",
    r"\bfrom whom (?:were|was) apologies",
    r"\bwho\w* .*\bapologies\b",
    rf"\b(?:how many|number of|no\.? of) (?:(?:[\w-]+ )?{_MEMBERS} )?(?:attended|came|sent|gave|turned up|"
    rf"(?:(?:were|was) )?{_GATHERED}){_HERE}",
    rf"\bhow many {_MEMBERS} was\b",
    rf"\b(?:list|names?|roles?) (?:of |and roles of )?(?:everyone|everybody|those|all|"
    rf"the {_MEMBERS})\b.*\b(?:present|attend\w*|there|apologies|came|at)\b",
    r"\b(?:everyone|everybody)['’]s (?:names?|roles?)\b",
    r"\blist (?:of )?(?:the |all )?attendees\b",
    r"\battend[ae]nce (?:list|record|sheet|register)\b",
    rf"^\W*{ALL}{_LISTED}\b{_SHORT}",
    rf"^\W*(?:the )?attend[ae]nce\b(?=\W*$|\W+(?:at|for|on|in|of)\b(?: {BODY}|[^?]*\d)|\W+{WHEN})",
    r"\b(?:was there|were there|any|was|were) (?:any |a |an )?(?:substitutes?|observers?|absentees?|guests?|"
    r"visitors?|deputies)\b",
    rf"\bwhich (?:[\w-]+\s+){{1,3}}(?:attended|came(?=\W*$| (?:to|along)\b)|turned up|were {_GATHERED}|(?:sent|"
    rf"gave)(?: their)? apologies|"
    rf"apologi[sz]ed){_HERE}",
    rf"\bwhat (?:[\w-]+\s+){{1,5}}?attended{_HERE}",
    r"\bwhich meetings\b[^?]*\b(?:attend\w*|present|miss\w*|come|apologi\w+)\b",
    r"\bhow (?:often|many (?:times|meetings)) (?:has|have|did|was|were)\b[^?]*\b(?:absent|present|attend\w*|"
    r"miss(?:ed)?|apologi\w+|been (?:to|at))\b",
    r"\b(?:marked|recorded|listed|down|minuted|shown|noted)(?: \w+)? (?:as |among (?:those |the )?)(?:being "
    r")?(?:present|absent|attend\w+|an? (?:observer|attendee))",
    r"\bfor whom (?:was|did|were)\b[^?]*\b(?:substitut\w+|stand in|deputi\w+)",
    r"\b(?:did|has|have) any(?:one|body) (?:else )?(?:attend|come|observe|send apologies|give apologies|substitute)\b",
    r"\b(?:was|were) (?:any|some)(?:one|body) (?:deputi[sz]ing|substituting|standing in|observing|sitting in)\b",
    r"\bnames? of (?:the )?[\w ]{2,30} (?:present|attending|in attendance|there)\b",
    r"\bwas (?:any|every)(?:one|body) (?:absent|missing|away|there|present|not there)\b",
)
"""Questions of the attendance."""
UNEXCUSED = ignoring_case(
    r"\bwithout (?:\w+ ){0,3}?apolog|\bno apolog|(?:\bnot|n['’]t) (?:send|sent|give|given)\b[^?]{0,20}\bapolog|"
    r"\bunexcused"
)
"""Asks for those who stayed away unexcused, whom no status of the attendance is for."""
FOR_WHOM = (
    ignoring_case(
        r"\bwho (?:represented|(?:was|were|came|attended|spoke|sat) (?:there )?(?:for|from|on behalf of)|was "
        r"representing)"
        r" (?P<whom>[^?,]+)"
    ),
    ignoring_case(
        r"\bwho (?:from|of) (?P<whom>[^?,]{2,50}?) (?:(?:was|were) (?:present|there|at|in attendance)|attended|came)\b"
    ),
)
"""Questions of who stood for a body, a place or a group."""
SOMEBODY = either(
    r"^\W*(?:did|was|were|has|had|is) (?:[\w.’'\-]+ ){1,6}?"
    rf"(?:{_ATTEND}|{_THERE}|(?:come|go) to|been (?:to|at|present|absent))\b{_HERE}",
    r"^\W*(?:did|was|were|has|had) (?!any(?:one|body)\b)(?:[\w.’'\-]+ ){1,6}?"
    r"(?:send|give|sent|given)(?: (?:his|her|their))? apologies\b",
    r"^\W*(?:was|were) (?!(?:any|anything|there|the|a|an|some|these|those)\b)(?:(?!\w+(?:ed|en)\b|made\b|held\b|"
    r"said\b)[\w.’'\-]+ ){1,4}?"
    r"at (?:the|that|this|our|its|last|any)\b(?: [\w'’-]+){0,4}? ?(?:meeting|board|council|committee|agm|session|"
    r"governors|panel|forum|group)\b",
)
"""Questions of one person's attendance."""
STATUSES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    ((), ignoring_case(r"(?<!in )\battend[ae]nce\b")),
    (
        ("apologies",),
        either(
            r"\bapolog|\babsen|\bmissing\b|\bmissed\b|\baway\b|\bnot (?:present|there)\b|\b(?:was|were)n['’]t\b",
            rf"\b{_MISSED}",
        ),
    ),
    (("observer",), ignoring_case(r"\bobserv")),
    (("substitute",), ignoring_case(r"\bsubstitut|\bstood in\b|\bdeputi[sz]ed|\bdeputies\b|\bsubb")),
    (
        ("in_attendance",),
        ignoring_case(r"\bofficers?\b|\bin attendance\b|\bstaff\b|\binvite[ed]|\bguests?\b|\bvisitors?\b"),
    ),
    (
        ("present", "substitute"),
        ignoring_case(r"\bmembers\b|\bcouncillors\b|\bgovernors\b|\btrustees\b|\bdirectors\b"),
    ),
    (
        ("present", "in_attendance", "observer", "substitute"),
        ignoring_case(
            r"\battend|\bpresent\b|\bthere\b|\bcame\b|\bturned up\b|\bat\b|\btook part\b|\bjoined\b|\bonline\b|"
            r"\bin the room\b|\btable\b"
        ),
    ),
)
"""Whom a question means by its words; the first that fits."""

__all__ = ["FOR_WHOM", "PEOPLE", "SOMEBODY", "STATUSES", "UNEXCUSED"]
