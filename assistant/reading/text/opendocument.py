"""OpenDocument texts made ready for pandoc: numbers and tabs written out, what a reader does not see left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from assistant.errors import UnreadableError
from assistant.reading.text.archive import parse_xml, read_parts, write_parts
from assistant.reading.text.inlines import BULLET, HEADING, SET_IN, TAB
from assistant.reading.text.writer import letters, roman

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
TEXT, STYLE, OFFICE, DRAW = (f"{{{_NAMES.format(part)}}}" for part in ("text", "style", "office", "drawing"))
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_DROPPED: tuple[str, ...] = (f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{OFFICE}annotation-end")
_DROPPED += (
    f"{TEXT}hidden-text",
    f"{TEXT}hidden-paragraph",
    f"{TEXT}table-of-content",
    f"{TEXT}number",
    f"{OFFICE}forms",
)


@dataclass(frozen=True)
class _Level:
    format: str
    prefix: str
    suffix: str
    start: int
    shown: int
    pattern: str | None

    @property
    def form(self) -> str:
        """Its labels without their numbers: "%." of "3." and of "c."."""
        if self.pattern:
            return re.sub(r"%\d+%", "%", self.pattern).strip()
        return f"{self.prefix}{'.'.join('%' * self.shown)}{self.suffix}".strip()


@dataclass
class _Lists:
    """The list styles by name and how far each has counted; the outline of numbered headings is the style ``""``."""

    styles: dict[str, dict[int, _Level]]
    counters: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, style: str, at: int, start: str | None) -> str:
        """Count an item of a level (from 1) and give its label, a bullet mark where the level has no number."""
        levels = self.styles.get(style, {})
        level = levels.get(at)
        if level is None or not level.format:
            return "" if style == "" or (level is not None and level.pattern == "") else f"{BULLET}{min(at - 1, 9)}"
        counters = self.counters.setdefault(style, {})
        counters[at] = int(start) if start and start.isdigit() else counters.get(at, level.start - 1) + 1
        for below in [other for other in counters if other > at]:
            del counters[below]
        numbers = {
            above: _formatted(counters.get(above, 1), levels[above].format)
            for above in range(1, at + 1)
            if above in levels
        }
        outer = levels.get(1) if at > 1 and style else None
        inner = SET_IN if outer and (outer.format, outer.form) == (level.format, level.form) else ""
        if level.pattern:
            text = level.pattern
            for above, number in numbers.items():
                text = text.replace(f"%{above}%", number)
            return f"{inner}{text.strip()} "
        shown = [numbers[above] for above in range(max(at - level.shown + 1, 1), at + 1) if numbers.get(above)]
        return inner + f"{level.prefix}{'.'.join(shown)}{level.suffix}".strip() + " "


def prepared(name: str, data: bytes) -> bytes:
    """A small .odt archive that pandoc reads as the text a reader sees. Raises UnreadableError for damage and bombs."""
    parts = read_parts(name, data, ("mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise UnreadableError(f"{name}: the document is locked with a password. Save a copy without it and add that")
    if "content.xml" not in parts:
        raise UnreadableError(f"{name}: the document has no text part; it is damaged. Save it again and add that")
    content = parse_xml(name, parts["content.xml"])
    trees = [content, *([parse_xml(name, parts["styles.xml"])] if "styles.xml" in parts else [])]
    _reveal(content, _hidden_styles(trees))
    lists = _Lists(_list_styles(trees))
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is not None:
        _number(body, lists, _paragraph_lists(trees))
    for heading in list(content.iter(f"{TEXT}h")):
        # pandoc drops the headings that stand in tables
        level = heading.get(f"{TEXT}outline-level", "1")
        heading.tag, heading.text = f"{TEXT}p", f"{HEADING}{level if level in '123456' else 6}{heading.text or ''}"
    for tab in list(content.iter(f"{TEXT}tab")):
        tab.tag, tab.text = f"{TEXT}span", TAB
    return write_parts(parts | {"content.xml": etree.tostring(content)})


def _styles(trees: Iterable[etree._Element], tag: str) -> Iterator[etree._Element]:
    return (node for tree in trees for node in tree.iter(tag))


def _hidden_styles(trees: Iterable[etree._Element]) -> set[str]:
    def hides(look: etree._Element) -> bool:
        strike = look.get(f"{STYLE}text-line-through-style", look.get(f"{STYLE}text-line-through-type", "none"))
        return bool(look.get(f"{TEXT}display") == "none" or strike != "none")

    return {
        str(style.get(f"{STYLE}name"))
        for style in _styles(trees, f"{STYLE}style")
        if any(hides(look) for look in style.findall(f"{STYLE}text-properties"))
    }


def _reveal(root: etree._Element, hidden: set[str]) -> None:
    for box in reversed(list(root.iter(f"{DRAW}text-box"))):
        anchor = next((node for node in box.iterancestors(*_PARAGRAPHS)), None)
        if anchor is not None:
            for child in reversed(list(box)):
                anchor.addnext(child)
    for tag in (*_DROPPED, f"{DRAW}frame"):
        for node in list(root.iter(tag)):
            _remove(node)
    for node in list(root.iter(f"{TEXT}span", *_PARAGRAPHS)):
        if node.get(f"{TEXT}style-name") in hidden:
            _remove(node)


def _remove(node: etree._Element) -> None:
    """Take a node out and leave the text that follows it."""
    parent = node.getparent()
    if parent is None:
        return
    before = node.getprevious()
    if node.tail and before is not None:
        before.tail = (before.tail or "") + node.tail
    elif node.tail:
        parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def _list_styles(trees: Iterable[etree._Element]) -> dict[str, dict[int, _Level]]:
    styles = {str(node.get(f"{STYLE}name")): _levels(node) for node in _styles(trees, f"{TEXT}list-style")}
    outline = next(_styles(trees, f"{TEXT}outline-style"), None)
    return styles | {"": {} if outline is None else _levels(outline)}


def _levels(node: etree._Element) -> dict[int, _Level]:
    levels = {}
    for level in node:
        number = level.get(f"{TEXT}level", "")
        if number.isdigit():
            levels[int(number)] = _Level(
                format=level.get(f"{STYLE}num-format", "").strip(),
                prefix=level.get(f"{STYLE}num-prefix", ""),
                suffix=level.get(f"{STYLE}num-suffix", ""),
                start=int(level.get(f"{TEXT}start-value", "1")),
                shown=int(level.get(f"{TEXT}display-levels", "1")),
                pattern="" if f"{STYLE}num-format" in level.attrib else level.get(f"{_LOEXT}num-list-format"),
            )
            pattern = level.get(f"{_LOEXT}num-list-format")
            if pattern and levels[int(number)].format:
                levels[int(number)] = _Level(**{**_fields(levels[int(number)]), "pattern": pattern})
    return levels


def _fields(level: _Level) -> dict[str, object]:
    return {name: getattr(level, name) for name in level.__dataclass_fields__}


def _paragraph_lists(trees: Iterable[etree._Element]) -> dict[str, str]:
    named = f"{STYLE}list-style-name"
    return {
        str(node.get(f"{STYLE}name")): node.get(named, "")
        for node in _styles(trees, f"{STYLE}style")
        if node.get(named)
    }


def _number(parent: etree._Element, lists: _Lists, by_paragraph: dict[str, str]) -> None:
    """Write labels into the paragraphs of lists and numbered headings below ``parent``, and open the lists."""
    for child in list(parent):
        if child.tag == f"{TEXT}list":
            flat = list(_flattened(child, 1, None, lists, by_paragraph))
            at = parent.index(child)
            parent[at : at + 1] = flat
        elif child.tag == f"{TEXT}h":
            if child.get(f"{TEXT}is-list-header") != "true":
                level = int(child.get(f"{TEXT}outline-level", "1"))
                _prefix(child, lists.label("", level, child.get(f"{TEXT}start-value")))
        elif len(child):
            _number(child, lists, by_paragraph)


def _flattened(
    node: etree._Element, at: int, above: str | None, lists: _Lists, by_paragraph: dict[str, str]
) -> Iterator[etree._Element]:
    style = node.get(f"{TEXT}style-name") or above or _style_of_first(node, by_paragraph)
    if at == 1 and node.get(f"{TEXT}continue-numbering") != "true" and node.get(f"{TEXT}continue-list") is None:
        lists.counters.pop(style, None)
    for item in node:
        labelled = item.tag != f"{TEXT}list-item"
        for child in list(item):
            if child.tag == f"{TEXT}list":
                yield from _flattened(child, at + 1, style, lists, by_paragraph)
                labelled = True
            else:
                if child.tag in _PARAGRAPHS and not labelled:
                    _prefix(child, lists.label(style, at, item.get(f"{TEXT}start-value")))
                    labelled = True
                yield child


def _style_of_first(node: etree._Element, by_paragraph: dict[str, str]) -> str:
    first = next(node.iter(*_PARAGRAPHS), None)
    return by_paragraph.get(first.get(f"{TEXT}style-name", ""), "-") if first is not None else "-"


def _prefix(paragraph: etree._Element, label: str) -> None:
    paragraph.text = label + (paragraph.text or "")


def _formatted(number: int, style: str) -> str:
    if style in {"a", "A"}:
        return letters(number).upper() if style == "A" else letters(number)
    if style in {"i", "I"}:
        return roman(number).upper() if style == "I" else roman(number)
    return str(number) if style else ""
