"""Asks once more before a paper is issued: what gets a line in the registry stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from ui.dialogs.declaration.fields import FormDialog
from ui.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.papers import IssuedPaper
    from ui.desk import Desk
    from ui.models.papers.typed import Details


class IssueDialog(FormDialog):
    """Shows number, day and signer, and whether an earlier paper makes room."""

    def __init__(
        self,
        name: str,
        facts: Sequence[tuple[str, str]],
        number: str | None,
        holding: Sequence[IssuedPaper],
        revises: str,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out.

        Args:
            name: Of the paper.
            facts: What will be printed: what it is, and how.
            number: As filled in; None for a paper without one.
            holding: Issued papers of the kind that still hold, the newest first.
            revises: Id of the one that is to make room; empty for none.
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(
            QCoreApplication.translate("IssueDialog", "Issue: {paper}").format(paper=name),
            QCoreApplication.translate("IssueDialog", "Issue the paper"),
            desk.theme,
            parent,
            about=QCoreApplication.translate(
                "IssueDialog",
                "The file is made and kept with a line in the registry: number, day, people and SHA-256. "
                "It stays there, also after the paper is withdrawn.",
            ),
        )
        self.number = QLineEdit(number or "")
        self.number.setAccessibleName(self.tr("Number"))
        self.number.setMaxLength(128)
        self.number.setPlaceholderText(self.tr("none; room is left to write it"))
        self.revises = QComboBox()
        self.revises.setAccessibleName(self.tr("In place of"))
        self.revises.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.revises.setMinimumContentsLength(24)
        self.revises.addItem(self.tr("None: a paper of its own"), None)
        for paper in holding:
            known = paper.number or desk.formats.short_day(paper.dated_on) if paper.dated_on else paper.number
            said = f"{paper.document_id} ({known})" if known else paper.document_id
            self.revises.addItem(said, paper.id)
        self.revises.setCurrentIndex(max(0, self.revises.findData(revises or None)))
        if number is not None:
            self.add(self.tr("Number"), self.number)
        for words, value in facts:
            self.add(words, label(value, wraps=True))
        if holding:
            self.add(self.tr("In place of"), self.revises)
        self.fit(520)
        self.confirm.setFocus()

    @property
    def former(self) -> str | None:
        """Id of the paper that is withdrawn for this one; None for none."""
        found = self.revises.currentData()
        return found if isinstance(found, str) else None


def facts_of(details: Details, day: str, people: str, pages: str) -> list[tuple[str, str]]:
    """What the dialog says of a paper; what is empty is left out.

    Args:
        details: As filled in.
        day: In words.
        people: Who signs.
        pages: For whom, or how many.
    """
    translate = QCoreApplication.translate
    found = (
        (translate("IssueDialog", "Day"), day),
        (translate("IssueDialog", "Place"), details.place),
        (translate("IssueDialog", "Who signs"), people),
        (translate("IssueDialog", "For whom"), pages),
    )
    return [(words, value) for words, value in found if value]
