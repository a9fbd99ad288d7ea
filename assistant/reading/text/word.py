"""Word documents made ready for pandoc: what the reader of the final version sees, numbers and tabs in the text.

Changes are accepted, hidden and struck-out text, comments, pictures and macros left out, text boxes and content
controls opened, automatic numbers and tabs written out (pandoc keeps neither), and titles kept in the text.
"""

import copy
from posixpath import dirname, join, normpath

from lxml import etree

from assistant.errors import UnreadableError
from assistant.reading.text.archive import parse_xml, read_parts, write_parts
from assistant.reading.text.inlines import BULLET, SET_IN, TAB
from assistant.reading.text.word_numbering import Label, Numbering, W, value

_CONTENT_TYPES, _ROOT_LINKS = "[Content_Types].xml", "_rels/.rels"
_SIDE_PARTS = ("styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml", "_rels/document.xml.rels")
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT, _TRANSITIONAL = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
)
_DROPPED: tuple[str, ...] = ("del", "moveFrom", "instrText", "fldChar", "delText", "delInstrText", "softHyphen")
_DROPPED += ("lastRenderedPageBreak", "commentReference", "commentRangeStart", "commentRangeEnd", "annotationRef")
_DROPPED += ("pict", "object", "drawing", "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd")
_DROPPED += ("pPrChange", "rPrChange", "numberingChange")
_OPENED = ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "fldSimple")
_HIDING = ("vanish", "specVanish", "strike", "dstrike")
_METADATA_STYLES = {"title": "heading 1", "subtitle": "Body Text", "author": "Body Text", "date": "Body Text"}
_METADATA_STYLES["abstract"] = "Body Text"


def prepared(name: str, data: bytes) -> bytes:
    """A small .docx that pandoc reads as the text a reader sees. Raises UnreadableError for damage and bombs."""
    parts = read_parts(name, data, (_CONTENT_TYPES, _ROOT_LINKS))
    main = _main_part(name, parts)
    folder = dirname(main)
    paths = [join(folder, side) for side in _SIDE_PARTS]
    links = join(folder, "_rels", main.rpartition("/")[2] + ".rels")
    parts |= read_parts(name, data, (main, links, *paths))
    if main not in parts:
        raise UnreadableError(
            f"{name}: the document has no text part; it is damaged. Open it in Word and save it again"
        )
    parts = {path: content.replace(_STRICT, _TRANSITIONAL) for path, content in parts.items()}
    trees = {path: parse_xml(name, parts[path]) for path in (main, *paths[:4]) if path in parts}
    styles, numbering = trees.get(paths[0]), trees.get(paths[1])
    hiding = _hiding_styles(styles)
    for path in (main, *paths[2:4]):
        if path in trees:
            _reveal(trees[path], hiding)
    _write_numbers(trees[main], Numbering(numbering, styles))
    _keep_titles(styles)
    return write_parts(parts | {path: etree.tostring(tree) for path, tree in trees.items()})


def _main_part(name: str, parts: dict[str, bytes]) -> str:
    if _ROOT_LINKS in parts:
        for link in parse_xml(name, parts[_ROOT_LINKS]):
            if str(link.get("Type", "")).endswith("/officeDocument"):
                return normpath(str(link.get("Target", "")).lstrip("/"))
    return "word/document.xml"


def _is_on(properties: etree._Element | None, tags: tuple[str, ...]) -> bool:
    nodes = [properties.find(W + tag) for tag in tags] if properties is not None else []
    return any(node is not None and node.get(W + "val", "1") not in {"0", "false", "off"} for node in nodes)


def _hiding_styles(styles: etree._Element | None) -> set[str]:
    nodes = [] if styles is None else styles.findall(W + "style")
    return {str(node.get(W + "styleId")) for node in nodes if _is_on(node.find(W + "rPr"), _HIDING)}


def _reveal(root: etree._Element, hiding: set[str]) -> None:
    """Bring a part to what the reader of its final version sees."""
    for fallback in list(root.iter(_COMPATIBILITY + "Fallback")):
        _remove(fallback)
    _lift_text_boxes(root)
    _drop_deleted(root)
    for tag in _OPENED:
        for node in list(root.iter(W + tag)):
            _unwrap(node)
    for control in list(root.iter(W + "sdt")):
        content = control.find(W + "sdtContent")
        if content is not None:
            control[:] = list(content)
        _unwrap(control)
    for run in list(root.iter(W + "r")):
        look = run.find(W + "rPr")
        if _is_on(look, _HIDING) or value(look, "rStyle") in hiding:
            _remove(run)
    for paragraph in root.iter(W + "p"):
        if value(paragraph.find(W + "pPr"), "pStyle") in hiding:
            for run in list(paragraph.iter(W + "r")):
                _remove(run)
    _write_tabs(root)


def _drop_deleted(root: etree._Element) -> None:
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{W}del") is not None:
            _remove(row)
    for paragraph in reversed(list(root.iter(W + "p"))):
        following = paragraph.getnext()
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None and following is not None and following.tag == W + "p":
            # a deleted paragraph mark joins the paragraph to the next one, whose looks win
            own = [child for child in paragraph if child.tag != W + "pPr"]
            at = 1 if following.find(W + "pPr") is not None else 0
            following[at:at] = own
            _remove(paragraph)
    for tag in _DROPPED:
        for node in list(root.iter(W + tag)):
            _remove(node)


def _lift_text_boxes(root: etree._Element) -> None:
    """Put the paragraphs of text boxes after the paragraph that anchors them."""
    for box in reversed(list(root.iter(W + "txbxContent"))):
        anchor = next((node for node in box.iterancestors(W + "p")), None)
        if anchor is not None:
            for child in reversed(list(box)):
                anchor.addnext(child)


def _write_tabs(root: etree._Element) -> None:
    signs = {W + "tab": TAB, W + "ptab": TAB, W + "noBreakHyphen": "-"}
    for run in root.iter(W + "r"):
        for child in run:
            if child.tag in signs:
                sign = signs[str(child.tag)]
                child.clear()
                child.tag, child.text = W + "t", sign
            elif child.tag == W + "br":
                child.attrib.clear()  # a page or column break is a line break to the reader


def _write_numbers(root: etree._Element, numbering: Numbering) -> None:
    for paragraph in root.iter(W + "p"):
        found = numbering.label(paragraph)
        properties = paragraph.find(W + "pPr")
        if properties is None:
            properties = etree.Element(W + "pPr")
            paragraph.insert(0, properties)
        own = properties.find(W + "numPr")
        if own is not None:
            properties.remove(own)
        # number 0 switches off the numbering of the style as well
        none = etree.SubElement(properties, W + "numPr")
        etree.SubElement(none, W + "numId").set(W + "val", "0")
        if found is not None and (found.text or found.bullet):
            paragraph.insert(list(paragraph).index(properties) + 1, _label_run(paragraph, found))


def _label_run(paragraph: etree._Element, found: Label) -> etree._Element:
    run = etree.Element(W + "r")
    first = next((node for node in paragraph.iter(W + "r") if "".join(node.itertext()).strip()), None)
    look = first.find(W + "rPr") if first is not None else None
    if look is not None and not found.bullet:
        run.append(copy.deepcopy(look))
    text = etree.SubElement(run, W + "t")
    text.text = f"{BULLET}{found.level}" if found.bullet else f"{SET_IN * found.set_in}{found.text} "
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _keep_titles(styles: etree._Element | None) -> None:
    """Rename the styles that pandoc takes out of the text into its metadata."""
    for style in [] if styles is None else styles.findall(W + "style"):
        title = style.find(W + "name")
        if title is not None and title.get(W + "val", "").lower() in _METADATA_STYLES:
            title.set(W + "val", _METADATA_STYLES[title.get(W + "val", "").lower()])


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _unwrap(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        at = parent.index(node)
        parent[at : at + 1] = list(node)
