"""A staff list that somebody brings as a table: its columns, its people, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual, UserInputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.declaration import StaffMember


class StaffColumn(StrEnum):
    """What a column says of a person."""

    NAME = "name"
    NIP = "nip"
    OFFICE = "office"
    RANK = "rank"


class NobodyToTakeInError(UserInputError):
    """A table of people without a single line that can be taken."""

    code = "nobody-to-take-in"
    template_en = "no line of the table can be taken; the staff list stays as it is"
    template_id = "tidak ada baris tabel yang dapat diterima; daftar pegawai tetap seperti semula"


class StaffFileError(UserInputError):
    """A file from which no staff list can be read."""

    code = "bad-staff-file"
    template_en = "{path}: {hint_en}"
    template_id = "{path}: {hint_id}"


@dataclass(frozen=True, slots=True)
class StaffProblem(Bilingual):
    """Why a row was not taken, or what to look at in one that was."""

    row: int = 0  #: as the table counts it, from 1; 0: about the whole table
    is_refusal: bool = True  #: the row is left out; else it is a remark on a row that was taken


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A person as the table has them."""

    row: int  #: as the table counts it, from 1
    member: StaffMember


@dataclass(frozen=True, slots=True)
class StaffPreview:
    """What a file would bring in; nothing is written yet."""

    file_name: str
    rows: tuple[StaffRow, ...]
    problems: tuple[StaffProblem, ...]
    columns: Mapping[StaffColumn, str]  #: column -> heading it was found under
    ignored: tuple[str, ...] = ()  #: headings of columns that mean nothing here
    sheet: str = ""  #: of a workbook: the sheet that was read


class StaffImport(StrEnum):
    """What becomes of the staff list there is."""

    REPLACE = "replace"  #: the file's people are the staff list
    ADD = "add"  #: people who are not there yet come behind; those of the same NIP are brought up to date
