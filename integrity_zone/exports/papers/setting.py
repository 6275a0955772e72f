"""How a paper is set: its sheet, margins, letters, and lines that were broken once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from integrity_zone.domain.declaration import Paper
from integrity_zone.domain.papers import Lettering, PaperKind
from integrity_zone.exports.pages.palette import TEXT_3
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, balanced, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.papers import Margins

SHEETS = {Paper.A4: (210 * mm, 297 * mm), Paper.F4: (215 * mm, 330 * mm)}

#: Regular, semi-bold, bold.
FACES = {
    Lettering.SERIF: (Face.SERIF, Face.SERIF_SEMIBOLD, Face.SERIF_BOLD),
    Lettering.SANS: (Face.SANS, Face.SANS_SEMIBOLD, Face.SANS_SEMIBOLD),
}
#: Points and leading; the sans-serif looks larger than it is.
_SIZES = {Lettering.SERIF: (11.4, 16.2), Lettering.SANS: (10.4, 15.4)}
#: Letters of a table, of those of the text.
_TABLE_SHARE = 0.8
#: A notice hangs on a wall.
_NOTICE_GROWTH = 1.5


@dataclass(frozen=True, slots=True)
class Setting:
    """Measures in points; y grows upwards from the lower edge."""

    page_width: float
    page_height: float
    left: float
    right: float
    top: float
    bottom: float
    scale: float
    body: Type
    heading: Type
    title: Type
    name: Type
    office: Type
    small: Type
    cell: Type
    cell_head: Type
    is_notice: bool
    _broken: dict[tuple[str, str, float, float], list[str]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def width(self) -> float:
        """From the left to the right margin."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Of the text on a page."""
        return self.top - self.bottom

    def wrapped(self, text: str, style: Type, width: float) -> list[str]:
        """Lines of a paragraph; the same text is measured once, however many copies hold it."""
        return self._once(wrapped, text, style, width)

    def balanced(self, text: str, style: Type, width: float) -> list[str]:
        """Lines of a heading or a name."""
        return self._once(balanced, text, style, width)

    def _once(self, broken: Callable[[str, Type, float], list[str]], text: str, style: Type, width: float) -> list[str]:
        key = (f"{broken.__name__} {text}", style.face, style.size, width)
        if key not in self._broken:
            self._broken[key] = broken(text, style, width)
        return self._broken[key]


def setting_of(kind: PaperKind, paper: Paper, lettering: Lettering, margins: Margins, scale: float = 1.0) -> Setting:
    """The setting of one kind of paper.

    Args:
        kind: A notice is set large.
        paper: The sheet, upright.
        lettering: Which typeface.
        margins: White around the text.
        scale: 1 for the usual size of letters.
    """
    width, height = SHEETS[paper]
    regular, semibold, bold = FACES[lettering]
    size, leading = _SIZES[lettering]
    is_notice = kind is PaperKind.SERVICE_NOTICE
    growth = scale * (_NOTICE_GROWTH if is_notice else 1.0)
    table = size * _TABLE_SHARE
    size, leading = size * growth, leading * growth
    plain = min(scale, 1.0)
    return Setting(
        page_width=width,
        page_height=height,
        left=margins.left * mm,
        right=width - margins.right * mm,
        top=height - margins.top * mm,
        bottom=margins.bottom * mm,
        scale=scale,
        body=Type(regular, size, leading),
        heading=Type(semibold, size * 1.05, leading * 1.02),
        title=Type(bold, size * (1.6 if is_notice else 1.24), leading * (1.7 if is_notice else 1.26), spacing=0.5),
        name=Type(bold, 11 * plain, 14 * plain),
        office=Type(regular, 11 * plain, 14.4 * plain),
        small=Type(regular, 9.4 * plain, 12.4 * plain, TEXT_3),
        cell=Type(regular, table * plain, 12.0 * plain),
        cell_head=Type(semibold, table * plain, 12.0 * plain),
        is_notice=is_notice,
    )
