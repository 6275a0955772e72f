"""No text of a user becomes markup, a formula, an action or another page's content in any report."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from integrity_zone.domain.reading import Unread, UnreadReason
from integrity_zone.domain.team import TeamMember
from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.domain.work_unit import WorkUnit
from integrity_zone.exports.binder.assembly import bind
from integrity_zone.exports.form.pdf import draw_form
from integrity_zone.exports.pages.letters import REPLACEMENT, readable
from integrity_zone.exports.plan.workbook import write_plan
from integrity_zone.exports.report.pdf import draw_report
from integrity_zone.services.catalog import instrument
from integrity_zone.services.reports.assessment import report_content
from integrity_zone.services.reports.binder import BinderMaterial, binder_content, bound_documents
from integrity_zone.services.reports.form import form_content
from integrity_zone.services.reports.paper_copies import Copied
from integrity_zone.services.reports.plan import plan_content
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.pdf_pages import dictionaries, page_sizes, page_texts, text_boxes
from tests.support.reports import document, link, material

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.reports.making import Material

LKE = instrument("zi-2021")
#: As they are kept.
LINES = [line for line in dict.fromkeys(clean_line(item.text)[:300] for item in HOSTILE_TEXTS) if line]
NOTES = [note for note in dict.fromkeys(clean_text(item.text)[:8000] for item in HOSTILE_TEXTS) if note]
_ACTING = {"/AA", "/JS", "/OpenAction", "/EF", "/AcroForm", "/EmbeddedFiles", "/XFA"}


@pytest.fixture(scope="module")
def crowded() -> Material:
    """An assessment whose every text is one of the hostile ones, and every one of them is somewhere."""
    codes = [item.code for item in LKE.indicators]
    notes = {code: "\n".join(NOTES[place :: len(codes)]) for place, code in enumerate(codes)}
    documents = {
        f"{place:04}": document(line, id=f"{place:04}", number=line[:120], file_name=line[:120])
        for place, line in enumerate(LINES)
    }
    links = tuple(
        link(found, codes[place % len(codes)], page=found.title[:40], note=NOTES[place % len(NOTES)][:4000])
        for place, found in enumerate(documents.values())
    )
    order = {code: place for place, code in enumerate(codes)}
    made = material(
        dict.fromkeys(("A.I.1.i.a",), "Ya"),
        instrument=LKE,
        notes=notes,
        unit=WorkUnit("5f0c1c52-0000-4000-8000-000000000003", '=1&"x"&A &F <para>', "+1", "WBK", sample=False),
        documents=documents,
        links=tuple(sorted(links, key=lambda found: order[found.indicator])),
        team=tuple(TeamMember(line[:40], line, line, area) for area, line in enumerate(LINES[:6], 1)),
    )
    return replace(made, actor="<b>=1+1</b>", file_name="&A_x000a_&P=1'.zi")


def _check(pdf: bytes) -> list[str]:
    """Nothing acts, nothing stands beyond the paper; the texts of the pages."""
    assert not any(_ACTING & set(found) for found in dictionaries(pdf))
    for (width, height), boxes in zip(page_sizes(pdf), text_boxes(pdf), strict=True):
        for left, bottom, right, top in boxes:
            assert left >= 0
            assert bottom >= 0
            assert right <= width + 1
            assert top <= height + 1
    return page_texts(pdf)


def _shown(text: str) -> str:
    """A text as it can be found again on a page: only letters and digits, since lines break anywhere."""
    return re.sub(rf"[^\w{REPLACEMENT}]", "", readable(text))


def test_assessment_report_shows_every_text_as_it_is(crowded: Material) -> None:
    text = _shown(" ".join(_check(draw_report(report_content(crowded)))))
    short = [line for line in LINES if len(line) < 60 and REPLACEMENT not in readable(line) and _shown(line).isascii()]
    assert len(short) > 100
    for line in short:
        assert _shown(line) in text, line


def test_form_takes_any_name_of_a_unit(crowded: Material) -> None:
    assert '=1&"x"&A &F <para>' in _check(draw_form(form_content(crowded)))[0]


def test_binder_takes_any_text(crowded: Material, tmp_path: Path) -> None:
    ids = bound_documents(crowded)
    given = BinderMaterial(crowded, ids, {found: Copied(Unread(UnreadReason.DAMAGED), tmp_path / "x") for found in ids})
    pages = _check(bind(binder_content(given), tmp_path, lambda done, what: None).read_bytes())
    assert sum("Dipakai oleh" in page for page in pages) == len(ids)


def test_plan_holds_no_formula(crowded: Material) -> None:
    book = openpyxl.load_workbook(BytesIO(write_plan(plan_content(crowded))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert any(str(cell.value).startswith("Unit: =1&") for cell in cells)
