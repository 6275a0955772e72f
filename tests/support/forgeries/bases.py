"""Sound files that forgers begin with."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters

if TYPE_CHECKING:
    from collections.abc import Callable

    Change = Callable[[IncrementalPdfFileWriter], None]


@pki.remembered
def alone() -> bytes:
    """A charter that the head alone signs: nothing is missing from it."""
    return charters.sign(prepare_for_signing(charters.draft(["ttd_pimpinan"])), pki.head(), "ttd_pimpinan")


@pki.remembered
def foreign() -> bytes:
    """A letter of another program with one approval."""
    return charters.sign_elsewhere(charters.page("Surat", "Jumlah: 100"), pki.head())


def updating(make: Callable[[], bytes], change: Change) -> Callable[[], bytes]:
    """What makes the file of `make` with one more revision."""
    return lambda: charters.updated(make(), change)


class _SilentUpdate(IncrementalPdfFileWriter):
    """An update that does not look at the metadata."""

    def _update_meta(self) -> None:
        """Leave them as they are, spoiled or not."""


def approved(pdf: bytes, person: pki.Person, field: str = "Signature1") -> bytes:
    """An approval that reads as little of the file as it can."""
    metadata = PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    signer = PdfSigner(metadata, charters.signer_of(person), new_field_spec=SigFieldSpec(field))
    made: bytes = signer.sign_pdf(_SilentUpdate(BytesIO(pdf))).getvalue()
    return made


def certified(level: MDPPerm, pdf: bytes | None = None, field: str = "ttd_pimpinan") -> bytes:
    """A charter that the head certified with another level than ours; the witnesses have yet to sign."""
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=level,
        subfilter=SigSeedSubFilter.PADES,
    )
    spec = None if pdf is None else SigFieldSpec(field)  # an existing field keeps its box and its lock
    source = pdf or charters.prepared()
    signer = PdfSigner(metadata, charters.signer_of(pki.head()), new_field_spec=spec)
    made: bytes = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(source))).getvalue()
    return made


def with_entry(container: str, key: str, value: Callable[[IncrementalPdfFileWriter], generic.PdfObject]) -> Change:
    """Set one entry of the catalog ("catalog"), the first page ("page") or the form ("form")."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        if container == "catalog":
            writer.root[key] = value(writer)
            return
        if container == "form":
            target = writer.root["/AcroForm"]
        else:
            target = writer.find_page_for_modification(0)[0].get_object()
        target[pdf_name(key)] = value(writer)
        writer.update_container(target)

    return change


def dictionary(**entries: object) -> generic.DictionaryObject:
    """A dictionary; texts that begin with a slash are names, other texts strings."""
    return generic.DictionaryObject({pdf_name(f"/{key}"): pdf_value(value) for key, value in entries.items()})


def pdf_value(value: object) -> generic.PdfObject:
    """A Python value as an object of a PDF."""
    if isinstance(value, generic.PdfObject):
        return value
    if isinstance(value, str):
        return pdf_name(value) if value.startswith("/") else generic.pdf_string(value)
    if isinstance(value, bool):
        return generic.BooleanObject(value)
    if isinstance(value, int):
        return generic.NumberObject(value)
    if isinstance(value, dict):
        return dictionary(**value)
    assert isinstance(value, list | tuple), value
    return generic.ArrayObject([pdf_value(item) for item in value])


def annotated(**entries: object) -> Change:
    """Add one annotation to the first page."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        page = writer.find_page_for_modification(0)[0].get_object()
        annotations = page.get("/Annots", generic.ArrayObject())
        annotations = annotations.get_object()
        reference = writer.add_object(dictionary(Type="/Annot", Rect=[40, 600, 500, 800], F=4, **entries))
        page[pdf_name("/Annots")] = generic.ArrayObject([*annotations, reference])
        writer.update_container(page)

    return change
