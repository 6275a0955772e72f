<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AreaBars</name>
    <message>
        <source>Change areas</source>
        <translation>Area perubahan</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>of {maximum}</source>
        <translation>dari {maximum}</translation>
    </message>
    <message>
        <source>WBK {minimum}</source>
        <translation>WBK {minimum}</translation>
    </message>
    <message>
        <source>WBBM {minimum}</source>
        <translation>WBBM {minimum}</translation>
    </message>
    <message>
        <source>{target} met</source>
        <translation>{target} terpenuhi</translation>
    </message>
    <message>
        <source>{target} not met</source>
        <translation>{target} belum terpenuhi</translation>
    </message>
    <message>
        <source>{name} {value} of {maximum}</source>
        <translation>{name} {value} dari {maximum}</translation>
    </message>
    <message>
        <source>TPI {value}</source>
        <translation>TPI {value}</translation>
    </message>
    <message>
        <source>ceiling {value}</source>
        <translation>batas atas {value}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
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
        <source>Ceiling</source>
        <translation>Batas atas</translation>
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
        <source>Verdict</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Part of its weight</source>
        <translation>Bagian dari bobotnya</translation>
    </message>
    <message>
        <source>Index or option</source>
        <translation>Indeks atau opsi</translation>
    </message>
    <message>
        <source>{name}: {earlier} {then}, {later} {now}, {heading} {change}</source>
        <translation>{name}: {earlier} {then}, {later} {now}, {heading} {change}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>d/m/yyyy</source>
        <translation>tgl/bln/tahun</translation>
    </message>
    <message>
        <source>{name}: calendar</source>
        <translation>{name}: kalender</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>TPI</source>
        <translation>TPI</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>WBK</source>
        <translation>WBK</translation>
    </message>
    <message>
        <source>WBBM</source>
        <translation>WBBM</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Keterangan</translation>
    </message>
</context>
<context>
    <name>PagedPicture</name>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>Halaman sebelumnya (PgUp)</translation>
    </message>
    <message>
        <source>Next page (PgDown)</source>
        <translation>Halaman berikutnya (PgDown)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl and wheel)</source>
        <translation>Perkecil (Ctrl dan roda)</translation>
    </message>
    <message>
        <source>Larger (Ctrl and wheel)</source>
        <translation>Perbesar (Ctrl dan roda)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
</context>
<context>
    <name>PairBars</name>
    <message>
        <source>Areas and results of both years</source>
        <translation>Area dan hasil kedua tahun</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Page of the document</source>
        <translation>Halaman dokumen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Choose a document to see it here.</source>
        <translation>Pilih dokumen untuk melihatnya di sini.</translation>
    </message>
    <message>
        <source>A web link: only the address is kept, not what it shows.</source>
        <translation>Tautan web: hanya alamatnya yang disimpan, bukan isinya.</translation>
    </message>
    <message>
        <source>Open in the browser…</source>
        <translation>Buka di peramban…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Buka dengan program lain</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
</context>
<context>
    <name>Radar</name>
    <message>
        <source>Balance of the areas</source>
        <translation>Keseimbangan area</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
</context>
<context>
    <name>YearTotals</name>
    <message>
        <source>Totals of every year</source>
        <translation>Nilai semua tahun</translation>
    </message>
</context>
</TS>
