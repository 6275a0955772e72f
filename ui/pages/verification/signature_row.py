"""One signature in the list: whose by its certificate, in which office, when, and its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from integrity_zone.domain.verification import Tone
from ui.models.verification.words import MARKS
from ui.theme.metrics import Role
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.mark_shapes import BOX
from ui.widgets.painted import broken, draw_runs, width_of
from ui.widgets.plain_tip import plain_tip
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from ui.theme.theme import Theme

_SIDE, _ABOVE = 12, 7
#: Lines of a name with its titles, and of an office; what is longer is cut, and told by the pointer.
_NAME_LINES, _OFFICE_LINES = 2, 1


class SignatureRow(ChoiceRow):
    """Name, office and time, and a mark; the one that is shown beside the list is pressed."""

    def __init__(self, theme: Theme, name: str, office: str, time: str, tone: Tone, parent: QWidget) -> None:
        """Show a signature.

        Args:
            theme: Colours and sizes.
            name: With its number.
            office: By the declaration; empty where none is known.
            time: When, in a few letters; never cut.
            tone: Of the whole signature.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._office, self._time, self._tone = office, time, tone
        self.setText(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = {
            Tone.GOOD: self.tr("nothing speaks against it"),
            Tone.CAUTION: self.tr("not certain"),
            Tone.BAD: self.tr("does not hold"),
            Tone.NEUTRAL: self.tr("not judged"),
        }[tone]
        about = ", ".join(part for part in (office, time, said) if part)
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setToolTip(plain_tip(f"{name}, {about}"))

    @property
    def tone(self) -> Tone:
        """How the signature is to be taken."""
        return self._tone

    def sizeHint(self) -> QSize:
        """The name, and what is known besides it."""
        width = self._theme.metrics.px(220)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """A long name takes a second line."""
        metrics = self._theme.metrics
        names, others = self._lines(width)
        high = len(names) * metrics.line_px(Role.BODY) + len(others) * metrics.line_px(Role.CAPTION)
        return high + 2 * metrics.space(_ABOVE)

    def minimumSizeHint(self) -> QSize:
        """A few letters of the name, and the whole time."""
        metrics = self._theme.metrics
        words = width_of(self._time, self._theme.font(Role.CAPTION))
        width = round(words) + metrics.px(BOX) + metrics.space(3 * _SIDE)
        high = metrics.line_px(Role.BODY) + 2 * metrics.space(_ABOVE)
        return QSize(max(width, metrics.px(120)), high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        theme, metrics = self._theme, self._theme.metrics
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter)
            ink, second = self.inks
            inset, side = metrics.space(_SIDE), metrics.px(BOX)
            name, small = theme.font(Role.BODY, strong=self.isChecked()), theme.font(Role.CAPTION)
            line, low = metrics.line_px(Role.BODY), metrics.line_px(Role.CAPTION)
            top = float(metrics.space(_ABOVE))
            mark = MARKS[self._tone]
            place = QRectF(self.width() - inset - side, top + (line - side) / 2, side, side)
            names, others = self._lines(self.width())
            for lines, font, colour, high in ((names, name, ink, line), (others, small, second, low)):
                for text in lines:
                    draw_runs(painter, QRectF(inset, top, self.width(), high), [(text, font, colour)])
                    top += high
            paint_mark(painter, mark, place, ink if self.is_on_bright else theme.colour(mark.value))

    def _lines(self, width: int) -> tuple[list[str], list[str]]:
        """The name, and what stands below it, as they are broken at this width."""
        metrics = self._theme.metrics
        inset = metrics.space(_SIDE)
        # Chosen or not, a name breaks alike, so that nothing moves.
        strong, small = self._theme.font(Role.BODY, strong=True), self._theme.font(Role.CAPTION)
        names = broken(self.text(), strong, width - 3 * inset - metrics.px(BOX), _NAME_LINES)
        return names, [
            *broken(self._office, small, width - 2 * inset, _OFFICE_LINES),
            *broken(self._time, small, width - 2 * inset, 1),
        ]
