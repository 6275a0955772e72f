"""A worksheet that somebody filled in LibreOffice comes back cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assessments.definition import AnswerKind
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent, CellStatus, WorkbookRefusedError, WorksheetLayout
from integrity_zone.services.worksheets.importing import apply_worksheet, explain_difference, preview_worksheet
from integrity_zone.services.workspace.undoing import undo
from tests.support.libreoffice import resaved
from tests.support.office_edits import Typed, typed_in_libreoffice
from tests.support.worksheet_imports import LAYOUT, REAL, exported, filled_workspace, opened, real_workspace, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.workspace import Snapshot

_NOTE = 'Diketik di LibreOffice: "kutipan", =1+1 & <tanda>\nbaris kedua'
_LINK = "https://contoh.go.id/bukti/sk-tim.pdf"


class _Pen:
    """Writes edits and what each must become."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.edits: list[Typed] = []
        #: Cell -> (status, what it means).
        self.expected: dict[str, tuple[CellStatus, str | None]] = {}

    def _put(self, edit: Typed, status: CellStatus, value: str | None) -> None:
        self.edits.append(edit)
        self.expected[edit.cell] = (status, value)

    def options(self, stage: Stage, letter: str, *, answered: bool, count: int) -> None:
        """Another option in answered cells, or one in blank cells."""
        given = {code: found for code, found in self._snapshot.answers[stage].items() if found.value is not None}
        choices = [item for item in REAL.indicators if item.kind is AnswerKind.CHOICE]
        wanted = [
            item for item in choices if (item.code in given) is answered and f"{letter}{item.row}" not in self.expected
        ]
        for item in wanted[:count]:
            before = given[item.code].value if answered else None
            other = next(option.key for option in reversed(item.options) if option.key != before)
            habits = (other, f" {other.lower()} ", f"{other}.", f"\N{NO-BREAK SPACE}{other}")
            typed = habits[len(self.edits) % len(habits)]
            status = CellStatus.CHANGED if answered else CellStatus.NEW
            self._put(Typed(f"{letter}{item.row}", "text", typed), status, other)

    def cleared(self, count: int) -> None:
        given = self._snapshot.answers[Stage.UNIT]
        for item in REAL.indicators:
            place = f"K{item.row}"
            if item.kind is AnswerKind.CHOICE and item.code in given and place not in self.expected and count:
                self._put(Typed(place, "clear"), CellStatus.CLEARED, None)
                count -= 1

    def counts(self, count: int) -> None:
        given = self._snapshot.answers[Stage.UNIT]
        for (code, key), row in LAYOUT.counts.items():
            value = given[code].value if code in given else None
            before = value[key] if value is not None and not isinstance(value, str) else None
            if count:
                after = 5 if before is None else before + 3
                status = CellStatus.NEW if before is None else CellStatus.CHANGED
                self._put(Typed(f"K{row}", "number", str(after)), status, str(after))
                count -= 1

    def notes(self, stage: Stage, letter: str, count: int) -> None:
        given = self._snapshot.answers[stage]
        for item in REAL.indicators[:count]:
            had = item.code in given and given[item.code].note
            self._put(Typed(f"{letter}{item.row}", "text", _NOTE), CellStatus.CHANGED if had else CellStatus.NEW, _NOTE)

    def one(self, edit: Typed, status: CellStatus, value: str | None) -> None:
        self._put(edit, status, value)


def test_forty_cells_changed_in_libreoffice_are_the_forty_of_the_preview(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "lembar-kerja.xlsx")
        snapshot = workspace.snapshot()
        pen = _Pen(snapshot)
        surveyed = "B.I.a" in snapshot.answers[Stage.UNIT]
        pen.one(Typed("K199", "number", "3.6"), CellStatus.CHANGED if surveyed else CellStatus.NEW, "3.6")
        pen.one(Typed("K204", "text", "nanti"), CellStatus.SAME, None)  # the grand total takes no answer
        del pen.expected["K204"]
        pen.one(Typed("K7", "formula", '="A"'), CellStatus.REFUSED, None)
        pen.one(Typed("K10", "text", "A/B"), CellStatus.REFUSED, None)
        pen.one(Typed("K14", "formula", "=1/0"), CellStatus.REFUSED, None)
        pen.one(Typed("M20", "text", f"SK tim: {_LINK}"), CellStatus.NEW, f"SK tim: {_LINK}")
        pen.notes(Stage.UNIT, "L", 5)
        pen.notes(Stage.TPI, "Q", 3)
        pen.counts(6)
        pen.cleared(4)
        pen.options(Stage.UNIT, "K", answered=False, count=3)
        pen.options(Stage.TPI, "N", answered=True, count=4)
        pen.options(Stage.UNIT, "K", answered=True, count=40 - len(pen.expected))
        assert len(pen.expected) == 40

        changed = typed_in_libreoffice(tmp_path, book, pen.edits)
        preview = preview_worksheet(workspace, REAL, changed)
        assert preview.layout is WorksheetLayout.OURS
        assert preview.is_based_here
        rows = {row.place.removeprefix("Jawaban!"): row for row in preview.rows if row.status is not CellStatus.SAME}
        assert {place: (row.status, row.theirs) for place, row in rows.items()} == pen.expected
        assert rows["M20"].links == (_LINK,)
        assert all(row.is_certain for row in preview.rows)

        before = workspace.state_digest()
        change = apply_worksheet(workspace, preview, {row.key for row in preview.rows if row.is_takeable})
        assert change.kind == "import"
        again = preview_worksheet(workspace, REAL, changed)
        # What was taken is the same now; what was refused still is.
        assert {row.place for row in again.rows if row.is_takeable} == set()
        assert again.totals[CellStatus.REFUSED] == 3
        values = values_of(workspace)
        for row in rows.values():
            if row.what is CellContent.VALUE and row.stage is Stage.UNIT and row.count is None and row.is_takeable:
                assert values.get(row.code) == row.theirs
        assert workspace.state_digest() != before
        undo(workspace)
        assert workspace.state_digest() == before


def test_a_workbook_that_libreoffice_worked_out_agrees_with_the_rule(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "lembar-kerja.xlsx")
        changed = typed_in_libreoffice(tmp_path, book, [Typed("K6", "text", "Tidak")])
        preview = preview_worksheet(workspace, REAL, changed)
        assert preview.findings == ()
        assert len(preview.numbers) > len(REAL.indicators)
        assert explain_difference(preview, REAL) == ()


def test_a_worksheet_saved_in_the_older_form_and_back_says_the_same(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "lembar-kerja.xlsx")
        [older] = resaved(tmp_path, [book], "xls").values()
        [back] = resaved(tmp_path, [older], "xlsx").values()
        preview = preview_worksheet(workspace, REAL, back)
        assert preview.layout is WorksheetLayout.OURS
        assert {status for status, count in preview.totals.items() if count} == {CellStatus.SAME}
        assert preview.findings == ()
        with pytest.raises(WorkbookRefusedError, match="save it as an Excel workbook"):
            preview_worksheet(workspace, REAL, older)


_COUNTS = {place: f"K{row}" for place, row in LAYOUT.counts.items()}
_FIRST, _SECOND = (_COUNTS["A.II.1.i.a", key] for key in ("agen", "perubahan"))
_LAST_YEAR, _THIS_YEAR, _PUNISHED = (_COUNTS["A.II.3.iii.a", key] for key in ("tahun_lalu", "tahun_ini", "disanksi"))
#: What is done in LibreOffice, and what the preview makes of it: a value, or words of the reason why not.
_HABITS: dict[str, tuple[Typed, str | None, str]] = {
    edit.cell: (edit, value, reason)
    for edit, value, reason in (
        (Typed("K6", "keys", "YA "), "Ya", ""),
        (Typed("K9", "keys", "tdk"), "Tidak", ""),
        (Typed("K7", "keys", "\N{FULLWIDTH LATIN SMALL LETTER B}"), "B", ""),
        (Typed("K10", "keys", "3/4/2026"), None, "Excel made a date or a time of it (4 Maret 2026)"),
        (Typed("K199", "text", "90%"), None, "no number from 0"),
        (Typed(_FIRST, "keys", "1,250"), "1250", ""),
        (Typed(_SECOND, "text", "12 kali"), "12", ""),
        (Typed(_LAST_YEAR, "text", "1.000"), None, "either 1000 or 1"),
        (Typed(_THIS_YEAR, "raised", "122"), None, "no whole number"),
        (Typed(_PUNISHED, "keys", "tidak ada"), None, "write 0"),
        (Typed("L6", "keys", "3/4/2026"), "4 Maret 2026", ""),
        (Typed("L7", "keys", "12.5%"), "12,5%", ""),
        (Typed("L9", "raised", "luas 12 m2"), "luas 12 m\N{SUPERSCRIPT TWO}", ""),
    )
}


def test_habits_of_the_keyboard_in_libreoffice_have_one_meaning_or_a_reason(tmp_path: Path) -> None:
    edits = [edit for edit, _, _ in _HABITS.values()]
    edits.append(Typed("M6", "link", _LINK, word="SK Tim ZI"))
    edits.append(Typed("M7", "link", "file:///D:/bukti/sk.pdf", word="SK"))
    edits.append(Typed("M9", "formula", f'=HYPERLINK("{_LINK}";"SK Tim ZI")'))
    with opened(real_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "lembar-kerja.xlsx")
        preview = preview_worksheet(workspace, REAL, typed_in_libreoffice(tmp_path, book, edits))
    rows = {row.place.removeprefix("Jawaban!"): row for row in preview.rows}
    for place, (_, value, reason) in _HABITS.items():
        row = rows[place]
        assert (row.theirs, row.reason is not None) == (value, bool(reason)), place
        assert row.reason is None or reason in row.reason.message_en, place
    assert [rows[place].titles for place in ("M6", "M9")] == [((_LINK, "SK Tim ZI"),)] * 2
    left = {found.place.removeprefix("Jawaban!") for found in preview.findings if found.code == "link-left"}
    assert left == {"M7"}
