"""What the dialogs of a declaration are put together from: a form with a foot, and fields that must say something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPushButton, QVBoxLayout

from ui.dialogs.evidence.fitting import fit_height
from ui.theme.qss import restyle
from ui.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


def line_field(name: str, limit: int, text: str = "", hint: str = "") -> QLineEdit:
    """A field of one line.

    Args:
        name: What it is, for those who do not see its label.
        limit: In characters.
        text: What stands in it.
        hint: An example, shown while it is empty.
    """
    made = QLineEdit(text)
    made.setMaxLength(limit)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    # A long text is read from its beginning.
    made.setCursorPosition(0)
    return made


def choice_field(name: str) -> QComboBox:
    """A box that takes the width of its form, however long its entries are.

    Args:
        name: What is chosen, for those who do not see its label.
    """
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    return made


class FormDialog(QDialog):
    """A sentence, fields, and two buttons; it closes when what must be said is said."""

    def __init__(self, title: str, action: str, theme: Theme, parent: QWidget | None, *, about: str = "") -> None:
        """Make it without fields.

        Args:
            title: Of the window.
            action: Text of the button that takes what was filled in.
            theme: Sizes.
            parent: The window.
            about: A sentence above the fields; empty for none.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self._theme = theme
        self._needed: list[QLineEdit] = []
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(theme.metrics.space(12))
        self.form.setVerticalSpacing(theme.metrics.space(8))
        self.problem = label(role="body", wraps=True)
        self.problem.setProperty("tone", "danger")
        self.problem.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = QPushButton(action)
        self.confirm.setProperty("kind", "primary")
        self._buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        if about:
            layout.addWidget(label(about, "secondary", wraps=True))
        layout.addLayout(self.form)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addWidget(self._buttons)

    def add(self, words: str, field: QWidget, *, is_needed: bool = False) -> None:
        """Put a field at the end.

        Args:
            words: Its label.
            field: Of any kind.
            is_needed: Whether it must say something; a line then.
        """
        self.form.addRow(words, field)
        if is_needed and isinstance(field, QLineEdit):
            self._needed.append(field)
            field.textEdited.connect(lambda _text, field=field: restyle(field, invalid="false"))

    def fit(self, width: int = 480) -> None:
        """Take the size that the fields need.

        Args:
            width: In pixels at 100 %.
        """
        wanted = self._theme.metrics.px(width)
        parent = self.parentWidget()
        room = parent.window().width() - 40 if parent is not None else wanted
        fit_height(self, max(min(wanted, room), 320))

    def say(self, problem: str) -> None:
        """Say at its place what is wrong."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def accept(self) -> None:
        """Close when what must be said is said."""
        missing = [field for field in self._needed if not field.text().strip()]
        for field in self._needed:
            restyle(field, invalid="true" if field in missing else "false")
        if missing:
            missing[0].setFocus()
            self.say(self.tr("Please fill in what is marked."))
            return
        super().accept()
