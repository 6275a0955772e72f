"""Small charters of a mixed ceremony: the head signs with another program, a witness here, another in ink."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import SignatureSpace
from integrity_zone.signing.credentials import load_p12
from integrity_zone.signing.prepare import prepare_for_signing
from integrity_zone.signing.sign import sign_charter
from integrity_zone.signing.standing import Asked
from tests.support import elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.elsewhere import BOXES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.declaration import CharterDraft, CharterIdentity

HEAD, FIRST, SECOND = charters.FIELDS
#: Who signs digitally.
EXPECTED: Mapping[str, str | None] = {HEAD: "PIMPINAN-0001", FIRST: "SAKSI-0001"}

SPACES = (SignatureSpace(HEAD, Way.OUTSIDE, 0, BOXES[HEAD]), SignatureSpace(SECOND, Way.WET, 0, BOXES[SECOND]))


def draft(identity: CharterIdentity = charters.IDENTITY, unit: str = charters.UNIT) -> CharterDraft:
    """A charter with a field for the first witness and spaces for the others."""
    usual = charters.draft(charters.FIELDS, identity, unit)
    fields = tuple(field for field in usual.fields if field.name == FIRST)
    return replace(usual, fields=fields, identity=replace(identity, spaces=SPACES))


@pki.remembered
def drawn() -> bytes:
    """As it leaves the workspace."""
    return prepare_for_signing(draft(), locked=False)


def office(*exports: bytes, confirmed: tuple[bytes, ...] = (), **other: Any) -> dict[str, Any]:
    """What an office judges by that drew the charter.

    Args:
        exports: The charters it kept, or the usual one.
        confirmed: Rewritten files whose pages somebody compared.
        other: What else is expected in place of the usual.
    """
    context = replace(
        charters.CONTEXT,
        exports=tuple(map(elsewhere.kept, exports or (drawn(),))),
        confirmed=tuple(map(elsewhere.kept, confirmed)),
        outside=(HEAD,),
    )
    return {"expected": EXPECTED, "context": context, **other}


def by_head(pdf: bytes, person: pki.Person | None = None, box: elsewhere.Box | None = BOXES[HEAD]) -> bytes:
    """The head's program adds a field and a picture of its own."""
    return elsewhere.with_picture(pdf, person or pki.head(), "Signature1", box)


def by_witness(pdf: bytes, person: pki.Person | None = None, given: Mapping[str, Any] | None = None) -> bytes:
    """The first witness signs with this program, which looks at what is there before and after."""
    held = given or office()
    credential = load_p12((person or pki.witness(1)).p12(), pki.PASSPHRASE)
    asked = Asked(held["expected"], held["context"])
    return sign_charter(pdf, credential, FIRST, stamp=charters.stamp(credential.name), now=pki.NOW, asked=asked)


def heedlessly(pdf: bytes, person: pki.Person | None = None) -> bytes:
    """The first witness's field signed by a program that looks at nothing."""
    return elsewhere.in_our_field(pdf, person or pki.witness(1), FIRST)


@pki.remembered
def complete() -> bytes:
    """Signed by all who sign digitally."""
    return by_witness(by_head(drawn()))
