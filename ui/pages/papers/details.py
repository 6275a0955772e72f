"""What is filled in for one paper beside its text: number, day, place, who signs, and for whom it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.declaration_file import NAME_LIMIT
from integrity_zone.domain.paper_fields import fields_of
from integrity_zone.domain.papers import PaperKind
from ui.dialogs.opening import ask
from ui.dialogs.papers.signer import SignerDialog
from ui.models.papers.typed import Details, details_of, keep_details
from ui.models.papers.words import SIGNED_ALONE, person_line
from ui.widgets.day_field import DayField
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.workspace import Snapshot
    from ui.desk import Desk

_NUMBER_LIMIT = 128
_PAUSE_MS = 250
#: Kinds of which no day of the declaration is taken: they are dated by the agency.
_AGENCYS = frozenset({PaperKind.PROPOSAL, PaperKind.RESPONSIBILITY})
_COMBO_LETTERS = 18
#: Entries of the box of people that stand for more than one, or for nobody.
_ALL, _UNSIGNED, _OTHER = "all", "unsigned", "other"


class DetailsPane(QWidget):
    """Remembered for each paper and year on this laptop; nothing of it is in the file before the paper is issued."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        theme = desk.theme
        self._kind: PaperKind | None = None
        self._snapshot: Snapshot | None = None
        self._signer: Signatory | None = None
        self.number = QLineEdit()
        self.number.setMaxLength(_NUMBER_LIMIT)
        self.number.setAccessibleName(self.tr("Number"))
        self.propose = button("", "link")
        self.day = DayField(theme, desk.formats, self.tr("Day"))
        self.where = QLineEdit()
        self.where.setMaxLength(NAME_LIMIT)
        self.where.setAccessibleName(self.tr("Place"))
        self.signer = _box(self.tr("Who signs"))
        self.members = _box(self.tr("For whom"))
        self._groups: dict[QWidget, QWidget] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._lay_out()
        self.number.textEdited.connect(lambda _text: self._pause.start())
        self.where.textEdited.connect(lambda _text: self._pause.start())
        self.day.changed.connect(self._pause.start)
        self.signer.activated.connect(self._on_signer)
        self.members.activated.connect(lambda _row: self._tell())
        self.propose.clicked.connect(self._take_proposal)

    @property
    def details(self) -> Details:
        """As filled in; half a day counts as none."""
        return Details(self.number.text().strip(), self.day.day, self.where.text().strip(), self._signer)

    @property
    def chosen_members(self) -> tuple[int, ...] | None:
        """Of a pakta: places in the staff list; None for all."""
        chosen = self.members.currentData()
        if isinstance(chosen, int):
            return (chosen,)
        return self._unsigned() if chosen == _UNSIGNED else None

    @property
    def dated_on(self) -> date | None:
        """The day that will be printed, also where it comes from the declaration."""
        declared = self._declared.date if self._kind not in _AGENCYS else None
        return self.day.day or declared

    def show_paper(self, kind: PaperKind, snapshot: Snapshot) -> None:
        """Show what is filled in for a paper.

        Args:
            kind: Which.
            snapshot: Its people and its registry.
        """
        is_same = kind is self._kind
        if not is_same:
            self.flush()
        self._kind, self._snapshot = kind, snapshot
        if not is_same:
            unit, year = snapshot.unit.workspace_id, snapshot.assessment.year
            self._fill(details_of(self._desk.preferences, unit, year, kind))
        self.day.edit.setPlaceholderText(
            self.tr("d/m/yyyy") if self.dated_on is None else self._desk.formats.short_day(self.dated_on)
        )
        self.where.setPlaceholderText(self._declared.place)
        self._show_people()
        self._show_members()
        self._show_proposal()
        for field, is_there in (
            (self.number, "nomor" in fields_of(kind)),
            (self.signer, kind in SIGNED_ALONE),
            (self.members, kind is PaperKind.PAKTA),
        ):
            self._groups[field].setVisible(is_there)

    def with_number(self, number: str) -> Details:
        """Take another number, and give what is filled in with it."""
        self.number.setText(number.strip())
        self._tell()
        return self.details

    def flush(self) -> None:
        """Remember what is still being typed."""
        if self._pause.isActive():
            self._tell()

    @property
    def _declared(self) -> Declaration:
        return (self._snapshot.declaration if self._snapshot is not None else None) or Declaration()

    def _fill(self, details: Details) -> None:
        self.number.setText(details.number)
        self.day.set_day(details.dated_on)
        self.where.setText(details.place)
        self._signer = details.signer

    def _tell(self) -> None:
        self._pause.stop()
        if self._kind is not None and self._snapshot is not None:
            unit, year = self._snapshot.unit.workspace_id, self._snapshot.assessment.year
            keep_details(self._desk.preferences, unit, year, self._kind, self.details)
        self._show_proposal()
        self.changed.emit()

    def _show_people(self) -> None:
        people: Sequence[Signatory] = (*self._declared.heads, *self._declared.witnesses)
        self.signer.clear()
        usual = self.tr("As usual: the head of government") if self._kind in _AGENCYS else self.tr("As usual: the head")
        self.signer.addItem(usual, None)
        for person in people:
            self.signer.addItem(person_line(person), person)
        if self._signer is not None and self._signer not in people:
            self.signer.addItem(person_line(self._signer), self._signer)
        self.signer.addItem(self.tr("Somebody else…"), _OTHER)
        rows = [row for row in range(self.signer.count()) if self.signer.itemData(row) == self._signer]
        self.signer.setCurrentIndex(rows[0] if rows else 0)

    def _on_signer(self, row: int) -> None:
        chosen = self.signer.itemData(row)
        if chosen != _OTHER:
            self._signer = chosen
            self._tell()
            return
        dialog = SignerDialog(self._signer, self._desk.theme, self.window())
        # Whoever thinks better of it has the one of before.
        dialog.rejected.connect(self._show_people)
        ask(dialog, lambda: self._take_signer(dialog.person))

    def _take_signer(self, person: Signatory) -> None:
        self._signer = person
        self._show_people()
        self._tell()

    def _show_members(self) -> None:
        before = self.members.currentData()
        staff = self._declared.staff
        self.members.clear()
        everybody = self.tr("The whole staff, %n page(s)", "", len(staff))
        self.members.addItem(everybody if staff else self.tr("A blank form: there is no staff list yet"), _ALL)
        unsigned = len(self._unsigned())
        if 0 < unsigned < len(staff):
            self.members.addItem(self.tr("Those who did not sign yet, %n page(s)", "", unsigned), _UNSIGNED)
        for place, member in enumerate(staff):
            self.members.addItem(f"{place + 1}. {member.name}", place)
        self.members.setCurrentIndex(max(0, self.members.findData(before)))

    def _unsigned(self) -> tuple[int, ...]:
        return tuple(place for place, member in enumerate(self._declared.staff) if member.pakta_on is None)

    def _show_proposal(self) -> None:
        number = self.proposal
        self.propose.setText(self.tr("Use {number}").format(number=number))
        self.propose.setAccessibleName(self.tr("Use the next number: {number}").format(number=number))
        self.propose.setVisible(bool(number) and number != self.number.text().strip())

    @property
    def proposal(self) -> str:
        """The number that the region's pattern gives next; empty without a pattern."""
        if self._kind is None or self._snapshot is None:
            return ""
        from integrity_zone.services.numbering import BadNumberPatternError, next_number

        papers = self._snapshot.papers
        day = self.dated_on or datetime.now(UTC).astimezone().date()
        try:
            return next_number(papers, papers.letterhead.number_pattern, self._kind, day)
        except BadNumberPatternError:
            return ""

    def _take_proposal(self) -> None:
        self.number.setText(self.proposal)
        self._tell()

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.space(12))
        grid.setVerticalSpacing(metrics.space(6))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        fields = (
            (self.tr("Day"), self.day, 0, 0, 1),
            (self.tr("Place"), self.where, 0, 1, 1),
            (self.tr("Number"), self.number, 1, 0, 1),
            (self.tr("Who signs"), self.signer, 1, 1, 1),
            (self.tr("For whom"), self.members, 2, 0, 2),
        )
        for words, field, row, column, span in fields:
            group = QWidget()
            lines = QVBoxLayout(group)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(metrics.space(2))
            lines.addWidget(label(words, "caption"))
            lines.addWidget(field)
            if field is self.number:
                lines.addWidget(self.propose)
            lines.addStretch(1)
            self._groups[field] = group
            grid.addWidget(group, row, column, 1, span)


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    # Names of people must not make the page wider than the window.
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_COMBO_LETTERS)
    made.setMaxVisibleItems(16)
    return made
