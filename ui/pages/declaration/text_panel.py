"""What the charter says: place, day, number, commitments, guests, and the controls announced on the day."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit

from integrity_zone.domain.declaration import Declaration, Paper
from integrity_zone.domain.declaration_file import (
    COMMITMENT_LIMIT,
    COMMITMENTS_LIMIT,
    LINE_LIMIT,
    NAME_LIMIT,
    SHORT_LIMIT,
)
from integrity_zone.services.charters.editing import standing_commitments
from ui.dialogs.declaration.fields import line_field
from ui.pages.declaration.lists import ControlsCard, GuestsCard
from ui.pages.declaration.panel import Panel
from ui.theme.qss import restyle
from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.day_field import DayField
from ui.widgets.parts import button, label, row
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent

    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.view import AssessmentView

_COMMITMENTS_HIGH = 190


class LinesEdit(QPlainTextEdit):
    """Several lines, said to be finished when the focus leaves."""

    finished = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Somebody turned to something else."""
        super().focusOutEvent(event)
        self.finished.emit()


class TextPanel(Panel):
    """Every field is recorded when it is left; nothing is asked."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(desk, acts, self.tr("Text of the charter"))
        self._shown = Declaration()
        self.frozen = Strip(desk.theme)
        self.frozen.set_value(
            StripValue(
                Mark.MET,
                self.tr("The text is frozen."),
                self.tr("Withdraw the frozen charter to change what it says; then freeze it anew as a revision."),
            )
        )
        self.place = line_field(self.tr("Place"), NAME_LIMIT, hint=self.tr("where it takes place"))
        self.day = DayField(desk.theme, desk.formats, self.tr("Day"))
        self.number = line_field(self.tr("Number"), SHORT_LIMIT, hint=self.tr("by your region's own pattern"))
        self.government = line_field(
            self.tr("Government"), LINE_LIMIT, hint=self.tr("for the letterhead; taken from the unit's name if empty")
        )
        self.paper = QComboBox()
        self.paper.setAccessibleName(self.tr("Paper"))
        for paper, name in ((Paper.A4, "A4"), (Paper.F4, self.tr("F4 (215 × 330 mm)"))):
            self.paper.addItem(name, paper)
        self.commitments = LinesEdit()
        self.commitments.setTabChangesFocus(True)
        self.commitments.setAccessibleName(self.tr("Commitments, one a line"))
        self.commitments.setFixedHeight(desk.theme.metrics.px(_COMMITMENTS_HIGH))
        self.standing = button(self.tr("Use the standing text"), "small")
        self._said = label(role="caption", wraps=True)
        self._problem = label(role="caption", wraps=True)
        self._problem.setProperty("tone", "danger")
        self._problem.hide()
        self.guests = GuestsCard(desk, acts)
        self.controls = ControlsCard(desk, acts)
        self._lay_out()
        self._connect()

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:
        """Show what is recorded; a field that is being typed in stays as it is."""
        declared = view.snapshot.declaration or Declaration()
        self._shown = declared
        is_open = ceremony.paper is None and not self.desk.hub.is_read_only
        self.frozen.setVisible(ceremony.paper is not None)
        for field, text in (
            (self.place, declared.place),
            (self.number, declared.number or ""),
            (self.government, declared.government),
        ):
            _fill(field, text)
            field.setReadOnly(not is_open)
        # Who is still typing is not interrupted; a day that is undone goes, though the keyboard is still there.
        if not self.day.edit.isModified() and self.day.day != declared.date:
            self.day.set_day(declared.date)
        self.day.set_open(is_open)
        self.paper.setCurrentIndex(self.paper.findData(declared.paper))
        self.paper.setEnabled(is_open)
        if not self.commitments.document().isModified():
            self._show_commitments(declared)
        self.commitments.setReadOnly(not is_open)
        self.standing.setEnabled(is_open and bool(declared.commitments))
        self.guests.show_declaration(declared, is_open=is_open)
        self.controls.show_declaration(declared, is_open=is_open)

    def flush(self) -> None:
        """Record what is still being typed."""
        for field, act in self._lines():
            if field.isModified():
                act()
        if self.day.edit.isModified():
            self._keep_day()
        if self.commitments.document().isModified():
            self._keep_commitments()

    def typed(self) -> Mapping[str, str]:
        """Half a day, and commitments that do not fit."""
        typed = {}
        if self.day.edit.isModified():
            typed["day"] = self.day.typed
        if self.commitments.document().isModified():
            typed["commitments"] = self.commitments.toPlainText()
        return typed

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Show them again as they were."""
        if "day" in typed:
            self.day.type_again(typed["day"])
        if "commitments" in typed:
            self.commitments.setPlainText(typed["commitments"])
            self.commitments.document().setModified(True)
            self._keep_commitments()

    def _lines(self) -> tuple[tuple[QLineEdit, partial[None]], ...]:
        return (
            (self.place, partial(self._keep_line, self.place, "place", self.tr("place of the declaration"))),
            (self.number, partial(self._keep_line, self.number, "number", self.tr("number of the charter"))),
            (self.government, partial(self._keep_line, self.government, "government", self.tr("government"))),
        )

    def _keep_line(self, field: QLineEdit, key: str, title: str) -> None:
        field.setModified(False)
        text = " ".join(field.text().split())
        if field.isReadOnly() or text == (getattr(self._shown, key) or ""):
            return
        if key == "place":
            self.acts.edit(title, lambda declared: replace(declared, place=text))
        elif key == "government":
            self.acts.edit(title, lambda declared: replace(declared, government=text))
        else:
            self.acts.edit(title, lambda declared: replace(declared, number=text or None))

    def _keep_day(self) -> None:
        day = self.day.day
        if self.day.edit.isReadOnly() or not self.day.is_day:
            return
        self.day.edit.setModified(False)
        if day == self._shown.date:
            return
        self.acts.edit(self.tr("day of the declaration"), lambda declared: replace(declared, date=day))

    def _keep_paper(self) -> None:
        paper = Paper(self.paper.currentData())
        if paper is not self._shown.paper:
            self.acts.edit(self.tr("paper of the charter"), lambda declared: replace(declared, paper=paper))

    def _keep_commitments(self) -> None:
        if self.commitments.isReadOnly():
            return
        lines = tuple(line for text in self.commitments.toPlainText().splitlines() if (line := " ".join(text.split())))
        wanted = () if lines == standing_commitments() else lines
        problem = self._wrong(wanted)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        restyle(self.commitments, invalid="true" if problem else "false")
        if problem:
            return
        self.commitments.document().setModified(False)
        if wanted == self._shown.commitments:
            return
        self.acts.edit(self.tr("commitments"), lambda declared: replace(declared, commitments=wanted))

    def _wrong(self, lines: tuple[str, ...]) -> str:
        if len(lines) > COMMITMENTS_LIMIT:
            return self.tr("At most {limit} commitments fit a charter.").format(limit=COMMITMENTS_LIMIT)
        if any(len(line) > COMMITMENT_LIMIT for line in lines):
            return self.tr("A commitment is longer than {limit} characters.").format(limit=COMMITMENT_LIMIT)
        return ""

    def _use_standing(self) -> None:
        self.commitments.document().setModified(False)
        self._problem.hide()
        restyle(self.commitments, invalid="false")
        self.acts.edit(self.tr("standing commitments"), lambda declared: replace(declared, commitments=()))

    def _show_commitments(self, declared: Declaration) -> None:
        text = "\n".join(declared.commitments or standing_commitments())
        if text != self.commitments.toPlainText():
            self.commitments.setPlainText(text)
        self._said.setText(
            self.tr("The unit's own words, one commitment a line.")
            if declared.commitments
            else self.tr("The standing words of this program, one commitment a line. Write your own if you like.")
        )

    def _lay_out(self) -> None:
        theme = self.desk.theme
        metrics = theme.metrics
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(metrics.space(12))
        form.setVerticalSpacing(metrics.space(8))
        for name, field in (
            (self.tr("Place"), self.place),
            (self.tr("Day"), self.day),
            (self.tr("Number"), self.number),
            (self.tr("Government"), self.government),
            (self.tr("Paper"), self.paper),
        ):
            form.addRow(name, field)
        event = Card(theme, self.tr("Event and sheet"))
        event.body.addLayout(form)
        words = Card(theme, self.tr("Commitments"))
        words.body.addWidget(self._said)
        words.body.addWidget(self.commitments)
        words.body.addWidget(self._problem)
        words.body.addLayout(row(self.standing, None, spacing=metrics.space(8)))
        for part in (self.frozen, event, words, self.guests, self.controls):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for field, act in self._lines():
            field.editingFinished.connect(act)
        self.day.changed.connect(self._keep_day)
        self.paper.activated.connect(lambda _row: self._keep_paper())
        self.commitments.finished.connect(self._keep_commitments)
        self.standing.clicked.connect(self._use_standing)


def _fill(field: QLineEdit, text: str) -> None:
    """Show a text, unless somebody is writing another one."""
    if not field.isModified() and field.text() != text:
        field.setText(text)
