"""Another program's opinion of a signed PDF: pdfsig of poppler, with the root in a certificate store of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = ("pdfsig", "certutil")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

#: Tests that ask for its opinion run where the tools are, and always in the pipeline.
needs_pdfsig = pytest.mark.skipif(
    bool(MISSING) and os.environ.get("CI") != "true",
    reason=f"{' and '.join(MISSING)} not installed (poppler-utils, libnss3-tools)",
)


def opinion(pdf: bytes, folder: Path, root: bytes) -> str:
    """What pdfsig says about a file."""
    store = folder / "nss"
    store.mkdir()
    (folder / "root.pem").write_bytes(root)
    (folder / "charter.pdf").write_bytes(pdf)
    for arguments in (
        ["-N", "--empty-password"],
        ["-A", "-n", "root", "-t", "CT,C,C", "-i", str(folder / "root.pem")],
    ):
        subprocess.run(["certutil", *arguments, "-d", f"sql:{store}"], check=True, capture_output=True, timeout=60)
    done = subprocess.run(
        ["pdfsig", "-nssdir", f"sql:{store}", str(folder / "charter.pdf")],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout
