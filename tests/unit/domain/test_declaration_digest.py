"""The digest of what a declaration says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from integrity_zone.domain.declaration import Control, Declaration, Guest, Orientation, Paper, Signatory, StaffMember
from integrity_zone.domain.declaration_digest import declaration_digest
from integrity_zone.domain.work_unit import WorkUnit

UNIT = WorkUnit(
    workspace_id="6f6f5f0e-0000-4000-8000-000000000001",
    name="Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Arunika (rekaan)",
    code=None,
    target="WBK",
    sample=True,
)
HEAD = Signatory("Dra. Sekar Wulandari, M.Si.", "Kepala Dinas", "Dinas", "Pembina Utama Muda", "19710412 199603 2 999")
DECLARATION = Declaration(
    place="Arunika",
    date=date(2026, 1, 12),
    heads=(HEAD,),
    guests=(Guest("Ny. Larasati", "Dharma Wanita"),),
    staff=(StaffMember("Bayu", None, "Analis"),),
    controls=(
        Control("Kamera CCTV", "Lobi", 12, confidential=False),
        Control("Kamera CCTV", "Gudang", 3, confidential=True),
    ),
)
COMMITMENTS = ("menolak suap;",)


def digest(declaration: Declaration = DECLARATION, unit: WorkUnit = UNIT, year: int = 2026) -> str:
    return declaration_digest(unit, year, declaration, COMMITMENTS)


def test_digest_is_the_same_for_the_same_content() -> None:
    assert digest() == digest(replace(DECLARATION))
    assert len(digest()) == 64


@pytest.mark.parametrize(
    "changed",
    [
        replace(DECLARATION, place="Arunika Barat"),
        replace(DECLARATION, date=date(2026, 1, 13)),
        replace(DECLARATION, number="1"),
        replace(DECLARATION, heads=(replace(HEAD, rank=None),)),
        replace(DECLARATION, witnesses=(HEAD,)),
        replace(DECLARATION, guests=()),
        replace(DECLARATION, staff=()),
        replace(DECLARATION, controls=()),
        replace(DECLARATION, government="Pemerintah Kota Arunika"),
    ],
)
def test_every_part_of_the_content_changes_the_digest(changed: Declaration) -> None:
    assert digest(changed) != digest()


def test_unit_year_and_printed_commitments_change_the_digest() -> None:
    assert digest(unit=replace(UNIT, name="Inspektorat")) != digest()
    assert digest(unit=replace(UNIT, target="WBBM")) != digest()
    assert digest(year=2027) != digest()
    assert declaration_digest(UNIT, 2026, DECLARATION, ("lain;",)) != digest()


def test_paper_and_expected_certificates_do_not_change_what_is_declared() -> None:
    assert digest(replace(DECLARATION, paper=Paper.F4, orientation=Orientation.LANDSCAPE)) == digest()
    assert digest(replace(DECLARATION, heads=(replace(HEAD, certificate="AB12"),))) == digest()


def test_confidential_place_cannot_be_guessed_from_the_digest() -> None:
    open_control, hidden = DECLARATION.controls

    assert digest(replace(DECLARATION, controls=(open_control, replace(hidden, place="Atap")))) == digest()


def test_composed_and_decomposed_letters_say_the_same() -> None:
    assert digest(replace(DECLARATION, place="Caf\u00e9")) == digest(replace(DECLARATION, place="Cafe\u0301"))
