"""The page of the evidence: library, preview, tray, dialogs."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ui.pages.evidence.page import EvidencePage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    studio.open(studio.sample)
    studio.go(Place(PageKey.EVIDENCE))
    yield "nothing-chosen", studio.window
    page = studio.window.findChild(EvidencePage)
    assert page is not None
    documents = page.model.shelf.documents
    pdf = next(found for found in documents.values() if (found.file_name or "").endswith(".pdf"))
    studio.go(Place(PageKey.EVIDENCE, document=pdf.id))
    yield "library", studio.window
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "ZI 2026"
        for place, name in enumerate(_FOLDER):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(f"{place}".encode())
        page.bring([folder])
        studio.settle()
        yield "tray", studio.window
