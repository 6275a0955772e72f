<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>BackupCard</name>
    <message>
        <source>Show in the folder</source>
        <translation>Tampilkan di folder</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Salin alamat berkas</translation>
    </message>
    <message>
        <source>A backup copy is made first</source>
        <translation>Salinan cadangan dibuat lebih dulu</translation>
    </message>
    <message>
        <source>The file is copied to the backup folder before the first change is written.</source>
        <translation>Berkas kerja disalin ke folder cadangan sebelum perubahan pertama ditulis.</translation>
    </message>
    <message>
        <source>The file as it was is kept, {moment}</source>
        <translation>Berkas sebelum impor sudah disalin, {moment}</translation>
    </message>
    <message>
        <source>No backup copy could be made</source>
        <translation>Salinan cadangan tidak dapat dibuat</translation>
    </message>
    <message>
        <source>Taken without a backup copy</source>
        <translation>Diambil tanpa salinan cadangan</translation>
    </message>
    <message>
        <source>The path was copied</source>
        <translation>Alamat berkas disalin</translation>
    </message>
</context>
<context>
    <name>CellDetail</name>
    <message>
        <source>Decide later</source>
        <translation>Putuskan nanti</translation>
    </message>
    <message>
        <source>What is replaced stays in the history.</source>
        <translation>Yang diganti tetap ada di riwayat.</translation>
    </message>
    <message>
        <source>Open this indicator</source>
        <translation>Buka butir ini</translation>
    </message>
    <message>
        <source>{code} · cell {cell} · {stage}</source>
        <translation>{code} · sel {cell} · {stage}</translation>
    </message>
    <message>
        <source>Not linked yet</source>
        <translation>Belum ditaut</translation>
    </message>
    <message>
        <source>{file}, cell {cell}</source>
        <translation>{file}, sel {cell}</translation>
    </message>
    <message>
        <source>In the worksheet</source>
        <translation>Di lembar kerja</translation>
    </message>
    <message>
        <source>These answers are of the stage {stage}, which is not yours to change.</source>
        <translation>Jawaban ini milik tahap {stage}, bukan bagian Anda.</translation>
    </message>
    <message>
        <source>At export</source>
        <translation>Saat diekspor</translation>
    </message>
    <message>
        <source>At export, {day}</source>
        <translation>Saat diekspor, {day}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>Here, {moment}</source>
        <translation>Di sini, {moment}</translation>
    </message>
</context>
<context>
    <name>CellFilters</name>
    <message>
        <source>All areas</source>
        <translation>Semua area</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Semua tahap</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Cari…</translation>
    </message>
    <message>
        <source>Search in code, cell, question and value</source>
        <translation>Cari dalam kode, sel, butir, dan nilai</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Kosongkan pilihan</translation>
    </message>
    <message>
        <source>Choose all that are safe</source>
        <translation>Pilih semua yang aman</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>{title}: {chosen}</source>
        <translation>{title}: {chosen}</translation>
    </message>
</context>
<context>
    <name>CellList</name>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Cells of a worksheet beside what is recorded</source>
        <translation>Sel lembar kerja di samping yang tercatat</translation>
    </message>
</context>
<context>
    <name>EmptiedStrip</name>
    <message>
        <source>See which</source>
        <translation>Lihat sel</translation>
    </message>
    <message>
        <source>See which cells are emptied</source>
        <translation>Lihat sel mana yang dikosongkan</translation>
    </message>
    <message>
        <source>Most of this worksheet is emptied. Was a column cleared?</source>
        <translation>Sebagian besar lembar kerja ini dikosongkan. Apakah satu kolom terhapus?</translation>
    </message>
    <message>
        <source>What is meant is chosen in the table.</source>
        <translation>Pilih sendiri di tabel yang memang dimaksudkan.</translation>
    </message>
</context>
<context>
    <name>ImportFooter</name>
    <message>
        <source>Leave the workbook</source>
        <translation>Tutup lembar kerja</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>Simpan daftar ini</translation>
    </message>
    <message>
        <source>The cells that are shown, to be sent to whoever filled them in</source>
        <translation>Sel yang tampil, untuk dikirim kepada yang mengisinya</translation>
    </message>
    <message numerus="yes">
        <source>Take %n cell(s)</source>
        <translation>
            <numerusform>Ambil %n sel</numerusform>
        </translation>
    </message>
    <message>
        <source>Take nothing</source>
        <translation>Belum ada pilihan</translation>
    </message>
    <message>
        <source>Tick at least one cell</source>
        <translation>Centang paling sedikit satu sel</translation>
    </message>
    <message>
        <source>nobody; say who is working</source>
        <translation>siapa pun belum; isi siapa yang bekerja</translation>
    </message>
    <message>
        <source>Recorded under {name}, and can be undone in one step (Ctrl+Z).</source>
        <translation>Tercatat atas nama {name}, dapat dibatalkan dalam satu langkah (Ctrl+Z).</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) [stays as it is|stay as they are] here.</source>
        <translation>
            <numerusform>%n bentrok tetap seperti yang di sini.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportHead</name>
    <message>
        <source>Choose another file…</source>
        <translation>Pilih berkas lain…</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Nothing is written until you say which cells are taken.</source>
        <translation>Tidak ada yang ditulis sebelum Anda memilih sel yang diambil.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer cell(s) read</source>
        <translation>
            <numerusform>%n sel jawaban dibaca</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>{place} · {code} · {title}: here {ours}, in the sheet {theirs} ({state})</source>
        <translation>{place} · {code} · {title}: di sini {ours}, di lembar {theirs} ({state})</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>diambil</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>tidak diambil</translation>
    </message>
    <message>
        <source>Ours stays</source>
        <translation>Tetap di sini</translation>
    </message>
    <message>
        <source>{state}?</source>
        <translation>{state}?</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>These answers are not of your role</source>
        <translation>Jawaban ini bukan bagian peran Anda</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Butir</translation>
    </message>
    <message>
        <source>At export</source>
        <translation>Saat diekspor</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>Di lembar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Who wrote what is here</source>
        <translation>Penulis isian di sini</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose all that are safe</source>
        <translation>Pilih semua yang aman</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Kosongkan pilihan</translation>
    </message>
    <message>
        <source>Drop an Excel worksheet on this window, or choose one: one that this program exported, the ministry&apos;s filled in, or a copy that somebody rearranged. You see every cell before anything is taken.</source>
        <translation>Seret lembar kerja Excel ke jendela ini atau pilih berkasnya: hasil ekspor program ini, LKE kementerian yang sudah diisi, atau salinan yang ditata ulang. Setiap sel terlihat dahulu sebelum ada yang diambil.</translation>
    </message>
    <message>
        <source>Choose a worksheet…</source>
        <translation>Pilih lembar kerja…</translation>
    </message>
    <message>
        <source>Choose a worksheet</source>
        <translation>Pilih lembar kerja</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx *.xlsm)</source>
        <translation>Buku kerja Excel (*.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Membaca {file}…</translation>
    </message>
    <message>
        <source>This file is not taken in</source>
        <translation>Berkas ini tidak dapat diambil</translation>
    </message>
    <message>
        <source>Reading was called off. Nothing was taken.</source>
        <translation>Pembacaan dibatalkan. Tidak ada yang diambil.</translation>
    </message>
    <message>
        <source>This file is opened for reading only.</source>
        <translation>Berkas ini dibuka hanya untuk dibaca.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n baris disalin</numerusform>
        </translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Baca lagi</translation>
    </message>
    <message>
        <source>Take the chosen cells</source>
        <translation>Ambil sel terpilih</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Simpan daftar ini…</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Salin daftar ini</translation>
    </message>
    <message>
        <source>Leave the workbook</source>
        <translation>Tutup lembar kerja</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Cells of the worksheet</source>
        <translation>Sel lembar kerja</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Same</source>
        <translation>Sama</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Dikosongkan</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Bentrok</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>To look at {count}</source>
        <translation>Perlu dilihat {count}</translation>
    </message>
    <message>
        <source>New {count}</source>
        <translation>Baru {count}</translation>
    </message>
    <message>
        <source>Changed {count}</source>
        <translation>Berubah {count}</translation>
    </message>
    <message>
        <source>Conflict {count}</source>
        <translation>Bentrok {count}</translation>
    </message>
    <message>
        <source>Uncertain {count}</source>
        <translation>Belum pasti {count}</translation>
    </message>
    <message>
        <source>Refused {count}</source>
        <translation>Ditolak {count}</translation>
    </message>
    <message>
        <source>Evidence {count}</source>
        <translation>Usulan bukti {count}</translation>
    </message>
    <message>
        <source>Stays {count}</source>
        <translation>Tetap {count}</translation>
    </message>
    <message>
        <source>Same {count}</source>
        <translation>Sama {count}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Semua {count}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>TPI</source>
        <translation>TPI</translation>
    </message>
    <message>
        <source>TPN</source>
        <translation>TPN</translation>
    </message>
    <message>
        <source>worksheet of this program</source>
        <translation>lembar kerja program ini</translation>
    </message>
    <message>
        <source>form of 2021</source>
        <translation>formulir 2021</translation>
    </message>
    <message>
        <source>template of 2024 to 2026</source>
        <translation>templat 2024–2026</translation>
    </message>
    <message>
        <source>rearranged copy of a worksheet</source>
        <translation>salinan lembar kerja yang ditata ulang</translation>
    </message>
    <message>
        <source>by row number: {count}</source>
        <translation>dari nomor baris: {count}</translation>
    </message>
    <message>
        <source>by code: {count}</source>
        <translation>dari kode: {count}</translation>
    </message>
    <message>
        <source>by numbering and text: {count}</source>
        <translation>dari penomoran dan teks: {count}</translation>
    </message>
    <message>
        <source>only by its place: {count}</source>
        <translation>hanya dari letaknya: {count}</translation>
    </message>
    <message>
        <source>Note: {title}</source>
        <translation>Catatan: {title}</translation>
    </message>
    <message>
        <source>Evidence: {title}</source>
        <translation>Bukti: {title}</translation>
    </message>
    <message>
        <source>{count}: {title}</source>
        <translation>{count}: {title}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>{option} · {criterion}</source>
        <translation>{option} · {criterion}</translation>
    </message>
    <message>
        <source>{kind}, sheet “{sheet}”</source>
        <translation>{kind}, lembar “{sheet}”</translation>
    </message>
    <message>
        <source>it does not say what it was made from</source>
        <translation>dasarnya tidak disebut</translation>
    </message>
    <message>
        <source>exported from this file for {year}</source>
        <translation>diekspor dari berkas ini untuk tahun {year}</translation>
    </message>
    <message>
        <source>exported from another file</source>
        <translation>diekspor dari berkas lain</translation>
    </message>
    <message>
        <source>exported from this file</source>
        <translation>diekspor dari berkas ini</translation>
    </message>
    <message>
        <source>exported from this file on {day}</source>
        <translation>diekspor dari berkas ini {day}</translation>
    </message>
    <message>
        <source>The cell has web addresses. They can be linked as evidence; nothing is downloaded.</source>
        <translation>Sel ini memuat alamat web. Alamat itu dapat ditaut sebagai bukti; tidak ada yang diunduh.</translation>
    </message>
    <message>
        <source>Changed in two places since the worksheet was exported.</source>
        <translation>Diubah di dua tempat sejak lembar diekspor.</translation>
    </message>
    <message>
        <source>The two differ, and nobody can know which of them is newer.</source>
        <translation>Keduanya berbeda, dan tidak diketahui mana yang lebih baru.</translation>
    </message>
    <message>
        <source>The worksheet says the same as this file.</source>
        <translation>Isi lembar sama dengan berkas ini.</translation>
    </message>
    <message>
        <source>Nothing stands here yet.</source>
        <translation>Di sini belum ada isian.</translation>
    </message>
    <message>
        <source>Changed in the worksheet, not here, since it was exported.</source>
        <translation>Diubah di lembar, tidak di sini, sejak diekspor.</translation>
    </message>
    <message>
        <source>The worksheet has another value.</source>
        <translation>Isian di lembar berbeda.</translation>
    </message>
    <message>
        <source>Emptied in the worksheet since it was exported.</source>
        <translation>Dikosongkan di lembar sejak diekspor.</translation>
    </message>
    <message>
        <source>Nothing of this cell is taken: it stays as it is here.</source>
        <translation>Sel ini tidak diambil: isian di sini tetap.</translation>
    </message>
    <message>
        <source>This cell cannot be taken. The answer here stays.</source>
        <translation>Sel ini tidak dapat diambil. Isian di sini tetap.</translation>
    </message>
</context>
<context>
    <name>ListSaver</name>
    <message>
        <source>{file} - cells.xlsx</source>
        <translation>{file} - daftar sel.xlsx</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>Simpan daftar ini</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>Menyimpan {file}</translation>
    </message>
    <message>
        <source>The list was saved as {file}</source>
        <translation>Daftar disimpan sebagai {file}</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>Daftar tidak disimpan</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>If %n chosen cell(s) [is|are] taken</source>
        <translation>
            <numerusform>Bila %n sel terpilih diambil</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Terisi</translation>
    </message>
    <message>
        <source>Would reach its minimum for {target}: {names}.</source>
        <translation>Akan memenuhi batas {target}: {names}.</translation>
    </message>
    <message>
        <source>Would fall below its minimum for {target}: {names}.</source>
        <translation>Akan turun di bawah batas {target}: {names}.</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>menjadi</translation>
    </message>
    <message>
        <source>met</source>
        <translation>terpenuhi</translation>
    </message>
    <message>
        <source>below the minimum</source>
        <translation>di bawah batas</translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Back to the cell</source>
        <translation>Kembali ke sel</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Rincian</translation>
    </message>
</context>
<context>
    <name>RemarkStrips</name>
    <message>
        <source>See</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>See: {what}</source>
        <translation>Lihat: {what}</translation>
    </message>
</context>
<context>
    <name>RemarkWords</name>
    <message numerus="yes">
        <source>%n thing(s) in the workbook should be looked at</source>
        <translation>
            <numerusform>%n hal pada lembar kerja itu perlu dilihat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the workbook</source>
        <translation>
            <numerusform>%n keterangan tentang lembar kerja itu</numerusform>
        </translation>
    </message>
    <message>
        <source>Altered: {places}. The program counts with the instrument&apos;s own weights.</source>
        <translation>Diubah orang: {places}. Program memakai bobot dan rumus instrumen, bukan angka dari lembar.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in the workbook [differs|differ] from the rule of the instrument</source>
        <translation>
            <numerusform>%n angka di lembar kerja berbeda dari aturan instrumen</numerusform>
        </translation>
    </message>
    <message>
        <source>Total there {theirs}, by the rule {ours} over the same answers.</source>
        <translation>Total di sana {theirs}, menurut aturan {ours} dari jawaban yang sama.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>There {theirs}, by the rule {ours}.</source>
        <translation>Di sana {theirs}, menurut aturan {ours}.</translation>
    </message>
    <message>
        <source>No reason was found.</source>
        <translation>Sebabnya tidak ditemukan.</translation>
    </message>
    <message>
        <source>{code} · {place}</source>
        <translation>{code} · {place}</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Berbeda</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Dikenali</translation>
    </message>
    <message>
        <source>No row had to be guessed. Notes and lists of evidence were compared as well.</source>
        <translation>Tidak ada baris yang harus ditebak. Catatan dan daftar bukti ikut dibandingkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer cell(s) recognised by number or code</source>
        <translation>
            <numerusform>%n sel jawaban dikenali dari nomor atau kode</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them before they are taken; none of them is chosen by itself unless it is certain.</source>
        <translation>Lihat dahulu sebelum diambil; yang tidak pasti tidak dipilih dengan sendirinya.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer cell(s) recognised only by their text or place</source>
        <translation>
            <numerusform>%n sel jawaban hanya dikenali dari teks atau letaknya</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
</context>
<context>
    <name>Taker</name>
    <message numerus="yes">
        <source>import of {file}: %n cell(s)</source>
        <translation>
            <numerusform>impor {file}: %n sel</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a backup copy</source>
        <translation>Membuat salinan cadangan</translation>
    </message>
    <message>
        <source>Making a backup copy…</source>
        <translation>Membuat salinan cadangan…</translation>
    </message>
    <message>
        <source>Making a backup copy, {percent}</source>
        <translation>Membuat salinan cadangan, {percent}</translation>
    </message>
    <message>
        <source>Take without a backup copy</source>
        <translation>Ambil tanpa salinan cadangan</translation>
    </message>
    <message>
        <source>They stand in the history under your name.</source>
        <translation>Tercatat di riwayat atas nama Anda.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) [stays as it is|stay as they are] here.</source>
        <translation>
            <numerusform>%n bentrok tetap seperti yang di sini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused cell(s) [was|were] left out.</source>
        <translation>
            <numerusform>%n sel yang ditolak dilewati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Nothing was taken</source>
        <translation>Tidak ada yang diambil</translation>
    </message>
</context>
<context>
    <name>TakerWords</name>
    <message numerus="yes">
        <source>%n cell(s) taken from {file}</source>
        <translation>
            <numerusform>%n sel diambil dari {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken: no backup copy could be made</source>
        <translation>Tidak ada yang diambil: salinan cadangan tidak dapat dibuat</translation>
    </message>
    <message>
        <source>The backup copy was called off. Nothing was taken.</source>
        <translation>Pembuatan salinan cadangan dibatalkan. Tidak ada yang diambil.</translation>
    </message>
</context>
<context>
    <name>WorkbookView</name>
    <message>
        <source>Nothing to look at: the worksheet says what this file says.</source>
        <translation>Tidak ada yang perlu dilihat: isi lembar kerja sama dengan berkas ini.</translation>
    </message>
    <message>
        <source>No cell of the worksheet is like that.</source>
        <translation>Tidak ada sel seperti itu di lembar kerja.</translation>
    </message>
</context>
</TS>
