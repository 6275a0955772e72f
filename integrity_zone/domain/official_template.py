"""What became of an assessment that was written into a worksheet of the ministry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual, UserInputError

if TYPE_CHECKING:
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.worksheet_import import CellContent


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something of the assessment that has no place in the template, and so is not in the file."""

    code: str  #: of the indicator; empty for a whole column
    count: str | None  #: key of the count; None for all else
    what: CellContent
    stage: Stage
    reason: Bilingual
    place: str = ""  #: such as "Jawaban!K57"; empty when there is none


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A row that was written to and should be looked at."""

    code: str
    place: str
    title: str  #: what the template asks there
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What was written where."""

    sheet: str
    written: int  #: cells that hold something of the assessment
    cleared: int  #: answer cells of the template that were emptied, since the assessment has no answer there
    left: int  #: notes and lists of evidence of the template that stay, since the assessment has none there
    unplaced: tuple[Unplaced, ...]  #: in worksheet order
    doubtful: tuple[Doubtful, ...]  #: in worksheet order
    size: int = 0  #: of the file, in bytes


class NotATemplateError(UserInputError):
    """A workbook in which no worksheet was recognised."""

    code = "bad-template"
    template_en = "{path}: no sheet has the headings and rows of this instrument's worksheet; nothing was written"
    template_id = "{path}: tidak ada lembar dengan judul kolom dan baris LKE instrumen ini; tidak ada yang ditulis"


class OwnWorksheetError(UserInputError):
    """A worksheet of this program, which a new export makes anew and right."""

    code = "bad-template"
    template_en = "{path} is a worksheet of this program, not of the ministry; export without a template instead"
    template_id = "{path} adalah lembar kerja program ini, bukan LKE kementerian; ekspor saja tanpa templat"


class TemplateChangedError(UserInputError):
    """The template was written to while it was read."""

    code = "bad-template"
    template_en = "{path} was changed while it was read; close it in the office program and try again"
    template_id = "{path} berubah saat dibaca; tutup dahulu di program kantor lalu coba lagi"


NO_ROW = Bilingual("the template has no row for it", "templat tidak punya barisnya")
NO_COLUMN = Bilingual("the template has no column for it", "templat tidak punya kolomnya")
HOLDS_FORMULA = Bilingual("a formula stands in the cell", "sel itu berisi rumus")
IS_COVERED = Bilingual("another cell is merged over it", "sel itu tertutup sel gabungan")
OFFERS_OTHERS = Bilingual(
    "the template offers other answers there, so it may score this one otherwise",
    "templat menawarkan pilihan jawaban lain di sana, sehingga nilainya dapat dihitung lain",
)
PART_OF_IT = Bilingual(
    "another count of the same indicator has no place", "jumlah lain dari butir yang sama tidak mendapat tempat"
)
