"""Answering by keyboard alone, through the real page, the real hub and a real file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assessments.definition import AnswerKind
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.assessment.scores import scorecard, stage_values
from integrity_zone.services.workspace.workspaces import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.assessment.conftest import Hall


def is_answered(hall: Hall, code: str) -> bool:
    return code in hall.view.values


def answer_one(hall: Hall, place: int) -> None:
    """Answer the present indicator with the keys its card names, each time a little differently."""
    indicator = hall.view.instrument.indicators_by_code[hall.page.code]
    if indicator.kind is AnswerKind.CHOICE:
        option = indicator.options[place % len(indicator.options)]
        hall.keys(option.key[0] if place % 2 else str(indicator.options.index(option) + 1))
    elif indicator.kind is AnswerKind.INDEX:
        hall.keys("3,6")
        hall.press(Qt.Key.Key_Return)
    else:
        for _ in indicator.inputs:
            hall.keys("7")
            hall.press(Qt.Key.Key_Return)


def test_a_card_is_laid_out_once_for_the_key_and_once_for_what_was_recorded(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.go("A.I.5.ii.a")
    card, drawn = hall.page.card, list[str]()
    refresh = card.refresh

    def counting(**how: bool) -> None:
        drawn.append(str(card._recorder.value(card.code)))
        refresh(**how)

    monkeypatch.setattr(card, "refresh", counting)
    card.focus_question()
    hall.press(Qt.Key.Key_C)
    hall.rest()
    assert hall.view.values["A.I.5.ii.a"] == "C"
    assert drawn == ["C", "C"]


def test_all_113_indicators_are_answered_by_keyboard_alone_and_score_as_the_service_does(
    blank_hall: Hall, blank_agency: Path
) -> None:
    hall = blank_hall
    assert hall.view.shown.answered == 0
    for place in range(113):
        # Enter in the last field goes on by itself; elsewhere U leads to the next open one.
        assert not hall.view.values.get(hall.page.code)
        before = hall.page.code
        answer_one(hall, place)
        hall.qtbot.waitUntil(partial(is_answered, hall, before), timeout=5_000)
        if hall.page.code == before and place < 112:
            hall.keys("U")
    hall.rest()
    assert hall.view.shown.answered == 113
    hall.desk.hub.close()
    with Workspace.open(blank_agency, actor="a reader", write=False) as workspace:
        snapshot = workspace.snapshot(2026, hall.page.navigator.model.view.instrument)
    values = stage_values(snapshot, Stage.UNIT)
    assert len(values) == 113
    instrument = hall.page.navigator.model.view.instrument
    expected = scorecard(instrument, values, stage=Stage.UNIT, blank=BlankPolicy.ZERO)
    assert hall.page.navigator.model.view.recorded.total == expected.total
    assert values["B.I.a"] == "3.6"


def test_an_option_is_drawn_at_once_and_stays_when_it_is_recorded(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.keys("C")
    assert hall.page.card.options.focus_row().key == "C"
    assert hall.view.values["A.I.5.ii.a"] == "B"
    hall.rest()
    assert hall.view.values["A.I.5.ii.a"] == "C"
    assert [row.key for row in hall.page.card.options.rows if row.isChecked() and row.isVisible()] == ["C"]


def test_undo_and_redo_bring_answers_back_and_forth_and_say_which(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.keys("C")
    hall.rest()
    stack = hall.desk.hub.undo_stack
    assert stack.undoText() == "jawaban A.I.5.ii.a: B → C"
    stack.undo()
    hall.rest()
    assert hall.view.values["A.I.5.ii.a"] == "B"
    assert hall.page.card.options.focus_row().key == "B"
    stack.redo()
    hall.rest()
    assert hall.page.card.options.focus_row().key == "C"


def test_clearing_takes_the_answer_away(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.keys("0")
    hall.rest()
    assert "A.I.5.ii.a" not in hall.view.values
    assert not any(row.isChecked() for row in hall.page.card.options.rows)


def test_letters_typed_in_the_note_are_text_and_no_answers(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    before = hall.view.values
    hall.keys("N")
    hall.page.card.note.note.clear()
    hall.keys("abcde 12345 yt ujkfn")
    hall.rest()
    hall.page.card.flush()
    hall.rest()
    assert hall.page.code == "A.I.5.ii.a"
    assert hall.view.values == before
    assert hall.view.note("A.I.5.ii.a") == "abcde 12345 yt ujkfn"


def test_e_answers_where_e_is_offered_and_ctrl_e_is_for_evidence(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.keys("E")
    hall.rest()
    assert hall.view.values["A.I.5.ii.a"] == "E"


def test_a_half_filled_count_is_recorded_and_counts_as_open(hall: Hall) -> None:
    hall.go("A.II.5.ii.a")
    field = hall.page.card.counts.fields["selesai"]
    field.setFocus()
    field.selectAll()
    hall.press(Qt.Key.Key_Backspace)
    hall.page.card.flush()
    hall.rest()
    value = hall.view.values["A.II.5.ii.a"]
    assert not isinstance(value, str)
    assert value["selesai"] is None
    assert not hall.view.shown.indicators["A.II.5.ii.a"].answered


def test_an_index_outside_its_range_is_said_and_not_recorded(hall: Hall) -> None:
    hall.go("B.I.a")
    before = hall.view.values["B.I.a"]
    hall.keys("9")
    hall.page.card.flush()
    hall.rest()
    assert hall.view.values["B.I.a"] == before
    assert hall.page.card.index.field.property("invalid") == "true"


def test_what_is_tried_is_drawn_and_not_recorded(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.page.set_trying(True)
    total = hall.view.recorded.total
    hall.keys("A")
    hall.rest()
    assert hall.view.is_trying
    assert hall.view.values["A.I.5.ii.a"] == "B"
    assert hall.view.shown.total > total
    assert hall.page.card.options.focus_row().key == "A"
    assert hall.page.card.header.trying.isVisible()
    hall.page.set_trying(False)
    assert hall.view.tried == {}
    assert hall.page.card.options.focus_row().key == "B"


def test_the_reviewers_answer_is_accepted_with_one_press(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    box = hall.page.card.reviews[Stage.TPI]
    assert box.accept_button.text() == "Terima C"
    QTest.mouseClick(box.accept_button, Qt.MouseButton.LeftButton)
    hall.rest()
    assert hall.view.values["A.I.5.ii.a"] == "C"
    assert not box.accept_button.isVisible()
