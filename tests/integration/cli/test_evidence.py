"""`evidence`: files and links in, listed, searched, and out again byte for byte."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "SK Tim ZI.pdf"
    path.write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 9000)
    return path


def test_an_added_file_is_listed_and_comes_out_as_it_went_in(
    cli: CommandLine, workspace: Path, document: Path, tmp_path: Path
) -> None:
    facts = ("--title", "SK tim", "--number", "188.4/006/2026", "--date", "2026-01-07", "--page", "2")
    cli.done("evidence", "add", workspace, "A.I.1.i.a", document, *facts)
    (row,) = cli.json("evidence", "list", workspace)["links"]
    digest = hashlib.sha256(document.read_bytes()).hexdigest()
    assert (row["code"], row["title"], row["number"], row["date"], row["page"]) == (
        "A.I.1.i.a",
        "SK tim",
        "188.4/006/2026",
        "2026-01-07",
        "2",
    )
    assert (row["sha256"], row["file_name"], row["size"]) == (digest, "SK Tim ZI.pdf", document.stat().st_size)
    out = tmp_path / "keluar.pdf"
    cli.done("evidence", "extract", workspace, digest, out)
    assert out.read_bytes() == document.read_bytes()


def test_the_same_content_behind_two_indicators_is_stored_once(
    cli: CommandLine, workspace: Path, document: Path, tmp_path: Path
) -> None:
    other = tmp_path / "salinan.pdf"
    other.write_bytes(document.read_bytes())
    cli.done("evidence", "add", workspace, "A.I.1.i.a", document)
    cli.done("evidence", "add", workspace, "A.I.1.i.b", other)
    # A file is read once, so its pages are taken and given back: the next one fills them again.
    size = workspace.stat().st_size
    cli.done("evidence", "add", workspace, "A.I.1.i.b", document)
    assert cli.json("check", workspace, "--deep")["contents"] == 1
    assert workspace.stat().st_size == size
    assert [row["code"] for row in cli.json("evidence", "list", workspace)["links"]] == ["A.I.1.i.a", "A.I.1.i.b"]


def test_a_web_link_is_kept_as_a_link(cli: CommandLine, workspace: Path) -> None:
    cli.done("evidence", "add", workspace, "A.I.1.i.a", "https://arsip.example/sk?id=1")
    (row,) = cli.json("evidence", "list", workspace)["links"]
    assert (row["url"], row["sha256"]) == ("https://arsip.example/sk?id=1", None)


@pytest.mark.parametrize(
    "address",
    ["javascript://alert(1)", "file:///etc/passwd", "http://", "https://a b/", "https://saya:sandi@arsip.example/"],
)
def test_an_address_that_is_no_web_link_is_refused(cli: CommandLine, workspace: Path, address: str) -> None:
    outcome = cli("evidence", "add", workspace, "A.I.1.i.a", address)
    assert outcome.code == 3
    assert cli.json("evidence", "list", workspace)["documents"] == []


def test_one_bad_source_takes_none_of_them_in(cli: CommandLine, workspace: Path, document: Path) -> None:
    before = cli.json("check", workspace)
    outcome = cli("evidence", "add", workspace, "A.I.1.i.a", document, document.with_name("tidak-ada.pdf"))
    assert (outcome.code, outcome.refusals) == (3, ["not-found"])
    assert cli.json("check", workspace, "--deep") == before


def test_an_unknown_indicator_takes_nothing_in(cli: CommandLine, workspace: Path, document: Path) -> None:
    outcome = cli("evidence", "add", workspace, "A.I.9", document)
    assert (outcome.code, outcome.refusals) == (3, ["unknown-indicator"])
    assert cli.json("check", workspace)["contents"] == 0


def test_search_finds_words_of_titles_names_and_notes(cli: CommandLine, workspace: Path, document: Path) -> None:
    cli.done("evidence", "add", workspace, "A.I.1.i.a", document, "--note", "daftar hadir rapat pertama")
    cli.done("evidence", "add", workspace, "A.I.2.i.a", "https://arsip.example/sop", "--title", "SOP perizinan")
    for text, code in (("SK", "A.I.1.i.a"), ("hadir", "A.I.1.i.a"), ("perizin", "A.I.2.i.a")):
        (found,) = cli.json("evidence", "search", workspace, text)["found"]
        assert found["codes"] == [code], text
    assert cli.json("evidence", "search", workspace, "tidakada")["found"] == []
    assert cli.json("evidence", "search", workspace, '"*AND(')["found"] == []


def test_extract_refuses_an_unknown_digest_and_a_file_that_exists(
    cli: CommandLine, workspace: Path, document: Path, tmp_path: Path
) -> None:
    cli.done("evidence", "add", workspace, "A.I.1.i.a", document)
    out = tmp_path / "keluar"
    for digest in ("00" * 32, "bukan sidik", ""):
        assert cli("evidence", "extract", workspace, digest, out).code == 3
    assert not out.exists()
    digest = hashlib.sha256(document.read_bytes()).hexdigest()
    out.write_text("isi lama", encoding="utf-8")
    outcome = cli("evidence", "extract", workspace, digest, out)
    assert (outcome.code, outcome.refusals) == (3, ["exists"])
    assert out.read_text(encoding="utf-8") == "isi lama"


def test_a_worksheet_is_not_written_over_a_file(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    out = tmp_path / "lke.xlsx"
    out.write_text("isi lama", encoding="utf-8")
    outcome = cli("worksheet", "export", workspace, out)
    assert (outcome.code, outcome.refusals) == (3, ["exists"])
    assert out.read_text(encoding="utf-8") == "isi lama"
