"""Plain text, tables with commas and notes, whatever encoding they were saved in."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from integrity_zone.documents.gathered import TEXT_LIMIT, GatheredText
from integrity_zone.domain.reading import DocumentKind, ExtractedText

#: No encoding that is tried takes more for one character.
_BYTES_A_CHARACTER = 4
#: Marks at the start -> encoding.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def plain_text(stream: BinaryIO, size: int) -> ExtractedText:
    """The text of a file that is nothing but text.

    Args:
        stream: The file.
        size: Bytes in it.
    """
    data = stream.read(TEXT_LIMIT * _BYTES_A_CHARACTER)
    gathered = GatheredText()
    gathered.add(decoded(data))
    return ExtractedText(gathered.text(), None, gathered.is_full or len(data) < size, DocumentKind.TEXT)


def decoded(data: bytes) -> str:
    """Bytes as text: by their mark, else as UTF-8, else as Windows wrote them."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    # Incremental, because the data may end in the middle of a character.
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        return decoder.decode(data)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
