"""The ceremony: one card for each signatory, in the order in which they sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import SignatoryState, Way
from ui.messages import sentence_of
from ui.models.declaration.exports import last_export
from ui.models.declaration.words import moment_of
from ui.pages.declaration.note_list import NoteList
from ui.pages.declaration.panel import Panel
from ui.pages.declaration.signatory_card import ScanChoice, SignatoryCard
from ui.theme.tokens import Mark
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from integrity_zone.services.charters.ceremonies import Ceremony, SignatoryStanding
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.pages.declaration.charter_acts import CharterActs
    from ui.view import AssessmentView

#: States in which something is still wanted of a person.
STILL = (SignatoryState.READY, SignatoryState.NOT_YET, SignatoryState.WET)


class SigningPanel(Panel):
    """Cards are kept where people stay, so that the focus stays too."""

    def __init__(self, desk: Desk, acts: DeclarationActs, files: CharterActs) -> None:
        """Lay out without cards.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
            files: What can be done with the charter's file.
        """
        super().__init__(desk, acts, self.tr("Signatories"))
        self.arrange = button(self.tr("Arrange the order"), "link")
        self.head.addWidget(self.arrange)
        self.strip = Strip(desk.theme)
        self.freeze = button(self.tr("Freeze the text"), "primary")
        self.nobody = EmptyState(desk.theme, self.tr("Nobody signs yet."), self.tr("Add signatories"))
        self._files = files
        self.cards: list[SignatoryCard] = []
        self.notes = NoteList(desk.theme)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.nobody)
        self.body.addWidget(self.notes)
        self.body.addStretch(1)
        self.freeze.clicked.connect(acts.freeze)
        self.strip.set_actions([self.freeze])

    def card(self, field: str) -> SignatoryCard:
        """The card of a signatory."""
        return next(card for card in self.cards if card.field == field)

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:
        """Show where everybody stands."""
        people = ceremony.signatories
        self.nobody.setVisible(not people)
        self._show_strip(ceremony)
        self._match_cards(len(people))
        turn = _turn(ceremony)
        can_write = not self.desk.hub.is_read_only
        for number, (card, standing) in enumerate(zip(self.cards, people, strict=True), 1):
            card.show_standing(
                standing,
                number,
                self._said(standing, ceremony, view),
                is_turn=standing.field == turn,
                is_frozen=ceremony.paper is not None,
                can_write=can_write,
                choice=_choice(ceremony, number - 1),
            )
        language = self.desk.formats.language
        self.notes.show_notes(
            (
                *(sentence_of(note, language) for note in ceremony.notes),
                self.tr("Witnesses are no duty; the pakta integritas of the head and of most of the staff are."),
                self.tr("Passphrase and PIN are never kept."),
            )
        )

    def _show_strip(self, ceremony: Ceremony) -> None:
        paper = ceremony.paper
        self.strip.setVisible(bool(ceremony.signatories) and (paper is None or ceremony.drifted))
        if paper is None:
            headline = self.tr("The text is not frozen yet, so nobody can sign.")
            self.strip.set_value(StripValue(Mark.EVIDENCE, headline))
        elif ceremony.drifted:
            headline = self.tr("The declaration says something else now than the frozen charter.")
            said = self.tr("What is signed is the frozen charter with the people of then.")
            self.strip.set_value(StripValue(Mark.EVIDENCE, headline, said))
        self.freeze.setVisible(paper is None)
        self.freeze.setEnabled(not self.desk.hub.is_read_only)

    def _match_cards(self, count: int) -> None:
        while len(self.cards) > count:
            card = self.cards.pop()
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < count:
            card = SignatoryCard(self.desk.theme, self.desk.formats)
            card.sign_asked.connect(self._files.sign)
            card.export_asked.connect(self._files.export)
            card.return_asked.connect(lambda _field: self._files.bring_back())
            card.print_asked.connect(lambda _field: self._files.print_charter())
            card.scan_asked.connect(self._files.attach_scan)
            card.scan_wanted.connect(self._files.show_scan)
            card.scan_chosen.connect(self._files.choose_scan)
            card.scan_left.connect(self._files.leave_scan)
            card.check_asked.connect(self._files.show_check)
            self.body.insertWidget(2 + len(self.cards), card)
            self.cards.append(card)

    def _said(self, standing: SignatoryStanding, ceremony: Ceremony, view: AssessmentView) -> str:
        if ceremony.paper is None:
            return ""
        formats, kept = self.desk.formats, standing.file
        match standing.state:
            case SignatoryState.SIGNED | SignatoryState.VERIFIED | SignatoryState.CHANGED if kept is not None:
                said = self.tr("{signer}, issued by {issuer}, {moment}.").format(
                    signer=kept.signer, issuer=kept.issuer, moment=moment_of(kept.signed_at, formats)
                )
                return f"{said} {self._doubt(standing)}".strip()
            case SignatoryState.SCANNED if kept is not None and kept.content == ceremony.scan:
                return self.tr(
                    "This scan is the document: the others sign electronically on a sheet behind it. The ink itself "
                    "is not judged."
                )
            case SignatoryState.SCANNED if kept is not None:
                moment = formats.moment(kept.added_at) if kept.added_at is not None else ""
                said = self.tr(
                    "No electronic signature: the scan of {moment} is kept with its fingerprint {mark}, unjudged."
                ).format(moment=moment, mark=f"{kept.content[:4]} {kept.content[4:8]}")
                if kept.content not in ceremony.scans:
                    return said
                offer = self.tr("If this sheet is what was signed on stage, the others can sign on its scan.")
                return f"{said} {offer}"
            case SignatoryState.WET:
                return self.tr("No electronic signature; the scan is kept with its fingerprint and its day.")
            case SignatoryState.READY if standing.person.way is Way.OUTSIDE:
                made = last_export(self.desk.preferences, ceremony.paper.document_id, view.snapshot.unit.workspace_id)
                if made is None:
                    return self.tr("Export the file, have it signed in the other program, then bring it back.")
                return self.tr("Exported {moment} to “{place}”. Sign it there, then bring the file back.").format(
                    moment=formats.moment(made.at), place=made.place
                )
            case SignatoryState.READY:
                return self.tr("Have the certificate file or the token at hand.")
            case SignatoryState.NOT_YET:
                return self.tr("Others sign before.")
        return ""

    def _doubt(self, standing: SignatoryStanding) -> str:
        if standing.state is SignatoryState.VERIFIED:
            return ""
        found = standing.signature
        if found is None:
            return self.tr("Not checked yet.")
        language = self.desk.formats.language
        return " ".join(sentence_of(reason, language) for reason in found.reasons[:1])


def _choice(ceremony: Ceremony, at: int) -> ScanChoice:
    """What is offered on one card; of several on one scan the first offers it."""
    scans = [found.file.content if found.file is not None else "" for found in ceremony.signatories]
    scan = scans[at]
    if not scan:
        return ScanChoice.NONE
    is_signed = any(found.file is not None and found.person.way is not Way.WET for found in ceremony.signatories)
    if scan == ceremony.scan and is_signed:
        return ScanChoice.SIGNED_ON
    if scans.index(scan) != at:
        return ScanChoice.NONE
    if scan in ceremony.scans:
        return ScanChoice.CHOOSE
    return ScanChoice.LEAVE if scan == ceremony.scan else ScanChoice.NONE


def _turn(ceremony: Ceremony) -> str:
    """Field of the one whose act is next: who may sign now, before who signs in ink at any time."""
    if ceremony.paper is None:
        return ""
    ready = [found.field for found in ceremony.signatories if found.state is SignatoryState.READY]
    inked = [found.field for found in ceremony.signatories if found.state is SignatoryState.WET]
    return next(iter((*ready, *inked)), "")
