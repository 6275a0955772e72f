"""A picture of a sheet as a page: upright however it was held, whole, on the paper of the charter."""

from __future__ import annotations

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from integrity_zone.domain.ceremony_refusals import UnusableScanError
from integrity_zone.domain.declaration import Paper
from integrity_zone.exports.charter.scan_picture import MOST_PIXELS, picture_page
from tests.support import scans


def drawn(pdf: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        picture: Image.Image = document[0].render(scale=0.5).to_pil().convert("L")
        return picture


def marked(turn: int) -> bytes:
    """A sheet with a black corner at the upper left, stored as a camera held in that way stores it."""
    image = Image.new("L", (210, 297), 255)
    image.paste(0, (0, 0, 100, 60))
    held = {
        1: image,
        2: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: image.transpose(Image.Transpose.ROTATE_180),
        4: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: image.transpose(Image.Transpose.TRANSPOSE),
        6: image.transpose(Image.Transpose.ROTATE_90),
        7: image.transpose(Image.Transpose.TRANSVERSE),
        8: image.transpose(Image.Transpose.ROTATE_270),
    }[turn]
    exif = Image.Exif()
    exif[0x0112] = turn
    output = BytesIO()
    held.save(output, "JPEG", exif=exif, quality=95)
    return output.getvalue()


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photograph_stands_upright_however_the_camera_was_held(turn: int) -> None:
    upright = ImageOps.exif_transpose(Image.open(BytesIO(marked(turn)))).convert("L")
    assert upright.getpixel((5, 5)) == pytest.approx(0, abs=9)
    page = drawn(picture_page(marked(turn), Paper.A4))
    difference = ImageChops.difference(page, upright.resize(page.size))
    assert ImageStat.Stat(difference).mean[0] < 3


def test_a_lying_picture_lies_on_the_paper_of_the_charter() -> None:
    output = BytesIO()
    scans.sheet(size=(594, 420)).save(output, "PNG")
    for paper, wide in ((Paper.A4, 297), (Paper.F4, 330)):
        with pypdfium2.PdfDocument(picture_page(output.getvalue(), paper)) as document:
            width, height = document[0].get_size()
        assert width > height
        assert width / 72 * 25.4 == pytest.approx(wide, abs=0.1)


def test_the_same_picture_gives_the_same_page() -> None:
    assert picture_page(scans.jpeg(), Paper.A4) == picture_page(scans.jpeg(), Paper.A4)


def test_what_is_clear_in_a_picture_shows_the_paper() -> None:
    output = BytesIO()
    Image.new("RGBA", (210, 297), (0, 0, 0, 0)).save(output, "PNG")
    assert drawn(picture_page(output.getvalue(), Paper.A4)).getextrema() == (255, 255)


@pytest.mark.parametrize("picture", [scans.jpeg()[:400], b"\x89PNG\r\n\x1a\n rusak", b"GIF89a"])
def test_a_damaged_picture_is_refused(picture: bytes) -> None:
    with pytest.raises(UnusableScanError):
        picture_page(picture, Paper.A4)


def test_more_pixels_than_a_sheet_can_have_are_refused_unread() -> None:
    output = BytesIO()
    side = int(MOST_PIXELS**0.5) + 1
    Image.new("1", (side, side)).save(output, "PNG")
    with pytest.raises(UnusableScanError, match="pixels"):
        picture_page(output.getvalue(), Paper.A4)
