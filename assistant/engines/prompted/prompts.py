"""Prompts are files: ``prompts/<name>.v<N>.md``, found in a checkout or in the wheel, and rendered by one loader.

A file has sections that begin with a line ``--- system ---``, ``--- user ---`` or ``--- assistant ---``; ``{{name}}``
is a variable. Values are put in as they are: braces inside a value are never read as variables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import cast

from assistant.engines.prompted.talk import Message, Role
from assistant.errors import ModelError

_SECTION = re.compile(r"^--- (system|user|assistant) ---\n", re.MULTILINE)
_VARIABLE = re.compile(r"\{\{(\w+)\}\}")
_FILE = re.compile(r"^(?P<name>[a-z-]+)\.v(?P<version>\d+)\.md$")
_PACKAGE = Path(__file__).resolve().parents[2]
_FOLDERS = (_PACKAGE / "_data" / "prompts", _PACKAGE.parent / "prompts")


@dataclass(frozen=True)
class Prompt:
    """One version of one prompt: its sections in order, with variables still to be filled."""

    name: str
    version: str
    sections: tuple[tuple[Role, str], ...]

    @property
    def label(self) -> str:
        """The name with its version, as in the file's name: ``answer.v1``."""
        return f"{self.name}.{self.version}"

    @property
    def variables(self) -> frozenset[str]:
        """The names of all variables."""
        return frozenset(name for _, text in self.sections for name in _VARIABLE.findall(text))

    def render(self, **values: str) -> tuple[Message, ...]:
        """The messages with every variable filled.

        Raises:
            ModelError: naming every variable that is missing and every one that the prompt does not have.

        """
        missing = sorted(self.variables - values.keys())
        unknown = sorted(values.keys() - self.variables)
        if missing or unknown:
            wrong = [
                f"misses {', '.join(missing)}" if missing else "",
                f"has no {', '.join(unknown)}" if unknown else "",
            ]
            said = " and ".join(part for part in wrong if part)
            raise ModelError(f"Prompt {self.label} {said}; name its variables as {self.label}.md does.")
        return tuple(
            Message(role, _VARIABLE.sub(lambda found: values[found.group(1)], text)) for role, text in self.sections
        )


def parse(name: str, version: str, text: str) -> Prompt:
    """The prompt that a file's text holds.

    Raises:
        ModelError: where the text does not begin with a section.

    """
    before, *rest = _SECTION.split(text)
    if before.strip() or not rest:
        raise ModelError(f"Prompt {name}.{version} must begin with a line '--- system ---' or '--- user ---'.")
    roles = cast("list[Role]", rest[::2])
    return Prompt(name, version, tuple(zip(roles, (body.strip() for body in rest[1::2]), strict=True)))


@lru_cache(maxsize=1)
def load_all() -> dict[str, Prompt]:
    """Every prompt by name, in its newest version.

    Raises:
        ModelError: where no folder of prompts is found.

    """
    folder = next((path for path in _FOLDERS if path.is_dir()), None)
    if folder is None:
        raise ModelError("The prompts are missing from this installation; install matters-arising again.")
    newest: dict[str, tuple[int, Path]] = {}
    for path in sorted(folder.iterdir()):
        if found := _FILE.match(path.name):
            version = int(found["version"])
            newest[found["name"]] = max(newest.get(found["name"], (0, path)), (version, path))
    return {name: parse(name, f"v{number}", path.read_text("utf-8")) for name, (number, path) in newest.items()}


def load(name: str) -> Prompt:
    """The newest version of one prompt.

    Raises:
        ModelError: naming the prompts that there are.

    """
    prompts = load_all()
    if name not in prompts:
        raise ModelError(f"There is no prompt {name!r}; there are {', '.join(sorted(prompts))}.")
    return prompts[name]


def fence(texts: Iterable[str]) -> str:
    """A line to put before and after data, which the data cannot hold: it is made from a digest of all of them.

    The same data get the same fence, so that a request can be recorded and recognised.
    """
    whole = "\n".join(texts)
    salt = 0
    while True:
        line = f"=====MINUTES-{sha256(f'{salt}:{whole}'.encode()).hexdigest()[:12]}====="
        if line not in whole:
            return line
        salt += 1
