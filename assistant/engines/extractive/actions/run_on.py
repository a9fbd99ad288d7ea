"""Forms in which who sees to it runs on behind what is said: "..., the clerk to report", "... - Ann will ask"."""

import re

from assistant.language.patterns import any_of

CHARGED = r"(?:was|were)\s+(?:then\s+|therefore\s+|accordingly\s+)?(?:asked|requested|instructed|told|directed)"
_WORD = r"[\w.-]*(?:['’][A-Z]\w*)?"
NAME = rf"(?P<who>[A-Z]{_WORD}(?:(?:\s*/\s*|\s+(?:(?:of|and|for|&)\s+)?(?:the\s+)?)[A-Z\d]{_WORD}){{0,6}})"
PRESIDES = any_of(
    "Chair\\w*, Board, Committee, Council, Panel, Group, Forum, Members, Governors, Trustees, Councillors, They, It"
)
WOULD_LIKE = re.compile(rf"\b{PRESIDES}\s+would\s+like\s+(?:the\s+)?{NAME}\s+to\s+(?P<verb>[a-z][\w-]+)")
"""Of whom the meeting wants it: "Members would like the Clerk to thank her"."""
_OFFICER = (
    r"(?P<who>(?:(?:parish|town|deputy|vice|assistant)[\s-])?"
    + any_of("clerk, secretary, treasurer, chair(?:man|woman|person)?, caretaker, headteacher, bursar, secretariat")
    + ")"
)
"""Who holds an office, told in small letters: "the clerk to report"."""
_RUN_ON_FROM = r"(?:[,;]|\s[–—-]|\s(?=(?:and|so|but)\b))\s*(?:and\s+|so\s+|but\s+|with\s+)?(?:for\s+)?(?:the\s+)?"
_DOES = r"\s+(?:to|will|would|(?:agreed|offered|undertook)\s+to)\s+(?:(?:again|also|then|now)\s+)?(?P<verb>[a-z][\w-]+)"
RUN_ON = re.compile(rf"{_RUN_ON_FROM}{NAME}{_DOES}")
"""Who sees to what a sentence says: "The old shed goes, Ann will tell the tenant"."""
OFFICER_RUN_ON = re.compile(rf"{_RUN_ON_FROM}{_OFFICER}{_DOES}")
OFFICER_CHARGED = re.compile(
    rf"\b(?:[Tt]he\s+)?(?i:{_OFFICER})\s+{CHARGED}\s+to\s+(?P<verb>[a-z][\w-]+)(?!.*\b(?:last|previous|earlier)\s+meeting\b)"
)
"""An officer who is charged, wherever in the sentence: "Upon receipt of this the clerk was asked to put it in hand"."""
OFFICER_TOLD = re.compile(
    rf"\bsuggested\s+that\s+(?:the\s+)?(?i:{_OFFICER})\s+(?:should\s+)?(?P<verb>[a-z]+[a-rt-z])\b"
)
"""What an officer is told to do by way of a suggestion: "It was suggested that the Clerk obtain a price"."""
STOP_LEFT_OUT = re.compile(
    rf"(?<=[a-z)]\s)(?<!\bThe\s){NAME}\s+(?:will|(?:agreed|offered|undertook|committed|promised)\s+to)\s+(?P<verb>[a-z][\w-]+)"
)
"""Who sees to it where the full stop before him is missing: "... for this Ann Dee will get a quote"."""
TOPIC_RUN_IN = re.compile(
    r"(?<=[a-z?)]\s)(?<!\bthe\s)(?<!\bfor\s)(?<!\basked\s)(?<!\ballow\s)(?<!\benable\s)(?<!\bwith\s)(?<!\band\s)(?<!\bto\s)(?<!\bby\s)(?<!\bof\s)(?<!\bfrom\s)"
    r"(?P<who>[A-Z]{2,4})\s+to\s+(?P<verb>[a-z][\w-]+)"
)
"""Who sees to it where nothing parts him from the topic: "Open day DS to speak to the school"."""
TITLE_RUN_IN = re.compile(
    r"^\W*(?:(?:[A-Z][\w’'/-]*|of|and|for|the|in|on|at|&|[–—-])\s+){1,8}?(?P<who>[A-Z][a-z’'-]+)\s+to\s+(?P<verb>[a-z][\w-]+)"
)
"""The same with a first name: "Testing of Pumps Tom to speak to the plumber"."""
