"""People put the link to their document behind a word: it is proposed as evidence under that word, and never opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.worksheet_import import CellContent
from integrity_zone.services.worksheets.importing import apply_worksheet, preview_worksheet
from tests.support.worksheet_imports import REAL, exported, opened, real_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from integrity_zone.domain.worksheet_import import ImportCell, WorksheetPreview
    from integrity_zone.services.workspace.workspaces import Workspace

ADDRESS = "https://drive.contoh.go.id/file/d/1a2B/view?usp=sharing"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with opened(real_workspace(tmp_path / "unit.zi")) as found:
        yield found


def linked(workspace: Workspace, folder: Path, cells: Mapping[str, tuple[str | None, str]]) -> Path:
    """A worksheet with texts in cells of `Jawaban`, and an address behind each."""
    book = openpyxl.load_workbook(exported(workspace, folder / "out.xlsx"))
    for place, (word, address) in cells.items():
        book["Jawaban"][place].value = word
        book["Jawaban"][place].hyperlink = address
        if word is None:
            book["Jawaban"][place].value = None
    book.save(folder / "in.xlsx")
    return folder / "in.xlsx"


def proposals(preview: WorksheetPreview) -> dict[str, ImportCell]:
    return {
        row.place.removeprefix("Jawaban!"): row
        for row in preview.rows
        if row.what is CellContent.EVIDENCE and row.links
    }


def codes(preview: WorksheetPreview) -> set[str]:
    return {found.code for found in preview.findings}


def test_the_word_becomes_the_title_of_the_linked_document(workspace: Workspace, tmp_path: Path) -> None:
    preview = preview_worksheet(workspace, REAL, linked(workspace, tmp_path, {"M6": ("SK Tim ZI", ADDRESS)}))
    row = proposals(preview)["M6"]
    assert (row.links, row.titles) == ((ADDRESS,), ((ADDRESS, "SK Tim ZI"),))
    # The word is known by the link behind it: nobody has to add a document.
    assert "evidence-named" not in codes(preview)
    apply_worksheet(workspace, preview, {row.key})
    [document] = workspace.snapshot().documents.values()
    assert (document.title, document.url) == ("SK Tim ZI", ADDRESS)
    again = preview_worksheet(workspace, REAL, tmp_path / "in.xlsx")
    assert not proposals(again)
    assert not codes(again) & {"evidence-named", "evidence-removed"}


def test_a_document_that_is_known_keeps_its_title(workspace: Workspace, tmp_path: Path) -> None:
    book = linked(workspace, tmp_path, {"M6": ("SK Tim ZI", ADDRESS), "M7": ("klik di sini", ADDRESS)})
    preview = preview_worksheet(workspace, REAL, book)
    apply_worksheet(workspace, preview, {proposals(preview)["M6"].key})
    apply_worksheet(workspace, preview, {proposals(preview)["M7"].key})
    snapshot = workspace.snapshot()
    assert [document.title for document in snapshot.documents.values()] == ["SK Tim ZI"]
    assert len(snapshot.links) == 2


def test_an_address_that_is_its_own_word_has_no_other_title(workspace: Workspace, tmp_path: Path) -> None:
    book = linked(workspace, tmp_path, {"M6": (ADDRESS, ADDRESS), "M7": (None, ADDRESS)})
    found = proposals(preview_worksheet(workspace, REAL, book))
    assert [(row.links, row.titles) for row in found.values()] == [((ADDRESS,), ()), ((ADDRESS,), ())]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///C:/SK.pdf", "\\\\server\\bagian\\SK.pdf", "SK.pdf", "https://a:b@c.invalid/"],
)
def test_a_link_that_leads_elsewhere_is_named_and_left(workspace: Workspace, tmp_path: Path, address: str) -> None:
    preview = preview_worksheet(workspace, REAL, linked(workspace, tmp_path, {"M6": ("SK", address)}))
    assert not proposals(preview)
    [found] = [found for found in preview.findings if found.code == "link-left"]
    assert (found.place, found.severity) == ("Jawaban!M6", Severity.WARNING)


def test_links_behind_answers_and_notes_are_said_to_be_unread(workspace: Workspace, tmp_path: Path) -> None:
    book = linked(workspace, tmp_path, {"K6": ("Ya", ADDRESS), "L9": ("lihat", ADDRESS)})
    preview = preview_worksheet(workspace, REAL, book)
    [found] = [found for found in preview.findings if found.code == "links-elsewhere"]
    assert "K6, L9" in found.message_en
    assert not proposals(preview)


def test_a_link_written_as_a_formula_is_read_as_it_is_written(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(exported(workspace, tmp_path / "out.xlsx"))
    sheet = book["Jawaban"]
    sheet["M6"].value = f'=HYPERLINK("{ADDRESS}","SK ""Tim"" ZI")'
    sheet["M7"].value = f'=HYPERLINK("{ADDRESS}?b=1")'
    sheet["M9"].value = f'=HYPERLINK("{ADDRESS}"&A1,"SK")'
    sheet["M10"].value = f'=IF(A1=1,"{ADDRESS}","")'
    book.save(tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, tmp_path / "in.xlsx")
    found = proposals(preview)
    assert {place: row.titles for place, row in found.items()} == {"M6": ((ADDRESS, 'SK "Tim" ZI'),), "M7": ()}
    places = {finding.code: finding.place for finding in preview.findings}
    assert places["written-link"] == "Jawaban!M6, Jawaban!M7"
    assert [f.place for f in preview.findings if f.code == "evidence-formula"] == ["Jawaban!M9", "Jawaban!M10"]


def test_a_day_in_the_list_of_evidence_is_read_in_words(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(exported(workspace, tmp_path / "out.xlsx"))
    for place in ("M6", "L6"):
        book["Jawaban"][place].value = 46115
        book["Jawaban"][place].number_format = "dd/mm/yyyy"
    book.save(tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, tmp_path / "in.xlsx")
    [note] = [row for row in preview.rows if row.what is CellContent.NOTE]
    assert (note.theirs, note.shown) == ("3 April 2026", "3 April 2026")
    [named] = [found for found in preview.findings if found.code == "evidence-named"]
    assert "3 April 2026" in named.message_en
