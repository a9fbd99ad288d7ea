"""Web pages: the main content, without the page around it."""

import re

from lxml import etree, html

from assistant.errors import UnreadableError

_CHROME = re.compile(
    r"script|style|noscript|template|nav|aside|iframe|object|embed|svg|video|audio|button|input|select|textarea|canvas|"
    r"dialog|del|s|strike|head|link|meta|img"
)
_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|line-through", re.IGNORECASE)
_NO_NUMBERS = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|cookies?|cookie-?banner|skip-?links?|share|social|sidebar|side-?nav|pagination|site-?header|"
    r"site-?footer|footer|masthead|menu|toolbar|watermark|print-?only-?link|back-?to-?top)(?:$|[\s_-])",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s*you are (?:here|in)\s*:", re.IGNORECASE)
_MAIN = ("//main", "//*[@role='main']", "//article", "//*[@id='content' or @id='main' or @id='main-content']")
_TYPE = re.compile(r"</?(?:font|big|small|tt|b|i|u|em|strong)(?:\s[^<>]*)?>", re.IGNORECASE)
"""Marks of type, which old pages open in every paragraph and never close."""
_ENOUGH = 0.4
"""Share of the page's words that an element marked as its main content must hold to be believed."""


def cleaned(name: str, text: str) -> str:
    """The HTML of a page's main content. Raises UnreadableError where nothing is left to read."""
    root = _parsed(name, re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    _strip(root)
    main = _main(root)
    for node in list(main.iter("header", "footer")):
        if node.getparent() is not None and next(node.iterancestors("article", "main", "section"), None) is None:
            node.drop_tree()
    _drop_hidden_numbers(main)
    _number_items(main)
    return str(etree.tostring(main, encoding="unicode", method="html"))


def _parsed(name: str, text: str) -> html.HtmlElement:
    """The page's tree; without the marks of type where those that are never closed set it too deep to be read."""
    root, whole = _parsed_as_far(name, text)
    if not whole:
        root, whole = _parsed_as_far(name, _TYPE.sub("", text))
    if not whole:
        raise UnreadableError(
            f"{name}: the parts of the web page are set too deep within one another to be read whole. "
            "Open it in a browser, copy its text into a plain text or Word file and add that"
        )
    return root


def _parsed_as_far(name: str, text: str) -> tuple[html.HtmlElement, bool]:
    """The tree, and whether it is the whole page: what is set too deep is dropped, with all that follows it."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"{name}: the web page is empty or damaged. Save the page again and add that") from error
    return root, all(error.type != etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log)


def _strip(root: html.HtmlElement) -> None:
    for node in list(root.iter(etree.Element)):
        gone = node.getparent() is None or node is root
        if not gone and (
            _CHROME.fullmatch(str(node.tag)) or node.get("role") in _ROLES or _is_hidden(node) or _is_furniture(node)
        ):
            node.drop_tree()
    for line in list(root.iter("p", "div")):
        if _TRAIL.match(line.text_content()) and _words(line) < 25:
            line.drop_tree()
    for form in list(root.iter("form")):
        form.drop_tag()  # some council systems wrap the whole page in one form


def _is_hidden(node: html.HtmlElement) -> bool:
    return "hidden" in node.attrib or bool(_HIDDEN.search(node.get("style", "")))


def _is_furniture(node: html.HtmlElement) -> bool:
    named = f"{node.get('id', '')} {node.get('class', '')}"
    return node.tag in {"div", "ul", "ol", "p", "section"} and bool(_FURNITURE.search(named))


def _words(node: html.HtmlElement) -> int:
    return len(node.text_content().split())


def _main(root: html.HtmlElement) -> html.HtmlElement:
    total = _words(root)
    for path in _MAIN:
        found = root.xpath(path)
        if len(found) == 1 and _words(found[0]) >= _ENOUGH * total:
            return found[0]
    body = root.find("body")
    return root if body is None else body


def _drop_hidden_numbers(root: html.HtmlElement) -> None:
    """A list whose numbers a browser would not show is none: what it holds is told as paragraphs."""
    for ordered in list(root.iter("ol")):
        if _NO_NUMBERS.search(ordered.get("style", "")) or ordered.get("type", "").lower() == "none":
            for item in [child for child in ordered if child.tag == "li"]:
                item.tag = "div"
            ordered.tag = "div"


def _number_items(root: html.HtmlElement) -> None:
    """Split a list where an item gives its own number (``<li value>``) and the count jumps: pandoc ignores those."""
    for ordered in list(root.iter("ol")):
        count = int(ordered.get("start", "1")) if ordered.get("start", "1").lstrip("-").isdigit() else 1
        current = ordered
        for item in [child for child in ordered if child.tag == "li"]:
            own = item.get("value", "")
            if own.isdigit() and int(own) != count:
                count = int(own)
                attributes = {**ordered.attrib, "start": own}
                split = html.Element("ol", attributes)
                current.addnext(split)
                current = split
            if current is not ordered:
                current.append(item)
            count += 1
