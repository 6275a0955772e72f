"""The portal file: every question by its number, checked against the schema, marked when it is a sample."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from integrity_zone.domain.declaration import Control, Declaration
from integrity_zone.domain.files import FileExistsRefusal
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.requirements import Requirement, RequirementState
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.portal.content import PortalAnswer, PortalContent
from integrity_zone.exports.portal.document import PortalShapeError, portal_document, write_portal
from integrity_zone.exports.portal.schema import KEYWORDS, complaints, portal_schema
from integrity_zone.services.assessment.portal import NoPortalError, export_portal, portal_content
from integrity_zone.services.assessment.requirements import set_requirement
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import DocumentFacts, Placement, add_evidence
from integrity_zone.services.workspace.unit import edit_unit
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ZI = instrument("zi-2021")
HIDDEN = "Brankas-Sembunyi-7731"
CHOICE, RATIO, INDEX = "A.I.1.i.a", "A.II.1.i.a", "B.I.a"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "unit.zi"
    create_workspace(path, unit_name="Dinas Uji", year=2026, instrument=ZI, actor="Ani", code="DU", kind="dinas")
    return path


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    with Workspace.open(file, actor="Ani", write=True, wait=0) as opened:
        yield opened


def exported(workspace: Workspace, out: Path) -> dict[str, Any]:
    export_portal(workspace, ZI, out, replace=True)
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


def of(document: dict[str, Any], number: int | None) -> dict[str, Any]:
    return next(answer for answer in document["jawaban"][0]["answers"] if answer["soal_id"] == number)


def content(**changes: Any) -> PortalContent:
    answers = (PortalAnswer(1, "Ya", None, "", "", ""), PortalAnswer(2, 3.6, 2, "a", "b", "c"))
    return replace(PortalContent("DU", "Dinas Uji", 2026, "WBK", False, False, answers), **changes)


def test_every_question_of_the_portal_is_there_once_also_without_an_answer(
    workspace: Workspace, tmp_path: Path
) -> None:
    document = exported(workspace, tmp_path / "a.json")
    answers = document["jawaban"][0]["answers"]
    numbers = [answer["soal_id"] for answer in answers]
    assert len(numbers) == len(set(numbers)) == 127
    assert numbers == sorted(numbers)
    empty = {"jawaban_unit", "jawaban_tpi", "catatan_unit", "bukti_dukung_unit", "catatan_tpi"}
    assert all(answer[key] is None for answer in answers for key in empty)
    assert document["unit_wbk"] == [{"id": "DU", "nama": "Dinas Uji", "kategori": "WBK", "afirmasi": False}]
    assert (document["unit_wbbm"], document["contoh"]) == ([], False)


def test_answers_counts_notes_and_evidence_stand_at_their_numbers(workspace: Workspace, tmp_path: Path) -> None:
    ratio = ZI.indicators_by_code[RATIO]
    counts = {item.key: number for number, item in enumerate(ratio.inputs, 3)}
    workspace.record_answers({CHOICE: "Ya", RATIO: counts, INDEX: "3.65"}, {RATIO: "tujuh agen"}, Stage.UNIT)
    workspace.record_answers({CHOICE: "Tidak", INDEX: "3"}, {CHOICE: "SK belum ada"}, Stage.TPI)
    paper = tmp_path / "SK; Tim.txt"
    paper.write_text("isi", encoding="utf-8")
    place = Placement(codes=(RATIO,), stage=Stage.UNIT, page="2", note="")
    add_evidence(workspace, [str(paper)], place, DocumentFacts(title="SK; Tim", number="7/2026"))
    add_evidence(workspace, ["https://contoh.example/a;b"], Placement(codes=(RATIO,), stage=Stage.UNIT))
    document = exported(workspace, tmp_path / "a.json")
    choice = of(document, ZI.indicators_by_code[CHOICE].ministry_id)
    assert (choice["jawaban_unit"], choice["jawaban_tpi"], choice["catatan_tpi"]) == ("Ya", "Tidak", "SK belum ada")
    for item in ratio.inputs:
        found = of(document, item.ministry_id)
        assert found["jawaban_unit"] == counts[item.key]
        assert found["catatan_unit"] == "tujuh agen"
        assert found["bukti_dukung_unit"] == "SK, Tim (7/2026, hlm. 2); https://contoh.example/a%3Bb"
    index = of(document, ZI.indicators_by_code[INDEX].ministry_id)
    assert (index["jawaban_unit"], index["jawaban_tpi"]) == (3.65, 3)


def test_a_judgement_of_an_answer_that_changed_since_is_no_answer_of_tpi(workspace: Workspace, tmp_path: Path) -> None:
    workspace.record_answers({CHOICE: "Ya"}, {}, Stage.UNIT)
    with workspace.writing() as work:
        subject = f"answer/zi-2021/2026/{CHOICE}/tpi"
        work.edit(subject, "value", "Ya")
        work.edit(subject, "note", "SK dilihat")
        work.edit(subject, "reviewed", {"value": "Ya"})
        work.finish("review")
    number = ZI.indicators_by_code[CHOICE].ministry_id
    before = of(exported(workspace, tmp_path / "a.json"), number)
    assert (before["jawaban_tpi"], before["catatan_tpi"]) == ("Ya", "SK dilihat")
    workspace.record_answers({CHOICE: "Tidak"}, {}, Stage.UNIT)
    after = of(exported(workspace, tmp_path / "a.json"), number)
    assert (after["jawaban_tpi"], after["catatan_tpi"]) == (None, None)


def test_kind_of_proposal_follows_target_and_way(workspace: Workspace, tmp_path: Path) -> None:
    set_requirement(workspace, Requirement("affirmation", RequirementState.MET, "PTSP"))
    unit = exported(workspace, tmp_path / "a.json")["unit_wbk"][0]
    assert (unit["kategori"], unit["afirmasi"]) == ("WBK-AFIRMASI", True)
    edit_unit(workspace, target="WBBM")
    document = exported(workspace, tmp_path / "a.json")
    assert document["unit_wbk"] == []
    assert document["unit_wbbm"][0]["kategori"] == "WBBM"


def test_a_sample_says_so_wherever_the_unit_is_named() -> None:
    document = portal_document(content(is_sample=True))
    assert document["contoh"] is True
    assert document["unit_wbk"][0]["nama"] == document["jawaban"][0]["nama_unit"] == "CONTOH – Dinas Uji"


def test_no_place_of_a_control_is_in_it(workspace: Workspace, tmp_path: Path) -> None:
    controls = (Control("CCTV", HIDDEN, 2, confidential=True), Control("CCTV", "Loket terbuka", 1, confidential=False))
    workspace.set_declaration(Declaration(place="Arunika", controls=controls))
    exported(workspace, tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert HIDDEN not in text
    assert "Loket terbuka" not in text


def test_it_is_written_whole_or_not_at_all(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    with pytest.raises(CalledOffError):
        export_portal(workspace, ZI, out, cancelled=lambda: True)
    assert not out.exists()
    made = export_portal(workspace, ZI, out)
    assert (made.size_bytes, made.answered, made.of, made.judged) == (out.stat().st_size, 0, 127, 0)
    with pytest.raises(FileExistsRefusal):
        export_portal(workspace, ZI, out)


def test_an_instrument_that_the_portal_does_not_know_is_refused(workspace: Workspace) -> None:
    unknown = replace(ZI, indicators=(replace(ZI.indicators[0], ministry_id=None), *ZI.indicators[1:]))
    with pytest.raises(NoPortalError):
        portal_content(workspace.snapshot(), unknown)


def test_what_the_portal_would_not_take_is_refused() -> None:
    with pytest.raises(PortalShapeError, match="nama"):
        write_portal(content(unit_name=""))
    assert json.loads(write_portal(content())) == portal_document(content())


def _broken(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    def changed(what: str, *path: str | int, value: Any = ..., extra: str = "") -> tuple[str, dict[str, Any]]:
        made = copy.deepcopy(document)
        part: Any = made
        for step in path[:-1]:
            part = part[step]
        if extra:
            part[path[-1]][extra] = 1
        elif value is ...:
            del part[path[-1]]
        else:
            part[path[-1]] = value
        return what, made

    answer = ("jawaban", 0, "answers", 0)
    yield changed("$.tahun: required", "tahun")
    yield changed("$.tahun: minimum 2000", "tahun", value=1999)
    yield changed("$.tahun: integer", "tahun", value=True)
    yield changed("$.versi: 1.0.0", "versi", value="2.0.0")
    yield changed("$.contoh: boolean", "contoh", value=0)
    yield changed("$.unit_wbk[0].kategori: WBK | WBK-AFIRMASI", "unit_wbk", 0, "kategori", value="WBBM")
    yield changed("$.unit_wbk[0].id: minLength 1", "unit_wbk", 0, "id", value="")
    yield changed("$.jawaban: 1 .. 1", "jawaban", value=[])
    yield changed("$.jawaban[0].answers[0].lokasi: unknown", *answer, extra="lokasi")
    yield changed("$.jawaban[0].answers[0].soal_id: minimum 1", *answer, "soal_id", value=0)
    yield changed("$.jawaban[0].answers[0].soal_id: integer", *answer, "soal_id", value="1")
    yield changed("$.jawaban[0].answers[0].jawaban_unit: minimum 0", *answer, "jawaban_unit", value=-1)
    yield changed("$.jawaban[0].answers[0].jawaban_unit: string | number | null", *answer, "jawaban_unit", value=[])
    yield changed("$.jawaban[0].answers[0].catatan_unit: minLength 1", *answer, "catatan_unit", value="")
    yield changed("$.jawaban[0].answers[0].catatan_tpi: required", *answer, "catatan_tpi")


def test_the_schema_finds_what_is_wrong() -> None:
    document = portal_document(content())
    assert complaints(document) == ()
    for wanted, broken in _broken(document):
        assert complaints(broken) == (wanted,)
    assert complaints([]) == ("$: object",)


def test_the_schema_says_nothing_that_is_passed_over() -> None:
    def keywords(rule: Any) -> Iterator[str]:
        for key, part in rule.items():
            yield key
            below = part.values() if key in ("properties", "$defs") else [part] if key == "items" else []
            for one in below:
                yield from keywords(one)

    assert set(keywords(portal_schema())) <= KEYWORDS
