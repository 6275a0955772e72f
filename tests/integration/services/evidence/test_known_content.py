"""A file that the workspace holds already is recognised before it is taken in again."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import NotAFileError
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.services.evidence.documents import Placement, add_evidence
from integrity_zone.services.evidence.known_content import file_digest, known_document
from tests.support.builders import tiny_instrument
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path


def test_same_bytes_are_recognised_under_another_name(file: Path, tmp_path: Path) -> None:
    for name, content in {"sk.pdf": b"satu", "salinan sk.pdf": b"satu", "lain.pdf": b"dua"}.items():
        (tmp_path / name).write_bytes(content)
    with writing(file) as workspace:
        (document,) = add_evidence(workspace, [tmp_path / "sk.pdf"], Placement(()), instrument=tiny_instrument())
    with reading(file) as workspace:
        assert known_document(workspace, tmp_path / "salinan sk.pdf") == document
        assert known_document(workspace, tmp_path / "lain.pdf") is None


def test_digest_tells_how_far_it_is(tmp_path: Path) -> None:
    content = bytes(2 * 1024 * 1024 + 5)
    (tmp_path / "video.mp4").write_bytes(content)
    told: list[Progress] = []
    assert file_digest(tmp_path / "video.mp4", progress=told.append) == sha256(content).hexdigest()
    assert [step.done for step in told] == [1024 * 1024, 2 * 1024 * 1024, len(content)]
    assert {(step.of, step.what) for step in told} == {(len(content), "video.mp4")}


def test_digest_can_be_called_off(tmp_path: Path) -> None:
    (tmp_path / "video.mp4").write_bytes(bytes(3 * 1024 * 1024))
    told: list[Progress] = []
    with pytest.raises(CalledOffError):
        file_digest(tmp_path / "video.mp4", progress=told.append, cancelled=lambda: bool(told))
    assert len(told) == 1


def test_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "asli").write_bytes(b"x")
    (tmp_path / "tautan").symlink_to(tmp_path / "asli")
    with pytest.raises(NotAFileError):
        file_digest(tmp_path / "tautan")
