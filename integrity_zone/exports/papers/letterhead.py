"""What stands over the first page: emblem, government and unit, or the office of the head of government."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.colors import black

from integrity_zone.exports.pages.emblem import DRAWN_RATIO, draw_emblem, read_emblem
from integrity_zone.exports.pages.typesetting import Type, draw_centred
from integrity_zone.exports.papers.pictures import plain_picture
from integrity_zone.exports.papers.setting import FACES

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.domain.papers import Lettering
    from integrity_zone.exports.papers.content import PaperHead
    from integrity_zone.exports.papers.setting import Setting

_NAME = "kop"
_EMBLEM_HEIGHT = 62.0
_EMBLEM_WIDTH = 62.0
_OFFICE_EMBLEM_HEIGHT = 68.0
_GAP = 12.0
_RULES = 9.0  #: height of the double rule with the air above it


@dataclass(frozen=True, slots=True)
class _Picture:
    """Something to draw with its measures."""

    reader: ImageReader | None  #: None: the drawn emblem of the sample
    width: float
    height: float


class PaperHeading:
    """The letterhead on its sheet; drawn once, shown on the first page of every copy."""

    def __init__(self, head: PaperHead, setting: Setting, lettering: Lettering) -> None:
        """Measure it.

        Args:
            head: What it says.
            setting: The sheet.
            lettering: Which typeface.

        Raises:
            BadEmblemError: A picture cannot be used.
        """
        self._setting = setting
        self._is_office = head.is_office
        limit = _OFFICE_EMBLEM_HEIGHT if head.is_office else _EMBLEM_HEIGHT
        self._left = _picture(head.emblem, limit, drawn=head.drawn_emblem and not head.is_office)
        self._right = _picture(head.logo, limit, drawn=False) if not head.is_office else None
        self._lines = _text_lines(head, setting, lettering, self._room())
        self._text_height = sum(style.leading for _, style in self._lines)

    @property
    def height(self) -> float:
        """Points from the upper margin down to where the text may begin."""
        if self._is_office:
            return self._text_height + (self._left.height + 6 if self._left else 0.0)
        pictures = [picture.height for picture in (self._left, self._right) if picture]
        return max(self._text_height, *pictures, 0.0) + _RULES

    def define(self, canvas: Canvas) -> None:
        """Draw it once, for every first page to refer to."""
        canvas.beginForm(_NAME, 0, 0, self._setting.page_width, self._setting.page_height)
        if self._is_office:
            self._draw_office(canvas)
        else:
            self._draw_unit(canvas)
        canvas.endForm()

    def show(self, canvas: Canvas) -> None:
        """Show it on the present page."""
        canvas.doForm(_NAME)

    def _room(self) -> float:
        """What pictures leave for the words, which stay in the middle of the sheet."""
        if self._is_office:
            return self._setting.width
        widest = max((picture.width for picture in (self._left, self._right) if picture), default=0.0)
        return self._setting.width - 2 * (widest + _GAP if widest else 0.0)

    def _draw_office(self, canvas: Canvas) -> None:
        setting = self._setting
        middle = (setting.left + setting.right) / 2
        y = setting.top
        if self._left:
            y -= self._left.height
            _draw(canvas, self._left, middle - self._left.width / 2, y)
            y -= 6
        self._draw_lines(canvas, middle, y)

    def _draw_unit(self, canvas: Canvas) -> None:
        setting = self._setting
        height = self.height - _RULES
        lower = setting.top - height
        if self._left:
            _draw(canvas, self._left, setting.left, lower + (height - self._left.height) / 2)
        if self._right:
            x = setting.right - self._right.width
            _draw(canvas, self._right, x, lower + (height - self._right.height) / 2)
        self._draw_lines(canvas, (setting.left + setting.right) / 2, setting.top - (height - self._text_height) / 2)
        canvas.setStrokeColor(black)
        for offset, weight in ((6.0, 1.8), (8.6, 0.5)):
            canvas.setLineWidth(weight)
            canvas.line(setting.left, lower - offset, setting.right, lower - offset)

    def _draw_lines(self, canvas: Canvas, middle: float, top: float) -> None:
        y = top
        for text, style in self._lines:
            y -= style.leading
            draw_centred(canvas, middle, y + style.leading * 0.26, text, style)


def _text_lines(head: PaperHead, setting: Setting, lettering: Lettering, room: float) -> list[tuple[str, Type]]:
    regular, semibold, bold = FACES[lettering]
    over = Type(regular, 12, 15.6, spacing=0.4)
    own = Type(bold, 14.2, 18, spacing=0.3)
    small = Type(regular, 8.8, 11.6)
    lines: list[tuple[str, Type]] = []
    for number, text in enumerate(head.lines):
        is_own = number == len(head.lines) - 1
        style = own if is_own else over
        broken = setting.balanced(text.upper(), style, room)
        if is_own and len(broken) > 2:
            # A name that would fill the sheet is set smaller.
            style = Type(semibold, 11.6, 14.8, spacing=0.2)
            broken = setting.balanced(text.upper(), style, room)
        lines += [(line, style) for line in broken]
    for text in head.address:
        lines += [(line, small) for line in setting.balanced(text, small, room)]
    return lines


def _picture(data: bytes | None, limit: float, *, drawn: bool) -> _Picture | None:
    if data is None:
        return _Picture(None, limit * DRAWN_RATIO, limit) if drawn else None
    reader = read_emblem(plain_picture(data))
    width, height = reader.getSize()
    scale = min(limit / height, _EMBLEM_WIDTH / width)
    return _Picture(reader, width * scale, height * scale)


def _draw(canvas: Canvas, picture: _Picture, x: float, y: float) -> None:
    if picture.reader is None:
        draw_emblem(canvas, x, y, picture.height)
    else:
        canvas.drawImage(picture.reader, x, y, picture.width, picture.height, mask="auto")
