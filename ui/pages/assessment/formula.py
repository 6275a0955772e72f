"""How counts become points: the formula in words, its fraction with the numbers, and what one more would bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from assessments.definition import FormulaKind, InputRole
from integrity_zone.services.assessment.scores import rescored
from ui.theme.metrics import Role
from ui.widgets.painted import Painted, draw_runs, width_of
from ui.widgets.parts import label, row

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from assessments.definition import Indicator
    from integrity_zone.domain.scorecard import Scorecard
    from ui.desk import Desk
    from ui.theme.theme import Theme
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class FractionLook:
    """What is drawn."""

    above: str
    below: str
    share: str
    weight: str
    points: str
    part: float  #: of the full points, 0 to 1


class FractionView(Painted):
    """7 over 11 = 63,64 % × 3,00 points = 1,91 points, and the share as a bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._look = FractionLook("–", "–", "", "", "", 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_fraction(self, look: FractionLook, spoken: str) -> None:
        """Draw another one."""
        self._look = look
        self._describe(spoken, spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines where one is too narrow."""
        return QSize(self.theme.metrics.px(260), self._line_high() * self._lines() + self.theme.metrics.px(24))

    def minimumSizeHint(self) -> QSize:
        """Narrow panes get the second line."""
        return QSize(self.theme.metrics.px(160), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """The number of lines follows the width."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        theme, metrics, look = self.theme, self.theme.metrics, self._look
        with QPainter(self) as painter:
            high = self._line_high()
            font, ink, faint = theme.font(Role.CARD_TITLE), theme.colour("text"), theme.colour("text2")
            x = self._draw_stack(painter, high)
            gap = metrics.space(14)
            figure = (look.points, theme.font(Role.PAGE_TITLE), theme.colour("primary"))
            tail = [("=", font, faint), (look.share, font, ink), ("×", font, faint), (look.weight, font, ink)]
            if look.points:
                for run in tail:
                    draw_runs(painter, QRectF(x, 0, self.width() - x, high), [run])
                    x += width_of(run[0], font) + gap
                top = high if self._lines() > 1 else 0
                x = 0 if top else x
                draw_runs(painter, QRectF(x, top, self.width() - x, high), [("=", font, faint)])
                x += width_of("=", font) + gap
                draw_runs(painter, QRectF(x, top, self.width() - x, high), [figure])
            bar = QRectF(0, self.height() - metrics.px(16), self.width(), metrics.px(12))
            painter.fillRect(bar, QColor(theme.tokens.track))
            painter.fillRect(
                QRectF(bar.left(), bar.top(), bar.width() * look.part, bar.height()), theme.colour("primary")
            )

    def _draw_stack(self, painter: QPainter, high: int) -> float:
        theme = self.theme
        font, ink = theme.font(Role.CARD_TITLE), theme.colour("text")
        wide = max(width_of(self._look.above, font), width_of(self._look.below, font)) + theme.metrics.px(10)
        half = high / 2
        for text, top in ((self._look.above, 0.0), (self._look.below, half)):
            start = (wide - width_of(text, font)) / 2
            draw_runs(painter, QRectF(start, top, wide, half), [(text, font, ink)])
        painter.setPen(QPen(ink, 1.2))
        painter.drawLine(QPointF(0, half), QPointF(wide, half))
        return wide + theme.metrics.space(14)

    def _line_high(self) -> int:
        return self.theme.metrics.line_px(Role.CARD_TITLE) * 2 + self.theme.metrics.px(10)

    def _lines(self) -> int:
        look, font, gap = self._look, self.theme.font(Role.CARD_TITLE), self.theme.metrics.space(14)
        wide = max(width_of(look.above, font), width_of(look.below, font)) + self.theme.metrics.px(10) + gap
        wide += sum(width_of(text, font) + gap for text in ("=", look.share, "×", look.weight, "="))
        return 1 if wide + width_of(look.points, self.theme.font(Role.PAGE_TITLE)) <= self.width() else 2


class FormulaCard(QWidget):
    """The formula and its result, and what the next one would change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the cards.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        metrics = desk.theme.metrics
        self._text = label(role="caption", wraps=True)
        self.fraction = FractionView(desk.theme)
        self._exact = label(role="caption", wraps=True)
        self._next_title = label(self.tr("With one more"), role="emphasis")
        self._next = label(role="secondary", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(10))
        line = row(label(self.tr("Formula"), role="emphasis"), self._text, spacing=metrics.space(16))
        line.setStretch(1, 1)
        head = QWidget()
        head.setLayout(line)
        self._text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._next_card = self._card(self._next_title, self._next)
        layout.addWidget(self._card(head, self.fraction, self._exact))
        layout.addWidget(self._next_card)

    def show_result(
        self, view: AssessmentView, indicator: Indicator, counts: Mapping[str, int | None]
    ) -> tuple[str, ...]:
        """Show what the counts bring.

        Returns:
            What is odd about them, in the language of the screens.
        """
        formula = indicator.formula
        if formula is None:
            return ()
        card = _card_with(view, indicator.code, counts)
        found = card.indicators[indicator.code]
        formats = self._desk.formats
        full = view.instrument.full_points(indicator)
        self._text.setText(formula.text)
        above, below = _sides(indicator, counts)
        points = self.tr("{points} points")
        share = formats.percent(found.score) if found.answered else ""
        look = FractionLook(
            above=above,
            below=below,
            share=share,
            weight=points.format(points=formats.points(full)) if found.answered else "",
            points=points.format(points=formats.points(found.points)) if found.answered else "",
            part=float(found.score),
        )
        spoken = self.tr("{above} over {below}: {share}, {points}").format(
            above=above, below=below, share=share or self.tr("open"), points=look.points or self.tr("no points yet")
        )
        self.fraction.show_fraction(look, spoken)
        self._exact.setText(self._said_exactly(found.answered, formula.kind, above, below))
        self._show_next(view, indicator, counts, found.points)
        return tuple(
            finding.message_id if formats.language == "id" else finding.message_en
            for finding in card.findings
            if finding.indicator == indicator.code and finding.code != "unanswered"
        )

    def _said_exactly(self, answered: bool, kind: FormulaKind, above: str, below: str) -> str:
        if not answered:
            return self.tr("The result appears when every count is filled in.")
        if kind is FormulaKind.DECREASE:
            return self.tr("An increase counts as 0.")
        return self.tr(
            "Computed from the fraction {above}/{below} without rounding; decimals are for reading only."
        ).format(above=above, below=below)

    def _show_next(
        self, view: AssessmentView, indicator: Indicator, counts: Mapping[str, int | None], points: Fraction
    ) -> None:
        better = _one_better(indicator, counts)
        self._next_card.setVisible(better is not None)
        if better is None:
            return
        card = _card_with(view, indicator.code, better)
        after = card.indicators[indicator.code]
        is_decrease = indicator.formula is not None and indicator.formula.kind is FormulaKind.DECREASE
        self._next_title.setText(self.tr("With one less") if is_decrease else self.tr("With one more"))
        above, below = _sides(indicator, better)
        above = f"({above})" if is_decrease else above
        formats = self._desk.formats
        text = self.tr("{above}/{below} = {share}: {points} points (+{gain}).").format(
            above=above,
            below=below,
            share=formats.percent(after.score),
            points=formats.points(after.points),
            gain=formats.points(after.points - points),
        )
        self._next_card.setVisible(after.points > points)
        self._next.setText(text)

    def _card(self, *widgets: QWidget) -> QFrame:
        metrics = self._desk.theme.metrics
        made = QFrame()
        made.setProperty("card", "true")
        box = QVBoxLayout(made)
        box.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        box.setSpacing(metrics.space(4))
        for widget in widgets:
            box.addWidget(widget)
        return made


def _card_with(view: AssessmentView, code: str, counts: Mapping[str, int | None]) -> Scorecard:
    answers = {known: value for known, value in view.shown_values.items() if known != code}
    if counts:
        answers[code] = counts
    return rescored(view.instrument, view.shown, answers, [code])


def _sum(indicator: Indicator, counts: Mapping[str, int | None], role: InputRole) -> int | None:
    found = [counts.get(item.key) for item in indicator.inputs if item.role is role]
    known = [count for count in found if count is not None]
    return sum(known) if len(known) == len(found) else None


def _sides(indicator: Indicator, counts: Mapping[str, int | None]) -> tuple[str, str]:
    """What stands above and below the line."""
    if indicator.formula is not None and indicator.formula.kind is FormulaKind.DECREASE:
        before = _sum(indicator, counts, InputRole.PREVIOUS)
        now = _sum(indicator, counts, InputRole.CURRENT)
        return f"{_shown(before)} − {_shown(now)}", _shown(before)
    above = _sum(indicator, counts, InputRole.NUMERATOR)
    return _shown(above), _shown(_sum(indicator, counts, InputRole.DENOMINATOR))


def _one_better(indicator: Indicator, counts: Mapping[str, int | None]) -> dict[str, int | None] | None:
    """The counts if one more were done, or one less had happened; None when that cannot be."""
    if any(counts.get(item.key) is None for item in indicator.inputs):
        return None
    for item in indicator.inputs:
        count = counts[item.key]
        if item.role is InputRole.NUMERATOR and count is not None:
            return {**counts, item.key: count + 1}
        if item.role is InputRole.CURRENT and count:
            return {**counts, item.key: count - 1}
    return None


def _shown(count: int | None) -> str:
    return "–" if count is None else str(count)
