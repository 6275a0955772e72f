"""The page of papers and its dialogs: standing and own texts, refused lines, the registry, lists and letterhead."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.papers import Letterhead, PaperKind
from integrity_zone.services.letterheads import set_letterhead
from integrity_zone.services.papers.material import PaperWish
from integrity_zone.services.papers.registry import issue_paper, withdraw_paper
from integrity_zone.services.papers.texts import set_paper_text, standing_text
from ui.dialogs.papers.staff import StaffDialog
from ui.pages.papers.page import LETTERHEAD, STAFF, PapersPage
from ui.pages.papers.paper_list import REGISTRY
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from integrity_zone.services.workspace.workspaces import Workspace
    from tests.screenshots.studio import Studio

_TABLE = """Daftar Pegawai;;;
No;Nama Pegawai;NIP;Jabatan;Alamat
1;Dra. Sekar Wulandari, M.Si.;196807121993032004;Kepala Dinas;Jl. Kenanga 1
2;Joko Santosa;198001012005011009;Arsiparis;Jl. Melati 2
3;Wahyu;12345;Pramu bakti;Jl. Melati 9
4;;;Sekretaris;
"""


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    yield "blank", studio.go(Place(PageKey.PAPERS))
    yield "registry-empty", studio.go(Place(PageKey.PAPERS, part=REGISTRY))
    studio.go(Place(PageKey.PAPERS, part=STAFF))
    yield "staff-empty", studio.dialog()
    studio.dialog().close()
    studio.open(studio.sample)
    yield "pakta", studio.go(Place(PageKey.PAPERS, part=PaperKind.PAKTA))
    studio.app.hub.do("", _used)
    studio.settle()
    studio.app.hub.reload("")
    studio.settle()
    yield "decree", studio.go(Place(PageKey.PAPERS, part=PaperKind.TEAM_DECREE))
    yield from _parts(studio)
    yield from _refused(studio)
    yield "registry", studio.go(Place(PageKey.PAPERS, part=REGISTRY))
    yield from _dialogs(studio)
    yield from _staff(studio)


def _used(workspace: Workspace) -> None:
    """As if some papers had been written and issued."""
    now = datetime(2026, 4, 20, 3, tzinfo=UTC)
    set_letterhead(
        workspace,
        Letterhead(
            address="Jalan Cendana Nomor 8, Arunika 45112",
            contact="Telepon (0231) 555010, dpmptsp@arunikakab.example",
            number_pattern="B/700/{nomor}/{bulan_romawi}/{tahun}",
        ),
    )
    own = standing_text(PaperKind.TEAM_DECREE).replace("KEEMPAT", "Tim melapor setiap bulan.\n\nKEEMPAT")
    set_paper_text(workspace, PaperKind.TEAM_DECREE, own)
    wish = PaperWish(number="B/700/1/I/2026", dated_on=date(2026, 1, 8), now=now)
    decree = issue_paper(workspace, PaperKind.TEAM_DECREE, wish=wish)
    issue_paper(workspace, PaperKind.COMMITMENT_SHEET, wish=PaperWish(now=now))
    minutes = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish(number="B/700/2/I/2026", now=now))
    withdraw_paper(workspace, minutes.id, "Nama saksi keliru")
    wish = PaperWish(number="B/700/3/IV/2026", dated_on=date(2026, 4, 20), now=now)
    issue_paper(workspace, PaperKind.TEAM_DECREE, wish=wish, revises=decree.id)


def _page(studio: Studio) -> PapersPage:
    page = studio.app.navigation.page(PageKey.PAPERS)
    assert isinstance(page, PapersPage)
    return page


def _parts(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """What is seen one at a time where there is little room."""
    page = _page(studio)
    if page.head.parts.isHidden():
        return
    for part in ("details", "preview"):
        page.head.parts.choose(part)
        studio.settle()
        yield f"decree-{part}", studio.window
    page.head.parts.choose("text")
    studio.settle()


def _refused(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    page = _page(studio)
    studio.go(Place(PageKey.PAPERS, part=PaperKind.SERVICE_NOTICE))
    typed = page.side.editor.edit
    typed.setPlainText(typed.toPlainText().replace("{nama_unit}", "{nama_kantor}").replace("{tanda_tangan}", "}"))
    page.side.editor._on_pause()
    studio.settle()
    yield "refused", studio.window
    typed.setPlainText(standing_text(PaperKind.SERVICE_NOTICE))
    page.side.editor._on_pause()
    page._say_trouble("Berkas tidak dibuat.", "Cakram penuh.") if studio.look.language == "id" else page._say_trouble(
        "The file was not made.", "The disk is full."
    )
    studio.settle()
    yield "trouble", studio.window
    page.strip.hide()


def _dialogs(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    page = _page(studio)
    studio.go(Place(PageKey.PAPERS, part=PaperKind.TEAM_DECREE))
    page.asking.show_versions()
    yield "versions", studio.dialog()
    studio.dialog().close()
    studio.settle()
    page.asking.issue()
    yield "issue", studio.dialog()
    studio.dialog().close()
    studio.settle()
    page.side.details.signer.setCurrentIndex(page.side.details.signer.count() - 1)
    page.side.details._on_signer(page.side.details.signer.count() - 1)
    yield "signer", studio.dialog()
    studio.dialog().reject()
    studio.settle()
    studio.go(Place(PageKey.PAPERS, part=LETTERHEAD))
    yield "letterhead", studio.dialog()
    studio.dialog().close()
    studio.settle()


def _staff(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    studio.go(Place(PageKey.PAPERS, part=STAFF))
    dialog = studio.dialog()
    assert isinstance(dialog, StaffDialog)
    dialog.table.selectRow(2)
    yield "staff", dialog
    table = studio.sample.with_name("pegawai.csv")
    table.write_text(_TABLE, encoding="utf-8")
    dialog.read_file(table)
    studio.settle()
    preview = studio.dialog()
    yield "import", preview
    preview.reject()
    studio.settle()
    dialog._on_add()
    yield "member", studio.dialog()
    studio.dialog().reject()
    studio.settle()
    dialog.close()
    studio.settle()
