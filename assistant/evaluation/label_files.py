"""Label files from YAML, strictly: what a lenient loader would pass over is a problem with file, id and remedy."""

from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from assistant.evaluation.checks import Problem
from assistant.evaluation.labels import LabelFile


class _StrictLoader(yaml.SafeLoader):
    """YAML in which a key written twice is an error and not the last one."""


def _mapping(loader: _StrictLoader, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
    seen: set[Hashable] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=deep)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"key {key!r} written twice", key_node.start_mark)
        seen.add(key)
    loader.flatten_mapping(node)
    return yaml.SafeLoader.construct_mapping(loader, node, deep=True)


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def parse_file(file: Path) -> tuple[LabelFile | None, list[Problem]]:
    """The labels in ``file``, or None with everything that keeps them from being read."""
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), _StrictLoader)  # noqa: S506 - derived from SafeLoader
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
        return None, [Problem(file, "yaml", _one_line(error), "correct the YAML at that line")]
    if not isinstance(data, dict):
        return None, [Problem(file, "yaml", "the file holds no labels", "write doc, source, meeting, ... or remove it")]
    try:
        return LabelFile.model_validate(data), []
    except ValidationError as error:
        return None, list(_problems(file, data, error))


def _problems(file: Path, data: dict[str, Any], error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors():
        where = _where(data, detail["loc"])
        yield Problem(file, where, _what(detail), _remedy(detail))


def _where(data: object, loc: tuple[int | str, ...]) -> str:
    """The place named as a labeller would: by ids where there are some."""
    parts: list[str] = []
    for step in loc:
        child = _child(data, step)
        if isinstance(step, int):
            named = child.get("id") or child.get("name") or child.get("number") if isinstance(child, dict) else None
            parts.append(str(named if named is not None else f"no. {step + 1}"))
        else:
            parts.append(step)
        data = child
    return " ".join(parts)


def _child(data: object, step: int | str) -> object:
    if isinstance(data, list) and isinstance(step, int):
        return data[step] if step < len(data) else None
    return data.get(step) if isinstance(data, dict) else None


def _what(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "extra_forbidden":
        return f"unknown key '{detail['loc'][-1]}'"
    if kind == "missing":
        return f"'{detail['loc'][-1]}' is missing"
    return f"{detail['msg'][:1].lower()}{detail['msg'][1:]}, given {str(detail['input'])[:60]!r}"


def _remedy(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "extra_forbidden":
        return "correct its spelling, or put it in a `note`"
    if kind == "missing":
        return "add it (null where the minutes do not say)"
    if kind == "string_type":
        return "put it in quotes"
    if kind == "string_pattern_mismatch" and str(detail["loc"][-1]).endswith("time"):
        return 'write times as "14:00"'
    return "write it as the labelling guide says"


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
