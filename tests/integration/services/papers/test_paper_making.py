"""Papers as files and as lines of the registry."""

from __future__ import annotations

import errno
import multiprocessing
import tracemalloc
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from integrity_zone.domain.declaration import Control, Signatory, StaffMember
from integrity_zone.domain.declaration_file import DeclarationIncompleteError
from integrity_zone.domain.evidence_refusals import NoReasonError
from integrity_zone.domain.files import DiskFullError, FileExistsRefusal
from integrity_zone.domain.journal.undoing import NothingToUndoError
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import ProblemList, UserInputError
from integrity_zone.exports.papers.pdf import draw_papers
from integrity_zone.services.papers.content import paper_content
from integrity_zone.services.papers.making import NotAPaperError, export_paper
from integrity_zone.services.papers.material import PaperWish, asked_paper, paper_material
from integrity_zone.services.papers.previews import PaperPreviews, drawn_paper
from integrity_zone.services.papers.registry import issue_paper, issue_slices, withdraw_paper
from integrity_zone.services.papers.texts import set_paper_text, standing_text
from integrity_zone.services.workspace.undoing import undo
from tests.support.archival import archival_faults
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.paper_cases import DECLARATION, MADE_KINDS, STAFF, asked, material
from tests.support.pdf_pages import dictionaries, page_texts
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Generator

    from integrity_zone.domain.change import Change

HIDDEN = "ruang arsip rahasia lantai tiga"


@pytest.fixture
def declared(file: Path) -> Path:
    """A workspace with a declaration, of which one control is confidential."""
    with writing(file) as workspace:
        controls = (Control("CCTV", HIDDEN, 2, confidential=True),)
        workspace.set_declaration(replace(DECLARATION, controls=controls))
    return file


def run_out(slices: Generator[Progress, None, Change]) -> tuple[list[Progress], Change]:
    """What it told, and what came of it."""
    told: list[Progress] = []
    while True:
        try:
            told.append(next(slices))
        except StopIteration as end:
            return told, end.value


@pytest.mark.parametrize("kind", MADE_KINDS)
def test_every_paper_is_written_to_a_file(declared: Path, tmp_path: Path, kind: PaperKind) -> None:
    out = tmp_path / "naskah.pdf"
    with reading(declared) as workspace:
        assert export_paper(workspace, kind, out, wish=PaperWish()) == out.stat().st_size
        assert archival_faults(out.read_bytes()) == []
        assert HIDDEN not in " ".join(page_texts(out.read_bytes()))
        assert HIDDEN not in repr(paper_material(workspace))
        with pytest.raises(FileExistsRefusal):
            export_paper(workspace, kind, out, wish=PaperWish())
        assert export_paper(workspace, kind, out, wish=PaperWish(replace=True))


def test_own_text_is_what_is_written(declared: Path, tmp_path: Path) -> None:
    with writing(declared) as workspace:
        set_paper_text(
            workspace, PaperKind.PAKTA, "JANJI\n\nSaya {nama}, <b>sungguh</b> & {{jujur}}.\n\n{tanda_tangan}"
        )
        export_paper(workspace, PaperKind.PAKTA, tmp_path / "a.pdf", wish=PaperWish(), members=[3])
    (printed,) = page_texts((tmp_path / "a.pdf").read_bytes())
    assert f"Saya {STAFF[3].name}, <b>sungguh</b> & {{jujur}}." in printed


def test_bulk_pakta_tells_how_far_it_is_and_stops_when_asked(declared: Path, tmp_path: Path) -> None:
    heard: list[Progress] = []
    out = tmp_path / "pakta.pdf"
    with reading(declared) as workspace:
        wish = PaperWish(progress=heard.append, cancelled=lambda: False)
        export_paper(workspace, PaperKind.PAKTA, out, wish=wish)
        assert [step.done for step in heard] == list(range(len(STAFF) + 1))
        stopping = PaperWish(progress=heard.append, cancelled=lambda: len(heard) > len(STAFF) + 2, replace=True)
        before = out.read_bytes()
        with pytest.raises(CalledOffError):
            export_paper(workspace, PaperKind.PAKTA, out, wish=stopping)
    assert out.read_bytes() == before
    assert list(tmp_path.glob("*.pdf")) == [out]


def test_place_that_the_staff_list_lacks_is_refused(declared: Path, tmp_path: Path) -> None:
    with reading(declared) as workspace, pytest.raises(MissingItemError):
        export_paper(workspace, PaperKind.PAKTA, tmp_path / "x.pdf", wish=PaperWish(), members=[len(STAFF)])


def test_charter_is_neither_exported_nor_issued_here(declared: Path, tmp_path: Path) -> None:
    with writing(declared) as workspace:
        with pytest.raises(NotAPaperError):
            export_paper(workspace, PaperKind.CHARTER, tmp_path / "x.pdf", wish=PaperWish())
        with pytest.raises(NotAPaperError):
            issue_paper(workspace, PaperKind.CHARTER, wish=PaperWish())


def test_a_full_disk_on_the_way_is_told_and_leaves_nothing(declared: Path, tmp_path: Path) -> None:
    out = tmp_path / "berita-acara.pdf"
    full = patch.object(Path, "write_bytes", autospec=True, side_effect=OSError(errno.ENOSPC, "full"))
    with writing(declared) as workspace:
        with full, pytest.raises(DiskFullError):
            export_paper(workspace, PaperKind.MINUTES, out, wish=PaperWish())
        with full, pytest.raises(DiskFullError):
            issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish())
        assert workspace.snapshot().papers.issued == ()
    assert not out.exists()


def test_preview_is_the_paper_as_it_would_be(declared: Path) -> None:
    text = standing_text(PaperKind.MINUTES)
    with reading(declared) as workspace:
        material = paper_material(workspace)
    with PaperPreviews() as previews:
        pdf = previews.preview(material, PaperKind.MINUTES, text, wish=PaperWish(number="17/BA"))
        assert "NOMOR 17/BA" in page_texts(pdf)[0]
        with pytest.raises(ProblemList):
            previews.preview(material, PaperKind.MINUTES, "{salah}", wish=PaperWish())
        pakta = previews.preview(material, PaperKind.PAKTA, standing_text(PaperKind.PAKTA), wish=PaperWish(), member=4)
        assert STAFF[4].name in page_texts(pakta)[0]
    with pytest.raises(CalledOffError):
        previews.preview(material, PaperKind.MINUTES, text, wish=PaperWish())
    alone = drawn_paper(material, asked_paper(PaperKind.MINUTES, text, PaperWish(number="17/BA"), (0,)))
    assert page_texts(alone) == page_texts(pdf)


def test_charter_is_previewed_with_the_words_that_are_typed(declared: Path) -> None:
    text = "Kami, {pimpinan} {nama_unit}, di {tempat} berjanji:\n{janji}\nItu saja."
    with reading(declared) as workspace:
        material = paper_material(workspace)
    with PaperPreviews() as previews:
        printed = " ".join(page_texts(previews.preview(material, PaperKind.CHARTER, text, wish=PaperWish())))
        assert "Kami, pimpinan Dinas Uji, di Arunika berjanji:" in printed
        assert "Itu saja." in printed
        assert HIDDEN not in printed
        standing = previews.preview(material, PaperKind.CHARTER, standing_text(PaperKind.CHARTER), wish=PaperWish())
        assert "menyatakan siap membangun Zona Integritas" in page_texts(standing)[0]
        with pytest.raises(ProblemList):
            previews.preview(material, PaperKind.CHARTER, "tanpa butir", wish=PaperWish())
        empty = replace(material, snapshot=replace(material.snapshot, declaration=None))
        with pytest.raises(DeclarationIncompleteError):
            previews.preview(empty, PaperKind.CHARTER, text, wish=PaperWish())


def test_issued_paper_is_a_line_of_the_registry_with_its_bytes(declared: Path, tmp_path: Path) -> None:
    wish = PaperWish(number=" 12/BA/2026 ", dated_on=date(2026, 1, 13))
    with writing(declared) as workspace:
        issued = issue_paper(workspace, PaperKind.MINUTES, wish=wish)
        assert workspace.snapshot().papers.issued == (issued,)
        assert (issued.document_id, issued.revision, issued.number) == ("ZI-DU-2026-BA01-01", 1, "12/BA/2026")
        assert (issued.dated_on, issued.issued_by, issued.withdrawn) == (date(2026, 1, 13), "Ani", None)
        people = (*DECLARATION.heads, *DECLARATION.witnesses)
        assert issued.signatories == tuple(person.name for person in people)
        assert len(issued.data_digest) == 64
        out = tmp_path / "terbit.pdf"
        workspace.extract(issued.content, out)
        assert sha256(out.read_bytes()).hexdigest() == issued.content
        assert workspace.check(deep=True).problems == ()
        assert "ZI-DU-2026-BA01-01" in page_texts(out.read_bytes())[0]


def test_issued_anew_it_is_the_next_revision_and_the_former_is_withdrawn(declared: Path) -> None:
    with writing(declared) as workspace:
        first = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish())
        other = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish())
        second = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish(number="2"), revises=first.id)
        known = {paper.document_id: paper for paper in workspace.snapshot().papers.issued}
        assert sorted(known) == ["ZI-DU-2026-BA01-01", "ZI-DU-2026-BA01-02", "ZI-DU-2026-BA02-01"]
        assert known["ZI-DU-2026-BA01-01"].withdrawn == "Diganti dengan ZI-DU-2026-BA01-02"
        assert second.revision == 2
        assert other.data_digest == first.data_digest != second.data_digest
        with pytest.raises(MissingItemError):
            issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish(), revises=first.id)
        with pytest.raises(MissingItemError):
            issue_paper(workspace, PaperKind.PAKTA, wish=PaperWish(), revises=second.id)


def test_small_steps_come_between_while_a_paper_is_drawn(declared: Path) -> None:
    with writing(declared) as workspace:
        slices = issue_slices(workspace, PaperKind.PAKTA, wish=PaperWish())
        next(slices)
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.UNIT)
        told, change = run_out(slices)
        snapshot = workspace.snapshot()
        (issued,) = snapshot.papers.issued
        assert snapshot.answers[Stage.UNIT]["A.I.1.i.a"].value == "Ya"
        assert change.subjects == (f"issued/{issued.id}",)
        assert max(progress.of for progress in told) == len(DECLARATION.staff)
        alone = issue_paper(workspace, PaperKind.PAKTA, wish=PaperWish())
        assert issued.data_digest == alone.data_digest


def test_a_name_that_was_given_meanwhile_is_not_given_again(declared: Path) -> None:
    with writing(declared) as workspace:
        slices = issue_slices(workspace, PaperKind.MINUTES, wish=PaperWish())
        next(slices)
        first = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish())
        run_out(slices)
        second = next(paper for paper in workspace.snapshot().papers.issued if paper != first)
        assert (first.document_id, second.document_id) == ("ZI-DU-2026-BA01-01", "ZI-DU-2026-BA02-01")
        out = declared.with_name("terbit.pdf")
        workspace.extract(second.content, out)
        assert second.document_id in page_texts(out.read_bytes())[0]


def test_what_takes_the_place_of_a_paper_withdrawn_meanwhile_is_not_issued(declared: Path) -> None:
    with writing(declared) as workspace:
        first = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish())
        slices = issue_slices(workspace, PaperKind.MINUTES, wish=PaperWish(), revises=first.id)
        next(slices)
        withdraw_paper(workspace, first.id, "keliru")
        with pytest.raises(MissingItemError):
            run_out(slices)
        assert [paper.id for paper in workspace.snapshot().papers.issued] == [first.id]


def test_issuing_that_is_called_off_leaves_nothing(declared: Path) -> None:
    with writing(declared) as workspace:
        before = workspace.state_digest()
        slices = issue_slices(workspace, PaperKind.PAKTA, wish=PaperWish())
        next(slices)
        slices.close()
        assert workspace.state_digest() == before
    assert multiprocessing.active_children() == []


def test_digest_is_of_what_is_said_not_of_how_it_is_set(declared: Path) -> None:
    with writing(declared) as workspace:
        first = issue_paper(workspace, PaperKind.PAKTA, wish=PaperWish(), members=[0])
        again = issue_paper(workspace, PaperKind.PAKTA, wish=PaperWish(), members=[0])
        other = issue_paper(workspace, PaperKind.PAKTA, wish=PaperWish(), members=[1])
    assert first.data_digest == again.data_digest != other.data_digest


def test_letter_of_the_agency_has_not_the_day_of_the_declaration(declared: Path) -> None:
    with writing(declared) as workspace:
        letter = issue_paper(workspace, PaperKind.PROPOSAL, wish=PaperWish())
        minutes = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish())
    assert (letter.dated_on, minutes.dated_on) == (None, DECLARATION.date)


def test_pakta_of_nobody_is_a_blank_form(declared: Path, tmp_path: Path) -> None:
    with reading(declared) as workspace:
        export_paper(workspace, PaperKind.PAKTA, tmp_path / "a.pdf", wish=PaperWish(), members=())
    (text,) = page_texts((tmp_path / "a.pdf").read_bytes())
    assert "Nama : …" in text.replace("  ", " ")
    assert not [member for member in STAFF if member.name in text]


def test_hostile_words_of_one_paper_are_printed_as_they_are_or_refused() -> None:
    printed = 0
    made_of = material()
    for number, item in enumerate(HOSTILE_TEXTS[::2]):
        text = item.text[:150]
        wish = PaperWish(number=text[:120], place=text, signer=Signatory(text, text, text, nip=text[:100]))
        kind = MADE_KINDS[number % len(MADE_KINDS)]
        try:
            pdf = drawn_paper(made_of, asked_paper(kind, standing_text(kind), wish))
        except UserInputError:
            continue
        printed += 1
        assert archival_faults(pdf) == [], item.name
        assert not [found for found in dictionaries(pdf) if "/URI" in found or "/JS" in found], item.name
        assert not set("\u202e\u200b\u2066") & set("".join(page_texts(pdf))), item.name
    assert printed > 50


def test_withdrawn_paper_says_why_and_is_withdrawn_once(declared: Path) -> None:
    with writing(declared) as workspace:
        undo(workspace)  # the declaration, so that nothing else is left to undo
        issued = issue_paper(workspace, PaperKind.SERVICE_NOTICE, wish=PaperWish())
        with pytest.raises(NoReasonError):
            withdraw_paper(workspace, issued.id, " ")
        with pytest.raises(NothingToUndoError):
            undo(workspace)
        withdraw_paper(workspace, issued.id, "salah  cetak")
        assert workspace.snapshot().papers.issued[0].withdrawn == "salah cetak"
        with pytest.raises(MissingItemError):
            withdraw_paper(workspace, issued.id, "lagi")
        with pytest.raises(MissingItemError):
            withdraw_paper(workspace, "tidak ada", "lagi")


def test_who_signs_may_be_named_for_one_paper_alone(declared: Path, tmp_path: Path) -> None:
    mayor = Signatory("Bambang, S.H.", "Bupati Arunika", "Pemerintah Kabupaten Arunika")
    with reading(declared) as workspace:
        wish = PaperWish(signer=mayor, dated_on=date(2026, 5, 4), place="Kota Arunika")
        export_paper(workspace, PaperKind.PROPOSAL, tmp_path / "a.pdf", wish=wish)
        with pytest.raises(ProblemList):
            export_paper(
                workspace,
                PaperKind.PROPOSAL,
                tmp_path / "b.pdf",
                wish=PaperWish(signer=replace(mayor, name="x" * 161)),
            )
    (text,) = page_texts((tmp_path / "a.pdf").read_bytes())
    assert "BUPATI ARUNIKA" in text
    assert "Kota Arunika, 4 Mei 2026" in text
    assert "Bambang, S.H." in text


def test_five_hundred_pakta_are_one_run_that_can_be_followed_and_stopped(declared: Path, tmp_path: Path) -> None:
    staff = tuple(StaffMember(f"Pegawai Nomor {n}, S.E.", f"1970{n:05}2010031999", "Analis") for n in range(500))
    heard: list[int] = []
    out = tmp_path / "pakta.pdf"
    with writing(declared) as workspace:
        workspace.set_declaration(replace(DECLARATION, staff=staff))
        wish = PaperWish(progress=lambda step: heard.append(step.done), cancelled=lambda: False)
        export_paper(workspace, PaperKind.PAKTA, out, wish=wish)
        assert heard == list(range(501))
        texts = page_texts(out.read_bytes())
        assert len(texts) == 500
        assert all(member.name in text for member, text in zip(staff, texts, strict=True))
        stopped: list[int] = []
        wish = PaperWish(progress=lambda step: stopped.append(step.done), cancelled=lambda: len(stopped) >= 20)
        with pytest.raises(CalledOffError):
            export_paper(workspace, PaperKind.PAKTA, tmp_path / "lagi.pdf", wish=wish)
    assert len(stopped) < 500
    assert not (tmp_path / "lagi.pdf").exists()


def test_every_page_more_takes_a_few_kilobytes_more() -> None:
    def most(people: int) -> int:
        staff = tuple(StaffMember(f"Pegawai {n}", None, "Analis") for n in range(people))
        content = paper_content(material(replace(DECLARATION, staff=staff)), asked(PaperKind.PAKTA))
        tracemalloc.start()
        try:
            draw_papers(content, lambda _progress: None)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    most(2)
    few, many = most(20), most(120)
    assert (many - few) / 100 < 40_000
