"""Staff lists from tables: what is taken, what is refused and why, and what becomes of the list there is."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from openpyxl import Workbook

from integrity_zone.domain.declaration import Declaration, StaffMember
from integrity_zone.domain.files import MissingFileError, NotAFileError
from integrity_zone.domain.staff_list import NobodyToTakeInError, StaffColumn, StaffFileError, StaffImport, StaffPreview
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.papers.staff_lists import import_staff, mark_pakta, read_staff_file
from integrity_zone.services.papers.staff_table import staff_preview
from integrity_zone.services.workspace.undoing import undo
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NIP = "197001011990031"
DAY = date(2026, 1, 12)


def workbook(path: Path, rows: Sequence[Sequence[object]], sheet: str = "Pegawai") -> Path:
    """A workbook with one more sheet before that has no names."""
    book = Workbook()
    book.worksheets[0].append(["Isi nama pegawai pada lembar berikut"])
    found = book.create_sheet(sheet)
    for row in rows:
        found.append(list(row))
    book.save(path)
    return path


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A table as text."""
    path.write_bytes(text.encode(encoding))
    return path


def refusals(preview: StaffPreview) -> dict[int, str]:
    """Row -> why it was left out."""
    return {problem.row: problem.message_en for problem in preview.problems if problem.is_refusal}


def test_workbook_is_read_below_its_title_whatever_the_order_of_its_columns(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [
            ["DAFTAR PEGAWAI DINAS UJI"],
            [],
            ["No", "Pangkat/Gol.", "Nama Lengkap", "Jabatan", "NIP", "Nama Jabatan Lama"],
            [1, 2, 3, 4, 5, 6],
            [1, "Penata", "Dra. Ani, M.Si.", "Analis", NIP + "001", "x"],
            [None] * 6,
            [2, "-", "  Budi\t Santoso ", None, f"'{NIP}002", None],
        ],
    )
    preview = read_staff_file(path)
    assert preview.sheet == "Pegawai"
    assert dict(preview.columns) == {
        StaffColumn.NAME: "Nama Lengkap",
        StaffColumn.NIP: "NIP",
        StaffColumn.OFFICE: "Jabatan",
        StaffColumn.RANK: "Pangkat/Gol.",
    }
    assert preview.ignored == ("No", "Nama Jabatan Lama")
    assert [(row.row, row.member) for row in preview.rows] == [
        (5, StaffMember("Dra. Ani, M.Si.", NIP + "001", "Analis", "Penata")),
        (7, StaffMember("Budi Santoso", NIP + "002", "", None)),
    ]
    assert preview.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("mark", [";", "\t", ","])
def test_text_is_read_in_any_encoding_with_any_separator(tmp_path: Path, encoding: str, mark: str) -> None:
    rows = [["Nama", "NIP", "Jabatan"], ['"Ir. José André, M.T."', NIP + "001", "Analis"]]
    path = table(tmp_path / "a.csv", "\r\n".join(mark.join(row) for row in rows), encoding)
    (row,) = staff_preview(path).rows
    assert row.member == StaffMember("Ir. José André, M.T.", NIP + "001", "Analis")


def test_each_row_that_cannot_be_taken_says_why(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [
            ["Nama", "NIP", "Jabatan"],
            ["Ani", NIP + "001", "Analis"],
            ["=A2", NIP + "002", "Analis"],
            ["Budi", 197001011990031003, "Analis"],
            [None, NIP + "004", "Analis"],
            ["Cici 😀", NIP + "005", "Analis"],
            ["x" * 161, NIP + "006", "Analis"],
            ["Dedi", "19700101 199003 1 001", "Analis"],
            ["Eko", "12345", "Analis"],
            ["y" * 5_000, NIP + "007", "Analis"],
        ],
    )
    preview = staff_preview(path)
    assert [row.member.name for row in preview.rows] == ["Ani", "Eko"]
    found = refusals(preview)
    assert sorted(found) == [3, 4, 5, 6, 7, 8, 10]
    assert "formula" in found[3]
    assert "lost its last digits" in found[4]
    assert "missing" in found[5]
    assert "cannot print" in found[6]
    assert "longer than 160" in found[7]
    assert "that of row 2" in found[8]
    remarks = [(problem.row, problem.message_id) for problem in preview.problems if not problem.is_refusal]
    assert remarks == [(9, "NIP biasanya 18 angka, yang ini 5")]


@pytest.mark.parametrize("start", ["=", "+", "@", "-cmd", "\t="])
def test_text_that_a_spreadsheet_would_compute_is_refused(tmp_path: Path, start: str) -> None:
    preview = staff_preview(table(tmp_path / "a.csv", f'Nama;NIP\n"{start}1+1";1\nAni;-\n'))
    assert [row.member for row in preview.rows] == [StaffMember("Ani", None, "")]
    assert 2 in refusals(preview)


def test_no_hostile_text_gets_in_as_anything_but_clean_words(tmp_path: Path) -> None:
    taken = 0
    for found in HOSTILE_TEXTS:
        if not found.is_encodable:
            continue
        quoted = found.text.replace('"', '""')
        path = table(tmp_path / "a.csv", f'Nama;Jabatan\n"{quoted}";"{quoted}"\nAni;Analis\n')
        try:
            preview = staff_preview(path)
        except StaffFileError:
            continue  # characters that no text holds
        taken += len(preview.rows)
        for row in preview.rows:
            assert len(row.member.name) <= 160
            assert not row.member.name.startswith(("=", "+", "@"))
            assert not [letter for letter in row.member.name if category(letter) in {"Cc", "Cf", "Cs"}]
    assert taken > 100


def test_file_that_is_no_table_of_people_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "b.xlsx"
    broken.write_bytes(b"PK\x03\x04" + bytes(200))
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        package.writestr("xl/worksheets/sheet1.xml", b" " * 40_000_000)
    entity = tmp_path / "entity.xlsx"
    with zipfile.ZipFile(entity, "w") as package:
        package.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>')
    old = tmp_path / "old.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    picture = tmp_path / "p.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    nameless = table(tmp_path / "n.csv", "Kode;Jabatan\n1;2\n")
    empty = table(tmp_path / "e.csv", "")
    for path in (broken, bomb, entity, old, picture, nameless, empty):
        with pytest.raises(StaffFileError) as refused:
            staff_preview(path)
        assert path.name in refused.value.text("id")
        assert str(tmp_path) not in refused.value.text("id")
    with pytest.raises(MissingFileError):
        read_staff_file(tmp_path / "tak-ada.csv")
    with pytest.raises(NotAFileError):
        read_staff_file(tmp_path)


def test_table_longer_than_a_staff_list_may_be_is_cut_and_says_so(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "Nama\n" + "".join(f"Pegawai {n}\n" for n in range(7_000)))
    preview = staff_preview(path)
    assert len(preview.rows) == 5_000
    assert [problem.row for problem in preview.problems] == [0]


def preview_of(tmp_path: Path, text: str) -> StaffPreview:
    """What a table would bring in."""
    return staff_preview(table(tmp_path / "daftar.csv", text))


def staff_of(file: Path) -> tuple[StaffMember, ...]:
    """The list as it is kept."""
    with writing(file) as workspace:
        declaration = workspace.declaration()
    return declaration.staff if declaration else ()


@pytest.fixture
def staffed(file: Path) -> Path:
    """A workspace with three people, of whom two signed."""
    staff = (
        StaffMember("Ani", NIP + "001", "Analis", "Penata", DAY),
        StaffMember("Budi", None, "Staf", None, DAY),
        StaffMember("Cici", NIP + "003", "Staf"),
    )
    with writing(file) as workspace:
        workspace.set_declaration(Declaration(place="Uji", staff=staff))
    return file


def test_replaced_list_keeps_who_signed_and_what_the_table_does_not_say(staffed: Path, tmp_path: Path) -> None:
    text = f"Nama;NIP;Jabatan\nDedi;;Staf\nBudi;{NIP}002;Kepala\nAni Baru;{NIP[:8]} {NIP[8:14]} {NIP[14:]} 001;Ketua\n"
    with writing(staffed) as workspace:
        change = import_staff(workspace, preview_of(tmp_path, text), StaffImport.REPLACE)
        assert change.kind == "staff"
    assert staff_of(staffed) == (
        StaffMember("Dedi", None, "Staf"),
        StaffMember("Budi", NIP + "002", "Kepala", None, DAY),
        StaffMember("Ani Baru", f"{NIP[:8]} {NIP[8:14]} {NIP[14:]} 001", "Ketua", "Penata", DAY),
    )


def test_added_people_come_behind_and_known_ones_stay_in_their_place(staffed: Path, tmp_path: Path) -> None:
    text = f"Nama;NIP\nCici Dewi;{NIP}003\nDedi;{NIP}004\nAni;{NIP}009\nBudi;\n"
    before = staff_of(staffed)
    with writing(staffed) as workspace:
        import_staff(workspace, preview_of(tmp_path, text), StaffImport.ADD)
        assert [member.name for member in workspace.snapshot().declaration.staff] == [  # type: ignore[union-attr]
            "Ani",
            "Budi",
            "Cici Dewi",
            "Dedi",
            "Ani",
        ]
        undo(workspace)
    assert staff_of(staffed) == before


@pytest.mark.parametrize("how", list(StaffImport))
def test_a_table_of_nobody_empties_no_list(staffed: Path, tmp_path: Path, how: StaffImport) -> None:
    preview = replace(read_staff_file(table(tmp_path / "a.csv", "Nama;NIP\nAni;1\n")), rows=())
    with writing(staffed) as workspace:
        before = workspace.declaration()
        with pytest.raises(NobodyToTakeInError):
            import_staff(workspace, preview, how)
        assert workspace.declaration() == before


def test_same_table_again_is_no_change(staffed: Path, tmp_path: Path) -> None:
    preview = preview_of(tmp_path, f"Nama;NIP\nCici;{NIP}003\nDedi;{NIP}004\n")
    with writing(staffed) as workspace:
        assert import_staff(workspace, preview, StaffImport.ADD).entries
        assert not import_staff(workspace, preview, StaffImport.ADD).entries


def test_pakta_is_marked_and_taken_back_for_those_named_alone(staffed: Path) -> None:
    before = staff_of(staffed)
    with writing(staffed) as workspace:
        change = mark_pakta(workspace, [2], DAY)
        assert (change.kind, change.entries) == ("pakta", 1)
        assert staff_of_open(workspace.declaration()) == (*before[:2], replace(before[2], pakta_on=DAY))
        mark_pakta(workspace, {0, 1, 2}, None)
        assert [member.pakta_on for member in staff_of_open(workspace.declaration())] == [None] * 3
        with pytest.raises(MissingItemError):
            mark_pakta(workspace, [3], DAY)


def staff_of_open(declaration: Declaration | None) -> tuple[StaffMember, ...]:
    """Of a workspace that is open."""
    return declaration.staff if declaration else ()
