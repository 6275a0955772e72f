"""The one window: menus, sidebar, the page, long work, status line. It lays out and tells; it decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.places import PageKey, page_name
from ui.shell.actions import Actions
from ui.shell.notice import Notice
from ui.shell.sidebar import Sidebar
from ui.shell.status_line import StatusLine
from ui.shell.task_panel import TaskPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QUndoStack

    from ui.formats import Formats
    from ui.pages.page import Page
    from ui.preferences import Preferences
    from ui.theme.theme import Theme

#: A window narrower than this, at 100 %, turns the sidebar into a rail; a page of three panes needs the room earlier.
_RAIL_BELOW = 1264
_RAIL_BELOW_WITH_PANES = 1600
_SMALLEST = (1024, 600)
WORKSPACE_SUFFIX, PDF_SUFFIX = ".zi", ".pdf"
WORKSHEET_SUFFIXES = (".xlsx", ".xlsm", ".xls")


class MainWindow(QMainWindow):
    """Made anew when the language or the size of the text changes."""

    closing = Signal()
    file_dropped = Signal(str)  #: path

    def __init__(
        self, preferences: Preferences, theme: Theme, formats: Formats, undo_stack: QUndoStack, *, has_file: bool
    ) -> None:
        """Lay out.

        Args:
            preferences: Sizes remembered.
            theme: Colours and sizes.
            formats: The language.
            undo_stack: Of the open workspace.
            has_file: Whether a file is open, or the start screen is to be shown.
        """
        super().__init__()
        self._theme = theme
        self._has_file = has_file
        self._has_panes = False
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.actions_ = Actions(preferences, theme, undo_stack, self)
        central = QWidget(self)
        central.setProperty("page", "true")
        central.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCentralWidget(central)
        self.sidebar = Sidebar(theme, central)
        self.notice = Notice(theme, central)
        self.stack = QStackedWidget(central)
        self.tasks = TaskPanel(theme, formats, central)
        self.status = StatusLine(formats, theme, self)
        self.setStatusBar(self.status)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.notice, self.stack, self.tasks):
            column.addWidget(part, 1 if part is self.stack else 0)
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self._page_menu = QMenu(self)
        self._recent_menu = QMenu(self)
        self._fill_menus()
        self.set_has_file(has_file=has_file)

    def set_has_file(self, *, has_file: bool) -> None:
        """Show or hide what only makes sense with an open file, and forget the pages of the one before."""
        self._has_file = has_file
        self._fit()
        self.sidebar.setVisible(has_file)
        self.tools_menu.menuAction().setVisible(has_file)
        self._page_menu.menuAction().setVisible(False)
        for action in self.actions_.of_file():
            action.setEnabled(has_file)
        while (page := self.stack.widget(0)) is not None:
            self.stack.removeWidget(page)
            page.deleteLater()

    def show_start(self, page: QWidget) -> None:
        """Show the start screen in place of the one that is there."""
        self._show(page)

    def show_page(self, page: Page, actions: Sequence[QAction]) -> None:
        """Show a page and its commands.

        Args:
            page: Kept for as long as the window lives.
            actions: For the menu of the page.
        """
        self._has_panes = page.key is PageKey.ASSESSMENT
        self._fit()
        self._show(page)
        self.sidebar.show_page(page.key)
        self._page_menu.clear()
        self._page_menu.setTitle(self._with_mnemonic(page_name(page.key)))
        self._page_menu.addActions(list(actions))
        self._page_menu.menuAction().setVisible(bool(actions))

    def recent_menu(self) -> QMenu:
        """The menu of recent files, to be filled."""
        return self._recent_menu

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before the window goes, so that nothing typed is lost."""
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between sidebar and rail."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a workspace file, a PDF to be checked, or a worksheet; what else is dragged is the page's business."""
        if _file_of(event.mimeData(), has_file=self._has_file):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which file was dropped."""
        path = _file_of(event.mimeData(), has_file=self._has_file)
        if path:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def event(self, event: QEvent) -> bool:
        """Keep the status line free of the hints of menus, which would hide what is saved."""
        if event.type() == QEvent.Type.StatusTip:
            return True
        return super().event(event)

    def _fit(self) -> None:
        if not self._has_file:
            # Nobody sees the sidebar, and taking on another look is dear.
            return
        width = self.width() / self._theme.metrics.scale
        self.sidebar.set_rail(width < (_RAIL_BELOW_WITH_PANES if self._has_panes else _RAIL_BELOW))

    def _show(self, page: QWidget) -> None:
        is_first = not self.stack.count()
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if is_first or not self._has_file:
            self._begin_with(page)

    def _begin_with(self, page: QWidget) -> None:
        """Give the focus to the one filled button of a page, else Qt hands it to the status line."""
        for button in page.findChildren(QPushButton):
            if button.property("kind") == "primary" and button.isEnabled():
                button.setFocus()
                return

    def _fill_menus(self) -> None:
        own = self.actions_
        file_menu = self._menu(self.tr("&File"), own.start, own.new_agency, own.open)
        self._recent_menu.setTitle(self.tr("Recently opened"))
        file_menu.addMenu(self._recent_menu)
        _fill(file_menu, own.sample, own.verify, None, own.import_worksheet, own.merge)
        _fill(file_menu, None, own.copy, own.restore, own.close_file, None, own.settings, None, own.quit)
        self._menu(self.tr("&Edit"), own.undo, own.redo, None, own.palette)
        around = (own.papers, own.eligibility, own.review, own.years)
        view = self._menu(self.tr("&View"), *own.pages.values(), *around, None)
        for title, choice in (
            (self.tr("Theme"), own.themes),
            (self.tr("Text size"), own.scales),
            (self.tr("Language"), own.languages),
        ):
            view.addMenu(title).addActions(list(choice.by_key.values()))
        _fill(view, None, own.full_screen)
        self._page_menu.menuAction().setVisible(False)
        self.menuBar().addMenu(self._page_menu)
        self.tools_menu = self._menu(self.tr("&Tools"), own.person, own.check)
        self._menu(self.tr("&Help"), own.help, own.guide, own.keys, None, own.log, own.about)

    def _with_mnemonic(self, title: str) -> str:
        """The title with the first letter marked that no other menu is reached by."""
        others = [menu.text().partition("&")[2] for menu in self.menuBar().actions() if menu.menu() != self._page_menu]
        taken = {letters[0].casefold() for letters in others if letters}
        free = next((place for place, letter in enumerate(title) if letter.casefold() not in taken), 0)
        return f"{title[:free]}&{title[free:]}"

    def _menu(self, title: str, *actions: QAction | None) -> QMenu:
        menu = self.menuBar().addMenu(title)
        _fill(menu, *actions)
        return menu


def _fill(menu: QMenu, *actions: QAction | None) -> None:
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)


def _file_of(data: QMimeData, *, has_file: bool) -> str:
    """The path of a single workspace file or PDF, or of a worksheet for the open file; empty for anything else."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    wanted = (WORKSPACE_SUFFIX, PDF_SUFFIX, *(WORKSHEET_SUFFIXES if has_file else ()))
    return paths[0] if len(paths) == 1 and paths[0].lower().endswith(wanted) else ""
