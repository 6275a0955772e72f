"""A published instrument never changes: scores, workspaces and charters refer to it by key and digest."""

from __future__ import annotations

import hashlib
from importlib.resources import files

from assessments.loader import load_published, published_keys
from tests.support.instrument_files import published_bytes

#: Only ever grows. A correction to an instrument is a new key, with a new line here.
PUBLISHED = {
    "zi-2014": "3d56379706594a01eef87ebb7e5547ade405169830d0b8681c6030477862cc77",
    "zi-2021": "f8a89bcc692f5be1cd74f00296b45e99b31495a1872546188b771b8094f9764c",
}


def test_published_files_are_unchanged() -> None:
    digests = {key: hashlib.sha256(published_bytes(key)).hexdigest() for key in published_keys()}

    assert digests == PUBLISHED


def test_every_published_instrument_loads_under_its_own_key() -> None:
    assert {load_published(key).key for key in published_keys()} == set(PUBLISHED)


def test_every_instrument_folder_is_published() -> None:
    folders = {entry.name for entry in (files("assessments") / "instruments").iterdir() if entry.is_dir()}

    assert folders - {"__pycache__"} == set(PUBLISHED)
