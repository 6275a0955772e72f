"""Office packages and PDFs for tests, written by hand so that each says exactly what its test needs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_O = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def package(members: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these members in this order."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as written:
        for name, content in members.items():
            # OpenDocument wants to be recognised without unpacking.
            written.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else method)
    return target.getvalue()


def word_xml(paragraphs: Sequence[str], *, before: str = "") -> str:
    """The main part of a docx."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{body}</w:body></w:document>'


def docx(*paragraphs: str, before: str = "", **more: str | bytes) -> bytes:
    """A text of a word processor.

    Args:
        paragraphs: XML text.
        before: Stands before the root element.
        more: Further members, `__` for a slash and `_dot_` for a dot.
    """
    others = {name.replace("__", "/").replace("_dot_", "."): content for name, content in more.items()}
    return package({"[Content_Types].xml": _TYPES, "word/document.xml": word_xml(paragraphs, before=before), **others})


def xlsx(sheet: str, *, shared: Sequence[str] = (), names: Sequence[str] = ("Rekap",), noise: bytes = b"") -> bytes:
    """A workbook whose one sheet holds these rows (XML), beside something that does not shrink."""
    tabs = "".join(f'<sheet name="{name}" sheetId="{at}"/>' for at, name in enumerate(names, 1))
    texts = "".join(f"<si><t>{text}</t></si>" for text in shared)
    return package(
        {
            "[Content_Types].xml": _TYPES,
            "xl/workbook.xml": f"<workbook {_S}><sheets>{tabs}</sheets></workbook>",
            "xl/sharedStrings.xml": f"<sst {_S}>{texts}</sst>",
            "docProps/noise": noise,
            "xl/worksheets/sheet1.xml": f"<worksheet {_S}><sheetData>{sheet}</sheetData></worksheet>",
        }
    )


def odt(*paragraphs: str) -> bytes:
    """A text in OpenDocument."""
    body = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    whole = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {_O}>{whole}</office:document-content>"
    return package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf(*pages: str, size: tuple[float, float] = (595, 842)) -> bytes:
    """A PDF with one line on each page."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    for line in pages:
        canvas.drawString(72, size[1] - 100, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
