<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>ComparisonWords</name>
    <message>
        <source>{earlier}: {then} points, {later}: {now} points ({change})</source>
        <translation>{earlier}: {then} poin, {later}: {now} poin ({change})</translation>
    </message>
    <message>
        <source>Both years answer the same worksheet: points and questions stand side by side.</source>
        <translation>Kedua tahun menjawab lembar kerja yang sama: nilai dan butir dapat disandingkan langsung.</translation>
    </message>
    <message>
        <source>Two different worksheets ({then}; {now}): what is compared is the share of each weight, not the points, and questions by what they are about.</source>
        <translation>Dua lembar kerja yang berbeda ({then}; {now}): yang dibandingkan adalah capaian terhadap bobot, bukan nilainya, dan butir menurut isinya.</translation>
    </message>
    <message>
        <source>{sentence} Nothing of the kind is there for {years} yet.</source>
        <translation>{sentence} Untuk {years} belum ada isinya.</translation>
    </message>
    <message>
        <source>Answers that are only being tried are left out.</source>
        <translation>Jawaban yang hanya dicoba tidak ikut dihitung.</translation>
    </message>
    <message>
        <source>Minimums of {predicates} met</source>
        <translation>Syarat minimum {predicates} terpenuhi</translation>
    </message>
    <message>
        <source>Nothing is there yet</source>
        <translation>Belum ada isinya</translation>
    </message>
    <message>
        <source>No predicate&apos;s minimums met</source>
        <translation>Syarat minimum predikat belum terpenuhi</translation>
    </message>
</context>
<context>
    <name>PairsCard</name>
    <message>
        <source>Areas and results</source>
        <translation>Area dan hasil</translation>
    </message>
</context>
<context>
    <name>QuestionFilters</name>
    <message>
        <source>Search…</source>
        <translation>Cari…</translation>
    </message>
    <message>
        <source>Search in code, question and answer</source>
        <translation>Cari dalam kode, butir, dan jawaban</translation>
    </message>
    <message>
        <source>Area or result</source>
        <translation>Area atau hasil</translation>
    </message>
    <message>
        <source>All areas and results</source>
        <translation>Semua area dan hasil</translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>Questions of both years</source>
        <translation>Butir kedua tahun</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Salin baris</translation>
    </message>
    <message>
        <source>No question is left with these filters.</source>
        <translation>Tidak ada butir yang cocok dengan saringan ini.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Open the question</source>
        <translation>Buka butir</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Salin daftar ini</translation>
    </message>
    <message>
        <source>Question by question</source>
        <translation>Butir demi butir</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n baris disalin</numerusform>
        </translation>
    </message>
    <message>
        <source>The year that is open, {year}, does not ask this.</source>
        <translation>Tahun yang sedang dibuka, {year}, tidak menanyakan ini.</translation>
    </message>
</context>
<context>
    <name>TotalsCard</name>
    <message>
        <source>Every year of this file</source>
        <translation>Semua tahun dalam berkas ini</translation>
    </message>
</context>
<context>
    <name>YearExport</name>
    <message>
        <source>Save the comparison of {earlier} and {later}</source>
        <translation>Simpan perbandingan {earlier} dan {later}</translation>
    </message>
    <message>
        <source>Comparison of years: {file}</source>
        <translation>Perbandingan tahun: {file}</translation>
    </message>
    <message>
        <source>{file} was made</source>
        <translation>{file} selesai dibuat</translation>
    </message>
    <message>
        <source>The workbook was not made</source>
        <translation>Buku kerja tidak dibuat</translation>
    </message>
</context>
<context>
    <name>Years</name>
    <message>
        <source>Change in points</source>
        <translation>Selisih nilai</translation>
    </message>
    <message>
        <source>Change of share (% points)</source>
        <translation>Selisih capaian (poin %)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maksimum</translation>
    </message>
    <message>
        <source>TPI</source>
        <translation>TPI</translation>
    </message>
    <message>
        <source>WBK minimum</source>
        <translation>Minimum WBK</translation>
    </message>
    <message>
        <source>WBBM minimum</source>
        <translation>Minimum WBBM</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Terisi</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Peraturan</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kesimpulan</translation>
    </message>
    <message>
        <source>Points {year}</source>
        <translation>Nilai {year}</translation>
    </message>
    <message>
        <source>Share {year}</source>
        <translation>Capaian {year}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>{answered} of {of} answered</source>
        <translation>{answered} dari {of} terisi</translation>
    </message>
    <message>
        <source>{answered} of {of} judged</source>
        <translation>{answered} dari {of} dinilai</translation>
    </message>
    <message>
        <source>Final score</source>
        <translation>Nilai akhir</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>Padanan</translation>
    </message>
    <message>
        <source>Code {year}</source>
        <translation>Kode {year}</translation>
    </message>
    <message>
        <source>Answer {year}</source>
        <translation>Jawaban {year}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Butir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Shared evidence</source>
        <translation>Bukti bersama</translation>
    </message>
    <message>
        <source>Not asked in this year.</source>
        <translation>Tidak ditanyakan pada tahun ini.</translation>
    </message>
    <message>
        <source>{year} · {code} · {answer} · evidence: {count}</source>
        <translation>{year} · {code} · {answer} · bukti: {count}</translation>
    </message>
    <message>
        <source>{relation}, split in {count}</source>
        <translation>{relation}, dipecah menjadi {count}</translation>
    </message>
    <message>
        <source>{relation}, merged from {count}</source>
        <translation>{relation}, gabungan {count}</translation>
    </message>
    <message>
        <source>Answers of the unit</source>
        <translation>Jawaban unit</translation>
    </message>
    <message>
        <source>Judgements of TPI</source>
        <translation>Penilaian TPI</translation>
    </message>
    <message>
        <source>Judgements of TPN</source>
        <translation>Penilaian TPN</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Setara</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Mirip</translation>
    </message>
    <message>
        <source>Now a requirement</source>
        <translation>Kini syarat pengusulan</translation>
    </message>
    <message>
        <source>No counterpart</source>
        <translation>Tanpa padanan</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Semua ({count})</translation>
    </message>
    <message>
        <source>Better ({count})</source>
        <translation>Naik ({count})</translation>
    </message>
    <message>
        <source>Worse ({count})</source>
        <translation>Turun ({count})</translation>
    </message>
    <message>
        <source>Answered only then ({count})</source>
        <translation>Dulu terisi, kini kosong ({count})</translation>
    </message>
    <message>
        <source>The same question ({count})</source>
        <translation>Setara ({count})</translation>
    </message>
    <message>
        <source>Similar ({count})</source>
        <translation>Mirip ({count})</translation>
    </message>
    <message>
        <source>Split or merged ({count})</source>
        <translation>Dipecah/digabung ({count})</translation>
    </message>
    <message>
        <source>Now a requirement ({count})</source>
        <translation>Kini syarat ({count})</translation>
    </message>
    <message>
        <source>No counterpart ({count})</source>
        <translation>Tanpa padanan ({count})</translation>
    </message>
    <message>
        <source>Shared evidence ({count})</source>
        <translation>Bukti bersama ({count})</translation>
    </message>
    <message>
        <source>{file} was made</source>
        <translation>{file} selesai dibuat</translation>
    </message>
</context>
<context>
    <name>YearsHead</name>
    <message>
        <source>Earlier year</source>
        <translation>Tahun yang lebih awal</translation>
    </message>
    <message>
        <source>Later year</source>
        <translation>Tahun yang lebih akhir</translation>
    </message>
    <message>
        <source>Whose answers</source>
        <translation>Jawaban siapa</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Butir</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>Save as a workbook…</source>
        <translation>Simpan sebagai buku kerja…</translation>
    </message>
    <message>
        <source>Add an old year…</source>
        <translation>Tambah tahun lama…</translation>
    </message>
    <message>
        <source>Each year by its own worksheet. Answers and scores are never moved from one year to another.</source>
        <translation>Tiap tahun dinilai dengan lembar kerjanya sendiri. Jawaban dan nilai tidak pernah dipindahkan antartahun.</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>dibandingkan dengan</translation>
    </message>
</context>
<context>
    <name>YearsPage</name>
    <message>
        <source>Start a new year…</source>
        <translation>Mulai tahun baru…</translation>
    </message>
    <message>
        <source>The years cannot be compared</source>
        <translation>Kedua tahun tidak dapat dibandingkan</translation>
    </message>
    <message>
        <source>This file holds one year only. Add an old year, by the worksheet of that time, or start a new year from this one: then they stand here side by side.</source>
        <translation>Berkas ini hanya memuat satu tahun. Tambahkan tahun lama dengan lembar kerja yang berlaku waktu itu, atau mulai tahun baru dari tahun ini. Setelah itu keduanya bersanding di sini.</translation>
    </message>
    <message>
        <source>Add an old year…</source>
        <translation>Tambah tahun lama…</translation>
    </message>
    <message>
        <source>Totals, areas and results</source>
        <translation>Nilai, area, dan hasil</translation>
    </message>
    <message>
        <source>Question by question</source>
        <translation>Butir demi butir</translation>
    </message>
    <message>
        <source>Search the questions</source>
        <translation>Cari butir</translation>
    </message>
    <message>
        <source>Show all questions</source>
        <translation>Tampilkan semua butir</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Salin daftar ini</translation>
    </message>
    <message>
        <source>Save as a workbook…</source>
        <translation>Simpan sebagai buku kerja…</translation>
    </message>
</context>
<context>
    <name>YearsReader</name>
    <message>
        <source>Comparison of years</source>
        <translation>Perbandingan tahun</translation>
    </message>
</context>
</TS>
