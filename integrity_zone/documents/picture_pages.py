"""Makes pages of photos and scans: upright, on white, no larger than print needs, without place and camera."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

import pikepdf
from PIL import Image

from integrity_zone.documents.images import opened_image, shrunk
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.files import file_problem
from integrity_zone.domain.paper_copy import PaperCopy
from integrity_zone.domain.reading import UnreadReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Longer than that shows no more on half a square metre of paper.
LONGEST_PX = 2400
MOST_PAGES = 200  #: of a scan
_QUALITY = 85
_PIXELS_PER_INCH = 110.0
_LONGEST_POINTS = 842.0
_POINTS_PER_INCH = 72.0


def picture_pages(stream: BinaryIO, size: int, target: Path) -> PaperCopy:
    """Write a picture, or all pages of a scan, as a PDF.

    Args:
        stream: The file.
        size: Bytes in it.
        target: The new file.

    Raises:
        UnreadError: It cannot be decoded within its limits.
        IntegrityZoneError: The copy cannot be written.
    """
    with pikepdf.new() as copy:
        lying = tuple(_add_page(copy, frame) for frame in _frames(stream, size))
        try:
            with target.open("xb") as out:
                copy.save(out, deterministic_id=True)
        except OSError as error:
            raise file_problem(error, target) from error
    return PaperCopy(lying, signed=False)


def _frames(stream: BinaryIO, size: int) -> Iterator[Image.Image]:
    """Each page of a scan in TIFF, else the one picture."""
    with opened_image(stream, size) as image:
        count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
        if count > MOST_PAGES:
            raise UnreadError(UnreadReason.LARGE)
        for number in range(count):
            if number:
                image.seek(number)
            yield _opaque(shrunk(image, LONGEST_PX, LONGEST_PX))


def _opaque(image: Image.Image) -> Image.Image:
    if image.mode in {"RGBA", "LA"}:
        clear = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")


def _add_page(copy: pikepdf.Pdf, picture: Image.Image) -> bool:
    """Add one page as large as its picture; whether it lies."""
    data = BytesIO()
    picture.save(data, "JPEG", quality=_QUALITY, optimize=True, exif=b"", comment=b"")
    scale = min(_POINTS_PER_INCH / _PIXELS_PER_INCH, _LONGEST_POINTS / max(picture.size))
    width, height = (max(9.0, side * scale) for side in picture.size)
    drawn = pikepdf.Stream(copy, data.getvalue())
    drawn.Type, drawn.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    drawn.Width, drawn.Height, drawn.BitsPerComponent = picture.width, picture.height, 8
    drawn.ColorSpace = pikepdf.Name.DeviceGray if picture.mode == "L" else pikepdf.Name.DeviceRGB
    drawn.Filter = pikepdf.Name.DCTDecode
    page = copy.add_blank_page(page_size=(width, height))
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=drawn))
    page.obj.Contents = copy.make_stream(f"{width:.2f} 0 0 {height:.2f} 0 0 cm /P Do".encode())
    return picture.width > picture.height
