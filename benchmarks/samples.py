"""The minutes that are measured on and what is asked of them: the project's own, with the questions of their labels."""

from pathlib import Path

from assistant.evaluation.label_files import parse_file

EVALS = Path(__file__).parents[1] / "evals"
FIVE = (
    "averne-waste-committee-2024-03-12.txt",
    "fenwold-magna-parish-2024-10-08.html",
    "harrowmere-trust-board-2024-05-30.odt",
    "orrin-valley-2013-01-17.txt",
    "wrenfold-governors-2024-05-15.odt",
)
"""Five meetings of five bodies."""
PLAIN_TEXT = (".txt", ".md")


def files() -> list[Path]:
    """Every sample of minutes, by name."""
    return sorted(path for path in (EVALS / "minutes").iterdir() if path.is_file())


def five() -> list[Path]:
    """The five meetings that questions are asked over."""
    return [EVALS / "minutes" / name for name in FIVE]


def questions() -> list[str]:
    """What the labels of the five meetings ask, without follow-ups."""
    found = []
    for path in five():
        labels, _ = parse_file(EVALS / "labels" / f"{path.stem}.yaml")
        asked = labels.questions if labels else ()
        found += [question.question for question in asked if question.follows is None]
    return found
