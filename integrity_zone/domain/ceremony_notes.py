"""What a mix of ways means: in which order people sign, and what cannot be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Way
from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.declaration import Declaration

_OUTSIDE_FIRST = Bilingual(
    "Whoever signs with another program comes first, since such a program may rewrite the file.",
    "Yang memakai aplikasi lain menandatangani lebih dahulu, karena aplikasi itu dapat menulis ulang berkas.",
)
_HEAD_LATER = Bilingual(
    "A head who signs here therefore comes after such witnesses, unless the head uses another program too.",
    "Karena itu pimpinan yang menandatangani di sini menyusul saksi itu, kecuali pimpinan juga memakai aplikasi lain.",
)
_OPEN = Bilingual(
    "The file is neither certified nor locked, so that another program can add to it; a change is found all the same.",
    "Berkas tidak disahkan (certify) dan tidak dikunci agar aplikasi lain dapat menambahnya; perubahan tetap ketahuan.",
)
_LOCKED = Bilingual(
    "The first signature certifies the file and the last one locks it.",
    "Tanda tangan pertama mengesahkan (certify) berkas dan yang terakhir menguncinya.",
)
_INK = Bilingual(
    "An ink signature is kept as a scan with its hash; no verdict is given on it.",
    "Tanda tangan basah disimpan sebagai pindaian beserta sidiknya, tanpa penilaian sah.",
)
_INK_ONLY = Bilingual(
    "Everybody signs in ink: there is nothing in the file to be checked.",
    "Semua menandatangani dengan tinta: tidak ada yang dapat diperiksa pada berkasnya.",
)
_HEAD_IN_INK = Bilingual(
    "The head's signature is on paper only; the digital file carries those of the others.",
    "Tanda tangan pimpinan hanya ada di kertas; berkas digital memuat tanda tangan yang lain.",
)
_ON_SCAN = Bilingual(
    "The scan is the document: who signs electronically signs for the scan as it is, on a sheet behind it. No verdict "
    "is given on the ink.",
    "Pindaiannya menjadi dokumen: tanda tangan elektronik berlaku bagi pindaian itu apa adanya, di lembar "
    "sesudahnya. Tanda tangan basahnya tidak dinilai.",
)


def aside_note(names: Iterable[str]) -> Bilingual:
    """That signatures on another file of the charter do not count.

    Args:
        names: Of those who signed.
    """
    told = ", ".join(dict.fromkeys(names))
    return Bilingual(
        f"On another file of this charter, which does not count here, there are signatures by {told}.",
        f"Pada berkas lain dari piagam ini, yang tidak dihitung di sini, ada tanda tangan {told}.",
    )


def mix_notes(declaration: Declaration, *, on_scan: bool = False) -> tuple[Bilingual, ...]:
    """The order as far as the ways allow it, and what cannot be had and why; none while nobody signs.

    Args:
        declaration: Who signs, and how.
        on_scan: The scan of what was signed in ink is the document.
    """
    ways = {person.way for _field, person in declaration.signers()}
    heads = {person.way for person in declaration.heads}
    outside_witness = any(person.way is Way.OUTSIDE for person in declaration.witnesses)
    notes = []
    if ways >= {Way.HERE, Way.OUTSIDE}:
        notes.append(_OUTSIDE_FIRST)
    if Way.HERE in heads and outside_witness:
        notes.append(_HEAD_LATER)
    if Way.OUTSIDE in ways:
        notes.append(_OPEN)
    elif Way.HERE in ways:
        notes.append(_LOCKED)
    if ways == {Way.WET}:
        return (_INK_ONLY, _INK)
    if on_scan:
        return (*notes, _ON_SCAN)
    if Way.WET in ways:
        notes.append(_INK)
    if Way.WET in heads:
        notes.append(_HEAD_IN_INK)
    return tuple(notes)
