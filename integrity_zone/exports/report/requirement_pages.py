"""Every minimum of every predicate, how complete the answers are, and what is odd in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.pages.flow import text_blocks
from integrity_zone.exports.pages.headings import BODY, heading, page_title, remark
from integrity_zone.exports.pages.marks import draw_check, draw_octagon
from integrity_zone.exports.pages.palette import MET, MISSED
from integrity_zone.exports.pages.paper import MEASURE
from integrity_zone.exports.pages.tables import CELL, STRONG, Cell, Column, table_blocks
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type

if TYPE_CHECKING:
    from integrity_zone.exports.pages.flow import Block
    from integrity_zone.exports.report.content import ReportContent, Requirement

_VALUE_WIDTH = 86.0
_MET = Type(Face.SANS, 8.6, 11.4, MET)
_MISSED = Type(Face.SANS_SEMIBOLD, 8.6, 11.4, MISSED)


def requirement_blocks(content: ReportContent) -> list[Block]:
    """The page of the minimums."""
    blocks = [
        page_title("Syarat nilai"),
        remark("Predikat hanya tercapai bila semua nilai minimalnya terpenuhi bersamaan.", with_next=True),
        *_requirements_table(content),
        heading("Kelengkapan", level=1),
        *_completeness_table(content),
    ]
    if content.findings:
        blocks.append(heading("Yang perlu diperiksa", level=1))
        for finding in content.findings:
            blocks += text_blocks(f"•  {finding}", BODY, MEASURE, before=3)
    return blocks


def _requirements_table(content: ReportContent) -> list[Block]:
    predicates = content.predicates
    rest = MEASURE * 0.69
    width = (rest - _VALUE_WIDTH) / max(1, 2 * len(predicates))
    columns = [Column("Syarat", MEASURE - rest), Column("Nilai", _VALUE_WIDTH, "right")]
    for key in predicates:
        columns += [Column(f"Minimal {key}", width * 0.76, "right"), Column(f"Keadaan {key}", width * 1.24)]
    return table_blocks(columns, [_requirement_cells(found) for found in content.requirements])


def _requirement_cells(found: Requirement) -> list[Cell]:
    cells = [Cell(found.title), Cell(found.value, STRONG)]
    for minimum, met, missing in zip(found.minimums, found.met, found.missing, strict=True):
        cells.append(Cell(minimum, CELL))
        if met is None:
            cells.append(Cell("–"))
        elif met:
            cells.append(Cell("terpenuhi", _MET, draw_check))
        else:
            cells.append(Cell(f"kurang {missing}", _MISSED, draw_octagon))
    return cells


def _completeness_table(content: ReportContent) -> list[Block]:
    columns = [
        Column("Bagian", MEASURE - 3 * 78),
        Column("Butir", 78, "right"),
        Column("Terisi", 78, "right"),
        Column("Terisi, ada bukti", 78, "right"),
    ]
    last = len(content.completeness) - 1
    rows = [
        [Cell(text, STRONG if number == last else CELL) for text in row]
        for number, row in enumerate(content.completeness)
    ]
    return table_blocks(columns, rows)
