"""Every command on files of every wrong kind: one line, the right exit code, nothing changed, never a traceback."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.command_line import CommandLine


def foreign_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE pegawai (nama TEXT)")
    connection.close()


def archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("isi.txt", "halo")


def truncated_database(path: Path) -> None:
    foreign_database(path)
    path.write_bytes(path.read_bytes()[:150])


KINDS: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("bukan berkas kerja\n", encoding="utf-8"),
    "random": lambda path: path.write_bytes(bytes(range(256)) * 40),
    "pdf-like": lambda path: path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
    "png-like": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "json-array": lambda path: path.write_text("[1, 2, 3]", encoding="utf-8"),
    "toml": lambda path: path.write_text("[instrument]\nkey = 3\n", encoding="utf-8"),
    "zip": archive,
    "foreign-database": foreign_database,
    "truncated-database": truncated_database,
    "sqlite-header": lambda path: path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000),
    "folder": lambda path: path.mkdir(),
    "missing": lambda _path: None,
    "dangling-link": lambda path: path.symlink_to(path.with_name("tidak-ada")),
    "pipe": os.mkfifo,
}

ON_WORKSPACE: list[tuple[str, ...]] = [
    ("answer", "{}", "A.I.1.i.a", "Ya"),
    ("answers", "export", "{}"),
    ("score", "{}"),
    ("evidence", "list", "{}"),
    ("evidence", "search", "{}", "sk"),
    ("evidence", "extract", "{}", "00" * 32, "{out}"),
    ("worksheet", "export", "{}", "{out}"),
    ("declaration", "show", "{}"),
    ("charter", "draft", "{}", "{out}"),
    ("check", "{}"),
    ("check", "{}", "--deep"),
]

#: What a workspace command may answer to a file that is none.
WORKSPACE_CODES = {"not-a-workspace", "damaged", "not-found", "not-a-file"}


@pytest.fixture(params=sorted(KINDS))
def wrong_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "berkas"
    KINDS[request.param](path)
    return path


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


@pytest.mark.parametrize("words", ON_WORKSPACE, ids=" ".join)
def test_a_file_that_is_no_workspace_is_refused(
    cli: CommandLine, wrong_file: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    before = content(wrong_file)
    out = tmp_path / "keluar"
    outcome = cli(*(word.format(wrong_file, out=out) for word in words))
    assert outcome.code == 3, outcome
    assert outcome.out == ""
    assert len(outcome.refusals) == 1
    assert set(outcome.refusals) <= WORKSPACE_CODES, outcome
    assert content(wrong_file) == before
    assert not out.exists()


OTHER_INPUTS: list[tuple[tuple[str, ...], set[int]]] = [
    (("score", "--answers", "{}"), {3}),
    (("answers", "import", "{workspace}", "{}"), {3}),
    (("declaration", "set", "{workspace}", "{}"), {3}),
    (("instrument", "check", "{}"), {1, 3}),
    (("charter", "verify", "{}"), {1, 3}),
    (
        (
            "charter",
            "sign",
            "{}",
            "{out}",
            "--field",
            "ttd_pimpinan",
            "--p12",
            "{}",
            "--passphrase-file",
            "{passphrase}",
        ),
        {3},
    ),
    (("charter", "verify", "{pdf}", "--trust", "{}"), {3}),
    (("charter", "verify", "{pdf}", "--crl", "{}"), {3}),
]


@pytest.mark.parametrize(
    ("words", "codes"), OTHER_INPUTS, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_an_input_of_the_wrong_kind_ends_with_a_code_and_changes_nothing(
    cli: CommandLine, workspace: Path, wrong_file: Path, tmp_path: Path, words: tuple[str, ...], codes: set[int]
) -> None:
    before = cli.json("check", workspace)["state_digest"]
    passphrase = tmp_path / "sandi"
    passphrase.write_text("rahasia\n", encoding="utf-8")
    pdf = tmp_path / "sembarang.pdf"
    pdf.write_bytes(b"%PDF-1.4\n%%EOF\n")
    out = tmp_path / "keluar.pdf"
    named = {"workspace": workspace, "out": out, "passphrase": passphrase, "pdf": pdf}
    outcome = cli(*(word.format(wrong_file, **named) for word in words))
    assert outcome.code in codes, outcome
    assert (outcome.code == 3) == bool(outcome.refusals)
    assert not out.exists()
    assert cli.json("check", workspace)["state_digest"] == before


def test_an_attached_folder_pipe_or_link_is_refused(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    for kind in ("folder", "pipe", "dangling-link", "missing"):
        path = tmp_path / kind
        KINDS[kind](path)
        outcome = cli("evidence", "add", workspace, "A.I.1.i.a", path)
        assert outcome.code == 3, (kind, outcome)
    assert cli.json("evidence", "list", workspace)["links"] == []
