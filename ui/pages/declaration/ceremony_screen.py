"""The ceremony for the room: the charter and the signatories on the whole screen, large enough for the last row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from integrity_zone.domain.ceremony import SignatoryState, Way
from integrity_zone.domain.offices import office_in_line
from ui.dialogs.home.parts import Sheet
from ui.models.declaration.words import part_name, state_mark, state_name
from ui.theme.metrics import Role
from ui.viewing.picture import PictureArea
from ui.widgets.parts import button, label
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from integrity_zone.services.charters.ceremonies import Ceremony, SignatoryStanding
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from ui.desk import Desk
    from ui.theme.theme import Theme
    from ui.view import AssessmentView
    from ui.viewing.picture import MadePage

#: Height of a usual window, at which texts have their usual size on this screen.
_USUAL_HEIGHT = 620
_LARGEST, _SMALLEST = 2.4, 1.0
_MARK = 20


class CeremonyScreen(QWidget):
    """Follows the ceremony; Escape leaves it. Nothing is typed on it that the room should not see."""

    sign_asked = Signal(str)  #: field
    left = Signal()

    def __init__(self, desk: Desk, reader: DocumentReader, parent: QWidget) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            parent: The page, which it outlives not.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self._desk = desk
        self._rows: list[_Line] = []
        self._turn = ""
        self._texts: list[tuple[QLabel, Role]] = []
        self.setWindowTitle(self.tr("Ceremony"))
        self.setProperty("page", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = self._text(Role.FIGURE)
        self._unit = self._text(Role.QUESTION)
        self._event = self._text(Role.CARD_TITLE)
        self.picture = PictureArea(desk, reader, fits_whole=True)
        self._people = QVBoxLayout()
        self._state = self._text(Role.CARD_TITLE)
        self.sign = button("", "primary")
        self.leave = button(self.tr("Leave (Esc)"))
        self.sign.clicked.connect(lambda: self.sign_asked.emit(self._turn))
        self.leave.clicked.connect(self.close)
        for keys in ("Esc", "F5"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)
        self._lay_out()
        desk.hub.closed.connect(self.close)

    def show_view(self, view: AssessmentView, ceremony: Ceremony, page: MadePage | None) -> None:
        """Show where the ceremony stands.

        Args:
            view: The assessment.
            ceremony: Where its charter stands.
            page: The charter as it stands; None when it cannot be shown yet.
        """
        unit, declared = view.snapshot.unit, view.snapshot.declaration
        frozen = ceremony.paper.declaration if ceremony.paper is not None else None
        declared = frozen or declared
        self._title.setText(self.tr("Declaration of the integrity zone"))
        self._unit.setText(unit.name)
        day = self._desk.formats.day(declared.date) if declared is not None and declared.date is not None else ""
        place = declared.place if declared is not None else ""
        self._event.setText(", ".join(part for part in (day, place) if part))
        self.picture.show_document(page)
        self._show_people(ceremony)
        ready = [found for found in ceremony.signatories if found.state is SignatoryState.READY]
        here = [found for found in ready if found.person.way is Way.HERE]
        self._turn = here[0].field if here else ""
        self.sign.setVisible(bool(here))
        if here:
            self.sign.setText(self.tr("Sign: {name}").format(name=here[0].person.name).replace("&", "&&"))
            self.sign.setEnabled(not self._desk.hub.is_read_only)
        self._state.setText(self._said(ceremony))

    def closeEvent(self, event: object) -> None:
        """Tell the page."""
        super().closeEvent(event)  # type: ignore[arg-type]
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The larger the screen, the larger the words."""
        super().resizeEvent(event)
        self._fit()

    def _said(self, ceremony: Ceremony) -> str:
        if ceremony.paper is None:
            return self.tr("The text is not frozen yet.")
        if ceremony.is_complete:
            return self.tr("Everybody signed.")
        done = sum(1 for found in ceremony.signatories if found.file is not None)
        return self.tr("{done} of {of} signed").format(done=done, of=len(ceremony.signatories))

    def _show_people(self, ceremony: Ceremony) -> None:
        people = ceremony.signatories
        while len(self._rows) > len(people):
            gone = self._rows.pop()
            self._people.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(people):
            line = _Line(self._desk.theme)
            self._people.addWidget(line)
            self._rows.append(line)
        for line, standing in zip(self._rows, people, strict=True):
            line.show_standing(standing)
        self._fit()

    def _fit(self) -> None:
        scale = self._desk.theme.metrics.scale
        # On a low screen large texts give way, down to their usual size.
        factor = min(max(self.height() / (_USUAL_HEIGHT * scale), _SMALLEST / scale), _LARGEST)
        # Many people need room more than size.
        factor = min(factor, _SMALLEST + (_LARGEST - _SMALLEST) * 4 / max(len(self._rows), 4))
        for text, role in (*self._texts, *(pair for line in self._rows for pair in line.texts)):
            size = round(self._desk.theme.metrics.font_px(role) * factor)
            # More than the style sheet of the program, which knows one size for each role.
            text.setStyleSheet(f"font-size: {size}px")
        for line in self._rows:
            line.mark.set_side(round(_MARK * factor))

    def _text(self, role: Role) -> QLabel:
        made = label(role=role.value, wraps=True)
        self._texts.append((made, role))
        return made

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, metrics.space(8), 0)
        column.setSpacing(metrics.space(10))
        for part in (self._title, self._unit, self._event):
            column.addWidget(part)
        column.addSpacing(metrics.space(12))
        self._people.setSpacing(metrics.space(8))
        column.addLayout(self._people)
        column.addStretch(1)
        # More people than a screen has room for are scrolled.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Signatories"))
        area.setWidget(sheet)
        right = QVBoxLayout()
        right.setSpacing(metrics.space(10))
        right.addWidget(area, 1)
        right.addWidget(self._state)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.space(8))
        foot.addWidget(self.sign)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        edge = metrics.space(24)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(metrics.space(24))
        layout.addWidget(self.picture, 6)
        layout.addLayout(right, 5)


class _Line(QFrame):
    """One signatory, in large letters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.mark = StateMark(theme)
        self._name = label(role="question", wraps=True)
        self._office = label(role="secondary", wraps=True)
        self._state = label(role="emphasis", wraps=True)
        self.texts = ((self._name, Role.QUESTION), (self._office, Role.BODY), (self._state, Role.EMPHASIS))
        grid = QGridLayout(self)
        metrics = theme.metrics
        grid.setContentsMargins(metrics.space(14), metrics.space(8), metrics.space(14), metrics.space(8))
        grid.setHorizontalSpacing(metrics.space(12))
        grid.setVerticalSpacing(metrics.space(2))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.mark, 0, 0)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._office, 1, 1)
        grid.addWidget(self._state, 2, 1)

    def show_standing(self, standing: SignatoryStanding) -> None:
        """Show where a signature stands."""
        said = state_name(standing.state)
        self.mark.set_mark(state_mark(standing.state), said)
        self._name.setText(standing.person.name)
        part = part_name(is_head=standing.is_head)
        self._office.setText(f"{part} · {office_in_line(standing.person)}")
        self._state.setText(said)
        self.setAccessibleName(standing.person.name)
        self.setAccessibleDescription(said)
