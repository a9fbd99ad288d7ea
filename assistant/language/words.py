"""Words, stems and sentences."""

import re
import threading
from functools import lru_cache

import snowballstemmer

from assistant.domain import Span

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_STOP_WORDS = """
    a about above after again all also am an and any are as at be because been before being below between both but by
    can could did do does doing down during each few for from further had has have having he her here hers him his how i
    if in into is it its itself just me more most my no nor not now of off on once only or other our out over own same
    she should so some such than that the their theirs them then there these they this those through to too under until
    up upon us very was we were what when where which while who whom whose why will with would you your
    may might must shall been said says
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


class _Stemmer(threading.local):
    """One a thread: a stemmer keeps the word that it is at."""

    def __init__(self) -> None:
        self.of = snowballstemmer.stemmer("english").stemWord


_stemmer = _Stemmer()

_SENTENCE_END = re.compile(
    # bullets that stood on lines of their own before a conversion joined the lines
    r"(?<=\S)[^\S\n]+[•▪◦][^\S\n]+|"
    # "ii." and a dash of a list that runs on belong to neither sentence
    r"(?<=[.!?])(?P<closers>[\"'”’)\]*_]*)\s+(?:(?:[ivx]{2,5}|v|x)[.)]\s+|-\s+(?=[A-Z][a-z]))?(?=[\"'“‘(\[]?[A-Z0-9£*])|\n+"
)
_ABBREVIATION = re.compile(
    r"\b(?:"
    r"Cllrs?|Cr|Insp|Supt|Sgt|Det|Hon|Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Revd|St|"
    r"[Pp]rop|[Ss]ec|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec|pp?|Nos?|para|Ltd|Co|e\.g|i\.e|vs|approx|[A-Z]"
    r")\.$"
)
_LONGEST_ABBREVIATION = 12


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case, letters and digits only."""
    return [word.group().lower().replace("’", "'") for word in WORD.finditer(text)]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The English (Porter 2) stem of a lower-case word."""
    return str(_stemmer.of(word))


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry content, in order, repeated ones kept."""
    return [stem(word.removesuffix("'s")) for word in words(text) if word not in STOP_WORDS]


def sentences(text: str, offset: int = 0) -> list[Span]:
    """Spans of the sentences (and of lines: a line end always ends one), shifted by ``offset``; blank ones left out.

    What counts the parts of a list that runs on in a paragraph, "ii." or a dash, stands in none.
    """
    spans: list[Span] = []
    start = 0
    for end_mark in _SENTENCE_END.finditer(text):
        if "\n" not in end_mark.group() and _ends_in_abbreviation(text, start, end_mark.start()):
            continue
        # a closing quote or bracket belongs to the sentence that it closes
        _keep(spans, text, start, max(end_mark.start(), end_mark.end("closers")), offset)
        start = end_mark.end()
    _keep(spans, text, start, len(text), offset)
    return spans


def _ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    return bool(_ABBREVIATION.search(text[max(start, end - _LONGEST_ABBREVIATION) : end]))


def _keep(spans: list[Span], text: str, start: int, end: int, offset: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        begin = start + len(piece) - len(piece.lstrip())
        spans.append(Span(begin + offset, begin + len(stripped) + offset))


# "(?<!_)": a run of underscores is tried once, from its beginning, and not from each of them
_MARKS = re.compile(r"\*+|(?<!\w)_+|(?<!_)_++(?!\w)|</?[a-z]{1,6}>|^[^\S\n]*#+\s+|`", re.MULTILINE)
_SPACE = re.compile(r"\s+")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
"""What keeps a sign from being a mark of Markdown: "1\\. Apologies"."""
_BROKEN = re.compile(r"(?<=[a-z]{3})-\s+(?!and\b|or\b|to\b)(?=[a-z]{2})")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """``text`` for showing: Markdown marks and escapes dropped, white space runs made one space."""
    return _SPACE.sub(" ", _ESCAPE.sub("", _MARKS.sub("", text.replace("|", " ")))).strip()


def unbroken(text: str) -> str:
    """``text`` with the words made whole that the end of a line broke: "the June meet- ing"."""
    return _BROKEN.sub("", text)


def matching_key(text: str) -> str:
    """Only letters and digits in lower case: what two texts are compared by when they are matched."""
    return "".join(char for char in text.lower() if char.isalnum())
