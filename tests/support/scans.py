"""Scans of a sheet that was signed in ink: honest ones of every kind, and those that hold more than a scan needs."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from PIL import Image, ImageDraw

from tests.support import elsewhere, pki
from tests.support import signed_charters as charters

if TYPE_CHECKING:
    from collections.abc import Callable


def sheet(mode: str = "L", words: str = "Piagam", size: tuple[int, int] = (420, 594)) -> Image.Image:
    """A white sheet with a line of words and a stroke of ink."""
    image = Image.new("L", size, 240)
    pen = ImageDraw.Draw(image)
    pen.text((40, 40), words, fill=0)
    pen.line((250, 500, 300, 450, 320, 510, 380, 470), fill=30, width=4)
    return image.convert(mode)


def jpeg(words: str = "Piagam", turn: int = 1) -> bytes:
    """A photograph, perhaps held in another way."""
    output = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = turn
    sheet("RGB", words).save(output, "JPEG", exif=exif)
    return output.getvalue()


def png(mode: str = "RGB") -> bytes:
    """As a scanner writes it without loss."""
    output = BytesIO()
    sheet(mode).save(output, "PNG")
    return output.getvalue()


def pdf(pages: int = 2) -> bytes:
    """As a scanner with a feeder writes it; it says where the file opens."""
    output = BytesIO()
    with pikepdf.new() as document:
        for _number in range(pages):
            with pikepdf.open(BytesIO(elsewhere.scanned())) as one:
                document.pages.extend(one.pages)
        document.Root.OpenAction = pikepdf.Array([document.pages[0].obj, pikepdf.Name.Fit])
        document.save(output)
    return output.getvalue()


def _changed(change: Callable[[pikepdf.Pdf], None], **given: object) -> bytes:
    output = BytesIO()
    with pikepdf.open(BytesIO(elsewhere.scanned())) as document:
        change(document)
        document.save(output, **given)  # type: ignore[arg-type]
    return output.getvalue()


def _note(document: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=pikepdf.Array([40, 40, 400, 300])
    )
    document.pages[0].obj.Annots = pikepdf.Array([document.make_indirect(note)])


def _script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _form(document: pikepdf.Pdf) -> None:
    field = document.make_indirect(
        pikepdf.Dictionary(
            FT=pikepdf.Name.Tx,
            T="nama",
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            Rect=pikepdf.Array([40, 40, 400, 80]),
        )
    )
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
    document.pages[0].obj.Annots = pikepdf.Array([field])


def _attachment(document: pikepdf.Pdf) -> None:
    document.attachments["lampiran.txt"] = b"isi"


def _layers(document: pikepdf.Pdf) -> None:
    group = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Lapisan"))
    document.Root.OCProperties = pikepdf.Dictionary(
        OCGs=pikepdf.Array([group]), D=pikepdf.Dictionary(OFF=pikepdf.Array([group]))
    )


def _sixteen_bits() -> bytes:
    output = BytesIO()
    Image.new("I;16", (60, 85), 40000).save(output, "PNG")
    return output.getvalue()


#: What it holds -> a scan that may be kept, and not be signed on, and a word of the refusal in Indonesian.
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a script": (lambda: _changed(_script), "skrip"),
    "a form": (lambda: _changed(_form), "bidang formulir"),
    "a note": (lambda: _changed(_note), "anotasi"),
    "an attachment": (lambda: _changed(_attachment), "lampiran"),
    "layers": (lambda: _changed(_layers), "lapisan"),
    "a lock": (
        lambda: _changed(lambda _document: None, encryption=pikepdf.Encryption(owner="o", user="")),
        "terenkripsi",
    ),
    "a signature": (lambda: charters.sign_elsewhere(elsewhere.scanned(), pki.head()), "bidang tanda tangan elektronik"),
    "bytes behind its end": (lambda: elsewhere.scanned() + b"lebih", "setelah akhir dokumen"),
    "too many pages": (lambda: pdf(61), "jumlah halaman"),
    "sixteen bits": (_sixteen_bits, "delapan bit"),
}
