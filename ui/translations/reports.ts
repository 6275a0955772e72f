<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>OfficialWording</name>
    <message>
        <source>Take the official wording…</source>
        <translation>Ambil kalimat resmi…</translation>
    </message>
    <message>
        <source>Back to the short wording</source>
        <translation>Kembali ke kalimat ringkas</translation>
    </message>
    <message>
        <source>Questions in the wording of {file}</source>
        <translation>Pertanyaan memakai kalimat dari {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s)</source>
        <translation>
            <numerusform>%n butir</numerusform>
        </translation>
    </message>
    <message>
        <source>taken by {name} on {day}</source>
        <translation>diambil {name} pada {day}</translation>
    </message>
    <message>
        <source>Questions in the short wording of this program</source>
        <translation>Pertanyaan memakai kalimat ringkas program ini</translation>
    </message>
    <message>
        <source>The official wording can be taken from a worksheet of the ministry. It is kept in this file only.</source>
        <translation>Kalimat resmi dapat diambil dari LKE kementerian. Kalimat itu hanya disimpan dalam berkas ini.</translation>
    </message>
    <message>
        <source>This file is opened for reading only.</source>
        <translation>Berkas ini dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>Choose a worksheet of the ministry</source>
        <translation>Pilih LKE kementerian</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message>
        <source>official wording</source>
        <translation>kalimat resmi</translation>
    </message>
    <message>
        <source>short wording</source>
        <translation>kalimat ringkas</translation>
    </message>
    <message>
        <source>{count} of {of} indicators recognised for certain</source>
        <translation>{count} dari {of} butir dikenali dengan pasti</translation>
    </message>
    <message numerus="yes">
        <source>%n recognised only roughly and left out</source>
        <translation>
            <numerusform>%n hanya dikenali kira-kira dan tidak diambil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n tidak ditemukan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep our own words for their options</source>
        <translation>
            <numerusform>pilihan pada %n butir tetap memakai kalimat ringkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the questions in the wording of {file}?</source>
        <translation>Tampilkan pertanyaan dengan kalimat dari {file}?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message numerus="yes">
        <source>Take %n indicator(s)</source>
        <translation>
            <numerusform>Ambil %n butir</numerusform>
        </translation>
    </message>
    <message>
        <source>No wording was taken</source>
        <translation>Tidak ada kalimat yang diambil</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Show in the folder</source>
        <translation>Tampilkan di folder</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>ReadinessWords</name>
    <message numerus="yes">
        <source>Ready: %n indicator(s)</source>
        <translation>
            <numerusform>Siap: %n butir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered</source>
        <translation>
            <numerusform>%n jawaban kosong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without evidence</source>
        <translation>
            <numerusform>%n butir tanpa bukti</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: nothing would be empty</source>
        <translation>Siap: tidak ada yang kosong</translation>
    </message>
    <message>
        <source>TPI has not judged anything yet: its sheets would be empty</source>
        <translation>TPI belum menilai: lembar TPI dan perbandingan kosong</translation>
    </message>
    <message>
        <source>Ready: {before} and {year}</source>
        <translation>Siap: {before} dan {year}</translation>
    </message>
    <message>
        <source>Ready: no minimum is missed</source>
        <translation>Siap: semua syarat terpenuhi</translation>
    </message>
    <message numerus="yes">
        <source>Ready: %n minimum(s) to reach</source>
        <translation>
            <numerusform>Siap: %n syarat belum terpenuhi</numerusform>
        </translation>
    </message>
    <message>
        <source>No evidence yet: only cover and index</source>
        <translation>Belum ada bukti: hanya sampul dan daftar isi</translation>
    </message>
    <message>
        <source>TPI has not judged anything yet</source>
        <translation>TPI belum menilai apa pun</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) not judged yet</source>
        <translation>
            <numerusform>%n jawaban belum dinilai</numerusform>
        </translation>
    </message>
    <message>
        <source>Number, date and signer are not filled in</source>
        <translation>Nomor, tanggal, dan penanda tangan belum diisi</translation>
    </message>
    <message numerus="yes">
        <source>Ready: %n indicator(s) judged</source>
        <translation>
            <numerusform>Siap: %n butir dinilai</numerusform>
        </translation>
    </message>
    <message>
        <source>The declaration is not filled in: place, date and head</source>
        <translation>Pencanangan belum diisi: tempat, tanggal, dan pimpinan</translation>
    </message>
    <message numerus="yes">
        <source>Ready: %n signature(s) to be given</source>
        <translation>
            <numerusform>Siap: %n tanda tangan diperlukan</numerusform>
        </translation>
    </message>
    <message>
        <source>Differs from the frozen charter: a draft of the next one</source>
        <translation>Berbeda dari piagam yang dibekukan: rancangan berikutnya</translation>
    </message>
    <message>
        <source>Ready, as it was frozen and signed</source>
        <translation>Siap, sebagaimana dibekukan dan ditandatangani</translation>
    </message>
    <message numerus="yes">
        <source>Ready, as it was frozen: %n signature(s) to be given</source>
        <translation>
            <numerusform>Siap, sebagaimana dibekukan: %n tanda tangan diperlukan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Make…</source>
        <translation>Buat…</translation>
    </message>
    <message>
        <source>Make… {report}</source>
        <translation>Buat… {report}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open {report}</source>
        <translation>Buka {report}</translation>
    </message>
    <message>
        <source>Open the folder of {report}</source>
        <translation>Buka folder {report}</translation>
    </message>
    <message>
        <source>Print {report}</source>
        <translation>Cetak {report}</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Belum pernah dibuat</translation>
    </message>
    <message>
        <source>It is being made</source>
        <translation>Sedang dibuat</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Sedang dibuat…</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Excel worksheet</source>
        <translation>Lembar kerja Excel</translation>
    </message>
    <message>
        <source>For TPI and the portal</source>
        <translation>Untuk TPI dan portal</translation>
    </message>
    <message>
        <source>The ministry&apos;s worksheet, filled in</source>
        <translation>LKE kementerian terisi</translation>
    </message>
    <message>
        <source>For TPI and TPN, in a copy of the ministry&apos;s own file</source>
        <translation>Untuk TPI dan TPN, pada salinan berkas kementerian</translation>
    </message>
    <message>
        <source>Self-assessment report</source>
        <translation>Laporan penilaian mandiri</translation>
    </message>
    <message>
        <source>For the head and TPI</source>
        <translation>Untuk pimpinan dan TPI</translation>
    </message>
    <message>
        <source>Recap of the scores</source>
        <translation>Rekapitulasi nilai</translation>
    </message>
    <message>
        <source>For the head: the unit, TPI, and the two side by side</source>
        <translation>Untuk pimpinan: unit, TPI, dan keduanya berdampingan</translation>
    </message>
    <message>
        <source>Comparison with the year before</source>
        <translation>Perbandingan dengan tahun sebelumnya</translation>
    </message>
    <message>
        <source>For the head and the area groups, with charts</source>
        <translation>Untuk pimpinan dan pokja, dengan grafik</translation>
    </message>
    <message>
        <source>Gaps and action plan</source>
        <translation>Kesenjangan dan rencana aksi</translation>
    </message>
    <message>
        <source>For the six area groups</source>
        <translation>Untuk enam pokja</translation>
    </message>
    <message>
        <source>Evidence binder</source>
        <translation>Bundel bukti</translation>
    </message>
    <message>
        <source>For TPI and TPN</source>
        <translation>Untuk TPI dan TPN</translation>
    </message>
    <message>
        <source>Declaration charter</source>
        <translation>Piagam pencanangan</translation>
    </message>
    <message>
        <source>For the public, to be signed</source>
        <translation>Untuk publik, siap ditandatangani</translation>
    </message>
    <message>
        <source>Report of results (LHE)</source>
        <translation>Laporan hasil evaluasi (LHE)</translation>
    </message>
    <message>
        <source>By TPI, for the head of the unit</source>
        <translation>Dari TPI, untuk pimpinan unit</translation>
    </message>
    <message>
        <source>Blank printable form</source>
        <translation>Formulir kosong untuk dicetak</translation>
    </message>
    <message>
        <source>For meetings without a computer</source>
        <translation>Untuk rapat tanpa komputer</translation>
    </message>
    <message>
        <source>File for the ministry&apos;s portal</source>
        <translation>Berkas untuk portal kementerian</translation>
    </message>
    <message>
        <source>For whoever has access to the portal; this program sends nothing</source>
        <translation>Untuk yang berwenang di portal; program ini tidak mengirim apa pun</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON file (*.json)</source>
        <translation>Berkas JSON (*.json)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Dokumen PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{file} was made</source>
        <translation>{file} selesai dibuat</translation>
    </message>
    <message>
        <source>Keeping the charter</source>
        <translation>Menyimpan piagam</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Cari di:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Jenis berkas:</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Open the results folder</source>
        <translation>Buka folder hasil</translation>
    </message>
    <message>
        <source>Import a worksheet…</source>
        <translation>Impor lembar kerja…</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Choose a worksheet of the ministry</source>
        <translation>Pilih LKE kementerian</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save: {report}</source>
        <translation>Simpan: {report}</translation>
    </message>
    <message>
        <source>{report}: {file}</source>
        <translation>{report}: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) written into the sheet “{sheet}”</source>
        <translation>
            <numerusform>%n sel ditulis ke lembar “{sheet}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) [has|have] no place there:</source>
        <translation>
            <numerusform>%n isian tidak punya tempat di sana:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) should be looked at:</source>
        <translation>
            <numerusform>%n baris perlu dilihat:</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has its place there.</source>
        <translation>Semua isian mendapat tempatnya.</translation>
    </message>
    <message>
        <source>{file} opens in its own program; print it there (Ctrl+P)</source>
        <translation>{file} dibuka di programnya sendiri; cetak dari sana (Ctrl+P)</translation>
    </message>
    <message>
        <source>{file} is no longer where it was.</source>
        <translation>{file} tidak ada lagi di tempatnya.</translation>
    </message>
    <message>
        <source>Sample data: every page says so, and none of it counts as real.</source>
        <translation>Data contoh: setiap halaman menyebutkannya, dan tidak berlaku sebagai data asli.</translation>
    </message>
    <message>
        <source>The same content as on the screen; every file names instrument, completeness and time.</source>
        <translation>Isi sama dengan layar; setiap berkas mencantumkan instrumen, kelengkapan, dan waktu pembuatan.</translation>
    </message>
    <message>
        <source>Years of the file</source>
        <translation>Tahun dalam berkas</translation>
    </message>
    <message>
        <source>Answers that are only being tried do not go into any document.</source>
        <translation>Jawaban yang hanya dicoba tidak masuk ke dokumen mana pun.</translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered indicator(s) will be printed as not answered and leave the mean.</source>
        <translation>
            <numerusform>%n butir kosong akan tercetak “Belum diisi” dan tidak ikut dirata-rata.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents can be made all the same.</source>
        <translation>Dokumen tetap dapat dibuat.</translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered indicator(s) will be printed as not answered and count 0.</source>
        <translation>
            <numerusform>%n butir kosong akan tercetak “Belum diisi” dan bernilai 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made {moment} · {size}</source>
        <translation>Dibuat {moment} · {size}</translation>
    </message>
    <message>
        <source>Made {moment} · no longer where it was</source>
        <translation>Dibuat {moment} · tidak ada lagi di tempatnya</translation>
    </message>
    <message>
        <source>Nothing was made yet</source>
        <translation>Belum ada yang dibuat</translation>
    </message>
    <message>
        <source>Make… {report}</source>
        <translation>Buat… {report}</translation>
    </message>
    <message>
        <source>See what is missing</source>
        <translation>Lihat yang kurang</translation>
    </message>
</context>
</TS>
