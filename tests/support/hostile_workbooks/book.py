"""A worksheet of ours taken apart, so that one thing of it can be made hostile."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from assessments.loader import load_published
from integrity_zone.exports.worksheet.workbook import write_worksheet
from tests.support.answers import best_answers
from tests.support.worksheets import worksheet_content

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.foreign_workbook import WorkbookFlaw

REAL = load_published("zi-2021")
JAWABAN, DAFTAR, DASAR = (f"xl/worksheets/sheet{number}.xml" for number in (2, 4, 7))
WORKBOOK, RELATIONS, TYPES, STYLES = (
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
    "xl/styles.xml",
)
SHARED = "xl/sharedStrings.xml"
LINKS_OF_JAWABAN = "xl/worksheets/_rels/sheet2.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@dataclass(frozen=True)
class Refused:
    """The file is not read, for this reason."""

    flaw: WorkbookFlaw | None = None
    words: str = ""  #: of the English sentence, where the reason is no flaw of the file
    code: str = "bad-workbook"


@dataclass(frozen=True)
class Read:
    """The file is read; what its hostile thing does to the answers is listed, and it does nothing else.

    A key is the code of an indicator, followed by the key of a count or by "note" or "evidence".
    """

    values: Mapping[str, str | None] = field(default_factory=dict)  #: key -> what is understood
    refused: frozenset[str] = frozenset()  #: keys of cells of which nothing can be taken
    findings: frozenset[str] = frozenset()  #: codes that are among the findings
    loses: bool = False  #: other cells may be unread, or in doubt; none may say something else for certain


@dataclass(frozen=True)
class Hostile:
    """One file and what must become of it."""

    name: str
    made: bytes | Book
    outcome: Refused | Read
    file_name: str = "lke.xlsx"

    @cached_property
    def data(self) -> bytes:
        """The file; packed when somebody asks, for most tests never see most files."""
        return self.made.bytes() if isinstance(self.made, Book) else self.made


@cache
def benign() -> bytes:
    """The worksheet with every question answered best."""
    return write_worksheet(worksheet_content(REAL, best_answers(REAL)))


@cache
def _members() -> tuple[tuple[str, bytes], ...]:
    with zipfile.ZipFile(io.BytesIO(benign())) as package:
        return tuple((name, package.read(name)) for name in package.namelist())


class Book:
    """Its parts; every change gives the book itself, so that changes can be strung together."""

    def __init__(self) -> None:
        """Take the benign one apart."""
        self.parts: dict[str, bytes] = dict(_members())

    def put(self, name: str, data: str | bytes) -> Book:
        """A part, new or instead of the one of this name."""
        self.parts[name] = data.encode() if isinstance(data, str) else data
        return self

    def drop(self, name: str) -> Book:
        """Without this part."""
        del self.parts[name]
        return self

    def swap(self, part: str, old: str, new: str, *, times: int = 1) -> Book:
        """A text within a part, which must be there, in place of another."""
        text = self.parts[part].decode()
        assert old in text, (part, old)
        return self.put(part, text.replace(old, new, times))

    def sub(self, part: str, pattern: str, new: str) -> Book:
        """The first text of a pattern within a part, which must be there, in place of another."""
        text, count = re.subn(pattern, lambda _found: new, self.parts[part].decode(), count=1, flags=re.DOTALL)
        assert count, (part, pattern)
        return self.put(part, text)

    def cell(self, place: str, rest: str, *, part: str = JAWABAN) -> Book:
        """A cell of `Jawaban` said in another way.

        Args:
            place: Such as "K6".
            rest: What follows its reference: attributes, then ">", then what is in it.
            part: Another sheet.
        """
        return self.sub(part, rf'<c r="{place}"[^>]*?(?:/>|>.*?</c>)', f'<c r="{place}" {rest}</c>')

    def text(self, place: str, text: str, *, part: str = JAWABAN) -> Book:
        """A text (XML) in a cell."""
        return self.cell(place, f't="inlineStr"><is><t xml:space="preserve">{text}</t></is>', part=part)

    def number(self, place: str, text: str) -> Book:
        """A number in a cell, however it is written."""
        return self.cell(place, f"><v>{text}</v>")

    def formula(self, place: str, formula: str, result: str = "<v></v>") -> Book:
        """A formula in a cell, with the result it is said to have."""
        return self.cell(place, f't="str"><f>{formula}</f>{result}')

    def rows(self, xml: str, *, part: str = JAWABAN) -> Book:
        """Further rows below the last one."""
        return self.swap(part, "</sheetData>", f"{xml}</sheetData>")

    def behind(self, xml: str) -> Book:
        """What a sheet says of links behind its cells; where they lead stands in another part."""
        return self.swap(JAWABAN, "</sheetData>", f"</sheetData>{xml}")

    def link(self, place: str, address: str) -> Book:
        """A link behind a cell."""
        self.behind(f'<hyperlinks><hyperlink ref="{place}" r:id="rId9" xmlns:r="{OFFICE}"/></hyperlinks>')
        one = f'<Relationship Id="rId9" Type="{OFFICE}/hyperlink" TargetMode="External" Target={quoteattr(address)}/>'
        return self.put(LINKS_OF_JAWABAN, f"<Relationships>{one}</Relationships>")

    def bytes(self, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
        """The file."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", method) as written:
            for name, data in self.parts.items():
                written.writestr(name, data)
        return target.getvalue()
