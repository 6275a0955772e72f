"""A workbook that somebody else made, as cells; read within limits, never worked out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from integrity_zone.errors import Language


class WorkbookFlaw(StrEnum):
    """Why a file is not read as a workbook."""

    BINARY = "binary-workbook"
    BOMB = "bomb"
    DAMAGED = "damaged"
    DEFINITIONS = "definitions"
    ENCRYPTED = "encrypted"
    LARGE = "too-large"
    MACROS = "macros"
    NO_WORKBOOK = "no-workbook"
    OLD_OFFICE = "old-office"
    OPEN_DOCUMENT = "open-document"
    TEXT = "text"
    UNSAFE = "unsafe"
    WEB_PAGE = "web-page"

    @property
    def sentence(self) -> Bilingual:
        """The reason, and what to do."""
        return _SENTENCES[self]

    def text(self, language: Language = "en") -> str:
        """The reason in one language."""
        return self.sentence.text(language)


_SENTENCES = {
    WorkbookFlaw.BINARY: Bilingual(
        "this is a binary workbook (xlsb); save it as an Excel workbook (.xlsx)",
        "ini buku kerja biner (xlsb); simpan sebagai Buku Kerja Excel (.xlsx)",
    ),
    WorkbookFlaw.BOMB: Bilingual(
        "it unpacks to far more than a worksheet can be; it was not read",
        "isinya jauh lebih besar daripada lembar kerja mana pun bila dibuka; berkas tidak dibaca",
    ),
    WorkbookFlaw.DAMAGED: Bilingual(
        "the workbook is damaged or incomplete; open it in Excel or LibreOffice and save it again",
        "buku kerja rusak atau tidak lengkap; buka dengan Excel atau LibreOffice lalu simpan ulang",
    ),
    WorkbookFlaw.DEFINITIONS: Bilingual(
        "it defines entities, which no office program does; it was not read",
        "berkas memuat definisi entitas yang tidak dibuat program kantor mana pun; berkas tidak dibaca",
    ),
    WorkbookFlaw.ENCRYPTED: Bilingual(
        "the workbook is protected by a password; save a copy without one",
        "buku kerja dilindungi kata sandi; simpan salinan tanpa kata sandi",
    ),
    WorkbookFlaw.LARGE: Bilingual(
        "the file is larger than a worksheet can be (20 MiB)",
        "berkas lebih besar daripada batas lembar kerja (20 MiB)",
    ),
    WorkbookFlaw.MACROS: Bilingual(
        "the workbook holds macros; save it as an Excel workbook without macros (.xlsx)",
        "buku kerja memuat makro; simpan sebagai Buku Kerja Excel tanpa makro (.xlsx)",
    ),
    WorkbookFlaw.NO_WORKBOOK: Bilingual(
        "this is no Excel workbook (.xlsx)",
        "ini bukan buku kerja Excel (.xlsx)",
    ),
    WorkbookFlaw.OLD_OFFICE: Bilingual(
        "this is a workbook of the older form (xls); save it as an Excel workbook (.xlsx)",
        "ini buku kerja bentuk lama (xls); simpan sebagai Buku Kerja Excel (.xlsx)",
    ),
    WorkbookFlaw.OPEN_DOCUMENT: Bilingual(
        "this is an OpenDocument table (ods); save it as an Excel workbook (.xlsx)",
        "ini tabel OpenDocument (ods); simpan sebagai Buku Kerja Excel (.xlsx)",
    ),
    WorkbookFlaw.TEXT: Bilingual(
        "this is a text such as CSV, whatever its name says; save it as an Excel workbook (.xlsx)",
        "ini teks seperti CSV, apa pun namanya; simpan sebagai Buku Kerja Excel (.xlsx)",
    ),
    WorkbookFlaw.UNSAFE: Bilingual(
        "the file is built in a way that workbooks are not; it was not read",
        "susunan berkas ini tidak seperti buku kerja; berkas tidak dibaca",
    ),
    WorkbookFlaw.WEB_PAGE: Bilingual(
        "this is a web page or XML, whatever its name says; save it as an Excel workbook (.xlsx)",
        "ini halaman web atau XML, apa pun namanya; simpan sebagai Buku Kerja Excel (.xlsx)",
    ),
}


class CellKind(StrEnum):
    """What stands in a cell; of a formula, what it came to when it was last worked out."""

    EMPTY = "empty"  #: a formula that has no result
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"  #: a number shown as a day or a time
    PERCENT = "percent"  #: a number shown as a percentage: 1 is seen as 100 %
    BOOLEAN = "boolean"
    ERROR = "error"


class ForeignCell(NamedTuple):
    """One cell. A tuple: a workbook has thousands."""

    kind: CellKind
    #: As the file has it: a number with a point, "1" or "0" for a boolean, "#REF!" for an error; of a day what is seen,
    #: as ISO 8601 writes it (2026-04-03, --04-03, 2026-04, 2026-04-03T10:30, T10:30), or a number that is no day.
    text: str
    formula: str | None = None  #: without the equals sign, empty when the file keeps it elsewhere; None for a value


class SheetState(StrEnum):
    """Whether a sheet is seen."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very-hidden"  #: no menu of the office program brings it back


@dataclass(frozen=True, slots=True)
class ForeignSheet:
    """One sheet with what stands in its cells."""

    name: str
    state: SheetState
    cells: Mapping[tuple[int, int], ForeignCell]  #: (row, column), from 1 -> cell; empty ones are left out
    merged: tuple[tuple[int, int, int, int], ...] = ()  #: first row, first column, last row, last column
    hidden_rows: frozenset[int] = frozenset()
    is_whole: bool = True  #: nothing lies beyond what is read
    doubled: tuple[tuple[int, int], ...] = ()  #: cells that the file has twice; the first counts
    #: Cell -> the address behind it, as written there, of whatever kind; empty for a link that leads nowhere.
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> ForeignCell | None:
        """What stands there; None for nothing."""
        return self.cells.get((row, column))


@dataclass(frozen=True, slots=True)
class ForeignWorkbook:
    """A whole workbook."""

    name: str  #: of the file, clean
    sha256: str  #: of the file, hex
    sheets: tuple[ForeignSheet, ...]  #: in the order of their tabs
    remarks: tuple[WorkbookRemark, ...] = ()
    saved_by: str = ""  #: who saved it last, as the office program knows them; empty when it does not say
    saved_at: datetime | None = None
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  #: defined name -> what it means


@dataclass(frozen=True, slots=True)
class WorkbookRemark:
    """Something in the file that was not opened."""

    code: str  #: "external-link", "embedding", "connection", "active-content", "many-rows"
    text: Bilingual


def column_letters(column: int) -> str:
    """The letters of a column, from 1: A, B ... Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def cell_name(row: int, column: int) -> str:
    """Such as "K57"."""
    return f"{column_letters(column)}{row}"
