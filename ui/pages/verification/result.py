"""What came of a check: the cards, beside each other or below each other as the width allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from integrity_zone.domain.declaration import Reason
from ui.dialogs.home.parts import Sheet
from ui.messages import sentence_of
from ui.pages.verification.file_card import FileCard
from ui.pages.verification.file_picture import FilePicture
from ui.pages.verification.lines_card import LinesCard
from ui.pages.verification.notes_card import NotesCard
from ui.pages.verification.signatures_card import SignaturesCard
from ui.pages.verification.summary_card import SummaryCard
from ui.theme.tokens import Mark
from ui.widgets.parts import button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from integrity_zone.errors import Bilingual, Language
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from ui.desk import Desk
    from ui.models.verification.checking import Judged

#: At 100 %: narrower pages have the picture below the answers, still narrower ones everything below each other.
THREE_FIT, TWO_FIT = 1060, 660
_LEFT = 268
#: Of a picture with what turns its pages: that of a page lying on its side, and how much of the height it may take.
_HEIGHT_TO_WIDTH, _MOST = 0.8, 0.8


class Result(QScrollArea):
    """Shows one judgement; one of its signatures is chosen."""

    def __init__(self, desk: Desk, reader: DocumentReader, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            parent: Owner.
        """
        super().__init__(parent)
        theme, self._language = desk.theme, desk.formats.language
        self._theme = theme
        self._columns = 0
        self.judged: Judged | None = None
        self.current = 0  #: which signature is shown
        self.summary = SummaryCard(theme, self._language)
        self.signatures = SignaturesCard(theme, desk.formats)
        self.lines = LinesCard(theme, self._language)
        self.file = FileCard(theme, desk.formats)
        self.picture = FilePicture(desk, reader)
        self.remarks = NotesCard(theme, self.tr("About the file as a whole"))
        self.untold = NotesCard(theme, self.tr("What cannot be established here"))
        self.sheet_button = button(self.tr("Save the sheet…"), "small")
        self._parts: tuple[QWidget, ...] = (
            *(self.summary, self.signatures, self.remarks, self.lines),
            *(self.picture, self.untold, self.file),
        )
        self._holders = tuple(QWidget() for _number in range(3))
        self._layouts = tuple(QVBoxLayout(holder) for holder in self._holders)
        self._lay_out()
        self.signatures.chosen.connect(self.choose)
        # Once it has its place.
        self.lines.details_shown.connect(self.ensureWidgetVisible, Qt.ConnectionType.QueuedConnection)

    def show_checking(self, name: str) -> None:
        """Say that a file is being judged; what was known of another one goes."""
        self.judged = None
        for part in self._parts:
            part.setVisible(part is self.summary)
        self.summary.show_checking(name)

    def show_refusal(self, sentence: str) -> None:
        """Say why there is no judgement."""
        self.summary.show_refusal(sentence)

    def show_judged(self, judged: Judged, current: int) -> None:
        """Show a judgement.

        Args:
            judged: The file and what was found.
            current: Which signature is shown first.
        """
        self.judged = judged
        found, language = judged.verification, self._language
        for part in self._parts:
            part.show()
        self.summary.show_verification(found)
        self.signatures.show_verification(found, current)
        self.signatures.setVisible(bool(found.signatures or found.without))
        self.lines.setVisible(bool(found.signatures))
        self.file.show_verification(found)
        self.remarks.show_notes([_noted(remark, language) for remark in found.remarks])
        self.remarks.setVisible(bool(found.remarks))
        self.untold.show_notes([(None, sentence_of(said, language)) for said in found.untold])
        self.untold.setVisible(bool(found.untold))
        self.picture.show_signature(None)
        self.choose(current)
        self.show_whole()
        self.verticalScrollBar().setValue(0)

    def choose(self, number: int) -> None:
        """Show the answers of another signature.

        Args:
            number: From 0, as in the list.
        """
        if self.judged is None or number >= len(self.signatures.rows):
            return
        self.current = number
        self.signatures.rows[number].setChecked(True)
        verdict = self.judged.verification.signatures[number]
        self.lines.show_signature(number + 1, verdict)
        self.picture.show_signature(verdict)

    def focus(self) -> None:
        """Give the keyboard to the signature that is chosen; without any to the way to another file."""
        rows = self.signatures.rows
        (rows[self.current] if rows else self.file.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_whole(self) -> None:
        """Show the pages of the file as it is."""
        if self.judged is not None:
            self.picture.show_whole(self.judged.verification.file.sha256, self.judged.pdf)

    def show_signed(self, field: str, pdf: bytes) -> None:
        """Show the pages of the file as it was when a field was signed."""
        if self.judged is not None:
            sha256 = self.judged.verification.file.sha256
            self.picture.show_signed(sha256, pdf, field, len(self.judged.pdf) - len(pdf))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three columns, two, or one."""
        super().resizeEvent(event)
        width = self.width() / self._theme.metrics.scale
        self._arrange(3 if width >= THREE_FIT else 2 if width >= TWO_FIT else 1)
        self.picture.set_height(min(round(self._picture_width() * _HEIGHT_TO_WIDTH), round(self.height() * _MOST)))

    def _picture_width(self) -> float:
        """Of its column; not of the view port, which a scroll bar narrows as soon as the picture is higher."""
        beside = self.width() - self._theme.metrics.px(_LEFT)
        return {3: beside * 2 / 5, 2: beside, 1: self.width()}[self._columns]

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        answers = (self.summary, self.remarks, self.lines)
        arranged: dict[int, tuple[tuple[QWidget, ...], ...]] = {
            3: ((self.signatures, self.file), answers, (self.picture, self.untold)),
            2: ((self.signatures, self.untold, self.file), (*answers, self.picture), ()),
            1: ((), self._parts, ()),
        }
        for holder, layout, parts in zip(self._holders, self._layouts, arranged[columns], strict=True):
            for part in parts:
                layout.removeWidget(part)
                layout.addWidget(part, 1 if part is parts[-1] else 0)
            holder.setVisible(bool(parts))

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        content = Sheet()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.space(13))
        for holder, layout, stretch in zip(self._holders, self._layouts, (0, 3, 2), strict=True):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(metrics.space(11))
            row.addWidget(holder, stretch)
        self._holders[0].setFixedWidth(metrics.px(_LEFT))
        self.untold.body.insertWidget(1, self.sheet_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._arrange(3)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It scrolls with its buttons, which is where Tab leads.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)


def _noted(remark: Bilingual, language: Language) -> tuple[Mark | None, str]:
    """What decides has another mark than what is only to be known."""
    decides = isinstance(remark, Reason) and remark.conclusion is not None
    return Mark.SHORT if decides else Mark.REMARK, sentence_of(remark, language)
