"""The numbers that Word prints before paragraphs, computed from numbering.xml and styles.xml.

Follows ECMA-376 part 1, 17.9: multi-level texts (``%1.%2``), numbers through styles, overrides and restarts. Pandoc
keeps plain lists only, and the numbers of numbered headings and legal numbering are what minutes are cited by.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from assistant.reading.text.writer import letters, roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_WORDS = ("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
_ORDINALS = ("Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")


def value(parent: etree._Element | None, tag: str) -> str | None:
    """The ``w:val`` of the child ``tag``, None where either is missing."""
    child = parent.find(W + tag) if parent is not None else None
    return child.get(W + "val") if child is not None else None


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else default


@dataclass(frozen=True)
class Level:
    """One level of a list definition."""

    format: str
    text: str
    start: int
    legal: bool
    restart: int | None
    style: str | None


@dataclass
class _Definition:
    levels: dict[int, Level] = field(default_factory=dict)
    counters: dict[int, int] = field(default_factory=dict)


@dataclass
class _Instance:
    definition: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass(frozen=True)
class Label:
    """What stands before a paragraph: a printed number, or a bullet of a level."""

    text: str
    level: int
    bullet: bool
    set_in: bool = False
    """Whether it is a number of a list within a list that looks like those of the outer one."""


class Numbering:
    """Gives each paragraph, asked in the order of the document, its label."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._definitions: dict[str, _Definition] = {}
        self._instances: dict[str, _Instance] = {}
        self._styles = {node.get(W + "styleId"): node for node in _all(styles, "style")}
        self._default = next((i for i, node in self._styles.items() if _is_default(node)), None)
        for node in _all(numbering, "abstractNum"):
            levels = {_number(lvl.get(W + "ilvl"), 0): _level(lvl) for lvl in node.findall(W + "lvl")}
            self._definitions[node.get(W + "abstractNumId", "")] = _Definition(levels)
        for node in _all(numbering, "num"):
            self._instances[node.get(W + "numId", "")] = self._instance(node)
        self._follow_style_links(numbering)

    def _instance(self, node: etree._Element) -> _Instance:
        instance = _Instance(value(node, "abstractNumId") or "")
        for override in node.findall(W + "lvlOverride"):
            at = _number(override.get(W + "ilvl"), 0)
            level = override.find(W + "lvl")
            if level is not None:
                instance.levels[at] = _level(level)
            start = value(override, "startOverride")
            if start is not None:
                instance.starts[at] = _number(start, 1)
        return instance

    def _follow_style_links(self, numbering: etree._Element | None) -> None:
        """A definition may only name the list style whose definition holds its levels."""
        targets = {
            value(node, "styleLink"): node.get(W + "abstractNumId", "") for node in _all(numbering, "abstractNum")
        }
        for node in _all(numbering, "abstractNum"):
            linked = targets.get(value(node, "numStyleLink")) if value(node, "numStyleLink") else None
            if linked and not self._definitions[node.get(W + "abstractNumId", "")].levels:
                self._definitions[node.get(W + "abstractNumId", "")] = self._definitions[linked]

    def label(self, paragraph: etree._Element) -> Label | None:
        """The label of the next paragraph of the document; counts it."""
        properties = paragraph.find(W + "pPr")
        number, at = self._reference(properties)
        instance = self._instances.get(number or "")
        if instance is None or number == "0":
            return None
        definition = self._definitions.get(instance.definition)
        if definition is None:
            return None
        levels = {**definition.levels, **instance.levels}
        at = self._style_level(properties, levels) if at is None else at
        if at not in levels:
            return None
        self._count(definition, instance, levels, at)
        level = levels[at]
        if level.format == "bullet":
            return Label("", min(at, 9), True)
        alike = at > 0 and 0 in levels and level.format == levels[0].format and _form(level) == _form(levels[0])
        return Label(_shown(level, levels, definition.counters, at), at, False, alike)

    def _reference(self, properties: etree._Element | None) -> tuple[str | None, int | None]:
        """The numId and level: the paragraph's own, else those of its style or the styles that one is based on."""
        own = properties.find(W + "numPr") if properties is not None else None
        number, at = value(own, "numId"), value(own, "ilvl")
        if number is not None:
            return number, _number(at, 0)
        for style in self._chain(value(properties, "pStyle")):
            inherited = style.find(f"{W}pPr/{W}numPr")
            if value(inherited, "numId") is not None:
                level = at if at is not None else value(inherited, "ilvl")
                return value(inherited, "numId"), None if level is None else _number(level, 0)
        return None, None

    def _chain(self, style: str | None) -> Iterator[etree._Element]:
        def walk(at: str | None) -> Iterator[etree._Element]:
            while at in self._styles:
                yield self._styles[at]
                at = value(self._styles[at], "basedOn")

        return islice(walk(style or self._default), 20)  # a damaged file can hold a ring of styles

    def _style_level(self, properties: etree._Element | None, levels: dict[int, Level]) -> int:
        names = [style.get(W + "styleId") for style in self._chain(value(properties, "pStyle"))]
        linked = [at for name in names for at, level in levels.items() if level.style == name]
        return linked[0] if linked else 0

    @staticmethod
    def _count(definition: _Definition, instance: _Instance, levels: dict[int, Level], at: int) -> None:
        counters = definition.counters
        if at in instance.starts:
            counters[at] = instance.starts.pop(at)  # an override restarts the list once, where it is first used
        else:
            counters[at] = counters.get(at, levels[at].start - 1) + 1
        for above in range(at):
            counters.setdefault(above, instance.starts.pop(above, levels[above].start if above in levels else 1))
        for below in [level for level in counters if level > at]:
            restart = levels[below].restart if below in levels else None
            if restart is None or at < restart:
                del counters[below]


def _all(root: etree._Element | None, tag: str) -> list[etree._Element]:
    return [] if root is None else root.findall(W + tag)


def _is_default(style: etree._Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}


def _level(node: etree._Element) -> Level:
    legal = node.find(W + "isLgl")
    restart = value(node, "lvlRestart")
    return Level(
        format=value(node, "numFmt") or "decimal",
        text=value(node, "lvlText") or "",
        start=_number(value(node, "start"), 1),
        legal=legal is not None and legal.get(W + "val", "1") not in {"0", "false"},
        restart=None if restart is None else _number(restart, 0),
        style=value(node, "pStyle"),
    )


def _shown(level: Level, levels: dict[int, Level], counters: dict[int, int], at: int) -> str:
    text = level.text
    for above in range(at, -1, -1):
        style = "decimal" if level.legal or above not in levels else levels[above].format
        text = text.replace(f"%{above + 1}", _formatted(counters.get(above, 1), style))
    return text.strip()


def _form(level: Level) -> str:
    """The text of a level's label, whichever level's number it prints: "%." of "%2."."""
    return re.sub(r"%\d", "%", level.text)


def _formatted(number: int, style: str) -> str:
    if style in {"lowerLetter", "upperLetter"}:
        shown = letters(number)
    elif style in {"lowerRoman", "upperRoman"}:
        shown = roman(number)
    elif style == "decimalZero":
        shown = f"{number:02d}"
    elif style == "ordinal":
        ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        shown = f"{number}{ending}"
    elif style in {"cardinalText", "ordinalText"}:
        words = _WORDS if style == "cardinalText" else _ORDINALS
        shown = words[number] if 0 <= number < len(words) else str(number)
    else:
        shown = "" if style == "none" else str(number)
    return shown.upper() if style.startswith("upper") else shown
