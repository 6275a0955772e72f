"""The text that each kind of paper has until a unit writes its own. Our own words: no form of them is prescribed."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.papers import PaperKind
from integrity_zone.exports.indonesian.wording import CLOSING
from integrity_zone.exports.papers.standing_decree import TEAM_DECREE

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Filled in, its first line says what `wording.opening` says.
_CHARTER = (
    "Pada hari ini, {hari_tanggal}, bertempat di {tempat}, kami {pimpinan} dan seluruh pegawai {nama_unit} "
    "menyatakan siap membangun Zona Integritas, dan untuk itu berjanji:",
    "{janji}",
    CLOSING,
)

#: The seven themes of pakta integritas that follow from PermenPANRB 49/2011.
_PAKTA = (
    "PAKTA INTEGRITAS",
    "",
    "Saya yang bertanda tangan di bawah ini:",
    "Nama : {nama}",
    "NIP : {nip}",
    "Pangkat : {pangkat}",
    "Jabatan : {jabatan}",
    "Unit kerja : {nama_unit}",
    "",
    "Dengan sadar dan tanpa paksaan siapa pun, selama bertugas di {nama_unit} saya berjanji:",
    "1. ikut mencegah korupsi, kolusi, dan nepotisme di lingkungan kerja saya, serta tidak melakukannya;",
    "2. tidak meminta dan tidak menerima, sendiri atau lewat orang lain, uang, hadiah, jamuan, atau keuntungan apa pun "
    "yang tidak dibenarkan peraturan;",
    "3. bekerja terbuka, jujur, dan tidak memihak, serta dapat mempertanggungjawabkan setiap keputusan saya;",
    "4. menjauhi benturan kepentingan, dan menyampaikannya kepada atasan begitu saya mengetahuinya;",
    "5. memberi contoh kepatuhan pada aturan kepada bawahan dan rekan kerja;",
    "6. melaporkan penyimpangan yang saya ketahui lewat saluran yang tersedia, serta ikut melindungi pelapor;",
    "7. menerima akibat hukum dan kepegawaian apabila janji ini saya langgar.",
    "",
    "Pakta ini saya tanda tangani untuk saya pegang, dan boleh diketahui siapa saja.",
    "",
    "{tanda_tangan}",
)

_COMMITMENT_SHEET = (
    "LEMBAR KOMITMEN PEGAWAI",
    "{nama_unit}",
    "",
    "Kami yang tercantum dalam lembar ini, pimpinan dan pegawai {nama_unit}, berjanji ikut membangun Zona Integritas "
    "menuju {predikat_lengkap}: bekerja jujur, menolak segala bentuk suap dan pungutan di luar ketentuan, melayani "
    "sesuai standar, dan saling mengingatkan.",
    "",
    "{daftar_pegawai}",
    "",
    "{tanda_tangan}",
)

_MINUTES = (
    "BERITA ACARA",
    "PENCANANGAN PEMBANGUNAN ZONA INTEGRITAS",
    "{nama_unit}",
    "NOMOR {nomor}",
    "",
    "Pada hari ini, {hari_tanggal}, bertempat di {tempat}, kami yang bertanda tangan di bawah ini:",
    "{daftar_pihak}",
    "",
    "menerangkan bahwa pada acara pencanangan pembangunan Zona Integritas menuju {predikat_lengkap} telah berlangsung:",
    "1. pembacaan dan penandatanganan piagam pencanangan oleh {jabatan_pimpinan};",
    "2. penandatanganan pakta integritas; sampai acara ini {jumlah_pakta} dari {jumlah_pegawai} pegawai telah "
    "menandatanganinya;",
    "3. penyampaian komitmen pimpinan dan pegawai secara terbuka kepada para undangan dan masyarakat.",
    "{daftar_hadir}",
    "",
    "Demikian berita acara ini kami buat sesuai dengan yang terjadi, untuk dipergunakan di mana perlu.",
    "",
    "{tanda_tangan}",
)

_SERVICE_NOTICE = (
    "MAKLUMAT PELAYANAN",
    "",
    "Kami, pimpinan dan seluruh pegawai {nama_unit}, sanggup melayani sesuai standar pelayanan yang sudah kami "
    "umumkan.",
    "",
    "Bila layanan kami tidak sesuai dengan standar itu, kami memberi penjelasan, memperbaikinya, dan siap menerima "
    "sanksi menurut peraturan.",
    "",
    "{tanda_tangan}",
)

_PROPOSAL = (
    "{tempat_tanggal}",
    "Nomor : {nomor}",
    "Sifat : Penting",
    "Lampiran : 1 (satu) berkas",
    "Hal : Usulan evaluasi Zona Integritas menuju {predikat}",
    "",
    "Yth. Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "c.q. Deputi Bidang Reformasi Birokrasi, Akuntabilitas Aparatur, dan Pengawasan",
    "di Jakarta",
    "",
    "Berdasarkan hasil evaluasi Tim Penilai Internal tahun {tahun}, dengan hormat kami mengusulkan unit kerja berikut "
    "untuk dievaluasi oleh Tim Penilai Nasional:",
    "1. {nama_unit}, menuju {predikat_lengkap}.",
    "",
    "Bersama surat ini kami sampaikan surat pernyataan tanggung jawab mutlak, lembar kerja evaluasi dan hasil survei "
    "setiap unit, serta keterangan mengenai syarat tingkat instansi.",
    "",
    "Kami berharap usulan ini dapat diproses lebih lanjut. Atas perhatian Bapak/Ibu Menteri kami ucapkan terima kasih.",
    "",
    "{tanda_tangan}",
    "",
    "Tembusan:",
    "1. Inspektur Daerah;",
    "2. Kepala {nama_unit}.",
)

_RESPONSIBILITY = (
    "SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK",
    "NOMOR {nomor}",
    "",
    "Yth. Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "di Jakarta",
    "",
    "Saya yang bertanda tangan di bawah ini:",
    "Nama : {nama_penanda_tangan}",
    "NIP : {nip_penanda_tangan}",
    "Jabatan : {jabatan_penanda_tangan}",
    "",
    "bertanggung jawab penuh atas usulan {nama_unit} menuju {predikat_lengkap} tahun {tahun}, dan menyatakan bahwa:",
    "1. seluruh syarat pengusulan telah dipenuhi dan dapat dibuktikan;",
    "2. data dan bukti pada komponen pengungkit benar dan sesuai dengan keadaan;",
    "3. data dan bukti pada komponen hasil benar dan sesuai dengan keadaan.",
    "",
    "Saya bersedia apabila data tersebut diperiksa sewaktu-waktu. Jika kemudian ternyata tidak benar, saya menerima "
    "akibatnya menurut peraturan, termasuk dibatalkannya usulan.",
    "",
    "{tanda_tangan_meterai}",
)

_TEXTS: Mapping[PaperKind, str] = MappingProxyType(
    {
        kind: "\n".join(lines)
        for kind, lines in (
            (PaperKind.CHARTER, _CHARTER),
            (PaperKind.PAKTA, _PAKTA),
            (PaperKind.COMMITMENT_SHEET, _COMMITMENT_SHEET),
            (PaperKind.TEAM_DECREE, TEAM_DECREE),
            (PaperKind.MINUTES, _MINUTES),
            (PaperKind.SERVICE_NOTICE, _SERVICE_NOTICE),
            (PaperKind.PROPOSAL, _PROPOSAL),
            (PaperKind.RESPONSIBILITY, _RESPONSIBILITY),
        )
    }
)


def standing_text(kind: PaperKind) -> str:
    """The lines of one kind of paper, with its named fields."""
    return _TEXTS[kind]
