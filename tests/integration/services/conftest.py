"""What tests of services share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.services.trust.trust_list import user_trust_list
from tests.support import pki
from tests.support.workspaces import new_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.trust.trust_list import TrustList


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new workspace file in a folder of its own."""
    folder = tmp_path / "work"
    folder.mkdir()
    return new_workspace(folder / "unit.zi")


@pytest.fixture
def trust(tmp_path: Path) -> TrustList:
    """The user's trust list with the usual root on it."""
    root = tmp_path / "akar.pem"
    root.write_bytes(pki.root_pem())
    listed = user_trust_list()
    listed.add_authority(root, "Budi", pki.NOW)
    return listed
