"""Files that are no workbook, or whose package is built to exhaust or to mislead whoever unpacks it."""

from __future__ import annotations

import io
import struct
import zipfile
from random import Random
from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import WorkbookFlaw
from tests.support.hostile_workbooks.book import JAWABAN, SHARED, TYPES, WORKBOOK, Book, Hostile, Read, Refused, benign
from tests.support.office_files import docx, odt, package, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_MIB = 1024 * 1024
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST, _ENTRY = b"PK\x03\x04", b"PK\x01\x02"
_CSV = "ID;Penilaian;Jawaban Unit\n6;Tim;Ya\n"
_HTML = "<html><body><table><tr><td>ID</td><td>Jawaban</td></tr></table></body></html>"
_SPREADSHEET_2003 = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'


def other_kinds() -> Iterator[Hostile]:
    """Other files under the name of a workbook."""
    flaw = WorkbookFlaw
    for name, data, reason in (
        ("empty file", b"", flaw.NO_WORKBOOK),
        ("one byte", b"P", flaw.TEXT),
        ("noise", Random(6).randbytes(5000), flaw.NO_WORKBOOK),
        ("CSV renamed", _CSV.encode(), flaw.TEXT),
        ("CSV with a mark", b"\xef\xbb\xbf" + _CSV.encode(), flaw.TEXT),
        ("CSV in UTF-16", _CSV.encode("utf-16"), flaw.TEXT),
        ("HTML renamed", _HTML.encode(), flaw.WEB_PAGE),
        ("HTML in UTF-16", _HTML.encode("utf-16"), flaw.WEB_PAGE),
        (
            "web archive",
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n" + _HTML.encode(),
            flaw.WEB_PAGE,
        ),
        ("XML of 2003", _SPREADSHEET_2003.encode(), flaw.WEB_PAGE),
        ("older workbook", _OLD + bytes(600) + "Workbook".encode("utf-16-le"), flaw.OLD_OFFICE),
        ("encrypted workbook", _OLD + bytes(600) + "EncryptedPackage".encode("utf-16-le"), flaw.ENCRYPTED),
        ("PDF renamed", pdf("Jawaban"), flaw.NO_WORKBOOK),
        ("OpenDocument renamed", _table(), flaw.OPEN_DOCUMENT),
        ("text of a word processor", docx("Jawaban Unit"), flaw.NO_WORKBOOK),
        ("text in OpenDocument", odt("Jawaban Unit"), flaw.OPEN_DOCUMENT),
        ("zip of a text", package({"jawaban.txt": "Ya"}), flaw.NO_WORKBOOK),
        ("zip within a zip", package({"lke.xlsx": benign()}), flaw.NO_WORKBOOK),
        ("binary workbook", Book().drop(WORKBOOK).put("xl/workbook.bin", b"\x83\x01\x00").bytes(), flaw.BINARY),
        ("more than 20 MiB", benign() + bytes(20 * _MIB), flaw.LARGE),
    ):
        yield Hostile(name, data, Refused(reason))


def macros() -> Iterator[Hostile]:
    """Programs inside a workbook."""
    macro_type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    for name, book in (
        ("macros", Book().put("xl/vbaProject.bin", _OLD)),
        ("macros in another folder", Book().put("xl/lain/VBAPROJECT.BIN", _OLD)),
        ("macro sheet", Book().put("xl/macrosheets/sheet1.xml", "<x/>")),
        ("dialog sheet", Book().put("xl/dialogsheets/sheet1.xml", "<x/>")),
        ("type of a workbook with macros", Book().swap(TYPES, plain_type, macro_type)),
    ):
        yield Hostile(name, book, Refused(WorkbookFlaw.MACROS))


def packages() -> Iterator[Hostile]:
    """Packages that lie, lead out or swell."""
    flaw = WorkbookFlaw
    spaces = b"<worksheet>" + b" " * (45 * _MIB) + b"</worksheet>"
    noisy = Random(1).randbytes(600_000).hex().encode()
    for name, data, reason in (
        ("swells far", Book().put(JAWABAN, spaces).bytes(), flaw.UNSAFE),
        ("part of 60 MiB", Book().put(JAWABAN, b" " * (60 * _MIB)).put("xl/media/a.png", noisy).bytes(), flaw.BOMB),
        ("says it is small", _claiming(Book().put(SHARED, spaces).bytes(), SHARED, 1000), flaw.DAMAGED),
        ("says it is huge", _claiming(benign(), JAWABAN, 4_000_000_000), flaw.UNSAFE),
        ("many members", package({f"xl/{n}": b"" for n in range(30_000)}, method=zipfile.ZIP_STORED), flaw.UNSAFE),
        ("more than 200 parts", _with_parts(250), flaw.UNSAFE),
        ("another method", Book().bytes(method=zipfile.ZIP_LZMA), flaw.UNSAFE),
        ("marked as encrypted", _flagged(benign()), flaw.ENCRYPTED),
        ("leads out", Book().put("../../autostart.sh", "x").bytes(), flaw.UNSAFE),
        ("leads out backwards", Book().put("xl\\..\\..\\autostart.bat", "x").bytes(), flaw.UNSAFE),
        ("leads to the root", Book().put("/etc/cron.d/x", "x").bytes(), flaw.UNSAFE),
        ("leads to a drive", Book().put("C:/x", "x").bytes(), flaw.UNSAFE),
        ("a part twice", _renamed("xl/worksheets/sheetX.xml", JAWABAN), flaw.UNSAFE),
        ("a part twice but for case", Book().put("xl/Worksheets/Sheet2.xml", "<worksheet/>").bytes(), flaw.UNSAFE),
        ("cut off", benign()[: len(benign()) // 2], flaw.DAMAGED),
        ("list cut off", benign()[:-30], flaw.DAMAGED),
        ("a byte flipped", _flipped(benign()), flaw.DAMAGED),
        ("members on top of each other", _overlapping(), flaw.DAMAGED),
        ("a program before it", b"MZ" + bytes(510) + benign(), flaw.NO_WORKBOOK),
        ("says its list is huge", _long_list(benign()), flaw.UNSAFE),
    ):
        yield Hostile(name, data, Refused(reason))
    yield Hostile("something behind it", benign() + b"\0" * 300, Read())


def _table() -> bytes:
    return package({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})


def _with_parts(count: int) -> bytes:
    book = Book()
    for number in range(count):
        book.put(f"xl/theme/theme{number + 2}.xml", "<x/>")
    return book.bytes()


def _renamed(old: str, new: str) -> bytes:
    return Book().put(old, "<worksheet/>").bytes().replace(old.encode(), new.encode())


def _claiming(data: bytes, part: str, size: int) -> bytes:
    """Say in the list that a part is this large."""
    changed = bytearray(data)
    at = changed.rfind(part.encode()) - 46
    assert changed[at : at + 4] == _ENTRY
    changed[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(changed)


def _flagged(data: bytes) -> bytes:
    changed = bytearray(data)
    for mark, offset in ((_FIRST, 6), (_ENTRY, 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def _flipped(data: bytes) -> bytes:
    """One bit of the packed answers turned over."""
    changed = bytearray(data)
    at = data.find(JAWABAN.encode()) + len(JAWABAN) + 2000
    changed[at] ^= 0x10
    return bytes(changed)


def _overlapping() -> bytes:
    """Every line of the list points at the first member."""
    changed = bytearray(benign())
    at = changed.find(_ENTRY)
    while at >= 0:
        changed[at + 42 : at + 46] = bytes(4)
        at = changed.find(_ENTRY, at + 4)
    return bytes(changed)


def _long_list(data: bytes) -> bytes:
    """A list that claims to take two GiB."""
    target = io.BytesIO(data)
    end = data.rfind(b"PK\x05\x06")
    target.seek(end + 12)
    target.write(struct.pack("<I", 0x7FFFFFF0))
    return target.getvalue()
