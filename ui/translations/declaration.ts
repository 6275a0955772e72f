<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>CeremonyScreen</name>
    <message>
        <source>Ceremony</source>
        <translation>Acara</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Declaration of the integrity zone</source>
        <translation>Pencanangan zona integritas</translation>
    </message>
    <message>
        <source>Sign: {name}</source>
        <translation>Tandatangani: {name}</translation>
    </message>
    <message>
        <source>The text is not frozen yet.</source>
        <translation>Naskah belum dibekukan.</translation>
    </message>
    <message>
        <source>Everybody signed.</source>
        <translation>Semua sudah menandatangani.</translation>
    </message>
    <message>
        <source>{done} of {of} signed</source>
        <translation>{done} dari {of} sudah menandatangani</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Penanda tangan</translation>
    </message>
</context>
<context>
    <name>CeremonyWatch</name>
    <message>
        <source>Checking the charter</source>
        <translation>Memeriksa piagam</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents.</source>
        <translation>Sertifikat ini tidak ditujukan untuk menandatangani dokumen.</translation>
    </message>
    <message>
        <source>Who checks the charter may refuse it; ask the issuer for one that is meant for it.</source>
        <translation>Pemeriksa piagam dapat menolaknya; mintalah kepada penerbit sertifikat untuk dokumen.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Pemegang</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Rantai</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>lengkap</translation>
    </message>
    <message>
        <source>not complete; others may not reach its issuer</source>
        <translation>tidak lengkap; orang lain mungkin tidak sampai ke penerbitnya</translation>
    </message>
</context>
<context>
    <name>CharterActs</name>
    <message>
        <source>{name} signed.</source>
        <translation>{name} sudah menandatangani.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ditandatangani</translation>
    </message>
    <message>
        <source>Export the charter to be signed</source>
        <translation>Ekspor piagam untuk ditandatangani</translation>
    </message>
    <message>
        <source>{name} is ready to be signed in the other program</source>
        <translation>{name} siap ditandatangani dengan aplikasi lain</translation>
    </message>
    <message>
        <source>Bring the signed file back</source>
        <translation>Ambil berkas kembali</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Berkas PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Membaca {name}</translation>
    </message>
    <message>
        <source>{name} is kept as a scan of a signed document.</source>
        <translation>{name} disimpan sebagai pindaian dokumen bertanda tangan.</translation>
    </message>
    <message>
        <source>Keeping {name}</source>
        <translation>Menyimpan {name}</translation>
    </message>
    <message>
        <source>Taken back with the signature of {names}.</source>
        <translation>Diambil kembali dengan tanda tangan {names}.</translation>
    </message>
    <message>
        <source>{name} opens in its own program; print it there (Ctrl+P)</source>
        <translation>{name} dibuka dengan programnya; cetak dari sana (Ctrl+P)</translation>
    </message>
    <message>
        <source>scan {name}</source>
        <translation>pindaian {name}</translation>
    </message>
    <message>
        <source>The scan is the document now. Look at its pages before anybody signs.</source>
        <translation>Pindaian kini menjadi dokumen. Lihat halamannya sebelum ada yang menandatangani.</translation>
    </message>
    <message>
        <source>Making the document of the scan</source>
        <translation>Menyiapkan pindaian sebagai dokumen</translation>
    </message>
    <message>
        <source>The charter as it was drawn is the document again.</source>
        <translation>Berkas piagam yang dibuat kembali menjadi dokumen.</translation>
    </message>
    <message>
        <source>Leaving the scan</source>
        <translation>Kembali ke berkas piagam</translation>
    </message>
    <message>
        <source>Validation data added.</source>
        <translation>Data validasi ditambahkan.</translation>
    </message>
    <message>
        <source>Time stamp and validation data added.</source>
        <translation>Cap waktu dan data validasi ditambahkan.</translation>
    </message>
    <message>
        <source>Adding validation data</source>
        <translation>Menambahkan data validasi</translation>
    </message>
    <message>
        <source>Save a copy of the charter</source>
        <translation>Simpan salinan piagam</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Simpan salinan</translation>
    </message>
    <message>
        <source>Copy saved as {name}</source>
        <translation>Salinan disimpan sebagai {name}</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Berkas tidak ditulis.</translation>
    </message>
    <message>
        <source>No program here opens {name}.</source>
        <translation>Tidak ada program di sini yang membuka {name}.</translation>
    </message>
    <message>
        <source>Save a copy instead.</source>
        <translation>Simpan salinannya saja.</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Buka dokumen</translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation>Tidak dapat dibuka.</translation>
    </message>
</context>
<context>
    <name>CharterPane</name>
    <message>
        <source>Landscape</source>
        <translation>Mendatar</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Tegak</translation>
    </message>
    <message>
        <source>How the charter lies</source>
        <translation>Arah kertas piagam</translation>
    </message>
    <message>
        <source>State of the file</source>
        <translation>Keadaan berkas</translation>
    </message>
    <message>
        <source>Check the PDF</source>
        <translation>Periksa PDF</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Once complete</source>
        <translation>Setelah lengkap</translation>
    </message>
    <message>
        <source>The charter goes into the evidence, and is ready to be published: photographs, press, commitment sheet.</source>
        <translation>Piagam masuk ke bukti dan siap diumumkan: foto, siaran pers, dan lembar komitmen.</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Piagam</translation>
    </message>
    <message>
        <source>A preview: this is what would be frozen now.</source>
        <translation>Pratinjau: inilah yang dibekukan bila naskah dibekukan sekarang.</translation>
    </message>
    <message>
        <source>Place, day and a head are needed before the charter can be shown.</source>
        <translation>Tempat, tanggal, dan pimpinan perlu diisi sebelum piagam dapat ditampilkan.</translation>
    </message>
    <message>
        <source>There is no frozen charter</source>
        <translation>Belum ada piagam beku</translation>
    </message>
    <message>
        <source>Not frozen yet; nobody can sign.</source>
        <translation>Belum beku; belum ada yang dapat menandatangani.</translation>
    </message>
    <message>
        <source>Frozen; the declaration says something else now.</source>
        <translation>Beku; isi deklarasi sekarang berbeda.</translation>
    </message>
    <message>
        <source>The text is frozen.</source>
        <translation>Naskah beku, tidak dapat diubah.</translation>
    </message>
    <message>
        <source>The scan is what is signed; that it is the charter is for people to see.</source>
        <translation>Yang ditandatangani adalah pindaian; apakah itu piagamnya dinilai oleh orang, bukan program.</translation>
    </message>
    <message>
        <source>The signatures are being checked.</source>
        <translation>Tanda tangan sedang diperiksa.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) whole and trusted</source>
        <translation>
            <numerusform>%n tanda tangan utuh dan dipercaya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) whole, but not certain</source>
        <translation>
            <numerusform>%n tanda tangan utuh, tetapi belum pasti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) [does|do] not hold</source>
        <translation>
            <numerusform>%n tanda tangan tidak sah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) in ink, as a scan</source>
        <translation>
            <numerusform>%n tanda tangan basah berupa pindaian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n electronic signature(s) missing</source>
        <translation>
            <numerusform>Belum lengkap: %n tanda tangan elektronik lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) missing</source>
        <translation>
            <numerusform>Belum lengkap: %n pindaian lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody signed.</source>
        <translation>Semua sudah menandatangani.</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Signature of {name}</source>
        <translation>Tanda tangan {name}</translation>
    </message>
    <message>
        <source>By the certificate</source>
        <translation>Menurut sertifikat</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>The file was not checked yet.</source>
        <translation>Berkas belum diperiksa.</translation>
    </message>
    <message>
        <source>Wholeness</source>
        <translation>Keutuhan</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>utuh</translation>
    </message>
    <message>
        <source>changed or damaged</source>
        <translation>diubah atau rusak</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Kepercayaan</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>dipercaya</translation>
    </message>
    <message>
        <source>issuer not trusted here</source>
        <translation>penerbitnya tidak dipercaya di sini</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>{moment}, by a time stamp</source>
        <translation>{moment}, menurut cap waktu</translation>
    </message>
    <message>
        <source>{moment}, as the signer claims</source>
        <translation>{moment}, menurut penanda tangan</translation>
    </message>
    <message>
        <source>the person expected</source>
        <translation>orang yang diharapkan</translation>
    </message>
    <message>
        <source>not the person expected</source>
        <translation>bukan orang yang diharapkan</translation>
    </message>
    <message>
        <source>no certificate was named beforehand</source>
        <translation>tidak ada sertifikat yang disebut sebelumnya</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Pencabutan</translation>
    </message>
    <message>
        <source>not revoked as of {day}</source>
        <translation>tidak dicabut per {day}</translation>
    </message>
    <message>
        <source>not revoked</source>
        <translation>tidak dicabut</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>dicabut</translation>
    </message>
    <message>
        <source>not checked: there is no list of its issuer here</source>
        <translation>tidak diperiksa: daftar pencabutan penerbitnya belum ada di sini</translation>
    </message>
</context>
<context>
    <name>ControlDialog</name>
    <message>
        <source>Announce a control</source>
        <translation>Umumkan pengendalian</translation>
    </message>
    <message>
        <source>Change a control</source>
        <translation>Ubah pengendalian</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>such as CCTV</source>
        <translation>misalnya CCTV</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>The place stays confidential</source>
        <translation>Tempatnya dirahasiakan</translation>
    </message>
    <message>
        <source>A confidential place stands in no document, worksheet, report or log. Only this file holds it.</source>
        <translation>Tempat yang dirahasiakan tidak ditulis di dokumen, lembar kerja, laporan, atau catatan. Hanya berkas ini yang memuatnya.</translation>
    </message>
</context>
<context>
    <name>ControlsCard</name>
    <message>
        <source>Controls announced</source>
        <translation>Pengendalian yang diumumkan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Announce a control…</source>
        <translation>Umumkan pengendalian…</translation>
    </message>
    <message>
        <source>Nothing is announced, such as CCTV points.</source>
        <translation>Belum ada yang diumumkan, misalnya titik CCTV.</translation>
    </message>
    <message>
        <source>control {kind}</source>
        <translation>pengendalian {kind}</translation>
    </message>
    <message>
        <source>control {kind} changed</source>
        <translation>pengendalian {kind} diubah</translation>
    </message>
    <message>
        <source>control {kind} removed</source>
        <translation>pengendalian {kind} dihapus</translation>
    </message>
    <message>
        <source>{place} (confidential)</source>
        <translation>{place} (rahasia)</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>rahasia</translation>
    </message>
</context>
<context>
    <name>Declaration</name>
    <message>
        <source>Certificate or token here</source>
        <translation>Sertifikat atau token di sini</translation>
    </message>
    <message>
        <source>Signs with another program</source>
        <translation>Dengan aplikasi lain</translation>
    </message>
    <message>
        <source>Signs in ink</source>
        <translation>Tanda tangan basah</translation>
    </message>
    <message>
        <source>On this laptop, with a certificate file (P12) or a USB token</source>
        <translation>Di laptop ini, dengan berkas sertifikat (P12) atau token USB</translation>
    </message>
    <message>
        <source>With another program, such as BeSign, Panter or SRIKANDI</source>
        <translation>Dengan aplikasi lain, seperti BeSign, Panter, atau SRIKANDI</translation>
    </message>
    <message>
        <source>In ink on the printed page, which is then scanned</source>
        <translation>Basah pada halaman cetak, lalu dipindai</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Siap ditandatangani</translation>
    </message>
    <message>
        <source>Signed, not certain</source>
        <translation>Ditandatangani, belum pasti</translation>
    </message>
    <message>
        <source>Signed, checked</source>
        <translation>Ditandatangani, diperiksa</translation>
    </message>
    <message>
        <source>Changed after signing</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>In ink: printed, then scanned</source>
        <translation>Basah: dicetak, lalu dipindai</translation>
    </message>
    <message>
        <source>In ink, scanned</source>
        <translation>Basah, pindaian</translation>
    </message>
    <message>
        <source>Plt. (acting)</source>
        <translation>Plt. (pelaksana tugas)</translation>
    </message>
    <message>
        <source>Plh. (acting for some days)</source>
        <translation>Plh. (pelaksana harian)</translation>
    </message>
    <message>
        <source>a.n. (on behalf of the office holder)</source>
        <translation>a.n. (atas nama pejabat)</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Press item</source>
        <translation>Siaran pers</translation>
    </message>
    <message>
        <source>Holds the office</source>
        <translation>Pejabat definitif</translation>
    </message>
    <message>
        <source>Declares</source>
        <translation>Yang menyatakan</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Menyaksikan</translation>
    </message>
</context>
<context>
    <name>DeclarationActs</name>
    <message>
        <source>Freezing the text</source>
        <translation>Membekukan naskah</translation>
    </message>
    <message>
        <source>Called off; the text is not frozen.</source>
        <translation>Dibatalkan; naskah tidak dibekukan.</translation>
    </message>
    <message>
        <source>The text is frozen.</source>
        <translation>Naskah beku, tidak dapat diubah.</translation>
    </message>
    <message>
        <source>Withdraw the frozen charter</source>
        <translation>Batalkan pembekuan</translation>
    </message>
    <message>
        <source>The charter no longer holds, and the text can be changed again. What was signed stays in the registry.</source>
        <translation>Piagam tidak berlaku lagi dan naskah dapat diubah kembali. Yang sudah ditandatangani tetap tersimpan di register.</translation>
    </message>
    <message>
        <source>Withdraw the charter</source>
        <translation>Batalkan pembekuan</translation>
    </message>
    <message>
        <source>Withdrawing the charter</source>
        <translation>Membatalkan pembekuan</translation>
    </message>
    <message>
        <source>The charter was withdrawn.</source>
        <translation>Pembekuan dibatalkan.</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>pengumuman</translation>
    </message>
    <message>
        <source>publication taken back</source>
        <translation>pengumuman dibatalkan</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>{kind} removed</source>
        <translation>{kind} dihapus</translation>
    </message>
    <message>
        <source>the charter and what remains of the day</source>
        <translation>piagam dan dokumentasi acara</translation>
    </message>
    <message>
        <source>The charter stands behind {code}.</source>
        <translation>Piagam menjadi bukti {code}.</translation>
    </message>
    <message>
        <source>Charter behind {code}</source>
        <translation>Piagam sebagai bukti {code}</translation>
    </message>
</context>
<context>
    <name>DeclarationHead</name>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Piagam</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Freeze the text</source>
        <translation>Bekukan naskah</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Batalkan pembekuan…</translation>
    </message>
    <message>
        <source>Withdraw the frozen charter</source>
        <translation>Batalkan pembekuan</translation>
    </message>
    <message>
        <source>Building the integrity zone towards {target} · {state}</source>
        <translation>Pencanangan pembangunan zona integritas menuju {target} · {state}</translation>
    </message>
    <message>
        <source>Place, day or head is missing</source>
        <translation>Tempat, tanggal, atau pimpinan belum diisi</translation>
    </message>
    <message>
        <source>published</source>
        <translation>sudah diumumkan</translation>
    </message>
    <message>
        <source>signed, not published yet</source>
        <translation>ditandatangani, belum diumumkan</translation>
    </message>
    <message>
        <source>being signed</source>
        <translation>sedang ditandatangani</translation>
    </message>
    <message>
        <source>not frozen yet</source>
        <translation>belum dibekukan</translation>
    </message>
</context>
<context>
    <name>DeclarationPage</name>
    <message>
        <source>No day yet</source>
        <translation>Tanggal belum diisi</translation>
    </message>
    <message>
        <source>Ceremony screen</source>
        <translation>Layar acara</translation>
    </message>
    <message>
        <source>Freeze the text</source>
        <translation>Bekukan naskah</translation>
    </message>
    <message>
        <source>Withdraw the frozen charter…</source>
        <translation>Batalkan pembekuan…</translation>
    </message>
    <message>
        <source>Sign for whose turn it is…</source>
        <translation>Tandatangani sesuai giliran…</translation>
    </message>
    <message>
        <source>Export the charter to be signed…</source>
        <translation>Ekspor piagam untuk ditandatangani…</translation>
    </message>
    <message>
        <source>Bring the signed file back…</source>
        <translation>Ambil berkas kembali…</translation>
    </message>
    <message>
        <source>Print the charter</source>
        <translation>Cetak piagam</translation>
    </message>
    <message>
        <source>Save a copy of the charter…</source>
        <translation>Simpan salinan piagam…</translation>
    </message>
    <message>
        <source>Check the signatures anew</source>
        <translation>Periksa ulang tanda tangan</translation>
    </message>
    <message>
        <source>Add a time stamp and validation data…</source>
        <translation>Tambahkan cap waktu dan data validasi…</translation>
    </message>
    <message>
        <source>Requirements of a proposal</source>
        <translation>Syarat pengusulan</translation>
    </message>
    <message>
        <source>orientation of the charter</source>
        <translation>arah kertas piagam</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Please fill in what is marked.</source>
        <translation>Lengkapi isian yang ditandai.</translation>
    </message>
</context>
<context>
    <name>FreezePanel</name>
    <message>
        <source>Freeze the text</source>
        <translation>Bekukan naskah</translation>
    </message>
    <message>
        <source>A frozen charter is one file that no longer changes. Everybody signs that file; a change is a new revision.</source>
        <translation>Piagam beku adalah satu berkas yang tidak berubah lagi. Semua menandatangani berkas itu; perubahan menjadi revisi baru.</translation>
    </message>
    <message>
        <source>Withdraw the frozen charter…</source>
        <translation>Batalkan pembekuan…</translation>
    </message>
    <message>
        <source>Before freezing</source>
        <translation>Sebelum dibekukan</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Cara pembuatannya</translation>
    </message>
    <message>
        <source>Charters of this year</source>
        <translation>Piagam tahun ini</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Dibekukan</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Document and fingerprint</source>
        <translation>Dokumen dan sidik</translation>
    </message>
    <message>
        <source>Freeze anew as a revision</source>
        <translation>Bekukan lagi sebagai revisi</translation>
    </message>
    <message>
        <source>Place, day or head is missing</source>
        <translation>Tempat, tanggal, atau pimpinan belum diisi</translation>
    </message>
    <message>
        <source>met</source>
        <translation>terpenuhi</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>belum terpenuhi</translation>
    </message>
    <message>
        <source>{document}, revision {revision}, frozen {when} by {who}.</source>
        <translation>{document}, revisi {revision}, dibekukan {when} oleh {who}.</translation>
    </message>
    <message>
        <source>The declaration says something else now than the frozen charter.</source>
        <translation>Isi deklarasi sekarang berbeda dari piagam beku.</translation>
    </message>
    <message>
        <source>The text is frozen.</source>
        <translation>Naskah beku, tidak dapat diubah.</translation>
    </message>
    <message>
        <source>The place is known.</source>
        <translation>Tempat sudah diisi.</translation>
    </message>
    <message>
        <source>The place is missing.</source>
        <translation>Tempat belum diisi.</translation>
    </message>
    <message>
        <source>The day is known.</source>
        <translation>Tanggal sudah diisi.</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>Tanggal belum diisi.</translation>
    </message>
    <message>
        <source>Somebody declares.</source>
        <translation>Pimpinan yang menyatakan sudah ada.</translation>
    </message>
    <message>
        <source>Nobody declares yet: add a head.</source>
        <translation>Belum ada yang menyatakan: tambahkan pimpinan.</translation>
    </message>
    <message>
        <source>Most of the staff signed the pakta integritas.</source>
        <translation>Sebagian besar pegawai sudah menandatangani pakta integritas.</translation>
    </message>
    <message>
        <source>Most of the staff did not sign the pakta integritas yet; the rest may follow later.</source>
        <translation>Sebagian besar pegawai belum menandatangani pakta integritas; sisanya boleh menyusul.</translation>
    </message>
    <message>
        <source>The charter has a number.</source>
        <translation>Piagam bernomor.</translation>
    </message>
    <message>
        <source>The charter has no number; it may go without one.</source>
        <translation>Piagam belum bernomor; boleh tanpa nomor.</translation>
    </message>
    <message>
        <source>{way}: {people}</source>
        <translation>{way}: {people}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n orang</numerusform>
        </translation>
    </message>
    <message>
        <source>holds</source>
        <translation>berlaku</translation>
    </message>
    <message>
        <source>withdrawn: {reason}</source>
        <translation>dibatalkan: {reason}</translation>
    </message>
</context>
<context>
    <name>GuestDialog</name>
    <message>
        <source>Add a guest</source>
        <translation>Tambah tamu</translation>
    </message>
    <message>
        <source>Change a guest</source>
        <translation>Ubah tamu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>such as Dharma Wanita Persatuan</source>
        <translation>misalnya Dharma Wanita Persatuan</translation>
    </message>
</context>
<context>
    <name>GuestsCard</name>
    <message>
        <source>Guests</source>
        <translation>Tamu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Add a guest…</source>
        <translation>Tambah tamu…</translation>
    </message>
    <message>
        <source>Nobody is named. Guests, such as Dharma Wanita, stand in the charter without signing.</source>
        <translation>Belum ada nama. Tamu, seperti Dharma Wanita, tercantum di piagam tanpa menandatangani.</translation>
    </message>
    <message>
        <source>guest {name}</source>
        <translation>tamu {name}</translation>
    </message>
    <message>
        <source>guest {name} changed</source>
        <translation>tamu {name} diubah</translation>
    </message>
    <message>
        <source>guest {name} removed</source>
        <translation>tamu {name} dihapus</translation>
    </message>
</context>
<context>
    <name>KeepsakeDialog</name>
    <message>
        <source>Add photographs</source>
        <translation>Tambah foto</translation>
    </message>
    <message>
        <source>Add press items</source>
        <translation>Tambah siaran pers</translation>
    </message>
    <message>
        <source>Files are copied into the workspace. Of a web page only the address is kept.</source>
        <translation>Berkas disalin ke dalam ruang kerja. Dari halaman web hanya alamatnya yang disimpan.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Belum ada berkas</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Alamat web</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>what is to be seen, optional</source>
        <translation>apa yang terlihat, boleh kosong</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Choose files, or write a web address.</source>
        <translation>Pilih berkas atau tulis alamat web.</translation>
    </message>
    <message>
        <source>The note is longer than {limit} characters.</source>
        <translation>Catatan lebih dari {limit} karakter.</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Gambar (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>KeySource</name>
    <message>
        <source>USB token</source>
        <translation>Token USB</translation>
    </message>
    <message>
        <source>Certificate file (P12)</source>
        <translation>Berkas sertifikat (P12)</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Belum ada berkas</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Sandi</translation>
    </message>
    <message>
        <source>Driver of the token</source>
        <translation>Penggerak token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Look for tokens</source>
        <translation>Cari token</translation>
    </message>
    <message>
        <source>Looking for tokens</source>
        <translation>Mencari token</translation>
    </message>
    <message>
        <source>No driver was found. Install the one of your token, or choose its file.</source>
        <translation>Penggerak tidak ditemukan. Pasang penggerak token Anda, atau pilih berkasnya.</translation>
    </message>
    <message>
        <source>Choose the driver (PKCS#11)</source>
        <translation>Pilih penggerak (PKCS#11)</translation>
    </message>
    <message>
        <source>No token is plugged in.</source>
        <translation>Token belum dipasang.</translation>
    </message>
    <message>
        <source>Looking for certificates</source>
        <translation>Mencari sertifikat</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Pilih berkas sertifikat</translation>
    </message>
    <message>
        <source>Certificate files (*.p12 *.pfx)</source>
        <translation>Berkas sertifikat (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>File (P12)</source>
        <translation>Berkas (P12)</translation>
    </message>
    <message>
        <source>Another driver…</source>
        <translation>Penggerak lain…</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Penggerak</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Signatories</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Witnesses are no duty: at most six, in the order in which they sign.</source>
        <translation>Saksi tidak wajib: paling banyak enam, sesuai urutan menandatangani.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Add a head…</source>
        <translation>Tambah pimpinan…</translation>
    </message>
    <message>
        <source>Add a witness…</source>
        <translation>Tambah saksi…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Change the chosen signatory</source>
        <translation>Ubah penanda tangan yang dipilih</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Lebih dulu</translation>
    </message>
    <message>
        <source>Signs earlier (Alt+Up)</source>
        <translation>Menandatangani lebih dulu (Alt+Up)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Lebih akhir</translation>
    </message>
    <message>
        <source>Signs later (Alt+Down)</source>
        <translation>Menandatangani lebih akhir (Alt+Down)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove the chosen signatory</source>
        <translation>Hapus penanda tangan yang dipilih</translation>
    </message>
    <message>
        <source>The text is frozen with the people and ways of then.</source>
        <translation>Naskah beku dengan orang dan cara saat itu.</translation>
    </message>
    <message>
        <source>A person can be replaced here for later papers; the frozen charter keeps who is on it.</source>
        <translation>Orang dapat diganti di sini untuk naskah berikutnya; piagam beku tetap memuat nama semula.</translation>
    </message>
    <message>
        <source>A charter has room for six witnesses</source>
        <translation>Piagam memuat paling banyak enam saksi</translation>
    </message>
    <message>
        <source>Add a head</source>
        <translation>Tambah pimpinan</translation>
    </message>
    <message>
        <source>Add a witness</source>
        <translation>Tambah saksi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>signatory {name}</source>
        <translation>penanda tangan {name}</translation>
    </message>
    <message>
        <source>The frozen charter keeps who is on it.</source>
        <translation>Piagam beku tetap memuat nama semula.</translation>
    </message>
    <message>
        <source>Change a signatory</source>
        <translation>Ubah penanda tangan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>signatory {name} changed</source>
        <translation>penanda tangan {name} diubah</translation>
    </message>
    <message>
        <source>signatory {name} removed</source>
        <translation>penanda tangan {name} dihapus</translation>
    </message>
    <message>
        <source>order of {name}</source>
        <translation>urutan {name}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name with titles</source>
        <translation>Nama dengan gelar</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>boleh kosong</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>How this person signs</source>
        <translation>Cara menandatangani</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Menandatangani sebagai</translation>
    </message>
    <message>
        <source>Office in whose place</source>
        <translation>Jabatan yang diwakili</translation>
    </message>
    <message>
        <source>Certificate expected</source>
        <translation>Sertifikat yang diharapkan</translation>
    </message>
    <message>
        <source>Serial number of the subject, or SHA-256 fingerprint of the certificate</source>
        <translation>Nomor seri subjek, atau sidik SHA-256 sertifikat</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>Check and publish</source>
        <translation>Periksa dan umumkan</translation>
    </message>
    <message>
        <source>The rule asks for no ceremony: what counts is that the public hears of it.</source>
        <translation>Aturan tidak mewajibkan upacara: yang pokok, masyarakat mengetahuinya.</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Diumumkan pada</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>such as the unit&apos;s website</source>
        <translation>misalnya situs web unit</translation>
    </message>
    <message>
        <source>Record the publication</source>
        <translation>Catat pengumuman</translation>
    </message>
    <message>
        <source>Take the record back</source>
        <translation>Batalkan catatan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Photographs and press</source>
        <translation>Foto dan siaran pers</translation>
    </message>
    <message>
        <source>Add photographs…</source>
        <translation>Tambah foto…</translation>
    </message>
    <message>
        <source>Add press items…</source>
        <translation>Tambah siaran pers…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Hapus yang dipilih</translation>
    </message>
    <message>
        <source>Photographs and press items of the day are kept here.</source>
        <translation>Foto dan siaran pers acara disimpan di sini.</translation>
    </message>
    <message>
        <source>Put the charter behind an indicator…</source>
        <translation>Jadikan piagam bukti butir…</translation>
    </message>
    <message>
        <source>Check the PDF</source>
        <translation>Periksa PDF</translation>
    </message>
    <message>
        <source>Add a time stamp and validation data…</source>
        <translation>Tambahkan cap waktu dan data validasi…</translation>
    </message>
    <message>
        <source>Published on {day}, {where}.</source>
        <translation>Diumumkan pada {day}, {where}.</translation>
    </message>
    <message>
        <source>Not published yet.</source>
        <translation>Belum diumumkan.</translation>
    </message>
    <message>
        <source>There is no frozen charter</source>
        <translation>Belum ada piagam beku</translation>
    </message>
    <message>
        <source>All must sign first who sign with a certificate</source>
        <translation>Semua yang memakai sertifikat harus menandatangani dahulu</translation>
    </message>
    <message>
        <source>The public</source>
        <translation>Pengumuman</translation>
    </message>
    <message>
        <source>Charter as evidence</source>
        <translation>Piagam sebagai bukti</translation>
    </message>
    <message>
        <source>The charter as it stands, its scans and what is kept of the day go behind an indicator.</source>
        <translation>Piagam, pindaiannya, dan dokumentasi acara menjadi bukti suatu butir.</translation>
    </message>
    <message>
        <source>Provable for years</source>
        <translation>Terbukti untuk jangka panjang</translation>
    </message>
    <message>
        <source>Optional: what is needed to check the signatures also when the certificates have expired.</source>
        <translation>Opsional: data agar tanda tangan tetap dapat diperiksa setelah sertifikat kedaluwarsa.</translation>
    </message>
</context>
<context>
    <name>RewrittenDialog</name>
    <message>
        <source>Compare the pages</source>
        <translation>Bandingkan halaman</translation>
    </message>
    <message>
        <source>The other program wrote the file anew.</source>
        <translation>Aplikasi lain menulis ulang berkas ini.</translation>
    </message>
    <message>
        <source>Nobody can prove by calculation that it says what was drawn. Compare the pages yourself; it is then kept as a scan of a signed document.</source>
        <translation>Kesamaan isinya tidak dapat dibuktikan dengan hitungan. Bandingkan sendiri halamannya; berkas lalu disimpan sebagai pindaian dokumen bertanda tangan.</translation>
    </message>
    <message>
        <source>I compared all pages; they say the same</source>
        <translation>Saya sudah membandingkan semua halaman; isinya sama</translation>
    </message>
    <message>
        <source>Keep the returned file</source>
        <translation>Simpan berkas yang kembali</translation>
    </message>
    <message>
        <source>Compare the pages first</source>
        <translation>Bandingkan halamannya dahulu</translation>
    </message>
    <message>
        <source>As it was drawn</source>
        <translation>Saat dibuat</translation>
    </message>
    <message>
        <source>As it came back</source>
        <translation>Saat kembali</translation>
    </message>
    <message>
        <source>The words that can be read are the same on every page. Pictures are for your eyes.</source>
        <translation>Kata yang terbaca sama di setiap halaman. Gambar perlu Anda lihat sendiri.</translation>
    </message>
    <message>
        <source>Words differ, or cannot be read, on page {pages}; look closely there.</source>
        <translation>Kata berbeda atau tidak terbaca pada halaman {pages}; periksa di sana dengan teliti.</translation>
    </message>
</context>
<context>
    <name>RowsCard</name>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>{list}: change the chosen row</source>
        <translation>{list}: ubah baris yang dipilih</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>{list}: remove the chosen row</source>
        <translation>{list}: hapus baris yang dipilih</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Attach the scan</source>
        <translation>Lampirkan pindaian</translation>
    </message>
    <message>
        <source>A scan is no electronic signature: it is kept with its fingerprint and its day, without a verdict.</source>
        <translation>Pindaian bukan tanda tangan elektronik: disimpan dengan sidik dan tanggalnya, tanpa putusan.</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Belum ada berkas</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG</source>
        <translation>PDF, JPEG, atau PNG</translation>
    </message>
    <message>
        <source>Signatures on it</source>
        <translation>Tanda tangan di dalamnya</translation>
    </message>
    <message>
        <source>Nobody signs in ink.</source>
        <translation>Tidak ada tanda tangan basah.</translation>
    </message>
    <message>
        <source>Choose the file of the scan.</source>
        <translation>Pilih berkas pindaiannya.</translation>
    </message>
    <message>
        <source>Say whose signature is on it.</source>
        <translation>Sebutkan tanda tangan siapa yang ada di dalamnya.</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>Pilih pindaian</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Pindaian (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign: {name}</source>
        <translation>Tandatangani: {name}</translation>
    </message>
    <message>
        <source>See the certificate</source>
        <translation>Lihat sertifikat</translation>
    </message>
    <message>
        <source>Optional: proves that the signature was there at that hour, also when the certificate has expired. It needs the network.</source>
        <translation>Opsional: membuktikan tanda tangan sudah ada pada jam itu, juga setelah sertifikat kedaluwarsa. Perlu jaringan.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Tandatangani</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>Membuka kunci</translation>
    </message>
    <message>
        <source>Signing and checking what was signed</source>
        <translation>Menandatangani dan memeriksa hasilnya</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Menandatangani</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Tidak ada yang ditandatangani.</translation>
    </message>
    <message>
        <source>See the certificate first</source>
        <translation>Lihat sertifikatnya dahulu</translation>
    </message>
    <message>
        <source>Write the address of the time stamp server, or leave it off</source>
        <translation>Tulis alamat peladen cap waktu, atau matikan</translation>
    </message>
    <message>
        <source>Who signs what</source>
        <translation>Siapa menandatangani apa</translation>
    </message>
    <message>
        <source>{document}, fingerprint {mark}</source>
        <translation>{document}, sidik {mark}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Passphrase and PIN are used once and never kept.</source>
        <translation>Sandi dan PIN dipakai sekali dan tidak pernah disimpan.</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Cap waktu</translation>
    </message>
</context>
<context>
    <name>SignatoryCard</name>
    <message>
        <source>Sign…</source>
        <translation>Tandatangani…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Bring the signed file back…</source>
        <translation>Ambil berkas kembali…</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Cetak halaman</translation>
    </message>
    <message>
        <source>Attach the scan…</source>
        <translation>Lampirkan pindaian…</translation>
    </message>
    <message>
        <source>See the scan</source>
        <translation>Lihat pindaian</translation>
    </message>
    <message>
        <source>Sign on this scan</source>
        <translation>Tanda tangani pindaian ini</translation>
    </message>
    <message>
        <source>Sign on the drawn charter instead</source>
        <translation>Kembali ke berkas piagam</translation>
    </message>
    <message>
        <source>See the check</source>
        <translation>Lihat pemeriksaan</translation>
    </message>
    <message>
        <source>It is not this person&apos;s turn yet</source>
        <translation>Belum gilirannya</translation>
    </message>
    <message>
        <source>Attach another scan…</source>
        <translation>Ganti pindaian…</translation>
    </message>
    <message>
        <source>{action}: {name}</source>
        <translation>{action}: {name}</translation>
    </message>
</context>
<context>
    <name>SigningPanel</name>
    <message>
        <source>Signatories</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Arrange the order</source>
        <translation>Atur urutan</translation>
    </message>
    <message>
        <source>Freeze the text</source>
        <translation>Bekukan naskah</translation>
    </message>
    <message>
        <source>Nobody signs yet.</source>
        <translation>Belum ada penanda tangan.</translation>
    </message>
    <message>
        <source>Add signatories</source>
        <translation>Tambah penanda tangan</translation>
    </message>
    <message>
        <source>Witnesses are no duty; the pakta integritas of the head and of most of the staff are.</source>
        <translation>Saksi tidak wajib; yang wajib pakta integritas pimpinan dan sebagian besar pegawai.</translation>
    </message>
    <message>
        <source>Passphrase and PIN are never kept.</source>
        <translation>Sandi dan PIN tidak pernah disimpan.</translation>
    </message>
    <message>
        <source>The text is not frozen yet, so nobody can sign.</source>
        <translation>Naskah belum dibekukan, jadi belum dapat ditandatangani.</translation>
    </message>
    <message>
        <source>The declaration says something else now than the frozen charter.</source>
        <translation>Isi deklarasi sekarang berbeda dari piagam beku.</translation>
    </message>
    <message>
        <source>What is signed is the frozen charter with the people of then.</source>
        <translation>Yang ditandatangani adalah piagam beku dengan orang saat itu.</translation>
    </message>
    <message>
        <source>{signer}, issued by {issuer}, {moment}.</source>
        <translation>{signer}, penerbit {issuer}, {moment}.</translation>
    </message>
    <message>
        <source>This scan is the document: the others sign electronically on a sheet behind it. The ink itself is not judged.</source>
        <translation>Pindaian ini menjadi dokumen: yang lain menandatangani secara elektronik di lembar sesudahnya. Tanda tangan basahnya sendiri tidak dinilai.</translation>
    </message>
    <message>
        <source>No electronic signature: the scan of {moment} is kept with its fingerprint {mark}, unjudged.</source>
        <translation>Bukan tanda tangan elektronik: pindaian {moment} disimpan dengan sidik {mark}, tanpa putusan.</translation>
    </message>
    <message>
        <source>If this sheet is what was signed on stage, the others can sign on its scan.</source>
        <translation>Bila lembar inilah yang ditandatangani di panggung, yang lain dapat menandatangani pindaiannya.</translation>
    </message>
    <message>
        <source>No electronic signature; the scan is kept with its fingerprint and its day.</source>
        <translation>Bukan tanda tangan elektronik; pindaian disimpan dengan sidik dan tanggalnya.</translation>
    </message>
    <message>
        <source>Export the file, have it signed in the other program, then bring it back.</source>
        <translation>Ekspor berkas, minta ditandatangani dengan aplikasi lain, lalu ambil kembali.</translation>
    </message>
    <message>
        <source>Exported {moment} to “{place}”. Sign it there, then bring the file back.</source>
        <translation>Diekspor {moment} ke “{place}”. Tandatangani di sana, lalu ambil kembali berkasnya.</translation>
    </message>
    <message>
        <source>Have the certificate file or the token at hand.</source>
        <translation>Siapkan berkas sertifikat atau token.</translation>
    </message>
    <message>
        <source>Others sign before.</source>
        <translation>Giliran setelah yang lain.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Belum diperiksa.</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Pakta integritas</source>
        <translation>Pakta integritas</translation>
    </message>
    <message>
        <source>The rule asks for one thing: a pakta integritas of the head and of all or most of the staff.</source>
        <translation>Aturan hanya meminta satu hal: pakta integritas pimpinan dan seluruh atau sebagian besar pegawai.</translation>
    </message>
    <message>
        <source>There is no list of staff yet.</source>
        <translation>Daftar pegawai belum ada.</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Yang sudah menandatangani</translation>
    </message>
    <message>
        <source>Open the staff list…</source>
        <translation>Buka daftar pegawai…</translation>
    </message>
    <message>
        <source>{signed} of {of}</source>
        <translation>{signed} dari {of}</translation>
    </message>
    <message>
        <source>{share} of the staff signed.</source>
        <translation>{share} pegawai sudah menandatangani.</translation>
    </message>
    <message>
        <source>Most of the staff signed.</source>
        <translation>Sebagian besar pegawai sudah menandatangani.</translation>
    </message>
    <message>
        <source>Fewer than half of the staff signed.</source>
        <translation>Kurang dari separuh pegawai yang menandatangani.</translation>
    </message>
    <message>
        <source>The rule gives no share. The rest may sign later, also at their inauguration.</source>
        <translation>Aturan tidak menyebut angkanya. Sisanya boleh menyusul, juga saat pelantikan.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet: {names} {more}.</source>
        <translation>Belum: {names} {more}.</translation>
    </message>
    <message>
        <source>Not yet: {names}.</source>
        <translation>Belum: {names}.</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>belum selesai</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>Langkah {number}: {title}</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Pakta integritas</source>
        <translation>Pakta integritas</translation>
    </message>
    <message>
        <source>Text of the charter</source>
        <translation>Isi piagam</translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n butir komitmen</numerusform>
        </translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>{people}, {heads}</source>
        <translation>{people}, {heads}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n orang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n pimpinan</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze the text</source>
        <translation>Bekukan naskah</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>{met} of {of} requirements met</source>
        <translation>{met} dari {of} syarat terpenuhi</translation>
    </message>
    <message>
        <source>no list yet</source>
        <translation>belum ada daftar</translation>
    </message>
    <message>
        <source>{done} of {of} done</source>
        <translation>{done} dari {of} selesai</translation>
    </message>
    <message>
        <source>Check and publish</source>
        <translation>Periksa dan umumkan</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>{signed} of {of} staff</source>
        <translation>{signed} dari {of} pegawai</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>beku</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Steps of the declaration</source>
        <translation>Langkah deklarasi</translation>
    </message>
    <message>
        <source>Ceremony screen</source>
        <translation>Layar acara</translation>
    </message>
    <message>
        <source>The whole screen, for the room (F5)</source>
        <translation>Layar penuh untuk ruang acara (F5)</translation>
    </message>
    <message>
        <source>Letters and staff list</source>
        <translation>Naskah dan daftar pegawai</translation>
    </message>
    <message>
        <source>There are no signatories yet</source>
        <translation>Belum ada penanda tangan</translation>
    </message>
    <message>
        <source>Requirements of a proposal: {said}</source>
        <translation>Syarat pengusulan: {said}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Acara</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Syarat pengusulan</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>Dokumen lain</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Text of the charter</source>
        <translation>Isi piagam</translation>
    </message>
    <message>
        <source>The text is frozen.</source>
        <translation>Naskah beku, tidak dapat diubah.</translation>
    </message>
    <message>
        <source>Withdraw the frozen charter to change what it says; then freeze it anew as a revision.</source>
        <translation>Batalkan pembekuan untuk mengubah isinya, lalu bekukan lagi sebagai revisi.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>where it takes place</source>
        <translation>tempat acara</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>by your region&apos;s own pattern</source>
        <translation>menurut pola daerah Anda</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>Pemerintah</translation>
    </message>
    <message>
        <source>for the letterhead; taken from the unit&apos;s name if empty</source>
        <translation>untuk kepala naskah; diambil dari nama unit bila kosong</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>F4 (215 × 330 mm)</source>
        <translation>F4 (215 × 330 mm)</translation>
    </message>
    <message>
        <source>Commitments, one a line</source>
        <translation>Butir komitmen, satu per baris</translation>
    </message>
    <message>
        <source>Use the standing text</source>
        <translation>Pakai teks baku</translation>
    </message>
    <message>
        <source>place of the declaration</source>
        <translation>tempat deklarasi</translation>
    </message>
    <message>
        <source>number of the charter</source>
        <translation>nomor piagam</translation>
    </message>
    <message>
        <source>government</source>
        <translation>pemerintah</translation>
    </message>
    <message>
        <source>day of the declaration</source>
        <translation>tanggal deklarasi</translation>
    </message>
    <message>
        <source>paper of the charter</source>
        <translation>kertas piagam</translation>
    </message>
    <message>
        <source>commitments</source>
        <translation>butir komitmen</translation>
    </message>
    <message>
        <source>At most {limit} commitments fit a charter.</source>
        <translation>Piagam memuat paling banyak {limit} butir komitmen.</translation>
    </message>
    <message>
        <source>A commitment is longer than {limit} characters.</source>
        <translation>Ada butir komitmen yang lebih dari {limit} karakter.</translation>
    </message>
    <message>
        <source>standing commitments</source>
        <translation>butir komitmen baku</translation>
    </message>
    <message>
        <source>The unit&apos;s own words, one commitment a line.</source>
        <translation>Kata-kata unit sendiri, satu butir per baris.</translation>
    </message>
    <message>
        <source>The standing words of this program, one commitment a line. Write your own if you like.</source>
        <translation>Teks baku program ini, satu butir per baris. Boleh diganti dengan kata-kata sendiri.</translation>
    </message>
    <message>
        <source>Event and sheet</source>
        <translation>Acara dan kertas</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Butir komitmen</translation>
    </message>
</context>
<context>
    <name>TimeStampChoice</name>
    <message>
        <source>Ask a server for a time stamp</source>
        <translation>Minta cap waktu dari peladen</translation>
    </message>
    <message>
        <source>Address of the time stamp server</source>
        <translation>Alamat peladen cap waktu</translation>
    </message>
    <message>
        <source>address of the server, https://…</source>
        <translation>alamat peladen, https://…</translation>
    </message>
</context>
<context>
    <name>UpkeepDialog</name>
    <message>
        <source>Add a time stamp and validation data</source>
        <translation>Tambahkan cap waktu dan data validasi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Issuers and revocation lists of your trust list go into the file, so that its signatures can still be checked when the certificates have expired. What is signed stays as it is.</source>
        <translation>Penerbit dan daftar pencabutan dari daftar kepercayaan Anda masuk ke dalam berkas, agar tanda tangannya tetap dapat diperiksa setelah sertifikat kedaluwarsa. Yang sudah ditandatangani tetap utuh.</translation>
    </message>
    <message>
        <source>It proves that the signatures were there on that day. It needs the network; without it the validation data alone are added.</source>
        <translation>Membuktikan tanda tangan sudah ada pada hari itu. Perlu jaringan; tanpa cap waktu hanya data validasi yang ditambahkan.</translation>
    </message>
    <message>
        <source>Write the address of the server, or leave the time stamp off.</source>
        <translation>Tulis alamat peladen, atau matikan cap waktu.</translation>
    </message>
</context>
</TS>
