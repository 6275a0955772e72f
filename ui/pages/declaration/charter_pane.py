"""The charter at the right: its page as it stands, how it lies, and what can be said of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from integrity_zone.domain.ceremony import SignatoryState, Way
from integrity_zone.domain.declaration import Declaration, Orientation
from ui.pages.declaration.charter_pages import draft_pages, kept_pages
from ui.pages.declaration.signing_panel import STILL
from ui.places import PageKey, has_page
from ui.theme.tokens import Mark
from ui.viewing.paged_picture import PagedPicture
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.segmented import Segmented
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from integrity_zone.services.charters.ceremonies import Ceremony
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from ui.desk import Desk
    from ui.pages.declaration.watch import CeremonyWatch
    from ui.view import AssessmentView
    from ui.viewing.picture import MadePage

_LINES = 6
#: Below these heights, at 100 %, what happens afterwards is not said beside a charter that lies or stands.
_LOW = {Orientation.LANDSCAPE: 590, Orientation.PORTRAIT: 660}


class CharterPane(QWidget):
    """Follows the ceremony; before the text is frozen it shows what would be frozen."""

    orientation_chosen = Signal(object)  #: Orientation
    copy_asked = Signal()
    check_asked = Signal()

    def __init__(self, desk: Desk, reader: DocumentReader, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._shown: MadePage | None = None
        self._lies = Orientation.PORTRAIT
        theme, metrics = desk.theme, desk.theme.metrics
        self.orientation = Segmented(
            ((Orientation.LANDSCAPE, self.tr("Landscape")), (Orientation.PORTRAIT, self.tr("Portrait"))),
            self.tr("How the charter lies"),
        )
        self.page = PagedPicture(desk, reader, hugs_page=True)
        self._draft = label(role="caption", wraps=True)
        self.state = Card(theme, self.tr("State of the file"))
        self._lines = [(StateMark(theme), label(wraps=True), QWidget()) for _number in range(_LINES)]
        for mark, words, holder in self._lines:
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(metrics.space(8))
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words, 1)
            self.state.body.addWidget(holder)
        self.check = button(self.tr("Check the PDF"))
        self.copy = button(self.tr("Save a copy…"))
        theme.bind_icon(self.check, "shield-check", "text")
        theme.bind_icon(self.copy, "download", "text")
        ways = QWidget()
        flow = FlowLayout(ways, spacing=metrics.space(8))
        for made in (self.check, self.copy):
            flow.addWidget(made)
        self.state.body.addWidget(ways)
        self.after = Card(theme, self.tr("Once complete"))
        self.after.body.addWidget(
            label(
                self.tr(
                    "The charter goes into the evidence, and is ready to be published: photographs, press, commitment "
                    "sheet."
                ),
                "secondary",
                wraps=True,
            )
        )
        head = QHBoxLayout()
        head.setSpacing(metrics.space(8))
        head.addWidget(label(self.tr("Charter"), "card-title"))
        head.addStretch(1)
        head.addWidget(self.orientation)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(8))
        layout.addLayout(head)
        # As high as there is room for, and the rest is free.
        layout.addWidget(self.page, 1000)
        layout.addWidget(self._draft)
        layout.addWidget(self.state)
        layout.addWidget(self.after)
        layout.addStretch(1)
        self.orientation.chosen.connect(lambda key: self.orientation_chosen.emit(Orientation(key)))
        self.copy.clicked.connect(self.copy_asked)
        self.check.clicked.connect(self.check_asked)

    @property
    def shown_page(self) -> MadePage | None:
        """The charter as it stands, or as it would be frozen; None while it cannot be drawn."""
        return self._shown

    @property
    def said(self) -> tuple[str, ...]:
        """What is said of the file, line by line."""
        return tuple(words.text() for _mark, words, holder in self._lines if not holder.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page its room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.after.setVisible(self.height() >= self._desk.theme.metrics.px(_LOW[self._lies]))

    def show_view(self, view: AssessmentView, watch: CeremonyWatch) -> None:
        """Show the charter as it stands.

        Args:
            view: The assessment.
            watch: Where the charter stands.
        """
        ceremony = watch.ceremony
        declared = (ceremony.paper.declaration if ceremony.paper is not None else None) or view.snapshot.declaration
        declared = declared or Declaration()
        self._lies = declared.orientation
        self._fit()
        self.orientation.set_current(declared.orientation)
        self.orientation.setEnabled(ceremony.paper is None and not self._desk.hub.is_read_only)
        self._draft.setVisible(ceremony.paper is None)
        if ceremony.current is not None:
            self._show_page(kept_pages(ceremony.current, view.snapshot.assessment.year))
        elif declared.place and declared.date is not None and declared.heads:
            self._draft.setText(self.tr("A preview: this is what would be frozen now."))
            self._show_page(draft_pages(view.snapshot))
        else:
            self._shown = None
            self._draft.hide()
            self.page.show_none(self.tr("Place, day and a head are needed before the charter can be shown."))
        self._show_lines(tuple(self._said(watch)))
        self.copy.setEnabled(ceremony.current is not None)
        self.copy.setToolTip("" if ceremony.current is not None else self.tr("There is no frozen charter"))
        self.check.setVisible(ceremony.current is not None and has_page(PageKey.VERIFICATION))

    def _show_page(self, page: MadePage) -> None:
        # The page of before has drawn it already.
        if self._shown is None or self._shown.key != page.key:
            self._shown = page
        self.page.show_page(self._shown)

    def _show_lines(self, said: tuple[tuple[Mark, str], ...]) -> None:
        for number, (mark, words, holder) in enumerate(self._lines):
            holder.setVisible(number < len(said))
            if number < len(said):
                mark.set_mark(said[number][0])
                words.setText(said[number][1])

    def _said(self, watch: CeremonyWatch) -> Iterator[tuple[Mark, str]]:
        ceremony = watch.ceremony
        if ceremony.paper is None:
            yield Mark.UNANSWERED, self.tr("Not frozen yet; nobody can sign.")
            return
        if ceremony.drifted:
            yield Mark.EVIDENCE, self.tr("Frozen; the declaration says something else now.")
        else:
            yield Mark.MET, self.tr("The text is frozen.")
        if ceremony.scan:
            yield Mark.ANSWERED, self.tr("The scan is what is signed; that it is the charter is for people to see.")
        yield from self._signatures(ceremony, watch)
        yield from self._missing(ceremony)

    def _signatures(self, ceremony: Ceremony, watch: CeremonyWatch) -> Iterator[tuple[Mark, str]]:
        states = [standing.state for standing in ceremony.signatories]
        verified, signed = states.count(SignatoryState.VERIFIED), states.count(SignatoryState.SIGNED)
        changed, scanned = states.count(SignatoryState.CHANGED), states.count(SignatoryState.SCANNED)
        if watch.problem:
            yield Mark.SHORT, watch.problem
        if watch.is_checking and verified + signed + changed:
            yield Mark.UNANSWERED, self.tr("The signatures are being checked.")
        elif verified:
            yield Mark.MET, self.tr("%n signature(s) whole and trusted", "", verified)
        if signed and not watch.is_checking:
            yield Mark.EVIDENCE, self.tr("%n signature(s) whole, but not certain", "", signed)
        if changed:
            yield Mark.SHORT, self.tr("%n signature(s) [does|do] not hold", "", changed)
        if scanned:
            yield Mark.ANSWERED, self.tr("%n signature(s) in ink, as a scan", "", scanned)

    def _missing(self, ceremony: Ceremony) -> Iterator[tuple[Mark, str]]:
        left = [standing for standing in ceremony.signatories if standing.state in STILL]
        inked = sum(1 for standing in left if standing.person.way is Way.WET)
        if len(left) > inked:
            yield Mark.EVIDENCE, self.tr("%n electronic signature(s) missing", "", len(left) - inked)
        if inked:
            yield Mark.EVIDENCE, self.tr("%n scan(s) missing", "", inked)
        if ceremony.is_complete:
            yield Mark.MET, self.tr("Everybody signed.")
