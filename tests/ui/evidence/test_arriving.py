"""Evidence on its way in: dropped, pasted, from folders, known already, too large, unreadable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence

from integrity_zone.domain.work_unit import Stage
from tests.support.office_files import pdf
from tests.support.photos import phone_photo
from tests.ui.evidence.conftest import Library, drawn, dropped
from ui.dialogs.evidence.pick_indicators import IndicatorDialog
from ui.dialogs.evidence.web_link import WebLinkDialog
from ui.models.evidence.tray import TrayItem, TrayModel, restored_items, stored_items
from ui.pages.evidence.page import EvidencePage

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of an area, as offices keep them."""
    made = tmp_path / "ZI 2026"
    for name in (
        "A.I.5.v.c/Pernyataan.pdf",
        "A.I.1.i.a SK Tim.pdf",
        "WhatsApp Image.jpg",
        "Scan0007.pdf",
    ):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return made


def test_dropped_files_are_in_the_library_at_once(empty_library: Library, tmp_path: Path) -> None:
    library = empty_library
    files = [tmp_path / name for name in ("laporan.pdf", "foto.png")]
    for path in files:
        path.write_bytes(path.name.encode())
    assert library.drop(dropped(*files))
    assert sorted(library.documents) == ["foto.png", "laporan.pdf"]
    assert library.page.library.document == library.documents["laporan.pdf"].id
    assert library.told.sentences[-1] == "2 dokumen dimasukkan"
    assert library.desk.hub.undo_stack.undoText() == "2 dokumen bukti"
    library.desk.hub.undo_stack.undo()
    library.rest()
    assert not library.documents


def test_a_dropped_folder_is_only_proposed_and_what_leads_nowhere_waits(empty_library: Library, folder: Path) -> None:
    library = empty_library
    assert library.drop(dropped(folder))
    assert not library.documents
    assert library.page.tray.isVisible()
    assert drawn(library.page.tray_model, 0, 2).splitlines() == [
        "A.I.1.i.a SK Tim.pdf | Taut",
        "A.I.5.v.c/Pernyataan.pdf | Taut",
        "Scan0007.pdf | Pilih butir",
        "WhatsApp Image.jpg | Pilih butir",
    ]
    assert "A.I.5.v.c" in library.tray
    assert library.tray.count("tidak ada kode pada nama") == 2


def test_all_suggestions_are_linked_in_one_step_and_the_rest_stays(empty_library: Library, folder: Path) -> None:
    library = empty_library
    library.drop(dropped(folder))
    library.page.tray.link_all.click()
    library.rest()
    assert library.codes("Pernyataan.pdf") == ("A.I.5.v.c",)
    assert library.codes("A.I.1.i.a SK Tim.pdf") == ("A.I.1.i.a",)
    assert drawn(library.page.tray_model, 0).splitlines() == ["Scan0007.pdf", "WhatsApp Image.jpg"]
    assert library.desk.hub.undo_stack.count() == 1


def test_indicators_are_chosen_for_what_no_name_says(empty_library: Library, folder: Path) -> None:
    library = empty_library
    library.drop(dropped(folder))
    model = library.page.tray_model
    library.page.tray.table.activated.emit(model.index(2, 0))
    dialog = library.dialog()
    assert isinstance(dialog, IndicatorDialog)
    dialog.search.setText("A.I.2.i.a")
    dialog.accept()
    library.rest()
    assert library.codes("Scan0007.pdf") == ("A.I.2.i.a",)
    assert "Scan0007.pdf" not in library.tray


def test_a_file_that_waits_is_seen_before_its_indicator_is_chosen(empty_library: Library, tmp_path: Path) -> None:
    library = empty_library
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "scan.pdf").write_bytes(pdf("Surat", "Lampiran"))
    library.drop(dropped(folder))
    library.page.tray.table.selectRow(0)
    pane = library.page.preview
    library.qtbot.waitUntil(lambda: pane.picture.has_picture, timeout=30_000)
    assert pane._title.text() == "scan.pdf"
    assert pane._pages.text() == "1 / 2"
    assert not pane._foot.isVisible()
    assert not library.documents


def test_what_waits_may_be_kept_without_an_indicator_or_taken_out(empty_library: Library, folder: Path) -> None:
    library = empty_library
    library.drop(dropped(folder))
    tray = library.page.tray
    tray.table.selectRow(2)
    tray.keep_wanted.emit(tray.selected())
    library.rest()
    assert library.codes("Scan0007.pdf") == ()
    tray.table.selectRow(2)
    tray.table.remove_wanted.emit()
    assert drawn(library.page.tray_model, 0).splitlines() == ["A.I.1.i.a SK Tim.pdf", "A.I.5.v.c/Pernyataan.pdf"]


def test_the_tray_is_there_again_when_the_page_is_made_anew(empty_library: Library, folder: Path) -> None:
    library = empty_library
    library.drop(dropped(folder))
    before = library.page.tray_model.items
    library.page.leave()
    again = EvidencePage(library.desk)
    library.qtbot.addWidget(again)
    assert again.tray_model.items == before
    again.tray_model.remove(before)
    again.leave()
    library.page.tray_model.remove(before)
    library.rest()


def test_the_same_bytes_are_recognised_and_only_a_link_is_offered(library: Library, tmp_path: Path) -> None:
    title = "SK Tim Kerja Zona Integritas"
    known = library.documents.get(title) or next(iter(library.documents.values()))
    sha256 = known.sha256 or ""
    copy = tmp_path / "salinan.pdf"
    library.desk.hub.read("", lambda workspace: workspace.extract(sha256, copy))
    library.rest()
    count = len(library.documents)
    library.drop(dropped(copy))
    uses = len(library.codes(known.title))
    assert len(library.documents) == count
    assert f"dipakai {uses} butir" in library.page.strip.text_alternative
    assert library.page.library.document == known.id
    library.press("Taut ke butir…")
    dialog = library.dialog()
    assert isinstance(dialog, IndicatorDialog)
    dialog.search.setText("B.II")
    dialog.accept()
    library.rest()
    assert len(library.codes(known.title)) == uses + 1
    assert len(library.documents) == count


def test_a_known_file_in_a_folder_only_gets_its_link(library: Library, tmp_path: Path) -> None:
    known = next(document for document in library.documents.values() if "B.II.a" not in library.codes(document.title))
    sha256 = known.sha256 or ""
    place = tmp_path / "map" / "B.II.a"
    place.mkdir(parents=True)
    library.desk.hub.read("", lambda workspace: workspace.extract(sha256, place / "ulang.pdf"))
    library.rest()
    count = len(library.documents)
    library.drop(dropped(tmp_path / "map"))
    (item,) = library.page.tray_model.items
    if item.codes:
        assert "sudah ada, dipakai" in library.tray
    library.page.intake.link(library.page.tray_model.choose([item], ("B.II.a",)))
    library.rest()
    assert "B.II.a" in library.codes(known.title)
    assert len(library.documents) == count


def test_a_single_file_named_after_an_indicator_waits_with_a_suggestion(empty_library: Library, tmp_path: Path) -> None:
    library = empty_library
    path = tmp_path / "A.I.1.i.a SK.pdf"
    path.write_bytes(b"sk")
    library.drop(dropped(path))
    assert library.codes(path.name) == ()
    library.page.tray.link_all.click()
    library.rest()
    assert library.codes(path.name) == ("A.I.1.i.a",)
    assert not library.page.tray.isVisible()


def test_a_file_that_is_gone_stays_in_the_tray_with_what_is_wrong(empty_library: Library, folder: Path) -> None:
    library = empty_library
    library.drop(dropped(folder))
    (folder / "A.I.1.i.a SK Tim.pdf").unlink()
    library.page.tray.link_all.click()
    library.rest()
    assert set(library.documents) == {"Pernyataan.pdf"}
    assert "SK Tim.pdf tidak ditemukan" in library.tray
    assert "1 berkas tidak dapat dimasukkan" in library.page.strip.text_alternative


def test_an_unreadable_folder_is_told_of(empty_library: Library, tmp_path: Path) -> None:
    library = empty_library
    library.page.bringing.bring([tmp_path / "tidak ada.pdf"])
    library.rest()
    assert "tidak ada.pdf tidak ditemukan" in library.page.strip.text_alternative


@pytest.mark.parametrize("smaller", [True, False])
def test_large_photos_are_offered_smaller_with_one_choice_for_all(
    empty_library: Library, tmp_path: Path, smaller: bool
) -> None:
    library = empty_library
    photo = phone_photo(4000, 3000)
    assert len(photo) > 1_500_000
    paths = [tmp_path / f"IMG_{number}.jpg" for number in range(2)]
    for number, path in enumerate(paths):
        path.write_bytes(photo + bytes(number))
    library.drop(dropped(*paths))
    assert not library.documents
    assert "2 foto besar" in library.page.strip.text_alternative
    library.press("Perkecil foto" if smaller else "Simpan apa adanya")
    sizes = [document.size_bytes or 0 for document in library.documents.values()]
    assert all((size < len(photo) // 2) is smaller for size in sizes)
    # Both become the same when they are made smaller, and are then one.
    assert len(sizes) == (1 if smaller else 2)


def test_photos_can_be_left_where_they_are(empty_library: Library, tmp_path: Path) -> None:
    path = tmp_path / "IMG.png"
    path.write_bytes(bytes(1_600_000))
    empty_library.drop(dropped(path))
    empty_library.press("Jangan masukkan")
    assert not empty_library.documents


def test_a_pasted_picture_becomes_a_screenshot(empty_library: Library) -> None:
    library = empty_library
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    QGuiApplication.clipboard().setImage(image)
    library.page.library.table.setFocus()
    library.qtbot.keySequence(library.page.library.table, QKeySequence(QKeySequence.StandardKey.Paste))
    library.rest()
    (document,) = library.documents.values()
    assert document.title.startswith("Tangkapan layar ")
    assert document.file_name is not None
    assert document.file_name.endswith(".png")


def test_a_pasted_address_is_shown_before_it_is_kept(empty_library: Library) -> None:
    library = empty_library
    QGuiApplication.clipboard().setText("https://contoh.example/map?a=1&b=2")
    library.page.bringing.paste()
    dialog = library.dialog()
    assert isinstance(dialog, WebLinkDialog)
    dialog.address.setText("bukan alamat")
    dialog.accept()
    assert dialog.isVisible()
    dialog.address.setText("https://contoh.example/map?a=1&b=2")
    dialog.title.setText("Map bersama")
    dialog.accept()
    library.rest()
    (document,) = library.documents.values()
    assert (document.title, document.url) == ("Map bersama", "https://contoh.example/map?a=1&b=2")


def test_words_alone_are_no_evidence_and_a_workspace_is_left_to_the_window(
    empty_library: Library, tmp_path: Path
) -> None:
    words = QMimeData()
    words.setText("hanya kata")
    assert not empty_library.drop(words)
    workspace = QMimeData()
    workspace.setUrls([QUrl.fromLocalFile(str(tmp_path / "lain.zi"))])
    assert not empty_library.drop(workspace)


def test_two_hundred_files_come_in_while_answers_are_recorded(empty_library: Library, tmp_path: Path) -> None:
    library = empty_library
    codes = list(library.view.states)
    folder = tmp_path / "ZI"
    for number in range(200):
        place = folder / codes[number % len(codes)]
        place.mkdir(parents=True, exist_ok=True)
        (place / f"Dokumen {number}.pdf").write_bytes(b"%d" % number * 5000)
    library.drop(dropped(folder))
    assert library.page.tray_model.rowCount() == 200
    library.page.tray_model.choose(library.page.tray_model.items[:0], ())
    items = tuple(
        TrayItem(item.label, item.path, "", (item.label.split("/")[0],), "certain")
        for item in library.page.tray_model.items
    )
    recorded: list[str] = []
    waiting = [code for code in codes if library.view.instrument.indicators_by_code[code].options][:20]

    def answer() -> None:
        if waiting:
            code = waiting.pop()
            key = library.view.instrument.indicators_by_code[code].options[0].key
            task = library.desk.hub.do("", lambda workspace: workspace.record_answers({code: key}, {}, Stage.UNIT))
            task.finished.connect(lambda _update: recorded.append(f"{len(library.documents)}"))

    timer = QTimer(library.page)
    timer.timeout.connect(answer)
    timer.start(5)
    library.page.intake.link(items)
    library.qtbot.waitUntil(lambda: not waiting, timeout=30_000)
    library.rest()
    timer.stop()
    assert len(library.documents) == 200
    assert len(library.view.values) == 20
    # Answers did not wait for the last file.
    assert recorded[0] == "0"
    assert library.page.tray_model.rowCount() == 0


def test_the_tray_is_a_sound_model(qtmodeltester: Any, languages: object) -> None:
    model = TrayModel(lambda _document: 2)
    model.add([TrayItem("a.pdf", "/x/a.pdf"), TrayItem("b.pdf", "/x/b.pdf", "d1", ("A.I.1.i.a",), "unsure", "b")])
    qtmodeltester.check(model)
    assert drawn(model).splitlines() == [
        "a.pdf | tidak ada kode pada nama | Pilih butir",
        "b.pdf | sudah ada, dipakai 2 butir · mungkin A.I.1.i.a, dari nama berkas | Pilih butir",
    ]
    model.remove([TrayItem("a.pdf", "/x/a.pdf")])
    qtmodeltester.check(model)
    assert model.rowCount() == 1


def test_a_kept_tray_that_is_damaged_gives_what_is_whole() -> None:
    item = TrayItem("a.pdf", "/x/a.pdf", "", ("A.I.1.i.a",), "likely", "a")
    assert restored_items(stored_items([item])) == (item,)
    assert restored_items([{"label": 3}, "x", None, {"label": "b", "path": "/b", "document": ""}]) == (
        TrayItem("b", "/b"),
    )
    assert restored_items({"no": "list"}) == ()
