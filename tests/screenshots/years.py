"""The comparison of years: one year alone, two of one worksheet, the repealed one beside the one in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QToolButton

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.answers import best_answers
from ui.dialogs.home.add_year import AddYearDialog
from ui.models.years.words import Sieve
from ui.pages.assessment.page import AssessmentPage
from ui.pages.years.page import YearsPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from tests.screenshots.studio import Studio


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    yield "one-year", studio.go(Place(PageKey.YEARS))
    yield from _added(studio)
    studio.open(_file(studio.blank.with_name("dinas-sosial-2026.zi")))
    yield "one-worksheet", studio.go(Place(PageKey.YEARS, part="overview/2025:2026:unit"))
    yield "two-worksheets", studio.go(Place(PageKey.YEARS, part="overview/2018:2026:unit"))
    area = _page(studio).findChildren(QScrollArea)[0]
    area.ensureWidgetVisible(_page(studio).pairs.bars.rows[-1])
    yield "scrolled", studio.window
    area.verticalScrollBar().setValue(0)
    yield "judged", studio.go(Place(PageKey.YEARS, part="overview/2025:2026:tpi"))
    yield "questions", studio.go(Place(PageKey.YEARS, part="questions/2018:2026:unit"))
    page = _page(studio)
    page.questions.choose("A.VI.2.c")
    yield "split", studio.window
    worse = Place(PageKey.YEARS, part="questions/2025:2026:unit", filters=frozenset({Sieve.WORSE.value}))
    yield "worse", studio.go(worse)
    page.questions.filters.search.setText("zzz")
    yield "nothing-found", studio.window
    page.questions.show_all()
    yield "area", studio.go(Place(PageKey.YEARS, part="questions/2018:2026:unit/area.5", code="A.V.1.a"))
    page.pairs.findChildren(QToolButton)[0].click()
    yield "as-a-table", studio.dialog()
    studio.dialog().close()
    studio.settle()
    yield from _beside_a_question(studio)


def _beside_a_question(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """What the year of the repealed worksheet answered, beside questions of the year after it."""
    studio.app.hub.show_year("2025", 2025)
    studio.settle()
    for name, code in (("year-before", "A.I.4.ii.h"), ("year-before-none", "A.I.4.ii.g")):
        studio.go(Place(PageKey.ASSESSMENT, code=code))
        page = studio.window.findChildren(AssessmentPage)[-1]
        page.panes.show_side()
        page.side.tabs.setCurrentWidget(page.side.last_year)
        yield name, studio.window


def _added(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """The dialog with a year of each kind, and the page once the year is there."""
    _page(studio).empty.button.click()
    dialog = studio.dialog()
    assert isinstance(dialog, AddYearDialog)
    yield "add-year", dialog
    dialog.year.setValue(2026)
    yield "add-year-taken", dialog
    dialog.year.setValue(2018)
    yield "add-old-year", dialog
    dialog.asked.setCurrentIndex(1)
    dialog.asked.activated.emit(1)
    yield "add-unusual-year", dialog
    dialog.asked.setCurrentIndex(0)
    dialog.accept()
    studio.settle()
    yield "added", studio.window


def _page(studio: Studio) -> YearsPage:
    return studio.window.findChildren(YearsPage)[-1]


def _file(path: Path) -> Path:
    """2018 by the repealed worksheet, 2025 and 2026 by the one in force."""
    old, now = instrument("zi-2014"), instrument("zi-2021")
    create_workspace(path, unit_name="Dinas Sosial", year=2018, instrument=old, actor="Rina Kusuma", target="WBK")
    with Workspace.open(path, actor="Rina Kusuma", write=True) as workspace:
        workspace.record_answers(_less(old, 3), {}, Stage.UNIT, year=2018)
        papers = [NamedBytes("sk-tim.pdf", b"SK")]
        add_evidence(workspace, papers, Placement(("A.I.1.a",)), DocumentFacts(title="SK tim kerja"), year=2018)
        start_year(workspace, now, year=2025, from_year=2018)
        workspace.record_answers(_less(now, 4), {}, Stage.UNIT, year=2025)
        workspace.record_answers(_less(now, 3), {}, Stage.TPI, year=2025)
        start_year(workspace, now, year=2026, from_year=2025)
        answers = _less(now, 7)
        for code in list(answers)[-3:]:
            del answers[code]
        workspace.record_answers(answers, {}, Stage.UNIT, year=2026)
        add_evidence(workspace, papers, Placement(("A.I.1.i.a",)), DocumentFacts(title="SK tim kerja"), year=2026)
    return path


def _less(found: Instrument, every: int) -> dict[str, AnswerValue]:
    """Full marks, but every so many options are the worst."""
    answers = best_answers(found)
    for at, item in enumerate(found.indicators):
        if at % every == 0 and item.options:
            answers[item.code] = min(item.options, key=lambda option: option.score).key
    return answers
