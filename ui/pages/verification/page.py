"""The page that judges the signatures of a PDF: the charter of the open workspace, or any file, also without one."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from integrity_zone.services.evidence.document_reading import DocumentReader
from ui.messages import text_of
from ui.models.verification.checking import Subject, judge
from ui.models.verification.words import worst_of
from ui.pages.actions import page_actions
from ui.pages.page import Page
from ui.pages.verification.acts import VerificationActs
from ui.pages.verification.head import VerificationHead
from ui.pages.verification.misjudgement import MisjudgementReport
from ui.pages.verification.result import TWO_FIT, Result
from ui.places import PageKey, Place
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QResizeEvent

    from integrity_zone.domain.verification import Verification
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.verification.checking import Judged
    from ui.pages.actions import WantedAction
    from ui.tasks.task import Task


class VerificationPage(Page):
    """Made with or without an open workspace; a file that is dropped on the window is judged here."""

    key: ClassVar[PageKey] = PageKey.VERIFICATION

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out; nothing is judged yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        theme = desk.theme
        self._path = ""  #: empty for the charter kept in the workspace
        self._task: Task | None = None
        self.clock: Callable[[], datetime] = partial(datetime.now, UTC)
        self.reader = DocumentReader()
        self.acts = VerificationActs(desk, self)
        self.misjudgement = MisjudgementReport(desk, self)
        self.head = VerificationHead(theme, has_file=desk.hub.view is not None)
        self.strip = Strip(theme)
        self.result = Result(desk, self.reader)
        self.empty = EmptyState(
            theme,
            self.tr("Drop a PDF on this window, or choose one: its signatures are checked here, offline."),
            self.tr("Choose a PDF…"),
        )
        self.empty.button.setProperty("kind", "primary")
        self._stack = QStackedWidget()
        self._lay_out()
        self._actions = self._made_actions()
        self._connect()
        self._show_nothing()

    @property
    def verification(self) -> Verification | None:
        """What is shown; None while nothing is judged."""
        return self.result.judged.verification if self.result.judged is not None else None

    # What the window asks for ----------------------------------------------------------------------------------------

    def place(self) -> Place:
        """The file that is judged."""
        return Place(self.key, document=self._path)

    def show_place(self, place: Place) -> None:
        """Judge a file by its path, or the charter of the workspace."""
        self._path = place.document
        self.check()

    def leave(self) -> None:
        """What is on its way is not waited for."""
        if self._task is not None:
            self._task.cancel()

    def menu_actions(self) -> Sequence[QAction]:
        """Everything the page can do."""
        return tuple(self._actions.values())

    def trust_changed(self) -> None:
        """Judge anew: whom the user trusts decides what can be said."""
        if self.verification is not None or self._path:
            self.check()

    # Judging ---------------------------------------------------------------------------------------------------------

    def check(self) -> Task | None:
        """Judge what the page is about, from the file as it is now; None when there is nothing."""
        self.leave()
        view = self.desk.hub.view
        year = view.snapshot.assessment.year if view is not None else None
        if not self._path and (view is None or view.snapshot.papers.charter is None):
            self._show_nothing()
            return None
        subject = Subject(Path(self._path) if self._path else None, year)
        name = subject.path.name if subject.path is not None else self.tr("the charter")
        self._show_checking(name)
        title, now = self.tr("Checking {name}").format(name=name), self.clock()
        if view is None:
            task = self.desk.runner.beside(title, lambda task: judge(subject, None, task, now))
        else:

            def job(workspace: Workspace, task: Task) -> Judged:
                return judge(subject, workspace, task, now)

            task = self.desk.hub.beside(title, job)
        self._task = task
        for end, then in (
            (task.finished, self._on_judged),
            (task.failed, self._on_refused),
            (task.stopped, self._on_stopped),
        ):
            end.connect(for_living(self, partial(self._if_wanted, task, then)))
        return task

    def _if_wanted(self, task: Task, then: Callable[..., None], *result: object) -> None:
        """Of a file that was asked for after this one only the last counts."""
        if task is self._task:
            self._task = None
            then(*result)

    def _on_judged(self, judged: Judged) -> None:
        self.result.show_judged(judged, worst_of(judged.verification.signatures))
        self.head.show_sample(is_sample=judged.verification.sample)
        self._enable()
        self._begin()

    def _begin(self) -> None:
        """Let the keyboard begin at the list, unless it is somewhere on the page already."""
        focused = self.window().focusWidget()
        if focused is None or not focused.isVisible() or not self.isAncestorOf(focused):
            self.result.focus()

    def _on_refused(self, problem: IntegrityZoneError) -> None:
        self.result.show_refusal(text_of(problem, self.desk.formats.language))

    def _on_stopped(self) -> None:
        self.result.show_refusal(self.tr("The check was called off."))

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self.result.judged = None
        self.strip.hide()
        self._stack.setCurrentWidget(self.empty)
        self._enable()

    def _show_checking(self, name: str) -> None:
        self.strip.hide()
        self.result.show_checking(name)
        self._stack.setCurrentWidget(self.result)
        self._enable()

    def _enable(self) -> None:
        is_judged = self.result.judged is not None
        self.head.print_button.setEnabled(is_judged)
        for key in ("print", "sheet", "report"):
            self._actions[key].setEnabled(is_judged)
        for key in ("details", "signed"):
            self._actions[key].setEnabled(is_judged and bool(self.result.signatures.rows))
        self._actions["again"].setEnabled(is_judged or bool(self._path))

    def show_signed_version(self) -> Task | None:
        """Show the file as it was when the chosen signature was made; None where nobody signed."""
        result = self.result
        found = result.judged
        if found is None or not found.verification.signatures:
            return None
        field = found.verification.signatures[result.current].field

        def show(pdf: bytes) -> None:
            if result.judged is found:
                result.show_signed(field, pdf)

        return self.acts.signed_version(found, field, show)

    def _open_elsewhere(self) -> None:
        if self.verification is not None:
            self.acts.open_elsewhere(self.verification.file.name, self.result.picture.shown)

    def _say(self, headline: str, sentence: str) -> None:
        self.strip.set_value(StripValue(Mark.SHORT, headline, sentence))
        self.strip.show()

    # Looks -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons of the head go below its words where the page is narrow."""
        super().resizeEvent(event)
        self.head.set_narrow(is_narrow=self.width() < self.desk.theme.metrics.px(TWO_FIT))

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.result)
        self.strip.hide()
        layout = QVBoxLayout(self)
        across = metrics.space(20)
        layout.setContentsMargins(across, metrics.space(12), across, metrics.space(12))
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self.head)
        layout.addWidget(self.strip)
        layout.addWidget(self._stack, 1)

    def _made_actions(self) -> dict[str, QAction]:
        wanted: tuple[WantedAction, ...] = (
            ("other", self.tr("Check another PDF…"), "", self.acts.choose_file),
            ("again", self.tr("Check again"), "F5", self.check),
            ("list", self.tr("Load a revocation list…"), "", self.acts.choose_list),
            ("trust", self.tr("Trust list…"), "", self.trust_requested.emit),
            ("details", self.tr("Technical details"), "Ctrl+T", self.result.lines.details_button.toggle),
            ("signed", self.tr("Show the version that was signed"), "", self.show_signed_version),
            ("print", self.tr("Print the result"), "Ctrl+P", self._print),
            ("sheet", self.tr("Save the sheet…"), "Ctrl+E", self._save_sheet),
            ("report", self.tr("Report a wrong judgement…"), "", self._report),
        )
        return page_actions(self, wanted)

    def _print(self) -> None:
        if self.verification is not None:
            self.acts.print_sheet(self.verification)

    def _save_sheet(self) -> None:
        if self.verification is not None:
            self.acts.ask_where(self.verification)

    def _report(self) -> None:
        if self.result.judged is not None:
            self.misjudgement.ask(self.result.judged)

    def _connect(self) -> None:
        self.acts.trouble.connect(self._say)
        self.misjudgement.trouble.connect(self._say)
        self.acts.trust_changed.connect(self.trust_changed)
        self.acts.trust_changed.connect(self.trust_added)
        hide = button(self.tr("Close"), "small")
        hide.clicked.connect(self.strip.hide)
        self.strip.set_actions([hide])
        self.head.back_button.clicked.connect(lambda: self.desk.go(Place(PageKey.START)))
        self.head.list_button.clicked.connect(self.acts.choose_list)
        self.head.print_button.clicked.connect(self._print)
        self.empty.acted.connect(self.acts.choose_file)
        result = self.result
        result.sheet_button.clicked.connect(self._save_sheet)
        result.file.other.clicked.connect(self.acts.choose_file)
        result.file.report.clicked.connect(self._report)
        result.file.trust.clicked.connect(self.trust_requested)
        result.summary.cancelled.connect(self.leave)
        result.picture.signed_asked.connect(self.show_signed_version)
        result.picture.whole_asked.connect(result.show_whole)
        result.picture.open_asked.connect(self._open_elsewhere)
        # The child must end with the page, also when a window is made anew.
        self.destroyed.connect(self.reader.close)
