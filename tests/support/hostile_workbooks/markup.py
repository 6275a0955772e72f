"""XML that defines, refers outside, nests, never ends or says one thing in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import WorkbookFlaw
from tests.support.hostile_workbooks.book import (
    DASAR,
    JAWABAN,
    MAIN,
    RELATIONS,
    SHARED,
    STYLES,
    TYPES,
    WORKBOOK,
    Book,
    Hostile,
    Read,
    Refused,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BOMB = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_NOTE = "A.I.1.i.a note"
_SHARED_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"


def definitions() -> Iterator[Hostile]:
    """Entities, in every part and encoding."""
    for name, book in (
        ("billion laughs", _before(Book(), JAWABAN, _BOMB).text("K6", "&l9;")),
        ("external entity", _before(Book(), JAWABAN, _OUTSIDE).text("K6", "&x;")),
        ("entity in the workbook", _before(Book(), WORKBOOK, _OUTSIDE)),
        ("entity in the relations", _before(Book(), RELATIONS, _OUTSIDE)),
        ("entity in the types", _before(Book(), TYPES, _OUTSIDE)),
        (
            "entity in the styles",
            _before(Book(), STYLES, '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://x.invalid/p">%p;]>'),
        ),
        ("definitions from outside", _before(Book(), DASAR, '<!DOCTYPE x SYSTEM "http://x.invalid/x.dtd">')),
        ("entity in a part nobody reads", Book().put("customXml/item1.xml", f"{_OUTSIDE}<x/>")),
        ("entity under an odd name", Book().put("xl/catatan.txt", f"{_OUTSIDE}<x/>")),
        ("entity in UTF-16", _in(_before(Book(), JAWABAN, _BOMB), "utf-16")),
        ("entity in UTF-16 the other way", _in(_before(Book(), JAWABAN, _BOMB), "utf-16-be")),
        ("entity after a long comment", _before(Book(), JAWABAN, f"<!--{'a' * 262_140}-->{_BOMB}")),
    ):
        yield Hostile(name, book, Refused(WorkbookFlaw.DEFINITIONS))


def broken_markup() -> Iterator[Hostile]:
    """What a parser must not stumble over."""
    flaw = WorkbookFlaw
    deep = "<a>" * 100_000
    for name, book, reason in (
        ("no XML", Book().put(JAWABAN, b"\x00\x01\x02 bukan XML"), flaw.DAMAGED),
        ("XML cut off", Book().put(JAWABAN, Book().parts[JAWABAN][:90_000]), flaw.DAMAGED),
        ("nested deep", Book().put(JAWABAN, f'<worksheet xmlns="{MAIN}">{deep}'), flaw.UNSAFE),
        ("endless attribute", Book().put(JAWABAN, '<worksheet a="' + "abcdefghij" * 1_000_000 + '"/>'), flaw.UNSAFE),
        ("endless comment", Book().put(JAWABAN, "<worksheet><!--" + "abcdefghij" * 1_000_000), flaw.UNSAFE),
        ("letter that XML does not have", Book().text("K6", "Ya\x01"), flaw.DAMAGED),
        ("reference to a letter XML does not have", Book().text("K6", "Ya&#1;"), flaw.DAMAGED),
        ("undefined entity", Book().text("K6", "&nbsp;"), flaw.DAMAGED),
        ("unknown encoding", _before(Book(), JAWABAN, '<?xml version="1.0" encoding="utf-7"?>'), flaw.DAMAGED),
        ("bytes that are no UTF-8", Book().put(JAWABAN, _sheet().replace(b">Ya<", b">\xff\xfe<", 1)), flaw.DAMAGED),
        ("attribute twice", Book().cell("K6", 't="n" t="s"><v>0</v>'), flaw.DAMAGED),
        ("two roots", Book().put(JAWABAN, _sheet() + b"<worksheet/>"), flaw.DAMAGED),
    ):
        yield Hostile(name, book, Refused(reason))


def odd_markup() -> Iterator[Hostile]:
    """What is odd and yet says what it says."""
    yield Hostile("everything in UTF-16", _in(Book(), "utf-16"), Read())
    yield Hostile(
        "stylesheet from outside",
        _before(Book(), JAWABAN, '<?xml-stylesheet href="http://x.invalid/x"?>'),
        Read(),
    )
    prefixed = _sheet().decode().replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=", 1)
    yield Hostile("names with a prefix", Book().put(JAWABAN, prefixed), Read())
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    yield Hostile("inclusion of a file", Book().text("L6", f"catatan {include}"), Read({_NOTE: "catatan"}))
    yield Hostile(
        "answer in pieces", Book().text("K6", "T<![CDATA[id]]>&#97;<!-- a -->k"), Read({"A.I.1.i.a": "Tidak"})
    )
    rich = 't="inlineStr"><is><r><t>Ti</t></r><r><rPr><b/></rPr><t>dak</t></r><rPh sb="0" eb="1"><t>Ya</t></rPh></is>'
    yield Hostile("answer in rich text with its reading", Book().cell("K6", rich), Read({"A.I.1.i.a": "Tidak"}))
    yield Hostile("escaped letters", Book().text("K6", "_x0054_idak_x000D_"), Read({"A.I.1.i.a": "Tidak"}))
    yield Hostile("half a letter escaped", Book().text("L6", "a_xD83D_b_x0000_c"), Read({_NOTE: "abc"}))
    yield from _shared_texts()


def _shared_texts() -> Iterator[Hostile]:
    unreadable = Read({"A.I.1.i.a": None})
    for name, number, texts, outcome in (
        ("shared text", "0", "<si><t>Tidak</t></si>", Read({"A.I.1.i.a": "Tidak"})),
        ("shared text that is not there", "7", "<si><t>Tidak</t></si>", unreadable),
        ("shared text of a negative number", "-1", "<si><t>Tidak</t></si>", unreadable),
        ("shared text of a huge number", "9" * 400, "<si><t>Tidak</t></si>", unreadable),
        ("shared text without a number", "Tidak", "<si><t>Tidak</t></si>", unreadable),
    ):
        yield Hostile(name, _shared(number, texts), outcome)
    yield Hostile("shared texts without their part", _shared("0", "").drop(SHARED), unreadable)
    many = "<si><t>Tidak</t></si>" + "<si><t>x</t></si>" * 600_000
    yield Hostile(
        "600,000 shared texts",
        _shared("0", many),
        Read({"A.I.1.i.a": "Tidak"}, findings=frozenset({"not-whole"})),
    )


def _shared(number: str, texts: str) -> Book:
    relation = f'<Relationship Id="rIdT" Type="{_SHARED_KIND}" Target="sharedStrings.xml"/></Relationships>'
    book = Book().swap(RELATIONS, "</Relationships>", relation).put(SHARED, f'<sst xmlns="{MAIN}">{texts}</sst>')
    return book.cell("K6", f't="s"><v>{number}</v>')


def _sheet() -> bytes:
    return Book().parts[JAWABAN]


def _before(book: Book, part: str, text: str) -> Book:
    """Stands before the root of a part; nothing else may."""
    data = book.parts[part].decode()
    return book.put(
        part, text + data[data.index("<", data.index("?>") if data.startswith("<?xml") else 0) :].removeprefix("?>")
    )


def _in(book: Book, encoding: str) -> Book:
    """The answers in another encoding."""
    text = book.parts[JAWABAN].decode()
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    return book.put(JAWABAN, (mark + text).encode(encoding))
