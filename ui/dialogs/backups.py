"""The backup copies of a file: when each was made and before what, and the way back from one to a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout

from integrity_zone.domain.backups import Backup, BackupReason
from integrity_zone.domain.text import clean_file_name
from ui.dialogs.home.parts import fit_to_screen, foot, table_view
from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.theme.tokens import Mark
from ui.widgets.parts import button, label
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.formats import Formats
    from ui.theme.theme import Theme


class BackupsDialog(QDialog):
    """One is chosen; the file itself is never replaced."""

    chosen = Signal(object)  #: Backup
    folder_asked = Signal(object)  #: Backup

    def __init__(
        self,
        path: Path,
        backups: Sequence[Backup],
        trouble: str,
        theme: Theme,
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out.

        Args:
            path: The file.
            backups: The newest first.
            trouble: Why there is no newer one; empty when there is nothing to be said.
            theme: Sizes.
            formats: Of dates and sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._formats = formats
        self.setWindowTitle(self.tr("Backup copies of {file}").format(file=path.name))
        headers = (self.tr("Made"), self.tr("Before"), self.tr("Size"), self.tr("Of the file"))
        self.model = TextTable(headers, theme, numbers=(2,), parent=self)
        self.model.show_rows([self._row(backup) for backup in backups])
        self.table = table_view(self.model, theme, self.tr("Backup copies"), wide=(3,))
        self.folder_button = button(self.tr("Show in the folder"))
        self.restore_button = button(self.tr("Open as a new file"), "primary")
        about = (
            self.tr("A copy is opened as a new file beside this one. The file itself stays as it is.")
            if backups
            else self.tr(
                "There are no backup copies of this file yet. "
                "One is made soon after it is opened, and before every import and merging."
            )
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        if trouble:
            headline, _line, sentence = trouble.partition("\n")
            strip = Strip(theme)
            strip.set_value(StripValue(Mark.EVIDENCE, headline, sentence))
            layout.addWidget(strip)
        layout.addWidget(label(about, "secondary", wraps=True))
        layout.addWidget(self.table, 1)
        if not backups:
            layout.addStretch(1)
        layout.addWidget(foot(self, self.folder_button, self.restore_button))
        self.table.setVisible(bool(backups))
        for made in (self.folder_button, self.restore_button):
            made.setEnabled(bool(backups))
        fit_to_screen(self, theme, 640, (380 if backups else 160) + (90 if trouble else 0))
        self.table.selectRow(0)
        self.table.activated.connect(lambda _index: self._restore())
        self.folder_button.clicked.connect(self._show_folder)
        self.restore_button.clicked.connect(self._restore)

    @property
    def backup(self) -> Backup | None:
        """The one that is chosen."""
        found = self.table.currentIndex().data(DATA_ROLE)
        return found if isinstance(found, Backup) else None

    def _row(self, backup: Backup) -> TextRow:
        formats = self._formats
        moment, size = formats.moment(backup.at.astimezone()), formats.size(backup.size_bytes)
        # Whoever may write beside the file names copies as they like.
        name = clean_file_name(f"{backup.name.stem}.zi")
        return TextRow((moment, self._reason(backup.name.reason), size, name), data=backup)

    def _reason(self, reason: str) -> str:
        names = {
            BackupReason.IMPORT.value: self.tr("an import"),
            BackupReason.MERGE.value: self.tr("merging a copy"),
            BackupReason.WORK.value: self.tr("going on with the work"),
        }
        # One of a newer program is shown as it stands in the name.
        return names.get(reason, reason)

    def _show_folder(self) -> None:
        if self.backup is not None:
            self.folder_asked.emit(self.backup)

    def _restore(self) -> None:
        if self.backup is not None:
            self.chosen.emit(self.backup)
            self.accept()
