"""The words that the lexical index is made of: stems without marks, so that they are never query syntax."""

import re
import unicodedata
from functools import lru_cache

from assistant.language.words import STOP_WORDS, stem

_TERM = re.compile(r"\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+(?:['’][^\W_]+)*")
_ASKING = frozenset(
    {
        "please",
        "tell",
        "say",
        "said",
        "give",
        "show",
        "anything",
        "something",
        "many",
        "much",
        "whether",
        "happen",
        "happened",
        "become",
    }
)


def terms(text: str, *, asking: bool = False) -> list[str]:
    """Stems of the words that carry content, in order; ``asking`` also leaves out what only phrases a question.

    A number stays one term ("1,300" gives "1300", "£1.3m" gives "13m"), and accents are dropped.
    """
    found = []
    for match in _TERM.finditer(text):
        word = match.group().lower().replace("’", "'").removesuffix("'s")
        if word in STOP_WORDS or (asking and word in _ASKING):
            continue
        if term := _term(word):
            found.append(term)
    return found


@lru_cache(maxsize=131_072)
def _term(word: str) -> str:
    plain = word if word.isascii() else unicodedata.normalize("NFKD", word)
    return stem("".join(char for char in plain if char.isalnum()))
