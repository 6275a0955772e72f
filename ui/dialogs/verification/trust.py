"""The trust list: whose certificates this user relies on, and the lists of revoked ones; kept in the profile alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from integrity_zone.domain.trust import Authority, RevocationList
from ui.dialogs.files import VERIFICATION, Folder, ask_file
from ui.dialogs.home.parts import fit_to_screen, foot, table_view
from ui.dialogs.opening import ask
from ui.dialogs.verification.new_authority import NewAuthorityDialog
from ui.messages import text_of
from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.models.verification import trusted
from ui.models.verification.trust_words import TrustWords
from ui.models.verification.words import short
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.segmented import Segmented
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog, QPushButton, QTableView

    from integrity_zone.errors import IntegrityZoneError
    from ui.formats import Formats
    from ui.models.verification.trusted import Trusted
    from ui.preferences import Preferences
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.theme.theme import Theme

_ISSUERS, _LISTS = "issuers", "lists"


class TrustDialog(QDialog):
    """Issuers and revocation lists; what is chosen is told in full below the table."""

    changed = Signal()

    def __init__(
        self, runner: Runner, theme: Theme, formats: Formats, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        """Lay out, and read the list.

        Args:
            runner: Reads and writes.
            theme: Colours and sizes.
            formats: The language.
            preferences: Who is working, and the folder of last time.
            parent: The window.
        """
        super().__init__(parent)
        self._runner, self._theme, self._formats, self._preferences = runner, theme, formats, preferences
        self._folder = Folder(preferences, VERIFICATION)
        self.setWindowTitle(self.tr("Trust list"))
        self._words = TrustWords(formats, self)
        self._about = label(
            self.tr(
                "Only certificates below these issuers are trusted. The list stays on this computer; no workspace and "
                "no parcel can add to it."
            ),
            "secondary",
            wraps=True,
        )
        self.strip = Strip(theme)
        self.strip.hide()
        self.part = Segmented(
            ((_ISSUERS, self.tr("Issuers")), (_LISTS, self.tr("Revocation lists"))), self.tr("What is shown")
        )
        self.issuers = TextTable(
            (self.tr("Issuer"), self.tr("Kind"), self.tr("Valid until"), self.tr("Fingerprint")), theme, parent=self
        )
        self.lists = TextTable(
            (self.tr("Issuer"), self.tr("As of"), self.tr("Next one due"), self.tr("Revoked")),
            theme,
            numbers=(3,),
            parent=self,
        )
        self.issuer_table = table_view(self.issuers, theme, self.tr("Issuers"), wide=(0,))
        self.list_table = table_view(self.lists, theme, self.tr("Revocation lists"), wide=(0,))
        self.told = label(role="caption", wraps=True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add_issuer = button(self.tr("Add an issuer…"))
        self.mark = button(self.tr("Mark as Indonesian provider"))
        self.remove_issuer = button(self.tr("Trust no more"))
        self.add_list = button(self.tr("Load a list…"))
        self.remove_list = button(self.tr("Remove the list"))
        self.dialog: QFileDialog | NewAuthorityDialog | None = None  #: the one asked last
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._do(self.tr("Reading the trust list"), trusted.trusted, is_change=False)

    @property
    def chosen_issuer(self) -> Authority | None:
        """The issuer whose row is chosen."""
        found = self.issuer_table.currentIndex().data(DATA_ROLE)
        return found if isinstance(found, Authority) else None

    @property
    def chosen_list(self) -> RevocationList | None:
        """The list whose row is chosen."""
        found = self.list_table.currentIndex().data(DATA_ROLE)
        return found if isinstance(found, RevocationList) else None

    # What is asked ---------------------------------------------------------------------------------------------------

    def look_at(self, path: Path) -> Task:
        """Show what a file of certificates holds, and ask whether to trust them."""
        self._clear()
        task = self._runner.write(
            self.tr("Reading {name}").format(name=path.name), partial(trusted.read_authorities, path, self._actor)
        )
        task.finished.connect(for_living(self, partial(self._ask, path)))
        task.failed.connect(for_living(self, self._refuse))
        return task

    def load_list(self, path: Path) -> Task:
        """Take revocation lists onto the trust list."""
        return self._do(self.tr("Loading {name}").format(name=path.name), partial(trusted.with_list, path, self._actor))

    @property
    def _actor(self) -> str:
        person = self._preferences.person
        return person.name if person is not None else ""

    def _ask(self, path: Path, found: Sequence[Authority]) -> None:
        dialog = NewAuthorityDialog(found, self._theme, self._formats, self)
        expected = frozenset(issuer.fingerprint for issuer in found)

        def add() -> None:
            act = partial(
                trusted.added_authorities, path, self._actor, expected, is_provider=dialog.provider.isChecked()
            )
            self._do(self.tr("Adding an issuer"), act)

        ask(dialog, add)
        self.dialog = dialog

    def _choose_issuer(self) -> None:
        kinds = self.tr("Certificates (*.pem *.crt *.cer *.der)")
        self.dialog = ask_file(self, self.tr("Add an issuer"), kinds, self._folder, self.look_at)

    def _choose_list(self) -> None:
        kinds = self.tr("Revocation list (*.crl *.pem *.der)")
        self.dialog = ask_file(self, self.tr("Load a revocation list"), kinds, self._folder, self.load_list)

    def _toggle_mark(self) -> None:
        issuer = self.chosen_issuer
        if issuer is not None:
            act = partial(trusted.marked, issuer.fingerprint, is_provider=not issuer.is_provider)
            self._do(self.tr("Marking an issuer"), act)

    def _remove_issuer(self) -> None:
        issuer = self.chosen_issuer
        if issuer is not None:
            self._do(self.tr("Removing an issuer"), partial(trusted.without_authority, issuer.fingerprint))

    def _remove_list(self) -> None:
        kept = self.chosen_list
        if kept is not None:
            self._do(self.tr("Removing a list"), partial(trusted.without_list, kept.sha256))

    def _do(self, title: str, act: Callable[[], Trusted], *, is_change: bool = True) -> Task:
        self._clear()
        task = self._runner.write(title, act)
        task.finished.connect(for_living(self, partial(self._show, is_change=is_change)))
        task.failed.connect(for_living(self, self._refuse))
        return task

    def _refuse(self, problem: IntegrityZoneError) -> None:
        said = text_of(problem, self._formats.language)
        self.strip.set_value(StripValue(Mark.SHORT, self.tr("Nothing was changed."), said))
        # A low screen has no room for both.
        self._about.hide()
        self.strip.show()

    def _clear(self) -> None:
        self.strip.hide()
        self._about.show()

    # What is shown ---------------------------------------------------------------------------------------------------

    def _show(self, found: Trusted, *, is_change: bool) -> None:
        day = self._formats.short_day
        _fill(
            self.issuer_table,
            self.issuers,
            [
                TextRow(
                    (
                        issuer.name,
                        self._words.kind(issuer),
                        day(issuer.valid_until.date()),
                        short(issuer.fingerprint).upper(),
                    ),
                    data=issuer,
                )
                for issuer in found.authorities
            ],
        )
        _fill(
            self.list_table,
            self.lists,
            [
                TextRow(
                    (
                        kept.issuer,
                        day(kept.as_of),
                        day(kept.renewed_by) if kept.renewed_by is not None else "–",
                        self._formats.number(kept.revoked),
                    ),
                    data=kept,
                )
                for kept in found.lists
            ],
        )
        self._tell()
        if is_change:
            self.changed.emit()

    def _tell(self) -> None:
        """Say everything of what is chosen, and what can be done with it."""
        is_issuers = self.part.current == _ISSUERS
        issuer, kept = self.chosen_issuer, self.chosen_list
        self.told.setText(self._words.issuer(issuer) if is_issuers else self._words.revocation_list(kept))
        for made, is_there in (
            (self.add_issuer, is_issuers),
            (self.mark, is_issuers),
            (self.remove_issuer, is_issuers),
            (self.add_list, not is_issuers),
            (self.remove_list, not is_issuers),
        ):
            made.setVisible(is_there)
        self.mark.setEnabled(issuer is not None)
        self.remove_issuer.setEnabled(issuer is not None)
        self.remove_list.setEnabled(kept is not None)
        is_marked = issuer is not None and issuer.is_provider
        self.mark.setText(
            self.tr("Take the provider mark away") if is_marked else self.tr("Mark as Indonesian provider")
        )
        self.mark.setAccessibleName(self.mark.text())

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        self._stack.addWidget(self.issuer_table)
        self._stack.addWidget(self.list_table)
        actions = QWidget()
        flow = FlowLayout(actions, spacing=metrics.space(8))
        for part in (self.add_issuer, self.mark, self.remove_issuer, self.add_list, self.remove_list):
            flow.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self.part)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        # Lines break at the width there is, and not at the narrowest one, for which a screen may be too low.
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self._about)
        layout.addWidget(self.strip)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.told)
        layout.addWidget(actions)
        layout.addWidget(foot(self))
        fit_to_screen(self, self._theme, 760, 540)
        self._tell()

    def _connect(self) -> None:
        presses: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.add_issuer, self._choose_issuer),
            (self.mark, self._toggle_mark),
            (self.remove_issuer, self._remove_issuer),
            (self.add_list, self._choose_list),
            (self.remove_list, self._remove_list),
        )
        for made, then in presses:
            made.clicked.connect(lambda _checked=False, then=then: then())
        self.part.chosen.connect(self._on_part)
        for table in (self.issuer_table, self.list_table):
            table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._tell())

    def _on_part(self, key: str) -> None:
        self._stack.setCurrentWidget(self.issuer_table if key == _ISSUERS else self.list_table)
        self._tell()


def _fill(view: QTableView, model: TextTable, rows: Sequence[TextRow]) -> None:
    """Show other rows, one of them chosen."""
    row = max(view.currentIndex().row(), 0)
    model.show_rows(rows)
    if rows:
        view.selectRow(min(row, len(rows) - 1))
