"""One act of the meeting told twice in its item: a report received and noted, a refusal told and then resolved."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.engines.extractive.decisions.found import Found
from assistant.language.patterns import ignoring_case

_RECEIVED = ignoring_case(
    r"\W*(?:the\s+)?(?:[\w’'-]+\s+){1,4}received\s+(?:the|an?)\s+(?:\w+\s+){0,3}?(?:report|paper|update)\b"
)
_NOTED_AT_END = re.compile(r"[.]\W*(?:NOTED|Noted)\W*$")
_NOT_SUPPORTED = ignoring_case(
    r"\bdid\s+not\s+(?:support|approve|accept|agree\s+to|endorse)\s+(?:the|this)\s+"
    r"(?P<what>application|request|proposal|motion|bid|scheme)\b"
)
_REFUSED = ignoring_case(
    r"\W*resolved\b.*\bthat\s+(?:the|this)\s+(?P<what>application|request|proposal|motion|bid|scheme)\s+be\s+"
    r"(?:refused|rejected|declined|not\s+(?:approved|supported|accepted))\b"
)


def told_once(found: Sequence[Found]) -> list[Found]:
    """``found`` of one item with each act once, resting on all the words that tell it."""
    return _refused_once(_noted_once(found))


def _noted_once(found: Sequence[Found]) -> list[Found]:
    """The report that the item opens with and its "NOTED." at the end as one, where nothing else is settled."""
    if len(found) != 2 or found[0].kind != "received" or found[1].kind != "noted":
        return list(found)
    first, last = found
    if not (_RECEIVED.match(first.text) and _NOTED_AT_END.search(last.text)):
        return list(found)
    return [replace(first, kind="noted", spans=(*first.spans, *last.spans))]


def _refused_once(found: Sequence[Found]) -> list[Found]:
    """What the meeting "did not support" and then resolved to refuse as one, in the words of the resolution."""
    once = list(found)
    for told, resolved in pairwise(found):
        not_supported, refused = _NOT_SUPPORTED.search(told.text), _REFUSED.match(resolved.text)
        if not_supported and refused and not_supported["what"].lower() == refused["what"].lower():
            once[once.index(resolved)] = replace(resolved, spans=(*told.spans, *resolved.spans))
            once.remove(told)
    return once
