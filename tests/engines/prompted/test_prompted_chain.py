"""The chain and the retriever as LangChain's users use them."""

from __future__ import annotations

import asyncio
from datetime import date

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableLambda
from minutes import passages
from replies import GOOD, QUESTION, RIGHT, plan
from scripted import Script, say, text_of, wants
from shelf import Shelf

from assistant.domain import Answer
from assistant.engines.prompted.chain import MinutesRetriever, as_runnable
from assistant.flows.answering import answer


class Assistant:
    """Asks, streams and searches over one meeting, through the flow that the product uses."""

    def __init__(self, engine):
        self.engine = engine

    def stream(self, question, history=None, meetings=None):
        yield from answer(
            question, Shelf(), self.engine, today=date(2024, 3, 20), history=history or (), meetings=meetings
        )

    def ask(self, question, history=None, meetings=None):
        *_, final = self.stream(question, history, meetings)
        return final

    def search(self, question, k=10, meetings=None):
        return passages()[:k]


class Seen(BaseCallbackHandler):
    """Notes which runs began under which, and every token."""

    def __init__(self):
        self.runs, self.tokens, self.ended = [], [], []

    def on_chain_start(self, serialized, inputs, *, run_id, parent_run_id=None, name=None, **kwargs):
        self.runs.append((name, run_id, parent_run_id))

    def on_chat_model_start(self, serialized, messages, *, run_id, parent_run_id=None, name=None, **kwargs):
        self.runs.append((name, run_id, parent_run_id))

    def on_llm_new_token(self, token, **kwargs):
        self.tokens.append(token)

    def on_chain_end(self, outputs, *, parent_run_id=None, **kwargs):
        if parent_run_id is None:
            self.ended.append(outputs)


def model_runs(seen):
    (outer, *_) = (run_id for name, run_id, parent in seen.runs if parent is None)
    return [name for name, _, parent in seen.runs if parent == outer]


def test_invoke_answers_and_callbacks_see_each_call_of_the_model(engine, script: Script):
    script.then(say(plan())).then(say(GOOD))
    seen = Seen()
    answered = as_runnable(Assistant(engine())).invoke(QUESTION, {"callbacks": [seen]})
    assert isinstance(answered, Answer) and answered.text.startswith(RIGHT) and answered.citations
    assert model_runs(seen) == ["plan.v1", "answer.v1"]
    assert seen.ended == [answered]


def test_stream_yields_text_and_last_the_answer(engine, script: Script):
    script.then(say(plan())).then(say(GOOD))
    seen = Seen()
    *pieces, answered = as_runnable(Assistant(engine())).stream(QUESTION, {"callbacks": [seen]})
    assert len(pieces) > 1 and "".join(pieces) == RIGHT
    assert isinstance(answered, Answer) and answered.citations
    assert model_runs(seen) == ["plan.v1", "answer.v1"]
    assert "".join(seen.tokens) and seen.ended == [answered]


def test_astream_does_the_same(engine, script: Script):
    script.then(say(plan())).then(say(GOOD))

    async def run():
        return [piece async for piece in as_runnable(Assistant(engine())).astream(QUESTION)]

    *pieces, answered = asyncio.run(run())
    assert "".join(pieces) == RIGHT and isinstance(answered, Answer)


def test_batch_keeps_the_order(engine, script: Script):
    for number in (1, 2, 3):
        script.then(say(plan(question=f"{QUESTION} ({number})")), wants("Plan", f"({number})"))
        script.then(say(GOOD), wants("GivenAnswer", f"({number})"))
    asked = [f"{QUESTION} ({number})" for number in (1, 2, 3)]
    answered = as_runnable(Assistant(engine())).batch(asked, {"max_concurrency": 2})
    assert [one.question for one in answered] == asked


def test_messages_are_a_history(engine, script: Script):
    script.then(say(plan())).then(say(GOOD))
    before = [HumanMessage("What was said of moorings?"), AIMessage("Fees stay.")]
    as_runnable(Assistant(engine())).invoke({"question": "And of dredging?", "history": before})
    assert "Q: What was said of moorings?\nA: Fees stay." in text_of(script.requests[0])


def test_it_composes(engine, script: Script):
    script.then(say(plan())).then(say(GOOD))
    chain = (
        RunnableLambda(lambda text: {"question": text}) | as_runnable(Assistant(engine())) | (lambda found: found.text)
    )
    assert chain.invoke(QUESTION).startswith(RIGHT)


def test_retriever_gives_documents_with_their_place(engine):
    found = MinutesRetriever(assistant=Assistant(engine()), k=2).invoke("dredging")
    assert [document.id for document in found] == ["harbour-board-2024-03-05#1", "harbour-board-2024-03-05#2"]
    assert found[1].metadata["item"] == "2" and found[1].metadata["date"] == "2024-03-05"
    assert found[1].page_content.startswith("2. Dredging")
