"""The files that the page offers, each at an address of its own; no file is kept on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from assistant.errors import MinutesError, NotFoundError
from assistant.exports import MEDIA_TYPES, export_actions, export_decisions, file_name, owners_archive
from assistant.web.filters import Filters, actions_for, by_id, decisions_for

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def router(assistant: Assistant) -> APIRouter:
    """``export/meeting/ID.FORMAT`` and ``export/actions.FORMAT``, ``export/decisions.FORMAT`` with filters."""
    routes = APIRouter()

    @routes.get("/export/meeting/{meeting_id}.{suffix}")
    def meeting(meeting_id: str, suffix: str) -> Response:
        return _sent(lambda: _meeting_file(assistant, meeting_id, suffix), meeting_id, suffix=suffix)

    @routes.get("/export/{kind}.{suffix}")
    def register(kind: str, suffix: str, request: Request) -> Response:
        return _sent(lambda: _register_file(assistant, kind, suffix, request.query_params), kind, suffix=suffix)

    return routes


def _meeting_file(assistant: Assistant, meeting_id: str, suffix: str) -> bytes:
    if suffix == "zip":
        return owners_archive(assistant.actions(meeting=meeting_id), by_id(assistant))
    if suffix not in MEDIA_TYPES:
        raise NotFoundError(f"There is no download of the kind {suffix!r}.")
    return assistant.export(meeting_id, suffix)  # type: ignore[arg-type]


def _register_file(assistant: Assistant, kind: str, suffix: str, query: Mapping[str, str]) -> bytes:
    filters = Filters.of(query)
    meetings = by_id(assistant)
    if suffix not in MEDIA_TYPES or kind not in {"actions", "decisions"}:
        raise NotFoundError(f"There is no download {kind}.{suffix}.")
    heading = filters.described(kind)
    if kind == "decisions":
        return export_decisions(decisions_for(assistant, filters, meetings), meetings, suffix, heading)  # type: ignore[arg-type]
    actions = actions_for(assistant, filters, meetings, date.today())
    if suffix == "zip":
        return owners_archive(actions, meetings)
    return export_actions(actions, meetings, suffix, heading)  # type: ignore[arg-type]


def _sent(make: Callable[[], bytes], name: str, *, suffix: str) -> Response:
    """The file as a download, or the sentence that says why there is none."""
    try:
        content = make()
    except MinutesError as error:
        return PlainTextResponse(f"{error}\n", status_code=404 if isinstance(error, NotFoundError) else 400)
    named = quote(file_name(name, suffix=suffix))
    return Response(
        content,
        media_type=MEDIA_TYPES[suffix],
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{named}", "Cache-Control": "no-store"},
    )


__all__ = ["router"]
