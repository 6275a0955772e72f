"""Sheets that hide, lie about their size, move their columns, say things twice, or are another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import WorkbookFlaw
from integrity_zone.exports.worksheet.workbook import write_worksheet
from tests.support.builders import tiny_instrument
from tests.support.hostile_workbooks.book import (
    DAFTAR,
    DASAR,
    JAWABAN,
    MAIN,
    RELATIONS,
    WORKBOOK,
    Book,
    Hostile,
    Read,
    Refused,
)
from tests.support.worksheets import worksheet_content

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST, _SECOND = "A.I.1.i.a", "A.I.1.i.b"  # rows 6 and 7: Ya, A
_LINK_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"


def _text(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def without_a_worksheet() -> Iterator[Hostile]:
    """Workbooks in which there is none."""
    none = Refused(words="no sheet has the headings")
    flaw = WorkbookFlaw
    for name, book, outcome in (
        ("no workbook part", Book().drop(WORKBOOK), Refused(flaw.NO_WORKBOOK)),
        ("no relations", Book().drop(RELATIONS), Refused(flaw.DAMAGED)),
        ("a sheet that is not there", Book().drop(JAWABAN), Refused(flaw.DAMAGED)),
        ("no sheets", Book().sub(WORKBOOK, "<sheets>.*</sheets>", "<sheets/>"), Refused(flaw.DAMAGED)),
        (
            "a sheet in another file",
            Book().swap(
                RELATIONS, 'Target="/xl/worksheets/sheet2.xml"', 'Target="file:///etc/passwd" TargetMode="External"'
            ),
            none,
        ),
        (
            "a sheet outside the package",
            Book().swap(RELATIONS, "/xl/worksheets/sheet2.xml", "../../../etc/passwd"),
            Refused(flaw.DAMAGED),
        ),
        (
            "a chart for a sheet",
            Book().swap(
                RELATIONS,
                'worksheet" Target="/xl/worksheets/sheet2.xml"',
                'chartsheet" Target="/xl/worksheets/sheet2.xml"',
            ),
            none,
        ),
        ("headings gone", Book().sub(JAWABAN, '<row r="1".*?</row>', ""), none),
        ("headings in another language", Book().text("K1", "Answer").text("N1", "Verdict"), none),
        ("nothing but headings", Book().sub(JAWABAN, '<row r="2".*</row>', ""), Refused(words="no row of the sheet")),
        ("an empty sheet", Book().put(JAWABAN, f'<worksheet xmlns="{MAIN}"/>'), none),
    ):
        yield Hostile(name, book, outcome)
    other = write_worksheet(worksheet_content(tiny_instrument()))
    yield Hostile("a worksheet of other questions", other, Refused(words="answers", code="wrong-instrument"))


def hidden() -> Iterator[Hostile]:
    """What is not seen, and what is not opened."""
    seen = 'name="Jawaban" sheetId="2" state="visible"'
    for state in ("hidden", "veryHidden"):
        book = Book().swap(WORKBOOK, seen, seen.replace("visible", state))
        yield Hostile(f"worksheet {state}", book, Read(findings=frozenset({"hidden-sheet"})))
    rows = Book().swap(JAWABAN, '<row r="6"', '<row r="6" hidden="1"')
    yield Hostile("rows hidden", rows, Read(findings=frozenset({"hidden-rows"})))
    for name, part, code in (
        ("link to another workbook", "xl/externalLinks/externalLink1.xml", "external-link"),
        ("embedded file", "xl/embeddings/oleObject1.bin", "embedding"),
        ("embedded workbook with macros", "xl/embeddings/lampiran.xlsm", "embedding"),
        ("connection to a server", "xl/connections.xml", "connection"),
        ("query", "xl/queryTables/queryTable1.xml", "connection"),
        ("active control", "xl/activeX/activeX1.xml", "active-content"),
    ):
        yield Hostile(name, Book().put(part, "<x/>"), Read(findings=frozenset({code})))
    dde = f'<Relationship Id="rIdD" Type="{_LINK_KIND}" Target="externalLinks/externalLink1.xml"/></Relationships>'
    called = Book().swap(RELATIONS, "</Relationships>", dde)
    called.put(
        "xl/externalLinks/externalLink1.xml",
        f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
    )
    yield Hostile("link to a program", called, Read(findings=frozenset({"external-link"})))


def sizes() -> Iterator[Hostile]:
    """Sheets far larger than they are, or said to be."""
    cut = frozenset({"not-whole"})
    yield Hostile("size that lies", Book().swap(JAWABAN, 'ref="A1:Q204"', 'ref="A1:XFD1048576"'), Read())
    yield Hostile("size too small", Book().swap(JAWABAN, 'ref="A1:Q204"', 'ref="A1"'), Read())
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    yield Hostile("a cell in the farthest corner", Book().rows(far), Read(findings=cut))
    beyond = '<row r="9999999"><c r="ZZZ9999999"><v>1</v></c></row>'
    yield Hostile("a cell beyond the last", Book().rows(beyond), Read(findings=cut))
    wide = '<row r="300">' + "".join("<c><v>1</v></c>" for _ in range(16_384)) + "</row>"
    yield Hostile("16,384 columns", Book().rows(wide), Read(findings=cut))
    tall = "".join(f'<row r="{row}"><c r="S{row}"><v>1</v></c></row>' for row in range(300, 60_000))
    yield Hostile("60,000 rows", Book().rows(tall), Read(findings=cut))
    full = "".join("<row>" + "<c><v>1</v></c>" * 180 + "</row>" for _ in range(2_000))
    yield Hostile("360,000 cells", Book().rows(full), Read(findings=cut))
    empty = "<row/>" * 800_000
    yield Hostile("800,000 empty rows", Book().rows(empty), Read())
    merged = "".join(f'<mergeCell ref="S{row}:T{row}"/>' for row in range(1, 60_000))
    book = Book().swap(JAWABAN, "</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>")
    yield Hostile("60,000 merged cells", book, Read())
    whole = Book().swap(
        JAWABAN, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    yield Hostile("everything merged", whole, Read(loses=True))
    names = "".join(f'<definedName name="n{n}">{"A" * 400}</definedName>' for n in range(20_000))
    yield Hostile("20,000 names", Book().swap(WORKBOOK, "<definedNames>", f"<definedNames>{names}"), Read())
    tabs = "".join(f'<sheet name="x{n}" sheetId="{n + 9}" r:id="rId4" xmlns:r="r"/>' for n in range(3_000))
    yield Hostile("3,000 sheets", Book().swap(WORKBOOK, "</sheets>", f"{tabs}</sheets>"), Read(findings=cut))
    notes = "a" * 32_000
    book = Book()
    for row in range(6, 10):
        book.text(f"I{row}", notes)
    yield Hostile("criteria of 32,000 letters", book, Read())


def twice() -> Iterator[Hostile]:
    """What says two things at once: nothing is taken from it."""
    doubled = Book().swap(JAWABAN, '<row r="8"', f'<row r="6">{_text("K6", "Tidak")}</row><row r="8"')
    yield Hostile("a cell twice", doubled, Read(refused=frozenset({_FIRST})))
    within = Book().sub(JAWABAN, '<c r="K6"', f'{_text("K6", "Tidak")}<c r="K6"')
    yield Hostile("a cell twice in its row", within, Read(refused=frozenset({_FIRST})))
    astray = Book().sub(JAWABAN, '<c r="L7"[^>]*></c>', _text("K6", "Tidak"))
    yield Hostile("a cell in the row of another", astray, Read(refused=frozenset({_FIRST})))
    copied = _text("F300", "a") + _text("G300", "Tim pembangunan ZI di unit kerja sudah ditetapkan")
    row = f'<row r="300"><c r="A300"><v>6</v></c>{copied}{_text("J300", "Ya/Tidak")}{_text("K300", "Tidak")}</row>'
    yield Hostile("a row number twice", Book().rows(row), Read(refused=frozenset({_FIRST}), loses=True))
    heading = Book().sub(JAWABAN, '<row r="2"', f'<row r="2">{_text("K2", "Jawaban Unit")}</row><row r="2"')
    yield Hostile("a heading twice", heading, Read(loses=True))
    merged = Book().swap(JAWABAN, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="K6:K7"/></mergeCells>')
    yield Hostile("answers merged", merged, Read(refused=frozenset({_SECOND}), loses=True))
    sheets = '<sheet name="Jawaban" sheetId="2" state="hidden" r:id="rId4" xmlns:r="r"/></sheets>'
    yield Hostile("a sheet name twice", Book().swap(WORKBOOK, "</sheets>", sheets), Read())
    basis = Book().swap(
        DASAR, "</sheetData>", f'<row r="2">{_text("A2", "format")}{_text("B2", "lain")}</row></sheetData>'
    )
    yield Hostile("a basis that says two things", basis, Read(loses=True))


def moved() -> Iterator[Hostile]:
    """Rows and columns that are no longer where they were."""
    text = Book().parts[JAWABAN].decode()
    shifted = "".join(_right(piece) if number else piece for number, piece in enumerate(text.split('<c r="')))
    yield Hostile("columns shifted", Book().put(JAWABAN, shifted), Read(loses=True))
    swapped = Book().text("K1", "Jawaban TPI").text("N1", "Jawaban Unit")
    yield Hostile("columns renamed", swapped, Read(loses=True))
    late = Book()
    for row in range(6, 205):
        late = _other_number(late, row)
    yield Hostile("row numbers shifted by one", late, Read(loses=True))
    gone = Book().sub(JAWABAN, '<row r="6".*?</row>', "")
    yield Hostile("a row gone", gone, Read(loses=True, findings=frozenset({"missing-rows"})))
    back = text.partition("<sheetData>")[2].partition("</sheetData>")[0]
    rows = [f"<row {row}" for row in back.split("<row ")[1:]]
    upside = text.replace(back, "".join(reversed(rows)))
    yield Hostile("rows from the last to the first", Book().put(JAWABAN, upside), Read())
    strange = f'<row r="300">{_text("G300", "Butir yang tidak ada")}{_text("K300", "Ya")}</row>'
    yield Hostile("a row nobody asked for", Book().rows(strange), Read(findings=frozenset({"unknown-row"})))


def altered() -> Iterator[Hostile]:
    """Weights, scores, totals and the basis changed: named, and the instrument's count."""
    score = Book().number("O6", "1")
    yield Hostile("a score typed over", score, Read(findings=frozenset({"typed-total"})))
    formula = Book().formula("O204", "100")
    yield Hostile("the total made up", formula, Read(findings=frozenset({"altered-formula"})))
    weight = Book().number("H5", "90")
    yield Hostile("a weight changed", weight, Read(findings=frozenset({"altered-weight"})))
    offered = Book().text("J6", "A/B/C")
    yield Hostile("offered answers overwritten", offered, Read(loses=True, findings=frozenset({"type-overwritten"})))
    options = Book().sub(DAFTAR, '<c r="B2"[^>]*?>.*?</c>', '<c r="B2"><v>99</v></c>')
    yield Hostile("scores of options changed", options, Read(findings=frozenset({"altered-weight"})))
    for name, book in (
        ("without its basis", Book().put(DASAR, f'<worksheet xmlns="{MAIN}"/>')),
        ("basis of another format", Book().swap(DASAR, ">format<", ">formatt<")),
        ("basis of the year 9999999", Book().sub(DASAR, r">2026<", ">9999999<")),
        (
            "basis full of formulas",
            Book().sub(DASAR, '<c r="B1"[^>]*?>.*?</c>', '<c r="B1" t="str"><f>1</f><v></v></c>'),
        ),
    ):
        yield Hostile(name, book, Read(loses=True))


def _right(piece: str) -> str:
    """A cell, without its beginning, two columns further right."""
    place, _, rest = piece.partition('"')
    letters = place.rstrip("0123456789")
    return f'<c r="{chr(ord(letters) + 2)}{place[len(letters) :]}"{rest}'


def _other_number(book: Book, row: int) -> Book:
    old = f'<c r="A{row}" '
    if old not in book.parts[JAWABAN].decode():
        return book
    return book.sub(JAWABAN, f'(<c r="A{row}" [^>]*>)<v>{row}</v>', f'<c r="A{row}"><v>{row + 1}</v>')
