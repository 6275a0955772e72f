"""What a copy of the file brings back, told before it is merged."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from integrity_zone.domain.text import clean_file_name
from ui.dialogs.home.parts import Sheet, table_view
from ui.models.home.text_table import TextRow, TextTable
from ui.models.merging import kind_counts
from ui.models.standing import whose
from ui.theme.tokens import Mark
from ui.widgets.parts import label
from ui.widgets.plain_tip import plain_tip
from ui.widgets.scrolling import scrolling
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from integrity_zone.domain.merging import CopyContribution, CopyPreview
    from ui.formats import Formats
    from ui.theme.theme import Theme

#: In pixels at 100 %.
_WIDTH = 640
#: What the frame of a dialog takes of its window.
_EDGES = 60
#: Of people who wrote in the copy.
_ROWS = 5


class MergeDialog(QDialog):
    """Who brings what, what will be in conflict, and that there is no way back but a backup copy."""

    def __init__(self, preview: CopyPreview, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            preview: What merging the copy would bring.
            theme: Colours and sizes.
            formats: Of numbers, moments and sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._theme, self._formats = theme, formats
        self.setWindowTitle(self.tr("Merge a copy"))
        headers = (self.tr("Who"), self.tr("Changes"), self.tr("First"), self.tr("Last"))
        self.model = TextTable(headers, theme, numbers=(1,), parent=self)
        self.model.show_rows([self._row(one) for one in preview.contributions])
        self.table = table_view(
            self.model, theme, self.tr("Who wrote in the copy"), wide=(0,), wraps=True, most_rows=_ROWS
        )
        self.said = label(self._said(preview), "body", wraps=True)
        self.strips = [self._strip(value) for value in self._values(preview)]
        standard = QDialogButtonBox.StandardButton
        self._box = QDialogButtonBox(standard.Close if preview.is_empty else standard.Cancel)
        self.merge_button = QPushButton(self.tr("Merge"))
        self.merge_button.setProperty("kind", "primary")
        self._box.accepted.connect(self.accept)
        self._box.rejected.connect(self.reject)
        self._lay_out(preview)

    def _row(self, one: CopyContribution) -> TextRow:
        first, last = (self._formats.moment(datetime.fromisoformat(at)) for at in (one.first_at, one.last_at))
        return TextRow((one.actor, self._formats.number(one.entries), first, last))

    def _head(self, preview: CopyPreview) -> str:
        if preview.is_empty:
            return self.tr("This copy brings nothing new")
        if not preview.entries:
            return self.tr("The copy brings contents of documents that are missing here")
        return self.tr("The copy brings %n change(s) that [is|are] not here yet", "", preview.entries)

    def _said(self, preview: CopyPreview) -> str:
        """What kinds of things there are, and the evidence that comes along."""
        if preview.is_empty:
            return self.tr("Everything that was written in it is here already. There is nothing to merge.")
        counts = [f"{kind} {self._formats.number(count)}" for kind, count in kind_counts(preview.kinds)]
        parts = [self.tr("Of these: {kinds}.").format(kinds=", ".join(counts))] if counts else []
        if preview.contents:
            size = self._formats.size(preview.size_bytes)
            brought = self.tr(
                "%n document(s) that [is|are] not here [comes|come] along ({size}).", "", preview.contents
            )
            parts.append(brought.format(size=size))
        return "\n".join(parts)

    def _strip(self, value: StripValue) -> Strip:
        strip = Strip(self._theme, is_low=True)
        strip.set_value(value)
        return strip

    def _values(self, preview: CopyPreview) -> tuple[StripValue, ...]:
        values = []
        if preview.conflicts:
            headline = self.tr("%n field(s) will be in conflict", "", len(preview.conflicts))
            sentence = self.tr(
                "Here and in the copy something else was written. What was written last is shown until somebody "
                "decides; neither is lost."
            )
            values.append(StripValue(Mark.EVIDENCE, headline, sentence))
        for stage in preview.locked:
            headline = self.tr("The answers of {stage} were handed in, and the copy changes them")
            sentence = self.tr(
                "They come in all the same; a finding says then that the answers are no longer what was handed in."
            )
            values.append(StripValue(Mark.EVIDENCE, headline.format(stage=whose(stage)), sentence))
        return tuple(values)

    def _lay_out(self, preview: CopyPreview) -> None:
        metrics = self._theme.metrics
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(10))
        self.head = label(self._head(preview), "card-title", wraps=True)
        # Whoever sent the file called it as they liked.
        name = clean_file_name(preview.path.name)
        self.file = label(self.tr("From {file}").format(file=name), "secondary", wraps=True)
        self.file.setToolTip(plain_tip(str(preview.path)))
        self.foot = label(
            self.tr("Merging cannot be undone. A backup copy of this file is made first."), "secondary", wraps=True
        )
        for part in (self.head, self.file, self.table, self.said, *self.strips):
            column.addWidget(part)
        column.addStretch(1)
        self.table.setVisible(bool(preview.contributions))
        self.foot.setVisible(not preview.is_empty)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(12))
        area = scrolling(sheet)
        layout.addWidget(area, 1)
        layout.addWidget(self.foot)
        layout.addWidget(self._box)
        if not preview.is_empty:
            self._box.addButton(self.merge_button, QDialogButtonBox.ButtonRole.AcceptRole)
            # It comes while somebody may be typing something else: Enter must not merge.
            self._box.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
            self.table.setFocus()
        if self._fit(layout, column):
            area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            area.setAccessibleName(self.head.text())

    def _fit(self, layout: QVBoxLayout, column: QVBoxLayout) -> bool:
        """Be as high as what is said needs, as far as the window allows; whether the rest is scrolled."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()
        self.table.resizeRowsToContents()
        metrics, parent = self._theme.metrics, self.parentWidget()
        room = parent.window().width() - _EDGES if parent is not None else metrics.px(_WIDTH)
        width = max(min(metrics.px(_WIDTH), room), 320)
        margins = layout.contentsMargins()
        inner = width - margins.left() - margins.right()
        column.invalidate()
        parts = [column.totalHeightForWidth(inner), self._box.sizeHint().height()]
        if not self.foot.isHidden():
            parts.append(self.foot.heightForWidth(inner))
        high = sum(parts) + layout.spacing() * (len(parts) - 1) + margins.top() + margins.bottom()
        most = parent.window().height() - _EDGES if parent is not None else high
        self.resize(width, min(high, most))
        return high > most
