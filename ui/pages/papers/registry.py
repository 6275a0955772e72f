"""The registry: every paper as it was issued, whatever became of its text since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from integrity_zone.domain.papers import IssuedPaper, PaperKind
from ui.dialogs.home.parts import table_view
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.models.papers.registry_rows import registry_headers, registry_rows, standing_of
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk

_PAPER, _NUMBER, _DATE, _SIGNATORIES, _DOCUMENT, _ISSUED, _DIGEST = range(7)
#: Column -> from which width, at 100 %, it is there; below the table all of it is said of the chosen paper.
_FROM = {_SIGNATORIES: 620, _DOCUMENT: 860, _ISSUED: 1300, _DIGEST: 1300}


class RegistryPane(QFrame):
    """A table and what can be done with the paper that is chosen."""

    chosen = Signal(object)  #: IssuedPaper or None
    open_asked = Signal(object)
    copy_asked = Signal(object)
    revise_asked = Signal(object)
    withdraw_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out without lines.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        theme, metrics = desk.theme, desk.theme.metrics
        self.setProperty("card", "true")
        self.model = TextTable(registry_headers(), theme, parent=self)
        self.table = table_view(self.model, theme, self.tr("Registry of issued papers"), wide=(_SIGNATORIES,))
        self.table.setProperty("bare", "true")
        self._nothing = EmptyState(theme, self.tr("Nothing was issued yet. What is issued gets its line here."))
        self.said = label(role="secondary", wraps=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = button(self.tr("Open"), "small", name=self.tr("Open the issued paper"))
        self.copy = button(self.tr("Save a copy…"), "small")
        self.revise = button(self.tr("Issue a revision…"), "small")
        self.withdraw = button(self.tr("Withdraw…"), "small")
        for made, icon in ((self.open, "external-link"), (self.copy, "download"), (self.withdraw, "ban")):
            theme.bind_icon(made, icon, "text")
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=metrics.space(8))
        for made in (self.open, self.copy, self.revise, self.withdraw):
            flow.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        layout.setSpacing(metrics.space(8))
        layout.addWidget(label(self.tr("Registry"), "card-title"))
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.said)
        layout.addWidget(self._buttons)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.activated.connect(lambda _index: self._ask(self.open_asked))
        for made, signal in (
            (self.open, self.open_asked),
            (self.copy, self.copy_asked),
            (self.revise, self.revise_asked),
            (self.withdraw, self.withdraw_asked),
        ):
            made.clicked.connect(lambda _checked=False, signal=signal: self._ask(signal))
        self.show_issued(())

    @property
    def paper(self) -> IssuedPaper | None:
        """The one that is chosen."""
        found = self.table.currentIndex().data(DATA_ROLE)
        return found if isinstance(found, IssuedPaper) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        width = self.width() / self._desk.theme.metrics.scale
        for column, least in _FROM.items():
            self.table.setColumnHidden(column, width < least)
        header = self.table.horizontalHeader()
        stretches = header.ResizeMode.Stretch if width < _FROM[_SIGNATORIES] else header.ResizeMode.ResizeToContents
        header.setSectionResizeMode(_PAPER, stretches)

    def show_issued(self, issued: Sequence[IssuedPaper]) -> None:
        """Show the registry; the chosen paper stays chosen."""
        before = self.paper
        self.model.show_rows(registry_rows(issued, self._desk.formats))
        self._nothing.setVisible(not issued)
        for part in (self.table, self.said, self._buttons):
            part.setVisible(bool(issued))
        if issued:
            self.choose(before.id if before is not None else "")
        self._show_chosen()

    def choose(self, paper_id: str) -> None:
        """Choose a paper; the newest when there is none of that id."""
        ids = [row.data.id for row in self.model.rows if isinstance(row.data, IssuedPaper)]
        self.table.selectRow(ids.index(paper_id) if paper_id in ids else 0)

    def _on_row(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        paper = self.paper
        is_open = paper is not None and paper.withdrawn is None and not self._desk.hub.is_read_only
        # A charter is withdrawn and frozen anew where it was frozen.
        can_change = is_open and paper is not None and paper.kind is not PaperKind.CHARTER
        self.revise.setEnabled(can_change)
        self.withdraw.setEnabled(can_change)
        self.said.setText(self._about(paper) if paper is not None else "")
        self.chosen.emit(paper)

    def _about(self, paper: IssuedPaper) -> str:
        formats = self._desk.formats
        said = self.tr("{document}, revision {revision}. {standing}. Issued {when} by {who}.").format(
            document=paper.document_id,
            revision=paper.revision,
            standing=standing_of(paper).rstrip("."),
            when=formats.moment(paper.issued_at) if paper.issued_at is not None else "–",
            who=paper.issued_by or "–",
        )
        people = self.tr("Signatories: {people}").format(people="; ".join(paper.signatories) or "–")
        # With room to break the line.
        digest = " ".join(paper.content[at : at + 16] for at in range(0, len(paper.content), 16))
        lines = [said, people, self.tr("SHA-256: {digest}").format(digest=digest)]
        if paper.kind is PaperKind.CHARTER and paper.withdrawn is None:
            lines.append(self.tr("It is withdrawn on the page of the declaration."))
        return "\n".join(lines)

    def _ask(self, signal: object) -> None:
        if self.paper is not None:
            signal.emit(self.paper)  # type: ignore[attr-defined]
