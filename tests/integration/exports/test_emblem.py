"""The agency's emblem: real pictures are drawn, anything else is refused before it is unpacked."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from integrity_zone.exports.pages.emblem import SIZE_LIMIT_BYTES, BadEmblemError, read_emblem
from tests.integration.exports.test_charter_pdf import DECLARATION, LONG_NAMED_UNIT, assert_well_laid_out, drawn
from tests.support.pdf_pages import dictionaries


def picture(kind: str, size: tuple[int, int] = (60, 80), mode: str = "RGB") -> bytes:
    stream = BytesIO()
    Image.new(mode, size, 128 if mode == "L" else (18, 88, 107, 128)[: len(mode)]).save(stream, kind)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "L"), ("JPEG", "RGB"), ("JPEG", "L")]
)
@pytest.mark.parametrize("size", [(60, 80), (400, 20), (20, 400)])
def test_own_emblem_is_drawn(kind: str, mode: str, size: tuple[int, int]) -> None:
    draft = drawn(unit=LONG_NAMED_UNIT, emblem=picture(kind, size, mode))

    assert [found for found in dictionaries(draft.pdf) if found.get("/Subtype") == "/Image"]
    assert_well_laid_out(draft, DECLARATION)


def giant_png() -> bytes:
    """A small file that claims a hundred million pixels a side."""
    png = picture("PNG")
    return png[:16] + struct.pack(">II", 100_000_000, 100_000_000) + png[24:]


@pytest.mark.parametrize(
    "data",
    [
        b"x",
        b"\x89PNG\r\n\x1a\n",
        picture("GIF"),
        picture("BMP"),
        picture("PNG")[:60],
        picture("JPEG")[:200],
        picture("PNG", (5000, 10)),
        picture("JPEG", (10, 5000)),
        giant_png(),
        b"\xff\xd8\xff\xe0\x00\x00",
        picture("PNG") + b"\0" * SIZE_LIMIT_BYTES,
    ],
    ids=["text", "signature", "gif", "bmp", "cut-png", "cut-jpeg", "wide", "high", "bomb", "no-frame", "heavy"],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(BadEmblemError) as caught:
        read_emblem(data)

    assert caught.value.code == "bad-emblem"
