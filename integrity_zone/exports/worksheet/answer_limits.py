"""What the answer cells take: drop-downs, whole numbers, survey scores; and how open or impossible ones are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from openpyxl.formatting.rule import Rule
from openpyxl.worksheet.datavalidation import DataValidation

from assessments.definition import AnswerKind
from integrity_zone.domain.answer import COUNT_DIGITS
from integrity_zone.exports.workbooks.styles import number_of_style, open_style, refused_style
from integrity_zone.exports.worksheet.formulas import TPI_SCORES, UNIT_SCORES, number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from openpyxl.worksheet.worksheet import Worksheet

    from assessments.definition import Indicator, Instrument
    from integrity_zone.exports.worksheet.formulas import OptionList
    from integrity_zone.exports.worksheet.layout import SheetLayout

_MOST = 10**COUNT_DIGITS - 1


class _Marks(NamedTuple):
    """Numbers of the conditional styles in the tables of one workbook."""

    open: int
    refused: int


def limit_answers(
    sheet: Worksheet, instrument: Instrument, layout: SheetLayout, lists: Mapping[str, OptionList]
) -> None:
    """Put limits and marks on every answer cell of `Jawaban`."""
    limits: dict[tuple[str, str], DataValidation] = {}
    marks = _Marks(number_of_style(sheet, open_style()), number_of_style(sheet, refused_style()))
    for indicator in instrument.indicators:
        limit = _limit(indicator, instrument, lists)
        limit = limits.setdefault((str(limit.type), f"{limit.formula1} {limit.formula2}"), limit)
        for scores in (UNIT_SCORES, TPI_SCORES):
            for row in _rows(indicator, layout):
                limit.add(f"{scores.answers}{row}")
                _mark_refused(sheet, indicator, instrument, f"{scores.answers}{row}", marks.refused)
        for row in _rows(indicator, layout):
            cell = f"{UNIT_SCORES.answers}{row}"
            sheet.conditional_formatting.add(cell, Rule("expression", dxfId=marks.open, formula=[f"ISBLANK({cell})"]))
    for limit in limits.values():
        sheet.add_data_validation(limit)


def _rows(indicator: Indicator, layout: SheetLayout) -> list[int]:
    if indicator.kind is AnswerKind.RATIO:
        return [layout.counts[indicator.code, item.key] for item in indicator.inputs]
    return [layout.indicators[indicator.code]]


def _limit(indicator: Indicator, instrument: Instrument, lists: Mapping[str, OptionList]) -> DataValidation:
    if indicator.kind is AnswerKind.CHOICE:
        offered = ", ".join(option.key for option in indicator.options)
        found = DataValidation("list", formula1=lists[indicator.code].keys)
        found.error = f"Pilih salah satu: {offered}. Kosongkan sel untuk menghapus jawaban."
        found.errorTitle = "Bukan pilihan butir ini"
    elif indicator.kind is AnswerKind.INDEX:
        scale = instrument.scales_by_key[indicator.scale]
        low, high = scale.minimum, scale.maximum
        found = DataValidation("decimal", operator="between", formula1=number(low), formula2=number(high))
        asked = "persentase" if scale.is_percentage else "nilai survei"
        found.error = f"Isi {asked} dari {_shown(low)} sampai {_shown(high)}."
        found.errorTitle = "Nilai di luar rentang"
    else:
        found = DataValidation("whole", operator="between", formula1="0", formula2=str(_MOST))
        found.error = "Isi bilangan bulat mulai dari 0, tanpa titik dan koma."
        found.errorTitle = "Bukan jumlah"
    found.errorStyle = "stop"
    found.showErrorMessage = True
    found.allow_blank = True
    return found


def _shown(value: Fraction) -> str:
    return number(value).replace(".", ",")


def _mark_refused(sheet: Worksheet, indicator: Indicator, instrument: Instrument, cell: str, mark: int) -> None:
    """What was pasted past the limits and does not count. Excel wants such rules to stay on their own sheet."""
    if indicator.kind is AnswerKind.CHOICE:
        right = "OR(" + ",".join(f'{cell}="{option.key}"' for option in indicator.options) + ")"
    elif indicator.kind is AnswerKind.INDEX:
        scale = instrument.scales_by_key[indicator.scale]
        right = f"IF(ISNUMBER({cell}),AND({cell}>={number(scale.minimum)},{cell}<={number(scale.maximum)}),FALSE)"
    else:
        right = f"IF(ISNUMBER({cell}),AND({cell}>=0,INT({cell})={cell}),FALSE)"
    rule = Rule("expression", dxfId=mark, formula=[f"AND(NOT(ISBLANK({cell})),NOT({right}))"])
    sheet.conditional_formatting.add(cell, rule)
