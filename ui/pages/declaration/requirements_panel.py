"""What must be met before a proposal, by the unit's own word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.requirements import RULES, Requirement
from ui.dialogs.home.parts import table_view
from ui.dialogs.opening import ask
from ui.models.declaration.requirements import requirement_rows
from ui.models.declaration.words import rule_title
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.pages.declaration.panel import Panel
from ui.pages.declaration.requirement_dialog import RequirementDialog
from ui.widgets.parts import button, row

if TYPE_CHECKING:
    from integrity_zone.services.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.view import AssessmentView


class RequirementsPanel(Panel):
    """A table; Enter or a double click asks where the unit stands."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(desk, acts, self.tr("Requirements of a proposal"))
        self.set_remark(
            self.tr("Of the agency and of the unit. What is said here is the unit's own word; the ministry checks it.")
        )
        self.model = TextTable(
            (
                self.tr("Requirement"),
                self.tr("Asked"),
                self.tr("Value"),
                self.tr("State"),
            ),
            desk.theme,
            parent=self,
        )
        self.table = table_view(self.model, desk.theme, self.tr("Requirements of a proposal"), wide=(0,), wraps=True)
        self.table.setMinimumHeight(desk.theme.metrics.px(110))
        self.change = button(self.tr("Say where the unit stands…"))
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row(self.change, None, spacing=desk.theme.metrics.space(8)))
        self.change.clicked.connect(self._ask)
        self.table.activated.connect(lambda _index: self._ask())

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:  # noqa: ARG002 - as of every panel
        """Show every requirement."""
        chosen = max(self.table.currentIndex().row(), 0)
        self.model.show_rows(requirement_rows(view.snapshot, self.desk.formats))
        self.table.resizeRowsToContents()
        self.table.selectRow(chosen)
        self.change.setEnabled(not self.desk.hub.is_read_only)

    def _ask(self) -> None:
        key = self.table.currentIndex().siblingAtColumn(0).data(DATA_ROLE)
        rule = next((rule for rule in RULES if rule.key == key), None)
        if rule is None or self.desk.hub.is_read_only:
            return
        snapshot = self.acts.view.snapshot
        known = snapshot.papers.requirements.get(rule.key, Requirement(rule.key))
        dialog = RequirementDialog(rule, known, snapshot, self.desk, self)
        title = self.tr("requirement {name}").format(name=rule_title(rule, self.desk.formats.language))

        def record() -> None:
            if dialog.requirement != known:
                self.acts.set_requirement(dialog.requirement, title)

        ask(dialog, record)
