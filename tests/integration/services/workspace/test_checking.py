"""What a check finds in a file that somebody changed behind the program's back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.damage_words import DAMAGE_WORDS
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence.content_search import contents_without_text, store_content_text
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.workspaces import check_workspace
from tests.support.builders import tiny_instrument
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.workspace import CheckReport

CODE = "A.I.1.i.a"

_YA = "SELECT id FROM entry WHERE value = '\"Ya\"'"
_TIDAK = "SELECT id FROM entry WHERE value = '\"Tidak\"'"
_UNIT = "(SELECT workspace FROM unit)"
_KEY = "(workspace, instrument, year, indicator, stage)"


@pytest.fixture
def filled(file: Path) -> Path:
    """A workspace with two answers, one of them changed, and a document."""
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Tidak", "A.I.1.i.b": "B"}, {CODE: "lama"}, Stage.UNIT)
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
        add_evidence(
            workspace, [NamedBytes("sk.pdf", b"isi dokumen")], Placement((CODE,)), instrument=tiny_instrument()
        )
        store_content_text(workspace, contents_without_text(workspace)[0][0], "isi dokumen")
    return file


def check(path: Path, *, deep: bool) -> CheckReport:
    """Check a file."""
    with reading(path) as workspace:
        return workspace.check(deep=deep)


def test_sound_file_has_no_problems_and_is_counted(filled: Path) -> None:
    for deep in (False, True):
        report = check(filled, deep=deep)
        assert (report.problems, report.contents, report.conflicts) == ((), 1, 0)
    # 5 of the new file (name, code, target, sample, instrument), 3 + 1 answers, document of 3 fields, link of 1.
    assert report.entries == 5 + 4 + 3 + 1
    with reading(filled) as workspace:
        assert workspace.state_digest() == report.state_digest


def test_two_files_of_the_same_actions_have_their_own_digest_but_each_is_stable(filled: Path) -> None:
    assert check(filled, deep=True).state_digest == check(filled, deep=False).state_digest


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE entry SET value = '\"A\"' WHERE value = '\"Ya\"'", "value-altered"),
        ("UPDATE entry SET value = '3.6' WHERE value = '\"Ya\"'", "value-altered"),
        ("UPDATE entry SET salt = randomblob(16) WHERE seq = 3", "value-altered"),
        ("UPDATE entry SET actor = 'Orang lain' WHERE seq = 3", "entry-altered"),
        ("UPDATE entry SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = 3", "entry-altered"),
        ("UPDATE entry SET digest = randomblob(32) WHERE seq = 3", "entry-altered"),
        ("DELETE FROM entry WHERE seq = 6", "chain-broken"),
        ("DELETE FROM entry WHERE value = '\"Tidak\"'", "parent-missing"),
        ("DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)", "chain-end-differs"),
        ("DELETE FROM head WHERE field = 'note'", "head-differs"),
        (f"UPDATE head SET entry = ({_TIDAK}) WHERE entry = ({_YA})", "head-differs"),
        ("UPDATE chain SET seq = seq + 1", "chain-end-differs"),
        ("UPDATE answer SET value = '\"A\"' WHERE indicator = 'A.I.1.i.b'", "state-differs"),
        ("DELETE FROM answer WHERE indicator = 'A.I.1.i.b'", "state-differs"),
        (f"INSERT INTO answer {_KEY} VALUES ({_UNIT}, 'tiny-1', 2026, 'B.I.b', 'unit')", "state-differs"),
        ("UPDATE answer SET recorded_by = 'Orang lain'", "state-differs"),
        ("UPDATE answer SET ticked = '[1]'", "state-differs"),
        ("UPDATE document SET added_at = NULL", "state-differs"),
        (f"INSERT INTO member (workspace, id) VALUES ({_UNIT}, 'x')", "state-differs"),
        (f"INSERT INTO remark (workspace, id) VALUES ({_UNIT}, 'x')", "state-differs"),
        ("UPDATE content_text SET text = NULL", "search-differs"),
        ("UPDATE content_text SET content = 77", "search-differs"),
        ("DELETE FROM content_text", "search-differs"),
        ("UPDATE unit SET target = 'WBBM'", "state-differs"),
        ("UPDATE chunk SET data = CAST('isi dokumeN' AS BLOB)", "content-altered"),
        ("DELETE FROM chunk", "content-altered"),
        ("DELETE FROM content", "content-missing"),
        ("UPDATE content SET id = id + 1", "chunk-stray"),
        ("DELETE FROM document_search", "search-differs"),
    ],
)  # fmt: skip
def test_deep_check_names_what_was_changed(filled: Path, statement: str, code: str) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        assert connection.execute(statement).rowcount
    problems = check(filled, deep=True).problems
    assert code in {problem.code for problem in problems}
    assert {problem.code for problem in problems} <= DAMAGE_WORDS.keys(), "every kind is said in Indonesian too"


@pytest.mark.parametrize(
    "statement",
    ["UPDATE answer SET value = '\"A\"'", "DELETE FROM head WHERE field = 'note'", "DELETE FROM chunk"],
)
def test_quick_check_already_finds_what_costs_little(filled: Path, statement: str) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute(statement)
    assert check(filled, deep=False).problems


def test_file_too_damaged_to_open_is_reported_and_not_refused(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("CREATE VIEW planted AS SELECT 1")
    report = check_workspace(filled, actor="Budi", deep=True)
    assert [(problem.code, problem.subject) for problem in report.problems] == [("damaged", "unit.zi")]


def test_text_that_is_no_utf8_is_damage_and_no_crash(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE entry SET actor = CAST(x'ff' AS TEXT) WHERE seq = 3")
    assert [problem.code for problem in check_workspace(filled, actor="Budi", deep=True).problems] == ["damaged"]


def test_value_that_is_no_json_is_damage_and_no_crash(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE entry SET value = '[[' WHERE value = '\"Ya\"'")
    assert [problem.code for problem in check_workspace(filled, actor="Budi").problems] == ["damaged"]
