"""The page of the evidence: library, preview, tray, questions, dialogs."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes
from tests.support.office_files import docx
from ui.models.evidence.shelf import ShelfQuery
from ui.pages.evidence.page import EvidencePage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio

_FOLDER = (
    "5. Pengawasan/A.I.5.v.c/Pernyataan bebas benturan kepentingan.pdf",
    "5. Pengawasan/A.I.5.iv.b Laporan WBS 2026.docx",
    "6. Pelayanan publik/Foto ruang layanan.jpg",
    "WhatsApp Image 2026-04-20.jpg",
    "Scan0007.pdf",
)


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    studio.go(Place(PageKey.EVIDENCE))
    yield "empty", studio.window
    studio.open(studio.sample)
    studio.go(Place(PageKey.EVIDENCE))
    yield "nothing-chosen", studio.window
    page = _page(studio)
    documents = page.model.shelf.documents.values()
    pdf = max(
        (found for found in documents if (found.file_name or "").endswith(".pdf")),
        key=lambda found: len(page.model.shelf.uses.get(found.id, ())),
    )
    for name, chosen in (
        ("library", pdf.id),
        ("picture", next(found.id for found in documents if (found.file_name or "").endswith((".png", ".jpg")))),
        ("web-link", next(found.id for found in documents if found.url is not None)),
    ):
        studio.go(Place(PageKey.EVIDENCE, document=chosen))
        _show_pane(page)
        studio.settle()
        yield name, studio.window
        page._drawer.close_drawer()
    page.intake.add(NamedBytes("Notulen rapat.docx", docx("Notulen")), DocumentFacts())
    studio.settle()
    yield "no-preview", studio.window
    page.library.show_query(ShelfQuery(words="kata yang tidak ada"))
    yield "nothing-found", studio.window
    page.library.show_query(ShelfQuery())
    page.library.show_document(pdf.id)
    table = page.library.table
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    yield "scrolled", studio.window
    table.horizontalScrollBar().setValue(0)
    yield from _dialogs(studio, page, pdf.id)
    with tempfile.TemporaryDirectory() as made:
        yield from _arriving(studio, page, Path(made))


def _arriving(studio: Studio, page: EvidencePage, made: Path) -> Iterator[tuple[str, QWidget]]:
    folder = made / "ZI 2026"
    for place, name in enumerate(_FOLDER):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f"{place}".encode())
    page.bringing.bring([folder])
    studio.settle()
    yield "tray", studio.window
    (folder / _FOLDER[1]).unlink()
    page.tray.link_all.click()
    studio.settle()
    yield "file-gone", studio.window
    page.strip.hide()
    photo = made / "IMG_2031.jpg"
    photo.write_bytes(bytes(3_200_000))
    page.bringing.bring([photo])
    studio.settle()
    yield "large-photo", studio.window
    page.intake.forget_photos()
    page._show_size(96_000_000)
    yield "growing", studio.window
    page.strip.hide()
    page.tray_model.remove(page.tray_model.items)


def _dialogs(studio: Studio, page: EvidencePage, document: str) -> Iterator[tuple[str, QWidget]]:
    found = page.model.shelf.documents[document]
    link = page.model.shelf.uses[document][0]
    asked: tuple[tuple[str, Callable[[], None]], ...] = (
        ("dialog-remove", page._remove_current),
        ("dialog-link", page._link_current),
        ("dialog-page", lambda: page.acts.edit_link(found, link, 2)),
        ("dialog-unlink", lambda: page.acts.unlink(found, link)),
        ("dialog-address", lambda: page.bringing.ask_address("https://contoh.example/map")),
        ("dialog-browser", lambda: page.acts._ask_address("https://contoh.example/map?tahun=2026")),
    )
    for name, ask in asked:
        ask()
        dialog = studio.dialog()
        assert isinstance(dialog, QDialog)
        yield name, dialog
        dialog.reject()
        studio.settle()
    page.head.add_button.click()
    studio.settle()
    yield "menu-add", page.head.add_menu
    page.head.add_menu.close()


def _show_pane(page: EvidencePage) -> None:
    """Where the preview is a drawer, it must be opened to be seen."""
    if page._is_drawer:
        page._drawer.open()


def _page(studio: Studio) -> EvidencePage:
    shown = [found for found in studio.window.findChildren(EvidencePage) if found.isVisible()]
    assert shown
    return shown[-1]
