"""Adds a web address as evidence: only the address is kept, and the dialog says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.evidence.documents import TITLE_LIMIT, URL_LIMIT, checked_url
from ui.dialogs.evidence.fitting import fit_height
from ui.messages import text_of
from ui.theme.qss import restyle
from ui.widgets.parts import label

if TYPE_CHECKING:
    from integrity_zone.errors import Language
    from ui.theme.theme import Theme


class WebLinkDialog(QDialog):
    """Address and title."""

    def __init__(self, language: Language, theme: Theme, parent: QWidget | None = None, *, address: str = "") -> None:
        """Lay out.

        Args:
            language: Of refusals.
            theme: Sizes.
            parent: The window.
            address: Known already, such as from the clipboard.
        """
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(self.tr("Add a web link"))
        self.address, self.title = QLineEdit(address), QLineEdit()
        self.address.setMaxLength(URL_LIMIT)
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Web address"))
        self.title.setMaxLength(TITLE_LIMIT)
        self.title.setAccessibleName(self.tr("Title"))
        self.address.textEdited.connect(lambda _text: restyle(self.address, invalid="false"))
        self._problem = label(role="caption", wraps=True)
        self._problem.setProperty("tone", "danger")
        self._form = form = QFormLayout()
        form.addRow(self.tr("Web address"), self.address)
        form.addRow("", self._problem)
        form.addRow(self.tr("Title"), self.title)
        form.setRowVisible(self._problem, False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        add = QPushButton(self.tr("Add the link"))
        add.setProperty("kind", "primary")
        buttons.addButton(add, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.metrics.space(16)] * 4)
        layout.setSpacing(theme.metrics.space(12))
        about = self.tr(
            "Only the address is kept. Who opens the file without a network, or without rights, sees nothing."
        )
        layout.addWidget(label(about, "secondary", wraps=True))
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        fit_height(self, theme.metrics.px(480))
        self.address.setFocus()

    @property
    def given(self) -> tuple[str, str]:
        """Address and title."""
        return self.address.text().strip(), self.title.text().strip()

    def accept(self) -> None:
        """Close when the address can be kept."""
        try:
            checked_url(self.given[0])
        except IntegrityZoneError as problem:
            restyle(self.address, invalid="true")
            self._problem.setText(text_of(problem, self._language))
            self._form.setRowVisible(self._problem, True)
            self.address.setFocus()
            return
        super().accept()
