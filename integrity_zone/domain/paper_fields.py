"""The named fields that the text of each kind of paper may hold."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.papers import PaperKind

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PaperField:
    """Something that is filled in when a paper is made."""

    name: str  #: as it stands in braces
    title_id: str
    title_en: str
    is_block: bool = False  #: stands for more than words, and has a line to itself


_UNIT = (
    PaperField("nama_unit", "Nama unit kerja", "Name of the unit"),
    PaperField("pemerintah", "Pemerintah daerah atau instansi", "Government or agency"),
    PaperField("predikat", "Predikat yang dituju: WBK atau WBBM", "Predicate worked towards: WBK or WBBM"),
    PaperField("predikat_lengkap", "Predikat yang dituju, ditulis lengkap", "Predicate worked towards, in full"),
    PaperField("tahun", "Tahun", "Year"),
    PaperField("tempat", "Tempat", "Place"),
    PaperField("tanggal", "Tanggal, misalnya 22 April 2026", "Date, such as 22 April 2026"),
    PaperField("hari_tanggal", "Hari dan tanggal dengan huruf", "Day and date in words"),
)
_NUMBER = (PaperField("nomor", "Nomor naskah", "Number of the paper"),)
_HEAD = (
    PaperField("nama_pimpinan", "Nama pimpinan unit", "Name of the head"),
    PaperField("nip_pimpinan", "NIP pimpinan", "NIP of the head"),
    PaperField("pangkat_pimpinan", "Pangkat pimpinan", "Rank of the head"),
    PaperField("jabatan_pimpinan", "Jabatan pimpinan", "Office of the head"),
)
_SIGNER = (
    PaperField("nama_penanda_tangan", "Nama yang menandatangani", "Name of who signs"),
    PaperField("nip_penanda_tangan", "NIP yang menandatangani", "NIP of who signs"),
    PaperField("pangkat_penanda_tangan", "Pangkat yang menandatangani", "Rank of who signs"),
    PaperField("jabatan_penanda_tangan", "Jabatan yang menandatangani", "Office of who signs"),
)
_SIGNATURE = PaperField("tanda_tangan", "Ruang tanda tangan", "Room for the signature", is_block=True)
_NEW_PAGE = PaperField("halaman_baru", "Mulai halaman baru", "Begin a new page", is_block=True)
_DATE_LINE = PaperField("tempat_tanggal", "Tempat dan tanggal di kanan", "Place and date at the right", is_block=True)

_FIELDS: dict[PaperKind, tuple[PaperField, ...]] = {
    PaperKind.CHARTER: (
        *_UNIT,
        PaperField("pimpinan", "“pimpinan” atau “para pimpinan”", "“pimpinan”, or “para pimpinan” for several"),
        PaperField("janji", "Butir-butir komitmen", "The commitments", is_block=True),
    ),
    PaperKind.PAKTA: (
        *_UNIT,
        PaperField("nama", "Nama pegawai", "Name of the person"),
        PaperField("nip", "NIP pegawai", "NIP of the person"),
        PaperField("pangkat", "Pangkat pegawai", "Rank of the person"),
        PaperField("jabatan", "Jabatan pegawai", "Office of the person"),
        *_HEAD,
        _SIGNATURE,
    ),
    PaperKind.COMMITMENT_SHEET: (
        *_UNIT,
        *_HEAD,
        PaperField("jumlah_pegawai", "Jumlah pegawai", "Number of staff"),
        PaperField("daftar_pegawai", "Daftar pegawai dengan ruang tanda tangan", "Staff list to sign", is_block=True),
        _SIGNATURE,
    ),
    PaperKind.TEAM_DECREE: (
        *_UNIT,
        *_NUMBER,
        *_HEAD,
        *_SIGNER,
        PaperField("susunan_tim", "Susunan tim kerja", "The team, area by area", is_block=True),
        _SIGNATURE,
        _NEW_PAGE,
    ),
    PaperKind.MINUTES: (
        *_UNIT,
        *_NUMBER,
        *_HEAD,
        PaperField("jumlah_pegawai", "Jumlah pegawai", "Number of staff"),
        PaperField("jumlah_pakta", "Pegawai yang sudah menandatangani pakta", "Staff who signed the pakta"),
        PaperField("daftar_pihak", "Para pihak yang menandatangani", "The parties who sign", is_block=True),
        PaperField("daftar_hadir", "Tamu yang hadir", "Guests present", is_block=True),
        _SIGNATURE,
    ),
    PaperKind.SERVICE_NOTICE: (*_UNIT, *_NUMBER, *_HEAD, *_SIGNER, _SIGNATURE),
    PaperKind.PROPOSAL: (*_UNIT, *_NUMBER, *_SIGNER, _DATE_LINE, _SIGNATURE, _NEW_PAGE),
    PaperKind.RESPONSIBILITY: (
        *_UNIT,
        *_NUMBER,
        *_SIGNER,
        PaperField(
            "tanda_tangan_meterai",
            "Ruang tanda tangan dengan tempat meterai",
            "Room for the signature with a duty stamp",
            is_block=True,
        ),
        _SIGNATURE,
    ),
}
#: Without these a paper would not be what it is.
_REQUIRED: dict[PaperKind, tuple[str, ...]] = {
    PaperKind.CHARTER: ("janji",),
    PaperKind.PAKTA: ("nama", "tanda_tangan"),
    PaperKind.COMMITMENT_SHEET: ("daftar_pegawai",),
    PaperKind.TEAM_DECREE: ("tanda_tangan", "susunan_tim"),
    PaperKind.MINUTES: ("tanda_tangan",),
    PaperKind.SERVICE_NOTICE: ("tanda_tangan",),
    PaperKind.PROPOSAL: ("tanda_tangan",),
    PaperKind.RESPONSIBILITY: (),
}


def fields_of(kind: PaperKind) -> Mapping[str, PaperField]:
    """Name -> field, in the order in which an editor offers them."""
    return MappingProxyType({field.name: field for field in _FIELDS[kind]})


def required_fields(kind: PaperKind) -> tuple[str, ...]:
    """Names of the fields that a text of this kind must hold."""
    return _REQUIRED[kind]
