"""Takes a worksheet in: every cell beside what stands here, chosen one by one or all that are safe, in one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellStatus, ConflictChoice
from ui.dialogs.files import Folder, ask_file
from ui.messages import text_of
from ui.models.importing.reading import read_worksheet
from ui.models.importing.sieve import SieveModel
from ui.models.importing.table import ImportModel
from ui.models.importing.taking import Read, Sieve, Taking, is_through, own_stages, safe_taking, taking_of
from ui.pages.evidence.notice import NoticeStrip, Way
from ui.pages.importing.detail import CellDetail
from ui.pages.importing.filter_line import CellFilters
from ui.pages.importing.footer import ImportFooter
from ui.pages.importing.head import ImportHead
from ui.pages.importing.outcome import Outcome
from ui.pages.importing.remarks import RemarkList, RemarkStrips
from ui.pages.importing.table import ImportTable
from ui.pages.page import Page
from ui.places import PageKey, Place
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.widgets.empty_state import EmptyState
from ui.widgets.progress_line import ProgressLine, ProgressValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QFileDialog

    from integrity_zone.domain.change import Change
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.importing.remarks import Remark
    from ui.tasks.task import Task
    from ui.view import Update

#: Below this, at 100 %, one cell at length stands below the table.
_NARROW = 1000
#: And below this the button of the head stands below its words.
_NARROW_HEAD = 640
#: From here on there is more room for it.
_WIDE = 1500
_SIDE, _WIDE_SIDE = 336, 460
_ANSWERS, _WORDING = "answer/", "wording"
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
        self._title = ""  #: of the step taken last
        person = desk.preferences.person
        self._stages = own_stages(person.role if person is not None else "")
        self.model = ImportModel(view.instrument, desk.formats, self)
        self.shown = SieveModel(self.model, view.instrument, self)
        self.head = ImportHead(desk, is_sample=view.snapshot.unit.sample)
        self.progress = ProgressLine(desk.theme)
        self.notice = NoticeStrip(desk.theme)
        self.filters = CellFilters(view.instrument, desk)
        self.table = ImportTable(self.shown, desk.theme)
        self.nothing = EmptyState(desk.theme)
        self.remarks = RemarkStrips(desk)
        self.detail = CellDetail(desk)
        self.list = RemarkList(desk)
        self.outcome = Outcome(desk, view.instrument)
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
        #: After every tick once, however many come together.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
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
        cell = self.table.current
        codes = self.model.taking.texts() if self._read is not None else frozenset()
        return Place(
            self.key,
            code=cell.code if cell is not None else "",
            codes=codes,
            document=self._path,
            search=self.filters.search.text(),
            part=self.filters.sieve.value,
        )

    def show_place(self, place: Place) -> None:
        """Read a workbook; without one, what was read stays."""
        if place.part in set(Sieve):
            self.filters.choose(Sieve(place.part))
            self.filters.search.setText(place.search)
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
        """Show no workbook; nothing is taken of it."""
        self._call_off()
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
            then(*result)

    def _on_read(self, read: Read) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        before, cell = self._read, self.table.current
        is_same = before is not None and before.preview.sha256 == read.preview.sha256
        self._read = read
        taking = self.model.taking if is_same else safe_taking(read.preview, self._stages)
        if self._wanted is not None:
            taking, self._wanted = self._wanted, None
        self.head.show_preview(read.preview)
        self.model.show_preview(read.preview, view.instrument, taking, self._stages)
        self.table.show_stages(has_stages=self._has_stages())
        self._narrow()
        row = self.model.row_of(cell.key) if cell is not None else -1
        self.table.go_to(self.shown.mapFromSource(self.model.index(row, 0)).row() if row >= 0 else 0)
        self.remarks.show_read(read)
        self.list.hide()
        self._show_cell()
        self._stack.setCurrentWidget(self._workbook)
        self.footer.show()
        self._enable()
        if not is_same:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, problem: IntegrityZoneError) -> None:
        self._show_nothing()
        sentence = text_of(problem, self.desk.formats.language)
        self.notice.say(self.tr("This file is not taken in"), sentence, mark=Mark.SHORT)

    def _on_stopped(self) -> None:
        if self._read is None:
            self._show_nothing()
        self.notice.say(self.tr("Reading was called off. Nothing was taken."), "", mark=Mark.ANSWERED)

    # Taking ----------------------------------------------------------------------------------------------------------

    def take(self) -> Task | None:
        """Take the chosen cells, in one step that can be undone; None when there are none."""
        cells, read = self.model.taken(), self._read
        if read is None or not cells or self._hindrance():
            return None
        preview, keys = read.preview, frozenset(cell.key for cell in cells)
        self._title = self.tr("import of {file}: %n cell(s)", "", len(keys)).format(file=preview.source_name)

        def step(workspace: Workspace) -> Change:
            from integrity_zone.services.worksheet_importing import apply_worksheet

            return apply_worksheet(workspace, preview, keys, conflicts=ConflictChoice.THEIRS)

        task = self.desk.hub.do(self._title, step)
        task.finished.connect(for_living(self, partial(self._on_taken, len(keys))))
        task.failed.connect(for_living(self, self._on_not_taken))
        self.footer.take_button.setEnabled(False)
        return task

    def _on_taken(self, count: int, _update: Update) -> None:
        left = sum(cell.status is CellStatus.REFUSED for cell in self.model.rows)
        undecided = len(self._undecided())
        parts = [self.tr("They stand in the history under your name.")]
        if undecided:
            parts.append(self.tr("%n conflict(s) stay as they are here.", "", undecided))
        if left:
            parts.append(self.tr("%n refused cell(s) were left out.", "", left))
        name = Path(self._path).name
        headline = self.tr("%n cell(s) taken from {file}", "", count).format(file=name)
        self.notice.say(headline, " ".join(parts), Way(self.tr("Undo"), self._undo), mark=Mark.MET)
        self.desk.tell(headline)

    def _on_not_taken(self, problem: IntegrityZoneError) -> None:
        sentence = text_of(problem, self.desk.formats.language)
        self.notice.say_trouble(self.tr("Nothing was taken"), sentence)
        self.look()

    def _undo(self) -> None:
        # What somebody did since then is not undone in its stead.
        if self.desk.hub.undo_stack.undoText() == self._title:
            self.desk.hub.undo()

    def _on_undo_changed(self, text: str) -> None:
        if self._title and text != self._title and self.notice.isVisibleTo(self):
            self._title = ""
            self.notice.hide()

    def _undecided(self) -> Sequence[object]:
        return [
            cell
            for cell in self.model.rows
            if cell.status is CellStatus.CONFLICT and not self.model.is_taken(cell) and not self.model.is_settled(cell)
        ]

    def _hindrance(self) -> str:
        return self.tr("This file is opened for reading only.") if self.desk.hub.is_read_only else ""

    def _on_changed(self, update: Update) -> None:
        """What is shown was held against answers that changed since."""
        change = update.change
        if not self._path or change is None:
            return
        if change.kind == _WORDING or any(subject.startswith(_ANSWERS) for subject in change.subjects):
            self._is_stale = True
            if self.isVisible():
                self.look()

    def copy_list(self) -> None:
        """Copy the cells that are shown, as lines of text."""
        places = [self.shown.mapToSource(self.shown.index(row, 0)).row() for row in range(self.shown.rowCount())]
        QGuiApplication.clipboard().setText("\n".join(self.model.line(place) for place in places))
        self.desk.tell(self.tr("%n line(s) copied", "", len(places)))

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._read = None
        self.progress.finish()
        self.model.clear()
        self.head.show_nothing()
        self.footer.hide()
        self._stack.setCurrentWidget(self.empty)
        self._enable()

    def _narrow(self) -> None:
        line = self.filters
        self.shown.narrow(line.sieve, line.area, line.stage, line.search.text())
        line.show_counts(self.shown.counts(), self._stages_there())
        is_empty = not self.shown.rowCount()
        if is_empty:
            is_plain = line.sieve is Sieve.LOOK and line.area is None and line.stage is None and not self.shown.text
            self.nothing.set_texts(
                self.tr("Nothing to look at: the worksheet says what this file says.")
                if is_plain
                else self.tr("No cell of the worksheet is like that.")
            )
        self._table_stack.setCurrentWidget(self.nothing if is_empty else self.table)
        if not is_empty and self.table.current is None:
            self.table.go_to(0)
        self._show_cell()

    def _show_cell(self) -> None:
        cell = self.table.current
        self.detail.setVisible(cell is not None and self.list.isHidden())
        if cell is not None and self._read is not None:
            self.detail.show_cell(cell, self._read.preview, self.model)

    def _on_current(self) -> None:
        self.list.hide()
        self._show_cell()

    def _show_chosen(self) -> None:
        view, read = self.desk.hub.view, self._read
        if view is None or read is None:
            return
        from integrity_zone.services.worksheet_importing import scores_after

        cells = self.model.taken()
        self.footer.show_count(len(cells), len(self._undecided()), hindrance=self._hindrance())
        self.filters.none_button.setEnabled(bool(cells))
        stages = {cell.stage for cell in cells}
        stage = Stage.TPI if stages and Stage.UNIT not in stages else Stage.UNIT
        before = view.tpi if stage is Stage.TPI and view.tpi is not None else view.recorded
        keys = frozenset(cell.key for cell in cells)
        after = scores_after(view.snapshot, view.instrument, read.preview, keys, stage=stage, blank=self.desk.blank())
        self.outcome.setVisible(bool(cells))
        self.outcome.show_scores(len(cells), before, after, view.snapshot.unit.target)
        self._show_cell()

    def _stages_there(self) -> Sequence[Stage]:
        found = {cell.stage for cell in self.model.rows}
        return [stage for stage in Stage if stage in found]

    def _has_stages(self) -> bool:
        """Whether something is brought in by others than the unit itself."""
        return any(cell.stage is not Stage.UNIT and is_through(cell, Sieve.LOOK) for cell in self.model.rows)

    def _enable(self) -> None:
        is_there = self._read is not None
        for key in ("safe", "none", "take", "again", "copy", "leave"):
            self._actions[key].setEnabled(is_there)

    def _show_list(self, remark: Remark) -> None:
        self.list.show_remark(remark)
        self.detail.hide()
        self.list.show()
        if self._split.direction() is QBoxLayout.Direction.TopToBottom:
            # Once it has its place.
            QTimer.singleShot(0, self.list, lambda: self._area.verticalScrollBar().setValue(self._right.y()))

    # Looks -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One cell at length stands beside the table, or below it where the page is narrow."""
        super().resizeEvent(event)
        metrics = self.desk.theme.metrics
        is_narrow = self.width() < metrics.px(_NARROW)
        self.head.set_narrow(is_narrow=self.width() < metrics.px(_NARROW_HEAD))
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._split.direction() is not wanted:
            self._split.setDirection(wanted)
            self._set_side(is_below=is_narrow)
        self._right_area.setFixedWidth(metrics.px(_WIDE_SIDE if self.width() >= metrics.px(_WIDE) else _SIDE))

    def _set_side(self, *, is_below: bool) -> None:
        """Beside the table it scrolls by itself; below it, it is as high as it has to be."""
        self._right_area.setVisible(not is_below)
        if is_below:
            self._right_area.takeWidget()
            self._split.addWidget(self._right)
            self._right.show()
        else:
            self._split.removeWidget(self._right)
            self._right_area.setWidget(self._right)

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        self._table_stack = QStackedWidget()
        _fill(self._table_stack, self.table, self.nothing)
        left = QVBoxLayout()
        left.setSpacing(metrics.space(10))
        left.addWidget(self.filters)
        left.addWidget(self._table_stack, 1)
        left.addWidget(self.remarks)
        self._right = QWidget()
        self._right.setProperty("page", "true")
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(12))
        column.addWidget(self.detail, 1)
        column.addWidget(self.list, 1)
        self.list.hide()
        column.addWidget(self.outcome)
        self._right_area = _scrolling(self._right)
        # Beside the table it asks for no height of its own.
        self._right_area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._workbook = QWidget()
        self._split = QHBoxLayout(self._workbook)
        self._split.setContentsMargins(0, 0, 0, 0)
        self._split.setSpacing(metrics.space(14))
        self._split.addLayout(left, 1)
        self._split.addWidget(self._right_area)
        self._stack = QStackedWidget()
        _fill(self._stack, self.empty, self._workbook)
        content = QWidget()
        content.setProperty("page", "true")
        page = QVBoxLayout(content)
        across = metrics.space(20)
        page.setContentsMargins(across, metrics.space(12), across, metrics.space(12))
        page.setSpacing(metrics.space(10))
        page.addWidget(self.head)
        page.addWidget(self.progress)
        page.addWidget(self.notice)
        page.addWidget(self._stack, 1)
        self._area = _scrolling(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.footer)

    def _made_actions(self) -> dict[str, QAction]:
        wanted: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("other", self.tr("Choose a worksheet…"), "", self.choose_file),
            ("again", self.tr("Read it again"), "F5", self.look),
            ("safe", self.tr("Choose all that are safe"), "Ctrl+Shift+A", self.model.take_safe),
            ("none", self.tr("Choose none"), "", self.model.take_none),
            ("take", self.tr("Take the chosen cells"), "Ctrl+Return", self.take),
            ("copy", self.tr("Copy this list"), "", self.copy_list),
            ("leave", self.tr("Leave the workbook"), "", self.leave_workbook),
        )
        made: dict[str, QAction] = {}
        for key, text, keys, then in wanted:
            action = QAction(text, self)
            if keys:
                action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, then=then: then())
            self.addAction(action)
            made[key] = action
        return made

    def _connect(self) -> None:
        self.empty.acted.connect(self.choose_file)
        self.head.other_button.clicked.connect(self.choose_file)
        self.progress.cancelled.connect(self._cancel)
        self.filters.safe_button.clicked.connect(self.model.take_safe)
        self.filters.none_button.clicked.connect(self.model.take_none)
        self.filters.changed.connect(self._narrow)
        self.model.chosen.connect(self._soon.start)
        self._soon.timeout.connect(self._show_chosen)
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(lambda: self._open_question(self.table.current.code if self.table.current else ""))
        self.detail.theirs_chosen.connect(lambda: self._decide(is_taken=True))
        self.detail.ours_chosen.connect(lambda: self._decide(is_taken=False))
        self.detail.later_chosen.connect(self._decide_later)
        self.detail.question_asked.connect(self._open_question)
        self.remarks.asked.connect(self._show_list)
        self.list.back.connect(self._on_current)
        self.footer.copy_button.clicked.connect(self.copy_list)
        self.footer.cancel_button.clicked.connect(self.leave_workbook)
        self.footer.take_button.clicked.connect(lambda _checked=False: self.take())
        hub = self.desk.hub
        hub.changed.connect(self._on_changed)
        hub.undo_stack.undoTextChanged.connect(self._on_undo_changed)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _decide(self, *, is_taken: bool) -> None:
        cell = self.table.current
        if cell is None:
            return
        if is_taken:
            self.model.take(cell, is_taken=True)
        else:
            self.model.keep_ours(cell)
        # Also when nothing changed: the tile that was pressed has turned itself.
        self._show_cell()

    def _decide_later(self) -> None:
        cell = self.table.current
        if cell is not None:
            self.model.take(cell, is_taken=False)
            self._show_cell()

    def _open_question(self, code: str) -> None:
        if code:
            self.desk.go(Place(PageKey.ASSESSMENT, code=code))


def _fill(stack: QStackedWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        stack.addWidget(widget)


def _scrolling(content: QWidget) -> QScrollArea:
    """What is higher than its room is scrolled; it is never wider."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
