"""Whether a charter says what its declaration says: the digest in its metadata and the words on its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.signing.conclusions import objection
from integrity_zone.signing.identity import identity_of
from integrity_zone.signing.page_text import document_text

if TYPE_CHECKING:
    from pyhanko.pdf_utils.rw_common import PdfHandler

    from integrity_zone.domain.declaration import Reason

_DIGITS_ON_PAGE = 16


@dataclass(frozen=True, slots=True)
class CharterContext:
    """What a charter must say to belong to a declaration."""

    data_digest: str  #: SHA-256 (hex) of the declaration
    document_id: str | None = None  #: when the declaration has had a charter drawn
    texts: tuple[str, ...] = ()  #: words that stand on the page, such as unit and year; line breaks do not matter


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


def _differences(document: PdfHandler, context: CharterContext) -> list[Reason]:
    identity = identity_of(document)
    if identity is None:
        return [
            _differs(
                "no-declaration-named",
                "the document does not name the declaration it belongs to",
                "dokumen tidak menyebut pencanangan yang menjadi dasarnya",
            )
        ]
    reasons = []
    if identity.data_digest != context.data_digest:
        reasons.append(
            _differs(
                "other-declaration",
                "the document belongs to another declaration or to an earlier state of it",
                "dokumen ini milik pencanangan lain atau keadaan pencanangan yang terdahulu",
            )
        )
    if context.document_id is not None and identity.document_id != context.document_id:
        reasons.append(
            _differs(
                "other-document",
                f"the document is {identity.document_id}, expected is {context.document_id}",
                f"dokumen ini {identity.document_id}, yang diharapkan {context.document_id}",
            )
        )
    printed = _squeezed(document_text(document))
    wanted = (identity.document_id, identity.data_digest[:_DIGITS_ON_PAGE], *context.texts)
    reasons += [_missing_words(text) for text in wanted if _squeezed(text) not in printed]
    return reasons


def _missing_words(text: str) -> Reason:
    return _differs("words-missing", f'the page does not say "{text}"', f'halaman tidak memuat "{text}"')


def _differs(code: str, english: str, indonesian: str) -> Reason:
    return objection(CharterConclusion.CONTEXT, code, english, indonesian)


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
