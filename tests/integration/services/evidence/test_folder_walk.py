"""A folder is walked by name, without links, hidden files or an end that never comes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import MissingFileError
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.services.evidence import folder_intake
from integrity_zone.services.evidence.folder_intake import FolderTooLargeError, walk_folder

if TYPE_CHECKING:
    from pathlib import Path


def _files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def _walked(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in walk_folder(folder)]


def test_files_come_by_name_with_those_of_a_folder_before_the_folders_below(tmp_path: Path) -> None:
    _files(tmp_path, "b.pdf", "A.I.1/i.a/sk.pdf", "A.I.1/x.pdf", "a.pdf", "C/d.pdf")
    assert _walked(tmp_path) == ["a.pdf", "b.pdf", "A.I.1/x.pdf", "A.I.1/i.a/sk.pdf", "C/d.pdf"]


def test_hidden_and_temporary_files_are_left_out(tmp_path: Path) -> None:
    left_out = [
        ".DS_Store",
        "~$naskah.docx",
        "Thumbs.db",
        "desktop.ini",
        "__MACOSX/x",
        ".git/config",
        "unduh.crdownload",
    ]
    _files(tmp_path, "naskah.docx", *left_out)
    assert _walked(tmp_path) == ["naskah.docx"]


def test_links_devices_and_pipes_are_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "bukti"
    _files(tmp_path, "rahasia/kunci.txt", "bukti/sk.pdf")
    (folder / "tautan folder").symlink_to(tmp_path / "rahasia")
    (folder / "tautan berkas.txt").symlink_to(tmp_path / "rahasia/kunci.txt")
    (folder / "ke atas").symlink_to(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipa.pdf")
    assert _walked(folder) == ["sk.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="only there can names be bytes that are no text")
def test_names_that_are_no_text_are_walked_too(tmp_path: Path) -> None:
    names = [b"A.I.1.i.a \xff\xfe.pdf", "A.I.1.i.b \u202efdp.exe".encode(), b"baris\nbaru.pdf"]
    for name in names:
        with open(os.fsencode(tmp_path) + b"/" + name, "wb"):  # noqa: PTH123 - a name of bytes
            pass
    assert {os.fsencode(path.name) for path in walk_folder(tmp_path)} == set(names)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_intake, "FILES", 3)
    _files(tmp_path, "1", "2", "3")
    assert len(_walked(tmp_path)) == 3
    _files(tmp_path, "sub/4")
    with pytest.raises(FolderTooLargeError):
        _walked(tmp_path)


def test_too_many_hidden_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_intake, "_ENTRIES", 5)
    _files(tmp_path, *(f".{number}" for number in range(6)))
    with pytest.raises(FolderTooLargeError):
        _walked(tmp_path)


def test_too_deep_a_folder_is_refused(tmp_path: Path) -> None:
    _files(tmp_path, "/".join("d" * folder_intake.DEPTH) + "/sk.pdf")
    assert len(_walked(tmp_path)) == 1
    _files(tmp_path, "/".join("d" * (folder_intake.DEPTH + 1)) + "/sk.pdf")
    with pytest.raises(FolderTooLargeError):
        _walked(tmp_path)


def test_walk_tells_how_far_it_is_and_can_be_called_off(tmp_path: Path) -> None:
    _files(tmp_path, "1", "2", "3")
    told: list[Progress] = []
    walk = walk_folder(tmp_path, progress=told.append, cancelled=lambda: len(told) == 2)
    assert [next(walk).name, next(walk).name] == ["1", "2"]
    with pytest.raises(CalledOffError):
        next(walk)
    assert told == [Progress(1, 0, "1"), Progress(2, 0, "2")]


def test_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    _files(tmp_path, "sk.pdf")
    for path in (tmp_path / "hilang", tmp_path / "sk.pdf"):
        with pytest.raises(MissingFileError):
            list(walk_folder(path))
