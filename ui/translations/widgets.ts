<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AreaBars</name>
    <message>
        <source>Change areas</source>
        <extracomment>Part of the room that names may take from the bars before they are shortened.</extracomment>
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
        <extracomment>by a person; `day` may be asked</extracomment>
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
        <extracomment>Everything that can be explained, in the order it is drawn.</extracomment>
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
        <extracomment>For the border of the frame, in pixels.</extracomment>
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
        <extracomment>Part of the width that names may take, and the least lengths of names and bars, at 100 %. Wider than any window: what the columns need there they need everywhere.</extracomment>
        <translation>Area dan hasil kedua tahun</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Page of the document</source>
        <extracomment>Pictures kept; a page of a screen&apos;s width is about 5 MB. Widths are asked for in steps, so that dragging a splitter does not draw every page anew. id of a document, or the path of a file that is not taken in yet another one for other bytes called in a side thread the page of an earlier one of the same series stays until the new one is drawn another one for other bytes page and pages shown now; 0, 0 without a picture the document shall be opened elsewhere, since it is not shown here on its way; one at a time, the last wish wins</extracomment>
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
        <extracomment>Work that ends sooner shows nothing. what is done and the count, such as &quot;Reading files, 12 of 200&quot;</extracomment>
        <translation>Batalkan</translation>
    </message>
</context>
<context>
    <name>Radar</name>
    <message>
        <source>Balance of the areas</source>
        <extracomment>Of the net at 100 %.</extracomment>
        <translation>Keseimbangan area</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>Results</source>
        <extracomment>Least length of a bar, and its height; a wide card gives it what the names leave.</extracomment>
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
