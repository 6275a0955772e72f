"""Takes a worksheet in: every cell beside what stands here, chosen one by one or all that are safe, in one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.files import Folder, ask_file
from ui.messages import text_of
from ui.models.importing.reading import read_worksheet
from ui.models.importing.taking import Read, Sieve, Taking, safe_taking, taking_of
from ui.models.standing import role_of, stages_of
from ui.pages.actions import page_actions
from ui.pages.evidence.notice import NoticeStrip
from ui.pages.importing.footer import ImportFooter
from ui.pages.importing.head import ImportHead
from ui.pages.importing.list_saver import ListSaver
from ui.pages.importing.taker import Taker
from ui.pages.importing.workbook import WorkbookView
from ui.pages.page import Page
from ui.places import PageKey, Place
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.widgets.empty_state import EmptyState
from ui.widgets.progress_line import ProgressLine, ProgressValue
from ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QFileDialog

    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.actions import WantedAction
    from ui.tasks.task import Task
    from ui.view import Update

#: Below this, at 100 %, the button of the head stands below its words.
_NARROW_HEAD = 640
#: What a preview tells of: answers, evidence, stages that were handed in, and the words of the questions.
_TOLD = ("answer/", "document/", "link/", "stage/", "wording")
_FOLDER = "importing/folder"


class ImportPage(Page):
    """Nothing is written before a person says what is taken; what changed meanwhile is looked at again."""

    key: ClassVar[PageKey] = PageKey.IMPORT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out; no workbook is read yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        view = desk.hub.view
        assert view is not None, "a page of the open file"  # noqa: S101 - a bug, not an input
        self._path = ""
        self._read: Read | None = None
        self._task: Task | None = None
        self._is_stale = False
        self._wanted: Taking | None = None  #: what was chosen before the page was made anew
        self._stages = frozenset(stages_of(role_of(desk.preferences.person)))
        self.head = ImportHead(desk, is_sample=view.snapshot.unit.sample)
        self.progress = ProgressLine(desk.theme)
        self.notice = NoticeStrip(desk.theme)
        self.workbook = WorkbookView(desk, view)
        self.model = self.workbook.model
        self.taker = Taker(desk, self.workbook, self.notice, self.progress, self)
        self.saver = ListSaver(desk, self.workbook, self.notice, _FOLDER, self)
        self.footer = ImportFooter(desk)
        self.empty = EmptyState(
            desk.theme,
            self.tr(
                "Drop an Excel worksheet on this window, or choose one: one that this program exported, the ministry's "
                "filled in, or a copy that somebody rearranged. You see every cell before anything is taken."
            ),
            self.tr("Choose a worksheet…"),
        )
        self.empty.button.setProperty("kind", "primary")
        self.dialog: QFileDialog | None = None  #: the one asked last
        self._lay_out()
        self._actions = self._made_actions()
        self._connect()
        self._show_nothing()

    @property
    def read(self) -> Read | None:
        """The workbook that is shown; None for none."""
        return self._read

    # What the window asks for ----------------------------------------------------------------------------------------

    def place(self) -> Place:
        """Which workbook, and what is chosen of it."""
        cell, line = self.workbook.table.current, self.workbook.filters
        taking = self.model.taking if self._read is not None and self._wanted is None else self._wanted
        codes = taking.texts() if taking is not None else frozenset()
        return Place(
            self.key,
            code=cell.code if cell is not None else "",
            codes=codes,
            document=self._path,
            search=line.search.text(),
            part=line.sieve.value,
        )

    def show_place(self, place: Place) -> None:
        """Read a workbook; without one, what was read stays."""
        if place.part in set(Sieve):
            self.workbook.filters.choose(Sieve(place.part))
            self.workbook.filters.search.setText(place.search)
        if place.document:
            self._wanted = taking_of(place.codes)
            if place.document != self._path:
                self.notice.hide()
            self._path = place.document
            self.look()
        elif self._is_stale:
            self.look()

    def menu_actions(self) -> Sequence[QAction]:
        """Everything the page can do."""
        return tuple(self._actions.values())

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at what changed while something else was shown."""
        super().showEvent(event)
        if self._is_stale:
            self.look()

    # Reading ---------------------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a workbook."""
        title, kinds = self.tr("Choose a worksheet"), self.tr("Excel workbook (*.xlsx *.xlsm)")
        self.dialog = ask_file(self, title, kinds, Folder(self.desk.preferences, _FOLDER), self.take_file)

    def take_file(self, path: Path) -> None:
        """Read a workbook."""
        self.show_place(Place(self.key, document=str(path)))

    def look(self) -> Task | None:
        """Read the workbook, again if it is shown already; nothing is written. None when there is none."""
        view = self.desk.hub.view
        if not self._path or view is None:
            return None
        self._call_off()
        self._is_stale = False
        path, year, blank = Path(self._path), view.snapshot.assessment.year, self.desk.blank()
        if self._read is None:
            self.head.show_name(path.name)
        title = self.tr("Reading {file}").format(file=path.name)

        def job(workspace: Workspace, task: Task) -> Read:
            return read_worksheet(workspace, path, year, blank, task.is_cancelled)

        task = self._task = self.desk.hub.beside(title, job)
        self.progress.begin(ProgressValue(0, 0, self.tr("Reading {file}…").format(file=path.name)))
        for end, then in (
            (task.finished, self._on_read),
            (task.failed, self._on_refused),
            (task.stopped, self._on_stopped),
        ):
            end.connect(for_living(self, partial(self._if_wanted, task, then)))
        return task

    def leave_workbook(self) -> None:
        """Show no workbook; nothing is taken of it, unless that is being written already."""
        self._call_off()
        self.taker.call_off()
        self._path, self._is_stale = "", False
        self.notice.hide()
        self._show_nothing()

    def _call_off(self) -> None:
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()

    def _if_wanted(self, task: Task, then: Callable[..., None], *result: object) -> None:
        if task is self._task:
            self._task = None
            self.progress.finish()
            self.taker.show_progress()
            then(*result)

    def _on_read(self, read: Read) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        before = self._read
        is_same = before is not None and before.preview.sha256 == read.preview.sha256
        self._read = read
        taking = self.model.taking if is_same else safe_taking(read.preview, self._stages)
        if self._wanted is not None:
            taking, self._wanted = self._wanted, None
        self.head.show_preview(read.preview)
        self.workbook.show_read(read, view, taking, self._stages)
        self._show_workbook(there=True)
        self.footer.show()
        self._enable()
        if not is_same:
            self.workbook.table.setFocus(Qt.FocusReason.OtherFocusReason)
            # What is said in front of another workbook is seen, however far down somebody was in the one before.
            self._area.verticalScrollBar().setValue(0)

    def _on_refused(self, problem: IntegrityZoneError) -> None:
        self._show_nothing()
        sentence = text_of(problem, self.desk.formats.language)
        self.notice.say(self.tr("This file is not taken in"), sentence, mark=Mark.SHORT)

    def _on_stopped(self) -> None:
        if self._read is None:
            self._show_nothing()
        self.notice.say(self.tr("Reading was called off. Nothing was taken."), "", mark=Mark.REMARK)

    # Taking ----------------------------------------------------------------------------------------------------------

    def take(self) -> Task | None:
        """Take the chosen cells after a backup copy, in one step that can be undone; None when there are none."""
        if self._read is None or self._hindrance():
            return None
        task = self.taker.take(self._read.preview)
        if task is not None:
            self.footer.take_button.setEnabled(False)
        return task

    def _hindrance(self) -> str:
        return self.tr("This file is opened for reading only.") if self.desk.hub.is_read_only else ""

    def _on_changed(self, update: Update) -> None:
        """What is shown was held against answers that changed since."""
        change = update.change
        if not self._path or change is None:
            return
        if any(subject.startswith(_TOLD) for subject in change.subjects):
            self._is_stale = True
            if self.isVisible():
                self.look()

    # The list --------------------------------------------------------------------------------------------------------

    def copy_list(self) -> None:
        """Copy the cells that are shown, as lines of text."""
        lines = self.workbook.lines()
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.desk.tell(self.tr("%n line(s) copied", "", len(lines)))

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._read = None
        self.progress.finish()
        self.workbook.clear()
        self.head.show_nothing()
        self.footer.hide()
        self._show_workbook(there=False)
        self._enable()

    def _show_workbook(self, *, there: bool) -> None:
        # In a stack the page without a workbook would be as high as one with it.
        self.empty.setVisible(not there)
        self.workbook.setVisible(there)

    def _enable(self) -> None:
        is_there = self._read is not None
        for key in ("safe", "none", "take", "again", "save", "copy", "leave"):
            self._actions[key].setEnabled(is_there)

    def _show_count(self) -> None:
        taken, undecided = self.model.taken(), self.workbook.undecided()
        self.footer.show_count(len(taken), len(undecided), hindrance=self._hindrance())
        if self.taker.is_busy:
            self.footer.take_button.setEnabled(False)

    def _scroll_to_side(self) -> None:
        self._area.verticalScrollBar().setValue(self.workbook.y() + self.workbook.side_top)

    # Looks -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One cell at length stands beside the table, or below it where the page is narrow."""
        super().resizeEvent(event)
        self.head.set_narrow(is_narrow=self.width() < self.desk.theme.metrics.px(_NARROW_HEAD))
        self.workbook.fit(self.width())

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        content = QWidget()
        content.setProperty("page", "true")
        page = QVBoxLayout(content)
        across = metrics.space(20)
        page.setContentsMargins(across, metrics.space(12), across, metrics.space(12))
        page.setSpacing(metrics.space(10))
        page.addWidget(self.head)
        page.addWidget(self.progress)
        page.addWidget(self.notice)
        page.addWidget(self.empty, 1)
        page.addWidget(self.workbook, 1)
        self._area = scrolling(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.footer)

    def _made_actions(self) -> dict[str, QAction]:
        wanted: tuple[WantedAction, ...] = (
            ("other", self.tr("Choose a worksheet…"), "", self.choose_file),
            ("again", self.tr("Read it again"), "F5", self.look),
            ("safe", self.tr("Choose all that are safe"), "Ctrl+Shift+A", self.model.take_safe),
            ("none", self.tr("Choose none"), "", self.model.take_none),
            ("take", self.tr("Take the chosen cells"), "Ctrl+Return", self.take),
            ("save", self.tr("Save this list…"), "", self.saver.ask),
            ("copy", self.tr("Copy this list"), "Ctrl+C", self.copy_list),
            ("leave", self.tr("Leave the workbook"), "", self.leave_workbook),
        )
        return page_actions(self, wanted)

    def _connect(self) -> None:
        self.empty.acted.connect(self.choose_file)
        self.head.other_button.clicked.connect(self.choose_file)
        self.progress.cancelled.connect(self._cancel)
        self.workbook.chosen.connect(self._show_count)
        self.workbook.question_asked.connect(lambda code: self.desk.go(Place(PageKey.ASSESSMENT, code=code)))
        self.workbook.list_shown.connect(self._scroll_to_side)
        self.footer.save_button.clicked.connect(self.saver.ask)
        self.footer.cancel_button.clicked.connect(self.leave_workbook)
        self.footer.take_button.clicked.connect(lambda _checked=False: self.take())
        self.taker.settled.connect(self._show_count)
        self.taker.moved_on.connect(self.look)
        self.desk.hub.changed.connect(self._on_changed)

    def _cancel(self) -> None:
        self.taker.call_off()
        if self._task is not None:
            self._task.cancel()
