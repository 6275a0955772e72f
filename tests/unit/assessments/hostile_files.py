"""Instrument files as an enemy would write them, and an honest one of another shape."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024

#: A made-up instrument of another shape than zi-2021: areas directly under the component, no halves, no ministry rows.
OTHER_SHAPE = """
[instrument]
format = 1
key = "lain-1"
title = "Instrumen lain"
regulation = "Peraturan lain"
status = "repealed"
total_weight = "20"

[[source]]
key = "s"
title = "Peraturan lain"
clause = "Lampiran"
confidence = "medium"

[[scale]]
key = "ya"
label = "Ya/Tidak"
kind = "choice"
scores = { Ya = "1", Tidak = "0" }

[[scale]]
key = "tlhp"
label = "Persen"
kind = "index"
minimum = "0"
maximum = "100"

[[node]]
code = "A"
title = "Pengungkit"
kind = "component"
weight = "5"
aggregate = "sum"
source = "s"

[[node]]
code = "A.I"
title = "Area satu"
kind = "area"
area = 1
weight = "5"
aggregate = "sum"
source = "s"

[[node]]
code = "A.I.1"
title = "Tim"
kind = "subcomponent"
weight = "5"
aggregate = "mean"
source = "s"

[[node]]
code = "B"
title = "Hasil"
kind = "component"
weight = "15"
aggregate = "weighted_sum"
source = "s"

[[area]]
number = 1
title = "Area satu"
weight = "5"

[[indicator]]
code = "A.I.1.a"
label = "a"
title = "Tim ada"
scale = "ya"
source = "s"
criteria.Ya = "Ada"
criteria.Tidak = "Belum ada"

[[indicator]]
code = "B.1"
label = "1"
title = "Tindak lanjut"
scale = "tlhp"
weight = "15"
source = "s"

[[predicate]]
key = "P"
title = "Predikat"

[[minimum]]
predicate = "P"
key = "total"
title = "Total"
target = "total"
points = "12"
source = "s"
"""

HOSTILE = {
    "five thousand brackets": b"a = " + b"[" * 5000,
    "five thousand closed brackets": b"a = " + b"[" * 5000 + b"]" * 5000,
    "five thousand inline tables": b"a = " + b"{a = " * 5000 + b"1" + b"}" * 5000,
    "brackets hidden behind strings": b"a = [" + b'"]", [' * 5000 + b"]" * 5001,
    "a key of half a million dots": b"a." * (MEBIBYTE // 2 - 5) + b"a = 1",
    "a header of half a million dots": b"[" + b"a." * (MEBIBYTE // 2 - 5) + b"a]",
    "strings that never end": b'a = """' + b'\n\\"""' * (MEBIBYTE // 6),
    "quotes only": b'"' * MEBIBYTE,
    "apostrophes only": b"'" * MEBIBYTE,
    "a number of 5,000 digits": b"a = " + b"9" * 5000,
    "a huge hexadecimal number": b"a = 0x" + b"f" * 100_000,
    "a huge exponent": b"a = 1e999999999",
    "not a number": b"[instrument]\ntotal_weight = nan",
    "a date": b"[instrument]\nkey = 2021-12-31",
    "a date that cannot be": b"a = 1979-13-99",
    "a zero byte": b'a = "\0"',
    "a lone surrogate": b'a = "\\ud800"',
    "a byte order mark": b"\xef\xbb\xbfa = 1",
    "UTF-16": "a = 1".encode("utf-16"),
    "not UTF-8": b"a = '\xff\xfe'",
    "two mebibytes": b"#" * (2 * MEBIBYTE),
    "the same key twice": b"a = 1\na = 1",
    "nothing at all": b"",
    "tables as values": b'node = "x"\ninstrument = 3\nindicator = [1]\nscale = { a = 1 }',
    "a table of no instrument": b"[[rumus]]\nisi = 1",
    "a hundred thousand empty nodes": b"[[node]]\n" * 100_000,
    "lists where tables belong": b'[[indicator]]\ncode = "a"\ncriteria = []\ninputs = 1\nformula = []\nsums = ["x"]',
}
