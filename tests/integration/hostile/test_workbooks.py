"""Hostile workbooks: refused for a reason of their own, or read for what they plainly say; never half taken in."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import MissingFileError, NotAFileError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent, ConflictChoice
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.worker import Limits, run_reported
from integrity_zone.services.worksheets.comparing import compared
from integrity_zone.services.worksheets.file import read_worksheet_file
from integrity_zone.services.worksheets.importing import apply_worksheet, preview_worksheet
from integrity_zone.services.workspace.undoing import undo
from tests.support.answers import best_answers
from tests.support.hostile_workbooks import REAL, Hostile, Read, Refused, benign, hostile_workbooks
from tests.support.worksheet_imports import opened, real_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from integrity_zone.domain.worksheet_import import CellKey, ReadCell, WorksheetPreview, WorksheetReading
    from integrity_zone.services.workspace.workspaces import Workspace
    from tests.support.command_line import CommandLine

KINDS = hostile_workbooks()
SECONDS = 10.0
REFUSED = [kind for kind in KINDS if isinstance(kind.outcome, Refused)]
READ = [kind for kind in KINDS if isinstance(kind.outcome, Read)]


def _named(kinds: list[Hostile]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.name.encode("ascii", "replace").decode())


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the answers that the benign worksheet has, so that a worksheet brings only what is hostile."""
    path: Path = tmp_path_factory.mktemp("answered") / "unit.zi"
    with pytest.MonkeyPatch.context() as patch:
        # Made once for many tests, so before any of them has a profile of its own.
        for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(path.parent / "home"))
        real_workspace(path)
        with opened(path) as workspace:
            workspace.record_answers(best_answers(REAL), {}, Stage.UNIT)
    return path


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str | None]:
    """Cell -> what the benign worksheet says there, for the unit."""
    book = tmp_path_factory.mktemp("benign") / "lke.xlsx"
    book.write_bytes(benign())
    return {name: cell.value for name, cell in _cells(_read(book)).items()}


def _read(path: Path) -> WorksheetReading:
    return read_worksheet_file(lambda _word: None, path, REAL, {})


def _cells(reading: WorksheetReading) -> dict[str, ReadCell]:
    return {_name(cell.key): cell for cell in reading.cells if cell.key.stage is Stage.UNIT}


def _name(key: CellKey) -> str:
    what = "" if key.what is CellContent.VALUE else key.what.value
    return " ".join(filter(None, (key.code, key.count, what)))


def _written(kind: Hostile, folder: Path) -> Path:
    path = folder / kind.file_name
    path.write_bytes(kind.data)
    return path


def test_there_are_more_than_eighty_kinds_with_names_of_their_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 80


@_named(REFUSED)
def test_it_is_refused_for_its_own_reason(kind: Hostile, answered: Path, tmp_path: Path) -> None:
    assert isinstance(kind.outcome, Refused)
    with opened(answered, write=False) as workspace, pytest.raises(IntegrityZoneError) as refused:
        compared(_read(_written(kind, tmp_path)), workspace.snapshot(), REAL)
    assert refused.value.code == kind.outcome.code
    for language in ("en", "id"):
        said = refused.value.text(language)
        assert kind.outcome.flaw is None or kind.outcome.flaw.text(language) in said
    assert kind.outcome.words in refused.value.text("en")


@_named(READ)
def test_it_says_what_it_plainly_says_and_nothing_else(
    kind: Hostile, base: Mapping[str, str | None], tmp_path: Path
) -> None:
    assert isinstance(kind.outcome, Read)
    reading = _read(_written(kind, tmp_path))
    assert kind.outcome.findings <= {found.code for found in reading.findings}
    cells = _cells(reading)
    for name, value in base.items():
        cell = cells.get(name)
        if name in kind.outcome.refused:
            assert cell is not None
            assert (cell.value, cell.refusal is not None) == (None, True), name
        elif name in kind.outcome.values:
            assert cell is not None
            assert (cell.value, cell.refusal) == (kind.outcome.values[name], None), name
        elif kind.outcome.loses:
            assert cell is None or cell.value in {None, value} or cell.doubt is not None, name
        else:
            assert cell is not None
            assert (cell.value, cell.refusal) == (value, None), name


@_named(READ)
def test_what_is_certain_is_taken_in_one_step_and_taken_back(
    kind: Hostile, base: Mapping[str, str | None], answered: Path, tmp_path: Path
) -> None:
    assert isinstance(kind.outcome, Read)
    path = tmp_path / "unit.zi"
    shutil.copyfile(answered, path)
    with opened(path) as workspace:
        before, digest = _kept(workspace), workspace.state_digest()
        preview = compared(_read(_written(kind, tmp_path)), workspace.snapshot(), REAL)
        # The worksheet is that of another file, so that what differs is a conflict.
        taken = preview.safe | {row.key for row in preview.certain_conflicts}
        change = apply_worksheet(workspace, preview, taken, conflicts=ConflictChoice.THEIRS)
        expected = {
            name: value
            for name, value in kind.outcome.values.items()
            # A blank says nothing where nobody knows what was there, and evidence is only proposed.
            if value is not None and not name.endswith("evidence")
        }
        assert _kept(workspace) == before | expected
        if change.entries:
            undo(workspace, change.step)
        assert workspace.state_digest() == digest


def _kept(workspace: Workspace) -> dict[str, str]:
    """What the unit has: as cells of a worksheet, those that are filled."""
    found: dict[str, str] = {}
    for code, answer in workspace.snapshot().answers[Stage.UNIT].items():
        if answer.note:
            found[f"{code} note"] = answer.note
        if isinstance(answer.value, str):
            found[code] = answer.value
        elif answer.value is not None:
            found |= {f"{code} {key}": str(count) for key, count in answer.value.items() if count is not None}
    return found


def _read_all(tell: Callable[[tuple[str, float]], None], folder: Path) -> int:
    """Read every file of a folder, each told when it is done."""
    files = sorted(folder.iterdir())
    for file in files:
        start = monotonic()
        with suppress(IntegrityZoneError):
            _read(file)
        tell((file.name, monotonic() - start))
    return len(files)


def test_each_is_done_within_ten_seconds_and_all_within_512_mib(tmp_path: Path) -> None:
    """In one child with the limits of every reader: its memory is that of the worst of them."""
    for number, kind in enumerate(KINDS):
        (tmp_path / f"{number:03} {kind.name.replace('/', ' ')[:40]}.xlsx").write_bytes(kind.data)
    times: list[tuple[str, float]] = []
    limits = Limits(cpu_seconds=20 * SECONDS, silent_seconds=4 * SECONDS)
    assert run_reported(_read_all, limits, times.append, None, tmp_path) == len(KINDS)
    slowest = max(times, key=lambda found: found[1])
    assert slowest[1] < SECONDS, slowest


def _preview(workspace: Workspace, path: Path) -> WorksheetPreview:
    return preview_worksheet(workspace, REAL, path)


def test_what_is_no_ordinary_file_is_not_opened(answered: Path, tmp_path: Path) -> None:
    book = tmp_path / "lke.xlsx"
    book.write_bytes(benign())
    link, folder, pipe = (tmp_path / name for name in ("tautan.xlsx", "folder.xlsx", "pipa.xlsx"))
    link.symlink_to(book)
    folder.mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    with opened(answered, write=False) as workspace:
        for path in filter(os.path.lexists, (link, folder, pipe)):
            with pytest.raises(NotAFileError):
                _preview(workspace, path)
        with pytest.raises(MissingFileError):
            _preview(workspace, tmp_path / "tidak ada.xlsx")


@pytest.mark.parametrize(
    "name", ["a\u202excod.xlsx", "baris\nbaru.xlsx", "=1+1.xlsx", "x" * 200 + ".xlsx", "tanpa akhiran", "CON"]
)
def test_names_of_files_are_shown_on_one_line(answered: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(benign())
    with opened(answered, write=False) as workspace:
        preview = _preview(workspace, path)
    assert preview.source_name.isprintable()
    assert preview.totals


_TRIED = {"billion laughs", "macros", "swells far", "answer: formula", "a cell twice", "columns renamed"}


def _tried() -> list[object]:
    return [pytest.param(kind, id=kind.name, marks=() if kind.name in _TRIED else pytest.mark.long) for kind in KINDS]


@pytest.mark.parametrize("kind", _tried())
def test_command_line_tells_and_takes_nothing_by_halves(
    cli: CommandLine, kind: Hostile, answered: Path, tmp_path: Path
) -> None:
    file = tmp_path / "unit.zi"
    shutil.copyfile(answered, file)
    before = file.read_bytes()
    book = _written(kind, tmp_path)
    outcome = cli("worksheet", "import", file, book, "--dry-run", "--json")
    if isinstance(kind.outcome, Refused):
        assert (outcome.code, outcome.refusals) == (3, [kind.outcome.code])
    else:
        assert outcome.code in {0, 1}
    assert file.read_bytes() == before
    taken = cli("worksheet", "import", file, book, "--json")
    assert taken.code == outcome.code
    if isinstance(kind.outcome, Refused):
        assert file.read_bytes() == before
    assert cli("check", file, "--json").code == 0
