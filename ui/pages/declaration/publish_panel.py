"""After the signatures: check the file, tell the public, keep what remains of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout

from integrity_zone.domain.ceremony import KeepsakeKind
from integrity_zone.domain.declaration_file import LINE_LIMIT
from ui.dialogs.declaration.fields import line_field
from ui.dialogs.home.parts import fit_rows, table_view
from ui.models.declaration.words import keepsake_name
from ui.models.home.text_table import TextRow, TextTable
from ui.pages.declaration.panel import Panel
from ui.places import PageKey, Place, has_page
from ui.theme.qss import restyle
from ui.widgets.card import Card
from ui.widgets.day_field import DayField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.ceremony import Keepsake, Publication
    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.view import AssessmentView

_MOST_ROWS = 6


class PublishPanel(Panel):
    """What counts is that the public hears of it; no ceremony is asked for."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(desk, acts, self.tr("Check and publish"))
        self.set_remark(self.tr("The rule asks for no ceremony: what counts is that the public hears of it."))
        theme = desk.theme
        self._publication: Publication | None = None
        self._keepsakes: tuple[Keepsake, ...] = ()
        self.day = DayField(theme, desk.formats, self.tr("Published on"))
        self.where = line_field(self.tr("Where"), LINE_LIMIT, hint=self.tr("such as the unit's website"))
        self.record = button(self.tr("Record the publication"))
        self.take_back = button(self.tr("Take the record back"), "small")
        self._said = label(role="secondary", wraps=True)
        self.model = TextTable((self.tr("What"), self.tr("Document"), self.tr("Note")), theme, parent=self)
        self.table = table_view(self.model, theme, self.tr("Photographs and press"), wide=(1, 2))
        self.photo = button(self.tr("Add photographs…"), "small")
        self.press = button(self.tr("Add press items…"), "small")
        self.remove = button(self.tr("Remove"), "small", name=self.tr("Remove what is chosen"))
        self._nothing = label(self.tr("Photographs and press items of the day are kept here."), "secondary", wraps=True)
        self.evidence = button(self.tr("Put the charter behind an indicator…"))
        theme.bind_icon(self.evidence, "paperclip", "text")
        self.verify = button(self.tr("Check the PDF"))
        theme.bind_icon(self.verify, "shield-check", "text")
        self.upkeep = button(self.tr("Add a time stamp and validation data…"))
        theme.bind_icon(self.upkeep, "history", "text")
        self._lay_out()
        self._connect()

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:
        """Show what is recorded."""
        can_write = not self.desk.hub.is_read_only
        papers = view.snapshot.papers
        publication = papers.publication
        if publication != self._publication or (publication is None and not self.day.edit.text()):
            self.day.set_day(publication.on if publication is not None else None)
            self.where.setText(publication.where if publication is not None else self.where.text())
        self._publication = publication
        self.day.set_open(can_write)
        self.where.setReadOnly(not can_write)
        self.record.setEnabled(can_write)
        self.take_back.setVisible(publication is not None)
        self.take_back.setEnabled(can_write)
        self._said.setText(
            self.tr("Published on {day}, {where}.").format(
                day=self.desk.formats.day(publication.on), where=publication.where
            )
            if publication is not None
            else self.tr("Not published yet.")
        )
        self._show_keepsakes(view, papers.keepsakes)
        for made in (self.photo, self.press):
            made.setEnabled(can_write)
        self.evidence.setEnabled(can_write and ceremony.paper is not None)
        self.evidence.setToolTip("" if ceremony.paper is not None else self.tr("There is no frozen charter"))
        self.upkeep.setEnabled(can_write and ceremony.paper is not None and ceremony.is_signed_digitally)
        is_all = "" if ceremony.is_signed_digitally else self.tr("All must sign first who sign with a certificate")
        self.upkeep.setToolTip(is_all)
        self.verify.setVisible(has_page(PageKey.VERIFICATION) and ceremony.current is not None)

    def typed(self) -> Mapping[str, str]:
        """Day and place that were not recorded yet."""
        known = self._publication
        typed = {}
        if self.day.typed != (known.on.isoformat() if known is not None else ""):
            typed["day"] = self.day.typed
        if self.where.text() != (known.where if known is not None else ""):
            typed["where"] = self.where.text()
        return typed

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Show them again."""
        if "day" in typed:
            self.day.type_again(typed["day"])
        if "where" in typed:
            self.where.setText(typed["where"])

    def _show_keepsakes(self, view: AssessmentView, keepsakes: tuple[Keepsake, ...]) -> None:
        self._keepsakes = keepsakes
        documents = view.snapshot.documents
        rows = []
        for kept in keepsakes:
            document = documents.get(kept.document)
            title = (document.title or document.file_name or "") if document is not None else ""
            rows.append(TextRow((keepsake_name(kept.kind), title, kept.note), data=kept.id))
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if rows:
            fit_rows(self.table, _MOST_ROWS)
        self._enable()

    def _record(self) -> None:
        """Keep what the fields say; what is missing is marked."""
        where = " ".join(self.where.text().split())
        restyle(self.where, invalid="false" if where else "true")
        self.day.set_wrong(self.day.day is None)
        day = self.day.day
        if day is None:
            self.day.edit.setFocus()
        elif not where:
            self.where.setFocus()
        else:
            self.acts.publish(day, where)

    def _remove(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._keepsakes):
            self.acts.remove_keepsake(self._keepsakes[at])

    def _enable(self) -> None:
        is_chosen = 0 <= self.table.currentIndex().row() < len(self._keepsakes)
        self.remove.setEnabled(is_chosen and not self.desk.hub.is_read_only)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        metrics = theme.metrics
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(metrics.space(12))
        form.setVerticalSpacing(metrics.space(8))
        form.addRow(self.tr("Published on"), self.day)
        form.addRow(self.tr("Where"), self.where)
        public = Card(theme, self.tr("The public"))
        public.body.addWidget(self._said)
        public.body.addLayout(form)
        public.body.addLayout(row(self.record, self.take_back, None, spacing=metrics.space(8)))
        kept = Card(theme, self.tr("Photographs and press"))
        kept.body.addWidget(self._nothing)
        kept.body.addWidget(self.table)
        buttons = FlowLayout(spacing=metrics.space(6))
        for made in (self.photo, self.press, self.remove):
            buttons.addWidget(made)
        kept.body.addLayout(buttons)
        proof = Card(theme, self.tr("Charter as evidence"))
        proof.body.addWidget(
            label(
                self.tr("The charter as it stands, its scans and what is kept of the day go behind an indicator."),
                "secondary",
                wraps=True,
            )
        )
        ways = FlowLayout(spacing=metrics.space(8))
        for made in (self.evidence, self.verify):
            ways.addWidget(made)
        proof.body.addLayout(ways)
        lasting = Card(theme, self.tr("Provable for years"))
        lasting.body.addWidget(
            label(
                self.tr("Optional: what is needed to check the signatures also when the certificates have expired."),
                "secondary",
                wraps=True,
            )
        )
        lasting.body.addLayout(row(self.upkeep, None, spacing=metrics.space(8)))
        for part in (public, kept, proof, lasting):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.record.clicked.connect(self._record)
        self.take_back.clicked.connect(lambda: self.acts.publish(None, ""))
        self.where.textEdited.connect(lambda _text: restyle(self.where, invalid="false"))
        self.photo.clicked.connect(lambda: self.acts.choose_keepsake(KeepsakeKind.PHOTO))
        self.press.clicked.connect(lambda: self.acts.choose_keepsake(KeepsakeKind.PRESS))
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._enable())
        self.evidence.clicked.connect(self.acts.choose_indicator)
        self.verify.clicked.connect(lambda: self.desk.go(Place(PageKey.VERIFICATION)))
