"""What Excel puts into a workbook and openpyxl does not: results, a chain of calculation, printer settings."""

from __future__ import annotations

import io
import warnings
import zipfile
from typing import TYPE_CHECKING, Any, TypeAlias

import openpyxl
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from openpyxl.workbook.workbook import Workbook

#: What a cell shows; an error is its text.
CellValue: TypeAlias = "str | int | float | Fraction"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_X14AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "http://schemas.microsoft.com/office/excel/2006/main"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PRINTER = b"\x01\x04\x00\x00P\x00r\x00i\x00n\x00t\x00e\x00r\x00" + bytes(range(256))
#: A list on another sheet, which only the newer part of the format can say.
_NEWER = (
    f'<extLst xmlns="{_MAIN}"><ext xmlns:x14="{_X14}" uri="{{{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}}}">'
    f'<x14:dataValidations xmlns:xm="{_XM}" count="1"><x14:dataValidation type="list" allowBlank="1">'
    "<x14:formula1><xm:f>{sheet}!$A$4:$A$9</xm:f></x14:formula1><xm:sqref>A1</xm:sqref>"
    "</x14:dataValidation></x14:dataValidations></ext></extLst>"
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
    plain = io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    names = [sheet.title for sheet in book.worksheets]
    for number, title in enumerate(names, 1):
        part = f"xl/worksheets/sheet{number}.xml"
        parts[part] = _with_results(parts[part], cached.get(title, {}))
    largest = max(range(len(names)), key=lambda at: len(cached.get(names[at], {}))) + 1
    _add_newer_parts(parts, largest, names[0])
    _add_chain(parts, names, cached)
    return _packed(parts)


def _with_results(data: bytes, results: Mapping[str, CellValue]) -> bytes:
    root = etree.fromstring(data)
    for cell in root.iter(f"{{{_MAIN}}}c"):
        if cell.find(f"{{{_MAIN}}}f") is None:
            continue
        value = results[cell.get("r")]
        shown = cell.find(f"{{{_MAIN}}}v")
        if shown is None:
            shown = etree.SubElement(cell, f"{{{_MAIN}}}v")
        if isinstance(value, str):
            cell.set("t", "e" if is_error(value) else "str")
        elif "t" in cell.attrib:
            del cell.attrib["t"]
        shown.text = value if isinstance(value, str) else repr(float(value)) if value % 1 else str(int(value))
    return _serialised(root)


def _add_newer_parts(parts: dict[str, bytes], number: int, recap: str) -> None:
    """To the sheet of the answers: what later editions know, and the settings of somebody's printer."""
    part = f"xl/worksheets/sheet{number}.xml"
    root = etree.fromstring(parts[part])
    newer = etree.Element(root.tag, root.attrib, nsmap={None: _MAIN, "r": _OFFICE, "mc": _COMPATIBLE, "x14ac": _X14AC})
    newer.set(f"{{{_COMPATIBLE}}}Ignorable", "x14ac")
    for child in root:
        newer.append(child)
    for row in newer.iter(f"{{{_MAIN}}}row"):
        row.set(f"{{{_X14AC}}}dyDescent", "0.25")
    newer.find(f"{{{_MAIN}}}pageSetup").set(f"{{{_OFFICE}}}id", "rId1")
    newer.append(etree.fromstring(_NEWER.format(sheet=recap)))
    parts[part] = _serialised(newer)
    parts["xl/printerSettings/printerSettings1.bin"] = _PRINTER
    parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/printerSettings" '
        'Target="../printerSettings/printerSettings1.bin"/></Relationships>'
    ).encode()
    types = etree.fromstring(parts["[Content_Types].xml"])
    settings = etree.SubElement(types, f"{{{_TYPES}}}Default", Extension="bin")
    settings.set("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings")
    parts["[Content_Types].xml"] = _serialised(types)


def _add_chain(parts: dict[str, bytes], names: list[str], cached: Mapping[str, Mapping[str, CellValue]]) -> None:
    cells = "".join(
        f'<c r="{place}" i="{number}"/>' for number, title in enumerate(names, 1) for place in cached.get(title, {})
    )
    parts["xl/calcChain.xml"] = f'<?xml version="1.0"?><calcChain xmlns="{_MAIN}">{cells}</calcChain>'.encode()
    types = etree.fromstring(parts["[Content_Types].xml"])
    override = etree.SubElement(types, f"{{{_TYPES}}}Override", PartName="/xl/calcChain.xml")
    override.set("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml")
    parts["[Content_Types].xml"] = _serialised(types)
    relations = etree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    chain = etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id="rIdChain", Target="calcChain.xml")
    chain.set("Type", f"{_OFFICE}/calcChain")
    parts["xl/_rels/workbook.xml.rels"] = _serialised(relations)


def _serialised(root: etree._Element) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _packed(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
