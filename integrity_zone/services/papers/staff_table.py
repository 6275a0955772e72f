"""Makes people of a table: finds the headings, takes the rows, and says what is wrong with the others."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.documents.table_rows import read_table
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.declaration import StaffMember
from integrity_zone.domain.declaration_file import NAME_LIMIT, SHORT_LIMIT, STAFF_LIMIT
from integrity_zone.domain.staff_list import StaffColumn, StaffFileError, StaffPreview, StaffProblem, StaffRow
from integrity_zone.domain.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from integrity_zone.documents.table_rows import TableCell, TableRow, TableSheet

#: Headings stand somewhere in the first rows, below a title.
_HEADING_ROWS = 25
_NIP_DIGITS = 18
_PROBLEMS_SHOWN = 200
#: Words of a heading, after everything but letters became a blank.
_NAMES = re.compile(r"\b(nama|name)\b")
_NOT_NAMES = re.compile(r"\b(jabatan|unit|instansi|pangkat|golongan|satuan|bidang|opd|sekolah|kepala)\b")
_NIPS = re.compile(r"\b(nip|nip baru|nomor induk pegawai|nipppk)\b")
_OFFICES = re.compile(r"\b(jabatan|position|office)\b")
_RANKS = re.compile(r"\b(pangkat|golongan|gol|rank)\b")
#: A text that a spreadsheet would take for a formula.
_FORMULA = re.compile(r"[=+@]|-[^\s\d-]")
_LIMITS = {StaffColumn.NAME: NAME_LIMIT, StaffColumn.OFFICE: NAME_LIMIT}
_TITLES = {
    StaffColumn.NAME: ("name", "nama"),
    StaffColumn.NIP: ("NIP", "NIP"),
    StaffColumn.OFFICE: ("office", "jabatan"),
    StaffColumn.RANK: ("rank", "pangkat"),
}
_NOTHING = frozenset({"", "-", "–", "—", "."})


def staff_preview(path: Path) -> StaffPreview:
    """Read a table of people. Called in a child process, which has limits.

    Raises:
        StaffFileError: No table, or one without a column of names.
        IntegrityZoneError: The file cannot be opened.
    """
    try:
        sheets = read_table(path)
    except UnreadError as unread:
        reason = unread.reason
        raise _bad(path, reason.text("en"), reason.text("id")) from unread
    found = [
        (sheet, place, columns)
        for sheet in sheets
        for place, row in enumerate(sheet.rows[:_HEADING_ROWS])
        if StaffColumn.NAME in (columns := _columns(row))
    ]
    if not found:
        raise _bad(
            path,
            "no column is headed Nama; give the table a row of headings such as Nama, NIP, Jabatan",
            "tidak ada kolom berjudul Nama; beri tabel baris judul seperti Nama, NIP, Jabatan",
        )
    # A sheet of instructions may speak of names too: most columns win, and of equals the first.
    sheet, place, columns = max(found, key=lambda candidate: len(candidate[2]))
    return _taken(clean_line(path.name), sheet, columns, sheet.rows[place], sheet.rows[place + 1 :])


def nip_key(nip: str | None) -> str:
    """The digits of a NIP, by which people are known again; empty for none."""
    return "".join(letter for letter in nip or "" if letter.isdigit())


def _columns(row: TableRow) -> dict[StaffColumn, int]:
    """Column -> where it stands; the first heading that fits."""
    found: dict[StaffColumn, int] = {}
    for place, cell in enumerate(row.cells):
        words = " ".join(re.findall(r"[a-z]+", cell.text.lower()))
        if len(words) > 60:  # a sentence, no heading
            continue
        if _NAMES.search(words) and not _NOT_NAMES.search(words):
            found.setdefault(StaffColumn.NAME, place)
        elif _NIPS.search(words):
            found.setdefault(StaffColumn.NIP, place)
        elif _OFFICES.search(words):
            found.setdefault(StaffColumn.OFFICE, place)
        elif _RANKS.search(words):
            found.setdefault(StaffColumn.RANK, place)
    return found


def _taken(
    file_name: str,
    sheet: TableSheet,
    columns: Mapping[StaffColumn, int],
    heading: TableRow,
    rows: Sequence[TableRow],
) -> StaffPreview:
    people: list[StaffRow] = []
    problems: list[StaffProblem] = []
    seen: dict[str, int] = {}
    for row in rows:
        if _is_numbering(row):
            continue
        found = list(_row_problems(row, columns, seen))
        problems += found
        if any(problem.is_refusal for problem in found):
            continue
        member = _member(row, columns)
        if member.nip:
            seen[nip_key(member.nip)] = row.number
        people.append(StaffRow(row.number, member))
    if not sheet.is_whole or len(people) > STAFF_LIMIT:
        problems.append(
            StaffProblem(
                f"the table is longer than {STAFF_LIMIT} people; the rest was not read",
                f"tabel lebih panjang dari {STAFF_LIMIT} orang; sisanya tidak dibaca",
            )
        )
    used = set(columns.values())
    headings = [clean_line(cell.text) for cell in heading.cells]
    return StaffPreview(
        file_name=file_name,
        rows=tuple(people[:STAFF_LIMIT]),
        problems=tuple(problems[:_PROBLEMS_SHOWN]),
        columns=MappingProxyType({column: headings[place] for column, place in columns.items()}),
        ignored=tuple(text for place, text in enumerate(headings) if place not in used and text),
        sheet=clean_line(sheet.name),
    )


def _is_numbering(row: TableRow) -> bool:
    """The row below the headings that only counts the columns."""
    texts = [cell.text.strip().strip("()") for cell in row.cells if cell.text.strip()]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _member(row: TableRow, columns: Mapping[StaffColumn, int]) -> StaffMember:
    values = {column: _value(row, columns, column) for column in StaffColumn}
    return StaffMember(
        name=values[StaffColumn.NAME],
        nip=values[StaffColumn.NIP] or None,
        office=values[StaffColumn.OFFICE],
        rank=values[StaffColumn.RANK] or None,
    )


def _value(row: TableRow, columns: Mapping[StaffColumn, int], column: StaffColumn) -> str:
    cell = _cell(row, columns, column)
    text = clean_line(cell.text).lstrip("'’`").strip() if cell else ""
    return "" if text in _NOTHING else text


def _cell(row: TableRow, columns: Mapping[StaffColumn, int], column: StaffColumn) -> TableCell | None:
    place = columns.get(column)
    return row.cells[place] if place is not None and place < len(row.cells) else None


def _row_problems(row: TableRow, columns: Mapping[StaffColumn, int], seen: Mapping[str, int]) -> Iterator[StaffProblem]:
    for column in columns:
        cell = _cell(row, columns, column)
        if cell is not None:
            yield from _cell_problems(row.number, column, cell, _value(row, columns, column))
    name = _cell(row, columns, StaffColumn.NAME)
    if not _value(row, columns, StaffColumn.NAME) and not (name and name.is_formula):
        yield _refused(row.number, "the name is missing", "namanya kosong")
    nip = _cell(row, columns, StaffColumn.NIP)
    key = nip_key(_value(row, columns, StaffColumn.NIP))
    if key and key in seen:
        yield _refused(row.number, f"the NIP is that of row {seen[key]} too", f"NIP-nya sama dengan baris {seen[key]}")
    elif key and len(key) != _NIP_DIGITS and not (nip and nip.lost_digits):
        yield StaffProblem(
            f"a NIP usually has {_NIP_DIGITS} digits, this one {len(key)}",
            f"NIP biasanya {_NIP_DIGITS} angka, yang ini {len(key)}",
            row.number,
            is_refusal=False,
        )


def _cell_problems(number: int, column: StaffColumn, cell: TableCell, value: str) -> Iterator[StaffProblem]:
    title_en, title_id = _TITLES[column]
    limit = _LIMITS.get(column, SHORT_LIMIT)
    if cell.is_formula or _FORMULA.match(value):
        yield _refused(
            number,
            f"the {title_en} is a formula; copy it as a value",
            f"{title_id} berupa rumus; salin sebagai nilai",
        )
    if cell.lost_digits and column is StaffColumn.NIP:
        yield _refused(
            number,
            "the NIP was kept as a number and lost its last digits; format the column as text and type it again",
            "NIP tersimpan sebagai angka sehingga digit akhirnya hilang; ubah kolom menjadi teks dan ketik ulang",
        )
    if len(value) > limit:
        yield _refused(
            number,
            f"the {title_en} is longer than {limit} characters",
            f"{title_id} lebih panjang dari {limit} huruf",
        )
        return
    from integrity_zone.exports.pages.letters import missing_letters

    letters = missing_letters(value)
    if letters:
        yield _refused(
            number,
            f"the {title_en} has letters that papers cannot print: {letters}",
            f"{title_id} memuat huruf yang tidak dapat dicetak: {letters}",
        )


def _refused(number: int, message_en: str, message_id: str) -> StaffProblem:
    return StaffProblem(message_en, message_id, number)


def _bad(path: Path, hint_en: str, hint_id: str) -> StaffFileError:
    return StaffFileError(path=clean_line(path.name), hint_en=hint_en, hint_id=hint_id)
