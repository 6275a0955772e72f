"""Reads the lists of evidence: what they say, and the web addresses in them and behind them. None is ever opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import cell_name
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.text import clean_line, clean_text, counted
from integrity_zone.domain.worksheet_import import ImportFinding
from integrity_zone.exports.worksheet_reading.headings import Column
from integrity_zone.exports.worksheet_reading.values import links_in, written
from integrity_zone.exports.worksheet_reading.words import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.foreign_workbook import ForeignCell
    from integrity_zone.exports.worksheet_reading.headings import FoundColumns

_WEB = re.compile(r"https?://", re.IGNORECASE)
_TITLE_CHARACTERS = 300
_MOST_LINKS = 50
_MOST_NAMED = 8
#: A link and its word as they are written, with nothing to be worked out.
_WRITTEN_LINK = re.compile(
    r'\s*HYPERLINK\s*\(\s*"(?P<address>(?:[^"]|"")*)"\s*(?:[,;]\s*"(?P<word>(?:[^"]|"")*)"\s*)?\)\s*', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class EvidenceRead:
    """What the list of one row says."""

    text: str
    links: tuple[str, ...]  #: web addresses, each once
    titles: tuple[tuple[str, str], ...]  #: address -> the word that it stands behind


class EvidenceReader:
    """Reads the lists of one sheet, and keeps what somebody should know of them."""

    def __init__(self, columns: FoundColumns) -> None:
        """Nothing is read yet.

        Args:
            columns: The sheet; it has a column of evidence.
        """
        self._sheet = columns.sheet
        self._name = clean_line(columns.sheet.name)
        self._numbers = (columns.places[Column.EVIDENCE], *columns.more_evidence)
        self._written: list[str] = []  #: cells with a link written as a formula
        self._findings: list[ImportFinding] = []

    def read(self, row: int, code: str) -> EvidenceRead:
        """The list of a row.

        Args:
            row: Of the sheet.
            code: Of the indicator it belongs to.
        """
        texts: list[str] = []
        links: dict[str, str] = {}  # address -> word
        for number in self._numbers:
            place = (row, number)
            cell = self._sheet.cell(*place)
            text, written_link = self._said(cell, f"{self._name}!{cell_name(*place)}", code)
            texts.append(text)
            links |= dict.fromkeys((address for address in links_in(text) if address not in links), "")
            behind = [written_link, self._sheet.links.get(place)]
            for address in behind:
                if address is not None and self._is_taken(address, f"{self._name}!{cell_name(*place)}", code):
                    links.setdefault(address, "" if links_in(text) else clean_line(text)[:_TITLE_CHARACTERS])
        titles = tuple((address, word) for address, word in links.items() if word)
        said = clean_text("\n".join(filter(None, texts)))
        return EvidenceRead(said, tuple(links)[:_MOST_LINKS], titles[:_MOST_LINKS])

    def findings(self) -> Iterator[ImportFinding]:
        """What was found in all that was read."""
        yield from self._findings
        if self._written:
            count = len(self._written)
            yield ImportFinding(
                f"{counted(count, 'HYPERLINK formula')}: address and word were read as they are written "
                "there, nothing was worked out",
                f"{count} rumus HYPERLINK: alamat dan tulisannya dibaca apa adanya, tidak ada yang dihitung",
                "written-link",
                Severity.REMARK,
                ", ".join(self._written[:_MOST_NAMED]) + (" …" if count > _MOST_NAMED else ""),
            )

    def _said(self, cell: ForeignCell | None, place: str, code: str) -> tuple[str, str | None]:
        """The text of a cell, and the address of a link written as a formula."""
        if cell is None:
            return "", None
        if cell.formula is None:
            return written(cell), None
        found = _WRITTEN_LINK.fullmatch(cell.formula)
        if found is not None:
            self._written.append(place)
            address, word = (clean_line((found[name] or "").replace('""', '"')) for name in ("address", "word"))
            return ("" if word == address else word), address
        self._findings.append(
            ImportFinding(
                f"a formula is not worked out ({shown(cell)}); write the address or the name of the document as text",
                f"rumus tidak dihitung ({shown(cell)}); tulis alamat atau nama dokumennya sebagai teks",
                "evidence-formula",
                Severity.WARNING,
                place,
                code,
            )
        )
        return "", None

    def _is_taken(self, address: str, place: str, code: str) -> bool:
        """Whether a link leads to the web; one that leads elsewhere is named and left."""
        if _WEB.match(address):
            return True
        if address.startswith("#"):  # to another place of the workbook
            return False
        what = address if len(address) <= 80 else f"{address[:79]}…"
        self._findings.append(
            ImportFinding(
                f"the link leads nowhere on the web and was not opened ({what or 'broken'}); "
                "add the document itself, or write its web address",
                f"tautannya tidak menuju web dan tidak dibuka ({what or 'rusak'}); "
                "tambahkan dokumennya, atau tulis alamat webnya",
                "link-left",
                Severity.WARNING,
                place,
                code,
            )
        )
        return False
