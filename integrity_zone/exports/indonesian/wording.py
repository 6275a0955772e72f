"""The standing Indonesian wording of documents, in our own words; no form of the charter is prescribed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.exports.indonesian.dates import date_words

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.domain.declaration import Declaration, Signatory
    from integrity_zone.domain.work_unit import WorkUnit

#: Printed unless the declaration brings commitments of its own.
STANDING_COMMITMENTS = (
    "tidak melakukan korupsi, kolusi, dan nepotisme serta menolak setiap gratifikasi yang dianggap suap;",
    "melayani sesuai standar, tepat waktu, tanpa pungutan tambahan;",
    "menjalankan enam area perubahan: manajemen perubahan, tatalaksana, manajemen SDM, akuntabilitas, pengawasan, "
    "dan pelayanan publik;",
    "membuka informasi layanan dan kanal pengaduan, serta melindungi pelapor;",
    "memberi keteladanan, dimulai dari pimpinan;",
    "bersedia dinilai, dipantau, dan diperbaiki secara terbuka.",
)

TITLE = "PIAGAM PENCANANGAN"
SUBJECT = "PEMBANGUNAN ZONA INTEGRITAS"
TARGETS = {
    "WBK": "MENUJU WILAYAH BEBAS DARI KORUPSI",
    "WBBM": "MENUJU WILAYAH BIROKRASI BERSIH DAN MELAYANI",
}
DOCUMENT_TITLE = "Piagam Pencanangan Pembangunan Zona Integritas"
CLOSING = (
    "Demikian piagam ini kami buat dengan sebenarnya. Apabila kami melanggar, kami bersedia menerima sanksi sesuai "
    "ketentuan."
)
ACKNOWLEDGES = "Mengetahui,"
WITNESSES = "Menyaksikan,"
DECLARES = "Yang menyatakan,"
DECLARES_BEHIND_OFFICE = ", yang menyatakan"
WITNESS_HEADING = "Mengetahui dan menyaksikan"
CONTINUED = "lanjutan"
SIGNATURE_SPACE = "ruang tanda tangan elektronik"
SCAN_SHEET_TITLE = "LEMBAR TANDA TANGAN ELEKTRONIK"
SCAN_SHEET_HEADING = "Menandatangani pindaian ini secara elektronik"
SCAN_SHEET_INK = "Tanda tangan basah pada pindaian, tidak dinilai:"
NOT_OFFICIAL = "Rancangan unit, bukan formulir resmi kementerian"

STAFF_TITLE = "LEMBAR KOMITMEN PEGAWAI"
STAFF_COLUMNS = ("No.", "Nama", "NIP", "Jabatan", "Tanda tangan")
PRESENT_TITLE = "Hadir dan kendali yang diumumkan"
GUEST_COLUMNS = ("No.", "Tamu yang hadir", "Lembaga")
CONTROL_COLUMNS = ("No.", "Kendali yang diumumkan", "Tempat", "Jumlah")
PLACE_WITHHELD = "tidak diumumkan"

#: At the foot of whatever shows a score.
PRE_ASSESSMENT = "Pra-penilaian; predikat ditetapkan Menteri setelah evaluasi TPN"

SAMPLE = "CONTOH"
SAMPLE_REMARK = "orang dan data rekaan"

SIGNED_ELECTRONICALLY = "Ditandatangani secara elektronik"
CHECK_HERE = "Periksa: buka berkas ini di aplikasi Zona Integritas"

_REGION = re.compile(r"(?P<own>.+?)\s+(?P<region>(?:Kabupaten|Kota|Provinsi)\s+\S+(?:\s+\S+){0,3})", re.IGNORECASE)
#: First words of a unit that surely belongs to a regional government; ministries have offices in regions too.
_REGIONAL_UNITS = (
    "dinas",
    "inspektorat",
    "sekretariat daerah",
    "sekretariat dprd",
    "badan kepegawaian",
    "badan keuangan",
    "badan kesatuan",
    "badan pendapatan",
    "badan penanggulangan bencana daerah",
    "badan perencanaan",
    "bappeda",
    "kecamatan",
    "kelurahan",
    "puskesmas",
    "rumah sakit umum daerah",
    "satuan polisi pamong praja",
    "uptd",
)
#: First words of offices that stand above a unit and therefore acknowledge; everybody else witnesses.
_SUPERIORS = re.compile(
    r"(?:(?:penjabat|pelaksana tugas|pelaksana harian|pj\.?|plt\.?|plh\.?)\s+)*"
    r"(?:(?:wakil\s+)?(?:bupati|wali\s?kota|gubernur|menteri)|sekretaris\s+(?:daerah|jenderal|utama)|sekda)\b",
    re.IGNORECASE,
)


def unit_name(unit: WorkUnit) -> str:
    """The unit's name as documents print it; a sample's remark in brackets goes, since every page says CONTOH."""
    return _without_remark(unit.name) if unit.sample else unit.name


def letterhead(name: str, government: str) -> tuple[str, str]:
    """The two parts of a letterhead.

    Args:
        name: Full name of the unit.
        government: The government it belongs to; empty when it is to be taken from the name, where that is certain.

    Returns:
        Government line, perhaps empty, and the unit without the region that the government line names already.
    """
    found = _REGION.fullmatch(name)
    derived = f"Pemerintah {found['region']}" if found and name.lower().startswith(_REGIONAL_UNITS) else ""
    government = government or derived
    repeats = found is not None and government.lower().endswith(found["region"].lower())
    return government, found["own"] if found and repeats else name


def opening(unit: str, place: str, day: date, heads: int) -> str:
    """Who declares what, when and where."""
    return (
        f"Pada hari ini, {date_words(day)}, bertempat di {place}, kami {leaders(heads)} dan seluruh pegawai {unit} "
        "menyatakan siap membangun Zona Integritas, dan untuk itu berjanji:"
    )


def scan_sheet(document: str, pages: int, digest: str) -> tuple[str, ...]:
    """What the sheet says that is added behind a scan for those who sign electronically.

    Args:
        document: Id of the charter.
        pages: Of the scan.
        digest: SHA-256 (hex) of the scan as it was handed in.
    """
    before = "Satu halaman" if pages == 1 else f"{pages} halaman"
    return (
        f"{before} sebelum lembar ini adalah pindaian piagam {document} yang ditandatangani basah. Tanda tangan "
        "elektronik di bawah dibubuhkan pada pindaian itu apa adanya dan mencakup seluruh berkas ini; tanda tangan "
        "basahnya tidak menjadi tanda tangan elektronik karenanya.",
        f"Sidik SHA-256 berkas pindaian: {' '.join(digest[at : at + 8] for at in range(0, len(digest), 8))}",
    )


def leaders(heads: int) -> str:
    """One head, or several."""
    return "pimpinan" if heads == 1 else "para pimpinan"


def printed_commitments(declaration: Declaration) -> tuple[str, ...]:
    """The commitments the charter prints: the declaration's own, else the standing ones."""
    return declaration.commitments or STANDING_COMMITMENTS


def witness_role(witness: Signatory) -> str:
    """The word above a witness: superiors, and who signs in their place, acknowledge; others witness."""
    offices = (witness.office, witness.on_behalf_of)
    return ACKNOWLEDGES if any(_SUPERIORS.match(office.strip()) for office in offices) else WITNESSES


def shown_organisation(signatory: Signatory, unit: str) -> str:
    """The organisation to print under an office; empty when the page already names it."""
    organisation = signatory.organisation.strip()
    named = _without_remark(organisation).lower() == unit.lower() or organisation.lower() in signatory.office.lower()
    return "" if named else organisation


def _without_remark(name: str) -> str:
    """The name without a remark in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", name) or name
