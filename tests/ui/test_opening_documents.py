"""What a workspace from elsewhere claims of its documents never runs anything, nor leaves the private folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace
from ui.opening_documents import is_safe_to_open, is_web_address, private_copy

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "name",
    ["sk.pdf", "SK TIM.PDF", "foto.jpeg", "rekap.xlsx"],
)
def test_what_is_only_shown_is_opened(name: str) -> None:
    assert is_safe_to_open(name)


@pytest.mark.parametrize(
    "name",
    [
        "sk.pdf.exe",
        "sk.exe",
        "jalan.desktop",
        "pdf.lnk",
        "sk.pdf\u202e.bat",
        "makro.xlsm",
        "halaman.html",
        "sk",
        "",
        ".",
    ],
)
def test_what_could_run_is_not(name: str) -> None:
    assert not is_safe_to_open(name)


@pytest.mark.parametrize(
    ("url", "is_web"),
    [
        ("https://contoh.go.id/sk", True),
        ("HTTP://contoh.go.id", True),
        ("file:///etc/passwd", False),
        ("smb://server/berkas", False),
        ("javascript:alert(1)", False),
        ("//server/berkas", False),
        ("", False),
    ],
)
def test_only_the_web_is_a_web_address(url: str, *, is_web: bool) -> None:
    assert is_web_address(url) is is_web


@pytest.mark.parametrize("name", ["../../naik.pdf", "/tmp/luar.pdf", "..", "..\\naik.pdf", "a\nb.pdf"])
def test_a_copy_stays_in_its_folder_whatever_its_name_is(blank_agency: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "private"
    folder.mkdir()
    with Workspace.open(blank_agency, actor="Rina", write=True) as workspace:
        (document,) = add_evidence(workspace, [NamedBytes("sk.pdf", b"isi")], Placement(("A.I.1.i.a",)))
        assert document.sha256 is not None
        copies = [private_copy(workspace, document.sha256, name, folder) for _twice in range(2)]
    assert copies[0] == copies[1]
    assert copies[0].read_bytes() == b"isi"
    assert copies[0].resolve().parent.parent == folder.resolve()
