"""How questions of the register are worded: what there is to do, and what was decided."""

from __future__ import annotations

import re

from assistant.domain import DecisionKind
from assistant.engines.extractive.planning.wording import ALL, BODY, NO_TASK, TASKS
from assistant.language.patterns import any_of, either, ignoring_case

_WORK = any_of("jobs?, work, duties, things")
_FELL = any_of(
    "assigned to, allocated to, handed to, delegated to, passed to, fell to, falls? to, left with, left to, left for",
    "rest(?:s|ed)? with, lies? with, down to",
)
_COMMITTED = any_of(
    "(?:(?:have|need|got|going|supposed|expected|meant|due|told|asked|required|given|left|tasked) )?to do",
    "been (?:asked|given|told) to do, (?:agree|undertake|promise|offer|volunteer|commit|say)(?:d|ed)? (?:(?:he|she|"
    "they) would|to) do",
    "tasked with, charged with, left with, responsible for, in charge of, take on, take away, lead(?:ing)? on",
    "(?:come|walk|go|leave) away with, working on, down for, sign(?:ed)? up (?:to|for)",
)
_TO_FINISH = any_of(
    "do, complete, finish, follow up(?: on)?, chase(?: up)?, deal with, sort(?: out)?, action, progress, get done, "
    "deliver"
)
_WHO = r"[\w.’'&\- ]{1,50}?"
_SOMEBODY = rf"(?:{_WHO}|i|we)"
ACTIONS = either(
    rf"^\W*{ALL}{TASKS}\b{NO_TASK}",
    rf"\b(?:which|what|how many|list|show|name|all|any|give|are there|were there)\b[^?.]*\b{TASKS}\b{NO_TASK}",
    rf"\bwhen (?:are|were|is|was|do|does|did|must|should) (?:the |these |those |all )?(?:\w+ )?{TASKS}\b{NO_TASK}",
    rf"\b{TASKS} (?:due|owned|assigned|given|outstanding|for|on)\b",
    r"\b(?:on|in|from|against) the (?:action|to-?do|to do) (?:list|log|table|tracker)\b",
    rf"['’]s? (?:\w+ )?{TASKS}\W*$",
    rf"\b(?:table|list|summary|log|number|details) of (?:\w+ )?{TASKS}\b",
    rf"\b(?:which|what|how (?:much|many)|any) (?:\w+ )?{_WORK}\b[^?.]*\b(?:give|given|{_FELL}|(?:come|came) away "
    rf"with|take (?:on|away)|took (?:on|away)|pick(?:ed)? up)\b",
    r"\b(?:landed|lumbered|saddled|left|loaded|burdened) with (?:any|anything|something)\b",
    rf"\bwhat (?:(?:was|were|is|has been|had been|else) )?{_FELL} {_WHO}\s*(?:\?|$|(?:for|at|in|after|from|by)\b)",
    rf"\bwhat (?:else )?(?:must|does|did|do|has|have|had|is|was|were|are|should|will) {_SOMEBODY} {_COMMITTED}\b",
    rf"\bwhat (?:else )?(?:must|should|shall|will) {_WHO} do(?=\s*(?:\?|$|before|by|next|after|following))",
    rf"\b(?:what|everything|things?|anything|all)(?: else)?(?: that)? (?:does |do )?{_SOMEBODY} (?:still "
    rf")?(?:needs?|has|have) to {_TO_FINISH}\b",
    rf"\b(?:what|everything|things?|anything|all)(?: that)? {_SOMEBODY} (?:agreed|promised|undertook|offered|"
    rf"volunteered|was asked|were asked|is|are) to "
    rf"(?:do|take (?:away|on|forward))\b",
    rf"\b(?:what|everything|things?|anything)(?: that)? {_SOMEBODY} (?:said|promised) (?:that )?(?:he|she|they|i|"
    rf"we)(?:['’]d| would) do\b",
    rf"\bwho(?:['’]s got| (?:has|have|had|got|took|owns|(?:was|were|is|has been|have been) given)) (?:\w+ "
    rf"){{0,3}}{TASKS}\b",
    r"\bwho (?:has|have|had|needs?) to do (?:something|anything|what)\b|\bwho owes (?:us |whom |who )?what\b",
    rf"\b(?:get|given|have|has|take|took|pick up|picked up) (?:an|any|some) (?:\w+ )?{TASKS}\b{NO_TASK}",
    rf"\b(?:on|onto) {_WHO}['’]s? plate\b|\bdown (?:against|for) {_WHO}\W*$",
    r"\bwhat (?:i['’]m|we['’]re|\w+['’]s) (?:supposed|meant|expected|due|going|asked|down) to (?:do|be doing)\b",
    rf"\bresponsible for (?:\w+ ){{0,3}}{TASKS}\b",
    rf"\b(?:anything|something|nothing|everything)(?: that)? {_SOMEBODY} (?:is|was|are|were) (?:supposed|meant|"
    rf"expected|due|asked|told) to do\b",
    rf"\bhow many things (?:was|were|is|are|did|has|have|does|do) {_SOMEBODY} (?:told|asked|given|expected|supposed|"
    rf"have|need|got)? ?to do\b",
    rf"\b(?:everything|anything|all) (?:that )?(?:(?:was|were|is|has been) )?{_FELL}\b",
    rf"\bwhat {_SOMEBODY} (?:took|takes) away\b",
    r"\basked to do (?:something|anything|what)\b",
    r"\bwho (?:is|was|were|are) (?:(?:doing|meant to do|supposed to do|responsible for) what|to do what)\b",
    rf"\b(?:anything|something|nothing)(?: else)? (?:left )?for {_WHO} to do\b",
    r"\b(?:given|asked|got|have|has|had|left) (?:anything|something|nothing)(?: left| outstanding| overdue)? to "
    r"(?:do|finish|complete)\b",
    rf"\b(?:has|have|does|do) {_WHO} (?:got |have )?(?:anything|something|any work) (?:outstanding|overdue|due|left|"
    rf"pending|to do)\b",
    r"\bwhat(?: else)? (?:is|was|are|falls?|fell|['’]s)(?: still)? (?:due|outstanding|overdue|pending)\b(?! (?:to|"
    r"from the last|from last)\b)",
    r"\bwhat['’]s (?:still )?(?:due|overdue|to be done)\b",
    r"\b(?:is|was) (?:anything|something) (?:due|overdue|outstanding)\b",
    r"\bwhat (?:still )?(?:needs? doing|(?:needs?|has|remains?) to be done|is (?:still )?to be done)\b",
    r"\boverdue (?:actions?|tasks?)\b",
    r"\bwhat (?:must|should|has to|is to|needs to) be done(?=\s*(?:\?|$|(?:before|by|next|in|after|following)\b))",
    rf"\b(?:which|what|list|all|any) (?:are |were |of )?{_WHO}['’]s? (?:\w+ )?deadlines\b|^\W*{ALL}deadlines (?:for|"
    rf"of)\b",
)
"""Questions of what there is to do."""
OTHER_ACTION = either(
    r"\b(?:legal|enforcement|police|industrial|disciplinary|court|strike|climate|affirmative|corrective|direct|"
    r"remedial|civil|class) actions?\b",
    r"\b(?:what|which|any) (?:\w+ )?action (?:did|does|do|has|have|had|was|is|were|will|would|can|could|should|must|"
    r"might) "
    r"(?:[^?]* )?(?:tak(?:e|en|ing))\b(?! away)",
    r"\bactions? (?:(?:being|was|were|is|are|has been|have been) )?taken (?:against|over|by|about|to)\b",
    r"\bdecided? to do\b|\bto do (?:with|about)\b",
    r"\b(?:call(?:ed|s)? for|plan of|course of|take|took|taking) action\b",
)
"""Action that is no task set by the meeting: what the police take, what is taken in court, what is done with a
thing."""
_SETTLED = any_of(
    "decided?, agreed?(?: to)?, resolved?, approved?, noted?, endorsed?, recommend(?:ed)?, ratif(?:y|ied), "
    "adopt(?:ed)?",
    "accept(?:ed)?, reject(?:ed)?, refused?, defeated?, pass(?:ed)?, carried, carry, sign(?:ed)? off, authori[sz]ed?",
    "turn(?:ed)? down, thrown out, settled?, deferr?(?:ed)?, confirm(?:ed)?, object(?:ed)? to, support(?:ed)?",
    "postponed?, held over, adjourned, put off",
    "vote[d]? (?:through|on|for|down|against), voted?, granted?, conclude[d]?, determined?",
)
_PAPERS = any_of(
    "items?, papers?, reports?, motions?, proposals?, polic(?:y|ies), documents?, recommendations?, payments?, "
    "invoices?",
    "grants?, applications?, business cases?, budgets?, amendments?, requests?, strategies, plans?, schemes?, "
    "contracts?",
    "appointments?, bids?, resolutions?, cheques?, purchases?, terms of reference, accounts, bids, things?, matters?",
)
_THEN = (
    r"(?:\s+(?:unanimously|formally|nem con))?(?:,?\s+(?:at|by|in|on|during|last|this|yesterday|today|so far|since|"
    r"between|from|to date|that|and (?:which|what)"
    r"|then|altogether|overall|throughout|over|under|there|when|after)\b[^?]*)?\s*\??\W*$"
)
_DONE_BY = (
    rf"(?:(?:was|were|got|get|is|are|has been|have been|had been|that|which|did|has|have|had|does|do)\s+)*"
    rf"(?:(?:{BODY}|it|they|we|you)\s+)?"
)
_KEY = any_of("formally, unanimously, finally, actually, also, eventually, collectively, ultimately")
DECISIONS = either(
    rf"^\W*{ALL}(?:decisions?|resolutions?|outcomes?)\b(?!-)(?! (?:making|notices?|maker|letter)\b)",
    rf"^\W*{ALL}(?:resolved|agreed|approved) (?:items|matters)\b",
    r"(?<!by )\b(?:which|what|how many|list|show|name|all|any|give|summari[sz]e)\b[^?.]*\b(?:decisions?|"
    r"resolutions?)\b(?! (?:making|maker|letter|notice)\b)",
    r"\b(?:which|what|how many|all|any) motions? (?:(?:was|were|got) )?(?:carried|passed|agreed|defeated|lost|"
    r"rejected)\b",
    r"\bwhat (?:was|were) the (?:key |main )?(?:outcomes?|results?) of (?:the|this|that) (?:[\w'’]+ "
    r"){0,3}meeting\b(?! (?:with|between)\b)",
    rf"\b(?:which|what|how many|any) recommendations? (?:(?:was|were) made|did {BODY} make)\b",
    rf"^\W*(?:which|what|how many|any|all|list|every) (?:(?:of the|every|all|the) )?(?:[\w-]+ "
    rf"){{0,2}}?{_PAPERS} {_DONE_BY}(?:{_KEY} "
    rf")?{_SETTLED}{_THEN}",
    r"\b(?:the|all|any) (?:decisions|resolutions) (?:taken|made|passed|reached|recorded)\b",
    rf"^\W*(?:(?:a |the )?(?:\w+ )?(?:list|summary|record) of |"
    rf"(?:list|show|give|tell)(?: me| us)? )?(?:what|everything|anything|all|whatever) "
    rf"(?:was|were|got|is|has been|had been|that was|that were|did|has|had|have|we|they|else was)?\s*"
    rf"(?:[\w'’&]+\s+){{0,7}}?{_SETTLED}{_THEN}",
    rf"\b(?:was|were|did|has|have) (?:[\w'’&]+\s+){{0,4}}?(?:anything|something|nothing|any (?:\w+ )?decisions)(?: "
    rf"\w+)? (?:[\w'’&]+\s+){{0,2}}?{_SETTLED}?{_THEN}",
    r"\bhow (?:often|many times)\b[^?.]*\b(?:agreed|approved|resolved|noted|decided|endorsed)\b",
)
"""Questions of what was decided."""
KINDS: tuple[tuple[DecisionKind, re.Pattern[str]], ...] = (
    ("approved", ignoring_case(r"\bapprov|\bratif|\badopt|\baccept|\bauthori[sz]|\bsign(?:ed)? off\b")),
    ("noted", ignoring_case(r"\bnoted?\b")),
    ("endorsed", ignoring_case(r"\bendors")),
    ("resolved", ignoring_case(r"\bresolved?\b|\bresolutions?\b")),
    ("requested", ignoring_case(r"\brequest")),
    ("recommended", ignoring_case(r"\brecommend")),
    ("received", ignoring_case(r"\breceived\b")),
    ("supported", ignoring_case(r"\bsupported\b")),
)
"""The kinds of decision that a question limits itself to."""
VOCABULARY = ignoring_case(
    r"\b"
    + any_of(
        "actions?, points?, items?, tasks?, to-?dos?, jobs?, homework, follow-?ups?, list, decisions?, resolutions?",
        "motions?, recommendations?, recommend(?:ed)?, decided?, agreed?, resolved?, approved?, noted?, endorsed?",
        "outcomes?, results?, work (?=was|were|is|has|did|does|given|fell), deadlines?, dates?, agenda, matters?",
        "take, taken, took, away, against, set, got, handed, lead, leads, leading, made, make, given, asked, told",
        "minuted?, minutes, recorded, meetings?, show, name, give, tell, many, often, times, due, most, summari[sz]e",
        "fall, falls, fell, rests?, lies?, owned?, owns?, owners?, assigned, allocated, responsible, charged?, tasked",
        "undertake, promised?, offer(?:ed)?, volunteer(?:ed)?, supposed, expected, meant, going, left, leave, walk",
        "come, came, coming, out, arose, outstanding, still, overdue, open, held, total, different, people, person",
        "everything, anything, something, nothing, all, there, part, formal(?:ly)?, numbered, shared, includ(?:ed|ing)",
        "new, each, board, committee, council, group, executive, members?, altogether, one, ones, please, required?",
        "end, next, before, after, following, passed, carried, which, them, who, whom, whose, needs?, needed, shall",
        "ratif(?:y|ied), adopt(?:ed)?, accept(?:ed)?, authori[sz]ed?, signed, off, get, last, latest, night, today",
        "yesterday, undertakings?, assignments?, log, tracker, table, plate, remind, me, governors, trustees, "
        "vote[sd]?",
        "through, said, say, things?, councillors, key, main, far, year, so, everyone, anyone",
        "assigns?, assigning, post-?holders?, alone, somebody, someone, else, onwards, both, senate, panel, forum",
        "doing, done, must, should, will, to, do, did, is, was, january, february, march, april, may, june, july",
        r"august, september, october, november, december, (?:19|20)\d{2}",
    )
    + r"\b"
)
"""What a question of the register says besides its subject."""

__all__ = ["ACTIONS", "DECISIONS", "KINDS", "OTHER_ACTION", "VOCABULARY"]
