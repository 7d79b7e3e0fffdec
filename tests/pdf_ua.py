"""What PDF/UA-1 asks of a file's structure, as far as a machine can see it (Matterhorn 1.1).

`findings(pdf)` names each failure by its checkpoint; `spoken(pdf)` is what a screen reader hears.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

MARKS = {"BDC": 1, "BMC": 1, "EMC": -1}
SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh", "EI"}
KINDS = {
    *("Document", "Part", "Sect", "Div", "NonStruct", "P", "H1", "H2", "H3", "H4", "H5", "H6"),
    *("L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "Span", "Figure"),
    *("Caption", "Link", "Em", "Strong", "Quote", "Note", "BlockQuote", "Formula", "Title"),
}
HEADINGS = re.compile("H([1-6])")


def findings(pdf: bytes) -> list[str]:
    """Each thing that is wrong; empty where the file is sound."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = opened.Root
        return [
            *catalog(opened),
            *(f"01-005 untagged content on page {n}" for n in untagged(opened)),
            *structure(root),
            *fonts(opened),
            *attachments(opened),
        ]


def catalog(opened: pikepdf.Pdf) -> Iterator[str]:
    """The claims of the whole file."""
    root = opened.Root
    if not root.get("/MarkInfo", Dictionary()).get("/Marked"):
        yield "06-001 not marked as tagged"
    if root.get("/MarkInfo", Dictionary()).get("/Suspects"):
        yield "06-002 suspects"
    if "/StructTreeRoot" not in root:
        yield "09-001 no structure tree"
    if not str(root.get("/Lang", "")):
        yield "11-006 no language"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle"):
        yield "07-001 the title is not shown"
    with opened.open_metadata() as meta:
        if not meta.get("dc:title"):
            yield "06-003 no title"
        if meta.get("pdfuaid:part") != "1":
            yield "05-001 no claim of PDF/UA-1"
    if opened.is_encrypted:
        yield "26-001 encrypted"
    for page in opened.pages:
        if "/Annots" in page and page.get("/Tabs") != Name.S:
            yield "28-008 tab order is not by structure"


def untagged(opened: pikepdf.Pdf) -> Iterator[int]:
    """The pages that show something outside every tag and artifact."""
    for number, page in enumerate(opened.pages, 1):
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            depth += MARKS.get(str(operator), 0)
            if str(operator) in SHOWS and depth == 0:
                yield number
                break


def elements(node: Any) -> Iterator[Any]:
    """Every structure element, in reading order."""
    kids = node.get("/K")
    if kids is None:
        return
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def kids_of(node: Any, kind: str) -> list[Any]:
    """The nearest elements of a kind beneath one."""
    return [one for one in elements(node) if str(one.S) == f"/{kind}"]


def attribute(node: Any, key: str) -> Any:
    """An attribute of an element, wherever it is kept."""
    held = node.get("/A", Array())
    for one in held if isinstance(held, Array) else [held]:
        if isinstance(one, Dictionary) and key in one:
            return one[key]
    return None


def structure(root: Any) -> Iterator[str]:
    """Headings, figures, tables and lists."""
    tree = root.get("/StructTreeRoot")
    if tree is None:
        return
    before = 0
    for one in elements(tree):
        kind = str(one.S)[1:]
        if heading := HEADINGS.fullmatch(kind):
            level = int(heading[1])
            if level > before + 1:
                yield f"14-003 a heading of level {level} after one of level {before}"
            before = level
        if kind not in KINDS:
            yield f"02-001 {kind} is no standard structure type"
        if kind == "Figure" and attribute(one, "/BBox") is None:
            yield "13-005 a figure without its place"
        if kind in ("Figure", "Formula") and not str(one.get("/Alt", "")).strip():
            yield f"13-004 a {kind.lower()} without an alternative"
        if kind == "Table":
            yield from table(one)
        if kind == "L" and not kids_of(one, "LI"):
            yield "16-001 a list without items"


def table(one: Any) -> Iterator[str]:
    """Rows of one width; heads with a scope."""
    rows = kids_of(one, "TR")
    widths = set()
    for row in rows:
        cells = [cell for cell in elements(row) if str(cell.S) in ("/TH", "/TD")]
        widths.add(sum(int(attribute(cell, "/ColSpan") or 1) for cell in cells))
    if len(widths) > 1:
        yield f"15-001 rows of {sorted(widths)} cells in one table"
    heads = kids_of(one, "TH")
    if not heads:
        yield "15-002 a table without heads"
    if any(attribute(head, "/Scope") is None for head in heads):
        yield "15-003 a head without scope"


def fonts(opened: pikepdf.Pdf) -> Iterator[str]:
    """Each font is inside and can be read as text."""
    for held in opened.objects:
        if not isinstance(held, Dictionary):
            continue
        if held.get("/Type") == Name.FontDescriptor and not {
            "/FontFile", "/FontFile2", "/FontFile3",
        } & set(held.keys()):  # fmt: skip
            yield f"31-009 {held.get('/FontName')} is not embedded"
        if held.get("/Subtype") == Name.Type0 and "/ToUnicode" not in held:
            yield f"31-027 {held.get('/BaseFont')} cannot be read as text"


def attachments(opened: pikepdf.Pdf) -> Iterator[str]:
    """Each attachment says what it is."""
    for one in opened.attachments.values():
        if not one.description or not one.filename:
            yield "21-001 an attachment without a name or description"


def spoken(pdf: bytes) -> str:
    """All marked text in the order of the structure tree, with alternatives in their place."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        words = {page.obj.objgen: marked_text(page) for page in opened.pages}
        return " ".join(" ".join(hear(opened.Root.StructTreeRoot, words, None)).split())


def hear(node: Any, words: Any, page: Any) -> Iterator[str]:
    """What is read of a node and beneath it."""
    page = node["/Pg"].objgen if isinstance(node, Dictionary) and "/Pg" in node else page
    if isinstance(node, Dictionary) and "/Alt" in node:
        yield str(node["/Alt"])
        return
    kids = node.get("/K") if isinstance(node, Dictionary) else None
    for kid in [] if kids is None else kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/MCID" in kid:
            place = kid["/Pg"].objgen if "/Pg" in kid else page
            yield words[place].get(int(kid["/MCID"]), "")
        elif isinstance(kid, Dictionary):
            yield from hear(kid, words, page)
        else:
            yield words.get(page, {}).get(int(kid), "")


def marked_text(page: Any) -> dict[int, str]:
    """The text of each marked sequence of a page, by its number."""
    maps = {str(name): unicode_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    inside: list[int | None] = []
    font = ""
    for operands, operator in pikepdf.parse_content_stream(page):
        told = str(operator)
        if told in ("BDC", "BMC"):
            held = operands[1] if len(operands) > 1 else None
            number = held.get("/MCID") if isinstance(held, Dictionary) else None
            inside.append(None if number is None else int(number))
        elif told == "EMC":
            inside.pop()
        elif told == "Tf":
            font = str(operands[0])
        elif told in ("Tj", "TJ"):
            mcid = next((one for one in reversed(inside) if one is not None), None)
            held = operands[0] if told == "TJ" else [operands[0]]
            shown = "".join(
                decode(bytes(one), maps.get(font, {}))
                for one in held
                if isinstance(one, pikepdf.String)
            )
            if mcid is not None:
                found[mcid] = found.get(mcid, "") + shown
    return found


def decode(shown: bytes, letters: dict[int, str]) -> str:
    """Two-byte codes as letters."""
    codes = (int.from_bytes(shown[at : at + 2], "big") for at in range(0, len(shown), 2))
    return "".join(letters.get(code, "") for code in codes)


def unicode_of(font: Any) -> dict[int, str]:
    """A font's letters by code, out of its ToUnicode map."""
    if "/ToUnicode" not in font:
        return {}
    told = font.ToUnicode.read_bytes().decode("latin-1")
    letters = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", told, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            letters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", told, re.DOTALL):
        for low, high, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            first = int.from_bytes(bytes.fromhex(text)[-2:], "big")
            for step in range(int(high, 16) - int(low, 16) + 1):
                letters[int(low, 16) + step] = chr(first + step)
    return letters
