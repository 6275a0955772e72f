"""Settings of the program on this laptop: theme, size of the text, language, how blanks count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from ui.preferences import SCALES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.preferences import Preferences
    from ui.theme.theme import Theme


class SettingsDialog(QDialog):
    """Every choice takes effect at once, so there is nothing to confirm."""

    theme_chosen = Signal(str)
    scale_chosen = Signal(int)  #: percent
    language_chosen = Signal(str)
    blanks_chosen = Signal(bool)  #: whether blanks are left out
    trust_asked = Signal()  #: for the trust list

    def __init__(self, preferences: Preferences, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            preferences: What is chosen now.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.theme_box = QComboBox()
        themes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high-contrast", self.tr("High contrast")),
        )
        for key, name in themes:
            self.theme_box.addItem(name, key)
        self.scale_box = QComboBox()
        for percent in SCALES:
            self.scale_box.addItem(f"{percent}\u202f%", percent)
        self.language_box = QComboBox()
        self.language_box.addItem("Indonesia", "id")
        self.language_box.addItem("English", "en")
        self.blanks = QCheckBox(self.tr("Leave unanswered indicators out of the mean"))
        self.blanks.setChecked(preferences.skips_blanks)
        self.theme_box.setCurrentIndex(self.theme_box.findData(preferences.theme))
        self.scale_box.setCurrentIndex(self.scale_box.findData(preferences.scale))
        self.language_box.setCurrentIndex(self.language_box.findData(preferences.language))
        form = QFormLayout()
        for name, part in (
            (self.tr("Theme"), self.theme_box),
            (self.tr("Text size"), self.scale_box),
            (self.tr("Language"), self.language_box),
        ):
            part.setAccessibleName(name)
            form.addRow(name, part)
        about = QLabel(
            self.tr(
                "The circulating workbook leaves them out. "
                "Otherwise an unanswered indicator counts 0, which is the cautious reading."
            )
        )
        about.setProperty("role", "caption")
        about.setWordWrap(True)
        about.setContentsMargins(theme.metrics.px(14) + theme.metrics.space(10), 0, 0, 0)
        rule = QVBoxLayout()
        rule.setSpacing(0)
        rule.addWidget(self.blanks)
        rule.addWidget(about)
        self.trust = QPushButton(self.tr("Trust list and revocation lists…"))
        self.trust.setAutoDefault(False)
        trusted = QLabel(self.tr("Whose electronic signatures are trusted on this computer."))
        trusted.setProperty("role", "caption")
        trusted.setWordWrap(True)
        trust = QVBoxLayout()
        trust.setSpacing(theme.metrics.space(4))
        trust.addWidget(self.trust, 0, Qt.AlignmentFlag.AlignLeft)
        trust.addWidget(trusted)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addLayout(form)
        layout.addLayout(rule)
        layout.addLayout(trust)
        layout.addWidget(buttons)
        self.setMinimumWidth(theme.metrics.px(460))
        self.theme_box.currentIndexChanged.connect(lambda _row: self.theme_chosen.emit(self.theme_box.currentData()))
        self.scale_box.currentIndexChanged.connect(lambda _row: self.scale_chosen.emit(self.scale_box.currentData()))
        self.language_box.currentIndexChanged.connect(
            lambda _row: self.language_chosen.emit(self.language_box.currentData())
        )
        self.blanks.toggled.connect(self.blanks_chosen)
        self.trust.clicked.connect(self.trust_asked)
