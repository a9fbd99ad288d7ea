"""A chat model through LangChain, chosen by one string, with the best schema support that its server has."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from assistant.engines.prompted import prompts
from assistant.engines.prompted.failures import EXTRAS, classify, provider_of
from assistant.engines.prompted.talk import CallError, Reply, Request
from assistant.errors import ModelError
from assistant.language.characters import whole_characters
from assistant.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage, AIMessageChunk
    from langchain_core.runnables import Runnable, RunnableConfig

Method = Literal["json_schema", "function_calling", "plain"]
"""Ways to have a schema obeyed, best first; ``plain`` only asks for it in words."""
METHODS: tuple[Method, ...] = get_args(Method)

_MAX_REPLY = 400_000
"""Characters after which an answer is no answer; a stream is stopped there."""
_STRICT = {"openai", "azure_openai"}
"""Providers whose clients know ``strict``."""


def connect(settings: Settings, temperature: float | None = 0.0) -> BaseChatModel:
    """The chat model that ``settings`` name; a temperature of None is the model's own. Nothing is sent yet.

    Raises:
        ModelError: an unknown provider, a client package that is not installed, or no key.

    """
    from langchain.chat_models import init_chat_model  # noqa: PLC0415 - slow, and only with a model

    provider = provider_of(settings)
    name = (settings.model or "").removeprefix(f"{provider}:")
    options: dict[str, Any] = {"timeout": settings.model_timeout, "max_retries": 0, "temperature": temperature}
    if settings.model_base_url:
        options["base_url"] = settings.model_base_url
    if settings.model_api_key:
        options["api_key"] = settings.model_api_key.get_secret_value()
    elif settings.model_base_url and provider == "openai":
        options["api_key"] = "none"  # local servers ask for no key, but the client insists on one
    if provider == "openai":
        options |= {"stream_usage": True, "use_responses_api": False}
    if provider == "ollama":
        options = {key: value for key, value in options.items() if key in ("base_url", "temperature")}
        options["client_kwargs"] = {"timeout": settings.model_timeout}
    try:
        return cast("BaseChatModel", init_chat_model(name, model_provider=provider, **options))
    except ImportError as error:
        extra = EXTRAS.get(provider)
        package = f"'matters-arising[{extra}]'" if extra else (error.name or f"langchain-{provider}").replace("_", "-")
        raise ModelError(f"The client for {provider} is not installed; run: pip install {package}") from error
    except Exception as error:
        raise _not_set_up(error, provider) from error


def _not_set_up(error: Exception, provider: str) -> ModelError:
    said = " ".join(str(error).split())
    if "nsupported" in said and "provider" in said:
        return ModelError(
            f"MINUTES_MODEL names the provider {provider!r}, which is not known; write openai:NAME, anthropic:NAME or "
            "ollama:NAME, or openai:NAME with MINUTES_MODEL_BASE_URL for any server that speaks the OpenAI protocol."
        )
    if "key" in said.lower():
        return ModelError(f"No key is set for {provider}; set MINUTES_MODEL_API_KEY.")
    return ModelError(f"The model cannot be set up: {said[:200]}; check MINUTES_MODEL.")


class LangChainChat:
    """Sends requests to one chat model and learns which way of asking for a schema its server takes."""

    def __init__(self, settings: Settings, methods: tuple[Method, ...] = METHODS) -> None:
        self._settings = settings
        self._temperature: float | None = 0.0
        self._model = connect(settings, self._temperature)
        self._ways = self._methods = methods
        self._bound: dict[tuple[Method, str], Runnable[Any, Any]] = {}
        self._lock = threading.Lock()

    @property
    def method(self) -> Method:
        """The way of asking for a schema that is tried first."""
        return self._methods[0]

    def complete(self, request: Request) -> Reply:
        """The whole reply; what the server rejects is asked for in the next way."""
        while True:
            method = self._methods[0]
            try:
                message = self._runnable(method, request).invoke(_messages(method, request), _config(request))
            except Exception as error:
                if partial := _cut_off(error):
                    return partial
                self._learn(method, error)
                continue
            return _reply(message)

    def stream(self, request: Request) -> Iterator[str | Reply]:
        """The reply's text in pieces, then the whole reply; falls back to one piece where it cannot be streamed."""
        method = self._methods[0]
        whole: AIMessageChunk | None = None
        deadline = time.monotonic() + self._settings.model_timeout
        length = 0
        try:
            for chunk in self._runnable(method, request).stream(_messages(method, request), _config(request)):
                whole = chunk if whole is None else whole + chunk
                piece = _piece(chunk)
                length += len(piece)
                if length > _MAX_REPLY:
                    raise CallError("invalid", "The language model's answer does not end.")
                if time.monotonic() > deadline:
                    raise TimeoutError
                if piece:
                    yield piece
        except Exception as error:
            if partial := _cut_off(error):
                yield partial
                return
            failure = classify(error, self._settings)
            if failure.trouble != "rejected":
                raise failure from error
            yield self.complete(request)
            return
        if whole is None:
            raise CallError("invalid", "The language model's answer was empty.")
        yield _reply(whole)

    def _learn(self, method: Method, error: Exception) -> None:
        """Leave out what the server rejected; raise what went wrong where nothing is left to leave out."""
        failure = classify(error, self._settings)
        if failure.trouble != "rejected":
            raise failure from error
        with self._lock:
            if "temperature" in str(error) and self._temperature is not None:
                self._temperature = None  # some models take no temperature but their own
                self._model = connect(self._settings, None)
                self._bound.clear()
            elif method == self._methods[0]:
                self._methods = self._methods[1:]
            if not self._methods:  # a request that is rejected whichever way it is put says nothing of the ways
                self._methods = self._ways
                raise failure from error

    def _runnable(self, method: Method, request: Request) -> Runnable[Any, Any]:
        """The model bound to the schema; its parser is left off, since it gives up at the first wrong character."""
        if method == "plain":
            return self._model
        key = (method, request.schema["title"])
        if key not in self._bound:
            from langchain_core.runnables import RunnableSequence  # noqa: PLC0415

            strict = {"strict": True} if provider_of(self._settings) in _STRICT else {}
            structured = self._model.with_structured_output(request.schema, method=method, **strict)
            self._bound[key] = cast("RunnableSequence[Any, Any]", structured).first
        return self._bound[key]


def _messages(method: Method, request: Request) -> list[tuple[str, str]]:
    """The messages as LangChain takes them; asked plainly, the schema stands in the last of them."""
    messages: list[tuple[str, str]] = [(message.role, message.content) for message in request.messages]
    if method == "plain":
        asked = prompts.load("plain").render(schema=json.dumps(request.schema, ensure_ascii=False))
        messages[-1] = (messages[-1][0], f"{messages[-1][1]}\n\n{asked[0].content}")
    return messages


def _config(request: Request) -> RunnableConfig:
    """What tracing shows of the call."""
    return {"run_name": request.prompt, "metadata": {"prompt": request.prompt, "about": request.about}}


def _piece(chunk: AIMessageChunk) -> str:
    """The text that a chunk adds, be it content or the arguments of a tool call."""
    if chunk.tool_call_chunks:
        return "".join(call["args"] or "" for call in chunk.tool_call_chunks[:1])
    return str(chunk.text)


def _reply(message: AIMessage) -> Reply:
    """What a message says and cost.

    Raises:
        CallError: the model refused.

    """
    said = message.response_metadata
    finish = said.get("finish_reason") or said.get("stop_reason") or said.get("done_reason")
    if message.additional_kwargs.get("refusal") or finish in ("content_filter", "refusal"):
        raise CallError("refused", "The language model refused to answer.")
    if message.tool_calls:
        text = json.dumps(message.tool_calls[0]["args"], ensure_ascii=False)
    elif message.invalid_tool_calls:
        text = message.invalid_tool_calls[0]["args"] or ""
    else:
        text = str(message.text)
    usage = message.usage_metadata
    return Reply(
        text=whole_characters(text),
        tokens_in=usage["input_tokens"] if usage else 0,
        tokens_out=usage["output_tokens"] if usage else 0,
        answered_by=str(said.get("model_name") or said.get("model") or ""),
        cut_off=finish in ("length", "max_tokens"),
    )


def _cut_off(error: Exception) -> Reply | None:
    """The beginning of an answer that did not fit; OpenAI's client raises it instead of returning it."""
    completion: Any = getattr(error, "completion", None)
    if type(error).__name__ != "LengthFinishReasonError" or completion is None:
        return None
    usage = completion.usage
    return Reply(
        text=whole_characters(completion.choices[0].message.content or ""),
        tokens_in=usage.prompt_tokens if usage else 0,
        tokens_out=usage.completion_tokens if usage else 0,
        answered_by=completion.model,
        cut_off=True,
    )
