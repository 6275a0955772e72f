"""What is done with the charter's file: signed here, exported and brought back, printed and scanned, copied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir

from integrity_zone.domain.ceremony import SignatoryState, Way
from ui.dialogs.files import DECLARATION, Folder, ask_file, ask_place
from ui.dialogs.opening import ask
from ui.models.declaration.exports import Exported, remember_export
from ui.opening_documents import open_file, private_copy
from ui.pages.declaration import clock
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.ceremony import CharterFile
    from integrity_zone.domain.change import Change
    from integrity_zone.services.charters.ceremonies import Ceremony
    from integrity_zone.services.charters.returning import TakenBack
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.pages.declaration.watch import CeremonyWatch
    from ui.tasks.task import Task


class CharterActs(QObject):
    """Each act works on the file of the frozen charter as it stands when it is done."""

    def __init__(
        self, desk: Desk, acts: DeclarationActs, watch: CeremonyWatch, reader: DocumentReader, owner: QWidget
    ) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            acts: What else can be done.
            watch: Where the charter stands.
            reader: Draws pages.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._acts, self._watch, self._reader, self._owner = desk, acts, watch, reader, owner
        #: Opened in other programs; only this user can read it, and it goes with the page.
        self._copies = QTemporaryDir()

    @property
    def ceremony(self) -> Ceremony:
        """Where the charter stands."""
        return self._watch.ceremony

    # Here ------------------------------------------------------------------------------------------------------------

    def sign(self, field: str) -> None:
        """Show what is to be signed and ask for the key."""
        from ui.pages.declaration.sign_dialog import SignDialog

        standing = next((found for found in self.ceremony.signatories if found.field == field), None)
        current = self.ceremony.current
        if standing is None or current is None or standing.state is not SignatoryState.READY:
            return
        dialog = SignDialog(self._desk, self._reader, standing, current, self._acts.year, self._owner)
        dialog.signed.connect(self._on_signed)
        ask(dialog)

    def sign_next(self) -> None:
        """Sign for whose turn it is, when that is here."""
        ready = [
            standing.field
            for standing in self.ceremony.signatories
            if standing.state is SignatoryState.READY and standing.person.way is Way.HERE
        ]
        if ready:
            self.sign(ready[0])

    def _on_signed(self, name: str) -> None:
        self._acts.settled.emit()
        self._desk.tell(self.tr("{name} signed.").format(name=name))
        self._desk.hub.reload(self.tr("Signed"))

    # Outside ---------------------------------------------------------------------------------------------------------

    def export(self, _field: str = "") -> None:
        """Ask where the file goes that another program shall sign."""
        self._ask_where(self.tr("Export the charter to be signed"), self.export_to)

    def export_to(self, target: Path) -> Task:
        """Write the file for another program, and remember that it was done."""
        paper = self.ceremony.paper
        task = self.copy_to(target, self.tr("{name} is ready to be signed in the other program"))
        if paper is not None:
            workspace_id = self._acts.view.snapshot.unit.workspace_id
            made = Exported(clock.now(), target.parent.name or str(target.parent))

            def remember(_result: object) -> None:
                remember_export(self._desk.preferences, paper.document_id, workspace_id, made)
                self._watch.changed.emit()

            task.finished.connect(for_living(self, remember))
        return task

    def bring_back(self) -> None:
        """Ask for the file that came back."""
        title, kinds = self.tr("Bring the signed file back"), self.tr("PDF (*.pdf)")
        ask_file(self._owner, title, kinds, Folder(self._desk.preferences, DECLARATION), self.take_back)

    def take_back(self, path: Path) -> Task:
        """Read a returned file; one that was rewritten is shown beside what was drawn."""
        year, now = self._acts.year, clock.now()
        found: list[TakenBack] = []

        def record(workspace: Workspace) -> Change | None:
            from integrity_zone.services.charters.returning import take_back
            from integrity_zone.services.trust.trust_list import user_trust_list

            trust = user_trust_list()
            known = {"roots": trust.roots(), "intermediates": trust.intermediates(), "crls": trust.crls()}
            found.append(take_back(workspace, path, **known, year=year, now=now))
            return None

        hub = self._desk.hub
        title = self.tr("Reading {name}").format(name=path.name)
        task = hub.do(title, record, undoable=False)

        def done(_update: object) -> None:
            self._acts.settled.emit()
            if found[0].needs_confirmation:
                self._compare(path, found[0])
            else:
                self._tell_taken(found[0])

        # Also when the page was made anew meanwhile: the new one shows the view.
        task.finished.connect(lambda _update: hub.reload(title) if not found[0].needs_confirmation else None)
        task.finished.connect(for_living(self, done))
        self._acts.tell(task)
        return task

    def confirm(self, path: Path, sha256: str) -> Task:
        """Keep a rewritten file whose pages were compared."""
        year, now = self._acts.year, clock.now()

        def record(workspace: Workspace) -> None:
            from integrity_zone.services.charters.returning import confirm_rewritten
            from integrity_zone.services.trust.trust_list import user_trust_list

            trust = user_trust_list()
            known = {"roots": trust.roots(), "intermediates": trust.intermediates(), "crls": trust.crls()}
            confirm_rewritten(workspace, path, sha256=sha256, **known, year=year, now=now)

        told = self.tr("{name} is kept as a scan of a signed document.").format(name=path.name)
        return self._acts.settle(self.tr("Keeping {name}").format(name=path.name), record, told)

    def _compare(self, path: Path, taken: TakenBack) -> None:
        from ui.pages.declaration.rewritten_dialog import RewrittenDialog

        dialog = RewrittenDialog(self._desk, self._reader, path.name, taken, self._owner)
        ask(dialog, lambda: self.confirm(path, taken.sha256))

    def _tell_taken(self, taken: TakenBack) -> None:
        names = [found.person.name for found in self.ceremony.signatories if found.field in taken.fields]
        self._desk.tell(self.tr("Taken back with the signature of {names}.").format(names=", ".join(names)))

    # In ink ----------------------------------------------------------------------------------------------------------

    def print_charter(self) -> None:
        """Show the charter in the program for its kind, which prints it well."""
        current = self.ceremony.current
        if current is not None:
            self._open(
                current, f"{self._name()}.pdf", self.tr("{name} opens in its own program; print it there (Ctrl+P)")
            )

    def attach_scan(self, field: str) -> None:
        """Ask for the scan, and whose signatures are on it when several sign in ink."""
        from ui.dialogs.declaration.scan import ScanDialog

        inked = [found for found in self.ceremony.signatories if found.person.way is Way.WET]
        dialog = ScanDialog(inked, field, self._desk, self._owner)
        ask(dialog, lambda: self.keep_scan(dialog.fields, dialog.path))

    def keep_scan(self, fields: Sequence[str], path: Path) -> Task:
        """Keep a scan of the page that was signed in ink.

        Args:
            fields: Whose signatures are on it.
            path: PDF, JPEG or PNG.
        """
        year = self._acts.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.charters.keepsakes import attach_scan

            return attach_scan(workspace, tuple(fields), path, year=year)

        task = self._desk.hub.do(self.tr("scan {name}").format(name=path.name), record, undoable=False)
        task.finished.connect(for_living(self, lambda _update: self._acts.settled.emit()))
        self._acts.tell(task)
        return task

    def show_scan(self, field: str) -> None:
        """Show a scan in the program for its kind."""
        kept = next((found.file for found in self.ceremony.signatories if found.field == field), None)
        if kept is not None:
            self._open(kept, "", "")

    def choose_scan(self, field: str) -> None:
        """Let the others sign on somebody's scan in place of the charter that was drawn."""
        kept = next((found.file for found in self.ceremony.signatories if found.field == field), None)
        if kept is None:
            return
        scan, year, now = kept.content, self._acts.year, clock.now()

        def record(workspace: Workspace) -> None:
            from integrity_zone.services.charters.scan_signing import choose_scan

            choose_scan(workspace, scan, year=year, now=now)

        told = self.tr("The scan is the document now. Look at its pages before anybody signs.")
        self._acts.settle(self.tr("Making the document of the scan"), record, told)

    def leave_scan(self, _field: str = "") -> None:
        """Let the others sign on the charter that was drawn again."""
        year, now = self._acts.year, clock.now()

        def record(workspace: Workspace) -> None:
            from integrity_zone.services.charters.scan_signing import leave_scan

            leave_scan(workspace, year=year, now=now)

        told = self.tr("The charter as it was drawn is the document again.")
        self._acts.settle(self.tr("Leaving the scan"), record, told)

    # What stays provable ---------------------------------------------------------------------------------------------

    def keep_provable(self) -> None:
        """Ask what is added behind the last signature."""
        from ui.dialogs.declaration.upkeep import UpkeepDialog

        dialog = UpkeepDialog(self._desk, self._owner)
        ask(dialog, lambda: self.add_upkeep(dialog.stamp.address))

    def add_upkeep(self, server: str | None) -> Task:
        """Add validation data of this user's trust list, and a time stamp.

        Args:
            server: Address of the time stamp server; None for no time stamp.
        """
        year, now = self._acts.year, clock.now()

        def record(workspace: Workspace) -> None:
            from integrity_zone.services.charters.upkeep import add_upkeep
            from integrity_zone.services.trust.trust_list import user_trust_list

            add_upkeep(workspace, trust=user_trust_list(), year=year, now=now, timestamper_url=server)

        told = self.tr("Validation data added.") if server is None else self.tr("Time stamp and validation data added.")
        return self._acts.settle(self.tr("Adding validation data"), record, told)

    # Copies and checks -----------------------------------------------------------------------------------------------

    def save_copy(self) -> None:
        """Ask where a copy of the current file goes."""
        self._ask_where(self.tr("Save a copy of the charter"), self.copy_to)

    def copy_to(self, target: Path, told: str = "") -> Task:
        """Write the current file to a place of a person's choice.

        Args:
            target: The dialog asked about one that is there.
            told: Said when it is written, with a place for the name; empty for the usual sentence.
        """
        year = self._acts.year

        def copy(workspace: Workspace, _task: Task) -> Path:
            from integrity_zone.services.charters.ceremonies import current_charter
            from integrity_zone.services.files import write_atomically

            write_atomically(target, current_charter(workspace, year), overwrite=True)
            return target

        task = self._desk.hub.beside(self.tr("Save a copy"), copy)
        sentence = (told or self.tr("Copy saved as {name}")).format(name=target.name)
        task.finished.connect(lambda _path: self._desk.tell(sentence))
        task.failed.connect(
            for_living(self, lambda problem: self._acts.say(self.tr("The file was not written."), problem))
        )
        self._acts.tell(task)
        return task

    def show_check(self, field: str) -> None:
        """Say what was found of a signature."""
        from ui.dialogs.declaration.check import CheckDialog

        standing = next((found for found in self.ceremony.signatories if found.field == field), None)
        if standing is not None:
            ask(CheckDialog(standing, self._desk, self._owner))

    def _name(self) -> str:
        paper = self.ceremony.paper
        return paper.document_id if paper is not None else "piagam"

    def _ask_where(self, title: str, then: Callable[[Path], object]) -> None:
        path = self._desk.hub.path
        folder = Folder(self._desk.preferences, DECLARATION, path.parent if path is not None else None)
        ask_place(self._owner, title, self.tr("PDF (*.pdf)"), folder, f"{self._name()}.pdf", then)

    def _open(self, kept: CharterFile, name: str, told: str) -> None:
        folder = Path(self._copies.path())

        def copy(workspace: Workspace, _task: Task) -> Path:
            return private_copy(workspace, kept.content, name or f"pindaian{_suffix(workspace, kept)}", folder)

        def show(path: Path) -> None:
            if not open_file(path):
                self._acts.trouble.emit(
                    self.tr("No program here opens {name}.").format(name=path.name), self.tr("Save a copy instead.")
                )
            elif told:
                self._desk.tell(told.format(name=path.name))

        task = self._desk.hub.beside(self.tr("Open a document"), copy)
        task.finished.connect(for_living(self, show))
        task.failed.connect(for_living(self, lambda problem: self._acts.say(self.tr("It cannot be opened."), problem)))


def _suffix(workspace: Workspace, kept: CharterFile) -> str:
    """Of a scan, by its first bytes."""
    from integrity_zone.services.evidence.kept_content import kept_content

    head = kept_content(workspace, kept.content)[:8]
    if head.startswith(b"%PDF"):
        return ".pdf"
    return ".png" if head.startswith(b"\x89PNG") else ".jpg"
