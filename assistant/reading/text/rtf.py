"""Rich text made ready for pandoc: list labels and tabs kept as text, hidden and deleted text left out."""

import re
from dataclasses import dataclass

from assistant.reading.text.inlines import BULLET, HEADING, TAB

_TOKEN = re.compile(rb"\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)", re.DOTALL)
_HIGH = re.compile(rb"[\x80-\xff]")
_TAB = f"{{\\uc0\\u{ord(TAB)} }}".encode()
_BULLET = f"{{\\uc0\\u{ord(BULLET)} }}0".encode()
_HIDING = {b"v", b"deleted", b"strike", b"striked"}
_LABEL = {b"listtext", b"pntext"}
_DROPPED = {b"ls", b"ilvl"}
_HEADING_STYLE = re.compile(rb"\{\\s(\d+)(?!\d)[^{}]*?\bheading ([1-6]);", re.IGNORECASE)
"""In the style sheet: the number of a heading's style, by which paragraphs name it, and its level."""


@dataclass
class _Group:
    hidden: bool = False
    label: bool = False


def prepared(data: bytes) -> bytes:
    """The same document with labels of lists and marks of headings as text, and without hidden or deleted text."""
    styles = list(_HEADING_STYLE.finditer(data))
    headings = {style[1]: style[2] for style in styles}
    last = styles[-1].end() if styles else 0
    out: list[bytes] = []
    groups = [_Group()]
    label: list[bytes] = []
    for token in _TOKEN.finditer(data):
        word, argument, code, _, brace, text = token.groups()
        group = groups[-1]
        if brace == b"{":
            groups.append(_Group(group.hidden, group.label))
        elif brace == b"}" and len(groups) > 1:
            groups.pop()
            if group.label and not groups[-1].label:
                out.append(b"{" + _printed(b"".join(label)))
                label = []
        if word in _LABEL:
            group.label = True
            out.pop()  # the opening brace of the label's group is written with the label
            continue
        if group.label:
            label.append(text or (b"\\'" + code if code else b""))
            if brace != b"}" or groups[-1].label:
                continue
        if word in _HIDING:
            group.hidden = argument != b"0"
        elif word == b"plain":
            group.hidden = False
        if word in _DROPPED or (group.hidden and (text is not None or code is not None)):
            continue
        if word == b"s" and token.start() > last and (level := headings.get(argument)):
            out.append(token.group() + b"{\\uc0\\u%d }%s" % (ord(HEADING), level))
            continue
        # stray bytes above ASCII are of the document's code page, which pandoc only looks up for escapes
        out.append(_TAB if word == b"tab" else _HIGH.sub(lambda byte: b"\\'%02x" % byte.group()[0], token.group()))
    return b"".join(out)


def _printed(label: bytes) -> bytes:
    """A number stays as it is printed; any other sign is a bullet."""
    bare = re.sub(rb"\\'[0-9a-fA-F]{2}", b"", label)
    return label.strip() + b" " if re.search(rb"[0-9A-Za-z]", bare) else _BULLET
