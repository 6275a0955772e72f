"""Everything the text of a paper was: one line for each sitting, the text below it, and the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout

from integrity_zone.services.papers.texts import TextVersion, standing_text
from ui.dialogs.home.parts import fit_to_screen, foot, table_view
from ui.messages import text_of
from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.models.papers.sittings import sittings
from ui.models.papers.words import kind_name
from ui.tasks.living import for_living
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.papers import PaperKind
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk


class VersionsDialog(QDialog):
    """Read from the history of the file; taking a version is a step like any other."""

    def __init__(self, desk: Desk, kind: PaperKind, parent: QWidget | None = None) -> None:
        """Lay out and ask for the history.

        Args:
            desk: The doors of a page.
            kind: Which paper.
            parent: The window.
        """
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        theme = desk.theme
        self.setWindowTitle(self.tr("Versions: {paper}").format(paper=kind_name(kind)))
        headers = (self.tr("From"), self.tr("Who"), self.tr("Text"))
        self.model = TextTable(headers, theme, parent=self)
        self.table = table_view(self.model, theme, self.tr("Versions of the text"), wide=(1, 2))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the version"))
        self.problem = label(role="body", wraps=True)
        self.problem.setProperty("tone", "danger")
        self.problem.hide()
        self.take = button(self.tr("Use this text"))
        self.standing = button(self.tr("Back to the standing text"))
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        about = self.tr("Each line is what was there when somebody stopped writing. Nothing of it is lost.")
        layout.addWidget(label(about, "secondary", wraps=True))
        layout.addWidget(self.problem)
        layout.addWidget(self.table, 2)
        layout.addWidget(self.text, 3)
        layout.addWidget(foot(self, self.standing, self.take))
        fit_to_screen(self, theme, 720, 600)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.take.clicked.connect(self._take)
        self.standing.clicked.connect(self._reset)
        desk.hub.closed.connect(self.reject)
        self._show(())
        task = desk.hub.read(self.tr("Versions of the text"), self._read)
        task.finished.connect(for_living(self, self._show))
        task.failed.connect(for_living(self, lambda problem: self._say(text_of(problem, desk.formats.language))))

    @property
    def version(self) -> str | None:
        """The text that is chosen; None for the standing one."""
        found = self.table.currentIndex().data(DATA_ROLE)
        return found.text if isinstance(found, TextVersion) else None

    def _read(self, workspace: Workspace) -> tuple[TextVersion, ...]:
        from integrity_zone.services.papers.texts import text_versions

        return text_versions(workspace, self._kind)

    def _show(self, versions: tuple[TextVersion, ...]) -> None:
        formats = self._desk.formats
        rows = [
            TextRow(
                (
                    formats.moment(version.edited_at),
                    version.edited_by,
                    self.tr("Standing text") if version.text is None else self._size(version.text),
                ),
                data=version,
            )
            for version in sittings(versions)
        ]
        if not rows or rows[-1].texts[2] != self.tr("Standing text"):
            rows.append(TextRow((self.tr("Before that"), "", self.tr("Standing text"))))
        self.model.show_rows(rows)
        self.table.selectRow(0)
        self._enable()

    def _size(self, text: str) -> str:
        return self.tr("own words, %n line(s)", "", text.count("\n") + 1)

    def _on_row(self, _current: QModelIndex, _before: QModelIndex) -> None:
        version = self.version
        self.text.setPlainText(standing_text(self._kind) if version is None else version)
        self._enable()

    def _enable(self) -> None:
        view = self._desk.hub.view
        can_write = view is not None and not self._desk.hub.is_read_only
        own = view.snapshot.papers.texts.get(self._kind) if view is not None else None
        holds = own.text if own is not None else None
        self.take.setEnabled(can_write and self.version != holds)
        self.take.setToolTip("" if self.take.isEnabled() else self.tr("This text holds already"))
        self.standing.setEnabled(can_write and holds is not None)
        self.standing.setToolTip("" if self.standing.isEnabled() else self.tr("This text holds already"))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _take(self) -> None:
        text, kind = self.version, self._kind
        if text is None:
            self._reset()
            return

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.papers.texts import set_paper_text

            return set_paper_text(workspace, kind, text)

        self._desk.hub.do(self.tr("text: {paper}").format(paper=kind_name(kind)), record)
        self.accept()

    def _reset(self) -> None:
        kind = self._kind

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.papers.texts import reset_paper_text

            return reset_paper_text(workspace, kind)

        self._desk.hub.do(self.tr("standing text: {paper}").format(paper=kind_name(kind)), record)
        self.accept()
