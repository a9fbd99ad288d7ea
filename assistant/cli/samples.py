"""The sample minutes and what the demonstration asks of them."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import NotFoundError

QUESTIONS = (
    "Which actions were due in February 2013, and who owns them?",
    "What was agreed about the Mill Lane workspace?",
    "When is the next meeting of the Orrin Valley partnership board?",
    "How many decisions did the waste committee take in March 2024?",
    "What price per tonne is Brightwater paid for baled card?",
)


def samples() -> Path:
    """The folder of the sample minutes: packaged with an installation, ``evals/minutes`` in a checkout.

    Raises:
        NotFoundError: neither is there.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "_data" / "samples", package.parent / "evals" / "minutes"):
        if folder.is_dir():
            return folder
    raise NotFoundError("The sample minutes are missing from this installation; install the package again.")
