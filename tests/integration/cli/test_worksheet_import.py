"""`worksheet import`: what is taken, what is listed, and the exit code that says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.official_forms import Slip, form_2021, sheet_2026, worked_example
from tests.support.worksheet_imports import REAL, edited

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.support.command_line import CommandLine


@pytest.fixture
def filled(cli: CommandLine, workspace: Path) -> Path:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    return workspace


def book(cli: CommandLine, file: Path, cells: Mapping[str, object]) -> Path:
    """A worksheet of the file with some cells changed."""
    out = file.with_name("out.xlsx")
    cli.done("worksheet", "export", file, out)
    return edited(out, cells, file.with_name("in.xlsx"))


def answers(cli: CommandLine, file: Path, stage: str = "unit") -> dict[str, object]:
    found: dict[str, object] = cli.json("answers", "export", file, "--stage", stage)["answers"]
    return found


def test_every_certain_cell_is_taken_in_one_step(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K6": "Tidak", "K199": "3,6", "L7": "catatan", "N6": "Ya"})
    report = cli.json("worksheet", "import", filled, given)
    assert (report["layout"], report["is_based_here"], report["taken"], report["left"]) == ("ours", True, 4, 0)
    assert report["totals"]["changed"] == 1
    assert report["totals"]["new"] == 3
    assert answers(cli, filled) == {"A.I.1.i.a": "Tidak", "B.I.a": "3.6"}
    assert answers(cli, filled, "tpi") == {"A.I.1.i.a": "Ya"}
    assert cli.json("undo", filled)["step"] != report["step"]
    assert answers(cli, filled) == {"A.I.1.i.a": "Ya"}


def test_a_dry_run_says_the_same_and_writes_nothing(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K6": "Tidak"})
    before = filled.read_bytes()
    report = cli.json("worksheet", "import", filled, given, "--dry-run")
    assert (report["dry_run"], report["taken"], report["step"], report["entries"]) == (True, 1, "", 0)
    [cell] = [cell for cell in report["cells"] if cell["taken"]]
    assert (cell["place"], cell["base"], cell["ours"], cell["theirs"]) == ("Jawaban!K6", "Ya", "Ya", "Tidak")
    assert filled.read_bytes() == before


def test_what_cannot_be_taken_is_listed_and_the_rest_is_taken(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K6": "Tidak", "K7": "=J7", "K9": "Mungkin"})
    outcome = cli("worksheet", "import", filled, given)
    assert outcome.code == 1
    assert answers(cli, filled) == {"A.I.1.i.a": "Tidak"}
    assert "Jawaban!K7" in outcome.out
    assert "Jawaban!K9" in outcome.out


@pytest.mark.parametrize(("take", "code", "value"), [(None, 1, "C"), ("ours", 0, "C"), ("theirs", 0, "A")])
def test_a_conflict_is_taken_only_when_asked(
    cli: CommandLine, filled: Path, take: str | None, code: int, value: str
) -> None:
    given = book(cli, filled, {"K7": "A"})
    cli.done("answer", filled, "A.I.1.i.b", "C")
    words = [] if take is None else ["--take", take]
    assert cli("worksheet", "import", filled, given, *words).code == code
    assert answers(cli, filled)["A.I.1.i.b"] == value


def test_one_stage_alone_is_taken(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K7": "A", "N6": "Ya"})
    assert cli.json("worksheet", "import", filled, given, "--stage", "tpi")["taken"] == 1
    assert answers(cli, filled) == {"A.I.1.i.a": "Ya"}
    assert answers(cli, filled, "tpi") == {"A.I.1.i.a": "Ya"}


def test_an_official_form_with_slips_is_taken_whole_and_its_numbers_are_explained(
    cli: CommandLine, workspace: Path
) -> None:
    given = workspace.with_name("lke.xlsx")
    given.write_bytes(form_2021(REAL, worked_example(REAL), (Slip.LHKPN_TWICE, Slip.TYPED_TOTALS)))
    report = cli.json("worksheet", "import", workspace, given)
    assert (report["layout"], report["based_on"], report["taken"]) == ("form-2021", None, 127)
    assert [item["code"] for item in report["differences"]] == ["A", "A.II", "A.II.5", "A.II.5.iii", "total"]
    assert cli.json("score", workspace)["total"] == pytest.approx(95.632600733)


def test_a_worksheet_of_another_unit_is_taken_only_when_asked(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K7": "A"})
    other = filled.with_name("lain.zi")
    cli.done("new", other, "--unit", "Unit Lain", "--year", "2026")
    outcome = cli("worksheet", "import", other, given, "--lang", "id")
    assert (outcome.code, answers(cli, other)) == (1, {})
    assert "lembar kerja dari tempat lain, di sini -; lihat --take" in outcome.out
    assert cli("worksheet", "import", other, given, "--take", "theirs").code == 0
    assert answers(cli, other) == {"A.I.1.i.a": "Ya", "A.I.1.i.b": "A"}


def test_a_form_of_another_instrument_gives_no_answers(cli: CommandLine, filled: Path) -> None:
    """Letters and places are alike in both; answers do not move from one to the other."""
    old = filled.with_name("lama.zi")
    cli.done("new", old, "--unit", "Unit Lama", "--year", "2014", "--instrument", "zi-2014")
    given = filled.with_name("lke.xlsx")
    for data in (form_2021(REAL, worked_example(REAL)), sheet_2026(REAL, worked_example(REAL))):
        given.write_bytes(data)
        report = cli("worksheet", "import", old, given, "--json")
        assert report.code == 1
        assert answers(cli, old) == {}
        assert "other-questions" in report.out
        assert cli("worksheet", "export", old, filled.with_name("isi.xlsx"), "--template", given).refusals == [
            "bad-template"
        ]
        assert cli("wording", "take", old, given).refusals == ["no-wording"]


def test_lines_stay_short_and_addresses_are_named(cli: CommandLine, filled: Path) -> None:
    cells = {"L6": f"awal {'panjang ' * 900}\nbaris kedua", "M6": "https://contoh.go.id/sk_(1)"}
    outcome = cli("worksheet", "import", filled, book(cli, filled, cells), "--lang", "id")
    assert outcome.code == 0
    assert max(len(line) for line in outcome.out.splitlines()) < 200
    assert "Jawaban!M6 A.I.1.i.a: https://contoh.go.id/sk_(1): belum ditautkan sebagai bukti" in outcome.out


def test_no_workbook_is_refused(cli: CommandLine, workspace: Path) -> None:
    given = workspace.with_name("data.xlsx")
    given.write_text("ID;Jawaban\n6;Ya\n", encoding="utf-8")
    outcome = cli("worksheet", "import", workspace, given)
    assert (outcome.code, outcome.refusals) == (3, ["bad-workbook"])
    assert cli("worksheet", "import", workspace, workspace.with_name("tidak-ada.xlsx")).code in {3, 4}


def test_lines_for_people_come_in_both_languages(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K6": "Tidak", "K9": "Mungkin"})
    for language, word in (("en", "would be taken"), ("id", "akan diterima")):
        outcome = cli("worksheet", "import", filled, given, "--dry-run", "--lang", language)
        assert word in outcome.out
        assert "Ya → Tidak" in outcome.out


@pytest.fixture
def swept(cli: CommandLine, filled: Path) -> Path:
    """A worksheet of six answers of which five were emptied, one changed, and one note is new."""
    codes = ("A.I.1.i.b", "A.I.1.ii.a", "A.I.1.ii.b", "A.I.1.ii.c", "A.I.1.iii.a")
    for code in codes:
        option = REAL.indicators_by_code[code].options[0].key
        cli.done("answer", filled, code, option)
    cells = {f"K{REAL.indicators_by_code[code].row}": None for code in codes}
    return book(cli, filled, {**cells, "K6": "Tidak", "L6": "catatan"})


def test_a_worksheet_with_most_answers_emptied_is_refused_until_somebody_says_what_is_meant(
    cli: CommandLine, filled: Path, swept: Path
) -> None:
    before = filled.read_bytes()
    outcome = cli("worksheet", "import", filled, swept)
    assert (outcome.code, outcome.refusals) == (3, ["mostly-emptied"])
    assert "5 of 6 answers of the unit are emptied" in outcome.err
    assert "--emptied keep" in outcome.err
    assert "5 dari 6 jawaban unit dikosongkan" in cli("worksheet", "import", filled, swept, "--lang", "id").err
    assert filled.read_bytes() == before


def test_a_dry_run_of_it_warns_before_anything_else(cli: CommandLine, filled: Path, swept: Path) -> None:
    outcome = cli("worksheet", "import", filled, swept, "--dry-run")
    assert outcome.code == 1
    assert outcome.out.splitlines()[0].startswith("5 of 6 answers of the unit are emptied in the workbook")
    assert outcome.out.count("5 of 6 answers") == 1
    assert "5 not taken:" in outcome.out
    report = cli("worksheet", "import", filled, swept, "--dry-run", "--json").json
    assert (report["taken"], report["left"], report["findings"][0]["severity"]) == (2, 5, "error")


@pytest.mark.parametrize(("wish", "left"), [("keep", 6), ("take", 1)])
def test_emptied_answers_stay_or_go_as_it_is_said(
    cli: CommandLine, filled: Path, swept: Path, wish: str, left: int
) -> None:
    assert cli("worksheet", "import", filled, swept, "--emptied", wish).code == 0
    assert len(answers(cli, filled)) == left
    assert answers(cli, filled)["A.I.1.i.a"] == "Tidak"
    cli.done("undo", filled)
    assert len(answers(cli, filled)) == 6


@pytest.mark.parametrize(
    ("words", "code", "value"),
    [
        (("--emptied", "take"), 1, "B"),
        (("--emptied", "take", "--take", "theirs"), 0, None),
        (("--emptied", "take", "--take", "ours"), 0, "B"),
        (("--emptied", "keep", "--take", "theirs"), 0, "B"),
        (("--emptied", "keep"), 0, "B"),
        (("--take", "theirs"), 3, "B"),
    ],
)
def test_one_of_them_that_was_changed_here_is_still_a_conflict(
    cli: CommandLine, filled: Path, swept: Path, words: tuple[str, ...], code: int, value: str | None
) -> None:
    cli.done("answer", filled, "A.I.1.i.b", "B")
    assert cli("worksheet", "import", filled, swept, *words).code == code
    assert answers(cli, filled).get("A.I.1.i.b") == value


def test_a_few_emptied_answers_are_taken_as_what_they_are(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K6": None})
    assert cli("worksheet", "import", filled, given).code == 0
    assert answers(cli, filled) == {}


def test_one_cell_is_no_plural(cli: CommandLine, filled: Path) -> None:
    given = book(cli, filled, {"K6": "Tidak"})
    assert "in.xlsx: 1 cell would be taken" in cli("worksheet", "import", filled, given, "--dry-run").out
    assert "in.xlsx: 1 cell taken" in cli("worksheet", "import", filled, given).out
    assert cli("undo", filled).out.splitlines()[0].endswith(": 1 field")
