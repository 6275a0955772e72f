"""Whether a charter says what its declaration says: the digest in its metadata and the words on its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.signing.conclusions import objection
from integrity_zone.signing.identity import identity_of
from integrity_zone.signing.page_text import document_text
from integrity_zone.signing.pdf_reading import UNREADABLE

if TYPE_CHECKING:
    from pyhanko.pdf_utils.rw_common import PdfHandler

    from integrity_zone.domain.declaration import CharterIdentity, KeptExport, KeptScan, Reason

_DIGITS_ON_PAGE = 16


@dataclass(frozen=True, slots=True)
class CharterContext:
    """What a charter must say to belong to a declaration."""

    data_digest: str  #: SHA-256 (hex) of the declaration
    document_id: str | None = None  #: when the declaration has had a charter drawn
    texts: tuple[str, ...] = ()  #: words that stand on the page, such as unit and year; line breaks do not matter
    exports: tuple[KeptExport, ...] = ()  #: the charters that were drawn of it and are kept
    confirmed: tuple[KeptExport, ...] = ()  #: files of other programs whose pages a person compared with it
    outside: tuple[str, ...] = ()  #: those of the expected who have no field of ours, in signing order
    scans: tuple[KeptScan, ...] = ()  #: PDFs made of its scans, to be signed in place of what was drawn


def context_objections(document: PdfHandler, context: CharterContext | None) -> tuple[Matched, list[Reason]]:
    """Compare a charter with its declaration.

    Args:
        document: The first signed revision: only that is the first signer's word.
        context: None without a workspace.
    """
    if context is None:
        return Matched.NOT_CHECKED, []
    differences = _differences(document, context)
    return (Matched.WRONG if differences else Matched.OK), differences


def rewritten_objections(document: PdfHandler, context: CharterContext) -> tuple[Matched, list[Reason]]:
    """Compare what can be compared of a document that is signed but does not begin with one of our exports.

    Equal words prove nothing about what else is drawn, so it never fits: a person has to compare the pages. Without
    any words, as in a scan, nothing is said against it either.

    Args:
        document: The first signed revision.
        context: With the exports that were kept.
    """
    try:
        printed = _squeezed(document_text(document))
    except UNREADABLE:
        printed = ""
    identity = identity_of(document)
    differences = [_not_the_export()]
    if identity is not None:
        differences += other_identity(identity, context)
    # The words on a scan are a picture.
    if printed and not (identity is not None and identity.scan):
        differences += [_missing_words(text) for text in context.texts if _squeezed(text) not in printed]
        if identity is None and len(differences) > 1:
            differences.append(_no_declaration())
    return (Matched.NOT_CHECKED if len(differences) == 1 else Matched.WRONG), differences


def _differences(document: PdfHandler, context: CharterContext) -> list[Reason]:
    identity = identity_of(document)
    if identity is None:
        return [_no_declaration()]
    printed = _squeezed(document_text(document))
    wanted = (identity.document_id, identity.data_digest[:_DIGITS_ON_PAGE], *context.texts)
    missing = [_missing_words(text) for text in wanted if _squeezed(text) not in printed]
    return other_identity(identity, context) + missing


def other_identity(identity: CharterIdentity, context: CharterContext) -> list[Reason]:
    """What a file says it is, where that is something else."""
    reasons = []
    if identity.data_digest != context.data_digest:
        reasons.append(
            differs(
                "other-declaration",
                "the document belongs to another declaration or to an earlier state of it",
                "dokumen ini milik pencanangan lain atau keadaan pencanangan yang terdahulu",
            )
        )
    if context.document_id is not None and identity.document_id != context.document_id:
        reasons.append(
            differs(
                "other-document",
                f"the document is {identity.document_id}, expected is {context.document_id}",
                f"dokumen ini {identity.document_id}, yang diharapkan {context.document_id}",
            )
        )
    return reasons


def _no_declaration() -> Reason:
    return differs(
        "no-declaration-named",
        "the document does not name the declaration it belongs to",
        "dokumen tidak menyebut pencanangan yang menjadi dasarnya",
    )


def _not_the_export() -> Reason:
    return differs(
        "not-the-export",
        "the file does not begin with a charter drawn here: another program wrote it anew, or it is another document; "
        "compare its pages with the charter before relying on it",
        "berkas tidak diawali piagam yang dibuat di sini: program lain menulis ulang berkas ini, atau ini dokumen lain "
        "(dokumen pindaian bertanda tangan); bandingkan halamannya dengan piagam sebelum diandalkan",
    )


def _missing_words(text: str) -> Reason:
    return differs("words-missing", f'the page does not say "{text}"', f'halaman tidak memuat "{text}"')


def differs(code: str, english: str, indonesian: str) -> Reason:
    """Sound, but not what the declaration says."""
    return objection(CharterConclusion.CONTEXT, code, english, indonesian)


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
