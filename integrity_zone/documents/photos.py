"""Makes large photos smaller before they are kept, without the place where they were taken."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from integrity_zone.documents.images import opened_image, shrunk, upright_size
from integrity_zone.documents.source import Source, opened
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import PhotoFacts, SmallerPhoto, Unread

if TYPE_CHECKING:
    from PIL import Image

#: Sharp on any screen and on half a sheet of paper.
LONGEST_PX = 2000
QUALITY = 82
#: Below this, and unless so much is saved, asking would cost more than it saves.
WORTH_BYTES = 500_000
_WORTH_SHARE = 0.7
_PROFILE_BYTES = 1024 * 1024
_POSITION = 0x8825
_CAMERA = 0x8769
_TAKEN = (0x9003, 0x9004)
_CHANGED = 0x0132


def photo_facts(source: Source) -> PhotoFacts | Unread:
    """What a photo says of itself, read without decoding it.

    Args:
        source: Bytes, or the path of an ordinary file.
    """
    try:
        with opened(source) as (stream, size), opened_image(stream, size) as image:
            return _facts(image, size)
    except UnreadError as unread:
        return Unread(unread.reason)


def smaller_photo(source: Source, *, longest_px: int = LONGEST_PX, quality: int = QUALITY) -> SmallerPhoto | None:
    """A photo as an upright JPEG without its metadata; its colour profile stays.

    Args:
        source: Bytes, or the path of an ordinary file.
        longest_px: How long the longer side becomes at most.
        quality: Of the JPEG, 1 to 95.

    Returns:
        None when it is no photo, cannot be read, would lose something but size, or hardly anything is saved.
    """
    try:
        with opened(source) as (stream, size), opened_image(stream, size) as image:
            return _smaller(image, size, longest_px, quality) if _may_be_smaller(image, size) else None
    except UnreadError:
        return None


def _smaller(image: Image.Image, size: int, longest_px: int, quality: int) -> SmallerPhoto | None:
    profile = image.info.get("icc_profile") if image.mode in {"L", "RGB"} else None
    photo = shrunk(image, longest_px, longest_px)
    photo = photo if photo.mode in {"L", "RGB"} else photo.convert("RGB")
    target = BytesIO()
    kept = profile if isinstance(profile, bytes) and len(profile) <= _PROFILE_BYTES else b""
    # Pillow takes over what the source knew unless it is told otherwise.
    photo.save(
        target, "JPEG", quality=quality, optimize=True, progressive=True, icc_profile=kept, exif=b"", comment=b""
    )
    data = target.getvalue()
    if len(data) > size * _WORTH_SHARE:
        return None
    return SmallerPhoto(data, photo.width, photo.height, size - len(data))


def _may_be_smaller(image: Image.Image, size: int) -> bool:
    """Whether it is a single photo. What one can see through is a drawing; a scan may have pages behind the first."""
    is_clear = "A" in image.getbands() or "transparency" in image.info
    is_single = image.format == "MPO" or getattr(image, "n_frames", 1) == 1
    return size >= WORTH_BYTES and is_single and not is_clear


def _facts(image: Image.Image, size: int) -> PhotoFacts:
    exif = image.getexif()
    width, height = upright_size(image)
    return PhotoFacts(width, height, size, _taken_on(exif), bool(exif.get_ifd(_POSITION)))


def _taken_on(exif: Image.Exif) -> date | None:
    camera = exif.get_ifd(_CAMERA)
    for value in (*(camera.get(tag) for tag in _TAKEN), exif.get(_CHANGED)):
        if isinstance(value, str):
            try:
                return date.fromisoformat(value[:10].replace(":", "-"))
            except ValueError:
                continue
    return None
