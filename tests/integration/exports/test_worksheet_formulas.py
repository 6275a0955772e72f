"""What a workbook is expected to compute is what the writer lets it compute."""

from __future__ import annotations

import pytest

from assessments.loader import load_published
from integrity_zone.exports.worksheet.expected_formulas import expected_formulas
from integrity_zone.exports.worksheet.layout import lay_out
from tests.support.builders import tiny_instrument
from tests.support.worksheets import worksheet_content, written


@pytest.mark.parametrize("key", ["zi-2021", "tiny"])
def test_every_formula_of_answers_and_workings_is_expected_and_no_other(key: str) -> None:
    instrument = tiny_instrument() if key == "tiny" else load_published(key)
    book = written(worksheet_content(instrument, {}, {}))
    for name, formulas in expected_formulas(instrument, lay_out(instrument)).items():
        found = {
            cell.coordinate: cell.value[1:] for row in book[name].iter_rows() for cell in row if cell.data_type == "f"
        }
        assert found == formulas
