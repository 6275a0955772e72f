"""The team: who coordinates, and who works on which area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from integrity_zone.domain.team import TeamMember
from ui.dialogs.choices import AreaBox, RoleBox
from ui.dialogs.home.parts import fit_to_screen, foot, table_view
from ui.models.home.names import subject_of
from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.theme.qss import restyle
from ui.widgets.parts import button, label
from ui.words import role_name

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.view import AssessmentView, Update


class TeamDialog(QDialog):
    """A list, and below it the person that is chosen; "mine" in every list means the areas named here."""

    def __init__(self, desk: Desk, view: AssessmentView, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            view: The assessment.
            parent: The window.
        """
        super().__init__(parent)
        self._desk = desk
        self._areas = {area.number: subject_of(area.title) for area in view.instrument.areas}
        self.setWindowTitle(self.tr("Team"))
        self.model = TextTable((self.tr("Name"), self.tr("Role"), self.tr("Area")), desk.theme, parent=self)
        self.table = table_view(self.model, desk.theme, self.tr("Team"), wide=(0,))
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name.setAccessibleName(self.tr("Name"))
        self.role = RoleBox()
        self.area = AreaBox(view.instrument.areas, self.tr("Area"))
        self.add = button(self.tr("Add to the team"))
        self.change = button(self.tr("Change this person"))
        self.remove = button(self.tr("Remove from the team"))
        self._lay_out()
        self._connect()
        self._show(view)

    @property
    def chosen(self) -> TeamMember | None:
        """The person whose row is chosen."""
        found = self.table.currentIndex().data(DATA_ROLE)
        return found if isinstance(found, TeamMember) else None

    def _lay_out(self) -> None:
        theme = self._desk.theme
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Role"), self.role)
        form.addRow(self.tr("Area"), self.area)
        actions = QHBoxLayout()
        actions.setSpacing(theme.metrics.space(8))
        for part in (self.add, self.change, self.remove):
            actions.addWidget(part)
        actions.addStretch(1)
        about = self.tr("Who works on an area finds its items under “Mine”. What somebody wrote keeps their name.")
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(label(about, "secondary", wraps=True))
        layout.addWidget(self.table, 1)
        layout.addLayout(form)
        layout.addLayout(actions)
        layout.addWidget(foot(self))
        fit_to_screen(self, theme, 640, 560)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.name.textEdited.connect(lambda _text: restyle(self.name, invalid="false"))
        self.add.clicked.connect(self._on_add)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        self._desk.hub.changed.connect(self._on_changed)
        self._desk.hub.closed.connect(self.reject)

    def _show(self, view: AssessmentView) -> None:
        row = max(self.table.currentIndex().row(), 0)
        everywhere = self.tr("All")
        self.model.show_rows(
            [
                TextRow(
                    (
                        member.name,
                        role_name(member.role) or member.role,
                        everywhere if member.area is None else self._areas.get(member.area, str(member.area)),
                    ),
                    data=member,
                )
                for member in view.snapshot.team
            ]
        )
        if view.snapshot.team:
            self.table.selectRow(min(row, len(view.snapshot.team) - 1))
        self._enable()

    def _on_changed(self, update: Update) -> None:
        self._show(update.view)

    def _on_row(self, _current: QModelIndex, _before: QModelIndex) -> None:
        member = self.chosen
        if member is not None:
            self.name.setText(member.name)
            self.role.setCurrentIndex(max(0, self.role.findData(member.role)))
            self.area.setCurrentIndex(max(0, self.area.findData(member.area)))
        self._enable()

    def _enable(self) -> None:
        can_write = not self._desk.hub.is_read_only
        self.add.setEnabled(can_write)
        for part in (self.change, self.remove):
            part.setEnabled(can_write and self.chosen is not None)

    def _given(self, member_id: str) -> TeamMember | None:
        """The person as the fields say; None when the name is missing, which is shown at its place."""
        name = self.name.text().strip()
        if not name:
            restyle(self.name, invalid="true")
            self.name.setFocus()
            return None
        return TeamMember(member_id, name, str(self.role.currentData()), self.area.currentData())

    def _on_add(self) -> None:
        wanted = self._given("")
        if wanted is None:
            return

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.workspace.team import add_member

            return add_member(workspace, wanted.name, wanted.role, wanted.area)

        self._desk.hub.do(self.tr("{name} added to the team").format(name=wanted.name), record)
        self.name.clear()

    def _on_change(self) -> None:
        member = self.chosen
        wanted = self._given(member.id) if member is not None else None
        if wanted is None:
            return

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.workspace.team import edit_member

            return edit_member(workspace, wanted)

        self._desk.hub.do(self.tr("team: {name} changed").format(name=wanted.name), record)

    def _on_remove(self) -> None:
        member = self.chosen
        if member is None:
            return

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.workspace.team import remove_member

            return remove_member(workspace, member.id)

        self._desk.hub.do(self.tr("{name} removed from the team").format(name=member.name), record)
