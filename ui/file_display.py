"""What the window says of the open file: its title, the status line, the counts in the sidebar, the recent files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.places import PageKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.services.workspace.undoing import Undone
    from ui.formats import Formats
    from ui.preferences import Preferences
    from ui.shell.main_window import MainWindow
    from ui.view import AssessmentView
    from ui.workspace_hub import WorkspaceHub


class FileDisplay(QObject):
    """Writes into the window there is: it is made anew with the language."""

    def __init__(
        self,
        hub: WorkspaceHub,
        preferences: Preferences,
        window: Callable[[], MainWindow],
        open_file: Callable[[Path], None],
        formats: Callable[[], Formats],
        parent: QObject,
    ) -> None:
        """Say nothing yet.

        Args:
            hub: Of the open workspace.
            preferences: Know the recent files.
            window: The one there is.
            open_file: Opens one of those.
            formats: Of the language of the screens.
            parent: Owner.
        """
        super().__init__(parent)
        self._hub, self._preferences, self._window, self._open_file = hub, preferences, window, open_file
        self._formats = formats

    def show_file(self) -> None:
        """Say which file is open, or that none is."""
        view, window = self._hub.view, self._window()
        window.status.show_file(self._hub.path, view, read_only=self._hub.is_read_only)
        window.actions_.merge.setEnabled(view is not None and not self._hub.is_read_only)
        if view is None:
            window.status.show_lock("")
            window.setWindowTitle(self.tr("Start – Integrity Zone"))
            return
        self.show_lock(view)
        window.sidebar.show_view(view)
        window.setWindowTitle(
            self.tr("{unit} {year} – Integrity Zone").format(
                unit=view.snapshot.unit.name, year=view.snapshot.assessment.year
            )
        )

    def show_lock(self, view: AssessmentView) -> None:
        """Say which stages were handed in, and by whom.

        Args:
            view: The assessment.
        """
        if not view.snapshot.review.stages:
            self._window().status.show_lock("")
            return
        from ui.models.standing import locks_text

        self._window().status.show_lock(locks_text(view, self._formats()))

    def show_counts(self, view: AssessmentView) -> None:
        """Say how much is left to be done on the pages.

        Args:
            view: The assessment.
        """
        from integrity_zone.domain.review import BEFORE
        from ui.models.standing import own_stage
        from ui.view import EvidenceStanding

        stage = own_stage(self._preferences.person)
        if stage in BEFORE:
            waiting = sum(judgement.waits for judgement in view.judgements_of(stage).values())
            self._window().sidebar.show_counts({PageKey.ASSESSMENT: waiting})
            return
        lacking = [
            code
            for code in view.values
            if view.evidence.get(code, EvidenceStanding.THERE) is not EvidenceStanding.THERE
        ]
        self._window().sidebar.show_counts(
            {PageKey.ASSESSMENT: view.recorded.of - view.recorded.answered, PageKey.EVIDENCE: len(lacking)}
        )

    def show_recent(self) -> None:
        """Offer the recent files in the menu."""
        menu = self._window().recent_menu()
        menu.clear()
        for file in self._preferences.recent_files():
            action = menu.addAction(f"{file.unit} {file.year}")
            action.triggered.connect(lambda _checked=False, path=file.path: self._open_file(Path(path)))
        menu.setEnabled(not menu.isEmpty())

    def tell_opened(self) -> None:
        """Say what is to be known of a file that was opened just now."""
        kept = self._hub.kept_original
        if kept is not None:
            said = self.tr(
                "The file was made by an older program and was brought up to date. The original is kept as {file}."
            )
            self._window().notice.say(said.format(file=kept.name), is_trouble=False)
        if self._hub.is_read_only:
            said = self.tr("Opened for reading only: somebody else is working on this file.")
            self._window().notice.say(said, is_trouble=False)

    def tell_left_alone(self, undone: Undone) -> None:
        """Say what an undo could not bring back."""
        said = self.tr(
            "%n field(s) stayed as [it is|they are], since somebody went on from [it|them].", "", len(undone.left)
        )
        self._window().notice.say(said, is_trouble=False)
