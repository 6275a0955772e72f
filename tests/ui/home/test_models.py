"""The tables of the home page's dialogs, shown as drawn tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon

from integrity_zone.services.assessment.planning import best_plan
from tests.ui.home.conftest import remade
from ui.formats import Formats
from ui.models.home.carried_table import CarriedRow, CarriedTable
from ui.models.home.conditions import condition_headers, condition_rows
from ui.models.home.effort_table import EffortColumn, EffortTable
from ui.models.home.findings import finding_headers, finding_rows, summary_words
from ui.models.home.plan_rows import plan_headers, plan_headline, plan_rows, plan_sentence
from ui.models.home.progress import area_progress, recent_changes
from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.models.home.todo import todos
from ui.models.home.year_preview import preview_lines, year_preview
from ui.places import PageKey, Place
from ui.theme.theme import ThemeChoice
from ui.theme.tokens import Mark
from ui.widgets.mark_shapes import BOX

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from ui.theme.theme import Theme
    from ui.view import AssessmentView

pytestmark = pytest.mark.usefixtures("languages")
INDONESIAN = Formats("id")


def drawn(model: QAbstractItemModel, columns: tuple[int, ...], most: int = 99) -> str:
    """Some columns of a model, one line a row."""
    rows = range(min(model.rowCount(), most))
    return "\n".join(" | ".join(str(model.index(row, column).data()) for column in columns) for row in rows)


def test_texts_marks_and_places_of_a_table(theme: Theme, qtmodeltester: Any) -> None:
    model = TextTable(("Name", "Count"), theme, numbers=(1,))
    model.show_rows([TextRow(("one", "1"), Mark.SHORT, "not met", Place(PageKey.HOME)), TextRow(("two", "22"))])
    qtmodeltester.check(model)
    assert drawn(model, (0, 1)) == "one | 1\ntwo | 22"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "not met one"
    assert model.index(0, 1).data(DATA_ROLE) == Place(PageKey.HOME)
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None
    assert model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.as_text() == "Name\tCount\none\t1\ntwo\t22"


@pytest.mark.parametrize(("key", "ink"), [(ThemeChoice.LIGHT, None), (ThemeChoice.HIGH_CONTRAST, "#000000")])
def test_a_mark_keeps_its_colour_on_a_selected_row_where_it_can_be_seen(
    theme: Theme, key: ThemeChoice, ink: str | None
) -> None:
    theme.choose(key)
    model = TextTable(("Name",), theme)
    model.show_rows([TextRow(("one",), Mark.ANSWERED)])
    icon = model.index(0, 0).data(Qt.ItemDataRole.DecorationRole)
    side = theme.metrics.px(BOX)
    picture = icon.pixmap(QSize(side, side), QIcon.Mode.Selected).toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle == QColor(ink or theme.tokens.marks[Mark.ANSWERED].colour)


def test_twelve_conditions_with_the_one_that_is_missed(open_sample: AssessmentView, theme: Theme) -> None:
    model = TextTable(condition_headers(), theme)
    model.show_rows(condition_rows(open_sample, INDONESIAN))
    assert model.rowCount() == 12
    missed = [row for row in model.rows if row.mark is Mark.SHORT]
    assert [row.texts for row in missed] == [("Penguatan Pengawasan", "57,20\u202f%", "60\u202f%", "0,42")]
    place = missed[0].data
    assert isinstance(place, Place)
    assert {"A.I.5.v.d", "A.II.5.i.a"} <= place.codes
    assert "A.I.4.i.a" not in place.codes


def test_findings_lead_to_their_items_and_errors_come_first(open_sample: AssessmentView, theme: Theme) -> None:
    rows = finding_rows(open_sample, "id")
    codes = [row.texts[1] for row in rows]
    assert codes.count("A.I.5.v.d") == 1
    assert [row.data for row in rows[:2]] == [Place(PageKey.ASSESSMENT, code=code) for code in codes[:2]]
    severities = [row.texts[0] for row in rows]
    assert severities == sorted(severities, key=["Kesalahan", "Peringatan", "Catatan"].index)
    assert summary_words(rows).startswith("Kesalahan: 0 · peringatan: ")
    assert summary_words(()) == "Tidak ada temuan. Penilaian siap dikirim."
    assert finding_headers() == ("Jenis", "Butir", "Temuan")


def test_what_the_core_finds_is_told_in_the_language_of_the_screens(open_sample: AssessmentView) -> None:
    counts = {"A.II.5.ii.a": {item.key: 5 for item in open_sample.instrument.indicators_by_code["A.II.5.ii.a"].inputs}}
    view = remade(open_sample, counts)
    told = [row.texts[2] for row in finding_rows(view, "id") if row.texts[1] == "A.II.5.ii.a"]
    assert any("melebihi" in words for words in told)
    english = [row.texts[2] for row in finding_rows(view, "en") if row.texts[1] == "A.II.5.ii.a"]
    assert any("is more than" in words for words in english)


def test_a_second_worksheet_of_the_year_is_told(open_sample: AssessmentView) -> None:
    view = replace(open_sample, snapshot=replace(open_sample.snapshot, other_worksheets={"zi-2014": 3}))
    told = [row.texts[2] for row in finding_rows(view, "id") if not row.texts[1]]
    assert [words for words in told if "zi-2014 dengan 3 jawaban" in words]


def test_what_is_left_of_the_sample(open_sample: AssessmentView) -> None:
    lines = [f"{todo.mark.value} {todo.text} {todo.count}" for todo in todos(open_sample)]
    assert lines == [
        "returned Dikembalikan TPI 6",
        "unanswered Belum diisi 9",
        "evidence Tanpa bukti 4",
        "evidence Bukti di luar periode 2",
        "flagged Ditandai tim 3",
    ]
    hints = {todo.text: todo.hint for todo in todos(open_sample)}
    assert hints["Belum diisi"] == "2 menahan WBK"
    without = next(todo for todo in todos(open_sample) if todo.text == "Tanpa bukti")
    assert without.place is not None
    assert len(without.place.codes) == 4


def test_progress_names_who_works_on_an_area(open_sample: AssessmentView) -> None:
    rows = {area.name: (area.members, area.answered, area.of) for area in area_progress(open_sample)}
    assert rows["Pengawasan"] == (("Wahyu Sasmitaningrat",), 20, 22)
    assert sum(area.of for area in area_progress(open_sample)) == 110


def test_what_was_changed_last_comes_first(open_sample: AssessmentView) -> None:
    changes = recent_changes(open_sample, INDONESIAN, 200)
    moments = [change.at for change in changes]
    assert moments == sorted(moments, reverse=True)
    assert len(changes) == len(open_sample.values) + len(open_sample.snapshot.documents)
    assert len(recent_changes(open_sample, INDONESIAN, 3)) == 3
    assert {change.place.page for change in changes} == {PageKey.ASSESSMENT, PageKey.EVIDENCE}


def test_a_plan_says_what_each_raise_is_for(open_sample: AssessmentView, theme: Theme) -> None:
    model = TextTable(plan_headers(), theme)
    plan = best_plan(open_sample.instrument, open_sample.values, "WBK")
    model.show_rows(plan_rows(plan, open_sample, INDONESIAN))
    assert drawn(model, (0, 2, 3, 4, 5)) == "A.II.5.i.a | C → B | 1 | 0,63 | tanpanya meleset: Pengawasan"
    assert plan_headline(plan) == "Satu butir dinaikkan, upaya 1"
    assert "nilai total 78,89" in plan_sentence(plan, open_sample.instrument, INDONESIAN)


def test_shares_and_survey_scores_of_a_plan_are_written_as_people_write_them(open_sample: AssessmentView) -> None:
    plan = best_plan(open_sample.instrument, open_sample.values, "WBBM")
    rows = {row.texts[0]: row.texts for row in plan_rows(plan, open_sample, INDONESIAN)}
    assert rows["B.II.a"][2] == "3,52 → 3,60"
    assert rows["A.II.5.ii.a"][2].replace("\u202f", " ") == "63,64 % → 100 %"
    assert rows["A.II.3.ii.a"][2] == "kosong → A"
    assert plan_headline(plan) == "10 butir dinaikkan, upaya 14"


def test_a_plan_that_cannot_reach_says_which_condition(open_sample: AssessmentView) -> None:
    plan = best_plan(open_sample.instrument, open_sample.values, "WBBM", held=frozenset({"B.II.a"}))
    words = plan_sentence(plan, open_sample.instrument, INDONESIAN)
    assert words.startswith("Tidak terjangkau selama butirnya harus tetap: Survei IPKP.")
    reached = best_plan(open_sample.instrument, {**open_sample.values, "A.II.5.i.a": "A"}, "WBK")
    assert plan_headline(reached) == "WBK sudah tercapai"


def test_efforts_are_edited_within_their_range(open_sample: AssessmentView, qtmodeltester: Any) -> None:
    model = EffortTable(open_sample, INDONESIAN)
    told: list[tuple[str, object]] = []
    model.effort_edited.connect(lambda code, effort: told.append((code, effort)))
    qtmodeltester.check(model)
    assert drawn(model, (0, 2, 3), 2) == "A.I.1.i.a | Ya | 1\nA.I.1.i.b | A | 1"
    cell = model.index(1, EffortColumn.EFFORT)
    assert model.setData(cell, 7)
    assert not model.setData(cell, 0)
    assert not model.setData(cell, 101)
    assert not model.setData(model.index(1, EffortColumn.TITLE), 5)
    assert (model.efforts, told) == ({"A.I.1.i.b": 7}, [("A.I.1.i.b", 7)])
    assert model.setData(cell, 1)
    assert (model.efforts, told[-1]) == ({}, ("A.I.1.i.b", None))


def test_what_is_held_stays_held_when_answers_change(open_sample: AssessmentView) -> None:
    model = EffortTable(open_sample, INDONESIAN)
    cell = model.index(0, EffortColumn.HELD)
    assert model.setData(cell, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    model.show_view(remade(open_sample, {"A.I.1.i.a": "Tidak"}))
    assert model.held == {"A.I.1.i.a"}
    assert model.index(0, EffortColumn.NOW).data() == "Tidak"
    assert model.setData(cell, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert not model.held


def test_ticks_survive_a_narrower_list(qtmodeltester: Any) -> None:
    rows = [CarriedRow(code, area, (code, "", "", "", "")) for code, area in (("a", 1), ("b", 1), ("c", 2))]
    model = CarriedTable()
    model.show_rows(rows)
    qtmodeltester.check(model)
    model.tick_all(is_ticked=True)
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    ticked = [model.ticked]
    for listed in (rows[:2], rows):
        model.show_rows(listed)
        ticked.append(model.ticked)
    assert ticked == [("a", "c"), ("a",), ("a", "c")]


def test_what_comes_along_into_a_new_year_is_counted(open_sample: AssessmentView) -> None:
    preview = year_preview(open_sample, open_sample.instrument, 2027)
    assert (preview.carried, preview.blank, preview.asked_otherwise) == (104, 9, 0)
    assert preview.carried + preview.blank + preview.asked_otherwise == len(open_sample.instrument.indicators)
    same_year = year_preview(open_sample, open_sample.instrument, 2026)
    assert same_year.outside < preview.outside <= preview.documents
    assert len(preview_lines(preview, 2027, with_evidence=True)) == 4
    assert "104" in preview_lines(preview, 2027, with_evidence=False)[0]
