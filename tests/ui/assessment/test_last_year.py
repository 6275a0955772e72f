"""A year that begins with the one before: proposals beside the answers, and what was answered then."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from assessments.counterparts import counterparts
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import add_year, start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace
from tests.ui.assessment.conftest import Hall
from ui.models.filters import CARRIED, CHANGED, matching
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.view import AssessmentView

CODE = "A.I.5.ii.a"


@pytest.fixture
def second_year(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], sample_path: Path
) -> Iterator[Hall]:
    """The sample agency in the year after, nothing confirmed yet."""
    with Workspace.open(sample_path, actor="Rina Kusuma", write=True) as workspace:
        workspace.record_answers({CODE: "D"}, {CODE: "Diuji petik"}, Stage.TPN)
        start_year(workspace, instrument("zi-2021"), year=2027, from_year=2026)
    open_file(sample_path)
    hall = Hall(qtbot, desk)
    hall.rest()
    hall.go(CODE)
    yield hall
    hall.page.leave()
    hall.rest()


def test_a_carried_answer_is_a_proposal_until_it_is_confirmed(second_year: Hall) -> None:
    hall = second_year
    assert hall.view.snapshot.assessment.year == 2027
    assert hall.view.shown.answered == 0
    box = hall.page.card.carried
    assert box.isVisible()
    assert CODE in matching(hall.view, (CARRIED,), None)
    box.confirm_button.click()
    hall.rest()
    assert hall.view.values == {CODE: "B"}
    assert not box.isVisible()
    hall.desk.hub.undo_stack.undo()
    hall.rest()
    assert hall.view.values == {}
    assert box.isVisible()


def test_a_dismissed_proposal_leaves_the_answer_open(second_year: Hall) -> None:
    hall = second_year
    hall.page.card.carried.dismiss_button.click()
    hall.rest()
    assert CODE not in hall.view.snapshot.answers[Stage.UNIT]
    assert hall.view.values == {}
    assert not hall.page.card.carried.isVisible()


def test_last_years_answer_note_and_evidence_can_be_read(second_year: Hall) -> None:
    tab = second_year.page.side.last_year
    second_year.page.side.tabs.setCurrentWidget(tab)
    assert tab._year.text() == "2026"
    assert "Unit: B (0,75)" in tab._lines.text()
    assert "TPI: C (0,50)" in tab._lines.text()
    assert "TPN: D (0,25)\n\nDiuji petik" in tab._lines.text()
    assert "SK Satgas SPIP DPMPTSP" in tab._lines.text()


@pytest.fixture
def after_an_old_year(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], sample_path: Path
) -> Iterator[Hall]:
    """The sample agency with the year before by the repealed worksheet."""
    with Workspace.open(sample_path, actor="Rina Kusuma", write=True) as workspace:
        add_year(workspace, instrument("zi-2014"), year=2019)
        answers = {"A.I.2.a": "Ya", "A.III.6.a": "C", "A.III.6.b": "A"}
        workspace.record_answers(answers, {"A.I.2.a": "Sudah disahkan"}, Stage.UNIT, year=2019)
        sk = [NamedBytes("rencana.pdf", b"rencana")]
        add_evidence(workspace, sk, Placement(("A.I.2.a",)), DocumentFacts(title="Rencana 2019"), year=2019)
    open_file(sample_path)
    hall = Hall(qtbot, desk)
    hall.rest()
    yield hall
    hall.page.leave()
    hall.rest()


def test_another_worksheet_shows_the_questions_about_the_same(after_an_old_year: Hall) -> None:
    hall = after_an_old_year
    before = hall.view.values
    hall.go("A.I.1.ii.a")
    tab = hall.page.side.last_year
    hall.page.side.tabs.setCurrentWidget(tab)
    assert tab._year.text() == "2019"
    rules, asked_then = tab._lines.text().split("\n\n")
    head, *said = asked_then.splitlines()
    assert rules == "Peraturan Menteri PANRB Nomor 52 Tahun 2014; hanya disandingkan, tidak dipindahkan."
    asked = instrument("zi-2014").indicators_by_code["A.I.2.a"]
    assert head == f"Setara: A.I.2.a · {asked.title}"
    assert said == ["Unit: Ya (1,00)", "Sudah disahkan", "Bukti: Rencana 2019"]
    assert hall.view.values == before


def test_a_question_merged_from_several_shows_each_and_a_new_one_says_so(after_an_old_year: Hall) -> None:
    hall = after_an_old_year
    tab = hall.page.side.last_year
    hall.page.side.tabs.setCurrentWidget(tab)
    found = counterparts(instrument("zi-2014"), instrument("zi-2021"))
    (merged, count), *_others = Counter(pair.later for pair in found if pair.later).most_common()
    assert count > 1
    hall.go(merged)
    codes = {pair.earlier for pair in found if pair.later == merged}
    assert {code for code in codes if f": {code} · " in tab._lines.text()} == codes
    alone = next(pair.later for pair in found if pair.earlier is None and pair.later)
    hall.go(alone)
    assert tab._lines.text() == "Peraturan Menteri PANRB Nomor 52 Tahun 2014: hal ini tidak ditanyakan."


def test_nothing_changed_since_a_year_of_another_worksheet(after_an_old_year: Hall) -> None:
    hall = after_an_old_year
    hall.page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({CHANGED})))
    assert hall.page.navigator.codes == ()


def test_what_changed_since_last_year_is_filtered_also_after_it_was_settled(second_year: Hall) -> None:
    hall = second_year
    hall.keys("A")
    hall.page.card.carried.dismiss_button.click()
    hall.rest()
    hall.page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({CHANGED})))
    assert hall.page.navigator.codes == (CODE,)


def test_answers_go_to_the_year_that_is_shown(second_year: Hall) -> None:
    second_year.desk.hub.show_year("", 2026)
    second_year.rest()
    # The program makes its pages anew for another year.
    hall = Hall(second_year.qtbot, second_year.desk)
    hall.go(CODE)
    assert not hall.page.card.carried.isVisible()
    hall.keys("D")
    hall.rest()
    assert hall.view.snapshot.assessment.year == 2026
    assert hall.view.values[CODE] == "D"
    hall.desk.hub.show_year("", 2027)
    hall.rest()
    assert hall.view.values == {}


def test_a_file_opened_to_be_read_takes_nothing(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], sample_path: Path
) -> None:
    from integrity_zone.domain.work_unit import BlankPolicy

    with qtbot.waitSignal(desk.hub.opened, timeout=10_000):
        desk.hub.open("", sample_path, actor="Rina", write=False, blank=BlankPolicy.ZERO)
    hall = Hall(qtbot, desk)
    hall.go(CODE)
    before = hall.view.values
    hall.page.card.press("D")
    hall.page.card.clear_answer()
    hall.rest()
    assert hall.view.values == before
    assert hall.page.card.note.note.isReadOnly()
    assert not hall.page.side.evidence.drop_zone.choose_button.isEnabled()
    hall.page.leave()
