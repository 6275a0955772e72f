"""Contrast between two colours as WCAG 2 counts it."""

from __future__ import annotations

_LINEAR_UP_TO = 0.04045


def _linear(channel: int) -> float:
    share = channel / 255
    return float(share / 12.92 if share <= _LINEAR_UP_TO else ((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance in [0, 1].

    Args:
        colour: "#rrggbb".

    Source:
        WCAG 2.2, definition of relative luminance (with the threshold of IEC 61966-2-1).
    """
    red, green, blue = (_linear(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Contrast in [1, 21], the same in both directions.

    Source:
        WCAG 2.2, definition of contrast ratio.
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
