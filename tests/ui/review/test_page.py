"""The page of the review: differences with their figures, and recommendations until they are closed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from integrity_zone.domain.review import FollowUp, Recommendation
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.recommendations import add_recommendations, remove_recommendation
from integrity_zone.services.assessment.reviews import agreement
from tests.ui.review.conftest import RETURNED, TODAY
from ui.dialogs.review.recommendation import FollowUpDialog, RecommendationDialog, ResultReportDialog
from ui.models.home.todo import todos
from ui.models.review.differences import signed
from ui.pages.review.page import DIFFERENCES, FOLLOW_UP, ReviewPage
from ui.places import PageKey, Place
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.view import AssessmentView

D = TypeVar("D", bound=QDialog)


def view_of(desk: Desk) -> AssessmentView:
    view = desk.hub.view
    assert view is not None
    return view


def recommendations(desk: Desk) -> tuple[Recommendation, ...]:
    return view_of(desk).snapshot.review.recommendations


def rest(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.is_busy, timeout=20_000)


def dialog_of(page: ReviewPage, kind: type[D]) -> D:
    return next(found for found in page.findChildren(kind) if found.isVisible())


def proposed(qtbot: QtBot, desk: Desk, page: ReviewPage) -> None:
    page.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP))
    page.follow_up.propose.click()
    rest(qtbot, desk)


def test_differences_stand_beside_the_figures_of_their_areas(
    review_page: Callable[[str], ReviewPage], desk: Desk, told: Told
) -> None:
    page = review_page("coordinator")
    found = agreement(view_of(desk).snapshot, view_of(desk).instrument)
    rows = {row.texts[0]: row.texts for row in page.differences.model.rows}
    assert rows[RETURNED][2:] == ("B (0,67)", "C (0,33)", "\u22120,11", "Dikembalikan")
    assert len(rows) == len(found.differences) == 5
    areas = page.differences.area_model.rows
    assert areas[-1].texts == ("Jumlah", "103/113", "98", "95,15\u202f%", signed(found.points, desk.formats))
    assert sum(int(row.texts[2]) for row in areas[:-1]) == found.agreed
    assert page.strips[Stage.TPI].text_alternative.startswith("TPI setuju pada 98 dari 103 (95,15")
    page.differences.table.selectRow(0)
    page.differences.open_button.click()
    assert told.places[-1] == Place(PageKey.ASSESSMENT, code=RETURNED)


def test_shares_of_areas_have_as_many_decimals_as_that_of_the_whole(review_page: Callable[[str], ReviewPage]) -> None:
    rows = review_page("coordinator").differences.area_model.rows
    assert all(re.fullmatch("–|[0-9]+,[0-9]{2}\u202f%", row.texts[3]) for row in rows), [r.texts[3] for r in rows]
    assert any(row.texts[3].startswith("100,00") for row in rows)


def test_what_is_recommended_has_the_most_room(
    review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk
) -> None:
    from integrity_zone.services.assessment.recommendations import FollowUpFacts, follow_up

    page = review_page("tpi")
    page.resize(1200, 700)
    proposed(qtbot, desk, page)
    document = next(iter(view_of(desk).snapshot.documents))
    facts = FollowUpFacts("Menilai ulang", TODAY, state=FollowUp.DONE, document=document)
    found = recommendations(desk)[0]
    desk.hub.do("tindak lanjut", lambda workspace: follow_up(workspace, found.id, facts))
    rest(qtbot, desk)
    header = page.follow_up.table.horizontalHeader()
    widths = [header.sectionSize(column) for column in range(header.count())]
    assert not any(header.isSectionHidden(column) for column in range(header.count()))
    assert widths[0] == max(widths) > 1.3 * sorted(widths)[-2]
    assert header.length() == page.follow_up.table.viewport().width(), "nothing is left over, nothing is scrolled to"


def test_signs_of_points() -> None:
    from fractions import Fraction

    from ui.formats import Formats

    formats = Formats("id")
    assert [signed(Fraction(n, 100), formats) for n in (28, -9, 0)] == ["+0,28", "\u22120,09", "0,00"]


def test_one_is_proposed_for_each_minimum_not_reached_in_one_step(
    review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk
) -> None:
    page = review_page("tpi")
    page.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP))
    assert page.follow_up.propose.isVisible()
    proposed(qtbot, desk, page)
    tpi = view_of(desk).tpi
    assert tpi is not None
    assert [found.requirement for found in recommendations(desk)] == [c.key for c in tpi.verdicts["WBK"].failed]
    assert not page.follow_up.propose.isVisible()
    desk.hub.undo()
    rest(qtbot, desk)
    assert recommendations(desk) == ()
    assert page.follow_up.propose.isVisible()


def test_the_unit_follows_up_and_tpi_closes(review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk) -> None:
    proposed(qtbot, desk, review_page("tpi"))
    page = review_page("coordinator")
    page.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP))
    assert not page.follow_up.edit.isVisible()
    assert not page.follow_up.close_button.isVisible()
    assert any(found.text == "Rekomendasi perlu ditindaklanjuti" for found in todos(view_of(desk)))
    page.follow_up.follow_up.click()
    dialog = dialog_of(page, FollowUpDialog)
    dialog.action.setPlainText("Menilai ulang unsur SPIP")
    dialog.state.setCurrentIndex(dialog.state.findData(FollowUp.DONE))
    dialog.due_on.edit.setText("10/5/2026")
    dialog.done_on.edit.setText("bukan hari")
    dialog.confirm.click()
    assert dialog.isVisible()
    dialog.done_on.edit.setText("18 Mei 2026")
    dialog.document.setCurrentIndex(1)
    dialog.confirm.click()
    rest(qtbot, desk)
    found = recommendations(desk)[0]
    assert (found.action, found.due_on, found.done_on) == (
        "Menilai ulang unsur SPIP",
        date(2026, 5, 10),
        date(2026, 5, 18),
    )
    assert found.state is FollowUp.DONE
    assert found.document in view_of(desk).snapshot.documents
    reviewer = review_page("tpi")
    reviewer.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP, search=found.id))
    waiting = todos(view_of(desk), Person("Damar Wibisana", "tpi"))
    assert any(todo.text == "Rekomendasi selesai, perlu ditutup" for todo in waiting)
    reviewer.follow_up.close_button.click()
    rest(qtbot, desk)
    assert recommendations(desk)[0].state is FollowUp.CLOSED
    assert not reviewer.follow_up.edit.isEnabled()
    reviewer.follow_up.reopen.click()
    rest(qtbot, desk)
    assert recommendations(desk)[0].state is FollowUp.IN_PROGRESS
    desk.hub.undo()
    rest(qtbot, desk)
    assert recommendations(desk)[0].state is FollowUp.CLOSED


def test_what_is_late_says_so(review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk) -> None:
    from integrity_zone.services.assessment.recommendations import FollowUpFacts, follow_up

    page = review_page("tpi")
    proposed(qtbot, desk, page)
    known = recommendations(desk)[0]
    facts = FollowUpFacts(due_on=date(2026, 5, 19))
    desk.hub.do("", lambda workspace: follow_up(workspace, known.id, facts))
    rest(qtbot, desk)
    assert page.follow_up.model.rows[0].texts[4] == "19 Mei 2026, terlambat"


def test_one_stays_on_the_recommendation_chosen_when_another_goes(
    review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk
) -> None:
    page = review_page("tpi")
    page.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP))
    wanted = tuple(Recommendation("", text) for text in ("Pertama.", "Kedua.", "Ketiga."))
    desk.hub.do("", lambda workspace: add_recommendations(workspace, wanted))
    rest(qtbot, desk)
    first, second, _third = recommendations(desk)
    page.follow_up.choose(second.id)
    desk.hub.do("", lambda workspace: remove_recommendation(workspace, first.id))
    rest(qtbot, desk)
    assert page.follow_up.chosen == second
    page.follow_up.remove.click()
    rest(qtbot, desk)
    assert [found.text for found in recommendations(desk)] == ["Ketiga."]
    assert page.follow_up.chosen == recommendations(desk)[0]


def test_of_many_recommendations_the_page_measures_only_those_in_sight_and_none_twice(
    review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = review_page("tpi")
    page.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP))
    wanted = tuple(Recommendation("", f"Rekomendasi {number}: " + "tetapkan rencana " * 9) for number in range(200))
    measured, at_once = list[int](), list[int]()
    monkeypatch.setattr(page.follow_up.table, "resizeRowToContents", measured.append)
    desk.hub.changed.connect(lambda _update: at_once.append(len(measured)))
    desk.hub.do("", lambda workspace: add_recommendations(workspace, wanted))
    rest(qtbot, desk)
    assert 0 < at_once[-1] < 60
    qtbot.waitUntil(lambda: len(measured) >= 200)
    measured.clear()
    page._show_view()
    assert measured == []


@pytest.mark.parametrize(
    ("predicate", "requirement", "indicator"),
    [("WBK", "area.5", "A.I.5.ii.a"), ("WBBM", "", ""), ("WBK", "not.known", ""), ("", "", "A.I.5.ii.a")],
)
def test_what_nobody_touches_of_a_recommendation_stays_as_it_was(
    review_page: Callable[[str], ReviewPage], desk: Desk, predicate: str, requirement: str, indicator: str
) -> None:
    page = review_page("tpi")
    known = Recommendation("1", "Susun peta.", predicate, requirement, indicator)
    dialog = RecommendationDialog(known, view_of(desk), desk, page)
    dialog.text.setPlainText("Susun peta risiko.")
    assert dialog.recommendation == replace(known, text="Susun peta risiko.")
    dialog.minimum.setCurrentIndex(1 if dialog.minimum.currentIndex() != 1 else 2)
    assert (dialog.recommendation.predicate, dialog.recommendation.requirement) == dialog.minimum.currentData()[:2]


@pytest.mark.parametrize("text", ["Lengkapi notula rapat. " * 86, "W" * 2_000, "baris\n" * 300])
def test_a_long_recommendation_leaves_room_for_what_is_done_about_it(
    review_page: Callable[[str], ReviewPage], desk: Desk, text: str
) -> None:
    page = review_page("coordinator")
    page.resize(1024, 560)
    known = Recommendation("1", text.strip(), action=text.strip(), note=text.strip())
    dialog = FollowUpDialog(known, view_of(desk).snapshot, desk, page)
    dialog.show()
    assert dialog.height() <= page.height()
    assert dialog.width() <= page.width()
    assert dialog.facts.action == known.action


def test_a_recommendation_is_written_changed_and_removed(
    review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk
) -> None:
    page = review_page("tpi")
    page.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP))
    page.follow_up.add.click()
    dialog = dialog_of(page, RecommendationDialog)
    dialog.confirm.click()
    assert dialog.isVisible()
    assert dialog.problem.text() == "Tulis isi rekomendasinya."
    dialog.text.setPlainText("Lengkapi notula rapat.")
    dialog.minimum.setCurrentIndex(1)
    dialog.confirm.click()
    rest(qtbot, desk)
    (found,) = recommendations(desk)
    assert (found.text, found.predicate) == ("Lengkapi notula rapat.", "WBK")
    page.follow_up.edit.click()
    dialog = dialog_of(page, RecommendationDialog)
    assert dialog.minimum.currentIndex() == 1
    dialog.text.setPlainText("Lengkapi semua notula rapat.")
    dialog.confirm.click()
    rest(qtbot, desk)
    assert recommendations(desk)[0].text == "Lengkapi semua notula rapat."
    page.follow_up.remove.click()
    rest(qtbot, desk)
    assert recommendations(desk) == ()


def test_the_report_has_its_data_from_tpi(review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk) -> None:
    page = review_page("tpi")
    page.report_button.click()
    dialog = dialog_of(page, ResultReportDialog)
    dialog.number.setText("700/12/LHE/2026")
    dialog.signer.setText("Damar  Wibisana")
    dialog.day.edit.setText("20/5/2026")
    dialog.confirm.click()
    rest(qtbot, desk)
    report = view_of(desk).snapshot.review.report
    assert (report.number, report.signer, report.dated_on) == ("700/12/LHE/2026", "Damar Wibisana", date(2026, 5, 20))
    desk.hub.undo()
    rest(qtbot, desk)
    assert view_of(desk).snapshot.review.report.number == ""


def test_the_unit_advises_nothing(review_page: Callable[[str], ReviewPage]) -> None:
    page = review_page("member")
    page.show_place(Place(PageKey.REVIEW, part=FOLLOW_UP))
    pane = page.follow_up
    assert not any(made.isVisible() for made in (pane.propose, pane.add, pane.edit, pane.remove, page.report_button))
    assert page.place() == Place(PageKey.REVIEW, part=FOLLOW_UP)
    page.show_place(Place(PageKey.REVIEW, part=DIFFERENCES))
    assert page.differences.isVisible()
