"""A photographed or scanned sheet as one plain PDF page. The picture goes in as it is."""

from __future__ import annotations

import struct
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.ceremony_refusals import UnusableScanError
from integrity_zone.domain.declaration import Orientation, Paper
from integrity_zone.errors import Bilingual
from integrity_zone.exports.charter.sheet import sheet_of
from integrity_zone.exports.pages.typefaces import Face, register_typefaces

if TYPE_CHECKING:
    from collections.abc import Iterator

#: As many as a sheet has at 800 dots an inch; more would fill the memory of those who open the charter.
MOST_PIXELS = 60_000_000
_JPEG = b"\xff\xd8\xff"
_ORIENTATION = 0x0112
#: Exif orientation -> how the unit square of the picture is laid on the unit square of the page.
_TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
_SIDEWAYS = frozenset({5, 6, 7, 8})
#: Kinds of pixels that a PDF holds as they are.
_PLAIN = frozenset({"1", "L", "P", "RGB", "RGBA", "LA", "CMYK"})
_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    UnidentifiedImageError,
    struct.error,
    Image.DecompressionBombError,
)


def picture_page(picture: bytes, paper: Paper) -> bytes:
    """Draw a picture on a page of its own, upright and as large as fits. The same input gives the same bytes.

    A JPEG is put in byte by byte, a PNG pixel by pixel.

    Args:
        picture: PNG or JPEG, looked at before.
        paper: Of the charter; it lies when the picture does.

    Raises:
        UnusableScanError: Damaged, too large, or of a kind whose pixels would have to be changed.
    """
    width, height, turn = _measures(picture)
    if turn in _SIDEWAYS:
        width, height = height, width
    sheet = sheet_of(paper, Orientation.LANDSCAPE if width > height else Orientation.PORTRAIT)
    scale = min(sheet.width / width, sheet.height / height)
    wide, high = width * scale, height * scale
    register_typefaces()
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=(sheet.width, sheet.height),
        invariant=1,
        pageCompression=1,
        initialFontName=Face.SANS.value,  # type: ignore[arg-type] # the stubs take it for a number
    )
    canvas.translate((sheet.width - wide) / 2, (sheet.height - high) / 2)
    canvas.scale(wide, high)
    canvas.transform(*_TURNS[turn])
    try:
        with _binary_streams():
            canvas.drawImage(_Picture(picture), 0, 0, 1, 1, mask="auto")
    except _DAMAGE as error:
        raise _unusable("the picture is damaged", "gambarnya rusak") from error
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


class _Picture(ImageReader):
    """Hands a JPEG on as it is, also one that a telephone wrote with another picture behind it."""

    def __init__(self, data: bytes) -> None:
        super().__init__(BytesIO(data))
        self._given = data

    def jpeg_fh(self) -> BytesIO | None:  # type: ignore[override]  # the stubs know no JPEG
        """The bytes of a JPEG; None of another kind."""
        return BytesIO(self._given) if self._given.startswith(_JPEG) else None


def _measures(picture: bytes) -> tuple[int, int, int]:
    """Width and height in pixels as they are stored, and how the picture is turned."""
    try:
        with Image.open(BytesIO(picture), formats=("PNG", "JPEG")) as found:
            width, height = found.size
            turn = found.getexif().get(_ORIENTATION, 1)
            kind = found.mode
    except _DAMAGE as error:
        raise _unusable("the picture is damaged", "gambarnya rusak") from error
    if width * height > MOST_PIXELS:
        millions = MOST_PIXELS // 1_000_000
        raise _unusable(
            f"the picture has more than {millions} million pixels", f"gambarnya lebih dari {millions} juta piksel"
        )
    if kind not in _PLAIN:
        raise _unusable("the picture has more than eight bits a colour", "gambarnya lebih dari delapan bit per warna")
    return width, height, turn if turn in _TURNS else 1


def _unusable(english: str, indonesian: str) -> UnusableScanError:
    return UnusableScanError(reason=Bilingual(english, indonesian))


@contextmanager
def _binary_streams() -> Iterator[None]:
    """Let reportlab write pictures as bytes and not as text, which is a quarter longer."""
    usual = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = usual
