"""Words of the papers that are not part of an editable text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.domain.offices import office_in_line
from integrity_zone.domain.papers import PaperKind

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import Signatory

#: Room to write by hand what is not known.
BLANK = "…………………………"
PAPER_TITLES = {
    PaperKind.CHARTER: "Piagam Pencanangan",
    PaperKind.PAKTA: "Pakta Integritas",
    PaperKind.COMMITMENT_SHEET: "Lembar Komitmen Pegawai",
    PaperKind.TEAM_DECREE: "Keputusan tentang Tim Kerja",
    PaperKind.MINUTES: "Berita Acara Pencanangan",
    PaperKind.SERVICE_NOTICE: "Maklumat Pelayanan",
    PaperKind.PROPOSAL: "Surat Usulan",
    PaperKind.RESPONSIBILITY: "Surat Pernyataan Tanggung Jawab Mutlak",
}
#: Letters of a kind in document ids and numbers.
PAPER_CODES = {
    PaperKind.CHARTER: "PC",
    PaperKind.PAKTA: "PI",
    PaperKind.COMMITMENT_SHEET: "LK",
    PaperKind.TEAM_DECREE: "SK",
    PaperKind.MINUTES: "BA",
    PaperKind.SERVICE_NOTICE: "MP",
    PaperKind.PROPOSAL: "SU",
    PaperKind.RESPONSIBILITY: "SP",
}
TARGETS = {
    "WBK": "Wilayah Bebas dari Korupsi (WBK)",
    "WBBM": "Wilayah Birokrasi Bersih dan Melayani (WBBM)",
}
TEAM_COLUMNS = ("No.", "Area perubahan", "Nama", "Kedudukan dalam tim")
WITNESSES = "Menyaksikan,"
SUPERIOR = "Atasan langsung,"
DECLARES = "Yang membuat pernyataan,"
_AREAS = (
    "Manajemen Perubahan",
    "Penataan Tatalaksana",
    "Penataan Sistem Manajemen SDM Aparatur",
    "Penguatan Akuntabilitas",
    "Penguatan Pengawasan",
    "Peningkatan Kualitas Pelayanan Publik",
)
_ROLES = {"coordinator": "Koordinator", "member": "Pokja area"}
_HEADS = re.compile(r"(?:(?:penjabat|pj\.?)\s+)?(?:bupati|wali\s?kota|gubernur|menteri)\b", re.IGNORECASE)
_GOVERNMENT = re.compile(r"pemerintah\s+(kabupaten|kota|provinsi)\s+(\S.*)", re.IGNORECASE)
_HEAD_WORDS = {"kabupaten": "Bupati", "kota": "Wali Kota", "provinsi": "Gubernur"}


def area_title(area: int | None) -> str:
    """The change area of a member of the team."""
    if area is None:
        return "Seluruh area"
    return _AREAS[area - 1] if area <= len(_AREAS) else f"Area {area}"


def role_title(role: str) -> str:
    """What somebody is in the team, as printed; words of the unit's own stay."""
    return _ROLES.get(role, role) or "Anggota"


def full_office(person: Signatory) -> str:
    """The office with the organisation it continues into: "Kepala Dinas" of "Dinas X" is "Kepala Dinas X"."""
    office = office_in_line(person)
    last = office.rpartition(" ")[2].lower()
    first, _, rest = person.organisation.partition(" ")
    return f"{office} {rest}" if rest and first.lower() == last else office


def replaced_by(document: str) -> str:
    """In the registry, why a paper no longer holds that another one took the place of."""
    return f"Diganti dengan {document}"


def is_head_of_government(office: str) -> bool:
    """Whether who holds this office signs in the name of a government or ministry, not of a unit of it."""
    return _HEADS.match(office.strip()) is not None


def head_of_government(government: str) -> str:
    """The office at the head of a regional government; empty when its name does not tell."""
    found = _GOVERNMENT.fullmatch(government.strip())
    return f"{_HEAD_WORDS[found[1].lower()]} {found[2]}" if found else ""
