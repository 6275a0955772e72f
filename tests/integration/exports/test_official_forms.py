"""The forms that tests are given in place of official ones: their formulas give what is known of the real ones."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import pytest

from assessments.loader import load_published
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.roll_up import score
from tests.support.libreoffice import recalculate
from tests.support.official_forms import (
    FORM_MINISTRY,
    FORM_UNNUMBERED,
    OPEN,
    Filling,
    Slip,
    form_2021,
    sheet_2026,
    worked_example,
)
from tests.support.official_packages import opened_form
from tests.support.worksheet_cases import random_filling
from tests.support.worksheets import Sheets, cell_values, near

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

ZI = load_published("zi-2021")
EXAMPLE = worked_example(ZI)
SOME = Filling(random_filling(ZI, "official"))
FORMS: Mapping[str, Callable[[], bytes]] = {
    "blank-2021": partial(form_2021, ZI),
    "blank-2026": partial(sheet_2026, ZI),
    "some-2021": partial(form_2021, ZI, SOME),
    "some-2026": partial(sheet_2026, ZI, SOME),
    "example-2021": partial(form_2021, ZI, EXAMPLE),
    "example-2026": partial(sheet_2026, ZI, EXAMPLE),
    "ministry": partial(sheet_2026, ZI, EXAMPLE, layout=FORM_MINISTRY),
    "unnumbered": partial(sheet_2026, ZI, EXAMPLE, layout=FORM_UNNUMBERED),
    "lhkpn": partial(form_2021, ZI, EXAMPLE, [Slip.LHKPN_TWICE]),
    "slips-2021": partial(form_2021, ZI, SOME, Slip),
    "slips-2026": partial(sheet_2026, ZI, SOME, Slip),
}


@cache
def _form(name: str) -> bytes:
    return FORMS[name]()


def _stored(data: bytes) -> Any:
    return opened_form(data, results=True)


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Sheets]:
    folder = tmp_path_factory.mktemp("official")
    books: list[Path] = []
    for name in FORMS:
        books.append(folder / f"{name}.xlsx")
        books[-1].write_bytes(_form(name))
    return {name.removesuffix(".xlsx"): cell_values(path) for name, path in recalculate(folder, books).items()}


@pytest.mark.parametrize("name", FORMS)
def test_results_kept_in_a_form_are_those_of_its_formulas(name: str, recalculated: Mapping[str, Sheets]) -> None:
    wrong = []
    for sheet in _stored(_form(name)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                found = recalculated[name].get(sheet.title, {}).get(cell.coordinate)
                if isinstance(cell.value, int | float):
                    if not near(found, Fraction(cell.value)):
                        wrong.append(f"{sheet.title}!{cell.coordinate}: {cell.value} is {found}")
                elif cell.value != found:
                    wrong.append(f"{sheet.title}!{cell.coordinate}: {cell.value!r} is {found!r}")
    assert wrong == []


def test_the_worked_example_comes_to_what_was_worked_out_by_hand() -> None:
    assert _stored(_form("example-2021"))["LKE ZI"]["L206"].value == pytest.approx(95.632601, abs=1e-6)
    assert _stored(_form("lhkpn"))["LKE ZI"]["L206"].value == pytest.approx(95.576190, abs=1e-6)
    assert float(score(ZI, EXAMPLE.unit, BlankPolicy.ZERO, Stage.UNIT).total) == pytest.approx(95.632601, abs=1e-6)


def test_both_layouts_have_their_rows_and_headings() -> None:
    form, sheet = _stored(_form("some-2021"))["LKE ZI"], _stored(_form("some-2026"))["Jawaban"]
    assert [form[f"{letter}3"].value for letter in "BHIJKLMO"] == [
        "Penilaian",
        "Bobot",
        "Penjelasan",
        "Pilihan Jawaban",
        "Jawaban",
        "Nilai",
        "%",
        "Catatan/Keterangan/Penjelasan",
    ]
    assert [form[f"F{row}"].value for row in (121, 122, 123)] == ["a.", "c.", "b."]
    assert [sheet[f"F{row}"].value for row in (119, 120, 121)] == ["a.", "b.", "c."]
    assert [sheet[f"A{row}"].value for row in (2, 204)] == [2, 204]
    assert _stored(_form("some-2021"))["Ctt Eval"].sheet_state == "hidden"


def test_slips_are_in_the_form_that_has_them_and_nowhere_else() -> None:
    slipped, right = _stored(_form("slips-2021"))["LKE ZI"], _stored(_form("some-2021"))["LKE ZI"]
    assert (slipped["J8"].value, right["J8"].value) == ("A/B/C", "Ya/Tidak")
    assert slipped["L206"].value == 98.5 != right["L206"].value
    open_rows = [row for row in range(4, 207) if slipped[f"K{row}"].value == OPEN]
    assert open_rows
    assert all(right[f"K{row}"].value is None for row in open_rows)
