"""What is to be known of a workbook: what was altered in it, how its rows were found, why its scores differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.worksheet_import import MostlyEmptiedError, RowMatch
from ui.models.importing.words import match_text
from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.parts import button, label, row
from ui.widgets.state_mark import StateMark
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.worksheet_import import ImportFinding, ScoreDifference
    from ui.desk import Desk
    from ui.models.importing.taking import Read

_MARKS = {Severity.ERROR: Mark.SHORT, Severity.WARNING: Mark.EVIDENCE, Severity.REMARK: Mark.REMARK}
_ORDER = tuple(_MARKS)
_NAMED = 3
#: Code of the finding that is told above the table.
MOSTLY_EMPTIED = MostlyEmptiedError.code


class Line(NamedTuple):
    """One thing of a list."""

    mark: Mark
    mark_name: str
    head: str
    text: str


class Remark(NamedTuple):
    """One strip, and the list behind it."""

    key: str
    value: StripValue
    lines: tuple[Line, ...]


class RemarkWords(QObject):
    """Says what is to be known. An object, since only those can count in a language."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Choose the language.

        Args:
            desk: Knows it.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = desk.formats

    def of(self, read: Read) -> tuple[Remark, ...]:
        """Every strip of a workbook, the gravest first."""
        # What is said in front is not said again below.
        told = (found for found in read.preview.findings if found.code != MOSTLY_EMPTIED)
        findings = sorted(told, key=lambda found: _ORDER.index(found.severity))
        made = []
        if findings:
            made.append(self._findings(findings))
        if read.differences:
            made.append(self._differences(read.differences))
        made.append(self._rows(read))
        return tuple(made)

    def _findings(self, findings: Sequence[ImportFinding]) -> Remark:
        grave = [found for found in findings if found.severity is not Severity.REMARK]
        mark = _MARKS[findings[0].severity]
        if grave:
            headline = self.tr("%n thing(s) in the workbook should be looked at", "", len(grave))
        else:
            headline = self.tr("%n remark(s) on the workbook", "", len(findings))
        altered = [found.place for found in findings if found.code.startswith(("altered", "typed", "formula"))]
        sentence = as_sentence(findings[0].text(self._formats.language))
        if altered:
            sentence = self.tr("Altered: {places}. The program counts with the instrument's own weights.").format(
                places=_some(altered)
            )
        lines = tuple(
            Line(
                _MARKS[found.severity],
                self._severity(found.severity),
                " · ".join(part for part in (found.place, found.indicator) if part),
                as_sentence(found.text(self._formats.language)),
            )
            for found in findings
        )
        return Remark("findings", StripValue(mark, headline, sentence), lines)

    def _differences(self, differences: Sequence[ScoreDifference]) -> Remark:
        last = differences[-1]
        points = self._formats.points
        headline = self.tr(
            "%n number(s) in the workbook [differs|differ] from the rule of the instrument", "", len(differences)
        )
        sentence = ""
        if last.code == "total":
            sentence = self.tr("Total there {theirs}, by the rule {ours} over the same answers.").format(
                theirs=points(last.theirs), ours=points(last.ours)
            )
        else:
            first = self._difference(differences[0])
            sentence = f"{first.head}: {first.text}"
        lines = tuple(self._difference(found) for found in differences)
        return Remark("differences", StripValue(Mark.EVIDENCE, headline, sentence), lines)

    def _difference(self, found: ScoreDifference) -> Line:
        points = self._formats.points
        code = self.tr("Total") if found.code == "total" else found.code
        said = self.tr("There {theirs}, by the rule {ours}.").format(
            theirs=points(found.theirs), ours=points(found.ours)
        )
        reasons = [as_sentence(reason.text(self._formats.language)) for reason in found.reasons]
        reasons = reasons or [self.tr("No reason was found.")]
        head = self.tr("{code} · {place}").format(code=code, place=found.place)
        return Line(Mark.EVIDENCE, self.tr("Differs"), head, " ".join([said, *reasons]))

    def _rows(self, read: Read) -> Remark:
        matches = read.preview.matches
        number = self._formats.number
        count = sum(matches.values())
        certain = matches[RowMatch.ID] + matches[RowMatch.CODE]
        lines = tuple(
            Line(
                Mark.MET if match in (RowMatch.ID, RowMatch.CODE) else Mark.EVIDENCE,
                self.tr("Recognised"),
                match_text(match, number(found)),
                "",
            )
            for match, found in matches.items()
            if found
        )
        if certain == count:
            said = self.tr("No row had to be guessed. Notes and lists of evidence were compared as well.")
            value = StripValue(Mark.MET, self.tr("%n answer cell(s) recognised by number or code", "", count), said)
        else:
            said = self.tr("Look at them before they are taken; none of them is chosen by itself unless it is certain.")
            headline = self.tr("%n answer cell(s) recognised only by their text or place", "", count - certain)
            value = StripValue(Mark.EVIDENCE, headline, said)
        return Remark("rows", value, lines)

    def _severity(self, severity: Severity) -> str:
        return {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.REMARK: self.tr("Remark"),
        }[severity]


class RemarkStrips(QWidget):
    """The strips below the table."""

    asked = Signal(object)  #: Remark whose list is to be seen

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._words = RemarkWords(desk, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(desk.theme.metrics.space(8))
        self.strips: dict[str, Strip] = {}

    def minimumSizeHint(self) -> QSize:
        """How high they are is a matter of their width alone."""
        return QSize(super().minimumSizeHint().width(), 0)

    def show_read(self, read: Read) -> None:
        """Say what is to be known of a workbook."""
        for strip in self.strips.values():
            strip.hide()
            strip.deleteLater()
        self.strips = {}
        for remark in self._words.of(read):
            strip = Strip(self._desk.theme, is_low=True)
            strip.set_value(remark.value)
            see = button(self.tr("See"), "small", name=self.tr("See: {what}").format(what=remark.value.headline))
            see.clicked.connect(lambda _checked=False, remark=remark: self.asked.emit(remark))
            strip.set_actions([see])
            self._layout.addWidget(strip)
            self.strips[remark.key] = strip


class RemarkList(Card):
    """The list behind a strip, in the place of the cell."""

    back = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk.theme, parent=parent)
        self._desk = desk
        close = button(self.tr("Back to the cell"), "small")
        close.clicked.connect(self.back)
        self.set_right(close)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("In detail"))
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.body.addWidget(self._area, 1)
        self.lines: tuple[Line, ...] = ()

    def show_remark(self, remark: Remark) -> None:
        """Show the list of a remark."""
        theme, metrics = self._desk.theme, self._desk.theme.metrics
        self.lines = remark.lines
        self.set_title(self.tr("In detail"))
        holder = QWidget()
        holder.setProperty("band", "surface")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, metrics.space(6), 0)
        column.setSpacing(metrics.space(8))
        column.addWidget(label(remark.value.headline, "emphasis", wraps=True))
        for line in remark.lines:
            words = QVBoxLayout()
            words.setSpacing(0)
            for text, role in ((line.head, "emphasis"), (line.text, "secondary")):
                if text:
                    words.addWidget(label(text, "body" if role == "emphasis" else role, wraps=True))
            mark = StateMark(theme)
            mark.set_mark(line.mark, line.mark_name)
            beside = row(mark, spacing=metrics.space(8))
            beside.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            beside.addLayout(words, 1)
            column.addLayout(beside)
        column.addStretch(1)
        self._area.setWidget(holder)


def _some(places: Sequence[str]) -> str:
    named = [place.rpartition("!")[2] for place in places[:_NAMED] if place]
    more = len(places) - len(named)
    return ", ".join(named) + (f" +{more}" if more else "")


def as_sentence(text: str) -> str:
    """A remark with a capital letter and a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")
