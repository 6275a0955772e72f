"""The dialogs of the window that belong to no page: palette, help, guide, settings, who is working, keys, about.

Each is imported when it is first asked for: the start screen needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from integrity_zone import __version__
from ui.places import PageKey

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from ui.dialogs.person import PersonDialog
    from ui.formats import Formats
    from ui.pages.page import Page
    from ui.places import Place
    from ui.preferences import Preferences
    from ui.shell.main_window import MainWindow
    from ui.shell.palette import Entry
    from ui.tasks.runner import Runner
    from ui.theme.theme import Theme
    from ui.workspace_hub import WorkspaceHub


class DialogDoors(NamedTuple):
    """What the dialogs need of the application around them."""

    window: Callable[[], MainWindow]
    runner: Runner
    formats: Callable[[], Formats]
    page: Callable[[], Page | None]  #: the page that is open; None on the start screen
    pages: Callable[[], Sequence[Page]]  #: all that were made, in sight or not
    go: Callable[[Place], None]
    open_again: Callable[[], None]  #: the open file, under the person's new name
    choose_theme: Callable[[str], None]
    choose_scale: Callable[[int], None]
    choose_language: Callable[[str], None]
    choose_blanks: Callable[[bool], None]


class WindowDialogs(QObject):
    """Shows them; what is chosen goes to the application."""

    def __init__(
        self,
        hub: WorkspaceHub,
        preferences: Preferences,
        theme: Theme,
        log_path: Path,
        doors: DialogDoors,
        parent: QObject,
    ) -> None:
        """Keep what is needed.

        Args:
            hub: Of the open workspace.
            preferences: What is chosen now.
            theme: For every dialog.
            log_path: Opened on demand.
            doors: The application around.
            parent: Owner.
        """
        super().__init__(parent)
        self._hub = hub
        self._preferences = preferences
        self._theme = theme
        self._log_path = log_path
        self._doors = doors
        hub.waiting_room.wait_for(_standing)

    def show_palette(self) -> None:
        """Open the command palette."""
        from ui.shell.palette import Palette

        palette = Palette(self.palette_entries(), self.search_file, self._theme, self._doors.window())
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.show()

    def palette_entries(self) -> Sequence[Entry]:
        """What the palette offers before anything is typed."""
        from ui.shell.palette_entries import command_entries, indicator_entries

        page, view = self._doors.page(), self._hub.view
        here = page.menu_actions() if page is not None else ()
        commands = command_entries([*here, *self._doors.window().actions_.always()])
        return commands if view is None else (*commands, *indicator_entries(view, self._doors.go))

    def search_file(self, text: str, give: Callable[[Sequence[Entry]], None]) -> None:
        """Look a text up in the open file.

        Args:
            text: What was typed.
            give: Gets what was found.
        """
        from ui.shell.palette_entries import search

        search(self._hub, self.tr("Searching"), text, self._doors.go, give)

    def show_help(self) -> None:
        """Say what is asked on the page of the assessment, elsewhere show the short guide."""
        view, page = self._hub.view, self._doors.page()
        code = page.place().code if page is not None and page.key is PageKey.ASSESSMENT else ""
        if view is None or code not in view.states:
            self.show_guide()
            return
        from ui.dialogs.home.indicator_help import IndicatorHelp

        self._open(IndicatorHelp(view.instrument, code, self._theme, self._doors.window()))

    def show_guide(self) -> None:
        """Show the short guide."""
        if not self._doors.window().isVisible():
            return
        from ui.dialogs.home.guide import GuideDialog

        self._open(GuideDialog(self._theme, self._doors.window()))
        self._preferences.tour_seen = True

    def show_settings(self) -> None:
        """Show the settings; each takes effect at once."""
        from ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._preferences, self._theme, self._doors.window())
        dialog.theme_chosen.connect(self._doors.choose_theme)
        dialog.scale_chosen.connect(self._doors.choose_scale)
        dialog.language_chosen.connect(self._doors.choose_language)
        dialog.blanks_chosen.connect(self._doors.choose_blanks)
        dialog.trust_asked.connect(self.show_trust)
        self._open(dialog)

    def show_trust(self) -> None:
        """Show whose signatures are trusted."""
        from ui.dialogs.verification.trust import TrustDialog

        doors = self._doors
        dialog = TrustDialog(doors.runner, self._theme, doors.formats(), self._preferences, doors.window())
        dialog.changed.connect(self.tell_of_trust)
        self._open(dialog)

    def tell_of_trust(self) -> None:
        """Let every page look again at what follows from the trust list: one out of sight would keep its verdict."""
        told = self.sender()
        for page in self._doors.pages():
            if page is not told:
                page.trust_changed()

    def ask_person(self) -> None:
        """Ask who is working."""
        from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
        from ui.dialogs.person import PersonDialog

        view = self._hub.view
        asked = view.instrument if view is not None else instrument(DEFAULT_INSTRUMENT)
        dialog = PersonDialog(self._preferences.person, asked.areas, self._theme, self._doors.window())
        dialog.accepted.connect(lambda: self._on_person(dialog))
        self._open(dialog)

    def show_keys(self) -> None:
        """Show what can be done without a mouse."""
        from ui.dialogs.keys import KeysDialog

        page, window = self._doors.page(), self._doors.window()
        here = page.menu_actions() if page is not None else ()
        self._open(KeysDialog(window.actions_.for_keys(), here, self._theme, window))

    def show_about(self) -> None:
        """Say what this is, and what it is not."""
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.about(
            self._doors.window(),
            self.tr("About Integrity Zone"),
            self.tr(
                "Integrity Zone {version}\n\n"
                "A pre-assessment. The Minister grants the predicate after TPN's evaluation."
            ).format(version=__version__),
        )

    def open_log(self) -> None:
        """Open the log with the system's program."""
        from ui.opening_documents import no_program, open_file

        if not open_file(self._log_path):
            self._doors.window().notice.say(f"{no_program()} {self._log_path.parent}")

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_person(self, dialog: PersonDialog) -> None:
        self._preferences.person = dialog.person()
        self._doors.window().status.show_person(self._preferences.person)
        # The name stands in every entry from now on, so the file is opened under it.
        self._doors.open_again()


def _standing() -> QDialog | None:
    """The dialog that has to be answered before anything else is done."""
    from PySide6.QtWidgets import QApplication, QDialog

    found = QApplication.activeModalWidget()
    return found if isinstance(found, QDialog) else None
