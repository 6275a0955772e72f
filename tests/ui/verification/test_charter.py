"""The charter of the open workspace: checked without choosing a file, and held against what was declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.verification import Tone
from integrity_zone.services.charters.ceremonies import current_charter
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support import pki
from tests.support.ceremonies import FIRST, HEAD, declared, sign_here
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.verification.conftest import Checker
    from ui.desk import Desk
    from ui.pages.verification.page import VerificationPage
    from ui.view import AssessmentView


@pytest.fixture
def signed(blank_agency: Path, open_file: Callable[[Path], AssessmentView]) -> bytes:
    """A workspace with a charter that head and first witness signed here and a second one signs in ink, open."""
    with Workspace.open(blank_agency, actor="Budi", write=True) as workspace:
        workspace.set_declaration(declared(Way.HERE, Way.HERE, Way.WET))
        freeze_charter(workspace, now=pki.NOW)
        sign_here(workspace, HEAD)
        sign_here(workspace, FIRST)
        pdf = current_charter(workspace)
    open_file(blank_agency)
    return pdf


@pytest.fixture
def page(signed: bytes, page: VerificationPage) -> VerificationPage:
    """The page, made while the workspace is open."""
    del signed
    return page


def test_charter_kept_here_is_checked_without_choosing_a_file(
    checker: Checker, page: VerificationPage, trusted: Path
) -> None:
    page.show_place(Place(PageKey.VERIFICATION))
    found = checker.wait()
    assert page.result.summary.title == "Sah lengkap"
    assert found.file.name == f"{found.document_id}.pdf"
    assert f"Dibandingkan dengan piagam {found.document_id}" in page.result.file.said
    assert not page.head.back_button.isVisible()
    del trusted


def test_who_signs_in_ink_is_told_apart(checker: Checker, page: VerificationPage, trusted: Path) -> None:
    page.show_place(Place(PageKey.VERIFICATION))
    checker.wait()
    assert len(page.result.signatures.rows) == 2
    assert page.result.signatures.absent[0].startswith("Saksi Dua, S.H.: Tanda tangan basah")
    assert any("Tanda tangan basah" in said for said in page.result.untold.said)
    del trusted


def test_exported_charter_is_held_against_the_workspace(
    checker: Checker, page: VerificationPage, signed: bytes, trusted: Path
) -> None:
    checker.check(signed, "dari-flashdisk.pdf")
    assert page.result.summary.title == "Sah lengkap"
    answer = next(row for row in page.result.lines.rows if row.key == "signer")
    assert (answer.tone, answer.answer) == (
        Tone.GOOD,
        "Ir. Pimpinan Contoh, M.Si., sesuai dengan pimpinan yang terdaftar",
    )
    del trusted


def test_workspace_without_a_charter_asks_for_a_file(desk: Desk, page: VerificationPage) -> None:
    desk.hub.close()
    page.show_place(Place(PageKey.VERIFICATION))
    assert page.empty.isVisible()
