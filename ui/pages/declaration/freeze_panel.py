"""Freezing: from then on it is one file that everybody signs. Below it, the charters there were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.papers import PaperKind
from ui.dialogs.home.parts import table_view
from ui.messages import sentence_of
from ui.models.declaration.steps import is_mostly_signed
from ui.models.declaration.words import short_digest, way_name
from ui.models.home.text_table import TextRow, TextTable
from ui.pages.declaration.panel import Panel
from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.parts import button, label, row
from ui.widgets.state_mark import StateMark
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.view import AssessmentView


class FreezePanel(Panel):
    """What is ready and what is not, the one button, and the registry of charters."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(desk, acts, self.tr("Freeze the text"))
        theme = desk.theme
        self.set_remark(
            self.tr(
                "A frozen charter is one file that no longer changes. Everybody signs that file; a change is a new "
                "revision."
            )
        )
        self.strip = Strip(theme)
        self.freeze = button(self.tr("Freeze the text"), "primary")
        self.withdraw = button(self.tr("Withdraw the frozen charter…"))
        theme.bind_icon(self.freeze, "lock", "on_primary")
        self._ready = Card(theme, self.tr("Before freezing"))
        self._lines: list[tuple[StateMark, QLabel]] = []
        for _number in range(5):
            mark, words = StateMark(theme), label(wraps=True)
            self._lines.append((mark, words))
            self._ready.body.addLayout(row(mark, words, spacing=theme.metrics.space(8)))
        self._mix = Card(theme, self.tr("How it is made"))
        self._mix_words = label(role="secondary", wraps=True)
        self._mix.body.addWidget(self._mix_words)
        self._registry = Card(theme, self.tr("Charters of this year"))
        self.model = TextTable(
            (self.tr("Document and fingerprint"), self.tr("Frozen"), self.tr("Standing")), theme, parent=self
        )
        self.table = table_view(self.model, theme, self.tr("Charters of this year"), wide=(0, 2), wraps=True)
        self.table.setMinimumHeight(theme.metrics.px(110))
        self._registry.body.addWidget(self.table)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._ready)
        self.body.addWidget(self._mix)
        self.body.addLayout(row(self.freeze, self.withdraw, None, spacing=theme.metrics.space(8)))
        self.body.addWidget(self._registry)
        self.body.addStretch(1)
        self.freeze.clicked.connect(acts.freeze)
        self.withdraw.clicked.connect(acts.withdraw)

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:
        """Show whether it is frozen, and what is missing when it is not."""
        declared = view.snapshot.declaration or Declaration()
        paper = ceremony.paper
        can_write = not self.desk.hub.is_read_only
        is_again = paper is not None and ceremony.drifted and not ceremony.is_signed_by_anybody
        is_ready = bool(declared.place and declared.date and declared.heads)
        self.freeze.setVisible(paper is None or is_again)
        self.freeze.setText(self.tr("Freeze anew as a revision") if is_again else self.tr("Freeze the text"))
        self.freeze.setEnabled(can_write and is_ready)
        self.freeze.setToolTip("" if is_ready else self.tr("Place, day or head is missing"))
        self.withdraw.setVisible(paper is not None)
        self.withdraw.setEnabled(can_write)
        self.strip.setVisible(paper is not None)
        if paper is not None:
            self.strip.set_value(self._frozen(paper, ceremony))
        self._ready.setVisible(paper is None)
        for (mark, words), (is_met, met, missing) in zip(self._lines, self._conditions(declared), strict=True):
            mark.set_mark(Mark.MET if is_met else Mark.EVIDENCE, self.tr("met") if is_met else self.tr("not met"))
            words.setText(met if is_met else missing)
        self._mix_words.setText("\n".join(self._mix_lines(ceremony)))
        self._mix.setVisible(bool(self._mix_words.text()))
        self._show_registry(view)

    def _frozen(self, paper: IssuedPaper, ceremony: Ceremony) -> StripValue:
        formats = self.desk.formats
        when = formats.moment(paper.issued_at) if paper.issued_at is not None else ""
        said = self.tr("{document}, revision {revision}, frozen {when} by {who}.").format(
            document=paper.document_id, revision=paper.revision, when=when, who=paper.issued_by
        )
        if ceremony.drifted:
            return StripValue(
                Mark.EVIDENCE, self.tr("The declaration says something else now than the frozen charter."), said
            )
        return StripValue(Mark.MET, self.tr("The text is frozen."), said)

    def _conditions(self, declared: Declaration) -> tuple[tuple[bool, str, str], ...]:
        return (
            (bool(declared.place), self.tr("The place is known."), self.tr("The place is missing.")),
            (declared.date is not None, self.tr("The day is known."), self.tr("The day is missing.")),
            (bool(declared.heads), self.tr("Somebody declares."), self.tr("Nobody declares yet: add a head.")),
            (
                is_mostly_signed(declared),
                self.tr("Most of the staff signed the pakta integritas."),
                self.tr("Most of the staff did not sign the pakta integritas yet; the rest may follow later."),
            ),
            (
                bool(declared.number),
                self.tr("The charter has a number."),
                self.tr("The charter has no number; it may go without one."),
            ),
        )

    def _mix_lines(self, ceremony: Ceremony) -> list[str]:
        ways: dict[str, int] = {}
        for standing in ceremony.signatories:
            name = way_name(standing.person.way)
            ways[name] = ways.get(name, 0) + 1
        lines = [
            self.tr("{way}: {people}").format(way=name, people=self.tr("%n person(s)", "", count))
            for name, count in ways.items()
        ]
        return lines + [sentence_of(note, self.desk.formats.language) for note in ceremony.notes]

    def _show_registry(self, view: AssessmentView) -> None:
        charters = [paper for paper in view.snapshot.papers.issued if paper.kind is PaperKind.CHARTER]
        self._registry.setVisible(bool(charters))
        self.model.show_rows(
            [
                TextRow(
                    (
                        f"{paper.document_id}\n{short_digest(paper.content)}",
                        self.desk.formats.moment(paper.issued_at) if paper.issued_at is not None else "",
                        self.tr("holds")
                        if paper.withdrawn is None
                        else self.tr("withdrawn: {reason}").format(reason=paper.withdrawn),
                    ),
                    data=paper.id,
                )
                for paper in reversed(charters)
            ]
        )
        self.table.resizeRowsToContents()
