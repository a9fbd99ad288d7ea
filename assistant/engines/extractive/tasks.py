"""What reads as a task, and a task as it is found."""

import re
from dataclasses import dataclass, replace

from assistant.domain import Span

PASSIVE_VERBS = (
    r"presented|submitted|brought|circulated|prepared|published|arranged|invited|launched|placed|written|sent|drafted|investigated|obtained|developed|"
    r"undertaken|forwarded|reported|reviewed|provided|produced|issued|re-?submitted|commissioned|established|carried out|contacted|updated|amended|added|"
    r"included|removed|replaced|followed up|taken forward|taken back|taken to|tabled|organised|completed|drawn up|reconsidered|considered\s+(?:further|again|at)|discussed\s+(?:at|with|further)|revised|corrected|"
    r"requested|asked|instructed|tasked|installed|repaired|ordered|bought|purchased|paid\s+by|re-?marketed|consulted|shared|made\s+available|put\s+(?:on|to|in|out|up)|referred|returned|deferred\s+to|raised\s+(?:with|at)|sought|set\s+up|held|given\s+notice|recruited|appointed\s+by|monitored|communicated|displayed|advertised|erected|fixed|refreshed|restored|explored|scheduled|convened|closed by|cleared|chased|erected|marked|tested|cut|planted|moved\s+to"
)
COMMITS = re.compile(
    rf"\b(?:be|being)\s+(?:(?:now|then|also|again|further|formally)\s+)?(?:requested|asked|instructed|authorised|invited|commissioned|tasked|delegated|directed|mandated|empowered)\b"
    rf"|\bbe\s+(?:(?:now|then|also|again|further|\w+ly)\s+){{0,2}}(?:{PASSIVE_VERBS})\b|\breport(?:ing|s)?\s+back\b|\b(?:asked|requested|directed|instructed|authorised|AUTHORISED|commissioned|tasked|invited)\s+(?:that\s+)?(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[\w.’'&-]+){{0,6}}?\s+to\s+[a-z]|\b(?:officers?|secretariat|clerk|secretary|chair(?:man|woman|person)?|treasurer|director|manager|headteacher|(?:chief\s+)?executive|team|working\s+(?:group|party)|sub-?committee|head)\b[^.;]{{0,40}}?\s(?:would|will|should|shall|to)\s+(?!be\s+(?:thanked|congratulated|noted)|the\b|a\b|an\b|its\b|each\b)(?:[a-z]+)",
    re.IGNORECASE,
)
"""A resolution that commits somebody to do something."""

NO_TASK = re.compile(
    r"\bbe\s+(?:\w+ly\s+)?(?:noted|approved|received|endorsed|agreed|accepted|adopted|confirmed|signed|thanked|supported|congratulated|ratified|elected|re-?elected|paid)\b",
    re.IGNORECASE,
)
TO_DO = re.compile(
    r"\bto\s+(?!the\b|a\b|an\b|its\b|their\b|this\b|that\b|\d|be\s+(?:noted|approved)\b)(?:[a-z]+ly\s+)?[a-z][\w-]+",
    re.IGNORECASE,
)
VERBISH = re.compile(
    r"^\W*(?:to\s+)?(?:accompany|add|adjust|advertise|advise|agree|alert|amend|analyse|apply|appoint|approach|arrange|ask|assess|attend|attach|begin|book|bring|build|buy|call|cancel|carry|change|chase|check|circulate|clarify|clean|clear|close|collate|collect|come|commence|commission|compile|complete|conduct|confirm|consider|consult|contact|continue|convene|coordinate|co-ordinate|correct|create|deliver|design|determine|develop|discuss|distribute|do|draft|draw|email|e-mail|engage|ensure|establish|evaluate|examine|explore|feed|file|finalise|find|fix|follow|forward|gather|get|give|go|hold|identify|implement|include|inform|insert|inspect|install|instruct|introduce|invite|investigate|issue|join|keep|launch|lay|lead|liaise|link|list|look|lodge|make|manage|map|measure|meet|monitor|move|negotiate|notify|obtain|open|order|organise|pass|pay|place|plan|post|prepare|present|produce|progress|promote|propose|provide|publicise|publish|purchase|put|raise|re-?submit|read|recirculate|record|recruit|reduce|refer|refresh|register|remind|remove|renew|repair|replace|reply|report|request|research|resolve|respond|return|review|revise|ring|run|schedule|scope|secure|seek|send|set|share|sign|speak|start|submit|summarise|supply|take|talk|tell|test|thank|tidy|trace|track|train|transfer|try|undertake|update|upload|use|verify|visit|work|write)\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:status|progress)\s*[:\-–]?\s*(?:complete[d]?|closed|done|discharged)\b|(?:[:\-–—]|\*\*|\()\s*(?:done|complete[d]?|closed|carried\s+(?:over|forward)|c/f|discharged|no longer required|superseded)\b[^a-z]*$|\b(?:action\s+)?(?:closed|completed|discharged)\.?\s*$",
    re.IGNORECASE,
)
CARRIED = re.compile(
    r"\b(?:carried\s+(?:over|forward)|c/f|brought\s+forward|b/f|outstanding|in\s+progress|ongoing)\b", re.IGNORECASE
)
CLOSED = re.compile(
    r"^\W*(?:closed?|complete[d]?|done|discharged|yes|✓|✔|green\s*-\s*complete|carried\s+(?:over|forward)|c/f|withdrawn|superseded)\b",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"^\W*(?:none|nil|no\s+actions?(?:\s+(?:arising|required))?|n/?a|not\s+applicable|-)\W*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Task:
    """A task as found: its words, where they stand, and who and when as written."""

    spans: tuple[Span, ...]
    text: str
    owners: tuple[str, ...] = ()
    due: str | None = None
    sure: bool = True  # announced by a mark; else a commitment told in a sentence
    resolution: bool = False  # a clause of a resolution
    generic: bool = False  # the owner so far is only "Officers": a name nearby is better

    def owned_by(self, owners: list[str]) -> "Task":
        """The task with these owners, the words that name them counted as evidence of nothing."""
        return replace(self, owners=tuple(owners), generic=False)


def is_generic(owners: list[str]) -> bool:
    """Whether the owners are a class of people rather than anybody: "Officers", "Members"."""
    return bool(owners) and all(
        re.fullmatch(
            r"(?:all\s+)?(?:lga\s+)?(?:officers?|members|staff|lead members|officers and lead members|board members)",
            owner,
            re.IGNORECASE,
        )
        for owner in owners
    )
