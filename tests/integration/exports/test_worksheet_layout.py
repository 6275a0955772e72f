"""Rows of the sheet `Jawaban`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assessments.loader import load_published
from integrity_zone.exports.worksheet.layout import SheetLayout, lay_out
from tests.support.builders import tiny_instrument
from tests.support.worksheets import worksheet_content, written

if TYPE_CHECKING:
    from assessments.definition import Instrument


def _without_rows(instrument: Instrument) -> Instrument:
    indicators = tuple(
        replace(
            item,
            row=None,
            inputs=tuple(replace(count, row=None) for count in item.inputs),
        )
        for item in instrument.indicators
    )
    nodes = tuple(replace(node, row=None) for node in instrument.nodes)
    return replace(instrument, nodes=nodes, indicators=indicators, sheet_rows=())


def _rows(layout: SheetLayout) -> list[int]:
    totals = (total.row for total in layout.totals)
    return sorted(
        [*layout.nodes.values(), *layout.indicators.values(), *layout.counts.values(), *layout.derived, *totals]
    )


def test_the_published_instrument_stands_on_the_ministrys_rows() -> None:
    layout = lay_out(load_published("zi-2021"))
    assert layout.nodes["A"] == 2
    assert layout.nodes["A.I.5"] == 73
    assert layout.nodes["A.I.5.i"] == 74
    assert layout.indicators["A.I.5.i.a"] == 75
    assert layout.counts["A.II.5.iii.a", "lapor"] == 179
    assert 175 in layout.derived
    assert [(total.row, total.nodes) for total in layout.totals] == [(195, ("A",)), (203, ("B",)), (204, ("A", "B"))]
    assert layout.last_row == 204


def test_every_row_of_the_ministry_has_one_meaning_or_is_blank_there_too() -> None:
    used = _rows(lay_out(load_published("zi-2021")))
    assert len(used) == len(set(used))
    # Two captions of the form (LHKPN, non-LHKPN) and the line before Hasil, which the instrument does not name.
    assert sorted(set(range(2, 205)) - set(used)) == [173, 180, 196]


@pytest.mark.parametrize("instrument", [tiny_instrument(), load_published("zi-2021")], ids=lambda found: found.key)
def test_an_instrument_without_rows_gets_running_ones_in_worksheet_order(instrument: Instrument) -> None:
    layout = lay_out(_without_rows(instrument))
    rows = _rows(layout)
    assert rows[0] == 2
    assert len(rows) == len(set(rows))
    assert sorted(layout.indicators, key=lambda code: layout.indicators[code]) == [
        item.code for item in instrument.indicators
    ]
    for indicator in instrument.indicators:
        assert layout.nodes[indicator.parent] < layout.indicators[indicator.code]
        for item in indicator.inputs:
            assert layout.counts[indicator.code, item.key] > layout.indicators[indicator.code]
    assert layout.grand_total.row == layout.last_row == max(rows)


def test_rows_that_clash_are_not_trusted() -> None:
    tiny = tiny_instrument()
    clash = replace(tiny, indicators=(replace(tiny.indicators[0], row=7), *tiny.indicators[1:]))
    rows = _rows(lay_out(clash))
    assert len(rows) == len(set(rows))


def test_a_workbook_can_be_written_for_an_instrument_without_rows() -> None:
    instrument = _without_rows(tiny_instrument())
    sheet = written(worksheet_content(instrument))["Jawaban"]
    row = lay_out(instrument).grand_total.row
    assert sheet[f"B{row}"].value == "NILAI AKHIR (A + B)"
    assert sheet[f"A{row}"].value == row
