"""Every command of the window, made once: the menus, the command palette and the sheet of keys show the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from ui.places import PageKey, page_name
from ui.preferences import SCALES
from ui.shell.sidebar import PAGES

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from ui.preferences import Preferences
    from ui.theme.theme import Theme


class Choice(NamedTuple):
    """A group of actions of which one holds."""

    group: QActionGroup
    by_key: dict[str, QAction]


class Actions(QObject):
    """The commands. What they do is connected by the application."""

    def __init__(self, preferences: Preferences, theme: Theme, undo_stack: QUndoStack, parent: QObject) -> None:
        """Make them.

        Args:
            preferences: What is chosen now.
            theme: Icons.
            undo_stack: Of the open workspace.
            parent: The window.
        """
        super().__init__(parent)
        self._theme = theme
        self.start = self._action(self.tr("Start screen"), "house")
        self.new_agency = self._action(self.tr("Start my agency…"), "landmark", "Ctrl+N")
        self.open = self._action(self.tr("Open…"), "folder-open", "Ctrl+O")
        self.sample = self._action(self.tr("Open the sample agency"), "compass")
        self.verify = self._action(self.tr("Check the signatures of a PDF…"), "shield-check", "Ctrl+Shift+O")
        self.copy = self._action(self.tr("Save a copy…"), "copy", "Ctrl+Shift+S")
        self.merge = self._action(self.tr("Merge a copy…"), "inbox")
        self.restore = self._action(self.tr("Restore from a backup copy…"), "history")
        self.close_file = self._action(self.tr("Close the file"), "x", "Ctrl+W")
        self.settings = self._action(self.tr("Settings…"), "settings", "Ctrl+,")
        self.trust = self._action(self.tr("Trust list…"), "key-round")
        self.quit = self._action(self.tr("Quit"), "", "Ctrl+Q")
        self.undo = self._action(self.tr("Undo"), "undo-2", "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), "redo-2")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._follow(undo_stack)
        self.palette = self._action(self.tr("Search or command…"), "search", "Ctrl+K")
        self.full_screen = self._action(self.tr("Full screen"), "maximize", "F11")
        self.full_screen.setCheckable(True)
        self.person = self._action(self.tr("Who is working…"), "users")
        self.check = self._action(self.tr("Check this file thoroughly"), "shield-check")
        self.papers = self._action(page_name(PageKey.PAPERS), "file-text")
        self.eligibility = self._action(page_name(PageKey.ELIGIBILITY), "calendar")
        self.review = self._action(page_name(PageKey.REVIEW), "git-compare")
        self.years = self._action(page_name(PageKey.YEARS), "chart-column")
        self.import_worksheet = self._action(self.tr("Import a worksheet…"), "file-input", "Ctrl+Shift+I")
        self.keys = self._action(self.tr("Sheet of keys"), "info", "?")
        self.help = self._action(self.tr("Help on this"), "circle-help", "F1")
        self.guide = self._action(self.tr("Short guide"), "compass")
        self.log = self._action(self.tr("Open the log"), "scroll-text")
        self.about = self._action(self.tr("About Integrity Zone"), "info")
        self.pages: dict[PageKey, QAction] = {}
        for number, (key, icon) in enumerate(PAGES.items(), 1):
            self.pages[key] = self._action(page_name(key), icon, f"Ctrl+{number}")
        self.themes = self._choice(
            self.tr("Theme"),
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "high-contrast": self.tr("High contrast"),
            },
            preferences.theme,
        )
        self.scales = self._choice(
            self.tr("Text size"),
            {str(percent): f"{percent}\u202f%" for percent in SCALES},
            str(preferences.scale),
        )
        self.languages = self._choice(
            self.tr("Language"), {"id": "Bahasa Indonesia", "en": "English"}, preferences.language
        )

    def of_file(self) -> tuple[QAction, ...]:
        """Commands that need an open file; `merge` needs one that can be written."""
        around = (self.papers, self.eligibility, self.review, self.years, self.import_worksheet)
        return (self.undo, self.copy, self.restore, self.close_file, self.check, *self.pages.values(), *around)

    def always(self) -> tuple[QAction, ...]:
        """Commands of the palette, in its order."""
        return (
            *self.pages.values(),
            self.papers,
            self.eligibility,
            self.review,
            self.years,
            *(self.undo, self.redo, self.new_agency, self.open, self.sample, self.verify),
            *(self.import_worksheet, self.merge, self.copy, self.restore, self.close_file, self.start),
            *(
                self.settings,
                self.trust,
                self.person,
                self.check,
                self.help,
                self.keys,
                self.guide,
                self.full_screen,
                self.log,
                self.about,
            ),
            *self.themes.by_key.values(),
            *self.scales.by_key.values(),
            *self.languages.by_key.values(),
        )

    def for_keys(self) -> tuple[QAction, ...]:
        """Commands of the sheet of keys: those of the palette, what opens it, and how the program is left."""
        return (self.palette, *self.always(), self.quit)

    def _follow(self, undo_stack: QUndoStack) -> None:
        """Say what would be undone; what is still on its way counts as well, so that undoing stays offered."""
        undo_stack.undoTextChanged.connect(self._show_undo)
        undo_stack.redoTextChanged.connect(self._show_redo)
        undo_stack.canRedoChanged.connect(self.redo.setEnabled)
        self.redo.setEnabled(undo_stack.canRedo())
        self._show_undo(undo_stack.undoText())
        self._show_redo(undo_stack.redoText())

    def _show_undo(self, step: str) -> None:
        self.undo.setText(self.tr("Undo “{step}”").format(step=step) if step else self.tr("Undo"))

    def _show_redo(self, step: str) -> None:
        self.redo.setText(self.tr("Redo “{step}”").format(step=step) if step else self.tr("Redo"))

    def _action(self, text: str, icon: str, key: str = "") -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(self._theme.icon(icon))
        if key:
            action.setShortcut(QKeySequence(key))
        return action

    def _choice(self, title: str, names: dict[str, str], chosen: str) -> Choice:
        group = QActionGroup(self)
        made: dict[str, QAction] = {}
        for key, name in names.items():
            made[key] = QAction(name, self)
            # In the palette it stands alone, so it says there what it is a choice of.
            made[key].setToolTip(self.tr("{choice}: {name}").format(choice=title, name=name))
            made[key].setCheckable(True)
            made[key].setChecked(key == chosen)
            made[key].setData(key)
            group.addAction(made[key])
        return Choice(group, made)
