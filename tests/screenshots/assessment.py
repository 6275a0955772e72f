"""The page of the assessment: each kind of question, its states, its panes and overlays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.models.filters import BLANK, MINE
from ui.pages.assessment.page import AssessmentPage
from ui.places import PageKey, Place
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.app.preferences.person = Person("Dimas Prasetya", "coordinator", 5)
    studio.open(studio.blank)
    yield "blank", studio.go(Place(PageKey.ASSESSMENT, code="A.I.1.i.a"))
    studio.open(studio.sample)
    for name, code in (("options", "A.I.5.ii.a"), ("open", "A.I.5.v.d"), ("counts", "A.II.5.ii.a"), ("index", "B.I.a")):
        yield name, studio.go(Place(PageKey.ASSESSMENT, code=code))
    page = studio.window.findChild(AssessmentPage)
    assert isinstance(page, AssessmentPage)
    yield from _panes(studio, page)
    yield from _states(studio, page)
    assessor = studio.app.preferences.person = Person("Damar Wibisana", "tpi", None, "tpn")
    studio.app.window.status.show_person(assessor)
    studio.open(studio.sample)
    yield "tpn", studio.go(Place(PageKey.ASSESSMENT, code="B.I.a"))
    studio.app.preferences.person = Person("Dimas Prasetya", "coordinator", 5)


def _panes(studio: Studio, page: AssessmentPage) -> Iterator[tuple[str, QWidget]]:
    studio.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    page.panes.show_list()
    yield "list", studio.window
    for place, name in enumerate(("evidence", "usual", "history", "discussion", "last-year")):
        page.panes.show_side()
        page.side.tabs.setCurrentIndex(place)
        yield name, studio.window
    page.card.focus_question()
    page.side.tabs.setCurrentIndex(0)


def _states(studio: Studio, page: AssessmentPage) -> Iterator[tuple[str, QWidget]]:
    studio.go(Place(PageKey.ASSESSMENT, filters=frozenset({BLANK, MINE})))
    page.panes.show_list()
    yield "filtered", studio.window
    studio.go(Place(PageKey.ASSESSMENT, search="tidak ada di mana pun"))
    page.panes.show_list()
    yield "nothing-found", studio.window
    studio.go(Place(PageKey.ASSESSMENT, code="A.I.5.v.d"))
    page.card.note.toggle_flag()
    yield "flagged", studio.window
    studio.go(Place(PageKey.ASSESSMENT, code="B.I.a"))
    page.card.index.type_digit("9")
    yield "out-of-range", studio.window
    page.card.stop()
    studio.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    page._explain()
    yield "explanation", studio.window
    page._ask_code()
    yield "go-to", studio.window
    page.card.focus_question()
    page.set_trying(True)
    page.card.press("A")
    yield "trying", studio.window
    page.set_trying(False)
