"""Texts of cells brought into a form in which they can be compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import CellKind
from integrity_zone.domain.text import clean_line
from integrity_zone.exports.worksheet_reading.seen import seen

if TYPE_CHECKING:
    from integrity_zone.domain.foreign_workbook import ForeignCell

_WORD = re.compile(r"[a-z0-9]+")
_FILLERS = frozenset({"dan", "yang", "di", "ke", "dari", "atas", "pada", "untuk", "dengan", "atau", "telah", "jumlah"})
_SHOWN = 60
_NUMBERING = re.compile(r"([A-Za-z]{1,4}|[0-9]{1,2}|[-–—])[.)]?")
#: Numbering and text in one cell.
_NUMBERED = re.compile(r"([A-Za-z]{1,4}|[0-9]{1,2})[.)]\s+(\S.*)", re.DOTALL)
_LONGEST_COMPARED = 600


def plain(text: str) -> str:
    """One line in ordinary letters: full-width ones, ligatures and odd spaces become the plain ones."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return clean_line(unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=4096)
def words(text: str) -> frozenset[str]:
    """The words that say something."""
    return frozenset(_WORD.findall(plain(text[:_LONGEST_COMPARED]).casefold())) - _FILLERS


def nearness(text: str, title: str) -> float:
    """How near a text of a sheet is to a title of ours, from 0 to 1, by the words they share.

    Questions of the ministry say more than our short titles: one that has all of our words is as near as can be.
    """
    theirs, ours = words(text), words(title)
    shared = len(ours & theirs)
    if not shared:
        return 0.0
    return max(2 * shared / (len(ours) + len(theirs)), shared / len(ours) if len(ours) > 1 else 0.0)


def text_of(cell: ForeignCell | None) -> str:
    """What a cell of headings, numbering or titles says; empty for none and for an error."""
    if cell is None or cell.kind in {CellKind.ERROR, CellKind.EMPTY}:
        return ""
    if cell.kind is CellKind.NUMBER:
        whole, _, rest = cell.text.partition(".")
        return cell.text if rest.strip("0") else whole
    return plain(cell.text)


def shown(cell: ForeignCell | None) -> str:
    """A cell as a person sees it, short enough for one line; a formula with its equals sign."""
    if cell is None:
        return ""
    line = clean_line(f"={cell.formula}" if cell.formula is not None else seen(cell))
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def shown_with_comma(cell: ForeignCell | None) -> str:
    """The same in Indonesian, where a typed number has a comma; a formula and a text stay as they are."""
    is_number = cell is not None and cell.kind is CellKind.NUMBER and cell.formula is None
    return shown(cell).replace(".", ",") if is_number else shown(cell)


def numbering(text: str) -> str:
    """The numbering that a whole cell is, such as "A", "iv", "2" or "-"; empty when it is none."""
    found = _NUMBERING.fullmatch(text)
    if found is None:
        return ""
    return "-" if found[1] in "–—" else found[1]


def numbered(text: str) -> tuple[str, str]:
    """Numbering and text of a cell that holds both; the numbering is empty when there is none."""
    found = _NUMBERED.fullmatch(text)
    return (found[1], found[2]) if found else ("", text)
