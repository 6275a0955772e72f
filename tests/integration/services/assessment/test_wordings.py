"""Official wording comes from a workbook that the user owns, is kept with its source, and can be dropped again."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from assessments.loader import load_published
from integrity_zone.domain.wording import NoWordingError, Wording
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.assessment.wordings import drop_wording, preview_wording, take_wording
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish, gathered
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.services.workspace.workspaces import create_workspace
from tests.support.official_forms import form_2021, official_criterion, official_question, sheet_2026
from tests.support.workspaces import Clock, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.wording import WordingPreview

ZI = load_published("zi-2021")
CODE = "A.I.1.i.b"


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    path = tmp_path / "unit.zi"
    create_workspace(path, unit_name="Dinas Uji", year=2026, instrument=ZI, actor="Ani", now=Clock())
    return path


@pytest.fixture
def official(tmp_path: Path) -> Path:
    path = tmp_path / "LKE resmi.xlsx"
    path.write_bytes(sheet_2026(ZI))
    return path


def _preview(path: Path, data: bytes) -> WordingPreview:
    path.write_bytes(data)
    return preview_wording(path, ZI)


@pytest.mark.parametrize("make", [form_2021, sheet_2026])
def test_every_question_and_criterion_of_an_official_sheet_is_read(make: object, tmp_path: Path) -> None:
    is_2021 = make is form_2021
    found = _preview(tmp_path / "resmi.xlsx", form_2021(ZI) if is_2021 else sheet_2026(ZI))
    assert (found.of, found.uncertain, found.missing, found.criteria_missing) == (113, (), (), ())
    for indicator in ZI.indicators:
        said = found.indicators[indicator.code]
        assert said.question == official_question(indicator, is_2021=is_2021)
        assert said.criteria == {
            option.key: official_criterion(option.key, option.criterion) for option in indicator.options
        }


def test_taken_wording_is_kept_with_its_source_and_ours_stays_underneath(unit: Path, official: Path) -> None:
    preview = preview_wording(official, ZI)
    with writing(unit) as workspace:
        before = workspace.state_digest()
        change = take_wording(workspace, preview)
        found = workspace.snapshot(instrument=ZI).wording
        assert (found.source_name, found.sha256, found.taken_by) == ("LKE resmi.xlsx", preview.sha256, "Ani")
        assert found.indicators == preview.indicators
        shown = gathered(workspace, ZI, ExportWish(BlankPolicy.ZERO)).instrument
        assert shown.indicators_by_code[CODE].title == official_question(ZI.indicators_by_code[CODE])
        assert shown.digest == ZI.digest
        undo(workspace, change.step)
        assert workspace.state_digest() == before


def test_other_wording_takes_the_place_of_the_first(unit: Path, official: Path, tmp_path: Path) -> None:
    later = _preview(tmp_path / "baru.xlsx", form_2021(ZI))
    with writing(unit) as workspace:
        take_wording(workspace, preview_wording(official, ZI))
        take_wording(workspace, later, [CODE])
        found = workspace.snapshot(instrument=ZI).wording
        assert (found.source_name, list(found.indicators)) == ("baru.xlsx", [CODE])


def test_dropped_wording_is_gone_and_can_be_taken_again(unit: Path, official: Path) -> None:
    preview = preview_wording(official, ZI)
    with writing(unit) as workspace:
        with pytest.raises(MissingItemError):
            drop_wording(workspace, ZI)
        take_wording(workspace, preview)
        drop_wording(workspace, ZI)
        assert workspace.snapshot(instrument=ZI).wording == Wording()
        assert gathered(workspace, ZI, ExportWish(BlankPolicy.ZERO)).instrument is ZI
        take_wording(workspace, preview)
        assert workspace.snapshot(instrument=ZI).wording.indicators == preview.indicators


def test_only_what_the_preview_has_can_be_taken(unit: Path, official: Path) -> None:
    preview = preview_wording(official, ZI)
    with writing(unit) as workspace, pytest.raises(MissingItemError):
        take_wording(workspace, preview, ["A.I.1.i.z"])


def test_a_workbook_of_something_else_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Daftar hadir"
    book.save(stream)
    with pytest.raises(NoWordingError):
        _preview(tmp_path / "hadir.xlsx", stream.getvalue())


def test_our_own_worksheet_says_the_official_words(unit: Path, official: Path, tmp_path: Path) -> None:
    with writing(unit) as workspace:
        take_wording(workspace, preview_wording(official, ZI))
    with reading(unit) as workspace:
        export_worksheet(workspace, ZI, tmp_path / "lk.xlsx", ExportWish(BlankPolicy.ZERO))
    sheet = openpyxl.load_workbook(tmp_path / "lk.xlsx")["Jawaban"]
    indicator = ZI.indicators_by_code[CODE]
    assert sheet["G7"].value == official_question(indicator)
    assert official_criterion("A", indicator.options[0].criterion) in str(sheet["I7"].value)


def test_a_worksheet_of_ours_has_no_official_wording(unit: Path, tmp_path: Path) -> None:
    with reading(unit) as workspace:
        export_worksheet(workspace, ZI, tmp_path / "milik kita.xlsx", ExportWish(BlankPolicy.ZERO))
    with pytest.raises(NoWordingError):
        preview_wording(tmp_path / "milik kita.xlsx", ZI)
