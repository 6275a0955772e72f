"""What the lists of evidence in a worksheet say beside the documents that are here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.domain.evidence_refusals import BadUrlError
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent, CellStatus, ImportCell, ImportFinding
from integrity_zone.services.evidence.documents import checked_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.evidence import Document
    from integrity_zone.domain.worksheet_import import ReadCell
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.errors import Bilingual

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BETWEEN_DOCUMENTS = re.compile(r"[;\n]")
#: How our own list of documents ends when it is cut.
_MORE = "…"
_OF_A_SENTENCE = " .,;:-–•*"


class EvidenceCells:
    """The lists of evidence of one worksheet beside one assessment."""

    def __init__(self, snapshot: Snapshot, *, is_based_here: bool, refusal: Bilingual | None) -> None:
        """No cell is looked at yet.

        Args:
            snapshot: Of the assessment, now.
            is_based_here: The worksheet was made from it.
            refusal: Why no evidence of the unit can be linked; None when it can.
        """
        self.findings: list[ImportFinding] = []
        self._is_based_here = is_based_here
        self._refusal = refusal
        self._documents: dict[str, list[Document]] = {}
        for link in snapshot.links:
            document = snapshot.documents.get(link.document)
            if link.stage is Stage.UNIT and document is not None:
                self._documents.setdefault(link.indicator, []).append(document)

    def row(self, cell: ReadCell) -> ImportCell | None:
        """Web addresses that are not linked yet, as a proposal; what else is named and not here is a finding.

        Args:
            cell: Of the list of evidence of one indicator.
        """
        text = cell.value or ""
        has_base = cell.has_base and self._is_based_here
        is_untouched = has_base and _same_text(cell.base, cell.value)
        if is_untouched and not cell.links:
            return None
        documents = self._documents.get(cell.key.code, [])
        linked = {document.url for document in documents}
        strange = tuple(address for address in cell.links if address not in linked)
        new = tuple(address for address in strange if _is_address(address))
        if len(new) < len(strange):
            self._name_unfit(cell, [address for address in strange if address not in new])
        if not is_untouched:
            known = {name.casefold() for document in documents for name in (document.title, document.file_name or "")}
            self._name_unknown(cell, text, known | {word.casefold() for _, word in cell.titles})
        if has_base:
            self._name_removed(cell, text, documents)
        if not new:
            return None
        return ImportCell(
            code=cell.key.code,
            count=None,
            what=CellContent.EVIDENCE,
            stage=Stage.UNIT,
            place=cell.place,
            status=CellStatus.NEW if self._refusal is None else CellStatus.REFUSED,
            base=cell.base if self._is_based_here else None,
            ours="; ".join(document.title for document in documents) or None,
            theirs=cell.value,
            shown=cell.shown,
            match=cell.match,
            is_certain=cell.doubt is None,
            reason=self._refusal or cell.doubt,
            links=new,
            titles=tuple((address, word) for address, word in cell.titles if address in new),
        )

    def _name_unfit(self, cell: ReadCell, addresses: list[str]) -> None:
        listed = "; ".join(clean_line(address)[:80] for address in addresses[:4])
        self.findings.append(
            ImportFinding(
                f"not an address that can be linked as evidence: {listed}",
                f"bukan alamat yang dapat ditautkan sebagai bukti: {listed}",
                "link-left",
                Severity.WARNING,
                cell.place,
                cell.key.code,
            )
        )

    def _name_unknown(self, cell: ReadCell, text: str, known: set[str]) -> None:
        pieces = (piece.strip(_OF_A_SENTENCE) for piece in _BETWEEN_DOCUMENTS.split(_ADDRESS.sub(" ", text)))
        beginnings = tuple(name for name in known if name)
        unknown = [piece for piece in pieces if piece and not piece.casefold().startswith((*beginnings, _MORE))]
        if not unknown:
            return
        listed = "; ".join(piece[:60] for piece in unknown[:4])
        self.findings.append(
            ImportFinding(
                f"evidence is named that is not in this file: {listed}; add the documents themselves",
                f"bukti disebut tetapi tidak ada di berkas ini: {listed}; tambahkan dokumennya",
                "evidence-named",
                Severity.REMARK,
                cell.place,
                cell.key.code,
            )
        )

    def _name_removed(self, cell: ReadCell, text: str, documents: Iterable[Document]) -> None:
        """Documents taken out of the list there: nobody's evidence goes by an import, and that is said."""
        before, now = clean_text(cell.base or "").casefold(), text.casefold()
        gone = [
            item.title for item in documents if item.title.casefold() in before and item.title.casefold() not in now
        ]
        if not gone:
            return
        listed = "; ".join(title[:60] for title in gone[:4])
        self.findings.append(
            ImportFinding(
                f"evidence is no longer named there: {listed}; it stays linked here until somebody removes it",
                f"bukti tidak lagi disebut di sana: {listed}; tautannya di sini tetap ada sampai dihapus",
                "evidence-removed",
                Severity.REMARK,
                cell.place,
                cell.key.code,
            )
        )


def _is_address(address: str) -> bool:
    try:
        checked_url(address)
    except BadUrlError:
        return False
    return True


def _same_text(one: str | None, other: str | None) -> bool:
    return clean_text(one or "") == clean_text(other or "")
