"""Regular expressions built from lists that can be read."""

import re


def any_of(*choices: str) -> str:
    """A group that matches any of ``choices``; each argument may hold several, parted by commas.

    A choice is a regular expression of its own; a blank in it stands for any run of white space. Of two choices that
    begin alike the longer one goes first.
    """
    patterns = [part.strip() for choice in choices for part in choice.split(",") if part.strip()]
    return "(?:" + "|".join(re.sub(r"\s+", r"\\s+", pattern) for pattern in patterns) + ")"


def ignoring_case(pattern: str) -> re.Pattern[str]:
    """``pattern`` compiled so that capitals do not matter."""
    return re.compile(pattern, re.IGNORECASE)


def either(*patterns: str) -> re.Pattern[str]:
    """What matches wherever one of ``patterns`` does, capitals or not. Unlike those of any_of they may hold commas."""
    return ignoring_case("|".join(patterns))
