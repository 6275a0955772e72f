"""Scans and pictures of signatures, and papers made in bulk: what looks signed and is not, or not by those people."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from PIL import Image, ImageDraw
from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.signing.identity import identity_metadata
from tests.support import mixed_charters, pki
from tests.support import signed_charters as charters
from tests.support.elsewhere import BOXES, scanned, with_picture
from tests.support.forgeries.bases import annotated, dictionary
from tests.support.forgeries.case import NOBODY, Family
from tests.support.mixed_charters import FIRST, HEAD, complete, drawn, office

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

FAMILY = Family("scans-and-bulk-papers")

_STRANGER = ("Orang Lain", "LAIN-0001")
#: Nobody in particular is expected under a pakta.
_LETTER = dict(NOBODY)


def _picture(text: str = "") -> ImageReader:
    image = Image.new("L", (595, 842), 240)
    if text:
        ImageDraw.Draw(image).text((60, 60), text, fill=0)
    return ImageReader(image)


def _sheet(*hidden: str, footer: str = "") -> bytes:
    """A scan, perhaps with words nobody sees and a footer that claims a signature."""
    output = BytesIO()
    canvas = Canvas(output, pagesize=charters.PAGE, invariant=1)
    canvas.drawImage(_picture("Piagam"), 0, 0, *charters.PAGE)
    text = canvas.beginText(40, 700)
    text.setTextRenderMode(3)
    for line in hidden:
        text.textLine(line)
    canvas.drawText(text)
    if footer:
        canvas.drawString(40, 30, footer)
    canvas.save()
    return output.getvalue()


def _claiming() -> bytes:
    return _sheet(footer="Ditandatangani secara elektronik dengan sertifikat penyelenggara")


def _with_words() -> bytes:
    said = charters.IDENTITY
    return _sheet(charters.UNIT, "Tahun 2026", said.document_id, said.data_digest[:16])


def _by_two(pdf: bytes) -> bytes:
    pdf = with_picture(pdf, pki.head(), "Signature1", BOXES[HEAD])
    return with_picture(pdf, pki.witness(1), "Signature2", BOXES[FIRST])


def _named(writer: IncrementalPdfFileWriter) -> None:
    """Metadata that say that it is the charter."""
    writer.root["/Metadata"] = writer.add_object(identity_metadata(charters.IDENTITY))
    writer.update_root()


def _jpeg() -> bytes:
    output = BytesIO()
    Image.new("L", (60, 85), 240).save(output, "JPEG")
    return output.getvalue()


FAMILY.add("scan_with_a_claim", _claiming, "unsigned", given=office())
FAMILY.add("scan_with_a_claim_for_a_visitor", _claiming, "unsigned", given=_LETTER)
FAMILY.add("scan_of_a_stamp", lambda: charters.page("Ditandatangani secara elektronik"), "unsigned", given=office())
FAMILY.add("photograph", _jpeg, "broken", given=office())
FAMILY.add("photograph_called_a_pdf", lambda: b"%PDF-1.7\n" + _jpeg(), "broken", given=office())
FAMILY.add("photograph_before_the_charter", lambda: _jpeg() + complete(), "broken", given=office())
FAMILY.add("charter_before_a_photograph", lambda: complete() + _jpeg(), "modified", given=office())
FAMILY.add("scan_signed_by_all", lambda: _by_two(scanned()), "context", given=office())
FAMILY.add("scan_with_unseen_words", lambda: _by_two(_with_words()), "context", given=office())
FAMILY.add(
    "scan_that_says_it_is_the_charter", lambda: _by_two(charters.updated(scanned(), _named)), "context", given=office()
)
FAMILY.add(
    "scan_with_words_and_name", lambda: _by_two(charters.updated(_with_words(), _named)), "context", given=office()
)
FAMILY.add(
    "scan_signed_by_a_stranger",
    lambda: with_picture(scanned(), pki.authority().person(*_STRANGER), "Signature1", None),
    "identity",
    given=office(),
)
FAMILY.add(
    "scan_signed_by_the_head_alone", lambda: with_picture(scanned(), pki.head(), "S1", None), "context", given=office()
)


def _picture_of_a_signature(writer: IncrementalPdfFileWriter) -> None:
    """A field that shows a signature and holds none."""
    append_signature_field(writer, SigFieldSpec("ttd_saksi_2", box=BOXES["ttd_saksi_2"]))  # type: ignore[arg-type]
    form = writer.root["/AcroForm"]
    field = form["/Fields"][len(form["/Fields"]) - 1]
    look = generic.StreamObject(dictionary(Type="/XObject", Subtype="/Form", BBox=[0, 0, 150, 80]))
    look._data = b"0 0 150 80 re f"
    field[generic.pdf_name("/AP")] = generic.DictionaryObject({generic.pdf_name("/N"): writer.add_object(look)})
    writer.update_container(field)


FAMILY.add(
    "picture_of_a_signature_in_the_space_for_ink",
    lambda: charters.updated(complete(), _picture_of_a_signature),
    "modified",
    "policy",
    "context",
    given=office(),
)
FAMILY.add(
    "picture_of_a_signature_before_signing",
    lambda: mixed_charters.heedlessly(mixed_charters.by_head(charters.updated(drawn(), _picture_of_a_signature))),
    "policy",
    "context",
    "incomplete",
    given=office(),
)

# --- Papers made in bulk

_STAFF = ("Andi Uji", "Budi Uji", "Citra Uji", "Dewi Uji")


@pki.remembered
def _bulk() -> bytes:
    """The pakta of all staff in one file."""
    output = BytesIO()
    canvas = Canvas(output, pagesize=charters.PAGE, invariant=1)
    for name in _STAFF:
        canvas.drawString(40, 760, "PAKTA INTEGRITAS")
        canvas.drawString(40, 730, f"Saya, {name}, berjanji")
        canvas.showPage()
    canvas.save()
    return output.getvalue()


@pki.remembered
def _signed_bulk() -> bytes:
    """Signed by the head as their superior."""
    return charters.sign_elsewhere(_bulk(), pki.head())


def _page_drawn_over(writer: IncrementalPdfFileWriter) -> None:
    writer.add_stream_to_page(2, writer.add_object(generic.StreamObject(stream_data=b"0 700 500 60 re f")))


def _pages_exchanged(writer: IncrementalPdfFileWriter) -> None:
    tree = writer.root["/Pages"]
    kids = tree["/Kids"]
    tree[generic.pdf_name("/Kids")] = generic.ArrayObject([kids.raw_get(n) for n in (1, 0, 2, 3)])
    writer.update_container(tree)


def _page_dropped(writer: IncrementalPdfFileWriter) -> None:
    tree = writer.root["/Pages"]
    kids = tree["/Kids"]
    tree[generic.pdf_name("/Kids")] = generic.ArrayObject([kids.raw_get(n) for n in (0, 1, 2)])
    tree[generic.pdf_name("/Count")] = generic.NumberObject(3)
    writer.update_container(tree)


def _page_repeated(writer: IncrementalPdfFileWriter) -> None:
    contents = writer.add_object(generic.StreamObject(stream_data=b"BT 40 700 Td (Eko) Tj ET"))
    writer.insert_page(dictionary(Type="/Page", MediaBox=[0, 0, 595, 842], Contents=contents, Resources={}))


def _fillable(writer: IncrementalPdfFileWriter) -> None:
    text = dictionary(FT="/Tx", T="nama", V="Orang Lain", Type="/Annot", Subtype="/Widget", Rect=[40, 700, 400, 740])
    reference = writer.add_object(text)
    form = writer.root["/AcroForm"]
    form["/Fields"].append(reference)
    writer.update_container(form["/Fields"])


def _pulled_out(page: int) -> bytes:
    """One person's sheet with everything that came with the file."""
    output = BytesIO()
    with pikepdf.open(BytesIO(_signed_bulk())) as document:
        for number in reversed(range(len(document.pages))):
            if number != page:
                del document.pages[number]
        document.save(output)
    return output.getvalue()


def _joined() -> bytes:
    output = BytesIO()
    with pikepdf.open(BytesIO(_signed_bulk())) as document, pikepdf.open(BytesIO(_bulk())) as more:
        document.pages.extend(more.pages)
        document.save(output)
    return output.getvalue()


for _name, _change in {
    "bulk_page_drawn_over": _page_drawn_over,
    "bulk_pages_exchanged": _pages_exchanged,
    "bulk_page_dropped": _page_dropped,
    "bulk_page_more": _page_repeated,
    "bulk_with_a_note": annotated(Subtype="/FreeText", Contents="Batal", DA="/Helv 40 Tf"),
    "bulk_made_fillable": _fillable,
}.items():
    FAMILY.add(_name, partial(charters.updated, _signed_bulk(), _change), "modified", "policy", given=_LETTER)
for _number in range(2):
    FAMILY.add(f"bulk_page_{_number}_pulled_out", partial(_pulled_out, _number), "broken", "modified", given=_LETTER)
FAMILY.add("bulk_joined_with_another", _joined, "broken", "modified", given=_LETTER)
FAMILY.add("bulk_unsigned", _bulk, "unsigned", given=_LETTER)
FAMILY.add(
    "bulk_by_a_look_alike",
    lambda: charters.sign_elsewhere(_bulk(), pki.look_alike().person("Pimpinan", "PIMPINAN-0001")),
    "untrusted",
    given=_LETTER,
)
FAMILY.add("bulk_in_place_of_the_charter", lambda: _by_two(_bulk()), "context", given=office())
FAMILY.add(
    "bulk_that_says_it_is_the_charter", lambda: _by_two(charters.updated(_bulk(), _named)), "context", given=office()
)
FAMILY.add(
    "bulk_that_says_it_is_a_charter_to_a_visitor",
    lambda: _by_two(charters.updated(_bulk(), _named)),
    "policy",
    given=_LETTER,
)
FAMILY.add("bulk_cut_off", lambda: _signed_bulk()[:-200], "broken", "modified", given=_LETTER)
FAMILY.add(
    "bulk_letter_flipped", lambda: _signed_bulk().replace(b"/Rotate 0", b"/Rotate 9", 1), "broken", given=_LETTER
)
