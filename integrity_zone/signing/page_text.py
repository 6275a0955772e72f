"""The words drawn on the pages of a PDF, as far as its fonts say which letters they draw."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic

from integrity_zone.signing.pdf_reading import UNREADABLE, entry, open_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyhanko.pdf_utils.rw_common import PdfHandler

_MAX_PAGES = 50
_MAX_RANGE = 0x10000
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[((?:\s*<[0-9A-Fa-f\s]*>)*)\s*\])"
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_SHOWING = {b"Tj", b"'", b'"', b"TJ"}

# pyHanko's own reader of drawing operators takes `f` (fill) for the start of `false` and gives up. What is looked for
# here is only what our own charters hold: strings without nested parentheses, names, operators.
_TOKEN = re.compile(
    rb"\((?P<text>(?:[^()\\]|\\.)*)\)|<(?P<hex>[0-9A-Fa-f\s]*)>|/(?P<name>[^\s/\[\]()<>]+)|(?P<operator>[A-Za-z'\"*]+)",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


@dataclass(frozen=True, slots=True)
class _Letters:
    """Which letters the codes of one font draw."""

    code_bytes: int = 1
    known: dict[int, str] = field(default_factory=dict)

    def text(self, shown: bytes) -> str:
        step = self.code_bytes
        codes = [int.from_bytes(shown[start : start + step], "big") for start in range(0, len(shown), step)]
        return "".join(self.known.get(code, "") for code in codes)


def document_text(document: PdfHandler) -> str:
    """The text of all pages in drawing order, one line per drawing operation; drawings and images say nothing."""
    return "\n".join(line for page in pages(document) for line in _page_lines(page))


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The text of each page by itself; empty for one that cannot be read, nothing for what is no PDF."""
    try:
        found = list(pages(open_pdf(pdf)))
    except UNREADABLE:
        return ()
    return tuple(map(_page_text, found))


def _page_text(page: generic.DictionaryObject) -> str:
    try:
        return "\n".join(_page_lines(page))
    except UNREADABLE:
        return ""


def pages(document: PdfHandler, most: int = _MAX_PAGES) -> Iterator[generic.DictionaryObject]:
    """The pages in order, no more than `most` of them."""
    for index in range(min(int(document.root["/Pages"]["/Count"]), most)):
        yield document.find_page_for_modification(index)[0].get_object()  # type: ignore[no-untyped-call]


def _page_lines(page: generic.DictionaryObject) -> Iterator[str]:
    contents = page["/Contents"]
    parts = [contents] if isinstance(contents, generic.StreamObject) else [part.get_object() for part in contents]
    fonts = entry(entry(page, "/Resources", {}), "/Font", {})
    letters = {name.encode("latin-1")[1:]: _letters(fonts[name]) for name in fonts}
    current = _Letters()
    shown: list[bytes] = []
    name = b""
    for token in _TOKEN.finditer(b"\n".join(part.data for part in parts)):
        kind, value = token.lastgroup, token[token.lastgroup or 0]
        if kind == "text":
            shown.append(_ESCAPE.sub(_unescaped, value))
        elif kind == "hex":
            shown.append(_bytes_of(value))
        elif kind == "name":
            name = value
        else:
            if value == b"Tf":
                current = letters.get(name, _Letters())
            elif value in _SHOWING:
                yield "".join(current.text(piece) for piece in shown)
            shown = []


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8) & 0xFF]) if code[:1].isdigit() else _ESCAPED.get(code, code)


def _bytes_of(digits: bytes) -> bytes:
    packed = b"".join(digits.split())
    return bytes.fromhex((packed + b"0" * (len(packed) % 2)).decode("ascii"))


def _letters(font: generic.DictionaryObject) -> _Letters:
    code_bytes = 2 if entry(font, "/Subtype") == "/Type0" else 1
    if "/ToUnicode" in font:
        return _Letters(code_bytes, _unicode_map(font["/ToUnicode"].data))
    return _Letters(code_bytes, {code: bytes([code]).decode("cp1252", "ignore") for code in range(256)})


def _unicode_map(cmap: bytes) -> dict[int, str]:
    known: dict[int, str] = {}
    for kind, body in _BLOCK.findall(cmap):
        if kind == b"bfchar":
            known.update((_number(code), _letter(text)) for code, text in _PAIR.findall(body))
            continue
        for first, last, start, listed in _RANGE.findall(body):
            codes = range(_number(first), min(_number(last), _number(first) + _MAX_RANGE) + 1)
            if listed:
                known.update(zip(codes, map(_letter, _HEX.findall(listed)), strict=False))
            else:
                known.update((code, _following(start, code - codes.start)) for code in codes)
    return known


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split()), 16)


def _letter(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "ignore")


def _following(digits: bytes, distance: int) -> str:
    text = _letter(digits)
    return text[:-1] + chr(ord(text[-1]) + distance) if text else ""
