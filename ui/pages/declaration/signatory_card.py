"""One signatory at the ceremony: who, for what, where the signature stands, and what can be done now."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from integrity_zone.domain.ceremony import FileKind, SignatoryState, Way
from integrity_zone.domain.offices import office_in_line
from ui.models.declaration.words import WAY_ICONS, part_name, state_mark, state_name, way_name
from ui.theme.qss import RADIUS_CARD
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.plain_tip import plain_tip
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from integrity_zone.services.charters.ceremonies import SignatoryStanding
    from ui.formats import Formats
    from ui.theme.theme import Theme

#: From this width on, at 100 %, the buttons stand beside the sentence.
_WIDE = 470
_FEW = 2
_HAS_SIGNATURE = (SignatoryState.SIGNED, SignatoryState.VERIFIED, SignatoryState.CHANGED)


class ScanChoice(Enum):
    """Whether the others may be told to sign on somebody's scan."""

    NONE = auto()
    CHOOSE = auto()
    LEAVE = auto()
    SIGNED_ON = auto()  #: they did


class SignatoryCard(QFrame):
    """Asks the page for what is done; the one whose turn it is has a strong frame."""

    sign_asked = Signal(str)  #: field
    export_asked = Signal(str)
    return_asked = Signal(str)
    print_asked = Signal(str)
    scan_asked = Signal(str)
    scan_wanted = Signal(str)  #: to be seen
    scan_chosen = Signal(str)  #: to be signed on by the others
    scan_left = Signal(str)  #: the others are to sign on the charter that was drawn again
    check_asked = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            formats: Of days and hours.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme, self._formats = theme, formats
        self._is_turn = False
        self.field = ""
        self.setProperty("card", "true")
        self._number = label(role="question")
        self._part = label(role="caption", wraps=True)
        self._name = label(role="emphasis", wraps=True)
        self._office = label(role="secondary", wraps=True)
        self._said = label(role="secondary", wraps=True)
        self.tag = Tag(theme, "", state_mark(SignatoryState.NOT_YET))
        self._way_icon, self._way = QLabel(), label(role="caption")
        self.sign = self._button(self.tr("Sign…"), "pen-line", "primary", self.sign_asked)
        self.export = self._button(self.tr("Export…"), "", "secondary", self.export_asked)
        self.bring = self._button(self.tr("Bring the signed file back…"), "file-input", "primary", self.return_asked)
        self.print = self._button(self.tr("Print the page"), "printer", "secondary", self.print_asked)
        self.scan = self._button(self.tr("Attach the scan…"), "", "secondary", self.scan_asked)
        self.see = self._button(self.tr("See the scan"), "", "secondary", self.scan_wanted)
        self.choose = self._button(self.tr("Sign on this scan"), "", "secondary", self.scan_chosen)
        self.leave = self._button(self.tr("Sign on the drawn charter instead"), "", "secondary", self.scan_left)
        self.check = self._button(self.tr("See the check"), "", "secondary", self.check_asked)
        self.buttons = (
            self.sign,
            self.export,
            self.bring,
            self.print,
            self.scan,
            self.see,
            self.choose,
            self.leave,
            self.check,
        )
        self._lay_out()
        theme.changed.connect(self._show_way_icon)

    def show_standing(
        self,
        standing: SignatoryStanding,
        number: int,
        said: str,
        *,
        is_turn: bool,
        is_frozen: bool,
        can_write: bool,
        choice: ScanChoice = ScanChoice.NONE,
    ) -> None:
        """Show where a signature stands.

        Args:
            standing: Of whom.
            number: In the order of signing, from 1.
            said: A sentence: what to do, or what is known.
            is_turn: Whether the next act is this person's.
            is_frozen: Whether there is a charter to be signed.
            can_write: Whether the file may be changed.
            choice: What may be done with the scan besides.
        """
        person, state = standing.person, standing.state
        self.field = standing.field
        self._standing = standing
        self._number.setText(str(number))
        self._part.setText(part_name(is_head=standing.is_head))
        self._name.setText(person.name)
        self._office.setText(office_in_line(person))
        self._office.setToolTip(plain_tip(person.organisation))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.tag.set_state(state_name(state), state_mark(state))
        self._way.setText(way_name(person.way))
        self._show_way_icon()
        self.setAccessibleName(f"{number}. {person.name}")
        self.setAccessibleDescription(f"{state_name(state)}. {said}")
        has_signature = state in _HAS_SIGNATURE
        is_open = is_frozen and not has_signature
        self.sign.setVisible(is_open and person.way is Way.HERE)
        self.sign.setEnabled(can_write and state is SignatoryState.READY)
        self.sign.setToolTip("" if self.sign.isEnabled() else self.tr("It is not this person's turn yet"))
        self.export.setVisible(is_open and person.way is Way.OUTSIDE)
        self.bring.setVisible(is_open and person.way is Way.OUTSIDE)
        self.bring.setEnabled(can_write)
        is_inked = is_frozen and person.way is Way.WET
        has_scan = standing.file is not None and standing.file.kind is FileKind.SCAN
        self.print.setVisible(is_inked and not has_scan)
        self.scan.setVisible(is_inked and choice is not ScanChoice.SIGNED_ON)
        self.scan.setEnabled(can_write)
        self.scan.setText(self.tr("Attach another scan…") if has_scan else self.tr("Attach the scan…"))
        self.see.setVisible(is_inked and has_scan)
        for made, offer in ((self.choose, ScanChoice.CHOOSE), (self.leave, ScanChoice.LEAVE)):
            made.setVisible(is_inked and choice is offer)
            made.setEnabled(can_write)
        self.check.setVisible(is_frozen and has_signature)
        self._buttons.setVisible(is_frozen)
        self._fit()
        for made in self.buttons:
            made.setAccessibleName(
                self.tr("{action}: {name}").format(action=made.text().replace("&", ""), name=person.name)
            )
        if is_turn != self._is_turn:
            self._is_turn = is_turn
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A strong frame for whose turn it is."""
        super().paintEvent(event)
        if not self._is_turn:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("primary"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons beside the sentence where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # More than two would leave the sentence the width of a letter.
        few = sum(not made.isHidden() for made in self.buttons) <= _FEW
        is_wide = few and self.width() >= self._theme.metrics.px(_WIDE)
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._foot.direction() is not wanted:
            self._foot.setDirection(wanted)

    @property
    def is_turn(self) -> bool:
        """Whether the next act is this person's."""
        return self._is_turn

    def _button(self, text: str, icon: str, kind: str, asked: object) -> QPushButton:
        made = button(text, kind)
        if icon:
            self._theme.bind_icon(made, icon, "on_primary" if kind == "primary" else "text")
        made.clicked.connect(lambda: asked.emit(self.field))  # type: ignore[attr-defined]
        return made

    def _show_way_icon(self) -> None:
        standing = getattr(self, "_standing", None)
        if standing is not None:
            side = self._theme.metrics.px(14)
            self._way_icon.setPixmap(self._theme.pixmap(WAY_ICONS[standing.person.way], "text2", side))

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        way = QWidget()
        line = QHBoxLayout(way)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.space(5))
        line.addWidget(self._way_icon)
        line.addWidget(self._way)
        state = QWidget()
        column = QVBoxLayout(state)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(4))
        column.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(way, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(metrics.space(1))
        for part in (self._part, self._name, self._office):
            words.addWidget(part)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(metrics.space(10))
        top.addLayout(words, 1)
        top.addWidget(state)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=metrics.space(8))
        for made in self.buttons:
            flow.addWidget(made)
        body = QVBoxLayout()
        body.setSpacing(metrics.space(8))
        body.addLayout(top)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setSpacing(metrics.space(8))
        self._foot.addWidget(self._said, 1)
        self._foot.addWidget(self._buttons)
        body.addLayout(self._foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        layout.setSpacing(metrics.space(12))
        layout.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(body, 1)
