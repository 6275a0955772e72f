<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>FileCard</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Buka berkas lain…</translation>
    </message>
    <message>
        <source>Report a wrong judgement…</source>
        <translation>Laporkan penilaian keliru…</translation>
    </message>
    <message>
        <source>Trust list…</source>
        <translation>Daftar kepercayaan…</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>Daftar kepercayaan</translation>
    </message>
    <message>
        <source>Held against the charter {document}</source>
        <translation>Dibandingkan dengan piagam {document}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n revisi</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: no signature can be trusted yet.</source>
        <translation>Kosong: belum ada tanda tangan yang dapat dipercaya.</translation>
    </message>
    <message numerus="yes">
        <source>%n issuer(s)</source>
        <translation>
            <numerusform>%n penerbit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revocation list(s)</source>
        <translation>
            <numerusform>%n daftar pencabutan</numerusform>
        </translation>
    </message>
    <message>
        <source>last added to on {day}</source>
        <translation>terakhir ditambah {day}</translation>
    </message>
</context>
<context>
    <name>FilePicture</name>
    <message>
        <source>Pages of the file</source>
        <translation>Halaman berkas</translation>
    </message>
    <message>
        <source>Open the version that was signed</source>
        <translation>Buka versi yang ditandatangani</translation>
    </message>
    <message>
        <source>Back to the file as it is</source>
        <translation>Kembali ke berkas sekarang</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Buka di program lain</translation>
    </message>
    <message>
        <source>As signed by {name}; what came later is left out.</source>
        <translation>Seperti yang ditandatangani {name}; yang ditambahkan kemudian tidak ikut.</translation>
    </message>
    <message>
        <source>As signed by {name}; nothing was added since.</source>
        <translation>Seperti yang ditandatangani {name}; sejak itu tidak ada tambahan.</translation>
    </message>
    <message>
        <source>The file up to the signature of {name}</source>
        <translation>Berkas sampai tanda tangan {name}</translation>
    </message>
    <message>
        <source>Nobody signed this file</source>
        <translation>Tidak ada yang menandatangani berkas ini</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>Technical details</source>
        <translation>Rincian teknis</translation>
    </message>
    <message>
        <source>Signature {number}: {role}</source>
        <translation>Tanda tangan {number}: {role}</translation>
    </message>
</context>
<context>
    <name>MisjudgedDialog</name>
    <message>
        <source>Report a wrong judgement</source>
        <translation>Laporkan penilaian keliru</translation>
    </message>
    <message>
        <source>What is wrong with the judgement</source>
        <translation>Apa yang keliru dari penilaian ini</translation>
    </message>
    <message>
        <source>What you know of the file: with which program it was signed, and what should have been said</source>
        <translation>Yang Anda ketahui tentang berkas ini: ditandatangani dengan program apa, dan apa yang seharusnya dinyatakan</translation>
    </message>
    <message>
        <source>What the report says of the file</source>
        <translation>Isi laporan tentang berkas ini</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Simpan laporan…</translation>
    </message>
    <message>
        <source>The report is saved where you choose; nothing is sent. It tells how the file was judged, without its name, its words, or who signed it. Hand it to whoever looks after this program for you.</source>
        <translation>Laporan disimpan di tempat yang Anda pilih; tidak ada yang dikirim. Isinya cara berkas dinilai, tanpa nama berkas, naskah, ataupun penanda tangannya. Serahkan kepada pengelola program ini di instansi Anda.</translation>
    </message>
    <message>
        <source>Please say it in at most {limit} characters.</source>
        <translation>Tulis paling banyak {limit} huruf.</translation>
    </message>
</context>
<context>
    <name>MisjudgementReport</name>
    <message>
        <source>Looking at what is to be reported</source>
        <translation>Menyiapkan isi laporan</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Menyimpan laporan</translation>
    </message>
    <message>
        <source>Report saved as {name}; nothing was sent</source>
        <translation>Laporan disimpan sebagai {name}; tidak ada yang dikirim</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Teks (*.txt)</translation>
    </message>
    <message>
        <source>report-of-a-signature</source>
        <translation>laporan-tanda-tangan</translation>
    </message>
    <message>
        <source>The report was not saved.</source>
        <translation>Laporan tidak disimpan.</translation>
    </message>
</context>
<context>
    <name>NewAuthorityDialog</name>
    <message>
        <source>Trust this issuer?</source>
        <translation>Percayai penerbit ini?</translation>
    </message>
    <message>
        <source>Certificates of the file</source>
        <translation>Sertifikat dalam berkas</translation>
    </message>
    <message>
        <source>An Indonesian certification provider (PSrE)</source>
        <translation>Penyelenggara sertifikasi elektronik (PSrE) Indonesia</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Percayai</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the issuer publishes, digit by digit. Whoever is trusted here can vouch for any name.</source>
        <translation>Bandingkan sidik di bawah, angka demi angka, dengan yang diumumkan penerbitnya. Penerbit yang dipercaya di sini dapat menjamin nama siapa pun.</translation>
    </message>
    <message>
        <source>Mark it only if the ministry recognises it: signatures below it are then called certified electronic signatures.</source>
        <translation>Tandai hanya bila diakui kementerian: tanda tangan di bawahnya lalu disebut tanda tangan elektronik tersertifikasi.</translation>
    </message>
    <message>
        <source>A root: it vouches for itself</source>
        <translation>Sertifikat akar: menjamin dirinya sendiri</translation>
    </message>
    <message>
        <source>It needs a root above it</source>
        <translation>Masih memerlukan sertifikat akar di atasnya</translation>
    </message>
    <message>
        <source>Issued by {issuer}. {kind}.</source>
        <translation>Diterbitkan oleh {issuer}. {kind}.</translation>
    </message>
    <message>
        <source>Valid from {day} until {end}</source>
        <translation>Berlaku {day} sampai {end}</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>About the file as a whole</source>
        <translation>Tentang berkas secara keseluruhan</translation>
    </message>
    <message>
        <source>What cannot be established here</source>
        <translation>Yang tidak dapat dipastikan di sini</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>Simpan lembar pemeriksaan…</translation>
    </message>
</context>
<context>
    <name>SignatureRow</name>
    <message>
        <source>nothing speaks against it</source>
        <translation>tidak ada yang meragukan</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>belum pasti</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>tidak sah</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>tidak dinilai</translation>
    </message>
</context>
<context>
    <name>SignaturesCard</name>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n tanda tangan</numerusform>
        </translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Tanpa tanda tangan</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>The signatures are being checked</source>
        <translation>Tanda tangan sedang diperiksa</translation>
    </message>
    <message>
        <source>{name} is read in a process of its own.</source>
        <translation>{name} dibaca dalam proses tersendiri.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Memeriksa {name}</translation>
    </message>
    <message>
        <source>The file was not checked</source>
        <translation>Berkas tidak diperiksa</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Trust list</source>
        <translation>Daftar kepercayaan</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Daftar pencabutan</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Sidik</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Per tanggal</translation>
    </message>
    <message>
        <source>Next one due</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Dicabut</translation>
    </message>
    <message>
        <source>Add an issuer…</source>
        <translation>Tambah penerbit…</translation>
    </message>
    <message>
        <source>Mark as Indonesian provider</source>
        <translation>Tandai sebagai PSrE Indonesia</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>Jangan percayai lagi</translation>
    </message>
    <message>
        <source>Load a list…</source>
        <translation>Muat daftar…</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Hapus daftar</translation>
    </message>
    <message>
        <source>Reading the trust list</source>
        <translation>Membaca daftar kepercayaan</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Membaca {name}</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Memuat {name}</translation>
    </message>
    <message>
        <source>Adding an issuer</source>
        <translation>Menambah penerbit</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Sertifikat (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>Add an issuer</source>
        <translation>Tambah penerbit</translation>
    </message>
    <message>
        <source>Revocation list (*.crl *.pem *.der)</source>
        <translation>Daftar pencabutan (*.crl *.pem *.der)</translation>
    </message>
    <message>
        <source>Load a revocation list</source>
        <translation>Muat daftar pencabutan</translation>
    </message>
    <message>
        <source>Marking an issuer</source>
        <translation>Menandai penerbit</translation>
    </message>
    <message>
        <source>Removing an issuer</source>
        <translation>Menghapus penerbit</translation>
    </message>
    <message>
        <source>Removing a list</source>
        <translation>Menghapus daftar</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Take the provider mark away</source>
        <translation>Hapus tanda PSrE</translation>
    </message>
    <message>
        <source>Only certificates below these issuers are trusted. The list stays on this computer; no workspace and no parcel can add to it.</source>
        <translation>Hanya sertifikat di bawah penerbit ini yang dipercaya. Daftarnya tetap di komputer ini; berkas kerja dan paket tidak dapat menambahnya.</translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message>
        <source>Root</source>
        <translation>Akar</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Antara</translation>
    </message>
    <message>
        <source>{kind}, Indonesian provider</source>
        <translation>{kind}, PSrE Indonesia</translation>
    </message>
    <message>
        <source>Nobody is trusted yet. Add the root certificate of an issuer that you know, such as that of your certification provider.</source>
        <translation>Belum ada yang dipercaya. Tambahkan sertifikat akar penerbit yang Anda kenal, misalnya milik penyelenggara sertifikasi Anda.</translation>
    </message>
    <message>
        <source>{name}, issued by {issuer}</source>
        <translation>{name}, diterbitkan oleh {issuer}</translation>
    </message>
    <message>
        <source>Valid from {day} until {end}</source>
        <translation>Berlaku {day} sampai {end}</translation>
    </message>
    <message>
        <source>No list is loaded: whether a certificate was revoked cannot be told without one.</source>
        <translation>Belum ada daftar yang dimuat: tanpa daftar, tidak diketahui apakah sebuah sertifikat dicabut.</translation>
    </message>
    <message>
        <source>From the file “{name}”</source>
        <translation>Dari berkas “{name}”</translation>
    </message>
    <message>
        <source>Added by {name}, {moment}</source>
        <translation>Ditambahkan oleh {name}, {moment}</translation>
    </message>
    <message>
        <source>Added {moment}</source>
        <translation>Ditambahkan {moment}</translation>
    </message>
</context>
<context>
    <name>VerificationActs</name>
    <message>
        <source>Check a PDF</source>
        <translation>Periksa sebuah PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Load a revocation list</source>
        <translation>Muat daftar pencabutan</translation>
    </message>
    <message>
        <source>Revocation list (*.crl *.pem *.der)</source>
        <translation>Daftar pencabutan (*.crl *.pem *.der)</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Memuat {name}</translation>
    </message>
    <message>
        <source>The list was not loaded.</source>
        <translation>Daftar tidak dimuat.</translation>
    </message>
    <message>
        <source>List of {issuer}, as of {day}, loaded</source>
        <translation>Daftar {issuer} per {day} dimuat</translation>
    </message>
    <message>
        <source>Finding the version that was signed</source>
        <translation>Mencari versi yang ditandatangani</translation>
    </message>
    <message>
        <source>That version cannot be shown.</source>
        <translation>Versi itu tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Membuka dokumen</translation>
    </message>
    <message>
        <source>{name} opens in its own program; print it there (Ctrl+P)</source>
        <translation>{name} dibuka di programnya sendiri; cetak dari sana (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Simpan lembar pemeriksaan</translation>
    </message>
    <message>
        <source>Sheet saved as {name}</source>
        <translation>Lembar pemeriksaan disimpan sebagai {name}</translation>
    </message>
    <message>
        <source>The sheet was not saved.</source>
        <translation>Lembar pemeriksaan tidak disimpan.</translation>
    </message>
    <message>
        <source>Making the sheet</source>
        <translation>Membuat lembar pemeriksaan</translation>
    </message>
    <message>
        <source>check-of-{name}</source>
        <translation>pemeriksaan-{name}</translation>
    </message>
    <message>
        <source>No program here opens {name}.</source>
        <translation>Tidak ada program di sini yang membuka {name}.</translation>
    </message>
    <message>
        <source>Save the sheet instead.</source>
        <translation>Simpan lembarnya saja.</translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation>Tidak dapat dibuka.</translation>
    </message>
</context>
<context>
    <name>VerificationHead</name>
    <message>
        <source>Start screen</source>
        <translation>Layar mulai</translation>
    </message>
    <message>
        <source>Load a revocation list…</source>
        <translation>Muat daftar pencabutan…</translation>
    </message>
    <message>
        <source>Print the result</source>
        <translation>Cetak hasil</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Five things are checked one by one; no picture of a stamp stands for any of them.</source>
        <translation>Lima hal diperiksa terpisah; tidak ada satu pun yang diwakili gambar stempel.</translation>
    </message>
</context>
<context>
    <name>VerificationPage</name>
    <message>
        <source>Save the sheet…</source>
        <translation>Simpan lembar pemeriksaan…</translation>
    </message>
    <message>
        <source>Drop a PDF on this window, or choose one: its signatures are checked here, offline.</source>
        <translation>Seret PDF ke jendela ini atau pilih berkasnya: tanda tangannya diperiksa di sini, tanpa internet.</translation>
    </message>
    <message>
        <source>Choose a PDF…</source>
        <translation>Pilih PDF…</translation>
    </message>
    <message>
        <source>the charter</source>
        <translation>piagam</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Memeriksa {name}</translation>
    </message>
    <message>
        <source>The check was called off.</source>
        <translation>Pemeriksaan dibatalkan.</translation>
    </message>
    <message>
        <source>Check another PDF…</source>
        <translation>Periksa PDF lain…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Periksa ulang</translation>
    </message>
    <message>
        <source>Load a revocation list…</source>
        <translation>Muat daftar pencabutan…</translation>
    </message>
    <message>
        <source>Trust list…</source>
        <translation>Daftar kepercayaan…</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Rincian teknis</translation>
    </message>
    <message>
        <source>Show the version that was signed</source>
        <translation>Tampilkan versi yang ditandatangani</translation>
    </message>
    <message>
        <source>Print the result</source>
        <translation>Cetak hasil</translation>
    </message>
    <message>
        <source>Report a wrong judgement…</source>
        <translation>Laporkan penilaian keliru…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
</TS>
