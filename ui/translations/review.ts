<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>DifferencePane</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Butir</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poin</translation>
    </message>
    <message>
        <source>{stage} agrees with everything that it has judged so far.</source>
        <translation>{stage} setuju dengan semua yang sudah dinilainya.</translation>
    </message>
    <message>
        <source>Nothing is judged yet. {stage} agrees, changes or returns each answer.</source>
        <translation>Belum ada yang dinilai. {stage} menyetujui, mengubah, atau mengembalikan setiap jawaban.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Stages compared</source>
        <translation>Tahap yang dibandingkan</translation>
    </message>
    <message>
        <source>Open the question</source>
        <translation>Buka butir ini</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Dinilai</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Agreement by area</source>
        <translation>Kesepakatan per area</translation>
    </message>
    <message>
        <source>Differences between {judged} and {stage}</source>
        <translation>Perbedaan {judged} dan {stage}</translation>
    </message>
</context>
<context>
    <name>FollowUpActs</name>
    <message numerus="yes">
        <source>%n proposed recommendation(s)</source>
        <translation>
            <numerusform>%n usulan rekomendasi</numerusform>
        </translation>
    </message>
    <message>
        <source>new recommendation</source>
        <translation>rekomendasi baru</translation>
    </message>
    <message>
        <source>recommendation changed</source>
        <translation>ubah rekomendasi</translation>
    </message>
    <message>
        <source>follow-up of a recommendation</source>
        <translation>tindak lanjut rekomendasi</translation>
    </message>
    <message>
        <source>recommendation closed</source>
        <translation>tutup rekomendasi</translation>
    </message>
    <message>
        <source>recommendation opened again</source>
        <translation>buka lagi rekomendasi</translation>
    </message>
    <message>
        <source>recommendation removed</source>
        <translation>hapus rekomendasi</translation>
    </message>
    <message>
        <source>report of results</source>
        <translation>data laporan hasil evaluasi</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Selesai pada</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
</context>
<context>
    <name>FollowUpPane</name>
    <message>
        <source>Recommendations and their follow-up</source>
        <translation>Rekomendasi dan tindak lanjutnya</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Rekomendasi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Action of the unit</source>
        <translation>Tindakan unit</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Follow up…</source>
        <translation>Tindak lanjuti…</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>TPI accepts what was done</source>
        <translation>TPI menerima tindak lanjutnya</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Buka lagi</translation>
    </message>
    <message>
        <source>TPI asks for more</source>
        <translation>TPI meminta kelengkapan</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Baru…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n from the minimums not reached</source>
        <translation>
            <numerusform>Usulkan %n dari batas minimal yang belum tercapai</numerusform>
        </translation>
    </message>
    <message>
        <source>TPI has not recommended anything yet. What it recommends is followed up here.</source>
        <translation>TPI belum memberi rekomendasi. Rekomendasinya ditindaklanjuti di sini.</translation>
    </message>
    <message>
        <source>Nothing is recommended yet. Begin with the minimums that TPI&apos;s own answers do not reach.</source>
        <translation>Belum ada rekomendasi. Mulailah dari batas minimal yang belum tercapai menurut jawaban TPI.</translation>
    </message>
    <message>
        <source>Nothing is recommended yet. Proposals follow from the answers of TPI, which has none yet.</source>
        <translation>Belum ada rekomendasi. Usulan disusun dari jawaban TPI, yang belum ada.</translation>
    </message>
    <message>
        <source>Nothing is recommended yet, and every minimum of the target is reached.</source>
        <translation>Belum ada rekomendasi, dan semua batas minimal target tercapai.</translation>
    </message>
</context>
<context>
    <name>LockLine</name>
    <message>
        <source>Open again…</source>
        <translation>Buka kembali…</translation>
    </message>
    <message>
        <source>{locked}. They can be read, and changed only after they are opened again.</source>
        <translation>{locked}. Jawaban dapat dibaca, dan baru dapat diubah setelah dibuka kembali.</translation>
    </message>
    <message>
        <source>{locked}, but they are no longer the same: something came in from another copy.</source>
        <translation>{locked}, tetapi isinya tidak lagi sama: ada yang masuk dari salinan lain.</translation>
    </message>
    <message>
        <source>Your name is on the team of this unit; its answers are better judged by somebody else.</source>
        <translation>Nama Anda ada pada tim unit ini; jawabannya sebaiknya dinilai orang lain.</translation>
    </message>
    <message>
        <source>Opened again by {actor}: {reason}</source>
        <translation>Dibuka kembali oleh {actor}: {reason}</translation>
    </message>
    <message>
        <source>What TPN decided is entered here, by who hears of it: nobody of TPN works in this file.</source>
        <translation>Di sini dicatat keputusan TPN, oleh yang menerima hasilnya: TPN sendiri tidak bekerja di berkas ini.</translation>
    </message>
</context>
<context>
    <name>RecommendationDialog</name>
    <message>
        <source>New recommendation</source>
        <translation>Rekomendasi baru</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Rekomendasi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>What is recommended</source>
        <translation>Isi rekomendasi</translation>
    </message>
    <message>
        <source>Minimum that is not reached</source>
        <translation>Batas minimal yang belum tercapai</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>{predicate}: {minimum}</source>
        <translation>{predicate}: {minimum}</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Batas minimal</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Open the answers of {stage} again</source>
        <translation>Buka kembali jawaban {stage}</translation>
    </message>
    <message>
        <source>{locked}. Why they are opened again stays in the history.</source>
        <translation>{locked}. Alasan membukanya kembali tetap ada di riwayat.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>such as: evidence asked for by TPI</source>
        <translation>misalnya: bukti diminta TPI</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>ResultReportDialog</name>
    <message>
        <source>Report of results</source>
        <translation>Laporan hasil evaluasi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>What the report says beside the scores. It is made on the page of reports.</source>
        <translation>Keterangan laporan di samping nilainya. Laporannya dibuat di halaman Laporan.</translation>
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
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Conclusion in own words</source>
        <translation>Simpulan dengan kata sendiri</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Answered anew</source>
        <translation>Dijawab ulang</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>Perlu dinilai</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>to judge</source>
        <translation>perlu dinilai</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>belum dijawab</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Returned by TPN</source>
        <translation>Dikembalikan TPN</translation>
    </message>
    <message>
        <source>Changed by {stage}</source>
        <translation>Diubah {stage}</translation>
    </message>
    <message>
        <source>Not answered by {judged}</source>
        <translation>Belum dijawab {judged}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ubah</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>setuju</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Belum dimulai</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Dalam proses</translation>
    </message>
    <message>
        <source>Done, says the unit</source>
        <translation>Selesai menurut unit</translation>
    </message>
    <message>
        <source>Closed by TPI</source>
        <translation>Ditutup TPI</translation>
    </message>
    <message>
        <source>{day}, late</source>
        <translation>{day}, terlambat</translation>
    </message>
    <message>
        <source>Done on {day}.</source>
        <translation>Selesai pada {day}.</translation>
    </message>
    <message>
        <source>Action: {text}</source>
        <translation>Tindakan: {text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Catatan: {text}</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>Answers of {stage} handed in by {actor} on {day}</source>
        <translation>Jawaban {stage} diajukan oleh {actor} pada {day}</translation>
    </message>
    <message>
        <source>Work on the answers of {stage}</source>
        <translation>Kerjakan jawaban {stage}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Differences</source>
        <translation>Perbedaan</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>Report data…</source>
        <translation>Data laporan…</translation>
    </message>
    <message>
        <source>What the report of results says of itself</source>
        <translation>Keterangan yang tercantum dalam laporan hasil evaluasi</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Enter what TPN decided</source>
        <translation>Catat keputusan TPN</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>Ajukan…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Buka kembali…</translation>
    </message>
    <message>
        <source>Take results from a copy…</source>
        <translation>Ambil hasil dari salinan…</translation>
    </message>
    <message>
        <source>Takes in what was written in a copy of this file, such as by TPI</source>
        <translation>Mengambil isian dari salinan berkas ini, misalnya yang dikerjakan TPI</translation>
    </message>
    <message>
        <source>Follow-up ({count})</source>
        <translation>Tindak lanjut ({count})</translation>
    </message>
    <message>
        <source>Unit: {answered} of {of} answered, {points} points</source>
        <translation>Unit: {answered} dari {of} terisi, {points} poin</translation>
    </message>
    <message>
        <source>Not handed in yet; everything can be changed.</source>
        <translation>Belum diajukan; semuanya masih dapat diubah.</translation>
    </message>
    <message>
        <source>List what the reviewer sees differently</source>
        <translation>Daftar butir yang dinilai berbeda</translation>
    </message>
    <message>
        <source>What assessors make of the unit&apos;s answers. A pre-assessment: the Minister grants the predicate.</source>
        <translation>Penilaian atas jawaban unit. Ini pra-penilaian: predikat ditetapkan Menteri.</translation>
    </message>
    <message>
        <source>Data of the report of results…</source>
        <translation>Data laporan hasil evaluasi…</translation>
    </message>
    <message>
        <source>Make the report of results…</source>
        <translation>Buat laporan hasil evaluasi…</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>{stage} has not judged anything yet</source>
        <translation>{stage} belum menilai apa pun</translation>
    </message>
    <message>
        <source>{stage} agrees on {agreed} of {judged} ({share})</source>
        <translation>{stage} setuju pada {agreed} dari {judged} ({share})</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to judge</source>
        <translation>
            <numerusform>%n jawaban perlu dinilai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them answered anew</source>
        <translation>
            <numerusform>%n di antaranya dijawab ulang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n dikembalikan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n diubah</numerusform>
        </translation>
    </message>
    <message>
        <source>total {points} points</source>
        <translation>nilai total {points} poin</translation>
    </message>
</context>
<context>
    <name>StageActs</name>
    <message>
        <source>answers of {stage} handed in</source>
        <translation>jawaban {stage} diajukan</translation>
    </message>
    <message>
        <source>The answers of {stage} are handed in and locked.</source>
        <translation>Jawaban {stage} diajukan dan dikunci.</translation>
    </message>
    <message>
        <source>answers of {stage} opened again</source>
        <translation>jawaban {stage} dibuka kembali</translation>
    </message>
</context>
<context>
    <name>StageSwitch</name>
    <message>
        <source>Stage you work on</source>
        <translation>Tahap yang Anda kerjakan</translation>
    </message>
    <message>
        <source>Whose answers are worked on here. What TPN decided is entered by who hears of it.</source>
        <translation>Jawaban tahap mana yang dikerjakan di sini. Keputusan TPN dicatat oleh yang menerima hasilnya.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Hand in the answers of {stage}</source>
        <translation>Ajukan jawaban {stage}</translation>
    </message>
    <message>
        <source>Hand in and lock</source>
        <translation>Ajukan dan kunci</translation>
    </message>
    <message>
        <source>{done} of {of} indicators are answered.</source>
        <translation>{done} dari {of} butir terisi.</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) will stay unanswered.</source>
        <translation>
            <numerusform>%n butir tetap kosong.</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {of} indicators are judged.</source>
        <translation>{done} dari {of} butir dinilai.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of {judged} will stay without a judgement.</source>
        <translation>
            <numerusform>%n jawaban {judged} tetap tanpa penilaian.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then answers, notes and evidence can no longer be changed in this file or a copy of it. It cannot be undone; they are opened again with a reason that everybody can read.</source>
        <translation>Setelah itu jawaban, catatan, dan bukti tidak dapat diubah lagi di berkas ini maupun salinannya. Langkah ini tidak dapat diurungkan; jawaban dibuka kembali dengan alasan yang dapat dibaca semua orang.</translation>
    </message>
</context>
<context>
    <name>_TextDialog</name>
    <message numerus="yes">
        <source>A text holds at most %n character(s).</source>
        <translation>
            <numerusform>Teks paling banyak %n aksara.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is recommended.</source>
        <translation>Tulis isi rekomendasinya.</translation>
    </message>
</context>
</TS>
