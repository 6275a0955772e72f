"""Rules of ISO 19005-2 (PDF/A-2b) that can be looked up in a file without a validator."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORBIDDEN_ACTIONS = frozenset({"/Launch", "/JavaScript", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide"})
_NAMESPACES = {
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def archival_faults(data: bytes) -> list[str]:
    """What speaks against the file being PDF/A-2b, as far as these rules see; empty for nothing."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [*_file_faults(data, pdf), *_metadata_faults(pdf), *_object_faults(pdf)]


def _file_faults(data: bytes, pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.1.2, 6.1.3, 6.2.2, 6.2.3."""
    if not re.match(rb"%PDF-1\.[2-7]\r?\n%[\x80-\xff]{4}", data):
        yield "header or its binary comment"
    if pdf.is_encrypted or "/ID" not in pdf.trailer:
        yield "encrypted or without ID"
    if not data.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "bytes behind the end"
    intents = list(pdf.Root.get("/OutputIntents", []))
    if [str(intent.S) for intent in intents] != ["/GTS_PDFA1"]:
        yield "output intent"
        return
    profile = intents[0].DestOutputProfile
    body = profile.read_bytes()
    if int(profile.N) != 3 or body[36:40] != b"acsp" or body[16:20] != b"RGB ":
        yield "colour profile"
    if int.from_bytes(body[:4], "big") != len(body):
        yield "size of the colour profile"


def _metadata_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.6.2 to 6.6.4."""
    stream = pdf.Root.get("/Metadata")
    if stream is None or "/Filter" in stream:
        yield "metadata missing or compressed"
        return
    root = ET.fromstring(stream.read_bytes())

    def told(path: str) -> str:
        found = root.find(f".//{path}", _NAMESPACES)
        return "" if found is None else "".join(found.itertext()).strip()

    if (told("pdfaid:part"), told("pdfaid:conformance")) != ("2", "B"):
        yield "it does not say what it is"
    info: Any = pdf.docinfo
    for name, path in (("Title", "dc:title"), ("Author", "dc:creator"), ("Subject", "dc:description")):
        if str(info[f"/{name}"]) != told(path):
            yield f"{name} differs from its metadata"
    moment = told("xmp:CreateDate").translate(str.maketrans("", "", "-:TZ"))
    if str(info["/CreationDate"])[2:16] != moment or str(info["/Producer"]) != told("pdf:Producer"):
        yield "date or producer differ from their metadata"


def _object_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.1.7, 6.1.8, 6.2.8 to 6.2.11, 6.5.1."""
    for found in pdf.objects:
        if not isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
            continue
        kind = str(found.get("/Type", ""))
        if kind == "/Font":
            yield from _font_faults(found)
        if str(found.get("/S", "")) in _FORBIDDEN_ACTIONS or "/AA" in found or "/JS" in found:
            yield "an action"
        if kind in {"/Filespec", "/EmbeddedFile"} or "/XFA" in found or "/OPI" in found:
            yield f"forbidden object {kind}"
        if kind == "/ExtGState" and ("/TR" in found or "/HTP" in found):
            yield "forbidden graphics state"
        if isinstance(found, pikepdf.Stream):
            yield from _stream_faults(found)


def _font_faults(font: Any) -> Iterator[str]:
    descriptor = font.get("/FontDescriptor")
    if descriptor is None or "/FontFile2" not in descriptor:
        yield f"{font.BaseFont} is not embedded"
        return
    if "/ToUnicode" not in font:
        yield f"{font.BaseFont} cannot be read as text"
    is_symbolic = bool(int(descriptor.Flags) & 4)
    if is_symbolic and "/Encoding" in font:
        yield f"{font.BaseFont} is symbolic and has an encoding"
    if len(font.Widths) != int(font.LastChar) - int(font.FirstChar) + 1:
        yield f"{font.BaseFont} lacks widths"
    if not re.match(r"/[A-Z]{6}\+", str(font.BaseFont)):
        yield f"{font.BaseFont} is a part without its mark"
    yield from _program_faults(font, descriptor.FontFile2.read_bytes(), is_symbolic=is_symbolic)


def _program_faults(font: Any, program: bytes, *, is_symbolic: bool) -> Iterator[str]:
    """6.2.11.5, 6.2.11.6: one character map, and glyphs as wide as the file says."""
    tables = {
        program[at : at + 4]: struct.unpack(">II", program[at + 8 : at + 16])
        for at in range(12, 12 + 16 * struct.unpack(">H", program[4:6])[0], 16)
    }
    if not {b"cmap", b"head", b"hhea", b"hmtx", b"glyf", b"loca", b"maxp"} <= set(tables):
        yield f"{font.BaseFont} lacks a table"
        return
    start = tables[b"cmap"][0]
    if is_symbolic and struct.unpack(">H", program[start + 2 : start + 4])[0] != 1:
        yield f"{font.BaseFont} has several character maps"
    glyphs = _glyphs(program[start:])
    units = struct.unpack(">H", program[tables[b"head"][0] + 18 :][:2])[0]
    metrics = struct.unpack(">H", program[tables[b"hhea"][0] + 34 :][:2])[0]
    for code, told in enumerate(font.Widths, int(font.FirstChar)):
        glyph = min(glyphs.get(code, 0), metrics - 1)
        width = struct.unpack(">H", program[tables[b"hmtx"][0] + 4 * glyph :][:2])[0] * 1000 / units
        if abs(width - float(told)) > 1:
            yield f"{font.BaseFont} {code} is {width:g} wide and not {told}"


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Code -> glyph of a map in format 0 or 6."""
    at = struct.unpack(">I", cmap[8:12])[0]
    form = struct.unpack(">H", cmap[at : at + 2])[0]
    if form == 0:
        return dict(enumerate(cmap[at + 6 : at + 262]))
    if form != 6:
        raise AssertionError(f"character map of format {form}")
    first, count = struct.unpack(">HH", cmap[at + 6 : at + 10])
    return {first + n: struct.unpack(">H", cmap[at + 10 + 2 * n :][:2])[0] for n in range(count)}


def _stream_faults(stream: Any) -> Iterator[str]:
    filters = stream.get("/Filter", [])
    names = [str(filters)] if isinstance(filters, pikepdf.Name) else [str(name) for name in filters]
    if "/LZWDecode" in names or "/Crypt" in names or "/F" in stream or "/FFilter" in stream:
        yield "a forbidden filter or an outer stream"
    if str(stream.get("/Subtype", "")) == "/Image":
        if bool(stream.get("/Interpolate", False)):
            yield "an image that is smoothed"
        if str(stream.get("/ColorSpace", "")) not in {"/DeviceRGB", "/DeviceGray"} and not stream.get("/ImageMask"):
            yield f"an image in {stream.get('/ColorSpace')}"
    if str(stream.get("/Subtype", "")) == "/PS":
        yield "PostScript"
