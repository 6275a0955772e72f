"""Where the parts of a chart lie: plain numbers, so that their laws can be tested without painting."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.chart_values import Amount

#: A label of a minimum reaches this far beyond its tick.
LABEL_REACH = 4.0
#: Least air between two labels.
LABEL_GAP = 6.0


def snapped(length: float, ratio: float) -> float:
    """A length or place moved to the nearest pixel of the screen.

    Args:
        length: In pixels of the layout.
        ratio: Pixels of the screen for each of them.
    """
    return math.floor(length * ratio + 0.5) / ratio


def share(amount: float, maximum: float) -> float:
    """Part of the maximum in [0, 1]; nothing is drawn beyond the ends of a bar."""
    return min(max(amount / maximum, 0.0), 1.0) if maximum > 0 else 0.0


@dataclass(frozen=True, slots=True)
class BarShares:
    """A bar as parts of its maximum, each in [0, 1]."""

    value: float
    ceiling: float
    wbk: float | None = None
    wbbm: float | None = None
    tpi: float | None = None


def bar_shares(
    value: float,
    ceiling: float,
    maximum: float,
    *,
    wbk: Amount | None = None,
    wbbm: Amount | None = None,
    tpi: Amount | None = None,
) -> BarShares:
    """Points as parts of their maximum."""

    def part(amount: Amount | None) -> float | None:
        return None if amount is None else share(amount.number, maximum)

    drawn = share(value, maximum)
    return BarShares(drawn, max(share(ceiling, maximum), drawn), part(wbk), part(wbbm), part(tpi))


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line, from start to end."""

    start: float
    end: float

    def overlaps(self, other: Span) -> bool:
        """Whether the two share more than a point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class MinimumLabels:
    """Where the texts of a bar's minimums stand; None for what is not there or has no room."""

    zero: Span | None
    wbk: Span | None
    wbbm: Span | None


def place_minimum_labels(
    width: float,
    *,
    wbk: tuple[float, float] | None,
    wbbm: tuple[float, float] | None,
    zero: float = 0.0,
) -> MinimumLabels:
    """Keep the labels of two minimums apart and inside the bar.

    The left one ends just right of its tick and the right one begins just left of its own, so that they point away
    from each other. Where that leaves the bar or lets them meet, they are moved.

    Args:
        width: Of the bar.
        wbk: Place of its tick and width of its text.
        wbbm: The same for the other.
        zero: Width of the text at the start of the bar, which gives way to the others; 0 for none.
    """
    left = right = None
    if wbbm is not None:
        start = min(max(wbbm[0] - LABEL_REACH, 0.0), max(width - wbbm[1], 0.0))
        right = Span(start, start + wbbm[1])
    if wbk is not None:
        end = max(wbk[0] + LABEL_REACH, wbk[1])
        if right is not None:
            end = min(end, right.start - LABEL_GAP)
        end = min(end, width)
        left = Span(end - wbk[1], end)
        if left.start < 0:
            left = Span(0.0, wbk[1])
            if right is not None and right.start < left.end + LABEL_GAP:
                start = left.end + LABEL_GAP
                right = Span(start, start + right.end - right.start)
    first = left or right
    at_zero = Span(0.0, zero) if zero > 0 and (first is None or first.start >= zero + LABEL_GAP) else None
    return MinimumLabels(at_zero, left, right)


def polygon(center: tuple[float, float], radius: float, shares: Sequence[float]) -> tuple[tuple[float, float], ...]:
    """Corners of a radar's shape, the first at the top and the others clockwise.

    Args:
        center: Of the net.
        radius: Of the whole net, where a share is 1.
        shares: One for each axis, 0 to 1.
    """
    count = len(shares)
    turns = [2 * math.pi * index / count for index in range(count)]
    return tuple(
        (center[0] + radius * part * math.sin(turn), center[1] - radius * part * math.cos(turn))
        for part, turn in zip(shares, turns, strict=True)
    )
