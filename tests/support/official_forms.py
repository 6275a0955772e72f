"""The ministry's worksheets as they circulate, built anew from what is known of their layout.

No official file is kept here. `form_2021` is the form of Annex III (sheets `Utama`, hidden `Ctt Eval`, `LKE ZI`),
`sheet_2026` the workbook of 2024 to 2026 (sheets `Unit`, `TPI`, `Jawaban`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from assessments.definition import Aggregate, AnswerKind, FormulaKind, InputRole, NodeKind
from integrity_zone.exports.worksheet.layout import lay_out
from tests.support.answers import best_answers
from tests.support.official_packages import CellValue, as_excel_saves, is_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from assessments.definition import Indicator, Instrument, Node
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.exports.worksheet.layout import SheetLayout

OPEN = "Blm Diisi"  #: what the forms show for a missing answer
SHEET_2021, SHEET_2026 = "LKE ZI", "Jawaban"
#: The form of 2021 has two more rows of heading than the sheet of 2026.
ROWS_BELOW_2026 = 2
#: Annex III printed these letters; the sheets since 2024 put them in order.
_LETTERS_2021 = {"A.I.6.v.b": "c", "A.I.6.v.c": "b"}
_TITLES_2021 = {"A.II.5.iii.b": "Kepatuhan penyampaian LHKASN"}
_LHKPN, _LHKASN = "A.II.5.iii.a", "A.II.5.iii.b"
_NUMBERING = {NodeKind.COMPONENT: "B", NodeKind.PART: "C", NodeKind.AREA: "D", NodeKind.SUBCOMPONENT: "E"}
_DIVISION = "#DIV/0!"


class Slip(Enum):
    """What people and templates are known to get wrong."""

    TYPED_TOTALS = "a sub-component and the final score typed over their formulas"
    LHKPN_TWICE = "the mean of the reports on wealth takes LHKPN alone, and doubles it"
    BLANK_WORD = "open answers say `Blm Diisi` where the answer belongs"
    TYPE_OVERWRITTEN = "the answer type of A.I.1.i.a overwritten with A/B/C"
    TYPED_SUM = "the sum of those who must hand in LHKASN typed over its formula"


@dataclass(frozen=True)
class Filling:
    """What was filled in."""

    unit: Mapping[str, AnswerValue] = field(default_factory=dict)  #: indicator code -> value
    notes: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    tpi: Mapping[str, AnswerValue] = field(default_factory=dict)
    tpi_notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FormLayout:
    """Where a form has what."""

    sheet: str
    below_2026: int  #: rows further down than in the sheet of 2026
    answer: str  #: column letters
    note: str
    score: str
    share: str
    evidence: str | None = None
    tpi: str | None = None
    tpi_note: str | None = None
    ids: bool = False  #: column A holds the row's number of 2026
    numbering: bool = True  #: columns B-F hold `A.`, `I.`, `1.`, `i.`, `a.`
    is_2021: bool = False

    def row(self, row_of_2026: int) -> int:
        """The row that shows what stands on this row of the sheet of 2026."""
        return row_of_2026 + self.below_2026


FORM_2021 = FormLayout(SHEET_2021, ROWS_BELOW_2026, "K", "O", "L", "M", is_2021=True)
FORM_2026 = FormLayout(SHEET_2026, 0, "K", "L", "O", "P", "M", "N", "Q", ids=True)
#: One ministry's copy: a column for new links moves the rest to the right.
FORM_MINISTRY = FormLayout(SHEET_2026, 0, "K", "L", "P", "Q", "M", "O", "R", ids=True)
#: Nothing but headings and texts to go by, and everything further down.
FORM_UNNUMBERED = FormLayout(SHEET_2026, 5, "K", "L", "O", "P", "M", "N", "Q", numbering=False)


def form_2021(instrument: Instrument, filling: Filling | None = None, slips: Iterable[Slip] = ()) -> bytes:
    """The form of Annex III as it circulates.

    Args:
        instrument: zi-2021; gives rows and weights.
        filling: What was filled in; nothing of TPI has a place.
        slips: What is wrong in this copy.
    """
    return _book(instrument, FORM_2021, filling or Filling(), frozenset(slips), ("Utama",))


def sheet_2026(
    instrument: Instrument,
    filling: Filling | None = None,
    slips: Iterable[Slip] = (),
    layout: FormLayout = FORM_2026,
) -> bytes:
    """The workbook of 2024 to 2026.

    Args:
        instrument: zi-2021; gives rows and weights.
        filling: What was filled in.
        slips: What is wrong in this copy.
        layout: `FORM_2026`, or a copy that somebody made of it.
    """
    return _book(instrument, layout, filling or Filling(), frozenset(slips), ("Unit", "TPI"))


def worked_example(instrument: Instrument) -> Filling:
    """The filled workbook whose points were worked out by hand: 95.632601, or 95.576190 with LHKPN counted twice."""
    return Filling(
        {
            **best_answers(instrument),
            "A.II.1.i.a": {"agen": 7, "perubahan": 7},
            "A.II.1.i.b": {"perubahan": 7, "terintegrasi": 1},
            "A.II.4.i.a": {"sasaran": 5, "tercapai": 3},
            "A.II.5.ii.a": {"harus": 6, "proses": 5, "selesai": 1},
            _LHKPN: {"kepala": 1, "pejabat": 4, "lainnya": 10, "lapor": 13},
            _LHKASN: {"administrator": 1, "pengawas": 2, "fungsional": 10, "lapor": 12},
        }
    )


def official_question(indicator: Indicator, *, is_2021: bool = False) -> str:
    """What the form asks; longer than our short words, and not the ministry's."""
    title = _TITLES_2021.get(indicator.code, indicator.title) if is_2021 else indicator.title
    return f"{title}; apakah hal ini sudah terwujud pada unit kerja dan dapat ditunjukkan?"


def official_criterion(key: str, criterion: str) -> str:
    """When an option holds, as the form says it."""
    return f"apabila {criterion[:1].lower()}{criterion[1:]} menurut bukti pada unit kerja"


def official_criteria(indicator: Indicator) -> str:
    """The cell of the options: the forms do not write all of them alike."""
    texts = {option.key: official_criterion(option.key, option.criterion) for option in indicator.options}
    if not texts:
        return indicator.formula.text if indicator.formula else "Diisi dengan nilai hasil survei eksternal (0-4)"
    if "Ya" in texts:
        return "\n".join(f"{key}, {text}" for key, text in texts.items())
    style = len(indicator.title) % 3
    if style == 0:
        return ";\n".join(f"{key.lower()}. {text}" for key, text in texts.items())
    if style == 1:
        return "\n".join(f"{key} = {text}" for key, text in texts.items())
    return "; ".join(f"{key}. {text}" for key, text in texts.items())


def _book(
    instrument: Instrument, layout: FormLayout, filling: Filling, slips: frozenset[Slip], recaps: tuple[str, ...]
) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    form = _Form(book, instrument, layout, filling, slips)
    for title in recaps:
        form.write_recap(title)
    if layout.is_2021:
        form.write_old_notes()
    form.write_answers()
    form.fill_recaps(recaps)
    return as_excel_saves(book, form.cached)


class _Form:
    """One workbook while it is written, with the results its formulas had when it was last saved."""

    def __init__(
        self, book: Workbook, instrument: Instrument, layout: FormLayout, filling: Filling, slips: frozenset[Slip]
    ) -> None:
        self.book, self.instrument, self.layout = book, instrument, layout
        self.filling, self.slips = filling, slips
        self.rows: SheetLayout = lay_out(instrument)
        self.cached: dict[str, dict[str, CellValue]] = {}

    @property
    def sheet(self) -> Worksheet:
        found: Worksheet = self.book[self.layout.sheet]
        return found

    # ---- the sheet of the answers ----------------------------------------------------------------------------------

    def write_answers(self) -> None:
        sheet = self.book.create_sheet(self.layout.sheet)
        self._write_heading()
        for node in self.instrument.nodes:
            self._write_title(self.rows.nodes[node.code], _NUMBERING[node.kind], _number_of(node), node.title)
            self._put("H", self.rows.nodes[node.code], float(node.weight))
        for indicator in self.instrument.indicators:
            self._write_indicator(indicator)
        for node in reversed(self.instrument.nodes):
            self._write_points(node)
        for total in self.rows.totals:
            self._write_total(total.row, total.title, total.nodes)
        if self.layout.ids:
            for row in range(2, self.rows.last_row + 1):
                self._put("A", row, row)
        self._protect_and_print(sheet)

    def _write_heading(self) -> None:
        sheet, layout, row = self.sheet, self.layout, self.layout.row(1)
        names = {"B": "Penilaian", "H": "Bobot", "J": "Pilihan Jawaban", layout.score: "Nilai", layout.share: "%"}
        if layout.is_2021:
            names |= {"I": "Penjelasan", "K": "Jawaban", "O": "Catatan/Keterangan/Penjelasan"}
            sheet["A1"] = "LEMBAR KERJA EVALUASI ZONA INTEGRITAS"
            sheet.merge_cells("A1:O1")
        else:
            names |= {
                "I": "Kriteria Nilai",
                "K": "Jawaban Unit",
                "L": "Catatan/Keterangan/Penjelasan",
                "M": "Daftar Bukti Dukung",
            }
            names |= {layout.tpi or "": "Jawaban TPI", layout.tpi_note or "": "Catatan/Keterangan/Penjelasan TPI"}
            if layout.ids:
                names["A"] = "ID"
            if layout.tpi == "O":
                names["N"] = "Tautan Bukti Dukung Baru"
        for letter, name in names.items():
            cell = sheet[f"{letter}{row}"]
            cell.value = name
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="BDD7EE")
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.merge_cells(f"B{row}:G{row}")

    def _write_title(self, row: int, column: str, number: str, text: str) -> None:
        line = self.layout.row(row)
        if self.layout.numbering:
            self._put(column, row, number)
        after = chr(ord(column) + 1)
        self._put(after, row, text)
        if after != "G":
            self.sheet.merge_cells(f"{after}{line}:G{line}")
        self.sheet[f"{after}{line}"].alignment = Alignment(wrap_text=True, vertical="top")

    def _write_indicator(self, indicator: Indicator) -> None:
        layout, row = self.layout, self.rows.indicators[indicator.code]
        letter = _LETTERS_2021.get(indicator.code, indicator.label) if layout.is_2021 else indicator.label
        number = letter if letter == "-" else f"{letter}."
        self._write_title(row, "F", number, official_question(indicator, is_2021=layout.is_2021))
        self._put("I", row, official_criteria(indicator))
        kind = self.instrument.scales_by_key[indicator.scale].label
        if indicator.code == "A.I.1.i.a" and Slip.TYPE_OVERWRITTEN in self.slips:
            kind = "A/B/C"
        self._put("J", row, kind)
        if indicator.weight is not None:
            self._put("H", row, float(indicator.weight))
        self._write_answer(indicator, layout.answer, self.filling.unit.get(indicator.code))
        self._put(layout.note, row, self.filling.notes.get(indicator.code), unlocked=True)
        if layout.evidence:
            self._put(layout.evidence, row, self.filling.evidence.get(indicator.code), unlocked=True)
        if layout.tpi and layout.tpi_note:
            self._write_answer(indicator, layout.tpi, self.filling.tpi.get(indicator.code))
            self._put(layout.tpi_note, row, self.filling.tpi_notes.get(indicator.code), unlocked=True)
        self._write_score(indicator, kind)

    def _write_answer(self, indicator: Indicator, letter: str, value: AnswerValue | None) -> None:
        row = self.rows.indicators[indicator.code]
        if indicator.kind is not AnswerKind.RATIO:
            shown: str | float | None = value if isinstance(value, str) else None
            if shown is None and Slip.BLANK_WORD in self.slips and letter == self.layout.answer:
                shown = OPEN
            elif indicator.kind is AnswerKind.INDEX and isinstance(shown, str):
                shown = float(shown)
            self._put(letter, row, shown, unlocked=True)
            self._limit(indicator, letter)
            return
        counts = value if value is not None and not isinstance(value, str) else {}
        for item in indicator.inputs:
            line = self.rows.counts[indicator.code, item.key]
            self._put("G", line, f"- {item.label}")
            self._put("J", line, "Jumlah")
            self._put(letter, line, counts.get(item.key), unlocked=True)
            self._limit_count(f"{letter}{self.layout.row(line)}")
        self._write_sums(indicator, letter, counts)
        self._formula(letter, row, self._share(indicator, letter), self._share_value(indicator, counts))

    def _write_sums(self, indicator: Indicator, letter: str, counts: Mapping[str, int | None]) -> None:
        for line, (owner, shown) in self.rows.derived.items():
            if owner.code != indicator.code:
                continue
            self._put("G", line, f"- {shown.label}")
            self._put("J", line, "Jumlah")
            added = sum(counts.get(key) or 0 for key in shown.inputs)
            if indicator.code == _LHKASN and Slip.TYPED_SUM in self.slips:
                self._put(letter, line, added)
                continue
            cells = ",".join(f"{letter}{self.layout.row(self.rows.counts[owner.code, key])}" for key in shown.inputs)
            self._formula(letter, line, f"SUM({cells})", added)

    def _share(self, indicator: Indicator, letter: str) -> str:
        """The computed percentage; the form of 2021 shows an error until the counts are there."""

        def added(role: InputRole) -> str:
            cells = [
                f"{letter}{self.layout.row(self.rows.counts[indicator.code, item.key])}"
                for item in indicator.inputs
                if item.role is role
            ]
            return f"({'+'.join(cells)})"

        assert indicator.formula is not None
        if indicator.formula.kind is FormulaKind.DECREASE:
            before, now = added(InputRole.PREVIOUS), added(InputRole.CURRENT)
            share = f"IF(AND({before}=0,{now}=0),1,({before}-{now})/{before})"
        else:
            share = f"{added(InputRole.NUMERATOR)}/{added(InputRole.DENOMINATOR)}"
        return share if self.layout.is_2021 else f"IFERROR({share},0)"

    def _share_value(self, indicator: Indicator, counts: Mapping[str, int | None]) -> CellValue:
        def added(role: InputRole) -> int:
            return sum(counts.get(item.key) or 0 for item in indicator.inputs if item.role is role)

        assert indicator.formula is not None
        before, now = added(InputRole.PREVIOUS), added(InputRole.CURRENT)
        above, below = added(InputRole.NUMERATOR), added(InputRole.DENOMINATOR)
        if indicator.formula.kind is FormulaKind.DECREASE:
            if before == now == 0:
                return 1
            above, below = before - now, before
        if below == 0:
            return _DIVISION if self.layout.is_2021 else 0
        return Fraction(above, below)

    def _write_score(self, indicator: Indicator, kind: str) -> None:
        row = self.rows.indicators[indicator.code]
        cell, shown = f"{self.layout.answer}{self.layout.row(row)}", self._shown(self.layout.answer, row)
        if indicator.kind is AnswerKind.RATIO:
            held = shown if is_error(shown) else max(Fraction(0), min(Fraction(1), _fraction(shown)))
            self._formula(self.layout.score, row, f"IF({cell}>1,1,IF({cell}<0,0,{cell}))", held)
            return
        if indicator.kind is AnswerKind.INDEX:
            score = _fraction(shown) / 4 if isinstance(shown, int | float | Fraction) else OPEN
            self._formula(self.layout.score, row, f'IF(ISNUMBER({cell}),{cell}/4,"{OPEN}")', score)
            return
        scales = {scale.label: scale for scale in self.instrument.scales if scale.kind is AnswerKind.CHOICE}
        expression = f'"{OPEN}"'
        for label in reversed(list(scales)):
            inner = f'"{OPEN}"'
            for key, score in reversed(list(scales[label].scores.items())):
                inner = f'IF({cell}="{key}",{float(score):g},{inner})'
            expression = f'IF(J{self.layout.row(row)}="{label}",{inner},{expression})'
        found = scales[kind].scores.get(str(shown))
        self._formula(self.layout.score, row, expression, OPEN if found is None else found)

    def _write_points(self, node: Node) -> None:
        row, score = self.rows.nodes[node.code], self.layout.score
        below = self.instrument.indicators_under.get(node.code, ())
        if node.code == "A.I.1.ii" and Slip.TYPED_TOTALS in self.slips:
            self._put(score, row, 1)
        elif not below:
            children = [self.rows.nodes[child.code] for child in self.instrument.children.get(node.code, ())]
            self._formula(score, row, self._added(children), _sum(self._shown(score, line) for line in children))
        elif node.aggregate is Aggregate.MEAN:
            lines = [self.rows.indicators[item.code] for item in below]
            cells = ",".join(f"{score}{self.layout.row(line)}" for line in lines)
            mean = _mean([self._shown(score, line) for line in lines])
            expression = f"AVERAGE({cells})*H{self.layout.row(row)}"
            value = mean if is_error(mean) else _fraction(mean) * node.weight
            if not self.layout.is_2021:
                expression, value = f"IFERROR({expression},0)", 0 if is_error(value) else value
            self._formula(score, row, expression, value)
        else:
            self._write_weighted(node, row, below)
        self._formula(
            self.layout.share,
            row,
            f"{score}{self.layout.row(row)}/H{self.layout.row(row)}",
            self._part(row, node.weight),
        )

    def _write_weighted(self, node: Node, row: int, below: tuple[Indicator, ...]) -> None:
        score, lines = self.layout.score, [self.rows.indicators[item.code] for item in below]
        values = [self._shown(score, line) for line in lines]
        if Slip.LHKPN_TWICE in self.slips and below[0].code == _LHKPN:
            first = self.layout.row(lines[0])
            self._formula(score, row, f"AVERAGE({score}{first}:{score}{first + 3})*2", _times(values[0], Fraction(2)))
            return
        places = [self.layout.row(line) for line in lines]
        # N() of a word is nothing, so a survey that is not in yet does not spoil the rest.
        expression = "+".join(f"N({score}{place})*H{place}" for place in places)
        parts = [
            _times(0 if value == OPEN else value, item.weight or Fraction(0))
            for value, item in zip(values, below, strict=True)
        ]
        self._formula(score, row, expression, _sum(parts))

    def _write_total(self, row: int, title: str, nodes: tuple[str, ...]) -> None:
        line, score = self.layout.row(row), self.layout.score
        self._put("B", row, title.upper())
        self.sheet.merge_cells(f"B{line}:G{line}")
        self._put("H", row, float(sum(self.instrument.nodes_by_code[code].weight for code in nodes)))
        lines = [self.rows.nodes[code] for code in nodes]
        value = _sum(self._shown(score, place) for place in lines)
        if row == self.rows.grand_total.row and Slip.TYPED_TOTALS in self.slips:
            self._put(score, row, 98.5)
            return
        self._formula(score, row, "+".join(f"{score}{self.layout.row(place)}" for place in lines), value)

    def _part(self, row: int, weight: Fraction) -> CellValue:
        return _times(self._shown(self.layout.score, row), 1 / weight)

    def _added(self, rows: list[int]) -> str:
        return "+".join(f"{self.layout.score}{self.layout.row(row)}" for row in rows)

    def _limit(self, indicator: Indicator, letter: str) -> None:
        cell = f"{letter}{self.layout.row(self.rows.indicators[indicator.code])}"
        if indicator.kind is AnswerKind.INDEX:
            limit = DataValidation("decimal", "0", "4", allow_blank=True, operator="between", showErrorMessage=True)
        else:
            keys = ",".join(option.key for option in indicator.options)
            limit = DataValidation("list", f'"{keys}"', allow_blank=True, showErrorMessage=True)
        limit.error = "Pilih salah satu jawaban yang tersedia"
        limit.add(cell)
        self.sheet.add_data_validation(limit)

    def _limit_count(self, cell: str) -> None:
        limit = DataValidation("whole", "0", allow_blank=True, operator="greaterThanOrEqual", showErrorMessage=True)
        limit.add(cell)
        self.sheet.add_data_validation(limit)

    def _protect_and_print(self, sheet: Worksheet) -> None:
        last, right = self.layout.row(self.rows.last_row), "R" if self.layout.tpi == "O" else "Q"
        right = "O" if self.layout.is_2021 else right
        thin = Side(style="thin", color="808080")
        for row in sheet.iter_rows(min_row=self.layout.row(1), max_row=last, max_col=15):
            for cell in row:
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        for letter, width in {"A": 5, "G": 50, "I": 60, "J": 12, self.layout.answer: 11, self.layout.note: 40}.items():
            sheet.column_dimensions[letter].width = width
        sheet.protection.sheet, sheet.protection.password = True, "lke"
        sheet.protection.formatColumns = False
        sheet.freeze_panes = f"H{self.layout.row(2)}"
        sheet.print_title_rows = f"{self.layout.row(1)}:{self.layout.row(1)}"
        sheet.print_area = f"A1:{right}{last}"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 14
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToHeight = 0
        footer = sheet.HeaderFooter.oddFooter
        assert footer is not None
        footer.center.text = "Halaman &P dari &N"
        score = f"{self.layout.score}{self.layout.row(2)}:{self.layout.score}{last}"
        self._mark(score, f'{self.layout.score}{self.layout.row(2)}="{OPEN}"', "FFC7CE")
        first = f"{self.layout.answer}{self.layout.row(2)}"
        self._mark(f"{first}:{self.layout.answer}{last}", f'AND(J{self.layout.row(2)}<>"",{first}="")', "FFEB9C")

    def _mark(self, cells: str, condition: str, colour: str) -> None:
        style = DifferentialStyle(fill=PatternFill(bgColor=colour))
        self.sheet.conditional_formatting.add(cells, Rule("expression", dxf=style, formula=[condition]))

    # ---- the other sheets ------------------------------------------------------------------------------------------

    def write_recap(self, title: str) -> None:
        sheet = self.book.create_sheet(title)
        sheet["A1"] = "REKAPITULASI PENILAIAN ZONA INTEGRITAS"
        sheet.merge_cells("A1:G1")

    def fill_recaps(self, titles: tuple[str, ...]) -> None:
        heading = ("Area Perubahan", "Bobot", "Pemenuhan", "Reform", "Nilai", "%", "Pemenuhan Nilai Min")
        for title in titles:
            sheet: Worksheet = self.book[title]
            for column, text in enumerate(heading, 1):
                sheet.cell(3, column, text).font = Font(bold=True)
            for row, area in enumerate(self.instrument.areas, 4):
                sheet.cell(row, 1, f"{area.number}. {area.title}")
                sheet.cell(row, 2, float(area.weight))
                halves = [self.rows.nodes[code] for code in area.nodes]
                for letter, half in zip("CD", halves, strict=True):
                    self._on(
                        sheet,
                        f"{letter}{row}",
                        f"'{self.layout.sheet}'!{self.layout.score}{self.layout.row(half)}",
                        self._shown(self.layout.score, half),
                    )
                points = _sum(self._shown(self.layout.score, half) for half in halves)
                self._on(sheet, f"E{row}", f"C{row}+D{row}", points)
                share = _times(points, 1 / area.weight)
                self._on(sheet, f"F{row}", f"E{row}/B{row}", share)
                passed = share if is_error(share) else "Lulus" if _fraction(share) >= Fraction(3, 5) else "Tidak Lulus"
                self._on(sheet, f"G{row}", f'IF(F{row}>=60%,"Lulus","Tidak Lulus")', passed)
            last = 4 + len(self.instrument.areas)
            total = self.rows.grand_total.row
            sheet.cell(last, 1, "NILAI EVALUASI ZONA INTEGRITAS")
            self._on(
                sheet,
                f"E{last}",
                f"'{self.layout.sheet}'!{self.layout.score}{self.layout.row(total)}",
                self._shown(self.layout.score, total),
            )
            for letter, width in zip("ABCDEFG", (45, 9, 12, 12, 12, 12, 20), strict=True):
                sheet.column_dimensions[letter].width = width
            sheet.protection.sheet = True
        name = f"'{self.layout.sheet}'!${self.layout.score}${self.layout.row(self.rows.grand_total.row)}"
        self.book.defined_names["NilaiAkhir"] = DefinedName("NilaiAkhir", attr_text=name)
        self.book.active = self.book.index(self.sheet)

    def write_old_notes(self) -> None:
        """The hidden sheet everybody passes on: old labels, old weights, and a reference to what is gone."""
        sheet = self.book.create_sheet("Ctt Eval")
        sheet["A1"], sheet["A2"], sheet["B2"] = "Catatan evaluasi", "Manajemen Perubahan", 5
        self._on(sheet, "C2", "#REF!*B2", "#REF!")
        sheet.sheet_state = "hidden"

    # ---- cells -----------------------------------------------------------------------------------------------------

    def _put(self, letter: str, row: int, value: str | float | None, *, unlocked: bool = False) -> None:
        cell = self.sheet[f"{letter}{self.layout.row(row)}"]
        if value is not None:
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
        if unlocked:
            cell.protection = Protection(locked=False)
            cell.fill = PatternFill("solid", fgColor="FFF2CC")
            cell.alignment = Alignment(wrap_text=True, vertical="top")

    def _formula(self, letter: str, row: int, expression: str, value: CellValue) -> None:
        self._on(self.sheet, f"{letter}{self.layout.row(row)}", expression, value)

    def _on(self, sheet: Worksheet, place: str, expression: str, value: CellValue) -> None:
        sheet[place] = f"={expression}"
        sheet[place].number_format = "0.00"
        self.cached.setdefault(sheet.title, {})[place] = value

    def _shown(self, letter: str, row: int) -> CellValue:
        """What a cell shows: the result of its formula, or what was typed."""
        place = f"{letter}{self.layout.row(row)}"
        kept = self.cached.get(self.layout.sheet, {})
        value = kept[place] if place in kept else self.sheet[place].value
        return value if isinstance(value, str | int | float | Fraction) else ""


def _number_of(node: Node) -> str:
    return f"{node.code.rpartition('.')[2]}."


def _fraction(value: CellValue) -> Fraction:
    return Fraction(value) if isinstance(value, int | float | Fraction) else Fraction(0)


def _times(value: CellValue, factor: Fraction) -> CellValue:
    return value if is_error(value) else _fraction(value) * factor


def _sum(values: Iterable[CellValue]) -> CellValue:
    found = list(values)
    return next((value for value in found if is_error(value)), sum(map(_fraction, found), Fraction(0)))


def _mean(values: list[CellValue]) -> CellValue:
    """As AVERAGE has it: words are passed over, and of nothing there is no mean."""
    wrong = next((value for value in values if is_error(value)), None)
    numbers = [_fraction(value) for value in values if not isinstance(value, str)]
    if wrong is not None:
        return wrong
    return sum(numbers, Fraction(0)) / len(numbers) if numbers else _DIVISION
