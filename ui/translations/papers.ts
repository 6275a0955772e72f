<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>left open, to be written</source>
        <translation>dikosongkan, untuk ditulis tangan</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk siapa</translation>
    </message>
    <message>
        <source>d/m/yyyy</source>
        <translation>h/b/tttt</translation>
    </message>
    <message>
        <source>As usual: the head of government</source>
        <translation>Seperti biasa: kepala daerah atau instansi</translation>
    </message>
    <message>
        <source>As usual: the head</source>
        <translation>Seperti biasa: pimpinan</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Orang lain…</translation>
    </message>
    <message numerus="yes">
        <source>The whole staff, %n page(s)</source>
        <translation>
            <numerusform>Seluruh pegawai, %n lembar</numerusform>
        </translation>
    </message>
    <message>
        <source>A blank form: there is no staff list yet</source>
        <translation>Formulir kosong: daftar pegawai belum ada</translation>
    </message>
    <message numerus="yes">
        <source>Those who did not sign yet, %n page(s)</source>
        <translation>
            <numerusform>Yang belum menandatangani, %n lembar</numerusform>
        </translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>Pakai {number}</translation>
    </message>
    <message>
        <source>Use the next number: {number}</source>
        <translation>Pakai nomor berikutnya: {number}</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue: {paper}</source>
        <translation>Terbitkan: {paper}</translation>
    </message>
    <message>
        <source>Issue the paper</source>
        <translation>Terbitkan naskah</translation>
    </message>
    <message>
        <source>The file is made and kept with a line in the registry: number, day, people and SHA-256. It stays there, also after the paper is withdrawn.</source>
        <translation>Berkas dibuat dan disimpan beserta satu baris di register: nomor, tanggal, penanda tangan, dan SHA-256. Baris itu tetap ada, juga setelah naskah ditarik.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>none; room is left to write it</source>
        <translation>kosong; disediakan tempat untuk menulisnya</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>Menggantikan</translation>
    </message>
    <message>
        <source>None: a paper of its own</source>
        <translation>Tidak ada: naskah tersendiri</translation>
    </message>
    <message>
        <source>It is on {papers}. Issue it all the same only if that is meant.</source>
        <translation>Ada pada {papers}. Tetap terbitkan hanya bila memang demikian maksudnya.</translation>
    </message>
    <message>
        <source>The number {number} is taken already.</source>
        <translation>Nomor {number} sudah terpakai.</translation>
    </message>
    <message>
        <source>{document} (withdrawn)</source>
        <translation>{document} (ditarik)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk siapa</translation>
    </message>
</context>
<context>
    <name>LetterheadDialog</name>
    <message>
        <source>Letterhead and setting</source>
        <translation>Kop dan tata letak naskah</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Baris pertama</translation>
    </message>
    <message>
        <source>as the declaration has it, or from the name of the unit</source>
        <translation>seperti di Deklarasi, atau dari nama unit</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>Baris kedua</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Telephone, e-mail, website</source>
        <translation>Telepon, surel, laman</translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation>Lambang</translation>
    </message>
    <message>
        <source>Of the region or agency, at the left. PNG or JPEG; transparent PNG looks best.</source>
        <translation>Lambang daerah atau instansi, di kiri. PNG atau JPEG; PNG tembus pandang paling baik.</translation>
    </message>
    <message>
        <source>Logo of the unit</source>
        <translation>Logo unit</translation>
    </message>
    <message>
        <source>At the right; none is usual.</source>
        <translation>Di kanan; biasanya tanpa logo.</translation>
    </message>
    <message>
        <source>State emblem</source>
        <translation>Lambang negara</translation>
    </message>
    <message>
        <source>Only over what is signed in the name of the head of government; never on letters of the unit.</source>
        <translation>Hanya di atas naskah yang ditandatangani atas nama kepala daerah atau instansi; tidak pernah pada surat unit.</translation>
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
        <source>Lettering</source>
        <translation>Huruf</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Berkait</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Tanpa kait</translation>
    </message>
    <message>
        <source>Margin at the top</source>
        <translation>Tepi atas</translation>
    </message>
    <message>
        <source>Margin at the bottom</source>
        <translation>Tepi bawah</translation>
    </message>
    <message>
        <source>Margin at the left</source>
        <translation>Tepi kiri</translation>
    </message>
    <message>
        <source>Margin at the right</source>
        <translation>Tepi kanan</translation>
    </message>
    <message>
        <source>Pattern of numbers</source>
        <translation>Pola nomor</translation>
    </message>
    <message>
        <source>Keep the letterhead</source>
        <translation>Simpan kop</translation>
    </message>
    <message>
        <source>letterhead</source>
        <translation>kop naskah</translation>
    </message>
    <message>
        <source>The next number would be {number}.</source>
        <translation>Nomor berikutnya: {number}.</translation>
    </message>
    <message>
        <source>Filled in: {fields}. Without a pattern numbers are typed.</source>
        <translation>Yang diisikan: {fields}. Tanpa pola, nomor diketik sendiri.</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Berkas dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>Margins in millimetres: top, bottom, left, right</source>
        <translation>Tepi dalam milimeter: atas, bawah, kiri, kanan</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Change a person</source>
        <translation>Ubah pegawai</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Tambah pegawai</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Masukkan ke daftar</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>boleh kosong</translation>
    </message>
    <message>
        <source>Name with titles</source>
        <translation>Nama dengan gelar</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>Save: {paper}</source>
        <translation>Simpan: {paper}</translation>
    </message>
    <message>
        <source>{paper}: {file}</source>
        <translation>{paper}: {file}</translation>
    </message>
    <message>
        <source>{file} was made</source>
        <translation>{file} selesai dibuat</translation>
    </message>
    <message>
        <source>The file was not made.</source>
        <translation>Berkas tidak dibuat.</translation>
    </message>
    <message>
        <source>Issuing: {paper}</source>
        <translation>Menerbitkan: {paper}</translation>
    </message>
    <message>
        <source>Issued: {paper}</source>
        <translation>Terbit: {paper}</translation>
    </message>
    <message>
        <source>Nothing was issued.</source>
        <translation>Tidak ada yang diterbitkan.</translation>
    </message>
    <message>
        <source>Withdraw {document}</source>
        <translation>Tarik {document}</translation>
    </message>
    <message>
        <source>The paper no longer holds. Its file and its line in the registry stay.</source>
        <translation>Naskah tidak berlaku lagi. Berkas dan barisnya di register tetap ada.</translation>
    </message>
    <message>
        <source>Withdraw the paper</source>
        <translation>Tarik naskah</translation>
    </message>
    <message>
        <source>withdrawal of {document}</source>
        <translation>penarikan {document}</translation>
    </message>
    <message>
        <source>Save a copy of {document}</source>
        <translation>Simpan salinan {document}</translation>
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
        <source>Open a paper</source>
        <translation>Buka naskah</translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation>Naskah tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>{name} is no longer where it was.</source>
        <translation>{name} tidak ada lagi di tempatnya.</translation>
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
        <source>PDF document (*.pdf)</source>
        <translation>Dokumen PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers</source>
        <translation>Naskah</translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Terbitkan…</translation>
    </message>
    <message>
        <source>To the declaration…</source>
        <translation>Ke halaman deklarasi…</translation>
    </message>
    <message>
        <source>Some lines are refused</source>
        <translation>Ada baris yang ditolak</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Berkas dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Buka {file}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Paper</source>
        <translation>Naskah</translation>
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
        <source>Signatories</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Id naskah</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Diterbitkan</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>No longer holds: {reason}</source>
        <translation>Tidak berlaku lagi: {reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
    <message>
        <source>Signed the pakta</source>
        <translation>Tanda tangan pakta</translation>
    </message>
    <message>
        <source>Row {row} is left out: {why}</source>
        <translation>Baris {row} dilewati: {why}</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>Baris {row}: {why}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>sudah menandatangani</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>belum menandatangani</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Piagam</translation>
    </message>
    <message>
        <source>Integrity pledge (pakta)</source>
        <translation>Pakta integritas</translation>
    </message>
    <message>
        <source>Commitment sheet</source>
        <translation>Lembar komitmen pegawai</translation>
    </message>
    <message>
        <source>Decree on the team</source>
        <translation>SK tim kerja</translation>
    </message>
    <message>
        <source>Minutes of the event</source>
        <translation>Berita acara</translation>
    </message>
    <message>
        <source>Service notice</source>
        <translation>Maklumat pelayanan</translation>
    </message>
    <message>
        <source>Proposal letter</source>
        <translation>Surat usulan</translation>
    </message>
    <message>
        <source>Statement of responsibility</source>
        <translation>Surat tanggung jawab (SPTJM)</translation>
    </message>
    <message>
        <source>Opening and closing of the charter; it is frozen and signed on the page of the declaration.</source>
        <translation>Pembuka dan penutup piagam; piagam dibekukan dan ditandatangani di halaman Deklarasi.</translation>
    </message>
    <message>
        <source>What each person promises; a page for everybody on the staff list.</source>
        <translation>Janji setiap orang; satu lembar untuk setiap nama di daftar pegawai.</translation>
    </message>
    <message>
        <source>One sheet that the whole staff signs.</source>
        <translation>Satu lembar yang ditandatangani seluruh pegawai.</translation>
    </message>
    <message>
        <source>The head appoints the team, area by area.</source>
        <translation>Pimpinan menetapkan tim, area demi area.</translation>
    </message>
    <message>
        <source>What happened on the day, signed by those who took part.</source>
        <translation>Apa yang berlangsung pada hari itu, ditandatangani para pihak.</translation>
    </message>
    <message>
        <source>What those who are served can count on; hung up where they wait.</source>
        <translation>Apa yang dapat diharapkan pengguna layanan; dipasang di ruang tunggu.</translation>
    </message>
    <message>
        <source>The head of government proposes the unit to the national team.</source>
        <translation>Kepala daerah atau instansi mengusulkan unit kepada Tim Penilai Nasional.</translation>
    </message>
    <message>
        <source>The head of government answers for what is proposed (SPTJM).</source>
        <translation>Kepala daerah atau instansi bertanggung jawab mutlak atas usulan itu.</translation>
    </message>
</context>
<context>
    <name>PapersHead</name>
    <message>
        <source>Paper</source>
        <translation>Naskah</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>What is shown of the paper</source>
        <translation>Bagian naskah yang ditampilkan</translation>
    </message>
    <message>
        <source>Staff list…</source>
        <translation>Daftar pegawai…</translation>
    </message>
    <message>
        <source>Letterhead…</source>
        <translation>Kop naskah…</translation>
    </message>
    <message>
        <source>Staff list ({count})…</source>
        <translation>Daftar pegawai ({count})…</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Staff list…</source>
        <translation>Daftar pegawai…</translation>
    </message>
    <message>
        <source>Letterhead…</source>
        <translation>Kop naskah…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Tutup pesan</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) issued</source>
        <translation>
            <numerusform>%n naskah terbit</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>Every paper as it was issued, with number, day, people and SHA-256.</source>
        <translation>Setiap naskah seperti saat diterbitkan, dengan nomor, tanggal, penanda tangan, dan SHA-256.</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>kata sendiri</translation>
    </message>
    <message>
        <source>standing text</source>
        <translation>teks baku</translation>
    </message>
    <message numerus="yes">
        <source>{words}, %n issued</source>
        <translation>
            <numerusform>{words}, %n terbit</numerusform>
        </translation>
    </message>
    <message>
        <source>Registry of issued papers</source>
        <translation>Register naskah yang diterbitkan</translation>
    </message>
    <message>
        <source>Save the paper as PDF…</source>
        <translation>Simpan naskah sebagai PDF…</translation>
    </message>
    <message>
        <source>Issue the paper…</source>
        <translation>Terbitkan naskah…</translation>
    </message>
    <message>
        <source>Versions of the text…</source>
        <translation>Versi teks…</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose: {picture}</source>
        <translation>Pilih: {picture}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Remove: {picture}</source>
        <translation>Keluarkan: {picture}</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Gambar (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>{file}, seen once it is kept</source>
        <translation>{file}, terlihat setelah disimpan</translation>
    </message>
    <message>
        <source>Kept in the file</source>
        <translation>Tersimpan dalam berkas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The preview shows the text as it was before the lines that are refused.</source>
        <translation>Pratinjau menampilkan teks sebelum ada baris yang ditolak.</translation>
    </message>
</context>
<context>
    <name>RegistryPane</name>
    <message>
        <source>Registry of issued papers</source>
        <translation>Register naskah yang diterbitkan</translation>
    </message>
    <message>
        <source>Nothing was issued yet. What is issued gets its line here.</source>
        <translation>Belum ada yang diterbitkan. Setiap naskah yang terbit mendapat barisnya di sini.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open the issued paper</source>
        <translation>Buka naskah yang diterbitkan</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Issue a revision…</source>
        <translation>Terbitkan revisi…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Tarik…</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>{document}, revision {revision}. {standing}. Issued {when} by {who}.</source>
        <translation>{document}, revisi {revision}. {standing}. Diterbitkan {when} oleh {who}.</translation>
    </message>
    <message>
        <source>Signatories: {people}</source>
        <translation>Penanda tangan: {people}</translation>
    </message>
    <message>
        <source>SHA-256: {digest}</source>
        <translation>SHA-256: {digest}</translation>
    </message>
    <message>
        <source>It is withdrawn on the page of the declaration.</source>
        <translation>Pembekuannya dibatalkan di halaman Deklarasi.</translation>
    </message>
</context>
<context>
    <name>SignerDialog</name>
    <message>
        <source>Who signs this paper</source>
        <translation>Penanda tangan naskah ini</translation>
    </message>
    <message>
        <source>Use this person</source>
        <translation>Pakai orang ini</translation>
    </message>
    <message>
        <source>Signs this paper only; the people of the declaration stay as they are.</source>
        <translation>Hanya menandatangani naskah ini; orang-orang di Deklarasi tidak berubah.</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>boleh kosong</translation>
    </message>
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
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Menandatangani sebagai</translation>
    </message>
    <message>
        <source>Office in whose place</source>
        <translation>Jabatan yang diwakili</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>Staff list</source>
        <translation>Daftar pegawai</translation>
    </message>
    <message>
        <source>Search by name, NIP or office</source>
        <translation>Cari nama, NIP, atau jabatan</translation>
    </message>
    <message>
        <source>Search the staff list</source>
        <translation>Cari di daftar pegawai</translation>
    </message>
    <message>
        <source>Only those who did not sign yet</source>
        <translation>Hanya yang belum menandatangani</translation>
    </message>
    <message>
        <source>There is no staff list yet. Drop an Excel or CSV table here, or choose one.</source>
        <translation>Daftar pegawai belum ada. Seret tabel Excel atau CSV ke sini, atau pilih berkasnya.</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Pilih tabel…</translation>
    </message>
    <message>
        <source>Bring a table…</source>
        <translation>Ambil dari tabel…</translation>
    </message>
    <message>
        <source>Excel (xlsx) or CSV; it can be dropped here too</source>
        <translation>Excel (xlsx) atau CSV; dapat juga diseret ke sini</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Tambah…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Day of the pakta</source>
        <translation>Tanggal pakta</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>Tandai sudah menandatangani</translation>
    </message>
    <message>
        <source>Mark as not signed</source>
        <translation>Tandai belum</translation>
    </message>
    <message>
        <source>Bring a staff list</source>
        <translation>Ambil daftar pegawai</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv);;All files (*)</source>
        <translation>Tabel (*.xlsx *.csv);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message>
        <source>staff list from {file}</source>
        <translation>daftar pegawai dari {file}</translation>
    </message>
    <message numerus="yes">
        <source>pakta of %n person(s)</source>
        <translation>
            <numerusform>pakta %n orang</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} in the staff list</source>
        <translation>{name} masuk daftar pegawai</translation>
    </message>
    <message>
        <source>staff list: {name} changed</source>
        <translation>daftar pegawai: {name} diubah</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) out of the staff list</source>
        <translation>
            <numerusform>%n orang keluar dari daftar pegawai</numerusform>
        </translation>
    </message>
    <message>
        <source>{signed} of {of} signed the pakta integritas.</source>
        <translation>{signed} dari {of} pegawai sudah menandatangani pakta integritas.</translation>
    </message>
    <message>
        <source>Choose people in the list first</source>
        <translation>Pilih dahulu orangnya di daftar</translation>
    </message>
</context>
<context>
    <name>StaffImportDialog</name>
    <message>
        <source>From {file}</source>
        <translation>Dari {file}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>People of the table</source>
        <translation>Orang-orang dalam tabel</translation>
    </message>
    <message>
        <source>Remarks on the table</source>
        <translation>Catatan atas tabel</translation>
    </message>
    <message>
        <source>These people are the staff list; those not in the table leave it</source>
        <translation>Gantikan daftar; yang tidak ada dalam tabel dikeluarkan</translation>
    </message>
    <message>
        <source>Add those who are not in the list; the same NIP is brought up to date</source>
        <translation>Tambahkan yang belum ada; NIP yang sama diperbarui</translation>
    </message>
    <message>
        <source>Who signed the pakta stays marked, known by NIP, else by name.</source>
        <translation>Tanda pakta tetap, dikenali dari NIP atau nama.</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n person(s)</source>
        <translation>
            <numerusform>Ambil %n orang</numerusform>
        </translation>
    </message>
    <message>
        <source>{column} from “{heading}”</source>
        <translation>{column} dari “{heading}”</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found.</source>
        <translation>
            <numerusform>%n orang ditemukan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet “{sheet}”.</source>
        <translation>Lembar “{sheet}”.</translation>
    </message>
    <message>
        <source>Read: {columns}.</source>
        <translation>Dibaca: {columns}.</translation>
    </message>
    <message>
        <source>Not used: {headings}.</source>
        <translation>Tidak dipakai: {headings}.</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Own words</source>
        <translation>Kata sendiri</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Sisipkan isian</translation>
    </message>
    <message>
        <source>A field is filled in when the paper is made</source>
        <translation>Isian diganti dengan datanya saat naskah dibuat</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versi…</translation>
    </message>
    <message>
        <source>Earlier texts, and the standing one</source>
        <translation>Teks sebelumnya, dan teks baku</translation>
    </message>
    <message>
        <source>To the next line that is refused (F8)</source>
        <translation>Ke baris berikutnya yang ditolak (F8)</translation>
    </message>
    <message>
        <source>Discard what I typed</source>
        <translation>Buang ketikan saya</translation>
    </message>
    <message>
        <source>The text is again as it is in the file</source>
        <translation>Teks kembali seperti dalam berkas</translation>
    </message>
    <message>
        <source>text: {paper}</source>
        <translation>teks: {paper}</translation>
    </message>
    <message>
        <source>Text of: {paper}</source>
        <translation>Teks: {paper}</translation>
    </message>
    <message>
        <source>{title} (needed)</source>
        <translation>{title} (wajib)</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Dan %n lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s): next</source>
        <translation>
            <numerusform>%n masalah: berikutnya</numerusform>
        </translation>
    </message>
    <message>
        <source>To the next line that is refused</source>
        <translation>Ke baris berikutnya yang ditolak</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Berkas dibuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>Not in the file yet. What you typed is kept on this laptop until its lines are right.</source>
        <translation>Belum masuk berkas. Ketikan disimpan di laptop ini sampai baris-barisnya benar.</translation>
    </message>
    <message>
        <source>You typed this earlier, and it is not in the file yet.</source>
        <translation>Ini ketikan Anda sebelumnya, dan belum masuk berkas.</translation>
    </message>
    <message>
        <source>Goes into the file when you pause.</source>
        <translation>Masuk ke berkas begitu Anda berhenti mengetik.</translation>
    </message>
    <message>
        <source>This is the standing text; change it as your agency needs.</source>
        <translation>Ini teks baku; ubahlah sesuai keperluan instansi.</translation>
    </message>
    <message>
        <source>In the file, with every earlier version.</source>
        <translation>Tersimpan dalam berkas, beserta semua versi sebelumnya.</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Baris yang ditolak</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions: {paper}</source>
        <translation>Versi: {paper}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Versions of the text</source>
        <translation>Versi teks</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Teks versi itu</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Pakai teks ini</translation>
    </message>
    <message>
        <source>Back to the standing text</source>
        <translation>Kembali ke teks baku</translation>
    </message>
    <message>
        <source>Each line is what was there when somebody stopped writing. Nothing of it is lost.</source>
        <translation>Setiap baris adalah teks saat seseorang berhenti menulis. Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Standing text</source>
        <translation>Teks baku</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Sebelum itu</translation>
    </message>
    <message numerus="yes">
        <source>own words, %n line(s)</source>
        <translation>
            <numerusform>kata sendiri, %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>This text holds already</source>
        <translation>Teks ini sudah dipakai</translation>
    </message>
    <message>
        <source>text: {paper}</source>
        <translation>teks: {paper}</translation>
    </message>
    <message>
        <source>standing text: {paper}</source>
        <translation>teks baku: {paper}</translation>
    </message>
</context>
</TS>
