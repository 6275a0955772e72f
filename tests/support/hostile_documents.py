"""Documents made to exhaust or to mislead whoever reads them. Each is small on the disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

from pikepdf import Encryption, Pdf

from tests.support.forgeries.raw import document
from tests.support.office_files import docx, package, pdf, word_xml, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Makers = Mapping[str, Callable[[], bytes]]

_MIB = 1024 * 1024
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_TYPES = "<Types/>"


def _zeros(mebibytes: int, before: bytes, after: bytes) -> bytes:
    return before + b" " * (mebibytes * _MIB) + after


def _with_flag(data: bytes) -> bytes:
    """Say of every member that it is encrypted."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def _lying(data: bytes, claimed: int) -> bytes:
    """Say in the list that the second member is this large."""
    changed = bytearray(data)
    at = changed.find(b"PK\x01\x02", changed.find(b"PK\x01\x02") + 4)
    changed[at + 24 : at + 28] = struct.pack("<I", claimed)
    return bytes(changed)


def _doubled() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as written:
        for name in ("[Content_Types].xml", "word/document.xml", "word/documenX.xml"):
            written.writestr(name, word_xml(["kata"]))
    return target.getvalue().replace(b"word/documenX.xml", b"word/document.xml")


def _main(xml: str | bytes, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    return package({"[Content_Types].xml": _TYPES, "word/document.xml": xml}, method=method)


def office_bombs() -> Makers:
    """Name -> what makes an office package that must be refused."""
    text = word_xml(["kata"])
    laughs = f'<!DOCTYPE w [<!ENTITY l0 "ha">{_LAUGHS}]>'
    outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return {
        "ratio": lambda: _main(_zeros(45, b"<w>", b"</w>")),
        "large part": lambda: _main(_zeros(60, b"<w>", b"</w>")),
        "lying size": lambda: _lying(_main(_zeros(45, b"<w>", b"</w>")), 1000),
        "far too large a claim": lambda: _lying(_main(text), 4_000_000_000),
        "many members": lambda: package({f"word/{n}": b"" for n in range(30_000)}, method=zipfile.ZIP_STORED),
        "members enough": lambda: package({f"word/{n}": b"" for n in range(2500)}, method=zipfile.ZIP_STORED),
        "another method": lambda: _main(text, method=zipfile.ZIP_LZMA),
        "encrypted": lambda: _with_flag(_main(text)),
        "leads out": lambda: package({"word/document.xml": text, "../../autostart": b"x"}),
        "leads to the root": lambda: package({"word/document.xml": text, "/etc/cron.d/x": b"x"}),
        "leads to a drive": lambda: package({"word/document.xml": text, "C:\\x": b"x"}),
        "twice the same": _doubled,
        "billion laughs": lambda: docx("&l9;", before=laughs),
        "outside entity": lambda: docx("&x;", before=outside),
        "outside definitions": lambda: docx("kata", before='<!DOCTYPE w SYSTEM "http://contoh.invalid/x.dtd">'),
        "definitions in UTF-16": lambda: _main(f'{laughs}<w:t xmlns:w="w">&l9;</w:t>'.encode("utf-16")),
        "deep": lambda: _main(b"<w>" + b"<a>" * 200_000),
        "endless attribute": lambda: _main(b'<w a="' + bytes(range(65, 90)) * 800_000 + b'"/>'),
        "endless comment": lambda: _main(b"<w><!--" + bytes(range(65, 90)) * 800_000 + b"--></w>"),
        "no markup": lambda: _main(bytes(range(256)) * 100),
    }


def costly_packages() -> Makers:
    """Name -> what makes an office package that may be read, but not for long."""
    noise = Random(1).randbytes(_MIB)
    cells = '<row><c t="s"><v>0</v></c></row>' * 400_000
    return {
        "one text in every cell": lambda: xlsx(cells, shared=["kata " * 6000], noise=noise),
        "nothing but elements": lambda: docx("<a/>" * 4_000_000, docProps__noise=noise),
        "accents": lambda: docx("a" + "\u0301\u0316" * 200_000, docProps__noise=noise),
    }


def pdf_bombs() -> Makers:
    """Name -> what makes a PDF whose pages cannot be had cheaply."""
    return {
        "numbers": lambda: document([_CATALOG, _pages(), _page(b"4 0 R"), b"[" + b"0 " * 11_000_000 + b"]"]),
        "stream of blanks": lambda: document([_CATALOG, _pages(), _page(b"4 0 R"), _stream(b"0 0 m " * 40_000_000)]),
        "forms in forms": lambda: document(
            [_CATALOG, _pages(), _page(b"4 0 R", b"5 0 R"), _stream(b"/F Do"), *_forms()]
        ),
        "picture": lambda: document([_CATALOG, _pages(), _page(b"4 0 R", b"5 0 R"), _stream(b"/F Do"), _picture()]),
        "pages in a ring": lambda: document([_CATALOG, b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R 2 0 R] >>"]),
        "claimed pages": lambda: document(
            [_CATALOG, b"<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>", _page(b"4 0 R")]
        ),
        "deep arrays": lambda: document([_CATALOG, _pages(), _page(b"4 0 R"), b"[" * 200_000]),
        "locked": _locked,
        "cut off": lambda: pdf("Surat")[:700],
        "nothing but a header": lambda: b"%PDF-1.7\n",
    }


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"


def _pages() -> bytes:
    return b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"


def _page(contents: bytes, form: bytes = b"") -> bytes:
    resources = b"/Resources << /XObject << /F " + form + b" >> >>" if form else b""
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " + contents + b" " + resources + b" >>"


def _stream(data: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(data, 9)
    return b"<< /Filter /FlateDecode /Length %d %s >>\nstream\n%s\nendstream" % (len(packed), more, packed)


def _forms() -> list[bytes]:
    """Each form draws the next one forty times."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800]"
    next_of = b"/Resources << /XObject << /F %d 0 R >> >>"
    drawn = [_stream(b"/F Do " * 40, form + b" " + next_of % (number + 1)) for number in range(5, 12)]
    return [*drawn, _stream(b"0 0 600 800 re f", form)]


def _picture() -> bytes:
    size = b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
    return _stream(bytes(_MIB), size)


def _locked() -> bytes:
    target = BytesIO()
    with Pdf.open(BytesIO(pdf("Surat"))) as opened:
        opened.save(target, encryption=Encryption(owner="pemilik", user="pengguna"))
    return target.getvalue()


def image_bombs() -> Makers:
    """Name -> what makes a picture that claims more than it has, or has more than it should."""
    plain = _png(300, 300, bytes(300 * 301))
    return {
        "huge PNG": lambda: _png(60_000, 60_000, b""),
        "large PNG": lambda: _png(20_000, 20_000, bytes(20_000 * 20_001)),
        "cut off PNG": lambda: plain[:80],
        "words in PNG": lambda: _png(
            300, 300, bytes(300 * 301), (b"zTXt", b"Comment\0\0" + zlib.compress(bytes(90 * _MIB)))
        ),
        "huge GIF": lambda: (
            b"GIF89a\xff\xff\xff\xff\x80\x00\x00" + bytes(6) + b",\0\0\0\0\xff\xff\xff\xff\0\x02\x02L\x01\0;"
        ),
        "huge BMP": lambda: (
            b"BM" + struct.pack("<IIIIiiHHIIiiII", 54, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 1, 1, 0, 0)
        ),
        "TIFF in a ring": lambda: b"II*\0\x08\0\0\0" + struct.pack("<H", 0) + struct.pack("<I", 8),
        "TIFF that claims": lambda: _tiff(50_000, 50_000),
        "huge JPEG": lambda: b"\xff\xd8\xff\xc0\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00" + bytes(99),
    }


def _png(width: int, height: int, rows: bytes, *more: tuple[bytes, bytes]) -> bytes:
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        *more,
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def _tiff(width: int, height: int) -> bytes:
    tags = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8)]
    entries = b"".join(struct.pack("<HHII", *tag) for tag in [*tags, (278, 4, 1, height), (279, 4, 1, 10)])
    return b"II*\0\x08\0\0\0" + struct.pack("<H", 8) + entries + bytes(4)
