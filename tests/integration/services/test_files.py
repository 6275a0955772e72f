"""Exported files: whole or not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import FileExistsRefusal, MissingFileError, NotAFileError
from integrity_zone.services.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
