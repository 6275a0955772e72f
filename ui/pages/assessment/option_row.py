"""One option of a question: its key, when it holds, what it is worth, and whose answer it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from integrity_zone.domain.work_unit import Stage
from ui.models.standing import stage_name
from ui.theme.metrics import Role
from ui.theme.qss import RADIUS_CONTROL, RADIUS_OPTION, RADIUS_TAG
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from ui.theme.theme import Theme

_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: Below this width of the criterion at 100 % the tags go under it.
_LEAST_TEXT = 200


@dataclass(frozen=True, slots=True)
class OptionLook:
    """What one row shows."""

    key: str  #: what to press
    criterion: str
    score: str
    points: str
    is_chosen: bool
    stage: Stage = Stage.UNIT  #: whose the chosen one is
    is_tried: bool = False  #: the chosen one is only being tried
    #: Whose answer it is beside; the unit's own is among them while another one is tried.
    others: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class _Places:
    """Where things are drawn."""

    key: QRect
    text: QRect
    tags: tuple[tuple[str, QRect], ...]
    score: QRect
    points: QRect
    height: int


class OptionRow(QAbstractButton):
    """Painted, so that a question of five appears in one go."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._look = OptionLook("", "", "", "", is_chosen=False)
        self._kept: dict[int, _Places] = {}  #: width -> where things are drawn; a layout asks many times
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRadius", RADIUS_OPTION)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._renew)

    @property
    def key(self) -> str:
        """Of the option shown."""
        return self._look.key

    def show_option(self, look: OptionLook) -> None:
        """Show an option."""
        if look == self._look:
            self.setChecked(look.is_chosen)
            return
        reflow = replace(look, score="", points="") != replace(self._look, score="", points="")
        self._look = look
        if reflow:
            self._kept.clear()
        self.setChecked(look.is_chosen)
        self.setAccessibleName(f"{look.key}: {look.criterion}")
        self.setAccessibleDescription(self._described())
        if reflow:
            self.updateGeometry()
        self.update()

    def _renew(self) -> None:
        self._kept.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its text needs."""
        return self._arranged(width).height

    def sizeHint(self) -> QSize:
        """Wide enough for a short criterion."""
        width = self._theme.metrics.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Its numbers and a few words."""
        return QSize(self._theme.metrics.px(240), self._theme.metrics.option_card)

    def column_widths(self) -> tuple[int, int]:
        """Of score and points, for the header above."""
        metrics = QFontMetrics(self._theme.font(Role.BODY))
        gap = self._theme.metrics.space(20)
        return metrics.horizontalAdvance("0,00") + gap, metrics.horizontalAdvance("0,0000") + gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        tokens = self._theme.tokens
        places = self._arranged(self.width())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = self._look.is_chosen or self.isDown()
            ground = tokens.selected if chosen else tokens.hover if self.underMouse() else tokens.surface
            edge = QPen(QColor(tokens.primary if chosen else tokens.line), 2 if chosen else 1)
            inset = edge.widthF() / 2
            painter.setPen(edge)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS_OPTION, RADIUS_OPTION
            )
            ink = QColor(tokens.on_selected if chosen else tokens.text)
            faint = ink if tokens.is_high_contrast else QColor(tokens.text2)
            self._draw_key(painter, places.key, chosen=chosen)
            # What is locked is still to be read.
            painter.setPen(ink if self.isEnabled() else faint)
            painter.setFont(self._theme.font(Role.OPTION))
            painter.drawText(places.text, _WRAP, self._look.criterion)
            for (stage, _text), (text, place) in zip(self._tags(), places.tags, strict=True):
                self._draw_tag(painter, stage, text, place)
            painter.setFont(self._theme.font(Role.BODY))
            painter.setPen(faint)
            painter.drawText(places.score, _RIGHT, self._look.score)
            painter.drawText(places.points, _RIGHT, self._look.points)

    def _draw_key(self, painter: QPainter, place: QRect, *, chosen: bool) -> None:
        tokens = self._theme.tokens
        ground, ink = (tokens.primary, tokens.on_primary) if chosen else (tokens.surface, tokens.text)
        if chosen and tokens.is_high_contrast:
            ground, ink = tokens.on_selected, tokens.selected
        painter.setPen(QPen(QColor(ground if chosen else tokens.control), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setFont(self._theme.font(Role.EMPHASIS))
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._look.key[:1])

    def _draw_tag(self, painter: QPainter, stage: Stage, text: str, place: QRect) -> None:
        tokens = self._theme.tokens
        is_unit = stage is Stage.UNIT
        painter.setPen(QPen(QColor(tokens.control), 1) if tokens.is_high_contrast else Qt.PenStyle.NoPen)
        ground = Mark.EVIDENCE if not is_unit else None if self._look.is_chosen else Mark.ANSWERED
        tint = tokens.marks[ground].tint if ground is not None else None
        painter.setBrush(QColor(tint or tokens.surface))
        painter.drawRoundedRect(QRectF(place), RADIUS_TAG, RADIUS_TAG)
        painter.setFont(self._theme.font(Role.HEADER))
        painter.setPen(QColor(tokens.primary if is_unit else tokens.tpi))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def tags(self) -> tuple[str, ...]:
        """Whose answer it is, in words."""
        return tuple(text for _stage, text in self._tags())

    def _tags(self) -> tuple[tuple[Stage, str], ...]:
        look = self._look
        own = ((look.stage, self.tr("Tried") if look.is_tried else self._name(look.stage)),) if look.is_chosen else ()
        others = [stage for stage in look.others if not (look.is_chosen and stage is look.stage)]
        return (*own, *((stage, self._name(stage)) for stage in others))

    def _name(self, stage: Stage) -> str:
        return self.tr("Unit") if stage is Stage.UNIT else stage_name(stage)

    def _described(self) -> str:
        parts = [self.tr("score {score}, {points} points").format(score=self._look.score, points=self._look.points)]
        for stage in self._look.others:
            if stage is not Stage.UNIT:
                parts.append(self.tr("the answer of {stage}").format(stage=stage_name(stage)))
            elif not self._look.is_chosen:
                parts.append(self.tr("the recorded answer of the unit"))
        return ", ".join(parts)

    def _arranged(self, width: int) -> _Places:
        if width not in self._kept:
            self._kept[width] = self._arrange(width)
        return self._kept[width]

    def _arrange(self, width: int) -> _Places:
        metrics = self._theme.metrics
        pad, gap, side = metrics.space(12), metrics.space(12), metrics.px(26)
        score, points = self.column_widths()
        left = pad + side + gap
        right = width - pad - points - score
        tag_font = QFontMetrics(self._theme.font(Role.HEADER))
        tags = [(text, tag_font.horizontalAdvance(text) + metrics.space(14)) for text in self.tags()]
        tags_wide = sum(wide + metrics.space(6) for _text, wide in tags)
        beside = right - left - tags_wide >= metrics.px(_LEAST_TEXT)
        text_wide = max(40, right - left - (tags_wide + gap if beside and tags else 0))
        text_high = (
            QFontMetrics(self._theme.font(Role.OPTION))
            .boundingRect(0, 0, text_wide, 10_000, _WRAP, self._look.criterion)
            .height()
        )
        tag_high = metrics.px(20)
        under = tag_high + metrics.space(4) if tags and not beside else 0
        height = max(metrics.option_card, text_high + under + 2 * metrics.space(10))
        top = (height - text_high - under) // 2
        places: list[tuple[str, QRect]] = []
        x = right - tags_wide if beside else left
        y = (height - tag_high) // 2 if beside else top + text_high + metrics.space(4)
        for text, wide in tags:
            places.append((text, QRect(QPoint(x, y), QSize(wide, tag_high))))
            x += wide + metrics.space(6)
        return _Places(
            key=QRect(pad, (height - side) // 2, side, side),
            text=QRect(left, top, text_wide, text_high),
            tags=tuple(places),
            score=QRect(right, 0, score, height),
            points=QRect(right + score, 0, points, height),
            height=height,
        )
