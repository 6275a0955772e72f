"""Pictures of a letterhead as a kept file may hold them: in the colours of a screen, no larger than print needs."""

from __future__ import annotations

import struct
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from integrity_zone.exports.pages.emblem import BadEmblemError, read_emblem

#: Pixels to a side: 68 points at some 600 dots an inch.
_SIDE = 600


def plain_picture(data: bytes) -> bytes:
    """The picture as PNG in RGB, perhaps with transparency, without anything else the file said.

    Raises:
        BadEmblemError: Not a PNG or JPEG, too large, or damaged.
    """
    read_emblem(data)  # looks at the size first
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            picture.thumbnail((_SIDE, _SIDE))
            has_holes = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
            plain = picture.convert("RGBA" if has_holes else "RGB")
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, struct.error) as error:
        raise BadEmblemError from error
    plain.info.clear()
    stream = BytesIO()
    plain.save(stream, "PNG")
    return stream.getvalue()
