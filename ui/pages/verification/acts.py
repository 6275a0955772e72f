"""What can be done from the page: other files, revocation lists, the version that was signed, the sheet to print."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from integrity_zone.domain.text import clean_file_name
from ui.dialogs.files import VERIFICATION, Folder, ask_file, ask_place
from ui.messages import text_of
from ui.opening_documents import open_file
from ui.places import PageKey, Place
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from integrity_zone.domain.trust import RevocationList
    from integrity_zone.domain.verification import Verification
    from integrity_zone.errors import IntegrityZoneError
    from ui.desk import Desk
    from ui.models.verification.checking import Judged
    from ui.tasks.task import Task


class VerificationActs(QObject):
    """Asks what must be asked; the work is done in side threads."""

    trouble = Signal(str, str)  #: headline and sentence for the strip
    trust_changed = Signal()

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        #: What other programs open; only this user can read it, and it goes with the page.
        self._copies = QTemporaryDir()
        self._folder = Folder(desk.preferences, VERIFICATION)
        self.dialog: QFileDialog | None = None  #: the one asked last

    # Files -----------------------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a PDF and lead to its judgement."""
        kinds = self.tr("PDF (*.pdf)")
        self.dialog = ask_file(self._owner, self.tr("Check a PDF"), kinds, self._folder, self.go_to)

    def go_to(self, path: Path) -> None:
        """Judge another file."""
        self._desk.go(Place(PageKey.VERIFICATION, document=str(path)))

    def choose_list(self) -> None:
        """Ask for a revocation list and take it onto the trust list."""
        kinds = self.tr("Revocation list (*.crl *.pem *.der)")
        self.dialog = ask_file(self._owner, self.tr("Load a revocation list"), kinds, self._folder, self.add_list)

    def add_list(self, path: Path) -> Task:
        """Take a revocation list onto the trust list, and judge anew.

        Args:
            path: PEM or DER.
        """
        person = self._desk.preferences.person
        actor = person.name if person is not None else ""

        def add() -> tuple[RevocationList, ...]:
            from integrity_zone.services.trust.trust_list import user_trust_list

            return user_trust_list().add_list(path, actor, datetime.now(UTC))

        task = self._desk.runner.write(self.tr("Loading {name}").format(name=path.name), add)
        task.finished.connect(for_living(self, self._on_list))
        task.failed.connect(for_living(self, partial(self._refuse, self.tr("The list was not loaded."))))
        return task

    def _on_list(self, added: tuple[RevocationList, ...]) -> None:
        newest = max(added, key=lambda found: found.as_of)
        day = self._desk.formats.day(newest.as_of)
        self._desk.tell(self.tr("List of {issuer}, as of {day}, loaded").format(issuer=newest.issuer, day=day))
        self.trust_changed.emit()

    # The version that was signed -------------------------------------------------------------------------------------

    def signed_version(self, judged: Judged, field: str, show: Callable[[bytes], None]) -> Task:
        """Find the file as it was when a field was signed.

        Args:
            judged: The file.
            field: Which signature.
            show: Gets its bytes.
        """
        pdf = judged.pdf

        def find(_task: Task) -> bytes:
            from integrity_zone.services.verification.verifying import signed_content

            return signed_content(pdf, field)

        task = self._desk.runner.beside(self.tr("Finding the version that was signed"), find)
        task.finished.connect(for_living(self, show))
        task.failed.connect(for_living(self, partial(self._refuse, self.tr("That version cannot be shown."))))
        return task

    def open_elsewhere(self, name: str, pdf: bytes) -> Task:
        """Hand a private copy to the program for PDF files.

        Args:
            name: Of the file.
            pdf: What is in sight.
        """
        target = self._private(f"{Path(clean_file_name(name)).stem}.pdf")

        def write(_task: Task) -> Path:
            from integrity_zone.services.files import write_atomically

            write_atomically(target, pdf, overwrite=True)
            return target

        return self._shown_elsewhere(self._desk.runner.beside(self.tr("Open a document"), write), "")

    # The sheet -------------------------------------------------------------------------------------------------------

    def print_sheet(self, verification: Verification) -> Task:
        """Show the sheet in the program for PDF files, which prints it well."""
        task = self._made(verification, self._private(self._sheet_name(verification)), is_kept=False)
        told = self.tr("{name} opens in its own program; print it there (Ctrl+P)")
        return self._shown_elsewhere(task, told)

    def ask_where(self, verification: Verification) -> None:
        """Ask where the sheet goes."""
        self.dialog = ask_place(
            self._owner,
            self.tr("Save the sheet"),
            self.tr("PDF (*.pdf)"),
            self._folder,
            self._sheet_name(verification),
            partial(self.save_sheet, verification),
        )

    def save_sheet(self, verification: Verification, target: Path) -> Task:
        """Write the sheet.

        Args:
            verification: What was found.
            target: The dialog asked about one that is there.
        """
        task = self._made(verification, target, is_kept=True)
        told = self.tr("Sheet saved as {name}").format(name=target.name)
        task.finished.connect(lambda _path: self._desk.tell(told))
        task.failed.connect(for_living(self, partial(self._refuse, self.tr("The sheet was not saved."))))
        return task

    def _made(self, verification: Verification, target: Path, *, is_kept: bool) -> Task:
        person = self._desk.preferences.person
        checked_by = person.name if person is not None else ""

        def make(_task: Task) -> Path:
            from integrity_zone.services.verification.verifying import export_verification_sheet

            export_verification_sheet(verification, target, checked_by=checked_by, replace=True)
            return target

        task = self._desk.runner.beside(self.tr("Making the sheet"), make)
        if is_kept:
            self._desk.follow(task)
        return task

    def _sheet_name(self, verification: Verification) -> str:
        stem = Path(clean_file_name(verification.file.name)).stem
        return self.tr("check-of-{name}").format(name=stem) + ".pdf"

    def _private(self, name: str) -> Path:
        return Path(self._copies.path()) / name

    def _shown_elsewhere(self, task: Task, told: str) -> Task:
        def show(path: Path) -> None:
            if not open_file(path):
                self.trouble.emit(
                    self.tr("No program here opens {name}.").format(name=path.name), self.tr("Save the sheet instead.")
                )
            elif told:
                self._desk.tell(told.format(name=path.name))

        task.finished.connect(for_living(self, show))
        task.failed.connect(for_living(self, partial(self._refuse, self.tr("It cannot be opened."))))
        return task

    def _refuse(self, headline: str, problem: IntegrityZoneError) -> None:
        self.trouble.emit(headline, text_of(problem, self._desk.formats.language))
