"""The catalogues are up to date: taking the texts of the source in once more changes nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_taking_the_texts_in_once_more_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "ui", tmp_path / "ui", ignore=shutil.ignore_patterns("__pycache__", "resources", "*.qm"))
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "catalogue.py", tmp_path / ".ci")
    catalogues = sorted((tmp_path / "ui" / "translations").glob("*.ts"))
    before = {path.name: path.read_text("utf-8") for path in catalogues}
    subprocess.run([sys.executable, ".ci/catalogue.py", "update"], cwd=tmp_path, check=True)
    found = sorted((tmp_path / "ui" / "translations").glob("*.ts"))
    after = {path.name: path.read_text("utf-8") for path in found}
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == []
