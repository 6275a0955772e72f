"""Exported files: whole or not there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import (
    BadFileNameError,
    DiskFullError,
    FileExistsRefusal,
    MissingFileError,
    NotAFileError,
)
from integrity_zone.services.files import write_atomically
from integrity_zone.services.workspace.workspaces import check_workspace
from integrity_zone.storage.files import SPARE_BYTES, require_room
from tests.support.rooms import told_room
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def test_file_holds_all_pieces_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.pdf", [b"one", b"two"])
    assert (tmp_path / "a.pdf").read_bytes() == b"onetwo"
    assert [found.name for found in tmp_path.iterdir()] == ["a.pdf"]


def test_present_file_is_left_alone_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsRefusal):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"

    def pieces() -> Iterator[bytes]:
        path.write_bytes(b"somebody else's")
        yield b"mine"

    with pytest.raises(FileExistsRefusal):
        write_atomically(path, pieces())
    assert path.read_bytes() == b"somebody else's"
    assert [found.name for found in tmp_path.iterdir()] == ["a.pdf"]


def test_dangling_link_is_not_followed(tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "target.pdf")
    with pytest.raises(FileExistsRefusal):
        write_atomically(link, b"x")
    assert not (tmp_path / "target.pdf").exists()


def test_failure_while_writing_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("cannot go on")

    with pytest.raises(ValueError, match="cannot go on"):
        write_atomically(path, pieces(), overwrite=True)
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.pdf"]


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="nowhere"):
        write_atomically(tmp_path / "nowhere" / "a.pdf", b"x")


def test_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotAFileError):
        write_atomically(tmp_path / "folder", b"x", overwrite=True)


def test_file_without_room_is_not_begun(tmp_path: Path) -> None:
    begun = []

    def pieces() -> Iterator[bytes]:
        begun.append("pieces")
        yield b"one"

    with told_room(2 * 1024 * 1024):
        with pytest.raises(DiskFullError):
            write_atomically(tmp_path / "a.pdf", bytes(1024 * 1024))
        with pytest.raises(DiskFullError):
            write_atomically(tmp_path / "a.pdf", pieces(), size_bytes=1024 * 1024)
        assert (begun, list(tmp_path.iterdir())) == ([], [])
        write_atomically(tmp_path / "a.pdf", bytes(900 * 1024))


@pytest.mark.parametrize(
    ("size", "needed"),
    [(0, 0), (10, 21), (SPARE_BYTES, 2 * SPARE_BYTES + SPARE_BYTES // 10), (10**10, 11 * 10**9 + SPARE_BYTES)],
)
def test_large_files_leave_room_and_small_ones_are_not_made_to(tmp_path: Path, size: int, needed: int) -> None:
    with told_room(needed):
        require_room(tmp_path / "a", size)
    if size:
        with told_room(needed - 1), pytest.raises(OSError, match="No space"):
            require_room(tmp_path / "a", size)


def test_share_that_tells_of_no_size_is_written_to(tmp_path: Path) -> None:
    with told_room(0, total=0):
        write_atomically(tmp_path / "a.pdf", b"one")
    assert (tmp_path / "a.pdf").read_bytes() == b"one"


def open_to_read(path: Path) -> None:
    with reading(path):
        pass


def open_to_write(path: Path) -> None:
    with writing(path):
        pass


@pytest.mark.parametrize("name", ["a\0b.zi", "a\ud800b.zi"])
@pytest.mark.parametrize(
    "use",
    [
        new_workspace,
        open_to_read,
        open_to_write,
        lambda path: check_workspace(path, actor="Budi"),
        lambda path: write_atomically(path, b"x"),
        lambda path: write_atomically(path, b"x", overwrite=True),
    ],
)
def test_name_that_no_file_can_have_is_refused_by_name(name: str, use: Callable[[Path], object]) -> None:
    with pytest.raises(BadFileNameError):
        use(Path(name))
