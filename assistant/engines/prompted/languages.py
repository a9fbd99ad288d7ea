"""Which language a text is in, told by its smallest words; only as sure as a check needs to be."""

from __future__ import annotations

from assistant.language.words import words

_SMALL_WORDS = {
    "en": "the of and to in is was were that by for with be at who what which did when how are it not has",
    "fr": "le la les des et est dans que qui une un du au aux pour par ont été sur avec ce sont",
    "de": "der die das und ist nicht von zu den dem mit auf für wurde werden ein eine im des hat sich wer",
    "es": "el la los las que y en una un por con para fue del se es al lo han su",
    "it": "il lo la gli le che di è una un per con del della dei sono nel alla stato si",
    "nl": "de het een en van is dat in op te voor met zijn niet werd aan door worden om",
    "pt": "o os a as que de e em uma um por com para foi do da dos não se ao",
    "cy": "y yr yn i o ar gan wedi bod mae oedd ei eu am fod gyda nid hyn",
}
_SETS = {name: frozenset(text.split()) for name, text in _SMALL_WORDS.items()}
_SHARE, _LEAD = 0.2, 2


def language_of(text: str) -> str | None:
    """Code of the language, None where the text is too short or too mixed to say."""
    said = words(text)
    counts = sorted(((sum(word in small for word in said), name) for name, small in _SETS.items()), reverse=True)
    (best, name), (next_best, _) = counts[0], counts[1]
    sure = best >= 3 and best >= _SHARE * len(said) and best >= next_best + _LEAD
    return name if sure else None
