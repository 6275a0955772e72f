"""What is made of papers: files to print, issued papers, copies of them; and their withdrawal."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from ui.dialogs.evidence.reason import ReasonDialog
from ui.dialogs.files import Folder, ask_place
from ui.dialogs.opening import ask
from ui.messages import text_of
from ui.models.papers.words import FILE_NAMES, kind_name
from ui.opening_documents import open_file
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.papers import IssuedPaper, PaperKind
    from integrity_zone.domain.progress import Progress
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.papers.typed import Details
    from ui.tasks.task import Task

_FOLDER = "papers/folder"


class Made(NamedTuple):
    """A file that was made."""

    kind: PaperKind
    path: Path
    at: datetime
    size_bytes: int


class PaperActs(QObject):
    """Asks what must be asked, then hands it to the hub."""

    trouble = Signal(str, str)  #: headline and sentence
    settled = Signal()  #: trouble of before is over
    made = Signal(object)  #: Made
    issued = Signal(object)  #: PaperKind

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self._copies = QTemporaryDir(str(Path(tempfile.gettempdir()) / "integrity-zone-paper-XXXXXX"))
        view = desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        # Of the assessment shown: what is asked in a dialog belongs to it, also when another year is there meanwhile.
        self.year = view.snapshot.assessment.year

    def export(self, kind: PaperKind, details: Details, members: tuple[int, ...] | None) -> None:
        """Ask where a paper goes, and make it.

        Args:
            kind: Which.
            details: As filled in.
            members: Of a pakta: places in the staff list; None for all.
        """
        self._ask_where(
            self.tr("Save: {paper}").format(paper=kind_name(kind)),
            f"{FILE_NAMES[kind]}-{self.year}.pdf",
            lambda out: self.export_to(out, kind, details, members),
        )

    def export_to(self, out: Path, kind: PaperKind, details: Details, members: tuple[int, ...] | None) -> Task:
        """Make a paper; a file of that name goes, the dialog asked.

        Args:
            out: The file.
            kind: Which.
            details: As filled in.
            members: Of a pakta: places in the staff list; None for all.
        """
        year, runner = self.year, self._desk.runner

        def job(workspace: Workspace, task: Task) -> Made:
            from integrity_zone.services.papers.making import export_paper
            from integrity_zone.services.papers.material import PaperWish

            wish = PaperWish(
                number=details.number,
                dated_on=details.dated_on,
                place=details.place,
                signer=details.signer,
                year=year,
                now=datetime.now(UTC),
                progress=partial(runner.report, task),
                cancelled=task.is_cancelled,
                replace=True,
            )
            size = export_paper(workspace, kind, out, wish=wish, members=members)
            return Made(kind, out, datetime.now(UTC), size)

        task = self._desk.hub.beside(self.tr("{paper}: {file}").format(paper=kind_name(kind), file=out.name), job)

        def done(made: Made) -> None:
            self.settled.emit()
            self._desk.tell(self.tr("{file} was made").format(file=made.path.name))
            self.made.emit(made)

        task.finished.connect(for_living(self, done))
        task.failed.connect(for_living(self, partial(self._say, self.tr("The file was not made."))))
        self._desk.follow(task)
        return task

    def issue(
        self, kind: PaperKind, details: Details, members: tuple[int, ...] | None, revises: str | None = None
    ) -> Task:
        """Make a paper, keep it, and write its line into the registry; it is never undone, only withdrawn.

        Args:
            kind: Which.
            details: As filled in.
            members: Of a pakta: places in the staff list; None for all.
            revises: Id of the paper that makes room; None for none.
        """
        year, now = self.year, datetime.now(UTC)
        title = self.tr("Issuing: {paper}").format(paper=kind_name(kind))

        def slices(workspace: Workspace) -> Generator[Progress, None, Change]:
            from integrity_zone.services.papers.material import PaperWish
            from integrity_zone.services.papers.registry import issue_slices

            wish = PaperWish(
                number=details.number,
                dated_on=details.dated_on,
                place=details.place,
                signer=details.signer,
                year=year,
                now=now,
            )
            return issue_slices(workspace, kind, wish=wish, members=members, revises=revises)

        task = self._desk.hub.do_long(title, slices, undoable=False)

        def done(_update: object) -> None:
            self.settled.emit()
            self._desk.tell(self.tr("Issued: {paper}").format(paper=kind_name(kind)))
            self.issued.emit(kind)

        task.finished.connect(for_living(self, done))
        task.failed.connect(for_living(self, partial(self._say, self.tr("Nothing was issued."))))
        self._desk.follow(task)
        return task

    def ask_withdrawal(self, paper: IssuedPaper) -> None:
        """Ask why a paper no longer holds, then record it."""
        dialog = ReasonDialog(
            self.tr("Withdraw {document}").format(document=paper.document_id),
            self.tr("The paper no longer holds. Its file and its line in the registry stay."),
            self.tr("Withdraw the paper"),
            self._desk.theme,
            self._owner.window(),
        )
        ask(dialog, lambda: self.withdraw(paper, dialog.reason))

    def withdraw(self, paper: IssuedPaper, reason: str) -> Task:
        """Record that a paper no longer holds.

        Args:
            paper: Which.
            reason: Why.
        """
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.papers.registry import withdraw_paper

            return withdraw_paper(workspace, paper.id, reason, year=year)

        title = self.tr("withdrawal of {document}").format(document=paper.document_id)
        return self._desk.hub.do(title, record)

    def save_copy(self, paper: IssuedPaper) -> None:
        """Ask where a copy of an issued paper goes."""
        self._ask_where(
            self.tr("Save a copy of {document}").format(document=paper.document_id),
            f"{paper.document_id}.pdf",
            lambda out: self.copy_to(out, paper),
        )

    def copy_to(self, out: Path, paper: IssuedPaper) -> Task:
        """Write an issued paper as it was issued.

        Args:
            out: The file; one of that name goes.
            paper: Which.
        """
        task = self._desk.hub.beside(self.tr("Save a copy"), lambda workspace, _task: _write(workspace, paper, out))
        task.finished.connect(
            for_living(self, lambda _path: self._desk.tell(self.tr("Copy saved as {name}").format(name=out.name)))
        )
        task.failed.connect(for_living(self, partial(self._say, self.tr("The file was not written."))))
        self._desk.follow(task)
        return task

    def open_issued(self, paper: IssuedPaper) -> Task:
        """Show an issued paper in the program for its kind."""
        out = Path(self._copies.path()) / f"{paper.document_id}.pdf"
        task = self._desk.hub.beside(self.tr("Open a paper"), lambda workspace, _task: _write(workspace, paper, out))
        task.finished.connect(for_living(self, self.open_path))
        task.failed.connect(for_living(self, partial(self._say, self.tr("It cannot be opened."))))
        return task

    def open_path(self, path: Path) -> None:
        """Show a file in the program for its kind."""
        if not path.exists():
            self.trouble.emit(self.tr("{name} is no longer where it was.").format(name=path.name), "")
        elif not open_file(path):
            self.trouble.emit(
                self.tr("No program here opens {name}.").format(name=path.name), self.tr("Save a copy instead.")
            )

    def _say(self, headline: str, problem: IntegrityZoneError) -> None:
        self.trouble.emit(headline, text_of(problem, self._desk.formats.language))

    def _ask_where(self, title: str, name: str, then: Callable[[Path], object]) -> None:
        path = self._desk.hub.path
        folder = Folder(self._desk.preferences, _FOLDER, path.parent if path is not None else None)
        ask_place(self._owner, title, self.tr("PDF document (*.pdf)"), folder, name, then)


def _write(workspace: Workspace, paper: IssuedPaper, out: Path) -> Path:
    from integrity_zone.services.evidence.kept_content import kept_content
    from integrity_zone.services.files import write_atomically

    write_atomically(out, kept_content(workspace, paper.content), overwrite=True)
    return out
