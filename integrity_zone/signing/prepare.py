"""Turning a drawn charter into a PDF that is ready to be signed: one revision, every field, its identity inside."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import PdfFileWriter
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigFieldSpec, append_signature_field

from integrity_zone.errors import SigningError
from integrity_zone.signing.identity import identity_metadata, read_identity
from integrity_zone.signing.pdf_reading import open_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyhanko.pdf_utils.reader import PdfFileReader

    from integrity_zone.domain.declaration import CharterDraft, SignatureField

__all__ = ["prepare_for_signing", "read_identity"]

_ID_BYTES = 16


class BadSignatureFieldError(SigningError):
    """A field of the draft cannot be made."""

    code = "bad-signature-field"
    template_en = "signature field {field} cannot be made: {reason}"
    template_id = "bidang tanda tangan {field} tidak dapat dibuat: {reason}"


def prepare_for_signing(draft: CharterDraft, *, locked: bool = True) -> bytes:
    """Make the file that is signed: the pages of the draft, all signature fields, the identity in its metadata.

    The first field locks everything but the other signature fields, the last one locks the whole document. The same
    draft gives the same bytes.

    Args:
        draft: The drawn charter.
        locked: Everybody signs with this program. Without locks another program may add a field of its own and leaves
            the signatures whole that were there before.

    Raises:
        BadSignatureFieldError: Two fields share a name, or a name or a place is impossible.
    """
    reader = open_pdf(draft.pdf)
    _check_fields(draft.fields, int(reader.root["/Pages"]["/Count"]))
    writer = _CharterWriter(reader, _document_number(draft))
    for spec in _field_specs(draft.fields, locked=locked):
        append_signature_field(writer, spec)
    if not draft.fields:
        # Without a form there would be nothing to compare the one with that another program brings.
        form = generic.DictionaryObject({generic.pdf_name("/Fields"): generic.ArrayObject()})  # type: ignore[no-untyped-call]
        writer.root["/AcroForm"] = writer.add_object(form)
    writer.root["/Metadata"] = writer.add_object(identity_metadata(draft.identity))
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


class _CharterWriter(PdfFileWriter):
    """Takes over the pages and nothing else: no actions, no forms, no attachments, no clock."""

    def __init__(self, source: PdfFileReader, number: bytes) -> None:
        super().__init__(stream_xrefs=False, init_page_tree=False)  # type: ignore[no-untyped-call]
        # Locks of approval signatures and elliptic curves belong to PDF 2.0; said now, no signature has to change it.
        self.output_version = (2, 0)
        self.root["/Pages"] = self.import_object(source.root.raw_get("/Pages"))
        half = generic.ByteStringObject(number)
        self._document_id = generic.ArrayObject([half, half])

    def _update_meta(self) -> None:
        """Leave the metadata alone: pyHanko would write its own name and the time of this moment."""


def _field_specs(fields: Sequence[SignatureField], *, locked: bool) -> list[SigFieldSpec]:
    names = [field.name for field in fields]
    specs = []
    for position, field in enumerate(fields):
        lock, level = None, None
        if locked and position == len(fields) - 1:
            # The level alone would be ignored silently; it counts only together with the field lock.
            lock, level = FieldMDPSpec(FieldMDPAction.ALL), MDPPerm.NO_CHANGES
        elif locked and position == 0:
            lock = FieldMDPSpec(FieldMDPAction.EXCLUDE, fields=names[1:])
        specs.append(
            SigFieldSpec(
                sig_field_name=field.name,
                on_page=field.page,
                box=field.box,  # type: ignore[arg-type]  # fractions of a point are taken as well
                field_mdp_spec=lock,
                doc_mdp_update_value=level,
                readable_field_name=field.name.replace("ttd_", "tanda tangan ").replace("_", " "),
            )
        )
    return specs


def _check_fields(fields: Sequence[SignatureField], pages: int) -> None:
    seen: set[str] = set()
    for field in fields:
        left, bottom, right, top = field.box
        if not field.name or "." in field.name:
            raise BadSignatureFieldError(field=field.name, reason="its name is empty or has a dot")
        if field.name in seen:
            raise BadSignatureFieldError(field=field.name, reason="another field has the same name")
        if not 0 <= field.page < pages:
            raise BadSignatureFieldError(field=field.name, reason=f"there is no page {field.page + 1}")
        if left >= right or bottom >= top:
            raise BadSignatureFieldError(field=field.name, reason="its box has no area")
        seen.add(field.name)


def _document_number(draft: CharterDraft) -> bytes:
    digest = hashlib.sha256(draft.pdf)
    for text in (draft.identity.document_id, draft.identity.data_digest, *(field.name for field in draft.fields)):
        digest.update(b"\0" + text.encode())
    return digest.digest()[:_ID_BYTES]
