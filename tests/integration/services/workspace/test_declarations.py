"""The declaration in a file: set, changed a little, read back; and its signed charters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.declaration import (
    Control,
    Declaration,
    Guest,
    Orientation,
    Paper,
    Signatory,
    StaffMember,
)
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

FULL = Declaration(
    place="Arunika",
    date=date(2026, 3, 9),
    number="045/12/2026",
    paper=Paper.F4,
    orientation=Orientation.LANDSCAPE,
    heads=(Signatory("Dra. Sari, M.Si.", "Kepala Dinas", "DPMPTSP", "Pembina Utama", "196801011990032001", "K-1"),),
    witnesses=(Signatory("Budi", "Sekretaris Daerah", "Kabupaten"), Signatory("Candra", "Inspektur", "Inspektorat")),
    guests=(Guest("Dewi", "Dharma Wanita"), Guest("Eko", "Kelurahan")),
    staff=tuple(StaffMember(f"Pegawai {n}", None if n % 2 else f"19900101{n:010d}", "Analis") for n in range(20)),
    commitments=("Menolak gratifikasi.", "Melayani tanpa pungutan."),
    controls=(Control("CCTV", "Ruang arsip", 52, True), Control("Kotak saran", "Lobi", 2, False)),
)


def test_nothing_set_is_no_declaration(file: Path) -> None:
    with reading(file) as workspace:
        assert workspace.declaration() is None
        assert workspace.snapshot().declaration is None


@pytest.mark.parametrize("declaration", [FULL, Declaration(), Declaration(guests=(Guest("A", ""),))])
def test_declaration_is_read_back_as_it_was_set(file: Path, declaration: Declaration) -> None:
    with writing(file) as workspace:
        change = workspace.set_declaration(declaration)
        assert change.kind == "declaration"
        assert workspace.check(deep=True).problems == ()
    with reading(file) as workspace:
        assert workspace.declaration(2026) == declaration
        assert workspace.snapshot().declaration == declaration


def test_same_declaration_again_writes_nothing(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(FULL)
        assert workspace.set_declaration(FULL).entries == 0


@pytest.mark.parametrize(
    ("wanted", "entries"),
    [
        (replace(FULL, place="Kota"), 1),
        (replace(FULL, number=None), 1),
        (replace(FULL, guests=(*FULL.guests, Guest("Fitri", "Bank"))), 4),
        (replace(FULL, guests=FULL.guests[:1]), 1),
        (replace(FULL, guests=()), 2),
        (replace(FULL, guests=FULL.guests[::-1]), 1),
        (replace(FULL, heads=(replace(FULL.heads[0], office="Pelaksana Tugas"),)), 1),
        (replace(FULL, witnesses=FULL.witnesses[1:]), 1),
        (replace(FULL, staff=(FULL.staff[5], *FULL.staff[:5], *FULL.staff[6:])), 1),
        (replace(FULL, commitments=("Baru.", *FULL.commitments)), 3),
    ],
)
def test_only_what_differs_is_written(file: Path, wanted: Declaration, entries: int) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(FULL)
        change = workspace.set_declaration(wanted)
        assert workspace.declaration() == wanted
        # A few more when an order cannot be kept with one new rank; never the whole list again.
        assert entries <= change.entries <= entries + 5
        workspace.set_declaration(FULL)
        assert workspace.declaration() == FULL
        report = workspace.check(deep=True)
        assert (report.problems, report.conflicts) == ((), 0)


def test_people_of_two_years_do_not_mix(file: Path) -> None:
    with writing(file) as workspace, workspace.writing() as work:
        work.edit("assessment/tiny-1/2027", "instrument_digest", "0" * 64)
        work.finish("new")
    with writing(file) as workspace:
        workspace.set_declaration(FULL, year=2026)
        assert workspace.declaration(2027) is None
        workspace.set_declaration(Declaration(place="Lain"), year=2027)
        assert workspace.declaration(2026) == FULL


def test_every_signed_revision_is_kept_once(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        first = workspace.record_signed_charter(b"%PDF one", field="ttd_pimpinan", signer="Sari")
        again = workspace.record_signed_charter(b"%PDF one", field="ttd_pimpinan", signer="Sari")
        second = workspace.record_signed_charter(b"%PDF two", field="ttd_saksi_1", signer="Budi")
        assert (first.entries, again.entries, second.entries) == (4, 0, 4)
        report = workspace.check(deep=True)
        assert (report.contents, report.problems) == (2, ())
