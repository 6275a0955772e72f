"""Fills cells of a workbook that somebody else made: all its other parts stay byte for byte as they are.

openpyxl drops what it does not know when it saves a workbook that it loaded: newer validations, printer settings.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING

from integrity_zone.exports.workbooks.sheet_patch import patched_sheet
from integrity_zone.exports.workbooks.xml_places import (
    ElementPlace,
    Splice,
    UnpatchableError,
    element_places,
    spliced,
    tag_with,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from integrity_zone.exports.workbooks.sheet_patch import CellPatch

_ROOT = "_rels/.rels"
_WORKBOOK = "xl/workbook.xml"
#: What stands before the settings of calculation in the part of a workbook.
_BEFORE_CALCULATION = frozenset({"sheets", "functionGroups", "externalReferences", "definedNames"})


def patched_workbook(data: bytes, patches: Mapping[str, Mapping[tuple[int, int], CellPatch]]) -> bytes:
    """The workbook with some cells set.

    The office program is told to work everything out when it opens the file; results kept from before are gone. Text is
    text, whatever it begins with.

    Args:
        data: An .xlsx file that was read within limits and found sane.
        patches: Sheet -> (row, column) -> value; each in a row that is there, none where a formula stands.

    Raises:
        UnpatchableError: A part is not as office programs write it.
        CellTextTooLongError: A text does not fit into a cell.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {info.filename: package.read(info) for info in package.infolist() if not info.is_dir()}
        infos = package.infolist()
    book = _Book(parts)
    changed: dict[str, bytes] = {}
    for title, part in book.sheets.items():
        changed[part] = patched_sheet(parts[part], patches.get(title, {}), part, book.styles.quoted)
    changed[book.part] = _recalculating(parts[book.part], book.part)
    if book.styles.part:
        changed[book.styles.part] = book.styles.written()
    return _packed(infos, parts | changed)


def _packed(infos: list[zipfile.ZipInfo], parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for info in infos:
            entry = zipfile.ZipInfo(info.filename, info.date_time)
            entry.compress_type, entry.external_attr = info.compress_type, info.external_attr
            entry.create_system = info.create_system
            package.writestr(entry, parts.get(info.filename, b""))
    return target.getvalue()


def _recalculating(data: bytes, part: str) -> bytes:
    places = element_places(data, _BEFORE_CALCULATION | {"calcPr"}, part)
    present = next((place for place in places if place.name == "calcPr"), None)
    if present is not None:
        return spliced(data, [tag_with(data, present, "fullCalcOnLoad", "1")])
    last = max((place.end for place in places), default=0)
    if not last:
        raise UnpatchableError(part=part)
    prefix = places[0].prefix
    return spliced(data, [Splice(last, last, b"<" + prefix + b'calcPr fullCalcOnLoad="1"/>')])


class _Book:
    """Which part holds what."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        self.part = _WORKBOOK if _WORKBOOK in parts else self._main_part()
        folder, _, name = self.part.rpartition("/")
        targets: dict[str, str] = {}
        styles = ""
        for relation in self._relations(f"{folder}/_rels/{name}.rels".lstrip("/")):
            target = relation.attributes.get("Target", "")
            where = posixpath.normpath(target[1:] if target.startswith("/") else posixpath.join(folder, target))
            kind = relation.attributes.get("Type", "").rpartition("/")[2]
            if where not in parts:
                continue
            if kind == "worksheet":
                targets[relation.attributes.get("Id", "")] = where
            elif kind == "styles":
                styles = where
        tabs = [(title, targets[key]) for title, key in self._tabs() if key in targets]
        self.sheets = dict(tabs)
        if len(self.sheets) < len(tabs) or len(set(self.sheets.values())) < len(tabs):
            # Two tabs of one name, or one part behind two tabs: nobody knows which is meant.
            raise UnpatchableError(part=self.part)
        self.styles = _Styles(parts.get(styles, b""), styles)

    def _main_part(self) -> str:
        for relation in self._relations(_ROOT):
            target = relation.attributes.get("Target", "").lstrip("/")
            if relation.attributes.get("Type", "").endswith("/officeDocument") and target in self._parts:
                return target
        raise UnpatchableError(part=_WORKBOOK)

    def _relations(self, part: str) -> list[ElementPlace]:
        return element_places(self._parts.get(part, b"<none/>"), {"Relationship"}, part)

    def _tabs(self) -> Iterator[tuple[str, str]]:
        for tab in element_places(self._parts[self.part], {"sheet"}, self.part):
            key = next((value for name, value in tab.attributes.items() if name.endswith(":id")), "")
            yield tab.attributes.get("name", ""), key


class _Styles:
    """The formats of cells; gets one more for each that has to keep a text from becoming a formula."""

    def __init__(self, data: bytes, part: str) -> None:
        self.part = part
        self._data = data
        places = element_places(data, {"cellXfs", "xf"}, part) if data else []
        self._table = next((place for place in places if place.name == "cellXfs"), None)
        within = self._table
        self._formats = (
            []
            if within is None
            else [place for place in places if place.name == "xf" and within.start < place.start < within.end]
        )
        self._quoted: dict[int, int] = {}

    def quoted(self, style: int) -> int:
        """The number of the same format for a text that looks like a formula."""
        if self._table is None or style >= len(self._formats):
            return style
        if self._formats[style].attributes.get("quotePrefix") in {"1", "true"}:
            return style
        return self._quoted.setdefault(style, len(self._formats) + len(self._quoted))

    def written(self) -> bytes:
        """The part with the formats that were asked for."""
        if self._table is None or not self._quoted:
            return self._data
        added = b""
        for style in self._quoted:
            place = self._formats[style]
            added += tag_with(self._data, place, "quotePrefix", "1").data + self._data[place.tag_end : place.end]
        count = str(len(self._formats) + len(self._quoted))
        table = self._table
        return spliced(
            self._data, [tag_with(self._data, table, "count", count), Splice(table.close, table.close, added)]
        )
