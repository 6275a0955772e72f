"""What was found of one signature, as questions with their answers; the page that checks any PDF says more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout

from integrity_zone.domain.declaration import Matched, Revocation
from ui.dialogs.evidence.fitting import fit_height
from ui.dialogs.home.parts import foot
from ui.messages import sentence_of
from ui.models.declaration.words import moment_of
from ui.theme.tokens import Mark
from ui.widgets.parts import label
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.declaration import SignatureReport
    from integrity_zone.services.charters.ceremonies import SignatoryStanding
    from ui.desk import Desk

_Answer = tuple[Mark | None, str, str]


class CheckDialog(QDialog):
    """Five answers, never one green tick."""

    def __init__(self, standing: SignatoryStanding, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            standing: Whose signature.
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Signature of {name}").format(name=standing.person.name))
        metrics = desk.theme.metrics
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics.space(10))
        grid.setVerticalSpacing(metrics.space(6))
        grid.setColumnStretch(2, 1)
        self.answers = tuple(self._answers(standing))
        for line, (mark, question, answer) in enumerate(self.answers):
            grid.addWidget(StateMark(desk.theme, mark), line, 0)
            grid.addWidget(label(question, "secondary"), line, 1)
            grid.addWidget(label(answer, wraps=True), line, 2)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(12))
        layout.addLayout(grid)
        found = standing.signature
        for reason in found.reasons if found is not None else ():
            layout.addWidget(label(sentence_of(reason, desk.formats.language), "secondary", wraps=True))
        layout.addStretch(1)
        layout.addWidget(foot(self))
        fit_height(self, min(metrics.px(560), 1200), is_still=True)

    def _answers(self, standing: SignatoryStanding) -> Iterator[_Answer]:
        kept, found = standing.file, standing.signature
        if kept is not None:
            yield None, self.tr("By the certificate"), kept.signer
            yield None, self.tr("Issuer"), kept.issuer
        if found is None:
            yield Mark.UNANSWERED, self.tr("Check"), self.tr("The file was not checked yet.")
            return
        yield self._yes(found.intact, self.tr("Wholeness"), self.tr("whole"), self.tr("changed or damaged"))
        yield self._role(found)
        yield self._yes(found.trusted, self.tr("Trust"), self.tr("trusted"), self.tr("issuer not trusted here"))
        yield self._revocation(found)
        moment = moment_of(found.signed_at or "", self._desk.formats)
        if found.timestamped:
            yield Mark.MET, self.tr("Time"), self.tr("{moment}, by a time stamp").format(moment=moment)
        else:
            yield Mark.EVIDENCE, self.tr("Time"), self.tr("{moment}, as the signer claims").format(moment=moment)

    def _role(self, found: SignatureReport) -> _Answer:
        said = {
            Matched.OK: (Mark.MET, self.tr("the person expected")),
            Matched.WRONG: (Mark.SHORT, self.tr("not the person expected")),
            Matched.NOT_CHECKED: (Mark.UNANSWERED, self.tr("no certificate was named beforehand")),
        }
        mark, answer = said[found.role]
        return mark, self.tr("Person"), answer

    def _revocation(self, found: SignatureReport) -> _Answer:
        question = self.tr("Revocation")
        match found.revocation:
            case Revocation.GOOD if found.revocation_as_of is not None:
                day = self._desk.formats.day(found.revocation_as_of)
                return Mark.MET, question, self.tr("not revoked as of {day}").format(day=day)
            case Revocation.GOOD:
                return Mark.MET, question, self.tr("not revoked")
            case Revocation.REVOKED:
                return Mark.SHORT, question, self.tr("revoked")
            case _:
                return Mark.UNANSWERED, question, self.tr("not checked: there is no list of its issuer here")

    def _yes(self, holds: bool, question: str, yes: str, no: str) -> _Answer:
        return (Mark.MET, question, yes) if holds else (Mark.SHORT, question, no)
