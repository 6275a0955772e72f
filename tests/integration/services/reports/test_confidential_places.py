"""The place of a confidential control leaves the workspace in no file that is made of it."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import Control
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.charters.draft import drafted_charter
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.papers.material import PaperWish, asked_paper, paper_material
from integrity_zone.services.papers.previews import drawn_paper
from integrity_zone.services.papers.registry import issue_paper
from integrity_zone.services.papers.texts import text_of
from integrity_zone.services.reports import exporting
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.trust.trust_list import TrustList
from integrity_zone.services.verification.verifying import export_verification_sheet, verify_content
from integrity_zone.signing.page_text import page_texts
from tests.support import ceremonies as stage
from tests.support import pki
from tests.support.builders import tiny_instrument
from tests.support.ceremonies import HEAD
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

pytestmark = pytest.mark.usefixtures("own_temporary")

HIDDEN, SHOWN = "Brankas-Sembunyi-7731", "Loket-Terbuka-4402"
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    controls = (Control("CCTV", HIDDEN, 2, confidential=True), Control("CCTV", SHOWN, 3, confidential=False))
    with writing(file) as workspace:
        workspace.set_declaration(replace(stage.declared(Way.HERE, Way.WET), controls=controls))
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.TPI)
        yield workspace


def said(data: bytes) -> str:
    """Everything that can be read in a file: its bytes, its packed parts, and the words on its pages."""
    parts = [data]
    if data.startswith(b"%PDF-"):
        parts += ["\n".join(page_texts(data)).encode(), *map(_unpacked, _STREAM.findall(data))]
    elif zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    return b"\n".join(parts).decode("utf-8", "replace")


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_what_is_not_confidential_is_found_where_it_is_looked_for(workspace: Workspace) -> None:
    assert SHOWN in said(drafted_charter(workspace, now=pki.NOW, cancelled=lambda: False))


EXPORTS: dict[str, Callable[..., int]] = {
    "worksheet": exporting.export_worksheet,
    "assessment": exporting.export_assessment_report,
    "plan": exporting.export_action_plan,
    "form": exporting.export_blank_form,
    "binder": exporting.export_evidence_binder,
    "results": exporting.export_result_report,
}


@pytest.mark.parametrize("name", EXPORTS)
def test_no_report_tells_it(workspace: Workspace, tmp_path: Path, name: str) -> None:
    out = tmp_path / "laporan"
    EXPORTS[name](workspace, tiny_instrument(), out, ExportWish(BlankPolicy.ZERO, now=pki.NOW))
    assert HIDDEN not in said(out.read_bytes())


@pytest.mark.parametrize("kind", PaperKind)
def test_no_preview_tells_it(workspace: Workspace, kind: PaperKind) -> None:
    material = paper_material(workspace, now=pki.NOW)
    text = text_of(workspace.snapshot().papers, kind)
    assert HIDDEN not in said(drawn_paper(material, asked_paper(kind, text, PaperWish(now=pki.NOW), (0,))))


def test_neither_charter_nor_registry_nor_judgement_tells_it(workspace: Workspace, tmp_path: Path) -> None:
    freeze_charter(workspace, now=pki.NOW)
    issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish(now=pki.NOW))
    pdf = stage.sign_here(workspace, HEAD)
    told = verify_content("a.pdf", pdf, trust=TrustList(tmp_path / "trust"), workspace=workspace, now=pki.NOW)
    export_verification_sheet(told, tmp_path / "lembar.pdf")
    unfreeze_charter(workspace, "salah tempat")
    assert HIDDEN not in said(pdf)
    assert HIDDEN not in repr(told)
    assert HIDDEN not in said((tmp_path / "lembar.pdf").read_bytes())
    assert HIDDEN not in repr(workspace.snapshot().papers)
    for paper in workspace.snapshot().papers.issued:
        assert HIDDEN not in repr(workspace.history(f"issued/{paper.id}"))


@pytest.mark.parametrize("value", ["ya", 1, None])
def test_a_place_is_confidential_unless_somebody_said_that_it_is_not(
    workspace: Workspace, file: Path, value: str | int | None
) -> None:
    declaration = workspace.declaration()
    assert declaration is not None
    with workspace.writing() as work:
        subject = f"control/{workspace.new_id()}"
        named: dict[str, str | int | None] = {
            "year": 2026,
            "kind": "CCTV",
            "place": "Gudang",
            "count": 1,
            "rank": "zz",
            "confidential": value,
        }
        for name, said_of_it in named.items():
            work.edit(subject, name, said_of_it)
        work.finish("declaration")
    with reading(file) as again:
        kept = again.declaration()
    assert kept is not None
    assert [control.confidential for control in kept.controls if control.place == "Gudang"] == [True]
