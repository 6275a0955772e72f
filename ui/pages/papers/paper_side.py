"""One paper: its text, what is filled in, and what can be made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from integrity_zone.domain.papers import PaperKind
from ui.models.papers.press import Sheet
from ui.models.papers.words import SIGNED_ALONE
from ui.pages.papers.details import DetailsPane
from ui.pages.papers.editor import TextEditor
from ui.places import PageKey, Place
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.workspace import Snapshot
    from ui.desk import Desk


class PaperSide(QWidget):
    """Asks the page for everything that is made of the paper."""

    changed = Signal()  #: the paper would be another one
    save_asked = Signal()
    issue_asked = Signal()
    open_asked = Signal(object)  #: Path

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._made: dict[PaperKind, Path] = {}
        self.editor = TextEditor(desk)
        self.details = DetailsPane(desk)
        self.save = button(self.tr("Save as PDF…"))
        self.issue = button(self.tr("Issue…"), "primary")
        self.last = button("", "link")
        #: The charter has no number or day of its own here.
        self.declare = button(self.tr("To the declaration…"))
        desk.theme.bind_icon(self.save, "download", "text")
        desk.theme.bind_icon(self.declare, "stamp", "text")
        self._lay_out()
        self.editor.typed.connect(self._on_typed)
        self.details.changed.connect(self.changed)
        self.save.clicked.connect(lambda: self.save_asked.emit())
        self.issue.clicked.connect(lambda: self.issue_asked.emit())
        self.last.clicked.connect(self._open_last)
        self.declare.clicked.connect(lambda: self._desk.go(Place(PageKey.DECLARATION)))

    @property
    def kind(self) -> PaperKind | None:
        """Which paper."""
        return self.editor.kind

    @property
    def is_right(self) -> bool:
        """Whether nothing of its text is refused."""
        return not self.editor.problems

    def show_paper(self, kind: PaperKind, snapshot: Snapshot) -> None:
        """Show a paper.

        Args:
            kind: Which.
            snapshot: What it is made of.
        """
        self.editor.set_open(not self._desk.hub.is_read_only)
        self.editor.show_text(snapshot.unit.workspace_id, kind, snapshot.papers)
        self.details.show_paper(kind, snapshot)
        self.details.setHidden(kind is PaperKind.CHARTER)
        self._show_foot()

    def show_made(self, kind: PaperKind, path: Path | None) -> None:
        """Offer to open the last file of a paper; None for none."""
        self._made.pop(kind, None)
        if path is not None:
            self._made[kind] = path
        self._show_foot()

    def show_part(self, *, text: bool, fields: bool) -> None:
        """Show the text, what is filled in, or both."""
        self.editor.setVisible(text)
        self._fields.setVisible(fields)

    def flush(self) -> None:
        """Record what is still being typed."""
        self.editor.flush()
        self.details.flush()

    def sheet(self, year: int, stand: int) -> Sheet:
        """The paper as it stands here.

        Args:
            year: Of the assessment.
            stand: As of a `Sheet`.
        """
        kind = self.kind
        assert kind is not None, "a preview of no paper"  # noqa: S101 - a bug, not an input
        details, members = self.details.details, self.details.chosen_members
        return Sheet(
            kind=kind,
            text=self.editor.text,
            year=year,
            stand=stand,
            number=details.number,
            dated_on=details.dated_on,
            place=details.place,
            signer=details.signer if kind in SIGNED_ALONE else None,
            member=members[0] if members else None,
        )

    def _on_typed(self) -> None:
        self._show_foot()
        self.changed.emit()

    def _show_foot(self) -> None:
        if self.kind is None:
            return
        is_charter = self.kind is PaperKind.CHARTER
        self.declare.setVisible(is_charter)
        self.save.setHidden(is_charter)
        self.issue.setHidden(is_charter)
        reason = "" if self.is_right else self.tr("Some lines are refused")
        self.save.setEnabled(self.is_right and not is_charter)
        self.save.setToolTip(reason)
        is_read_only = self._desk.hub.is_read_only
        self.issue.setEnabled(self.is_right and not is_read_only and not is_charter)
        self.issue.setToolTip(reason or (self.tr("The file is open for reading only.") if is_read_only else ""))
        made = self._made.get(self.kind)
        self.last.setVisible(made is not None)
        if made is not None:
            said = self.tr("Open {file}").format(file=made.name)
            self.last.setText(said)
            self.last.setAccessibleName(said)

    def _open_last(self) -> None:
        if self.kind in self._made:
            self.open_asked.emit(self._made[self.kind])

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        self._fields = QFrame()
        self._fields.setProperty("card", "true")
        foot = QWidget()
        flow = FlowLayout(foot, spacing=metrics.space(8))
        for part in (self.save, self.issue, self.declare, self.last):
            flow.addWidget(part)
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        inner.setSpacing(metrics.space(10))
        inner.addWidget(self.details)
        inner.addWidget(foot)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(10))
        column.addWidget(self.editor, 1)
        column.addWidget(self._fields)
