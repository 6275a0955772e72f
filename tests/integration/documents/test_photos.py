"""A photo becomes smaller, stays upright and no longer tells where it was taken."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from integrity_zone.documents.photos import photo_facts, smaller_photo
from integrity_zone.domain.reading import PhotoFacts, SmallerPhoto, Unread, UnreadReason
from tests.support.office_files import pdf
from tests.support.photos import noise, phone_photo, saved

if TYPE_CHECKING:
    from collections.abc import Callable


def _smaller(data: bytes) -> tuple[SmallerPhoto, Image.Image]:
    found = smaller_photo(data)
    assert found is not None
    image = Image.open(BytesIO(found.data))
    image.load()
    assert (image.width, image.height) == (found.width, found.height)
    assert found.saved_bytes == len(data) - len(found.data) > 0
    return found, image


def test_photo_is_smaller_upright_and_says_nothing_but_its_colours() -> None:
    data = phone_photo()
    found, image = _smaller(data)
    assert (found.width, found.height) == (1333, 2000)
    assert image.getpixel((1300, 50)) == pytest.approx((0, 0, 0), abs=8)
    assert image.info.get("icc_profile") == Image.open(BytesIO(data)).info["icc_profile"]
    assert not image.getexif()
    assert "exif" not in image.info
    assert b"Exif" not in found.data
    assert b"Kamera Uji" not in found.data


def test_comments_and_private_metadata_are_left_out() -> None:
    data = saved(noise(3000, 2000), quality=98, comment=b"Ani di rumah", xmp=b"<x:xmpmeta>Ani</x:xmpmeta>")
    assert b"Ani" in data
    assert b"Ani" not in _smaller(data)[0].data


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGB"), ("BMP", "RGB"), ("TIFF", "CMYK"), ("TIFF", "L")])
def test_other_kinds_become_jpeg(kind: str, mode: str) -> None:
    _found, image = _smaller(saved(noise(2600, 1800, mode), kind))
    assert (image.format, image.mode) == ("JPEG", "L" if mode == "L" else "RGB")


def test_smaller_photo_is_not_offered_smaller_again() -> None:
    assert smaller_photo(_smaller(phone_photo())[0].data) is None


@pytest.mark.parametrize(
    "make",
    [
        lambda: saved(noise(800, 600)),
        lambda: saved(noise(2600, 1800, "RGBA"), "PNG"),
        lambda: pdf("Surat"),
        lambda: phone_photo()[:400_000],
        bytes,
    ],
    ids=["small", "see-through", "pdf", "cut off", "empty"],
)
def test_nothing_is_offered_where_little_is_saved_or_something_would_be_lost(make: Callable[[], bytes]) -> None:
    assert smaller_photo(make()) is None


def test_scan_of_several_pages_is_left_whole() -> None:
    scan = BytesIO()
    pages = [noise(1500, 2000, "L") for _ in range(2)]
    pages[0].save(scan, "TIFF", save_all=True, append_images=pages[1:])
    assert smaller_photo(scan.getvalue()) is None


def test_facts_tell_size_day_and_that_the_place_is_in_it() -> None:
    data = phone_photo()
    assert photo_facts(data) == PhotoFacts(2000, 3000, len(data), date(2026, 3, 2), True)
    plain = saved(noise(300, 200))
    assert photo_facts(plain) == PhotoFacts(300, 200, len(plain), None, False)
    assert photo_facts(pdf("Surat")) == Unread(UnreadReason.UNKNOWN)
