<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Assessment</name>
    <message>
        <source>blank</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Without evidence</source>
        <translation>Tanpa bukti</translation>
    </message>
    <message>
        <source>Evidence outside the year</source>
        <translation>Bukti di luar periode</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Ditandai</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Bagian saya</translation>
    </message>
    <message>
        <source>Returned by TPN</source>
        <translation>Dikembalikan TPN</translation>
    </message>
    <message>
        <source>{stage} differs</source>
        <translation>{stage} berbeda</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>Perlu dinilai</translation>
    </message>
    <message>
        <source>Answered anew</source>
        <translation>Dijawab ulang</translation>
    </message>
    <message>
        <source>Changed since last year</source>
        <translation>Berubah dari tahun lalu</translation>
    </message>
    <message>
        <source>Carried over, to confirm</source>
        <translation>Terbawa, perlu konfirmasi</translation>
    </message>
    <message>
        <source>Blocks WBK</source>
        <translation>Menahan WBK</translation>
    </message>
    <message>
        <source>Blocks WBBM</source>
        <translation>Menahan WBBM</translation>
    </message>
    <message>
        <source>{gap} short</source>
        <translation>kurang {gap}</translation>
    </message>
    <message>
        <source>{gap} short of {target}</source>
        <translation>kurang {gap} untuk {target}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>hlm. {page}</translation>
    </message>
    <message>
        <source>web link, its content is not in the file</source>
        <translation>tautan web, isinya tidak ada dalam berkas ini</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>Within the period</source>
        <translation>Sesuai periode</translation>
    </message>
    <message>
        <source>Outside the period</source>
        <translation>Di luar periode</translation>
    </message>
    <message>
        <source>Not part of this copy of the file</source>
        <translation>Tidak termasuk dalam salinan berkas ini</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Flag removed</source>
        <translation>Tanda dihapus</translation>
    </message>
    <message>
        <source>Flagged: {value}</source>
        <translation>Ditandai: {value}</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Catatan dikosongkan</translation>
    </message>
    <message>
        <source>No longer given back</source>
        <translation>Tidak lagi dikembalikan</translation>
    </message>
    <message>
        <source>Given back: {value}</source>
        <translation>Dikembalikan: {value}</translation>
    </message>
    <message>
        <source>Note: {value}</source>
        <translation>Catatan: {value}</translation>
    </message>
    <message>
        <source>Evidence linked: {title}</source>
        <translation>Bukti ditaut: {title}</translation>
    </message>
    <message>
        <source>Evidence removed: {title}</source>
        <translation>Bukti dikeluarkan: {title}</translation>
    </message>
    <message>
        <source>Page of {title}: {value}</source>
        <translation>Halaman {title}: {value}</translation>
    </message>
    <message>
        <source>Note on {title}: {value}</source>
        <translation>Catatan pada {title}: {value}</translation>
    </message>
    <message>
        <source>Why {title} was removed: {value}</source>
        <translation>Alasan {title} dikeluarkan: {value}</translation>
    </message>
    <message>
        <source>Effort of one step up: {value}</source>
        <translation>Upaya naik satu tingkat: {value}</translation>
    </message>
    <message>
        <source>The proposal from last year is settled</source>
        <translation>Usulan dari tahun lalu sudah diputuskan</translation>
    </message>
    <message>
        <source>Proposed from {year}: {value}</source>
        <translation>Usulan dari {year}: {value}</translation>
    </message>
    <message>
        <source>There is: {title}</source>
        <translation>Sudah ada: {title}</translation>
    </message>
    <message>
        <source>There is no longer: {title}</source>
        <translation>Tidak ada lagi: {title}</translation>
    </message>
    <message>
        <source>from a worksheet</source>
        <translation>dari lembar kerja</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>diurungkan</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>terbawa dari tahun lalu</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Every indicator is answered.</source>
        <translation>Semua butir sudah diisi.</translation>
    </message>
    <message>
        <source>Everything is judged.</source>
        <translation>Semua butir sudah dinilai.</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun lalu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message numerus="yes">
        <source>Agreed with %n indicator(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n butir disetujui. Ctrl+Z mengurungkannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next to judge</source>
        <translation>Penilaian berikutnya</translation>
    </message>
    <message>
        <source>Previous indicator</source>
        <translation>Butir sebelumnya</translation>
    </message>
    <message>
        <source>Next indicator</source>
        <translation>Butir berikutnya</translation>
    </message>
    <message>
        <source>Agree with {judged}</source>
        <translation>Setujui jawaban {judged}</translation>
    </message>
    <message>
        <source>Return to {judged} with a reason…</source>
        <translation>Kembalikan ke {judged} dengan alasan…</translation>
    </message>
    <message>
        <source>Take the judgement back</source>
        <translation>Tarik penilaian</translation>
    </message>
    <message>
        <source>Agree with all that are listed</source>
        <translation>Setujui semua yang terdaftar</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>Kosong berikutnya</translation>
    </message>
    <message>
        <source>Go to code…</source>
        <translation>Buka kode…</translation>
    </message>
    <message>
        <source>Search the indicators</source>
        <translation>Cari butir</translation>
    </message>
    <message>
        <source>Review and follow-up</source>
        <translation>Evaluasi TPI dan tindak lanjut</translation>
    </message>
    <message>
        <source>Hand the answers in…</source>
        <translation>Ajukan jawaban…</translation>
    </message>
    <message>
        <source>Open handed in answers again…</source>
        <translation>Buka kembali jawaban yang diajukan…</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Kosongkan jawaban</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Tulis catatan</translation>
    </message>
    <message>
        <source>Flag or remove the flag</source>
        <translation>Tandai atau hapus tanda</translation>
    </message>
    <message>
        <source>Choose evidence…</source>
        <translation>Pilih bukti…</translation>
    </message>
    <message>
        <source>Paste evidence</source>
        <translation>Tempel bukti</translation>
    </message>
    <message>
        <source>Write to the discussion</source>
        <translation>Tulis di diskusi</translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation>Mengapa nilainya begini?</translation>
    </message>
    <message>
        <source>Try answers without recording</source>
        <translation>Coba-coba tanpa mencatat</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Trying out, not recorded</source>
        <translation>Coba-coba, tidak dicatat</translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation>Mengapa nilainya begini?</translation>
    </message>
    <message>
        <source>How the points of this indicator come about (Ctrl+I)</source>
        <translation>Asal poin butir ini (Ctrl+I)</translation>
    </message>
    <message>
        <source>weight {points}</source>
        <translation>bobot {points}</translation>
    </message>
    <message>
        <source>weight {points} points · indicator {place} of {of}</source>
        <translation>bobot {points} poin · butir {place} dari {of}</translation>
    </message>
</context>
<context>
    <name>CarriedBox</name>
    <message>
        <source>Confirm</source>
        <translation>Konfirmasi</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>{year}: {value}</source>
        <translation>{year}: {value}</translation>
    </message>
    <message>
        <source>Carried over from {year}. It counts only after you confirm it.</source>
        <translation>Terbawa dari {year}. Baru dihitung setelah dikonfirmasi.</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>Asked for by the official sheet, not part of the formula</source>
        <translation>Wajib diisi di lembar resmi, tidak masuk rumus</translation>
    </message>
</context>
<context>
    <name>DiscussionTab</name>
    <message>
        <source>Discussion of this indicator</source>
        <translation>Diskusi butir ini</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.</source>
        <translation>Belum ada yang menulis.</translation>
    </message>
    <message>
        <source>Write to the team or the reviewer</source>
        <translation>Tulis kepada tim atau TPI</translation>
    </message>
    <message>
        <source>New remark</source>
        <translation>Tulisan baru</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Post it (Ctrl+Enter)</source>
        <translation>Kirim tulisan (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>remark on {code}</source>
        <translation>tulisan pada {code}</translation>
    </message>
</context>
<context>
    <name>DisputeLine</name>
    <message>
        <source>Two copies disagree about something beside this answer; what was written last is shown.</source>
        <translation>Dua salinan berbeda tentang hal lain di samping jawaban ini; yang ditulis terakhir ditampilkan.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> dan </translation>
    </message>
    <message>
        <source>Two copies have different notes: {sides}. Write the note to decide.</source>
        <translation>Catatan dua salinan berbeda: {sides}. Tulis catatannya untuk memutuskan.</translation>
    </message>
    <message>
        <source>Two copies differ: {sides}. Choose an answer to decide.</source>
        <translation>Dua salinan berbeda: {sides}. Pilih satu jawaban untuk memutuskan.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>No evidence yet. Drop a file here or choose one.</source>
        <translation>Belum ada bukti. Seret berkas ke sini atau pilih berkas.</translation>
    </message>
    <message>
        <source>Drop files or a folder here.</source>
        <translation>Seret berkas atau folder ke sini.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Pilih berkas</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>A screenshot, copied files or a web address (Ctrl+Shift+V)</source>
        <translation>Tangkapan layar, berkas yang disalin, atau alamat web (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Web address, then Enter</source>
        <translation>Alamat web, lalu Enter</translation>
    </message>
    <message>
        <source>Web address of evidence</source>
        <translation>Alamat web bukti</translation>
    </message>
    <message>
        <source>Only the address is kept; what it shows is not in the file.</source>
        <translation>Hanya alamatnya yang disimpan; isinya tidak ada dalam berkas ini.</translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://</source>
        <translation>Alamat web diawali https:// atau http://</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>Evidence of this indicator</source>
        <translation>Bukti butir ini</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>Lihat di halaman Bukti</translation>
    </message>
    <message>
        <source>Remove from this indicator…</source>
        <translation>Keluarkan dari butir ini…</translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation>Pilih bukti</translation>
    </message>
    <message>
        <source>Screenshot {moment}</source>
        <translation>Tangkapan layar {moment}</translation>
    </message>
    <message>
        <source>Nothing there that can be evidence: copy a picture, a file or a web address.</source>
        <translation>Tidak ada yang dapat dijadikan bukti: salin gambar, berkas, atau alamat web dahulu.</translation>
    </message>
    <message>
        <source>evidence of {code}</source>
        <translation>bukti {code}</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Buka dokumen</translation>
    </message>
    <message>
        <source>No program here opens {name}.</source>
        <translation>Tidak ada program di sini yang membuka {name}.</translation>
    </message>
    <message>
        <source>evidence removed from {code}</source>
        <translation>bukti dikeluarkan dari {code}</translation>
    </message>
    <message>
        <source>Why? It stays in the history.</source>
        <translation>Mengapa? Alasan tersimpan dalam riwayat.</translation>
    </message>
    <message>
        <source>Reason of the removal</source>
        <translation>Alasan mengeluarkan bukti</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Biarkan</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n indicator(s)</source>
        <translation>
            <numerusform>Dipakai %n butir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) put behind {code}</source>
        <translation>
            <numerusform>%n dokumen ditaut ke {code}</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file already, linked once more to {code}: {titles}</source>
        <translation>Sudah ada dalam berkas, ditaut lagi ke {code}: {titles}</translation>
    </message>
</context>
<context>
    <name>ExplanationPopup</name>
    <message>
        <source>Why this score?</source>
        <translation>Mengapa nilainya begini?</translation>
    </message>
    <message>
        <source>{points} of {weight} points</source>
        <translation>{points} dari {weight} poin</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Sumber: {source}</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Penjelasan</translation>
    </message>
</context>
<context>
    <name>FirstList</name>
    <message>
        <source>Answered anew, to be judged again</source>
        <translation>Dijawab ulang, perlu dinilai lagi</translation>
    </message>
    <message>
        <source>Returned by TPI</source>
        <translation>Dikembalikan TPI</translation>
    </message>
    <message>
        <source>Came back to TPI</source>
        <translation>Kembali ke TPI</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Previous</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Previous indicator (K or Page Up)</source>
        <translation>Butir sebelumnya (K atau Page Up)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Next indicator (J or Page Down)</source>
        <translation>Butir berikutnya (J atau Page Down)</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>Kosong berikutnya</translation>
    </message>
    <message>
        <source>Next to judge</source>
        <translation>Penilaian berikutnya</translation>
    </message>
    <message>
        <source>Next indicator of the list that waits for {stage} (U)</source>
        <translation>Butir berikutnya yang menunggu {stage} (U)</translation>
    </message>
    <message>
        <source>Next unanswered indicator of the list (U)</source>
        <translation>Butir kosong berikutnya dalam daftar (U)</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) to judge</source>
        <translation>
            <numerusform>%n butir perlu dinilai</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is judged</source>
        <translation>Semua butir sudah dinilai</translation>
    </message>
    <message>
        <source>A new answer goes back to TPI</source>
        <translation>Jawaban baru dinilai ulang TPI</translation>
    </message>
    <message>
        <source>Choosing {option} adds {points} points</source>
        <translation>Memilih {option} menambah {points} poin</translation>
    </message>
</context>
<context>
    <name>FormulaCard</name>
    <message>
        <source>With one more</source>
        <translation>Bila satu lagi tercapai</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Rumus</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} poin</translation>
    </message>
    <message>
        <source>{above} over {below}: {share}, {points}</source>
        <translation>{above} dibagi {below}: {share}, {points}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>belum lengkap</translation>
    </message>
    <message>
        <source>no points yet</source>
        <translation>belum ada poin</translation>
    </message>
    <message>
        <source>The result appears when every count is filled in.</source>
        <translation>Hasilnya tampil setelah semua jumlah diisi.</translation>
    </message>
    <message>
        <source>An increase counts as 0.</source>
        <translation>Kenaikan dihitung 0.</translation>
    </message>
    <message>
        <source>Computed from the fraction {above}/{below} without rounding; decimals are for reading only.</source>
        <translation>Nilai dihitung dari pecahan {above}/{below} tanpa pembulatan; desimal hanya untuk tampilan.</translation>
    </message>
    <message>
        <source>With one less</source>
        <translation>Bila berkurang satu</translation>
    </message>
    <message>
        <source>{above}/{below} = {share}: {points} points (+{gain}).</source>
        <translation>{above}/{below} = {share}: {points} poin (+{gain}).</translation>
    </message>
</context>
<context>
    <name>GoToPopup</name>
    <message>
        <source>Go to an indicator</source>
        <translation>Buka butir</translation>
    </message>
    <message>
        <source>Go to code</source>
        <translation>Buka kode</translation>
    </message>
    <message>
        <source>for example A.I.5.ii.a or ai5iia</source>
        <translation>misalnya A.I.5.ii.a atau ai5iia</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of this indicator</source>
        <translation>Riwayat butir ini</translation>
    </message>
    <message>
        <source>Nothing was recorded for this indicator yet.</source>
        <translation>Belum ada yang tercatat pada butir ini.</translation>
    </message>
    <message>
        <source>Restore this answer</source>
        <translation>Kembalikan nilai ini</translation>
    </message>
    <message>
        <source>History of {code}</source>
        <translation>Riwayat {code}</translation>
    </message>
    <message>
        <source>Choose a line with an answer first</source>
        <translation>Pilih dahulu baris yang memuat jawaban lama</translation>
    </message>
</context>
<context>
    <name>IndexPanel</name>
    <message>
        <source>Score of the survey</source>
        <translation>Nilai survei</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Persentase</translation>
    </message>
    <message>
        <source>{minimum} to {maximum}</source>
        <translation>{minimum} sampai {maximum}</translation>
    </message>
    <message>
        <source>Only a number from {range}.</source>
        <translation>Hanya angka dari {range}.</translation>
    </message>
    <message>
        <source>{value} / {maximum} × {weight} points = {points} points</source>
        <translation>{value} / {maximum} × {weight} poin = {points} poin</translation>
    </message>
</context>
<context>
    <name>JudgementBox</name>
    <message>
        <source>Agree</source>
        <translation>Setuju</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Kembalikan…</translation>
    </message>
    <message>
        <source>Agree with the answer of {judged} (S)</source>
        <translation>Setujui jawaban {judged} (S)</translation>
    </message>
    <message>
        <source>Give it back to {judged} with a reason (R)</source>
        <translation>Kembalikan ke {judged} dengan alasan (R)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tarik</translation>
    </message>
    <message>
        <source>As if nobody had judged it (0)</source>
        <translation>Seperti belum dinilai (0)</translation>
    </message>
    <message>
        <source>What has to be put right, and with which evidence</source>
        <translation>Apa yang perlu diperbaiki, dan dengan bukti apa</translation>
    </message>
    <message>
        <source>Reason to return it</source>
        <translation>Alasan pengembalian</translation>
    </message>
    <message>
        <source>Return it to {judged}</source>
        <translation>Kembalikan ke {judged}</translation>
    </message>
    <message>
        <source>To judge: {judged} answers {value}</source>
        <translation>Perlu dinilai: {judged} menjawab {value}</translation>
    </message>
    <message>
        <source>Nothing to judge: {judged} has not answered yet</source>
        <translation>Belum dapat dinilai: {judged} belum menjawab</translation>
    </message>
    <message>
        <source>{stage} agrees with {value}</source>
        <translation>{stage} setuju dengan {value}</translation>
    </message>
    <message>
        <source>{stage} came to {own}; {judged} answers {value}</source>
        <translation>{stage} menilai {own}; {judged} menjawab {value}</translation>
    </message>
    <message>
        <source>Returned to {judged}, which answers {value}</source>
        <translation>Dikembalikan ke {judged} yang menjawab {value}</translation>
    </message>
    <message>
        <source>Answered anew: {before} became {value}; to be judged again</source>
        <translation>Dijawab ulang: {before} menjadi {value}; perlu dinilai lagi</translation>
    </message>
    <message>
        <source>Note of {judged}: “{note}”</source>
        <translation>Catatan {judged}: “{note}”</translation>
    </message>
    <message>
        <source>Since then {judged} answered anew; {stage} has not judged that yet.</source>
        <translation>Sejak itu {judged} menjawab ulang; {stage} belum menilainya lagi.</translation>
    </message>
    <message>
        <source>Returned by {stage} to {judged}.</source>
        <translation>Dikembalikan {stage} ke {judged}.</translation>
    </message>
    <message>
        <source>Answer of {judged}: {value}</source>
        <translation>Jawaban {judged}: {value}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Agree with {value}</source>
        <translation>Setujui {value}</translation>
    </message>
    <message>
        <source>Reason: “{note}”</source>
        <translation>Alasan: “{note}”</translation>
    </message>
    <message>
        <source>Without a proposal. To propose an answer, choose it first, then return.</source>
        <translation>Tanpa usul jawaban. Untuk mengusulkan, pilih jawabannya dahulu, lalu kembalikan.</translation>
    </message>
    <message>
        <source>Your answer {value} goes along as a proposal.</source>
        <translation>Jawaban Anda {value} ikut sebagai usul.</translation>
    </message>
</context>
<context>
    <name>LastYearTab</name>
    <message>
        <source>Last year</source>
        <translation>Tahun lalu</translation>
    </message>
    <message>
        <source>This file has no assessment of an earlier year. In Home an old year can be added, or a new one started from this one.</source>
        <translation>Berkas ini belum punya penilaian tahun sebelumnya. Di Beranda tahun lama dapat ditambahkan, atau tahun baru dimulai dari tahun ini.</translation>
    </message>
    <message>
        <source>{regulation}: nothing was asked about this.</source>
        <translation>{regulation}: hal ini tidak ditanyakan.</translation>
    </message>
    <message>
        <source>{regulation}; shown beside, never carried over.</source>
        <translation>{regulation}; hanya disandingkan, tidak dipindahkan.</translation>
    </message>
    <message>
        <source>{relation}: {code} · {title}</source>
        <translation>{relation}: {code} · {title}</translation>
    </message>
    <message>
        <source>Unit: {value}</source>
        <translation>Unit: {value}</translation>
    </message>
    <message>
        <source>Evidence: {titles}</source>
        <translation>Bukti: {titles}</translation>
    </message>
    <message>
        <source>Nothing was answered then.</source>
        <translation>Butir ini tidak diisi waktu itu.</translation>
    </message>
</context>
<context>
    <name>MeterStrip</name>
    <message>
        <source>List</source>
        <translation>Daftar butir</translation>
    </message>
    <message>
        <source>List of indicators</source>
        <translation>Daftar butir</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Cari atau perintah</translation>
    </message>
    <message>
        <source>Evidence {count}</source>
        <translation>Bukti {count}</translation>
    </message>
    <message numerus="yes">
        <source>Evidence and more: %n document(s)</source>
        <translation>
            <numerusform>Bukti dan lainnya: %n dokumen</numerusform>
        </translation>
    </message>
    <message>
        <source>{judged} of {of} judged</source>
        <translation>Dinilai {judged} dari {of}</translation>
    </message>
    <message>
        <source>{answered} of {of} answered</source>
        <translation>Terisi {answered} dari {of}</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Agree with {judged} on all of them in one step (Ctrl+Shift+Y)</source>
        <translation>Setujui semua jawaban {judged} dalam satu langkah (Ctrl+Shift+Y)</translation>
    </message>
    <message>
        <source>Code or word</source>
        <translation>Kode, kata</translation>
    </message>
    <message>
        <source>Codes, words, notes, evidence and what stands in it (Ctrl+F)</source>
        <translation>Kode, kata, catatan, bukti, dan isi bukti (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the indicators</source>
        <translation>Cari butir</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Only some indicators are listed; press to list all</source>
        <translation>Hanya sebagian butir yang tampil; tekan untuk menampilkan semua</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Hapus pencarian dan saringan</translation>
    </message>
    <message numerus="yes">
        <source>Agree with %n chosen</source>
        <translation>
            <numerusform>Setujui %n yang dipilih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agree with %n listed</source>
        <translation>
            <numerusform>Setujui %n yang terdaftar</numerusform>
        </translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Butir</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>terisi</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>bukti</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>setuju</translation>
    </message>
    <message>
        <source>No indicator fits the search and all filters together.</source>
        <translation>Tidak ada butir yang cocok dengan pencarian dan semua saringan sekaligus.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Semua {count}</translation>
    </message>
    <message numerus="yes">
        <source>Only %n indicator(s)</source>
        <translation>
            <numerusform>Hanya %n butir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Reason, source of a number, or a word for the reviewer</source>
        <translation>Alasan, sumber angka, atau keterangan untuk TPI</translation>
    </message>
    <message>
        <source>Note of {stage}</source>
        <translation>Catatan {stage}</translation>
    </message>
    <message>
        <source>What was looked at, and why</source>
        <translation>Apa yang dilihat, dan pertimbangannya</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Tandai</translation>
    </message>
    <message>
        <source>Flag it for later, with a reason (F)</source>
        <translation>Tandai untuk nanti, dengan alasan (F)</translation>
    </message>
    <message>
        <source>Why is it flagged?</source>
        <translation>Mengapa ditandai?</translation>
    </message>
    <message>
        <source>Reason of the flag</source>
        <translation>Alasan penandaan</translation>
    </message>
    <message>
        <source>A note holds at most {limit} characters. What is over is not saved; shorten it.</source>
        <translation>Catatan memuat paling banyak {limit} aksara. Kelebihannya tidak disimpan; ringkaslah.</translation>
    </message>
    <message>
        <source>optional, shown in the worksheet</source>
        <translation>opsional, tampil di lembar kerja</translation>
    </message>
    <message>
        <source>Remove the flag</source>
        <translation>Hapus tanda</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>Score</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poin</translation>
    </message>
    <message>
        <source>Answers and criteria (press {letters})</source>
        <translation>Jawaban dan kriteria (tekan {letters})</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Coba</translation>
    </message>
    <message>
        <source>score {score}, {points} points</source>
        <translation>nilai {score}, {points} poin</translation>
    </message>
    <message>
        <source>the answer of {stage}</source>
        <translation>jawaban {stage}</translation>
    </message>
    <message>
        <source>the recorded answer of the unit</source>
        <translation>jawaban unit yang tercatat</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Every dated document lies outside the year {year}.</source>
        <translation>Semua dokumen bertanggal berada di luar tahun {year}.</translation>
    </message>
    <message>
        <source>No evidence yet. Usual: {documents}.</source>
        <translation>Belum ada bukti. Lazim: {documents}.</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>Belum ada bukti.</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>answer {code}: {before} → {after}</source>
        <translation>jawaban {code}: {before} → {after}</translation>
    </message>
    <message>
        <source>note on {code}</source>
        <translation>catatan {code}</translation>
    </message>
    <message>
        <source>{stage} on {code}: {before} → {after}</source>
        <translation>{stage} atas {code}: {before} → {after}</translation>
    </message>
    <message>
        <source>{stage} agrees on {code}</source>
        <translation>{stage} setuju atas {code}</translation>
    </message>
    <message numerus="yes">
        <source>{stage} agrees on %n indicator(s)</source>
        <translation>
            <numerusform>{stage} setuju atas %n butir</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage} returns {code}</source>
        <translation>{stage} mengembalikan {code}</translation>
    </message>
    <message>
        <source>{stage} on {code} taken back</source>
        <translation>penilaian {stage} atas {code} ditarik</translation>
    </message>
    <message>
        <source>note of {stage} on {code}</source>
        <translation>catatan {stage} atas {code}</translation>
    </message>
    <message>
        <source>flag on {code}</source>
        <translation>tanda pada {code}</translation>
    </message>
    <message>
        <source>no flag on {code}</source>
        <translation>hapus tanda pada {code}</translation>
    </message>
    <message>
        <source>usual document of {code}</source>
        <translation>dokumen lazim {code}</translation>
    </message>
    <message>
        <source>carried answer of {code} confirmed</source>
        <translation>konfirmasi jawaban terbawa {code}</translation>
    </message>
    <message>
        <source>carried answer of {code} dismissed</source>
        <translation>abaikan jawaban terbawa {code}</translation>
    </message>
</context>
<context>
    <name>ReviewerBox</name>
    <message>
        <source>Reply</source>
        <translation>Jawab</translation>
    </message>
    <message>
        <source>Write to the reviewer in the discussion</source>
        <translation>Tulis kepada TPI di diskusi</translation>
    </message>
    <message>
        <source>Your new answer goes back to {stage}</source>
        <translation>Jawaban baru Anda dinilai ulang {stage}</translation>
    </message>
    <message>
        <source>{judged} answered anew, {stage} judges again</source>
        <translation>{judged} menjawab ulang, {stage} menilai lagi</translation>
    </message>
    <message>
        <source>{stage} remarks</source>
        <translation>Catatan {stage}</translation>
    </message>
    <message>
        <source>{stage} returned this indicator</source>
        <translation>{stage} mengembalikan butir ini</translation>
    </message>
    <message>
        <source>{stage} returned this indicator and proposes {value}</source>
        <translation>{stage} mengembalikan butir ini, usul {value}</translation>
    </message>
    <message>
        <source>{stage} returned this indicator to {judged}</source>
        <translation>{stage} mengembalikan butir ini ke {judged}</translation>
    </message>
    <message>
        <source>{stage} came to {value}</source>
        <translation>{stage} menilai {value}</translation>
    </message>
    <message>
        <source>{stage} agrees</source>
        <translation>{stage} setuju</translation>
    </message>
    <message>
        <source>{stage} agrees with {judged} on {value}</source>
        <translation>{stage} setuju dengan {judged}: {value}</translation>
    </message>
    <message>
        <source>{stage} judged the answer {before} before it was changed.</source>
        <translation>{stage} menilai jawaban {before} sebelum diubah.</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>“{note}”</translation>
    </message>
    <message>
        <source>Accept {value}</source>
        <translation>Terima {value}</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Clear the search</source>
        <translation>Hapus pencarian</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>About this indicator</source>
        <translation>Tentang butir ini</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Lazim</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskusi</translation>
    </message>
    <message>
        <source>Discussion {count}</source>
        <translation>Diskusi {count}</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun lalu</translation>
    </message>
    <message>
        <source>Evidence {count}</source>
        <translation>Bukti {count}</translation>
    </message>
</context>
<context>
    <name>UsualTab</name>
    <message>
        <source>Usual documents</source>
        <translation>Dokumen yang lazim</translation>
    </message>
    <message>
        <source>Common examples, not a required list.</source>
        <translation>Contoh umum, bukan daftar wajib.</translation>
    </message>
</context>
</TS>
