"""Every report goes to a path whole or not at all, can be followed and stopped, and takes no file's place unasked."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from integrity_zone.domain.files import FileExistsRefusal, MissingFileError
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.review_refusals import NothingAnsweredError
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.workspace_problems import UnknownAssessmentError
from integrity_zone.services.reports import exporting
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.worker import CPU_SECONDS, Limits, TooHeavyError, run_reported
from tests.support.builders import tiny_instrument
from tests.support.reports import MOMENT
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable

TINY = tiny_instrument()
EXPORTS = [
    exporting.export_worksheet,
    exporting.export_assessment_report,
    exporting.export_recap,
    exporting.export_action_plan,
    exporting.export_evidence_binder,
    exporting.export_blank_form,
    exporting.export_result_report,
]
pytestmark = pytest.mark.usefixtures("own_temporary")
each = pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.__name__)


@pytest.fixture
def answered(file: Path) -> Path:
    with writing(file) as workspace:
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {"A.I.1.i.b": "catatan"}, Stage.UNIT)
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.TPI)
    return file


def _exported(export: Callable[..., int], path: Path, out: Path, **wishes: Any) -> int:
    with reading(path) as workspace:
        return export(workspace, TINY, out, ExportWish(BlankPolicy.ZERO, now=MOMENT, **wishes))


@each
def test_same_data_and_clock_give_the_same_file_here_and_in_a_child(
    export: Callable[..., int], answered: Path, tmp_path: Path, own_temporary: Path
) -> None:
    told: list[Progress] = []
    size = _exported(export, answered, tmp_path / "1")
    assert _exported(export, answered, tmp_path / "2", progress=told.append) == size
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert len((tmp_path / "1").read_bytes()) == size
    assert [word.done for word in told] == sorted(word.done for word in told)
    assert list(own_temporary.iterdir()) == []


@each
def test_called_off_export_leaves_nothing_behind(
    export: Callable[..., int], answered: Path, tmp_path: Path, own_temporary: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    for turns in (0, 1, 3):
        left = [turns]

        def cancelled(left: list[int] = left) -> bool:
            left[0] -= 1
            return left[0] < 0

        with pytest.raises(CalledOffError):
            _exported(export, answered, folder / "laporan", cancelled=cancelled)
        assert list(folder.iterdir()) == []
        assert list(own_temporary.iterdir()) == []


@each
def test_file_of_that_name_stays_unless_it_may_be_replaced(
    export: Callable[..., int], answered: Path, tmp_path: Path
) -> None:
    out = tmp_path / "laporan"
    out.write_bytes(b"milik orang")
    with pytest.raises(FileExistsRefusal):
        _exported(export, answered, out)
    assert out.read_bytes() == b"milik orang"
    _exported(export, answered, out, replace=True)
    assert out.read_bytes() != b"milik orang"


@each
def test_refusals_are_named(export: Callable[..., int], answered: Path, tmp_path: Path, own_temporary: Path) -> None:
    with pytest.raises(MissingFileError):
        _exported(export, answered, tmp_path / "tidak ada" / "laporan")
    with pytest.raises(UnknownAssessmentError):
        _exported(export, answered, tmp_path / "laporan", year=1999)
    assert list(tmp_path.glob("laporan*")) == []
    assert list(own_temporary.iterdir()) == []


def test_report_of_results_needs_a_judgement(file: Path, tmp_path: Path) -> None:
    with pytest.raises(NothingAnsweredError):
        _exported(exporting.export_result_report, file, tmp_path / "laporan")
    assert not (tmp_path / "laporan").exists()


def test_what_a_killed_program_left_goes_with_the_next_export(answered: Path, tmp_path: Path) -> None:
    old, young = (Path(tempfile.mkdtemp(prefix="integrity-zone-report-")) for _ in range(2))
    (old / "bukti.asli").write_bytes(b"rahasia")
    os.utime(old, (0, 0))
    _exported(exporting.export_blank_form, answered, tmp_path / "laporan")
    assert not old.exists()
    assert young.exists()
    young.rmdir()


def _counts(tell: Callable[[Progress], None], of: int) -> int:
    for done in range(of):
        tell(Progress(done, of))
    return os.getpid()


def _never_ends(tell: Callable[[Progress], None]) -> None:
    tell(Progress(0, 1))
    while True:
        pass


def test_child_tells_how_far_it_is() -> None:
    told: list[Progress] = []
    process = run_reported(_counts, Limits(), told.append, None, 5)
    assert process != os.getpid()
    assert told == [Progress(done, 5) for done in range(5)]


def test_child_is_gone_when_it_is_called_off() -> None:
    told: list[Progress] = []
    with pytest.raises(CalledOffError):
        run_reported(_never_ends, Limits(CPU_SECONDS), told.append, lambda: bool(told))
    assert told == [Progress(0, 1)]


def test_silent_child_is_stopped() -> None:
    with pytest.raises(TooHeavyError):
        run_reported(_never_ends, Limits(silent_seconds=0.5), None, None)
