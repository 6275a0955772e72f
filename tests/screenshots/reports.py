"""The page of reports: untouched, with documents made, without an answer, and when something goes wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

from tests.support.official_forms import sheet_2026
from tests.support.worksheet_imports import REAL
from ui.models.reports.kinds import ReportKey, proposed_name
from ui.models.reports.memory import MadeFile, remember_made
from ui.pages.reports.page import ReportsPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    yield "blank", studio.go(Place(PageKey.REPORTS))
    studio.open(studio.sample)
    yield "sample", studio.go(Place(PageKey.REPORTS))
    _pretend(studio)
    yield "made", studio.go(Place(PageKey.REPORTS))
    (page,) = studio.window.findChildren(ReportsPage)
    page.cards[ReportKey.FORM].show_making(is_making=True)
    page.make_at(ReportKey.PLAN, studio.sample.parent / "folder" / "rencana.xlsx", replace=False)
    studio.settle()
    yield "troubles", studio.window
    official = studio.sample.with_name("LKE 2026.xlsx")
    official.write_bytes(sheet_2026(REAL))
    page.make_at(ReportKey.OFFICIAL, studio.sample.with_name("terisi.xlsx"), replace=True, template=official)
    studio.settle()
    yield "official", studio.window
    page.wording.look(official)
    studio.settle()
    _area(page).ensureWidgetVisible(page.wording)
    yield "wording", studio.window
    page.make(ReportKey.REPORT)
    yield "save", studio.dialog()
    studio.dialog().close()
    studio.settle()


def _pretend(studio: Studio) -> None:
    """As if some documents had been made, one of which is gone."""
    view = studio.app.hub.view
    assert view is not None
    for day, key in ((20, ReportKey.WORKSHEET), (13, ReportKey.PLAN), (5, ReportKey.FORM)):
        path = studio.sample.with_name(proposed_name(key, studio.sample, 2026))
        if key is not ReportKey.FORM:
            path.write_bytes(b"")
        moment = datetime(2026, 4, day, 9, 10, tzinfo=UTC)
        remember_made(studio.app.preferences, view.snapshot, key, MadeFile(path, moment, 412_000))
    page = studio.window.findChildren(ReportsPage)[0]
    page._show_files()


def _area(page: ReportsPage) -> QScrollArea:
    """What the cards are scrolled in."""
    return page.findChildren(QScrollArea)[0]
