"""The letterhead and how letters are set, with a preview of a letter under it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.domain.declaration import Paper
from integrity_zone.domain.declaration_file import LINE_LIMIT
from integrity_zone.domain.papers import MARGIN_MILLIMETRES, Lettering, Margins, PaperKind
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.evidence.document_reading import DocumentReader
from integrity_zone.services.numbering import EXAMPLE_PATTERN, PATTERN_LIMIT
from integrity_zone.services.papers.texts import text_of
from ui.dialogs.home.parts import Sheet, fit_to_screen
from ui.dialogs.papers.picture_field import PictureField
from ui.messages import text_of as sentence_of
from ui.models.papers.press import PaperPress
from ui.models.papers.press import Sheet as PaperSheet
from ui.tasks.living import for_living
from ui.theme.metrics import Role
from ui.theme.qss import restyle
from ui.viewing.paged_picture import PagedPicture
from ui.viewing.picture import MadePage
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import label

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.papers import Letterhead
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView

_PAUSE_MS = 300
_LINES = 2
#: Below this width at 100 % there is no room for the preview.
_WITH_PREVIEW = 860


class LetterheadDialog(QDialog):
    """One step when it is kept; every refusal is said at once."""

    def __init__(self, desk: Desk, view: AssessmentView, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            view: The assessment.
            parent: The window.
        """
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._kept = kept = view.snapshot.papers.letterhead
        theme = desk.theme
        self.setWindowTitle(self.tr("Letterhead and setting"))
        self.reader, self.press = DocumentReader(), PaperPress()
        self.government = _line(self.tr("First line"), kept.government)
        self.government.setPlaceholderText(self.tr("as the declaration has it, or from the name of the unit"))
        self.unit = _line(self.tr("Second line"), kept.unit)
        self.unit.setPlaceholderText(view.snapshot.unit.name)
        line = theme.metrics.line_px(Role.BODY)
        self.address = _lines(self.tr("Address"), kept.address, line)
        self.contact = _lines(self.tr("Telephone, e-mail, website"), kept.contact, line)
        self.emblem = PictureField(
            self.tr("Emblem"),
            self.tr("Of the region or agency, at the left. PNG or JPEG; transparent PNG looks best."),
            kept.emblem,
            desk,
        )
        self.logo = PictureField(self.tr("Logo of the unit"), self.tr("At the right; none is usual."), kept.logo, desk)
        self.state = PictureField(
            self.tr("State emblem"),
            self.tr("Only over what is signed in the name of the head of government; never on letters of the unit."),
            kept.state_emblem,
            desk,
        )
        self.paper = _choice(self.tr("Paper"), ((Paper.A4, "A4"), (Paper.F4, self.tr("F4 (215 × 330 mm)"))), kept.paper)
        self.lettering = _choice(
            self.tr("Lettering"),
            ((Lettering.SERIF, self.tr("With serifs")), (Lettering.SANS, self.tr("Without serifs"))),
            kept.lettering,
        )
        self.margins = {
            "top": _millimetres(self.tr("Margin at the top"), kept.margins.top),
            "bottom": _millimetres(self.tr("Margin at the bottom"), kept.margins.bottom),
            "left": _millimetres(self.tr("Margin at the left"), kept.margins.left),
            "right": _millimetres(self.tr("Margin at the right"), kept.margins.right),
        }
        self.pattern = _line(self.tr("Pattern of numbers"), kept.number_pattern)
        self.pattern.setMaxLength(PATTERN_LIMIT)
        self.pattern.setPlaceholderText(EXAMPLE_PATTERN)
        self.example = label(role="caption", wraps=True)
        self.problem = label(role="body", wraps=True)
        self.problem.setProperty("tone", "danger")
        self.problem.hide()
        self.preview = PagedPicture(desk, self.reader)
        self.keep = QPushButton(self.tr("Keep the letterhead"))
        self.keep.setProperty("kind", "primary")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._lay_out()
        self._connect()
        self._set_open(not desk.hub.is_read_only)
        self._on_pause()

    @property
    def letterhead(self) -> Letterhead:
        """As filled in."""
        return replace(
            self._kept,
            government=self.government.text(),
            unit=self.unit.text(),
            address=self.address.toPlainText(),
            contact=self.contact.toPlainText(),
            emblem=self.emblem.kept,
            logo=self.logo.kept,
            state_emblem=self.state.kept,
            paper=Paper(self.paper.currentData()),
            lettering=Lettering(self.lettering.currentData()),
            margins=Margins(**{side: box.value() for side, box in self.margins.items()}),
            number_pattern=self.pattern.text(),
        )

    def accept(self) -> None:
        """Keep it; the dialog closes when it is kept."""
        wanted = self._checked()
        if wanted is None:
            return
        emblem, logo, state = self.emblem.path, self.logo.path, self.state.path

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.letterheads import set_letterhead

            return set_letterhead(workspace, wanted, emblem=emblem, logo=logo, state_emblem=state)

        self.keep.setEnabled(False)
        task = self._desk.hub.do(self.tr("letterhead"), record)
        task.finished.connect(for_living(self, lambda _update: super(LetterheadDialog, self).accept()))
        task.failed.connect(for_living(self, self._on_refused))

    def done(self, result: int) -> None:
        """End the child processes with the dialog."""
        self.press.close()
        self.reader.close()
        super().done(result)

    def _on_refused(self, problem: IntegrityZoneError) -> None:
        self.keep.setEnabled(True)
        self._say(sentence_of(problem, self._desk.formats.language))

    def _checked(self) -> Letterhead | None:
        """What may be kept; None when something is refused, which is said."""
        from integrity_zone.services.letterheads import checked_letterhead

        try:
            wanted = checked_letterhead(self.letterhead)
        except IntegrityZoneError as problem:
            self._say(sentence_of(problem, self._desk.formats.language))
            return None
        self._say("")
        return wanted

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _on_pause(self) -> None:
        wanted = self._checked()
        self._show_example()
        if wanted is None or self.preview.isHidden():
            return
        # A new picture is looked at by the service alone, when it is kept.
        snapshot, kind, press = self._view.snapshot, PaperKind.SERVICE_NOTICE, self.press
        sheet = PaperSheet(
            kind=kind,
            text=text_of(snapshot.papers, kind),
            year=snapshot.assessment.year,
            stand=0,
            letterhead=wanted,
        )

        def read(workspace: Workspace, _task: Task) -> bytes:
            return press.draw(workspace, sheet)

        self.preview.picture.show_document(MadePage(sheet.key, read, "letterhead"), max(self.preview.picture.page, 1))

    def _show_example(self) -> None:
        from integrity_zone.services.numbering import FIELDS, BadNumberPatternError, next_number

        papers, pattern = self._view.snapshot.papers, self.pattern.text()
        try:
            number = next_number(papers, pattern, PaperKind.MINUTES, datetime.now(UTC).astimezone().date())
        except IntegrityZoneError as problem:
            restyle(self.pattern, invalid="true" if isinstance(problem, BadNumberPatternError) else "false")
            number = ""
        else:
            restyle(self.pattern, invalid="false")
        fields = ", ".join(f"{{{name}}}" for name in FIELDS)
        self.example.setText(
            self.tr("The next number would be {number}.").format(number=number)
            if number
            else self.tr("Filled in: {fields}. Without a pattern numbers are typed.").format(fields=fields)
        )

    def _set_open(self, is_open: bool) -> None:
        for picture in (self.emblem, self.logo, self.state):
            picture.set_open(is_open)
        self.keep.setEnabled(is_open)
        self.keep.setToolTip("" if is_open else self.tr("The file is open for reading only."))

    def _lay_out(self) -> None:
        theme, metrics = self._desk.theme, self._desk.theme.metrics
        sheet = Sheet()
        form = QFormLayout(sheet)
        edge = metrics.space(4)
        form.setContentsMargins(edge, edge, metrics.space(10), edge)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(metrics.space(6))
        for words, field in (
            (self.tr("First line"), self.government),
            (self.tr("Second line"), self.unit),
            (self.tr("Address"), self.address),
            (self.tr("Telephone, e-mail, website"), self.contact),
            (self.tr("Emblem"), self.emblem),
            (self.tr("Logo of the unit"), self.logo),
            (self.tr("State emblem"), self.state),
            (self.tr("Paper"), self.paper),
            (self.tr("Lettering"), self.lettering),
        ):
            form.addRow(words, field)
        form.addRow(self.tr("Margins in millimetres: top, bottom, left, right"), self._margin_row())
        form.addRow(self.tr("Pattern of numbers"), self.pattern)
        form.addRow(self.example)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        body = QHBoxLayout()
        body.setSpacing(metrics.space(12))
        body.addWidget(scroll, 1)
        body.addWidget(self.preview, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        layout.addLayout(body, 1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        fit_to_screen(self, theme, 980, 680)
        self.preview.setVisible(self.width() >= _WITH_PREVIEW * metrics.scale)

    def _margin_row(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=self._desk.theme.metrics.space(8))
        for box in self.margins.values():
            flow.addWidget(box)
        return holder

    def _connect(self) -> None:
        start = self._pause.start
        for field in (self.government, self.unit, self.pattern):
            field.textEdited.connect(lambda _text: start())
        for text in (self.address, self.contact):
            text.textChanged.connect(start)
        for choice in (self.paper, self.lettering):
            choice.activated.connect(lambda _row: start())
        for box in self.margins.values():
            box.valueChanged.connect(lambda _value: start())
        for picture in (self.emblem, self.logo, self.state):
            picture.remove.clicked.connect(start)
        self._desk.hub.closed.connect(self.reject)


def _line(name: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(LINE_LIMIT)
    made.setAccessibleName(name)
    made.setCursorPosition(0)
    return made


def _lines(name: str, text: str, line: int) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(_LINES * line + 24)
    return made


def _choice(name: str, choices: tuple[tuple[object, str], ...], chosen: object) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for key, text in choices:
        made.addItem(text, key)
    made.setCurrentIndex(made.findData(chosen))
    return made


def _millimetres(name: str, value: int) -> QSpinBox:
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setRange(MARGIN_MILLIMETRES.start, MARGIN_MILLIMETRES.stop - 1)
    made.setValue(value)
    return made
