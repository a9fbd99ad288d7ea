"""Asking the model for a shape: render, call, read; what is unusable is asked for once more with what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TypeVar

from assistant.engines.prompted import prompts
from assistant.engines.prompted.partial import Growing
from assistant.engines.prompted.reading import UnusableError, read, salvage
from assistant.engines.prompted.shapes import Shape
from assistant.engines.prompted.talk import CallError, Chat, Message, Reply, Request, Tally, Trouble

S = TypeVar("S", bound=Shape)
Check = Callable[[S], str | None]
"""Says what is wrong with an answer of the right shape; None where nothing is."""

_SHOWN = 2_000
"""Characters of an unusable answer that are shown back to the model."""


def request(prompt: str, about: str, shape: type[Shape], **values: str) -> Request:
    """A request made from the newest version of a prompt."""
    chosen = prompts.load(prompt)
    return Request(chosen.label, about, chosen.render(**values), shape.model_json_schema())


def ask(chat: Chat, asked: Request, shape: type[S], tally: Tally, check: Check[S] | None = None) -> S:
    """The model's answer in the shape asked for.

    Raises:
        CallError: no usable answer, after a second request that said what was wrong with the first.

    """
    reply = chat.complete(asked)
    tally.add(reply)
    return _settled(chat, asked, reply, shape, tally, check)


def ask_aloud(
    chat: Chat, asked: Request, shape: type[S], tally: Tally, check: Check[S] | None, said: tuple[str, str]
) -> Iterator[str | S]:
    """Like :func:`ask`, yielding the text at key ``said[1]`` of each entry of list ``said[0]`` as it grows."""
    growing = Growing(*said)
    reply: Reply | None = None
    for piece in chat.stream(asked):
        if isinstance(piece, Reply):
            reply = piece
        elif grown := growing.add(piece):
            yield grown
    if reply is None:
        raise CallError("invalid", "The language model's answer was empty.")
    tally.add(reply)
    yield _settled(chat, asked, reply, shape, tally, check)


def _settled(chat: Chat, asked: Request, reply: Reply, shape: type[S], tally: Tally, check: Check[S] | None) -> S:
    try:
        return _usable(reply, shape, check)
    except UnusableError as problem:
        again = _again(asked, reply, str(problem))
    second = chat.complete(again)
    tally.add(second)
    try:
        return _usable(second, shape, check)
    except UnusableError as problem:
        left = salvage(second.text, shape) if not second.cut_off else None
        if left is not None and (check is None or check(left) is None):
            return left
        trouble: Trouble = "cut_off" if second.cut_off else "invalid"
        said = f"The language model gave no usable answer twice ({problem})."
        raise CallError(trouble, said) from problem


def _usable(reply: Reply, shape: type[S], check: Check[S] | None) -> S:
    if reply.cut_off:
        raise UnusableError("it was cut off before its end; say it in fewer words")
    value = read(reply.text, shape)
    if check is not None and (problem := check(value)):
        raise UnusableError(problem)
    return value


def _again(asked: Request, reply: Reply, problem: str) -> Request:
    """The same request with the unusable answer and what is wrong with it."""
    schema = json.dumps(asked.schema, ensure_ascii=False)
    correction = prompts.load("again").render(problem=problem, schema=schema)
    shown = reply.text if len(reply.text) <= _SHOWN else reply.text[:_SHOWN] + " ..."
    messages = (*asked.messages, Message("assistant", shown or "(nothing)"), *correction)
    return Request(asked.prompt, f"{asked.about} (second request)", messages, asked.schema)
