"""The steps of a declaration, from the pakta integritas to the public: what is done, and what to say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject

from integrity_zone.domain.ceremony import SignatoryState
from integrity_zone.domain.declaration import Declaration
from integrity_zone.services.assessment.requirements import judged_requirements
from ui.models.declaration.words import short_digest
from ui.models.eligibility.proposal import counts

if TYPE_CHECKING:
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.formats import Formats

#: States in which nothing more is wanted of a person.
DONE_STATES = frozenset({SignatoryState.SIGNED, SignatoryState.VERIFIED, SignatoryState.SCANNED})


class Step(StrEnum):
    """What a declaration consists of, in its order."""

    PAKTA = "pakta"
    TEXT = "text"
    PEOPLE = "people"
    FREEZE = "freeze"
    SIGN = "sign"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step as it is listed."""

    step: Step
    title: str
    hint: str
    is_done: bool


class StepWords(QObject):
    """Says where each step stands."""

    def __init__(self, formats: Formats, parent: QObject) -> None:
        """Keep the language.

        Args:
            formats: Of days and hours.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats

    def lines(self, snapshot: Snapshot, ceremony: Ceremony, commitments: int) -> tuple[StepLine, ...]:
        """All steps.

        Args:
            snapshot: Of the year.
            ceremony: Of the same.
            commitments: How many points the charter prints.
        """
        declared = snapshot.declaration or Declaration()
        publication = snapshot.papers.publication
        people = ceremony.signatories
        heads = sum(1 for standing in people if standing.is_head)
        done = sum(1 for standing in people if standing.state in DONE_STATES)
        return (
            StepLine(Step.PAKTA, self.tr("Pakta integritas"), self._pakta(declared), is_mostly_signed(declared)),
            StepLine(
                Step.TEXT,
                self.tr("Text of the charter"),
                self.tr("%n commitment(s)", "", commitments)
                if declared.place and declared.date
                else self.tr("to be filled in"),
                bool(declared.place and declared.date),
            ),
            StepLine(
                Step.PEOPLE,
                self.tr("Signatories"),
                self.tr("{people}, {heads}").format(
                    people=self.tr("%n person(s)", "", len(people)), heads=self.tr("%n head(s)", "", heads)
                ),
                heads > 0,
            ),
            StepLine(Step.FREEZE, self.tr("Freeze the text"), self._frozen(ceremony), ceremony.paper is not None),
            StepLine(
                Step.SIGN,
                self.tr("Signatures"),
                self.tr("{done} of {of} done").format(done=done, of=len(people)) if people else self.tr("not yet"),
                ceremony.is_complete,
            ),
            StepLine(
                Step.PUBLISH,
                self.tr("Check and publish"),
                self.tr("on {day}").format(day=self._formats.short_day(publication.on))
                if publication is not None
                else self.tr("not yet"),
                publication is not None,
            ),
        )

    def requirements(self, snapshot: Snapshot) -> str:
        """How many requirements of a proposal are met."""
        found = counts(judged_requirements(snapshot))
        return self.tr("{met} of {of} requirements met").format(met=found.met, of=found.asked)

    def _pakta(self, declared: Declaration) -> str:
        signed, of = pakta_count(declared)
        if not of:
            return self.tr("no list yet")
        return self.tr("{signed} of {of} staff").format(signed=signed, of=of)

    def _frozen(self, ceremony: Ceremony) -> str:
        paper = ceremony.paper
        if paper is None:
            return self.tr("not yet")
        when = self._when(paper.issued_at) if paper.issued_at is not None else self.tr("frozen")
        return f"{when} · {short_digest(paper.content)}"

    def _when(self, moment: datetime) -> str:
        """The hour of today, else the day: there is little room."""
        day = moment.astimezone().date()
        if day == datetime.now().astimezone().date():
            return self._formats.time(moment)
        return self._formats.locale.toString(QDate(day.year, day.month, day.day), "d MMM")


def pakta_count(declared: Declaration) -> tuple[int, int]:
    """How many of the staff signed the pakta integritas, and of how many."""
    return sum(1 for member in declared.staff if member.pakta_on is not None), len(declared.staff)


def is_mostly_signed(declared: Declaration) -> bool:
    """Whether more than half of the staff signed; the rule says "most" and no share."""
    signed, of = pakta_count(declared)
    return of > 0 and 2 * signed > of


def next_step(lines: tuple[StepLine, ...]) -> Step:
    """The first step that is not done; the last one when all are."""
    # A unit may declare before most of its staff signed: the pakta hold nobody up who went on.
    later = [line for line in lines if line.step is not Step.PAKTA]
    if not lines[0].is_done and not any(line.is_done for line in later):
        return Step.PAKTA
    return next((line.step for line in later if not line.is_done), Step.PUBLISH)
