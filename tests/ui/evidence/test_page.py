"""The page as a whole: both languages, names for those who do not see it, the keyboard, and its end amid work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QWidget

from integrity_zone.domain.work_unit import Stage
from tests.ui.evidence.conftest import Library, drawn
from ui.formats import Formats
from ui.pages.evidence.page import EvidencePage

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.i18n import Languages
    from ui.view import AssessmentView


def texts(page: EvidencePage) -> set[str]:
    """Everything the page says that is not taken from the file."""
    found: set[str] = set()
    found |= {widget.text() for widget in page.findChildren(QLabel) if widget.isVisibleTo(page)}
    found |= {widget.text() for widget in page.findChildren(QAbstractButton) if widget.isVisibleTo(page)}
    found |= {widget.placeholderText() for widget in page.findChildren(QLineEdit)}
    found |= {str(page.model.headerData(place, Qt.Orientation.Horizontal)) for place in range(8)}
    found |= {action.text() for action in page.menu_actions()}
    return {text for text in found if text and any(letter.isalpha() for letter in text)}


def test_the_page_speaks_the_language_of_the_screens(
    qtbot: QtBot, desk: Desk, open_sample: AssessmentView, languages: Languages
) -> None:
    indonesian = EvidencePage(desk)
    qtbot.addWidget(indonesian)
    said, state = texts(indonesian), drawn(indonesian.model, 4, rows=1)
    languages.choose("en")
    english = EvidencePage(replace(desk, formats=Formats("en")))
    qtbot.addWidget(english)
    spoken = texts(english)
    assert {"Bukti", "Tambah bukti", "Judul", "Semua 55", "Keluarkan dokumen…"} <= said
    assert {"Evidence", "Add evidence", "Title", "All 55", "Remove the document…"} <= spoken
    assert {text for text in said & spoken if not text.startswith("Area")} == set()
    assert state == "Sesuai"
    assert drawn(english.model, 4, rows=1) == "Fits"
    qtbot.waitUntil(lambda: not desk.runner.is_busy, timeout=20_000)


def test_every_control_has_a_name_and_can_be_reached(library: Library) -> None:
    library.choose(next(iter(library.documents)))
    page = library.page
    controls: list[QWidget] = [
        *page.findChildren(QAbstractButton),
        *page.findChildren(QLineEdit),
        *page.findChildren(QAbstractItemView),
    ]
    own = [
        found
        for found in controls
        if found.isVisibleTo(page) and not found.objectName().startswith("qt_") and found.isEnabled()
    ]
    assert len(own) > 25
    unnamed = [found for found in own if not found.accessibleName() and found.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert unnamed == []
    assert page.library.search in own


def test_down_goes_from_the_search_into_the_table_and_escape_empties_it(library: Library) -> None:
    search, table = library.page.library.search, library.page.library.table
    search.setFocus()
    QTest.keyClicks(search, "laporan")
    library.qtbot.waitUntil(lambda: library.page.model.query.words == "laporan", timeout=5_000)
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert table.hasFocus()
    assert library.page.library.document == library.page.model.document_at(0)
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    library.rest()


def test_a_narrow_page_shows_the_preview_as_a_drawer_on_enter(library: Library) -> None:
    page = library.page
    library.window.resize(800, 600)
    library.choose(next(iter(library.documents)))
    assert page.head.preview_button.isVisible()
    assert not page.preview.isVisible()
    page.library.table.setFocus()
    QTest.keyClick(page.library.table, Qt.Key.Key_Return)
    assert page.preview.isVisible()
    QTest.keyClick(page._drawer, Qt.Key.Key_Escape)
    assert not page.preview.isVisible()
    library.window.resize(1300, 600)
    assert page.preview.isVisible()
    assert not page.head.preview_button.isVisible()


def test_an_answer_elsewhere_costs_the_hidden_page_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    page, code = library.page, "A.I.1.i.a"
    title = library.page.model.document_at(0)
    shown: list[object] = []
    monkeypatch.setattr(page.library, "show_shelf", shown.append)
    monkeypatch.setattr(page.head, "show_view", lambda *_view, **_how: shown.append("head"))
    page.hide()
    library.desk.hub.do("", lambda workspace: workspace.record_answers({code: None}, {}, Stage.UNIT))
    library.rest()
    assert not shown
    page.show()
    assert shown == ["head"]
    assert page.model.document_at(0) == title


def test_a_page_that_goes_amid_work_takes_its_readers_along(
    qtbot: QtBot, desk: Desk, open_sample: AssessmentView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.evidence.gathering.REST_MS", 1)
    page = EvidencePage(desk)
    page.resize(1200, 700)
    page.show()
    gatherer, reader = page.gatherer, page.reader
    qtbot.waitUntil(lambda: bool(gatherer._readers), timeout=20_000)
    readers = list(gatherer._readers)
    page.library.show_document(page.model.document_at(0))
    page.leave()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    assert all(one._child._process is None for one in (reader, *readers))
    qtbot.waitUntil(lambda: not desk.runner.is_busy, timeout=30_000)


def test_what_was_typed_a_moment_before_the_file_was_closed_does_no_harm(
    qtbot: QtBot, desk: Desk, open_sample: AssessmentView
) -> None:
    page = EvidencePage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.library.show_document(page.model.document_at(0))
    form = page.preview.details.form
    QTest.keyClicks(page.library.search, "laporan")
    QTest.keyClicks(form.number, "9")
    desk.hub.close()
    waiting = (page.library._narrowing, page.library._searching, form._timer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in waiting), timeout=5_000)
    page.resize(1300, 720)
    assert page.model.query.words == "laporan"
    qtbot.waitUntil(lambda: not desk.runner.is_busy, timeout=20_000)
