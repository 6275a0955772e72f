"""What the repository shows to the world: no traces of a machine, and decision notes that all have the same form."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Home folders and other places of one machine; the parts are joined here so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.}>/])/(?:" + "|".join(["home", "root", "work", "opt", "Users"]) + r")/\w")
INDEX_HOST = re.compile("|".join([r"pypi\." + "org", "python" + "hosted", r"registry\.npm" + "js"]))
HEADINGS = ["Context", "Decision", "Consequences", "Source"]


def _published() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a clone to know which files are published")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    files = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [file for file in files if file.exists()]


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for file in _published():
        text = file.read_bytes().decode("utf-8", errors="replace")
        if "\0" not in text:
            lines = enumerate(text.splitlines(), start=1)
            found += [f"{file.relative_to(ROOT)}:{number}" for number, line in lines if pattern.search(line)]
    return found


def test_no_file_names_a_place_on_one_machine() -> None:
    assert _lines_with(MACHINE_PATH) == []


def test_no_file_names_a_package_index() -> None:
    assert _lines_with(INDEX_HOST) == []


def test_decision_notes_are_numbered_without_gaps() -> None:
    notes = sorted(file.name for file in (ROOT / "docs/decisions").glob("*.md"))
    assert [int(note[:4]) for note in notes] == list(range(1, len(notes) + 1))
    assert notes


@pytest.mark.parametrize("note", sorted((ROOT / "docs/decisions").glob("*.md")), ids=lambda note: note.stem)
def test_decision_note_says_why_and_from_where(note: Path) -> None:
    text = note.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    assert text.startswith(f"# {note.name[:4]} ")
    sections = re.split(r"^## .+$", text, flags=re.MULTILINE)[1:]
    assert all(section.strip() for section in sections)


def test_changelog_has_a_place_for_the_next_change() -> None:
    assert re.search(r"^## Unreleased$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
