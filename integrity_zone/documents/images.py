"""Opens photos and scans with Pillow, within limits that are checked before a pixel is decoded."""

from __future__ import annotations

import struct
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError

from integrity_zone.documents.picture_size import fitted
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import PagePicture, UnreadReason

if TYPE_CHECKING:
    from collections.abc import Iterator

MIB = 1024 * 1024
IMAGE_BYTES = 200 * MIB
#: What memory holds at four bytes a pixel, twice.
PIXELS = 40_000_000
#: A JPEG is decoded at an eighth of its size when that is enough.
JPEG_PIXELS = 400_000_000
#: One that is built up in passes is held whole all the same.
PASSES_PIXELS = 50_000_000
TIFF_PAGES = 2000
# The library's own limit, above which it refuses twice as much, is below what phones take today. Only the child that
# reads documents loads this module.
Image.MAX_IMAGE_PIXELS = JPEG_PIXELS // 2
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")
_ORIENTATION = 0x0112
#: Orientations that lay a picture on its side.
_SIDEWAYS = frozenset({5, 6, 7, 8})
#: What decoders raise at bytes that are not what they promise.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, struct.error, ZeroDivisionError)


@contextmanager
def opened_image(stream: BinaryIO, size: int) -> Iterator[Image.Image]:
    """A picture whose size is known and that may be decoded.

    Args:
        stream: The file.
        size: Bytes in it.

    Raises:
        UnreadError: Too large, damaged, or of a kind that is not read. Also for what its user finds damaged.
    """
    if size > IMAGE_BYTES:
        raise UnreadError(UnreadReason.LARGE)
    try:
        with warnings.catch_warnings():
            # Odd metadata is not our trouble, and the limits below are our own.
            warnings.simplefilter("ignore")
            with Image.open(stream, formats=_FORMATS) as image:
                if image.width * image.height > _most_pixels(image):
                    raise UnreadError(UnreadReason.LARGE)
                yield image
    except UnidentifiedImageError as unknown:
        raise UnreadError(UnreadReason.UNKNOWN) from unknown
    except Image.DecompressionBombError as bomb:
        raise UnreadError(UnreadReason.LARGE) from bomb
    except _DAMAGE as damage:
        raise UnreadError(UnreadReason.DAMAGED) from damage


def is_jpeg(image: Image.Image) -> bool:
    """Whether it can be decoded smaller than it is. Phones write MPO, a JPEG with another behind it."""
    return image.format in {"JPEG", "MPO"}


def _most_pixels(image: Image.Image) -> int:
    if not is_jpeg(image):
        return PIXELS
    return PASSES_PIXELS if "progressive" in image.info else JPEG_PIXELS


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height as it is meant to be looked at."""
    is_sideways = image.getexif().get(_ORIENTATION) in _SIDEWAYS
    return (image.height, image.width) if is_sideways else image.size


def shrunk(image: Image.Image, width: int, height: int) -> Image.Image:
    """The picture upright and no larger than this, decoded no larger than needed.

    Args:
        image: Not decoded yet.
        width: At most, upright.
        height: At most, upright.
    """
    longest = max(width, height)
    if is_jpeg(image):
        image.draft(None, (longest, longest))
    if image.width * image.height > PIXELS:
        raise UnreadError(UnreadReason.LARGE)
    upright = ImageOps.exif_transpose(_direct(image))
    if upright.width > width or upright.height > height:
        upright.thumbnail((width, height), reducing_gap=2.0)
    return upright


def image_picture(stream: BinaryIO, size: int, page: int, width_px: int) -> PagePicture:
    """A picture, or one page of a scan in TIFF, on white.

    Args:
        stream: The file.
        size: Bytes in it.
        page: From 1.
        width_px: Wanted width; a small picture is not blown up.

    Raises:
        UnreadError: It cannot be shown.
    """
    with opened_image(stream, size) as image:
        pages = min(getattr(image, "n_frames", 1), TIFF_PAGES) if image.format == "TIFF" else 1
        if not 1 <= page <= pages:
            raise UnreadError(UnreadReason.NO_PAGE)
        if page > 1:
            image.seek(page - 1)
        width, height = upright_size(image)
        shown = _on_white(shrunk(image, *fitted(width, height, min(width_px, width))))
        return PagePicture(shown.width, shown.height, shown.tobytes("raw", "BGRA"), page, pages)


def _direct(image: Image.Image) -> Image.Image:
    """The picture with colours instead of numbers of colours, which cannot be shrunk."""
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")
    if image.mode.startswith(("I", "F")):
        # Scans with 16 bits: the upper half is what is seen.
        return image.point(lambda level: level / 256).convert("L") if image.mode.startswith("I") else image.convert("L")
    return image.convert("L") if image.mode == "1" else image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode not in {"RGBA", "LA"}:
        return image.convert("RGB").convert("RGBA")
    image = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
