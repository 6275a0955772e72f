<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start screen</source>
        <translation>Layar mulai</translation>
    </message>
    <message>
        <source>Start my agency…</source>
        <translation>Mulai unit saya…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Buka…</translation>
    </message>
    <message>
        <source>Open the sample agency</source>
        <translation>Buka unit contoh</translation>
    </message>
    <message>
        <source>Check the signatures of a PDF…</source>
        <translation>Periksa tanda tangan sebuah PDF…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Merge a copy…</source>
        <translation>Gabungkan salinan…</translation>
    </message>
    <message>
        <source>Restore from a backup copy…</source>
        <translation>Kembalikan dari cadangan…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Tutup berkas</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Setelan…</translation>
    </message>
    <message>
        <source>Trust list…</source>
        <translation>Daftar kepercayaan…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation>Cari atau perintah…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Who is working…</source>
        <translation>Siapa yang bekerja…</translation>
    </message>
    <message>
        <source>Check this file thoroughly</source>
        <translation>Periksa berkas ini sampai tuntas</translation>
    </message>
    <message>
        <source>Import a worksheet…</source>
        <translation>Impor lembar kerja…</translation>
    </message>
    <message>
        <source>Sheet of keys</source>
        <translation>Daftar tombol</translation>
    </message>
    <message>
        <source>Help on this</source>
        <translation>Bantuan tentang ini</translation>
    </message>
    <message>
        <source>Short guide</source>
        <translation>Panduan singkat</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Buka catatan program</translation>
    </message>
    <message>
        <source>About Integrity Zone</source>
        <translation>Tentang Zona Integritas</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Undo “{step}”</source>
        <translation>Urungkan “{step}”</translation>
    </message>
    <message>
        <source>Redo “{step}”</source>
        <translation>Ulangi “{step}”</translation>
    </message>
    <message>
        <source>{choice}: {name}</source>
        <translation>{choice}: {name}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Check the signatures of a PDF</source>
        <translation>Periksa tanda tangan sebuah PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Version {version} · LKE ZI 2021 (PermenPANRB 90/2021)</source>
        <translation>Versi {version} · LKE ZI 2021 (PermenPANRB 90/2021)</translation>
    </message>
</context>
<context>
    <name>AreaBox</name>
    <message>
        <source>All areas</source>
        <translation>Semua area</translation>
    </message>
</context>
<context>
    <name>BackupAge</name>
    <message>
        <source>Backing up…</source>
        <translation>Mencadangkan…</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Cadangan gagal</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Belum ada cadangan</translation>
    </message>
    <message>
        <source>none</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>Backed up just now</source>
        <translation>Cadangan baru saja</translation>
    </message>
    <message>
        <source>now</source>
        <translation>baru</translation>
    </message>
    <message numerus="yes">
        <source>Backup %n min ago</source>
        <translation>
            <numerusform>Cadangan %n menit lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n mnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup %n h ago</source>
        <translation>
            <numerusform>Cadangan %n jam lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup %n d ago</source>
        <translation>
            <numerusform>Cadangan %n hari lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup copy of this file yet. One is made soon after it is opened.</source>
        <translation>Berkas ini belum punya salinan cadangan. Salinan dibuat tak lama setelah berkas dibuka.</translation>
    </message>
    <message>
        <source>Newest backup copy: {moment}</source>
        <translation>Salinan cadangan terbaru: {moment}</translation>
    </message>
    <message>
        <source>Click for the list of backup copies</source>
        <translation>Klik untuk melihat daftar salinan cadangan</translation>
    </message>
</context>
<context>
    <name>BackupCommands</name>
    <message>
        <source>Looking for backup copies</source>
        <translation>Mencari salinan cadangan</translation>
    </message>
    <message>
        <source>Bringing the file back from its backup copy</source>
        <translation>Mengembalikan berkas dari salinan cadangan</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Check this file thoroughly (Tools). What is lost may be in an older copy.</source>
        <translation>Periksa berkas ini sampai tuntas (Alat). Yang hilang mungkin ada dalam salinan yang lebih lama.</translation>
    </message>
    <message>
        <source>Mend that and open the file again, or save a copy elsewhere (File).</source>
        <translation>Atasi hal itu lalu buka kembali berkas ini, atau simpan salinan di tempat lain (Berkas).</translation>
    </message>
    <message>
        <source>No new backup copy could be made.</source>
        <translation>Salinan cadangan baru tidak dapat dibuat.</translation>
    </message>
    <message>
        <source>Looking for backup copies</source>
        <translation>Mencari salinan cadangan</translation>
    </message>
    <message>
        <source>Making a backup copy</source>
        <translation>Membuat salinan cadangan</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backup copies of {file}</source>
        <translation>Salinan cadangan {file}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Of the file</source>
        <translation>Dari berkas</translation>
    </message>
    <message>
        <source>Backup copies</source>
        <translation>Salinan cadangan</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Tampilkan di folder</translation>
    </message>
    <message>
        <source>Open as a new file</source>
        <translation>Buka sebagai berkas baru</translation>
    </message>
    <message>
        <source>A copy is opened as a new file beside this one. The file itself stays as it is.</source>
        <translation>Salinan dibuka sebagai berkas baru di samping berkas ini. Berkas ini sendiri tetap seperti adanya.</translation>
    </message>
    <message>
        <source>There are no backup copies of this file yet. One is made soon after it is opened, and before every import and merging.</source>
        <translation>Berkas ini belum punya salinan cadangan. Salinan dibuat tak lama setelah berkas dibuka, dan sebelum setiap impor dan penggabungan.</translation>
    </message>
    <message>
        <source>merging a copy</source>
        <translation>penggabungan salinan</translation>
    </message>
    <message>
        <source>going on with the work</source>
        <translation>melanjutkan pekerjaan</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>impor</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong</source>
        <translation>Terjadi kesalahan program</translation>
    </message>
    <message>
        <source>The program met an error of its own while doing the last thing you asked for.</source>
        <translation>Program menemui kesalahan pada dirinya saat mengerjakan perintah terakhir.</translation>
    </message>
    <message>
        <source>All answers and evidence shown as saved are in your file. Only the last action may be missing.</source>
        <translation>Semua jawaban dan bukti yang sudah tersimpan ada di berkas Anda. Hanya tindakan terakhir yang mungkin belum tercatat.</translation>
    </message>
    <message>
        <source>No file was open, so nothing is lost.</source>
        <translation>Tidak ada berkas yang terbuka, jadi tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>You can go on working. If it happens again, send the log to your administrator.</source>
        <translation>Anda dapat melanjutkan. Bila terulang, kirim catatan program kepada admin Anda.</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Buka catatan program</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Opening {file}</source>
        <translation>Membuka {file}</translation>
    </message>
    <message>
        <source>Making the sample agency</source>
        <translation>Menyiapkan unit contoh</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Buka berkas kerja</translation>
    </message>
    <message>
        <source>Workspace (*.zi)</source>
        <translation>Berkas kerja (*.zi)</translation>
    </message>
    <message>
        <source>{name}-copy</source>
        <translation>{name}-salinan</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Simpan salinan</translation>
    </message>
    <message>
        <source>Saving a copy as {file}</source>
        <translation>Menyimpan salinan sebagai {file}</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Memeriksa berkas</translation>
    </message>
    <message>
        <source>The file is sound: every entry and every document was re-computed.</source>
        <translation>Berkas utuh: setiap catatan dan setiap dokumen sudah dihitung ulang.</translation>
    </message>
    <message>
        <source>Making the file</source>
        <translation>Membuat berkas</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Buka untuk dibaca</translation>
    </message>
    <message>
        <source>Backup copies…</source>
        <translation>Salinan cadangan…</translation>
    </message>
    <message>
        <source>Looking for backup copies</source>
        <translation>Mencari salinan cadangan</translation>
    </message>
</context>
<context>
    <name>FileDisplay</name>
    <message>
        <source>Start – Integrity Zone</source>
        <translation>Mulai – Zona Integritas</translation>
    </message>
    <message>
        <source>{unit} {year} – Integrity Zone</source>
        <translation>{unit} {year} – Zona Integritas</translation>
    </message>
    <message>
        <source>The file was made by an older program and was brought up to date. The original is kept as {file}.</source>
        <translation>Berkas ini dibuat program versi lama dan sudah diperbarui. Berkas asli disimpan sebagai {file}.</translation>
    </message>
    <message>
        <source>Opened for reading only: somebody else is working on this file.</source>
        <translation>Dibuka hanya untuk dibaca: berkas ini sedang dikerjakan orang lain.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) stayed as [it is|they are], since somebody went on from [it|them].</source>
        <translation>
            <numerusform>%n isian dibiarkan, karena sudah dilanjutkan orang lain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Sheet of keys</source>
        <translation>Daftar tombol</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Di halaman ini</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Terakhir dibuka</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Ubah</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Lihat</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Alat</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
</context>
<context>
    <name>MergeCommands</name>
    <message>
        <source>Choose the copy that came back</source>
        <translation>Pilih salinan yang kembali</translation>
    </message>
    <message>
        <source>Workspace (*.zi)</source>
        <translation>Berkas kerja (*.zi)</translation>
    </message>
    <message>
        <source>A copy is being merged already</source>
        <translation>Penggabungan salinan lain masih berjalan</translation>
    </message>
    <message>
        <source>Looking at {file}</source>
        <translation>Melihat isi {file}</translation>
    </message>
    <message>
        <source>Making a backup copy</source>
        <translation>Membuat salinan cadangan</translation>
    </message>
    <message>
        <source>Nothing was merged: no backup copy could be made. {reason}</source>
        <translation>Tidak ada yang digabungkan: salinan cadangan tidak dapat dibuat. {reason}</translation>
    </message>
    <message>
        <source>Merge without a backup copy</source>
        <translation>Gabungkan tanpa salinan cadangan</translation>
    </message>
    <message>
        <source>Merging {file}</source>
        <translation>Menggabungkan {file}</translation>
    </message>
    <message>
        <source>The merging was called off. Nothing was taken in.</source>
        <translation>Penggabungan dibatalkan. Tidak ada yang diambil.</translation>
    </message>
    <message>
        <source>See the conflicts</source>
        <translation>Lihat yang bentrok</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) merged from {file}.</source>
        <translation>
            <numerusform>%n perubahan dari {file} digabungkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came along ({size}).</source>
        <translation>
            <numerusform>%n dokumen ikut masuk ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) [is|are] in conflict.</source>
        <translation>
            <numerusform>%n isian bentrok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the copy [was|were] not sound.</source>
        <translation>
            <numerusform>%n hal dalam salinan itu cacat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) [waits|wait] for others that no copy brought yet.</source>
        <translation>
            <numerusform>%n perubahan menunggu perubahan lain yang belum dibawa salinan mana pun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge a copy</source>
        <translation>Gabungkan salinan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Jumlah perubahan</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Pertama</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Terakhir</translation>
    </message>
    <message>
        <source>Who wrote in the copy</source>
        <translation>Siapa yang menulis dalam salinan</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>This copy brings nothing new</source>
        <translation>Salinan ini tidak membawa hal baru</translation>
    </message>
    <message>
        <source>The copy brings contents of documents that are missing here</source>
        <translation>Salinan ini membawa isi dokumen yang tidak ada di sini</translation>
    </message>
    <message numerus="yes">
        <source>The copy brings %n change(s) that [is|are] not here yet</source>
        <translation>
            <numerusform>Salinan ini membawa %n perubahan yang belum ada di sini</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was written in it is here already. There is nothing to merge.</source>
        <translation>Semua yang ditulis di dalamnya sudah ada di sini. Tidak ada yang perlu digabungkan.</translation>
    </message>
    <message>
        <source>Of these: {kinds}.</source>
        <translation>Rinciannya: {kinds}.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that [is|are] not here [comes|come] along ({size}).</source>
        <translation>
            <numerusform>%n dokumen yang belum ada di sini ikut masuk ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will be in conflict</source>
        <translation>
            <numerusform>%n isian akan bentrok</numerusform>
        </translation>
    </message>
    <message>
        <source>Here and in the copy something else was written. What was written last is shown until somebody decides; neither is lost.</source>
        <translation>Isinya di sini dan dalam salinan berbeda. Yang ditulis terakhir ditampilkan sampai seseorang memutuskan; keduanya tidak hilang.</translation>
    </message>
    <message>
        <source>The answers of {stage} were handed in, and the copy changes them</source>
        <translation>Jawaban {stage} sudah diajukan, dan salinan ini mengubahnya</translation>
    </message>
    <message>
        <source>They come in all the same; a finding says then that the answers are no longer what was handed in.</source>
        <translation>Perubahan itu tetap masuk; sebuah temuan lalu menyebut bahwa jawaban tidak lagi sama dengan yang diajukan.</translation>
    </message>
    <message>
        <source>From {file}</source>
        <translation>Dari {file}</translation>
    </message>
    <message>
        <source>Merging cannot be undone. A backup copy of this file is made first.</source>
        <translation>Penggabungan tidak dapat diurungkan. Salinan cadangan berkas ini dibuat lebih dulu.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>answers and judgements</source>
        <translation>jawaban dan penilaian</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>bukti</translation>
    </message>
    <message>
        <source>discussion</source>
        <translation>diskusi</translation>
    </message>
    <message>
        <source>recommendations</source>
        <translation>rekomendasi</translation>
    </message>
    <message>
        <source>report of results</source>
        <translation>laporan hasil evaluasi</translation>
    </message>
    <message>
        <source>answers handed in or opened again</source>
        <translation>pengajuan dan pembukaan kembali</translation>
    </message>
    <message>
        <source>team</source>
        <translation>tim</translation>
    </message>
    <message>
        <source>the unit itself</source>
        <translation>data unit</translation>
    </message>
    <message>
        <source>years</source>
        <translation>tahun penilaian</translation>
    </message>
    <message>
        <source>requirements and dates</source>
        <translation>syarat dan jadwal</translation>
    </message>
    <message>
        <source>official wording</source>
        <translation>kalimat resmi</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>deklarasi</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>naskah</translation>
    </message>
    <message>
        <source>erasures</source>
        <translation>penghapusan</translation>
    </message>
    <message>
        <source>other things</source>
        <translation>hal lain</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{path} is being worked on by {holder}. Close it there, or open it here for reading.</source>
        <translation>{path} sedang dikerjakan oleh {holder}. Tutup di sana, atau buka di sini untuk dibaca.</translation>
    </message>
    <message>
        <source>{path} is there already. Choose another name.</source>
        <translation>{path} sudah ada. Pilih nama lain.</translation>
    </message>
    <message>
        <source>The answers of {stage} for {year} were handed in by {actor} on {day}. Open them again with a reason before you change them.</source>
        <translation>Jawaban {stage} tahun {year} sudah diajukan oleh {actor} pada {day}. Buka kembali dengan alasan sebelum mengubahnya.</translation>
    </message>
    <message>
        <source>{count} answers of {stage} are in conflict ({codes}). Settle them first by answering.</source>
        <translation>{count} jawaban {stage} bertentangan ({codes}). Selesaikan dahulu dengan menjawabnya.</translation>
    </message>
    <message>
        <source>{indicator} is no code of this instrument.</source>
        <translation>{indicator} bukan kode butir instrumen ini.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>{page} – Integrity Zone</source>
        <translation>{page} – Zona Integritas</translation>
    </message>
</context>
<context>
    <name>NewAgencyDialog</name>
    <message>
        <source>Start my agency</source>
        <translation>Mulai unit saya</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>Nama unit</translation>
    </message>
    <message>
        <source>e.g. Dinas Perhubungan Kabupaten …</source>
        <translation>mis. Dinas Perhubungan Kabupaten …</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>as your region numbers it; may stay empty</source>
        <translation>sesuai penomoran daerah; boleh kosong</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Year assessed</source>
        <translation>Tahun penilaian</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>Give the name of the agency; it stands on every document.</source>
        <translation>Isi nama unit; nama ini tercantum pada setiap dokumen.</translation>
    </message>
    <message>
        <source>{file} is there already. Choose another place or name.</source>
        <translation>{file} sudah ada. Pilih tempat atau nama lain.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Team (may be filled in later)</source>
        <translation>Tim (boleh diisi nanti)</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation>Pilih tempat…</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Disimpan sebagai {path}</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Tempat berkas</translation>
    </message>
    <message>
        <source>Workspace (*.zi)</source>
        <translation>Berkas kerja (*.zi)</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>No program of this computer opens this file. See its folder.</source>
        <translation>Tidak ada program di komputer ini yang dapat membuka berkas ini. Lihat foldernya.</translation>
    </message>
    <message>
        <source>The folder cannot be shown: {path}</source>
        <translation>Folder tidak dapat dibuka: {path}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Daftar perintah</translation>
    </message>
    <message>
        <source>Page, command, code or words</source>
        <translation>Halaman, perintah, kode, atau kata</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Cari atau perintah</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Hasil pencarian</translation>
    </message>
    <message>
        <source>Nothing found. Try a code such as A.I.5 or a word of the question.</source>
        <translation>Tidak ditemukan. Coba kode seperti A.I.5 atau satu kata dari butirnya.</translation>
    </message>
    <message>
        <source>question</source>
        <translation>butir</translation>
    </message>
    <message>
        <source>note</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>discussion</source>
        <translation>diskusi</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>bukti</translation>
    </message>
    <message>
        <source>inside the document</source>
        <translation>di dalam dokumen</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who is working</source>
        <translation>Siapa yang bekerja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Area group</source>
        <translation>Pokja</translation>
    </message>
    <message>
        <source>Written beside every change you make, so that the team sees who did what. There is no password.</source>
        <translation>Dicatat di samping setiap perubahan, agar tim tahu siapa mengerjakan apa. Tidak ada kata sandi.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Simpan nama</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Look for it…</source>
        <translation>Cari berkas…</translation>
    </message>
    <message>
        <source>Take {file} from this list</source>
        <translation>Keluarkan {file} dari daftar ini</translation>
    </message>
    <message>
        <source>Take from this list; the file stays where it is</source>
        <translation>Keluarkan dari daftar; berkasnya tetap di tempatnya</translation>
    </message>
</context>
<context>
    <name>RoleBox</name>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Leave unanswered indicators out of the mean</source>
        <translation>Butir kosong tidak ikut dirata-rata</translation>
    </message>
    <message>
        <source>The circulating workbook leaves them out. Otherwise an unanswered indicator counts 0, which is the cautious reading.</source>
        <translation>Lembar kerja yang beredar menghitung demikian. Tanpa pilihan ini butir kosong bernilai 0, pembacaan yang berhati-hati.</translation>
    </message>
    <message>
        <source>Trust list and revocation lists…</source>
        <translation>Daftar kepercayaan dan pencabutan…</translation>
    </message>
    <message>
        <source>Whose electronic signatures are trusted on this computer.</source>
        <translation>Tanda tangan elektronik siapa yang dipercaya di komputer ini.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>{year} · target {target}</source>
        <translation>{year} · target {target}</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page} ({count})</translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation>{name} ({key})</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Integrity Zone</source>
        <translation>Zona Integritas</translation>
    </message>
    <message>
        <source>Declaration and self-assessment towards WBK and WBBM. Works offline; the data stays on your computer.</source>
        <translation>Deklarasi dan penilaian mandiri menuju WBK dan WBBM. Bekerja tanpa internet; data tetap di komputer Anda.</translation>
    </message>
    <message>
        <source>Try the sample agency</source>
        <translation>Coba unit contoh</translation>
    </message>
    <message>
        <source>A licensing office with 104 of 113 answered and one area short. Change what you like; it can never be sent as real data.</source>
        <translation>Dinas perizinan yang sudah terisi 104 dari 113 butir, satu area masih kurang. Bebas diubah, tidak dapat dikirim sebagai data asli.</translation>
    </message>
    <message>
        <source>Open the sample agency</source>
        <translation>Buka unit contoh</translation>
    </message>
    <message>
        <source>Start my agency</source>
        <translation>Mulai unit saya</translation>
    </message>
    <message>
        <source>Name and code, kind, target WBK or WBBM, year, and six area groups. About three minutes; everything can be changed later.</source>
        <translation>Nama dan kode unit, jenis, target WBK atau WBBM, tahun, dan enam pokja. Kira-kira tiga menit; semua dapat diubah nanti.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Buka berkas</translation>
    </message>
    <message>
        <source>A workspace (.zi) from this computer or a flash drive. It is checked before it is opened.</source>
        <translation>Berkas kerja (.zi) dari komputer ini atau flash disk. Berkas diperiksa dulu sebelum dibuka.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Terakhir dibuka</translation>
    </message>
    <message>
        <source>A file, or a PDF to be checked, can also be dragged into this window</source>
        <translation>Berkas, atau PDF yang akan diperiksa, juga dapat diseret ke jendela ini</translation>
    </message>
    <message>
        <source>Files you open stand here, the last one first.</source>
        <translation>Berkas yang Anda buka tampil di sini, yang terakhir paling atas.</translation>
    </message>
    <message>
        <source>{answered} of {of} answered · {total}</source>
        <translation>Terisi {answered} dari {of} · {total}</translation>
    </message>
    <message>
        <source>Not where it was: is a drive missing?</source>
        <translation>Tidak ada di tempatnya: apakah flash disk belum terpasang?</translation>
    </message>
    <message>
        <source>Short guide (F1)</source>
        <translation>Panduan singkat (F1)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Offline: no data is sent</source>
        <translation>Luring: tidak ada data yang dikirim</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>Siapa yang bekerja</translation>
    </message>
    <message>
        <source>Who is working on this laptop; click to change</source>
        <translation>Siapa yang bekerja di laptop ini; klik untuk mengganti</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>blanks count 0</source>
        <translation>kosong dihitung 0</translation>
    </message>
    <message>
        <source>blanks are left out</source>
        <translation>kosong tidak dihitung</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Hanya baca</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Semua tersimpan</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Siapa yang bekerja?</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Cancelled; nothing was kept of it</source>
        <translation>Dibatalkan; tidak ada yang disimpan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>Searching</source>
        <translation>Mencari</translation>
    </message>
    <message>
        <source>About Integrity Zone</source>
        <translation>Tentang Zona Integritas</translation>
    </message>
    <message>
        <source>Integrity Zone {version}

A pre-assessment. The Minister grants the predicate after TPN&apos;s evaluation.</source>
        <translation>Zona Integritas {version}

Pra-penilaian; predikat ditetapkan Menteri setelah evaluasi TPN.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Deklarasi</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Naskah</translation>
    </message>
    <message>
        <source>Check signatures</source>
        <translation>Periksa tanda tangan</translation>
    </message>
    <message>
        <source>Requirements and dates</source>
        <translation>Syarat dan jadwal</translation>
    </message>
    <message>
        <source>Import a worksheet</source>
        <translation>Impor lembar kerja</translation>
    </message>
    <message>
        <source>Review and follow-up</source>
        <translation>Evaluasi TPI dan tindak lanjut</translation>
    </message>
    <message>
        <source>Comparison of years</source>
        <translation>Perbandingan tahun</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Belum diisi</translation>
    </message>
    <message>
        <source>Evidence lacking</source>
        <translation>Bukti kurang</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Terisi</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Tanpa bukti</translation>
    </message>
    <message>
        <source>Outside the year</source>
        <translation>Di luar periode</translation>
    </message>
    <message>
        <source>Within the year</source>
        <translation>Sesuai periode</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Area group</source>
        <translation>Pokja</translation>
    </message>
    <message>
        <source>TPI reviewer</source>
        <translation>Penilai TPI</translation>
    </message>
    <message>
        <source>Head of the unit</source>
        <translation>Pimpinan unit</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Sekretariat</translation>
    </message>
    <message>
        <source>Service office (dinas)</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Agency (badan)</source>
        <translation>Badan</translation>
    </message>
    <message>
        <source>Subdistrict (kecamatan)</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Hospital (RSUD)</source>
        <translation>RSUD</translation>
    </message>
    <message>
        <source>Technical unit (UPT/UPTD)</source>
        <translation>UPT/UPTD</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
</context>
</TS>
