"""The page of the declaration over a real file: edited, undone, frozen, withdrawn, published, read only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from shiboken6 import isValid

from integrity_zone.domain.ceremony import KeepsakeKind, Publication, Way
from integrity_zone.domain.declaration import Declaration, Guest, Orientation
from integrity_zone.domain.declaration_file import COMMITMENTS_LIMIT
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.charters.editing import standing_commitments
from integrity_zone.services.letterheads import set_letterhead
from integrity_zone.services.papers.texts import set_paper_text, standing_text
from tests.support.ceremonies import FIRST, HEAD, SECOND
from tests.ui.declaration.conftest import LONG
from ui.dialogs.declaration.control import ControlDialog
from ui.dialogs.declaration.guest import GuestDialog
from ui.dialogs.declaration.person import PersonDialog
from ui.dialogs.evidence.reason import ReasonDialog
from ui.models.declaration.steps import Step
from ui.pages.declaration.acts import CHARTER_INDICATOR
from ui.pages.declaration.page import DeclarationPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.pages.declaration.text_panel import TextPanel
    from ui.view import AssessmentView

Shown = TypeVar("Shown", bound=QDialog)


def declared(page: DeclarationPage) -> Declaration:
    return page.acts.view.snapshot.declaration or Declaration()


def published(page: DeclarationPage) -> Publication | None:
    return page.acts.view.snapshot.papers.publication


def issued(page: DeclarationPage) -> int:
    return len(page.acts.view.snapshot.papers.issued)


def rest(qtbot: QtBot, page: DeclarationPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.runner.is_busy, timeout=LONG)


def dialog_of(kind: type[Shown]) -> Shown:
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert len(found) == 1
    return found[0]


def typed(qtbot: QtBot, page: DeclarationPage, field: QLineEdit, text: str) -> None:
    """Type in place of what is there, and leave the field."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    rest(qtbot, page)


def written(text: TextPanel, words: str) -> None:
    """Write in place of what is there, and leave the field."""
    text.commitments.selectAll()
    text.commitments.insertPlainText(words)
    text.flush()


def frozen(qtbot: QtBot, page: DeclarationPage) -> None:
    page.acts.freeze()
    qtbot.waitUntil(lambda: page.watch.ceremony.paper is not None, timeout=LONG)
    rest(qtbot, page)


def test_a_unit_that_declared_nothing_is_led_from_the_first_step(blank_page: DeclarationPage) -> None:
    assert blank_page.shown == Step.PAKTA
    assert not any(step.is_done for step in blank_page.steps.steps.values())
    assert not blank_page.head.freeze_button.isEnabled()
    assert blank_page.head.freeze_button.toolTip() == "Tempat, tanggal, atau pimpinan belum diisi"
    assert not blank_page.steps.screen_button.isEnabled()
    assert not blank_page.charter.page.picture.has_picture
    assert blank_page.charter.said == ("Belum beku; belum ada yang dapat menandatangani.",)


def test_what_is_typed_is_recorded_when_the_field_is_left_and_can_be_undone(
    qtbot: QtBot, blank_page: DeclarationPage
) -> None:
    page = blank_page
    page.show_panel(Step.TEXT)
    page.activateWindow()
    typed(qtbot, page, page.text.place, "Aula Pelayanan,  Arunika")
    typed(qtbot, page, page.text.number, "000.8/17/2026")
    typed(qtbot, page, page.text.day.edit, "12/1/2026")
    assert declared(page) == Declaration(
        place="Aula Pelayanan, Arunika", number="000.8/17/2026", date=date(2026, 1, 12)
    )
    assert page.text.day.edit.text() == "12 Jan 2026"
    assert page.steps.steps[Step.TEXT].is_done
    page.desk.hub.undo()
    rest(qtbot, page)
    assert declared(page).date is None
    assert page.text.day.edit.text() == ""
    assert not page.steps.steps[Step.TEXT].is_done


def test_what_is_still_being_typed_is_recorded_when_the_page_is_left(qtbot: QtBot, blank_page: DeclarationPage) -> None:
    blank_page.show_panel(Step.TEXT)
    blank_page.text.place.setFocus()
    QTest.keyClicks(blank_page.text.place, "Arunika")
    blank_page.leave()
    rest(qtbot, blank_page)
    assert declared(blank_page).place == "Arunika"


def test_commitments_are_the_unit_s_own_lines_or_the_standing_ones(qtbot: QtBot, page: DeclarationPage) -> None:
    text = page.text
    page.show_panel(Step.TEXT)
    assert text.commitments.toPlainText().splitlines() == list(standing_commitments())
    assert not text.standing.isEnabled()
    written(text, "melayani tanpa pungutan;\n\n  terbuka   diawasi.  ")
    rest(qtbot, page)
    assert declared(page).commitments == ("melayani tanpa pungutan;", "terbuka diawasi.")
    assert page.steps.steps[Step.TEXT].hint == "2 butir komitmen"
    written(text, "\n".join(["butir"] * (COMMITMENTS_LIMIT + 1)))
    rest(qtbot, page)
    assert text.commitments.property("invalid") == "true"
    assert len(declared(page).commitments) == 2
    text.standing.click()
    rest(qtbot, page)
    assert declared(page).commitments == ()
    assert text.commitments.toPlainText().splitlines() == list(standing_commitments())


def test_a_guest_is_added_changed_and_removed(qtbot: QtBot, blank_page: DeclarationPage) -> None:
    page, card = blank_page, blank_page.text.guests
    page.show_panel(Step.TEXT)
    card.add.click()
    dialog = dialog_of(GuestDialog)
    dialog.accept()
    assert dialog.isVisible(), "a guest has a name"
    dialog.name.setText("Ny. Ratna Dewi")
    dialog.organisation.setText("Dharma Wanita Persatuan")
    dialog.accept()
    rest(qtbot, page)
    assert declared(page).guests == (Guest("Ny. Ratna Dewi", "Dharma Wanita Persatuan"),)
    card.change.click()
    dialog_of(GuestDialog).name.setText("Ny. Ratna Dewi, S.E.")
    dialog_of(GuestDialog).accept()
    rest(qtbot, page)
    assert card.model.as_text().splitlines()[1:] == ["Ny. Ratna Dewi, S.E.\tDharma Wanita Persatuan"]
    card.remove.click()
    rest(qtbot, page)
    assert declared(page).guests == ()
    assert not card.change.isEnabled()


def test_a_confidential_place_is_marked_here_and_named_in_no_step(qtbot: QtBot, blank_page: DeclarationPage) -> None:
    page, card = blank_page, blank_page.text.controls
    page.show_panel(Step.TEXT)
    card.add.click()
    dialog = dialog_of(ControlDialog)
    dialog.kind.setText("CCTV")
    dialog.place.setText("Ruang arsip lantai dua")
    dialog.count.setValue(3)
    dialog.confidential.click()
    dialog.accept()
    rest(qtbot, page)
    (control,) = declared(page).controls
    assert (control.count, control.confidential) == (3, True)
    assert card.model.rows[0].texts == ("CCTV", "Ruang arsip lantai dua (rahasia)", "3")
    assert "arsip" not in page.desk.hub.undo_stack.undoText()


def test_witnesses_are_added_up_to_six_and_ordered_by_keys(qtbot: QtBot, page: DeclarationPage) -> None:
    people = page.people
    page.show_panel(Step.PEOPLE)
    for number in range(3, 7):
        people.witness.click()
        dialog = dialog_of(PersonDialog)
        dialog.name.setText(f"Saksi {number}")
        dialog.office.setText("Tokoh masyarakat")
        dialog.way.setCurrentIndex(dialog.way.findData(Way.WET))
        assert not dialog.certificate.isVisible(), "ink needs no certificate"
        dialog.accept()
        rest(qtbot, page)
    assert [person.name for person in declared(page).witnesses][2:] == ["Saksi 3", "Saksi 4", "Saksi 5", "Saksi 6"]
    assert declared(page).witnesses[5].way is Way.WET
    assert not people.witness.isEnabled()
    assert people.witness.toolTip() == "Piagam memuat paling banyak enam saksi"
    people.table.selectRow(6)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    people.table.setFocus()
    QTest.keyClick(people.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    rest(qtbot, page)
    assert [person.name for person in declared(page).witnesses][4:] == ["Saksi 6", "Saksi 5"]
    assert people.table.currentIndex().row() == 5


def test_a_witness_stays_among_witnesses_however_it_is_dragged(qtbot: QtBot, page: DeclarationPage) -> None:
    names = [person.name for person in declared(page).witnesses]
    page.show_panel(Step.PEOPLE)
    page.people.model.move_asked.emit(2, 0)
    rest(qtbot, page)
    assert [person.name for person in declared(page).witnesses] == names[::-1]
    assert len(declared(page).heads) == 1


@pytest.mark.parametrize("size", [(1202, 688), (1756, 960), (640, 560)])
def test_the_table_of_people_is_as_high_as_its_rows(qtbot: QtBot, page: DeclarationPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    page.show_panel(Step.PEOPLE)
    table = page.people.table
    rows = table.model().rowCount()
    assert rows == 3

    def fits() -> bool:
        last = table.rowViewportPosition(rows - 1) + table.rowHeight(rows - 1)
        return 0 <= table.viewport().height() - last <= 4

    qtbot.waitUntil(fits)
    assert not table.verticalScrollBar().isVisible()
    assert page.people.head_button.y() < table.geometry().bottom() + 40, "what is done with it stands below it"


def test_a_delegation_is_asked_for_and_printed_before_the_office(qtbot: QtBot, page: DeclarationPage) -> None:
    page.show_panel(Step.PEOPLE)
    page.people.table.selectRow(0)
    page.people.change.click()
    dialog = dialog_of(PersonDialog)
    assert not dialog.behalf.isVisible()
    dialog.delegation.setCurrentIndex(1)
    assert dialog.behalf.isVisible()
    dialog.behalf.setText("Kepala Dinas")
    dialog.accept()
    rest(qtbot, page)
    page.show_panel(Step.SIGN)
    assert page.signing.cards[0].accessibleName() == f"1. {declared(page).heads[0].name}"
    assert page.people.model.rows[0].texts[1].endswith("Plt. Kepala Dinas")


def test_the_charter_is_previewed_and_turned_before_it_is_frozen(qtbot: QtBot, page: DeclarationPage) -> None:
    qtbot.waitUntil(lambda: page.charter.page.picture.has_picture, timeout=LONG)
    before = page.charter.shown_page
    assert page.charter.orientation.current == Orientation.LANDSCAPE
    page.charter.orientation.choose(Orientation.PORTRAIT)
    rest(qtbot, page)
    assert declared(page).orientation is Orientation.PORTRAIT
    assert page.charter.shown_page != before


def test_the_preview_follows_what_other_pages_say_of_the_charter(qtbot: QtBot, page: DeclarationPage) -> None:
    def key() -> str:
        rest(qtbot, page)
        assert page.charter.shown_page is not None
        return page.charter.shown_page.key

    first = key()
    page.desk.hub.do("", lambda workspace: workspace.record_answers({"A.I.1.i.a": "Tidak"}, {}, Stage.UNIT))
    assert key() == first, "an answer stands on no charter"
    head = replace(page.acts.view.snapshot.papers.letterhead, unit="Kantor Contoh")
    page.desk.hub.do("", lambda workspace: set_letterhead(workspace, head))
    second = key()
    assert second != first
    words = standing_text(PaperKind.CHARTER).replace("Demikian", "Maka demikian", 1)
    assert words != standing_text(PaperKind.CHARTER)
    page.desk.hub.do("", lambda workspace: set_paper_text(workspace, PaperKind.CHARTER, words))
    assert key() != second


def test_a_frozen_text_is_closed_until_it_is_withdrawn_for_a_reason(
    qtbot: QtBot, page: DeclarationPage, told: Told
) -> None:
    frozen(qtbot, page)
    paper = page.watch.ceremony.paper
    assert paper is not None
    assert page.shown == Step.SIGN, "the next step is shown"
    assert "Naskah beku, tidak dapat diubah." in told.sentences
    page.show_panel(Step.TEXT)
    assert page.text.place.isReadOnly()
    assert page.text.commitments.isReadOnly()
    assert not page.charter.orientation.isEnabled()
    page.show_panel(Step.PEOPLE)
    assert not page.people.witness.isEnabled()
    assert page.people.change.isEnabled(), "somebody may be replaced for later papers"
    page.head.withdraw_button.click()
    dialog = dialog_of(ReasonDialog)
    dialog.accept()
    assert dialog.isVisible(), "a reason is asked for"
    dialog.edit.setText("salah nomor")
    dialog.accept()
    qtbot.waitUntil(lambda: page.watch.ceremony.paper is None, timeout=LONG)
    rest(qtbot, page)
    page.show_panel(Step.FREEZE)
    panel = page.panels[Step.FREEZE]
    assert panel.model.rows[0].texts[2] == "dibatalkan: salah nomor"  # type: ignore[attr-defined]
    page.show_panel(Step.TEXT)
    assert not page.text.place.isReadOnly()


def test_freezing_can_be_called_off_and_leaves_no_trace(qtbot: QtBot, page: DeclarationPage, told: Told) -> None:
    task = page.acts.freeze()
    assert page.acts.freeze() is task, "a second click is the same freezing"
    stop = page.progress.findChild(QPushButton)
    assert isinstance(stop, QPushButton)
    assert not stop.isHidden()
    with qtbot.waitSignal(task.stopped, timeout=LONG):
        stop.click()
    rest(qtbot, page)
    assert issued(page) == 0
    assert page.progress.isHidden()
    assert told.sentences == ["Dibatalkan; naskah tidak dibekukan."]
    frozen(qtbot, page)
    assert issued(page) == 1
    page.acts.begun.emit("", False)
    assert stop.isHidden(), "signing is not called off"


def test_a_charter_frozen_for_a_page_that_is_gone_is_shown_by_the_next(
    qtbot: QtBot, desk: Desk, open_sample: AssessmentView, shown: Callable[[], DeclarationPage]
) -> None:
    before = DeclarationPage(desk)
    before.acts.freeze()
    before.deleteLater()
    qtbot.waitUntil(lambda: not isValid(before))
    after = shown()
    qtbot.waitUntil(lambda: after.watch.ceremony.paper is not None, timeout=LONG)
    rest(qtbot, after)


def test_a_head_who_is_replaced_stays_in_the_frozen_charter(qtbot: QtBot, page: DeclarationPage) -> None:
    name = declared(page).heads[0].name
    frozen(qtbot, page)
    page.show_panel(Step.PEOPLE)
    page.people.table.selectRow(0)
    page.people.change.click()
    dialog_of(PersonDialog).name.setText("Pejabat Pengganti, M.Si.")
    dialog_of(PersonDialog).accept()
    rest(qtbot, page)
    assert declared(page).heads[0].name == "Pejabat Pengganti, M.Si."
    assert page.watch.ceremony.signatories[0].person.name == name
    assert page.charter.said[0] == "Beku; isi deklarasi sekarang berbeda."
    page.show_panel(Step.SIGN)
    assert page.signing.strip.isVisible()
    assert page.signing.card(HEAD).accessibleName() == f"1. {name}"


def with_ways(declared: Declaration) -> Declaration:
    first, second = declared.witnesses
    return replace(declared, witnesses=(replace(first, way=Way.OUTSIDE), replace(second, way=Way.WET)))


def test_cards_offer_what_the_way_and_the_turn_allow(qtbot: QtBot, page: DeclarationPage) -> None:
    page.acts.edit("cara", with_ways)
    rest(qtbot, page)
    frozen(qtbot, page)
    page.show_panel(Step.SIGN)
    offered = {
        card.field: [button.text() for button in card.buttons if not button.isHidden()] for card in page.signing.cards
    }
    assert offered == {
        HEAD: ["Tandatangani…"],
        FIRST: ["Ekspor…", "Ambil berkas kembali…"],
        SECOND: ["Cetak halaman", "Lampirkan pindaian…"],
    }
    assert not page.signing.card(HEAD).sign.isEnabled(), "others sign before"
    assert [card.field for card in page.signing.cards if card.is_turn] == [FIRST]


def test_the_requirements_of_a_proposal_are_counted_and_led_to(page: DeclarationPage, told: Told) -> None:
    assert page.steps.requirements.text() == "0 dari 11 syarat terpenuhi"
    page.steps.requirements.click()
    assert told.places == [Place(PageKey.ELIGIBILITY)]


def test_a_publication_needs_a_day_and_a_place(qtbot: QtBot, page: DeclarationPage) -> None:
    page.show_panel(Step.PUBLISH)
    panel = page.publishing
    panel.record.click()
    assert panel.day.edit.property("invalid") == "true"
    panel.day.edit.setText("13/1/2026")
    panel.record.click()
    assert panel.where.property("invalid") == "true"
    assert published(page) is None
    panel.where.setText("situs web dinas")
    panel.record.click()
    rest(qtbot, page)
    assert published(page) == Publication(date(2026, 1, 13), "situs web dinas")
    assert page.steps.steps[Step.PUBLISH].is_done
    panel.take_back.click()
    rest(qtbot, page)
    assert published(page) is None


def test_photographs_are_kept_and_go_behind_an_indicator_with_the_charter(
    qtbot: QtBot, page: DeclarationPage, tmp_path: Path
) -> None:
    photo = tmp_path / "acara.jpg"
    Image.new("RGB", (60, 40), "navy").save(photo)
    page.show_panel(Step.PUBLISH)
    assert not page.publishing.evidence.isEnabled()
    page.acts.add_keepsake(KeepsakeKind.PHOTO, photo)
    rest(qtbot, page)
    assert [row.texts[:2] for row in page.publishing.model.rows] == [("Foto", "acara.jpg")]
    frozen(qtbot, page)
    page.show_panel(Step.PUBLISH)
    assert page.publishing.evidence.isEnabled()
    before = {link.document for link in page.acts.view.links.get(CHARTER_INDICATOR, ())}
    page.acts.file_as_evidence(CHARTER_INDICATOR)
    qtbot.waitUntil(lambda: len(page.acts.view.links.get(CHARTER_INDICATOR, ())) == len(before) + 2, timeout=LONG)
    page.publishing.table.selectRow(0)
    page.publishing.remove.click()
    rest(qtbot, page)
    assert page.publishing.model.rows == ()


def test_the_ceremony_screen_follows_and_is_left_with_escape(qtbot: QtBot, page: DeclarationPage) -> None:
    screen = page.show_screen()
    assert screen is not None
    assert page.show_screen() is screen
    assert not screen.sign.isVisible()
    frozen(qtbot, page)
    assert screen.sign.isVisible()
    assert screen.sign.text() == f"Tandatangani: {declared(page).heads[0].name}"
    with qtbot.waitSignal(screen.left):
        QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert page.show_screen() is not screen


def test_the_ceremony_screen_shows_the_whole_page_however_it_lies(qtbot: QtBot, page: DeclarationPage) -> None:
    page.acts.edit("arah", lambda declared: replace(declared, orientation=Orientation.PORTRAIT))
    rest(qtbot, page)
    screen = page.show_screen()
    assert screen is not None
    screen.resize(1366, 768)
    qtbot.waitUntil(lambda: screen.picture.has_picture, timeout=LONG)
    rest(qtbot, page)
    area = screen.picture.area
    sheet = area.widget()
    assert sheet is not None
    assert sheet.height() > sheet.width() > 0
    assert sheet.height() <= area.viewport().height()
    assert sheet.width() <= area.viewport().width()
    screen.close()


def test_another_trust_list_is_heard_of(qtbot: QtBot, page: DeclarationPage, tmp_path: Path) -> None:
    frozen(qtbot, page)
    said = page.watch.report
    page.trust_changed()
    assert page.watch.is_checking
    page.trust_changed()
    rest(qtbot, page)
    qtbot.waitUntil(lambda: not page.watch.is_checking, timeout=LONG)
    assert said is not None
    assert page.watch.report is not said


def test_other_pages_are_led_to(page: DeclarationPage, told: Told) -> None:
    page.steps.papers.click()
    page.charter.check_asked.emit()
    assert [place.page for place in told.places] == [PageKey.PAPERS, PageKey.VERIFICATION]


def test_the_step_one_is_on_is_found_again(page: DeclarationPage, shown: Callable[[], DeclarationPage]) -> None:
    page.show_panel(Step.PUBLISH)
    place = page.place()
    again = shown()
    again.show_place(place)
    assert again.shown == Step.PUBLISH
    again.show_place(Place(PageKey.DECLARATION, part="what is not there"))
    assert again.shown == Step.PUBLISH


def test_a_file_that_is_only_read_offers_nothing_that_changes_it(
    qtbot: QtBot, desk: Desk, sample_path: Path, shown: Callable[[], DeclarationPage]
) -> None:
    with qtbot.waitSignal(desk.hub.opened, timeout=LONG):
        desk.hub.open("", sample_path, actor="Rina", write=False, blank=BlankPolicy.ZERO)
    page = shown()
    for key in Step:
        page.show_panel(key)
    changing = [
        *(page.head.freeze_button, page.text.guests.add, page.people.witness, page.people.change),
        *(page.publishing.record, page.publishing.photo, page.signing.freeze),
    ]
    assert not any(button.isEnabled() for button in changing)
    assert page.text.place.isReadOnly()
    assert not page.charter.orientation.isEnabled()


@pytest.mark.parametrize(("width", "steps", "charter"), [(1600, True, True), (900, True, False), (640, False, False)])
def test_what_has_no_room_goes_into_a_drawer(
    qtbot: QtBot, page: DeclarationPage, width: int, steps: bool, charter: bool
) -> None:
    page.resize(width, 640)
    qtbot.waitUntil(lambda: page.steps.isVisible() is steps)
    assert page.charter.isVisible() is charter
    assert page.head.steps_button.isVisible() is not steps
    assert page.head.charter_button.isVisible() is not charter
    if not charter:
        page.head.charter_button.click()
        assert page.charter.isVisible()


def test_everything_of_a_change_elsewhere_is_shown_when_the_page_comes_back(
    qtbot: QtBot, page: DeclarationPage, open_sample: AssessmentView
) -> None:
    page.hide()
    page.acts.publish(date(2026, 1, 13), "situs web")
    rest(qtbot, page)
    assert not page.steps.steps[Step.PUBLISH].is_done
    page.show()
    assert page.steps.steps[Step.PUBLISH].is_done
