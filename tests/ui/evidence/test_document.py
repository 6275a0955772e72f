"""One document: seen, described, linked, replaced, copied out and removed with a reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from integrity_zone.domain.reading import UnreadReason
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.content_search import contents_without_text
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes
from integrity_zone.services.evidence.revisions import document_revisions
from tests.support.office_files import docx, pdf
from tests.support.photos import noise, saved
from ui.dialogs.evidence.link_facts import LinkFactsDialog
from ui.dialogs.evidence.reason import ReasonDialog
from ui.formats import Formats
from ui.pages.evidence import gathering
from ui.places import PageKey
from ui.widgets.day_field import parsed_day

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl

    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.evidence.documents import Source
    from tests.ui.evidence.conftest import Library


def take(library: Library, source: Source, codes: tuple[str, ...] = ()) -> Document:
    """Take something in and go to it."""
    library.page.intake.add(source, DocumentFacts(), codes)
    library.rest()
    assert library.page.library.document
    return library.view.snapshot.documents[library.page.library.document]


def test_pages_of_a_pdf_are_shown_and_turned(empty_library: Library) -> None:
    library = empty_library
    take(library, NamedBytes("sk.pdf", pdf("Surat", "Lampiran")))
    pane = library.page.preview
    library.qtbot.waitUntil(lambda: pane.picture.has_picture, timeout=30_000)
    assert pane._pages.text() == "1 / 2"
    assert not pane.back.isEnabled()
    pane.next.click()
    library.qtbot.waitUntil(lambda: pane._pages.text() == "2 / 2", timeout=30_000)
    first = pane.picture._label.width()
    pane.larger.click()
    library.rest()
    assert pane.picture._label.width() > first * 1.3


def test_a_picture_is_shown_and_stays_as_small_as_it_is(empty_library: Library) -> None:
    library = empty_library
    take(library, NamedBytes("foto.png", saved(noise(60, 40), "PNG")))
    library.qtbot.waitUntil(lambda: library.page.preview.picture.has_picture, timeout=30_000)
    assert library.page.preview.picture._label.width() == 60


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (NamedBytes("rusak.pdf", b"%PDF-1.7 nothing"), UnreadReason.DAMAGED),
        (NamedBytes("notulen.docx", docx("Notulen")), UnreadReason.UNKNOWN),
        (NamedBytes("arsip.bin", b"\0\1\2"), UnreadReason.UNKNOWN),
    ],
)
def test_what_cannot_be_shown_says_why(empty_library: Library, source: NamedBytes, reason: UnreadReason) -> None:
    library = empty_library
    take(library, source)
    picture = library.page.preview.picture
    assert not picture.has_picture
    assert reason.text("id")[1:] in picture._said.accessibleName()


def test_a_web_link_shows_its_address_and_asks_before_the_browser(
    empty_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = empty_library
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    take(library, "https://contoh.example/map?x=<b>")
    picture = library.page.preview.picture
    assert "https://contoh.example/map?x=<b>" in picture._said.accessibleName()
    picture._said.button.click()
    box = library.dialog()
    assert isinstance(box, QMessageBox)
    assert "https://contoh.example/map?x=<b>" in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert not opened
    next(made for made in box.findChildren(QPushButton) if made.text() == "Buka di peramban").click()
    assert len(opened) == 1


def test_facts_are_recorded_as_they_are_typed_and_undone_by_name(empty_library: Library) -> None:
    library = empty_library
    document = take(library, NamedBytes("scan.pdf", b"scan"))
    form = library.page.preview.details.form
    form.number.setFocus()
    QTest.keyClicks(form.number, "188/")
    library.qtbot.waitUntil(lambda: library.view.snapshot.documents[document.id].number == "188/", timeout=5_000)
    QTest.keyClicks(form.number, "2026")
    library.qtbot.waitUntil(lambda: library.view.snapshot.documents[document.id].number == "188/2026", timeout=5_000)
    stack = library.desk.hub.undo_stack
    library.rest()
    assert stack.undoText() == "keterangan scan.pdf"
    stack.undo()
    library.rest()
    assert library.view.snapshot.documents[document.id].number == ""
    form.number.clearFocus()
    assert form.number.text() == ""


def test_days_are_typed_in_many_ways_and_can_be_emptied(empty_library: Library) -> None:
    library = empty_library
    document = take(library, NamedBytes("scan.pdf", b"scan"))
    form = library.page.preview.details.form

    def recorded() -> tuple[date | None, date | None, date | None]:
        found = library.view.snapshot.documents[document.id]
        return found.dated_on, found.period_from, found.period_to

    for field, text in ((form.dated_on, "9 Jan 2026"), (form.period_from, "1/1/2026"), (form.period_to, "31-12-2026")):
        field.edit.setFocus()
        field.edit.selectAll()
        QTest.keyClicks(field.edit, text)
    form.flush()
    library.rest()
    assert recorded() == (date(2026, 1, 9), date(2026, 1, 1), date(2026, 12, 31))
    form.dated_on.edit.setFocus()
    form.dated_on.edit.selectAll()
    QTest.keyClick(form.dated_on.edit, Qt.Key.Key_Delete)
    form.flush()
    library.rest()
    assert recorded()[0] is None
    form.period_to.edit.setFocus()
    form.period_to.edit.selectAll()
    QTest.keyClicks(form.period_to.edit, "1/1/2025")
    form.flush()
    library.rest()
    assert recorded()[2] == date(2026, 12, 31)
    assert form._problem.text() == "Periode berakhir sebelum mulai."
    assert form.period_to.edit.property("invalid") == "true"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9 Januari 2026", date(2026, 1, 9)),
        (" 9  Jan 2026 ", date(2026, 1, 9)),
        ("09/01/2026", date(2026, 1, 9)),
        ("9.1.2026", date(2026, 1, 9)),
        ("2026-01-09", date(2026, 1, 9)),
        ("31/2/2026", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert parsed_day(text, Formats("id")) == day


def test_typing_is_recorded_when_one_goes_to_another_document(library: Library) -> None:
    page = library.page
    first, second = page.model.document_at(0), page.model.document_at(1)
    page.library.show_document(first)
    form = page.preview.details.form
    form.title.setFocus()
    form.title.selectAll()
    QTest.keyClicks(form.title, "Judul baru")
    page.library.show_document(second)
    library.rest()
    assert library.view.snapshot.documents[first].title == "Judul baru"
    assert form.title.text() == library.view.snapshot.documents[second].title


def test_page_and_note_of_a_link_are_set_and_lead_to_the_page(empty_library: Library) -> None:
    library = empty_library
    document = take(library, NamedBytes("sk.pdf", pdf("Satu", "Dua", "Tiga")), ("A.I.1.i.a",))
    uses = library.page.preview.details.uses
    (link,) = library.page.model.shelf.uses[document.id]
    uses.edit_wanted.emit(link)
    dialog = library.dialog()
    assert isinstance(dialog, LinkFactsDialog)
    dialog.page.setText("2-3")
    dialog.note.setPlainText("susunan tim")
    dialog.accept()
    library.rest()
    (link,) = library.page.model.shelf.uses[document.id]
    assert (link.page, link.note) == ("2-3", "susunan tim")
    buttons = {made.text(): made for made in uses.findChildren(QPushButton)}
    buttons["hlm. 2-3"].click()
    pane = library.page.preview
    library.qtbot.waitUntil(lambda: pane._pages.text() == "2 / 3", timeout=30_000)
    buttons["A.I.1.i.a"].click()
    assert (library.told.places[-1].page, library.told.places[-1].code) == (PageKey.ASSESSMENT, "A.I.1.i.a")


def test_a_link_is_taken_away_with_a_reason_and_the_document_stays(empty_library: Library) -> None:
    library = empty_library
    document = take(library, NamedBytes("sk.pdf", b"sk"), ("A.I.1.i.a", "A.I.1.i.b"))
    link = library.page.model.shelf.uses[document.id][0]
    library.page.preview.details.uses.remove_wanted.emit(link)
    dialog = library.dialog()
    assert isinstance(dialog, ReasonDialog)
    dialog.accept()
    assert dialog.isVisible()
    dialog.edit.setText("salah butir")
    dialog.accept()
    library.rest()
    assert library.codes("sk.pdf") == ("A.I.1.i.b",)


def test_a_document_is_removed_with_a_reason_and_comes_back_by_undo(library: Library) -> None:
    title = next(iter(library.documents))
    library.choose(title)
    uses = library.codes(title)
    table = library.page.library.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    dialog = library.dialog()
    assert isinstance(dialog, ReasonDialog)
    dialog.edit.setText("diganti salinan bertanda tangan")
    dialog.accept()
    library.rest()
    assert title not in library.documents
    assert library.page.library.document == ""
    assert library.desk.hub.undo_stack.undoText() == f"{title} dikeluarkan"
    library.desk.hub.undo_stack.undo()
    library.rest()
    assert library.codes(title) == uses


def test_replacing_keeps_links_and_the_version_of_before(empty_library: Library, tmp_path: Path) -> None:
    library = empty_library
    document = take(library, NamedBytes("sk.pdf", b"lama"), ("A.I.1.i.a",))
    fresh = tmp_path / "sk baru.pdf"
    fresh.write_bytes(b"baru")
    library.page.acts.replace(document, fresh)
    library.rest()
    assert library.codes("sk baru.pdf") == ("A.I.1.i.a",)
    shown = library.page.preview.details.revisions.revisions
    assert [revision.file_name for revision in shown] == ["sk.pdf", "sk baru.pdf"]
    library.page.acts.write_copy(shown[0].sha256 or "", tmp_path / "lama.pdf")
    library.rest()
    assert (tmp_path / "lama.pdf").read_bytes() == b"lama"
    library.page.acts.replace(document, fresh)
    library.rest()
    assert library.told.sentences[-1] == "Berkas itu sama dengan versi yang sudah ada."
    history: list[int] = []
    task = library.desk.hub.read("", lambda workspace: len(document_revisions(workspace, document.id)))
    task.finished.connect(history.append)
    library.rest()
    assert history == [2]


def test_a_copy_takes_the_place_of_a_file_the_dialog_asked_about(empty_library: Library, tmp_path: Path) -> None:
    document = take(empty_library, NamedBytes("sk.pdf", b"isi"))
    target = tmp_path / "sk.pdf"
    target.write_bytes(b"yang dulu")
    empty_library.page.acts.write_copy(document.sha256 or "", target)
    empty_library.rest()
    assert target.read_bytes() == b"isi"
    assert sorted(path.name for path in tmp_path.glob("*sk.pdf*")) == ["sk.pdf"]


def test_what_nothing_here_opens_is_told(empty_library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library = empty_library
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    library.page.acts.open(take(library, NamedBytes("catatan.txt", b"catatan")))
    library.rest()
    assert "Tidak ada program di sini yang membuka catatan.txt." in library.page.strip.text_alternative
    take(library, "https://contoh.example/peta")
    library.page.preview.picture._said.button.click()
    next(made for made in library.dialog().findChildren(QPushButton) if made.text() == "Buka di peramban").click()
    assert "Tidak ada peramban" in library.page.strip.text_alternative
    assert "https://contoh.example/peta" in library.page.strip.text_alternative


def test_only_documents_are_opened_from_here(empty_library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library = empty_library
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    library.page.acts.open(take(library, NamedBytes("hadiah.exe", b"MZ")))
    library.rest()
    assert not opened
    assert "hadiah.exe tidak dibuka dari sini." in library.page.strip.text_alternative
    library.page.acts.open(take(library, NamedBytes("catatan.txt", b"catatan")))
    library.rest()
    (url,) = opened
    assert url.fileName() == "catatan.txt"


def test_what_stands_in_documents_is_found_after_a_while(
    empty_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = empty_library
    monkeypatch.setattr(gathering, "REST_MS", 1)
    take(library, NamedBytes("notulen.docx", docx("Pembahasan gratifikasi bersama inspektorat")))
    take(library, NamedBytes("lain.txt", b"isi yang lain"))
    left: list[int] = []

    def ask() -> bool:
        library.desk.hub.read("", lambda workspace: len(contents_without_text(workspace))).finished.connect(left.append)
        return bool(left) and left[-1] == 0

    library.qtbot.waitUntil(ask, timeout=60_000)
    library.page.library.search.setText("gratifikasi inspekt")
    library.qtbot.waitUntil(lambda: bool(library.page.model.query.found), timeout=10_000)
    assert [library.page.model.document_at(0)] == [library.documents["notulen.docx"].id]
    assert library.page.model.rowCount() == 1


def test_reading_only_nothing_can_be_brought_or_changed(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(type(library.desk.hub), "is_read_only", property(lambda _self: True))
    page = library.page
    page._show_openness()
    library.choose(next(iter(library.documents)))
    page._show_current()
    assert not page.head.add_button.isEnabled()
    assert not page.preview.remove.isVisible()
    assert page.preview.details.form.title.isReadOnly()
    page.bringing.bring([tmp_path])
    page._remove_current()
    library.rest()
    assert not library.page.strip.isVisible()
    assert all(not action.isEnabled() for key, action in page._actions.items() if key in {"files", "paste", "remove"})


def test_what_is_brought_when_another_year_comes_stands_in_its_own(library: Library) -> None:
    hub, asked = library.desk.hub, instrument("zi-2021")
    known = next(iter(library.documents.values()))
    hub.do("2027", lambda workspace: start_year(workspace, asked, year=2027, from_year=2026), year=2027)
    library.rest()
    assert library.view.snapshot.assessment.year == 2027
    library.page.intake.add(
        NamedBytes("foto.png", saved(noise(60, 40), "PNG")), DocumentFacts(title="Foto 2026"), ("B.II.a",)
    )
    library.page.acts.link_to(known, ("B.II.a",))
    library.rest()
    hub.show_year("2026", 2026)
    library.rest()
    snapshot = library.view.snapshot
    linked = {snapshot.documents[link.document].title for link in snapshot.links if link.indicator == "B.II.a"}
    assert {"Foto 2026", known.title} <= linked
