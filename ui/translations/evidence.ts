<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n berkas tidak dapat dibaca.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in {folder}.</source>
        <translation>Tidak ada berkas di {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” is here already: used by %n indicator(s).</source>
        <translation>
            <numerusform>“{title}” sudah ada: dipakai %n butir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Link to indicators…</source>
        <translation>Taut ke butir…</translation>
    </message>
    <message>
        <source>Nothing was added a second time.</source>
        <translation>Tidak ada yang ditambahkan dua kali.</translation>
    </message>
    <message numerus="yes">
        <source>%n large photo(s), {size}. Make them smaller first?</source>
        <translation>
            <numerusform>%n foto besar, {size}. Perkecil dahulu?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay readable; place and camera are left out.</source>
        <translation>Tetap terbaca; tempat dan kamera tidak ikut disimpan.</translation>
    </message>
    <message>
        <source>Take nothing</source>
        <translation>Jangan masukkan</translation>
    </message>
    <message>
        <source>Keep as they are</source>
        <translation>Simpan apa adanya</translation>
    </message>
    <message>
        <source>Make them smaller</source>
        <translation>Perkecil foto</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in.</source>
        <translation>
            <numerusform>%n berkas tidak dapat dimasukkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken in</source>
        <translation>
            <numerusform>%n dokumen dimasukkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Choose evidence</source>
        <translation>Pilih bukti</translation>
    </message>
    <message>
        <source>Choose a folder of evidence</source>
        <translation>Pilih folder bukti</translation>
    </message>
    <message>
        <source>Screenshot {moment}</source>
        <translation>Tangkapan layar {moment}</translation>
    </message>
    <message>
        <source>Nothing there that can be evidence: copy a picture, a file or a web address.</source>
        <translation>Tidak ada yang dapat dijadikan bukti: salin gambar, berkas, atau alamat web dahulu.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Link to indicators…</source>
        <translation>Taut ke butir…</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Dipakai oleh</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n indicator(s)</source>
        <translation>
            <numerusform>Dipakai %n butir</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {moment}</source>
        <translation>Ditambah {moment}</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>{name} is not opened from here.</source>
        <translation>{name} tidak dibuka dari sini.</translation>
    </message>
    <message>
        <source>A file of this kind could run something. Save a copy and check it first.</source>
        <translation>Berkas jenis ini dapat menjalankan sesuatu. Simpan salinannya dan periksa dahulu.</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Buka dokumen</translation>
    </message>
    <message>
        <source>Choose the new version</source>
        <translation>Pilih versi baru</translation>
    </message>
    <message>
        <source>{title} replaced</source>
        <translation>{title} diganti</translation>
    </message>
    <message>
        <source>{title} replaced; the version of before is kept.</source>
        <translation>{title} diganti; versi sebelumnya tetap disimpan.</translation>
    </message>
    <message>
        <source>That file is the version that is here already.</source>
        <translation>Berkas itu sama dengan versi yang sudah ada.</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” stands behind %n indicator(s).</source>
        <translation>
            <numerusform>“{title}” dipakai %n butir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>Keluarkan bukti</translation>
    </message>
    <message>
        <source>Remove the evidence</source>
        <translation>Keluarkan bukti</translation>
    </message>
    <message>
        <source>{title} removed</source>
        <translation>{title} dikeluarkan</translation>
    </message>
    <message>
        <source>{title} linked to {codes}</source>
        <translation>{title} ditaut ke {codes}</translation>
    </message>
    <message>
        <source>page and note for {code}</source>
        <translation>halaman dan catatan untuk {code}</translation>
    </message>
    <message>
        <source>“{title}” no longer stands behind {code}; it stays in the library.</source>
        <translation>“{title}” tidak lagi mendukung {code}, tetapi tetap ada di daftar bukti.</translation>
    </message>
    <message>
        <source>Remove from {code}</source>
        <translation>Keluarkan dari {code}</translation>
    </message>
    <message>
        <source>Remove from this indicator</source>
        <translation>Keluarkan dari butir ini</translation>
    </message>
    <message>
        <source>evidence removed from {code}</source>
        <translation>bukti dikeluarkan dari {code}</translation>
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
        <source>Open a web address</source>
        <translation>Buka alamat web</translation>
    </message>
    <message>
        <source>This address opens in your browser:</source>
        <translation>Alamat ini dibuka di peramban:</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Buka di peramban</translation>
    </message>
    <message>
        <source>No browser here opens this address.</source>
        <translation>Tidak ada peramban di sini yang membuka alamat ini.</translation>
    </message>
    <message>
        <source>No program here opens {name}.</source>
        <translation>Tidak ada program di sini yang membuka {name}.</translation>
    </message>
    <message>
        <source>Save a copy instead.</source>
        <translation>Simpan salinannya.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Usulan</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>belongs to {codes}, as {why} says</source>
        <translation>{codes}, tertulis di {why}</translation>
    </message>
    <message>
        <source>probably {codes}, from {why}</source>
        <translation>usul {codes}, dari {why}</translation>
    </message>
    <message>
        <source>perhaps {codes}, from {why}</source>
        <translation>mungkin {codes}, dari {why}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Taut</translation>
    </message>
    <message>
        <source>Choose indicators</source>
        <translation>Pilih butir</translation>
    </message>
    <message>
        <source>no code in the name</source>
        <translation>tidak ada kode pada nama</translation>
    </message>
    <message>
        <source>chosen: {codes}</source>
        <translation>dipilih: {codes}</translation>
    </message>
    <message>
        <source>file and folder name</source>
        <translation>nama berkas dan folder</translation>
    </message>
    <message>
        <source>the file name</source>
        <translation>nama berkas</translation>
    </message>
    <message>
        <source>the folder name</source>
        <translation>nama folder</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Dipakai oleh</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ditambah</translation>
    </message>
    <message>
        <source>Asked to complete</source>
        <translation>Diminta lengkapi</translation>
    </message>
    <message>
        <source>Outside the period</source>
        <translation>Di luar periode</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Sesuai</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Belum bertanggal</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Semua {count}</translation>
    </message>
    <message>
        <source>Outside the period {count}</source>
        <translation>Di luar periode {count}</translation>
    </message>
    <message>
        <source>Without an indicator {count}</source>
        <translation>Tanpa butir {count}</translation>
    </message>
    <message>
        <source>Used more than once {count}</source>
        <translation>Dipakai lebih dari satu {count}</translation>
    </message>
    <message>
        <source>Web links {count}</source>
        <translation>Tautan web {count}</translation>
    </message>
    <message>
        <source>Same content {count}</source>
        <translation>Isi sama {count}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>sejak {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>hlm. {page}</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Ukuran berkas</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Tambah berkas…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Tambah folder…</translation>
    </message>
    <message>
        <source>Add a web link…</source>
        <translation>Tambah tautan web…</translation>
    </message>
    <message>
        <source>Paste evidence</source>
        <translation>Tempel bukti</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>Cari bukti</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Buka dokumen</translation>
    </message>
    <message>
        <source>Link the document to indicators…</source>
        <translation>Taut dokumen ke butir…</translation>
    </message>
    <message>
        <source>Save a copy of the document…</source>
        <translation>Simpan salinan dokumen…</translation>
    </message>
    <message>
        <source>Replace the document…</source>
        <translation>Ganti dokumen…</translation>
    </message>
    <message>
        <source>Remove the document…</source>
        <translation>Keluarkan dokumen…</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Date of the document</source>
        <translation>Tanggal dokumen</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Periode mulai</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Periode sampai</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Judul dokumen</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Nomor dokumen</translation>
    </message>
    <message>
        <source>facts of {title}</source>
        <translation>keterangan {title}</translation>
    </message>
    <message>
        <source>A document needs a title.</source>
        <translation>Dokumen memerlukan judul.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Periode berakhir sebelum mulai.</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Shown: {filter}</source>
        <translation>Tampil: {filter}</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Area: {area}</source>
        <translation>Area: {area}</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Semua area</translation>
    </message>
</context>
<context>
    <name>IndicatorDialog</name>
    <message>
        <source>Choose indicators</source>
        <translation>Pilih butir</translation>
    </message>
    <message>
        <source>Search code or words</source>
        <translation>Cari kode atau kata</translation>
    </message>
    <message>
        <source>Search the indicators</source>
        <translation>Cari butir</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Butir</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Taut</translation>
    </message>
    <message>
        <source>Space ticks several; Enter takes the one marked.</source>
        <translation>Spasi mencentang beberapa butir; Enter mengambil yang disorot.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Search title, number, content or code</source>
        <translation>Cari judul, nomor, isi, atau kode butir</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>Cari bukti</translation>
    </message>
    <message>
        <source>{size} in the workspace file</source>
        <translation>{size} di dalam berkas kerja</translation>
    </message>
    <message>
        <source>The file will soon be too large for chat apps (100 MB).</source>
        <translation>Berkas kerja segera terlalu besar untuk aplikasi percakapan (100 MB).</translation>
    </message>
    <message>
        <source>The file is too large for chat apps (100 MB); hand it on with a USB stick.</source>
        <translation>Berkas kerja terlalu besar untuk aplikasi percakapan (100 MB); serahkan dengan flash disk.</translation>
    </message>
    <message>
        <source>The file will soon be too large for USB sticks with FAT (4 GB).</source>
        <translation>Berkas kerja segera terlalu besar untuk flash disk FAT (4 GB).</translation>
    </message>
    <message>
        <source>The file is too large for USB sticks with FAT (4 GB); use one with exFAT or NTFS.</source>
        <translation>Berkas kerja terlalu besar untuk flash disk FAT (4 GB); pakai yang berformat exFAT atau NTFS.</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>{shown} dari {all} tampil</translation>
    </message>
    <message>
        <source>No evidence yet. Drop files or a folder here, paste a screenshot, or choose files.</source>
        <translation>Belum ada bukti. Seret berkas atau folder ke sini, tempel tangkapan layar, atau pilih berkas.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>No evidence fits what you look for.</source>
        <translation>Tidak ada bukti yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
</context>
<context>
    <name>LibraryTable</name>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
</context>
<context>
    <name>LinkFactsDialog</name>
    <message>
        <source>Evidence for {code}</source>
        <translation>Bukti untuk {code}</translation>
    </message>
    <message>
        <source>Such as 2 or 3-5</source>
        <translation>Misalnya 2 atau 3-5</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Use page {page}, shown now</source>
        <translation>Pakai halaman {page} yang tampil</translation>
    </message>
    <message>
        <source>Save page and note</source>
        <translation>Simpan halaman dan catatan</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Paste a screenshot</source>
        <translation>Tempel tangkapan layar</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Tambah bukti</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) [stands|stand] behind {behind} of {answered} answered indicators</source>
        <translation>
            <numerusform>%n dokumen mendukung {behind} dari {answered} butir terisi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n dokumen</numerusform>
        </translation>
    </message>
    <message>
        <source>drop files or folders anywhere on this page</source>
        <translation>seret berkas atau folder ke mana saja di halaman ini</translation>
    </message>
    <message>
        <source>Also copied files and web addresses (Ctrl+V)</source>
        <translation>Juga berkas dan alamat web yang disalin (Ctrl+V)</translation>
    </message>
    <message>
        <source>Opened for reading only.</source>
        <translation>Dibuka hanya untuk dibaca.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>Halaman sebelumnya (PgUp)</translation>
    </message>
    <message>
        <source>Next page (PgDown)</source>
        <translation>Halaman berikutnya (PgDown)</translation>
    </message>
    <message>
        <source>Larger (Ctrl and wheel)</source>
        <translation>Perbesar (Ctrl dan roda)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl and wheel)</source>
        <translation>Perkecil (Ctrl dan roda)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>What is shown of the document</source>
        <translation>Yang ditampilkan dari dokumen</translation>
    </message>
    <message>
        <source>Open in the program for its kind (Enter)</source>
        <translation>Buka dengan program untuk jenisnya (Enter)</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ganti…</translation>
    </message>
    <message>
        <source>The version of now is kept</source>
        <translation>Versi sekarang tetap disimpan</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Keluarkan…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Such as: replaced by a signed copy</source>
        <translation>Misalnya: diganti salinan bertanda tangan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Why? The reason stays in the history.</source>
        <translation>Mengapa? Alasan tetap ada di riwayat.</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Looking at the files</source>
        <translation>Memeriksa berkas</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>Memeriksa foto</translation>
    </message>
    <message>
        <source>A question about large photos waits on the page of the evidence.</source>
        <translation>Pertanyaan tentang foto besar menunggu di halaman bukti.</translation>
    </message>
    <message>
        <source>What became of the evidence is told on its page.</source>
        <translation>Hasil pemasukan bukti diberitahukan di halaman bukti.</translation>
    </message>
    <message>
        <source>Making photos smaller</source>
        <translation>Memperkecil foto</translation>
    </message>
    <message>
        <source>evidence {name}</source>
        <translation>bukti {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of evidence</source>
        <translation>
            <numerusform>%n dokumen bukti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionsList</name>
    <message>
        <source>Version {number}</source>
        <translation>Versi {number}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Save a copy of {name}…</source>
        <translation>Simpan salinan {name}…</translation>
    </message>
</context>
<context>
    <name>TextGatherer</name>
    <message>
        <source>Content for the search</source>
        <translation>Isi untuk pencarian</translation>
    </message>
</context>
<context>
    <name>TrayModel</name>
    <message numerus="yes">
        <source>here already, used by %n indicator(s)</source>
        <translation>
            <numerusform>sudah ada, dipakai %n butir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message>
        <source>More for the tray</source>
        <translation>Tindakan lain</translation>
    </message>
    <message>
        <source>Not linked yet</source>
        <translation>Belum tertaut</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Kembali ke tabel</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Tampilkan berkas</translation>
    </message>
    <message>
        <source>Link as suggested</source>
        <translation>Taut sesuai usulan</translation>
    </message>
    <message>
        <source>Choose indicators…</source>
        <translation>Pilih butir…</translation>
    </message>
    <message>
        <source>Keep without an indicator</source>
        <translation>Simpan tanpa butir</translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation>Keluarkan dari daftar ini</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) [waits here until it is|wait here until they are] linked</source>
        <translation>
            <numerusform>%n berkas menunggu ditaut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n suggestion(s)</source>
        <translation>
            <numerusform>Taut %n usulan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsesList</name>
    <message>
        <source>No indicator yet.</source>
        <translation>Belum ada butir.</translation>
    </message>
    <message>
        <source>Go to {code}</source>
        <translation>Ke {code}</translation>
    </message>
    <message>
        <source>Show page {page}</source>
        <translation>Tampilkan halaman {page}</translation>
    </message>
    <message>
        <source>Page and note for {code}…</source>
        <translation>Halaman dan catatan untuk {code}…</translation>
    </message>
    <message>
        <source>Remove from {code}…</source>
        <translation>Keluarkan dari {code}…</translation>
    </message>
</context>
<context>
    <name>WebLinkDialog</name>
    <message>
        <source>Add a web link</source>
        <translation>Tambah tautan web</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Alamat web</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Add the link</source>
        <translation>Tambah tautan</translation>
    </message>
    <message>
        <source>Only the address is kept. Who opens the file without a network, or without rights, sees nothing.</source>
        <translation>Hanya alamatnya yang disimpan. Tanpa jaringan atau hak akses, isinya tidak terlihat.</translation>
    </message>
</context>
</TS>
