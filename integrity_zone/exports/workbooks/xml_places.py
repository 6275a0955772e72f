"""Where elements stand in the bytes of an XML part, so that a few can be replaced and the rest stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_TAG = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_ENCODING = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_MARK = b"\xef\xbb\xbf"


class UnpatchableError(UserInputError):
    """A workbook into which nothing can be put without saving it anew."""

    code = "bad-template"
    template_en = "the template cannot be filled: its part {part} is not written as office programs write it"
    template_id = "templat tidak dapat diisi: bagian {part} tidak ditulis seperti oleh program kantor"


class Splice(NamedTuple):
    """Bytes that take the place of others."""

    start: int
    end: int
    data: bytes


@dataclass(slots=True)
class ElementPlace:
    """One element and where its bytes are."""

    name: str  #: without prefix
    prefix: bytes  #: with its colon; mostly empty
    attributes: Mapping[str, str]
    start: int
    tag_end: int  #: behind the start tag
    close: int = 0  #: where the end tag begins; `tag_end` when there is none
    end: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether it is written as one tag."""
        return self.close == self.end


def element_places(data: bytes, names: Collection[str], part: str) -> list[ElementPlace]:
    """Some elements of a part, in the order they begin.

    Args:
        data: The part.
        names: Of the elements wanted, without prefix.
        part: Its name, for the refusal.

    Raises:
        UnpatchableError: It is no XML in UTF-8, or defines something.
    """
    encoding = _ENCODING.match(data.removeprefix(_MARK))
    is_wide = b"\0" in data[:4] or data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if is_wide or (encoding is not None and encoding[1].lower() not in {b"utf-8", b"us-ascii"}):
        raise UnpatchableError(part=part)
    walk = _Walk(data, names, part)
    try:
        walk.parser.Parse(data, True)
    except expat.ExpatError as damage:
        raise UnpatchableError(part=part) from damage
    return walk.found


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes with some replaced; no two of them may overlap. At one place they go in in the order given."""
    pieces, at = [], 0
    for splice in sorted(splices, key=lambda item: (item.start, item.end)):
        pieces += [data[at : splice.start], splice.data]
        at = splice.end
    return b"".join([*pieces, data[at:]])


def tag_with(data: bytes, element: ElementPlace, name: str, value: str | None) -> Splice:
    """What gives the start tag of an element another attribute value.

    Args:
        data: The part.
        element: Found in it.
        name: Of an attribute without prefix.
        value: Plain letters and digits; None takes the attribute away.
    """
    tag = data[element.start : element.tag_end]
    wanted = b"" if value is None else f' {name}="{value}"'.encode()
    written, count = re.subn(rf"""\s{name}\s*=\s*(?:"[^"]*"|'[^']*')""".encode(), wanted, tag)
    if not count and wanted:
        end = len(tag) - (2 if tag.endswith(b"/>") else 1)
        written = tag[:end].rstrip() + wanted + tag[end:]
    return Splice(element.start, element.tag_end, written)


class _Walk:
    """The parser and the elements that are still open."""

    def __init__(self, data: bytes, names: Collection[str], part: str) -> None:
        self.found: list[ElementPlace] = []
        self._data, self._names, self._part = data, names, part
        self._open: list[ElementPlace | None] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        prefix, _, local = name.rpartition(":")
        if local not in self._names:
            self._open.append(None)
            return
        start = self.parser.CurrentByteIndex
        tag = _TAG.match(self._data, start)
        if tag is None:
            raise UnpatchableError(part=self._part)
        place = ElementPlace(local, f"{prefix}:".encode() if prefix else b"", attributes, start, tag.end())
        self.found.append(place)
        self._open.append(place)

    def _end(self, _name: str) -> None:
        place = self._open.pop()
        if place is None:
            return
        if self._data[place.tag_end - 2 : place.tag_end] == b"/>":
            place.close = place.end = place.tag_end
            return
        place.close = self.parser.CurrentByteIndex
        place.end = self._data.index(b">", place.close) + 1

    def _refuse(self, *_what: object) -> None:
        raise UnpatchableError(part=self._part)
