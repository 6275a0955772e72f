"""What was written into a worksheet of the ministry is read back from it as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assessments.loader import load_published
from integrity_zone.documents.workbook_cells import read_workbook
from integrity_zone.domain.answer import Answer
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent
from integrity_zone.exports.official_sheets.evidence import evidence_text
from integrity_zone.exports.official_sheets.filling import fill_template
from integrity_zone.exports.workbooks.cell_writers import CELL_LIMIT
from integrity_zone.exports.workbooks.patching import patched_workbook
from integrity_zone.services.worksheets.file import read_worksheet_file
from tests.support.official_forms import (
    FORM_2021,
    FORM_2026,
    FORM_MINISTRY,
    FORM_UNNUMBERED,
    FormLayout,
    form_2021,
    sheet_2026,
)
from tests.support.reports import document, link
from tests.support.worksheet_cases import random_filling
from tests.support.worksheets import worksheet_content

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.worksheet_import import WorksheetReading
    from integrity_zone.exports.worksheet.content import WorksheetContent

ZI = load_published("zi-2021")
CODE = "A.I.1.i.a"
FORMS = {"2021": FORM_2021, "2026": FORM_2026, "ministry": FORM_MINISTRY, "unnumbered": FORM_UNNUMBERED}


def _filled(folder: Path, layout: FormLayout, content: WorksheetContent) -> WorksheetReading:
    path = folder / "resmi.xlsx"
    path.write_bytes(form_2021(ZI) if layout.is_2021 else sheet_2026(ZI, layout=layout))
    filling = fill_template(read_workbook(path), content)
    path.write_bytes(patched_workbook(path.read_bytes(), filling.patches))
    return read_worksheet_file(lambda _word: None, path, ZI, {})


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", FORMS)
def test_answers_come_back_as_they_went_in(name: str, seed: int, tmp_path: Path) -> None:
    unit, tpi = random_filling(ZI, f"isi {seed}"), random_filling(ZI, f"nilai {seed}")
    reading = _filled(tmp_path, FORMS[name], worksheet_content(ZI, unit, tpi))
    stages = {Stage.UNIT: unit} if FORMS[name].tpi is None else {Stage.UNIT: unit, Stage.TPI: tpi}
    for stage, given in stages.items():
        found = {cell.key: cell.value for cell in reading.cells if cell.key.what is CellContent.VALUE}
        for item in ZI.indicators:
            value = given.get(item.code)
            told = [key for key in found if key.code == item.code and key.stage is stage]
            assert len(told) == (len(item.inputs) or 1), item.code
            for key in told:
                if value is None or isinstance(value, str):
                    assert found[key] == value, key
                else:
                    count = value.get(key.count or "")
                    assert found[key] == (None if count is None else str(count)), key
    assert [cell for cell in reading.cells if cell.refusal is not None] == []


def test_notes_come_back_and_addresses_of_evidence_are_proposed(tmp_path: Path) -> None:
    address = "https://contoh.example/sk?a=1&b=2"
    paper = document("SK tim kerja", file_name=None, sha256=None, size_bytes=None, url=address, number="12/2026")
    content = worksheet_content(
        ZI,
        answers={Stage.UNIT: {CODE: Answer(CODE, "Ya", "=1+1\nbaris dua")}, Stage.TPI: {}},
        documents={paper.id: paper},
        links=(link(paper, CODE, "3"),),
    )
    cells = {
        cell.key.what: cell
        for cell in _filled(tmp_path, FORM_2026, content).cells
        if cell.key.code == CODE and cell.key.stage is Stage.UNIT
    }
    assert cells[CellContent.NOTE].value == "=1+1\nbaris dua"
    assert evidence_text(content, ZI.indicators_by_code[CODE]) == f"SK tim kerja, nomor 12/2026, hlm. 3, {address}"
    assert cells[CellContent.EVIDENCE].links == (address,)


def test_more_evidence_than_a_cell_takes_is_named_as_left_out() -> None:
    papers = {f"d{number}": document(f"Dokumen {number} " + "panjang " * 30) for number in range(200)}
    content = worksheet_content(
        ZI,
        documents={paper.id: paper for paper in papers.values()},
        links=tuple(link(paper, CODE) for paper in papers.values()),
    )
    text = evidence_text(content, ZI.indicators_by_code[CODE])
    assert len(text) < CELL_LIMIT
    lines = text.splitlines()
    assert lines[-1] == f"… {200 - len(lines) + 1} bukti lagi"
