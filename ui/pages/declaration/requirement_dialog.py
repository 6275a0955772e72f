"""Where the unit stands on one requirement: state, value, day, note, and the document that proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.requirements import Requirement, RequirementState
from ui.dialogs.declaration.fields import FormDialog, choice_field, line_field
from ui.models.declaration.requirements import asked_words
from ui.models.declaration.words import requirement_state_name, rule_title
from ui.models.evidence.library import title_of
from ui.widgets.day_field import DayField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.requirements import RequirementRule
    from integrity_zone.domain.workspace import Snapshot
    from ui.desk import Desk

_VALUE_LIMIT = 60
_NOTE_LIMIT = 500


class RequirementDialog(FormDialog):
    """Asks for one requirement."""

    def __init__(
        self, rule: RequirementRule, known: Requirement, snapshot: Snapshot, desk: Desk, parent: QWidget | None
    ) -> None:
        """Lay out.

        Args:
            rule: What is required.
            known: Where the unit stood.
            snapshot: Its documents can be named.
            desk: The doors of a page.
            parent: The window.
        """
        formats = desk.formats
        super().__init__(
            rule_title(rule, formats.language),
            self.tr("Save"),
            desk.theme,
            parent,
            about=self.tr("Asked for WBK: {wbk}. Asked for WBBM: {wbbm}.").format(
                wbk=asked_words(rule.wbk), wbbm=asked_words(rule.wbbm)
            ),
        )
        self._key = rule.key
        self.state = choice_field(self.tr("State"))
        for state in (None, *RequirementState):
            self.state.addItem(requirement_state_name(state), state)
        self.state.setCurrentIndex(max(0, self.state.findData(known.state)))
        self.value = line_field(self.tr("Value"), _VALUE_LIMIT, known.value, self.tr("such as WTP"))
        self.day = DayField(desk.theme, formats, self.tr("Date"))
        self.day.set_day(known.dated_on)
        self.note = line_field(self.tr("Note"), _NOTE_LIMIT, known.note)
        self.document = choice_field(self.tr("Document"))
        self.document.addItem(self.tr("None"), "")
        for document in sorted(snapshot.documents.values(), key=title_of):
            self.document.addItem(title_of(document), document.id)
        self.document.setCurrentIndex(max(0, self.document.findData(known.document)))
        for words, field in (
            (self.tr("State"), self.state),
            (self.tr("Value"), self.value),
            (self.tr("Date"), self.day),
            (self.tr("Note"), self.note),
            (self.tr("Document"), self.document),
        ):
            self.add(words, field)
        self.fit()
        self.state.setFocus()

    @property
    def requirement(self) -> Requirement:
        """As filled in."""
        state = self.state.currentData()
        return Requirement(
            self._key,
            RequirementState(state) if state is not None else None,
            " ".join(self.value.text().split()),
            self.day.day,
            " ".join(self.note.text().split()),
            str(self.document.currentData()),
        )

    def accept(self) -> None:
        """Close when the date is one."""
        if not self.day.is_day:
            self.day.set_wrong(True)
            self.day.edit.setFocus()
            return
        super().accept()
