"""The rules of a charter made here: its fields, and the head's certification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import read_certification_data

from integrity_zone.domain.declaration import HEAD_FIELD
from integrity_zone.signing.conclusions import against_policy, broken, modified
from integrity_zone.signing.identity import identity_of
from integrity_zone.signing.pdf_reading import entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.rw_common import PdfHandler
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    from integrity_zone.domain.declaration import CharterIdentity, Reason

_LEVELS = {MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS}


def field_objections(reader: PdfFileReader, fields: Sequence[tuple[str, generic.PdfObject | None]]) -> list[Reason]:
    """What is wrong with the signature fields of any document.

    Args:
        reader: The document.
        fields: Name and signature, None for an empty field.
    """
    objections = []
    names = [name for name, _ in fields]
    if len(set(names)) != len(names):
        objections.append(
            against_policy(
                "field-name-twice", "two signature fields share a name", "dua bidang tanda tangan bernama sama"
            )
        )
    filled = [value for _, value in fields if value is not None]
    # pyHanko leaves signatures of an unknown kind out of its list without a word.
    if len(filled) != len(reader.embedded_signatures):
        objections.append(
            broken(
                "unknown-kind",
                "a signature is of a kind that cannot be examined",
                "ada tanda tangan dari jenis yang tidak dapat diperiksa",
            )
        )
    places = [value.reference for value in filled if isinstance(value, generic.IndirectObject)]
    if len(set(places)) != len(filled):
        objections.append(
            broken(
                "signature-shared",
                "two fields share one signature, or a signature is not an object of its own",
                "dua bidang memakai satu tanda tangan, atau tanda tangan bukan objek tersendiri",
            )
        )
    return objections


def is_certified_here(reader: PdfFileReader, first: PdfHandler, identity: CharterIdentity) -> bool:
    """Whether the first signature is a certification by whoever has to make it, as this program makes it.

    Args:
        reader: The document.
        first: The first signed revision.
        identity: Told there.
    """
    signature = reader.embedded_signatures[0]
    return bool(signature.field_name == _certifier(first, identity)) and _certifies(reader, signature)


def certification_objections(reader: PdfFileReader, first: PdfHandler, identity: CharterIdentity) -> list[Reason]:
    """What is wrong with the head's certification, the identity and the fields of a charter made here.

    Args:
        reader: The document.
        first: The first signed revision.
        identity: Told there.
    """
    objections = []
    signature = reader.embedded_signatures[0]
    if signature.field_name != _certifier(first, identity):
        objections.append(
            against_policy(
                "head-not-first",
                f"the first signature is {signature.field_name}, not that of the head",
                f"tanda tangan pertama adalah {signature.field_name}, bukan milik pimpinan",
            )
        )
    if not _certifies(reader, signature):
        objections.append(
            against_policy(
                "not-certified",
                "the first signature does not certify the document; if it was signed with another program, "
                "judge it with the workspace that drew it",
                "tanda tangan pertama tidak mengesahkan (certify) dokumen; jika ditandatangani dengan program lain, "
                "periksa bersama berkas kerja yang membuatnya",
            )
        )
    if identity_of(reader) != identity:
        # pyHanko lets metadata be exchanged under any lock: others keep dates there.
        objections.append(metadata_exchanged())
    drawn = {name for name, _, _ in enumerate_sig_fields(first)}
    present = {name for name, value, _ in enumerate_sig_fields(reader) if value is None or not _is_time_stamp(value)}
    objections += [_field_added(name) for name in sorted(present - drawn)]
    objections += [_field_removed(name) for name in sorted(drawn - present)]
    return objections


def metadata_exchanged() -> Reason:
    """The file does not say any more what its first signer saw it say."""
    return modified(
        "metadata-exchanged",
        "the declaration named in the metadata was exchanged after signing",
        "pencanangan yang disebut dalam metadata ditukar setelah penandatanganan",
    )


def _certifier(first: PdfHandler, identity: CharterIdentity) -> str:
    """The field that has to be signed first: the head's, else of those signed here the first."""
    if all(space.name != HEAD_FIELD for space in identity.spaces):
        return HEAD_FIELD
    return next((name for name, _, _ in enumerate_sig_fields(first)), HEAD_FIELD)


def _field_added(name: str) -> Reason:
    return modified(
        "field-added",
        f"the field {name} was added after signing",
        f"bidang {name} ditambahkan setelah penandatanganan",
    )


def _field_removed(name: str) -> Reason:
    return modified(
        "field-removed",
        f"the field {name} was removed after signing",
        f"bidang {name} dihapus setelah penandatanganan",
    )


def _certifies(reader: PdfFileReader, signature: EmbeddedPdfSignature) -> bool:
    permissions = entry(reader.root, "/Perms", {})
    certification = read_certification_data(reader)
    # The level the certification states itself: a lock can lower it, but not every program knows locks.
    if certification is None or certification.permission not in _LEVELS:
        return False
    certifying = permissions.raw_get("/DocMDP")
    own = signature.sig_field.raw_get("/V")
    both = isinstance(certifying, generic.IndirectObject) and isinstance(own, generic.IndirectObject)
    return both and certifying.reference == own.reference


def _is_time_stamp(value: generic.PdfObject) -> bool:
    return bool(entry(value.get_object(), "/Type") == "/DocTimeStamp")  # type: ignore[no-untyped-call]
