"""`new`, `answer`, `answers`: what is recorded, and what is refused without a trace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine


def digest(cli: CommandLine, file: Path) -> tuple[str, int]:
    report = cli.json("check", file, "--deep")
    assert report["problems"] == []
    return report["state_digest"], report["entries"]


def test_answers_of_each_kind_come_back_as_they_were_given(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya", "--note", "SK tim terbit Januari")
    cli.done("answer", workspace, "A.II.1.i.a", "agen=7,perubahan=7")
    cli.done("answer", workspace, "B.I.a", "3.60")
    exported = cli.json("answers", "export", workspace)
    assert exported == {
        "instrument": "zi-2021",
        "year": 2026,
        "stage": "unit",
        "answers": {"A.I.1.i.a": "Ya", "A.II.1.i.a": {"agen": 7, "perubahan": 7}, "B.I.a": "3.6"},
        "notes": {"A.I.1.i.a": "SK tim terbit Januari"},
    }


def test_a_dash_clears_an_answer_and_leaves_its_note(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya", "--note", "tetap")
    cli.done("answer", workspace, "A.I.1.i.a", "-")
    exported = cli.json("answers", "export", workspace)
    assert exported["answers"] == {}
    assert exported["notes"] == {"A.I.1.i.a": "tetap"}


def test_the_same_answer_again_writes_no_entry(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    before = digest(cli, workspace)
    assert cli.json("answer", workspace, "A.I.1.i.a", "Ya")["entries"] == 0
    assert digest(cli, workspace) == before


def test_an_open_count_leaves_the_indicator_unanswered(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, "A.II.1.i.a", "agen=7,perubahan=-")
    assert cli.json("score", workspace)["answered"] == 0


@pytest.mark.parametrize(
    ("code", "value", "refusal"),
    [
        ("A.I.9.i.a", "Ya", "unknown-indicator"),
        ("A.I.1.i.a", "Mungkin", "unknown-option"),
        ("A.I.1.i.a", "ya", "unknown-option"),
        ("A.I.1.i.a", "agen=1", "unknown-option"),
        ("A.I.1.i.b", "D", "unknown-option"),
        ("A.II.1.i.a", "agen=7", "bad-count"),
        ("A.II.1.i.a", "agen=7,perubahan=-1", "bad-count"),
        ("A.II.1.i.a", "agen=7,perubahan=1.5", "bad-count"),
        ("A.II.1.i.a", "agen=7,perubahan=nan", "bad-count"),
        ("A.II.1.i.a", "agen=7,perubahan=inf", "bad-count"),
        ("A.II.1.i.a", "agen=7,perubahan=1e99", "bad-count"),
        ("A.II.1.i.a", "agen=7,perubahan=7,lain=1", "bad-count"),
        ("A.II.1.i.a", "A", "bad-count"),
        ("B.I.a", "4.01", "out-of-range"),
        ("B.I.a", "-0.5", "out-of-range"),
        ("B.I.a", "nan", "out-of-range"),
        ("B.I.a", "1e-999999", "out-of-range"),
        ("B.I.a", "A", "out-of-range"),
        ("B.I.a", "3,6", "out-of-range"),
    ],
)
def test_a_bad_answer_gets_its_code_and_changes_nothing(
    cli: CommandLine, workspace: Path, code: str, value: str, refusal: str
) -> None:
    before = digest(cli, workspace)
    outcome = cli("answer", workspace, code, value)
    assert (outcome.code, outcome.refusals, outcome.out) == (3, [refusal], "")
    assert digest(cli, workspace) == before


def write(path: Path, document: Any) -> Path:
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return path


def test_an_import_takes_all_answers_in_one_step_and_leaves_the_others(
    cli: CommandLine, workspace: Path, tmp_path: Path
) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    file = write(tmp_path / "a.json", {"A.I.1.i.b": "A", "B.II.a": 3.2, "A.II.1.i.a": {"agen": 2, "perubahan": None}})
    taken = cli.json("answers", "import", workspace, file)
    assert taken["entries"] == 3
    assert cli.json("answers", "export", workspace)["answers"] == {
        "A.I.1.i.a": "Ya",
        "A.I.1.i.b": "A",
        "A.II.1.i.a": {"agen": 2, "perubahan": None},
        "B.II.a": "3.2",
    }


def test_an_export_can_be_imported_into_another_file(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya", "--note", "catatan", "--stage", "tpi")
    exported = cli.json("answers", "export", workspace, "--stage", "tpi")
    other = tmp_path / "lain.zi"
    cli.done("new", other, "--unit", "Dinas Lain", "--year", 2026)
    cli.done("answers", "import", other, write(tmp_path / "a.json", exported))
    assert cli.json("answers", "export", other, "--stage", "tpi") == exported


def test_a_judgement_that_was_overtaken_is_not_exported_so_that_no_import_gives_it_anew(
    cli: CommandLine, workspace: Path, tmp_path: Path
) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    cli.done("answer", workspace, "A.I.1.i.b", "A")
    cli.done("review", "agree", workspace, "--all")
    cli.done("answer", workspace, "A.I.1.i.b", "C")
    exported = cli.json("answers", "export", workspace, "--stage", "tpi")
    assert exported["answers"] == {"A.I.1.i.a": "Ya"}
    total = cli.json("score", workspace, "--stage", "tpi")["total"]
    assert cli.json("score", "--answers", write(tmp_path / "a.json", exported))["total"] == total


def test_every_bad_answer_of_an_import_is_listed_and_none_recorded(
    cli: CommandLine, workspace: Path, tmp_path: Path
) -> None:
    before = digest(cli, workspace)
    file = write(
        tmp_path / "a.json", {"A.I.1.i.a": "Ya", "X.1": "A", "A.I.1.i.b": "Z", "B.I.a": 9, "A.II.1.i.a": {"agen": 1}}
    )
    outcome = cli("answers", "import", workspace, file, "--json")
    assert outcome.code == 3
    assert outcome.refusals == ["unknown-indicator", "unknown-option", "out-of-range", "bad-count"]
    assert [problem["code"] for problem in outcome.json["error"]["problems"]] == outcome.refusals
    assert digest(cli, workspace) == before


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "bad-json"),
        ("[]", "bad-json"),
        ('{"B.I.a": NaN}', "bad-json"),
        ('{"B.I.a": Infinity}', "bad-json"),
        ('{"B.I.a": 1, "B.I.a": 2}', "bad-json"),
        ('{"A.II.1.i.a": {"agen": 1234567890123456789}}', "bad-json"),
        ('{"B.I.a": "\\ud800"}', "bad-json"),
        ("[" * 100_000, "bad-json"),
        ('{"answers": []}', "bad-answers"),
        ('{"answers": {}, "notes": {"B.I.a": 1}}', "bad-answers"),
        ('{"answers": {}, "stage": "kpk"}', "bad-answers"),
        ('{"answers": {}, "instrument": "zi-2014"}', "wrong-instrument"),
        ('{"B.I.a": true}', "out-of-range"),
        ('{"A.II.1.i.a": {"agen": true, "perubahan": 1}}', "bad-count"),
    ],
)
def test_a_file_of_the_wrong_shape_is_refused(
    cli: CommandLine, workspace: Path, tmp_path: Path, text: str, refusal: str
) -> None:
    outcome = cli("answers", "import", workspace, write(tmp_path / "a.json", text))
    assert (outcome.code, outcome.refusals) == (3, [refusal])


def test_new_refuses_a_file_that_exists_and_leaves_it_as_it_was(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "ada.zi"
    file.write_bytes(b"isi lama")
    outcome = cli("new", file, "--unit", "Dinas", "--year", 2026)
    assert (outcome.code, outcome.refusals) == (3, ["exists"])
    assert file.read_bytes() == b"isi lama"


@pytest.mark.parametrize(
    "words",
    [
        ("new",),
        ("answer",),
        ("tidak-ada",),
        ("score",),
        ("score", "--blank", "half", "--answers", "x"),
        ("new", "x.zi", "--unit", "U", "--year", "dua ribu"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(cli: CommandLine, words: tuple[str, ...]) -> None:
    outcome = cli(*words)
    assert outcome.code == 2
    assert outcome.refusals == ["usage"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("tidak-ada",), "perintah itu tidak ada"),
        (("score", "--tidak-ada"), "pilihan --tidak-ada tidak dikenal"),
        (("new", "x.zi"), "belum diisi"),
        (("new", "x.zi", "--unit", "U", "--year", "dua"), "tidak dapat dipakai"),
        (("check", "x.zi", "y.zi"), "ada masukan yang berlebih"),
        (("score", "x.zi", "--stage"), "tidak lengkap"),
    ],
)
def test_wrong_usage_is_told_in_indonesian(cli: CommandLine, words: tuple[str, ...], sentence: str) -> None:
    assert sentence in cli("--lang", "id", *words).err
