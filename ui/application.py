"""The composition root: makes the services' doors, the runner, the hub and the window, and wires them to each other."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from integrity_zone import __version__
from ui.backup_commands import BackupCommands
from ui.backup_watch import BackupWatch
from ui.crash import CrashHook, end_log, start_log
from ui.file_commands import FileCommands, FileDoors
from ui.file_display import FileDisplay
from ui.i18n import Languages
from ui.merge_commands import MergeCommands
from ui.navigation import Navigation, PageDoors
from ui.pages.start.page import StartPage
from ui.places import PageKey, Place
from ui.preferences import Preferences, preferences_folder
from ui.shell.main_window import PDF_SUFFIX, WORKSHEET_SUFFIXES, MainWindow
from ui.tasks.collecting import Collector
from ui.tasks.runner import Runner
from ui.theme.focus_ring import FocusRing
from ui.theme.theme import Theme, ThemeChoice
from ui.window_dialogs import DialogDoors, WindowDialogs
from ui.workspace_hub import WorkspaceHub

if TYPE_CHECKING:
    from integrity_zone.domain.work_unit import AssessmentKey, BlankPolicy
    from ui.desk import Desk
    from ui.pages.page import Page
    from ui.tasks.task import Task
    from ui.view import AssessmentView, Update

UNNAMED = "?"
#: The start screen is seen before the tour comes over it.
_BEFORE_TOUR_MS = 700


class Application(QObject):
    """One per process."""

    def __init__(self, app: QApplication, folder: Path | None = None) -> None:
        """Prepare everything; `start` shows the window.

        Args:
            app: Qt's own.
            folder: Where settings and log are; None for the profile of the person.
        """
        super().__init__(app)
        self.app = app
        self.preferences = Preferences(folder or preferences_folder())
        self.languages = Languages()
        self.formats = self.languages.choose(self.preferences.language)
        self.theme = Theme(ThemeChoice(self.preferences.theme), self.preferences.scale / 100, parent=self)
        self.theme.apply(app)
        self.focus_ring = FocusRing(self.theme, app)
        self.collector = Collector(self)
        self.runner = Runner(self)
        self.hub = WorkspaceHub(self.runner, self)
        self.log_path = start_log(self.preferences.folder, __version__)
        self.crash_hook = CrashHook(self.log_path, lambda: self.hub.view is not None)
        self.runner.crashed.connect(self.crash_hook.show)
        self._assessment: AssessmentKey | None = None  #: the year the pages were made for
        self._ask_person_first = True
        doors = FileDoors(
            window=lambda: self.window,
            formats=lambda: self.formats,
            leave_page=lambda: self.navigation.leave(),
            actor=self._actor,
            blank=self._blank,
            follow=self._follow_later,
            follow_told=partial(self._follow_later, is_told=True),
            show_backups=lambda path: self.backups.show_list_of(path),
        )
        self.files = FileCommands(self.hub, self.runner, self.preferences, self.theme, doors, self)
        self.backup_watch = BackupWatch(self.hub, self.runner, doors, self)
        self.backups = BackupCommands(
            self.hub, self.runner, self.theme, doors, self.files.open_file, lambda: self.backup_watch.trouble, self
        )
        self.merging = MergeCommands(
            self.hub, self.runner, self.preferences, self.theme, doors, self.go, self.backup_watch.look, self
        )
        self.display = FileDisplay(
            self.hub, self.preferences, lambda: self.window, self.files.open_file, lambda: self.formats, self
        )
        self.navigation = Navigation(self.hub, self._page_doors(), self)
        self.dialogs = WindowDialogs(self.hub, self.preferences, self.theme, self.log_path, self._dialog_doors(), self)
        self._connect_hub()
        self.window = self._make_window()

    def _page_doors(self) -> PageDoors:
        return PageDoors(
            window=lambda: self.window,
            desk=self._desk,
            start_page=self._start_page,
            show_file=self.display.show_file,
            connect=self._connect_page,
        )

    def _dialog_doors(self) -> DialogDoors:
        return DialogDoors(
            window=lambda: self.window,
            runner=self.runner,
            formats=lambda: self.formats,
            page=lambda: self.navigation.current,
            pages=lambda: tuple(self.navigation.pages.values()),
            go=self.go,
            open_again=self.files.open_again,
            choose_theme=self.choose_theme,
            choose_scale=self.choose_scale,
            choose_language=self.choose_language,
            choose_blanks=self.choose_blanks,
        )

    def start(self, path: Path | None = None) -> None:
        """Show the window.

        Args:
            path: A file to open at once.
        """
        self.window.show()
        if path is not None:
            self.files.open_file(path)
        elif not self.preferences.tour_seen:
            QTimer.singleShot(_BEFORE_TOUR_MS, self.window, self.dialogs.show_guide)

    def stop(self) -> None:
        """Record what is being typed, wait for the disk, remember what was open. Nothing may be lost here."""
        self.navigation.leave()
        self.files.remember_file()
        self.hub.close()
        self.preferences.keep_state("window", self.window.saveGeometry())
        self.preferences.sync()
        self.runner.close()
        # Dialogs do not go with the window they stand before, and what listens to Qt would listen on.
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        if isValid(self.focus_ring):
            self.focus_ring.deleteLater()
        self.theme.release()
        end_log()

    # What can be asked for -------------------------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Show a place."""
        self.navigation.go(place)

    def take_file(self, name: str) -> None:
        """Open a workspace; check the signatures of a PDF; look at what a worksheet would bring into the open file.

        Args:
            name: Path of any of them.
        """
        if name.lower().endswith(PDF_SUFFIX):
            self.go(Place(PageKey.VERIFICATION, document=name))
        elif name.lower().endswith(WORKSHEET_SUFFIXES):
            self.go(Place(PageKey.IMPORT, document=name))
        else:
            self.files.open_file(Path(name))

    def choose_pdf(self) -> None:
        """Ask for a PDF and check its signatures."""
        from ui.dialogs.files import VERIFICATION, Folder, ask_file

        title, kinds = self.tr("Check the signatures of a PDF"), self.tr("PDF (*.pdf)")
        folder = Folder(self.preferences, VERIFICATION)
        ask_file(self.window, title, kinds, folder, lambda path: self.take_file(str(path)))

    def choose_theme(self, key: str) -> None:
        """Change the theme at once."""
        choice = ThemeChoice(key)
        self.preferences.theme = choice.value
        self.theme.choose(choice)

    def choose_scale(self, percent: int) -> None:
        """Change the size of the text at once."""
        self.preferences.scale = percent
        self.theme.set_scale(percent / 100)
        self._rebuild()

    def choose_language(self, key: str) -> None:
        """Change the language at once."""
        if key not in ("id", "en") or key == self.languages.language:
            return
        self.preferences.language = "en" if key == "en" else "id"
        self.formats = self.languages.choose(self.preferences.language)
        self._rebuild()

    def choose_blanks(self, skip: bool) -> None:
        """Change what an unanswered indicator counts."""
        self.preferences.skips_blanks = skip
        self.files.open_again()

    # The window ------------------------------------------------------------------------------------------------------

    def _make_window(self) -> MainWindow:
        has_file = self.hub.view is not None
        window = MainWindow(self.preferences, self.theme, self.formats, self.hub.undo_stack, has_file=has_file)
        state = self.preferences.state("window")
        if state.isEmpty() or not window.restoreGeometry(state):
            window.resize(1366, 740)
        window.closing.connect(self.stop)
        window.file_dropped.connect(self.take_file)
        window.sidebar.chosen.connect(lambda key: self.go(Place(key)))
        window.sidebar.settings_asked.connect(self.dialogs.show_settings)
        window.status.person_asked.connect(self.dialogs.ask_person)
        window.status.backups_asked.connect(self.backups.show_list)
        window.status.show_person(self.preferences.person)
        self._connect_actions(window)
        self.window = window
        self.display.show_file()
        self.display.show_recent()
        if not has_file:
            window.show_start(self._start_page())
        return window

    def _connect_actions(self, window: MainWindow) -> None:
        own = window.actions_
        for action, run in (
            (own.start, self.files.close_file),
            (own.new_agency, self.files.make_agency),
            (own.open, self.files.choose_file),
            (own.sample, self.files.open_sample),
            (own.verify, self.choose_pdf),
            (own.trust, self.dialogs.show_trust),
            (own.copy, self.files.save_copy),
            (own.merge, self.merging.choose),
            (own.restore, self.backups.show_list),
            (own.close_file, self.files.close_file),
            (own.settings, self.dialogs.show_settings),
            (own.quit, window.close),
            (own.undo, self.hub.undo),
            (own.redo, self.hub.redo),
            (own.palette, self.dialogs.show_palette),
            (own.person, self.dialogs.ask_person),
            (own.check, self.files.check_file),
            (own.keys, self.dialogs.show_keys),
            (own.help, self.dialogs.show_help),
            (own.guide, self.dialogs.show_guide),
            (own.log, self.dialogs.open_log),
            (own.about, self.dialogs.show_about),
        ):
            action.triggered.connect(lambda _checked=False, what=run: what())
        own.full_screen.toggled.connect(lambda on: window.showFullScreen() if on else window.showNormal())
        own.papers.triggered.connect(lambda: self.go(Place(PageKey.PAPERS)))
        own.import_worksheet.triggered.connect(lambda: self.go(Place(PageKey.IMPORT)))
        own.eligibility.triggered.connect(lambda: self.go(Place(PageKey.ELIGIBILITY)))
        own.review.triggered.connect(lambda: self.go(Place(PageKey.REVIEW)))
        own.years.triggered.connect(lambda: self.go(Place(PageKey.YEARS)))
        for key, action in own.pages.items():
            action.triggered.connect(lambda _checked=False, page=key: self.go(Place(page)))
        own.themes.group.triggered.connect(lambda action: self.choose_theme(action.data()))
        own.scales.group.triggered.connect(lambda action: self.choose_scale(int(action.data())))
        own.languages.group.triggered.connect(lambda action: self.choose_language(action.data()))

    def _rebuild(self) -> None:
        """Make the window anew in another language or size, at the same place."""
        # A dialog that asked for it must be gone before its window goes.
        QTimer.singleShot(0, self, self._make_anew)

    def _make_anew(self) -> None:
        place = self.navigation.set_aside()
        old = self.window
        self.preferences.keep_state("window", old.saveGeometry())
        was_shown, was_large = old.isVisible(), old.windowState()
        old.closing.disconnect(self.stop)
        self.window = self._make_window()
        if was_shown:
            self.window.setWindowState(was_large)
            self.window.show()
        self.go(place)
        self.backup_watch.show()
        old.hide()
        old.deleteLater()

    def _start_page(self) -> StartPage:
        about = self.tr("Version {version} · LKE ZI 2021 (PermenPANRB 90/2021)").format(version=__version__)
        page = StartPage(self.preferences.recent_files(), self.formats, self.theme, about, self.window.stack)
        page.sample_asked.connect(self.files.open_sample)
        page.agency_asked.connect(self.files.make_agency)
        page.file_asked.connect(self.files.choose_file)
        page.recent_asked.connect(lambda path: self.files.open_file(Path(path)))
        page.search_asked.connect(lambda _path: self.files.choose_file())
        page.forget_asked.connect(self._forget)
        page.language_asked.connect(self.choose_language)
        page.guide_asked.connect(self.dialogs.show_guide)
        return page

    def _connect_page(self, page: Page) -> None:
        page.palette_requested.connect(self.dialogs.show_palette)
        page.stage_wanted.connect(self._work_on)
        page.merge_requested.connect(self.merging.choose)
        page.trust_requested.connect(self.dialogs.show_trust)
        page.trust_added.connect(self.dialogs.tell_of_trust)

    def _desk(self) -> Desk:
        from ui.desk import Desk

        return Desk(
            hub=self.hub,
            runner=self.runner,
            theme=self.theme,
            formats=self.formats,
            preferences=self.preferences,
            go=self.go,
            # The window of a language may be gone when something begun in it is over.
            tell=lambda words: self.window.status.tell(words),
            follow=self._follow_later,
            blank=self._blank,
        )

    # What the hub says -----------------------------------------------------------------------------------------------

    def _connect_hub(self) -> None:
        # Before any page is made: pages come and go.
        self.hub.opened.connect(self.collector.keep, Qt.ConnectionType.SingleShotConnection)
        self.hub.opened.connect(self._on_opened)
        # Opening takes a moment, and the pages can be typed in until it is over.
        self.hub.making_room.connect(lambda: self.navigation.leave())
        self.hub.closed.connect(self._on_closed)
        self.hub.changed.connect(self._on_changed)
        self.hub.saving.connect(lambda: self.window.status.show_saving())
        self.hub.saved.connect(lambda moment: self.window.status.show_saved(moment.toPython()))
        self.hub.refused.connect(self.files.refuse)
        self.hub.left_alone.connect(self.display.tell_left_alone)

    def _on_opened(self, view: AssessmentView) -> None:
        asked = self.navigation.asked
        place = asked if asked.page is not PageKey.START else Place(PageKey.HOME)
        self._assessment = view.snapshot.assessment
        self.navigation.forget()
        self.window.notice.hide()
        self.window.set_has_file(has_file=True)
        self.display.show_file()
        self.files.remember_file()
        self.display.show_recent()
        self.go(place)
        self.display.show_counts(view)
        self.display.tell_opened()
        if not self.hub.is_read_only and self.preferences.person is None and self._ask_person_first:
            self._ask_person_first = False
            QTimer.singleShot(0, self, self.dialogs.ask_person)

    def _on_changed(self, update: Update) -> None:
        self.display.show_counts(update.view)
        self.display.show_lock(update.view)
        if update.change is None or "unit" in update.change.subjects:
            self.display.show_file()
        if update.view.snapshot.assessment != self._assessment:
            self._show_other_year(update.view)

    def _work_on(self, stage: str) -> None:
        """Work on the answers of another stage from now on, at the same place."""
        # The page that asked goes with it.
        QTimer.singleShot(0, self, lambda: self._show_other_stage(stage))

    def _show_other_stage(self, stage: str) -> None:
        person, view = self.preferences.person, self.hub.view
        if person is None or view is None:
            return
        place = self.navigation.set_aside(is_other_stage=True)
        # Trying is about what the unit could answer.
        self.hub.set_trying(is_trying=False)
        self.preferences.person = person._replace(stage=stage)
        self.window.status.show_person(self.preferences.person)
        self.display.show_counts(view)
        self._show_anew(place)

    def _show_other_year(self, view: AssessmentView) -> None:
        """Make the pages anew: what they read beside the view, such as last year's answers, was of another year."""
        self._assessment = view.snapshot.assessment
        self.display.show_file()
        self._show_anew(self.navigation.set_aside())

    def _show_anew(self, place: Place) -> None:
        self.window.set_has_file(has_file=True)
        self.go(place)

    def _on_closed(self) -> None:
        self.navigation.forget()
        self.window.set_has_file(has_file=False)
        self.display.show_file()
        self.display.show_recent()
        self.go(Place(PageKey.START))

    # Small things ----------------------------------------------------------------------------------------------------

    def _actor(self) -> str:
        person = self.preferences.person
        return person.name if person is not None else UNNAMED

    def _blank(self) -> BlankPolicy:
        from integrity_zone.domain.work_unit import BlankPolicy

        return BlankPolicy.SKIP if self.preferences.skips_blanks else BlankPolicy.ZERO

    def _follow_later(self, task: Task, *, is_told: bool = False) -> None:
        """Show progress only of what takes longer than people notice."""
        from ui.shell.task_panel import PATIENCE_MS

        def follow() -> None:
            if not task.is_over:
                self.window.tasks.follow(task, is_told=is_told)

        QTimer.singleShot(PATIENCE_MS, task, follow)

    def _forget(self, path: str) -> None:
        self.preferences.forget_file(path)
        self.display.show_recent()
        self.window.set_has_file(has_file=False)
        self.go(Place(PageKey.START))
