"""Where the unit stands on one requirement: state, value, day, note, and the document that proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.requirements import Measure, Requirement, RequirementState, Weight
from ui.dialogs.declaration.fields import FormDialog, choice_field, line_field
from ui.models.eligibility.words import asked_words, requirement_state_name, rule_remark, rule_title
from ui.models.evidence.library import title_of
from ui.widgets.day_field import DayField, are_days

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.requirements import RequirementRule
    from integrity_zone.domain.workspace import Snapshot
    from ui.desk import Desk

_VALUE_LIMIT = 80
_NOTE_LIMIT = 1000


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
            about=" ".join(part for part in (self._asked(rule), rule_remark(rule, formats.language)) if part),
        )
        self._known = known
        self.state = choice_field(self.tr("State"))
        # What the unit said before stays in sight, also what the rule knows no exception for.
        excluded = RequirementState.NOT_APPLICABLE if not rule.may_not_apply else None
        for state in (None, *(state for state in RequirementState if state is known.state or state is not excluded)):
            self.state.addItem(requirement_state_name(state), state)
        self.state.setCurrentIndex(max(0, self.state.findData(known.state)))
        example = "PTSP" if rule.weight is Weight.WAY else rule.wbk or rule.wbbm
        has_example = rule.measure is not Measure.WORD or rule.weight is Weight.WAY
        hint = self.tr("such as {value}").format(value=example) if has_example else ""
        self.value = line_field(self.tr("Value"), _VALUE_LIMIT, known.value, hint)
        self.day = DayField(desk.theme, formats, self.tr("Date"))
        self.day.set_day(known.dated_on)
        self.note = line_field(self.tr("Note"), _NOTE_LIMIT, " ".join(known.note.split()))
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
        state, note = self.state.currentData(), " ".join(self.note.text().split())
        return Requirement(
            self._known.key,
            RequirementState(state) if state is not None else None,
            " ".join(self.value.text().split()),
            self.day.day,
            # A note of several lines that nobody touched stays so.
            self._known.note if note == " ".join(self._known.note.split()) else note,
            str(self.document.currentData()),
        )

    def _asked(self, rule: RequirementRule) -> str:
        if not rule.wbk and not rule.wbbm:
            return ""
        return self.tr("Asked for WBK: {wbk}. Asked for WBBM: {wbbm}.").format(
            wbk=asked_words(rule.wbk), wbbm=asked_words(rule.wbbm)
        )

    def accept(self) -> None:
        """Close when the date is one."""
        if are_days((self.day,)):
            super().accept()
