"""The longer texts of a row of `Jawaban`, and the columns they must fit into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.workbooks.styles import Look
from integrity_zone.exports.workbooks.text_height import MAX_ROW_POINTS, height_for, lines_needed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator, Instrument
    from integrity_zone.exports.worksheet.content import WorksheetContent

#: Column letter -> heading and width.
COLUMNS: Mapping[str, tuple[str, float]] = {
    "A": ("ID", 5),
    "B": ("Penilaian", 2.8),
    "C": ("", 3.2),
    "D": ("", 2.8),
    "E": ("", 3.6),
    "F": ("", 3),
    "G": ("", 34),
    "H": ("Bobot", 7),
    "I": ("Kriteria Nilai", 40),
    "J": ("Pilihan Jawaban", 10.5),
    "K": ("Jawaban Unit", 9),
    "L": ("Catatan", 18),
    "M": ("Daftar Bukti Dukung", 24),
    "N": ("Jawaban TPI", 9),
    "O": ("Nilai", 7),
    "P": ("%", 9),
    "Q": ("Catatan TPI", 15),
}
WIDTH = {letter: width for letter, (_, width) in COLUMNS.items()}
_HIGHEST_EVIDENCE_LINES = 30  #: more would make a row higher than a page holds; `Bukti` lists every one


SMALL = Look(size=8, indent=1)  #: of these texts
#: (stage, column of its notes)
_NOTE_COLUMNS = ((Stage.UNIT, "L"), (Stage.TPI, "Q"))


@dataclass(frozen=True, slots=True)
class LongNote:
    """A note that is too long to be printed beside its answer."""

    indicator: str
    stage: Stage
    text: str


def criteria(instrument: Instrument, indicator: Indicator) -> str:
    """When which answer holds, or how a number is worked out."""
    if indicator.kind is AnswerKind.CHOICE:
        return "; ".join(f"{option.key} {option.criterion}" for option in indicator.options)
    if indicator.formula is not None:
        return indicator.formula.text
    scale = instrument.scales_by_key[indicator.scale]
    if scale.is_percentage:
        return f"Persentase {scale.minimum} sampai {scale.maximum}; skor = persentase dibagi {scale.maximum}"
    return f"Nilai survei {scale.minimum} sampai {scale.maximum}; skor = nilai dibagi {scale.maximum}"


def evidence_list(content: WorksheetContent, indicator: Indicator) -> str:
    """The unit's documents in short; what does not fit on a page is named as left to `Bukti`."""
    found = [link for link in content.links if link.indicator == indicator.code and link.stage is Stage.UNIT]
    shown: list[str] = []
    for position, link in enumerate(found):
        document = content.documents[link.document]
        page = f" hlm. {link.page}" if link.page else ""
        shown.append(f"{document.title}{page}")
        if lines_needed("; ".join(shown), WIDTH["M"], SMALL.size, indent=1) > _HIGHEST_EVIDENCE_LINES:
            return "; ".join([*shown[:-1], f"… {len(found) - position} lagi pada lembar Bukti"])
    return "; ".join(shown)


def notes_too_long(content: WorksheetContent) -> tuple[LongNote, ...]:
    """The notes that even the highest row cuts in print, in worksheet order."""
    found = []
    for indicator in content.instrument.indicators:
        for stage, letter in _NOTE_COLUMNS:
            answer = content.answers.get(stage, {}).get(indicator.code)
            if answer is not None and is_too_long(answer.full_note, letter):
                found.append(LongNote(indicator.code, stage, answer.full_note))
    return tuple(found)


def is_too_long(note: str, letter: str) -> bool:
    """Whether a note in this column is higher than a row can be."""
    lines = lines_needed(note, WIDTH[letter], SMALL.size, indent=SMALL.indent)
    return height_for(lines, SMALL.size) >= MAX_ROW_POINTS
