"""PromptedEngine: a language model behind the engine's protocol, with the rules' engine under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.domain import (
    Action,
    Catalogue,
    Decision,
    DraftAnswer,
    DraftSummary,
    Extraction,
    Material,
    Meeting,
    QueryPlan,
    Rejected,
    Turn,
)
from assistant.engines.prompted import answering, extracting, planning, prompts, summarising
from assistant.engines.prompted.patience import PatientChat
from assistant.engines.prompted.reconciling import reconcile
from assistant.engines.prompted.recordings import RecordingChat, ReplayChat
from assistant.engines.prompted.talk import CallError, Chat, Tally
from assistant.errors import ModelError
from assistant.ports import Engine
from assistant.settings import Settings


class PromptedEngine:
    """Asks a chat model, holds it to schemas, and lets the rules stand in wherever it fails.

    Nothing that it returns is believed before grounding. A failure of the model is told in ``notice``; only a request
    that a replay has not recorded, and a model that cannot be used at all when minutes are added, are raised.
    """

    def __init__(self, settings: Settings, rules: Engine, *, pause: float = 0.5) -> None:
        """``pause``: seconds before the first retry of a transient error."""
        if not settings.model:
            raise ModelError("No language model is named; set MINUTES_MODEL to provider:model.")
        self._settings = settings
        self._rules = rules
        self._model = settings.model
        self._patient: PatientChat | None = None
        self._chat = self._connected(pause)

    def _connected(self, pause: float) -> Chat:
        """The way to the model that the settings ask for: replayed, or live and perhaps recorded."""
        settings = self._settings
        if settings.replay:
            return ReplayChat(self._model, settings.replay)
        from assistant.engines.prompted.live import LangChainChat  # noqa: PLC0415 - a replay needs no LangChain

        self._patient = PatientChat(
            LangChainChat(settings),
            retries=settings.model_retries,
            concurrency=settings.model_concurrency,
            patience=settings.model_timeout,
            pause=pause,
        )
        return RecordingChat(self._patient, self._model, settings.record) if settings.record else self._patient

    @property
    def name(self) -> str:
        """``prompted``."""
        return "prompted"

    @property
    def model(self) -> str | None:
        """The model as it was named in the settings."""
        return self._model

    @property
    def prompt_versions(self) -> Mapping[str, str]:
        """Prompt name -> version."""
        return {name: prompt.version for name, prompt in prompts.load_all().items()}

    @property
    def budget(self) -> int | None:
        """Tokens of minutes that one call may carry."""
        return self._settings.model_budget

    def extract(self, meeting: Meeting) -> Extraction:
        """Propose decisions and actions: the rules' and the model's, reconciled by their evidence.

        Raises:
            ModelError: the model cannot be used as it is set up and has never answered, so that minutes are not added
                without it by mistake.

        """
        marked = self._rules.extract(meeting)
        tally = Tally()
        proposed = extracting.extract(self._chat, meeting, *self._limits, tally, first_alone=self._unproven)
        self._raise_if_never_usable([failure for _, failure in proposed.failures])
        made = reconcile(meeting, marked, proposed.decisions, proposed.actions, proposed.read)
        return Extraction(
            decisions=made.decisions,
            actions=made.actions,
            rejected=(*marked.rejected, *proposed.rejected, *made.rejected),
            notice=_notice(proposed.failures, "decisions and actions") or marked.notice,
            tokens_in=tally.tokens_in,
            tokens_out=tally.tokens_out,
        )

    def plan(self, question: str, history: Sequence[Turn], catalogue: Catalogue) -> QueryPlan:
        """Say what to look up; the rules' plan where the model gives none that can be used."""
        ruled = self._rules.plan(question, history, catalogue)
        tally = Tally()
        try:
            made = planning.plan(self._chat, question, history, catalogue, ruled, tally)
        except CallError as failure:
            made = ruled.model_copy(update={"notice": _stood_in(failure)})
        return made.model_copy(update={"tokens_in": tally.tokens_in, "tokens_out": tally.tokens_out})

    def answer(self, material: Material, rejected: Sequence[Rejected] = ()) -> Iterator[str | DraftAnswer]:
        """Yield pieces of the answer's text and last the draft; the rules' draft where the model fails."""
        tally = Tally()
        try:
            for event in self._answered(material, rejected, tally):
                yield event if isinstance(event, str) else self._counted(event, material, rejected, tally)
        except CallError as failure:
            notice = _stood_in(failure)
            draft = self._ruled(material).model_copy(update={"notice": notice})
            yield self._counted(draft, material, rejected, tally)

    def _answered(self, material: Material, rejected: Sequence[Rejected], tally: Tally) -> Iterator[str | DraftAnswer]:
        """The model's answer from passages, or its sentence above the register's rows."""
        if material.plan.impossible or not (material.rows or material.passages):
            yield self._ruled(material)
        elif material.rows:
            phrased = answering.lead(self._chat, material, self._settings.model_budget, tally)
            ruled = self._ruled(material)
            yield ruled.model_copy(update={"lead": phrased or ruled.lead})
        else:
            yield from answering.answer(self._chat, material, rejected, tally)

    def _ruled(self, material: Material) -> DraftAnswer:
        return next(event for event in self._rules.answer(material) if isinstance(event, DraftAnswer))

    def _counted(
        self, draft: DraftAnswer, material: Material, rejected: Sequence[Rejected], tally: Tally
    ) -> DraftAnswer:
        """The draft with what it cost; the plan's cost is counted in once, in the first asking."""
        first = not rejected
        return draft.model_copy(
            update={
                "tokens_in": tally.tokens_in + (material.plan.tokens_in if first else 0),
                "tokens_out": tally.tokens_out + (material.plan.tokens_out if first else 0),
                "notice": draft.notice or material.plan.notice,
            }
        )

    def summarise(self, meeting: Meeting, decisions: Sequence[Decision], actions: Sequence[Action]) -> DraftSummary:
        """Propose a summary: the model's points by item, the rules' for items that it failed on."""
        ruled = self._rules.summarise(meeting, decisions, actions)
        tally = Tally()
        found, failures = summarising.points(self._chat, meeting, *self._limits, tally, first_alone=self._unproven)
        failed = {key for key, _ in failures}
        points = summarising.join(
            [item.key for item in meeting.items], found, [point for point in ruled.points if point[0] in failed]
        )
        said: tuple[str, tuple[str, ...]] = ("", ())
        if found:
            try:
                said = summarising.headline(self._chat, meeting, found, decisions, actions, tally)
            except CallError as failure:
                failures.append(("headline", failure))
        return summarising.draft(points, said, ruled).model_copy(
            update={
                "notice": _notice(failures, "summary lines"),
                "tokens_in": tally.tokens_in,
                "tokens_out": tally.tokens_out,
            }
        )

    @property
    def _limits(self) -> tuple[int, int]:
        return self._settings.model_budget, self._settings.model_concurrency

    @property
    def _unproven(self) -> bool:
        return self._patient is not None and not self._patient.proven

    def _raise_if_never_usable(self, failures: Sequence[CallError]) -> None:
        """A matter of set-up before the model has ever answered is the user's to put right, not to work around."""
        for failure in failures:
            if failure.trouble == "setup" and self._unproven:
                raise ModelError(str(failure)) from failure


def _stood_in(failure: CallError) -> str:
    """The notice that the rules answered instead. Raises a failure that must not be worked around."""
    if failure.trouble == "unrecorded":
        raise failure
    return f"Answered without the language model: {failure}"


def _notice(failures: Sequence[tuple[str, CallError]], what: str) -> str | None:
    """One line that names the items on which the model failed, and why it first did."""
    if not failures:
        return None
    for _, failure in failures:
        if failure.trouble == "unrecorded":
            raise failure
    keys = [key for key, _ in failures]
    named = ", ".join(keys[:6]) + (f" and {len(keys) - 6} more" if len(keys) > 6 else "")
    items = "item" if len(keys) == 1 else "items"
    return f"The {what} of {items} {named} were found without the language model: {failures[0][1]}"
