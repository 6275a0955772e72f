"""What is missing for each predicate, and which better answers would close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.pages.flow import Block, text_block
from integrity_zone.exports.pages.headings import BODY, heading, page_title, remark
from integrity_zone.exports.pages.palette import MISSED
from integrity_zone.exports.pages.paper import MEASURE
from integrity_zone.exports.pages.tables import STRONG, Cell, Column, table_blocks
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type

if TYPE_CHECKING:
    from integrity_zone.exports.report.content import Gap, PredicateGaps, ReportContent

_GAP = Type(Face.SANS_SEMIBOLD, 9.6, 13.4, MISSED)
_COLUMNS = (
    Column("Butir", 74),
    Column("Pertanyaan", MEASURE - 74 - 62 - 62 - 58),
    Column("Kini", 62),
    Column("Menjadi", 62),
    Column("Tambahan", 58, "right"),
)


def gap_blocks(content: ReportContent) -> list[Block]:
    """The pages of the gaps."""
    blocks = [
        page_title("Kekurangan dan penutupnya"),
        remark(
            "Setiap kekurangan ditutup sendiri-sendiri dengan kenaikan jawaban paling sedikit; satu kenaikan dapat "
            "melayani beberapa kekurangan. Jawaban hanya dinaikkan bila keadaannya memang berubah dan ada buktinya.",
        ),
    ]
    for predicate in content.gaps:
        blocks += _predicate_blocks(predicate)
    return blocks


def _predicate_blocks(predicate: PredicateGaps) -> list[Block]:
    blocks = [heading(predicate.title, level=1)]
    if not predicate.gaps:
        blocks.append(text_block("Semua nilai minimal terpenuhi.", BODY, MEASURE, before=4))
    for gap in predicate.gaps:
        blocks += _gap_blocks(gap)
    return blocks


def _gap_blocks(gap: Gap) -> list[Block]:
    blocks = [text_block(f"{gap.title}: kurang {gap.missing} poin", _GAP, MEASURE, before=12, with_next=True)]
    if gap.remark:
        blocks.append(remark(gap.remark, before=0, with_next=bool(gap.steps)))
    rows = [
        [Cell(step.code, STRONG), Cell(step.title), Cell(step.now), Cell(step.target, STRONG), Cell(step.gain)]
        for step in gap.steps
    ]
    return [*blocks, *table_blocks(_COLUMNS, rows)] if rows else blocks
