"""Evidence taken in, found, linked and written out again."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.answer import UnknownIndicatorError
from integrity_zone.domain.evidence_refusals import BadPeriodError, BadUrlError, ChangedWhileReadingError
from integrity_zone.domain.files import FileExistsRefusal, MissingFileError, NotAFileError
from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.evidence.documents import (
    DocumentFacts,
    NamedBytes,
    Placement,
    Source,
    add_evidence,
    checked_url,
    link_document,
    set_document_facts,
    unlink_document,
)
from integrity_zone.services.evidence.intake import FileIntake
from tests.support.builders import tiny_instrument
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
OTHER = "A.I.1.i.b"
PLACE = Placement((CODE,))


def add(workspace: Workspace, source: Source, place: Placement = PLACE, facts: DocumentFacts | None = None) -> str:
    """Attach one source; the document's id."""
    return add_evidence(workspace, [source], place, facts, instrument=tiny_instrument())[0].id


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A file of a little over two chunks."""
    path = tmp_path / "SK Tim 2026.pdf"
    path.write_bytes(os.urandom(2 * 1024 * 1024 + 77))
    return path


def test_file_is_kept_with_its_facts_and_comes_out_unchanged(file: Path, scan: Path, tmp_path: Path) -> None:
    facts = DocumentFacts("Surat keputusan tim", "188/12/2026", date(2026, 1, 5), date(2026, 1, 1), date(2026, 12, 31))
    with writing(file) as workspace:
        document = add(workspace, scan, Placement((CODE, OTHER), Stage.UNIT, "2", "nama tim"), facts)
        snapshot = workspace.snapshot()
    kept = snapshot.documents[document]
    content = scan.read_bytes()
    assert (kept.title, kept.file_name, kept.number) == ("Surat keputusan tim", "SK Tim 2026.pdf", "188/12/2026")
    assert (kept.dated_on, kept.period_from, kept.period_to) == facts_days(facts)
    assert (kept.sha256, kept.size_bytes) == (hashlib.sha256(content).hexdigest(), len(content))
    assert [(link.indicator, link.page, link.note) for link in snapshot.links] == [
        (CODE, "2", "nama tim"),
        (OTHER, "2", "nama tim"),
    ]
    with reading(file) as workspace:
        assert workspace.extract(str(kept.sha256), tmp_path / "out.pdf") == len(content)
        assert (tmp_path / "out.pdf").read_bytes() == content
        with pytest.raises(FileExistsRefusal):
            workspace.extract(str(kept.sha256), tmp_path / "out.pdf")


def facts_days(facts: DocumentFacts) -> tuple[date | None, ...]:
    """The three days of some facts."""
    return facts.dated_on, facts.period_from, facts.period_to


def test_same_file_twice_is_stored_once_and_linked_twice(file: Path, scan: Path, tmp_path: Path) -> None:
    copy = tmp_path / "salinan.pdf"
    copy.write_bytes(scan.read_bytes())
    with writing(file) as workspace:
        first = add(workspace, scan)
        size = file.stat().st_size
        second = add(workspace, copy, Placement((OTHER,)))
        same_step = add_evidence(workspace, [scan, copy], PLACE, instrument=tiny_instrument())
        report = workspace.check(deep=True)
        assert first == second
        assert {document.id for document in same_step} == {first}
        assert [link.indicator for link in workspace.snapshot().links] == [CODE, OTHER]
    assert (report.contents, report.problems) == (1, ())
    with writing(file) as workspace:
        add(workspace, scan)
    # Two at once beside the first; their pages are free again and used by the next.
    assert file.stat().st_size < 3.2 * size


def test_adding_is_one_step_of_the_person(file: Path, scan: Path) -> None:
    with writing(file) as workspace:
        document = add(workspace, scan, Placement((CODE, OTHER)))
        steps = {entry.step for entry in workspace.history(f"document/{document}")}
        steps |= {entry.step for entry in workspace.history(f"link/answer/tiny-1/2026/{CODE}/unit/{document}")}
        assert len(steps) == 1


def test_empty_file_is_a_document_too(file: Path, tmp_path: Path) -> None:
    (tmp_path / "kosong.txt").write_bytes(b"")
    with writing(file) as workspace:
        document = add(workspace, tmp_path / "kosong.txt")
        kept = workspace.snapshot().documents[document]
        assert kept.size_bytes == 0
        assert workspace.extract(str(kept.sha256), tmp_path / "out.txt") == 0
        assert workspace.check(deep=True).problems == ()


def test_web_link_is_kept_as_a_link(file: Path) -> None:
    with writing(file) as workspace:
        document = add(workspace, "https://contoh.example/laporan?tahun=2026", facts=DocumentFacts("Laporan"))
        kept = workspace.snapshot().documents[document]
        assert (kept.url, kept.sha256, kept.title) == ("https://contoh.example/laporan?tahun=2026", None, "Laporan")
        assert add(workspace, "https://contoh.example/laporan?tahun=2026") == document


@pytest.mark.parametrize(
    "url",
    [
        "ftp://contoh.example/a",
        "file:///etc/passwd",
        "http://",
        "https:///path",
        "https://contoh.example/a b",
        "https://contoh.example/\u202egnp.exe",
        "https://[contoh",
        "https://contoh.example/" + "a" * 2000,
    ],
)
def test_other_addresses_are_refused(file: Path, url: str) -> None:
    with pytest.raises(BadUrlError):
        checked_url(url)
    with writing(file) as workspace:
        before = workspace.snapshot()
        with pytest.raises(BadUrlError):
            add(workspace, url)
        assert workspace.snapshot() == before


def test_refused_source_leaves_nothing_of_the_others(file: Path, scan: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        before = workspace.snapshot()
        with pytest.raises(MissingFileError):
            add_evidence(workspace, [scan, tmp_path / "tidak-ada.pdf"], PLACE, instrument=tiny_instrument())
        assert workspace.snapshot() == before
        assert workspace.check(deep=True).contents == 0
        # The failure did not cost the chain: the next step goes on in it.
        add(workspace, scan)
        assert len(workspace.snapshot().replicas) == 1


def test_only_ordinary_files_are_taken(file: Path, scan: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(scan)
    os.mkfifo(tmp_path / "pipe")
    with writing(file) as workspace:
        for path in (link, tmp_path / "pipe", tmp_path, Path("/dev/zero")):
            with pytest.raises(NotAFileError):
                add(workspace, path)


def test_file_that_grows_while_it_is_read_is_refused(file: Path, scan: Path) -> None:
    with writing(file) as workspace:
        slices = FileIntake(workspace, scan).slices()
        next(slices)
        with scan.open("ab") as stream:
            stream.write(b"more")
        with pytest.raises(ChangedWhileReadingError):
            list(slices)
        assert workspace.check(deep=True).contents == 0


def test_answers_are_saved_between_the_slices_of_a_file(file: Path, tmp_path: Path) -> None:
    large = tmp_path / "video.mp4"
    with large.open("wb") as stream:
        stream.truncate(40 * 1024 * 1024)
    with writing(file) as workspace:
        intake = FileIntake(workspace, large)
        for n, _taken in enumerate(intake.slices()):
            workspace.record_answers({CODE: ("Ya", "Tidak")[n % 2]}, {}, Stage.UNIT)
            with reading(file) as other:
                assert other.snapshot().answers[Stage.UNIT][CODE].value == ("Ya", "Tidak")[n % 2]
        assert n == 2
        assert intake.taken().size == 40 * 1024 * 1024
    # Never finished: the next writer clears it away.
    with writing(file) as workspace:
        assert workspace.check(deep=True).problems == ()
        assert workspace.check().contents == 0


def test_names_are_kept_without_tricks(file: Path) -> None:
    with writing(file) as workspace:
        document = add(workspace, NamedBytes("../SK\u202efdp.exe\x07", b"x"))
        assert workspace.snapshot().documents[document].file_name == "_SK_fdp.exe_"


def test_unknown_indicator_bad_period_and_endless_texts_are_refused(file: Path, scan: Path) -> None:
    with writing(file) as workspace:
        before = workspace.snapshot()
        with pytest.raises(UnknownIndicatorError):
            add(workspace, scan, Placement(("Z.9",)))
        with pytest.raises(BadPeriodError):
            add(workspace, scan, facts=DocumentFacts(period_from=date(2026, 2, 1), period_to=date(2026, 1, 1)))
        with pytest.raises(TooLongError):
            add(workspace, scan, facts=DocumentFacts(title="a" * 1000))
        assert workspace.snapshot() == before
        assert workspace.check(deep=True).problems == ()


def test_facts_change_one_by_one(file: Path, scan: Path) -> None:
    with writing(file) as workspace:
        document = add(workspace, scan, facts=DocumentFacts("Judul", "1/2026"))
        change = set_document_facts(workspace, document, DocumentFacts(number="2/2026"))
        assert change.entries == 1
        kept = workspace.snapshot().documents[document]
        assert (kept.title, kept.number) == ("Judul", "2/2026")
        with pytest.raises(MissingItemError):
            set_document_facts(workspace, "no-such", DocumentFacts(number="3"))


def test_link_can_be_taken_away_and_put_back(file: Path, scan: Path) -> None:
    with writing(file) as workspace:
        document = add(workspace, scan, Placement((CODE,), page="3"))
        unlink_document(workspace, document, PLACE)
        assert workspace.snapshot().links == ()
        assert document in workspace.snapshot().documents
        link_document(workspace, document, Placement((CODE, OTHER), note="lagi"))
        links = workspace.snapshot().links
        assert [(link.indicator, link.page, link.note) for link in links] == [(CODE, "3", "lagi"), (OTHER, "", "lagi")]
        assert workspace.check(deep=True).problems == ()
        assert workspace.check().conflicts == 0


def test_links_of_one_answer_keep_the_order_of_adding(file: Path) -> None:
    with writing(file) as workspace:
        added = [add(workspace, NamedBytes(f"{n}.txt", str(n).encode())) for n in range(40)]
        assert [link.document for link in workspace.snapshot().links] == added


def test_search_finds_titles_names_numbers_and_notes(file: Path) -> None:
    with writing(file) as workspace:
        first = add(workspace, NamedBytes("berkas.txt", b"1"), facts=DocumentFacts("Laporan gratifikasi triwulan"))
        second = add(workspace, NamedBytes("sk-tim.pdf", b"2"), Placement((CODE,), note="susunan tim kerja"))
        assert [found.id for found in workspace.search("GRATIFIKASI lap")] == [first]
        assert [found.id for found in workspace.search("susunan")] == [second]
        assert [found.id for found in workspace.search("sk-tim")] == [second]
        assert workspace.search("tidak ada sama sekali") == ()
        for trick in ('"', "* OR *", "title:x NEAR(", "", "a" * 5000):
            workspace.search(trick)
        set_document_facts(workspace, first, DocumentFacts(title="Judul baru"))
        assert workspace.search("gratifikasi") == ()


def test_unknown_hash_is_not_found(file: Path, tmp_path: Path) -> None:
    with reading(file) as workspace:
        for text in ("00" * 32, "bukan hash", ""):
            with pytest.raises(MissingItemError):
                workspace.extract(text, tmp_path / "out")
