"""What the assessors advise, what the unit does about it, and what their report says beside the scores."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from integrity_zone.domain.review import RECOMMENDATION_CHARACTERS, FollowUp, Recommendation, ResultReport
from integrity_zone.services.assessment.recommendations import LINE_CHARACTERS, FollowUpFacts
from ui.dialogs.declaration.fields import FormDialog, choice_field, line_field
from ui.models.evidence.library import title_of
from ui.models.review.follow_up import follow_up_name
from ui.theme.qss import restyle
from ui.widgets.day_field import DayField, are_days

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget

    from integrity_zone.domain.workspace import Snapshot
    from ui.desk import Desk
    from ui.theme.theme import Theme
    from ui.view import AssessmentView

_LINES = 5
_WIDTH = 520
#: What the frame of a dialog takes of the height of a screen.
_EDGES = 40
#: So much of a recommendation stands above what is done about it; all of it is on the page.
_ABOUT_CHARACTERS = 240


def text_field(name: str, text: str, theme: Theme, lines: int = 3) -> QPlainTextEdit:
    """A field of several lines that Tab leaves.

    Args:
        name: What it is, for those who do not see its label.
        text: What stands in it.
        theme: Sizes.
        lines: How high it is where there is room.
    """
    made = QPlainTextEdit(text)
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(theme.metrics.px(18 + 14))
    made.setMaximumHeight(theme.metrics.px(18 * lines + 14))
    made.textChanged.connect(lambda: restyle(made, invalid="false"))
    return made


class _TextDialog(FormDialog):
    """Closes when its texts are not too long, the needed one says something, and its days are days."""

    def __init__(self, title: str, action: str, desk: Desk, parent: QWidget | None, *, about: str = "") -> None:
        super().__init__(title, action, desk.theme, parent, about=about)
        self._texts: list[QPlainTextEdit] = []
        self._must_say: QPlainTextEdit | None = None
        self._days: list[DayField] = []

    def add_text(self, name: str, text: str, *, lines: int = 3, is_needed: bool = False) -> QPlainTextEdit:
        field = text_field(name, text, self._theme, lines)
        self.add(name, field)
        self._texts.append(field)
        if is_needed:
            self._must_say = field
        return field

    def add_day(self, name: str, field: DayField) -> None:
        self.add(name, field)
        self._days.append(field)

    def fit(self, width: int = _WIDTH) -> None:
        """Take the size that the fields need, and no more height than the window has.

        Args:
            width: In pixels at 100 %.
        """
        super().fit(width)
        parent = self.parentWidget()
        if parent is not None:
            self.resize(self.width(), min(self.height(), parent.window().height() - _EDGES))

    def accept(self) -> None:
        """Close when everything can be taken."""
        too_long = [field for field in self._texts if len(field.toPlainText().strip()) > RECOMMENDATION_CHARACTERS]
        if too_long:
            self._point_at(too_long[0])
            self.say(self.tr("A text holds at most %n character(s).", "", RECOMMENDATION_CHARACTERS))
            return
        if self._must_say is not None and not self._must_say.toPlainText().strip():
            self._point_at(self._must_say)
            self.say(self.tr("Write what is recommended."))
            return
        if are_days(self._days):
            super().accept()

    def _point_at(self, field: QPlainTextEdit) -> None:
        restyle(field, invalid="true")
        field.setFocus()


class RecommendationDialog(_TextDialog):
    """Asks what is advised, and about which minimum."""

    def __init__(self, known: Recommendation | None, view: AssessmentView, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            known: What was advised; None for a new one.
            view: Its minimums can be named.
            desk: The doors of a page.
            parent: The window.
        """
        title = self.tr("New recommendation") if known is None else self.tr("Recommendation")
        super().__init__(title, self.tr("Save"), desk, parent)
        self._known = known or Recommendation("", "")
        self.text = self.add_text(self.tr("What is recommended"), self._known.text, lines=_LINES, is_needed=True)
        self.minimum = choice_field(self.tr("Minimum that is not reached"))
        self.minimum.addItem(self.tr("None"), ("", "", ""))
        for verdict in view.recorded.verdicts.values():
            for check in verdict.checks:
                code = check.target if check.target in view.instrument.indicators_by_code else ""
                name = self.tr("{predicate}: {minimum}").format(predicate=verdict.predicate, minimum=check.title)
                self.minimum.addItem(name, (verdict.predicate, check.key, code))
        self._choose()
        self._chosen = self.minimum.currentIndex()
        self.add(self.tr("Minimum"), self.minimum)
        self.fit()
        self.text.setFocus()

    @property
    def recommendation(self) -> Recommendation:
        """As filled in."""
        worded = replace(self._known, text=self.text.toPlainText().strip())
        if self.minimum.currentIndex() == self._chosen:
            # It may be about more than can be chosen here.
            return worded
        predicate, requirement, code = self.minimum.currentData()
        return replace(
            worded,
            predicate=predicate,
            requirement=requirement,
            indicator=code or (self._known.indicator if not requirement else ""),
        )

    def _choose(self) -> None:
        wanted = (self._known.predicate, self._known.requirement)
        for place in range(self.minimum.count()):
            predicate, requirement, _code = self.minimum.itemData(place)
            if (predicate, requirement) == wanted:
                self.minimum.setCurrentIndex(place)


class FollowUpDialog(_TextDialog):
    """Asks what the unit does about a recommendation."""

    def __init__(self, known: Recommendation, snapshot: Snapshot, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            known: The recommendation.
            snapshot: Its documents can be named as proof.
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(self.tr("Follow-up"), self.tr("Save"), desk, parent, about=_shortened(known.text))
        self._known = known
        self.action = self.add_text(self.tr("Action"), known.action)
        self.state = choice_field(self.tr("State"))
        for state in (FollowUp.OPEN, FollowUp.IN_PROGRESS, FollowUp.DONE):
            self.state.addItem(follow_up_name(state), state)
        self.state.setCurrentIndex(max(0, self.state.findData(known.state)))
        self.add(self.tr("State"), self.state)
        self.due_on = DayField(desk.theme, desk.formats, self.tr("To be done by"))
        self.due_on.set_day(known.due_on)
        self.add_day(self.tr("To be done by"), self.due_on)
        self.done_on = DayField(desk.theme, desk.formats, self.tr("Done on"))
        self.done_on.set_day(known.done_on)
        self.add_day(self.tr("Done on"), self.done_on)
        self.document = self._documents(snapshot)
        self.add(self.tr("Evidence"), self.document)
        self.note = self.add_text(self.tr("Note"), known.note, lines=2)
        self.fit()
        self.action.setFocus()

    @property
    def facts(self) -> FollowUpFacts:
        """As filled in."""
        days = {"due_on": self.due_on.day, "done_on": self.done_on.day}
        return FollowUpFacts(
            action=self.action.toPlainText().strip(),
            due_on=days["due_on"],
            done_on=days["done_on"],
            state=FollowUp(self.state.currentData()),
            document=str(self.document.currentData()),
            note=self.note.toPlainText().strip(),
            cleared=frozenset(name for name, day in days.items() if day is None),
        )

    def _documents(self, snapshot: Snapshot) -> QComboBox:
        field = choice_field(self.tr("Evidence"))
        field.addItem(self.tr("None"), "")
        for document in sorted(snapshot.documents.values(), key=title_of):
            field.addItem(title_of(document), document.id)
        field.setCurrentIndex(max(0, field.findData(self._known.document)))
        return field


class ResultReportDialog(_TextDialog):
    """Asks what the report of results says beside the scores."""

    def __init__(self, known: ResultReport, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            known: What was filled in.
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(
            self.tr("Report of results"),
            self.tr("Save"),
            desk,
            parent,
            about=self.tr("What the report says beside the scores. It is made on the page of reports."),
        )
        self.number = line_field(self.tr("Number"), LINE_CHARACTERS, known.number)
        self.day = DayField(desk.theme, desk.formats, self.tr("Date"))
        self.day.set_day(known.dated_on)
        self.town = line_field(self.tr("Place"), LINE_CHARACTERS, known.place)
        self.signer = line_field(self.tr("Signed by"), LINE_CHARACTERS, known.signer)
        self.office = line_field(self.tr("Office"), LINE_CHARACTERS, known.office)
        self.nip = line_field(self.tr("NIP"), LINE_CHARACTERS, known.nip)
        self.add(self.tr("Number"), self.number)
        self.add_day(self.tr("Date"), self.day)
        for words, field in (
            (self.tr("Place"), self.town),
            (self.tr("Signed by"), self.signer),
            (self.tr("Office"), self.office),
            (self.tr("NIP"), self.nip),
        ):
            self.add(words, field)
        self.conclusion = self.add_text(self.tr("Conclusion in own words"), known.conclusion)
        self.fit()
        self.number.setFocus()

    @property
    def report(self) -> ResultReport:
        """As filled in."""
        texts = {
            "number": self.number,
            "place": self.town,
            "signer": self.signer,
            "office": self.office,
            "nip": self.nip,
        }
        lines = {name: " ".join(field.text().split()) for name, field in texts.items()}
        return ResultReport(dated_on=self.day.day, conclusion=self.conclusion.toPlainText().strip(), **lines)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _ABOUT_CHARACTERS else f"{line[:_ABOUT_CHARACTERS].rstrip()}…"
