"""What can be done with one document: opened elsewhere, copied out, replaced, linked, removed with a reason."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.progress import Progress
from integrity_zone.services.evidence.documents import Placement
from ui.dialogs.evidence.link_facts import LinkFactsDialog
from ui.dialogs.evidence.pick_indicators import IndicatorDialog
from ui.dialogs.evidence.reason import ReasonDialog
from ui.dialogs.opening import ask
from ui.models.evidence.library import title_of
from ui.opening_documents import is_safe_to_open, is_web_address, open_file, private_copy
from ui.theme.qss import restyle

if TYPE_CHECKING:
    from collections.abc import Generator

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import Document, EvidenceLink, Revision
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.evidence.shelf import Shelf
    from ui.tasks.task import Task
    from ui.view import AssessmentView

_FOLDER = "evidence/folder"


class DocumentActions(QObject):
    """Asks what must be asked, then hands it to the hub with a name in words."""

    trouble = Signal(str, str)  #: headline and sentence for the strip

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self._copies = (
            QTemporaryDir()
        )  #: opened in other programs; only this user can read it, and it goes with the page
        # Of the assessment shown: what is asked in a dialog belongs to it, also when another year is there meanwhile.
        self._year = self._view.snapshot.assessment.year

    @property
    def _view(self) -> AssessmentView:
        view = self._desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        return view

    def open(self, document: Document) -> None:
        """Show it in the program for its kind; a web address is shown before it is opened."""
        if document.url is not None:
            self._ask_address(document.url)
            return
        digest, name = document.sha256, document.file_name or "dokumen"
        if digest is None:
            return
        if not is_safe_to_open(name):
            self.trouble.emit(
                self.tr("{name} is not opened from here.").format(name=name),
                self.tr("A file of this kind could run something. Save a copy and check it first."),
            )
            return
        folder = Path(self._copies.path())

        def copy(workspace: Workspace, _task: Task) -> Path:
            return private_copy(workspace, digest, name, folder)

        task = self._desk.hub.beside(self.tr("Open a document"), copy)
        task.finished.connect(self._show_file)
        task.failed.connect(self._desk.hub.refused)

    def save_copy(self, document: Document) -> None:
        """Write its bytes to a file of a person's choice."""
        if document.sha256 is not None:
            self._save(document.sha256, document.file_name or title_of(document))

    def save_revision(self, revision: Revision) -> None:
        """Write what it was before to a file."""
        if revision.sha256 is not None:
            self._save(revision.sha256, revision.file_name or revision.sha256[:12])

    def choose_replacement(self, document: Document) -> None:
        """Ask for another version of it."""
        folder = self._desk.preferences.choice(_FOLDER)
        name, _kind = QFileDialog.getOpenFileName(self._owner, self.tr("Choose the new version"), folder)
        if name:
            self._desk.preferences.keep_choice(_FOLDER, str(Path(name).parent))
            self.replace(document, Path(name))

    def replace(self, document: Document, path: Path) -> None:
        """Put a file in its place; facts and links stay, the version of before is kept."""

        def operation(workspace: Workspace) -> Generator[Progress, None, Change | None]:
            from integrity_zone.services.evidence.revisions import replacement_slices

            slices = replacement_slices(workspace, document.id, path)
            size = path.stat().st_size if path.exists() else 0
            while True:
                try:
                    done = next(slices)
                except StopIteration as end:
                    change: Change = end.value
                    return change
                yield Progress(done, size, path.name)

        title = self.tr("{title} replaced").format(title=title_of(document))
        task = self._desk.hub.do_long(title, operation, initiator=self)
        told = self.tr("{title} replaced; the version of before is kept.").format(title=title_of(document))
        same = self.tr("That file is the version that is here already.")
        task.finished.connect(lambda update: self._desk.tell(told if update is not None else same))
        self._desk.follow(task)

    def remove(self, document: Document, uses: int) -> None:
        """Ask why, then take it out of the workspace with all its links."""
        sentence = self.tr("“{title}” stands behind %n indicator(s).", "", uses).format(title=title_of(document))
        dialog = ReasonDialog(
            self.tr("Remove evidence"), sentence, self.tr("Remove the evidence"), self._desk.theme, self._owner
        )

        def record() -> None:
            reason = dialog.reason

            def operation(workspace: Workspace) -> Change:
                from integrity_zone.services.evidence.revisions import remove_document

                return remove_document(workspace, document.id, reason)

            self._desk.hub.do(self.tr("{title} removed").format(title=title_of(document)), operation, initiator=self)

        ask(dialog, record)

    def link(self, document: Document, shelf: Shelf) -> None:
        """Ask for more indicators and put it behind them."""
        dialog = IndicatorDialog(
            self._view.instrument,
            title_of(document),
            self._desk.theme,
            self._owner,
            without=shelf.codes(document.id),
        )
        ask(dialog, lambda: self.link_to(document, dialog.codes))

    def link_to(self, document: Document, codes: tuple[str, ...]) -> None:
        """Put it behind indicators."""
        year = self._year

        def operation(workspace: Workspace) -> Change:
            from integrity_zone.services.evidence.documents import link_document

            return link_document(workspace, document.id, Placement(codes), year=year)

        title = self.tr("{title} linked to {codes}").format(title=title_of(document), codes=", ".join(codes[:3]))
        self._desk.hub.do(title, operation, initiator=self)

    def edit_link(self, document: Document, link: EvidenceLink, shown_page: int) -> None:
        """Ask for page and note."""
        indicator = self._view.instrument.indicators_by_code[link.indicator]
        dialog = LinkFactsDialog(link, indicator.title, self._desk.theme, self._owner, shown_page=shown_page)
        year = self._year

        def record() -> None:
            page, note = dialog.given
            if (page, note) == (link.page, link.note):
                return

            def operation(workspace: Workspace) -> Change:
                from integrity_zone.services.evidence.documents import describe_link

                place = Placement((link.indicator,), link.stage, page, note)
                return describe_link(workspace, document.id, place, year=year)

            title = self.tr("page and note for {code}").format(code=link.indicator)
            self._desk.hub.do(title, operation, initiator=self)

        ask(dialog, record)

    def unlink(self, document: Document, link: EvidenceLink) -> None:
        """Ask why, then take it away from one indicator; the document stays."""
        sentence = self.tr("“{title}” no longer stands behind {code}; it stays in the library.").format(
            title=title_of(document), code=link.indicator
        )
        dialog = ReasonDialog(
            self.tr("Remove from {code}").format(code=link.indicator),
            sentence,
            self.tr("Remove from this indicator"),
            self._desk.theme,
            self._owner,
        )
        year = self._year

        def record() -> None:
            reason = dialog.reason

            def operation(workspace: Workspace) -> Change:
                from integrity_zone.services.evidence.documents import unlink_document

                return unlink_document(
                    workspace, document.id, Placement((link.indicator,), link.stage), reason, year=year
                )

            title = self.tr("evidence removed from {code}").format(code=link.indicator)
            self._desk.hub.do(title, operation, initiator=self)

        ask(dialog, record)

    def _save(self, digest: str, name: str) -> None:
        folder = self._desk.preferences.choice(_FOLDER)
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, self.tr("Save a copy"), str(Path(folder) / name))
        if chosen:
            self._desk.preferences.keep_choice(_FOLDER, str(Path(chosen).parent))
            self.write_copy(digest, Path(chosen))

    def write_copy(self, digest: str, target: Path) -> None:
        """Write stored bytes to a new file; one that is there is replaced, since the dialog asked about it."""

        def copy(workspace: Workspace, _task: Task) -> Path:
            fresh = target.with_name(f".{target.name}.baru")
            try:
                fresh.unlink(missing_ok=True)
                workspace.extract(digest, fresh)
                fresh.replace(target)
            except OSError as error:
                raise file_problem(error, target) from error
            return target

        task = self._desk.hub.beside(self.tr("Save a copy"), copy)
        told = self.tr("Copy saved as {name}").format(name=target.name)
        task.finished.connect(lambda _path: self._desk.tell(told))
        task.failed.connect(self._desk.hub.refused)
        self._desk.follow(task)

    def _ask_address(self, address: str) -> None:
        box = QMessageBox(self._owner)
        box.setWindowTitle(self.tr("Open a web address"))
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n\n".join((self.tr("This address opens in your browser:"), address)))
        box.addButton(QMessageBox.StandardButton.Cancel)
        go = box.addButton(self.tr("Open in the browser"), QMessageBox.ButtonRole.AcceptRole)
        restyle(go, kind="primary")
        go.setEnabled(is_web_address(address))
        box.buttonClicked.connect(lambda made: self._show_address(address) if made is go else None)
        box.open()

    def _show_address(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            self.trouble.emit(self.tr("No browser here opens this address."), address)

    def _show_file(self, path: Path) -> None:
        if not open_file(path):
            self.trouble.emit(
                self.tr("No program here opens {name}.").format(name=path.name), self.tr("Save a copy instead.")
            )
