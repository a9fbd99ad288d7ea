"""One person's conversation: kept in the session, and in the tab of the browser so that changing views keeps it."""

from __future__ import annotations

from pydantic import Field, ValidationError

from assistant.domain import Answer, Citation, Frozen, Turn

LONGEST = 40
"""Turns kept; the oldest go first."""
REMEMBERED = 6
"""Turns that a follow-up may take its subject from."""


class Conversation(Frozen):
    """Answers, oldest first."""

    answers: tuple[Answer, ...] = Field(default=(), max_length=LONGEST)

    @classmethod
    def restored(cls, stored: str | None) -> Conversation:
        """From what a browser kept; whatever is not a conversation is none."""
        try:
            return cls.model_validate_json(stored or "{}")
        except ValidationError:
            return cls()

    def stored(self) -> str:
        """For the browser to keep."""
        return self.model_dump_json(exclude_defaults=True)

    def with_answer(self, answer: Answer) -> Conversation:
        """The conversation with one more answer."""
        return Conversation(answers=(*self.answers, answer)[-LONGEST:])

    def before(self, turn: int) -> Conversation:
        """The conversation up to, and without, a turn: what asking it again starts from."""
        return Conversation(answers=self.answers[:turn])

    def history(self) -> list[Turn]:
        """What the engine may take the subject of a follow-up from."""
        return [answer.turn for answer in self.answers[-REMEMBERED:]]

    def citation(self, turn: int, n: int) -> Citation | None:
        """Citation ``n`` of a turn, if there is one."""
        if not 0 <= turn < len(self.answers):
            return None
        return next((one for one in self.answers[turn].citations if one.n == n), None)


__all__ = ["LONGEST", "Conversation"]
