"""The standing text of the decree that forms the team (SK tim kerja), which is longer than the others."""

from __future__ import annotations

TEAM_DECREE = (
    "KEPUTUSAN {jabatan_penanda_tangan}",
    "NOMOR {nomor}",
    "TENTANG",
    "TIM KERJA PEMBANGUNAN ZONA INTEGRITAS",
    "PADA {nama_unit} TAHUN {tahun}",
    "",
    "Menimbang : a. bahwa pembangunan Zona Integritas menuju {predikat_lengkap} perlu direncanakan, dikerjakan, dan "
    "dipantau bersama oleh pegawai dari seluruh bagian;",
    "b. bahwa untuk itu perlu dibentuk tim kerja dengan tugas yang jelas, yang ditetapkan dengan keputusan;",
    "",
    "Mengingat : 1. Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari "
    "Korupsi, Kolusi, dan Nepotisme;",
    "2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
    "3. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 90 Tahun 2021 tentang "
    "Pembangunan dan Evaluasi Zona Integritas, sebagaimana diubah dengan Peraturan Menteri Nomor 5 Tahun 2024;",
    "",
    "MEMUTUSKAN",
    "",
    "Menetapkan : Keputusan tentang Tim Kerja Pembangunan Zona Integritas pada {nama_unit} tahun {tahun}.",
    "",
    "KESATU : Membentuk tim kerja dengan susunan sebagaimana tercantum dalam lampiran keputusan ini.",
    "KEDUA : Tim kerja bertugas:",
    "a. menyusun rencana kerja dan target prioritas enam area perubahan;",
    "b. mengenalkan rencana itu kepada seluruh pegawai dan pengguna layanan;",
    "c. menjalankan, memantau, dan mengevaluasi pelaksanaannya secara berkala;",
    "d. mengumpulkan dan menata bukti, serta melakukan penilaian mandiri;",
    "e. melaporkan hasilnya kepada pimpinan.",
    "KETIGA : Biaya yang timbul dibebankan pada anggaran {nama_unit}.",
    "KEEMPAT : Keputusan ini berlaku sejak tanggal ditetapkan sampai dengan akhir tahun {tahun}.",
    "",
    "{tanda_tangan}",
    "",
    "{halaman_baru}",
    "LAMPIRAN",
    "KEPUTUSAN {jabatan_penanda_tangan}",
    "NOMOR {nomor}, TANGGAL {tanggal}",
    "",
    "SUSUNAN TIM KERJA PEMBANGUNAN ZONA INTEGRITAS",
    "{nama_unit}",
    "",
    "{susunan_tim}",
    "",
    "{tanda_tangan}",
)
