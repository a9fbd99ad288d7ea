"""Markdown: kept as it is written; HTML inside it and front matter are made readable.

Plain Markdown stays byte for byte. Of the front matter only the lines about the meeting stay (title, date, place,
people), between their ``---`` marks. Blocks of HTML become what they show; inline tags are dropped or become marks.
"""

import html
import re
from collections.abc import Callable, Iterator

Render = Callable[[str], str]
"""HTML to text."""

_DIVIDER = "\ue010"

_KEPT_KEYS = re.compile(
    r"(?:sub)?title|date|(?:start|end)?_?time|start|end|venue|location|place|chair|secretary|present|attendees|attendance|"
    r"apologies|regrets|absent|members|organi[sz]ation|body|committee|group|meeting",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^ {0,3}</?(?:address|article|blockquote|center|details|div|dl|figure|h[1-6]|main|ol|p|pre|section|summary|table|"
    r"ul|tbody|tr|td|th|header|footer|nav|aside|form|script|style)(?=[\s/>]|$)",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*?(/?)>")
_VOID = {"br", "hr", "img", "input", "meta", "link", "col", "wbr"}
_OPTIONAL_END = {"p", "li", "td", "th", "tr", "dt", "dd"}
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_INLINE = re.compile(
    r"</?(?:u|em|i|span|font|a|sup|sub|small|big|mark|ins|abbr|kbd|code|b|strong|br|center|img|wbr)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_STRUCK = re.compile(r"<(del|s|strike)\b[^>]*>.*?</\1>", re.IGNORECASE | re.DOTALL)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")


def is_plain(text: str) -> bool:
    """Whether there is surely neither HTML nor front matter in the text."""
    return "<" not in text and "&" not in text and not text.startswith("---")


def rendered(text: str, render: Render) -> str:
    """The text with front matter reduced and HTML made readable through ``render``, which is called once."""
    front, body = _split(text)
    parts = list(_parts(_without_comments(body)))
    pages = [part for part, is_html in parts if is_html]
    shown = iter(_rendered_pages(pages, render) if pages else ())
    out = [next(shown, "") if is_html else part for part, is_html in parts]
    for at, (_, is_html) in enumerate(parts):
        if is_html and out[at] and at + 1 < len(out) and out[at + 1].strip(" ")[:1] != "\n":
            out[at] += "\n"  # an empty line between a block and what follows
    return front + "".join(out)


def _without_comments(body: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := body.find("<!--", at)) >= 0 and (end := body.find("-->", start)) >= 0:
        kept.append(body[at:start])
        at = end + 3 + body[end + 3 : end + 4].count("\n")
    return "".join([*kept, body[at:]])


def _rendered_pages(pages: list[str], render: Render) -> list[str]:
    """The text of each block of HTML; all in the place of the first where their tags run into each other."""
    divider = f"<p>{_DIVIDER}</p>"
    whole = render(f"\n{divider}\n".join(pages))
    texts = re.split(rf"\s*^.*{_DIVIDER}.*$\s*", whole, flags=re.MULTILINE)
    if len(texts) != len(pages):
        return [whole.replace(_DIVIDER, "")]
    return [f"{text.strip()}\n" if text.strip() else "" for text in texts]


def _split(text: str) -> tuple[str, str]:
    match = re.match(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", text, re.DOTALL)
    if not match or not re.search(r"^[\w-]+:", match.group(1), re.MULTILINE):
        return "", text
    kept = "".join(_kept(match.group(1)))
    return (f"---\n{kept}---\n" if kept else ""), text[match.end() :]


def _kept(front: str) -> Iterator[str]:
    keep = False
    for line in front.splitlines(keepends=True):
        key = re.match(r"([\w-]+)[ \t]*:(.*)", line)
        if key or not line.startswith((" ", "\t", "-")):
            keep = key is not None and _KEPT_KEYS.fullmatch(key.group(1)) is not None
        if keep and line.strip():
            yield line


def _parts(body: str) -> Iterator[tuple[str, bool]]:
    """Lines of Markdown, and blocks of HTML (True)."""
    lines = body.splitlines(keepends=True)
    fence = ""
    at = 0
    while at < len(lines):
        line = lines[at]
        mark = _FENCE.match(line)
        if mark and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else mark.group(1)
        if not fence and not mark and _OPENS.match(line):
            end = _block_end(lines, at)
            yield "".join(lines[at:end]), True
            at = end
        else:
            yield (line if fence or mark or line.startswith("    ") else _inline(line)), False
            at += 1


def _block_end(lines: list[str], start: int) -> int:
    """The line after a block of HTML; an empty line ends it unless a tag follows (what else follows is Markdown)."""
    depth = 0
    at = start
    while at < len(lines):
        for closing, tag, alone in _TAG.findall(lines[at]):
            if tag.lower() not in _VOID | _OPTIONAL_END and not alone:
                depth = max(depth - 1, 0) if closing else depth + 1
        at += 1
        following = next((ahead for ahead in range(at, len(lines)) if lines[ahead].strip()), len(lines))
        goes_on = following < len(lines) and _OPENS.match(lines[following])
        if following > at or following == len(lines):
            if not goes_on:
                return at
            at = following
        elif depth == 0 and _closed(lines[at - 1]) and not goes_on:
            return at
    return at


def _closed(line: str) -> bool:
    return line.rstrip().endswith(">")


def _inline(line: str) -> str:
    if "<" not in line and "&" not in line:
        return line
    parts = re.split(r"(`+[^`]*`+)", line)
    return "".join(part if part.startswith("`") else _plain(part, row=line.lstrip().startswith("|")) for part in parts)


def _plain(text: str, *, row: bool) -> str:
    def mark(tag: re.Match[str]) -> str:
        name = re.sub(r"\W", "", tag.group().split()[0]).lower()
        if name == "br":
            return " " if row else "\n"
        return "**" if name in {"b", "strong"} else ""

    text = _INLINE.sub(mark, _STRUCK.sub("", text))
    text = re.sub(r"\n[ \t]*\n\Z", "\n", text)
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()).replace("\u00a0", " "), text)
