"""Signing and verifying a charter, held against pyHanko without anything around it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.keys.pemder import load_certs_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from integrity_zone.signing.credentials import load_p12
from integrity_zone.signing.sign import add_signature
from integrity_zone.signing.stamp import stamp_style
from tests.bench.timing import Line, side_by_side
from tests.support import pki
from tests.support.signed_charters import CONTEXT, FIELDS, PEOPLE, judge, prepared, signed, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.timing import Plan

SIGN_RATIO = 1.2
VERIFY_RATIO = 2.0


def signature_lines(plan: Plan) -> Iterator[Line]:
    """The head's signature, and the judgement of a charter with all three."""
    yield _sign_line(plan)
    yield _verify_line(plan)


def _sign_line(plan: Plan) -> Line:
    person, pdf = pki.head(), prepared()
    credential = load_p12(person.p12(), pki.PASSPHRASE)
    shown = stamp(credential.name)

    def ours() -> bytes:
        return add_signature(pdf, credential, FIELDS[0], stamp=shown, now=pki.NOW, certify=True)

    def floor() -> bytes:
        metadata = PdfSignatureMetadata(
            field_name=FIELDS[0],
            certify=True,
            docmdp_permissions=MDPPerm.FILL_FORMS,
            subfilter=SigSeedSubFilter.PADES,
            md_algorithm="sha256",
        )
        signer = PdfSigner(metadata, credential.signer, stamp_style=stamp_style(shown))
        made: bytes = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), existing_fields_only=True).getvalue()
        return made

    return Line("sign", *side_by_side(ours, floor, plan.rounds), SIGN_RATIO, "bare pyHanko, key kept")


def _verify_line(plan: Plan) -> Line:
    pdf = signed()
    roots = list(load_certs_from_pemder_data(pki.root_pem()))

    def ours() -> None:
        assert judge(pdf, context=CONTEXT, expected=PEOPLE).conclusion.value == "valid", "the bench's own charter"

    def floor() -> None:
        for signature in PdfFileReader(BytesIO(pdf), strict=True).embedded_regular_signatures:
            context = ValidationContext(trust_roots=roots, moment=pki.NOW, allow_fetching=False)
            assert validate_pdf_signature(signature, context).bottom_line, "the bench's own charter"

    both = side_by_side(ours, floor, plan.part(2))
    return Line("verify, three signatures", *both, VERIFY_RATIO, "bare pyHanko, strict reader")
