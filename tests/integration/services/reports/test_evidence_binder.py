"""The evidence binder holds every document once, behind its sheet, whatever the documents are made of."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence, link_document
from integrity_zone.services.reports.exporting import export_evidence_binder
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.reports.paper_copies import take_copies
from integrity_zone.services.worker import Limits
from tests.support import signed_charters
from tests.support.builders import tiny_instrument
from tests.support.forgeries.raw import document, stream
from tests.support.hostile_documents import image_bombs, pdf_bombs
from tests.support.office_files import docx, pdf
from tests.support.pdf_pages import dictionaries, page_sizes, page_texts
from tests.support.photos import noise, saved
from tests.support.reports import MOMENT
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.progress import Progress
    from integrity_zone.services.workspace.workspaces import Workspace

TINY = tiny_instrument()
FIRST, SECOND, LAST = "A.I.1.i.a", "A.I.1.i.b", "B.II.a"


def _add(workspace: Workspace, code: str, name: str, data: bytes | str, **facts: str) -> str:
    source = data if isinstance(data, str) else NamedBytes(name, data)
    place = Placement((code,), page="2" if facts.pop("page", "") else "")
    given = DocumentFacts(title=facts.get("title", name), number=facts.get("number"))
    (found,) = add_evidence(workspace, [source], place, given, instrument=TINY)
    return found.id


def _binder(path: Path, out: Path) -> bytes:
    with reading(path) as workspace:
        size = export_evidence_binder(workspace, TINY, out, ExportWish(BlankPolicy.ZERO, now=MOMENT))
    data = out.read_bytes()
    assert len(data) == size
    return data


@pytest.fixture
def filled(file: Path) -> Path:
    """A PDF behind two indicators, a picture, a text of an office program and a web link."""
    with writing(file) as workspace:
        paper = _add(
            workspace, FIRST, "SK Tim.pdf", pdf("Surat Keputusan", "Lampiran satu"), number="188.4/006", title="SK Tim"
        )
        link_document(workspace, paper, Placement((LAST,), page="2"))
        _add(workspace, SECOND, "foto.jpg", saved(noise(400, 200)), title="Foto rapat")
        _add(workspace, SECOND, "notula.docx", docx("Notula"), title="Notula")
        _add(workspace, LAST, "", "https://contoh.invalid/survei", title="Survei")
    return file


def test_each_document_is_bound_once_behind_its_sheet(filled: Path, tmp_path: Path) -> None:
    pages = page_texts(_binder(filled, tmp_path / "bundel.pdf"))
    assert [place for place, page in enumerate(pages) if "Surat Keputusan" in page] == [3]
    assert [place for place, page in enumerate(pages) if "Lampiran satu" in page] == [4]
    sheets = [page for page in pages if "Dipakai oleh" in page]
    assert len(sheets) == 4
    assert sheets[0].split("SK Tim", 1)[0].endswith("A.I.1.i.a, B.II.a ")
    assert "188.4/006" in sheets[0]
    assert len(pages) == 1 + 1 + 4 + 2 + 1


def test_sheet_says_the_whole_hash_and_the_pages_a_short_one(filled: Path, tmp_path: Path) -> None:
    with reading(filled) as workspace:
        snapshot = workspace.snapshot()
    found = next(one for one in snapshot.documents.values() if one.title == "SK Tim")
    pages = page_texts(_binder(filled, tmp_path / "bundel.pdf"))
    digest = found.sha256 or ""
    assert digest in pages[2].replace(" ", "")
    for number, page in enumerate(pages[3:5], 1):
        assert page.startswith("A.I.1.i.a, B.II.a")
        assert f"nomor 188.4/006 · hlm. {number} dari 2 · sidik {digest[:12]}" in page
        assert f"{3 + number} dari {len(pages)}" in page


def test_index_and_outline_lead_to_every_document_by_indicator(filled: Path, tmp_path: Path) -> None:
    data = _binder(filled, tmp_path / "bundel.pdf")
    index = page_texts(data)[1]
    assert "A.I.1.i.a SK Tim 188.4/006 2 3" in index
    assert "B.II.a SK Tim 188.4/006 2 3" in index
    assert "Survei – – 9" in index
    with pikepdf.open(BytesIO(data)) as opened, opened.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Sampul", "Daftar isi", "Area 1. Area satu", "Hasil"]
        (group,) = outline.root[2].children
        assert [entry.title.split()[0] for entry in group.children] == [FIRST, SECOND]
        assert [entry.title for entry in group.children[1].children] == ["Foto rapat", "Notula"]
        links = [annotation.Dest for annotation in opened.pages[1].Annots]
        assert len(links) == 5


def test_what_is_no_paper_has_a_sheet_that_says_where_it_is(filled: Path, tmp_path: Path) -> None:
    pages = page_texts(_binder(filled, tmp_path / "bundel.pdf"))
    (notes,) = [page for page in pages if "notula.docx" in page]
    assert "Jenis berkas ini tidak dijilid" in notes
    (link,) = [page for page in pages if "https://contoh.invalid/survei" in page]
    assert "Tautan web. Isinya tidak ada di berkas kerja" in link
    assert "2 dokumen hanya berupa lembar keterangan" in pages[0]


def test_pages_keep_their_way_round_and_stay_below_the_stamp(file: Path, tmp_path: Path) -> None:
    lying = document(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [-50 -50 2000 900] /Contents 4 0 R /Rotate 180 >>",
            # A page that paints far beyond its box, and never gives back what it took.
            stream(b"q q q 1 0 0 rg -9000 -9000 18000 18000 re f"),
        ]
    )
    with writing(file) as workspace:
        _add(workspace, FIRST, "lebar.pdf", lying)
    data = _binder(file, tmp_path / "bundel.pdf")
    width, height = page_sizes(data)[3]
    assert width > height
    import pypdfium2  # type: ignore[import-untyped]

    with pypdfium2.PdfDocument(data) as opened:
        picture = opened[3].render(scale=1).to_pil().convert("RGB")
    assert picture.getpixel((400, 300)) == (255, 0, 0)
    assert (255, 0, 0) not in {picture.getpixel((x, y)) for x in range(picture.width) for y in range(22)}


def test_signed_documents_say_that_their_copy_is_not_signed(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        _add(workspace, FIRST, "piagam.pdf", signed_charters.signed())
    pages = page_texts(_binder(file, tmp_path / "bundel.pdf"))
    assert "Berkas asli memuat tanda tangan elektronik" in pages[2]


@pytest.mark.skipif(sys.platform == "win32", reason="the system limits neither time nor memory")
def test_hostile_documents_have_their_sheets_and_spoil_no_other(
    file: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bombs = {**pdf_bombs(), **image_bombs()}
    with writing(file) as workspace:
        for name, make in bombs.items():
            _add(workspace, FIRST, f"{name}.pdf", make(), title=name)
        _add(workspace, SECOND, "baik.pdf", pdf("Dokumen baik"))
    data = _binder(file, tmp_path / "bundel.pdf")
    pages = page_texts(data)
    assert "Dokumen baik" in pages[-1]
    assert len([page for page in pages if "Dipakai oleh" in page]) == len(bombs) + 1
    (locked,) = [page for page in pages if "locked.pdf" in page]
    assert "berkas dilindungi kata sandi" in locked
    (forms,) = [page for page in pages if "forms in forms.pdf" in page]
    assert "susunan berkas ini tidak seperti dokumen biasa" in forms
    for found in dictionaries(data):
        assert not {"/AA", "/JS", "/OpenAction", "/EF", "/AcroForm"} & set(found)
    caplog.clear()


def _sleeps(number: int) -> bytes:
    """Distinct small documents."""
    return pdf(f"Dokumen {number}")


@pytest.mark.skipif(sys.platform == "win32", reason="the system limits neither time nor memory")
def test_document_that_ends_the_child_is_named_and_the_next_is_read(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        _add(workspace, FIRST, "a.pdf", pdf("Dokumen pertama"))
        _add(workspace, FIRST, "b.pdf", pdf_bombs()["numbers"]())
        _add(workspace, FIRST, "c.pdf", pdf("Dokumen ketiga"))
    told: list[Progress] = []
    with reading(file) as workspace:
        snapshot = workspace.snapshot(None, TINY)
        documents = [snapshot.documents[link.document] for link in snapshot.links]
        limits = Limits(cpu_seconds=0.5, silent_seconds=60)
        copies = take_copies(workspace, documents, tmp_path, told.append, None, limits=limits)
    kinds = [type(copies[one.id].found).__name__ for one in documents]
    assert kinds == ["PaperCopy", "Unread", "PaperCopy"]
    assert [one.done for one in told] == sorted(one.done for one in told)


def test_nothing_linked_makes_a_binder_that_says_so(file: Path, tmp_path: Path) -> None:
    pages = page_texts(_binder(file, tmp_path / "bundel.pdf"))
    assert len(pages) == 2
    assert "Belum ada bukti dukung yang ditautkan." in pages[1]


def test_cancelling_leaves_nothing_behind_whenever_it_comes(filled: Path, tmp_path: Path, own_temporary: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    for turn in (0, 1, 3, 6, 8, 10):
        told: list[Progress] = []

        def is_turn(turn: int = turn, told: list[Progress] = told) -> bool:
            return len(told) >= turn

        wish = ExportWish(BlankPolicy.ZERO, progress=told.append, cancelled=is_turn)
        with reading(filled) as workspace, pytest.raises(CalledOffError):
            export_evidence_binder(workspace, TINY, folder / "bundel.pdf", wish)
        assert list(folder.iterdir()) == []
    assert list(own_temporary.iterdir()) == []


def test_progress_rises_and_names_the_document_in_hand(filled: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    with reading(filled) as workspace:
        export_evidence_binder(
            workspace, TINY, tmp_path / "bundel.pdf", ExportWish(BlankPolicy.ZERO, now=MOMENT, progress=told.append)
        )
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert {one.of for one in told} == {12}
    assert told[-1].done == 12
    assert {"SK Tim", "Foto rapat"} <= {one.what for one in told}


def test_same_data_and_clock_give_the_same_binder(filled: Path, tmp_path: Path) -> None:
    assert _binder(filled, tmp_path / "1.pdf") == _binder(filled, tmp_path / "2.pdf")


def test_many_documents_are_bound_in_turns(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(file) as workspace:
        for number in range(45):
            _add(workspace, FIRST, f"{number}.pdf", _sleeps(number))
    pages = page_texts(_binder(file, tmp_path / "bundel.pdf"))
    texts = [page.rsplit("Dokumen ", 1)[1] for page in pages if "· sidik" in page]
    assert texts == [str(number) for number in range(45)]
