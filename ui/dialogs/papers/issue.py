"""Asks once more before a paper is issued: what gets a line in the registry stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from integrity_zone.services.numbering import papers_with_number
from ui.dialogs.declaration.fields import FormDialog
from ui.models.papers.words import kind_name
from ui.theme.tokens import Mark
from ui.widgets.parts import label
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.papers import IssuedPaper, PaperKind, Papers
    from ui.desk import Desk
    from ui.models.papers.typed import Details

_WIDE = 520


class IssueDialog(FormDialog):
    """Shows number, day and signer, whether an earlier paper makes room, and warns of a number that is taken."""

    def __init__(
        self,
        kind: PaperKind,
        facts: Sequence[tuple[str, str]],
        number: str | None,
        papers: Papers,
        revises: str,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out.

        Args:
            kind: Of the paper.
            facts: What will be printed: what it is, and how.
            number: As filled in; None for a paper without one.
            papers: With the registry: what holds may make room, and numbers in it are taken.
            revises: Id of the one that is to make room; empty for none.
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(
            QCoreApplication.translate("IssueDialog", "Issue: {paper}").format(paper=kind_name(kind)),
            QCoreApplication.translate("IssueDialog", "Issue the paper"),
            desk.theme,
            parent,
            about=QCoreApplication.translate(
                "IssueDialog",
                "The file is made and kept with a line in the registry: number, day, people and SHA-256. "
                "It stays there, also after the paper is withdrawn.",
            ),
        )
        self._kind, self._papers = kind, papers
        self.number = QLineEdit(number or "")
        self.number.setAccessibleName(self.tr("Number"))
        self.number.setMaxLength(128)
        self.number.setPlaceholderText(self.tr("none; room is left to write it"))
        self.revises = QComboBox()
        self.revises.setAccessibleName(self.tr("In place of"))
        self.revises.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.revises.setMinimumContentsLength(24)
        self.revises.addItem(self.tr("None: a paper of its own"), None)
        holding = [paper for paper in reversed(papers.issued) if paper.kind is kind and paper.withdrawn is None]
        for paper in holding:
            known = paper.number or desk.formats.short_day(paper.dated_on) if paper.dated_on else paper.number
            said = f"{paper.document_id} ({known})" if known else paper.document_id
            self.revises.addItem(said, paper.id)
        self.revises.setCurrentIndex(max(0, self.revises.findData(revises or None)))
        self.taken = Strip(desk.theme)
        self.taken.hide()
        if number is not None:
            self.add(self.tr("Number"), self.number)
            self.form.addRow(self.taken)
        for words, value in facts:
            self.add(words, label(value, wraps=True))
        if holding:
            self.add(self.tr("In place of"), self.revises)
        self.number.textChanged.connect(lambda _text: self._warn())
        self.revises.currentIndexChanged.connect(lambda _row: self._warn())
        self.fit(_WIDE)
        self._warn()
        self.confirm.setFocus()

    @property
    def former(self) -> str | None:
        """Id of the paper that is withdrawn for this one; None for none."""
        found = self.revises.currentData()
        return found if isinstance(found, str) else None

    def _warn(self) -> None:
        """A number is the agency's to give, so one that is taken is no refusal; a revision keeps that of before."""
        number = self.number.text()
        others = [paper for paper in papers_with_number(self._papers, number) if not self._makes_room(paper)]
        if others:
            names = (paper.document_id if paper.withdrawn is None else self._withdrawn(paper) for paper in others)
            said = self.tr("It is on {papers}. Issue it all the same only if that is meant.")
            headline = self.tr("The number {number} is taken already.").format(number=number.strip())
            self.taken.set_value(StripValue(Mark.EVIDENCE, headline, said.format(papers=", ".join(names))))
        if bool(others) is self.taken.isHidden():
            self.taken.setVisible(bool(others))
            self.fit(_WIDE)

    def _makes_room(self, paper: IssuedPaper) -> bool:
        """Whether it is the paper that is revised, or an earlier revision of it."""
        if self.former is None:
            return False
        return paper.id == self.former or (paper.kind is self._kind and paper.withdrawn is not None)

    def _withdrawn(self, paper: IssuedPaper) -> str:
        return self.tr("{document} (withdrawn)").format(document=paper.document_id)


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
