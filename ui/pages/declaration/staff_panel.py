"""The pakta integritas: how many of the staff signed it, which is the one thing the rule asks for."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Declaration
from ui.models.declaration.steps import is_mostly_signed, pakta_count
from ui.pages.declaration.panel import Panel
from ui.places import PageKey, Place, has_page
from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, label, row
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.view import AssessmentView


class StaffPanel(Panel):
    """Figures of the staff list; the list itself stands with the papers."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(desk, acts, self.tr("Pakta integritas"))
        self.set_remark(
            self.tr("The rule asks for one thing: a pakta integritas of the head and of all or most of the staff.")
        )
        self._strip = Strip(desk.theme)
        action = self.tr("Open the staff list…") if has_page(PageKey.PAPERS) else ""
        self._nobody = EmptyState(desk.theme, self.tr("There is no list of staff yet."), action)
        self._card = Card(desk.theme, self.tr("Who signed"))
        self._figure = label(role="figure")
        self._said = label(role="secondary", wraps=True)
        self._missing = label(role="body", wraps=True)
        for part in (self._figure, self._said, self._missing):
            self._card.body.addWidget(part)
        self.list = button(self.tr("Open the staff list…"))
        desk.theme.bind_icon(self.list, "users", "text")
        for asked in (self.list.clicked, self._nobody.acted):
            asked.connect(lambda: desk.go(Place(PageKey.PAPERS, part="staff")))
        self.body.addWidget(self._strip)
        self.body.addWidget(self._nobody)
        self.body.addWidget(self._card)
        self.body.addLayout(row(self.list, None, spacing=desk.theme.metrics.space(8)))
        self.body.addStretch(1)

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:  # noqa: ARG002 - as of every panel
        """Count."""
        declared = view.snapshot.declaration or Declaration()
        signed, of = pakta_count(declared)
        self._nobody.setVisible(not of)
        self._card.setVisible(of > 0)
        self._strip.setVisible(of > 0)
        self.list.setVisible(of > 0 and has_page(PageKey.PAPERS))
        if not of:
            return
        share = self.desk.formats.whole_percent(Fraction(signed, of))
        self._figure.setText(self.tr("{signed} of {of}").format(signed=signed, of=of))
        self._said.setText(self.tr("{share} of the staff signed.").format(share=share))
        missing = [member.name for member in declared.staff if member.pakta_on is None]
        self._missing.setText(self._names(missing))
        self._missing.setVisible(bool(missing))
        if is_mostly_signed(declared):
            value = StripValue(Mark.MET, self.tr("Most of the staff signed."))
        else:
            value = StripValue(
                Mark.EVIDENCE,
                self.tr("Fewer than half of the staff signed."),
                self.tr("The rule gives no share. The rest may sign later, also at their inauguration."),
            )
        self._strip.set_value(value)

    def _names(self, missing: list[str]) -> str:
        shown = ", ".join(missing[:12])
        if len(missing) > 12:
            more = self.tr("and %n more", "", len(missing) - 12)
            return self.tr("Not yet: {names} {more}.").format(names=shown, more=more)
        return self.tr("Not yet: {names}.").format(names=shown)
