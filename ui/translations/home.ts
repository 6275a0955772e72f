<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AddYearDialog</name>
    <message>
        <source>Add an old year</source>
        <translation>Tambah tahun lama</translation>
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
        <source>{regulation} (repealed)</source>
        <translation>{regulation} (dicabut)</translation>
    </message>
    <message numerus="yes">
        <source>{title}; %n question(s).</source>
        <translation>
            <numerusform>{title}; %n butir.</numerusform>
        </translation>
    </message>
    <message>
        <source>{year} was usually assessed by {regulation}.</source>
        <translation>Tahun {year} lazimnya dinilai menurut {regulation}.</translation>
    </message>
    <message>
        <source>{year} is in this file already. Choose another year.</source>
        <translation>{year} sudah ada dalam berkas ini. Pilih tahun lain.</translation>
    </message>
    <message>
        <source>Add {year}</source>
        <translation>Tambahkan {year}</translation>
    </message>
    <message>
        <source>The year begins empty: no answer, evidence or score comes into it from another year. It is open afterwards, and undoing takes it away again.</source>
        <translation>Tahun yang ditambahkan mulai kosong: tidak ada jawaban, bukti, atau nilai yang dibawa dari tahun lain. Sesudahnya tahun itulah yang terbuka, dan penambahannya dapat diurungkan.</translation>
    </message>
</context>
<context>
    <name>AreasCard</name>
    <message>
        <source>Six change areas</source>
        <translation>Enam area pengungkit</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Balance of the areas</source>
        <translation>Keseimbangan area</translation>
    </message>
</context>
<context>
    <name>CarriedDialog</name>
    <message>
        <source>Confirm carried answers</source>
        <translation>Konfirmasi jawaban terbawa</translation>
    </message>
    <message>
        <source>Carried answers</source>
        <translation>Jawaban terbawa</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Semua area</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Tick everything listed</source>
        <translation>Centang semua yang tampil</translation>
    </message>
    <message>
        <source>Nothing waits here. Answers are carried over when a new year is started from an earlier one.</source>
        <translation>Tidak ada yang menunggu. Jawaban dibawa saat tahun baru dimulai dari tahun sebelumnya.</translation>
    </message>
    <message>
        <source>Last year&apos;s answers are proposals. They are not counted until you confirm them.</source>
        <translation>Jawaban tahun lalu hanya usulan. Nilainya belum dihitung sebelum dikonfirmasi.</translation>
    </message>
    <message>
        <source>Confirm {count}</source>
        <translation>Konfirmasi {count}</translation>
    </message>
    <message>
        <source>Dismiss {count}</source>
        <translation>Abaikan {count}</translation>
    </message>
    <message>
        <source>Confirm what is ticked: {count}</source>
        <translation>Konfirmasi yang dicentang: {count}</translation>
    </message>
    <message>
        <source>Dismiss what is ticked: {count}</source>
        <translation>Abaikan yang dicentang: {count}</translation>
    </message>
    <message>
        <source>carried answers confirmed: {count}</source>
        <translation>jawaban terbawa dikonfirmasi: {count}</translation>
    </message>
    <message>
        <source>carried answers dropped: {count}</source>
        <translation>jawaban terbawa diabaikan: {count}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show as a table</source>
        <translation>Lihat sebagai tabel</translation>
    </message>
    <message>
        <source>{chart}: show as a table</source>
        <translation>{chart}: lihat sebagai tabel</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Short guide</source>
        <translation>Panduan singkat</translation>
    </message>
    <message>
        <source>1. Answer one item after another</source>
        <translation>1. Jawab butir satu per satu</translation>
    </message>
    <message>
        <source>Read when each answer holds and press its letter or its figure. Every answer is saved at once, and the score follows. Ctrl+Z takes any step back.</source>
        <translation>Baca kapan tiap jawaban berlaku, lalu tekan huruf atau angkanya. Setiap jawaban langsung tersimpan dan nilainya mengikuti. Ctrl+Z mengurungkan langkah apa pun.</translation>
    </message>
    <message>
        <source>2. Put evidence behind the answer</source>
        <translation>2. Lampirkan bukti pada jawaban</translation>
    </message>
    <message>
        <source>Drag files or a whole folder onto the item, paste a picture, or paste a web link. One document may stand behind many items. Its date tells whether it belongs to the year.</source>
        <translation>Seret berkas atau satu folder ke butir, tempel gambar, atau tempel tautan. Satu dokumen boleh dipakai banyak butir. Tanggalnya menunjukkan apakah dokumen itu dari tahun yang dinilai.</translation>
    </message>
    <message>
        <source>3. Read the verdict and what binds</source>
        <translation>3. Baca hasil dan syarat yang menahan</translation>
    </message>
    <message>
        <source>Home says in words which condition lacks how many points, and which items close the gap. What is not answered is hatched and never counted as done.</source>
        <translation>Beranda menyebut syarat mana yang kurang, berapa poin, dan butir mana yang menutupnya. Yang belum diisi diarsir dan tidak pernah dihitung selesai.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} dari {count}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>planned, carried out and looked at again</source>
        <translation>direncanakan, dijalankan, dan ditinjau lagi</translation>
    </message>
    <message>
        <source>carried out, but nobody looks at it again</source>
        <translation>dijalankan, tetapi belum ditinjau</translation>
    </message>
    <message>
        <source>planned only</source>
        <translation>baru direncanakan</translation>
    </message>
    <message>
        <source>Without evidence</source>
        <translation>Tanpa bukti</translation>
    </message>
    <message>
        <source>Evidence within the year</source>
        <translation>Bukti dari tahun ini</translation>
    </message>
    <message>
        <source>Team decree.pdf</source>
        <translation>SK Tim Kerja.pdf</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>WBK reached: all conditions met</source>
        <translation>WBK tercapai: semua syarat terpenuhi</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Year assessed</source>
        <translation>Tahun penilaian</translation>
    </message>
    <message>
        <source>Compare the years</source>
        <translation>Bandingkan tahun</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Periksa sebelum kirim</translation>
    </message>
    <message>
        <source>Continue the assessment</source>
        <translation>Lanjutkan penilaian</translation>
    </message>
    <message>
        <source>Self-assessment {year} · target {target} · a pre-assessment that grants no predicate</source>
        <translation>Penilaian mandiri {year} · target {target} · pra-penilaian, bukan penetapan predikat</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>{answered} of {of} answered</source>
        <translation>{answered} dari {of} terisi</translation>
    </message>
    <message>
        <source>not reviewed yet</source>
        <translation>belum dinilai</translation>
    </message>
    <message>
        <source>{count} items reviewed</source>
        <translation>{count} butir dinilai</translation>
    </message>
    <message>
        <source>everything is answered</source>
        <translation>semua butir terisi</translation>
    </message>
    <message>
        <source>if the open item got full marks</source>
        <translation>bila 1 kosong bernilai penuh</translation>
    </message>
    <message>
        <source>if {count} open ones got full marks</source>
        <translation>bila {count} kosong bernilai penuh</translation>
    </message>
    <message>
        <source>Sum of {name}</source>
        <translation>Jumlah {name}</translation>
    </message>
    <message>
        <source>{gap} short</source>
        <translation>kurang {gap}</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>index {value}</source>
        <translation>indeks {value}</translation>
    </message>
    <message>
        <source>option {value}</source>
        <translation>opsi {value}</translation>
    </message>
    <message>
        <source>{value} · min {minimum}</source>
        <translation>{value} · min {minimum}</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Syarat</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Kini</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Points short</source>
        <translation>Kurang (poin)</translation>
    </message>
    <message>
        <source>met</source>
        <translation>terpenuhi</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>kurang</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>{answer} ({year})</source>
        <translation>{answer} ({year})</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Butir</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Yang ditanyakan</translation>
    </message>
    <message>
        <source>Answer of then</source>
        <translation>Jawaban waktu itu</translation>
    </message>
    <message>
        <source>Evidence now</source>
        <translation>Bukti kini</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Nothing was found. The assessment can be sent.</source>
        <translation>Tidak ada temuan. Penilaian siap dikirim.</translation>
    </message>
    <message>
        <source>Errors: {errors} · warnings: {warnings} · remarks: {remarks}.</source>
        <translation>Kesalahan: {errors} · peringatan: {warnings} · catatan: {remarks}.</translation>
    </message>
    <message>
        <source>Errors stop the sending; nothing else does.</source>
        <translation>Hanya kesalahan yang menahan pengiriman.</translation>
    </message>
    <message>
        <source>None of them stops the sending.</source>
        <translation>Tidak ada yang menahan pengiriman.</translation>
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
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Two copies say different things; choose one by answering</source>
        <translation>Dua salinan berisi hal berbeda; pilih dengan menjawab</translation>
    </message>
    <message>
        <source>Two copies disagree about evidence, team or unit: {count}</source>
        <translation>Dua salinan berbeda tentang bukti, tim, atau unit: {count}</translation>
    </message>
    <message>
        <source>Returned by TPI: {note}</source>
        <translation>Dikembalikan TPI: {note}</translation>
    </message>
    <message>
        <source>Returned by TPI</source>
        <translation>Dikembalikan TPI</translation>
    </message>
    <message>
        <source>Answered, but no evidence stands behind it</source>
        <translation>Sudah dijawab, tetapi belum ada buktinya</translation>
    </message>
    <message>
        <source>All evidence lies outside the year assessed</source>
        <translation>Semua buktinya di luar tahun penilaian</translation>
    </message>
    <message>
        <source>Last year&apos;s answer waits to be confirmed; it is not counted yet</source>
        <translation>Jawaban tahun lalu menunggu konfirmasi; belum dihitung</translation>
    </message>
    <message>
        <source>Flagged: {reason}</source>
        <translation>Ditandai: {reason}</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Ditandai</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Belum diisi</translation>
    </message>
    <message>
        <source>This instrument has no conditions for {target}.</source>
        <translation>Instrumen ini tidak memuat syarat {target}.</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Belum ada jawaban</translation>
    </message>
    <message>
        <source>{target} reached: all {of} conditions met</source>
        <translation>{target} tercapai: {of} syarat terpenuhi semua</translation>
    </message>
    <message>
        <source>{target} not reached: {met} of {of} conditions met</source>
        <translation>{target} belum tercapai: {met} dari {of} syarat terpenuhi</translation>
    </message>
    <message>
        <source>Start with the first item. Scores and conditions appear here with every answer.</source>
        <translation>Mulai dari butir pertama. Nilai dan syarat muncul di sini setiap kali ada jawaban.</translation>
    </message>
    <message>
        <source>Open items are left out of the mean for now.</source>
        <translation>Butir yang belum diisi sementara tidak ikut dirata-rata.</translation>
    </message>
    <message>
        <source>Open that item</source>
        <translation>Buka butir itu</translation>
    </message>
    <message>
        <source>Open those {count} items</source>
        <translation>Buka {count} butir itu</translation>
    </message>
    <message>
        <source>A pre-assessment; the Minister grants the predicate after TPN&apos;s evaluation.</source>
        <translation>Pra-penilaian; predikat ditetapkan Menteri setelah evaluasi TPN.</translation>
    </message>
    <message>
        <source>One item is still open.</source>
        <translation>Satu butir belum diisi.</translation>
    </message>
    <message>
        <source>{count} items are still open.</source>
        <translation>{count} butir belum diisi.</translation>
    </message>
    <message>
        <source>{name} is {gap} points short, and even full marks on every item would not reach it.</source>
        <translation>{name} kurang {gap} poin, dan nilai penuh pada semua butirnya pun tidak cukup.</translation>
    </message>
    <message>
        <source>{name} is {gap} points short: {count} open items are worth up to {worth}</source>
        <translation>{name} kurang {gap} poin: {count} butir belum diisi bernilai sampai {worth}</translation>
    </message>
    <message>
        <source>{name} is {gap} points short: one open item is worth up to {worth}</source>
        <translation>{name} kurang {gap} poin: satu butir belum diisi bernilai sampai {worth}</translation>
    </message>
    <message>
        <source>{name} is {gap} points short: {count} open items are worth {worth} at most{codes}; other answers must rise too.</source>
        <translation>{name} kurang {gap} poin: {count} butir belum diisi paling banyak bernilai {worth}{codes}; jawaban lain juga perlu naik.</translation>
    </message>
    <message>
        <source>{name} is {gap} points short: one open item is worth {worth} at most{codes}; other answers must rise too.</source>
        <translation>{name} kurang {gap} poin: satu butir belum diisi paling banyak bernilai {worth}{codes}; jawaban lain juga perlu naik.</translation>
    </message>
    <message>
        <source>{name} is {gap} points short: every item is answered, and one better answer closes it</source>
        <translation>{name} kurang {gap} poin: semua butir terisi, dan satu jawaban yang lebih baik menutupnya</translation>
    </message>
    <message>
        <source>{name} is {gap} points short: every item is answered, and {raised} better answers close it</source>
        <translation>{name} kurang {gap} poin: semua butir terisi, dan {raised} jawaban yang lebih baik menutupnya</translation>
    </message>
    <message>
        <source>{name} {gap}</source>
        <translation>{name} {gap}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} syarat lain</translation>
    </message>
    <message>
        <source>Points short: {gaps}.</source>
        <translation>Kurang poin: {gaps}.</translation>
    </message>
    <message>
        <source>Not even full marks would reach {names}.</source>
        <translation>Nilai penuh pun tidak mencapai {names}.</translation>
    </message>
    <message>
        <source>one</source>
        <translation>satu</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dua</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tiga</translation>
    </message>
    <message>
        <source>four</source>
        <translation>empat</translation>
    </message>
    <message>
        <source>five</source>
        <translation>lima</translation>
    </message>
    <message>
        <source>six</source>
        <translation>enam</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>tujuh</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>delapan</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>sembilan</translation>
    </message>
    <message>
        <source>{index} survey</source>
        <translation>Survei {index}</translation>
    </message>
    <message>
        <source>the total</source>
        <translation>nilai total</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} dan {last}</translation>
    </message>
    <message>
        <source>Recommendations to follow up</source>
        <translation>Rekomendasi perlu ditindaklanjuti</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Belum diisi</translation>
    </message>
    <message>
        <source>Carried over, to confirm</source>
        <translation>Terbawa, perlu konfirmasi</translation>
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
        <source>Flagged by the team</source>
        <translation>Ditandai tim</translation>
    </message>
    <message>
        <source>Conflicts to settle</source>
        <translation>Bentrok untuk diputuskan</translation>
    </message>
    <message>
        <source>Returned by TPN</source>
        <translation>Dikembalikan TPN</translation>
    </message>
    <message>
        <source>Answered anew, to be judged again</source>
        <translation>Dijawab ulang, perlu dinilai lagi</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>Perlu dinilai</translation>
    </message>
    <message>
        <source>Returned, {judged} has not answered yet</source>
        <translation>Dikembalikan, belum dijawab {judged}</translation>
    </message>
    <message>
        <source>Recommendations done, to be closed</source>
        <translation>Rekomendasi selesai, perlu ditutup</translation>
    </message>
    <message>
        <source>{code}, +{more}</source>
        <translation>{code}, +{more}</translation>
    </message>
    <message>
        <source>{count} hold back {target}</source>
        <translation>{count} menahan {target}</translation>
    </message>
    <message>
        <source>{code} stays as it is</source>
        <translation>{code} tetap seperti sekarang</translation>
    </message>
    <message>
        <source>Effort per step</source>
        <translation>Upaya per tingkat</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Now → needed</source>
        <translation>Kini → perlu</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Upaya</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Tambahan</translation>
    </message>
    <message>
        <source>Why it is in the plan</source>
        <translation>Alasan masuk rencana</translation>
    </message>
    <message>
        <source>{target} is reached already</source>
        <translation>{target} sudah tercapai</translation>
    </message>
    <message>
        <source>{target} is out of reach</source>
        <translation>{target} tidak terjangkau</translation>
    </message>
    <message>
        <source>One raise, effort {effort}</source>
        <translation>Satu butir dinaikkan, upaya {effort}</translation>
    </message>
    <message>
        <source>{count} raises, effort {effort}</source>
        <translation>{count} butir dinaikkan, upaya {effort}</translation>
    </message>
    <message>
        <source>Every condition is met. Nothing needs to be raised.</source>
        <translation>Semua syarat terpenuhi. Tidak ada yang perlu dinaikkan.</translation>
    </message>
    <message>
        <source>Every condition of {target} is met then, with a total of {total}. No other way costs less effort; none of these raises can be left out.</source>
        <translation>Semua syarat {target} lalu terpenuhi dengan nilai total {total}. Tidak ada jalan lain yang lebih ringan; tidak satu pun dapat ditinggalkan.</translation>
    </message>
    <message>
        <source>Out of reach while so much is held: {names}. The plan serves the other conditions; let go of some items.</source>
        <translation>Tidak terjangkau selama butirnya harus tetap: {names}. Rencana ini memenuhi syarat lainnya; lepaskan sebagian centang.</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>without it {count} conditions are missed, first {name}</source>
        <translation>tanpanya {count} syarat meleset, terutama {name}</translation>
    </message>
    <message>
        <source>without it this is missed: {names}</source>
        <translation>tanpanya meleset: {names}</translation>
    </message>
    <message>
        <source>Answers carried over as proposals: {count}. They count only once somebody has confirmed them.</source>
        <translation>Jawaban yang dibawa sebagai usulan: {count}. Nilainya baru dihitung setelah dikonfirmasi.</translation>
    </message>
    <message>
        <source>Not answered then, so nothing comes along: {count}.</source>
        <translation>Belum diisi waktu itu, jadi tidak ada yang dibawa: {count}.</translation>
    </message>
    <message>
        <source>Left behind, because the new worksheet asks it differently: {count}.</source>
        <translation>Ditinggalkan karena lembar kerja baru menanyakannya lain: {count}.</translation>
    </message>
    <message>
        <source>Documents linked again: {count}; outside {year} and so to be renewed: {outside}.</source>
        <translation>Dokumen yang ditaut lagi: {count}; di luar {year} sehingga perlu diperbarui: {outside}.</translation>
    </message>
    <message>
        <source>Documents stay with the old year; new ones are attached afresh.</source>
        <translation>Dokumen tetap di tahun lama; yang baru dilampirkan lagi.</translation>
    </message>
    <message>
        <source>Notes, flags, discussions and the review stay with the old year.</source>
        <translation>Catatan, tanda, diskusi, dan penilaian TPI tetap di tahun lama.</translation>
    </message>
</context>
<context>
    <name>HomeCommands</name>
    <message>
        <source>Check before sending…</source>
        <translation>Periksa sebelum kirim…</translation>
    </message>
    <message>
        <source>Conditions of the predicate…</source>
        <translation>Syarat predikat…</translation>
    </message>
    <message>
        <source>Try answers without recording</source>
        <translation>Coba-coba tanpa mencatat</translation>
    </message>
    <message>
        <source>Plan the least effort…</source>
        <translation>Rencana paling ringan…</translation>
    </message>
    <message>
        <source>Start a new year…</source>
        <translation>Mulai tahun baru…</translation>
    </message>
    <message>
        <source>Add an old year…</source>
        <translation>Tambah tahun lama…</translation>
    </message>
    <message>
        <source>Confirm carried answers…</source>
        <translation>Konfirmasi jawaban terbawa…</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>Tim…</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Periksa sebelum kirim</translation>
    </message>
    <message>
        <source>Conditions of {target}</source>
        <translation>Syarat {target}</translation>
    </message>
    <message>
        <source>Showing {year}</source>
        <translation>Menampilkan {year}</translation>
    </message>
    <message>
        <source>start {year} from {before}</source>
        <translation>mulai {year} dari {before}</translation>
    </message>
    <message>
        <source>add the year {year}</source>
        <translation>tambah tahun {year}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>record what was tried: {code}</source>
        <translation>catat percobaan: {code}</translation>
    </message>
    <message>
        <source>record what was tried: {count} answers</source>
        <translation>catat percobaan: {count} jawaban</translation>
    </message>
    <message>
        <source>See the {count} conditions</source>
        <translation>Lihat {count} syarat</translation>
    </message>
    <message>
        <source>Years of the file</source>
        <translation>Tahun dalam berkas</translation>
    </message>
</context>
<context>
    <name>IndicatorHelp</name>
    <message>
        <source>Help on {code}</source>
        <translation>Penjelasan {code}</translation>
    </message>
    <message>
        <source>Usual evidence</source>
        <translation>Bukti yang lazim</translation>
    </message>
    <message>
        <source>Examples; other documents that show the same will do.</source>
        <translation>Hanya contoh; dokumen lain yang menunjukkan hal sama juga boleh.</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>Perhatikan</translation>
    </message>
    <message>
        <source>{option} ({score}): {criterion}</source>
        <translation>{option} ({score}): {criterion}</translation>
    </message>
    <message>
        <source>When each answer holds</source>
        <translation>Kapan tiap jawaban berlaku</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Cara menghitung</translation>
    </message>
    <message>
        <source>What to count</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>Dasar aturan</translation>
    </message>
</context>
<context>
    <name>PlannerDialog</name>
    <message>
        <source>Plan the least effort</source>
        <translation>Rencana paling ringan</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>Effort, and what stays</source>
        <translation>Upaya, dan yang tetap</translation>
    </message>
    <message>
        <source>Try this plan</source>
        <translation>Coba rencana ini</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>Buka butir</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Salin sebagai teks</translation>
    </message>
    <message>
        <source>Planning for {target}</source>
        <translation>Menyusun rencana {target}</translation>
    </message>
    <message>
        <source>Effort is what one step up costs you, from {least} to {most}, in whatever unit you like: days, letters, meetings. What must stay as it is gets a tick and is left out of the plan.</source>
        <translation>Upaya adalah beban menaikkan satu tingkat, {least} sampai {most}, dalam satuan apa pun: hari, surat, rapat. Yang harus tetap diberi centang dan tidak masuk rencana.</translation>
    </message>
    <message>
        <source>effort of {code}</source>
        <translation>upaya {code}</translation>
    </message>
    <message>
        <source>No plan could be made</source>
        <translation>Rencana tidak dapat disusun</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Menyusun rencana</translation>
    </message>
    <message>
        <source>The least effort is being worked out.</source>
        <translation>Jalan paling ringan sedang dihitung.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Progress by area</source>
        <translation>Kemajuan per area</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>Tim…</translation>
    </message>
    <message>
        <source>{answered} of {of}</source>
        <translation>{answered} dari {of}</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Changed last</source>
        <translation>Terakhir berubah</translation>
    </message>
    <message>
        <source>Nothing yet. Answers and evidence appear here, the last first.</source>
        <translation>Belum ada. Jawaban dan bukti muncul di sini, yang terbaru di atas.</translation>
    </message>
</context>
<context>
    <name>ResultsCard</name>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Score</source>
        <translation>Nilai</translation>
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
        <source>Ceiling</source>
        <translation>Batas atas</translation>
    </message>
</context>
<context>
    <name>StartYearDialog</name>
    <message>
        <source>Start a new year from {year}</source>
        <translation>Mulai tahun baru dari {year}</translation>
    </message>
    <message>
        <source>New year</source>
        <translation>Tahun baru</translation>
    </message>
    <message>
        <source>Link the documents of carried answers again</source>
        <translation>Tautkan lagi dokumen dari jawaban terbawa</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>What comes along</source>
        <translation>Yang ikut dibawa</translation>
    </message>
    <message>
        <source>{year} is in this file already. Choose another year.</source>
        <translation>{year} sudah ada dalam berkas ini. Pilih tahun lain.</translation>
    </message>
    <message>
        <source>Start {year}</source>
        <translation>Mulai {year}</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Copy as text</source>
        <translation>Salin sebagai teks</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Buka yang dipilih</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Team</source>
        <translation>Tim</translation>
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
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Add to the team</source>
        <translation>Tambahkan ke tim</translation>
    </message>
    <message>
        <source>Change this person</source>
        <translation>Ubah orang ini</translation>
    </message>
    <message>
        <source>Remove from the team</source>
        <translation>Keluarkan dari tim</translation>
    </message>
    <message>
        <source>Who works on an area finds its items under “Mine”. What somebody wrote keeps their name.</source>
        <translation>Yang menangani suatu area menemukan butirnya di “Bagian saya”. Tulisan seseorang tetap membawa namanya.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>{name} added to the team</source>
        <translation>{name} ditambahkan ke tim</translation>
    </message>
    <message>
        <source>team: {name} changed</source>
        <translation>tim: {name} diubah</translation>
    </message>
    <message>
        <source>{name} removed from the team</source>
        <translation>{name} dikeluarkan dari tim</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>What is left to do</source>
        <translation>Yang perlu dikerjakan</translation>
    </message>
    <message>
        <source>Nothing: every item is answered, with evidence, and nothing was returned.</source>
        <translation>Tidak ada: semua butir terisi dan berbukti, dan tidak ada yang dikembalikan.</translation>
    </message>
    <message>
        <source>{met} of {of}</source>
        <translation>{met} dari {of}</translation>
    </message>
    <message>
        <source>Requirements of a proposal</source>
        <translation>Syarat pengusulan</translation>
    </message>
</context>
<context>
    <name>TryingBanner</name>
    <message>
        <source>Try answers</source>
        <translation>Coba jawaban</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Buang semua</translation>
    </message>
    <message>
        <source>Record all…</source>
        <translation>Catat semua…</translation>
    </message>
    <message>
        <source>Do not record</source>
        <translation>Jangan catat</translation>
    </message>
    <message>
        <source>Trying out, nothing is recorded: total {before} → {after}</source>
        <translation>Coba-coba, tidak ada yang dicatat: nilai total {before} → {after}</translation>
    </message>
    <message>
        <source>Trying out: nothing you answer now is recorded</source>
        <translation>Coba-coba: jawaban sekarang tidak dicatat</translation>
    </message>
    <message>
        <source>Answer items as you like. The scores on every page follow, the file does not.</source>
        <translation>Jawab sesuka Anda. Nilai di semua halaman mengikuti, berkas tidak berubah.</translation>
    </message>
    <message>
        <source>{code} {before} → {after}</source>
        <translation>{code} {before} → {after}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lainnya</translation>
    </message>
    <message>
        <source>Record this one answer</source>
        <translation>Catat satu jawaban ini</translation>
    </message>
    <message>
        <source>Record these {count} answers</source>
        <translation>Catat {count} jawaban ini</translation>
    </message>
    <message>
        <source>Stop trying out</source>
        <translation>Selesai coba-coba</translation>
    </message>
</context>
</TS>
