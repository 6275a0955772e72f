"""What Excel puts into a workbook and openpyxl does not: results, a chain of calculation, printer settings."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeAlias
from xml.sax.saxutils import escape

import openpyxl

from integrity_zone.exports.workbooks.package import workbook_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from openpyxl.workbook.workbook import Workbook

#: What a cell shows; an error is its text.
CellValue: TypeAlias = "str | int | float | Fraction"

_SAVED_AT = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_X14AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "http://schemas.microsoft.com/office/excel/2006/main"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PRINTER = b"\x01\x04\x00\x00P\x00r\x00i\x00n\x00t\x00e\x00r\x00" + bytes(range(256))
_FORMULA = re.compile(r'<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)</f><v(?: ?/>|></v>)</c>', re.DOTALL)
#: A list on another sheet, which only the newer part of the format can say.
_NEWER = (
    '<extLst><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" xmlns:x14="' + _X14 + '">'
    '<x14:dataValidations xmlns:xm="' + _XM + '" count="1"><x14:dataValidation type="list" allowBlank="1">'
    "<x14:formula1><xm:f>{sheet}!$A$4:$A$9</xm:f></x14:formula1><xm:sqref>A1</xm:sqref>"
    "</x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"
)


def is_error(value: object) -> bool:
    """Whether a cell shows an error of the office program."""
    return isinstance(value, str) and value.startswith("#")


def opened_form(data: bytes, *, results: bool = False) -> Any:
    """A form in openpyxl, which says aloud what it does not know.

    Args:
        data: The file.
        results: Give the results of formulas instead of the formulas.

    Any, since the stubs ask at every cell whether it might be merged, dated or missing.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Data Validation extension", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(data), data_only=results)


def as_excel_saves(book: Workbook, cached: Mapping[str, Mapping[str, CellValue]]) -> bytes:
    """The bytes of a workbook with everything a file from Excel has besides.

    Args:
        book: As openpyxl made it.
        cached: Sheet -> cell -> result of its formula when it was last saved.
    """
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(book, _SAVED_AT))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    names = [sheet.title for sheet in book.worksheets]
    for number, title in enumerate(names, 1):
        part = f"xl/worksheets/sheet{number}.xml"
        parts[part] = _with_results(parts[part], cached.get(title, {}))
    largest = max(range(len(names)), key=lambda at: len(cached.get(names[at], {}))) + 1
    _add_newer_parts(parts, largest, names[0])
    _add_chain(parts, names, cached)
    # Excel believes what it saved.
    parts["xl/workbook.xml"] = _once(parts["xl/workbook.xml"].decode(), ' fullCalcOnLoad="1"', "").encode()
    return _packed(parts)


def _with_results(data: bytes, results: Mapping[str, CellValue]) -> bytes:
    def filled(found: re.Match[str]) -> str:
        place, attributes, expression = found.groups()
        value = results[place]
        kind = "" if not isinstance(value, str) else ' t="e"' if is_error(value) else ' t="str"'
        shown = escape(value) if isinstance(value, str) else repr(float(value)) if value % 1 else str(int(value))
        return f'<c r="{place}"{_untyped(attributes)}{kind}><f>{expression}</f><v>{shown}</v></c>'

    written, count = _FORMULA.subn(filled, data.decode())
    assert count == len(results)
    return written.encode()


def _untyped(attributes: str) -> str:
    return re.sub(r' t="\w+"', "", attributes)


def _add_newer_parts(parts: dict[str, bytes], number: int, recap: str) -> None:
    """To the sheet of the answers: what later editions know, and the settings of somebody's printer."""
    part = f"xl/worksheets/sheet{number}.xml"
    written = parts[part].decode()
    root = f'<worksheet xmlns="{_MAIN}"'
    newer = f'{root} xmlns:r="{_OFFICE}" xmlns:mc="{_COMPATIBLE}" mc:Ignorable="x14ac" xmlns:x14ac="{_X14AC}"'
    written = _once(written, root, newer)
    written = _once(written, "<pageSetup ", '<pageSetup r:id="rId1" ')
    written = _once(written, "</worksheet>", _NEWER.format(sheet=recap))
    parts[part] = written.replace("<row ", '<row x14ac:dyDescent="0.25" ').encode()
    parts["xl/printerSettings/printerSettings1.bin"] = _PRINTER
    parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/printerSettings" '
        'Target="../printerSettings/printerSettings1.bin"/></Relationships>'
    ).encode()
    _add_before_end(
        parts, "[Content_Types].xml", "Types", f'<Default Extension="bin" ContentType="{_SHEET_KIND}.printerSettings"/>'
    )


def _add_chain(parts: dict[str, bytes], names: list[str], cached: Mapping[str, Mapping[str, CellValue]]) -> None:
    cells = "".join(
        f'<c r="{place}" i="{number}"/>' for number, title in enumerate(names, 1) for place in cached.get(title, {})
    )
    parts["xl/calcChain.xml"] = f'<?xml version="1.0"?><calcChain xmlns="{_MAIN}">{cells}</calcChain>'.encode()
    override = f'<Override PartName="/xl/calcChain.xml" ContentType="{_SHEET_KIND}.calcChain+xml"/>'
    _add_before_end(parts, "[Content_Types].xml", "Types", override)
    relation = f'<Relationship Id="rIdChain" Type="{_OFFICE}/calcChain" Target="calcChain.xml"/>'
    _add_before_end(parts, "xl/_rels/workbook.xml.rels", "Relationships", relation)


def _add_before_end(parts: dict[str, bytes], name: str, root: str, element: str) -> None:
    parts[name] = _once(parts[name].decode(), f"</{root}>", f"{element}</{root}>").encode()


def _once(written: str, old: str, new: str) -> str:
    assert written.count(old) == 1, old
    return written.replace(old, new)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
