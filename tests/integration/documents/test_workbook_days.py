"""Days and times of a workbook are told as they are seen there, whichever year it counts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from integrity_zone.documents.serial_days import day_text, signs_of
from integrity_zone.documents.workbook_cells import read_workbook
from integrity_zone.domain.foreign_workbook import CellKind

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("code", "signs"),
    [
        ("dd/mm/yyyy", "dmy"),
        ("[$-421]d mmmm yyyy;@", "dmy"),
        ("d-mmm", "dm"),
        ("mmm-yy", "my"),
        ("yyyy", "y"),
        ("dddd", "d"),
        ("hh:mm", "t"),
        ("mm:ss.0", "t"),
        ("h:mm AM/PM", "t"),
        ("dd/mm/yyyy hh.mm", "dmyt"),
        ("[h]:mm", "e"),
        ("General", ""),
        ("#,##0.00", ""),
        ("0.00E+00", ""),
        ('0" hari"', ""),
        ('0" [m]"', ""),
        ("[>1][h]:mm", "e"),
        ("[Red]-0", ""),
        ('"Rp"\\ #,##0', ""),
        ("@", ""),
    ],
)
def test_a_format_says_what_is_seen_of_a_day(code: str, signs: str) -> None:
    assert signs_of(code) == signs


@pytest.mark.parametrize(
    ("value", "signs", "since_1904", "seen"),
    [
        ("46115", "dmy", False, "2026-04-03"),
        ("44653", "dmy", True, "2026-04-03"),
        ("46115.4375", "dmyt", False, "2026-04-03T10:30"),
        ("46115.4375", "dmy", False, "2026-04-03"),
        ("46115", "dm", False, "--04-03"),
        ("46115", "my", False, "2026-04"),
        ("46115", "y", False, "2026-04-03"),
        ("0.4375", "t", False, "T10:30"),
        ("46115.4375", "t", False, "T10:30"),
        ("1.5", "e", False, "T36:00"),
        ("46115.999999", "dmyt", False, "2026-04-04T00:00"),
        ("59", "dmy", False, "1900-02-28"),
        ("60", "dmy", False, None),
        ("61", "dmy", False, "1900-03-01"),
        ("0", "dmy", False, None),
        ("0", "dmy", True, "1904-01-01"),
        ("-1", "dmy", False, None),
        ("2958465", "dmy", False, "9999-12-31"),
        ("2958466", "dmy", False, None),
        ("1e99", "dmy", False, None),
        ("20260403", "dmy", False, None),
        ("20260403", "t", False, None),
        ("NaN", "dmy", False, None),
        ("9" * 400, "t", False, None),
        ("2026-04-03T00:00:00", "", False, "2026-04-03"),
        ("2026-04-03T10:30:05", "", True, "2026-04-03T10:30:05"),
        ("2026-13-45", "", False, None),
    ],
)
def test_a_number_becomes_the_day_that_is_seen(value: str, signs: str, since_1904: bool, seen: str | None) -> None:
    assert day_text(value, signs, since_1904=since_1904) == seen


def test_a_workbook_says_from_when_it_counts(tmp_path: Path) -> None:
    for name, epoch in (("sejak-1900.xlsx", None), ("sejak-1904.xlsx", CALENDAR_MAC_1904)):
        book = openpyxl.Workbook()
        if epoch is not None:
            book.epoch = epoch
        book.worksheets[0]["A1"] = 44653 if epoch is not None else 46115
        book.worksheets[0]["A1"].number_format = "dd/mm/yyyy"
        book.save(tmp_path / name)
        [sheet] = read_workbook(tmp_path / name).sheets
        assert sheet.cells[1, 1] == (CellKind.DATE, "2026-04-03", None)


def test_what_is_shown_as_a_day_and_is_none_stays_a_number(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = -5
    book.worksheets[0]["A1"].number_format = "dd/mm/yyyy"
    book.save(tmp_path / "hari.xlsx")
    [sheet] = read_workbook(tmp_path / "hari.xlsx").sheets
    assert sheet.cells[1, 1] == (CellKind.DATE, "-5", None)
