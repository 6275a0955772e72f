"""The composition root: makes the services' doors, the runner, the hub and the window, and wires them to each other."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from integrity_zone.domain.work_unit import BlankPolicy
from ui.crash import CrashHook, start_log
from ui.desk import Desk
from ui.i18n import Languages
from ui.messages import text_of
from ui.pages.start.page import StartPage
from ui.places import PageKey, Place
from ui.preferences import Preferences, RecentFile, preferences_folder
from ui.shell.main_window import MainWindow
from ui.tasks.runner import Runner
from ui.theme.focus_ring import FocusRing
from ui.theme.theme import Theme, ThemeChoice
from ui.workspace_hub import WorkspaceHub

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.undoing import Undone
    from ui.pages.page import Page
    from ui.shell.palette import Entry
    from ui.tasks.task import Task
    from ui.view import AssessmentView

SAMPLE_NAME = "contoh-dpmptsp-arunika.zi"
UNNAMED = "?"


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
        self.runner = Runner(self)
        self.hub = WorkspaceHub(self.runner, self)
        self.log_path = start_log(self.preferences.folder, version("integrity-zone"))
        self.crash_hook = CrashHook(self.log_path, lambda: self.hub.view is not None)
        self.runner.crashed.connect(self.crash_hook.show)
        self._pages: dict[PageKey, Page] = {}
        self._place = Place(PageKey.START)
        self._ask_person_first = True
        self._connect_hub()
        self.window = self._make_window()

    def start(self, path: Path | None = None) -> None:
        """Show the window.

        Args:
            path: A file to open at once.
        """
        self.window.show()
        if path is not None:
            self.open_file(path)

    def stop(self) -> None:
        """Record what is being typed, wait for the disk, remember what was open. Nothing may be lost here."""
        self._leave_page()
        self._remember_file()
        self.hub.close()
        self.preferences.keep_state("window", self.window.saveGeometry())
        self.preferences.sync()
        self.runner.close()

    # What can be asked for -------------------------------------------------------------------------------------------

    def open_file(self, path: Path, *, write: bool = True) -> None:
        """Open a workspace in place of the one that is open."""
        self._leave_page()
        self._remember_file()
        task = self.hub.open(
            self.tr("Opening {file}").format(file=path.name),
            path,
            actor=self._actor(),
            write=write,
            blank=self._blank(),
        )
        self._follow_later(task)
        task.failed.connect(partial(self._on_open_failed, path))

    def open_sample(self) -> None:
        """Open the sample agency, which is made at the first time."""
        path = self._documents() / SAMPLE_NAME
        if path.exists():
            self.open_file(path)
            return

        def make(_task: Task) -> None:
            from integrity_zone.services.sample.workspace import make_sample
            from integrity_zone.services.worker import run_limited

            path.parent.mkdir(parents=True, exist_ok=True)
            run_limited(make_sample, path, cpu_seconds=60.0)

        task = self.runner.beside(self.tr("Making the sample agency"), make)
        self._follow_later(task)
        task.finished.connect(lambda _result: self.open_file(path))
        task.failed.connect(self.refuse)

    def make_agency(self) -> None:
        """Ask for a new agency and open it."""
        from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
        from ui.dialogs.new_agency import NewAgencyDialog

        dialog = NewAgencyDialog(instrument(DEFAULT_INSTRUMENT), self._documents(), self.theme, self.window)
        dialog.accepted.connect(lambda: self._create(dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def choose_file(self) -> None:
        """Ask for a workspace file and open it."""
        folder = self.preferences.choice("folder", str(self._documents()))
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a workspace"), folder, self.tr("Workspace (*.zi)")
        )
        if chosen:
            self.preferences.keep_choice("folder", str(Path(chosen).parent))
            self.open_file(Path(chosen))

    def close_file(self) -> None:
        """Close the file and show the start screen."""
        self._leave_page()
        self._remember_file()
        self.hub.close()

    def go(self, place: Place) -> None:
        """Show a place."""
        if place.page is PageKey.START or self.hub.view is None:
            self._place = Place(PageKey.START)
            self.window.show_start(self._start_page())
            return
        if place.page is not self._place.page:
            self._leave_page()
        page = self._page(place.page)
        self._place = place
        self.window.show_page(page, page.menu_actions())
        page.show_place(place)

    def refuse(self, problem: IntegrityZoneError) -> None:
        """Say what was refused."""
        self.window.notice.say(text_of(problem, self.formats.language))

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
        path = self.hub.path
        if path is not None:
            self.open_file(path, write=not self.hub.is_read_only)

    # The window ------------------------------------------------------------------------------------------------------

    def _make_window(self) -> MainWindow:
        has_file = self.hub.view is not None
        window = MainWindow(self.preferences, self.theme, self.formats, self.hub.undo_stack, has_file=has_file)
        state = self.preferences.state("window")
        if state.isEmpty() or not window.restoreGeometry(state):
            window.resize(1366, 740)
        window.closing.connect(self.stop)
        window.file_dropped.connect(lambda path: self.open_file(Path(path)))
        window.sidebar.chosen.connect(lambda key: self.go(Place(key)))
        window.sidebar.settings_asked.connect(self._show_settings)
        window.status.person_asked.connect(self._ask_person)
        window.status.show_person(self.preferences.person)
        self._connect_actions(window)
        self.window = window
        self._show_file()
        self._fill_recent()
        if not has_file:
            window.show_start(self._start_page())
        return window

    def _connect_actions(self, window: MainWindow) -> None:
        own = window.actions_
        for action, run in (
            (own.start, self.close_file),
            (own.new_agency, self.make_agency),
            (own.open, self.choose_file),
            (own.sample, self.open_sample),
            (own.copy, self._save_copy),
            (own.close_file, self.close_file),
            (own.settings, self._show_settings),
            (own.quit, window.close),
            (own.palette, self.show_palette),
            (own.person, self._ask_person),
            (own.check, self._check_file),
            (own.keys, self._show_keys),
            (own.guide, self.show_guide),
            (own.log, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.log_path)))),
            (own.about, self._show_about),
        ):
            action.triggered.connect(lambda _checked=False, what=run: what())
        own.full_screen.toggled.connect(lambda on: window.showFullScreen() if on else window.showNormal())
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
        place = self._current_place()
        self._leave_page()
        old = self.window
        self.preferences.keep_state("window", old.saveGeometry())
        self._pages.clear()
        was_shown, was_large = old.isVisible(), old.windowState()
        old.closing.disconnect(self.stop)
        self.window = self._make_window()
        if was_shown:
            self.window.setWindowState(was_large)
            self.window.show()
        self.go(place)
        old.hide()
        old.deleteLater()

    def _start_page(self) -> StartPage:
        from integrity_zone.services.catalog import DEFAULT_INSTRUMENT

        about = self.tr("Version {version} · {instrument}").format(
            version=version("integrity-zone"), instrument=DEFAULT_INSTRUMENT
        )
        page = StartPage(self.preferences.recent_files(), self.formats, self.theme, about)
        page.sample_asked.connect(self.open_sample)
        page.agency_asked.connect(self.make_agency)
        page.file_asked.connect(self.choose_file)
        page.recent_asked.connect(lambda path: self.open_file(Path(path)))
        page.search_asked.connect(lambda _path: self.choose_file())
        page.forget_asked.connect(self._forget)
        page.language_asked.connect(self.choose_language)
        page.guide_asked.connect(self.show_guide)
        return page

    def _page(self, key: PageKey) -> Page:
        if key not in self._pages:
            from ui.pages.catalogue import make_page

            self._pages[key] = make_page(key, self._desk())
        return self._pages[key]

    def _desk(self) -> Desk:
        return Desk(
            hub=self.hub,
            runner=self.runner,
            theme=self.theme,
            formats=self.formats,
            preferences=self.preferences,
            go=self.go,
            tell=self.window.status.tell,
            follow=self._follow_later,
            blank=self._blank,
        )

    # What the hub says -----------------------------------------------------------------------------------------------

    def _connect_hub(self) -> None:
        self.hub.opened.connect(self._on_opened)
        self.hub.closed.connect(self._on_closed)
        self.hub.changed.connect(lambda update: self._show_counts(update.view))
        self.hub.saving.connect(lambda: self.window.status.show_saving())
        self.hub.saved.connect(lambda moment: self.window.status.show_saved(moment.toPython()))
        self.hub.refused.connect(self.refuse)
        self.hub.left_alone.connect(self._on_left_alone)

    def _on_opened(self, view: AssessmentView) -> None:
        place = self._place if self._place.page is not PageKey.START else Place(PageKey.HOME)
        self._pages.clear()
        self.window.notice.hide()
        self.window.set_has_file(has_file=True)
        self._show_file()
        self._remember_file()
        self._fill_recent()
        self.go(place)
        self._show_counts(view)
        self._tell_kept_original()
        if self.hub.is_read_only:
            self.window.notice.say(
                self.tr("Opened for reading only: somebody else is working on this file."), is_trouble=False
            )
        elif self.preferences.person is None and self._ask_person_first:
            self._ask_person_first = False
            QTimer.singleShot(0, self, self._ask_person)

    def _on_closed(self) -> None:
        self._pages.clear()
        self.window.set_has_file(has_file=False)
        self._show_file()
        self._fill_recent()
        self.go(Place(PageKey.START))

    def _on_open_failed(self, path: Path, problem: IntegrityZoneError) -> None:
        if problem.code == "locked":
            self.window.notice.say(
                text_of(problem, self.formats.language),
                action=self.tr("Open for reading"),
                run=lambda: self.open_file(path, write=False),
            )
            return
        self.refuse(problem)

    def _on_left_alone(self, undone: Undone) -> None:
        self.window.notice.say(
            self.tr("%n field(s) stayed as they are, since somebody went on from them.", "", len(undone.left)),
            is_trouble=False,
        )

    def _tell_kept_original(self) -> None:
        kept = self.hub.kept_original
        if kept is not None:
            self.window.notice.say(
                self.tr(
                    "The file was made by an older program and was brought up to date. The original is kept as {file}."
                ).format(file=kept.name),
                is_trouble=False,
            )

    def _show_file(self) -> None:
        view, window = self.hub.view, self.window
        window.status.show_file(self.hub.path, view, read_only=self.hub.is_read_only)
        if view is None:
            window.setWindowTitle(self.tr("Start – Integrity Zone"))
            return
        window.sidebar.show_view(view)
        window.setWindowTitle(
            self.tr("{unit} {year} – Integrity Zone").format(
                unit=view.snapshot.unit.name, year=view.snapshot.assessment.year
            )
        )

    def _show_counts(self, view: AssessmentView) -> None:
        from ui.view import EvidenceStanding

        lacking = [
            code
            for code in view.values
            if view.evidence.get(code, EvidenceStanding.THERE) is not EvidenceStanding.THERE
        ]
        self.window.sidebar.show_counts(
            {PageKey.ASSESSMENT: view.recorded.of - view.recorded.answered, PageKey.EVIDENCE: len(lacking)}
        )

    # Commands --------------------------------------------------------------------------------------------------------

    def show_palette(self) -> None:
        """Open the command palette."""
        from ui.shell.palette import Palette

        palette = Palette(self._palette_entries(), self._search_file, self.theme, self.window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.show()

    def show_guide(self) -> None:
        """Show the short guide."""
        from ui.dialogs.guide import GuideDialog

        dialog = GuideDialog(self.theme, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self.preferences.tour_seen = True

    def _palette_entries(self) -> Sequence[Entry]:
        from ui.shell.palette import Entry

        page = self._pages.get(self._place.page)
        actions = [*(page.menu_actions() if page is not None else ()), *self.window.actions_.always()]
        entries = [
            Entry(_palette_title(action), action.shortcut().toString(), action.trigger, action.icon())
            for action in actions
            if action.isEnabled() and action.text()
        ]
        view = self.hub.view
        if view is not None:
            entries += [
                Entry(
                    f"{indicator.code} {indicator.title}",
                    "",
                    partial(self.go, Place(PageKey.ASSESSMENT, code=indicator.code)),
                )
                for indicator in view.instrument.indicators
            ]
        return entries

    def _search_file(self, text: str, give: Callable[[Sequence[Entry]], None]) -> None:
        view = self.hub.view
        if view is None:
            return

        def look(workspace: object) -> object:
            from integrity_zone.services.content_search import search_everything

            return search_everything(workspace, view.instrument, text)

        task = self.hub.read(self.tr("Searching"), look)
        task.finished.connect(lambda hits: give(self._hits(hits)))

    def _hits(self, hits: Sequence[object]) -> Sequence[Entry]:
        from ui.shell.hits import entries_of

        return entries_of(hits, self.go)

    def _create(self, dialog: object) -> None:
        from ui.dialogs.new_agency import NewAgency, NewAgencyDialog

        assert isinstance(dialog, NewAgencyDialog)  # noqa: S101 - only ever connected to that dialog
        asked: NewAgency = dialog.agency()
        actor = self._actor()

        def create() -> None:
            from integrity_zone.domain.team import TeamMember
            from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
            from integrity_zone.services.workspaces import create_workspace

            asked.path.parent.mkdir(parents=True, exist_ok=True)
            create_workspace(
                asked.path,
                unit_name=asked.name,
                code=asked.code or None,
                kind=asked.kind,
                target=asked.target,
                year=asked.year,
                instrument=instrument(DEFAULT_INSTRUMENT),
                team=[
                    TeamMember("", name, "coordinator" if area is None else "member", area)
                    for name, area in asked.team
                ],
                actor=actor,
            )

        task = self.runner.write(self.tr("Making the file"), create)
        task.finished.connect(lambda _result: self.open_file(asked.path))
        task.failed.connect(self.refuse)

    def _save_copy(self) -> None:
        path = self.hub.path
        if path is None:
            return
        proposed = path.with_name(self.tr("{name}-copy").format(name=path.stem) + path.suffix)
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window, self.tr("Save a copy"), str(proposed), self.tr("Workspace (*.zi)")
        )
        if not chosen:
            return

        def copy(workspace: object, task: Task) -> Path:
            from integrity_zone.services.copies import save_copy

            return save_copy(workspace, Path(chosen), cancelled=task.is_cancelled)

        self._follow_later(self.hub.beside(self.tr("Saving a copy as {file}").format(file=Path(chosen).name), copy))

    def _check_file(self) -> None:
        task = self.hub.beside(self.tr("Checking the file"), lambda workspace, _task: workspace.check(deep=True))
        self._follow_later(task)
        task.finished.connect(self._tell_check)

    def _tell_check(self, report: object) -> None:
        problems = getattr(report, "problems", ())
        if problems:
            self.window.notice.say("\n".join(f"{problem.subject}: {problem.message}" for problem in problems[:12]))
        else:
            self.window.status.tell(self.tr("The file is sound: every entry and every document was re-computed."))

    def _show_settings(self) -> None:
        from ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.preferences, self.theme, self.window)
        dialog.theme_chosen.connect(self.choose_theme)
        dialog.scale_chosen.connect(self.choose_scale)
        dialog.language_chosen.connect(self.choose_language)
        dialog.blanks_chosen.connect(self.choose_blanks)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _ask_person(self) -> None:
        from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
        from ui.dialogs.person import PersonDialog

        view = self.hub.view
        asked = view.instrument if view is not None else instrument(DEFAULT_INSTRUMENT)
        areas = [(area.number, area.title) for area in asked.areas]
        dialog = PersonDialog(self.preferences.person, areas, self.theme, self.window)
        dialog.accepted.connect(lambda: self._on_person(dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_person(self, dialog: object) -> None:
        from ui.dialogs.person import PersonDialog

        assert isinstance(dialog, PersonDialog)  # noqa: S101 - only ever connected to that dialog
        self.preferences.person = dialog.person()
        self.window.status.show_person(self.preferences.person)
        if self.hub.path is not None:
            # The name stands in every entry from now on, so the file is opened under it.
            self.open_file(self.hub.path, write=not self.hub.is_read_only)

    def _show_keys(self) -> None:
        from ui.dialogs.keys import KeysDialog

        page = self._pages.get(self._place.page)
        dialog = KeysDialog(self.window.actions_.always(), page.menu_actions() if page else (), self.theme, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_about(self) -> None:
        QMessageBox.about(
            self.window,
            self.tr("About Integrity Zone"),
            self.tr(
                "Integrity Zone {version}\n\n"
                "A pre-assessment. The Minister grants the predicate after TPN's evaluation."
            ).format(version=version("integrity-zone")),
        )

    # Small things ----------------------------------------------------------------------------------------------------

    def _actor(self) -> str:
        person = self.preferences.person
        return person.name if person is not None else UNNAMED

    def _blank(self) -> BlankPolicy:
        return BlankPolicy.SKIP if self.preferences.skips_blanks else BlankPolicy.ZERO

    def _documents(self) -> Path:
        found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(found or Path.home()) / "Zona Integritas"

    def _follow_later(self, task: Task) -> None:
        """Show progress only of what takes longer than people notice."""
        from ui.shell.task_panel import PATIENCE_MS

        QTimer.singleShot(PATIENCE_MS, task, lambda: None if task.is_over else self.window.tasks.follow(task))

    def _current_place(self) -> Place:
        page = self._pages.get(self._place.page)
        return page.place() if page is not None else self._place

    def _leave_page(self) -> None:
        page = self._pages.get(self._place.page)
        if page is not None:
            page.leave()

    def _remember_file(self) -> None:
        view, path = self.hub.view, self.hub.path
        if view is None or path is None:
            return
        self.preferences.remember_file(
            RecentFile(
                path=str(path),
                unit=view.snapshot.unit.name,
                year=view.snapshot.assessment.year,
                answered=view.recorded.answered,
                of=view.recorded.of,
                total=str(view.recorded.total),
                opened_at=datetime.now(UTC).isoformat(timespec="seconds"),
                sample=view.snapshot.unit.sample,
            )
        )

    def _fill_recent(self) -> None:
        menu = self.window.recent_menu()
        menu.clear()
        for file in self.preferences.recent_files():
            action = menu.addAction(f"{file.unit} {file.year}")
            action.triggered.connect(lambda _checked=False, path=file.path: self.open_file(Path(path)))
        menu.setEnabled(not menu.isEmpty())

    def _forget(self, path: str) -> None:
        self.preferences.forget_file(path)
        self._fill_recent()
        self.window.set_has_file(has_file=False)
        self.go(Place(PageKey.START))


def _palette_title(action: QAction) -> str:
    """A choice names what it is a choice of; everything else its own words."""
    words = action.toolTip() if action.actionGroup() is not None else action.text()
    return words.replace("&", "")


def run(arguments: Sequence[str]) -> int:
    """Run the desktop until its window is closed.

    Args:
        arguments: A workspace file to open, or nothing.

    Returns:
        The exit code.
    """
    app = QApplication(["integrity-zone", *arguments])
    app.setApplicationName("integrity-zone")
    app.setApplicationDisplayName("")
    program = Application(app)
    program.crash_hook.install()
    program.start(Path(arguments[0]) if arguments else None)
    with contextlib.suppress(KeyboardInterrupt):
        return app.exec()
    return 0
