"""Pages and pictures become bitmaps as people see them on paper."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from integrity_zone.documents.pages import page_picture
from integrity_zone.documents.picture_size import LONGEST_PX, PIXELS
from integrity_zone.domain.reading import PagePicture, Unread, UnreadReason
from tests.support import signed_charters
from tests.support.office_files import docx, pdf
from tests.support.photos import noise, saved

if TYPE_CHECKING:
    from pathlib import Path


def _drawn(data: bytes | Path, page: int = 1, width_px: int = 400) -> PagePicture:
    found = page_picture(data, page, width_px)
    assert isinstance(found, PagePicture), found
    assert len(found.pixels) == found.width * found.height * 4
    assert set(found.pixels[3::4]) == {255}
    return found


def _image(found: PagePicture) -> Image.Image:
    return Image.frombytes("RGB", (found.width, found.height), found.pixels, "raw", "BGRX")


def test_pdf_page_is_as_wide_as_wanted_and_has_ink() -> None:
    first, second = (_drawn(pdf("Surat Keputusan", ""), page, 800) for page in (1, 2))
    assert (first.width, first.pages, first.page, second.page) == (800, 2, 1, 2)
    assert first.height == pytest.approx(800 * 842 / 595, abs=2)
    assert min(_image(first).tobytes()) < 60
    assert _image(second).getextrema() == ((255, 255),) * 3


def test_stamp_of_a_signature_is_drawn() -> None:
    signed, unsigned = signed_charters.signed(), signed_charters.prepared()
    pages = _drawn(signed).pages
    assert any(_drawn(signed, page).pixels != _drawn(unsigned, page).pixels for page in range(1, pages + 1))


@pytest.mark.parametrize("size", [(14_400, 3), (3, 14_400), (14_400, 14_400), (0.5, 0.5)])
@pytest.mark.parametrize("width_px", [1, 900, 10**9])
def test_page_of_odd_shape_stays_within_bounds(size: tuple[float, float], width_px: int) -> None:
    found = _drawn(pdf("", size=size), width_px=width_px)
    assert max(found.width, found.height) <= LONGEST_PX + 1
    assert found.width * found.height <= PIXELS * 1.01


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF"])
def test_picture_of_every_kind_is_shown(kind: str) -> None:
    found = _drawn(saved(noise(1200, 900), kind))
    assert (found.width, found.height, found.pages) == (400, 300, 1)
    assert _image(found).getpixel((20, 20)) == pytest.approx((0, 0, 0), abs=8)
    assert sum(_image(found).getpixel((300, 200))) > 100  # type: ignore[arg-type]


def test_small_picture_is_not_blown_up() -> None:
    assert _drawn(saved(noise(100, 50)), width_px=900).width == 100


def test_picture_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = _drawn(saved(noise(1200, 800), exif=exif), width_px=300)
    assert (found.width, found.height) == (300, 450)
    # The dark corner was at the top left of the camera, which is at the top right of what was seen.
    assert _image(found).getpixel((280, 20)) == pytest.approx((0, 0, 0), abs=8)
    assert sum(_image(found).getpixel((20, 20))) > 100  # type: ignore[arg-type]


def test_clear_picture_stands_on_white() -> None:
    found = _drawn(saved(Image.new("RGBA", (50, 50), (200, 0, 0, 0)), "PNG"))
    assert _image(found).getextrema() == ((255, 255),) * 3


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16", "LA"])
def test_odd_colour_forms_are_shown(mode: str) -> None:
    picture = Image.new("I;16", (60, 60), 30_000) if mode == "I;16" else noise(60, 60, "RGB").convert(mode)
    found = _image(_drawn(saved(picture, "PNG" if mode == "LA" else "TIFF")))
    assert found.size == (60, 60)
    if mode == "I;16":
        assert found.getpixel((30, 30)) == (117, 117, 117)


def test_scan_has_pages() -> None:
    scan = BytesIO()
    pages = [Image.new("L", (100, 140), level) for level in (0, 100, 200)]
    pages[0].save(scan, "TIFF", save_all=True, append_images=pages[1:])
    found = _drawn(scan.getvalue(), 3)
    assert (found.page, found.pages) == (3, 3)
    assert _image(found).getpixel((50, 50)) == (200, 200, 200)


def test_animation_shows_its_first_picture() -> None:
    film = BytesIO()
    frames = [Image.new("L", (30, 30), level) for level in (0, 255)]
    frames[0].save(film, "GIF", save_all=True, append_images=frames[1:])
    assert _drawn(film.getvalue()).pages == 1
    assert page_picture(film.getvalue(), 2, 100) == Unread(UnreadReason.NO_PAGE)


@pytest.mark.parametrize("page", [0, -1, 3, 10**12])
def test_page_that_is_not_there_is_said_so(page: int) -> None:
    assert page_picture(pdf("a", "b"), page, 100) == Unread(UnreadReason.NO_PAGE)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx("Surat"), UnreadReason.UNKNOWN),
        (b"Notulen", UnreadReason.UNKNOWN),
        (b"\x00\x00\x00\x18ftypheic" + bytes(40), UnreadReason.UNKNOWN),
        (saved(noise(600, 600))[:3000], UnreadReason.DAMAGED),
        (saved(noise(600, 600), "PNG")[:3000], UnreadReason.DAMAGED),
        (b"%PDF-1.7\nrusak", UnreadReason.DAMAGED),
    ],
)
def test_what_cannot_be_shown_says_why(data: bytes, reason: UnreadReason) -> None:
    assert page_picture(data, 1, 100) == Unread(reason)
