"""Whether a charter says what its declaration says: the digest in its metadata and the words on its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.signing.conclusions import Objection
from integrity_zone.signing.identity import identity_of
from integrity_zone.signing.page_text import document_text

if TYPE_CHECKING:
    from pyhanko.pdf_utils.rw_common import PdfHandler

_DIGITS_ON_PAGE = 16


@dataclass(frozen=True, slots=True)
class CharterContext:
    """What a charter must say to belong to a declaration."""

    data_digest: str  #: SHA-256 (hex) of the declaration
    document_id: str | None = None  #: when the declaration has had a charter drawn
    texts: tuple[str, ...] = ()  #: words that stand on the page, such as unit and year; line breaks do not matter


def context_objections(document: PdfHandler, context: CharterContext | None) -> tuple[Matched, list[Objection]]:
    """Compare a charter with its declaration.

    Args:
        document: The first signed revision: only that is the first signer's word.
        context: None without a workspace.
    """
    if context is None:
        return Matched.NOT_CHECKED, []
    reasons = _differences(document, context)
    objections = [Objection(CharterConclusion.CONTEXT, reason) for reason in reasons]
    return (Matched.WRONG if objections else Matched.OK), objections


def _differences(document: PdfHandler, context: CharterContext) -> list[str]:
    identity = identity_of(document)
    if identity is None:
        return ["the document does not name the declaration it belongs to"]
    reasons = []
    if identity.data_digest != context.data_digest:
        reasons.append("the document belongs to another declaration or to an earlier state of it")
    if context.document_id is not None and identity.document_id != context.document_id:
        reasons.append(f"the document is {identity.document_id}, expected is {context.document_id}")
    printed = _squeezed(document_text(document))
    wanted = (identity.document_id, identity.data_digest[:_DIGITS_ON_PAGE], *context.texts)
    reasons += [f'the page does not say "{text}"' for text in wanted if _squeezed(text) not in printed]
    return reasons


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
