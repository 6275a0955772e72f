"""Understands what people type into the cells of a worksheet; what could mean two things is not guessed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.answer import COUNT_DIGITS, NOTE_CHARACTERS, decimal_text, parse_value
from integrity_zone.domain.foreign_workbook import CellKind
from integrity_zone.domain.text import clean_text
from integrity_zone.errors import Bilingual, UserInputError
from integrity_zone.exports.indonesian.dates import long_date
from integrity_zone.exports.worksheet_reading.counts import count_in
from integrity_zone.exports.worksheet_reading.seen import day_words, number_of, seen
from integrity_zone.exports.worksheet_reading.words import plain, shown

if TYPE_CHECKING:
    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.foreign_workbook import ForeignCell

#: How the circulating forms say that nothing is answered.
_OPEN = frozenset({"blm diisi", "belum diisi"})
_AROUND = " .,;:'\"`’‘“”"
_DECIMAL = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,9})?")
#: How "Ya" and "Tidak" are cut short, and what a ticked box says.
_YES, _NO = "Ya", "Tidak"
_CUT_SHORT = {"y": _YES, "iya": _YES, "true": _YES, "benar": _YES, "t": _NO, "tdk": _NO}
#: Letters that are brought into the ordinary form of another: read so, "12²" would be 122.
_RAISED = ("<super>", "<sub>", "<circle>", "<fraction>")
#: Numbers that days of these decades are for a workbook, and the day before the first.
_FIRST_DAY = date(1899, 12, 30)
_DAYS = range((date(2010, 1, 1) - _FIRST_DAY).days, (date(2040, 1, 1) - _FIRST_DAY).days)
#: Web addresses in a text; what closes a sentence or a bracket is no part of them.
_ADDRESS = re.compile(r"https?://[^\s<>\"'|;,]+", re.IGNORECASE)
_BEHIND_ADDRESS = ".,;:!?)]}"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_MOST_LINKS = 50
_LONGEST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class Understood:
    """What a cell says; nothing when it is empty or refused."""

    value: str | None = None  #: as the journal keeps it; a count as digits
    refusal: Bilingual | None = None
    doubt: Bilingual | None = None  #: why somebody should look at it


NOTHING = Understood()


def answer_of(instrument: Instrument, indicator: Indicator, cell: ForeignCell | None) -> Understood:
    """An option or a survey score.

    Args:
        instrument: Gives the scale.
        indicator: The question; no computed percentage.
        cell: What stands there; None for nothing.
    """
    if cell is None or _is_open(cell):
        return NOTHING
    if cell.kind is CellKind.BOOLEAN and cell.formula is None:
        return _truth(indicator, cell)
    unfit = _unfit(cell)
    if unfit is not None:
        return Understood(refusal=unfit)
    if indicator.kind is AnswerKind.CHOICE:
        return _choice(indicator, cell)
    return _index(instrument, indicator, cell)


def count_of(cell: ForeignCell | None) -> Understood:
    """A whole number from 0.

    Args:
        cell: What stands there; None for nothing.
    """
    if cell is None or _is_open(cell):
        return NOTHING
    unfit = _unfit(cell)
    if unfit is not None:
        return Understood(refusal=unfit)
    if cell.kind is CellKind.TEXT:
        read = count_in(_stripped(cell.text)) if not _has_raised(cell.text) else None
        if isinstance(read, Bilingual):
            what = shown(cell)
            return _refused(f"{what!r}: {read.message_en}", f"{what!r}: {read.message_id}")
        number = read
    else:
        found = number_of(cell.text)
        number = int(found) if found is not None and found == found.to_integral_value() else None
    if number is None or not 0 <= number < 10**COUNT_DIGITS:
        return _refused(
            f"{shown(cell)!r} is no whole number from 0; write it without points and commas",
            f"{shown(cell)!r} bukan bilangan bulat mulai 0; tulis tanpa titik dan koma",
        )
    return Understood(str(number), doubt=_doubt_of_day(number) if cell.kind is CellKind.NUMBER else None)


def note_of(cell: ForeignCell | None, longest: int = NOTE_CHARACTERS) -> Understood:
    """A note, as text.

    Args:
        cell: What stands there; None for nothing.
        longest: How many characters it may have, with what else stands in its cell.
    """
    if cell is None or (cell.kind is CellKind.EMPTY and cell.formula is None):
        return NOTHING
    unfit = _unfit(cell, is_note=True)
    if unfit is not None:
        return Understood(refusal=unfit)
    text = clean_text(written(cell))
    if len(text) > longest:
        return Understood(refusal=too_long(text))
    return Understood(text or None)


def too_long(note: str) -> Bilingual:
    """Why a note is refused that has more characters than fit."""
    return Bilingual(
        f"the note has {len(note)} characters, at most {NOTE_CHARACTERS} fit",
        f"catatan berisi {len(note)} aksara, paling banyak {NOTE_CHARACTERS}",
    )


def links_in(text: str) -> tuple[str, ...]:
    """The web addresses in a text, each once, in order."""
    found = (_address(address) for address in _ADDRESS.findall(text))
    return tuple(dict.fromkeys(found))[:_MOST_LINKS]


def _address(text: str) -> str:
    """An address without what closes the sentence or the bracket around it; its own brackets stay."""
    if len(text) > _LONGEST_ADDRESS:
        return text.rstrip(_BEHIND_ADDRESS)
    while text and text[-1] in _BEHIND_ADDRESS:
        opening = _BRACKETS.get(text[-1])
        if opening is not None and text.count(opening) >= text.count(text[-1]):
            break
        text = text[:-1]
    return text


def _choice(indicator: Indicator, cell: ForeignCell) -> Understood:
    keys = {option.key.casefold(): option.key for option in indicator.options}
    said = _stripped(cell.text).casefold()
    if cell.kind is CellKind.TEXT:
        is_yes_or_no = set(keys.values()) == {_YES, _NO}
        found = keys.get(said) or keys.get(said.removesuffix(")")) or (_CUT_SHORT.get(said) if is_yes_or_no else None)
        if found is not None:
            return Understood(found)
    offered_en, offered_id = (_either(tuple(keys.values()), word) for word in ("or", "atau"))
    return _refused(
        f"{shown(cell)!r} is not offered; write {offered_en}, or leave the cell empty",
        f"{shown(cell)!r} bukan pilihan; tulis {offered_id}, atau kosongkan sel",
    )


def _truth(indicator: Indicator, cell: ForeignCell) -> Understood:
    """TRUE is a yes; FALSE is a no, or a box that nobody ticked yet."""
    if {option.key for option in indicator.options} != {_YES, _NO}:
        return Understood(refusal=_unfit(cell))
    if cell.text == "1":
        return Understood(_YES)
    return _refused(
        "FALSE can be a no or a box not ticked yet; write Tidak, or leave the cell empty",
        "FALSE dapat berarti Tidak atau kotak yang belum dicentang; tulis Tidak, atau kosongkan sel",
    )


def _either(words: tuple[str, ...], conjunction: str) -> str:
    return f" {conjunction} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _index(instrument: Instrument, indicator: Indicator, cell: ForeignCell) -> Understood:
    if cell.kind is CellKind.TEXT:
        text = _stripped(cell.text)
        number = Decimal(text.replace(",", ".")) if _DECIMAL.fullmatch(text) and not _has_raised(cell.text) else None
    else:
        number = number_of(cell.text)
    scale = instrument.scales_by_key[indicator.scale]
    try:
        if number is not None:
            return Understood(str(parse_value(instrument, indicator.code, number)))
    except UserInputError:
        pass
    return _refused(
        f"{shown(cell)!r} is no number from {scale.minimum} to {scale.maximum} with at most six decimals",
        f"{shown(cell)!r} bukan angka dari {scale.minimum} sampai {scale.maximum} dengan paling banyak enam desimal",
    )


def _unfit(cell: ForeignCell, *, is_note: bool = False) -> Bilingual | None:
    """Why no value can be read from a cell of this kind."""
    if cell.formula is not None:
        return Bilingual("a formula; copy it as a value", "rumus; salin sebagai nilai")
    if cell.kind is CellKind.ERROR:
        return Bilingual(f"an error of the office program ({shown(cell)})", f"galat program kantor ({shown(cell)})")
    if cell.kind is CellKind.DATE:
        return _unfit_day(cell, is_note=is_note)
    if cell.kind is CellKind.PERCENT and not is_note:
        return Bilingual(
            "a percentage of the office program; format the cell as a number and type it again",
            "persentase program kantor; ubah format sel menjadi angka lalu ketik ulang",
        )
    if cell.kind is CellKind.BOOLEAN:
        return Bilingual(
            "TRUE or FALSE of the office program; format the cell as text and type it again",
            "TRUE atau FALSE program kantor; ubah sel menjadi teks lalu ketik ulang",
        )
    return None


def _unfit_day(cell: ForeignCell, *, is_note: bool) -> Bilingual | None:
    """Why a day is no value: Excel makes one of 3-4, and nobody knows what was typed."""
    words = day_words(cell.text)
    if words is None:
        return Bilingual(
            f"a number shown as a date, and no date ({shown(cell)}); format the cell as text and type it again",
            f"angka yang tampil sebagai tanggal, tetapi bukan tanggal ({shown(cell)}); ubah format sel menjadi Teks "
            "lalu ketik ulang",
        )
    if is_note:
        return None
    return Bilingual(
        f"Excel made a date or a time of it ({words}), as of 3-4 or 3/4; format the cell as text and type it again",
        f"Excel mengubahnya menjadi tanggal atau jam ({words}), misalnya dari 3-4 atau 3/4; "
        "ubah format sel menjadi Teks lalu ketik ulang",
    )


def _doubt_of_day(number: int) -> Bilingual | None:
    """A cell set to whole numbers shows what it makes of 3/4 as a number of five figures."""
    if number not in _DAYS:
        return None
    words = long_date(_FIRST_DAY + timedelta(days=number))
    return Bilingual(
        f"a count, or {words}: Excel makes this number of a date",
        f"jumlah, atau {words}: Excel membuat angka ini dari tanggal",
    )


def _has_raised(text: str) -> bool:
    return not text.isascii() and any(unicodedata.decomposition(letter).startswith(_RAISED) for letter in text)


def _is_open(cell: ForeignCell) -> bool:
    if cell.formula is not None or cell.kind not in {CellKind.TEXT, CellKind.EMPTY}:
        return False
    said = _stripped(cell.text)
    return not said or said.casefold() in _OPEN


def _stripped(text: str) -> str:
    return plain(text).strip(_AROUND)


def written(cell: ForeignCell) -> str:
    """A cell of texts as it is read there."""
    number = number_of(cell.text) if cell.kind is CellKind.NUMBER else None
    return decimal_text(number).replace(".", ",") if number is not None else seen(cell)


def _refused(message_en: str, message_id: str) -> Understood:
    return Understood(refusal=Bilingual(message_en, message_id))
