"""The words that tell a title from a label and from a sentence."""

import re

from assistant.language.patterns import any_of, ignoring_case

_OUTCOME = any_of(
    "decisions?, actions?, agreed, resolved, noted, approved, received, recommended, recommendations?, resolution",
    r"outcomes?, agreed actions?, key points?, points raised.*, next steps, background, discussion, action by.*",
    r"item decisions.*, votes?, vote:.*, reasons?, due, owner, deadline, lead",
    r"reasons? for (?:the )?decision, proposed(?!\s+(?!by\b)[a-z]+\s+(?:of|to|for|in|at|by)\b).*",
    r"by whom, by when, yes, no, none, for, against, abstentions?, action points?, action required",
    r"actions? (?:agreed|required|arising), signed.*, date, for information, for decision, part [12ab]",
    r"(?:(?:agenda|no\.?|number) )?items?, comments, progress, responsible, responsibility",
    r"(?:action|decision)(?: point)? \d+, (?:the )?motion (?:was )?(?:passed|carried|failed|approved|adopted)\b.*",
)
_ATTENDANCE = any_of(
    "present, apologies received from, minutes?, chair(?:man|person)?, in attendance",
    "also (?:present|in attendance|attending), attendees, members present, members, officers, officials, observers",
    "guests, presenters, absent, draft, confidential, ends?",
)
_DECIDERS = any_of("board, committee, members, governors, council, panel, trustees, authority, meeting, forum, group")
LABELS = ignoring_case(
    rf"^(?:(?:the\s+)?{_DECIDERS}?\s*)?"
    rf"(?:{_OUTCOME}|{_ATTENDANCE})[\s:.\-–—]*(?:that\b[\s:.\-–—]*)?$"
    rf"|^the\s+{_DECIDERS}(?:\s+(?:then|therefore|accordingly|unanimously|also))?\s*[:\-–—]*$"
)
"""Lines that head a block inside an item, never an item."""

ATTACHED = ignoring_case(r"\s*(?:\bpdf\s+icon\s+)?[(\[]?\bpdf[,:]?\s+\d+(?:\.\d+)?\s*[km]b[)\]]?\s*$")
"""What a council's page puts behind the title of an item that has a paper: "pdf icon PDF 180 KB", "(PDF, 2 MB)"."""

OUTCOME_TOLD = ignoring_case(
    r"(?:actions?|resolved|agreed|decisions?|resolution)(?:\s+(?:no\.?\s*)?(?:[A-Z]{1,3})?\d[\w./-]*)?"
    r"(?:\s*[:–—]\s*\S|\s+-\s+[^\n]{1,60}?\s(?:to|will)\s)"
)
"""A line that gives the outcome itself: "Action: Head of Finance", "Action 24/7: Ann Bell", "Action - AB to write"."""

_TITLE_WORD = any_of(
    "apologies, declarations?, interests?, minutes, notes?, matters, business, welcome, introductions?, date",
    "next meeting, meetings?, reports?, update, items, actions, closing, close, closure, adjourn\\w*, public",
    "questions, correspondence, finance, accounts, planning, policy, policies, review, plan, programme, strategy",
    "budget, safeguarding, performance, risk, appendix, annex, schedule, statement, presentation, any other, aob",
    "attendance, confidential, exempt, information, membership, governance, election, appointment, payments",
    "announcements, agenda, noting, priority",
)
TITLE_WORDS = ignoring_case(rf"\b{_TITLE_WORD}\b")
_SENTENCE_WORD = any_of(
    "was, were, is, are, had, has, have, would, will, reported, noted, agreed, asked, advised, said, confirmed",
    "stated, explained, thanked, resolved, approved, welcomed, introduced, presented, outlined, informed, proposed",
    "requested, suggested, gave, received, be, to be",
)
SENTENCE = re.compile(rf"\b{_SENTENCE_WORD}\b")
