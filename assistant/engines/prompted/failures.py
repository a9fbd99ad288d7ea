"""What went wrong with a call, said once, in one line, with what to do next."""

from __future__ import annotations

import re
from typing import Any

from assistant.engines.prompted.talk import CallError
from assistant.settings import Settings

EXTRAS = {"anthropic": "anthropic", "ollama": "ollama"}
"""Provider -> the extra of this package that installs its client."""

_KEYS = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY"}
_NO_KEY = re.compile(r"authentication method|api[_ ]key", re.IGNORECASE)
_NO_ROOM = re.compile(
    r"context.{0,9}(?:length|window|size)|prompt is too long|too many (?:input )?tokens", re.IGNORECASE
)


def provider_of(settings: Settings) -> str:
    """The part of ``provider:model`` before the colon; a bare name is for the OpenAI protocol."""
    provider, colon, _ = (settings.model or "").partition(":")
    return provider if colon else "openai"


def classify(error: Exception, settings: Settings) -> CallError:
    """The failure that a client's exception means, whichever client raised it."""
    if isinstance(error, CallError):
        return error
    kinds = {kind.__name__ for kind in type(error).__mro__}
    status = _status(error)
    if "ContextOverflowError" in kinds or (status in (400, 413) and _NO_ROOM.search(str(error))):
        return CallError("too_long", "The request does not fit the language model; lower MINUTES_MODEL_BUDGET.")
    if status is not None:
        return _by_status(status, error, settings)
    if kinds & {"OpenAIRefusalError", "ContentFilterFinishReasonError"}:
        return CallError("refused", "The language model refused to answer.")
    if kinds & {"ModelTimeoutError", "TimeoutException", "TimeoutError"}:
        said = f"The language model did not answer within {settings.model_timeout:g} s; try later or raise"
        return CallError("transient", f"{said} MINUTES_MODEL_TIMEOUT.")
    if kinds & {"ModelConnectionError", "TransportError", "ConnectionError"}:
        return _unconnected(error, settings)
    if _NO_KEY.search(str(error)):
        return _by_status(401, error, settings)
    if "ModelError" in kinds or "APIError" in kinds:
        return CallError("transient", f"The language model's server reported an error: {_line(error)}")
    return CallError("invalid", f"The language model's server sent what its client cannot read: {_line(error)}")


def _by_status(status: int, error: Exception, settings: Settings) -> CallError:
    """The failure that an HTTP status means."""
    provider = provider_of(settings)
    if status in (401, 403):
        variable = _KEYS.get(provider)
        where = f"MINUTES_MODEL_API_KEY or {variable}" if variable else "MINUTES_MODEL_API_KEY"
        said = "does not accept the key" if status == 401 else "does not let this key use the model"
        return CallError("setup", f"The language model's server {said}; check {where}.")
    if status == 404:
        said = f"The server at {place(settings)} knows no model {settings.model!r} (404)"
        return CallError("setup", f"{said}; check MINUTES_MODEL and MINUTES_MODEL_BASE_URL.")
    if status == 429:
        said = "The language model is over its quota or rate limit (429); try later or lower MINUTES_MODEL_CONCURRENCY."
        return CallError("transient", said, retry_after=_retry_after(error))
    if status in (408, 409, 425) or status >= 500:
        said = f"The language model's server is in trouble ({status}); try later."
        return CallError("transient", said, retry_after=_retry_after(error))
    return CallError("rejected", f"The language model's server rejected the request ({status}): {_line(error)}")


def _unconnected(error: Exception, settings: Settings) -> CallError:
    """A connection that broke is worth another try; one that could not be made is a matter of set-up."""
    broken = any(
        _names(link) & {"ReadError", "WriteError", "RemoteProtocolError", "ConnectionResetError"}
        for link in _chain(error)
    )
    if broken:
        return CallError("transient", "The connection to the language model's server broke; try later.")
    said = f"No language model can be reached at {place(settings)}"
    do = "start the server, check MINUTES_MODEL_BASE_URL," if settings.model_base_url else "check the network,"
    return CallError("setup", f"{said}; {do} or unset MINUTES_MODEL.")


def place(settings: Settings) -> str:
    """Where the model is looked for, in words."""
    return settings.model_base_url or f"the address of {provider_of(settings)}"


def _names(error: BaseException) -> set[str]:
    return {kind.__name__ for kind in type(error).__mro__}


def _chain(error: BaseException) -> list[BaseException]:
    """The error and what caused it, outermost first."""
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links:
        links.append(link)
        link = link.__cause__ or link.__context__
    return links


def _status(error: Exception) -> int | None:
    """The HTTP status, where the exception carries one."""
    response: Any = getattr(error, "response", None)
    for value in (getattr(error, "status_code", None), getattr(response, "status_code", None)):
        if isinstance(value, int) and value >= 400:
            return value
    return None


def _retry_after(error: Exception) -> float | None:
    """Seconds that the server asked to wait; None where it did not say, or said it as a date."""
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    try:
        return max(0.0, float(headers.get("retry-after", "")))
    except ValueError:
        return None


def _line(error: Exception) -> str:
    """The exception's message, short enough for one line."""
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 160 else text[:157] + "..."
