"""Page and note of a document where it stands behind an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.services.evidence.documents import PAGE_LIMIT
from ui.dialogs.evidence.fitting import fit_height
from ui.widgets.parts import label

if TYPE_CHECKING:
    from integrity_zone.domain.evidence import EvidenceLink
    from ui.theme.theme import Theme


class LinkFactsDialog(QDialog):
    """Both may be empty."""

    def __init__(
        self, link: EvidenceLink, title: str, theme: Theme, parent: QWidget | None = None, *, shown_page: int = 0
    ) -> None:
        """Lay out.

        Args:
            link: As it is recorded.
            title: Of the indicator.
            theme: Sizes.
            parent: The window.
            shown_page: The page in the preview, to be taken over; 0 for none.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Evidence for {code}").format(code=link.indicator))
        self.page = QLineEdit(link.page)
        self.page.setMaxLength(PAGE_LIMIT)
        self.page.setPlaceholderText(self.tr("Such as 2 or 3-5"))
        self.page.setAccessibleName(self.tr("Page"))
        self.note = QPlainTextEdit(link.note)
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setFixedHeight(theme.metrics.px(72))
        form = QFormLayout()
        form.addRow(self.tr("Page"), self.page)
        if shown_page:
            here = QPushButton(self.tr("Use page {page}, shown now").format(page=shown_page))
            here.setProperty("kind", "small")
            here.setAutoDefault(False)
            here.clicked.connect(lambda: self.page.setText(str(shown_page)))
            form.addRow("", here)
        form.addRow(self.tr("Note"), self.note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        keep = QPushButton(self.tr("Save page and note"))
        keep.setProperty("kind", "primary")
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.metrics.space(16)] * 4)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(label(title, "secondary", wraps=True))
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        fit_height(self, theme.metrics.px(420))
        self.page.setFocus()

    @property
    def given(self) -> tuple[str, str]:
        """Page and note."""
        return self.page.text().strip(), self.note.toPlainText().strip()
