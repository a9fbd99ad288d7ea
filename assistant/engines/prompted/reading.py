"""From a model's text to a validated answer: JSON found in prose, repaired where that is safe, entries salvaged."""

from __future__ import annotations

import json
import re
from typing import Any, TypeVar

from pydantic import ValidationError

from assistant.engines.prompted.shapes import Shape
from assistant.language.characters import whole_characters

S = TypeVar("S", bound=Shape)

_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)\n?```", re.DOTALL)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


class UnusableError(ValueError):
    """A reply that is not of the shape asked for; the message tells the model what is wrong with it."""


def read(text: str, shape: type[S]) -> S:
    """The answer that ``text`` holds.

    Raises:
        UnusableError: no JSON object, or one of another shape.

    """
    try:
        return shape.model_validate(_object(text))
    except ValidationError as error:
        raise UnusableError(_told(error)) from error


def salvage(text: str, shape: type[S]) -> S | None:
    """What is left of the answer without the list entries that are of the wrong shape; None where nothing is."""
    try:
        data = _object(text)
    except UnusableError:
        return None
    for _ in range(100):
        try:
            return shape.model_validate(data)
        except ValidationError as error:
            if not _drop(data, error.errors()[-1]["loc"]):
                return None
    return None


def _drop(data: object, where: tuple[int | str, ...]) -> bool:
    """Take the innermost list entry on the way to ``where`` out of ``data``; False where no list is on the way."""
    place: list[Any] | None = None
    index = 0
    at: object = data
    for step in where:
        if isinstance(at, list) and isinstance(step, int) and step < len(at):
            place, index = at, step
            at = at[step]
        elif isinstance(at, dict) and step in at:
            at = at[step]
        else:
            break
    if place is None:
        return False
    del place[index]
    return True


def _object(text: str) -> dict[str, Any]:
    """The JSON object in ``text``, which may stand in a code fence or between prose."""
    if not text.strip():
        raise UnusableError("it was empty")
    candidates = [text, *_FENCED.findall(text)]
    start = text.find("{")
    if start >= 0:
        candidates.append(text[start : text.rfind("}") + 1])
        candidates.append(text[start:])
    for candidate in candidates:
        for attempt in (candidate, _TRAILING_COMMA.sub(r"\1", candidate)):
            try:
                found, _ = json.JSONDecoder(strict=False).raw_decode(attempt.strip())
            except (ValueError, RecursionError):
                continue
            if isinstance(found, dict):
                return _of_whole_characters(found)
    raise UnusableError("it is not one complete JSON object")


def _of_whole_characters(found: dict[str, Any]) -> dict[str, Any]:
    """``found`` without the halves of an emoji, which a model may cut in two."""
    mended: dict[str, Any] = json.loads(whole_characters(json.dumps(found, ensure_ascii=False)))
    return mended


def _told(error: ValidationError) -> str:
    """The first few errors with the keys they are at."""
    parts = [f"{'.'.join(str(step) for step in e['loc']) or 'it'}: {e['msg']}" for e in error.errors()[:5]]
    return "; ".join(parts)
