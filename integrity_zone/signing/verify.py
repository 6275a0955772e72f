"""Judging a charter: every rule of the profile in order, one conclusion, and a sentence for whatever speaks against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_timestamp

from integrity_zone.domain.declaration import CharterConclusion, CharterReport, Matched
from integrity_zone.signing.active_content import content_objections
from integrity_zone.signing.certificates import without_warnings
from integrity_zone.signing.conclusions import Objection, against_policy, broken, conclude
from integrity_zone.signing.context import CharterContext, context_objections
from integrity_zone.signing.file_shape import shape_objections
from integrity_zone.signing.identity import first_signed_revision, identity_of
from integrity_zone.signing.pdf_reading import UNREADABLE, open_pdf
from integrity_zone.signing.people import people_objections
from integrity_zone.signing.profile import certification_objections, field_objections
from integrity_zone.signing.signature import Judgement, judge_signature
from integrity_zone.signing.trust import TrustMaterial, load_trust

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from pyhanko.pdf_utils.reader import PdfFileReader

__all__ = ["MAX_REVISIONS", "CharterContext", "verify_charter"]

MAX_REVISIONS = 32


@without_warnings()
def verify_charter(
    pdf: bytes,
    *,
    roots: Sequence[bytes],
    crls: Sequence[bytes],
    intermediates: Sequence[bytes] = (),
    expected: Mapping[str, str | None] | None,
    context: CharterContext | None,
    now: datetime,
    digital_signature_is_enough: bool = False,
) -> CharterReport:
    """Judge a PDF, offline and by nothing but what is given.

    Args:
        pdf: Any file.
        roots: Trusted roots, PEM or DER; none: nobody is trusted.
        crls: Revocation lists, PEM or DER.
        intermediates: Certificates that help to reach a root, PEM or DER.
        expected: Field name -> subject serialNumber or SHA-256 fingerprint, None for anybody; exactly these fields must
            have been signed. None: nobody in particular, in whatever fields.
        context: What the charter must say; None without a workspace.
        now: Aware; the time at which certificates are judged.
        digital_signature_is_enough: Take signers without non-repudiation; an explicit setting.

    Raises:
        BadCertificate: A root or intermediate cannot be read.
        BadCrl: A revocation list cannot be read.
    """
    material = load_trust(roots, intermediates, crls, now)
    shape, readable = shape_objections(pdf)
    if not readable:
        return _report(shape)
    try:
        reader = open_pdf(pdf)
        barrier = _barriers(reader)
        if barrier:
            return _report([*shape, *barrier])
        return _examine(pdf, reader, shape, material, expected, context, digital_signature_is_enough)
    except UNREADABLE as error:
        return _report([*shape, broken(f"the structure is not that of a standard PDF and cannot be judged: {error}")])


def _barriers(reader: PdfFileReader) -> list[Objection]:
    """What makes it useless or dangerous to look further."""
    if reader.encrypted:
        return [against_policy("the document is encrypted")]
    if reader.xrefs.hybrid_xrefs_present:
        return [broken("two kinds of readers would see two different documents (hybrid cross-references)")]
    if reader.total_revisions > MAX_REVISIONS:
        return [against_policy(f"the document has more than {MAX_REVISIONS} revisions")]
    return []


def _examine(
    pdf: bytes,
    reader: PdfFileReader,
    shape: Sequence[Objection],
    material: TrustMaterial,
    expected: Mapping[str, str | None] | None,
    context: CharterContext | None,
    digital_signature_is_enough: bool,
) -> CharterReport:
    fields = [(name, value) for name, value, _ in enumerate_sig_fields(reader)]
    empty = tuple(name for name, value in fields if value is None)
    whole = [*shape, *content_objections(reader), *field_objections(reader, fields)]
    judgements = _judge_all(pdf, reader, material, digital_signature_is_enough=digital_signature_is_enough)
    if not judgements:
        whole.append(Objection(CharterConclusion.UNSIGNED, "nobody has signed"))
        return _report(whole, empty=empty)
    whole += [Objection(CharterConclusion.INCOMPLETE, f"the field {name} is not signed") for name in empty]
    whole += _timestamp_objections(reader, material)
    first = first_signed_revision(reader)
    ours = identity_of(first) is not None
    if ours:
        whole += certification_objections(reader, first)
    identity, people = people_objections(judgements, expected, each_once=ours)
    told, differences = context_objections(first, context)
    return _report([*whole, *people, *differences], judgements, identity, told, empty)


def _judge_all(
    pdf: bytes, reader: PdfFileReader, material: TrustMaterial, *, digital_signature_is_enough: bool
) -> list[Judgement]:
    signatures = reader.embedded_regular_signatures
    return [
        judge_signature(
            pdf,
            signature,
            material,
            is_last=signature is signatures[-1],
            digital_signature_is_enough=digital_signature_is_enough,
        )
        for signature in signatures
    ]


def _timestamp_objections(reader: PdfFileReader, material: TrustMaterial) -> list[Objection]:
    objections = []
    for stamp in reader.embedded_timestamp_signatures:
        status = validate_pdf_timestamp(stamp, material.context())
        if not (status.intact and status.valid):
            objections.append(broken(f"the time stamp {stamp.field_name} of the document does not fit its bytes"))
    return objections


def _report(
    whole: Sequence[Objection],
    judgements: Sequence[Judgement] = (),
    identity: Matched = Matched.NOT_CHECKED,
    context: Matched = Matched.NOT_CHECKED,
    empty: tuple[str, ...] = (),
) -> CharterReport:
    single = [objection for judgement in judgements for objection in judgement.objections]
    return CharterReport(
        conclusion=conclude([*whole, *single]),
        identity=identity,
        context=context,
        signatures=tuple(judgement.report for judgement in judgements),
        unsigned_fields=empty,
        reasons=tuple(dict.fromkeys(objection.reason for objection in whole)),
    )
