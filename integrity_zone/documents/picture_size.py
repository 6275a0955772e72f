"""How large a picture may become on its way to the screen."""

from __future__ import annotations

#: No screen is wider, no preview of a person needs more.
LONGEST_PX = 6000
PIXELS = 12_000_000


def fitted(width: float, height: float, width_px: int) -> tuple[int, int]:
    """The size of a picture that is as wide as wanted, or smaller where that would be too much.

    Args:
        width: Of the original, in any unit, more than 0.
        height: Of the original, in the same unit, more than 0.
        width_px: Wanted.

    Returns:
        Width and height in pixels, at least 1.
    """
    factor = max(1, width_px) / width
    factor = min(factor, LONGEST_PX / width, LONGEST_PX / height, (PIXELS / (width * height)) ** 0.5)
    return max(1, round(width * factor)), max(1, round(height * factor))
