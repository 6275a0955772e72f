"""The catalogues are up to date: taking the texts of the source in once more changes nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


SOURCE = """
#: Where the words stand.
WIDTH = 120


class Page(QWidget):
    def words(self) -> str:
        return self.tr("Start the year")
"""


def updated(tree: Path) -> None:
    """Take the texts of a tree's `ui` into its catalogues, as `.ci/catalogue.py update` does here."""
    (tree / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "catalogue.py", tree / ".ci")
    subprocess.run([sys.executable, ".ci/catalogue.py", "update"], cwd=tree, check=True)


def test_taking_the_texts_in_once_more_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "ui", tmp_path / "ui", ignore=shutil.ignore_patterns("__pycache__", "resources", "*.qm"))
    catalogues = sorted((tmp_path / "ui" / "translations").glob("*.ts"))
    before = {path.name: path.read_text("utf-8") for path in catalogues}
    updated(tmp_path)
    found = sorted((tmp_path / "ui" / "translations").glob("*.ts"))
    after = {path.name: path.read_text("utf-8") for path in found}
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == []


def test_what_documents_a_name_is_no_note_to_translators(tmp_path: Path) -> None:
    # lupdate takes each `#:` above a text for one: a comment changed in the source would change the catalogues.
    (tmp_path / "ui" / "pages" / "home").mkdir(parents=True)
    (tmp_path / "ui" / "translations").mkdir()
    (tmp_path / "ui" / "pages" / "home" / "page.py").write_text(SOURCE, "utf-8")
    updated(tmp_path)
    catalogue = (tmp_path / "ui" / "translations" / "home.ts").read_text("utf-8")
    assert "Start the year" in catalogue
    assert "Where the words stand" not in catalogue
