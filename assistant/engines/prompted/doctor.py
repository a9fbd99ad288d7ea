"""What a model can do, found out by tiny calls: for ``minutes doctor``."""

from __future__ import annotations

from collections.abc import Callable

from assistant.domain import Frozen
from assistant.engines.prompted import asking
from assistant.engines.prompted.live import LangChainChat, Method
from assistant.engines.prompted.shapes import Word
from assistant.engines.prompted.talk import CallError, Reply, Tally
from assistant.errors import ModelError
from assistant.settings import Settings

_WORD = "quorum"
_NAMES: dict[Method, str] = {
    "json_schema": "JSON schema",
    "function_calling": "tool calling",
    "plain": "JSON when asked for in words",
}


class ModelReport(Frozen):
    """What works with a model. ``usable`` is what matters; the rest says how well."""

    model: str | None
    usable: bool = False
    json_schema: bool = False
    tool_calling: bool = False
    plain: bool = False
    streaming: bool = False
    tokens: int = 0
    problems: tuple[str, ...] = ()
    advice: str = ""


def examine(settings: Settings) -> ModelReport:
    """Try each way of asking for a schema, and a stream; stops at the first problem of set-up."""
    if not settings.model:
        advice = "No language model is set up, and none is needed; to use one, set MINUTES_MODEL to provider:model."
        return ModelReport(model=None, advice=advice)
    tally = Tally()
    problems: list[str] = []
    works: dict[Method, bool] = {}
    streams = False
    try:
        for method, name in _NAMES.items():
            works[method] = _works(lambda m=method: _ask(settings, m, tally), name, problems)  # type: ignore[misc]
        best = next((method for method, good in works.items() if good), None)
        streams = best is not None and _works(lambda: _stream(settings, best, tally), "streaming", problems)
    except ModelError as error:
        return ModelReport(model=settings.model, problems=(*problems, str(error)), advice=str(error))
    return ModelReport(
        model=settings.model,
        usable=any(works.values()),
        json_schema=works["json_schema"],
        tool_calling=works["function_calling"],
        plain=works["plain"],
        streaming=streams,
        tokens=tally.tokens_in + tally.tokens_out,
        problems=tuple(problems),
        advice=_advice(works, streams),
    )


def _works(attempt: Callable[[], bool], name: str, problems: list[str]) -> bool:
    """Whether the attempt succeeds. Raises what is a matter of set-up, since every other attempt would meet it too."""
    try:
        if attempt():
            return True
        problems.append(f"{name}: the answer was not the word that was asked for")
    except CallError as failure:
        if failure.trouble == "setup":
            raise
        problems.append(f"{name}: {failure}")
    return False


def _ask(settings: Settings, method: Method, tally: Tally) -> bool:
    asked = asking.request("check", method, Word, word=_WORD)
    return asking.ask(LangChainChat(settings, (method,)), asked, Word, tally).word.strip().lower() == _WORD


def _stream(settings: Settings, method: Method, tally: Tally) -> bool:
    asked = asking.request("check", "streaming", Word, word=_WORD)
    pieces = list(LangChainChat(settings, (method,)).stream(asked))
    for piece in pieces:
        if isinstance(piece, Reply):
            tally.add(piece)
    return any(isinstance(piece, str) for piece in pieces) and isinstance(pieces[-1], Reply)


def _advice(works: dict[Method, bool], streams: bool) -> str:
    """What to change, in one line."""
    if not any(works.values()):
        return "The model gives no usable answers: choose another, or unset MINUTES_MODEL to go without."
    if not works["json_schema"] and not works["function_calling"]:
        return "Usable, but the model obeys no schema: expect it to fail more often, and prefer one that does."
    if not streams:
        return "Usable; answers appear all at once, since the model's server does not stream."
    return "Ready to use."
