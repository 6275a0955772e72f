"""Reads the XML of office files as a stream: no definitions, no entities, nothing from outside, limited depth."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Protocol
from xml.parsers import expat

from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import UnreadReason

if TYPE_CHECKING:
    from collections.abc import Mapping

DEPTH = 200
#: Elements of one part; a sheet of 100,000 rows and ten columns has two million.
ELEMENTS = 3_000_000
_SLICE_BYTES = 64 * 1024
#: A tag, a comment or an attribute that goes on for longer makes the parser start over with every slice.
_TOKEN_BYTES = 1024 * 1024


class MarkupReader(Protocol):
    """Takes what stands in a part. Names come without their prefix."""

    @property
    def is_done(self) -> bool:
        """Nothing more is wanted."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, piece: str) -> None:
        """Some characters within the present element."""


def read_markup(part: IO[bytes], reader: MarkupReader) -> bool:
    """Tell a reader what stands in an XML part.

    Args:
        part: The bytes.
        reader: Is told.

    Returns:
        Whether the part was read to its end.

    Raises:
        UnreadError: It is no XML, defines something (DTD), or is nested too deep.
    """
    walk = _Walk(reader)
    silent = 0
    while data := part.read(_SLICE_BYTES):
        before = walk.events
        walk.feed(data)
        silent = 0 if walk.events > before else silent + len(data)
        if silent > _TOKEN_BYTES:
            raise UnreadError(UnreadReason.UNSAFE)
        if reader.is_done or walk.elements > ELEMENTS:
            return False
    walk.feed(b"", is_last=True)
    return True


class _Walk:
    """The parser and how far it is."""

    def __init__(self, reader: MarkupReader) -> None:
        self.events = 0
        self.elements = 0
        self._depth = 0
        self._reader = reader
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.EntityDeclHandler = _refuse
        self._parser.ExternalEntityRefHandler = _refuse_outside
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.CommentHandler = self._pass
        self._parser.ProcessingInstructionHandler = self._pass

    def feed(self, data: bytes, *, is_last: bool = False) -> None:
        try:
            self._parser.Parse(data, is_last)
        except (expat.ExpatError, LookupError) as damage:
            # The parser looks an encoding that a part names up among those of Python, and there may be none.
            raise UnreadError(UnreadReason.DAMAGED) from damage

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.events += 1
        self.elements += 1
        self._depth += 1
        if self._depth > DEPTH:
            raise UnreadError(UnreadReason.UNSAFE)
        self._reader.start(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        self.events += 1
        self._depth -= 1
        self._reader.end(name.rpartition(":")[2])

    def _text(self, piece: str) -> None:
        self.events += 1
        self._reader.text(piece)

    def _pass(self, *_what: str) -> None:
        self.events += 1


def _refuse(*_what: object) -> None:
    raise UnreadError(UnreadReason.UNSAFE)


def _refuse_outside(*_what: object) -> int:
    raise UnreadError(UnreadReason.UNSAFE)
