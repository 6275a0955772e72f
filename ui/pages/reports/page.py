"""The page of reports: a gallery of documents that can be made, opened and printed."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from integrity_zone.domain.work_unit import BlankPolicy
from ui.dialogs.files import Folder, ask_file
from ui.dialogs.reports.save_dialog import ask_where
from ui.messages import text_of
from ui.models.filters import BLANK
from ui.models.reports.kinds import ReportKey, proposed_name, report_name
from ui.models.reports.making import Wish, make
from ui.models.reports.memory import MadeFile, last_made, proposed_folder, remember_made, result_folder
from ui.models.reports.readiness import ReadinessWords, unanswered
from ui.opening_documents import no_folder, no_program, open_file, open_folder
from ui.pages.evidence.notice import NoticeStrip
from ui.pages.page import Page
from ui.pages.reports.card import ReportCard
from ui.pages.reports.gallery import Gallery
from ui.pages.reports.wording import FOLDER, OfficialWording
from ui.places import PageKey, Place, page_name
from ui.theme.tokens import Mark
from ui.widgets.strip import Strip, StripValue
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    from integrity_zone.domain.official_template import TemplateReport
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.reports.making import Made
    from ui.tasks.task import Task
    from ui.view import AssessmentView, Update

#: Page margin, and that of a narrow page; where it begins.
_MARGIN, _NARROW_MARGIN, _NARROW = 20, 12, 1000
#: Names the task that makes a document, so that a page made anew finds it again.
_TASK = "report/"
#: Of a list that would be too long for a strip.
_NAMED = 3


class ReportsPage(Page):
    """Every document is made beside the work, in a child process, and can be called off."""

    key: ClassVar[PageKey] = PageKey.REPORTS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out and show what is open.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        self.cards = {key: ReportCard(desk.theme, key) for key in ReportKey}
        self.strip = Strip(desk.theme)
        self.see_button = QPushButton(self.tr("See what is missing"))
        self.strip.set_actions([self.see_button])
        self.folder_button = QPushButton(self.tr("Open the results folder"))
        desk.theme.bind_icon(self.folder_button, "folder-open", "text")
        self.gallery = Gallery(desk.theme, list(self.cards.values()))
        self.import_button = QPushButton(self.tr("Import a worksheet…"))
        desk.theme.bind_icon(self.import_button, "file-input", "text")
        self.notice = NoticeStrip(desk.theme)
        self.wording = OfficialWording(desk)
        self._sample = Tag(desk.theme, self.tr("Sample"), Mark.EVIDENCE, bare=True)
        self._about = QLabel()
        self._readiness = ReadinessWords(desk.formats.language, self)
        self._years: tuple[int, ...] = ()
        self._dialog: QFileDialog | None = None
        self._actions = self._make_actions()
        self._lay_out()
        self._connect()
        self._show(desk.hub.view)
        for task in desk.runner.tasks():
            if task.objectName().startswith(_TASK):
                self._follow(task, ReportKey(task.objectName().removeprefix(_TASK)))

    def menu_actions(self) -> Sequence[QAction]:
        """One command for each document."""
        return list(self._actions.values())

    def showEvent(self, event: QShowEvent) -> None:
        """Look again whether files of before are where they were."""
        super().showEvent(event)
        self._show_files()
        self._read_years()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less air at the sides where there is little room."""
        super().resizeEvent(event)
        metrics = self.desk.theme.metrics
        is_narrow = self.width() < metrics.px(_NARROW)
        margin = metrics.space(_NARROW_MARGIN if is_narrow else _MARGIN)
        self._column.setContentsMargins(margin, metrics.space(12), margin, metrics.space(16))

    def make(self, key: ReportKey) -> None:
        """Ask where a document goes, and make it."""
        view, path = self.desk.hub.view, self.desk.hub.path
        if view is None or path is None or not self.cards[key].make_button.isEnabled():
            return
        if key is ReportKey.OFFICIAL:
            title, kinds = self.tr("Choose a worksheet of the ministry"), self.tr("Excel workbook (*.xlsx)")
            folder = Folder(self.desk.preferences, FOLDER)
            self._dialog = ask_file(self, title, kinds, folder, partial(self._ask_where, key, path))
            return
        self._ask_where(key, path)

    def _ask_where(self, key: ReportKey, path: Path, template: Path | None = None) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        folder = proposed_folder(self.desk.preferences, path)
        proposal = folder / proposed_name(key, path, view.snapshot.assessment.year)
        title = self.tr("Save: {report}").format(report=report_name(key))
        self._dialog = ask_where(self.window(), title, key, proposal, partial(self.make_at, key, template=template))

    def make_at(self, key: ReportKey, out: Path, replace: bool, template: Path | None = None) -> Task | None:
        """Make a document.

        Args:
            key: Which.
            out: The file.
            replace: Whether a file of that name may go.
            template: The ministry's worksheet, for the copy of it.
        """
        view = self.desk.hub.view
        if view is None or (key is ReportKey.OFFICIAL and template is None):
            return None
        year = view.snapshot.assessment.year
        wish = Wish(key, out, replace, view.instrument, self.desk.blank(), year, template)
        runner = self.desk.runner

        def job(workspace: Workspace, task: Task) -> Made:
            return make(workspace, wish, partial(runner.report, task), task.is_cancelled)

        title = self.tr("{report}: {file}").format(report=report_name(key), file=out.name)
        task = self.desk.hub.beside(title, job)
        task.setObjectName(f"{_TASK}{key}")
        # Not a method of this page, which may be made anew in another language before the document is finished.
        task.finished.connect(partial(_keep, self.desk, view, wish))
        self._follow(task, key)
        self.desk.follow(task)
        return task

    def _follow(self, task: Task, key: ReportKey) -> None:
        self.cards[key].show_making(is_making=True)
        self._actions[key].setEnabled(False)
        task.finished.connect(self._on_over)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_over)

    def _on_over(self, made: Made | None = None) -> None:
        self._ended()
        self._show_files()
        if made is not None and made.filling is not None:
            self._show_filling(made.filling)

    def _show_filling(self, filling: TemplateReport) -> None:
        """Say what of the assessment is not in the copy of the ministry's worksheet, and what to look at there."""
        language = self.desk.formats.language
        headline = self.tr("%n cell(s) written into the sheet “{sheet}”", "", filling.written).format(
            sheet=filling.sheet
        )
        said = []
        if filling.unplaced:
            said.append(self.tr("%n thing(s) [has|have] no place there:", "", len(filling.unplaced)))
            said += [
                f"{item.code or item.stage.value}: {item.reason.text(language)}." for item in filling.unplaced[:_NAMED]
            ]
        if filling.doubtful:
            said.append(self.tr("%n row(s) should be looked at:", "", len(filling.doubtful)))
            said += [f"{item.place} {item.code}: {item.reason.text(language)}." for item in filling.doubtful[:_NAMED]]
        is_whole = not filling.unplaced and not filling.doubtful
        mark = Mark.MET if is_whole else Mark.EVIDENCE
        self.notice.say(headline, " ".join(said) or self.tr("Everything has its place there."), mark=mark)

    def _on_failed(self, problem: IntegrityZoneError) -> None:
        self.cards[self._ended()].show_problem(text_of(problem, self.desk.formats.language))

    def _ended(self) -> ReportKey:
        task = self.sender()
        key = ReportKey(task.objectName().removeprefix(_TASK))
        self.cards[key].show_making(is_making=False)
        self._actions[key].setEnabled(self.cards[key].make_button.isEnabled())
        return key

    def _open(self, key: ReportKey) -> None:
        made = self._made(key)
        if made is not None and self._is_there(key, made) and not open_file(made.path):
            self.cards[key].show_problem(no_program())

    def _open_folder(self, key: ReportKey) -> None:
        made = self._made(key)
        if made is not None and not open_folder(made.path):
            self.cards[key].show_problem(no_folder(made.path.parent))

    def _print(self, key: ReportKey) -> None:
        """Through the program that shows the file: it prints what Qt alone would only print as a picture."""
        made = self._made(key)
        if made is None or not self._is_there(key, made):
            return
        if open_file(made.path):
            self.desk.tell(
                self.tr("{file} opens in its own program; print it there (Ctrl+P)").format(file=made.path.name)
            )
        else:
            self.cards[key].show_problem(no_program())

    def _is_there(self, key: ReportKey, made: MadeFile) -> bool:
        if made.path.exists():
            return True
        self._show_files()
        self.cards[key].show_problem(self.tr("{file} is no longer where it was.").format(file=made.path.name))
        return False

    def _made(self, key: ReportKey) -> MadeFile | None:
        view = self.desk.hub.view
        return last_made(self.desk.preferences, view.snapshot, key) if view is not None else None

    def _on_changed(self, update: Update) -> None:
        self._show(update.view)

    def _show(self, view: AssessmentView | None) -> None:
        if view is None:
            return
        self._sample.setVisible(view.snapshot.unit.sample)
        self._about.setText(
            self.tr("Sample data: every page says so, and none of it counts as real.")
            if view.snapshot.unit.sample
            else self.tr("The same content as on the screen; every file names instrument, completeness and time.")
        )
        self.wording.show_view(view)
        self._show_readiness(view)
        self._show_strip(view)
        self._show_files()

    def _show_readiness(self, view: AssessmentView) -> None:
        for key, found in self._readiness.of(view, self._years).items():
            self.cards[key].show_readiness(found)
            self._actions[key].setEnabled(self.cards[key].make_button.isEnabled())

    def _read_years(self) -> None:
        """Which other years the file has, which no view of one of them knows."""
        if self.desk.hub.view is not None:
            task = self.desk.hub.read(self.tr("Years of the file"), lambda workspace: workspace.assessments())
            task.finished.connect(self._on_years)

    def _on_years(self, assessments: object) -> None:
        view = self.desk.hub.view
        if view is not None and isinstance(assessments, tuple):
            self._years = tuple(found.year for found in assessments)
            self._show_readiness(view)

    def _show_strip(self, view: AssessmentView) -> None:
        blank = unanswered(view)
        self.strip.setVisible(bool(blank) or view.is_trying)
        if view.is_trying:
            headline = self.tr("Answers that are only being tried do not go into any document.")
            self.strip.set_value(StripValue(Mark.FLAGGED, headline))
        elif view.blank is BlankPolicy.SKIP:
            headline = self.tr(
                "%n unanswered indicator(s) will be printed as not answered and leave the mean.", "", blank
            )
            self.strip.set_value(StripValue(Mark.EVIDENCE, headline, self.tr("Documents can be made all the same.")))
        else:
            headline = self.tr("%n unanswered indicator(s) will be printed as not answered and count 0.", "", blank)
            self.strip.set_value(StripValue(Mark.EVIDENCE, headline, self.tr("Documents can be made all the same.")))

    def _show_files(self) -> None:
        formats = self.desk.formats
        for key, card in self.cards.items():
            made = self._made(key)
            if made is None:
                card.show_made("", can_open=False)
                continue
            is_there = made.path.exists()
            text = self.tr("Made {moment} · {size}") if is_there else self.tr("Made {moment} · no longer where it was")
            said = text.format(moment=formats.moment(made.made_at), size=formats.size(made.size_bytes))
            card.show_made(said, can_open=is_there)
        folder = result_folder(self.desk.preferences)
        self.folder_button.setEnabled(folder is not None and folder.is_dir())
        self.folder_button.setToolTip("" if self.folder_button.isEnabled() else self.tr("Nothing was made yet"))

    def _open_results(self) -> None:
        folder = result_folder(self.desk.preferences)
        if folder is not None and not open_file(folder):
            self.desk.tell(no_folder(folder))

    def _see_unanswered(self) -> None:
        self.desk.go(Place(PageKey.ASSESSMENT, filters=frozenset({BLANK})))

    def _make_actions(self) -> dict[ReportKey, QAction]:
        actions = {}
        for key in ReportKey:
            action = QAction(self.tr("Make… {report}").format(report=report_name(key)), self)
            action.triggered.connect(lambda _checked=False, asked=key: self.make(asked))
            actions[key] = action
        return actions

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        title = QLabel(page_name(PageKey.REPORTS))
        title.setProperty("role", "page-title")
        self._about.setProperty("role", "secondary")
        self._about.setWordWrap(True)
        first = QHBoxLayout()
        first.setSpacing(metrics.space(8))
        first.addWidget(title)
        first.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(metrics.space(12))
        head.addLayout(words, 1)
        for made in (self.import_button, self.folder_button):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)
        content = QWidget()
        content.setProperty("page", "true")
        column = self._column = QVBoxLayout(content)
        column.setSpacing(metrics.space(12))
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.strip)
        column.addWidget(self.gallery)
        column.addWidget(self.wording)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        self.desk.hub.changed.connect(self._on_changed)
        self.folder_button.clicked.connect(self._open_results)
        self.import_button.clicked.connect(lambda: self.desk.go(Place(PageKey.IMPORT)))
        self.see_button.clicked.connect(self._see_unanswered)
        for card in self.cards.values():
            card.make_asked.connect(lambda key: self.make(ReportKey(key)))
            card.open_asked.connect(lambda key: self._open(ReportKey(key)))
            card.folder_asked.connect(lambda key: self._open_folder(ReportKey(key)))
            card.print_asked.connect(lambda key: self._print(ReportKey(key)))


def _keep(desk: Desk, view: AssessmentView, wish: Wish, made: Made) -> None:
    """Remember what was made; a charter is kept in the workspace too, so that it is known when it comes back signed."""
    remember_made(desk.preferences, view.snapshot, wish.key, MadeFile(wish.out, datetime.now(UTC), made.size_bytes))
    desk.tell(QCoreApplication.translate("Reports", "{file} was made").format(file=wish.out.name))
    draft, now = made.charter, desk.hub.view
    is_open = now is not None and now.snapshot.unit.workspace_id == view.snapshot.unit.workspace_id
    if draft is None or not is_open or desk.hub.is_read_only:
        return

    def record(workspace: Workspace) -> None:
        from integrity_zone.services.charters.drawing import record_export

        record_export(workspace, draft, year=wish.year)

    desk.hub.do(QCoreApplication.translate("Reports", "Keeping the charter"), record, undoable=False)
