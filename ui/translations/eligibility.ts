<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>CalendarPane</name>
    <message>
        <source>Dates of the year</source>
        <translation>Jadwal setahun</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kegiatan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Change the date…</source>
        <translation>Ubah tanggal…</translation>
    </message>
    <message>
        <source>Add a date…</source>
        <translation>Tambah tanggal…</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Ternyata belum</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Selesai hari ini</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Seperti biasa</translation>
    </message>
    <message>
        <source>Forget what the unit said of this date</source>
        <translation>Lupakan yang dicatat unit tentang tanggal ini</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>no date yet</source>
        <translation>belum bertanggal</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>selesai {day}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>sedang berlangsung</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>terlambat %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>sudah lewat</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n hari lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>A date of the unit&apos;s own.</source>
        <translation>Tanggal milik unit sendiri.</translation>
    </message>
    <message>
        <source>Set by the unit; otherwise {day}.</source>
        <translation>Ditetapkan unit; biasanya {day}.</translation>
    </message>
    <message>
        <source>Set by the unit.</source>
        <translation>Ditetapkan unit.</translation>
    </message>
    <message>
        <source>A fixed date.</source>
        <translation>Tanggal tetap.</translation>
    </message>
    <message>
        <source>No rule sets the date; it is when others did this.</source>
        <translation>Tidak ada aturan yang menetapkan tanggalnya; ini waktu unit lain melakukannya.</translation>
    </message>
    <message>
        <source>Source: {source} ({confidence}).</source>
        <translation>Sumber: {source} ({confidence}).</translation>
    </message>
</context>
<context>
    <name>Eligibility</name>
    <message>
        <source>WBK: {wbk}. WBBM: {wbbm}.</source>
        <translation>WBK: {wbk}. WBBM: {wbbm}.</translation>
    </message>
    <message>
        <source>Basis: {basis} ({confidence}).</source>
        <translation>Dasar: {basis} ({confidence}).</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Terpenuhi</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Sedang diproses</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Belum terpenuhi</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Tidak berlaku</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Belum diketahui</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Tidak diminta</translation>
    </message>
    <message>
        <source>Said to be met, but the value is below what is asked</source>
        <translation>Dinyatakan terpenuhi, tetapi nilainya di bawah yang diminta</translation>
    </message>
    <message>
        <source>Said for the other predicate, without a value to compare</source>
        <translation>Dinyatakan untuk predikat lain, tanpa nilai pembanding</translation>
    </message>
    <message>
        <source>Said not to apply, but this is always asked for</source>
        <translation>Dinyatakan tidak berlaku, padahal selalu diminta</translation>
    </message>
    <message>
        <source>Another line stands for it</source>
        <translation>Diwakili baris lain</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>pasti</translation>
    </message>
    <message>
        <source>well founded</source>
        <translation>sumber kuat</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>satu sumber</translation>
    </message>
    <message>
        <source>weak source</source>
        <translation>sumber lemah</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Belum diperiksa</translation>
    </message>
    <message>
        <source>Only for WBBM</source>
        <translation>Hanya untuk WBBM</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
</context>
<context>
    <name>EligibilityActs</name>
    <message>
        <source>requirement {name}</source>
        <translation>syarat {name}</translation>
    </message>
    <message>
        <source>remove date {name}</source>
        <translation>hapus tanggal {name}</translation>
    </message>
    <message>
        <source>usual date of {name}</source>
        <translation>tanggal biasa {name}</translation>
    </message>
    <message>
        <source>date {name}</source>
        <translation>tanggal {name}</translation>
    </message>
    <message>
        <source>new date {name}</source>
        <translation>tanggal baru {name}</translation>
    </message>
</context>
<context>
    <name>EligibilityPage</name>
    <message>
        <source>Predicate that is judged</source>
        <translation>Predikat yang dinilai</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Syarat</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>See the score</source>
        <translation>Lihat nilai</translation>
    </message>
    <message>
        <source>Say where the unit stands…</source>
        <translation>Catat keadaan unit…</translation>
    </message>
    <message>
        <source>Change the date…</source>
        <translation>Ubah tanggal…</translation>
    </message>
    <message>
        <source>Add a date…</source>
        <translation>Tambah tanggal…</translation>
    </message>
    <message>
        <source>The unit&apos;s own word, beside the score and never part of it; the ministry checks it.</source>
        <translation>Pernyataan unit sendiri, di samping nilai dan tidak pernah masuk nilai; kementerian yang memeriksa.</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>New date</source>
        <translation>Tanggal baru</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Kegiatan</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Selesai pada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>ProposalWords</name>
    <message numerus="yes">
        <source>Requirements of a {predicate} proposal: all %n met</source>
        <translation>
            <numerusform>Syarat pengusulan {predicate}: semua %n terpenuhi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requirements of a {predicate} proposal: {met} of %n met</source>
        <translation>
            <numerusform>Syarat pengusulan {predicate}: {met} dari %n terpenuhi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not met</source>
        <translation>
            <numerusform>%n belum terpenuhi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n belum diketahui</numerusform>
        </translation>
    </message>
    <message>
        <source>By the affirmative way; everything else is asked for all the same.</source>
        <translation>Lewat jalur afirmasi; syarat lain tetap diminta.</translation>
    </message>
    <message>
        <source>The ministry&apos;s portal has asked for more: see the last lines.</source>
        <translation>Portal kementerian pernah meminta lebih: lihat baris terakhir.</translation>
    </message>
    <message>
        <source>The instrument does not judge {predicate}</source>
        <translation>Instrumen ini tidak menilai {predicate}</translation>
    </message>
    <message numerus="yes">
        <source>Score for {predicate}: {met} of %n minimums reached</source>
        <translation>
            <numerusform>Nilai untuk {predicate}: {met} dari %n nilai minimal tercapai</numerusform>
        </translation>
    </message>
    <message>
        <source>By the unit&apos;s own answers. TPN looks at TPI&apos;s, of which there are none yet.</source>
        <translation>Menurut jawaban unit. TPN melihat nilai TPI, yang belum ada.</translation>
    </message>
    <message>
        <source>By the unit&apos;s own answers; by TPI&apos;s, which TPN looks at, {met} of {of}.</source>
        <translation>Menurut jawaban unit; menurut TPI, yang dilihat TPN, {met} dari {of}.</translation>
    </message>
</context>
<context>
    <name>RequirementDialog</name>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>such as {value}</source>
        <translation>seperti {value}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Asked for WBK: {wbk}. Asked for WBBM: {wbbm}.</source>
        <translation>Diminta untuk WBK: {wbk}. Diminta untuk WBBM: {wbbm}.</translation>
    </message>
</context>
<context>
    <name>RequirementPane</name>
    <message>
        <source>Requirements of a proposal</source>
        <translation>Syarat pengusulan</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Syarat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Diminta</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Say where the unit stands…</source>
        <translation>Catat keadaan unit…</translation>
    </message>
</context>
</TS>
