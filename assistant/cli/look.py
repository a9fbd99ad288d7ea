"""Commands that look something up: list, show, decisions, actions, search, ask, summary."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cli import tables
from assistant.cli.common import (
    BodyOption,
    Json,
    MeetingOption,
    SinceOption,
    TextOption,
    UntilOption,
    console,
    day,
    nothing,
    opened,
    print_json,
)
from assistant.errors import MinutesError

MeetingArgument = Annotated[str, typer.Argument(help="Id of the meeting, as `minutes list` shows it.")]


def list_meetings(as_json: Json = False) -> None:
    """List the meetings kept."""
    with opened() as assistant:
        found = assistant.meetings()
    if as_json:
        print_json(found)
    if not found:
        nothing("No minutes are kept yet; add some with `minutes add PATH`.", as_json=as_json)
    if not as_json:
        console().print(tables.meetings(found))


def show(meeting_id: MeetingArgument, as_json: Json = False) -> None:
    """Show one meeting: header, attendance and items."""
    with opened() as assistant:
        meeting = assistant.meeting(meeting_id)
    if as_json:
        print_json(meeting)
    else:
        console().print(tables.meeting(meeting))


def decisions(
    meeting: MeetingOption = None,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    text: TextOption = None,
    as_json: Json = False,
) -> None:
    """List the decisions in the register."""
    with opened() as assistant:
        found = assistant.decisions(
            meeting=meeting, body=body, since=day(since, "--since"), until=day(until, "--until"), text=text
        )
    if as_json:
        print_json(found)
    if not found:
        nothing("No decision fits.", as_json=as_json)
    if not as_json:
        console().print(tables.decisions(found))


def actions(  # noqa: PLR0913, PLR0917 - one parameter an option
    meeting: MeetingOption = None,
    owner: Annotated[str | None, typer.Option(help="Only actions of this person, role or body.")] = None,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    due_after: Annotated[str | None, typer.Option(help="Only actions due on this day (YYYY-MM-DD) or later.")] = None,
    due_before: Annotated[str | None, typer.Option(help="Only actions due on this day or earlier.")] = None,
    status: Annotated[str | None, typer.Option(help="open, carried_over or done, as told later.")] = None,
    text: TextOption = None,
    as_json: Json = False,
) -> None:
    """List the actions in the register."""
    if status not in {None, "open", "carried_over", "done"}:
        raise MinutesError(f"--status {status!r} is none; choose open, carried_over or done.")
    with opened() as assistant:
        found = assistant.actions(
            meeting=meeting,
            owner=owner,
            body=body,
            since=day(since, "--since"),
            until=day(until, "--until"),
            due_after=day(due_after, "--due-after"),
            due_before=day(due_before, "--due-before"),
            status=status,  # type: ignore[arg-type]
            text=text,
        )
    if as_json:
        print_json(found)
    if not found:
        nothing("No action fits.", as_json=as_json)
    if not as_json:
        console().print(tables.actions(found))


def search(
    words: Annotated[str, typer.Argument(help="What to look for.")],
    k: Annotated[int, typer.Option("-k", min=1, max=100, help="How many passages.")] = 5,
    every: Annotated[
        bool, typer.Option("--every", help="All passages in which all the words stand, by date, and no others.")
    ] = False,
    meeting: MeetingOption = None,
    as_json: Json = False,
) -> None:
    """Find the passages nearest to some words, or every one that they stand in."""
    if not words.strip():
        raise MinutesError("There is nothing to search for; give some words.")
    with opened() as assistant:
        scope = [meeting] if meeting else None
        found = assistant.mentions(words, scope) if every else assistant.search(words, k, scope)
    if as_json:
        print_json(found)
    if not found:
        nothing("Nothing found.", as_json=as_json)
    if not as_json:
        console().print(tables.passages(found))


def ask(
    question: Annotated[str, typer.Argument(help="A question about the minutes.")],
    meeting: Annotated[list[str] | None, typer.Option("--meeting", help="Only this meeting; may be repeated.")] = None,
    as_json: Json = False,
) -> None:
    """Answer a question, with citations."""
    with opened() as assistant:
        answer = assistant.ask(question, meetings=meeting or None)
    if as_json:
        print_json(answer)
    else:
        console().print(tables.answer(answer))
    if answer.abstained:
        raise typer.Exit(1)


def summary(meeting_id: MeetingArgument, as_json: Json = False) -> None:
    """Summarise one meeting."""
    with opened() as assistant:
        found = assistant.summarise(meeting_id)
    if as_json:
        print_json(found)
    else:
        console().print(tables.summary(found))
