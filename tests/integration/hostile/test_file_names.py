"""Hostile names of files: evidence, workspaces and whatever is written land where it was asked for, or nowhere."""

from __future__ import annotations

import os
import unicodedata
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from integrity_zone.domain.papers import Letterhead
from integrity_zone.domain.staff_list import StaffFileError
from integrity_zone.domain.verification import Summary
from integrity_zone.services.catalog import instrument
from integrity_zone.services.letterheads import letterhead_picture, set_letterhead
from integrity_zone.services.papers.staff_table import staff_preview
from integrity_zone.services.trust.trust_list import TrustList
from integrity_zone.services.verification.verifying import verify_pdf
from tests.support import pki
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.workspaces import new_workspace, writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.support.command_line import CommandLine, Outcome

FAMILIES = sorted({item.family for item in HOSTILE_TEXTS})
by_family = pytest.mark.parametrize("family", FAMILIES)
CODE = instrument("zi-2021").indicators[0].code


def _names(folder: Path, family: str) -> list[str]:
    """The names of a family that this system lets a file have."""
    usable = []
    for item in HOSTILE_TEXTS:
        if item.family != family or "/" in item.text or item.text in {"", ".", ".."}:
            continue
        try:
            (folder / item.text).write_bytes(item.name.encode())
        except (OSError, ValueError):
            continue
        usable.append(item.text)
    return usable


def _tree(folder: Path) -> set[bytes]:
    return {os.fsencode(os.path.relpath(path, folder)) for path in folder.rglob("*")}


def _is_orderly(outcome: Outcome) -> bool:
    """Done, or refused in one line that a terminal may show."""
    lines = outcome.err.splitlines()
    return outcome.code == 0 or (outcome.code in {3, 4} and len(lines) == 1 and lines[0].isprintable())


@by_family
def test_evidence_of_any_name_is_kept_under_a_name_that_leads_nowhere(
    cli: CommandLine, tmp_path: Path, family: str
) -> None:
    file, folder = tmp_path / "unit.zi", tmp_path / "bukti"
    folder.mkdir()
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026, "--actor", "x")
    names = _names(folder, family)
    if not names:
        pytest.skip("no name of this family can be a file's name here")
    added = cli.done("evidence", "add", file, CODE, "--json", "--", *_paths(folder, names)).json["added"]
    for name, row in zip(names, added, strict=True):
        kept = row["file_name"]
        assert kept.strip(". "), ascii(name)
        assert not set("/\\") & set(kept), ascii(name)
        assert not {unicodedata.category(letter) for letter in kept} & {"Cc", "Cf", "Cs"}, ascii(name)
        assert row["sha256"] == sha256((folder / name).read_bytes()).hexdigest()


def _paths(folder: Path, names: Sequence[str]) -> list[str]:
    return [os.path.join(folder, name) for name in names]  # noqa: PTH118 - the name as it stands


@by_family
def test_what_is_written_lands_under_the_name_asked_for_or_not_at_all(
    cli: CommandLine, tmp_path: Path, family: str
) -> None:
    file, source, out = tmp_path / "unit.zi", tmp_path / "a.pdf", tmp_path / "out"
    source.write_bytes(b"isi")
    out.mkdir()
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026, "--actor", "x")
    digest = cli.json("evidence", "add", file, CODE, source)["added"][0]["sha256"]
    outside = _tree(tmp_path)
    expected: set[bytes] = set()
    for item in HOSTILE_TEXTS:
        if item.family != family or "/" in item.text:
            continue
        [target] = _paths(out, [item.text])
        outcome = cli("evidence", "extract", file, digest, target)
        assert _is_orderly(outcome), (item.name, outcome)
        if outcome.code == 0:
            expected.add(os.fsencode(os.path.join("out", item.text)))  # noqa: PTH118
            with open(target, "rb") as stream:  # noqa: PTH123
                assert stream.read() == b"isi"
    assert _tree(tmp_path) - outside == expected


@by_family
def test_workspace_of_any_name_is_that_file_or_refused(cli: CommandLine, tmp_path: Path, family: str) -> None:
    for item in HOSTILE_TEXTS:
        if item.family != family or "/" in item.text:
            continue
        [target] = _paths(tmp_path, [f"{item.text}.zi"])
        before = _tree(tmp_path)
        made = cli("new", target, "--unit", "Dinas Uji", "--year", 2026, "--actor", "x")
        assert _is_orderly(made), (item.name, made)
        if made.code == 0:
            assert _tree(tmp_path) - before == {os.fsencode(f"{item.text}.zi")}, item.name
            wrote = cli("answer", target, CODE, "-", "--note", "x")
            assert _is_orderly(wrote), (item.name, wrote)
            assert cli("check", target, "--deep").code == 0, item.name
            assert _tree(tmp_path) - before == {os.fsencode(f"{item.text}.zi")}, item.name
        else:
            assert _tree(tmp_path) == before, item.name


@by_family
def test_tables_pictures_and_charters_of_any_name_are_read_or_refused_in_words(tmp_path: Path, family: str) -> None:
    folder = tmp_path / "berkas"
    folder.mkdir()
    names = _names(folder, family)
    picture = BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    trust = TrustList(tmp_path / "trust")
    # A child process each: one name is looked at that closely.
    looked_at = names[-1:]
    with writing(new_workspace(tmp_path / "unit.zi")) as workspace:
        for path in map(Path, _paths(folder, names)):
            path.write_text("Nama;NIP\nAni;1\n", encoding="utf-8")
            try:
                said = staff_preview(path).file_name
            except StaffFileError as refused:
                said = refused.text("id")
            assert _is_showable(said), ascii(path.name)
            if path.name not in looked_at:
                continue
            path.write_bytes(picture.getvalue())
            set_letterhead(workspace, Letterhead(), emblem=path)
            kept = workspace.snapshot().papers.letterhead.emblem
            assert letterhead_picture(workspace, kept), ascii(path.name)
            path.write_bytes(b"%PDF-1.7 bukan piagam")
            found = verify_pdf(path, trust=trust, now=pki.NOW)
            assert found.summary is Summary.NOT_CHECKABLE, ascii(path.name)
            assert _is_showable(found.file.name), ascii(path.name)


def _is_showable(text: str) -> bool:
    return not {unicodedata.category(letter) for letter in text} & {"Cc", "Cf", "Cs"}
