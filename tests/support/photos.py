"""Photos for tests: coloured noise, so that they are as large as those of a phone."""

from __future__ import annotations

from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageCms


def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture that shrinks as badly as a real one; the left half is darker."""
    bands = len(Image.new(mode, (1, 1)).getbands())
    small = Image.frombytes(mode, (64, 64), Random(1).randbytes(64 * 64 * bands))
    picture = small.resize((width, height), Image.Resampling.BILINEAR)
    picture.paste(0, (0, 0, width // 2, height // 2))
    return picture


def saved(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """Its bytes."""
    target = BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def phone_photo(width: int = 3000, height: int = 2000, *, orientation: int = 6) -> bytes:
    """A photo that says when, where and how it was taken, with a colour profile."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Kamera Uji"
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 10.0, 0.0)})
    exif.get_ifd(0x8769)[0x9003] = "2026:03:02 10:00:00"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return saved(noise(width, height), quality=98, exif=exif, icc_profile=profile)
