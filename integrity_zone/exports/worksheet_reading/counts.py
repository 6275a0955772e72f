"""Understands counts as people type them: with units, with points between the thousands; never guesses."""

from __future__ import annotations

import re

from integrity_zone.errors import Bilingual

_WHOLE = re.compile(r"[0-9]{1,12}")
#: One sign between the thousands, the other one before decimals that say nothing.
_GROUPED = re.compile(
    r"(?P<head>[1-9][0-9]{0,2})(?:(?P<points>(?:\.[0-9]{3})+)(?:,0+)?|(?P<commas>(?:,[0-9]{3})+)(?:\.0+)?)"
)
_NO_DECIMALS = re.compile(r"([0-9]{1,12})[.,]0{1,2}")
_WITH_UNIT = re.compile(r"([0-9][0-9.,]*) ?([a-z]+(?: [a-z]+){0,2})", re.IGNORECASE)
#: What is counted in an office; words such as "ribu", "lusin" or "persen" make another number.
_UNITS = frozenset(
    {"orang", "org", "kali", "x", "buah", "unit", "dokumen", "dok", "berkas", "laporan", "kegiatan", "pegawai"}
    | {"pejabat", "pelanggaran", "pengaduan", "inovasi", "agen", "perubahan", "peserta", "bulan", "asn", "pns"}
)
_NONE = frozenset({"-", "–", "—", "nihil", "tidak ada", "tdk ada", "tidak", "kosong", "nol", "n/a", "na"})
_WRITE_ZERO = Bilingual(
    "can mean zero or not counted; write 0, or leave the cell empty",
    "dapat berarti nol atau belum dihitung; tulis 0, atau kosongkan sel",
)
_PERCENTAGE = Bilingual(
    "a percentage; write how many there are, without a percent sign", "persentase; tulis jumlahnya, tanpa tanda persen"
)
_NO_COUNT = Bilingual(
    "no whole number from 0; write it in figures alone, without points and commas",
    "bukan bilangan bulat mulai 0; tulis angkanya saja, tanpa titik dan koma",
)


def count_in(text: str) -> int | Bilingual:
    """The one whole number that a text can mean, or what is wrong with it and what to write.

    Args:
        text: On one line, in ordinary letters.
    """
    number = _figures(text)
    if number is not None:
        return number
    said = text.casefold()
    if said in _NONE:
        return _WRITE_ZERO
    if re.fullmatch(r"[0-9.,]+ ?(?:%|persen|prosen)", said):
        return _PERCENTAGE
    found = _WITH_UNIT.fullmatch(text)
    if found is not None and set(found[2].casefold().split()) <= _UNITS:
        return count_in(found[1].rstrip(".,"))
    return _NO_COUNT


def _figures(text: str) -> int | Bilingual | None:
    if _WHOLE.fullmatch(text):
        return int(text)
    if found := _NO_DECIMALS.fullmatch(text):
        return int(found[1])
    found = _GROUPED.fullmatch(text)
    if found is None:
        return None
    groups = (found["points"] or found["commas"])[1:].replace(",", ".").split(".")
    whole = found["head"] + "".join(groups)
    if len(groups) == 1 and groups[0] == "000" and len(text) == len(whole) + 1:
        # The decimals of the other country: one with three of them is a whole number too.
        head = found["head"]
        return Bilingual(
            f"either {whole} or {head}; write it without points and commas",
            f"dapat berarti {whole} atau {head}; tulis tanpa titik dan koma",
        )
    return int(whole) if len(whole) <= 12 else None
