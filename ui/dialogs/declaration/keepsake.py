"""What remains of the day: photographs or press items, as files or by their address on the web, with a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from integrity_zone.domain.ceremony import KeepsakeKind
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.charters.keepsakes import KEEPSAKE_NOTE_LIMIT
from integrity_zone.services.evidence.documents import URL_LIMIT, checked_url
from ui.dialogs.declaration.fields import FormDialog, line_field
from ui.dialogs.files import DECLARATION, Folder, ask_files
from ui.messages import text_of
from ui.models.declaration.words import keepsake_name
from ui.theme.qss import restyle
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.desk import Desk


class KeepsakeDialog(FormDialog):
    """Asks for files, for an address, or for both."""

    def __init__(self, kind: KeepsakeKind, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            kind: What is kept.
            desk: The doors of a page.
            parent: The window.
        """
        title = self.tr("Add photographs") if kind is KeepsakeKind.PHOTO else self.tr("Add press items")
        about = self.tr("Files are copied into the workspace. Of a web page only the address is kept.")
        super().__init__(title, self.tr("Add"), desk.theme, parent, about=about)
        self._desk, self._kind = desk, kind
        self._paths: tuple[Path, ...] = ()
        self._names = ElidedLabel(self.tr("No file yet"))
        self.choose = button(self.tr("Choose files…"), "small")
        self.choose.clicked.connect(self._choose)
        files = QWidget()
        line = row(self.choose, self._names, spacing=desk.theme.metrics.space(8))
        line.setStretch(1, 1)
        files.setLayout(line)
        self.address = line_field(self.tr("Web address"), URL_LIMIT, hint="https://")
        self.address.textEdited.connect(lambda _text: restyle(self.address, invalid="false"))
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("what is to be seen, optional"))
        self._note.setFixedHeight(desk.theme.metrics.px(64))
        self.add(self.tr("Files"), files)
        self.add(self.tr("Web address"), self.address)
        self.add(self.tr("Note"), self._note)
        self.fit(520)
        self.choose.setFocus()

    @property
    def sources(self) -> tuple[Path | str, ...]:
        """The files, and the address behind them."""
        address = self.address.text().strip()
        return (*self._paths, address) if address else self._paths

    @property
    def note(self) -> str:
        """What is to be seen."""
        return self._note.toPlainText().strip()

    def set_note(self, note: str) -> None:
        """Write the note."""
        self._note.setPlainText(note)

    def take(self, paths: Sequence[Path]) -> None:
        """Choose files."""
        self._paths = tuple(paths)
        self._names.setText(", ".join(path.name for path in self._paths))
        self.say("")

    def accept(self) -> None:
        """Close when there is something to be kept."""
        problem = self._problem()
        self.say(problem)
        if not problem:
            super().accept()

    def _problem(self) -> str:
        address = self.address.text().strip()
        if not self.sources:
            self.choose.setFocus()
            return self.tr("Choose files, or write a web address.")
        if len(self.note) > KEEPSAKE_NOTE_LIMIT:
            self._note.setFocus()
            return self.tr("The note is longer than {limit} characters.").format(limit=KEEPSAKE_NOTE_LIMIT)
        if address:
            try:
                checked_url(address)
            except IntegrityZoneError as problem:
                restyle(self.address, invalid="true")
                self.address.setFocus()
                return text_of(problem, self._desk.formats.language)
        return ""

    def _choose(self) -> None:
        is_photo = self._kind is KeepsakeKind.PHOTO
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png)") if is_photo else self.tr("All files (*)")
        ask_files(self, keepsake_name(self._kind), kinds, Folder(self._desk.preferences, DECLARATION), self.take)
