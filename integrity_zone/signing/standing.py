"""How a charter stands before the next signature: its fields, its declaration, and whether what is there holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.errors import SigningError
from integrity_zone.signing.fields import field_text, signature_fields
from integrity_zone.signing.identity import read_identity
from integrity_zone.signing.pdf_reading import open_pdf
from integrity_zone.signing.verify import verify_charter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from integrity_zone.domain.declaration import CharterIdentity, CharterReport, SignatureField
    from integrity_zone.signing.context import CharterContext


@dataclass(frozen=True, slots=True)
class Asked:
    """What a charter that is being signed is held against, as far as it is known."""

    expected: Mapping[str, str | None] | None = None  #: as for `verify_charter`
    context: CharterContext | None = None  #: as for `verify_charter`


@dataclass(frozen=True, slots=True)
class Standing:
    """What the next signer finds."""

    fields: tuple[SignatureField, ...]  #: in the order in which they sign
    signed: tuple[str, ...]  #: names of those that are
    identity: CharterIdentity | None  #: of the declaration it belongs to
    locked: bool  #: drawn for signing with this program alone, so that the first signature certifies
    report: CharterReport  #: as far as it does not depend on who trusts whom

    @property
    def empty(self) -> tuple[str, ...]:
        """Names of the fields still to be signed, in order; not those whose person signed in a field elsewhere."""
        unsigned = [field.name for field in self.fields if field.name not in self.signed]
        if not self.report.signatures:
            return tuple(unsigned)
        return tuple(name for name in unsigned if name in self.report.unsigned_fields)


class NotOurCharterError(SigningError):
    """There is nothing to sign in the file."""

    code = "not-our-charter"
    template_en = "this PDF has no signature field of a charter; draw the charter first"
    template_id = "PDF ini tidak memiliki bidang tanda tangan piagam; buat piagamnya terlebih dahulu"


def standing_of(
    pdf: bytes, now: datetime, *, asked: Asked | None = None, digital_signature_is_enough: bool = False
) -> Standing:
    """Read and judge a file that somebody wants to sign.

    Raises:
        NotOurCharterError: It cannot be read, or has no field to sign.
    """
    fields = signature_fields(pdf)
    if not fields:
        raise NotOurCharterError
    found = list(enumerate_sig_fields(open_pdf(pdf)))
    filled = tuple(field_text(name) for name, value, _ in found if value is not None)
    locked = any("/Lock" in reference.get_object() for _, _, reference in found)
    report = judged_alone(pdf, now, asked=asked, digital_signature_is_enough=digital_signature_is_enough)
    return Standing(fields, filled, read_identity(pdf), locked, report)


def judged_alone(pdf: bytes, now: datetime, *, asked: Asked | None, digital_signature_is_enough: bool) -> CharterReport:
    """The judgement as far as it does not depend on who trusts whom."""
    return verify_charter(
        pdf,
        roots=(),
        crls=(),
        expected=asked.expected if asked else None,
        context=asked.context if asked else None,
        now=now,
        digital_signature_is_enough=digital_signature_is_enough,
    )
