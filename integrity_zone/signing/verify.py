"""Judging a charter: every rule of the profile in order, one conclusion, and a sentence for whatever speaks against."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_timestamp

from integrity_zone.domain.declaration import CharterConclusion, CharterReport, Matched
from integrity_zone.signing.active_content import content_objections
from integrity_zone.signing.certificates import without_warnings
from integrity_zone.signing.conclusions import against_policy, broken, conclude, objection
from integrity_zone.signing.context import CharterContext, context_objections
from integrity_zone.signing.elsewhere import (
    elsewhere_objections,
    names_drawn,
    open_mix_objections,
    outside_names,
    scan_objections,
)
from integrity_zone.signing.fields import field_text
from integrity_zone.signing.file_shape import shape_objections
from integrity_zone.signing.identity import first_signed_revision, identity_of
from integrity_zone.signing.later_revisions import later_revision_objections
from integrity_zone.signing.pdf_reading import UNREADABLE, open_pdf
from integrity_zone.signing.people import fields_of_their_own, people_objections, role_of
from integrity_zone.signing.profile import certification_objections, field_objections, is_certified_here
from integrity_zone.signing.signature import Judgement, judge_signature
from integrity_zone.signing.stamp_places import shown_in_spaces
from integrity_zone.signing.trust import TrustMaterial, load_trust

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from pyhanko.pdf_utils.reader import PdfFileReader

    from integrity_zone.domain.declaration import Reason

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
        BadCertificateError: A root or intermediate cannot be read.
        BadCrlError: A revocation list cannot be read.
    """
    material = load_trust(roots, intermediates, crls, now)
    shape, readable = shape_objections(pdf)
    if not readable:
        return _report(shape)
    try:
        reader = open_pdf(pdf)
        barrier = barriers(reader)
        if barrier:
            return _report([*shape, *barrier])
        return _examine(pdf, reader, shape, material, expected, context, digital_signature_is_enough)
    except UNREADABLE as error:
        return _report([*shape, _unreadable(error)])


def _unreadable(error: BaseException) -> Reason:
    return broken(
        "unreadable",
        f"the structure is not that of a standard PDF and cannot be judged: {error}",
        f"struktur PDF tidak baku, tidak dapat dinilai ({error})",
    )


def barriers(reader: PdfFileReader) -> list[Reason]:
    """What makes it useless or dangerous to look further."""
    if reader.encrypted:
        return [against_policy("encrypted", "the document is encrypted", "dokumen terenkripsi")]
    if reader.xrefs.hybrid_xrefs_present:
        return [_hybrid()]
    if reader.total_revisions > MAX_REVISIONS:
        return [_too_many_revisions()]
    return []


def _hybrid() -> Reason:
    return broken(
        "hybrid-cross-references",
        "two kinds of readers would see two different documents (hybrid cross-references)",
        "dua jenis pembaca akan melihat dua dokumen berbeda (rujukan silang hibrida)",
    )


def _too_many_revisions() -> Reason:
    return against_policy(
        "too-many-revisions",
        f"the document has more than {MAX_REVISIONS} revisions",
        f"dokumen memiliki lebih dari {MAX_REVISIONS} revisi",
    )


def _examine(
    pdf: bytes,
    reader: PdfFileReader,
    shape: Sequence[Reason],
    material: TrustMaterial,
    expected: Mapping[str, str | None] | None,
    context: CharterContext | None,
    digital_signature_is_enough: bool,
) -> CharterReport:
    fields = [(name, value) for name, value, _ in enumerate_sig_fields(reader)]
    empty = tuple(field_text(name) for name, value in fields if value is None)
    whole = [*shape, *content_objections(reader), *field_objections(reader, fields)]
    judgements = _judge_all(pdf, reader, material, digital_signature_is_enough=digital_signature_is_enough)
    if not judgements:
        whole.append(objection(CharterConclusion.UNSIGNED, "unsigned", "nobody has signed", "belum ada tanda tangan"))
        return _report(whole, empty=empty)
    whole += _timestamp_objections(reader, material)
    whole += later_revision_objections(reader)
    first = first_signed_revision(reader)
    drawn = identity_of(first)
    certified = drawn is not None and not drawn.is_for_outside and is_certified_here(reader, first, drawn)
    on_scan = drawn is not None and bool(drawn.scan)
    kept = context if context is not None and context.exports and not certified and not on_scan else None
    each_once = drawn is not None or kept is not None
    counts_for: dict[str, str] = {}
    if kept is not None or (drawn is not None and drawn.is_for_outside):
        spaces = drawn.spaces if drawn is not None else ()
        outside = context.outside if context is not None else outside_names(spaces)
        asked = expected if expected is not None else names_drawn(reader, outside)
        counts_for = fields_of_their_own(judgements, asked, outside, shown_in_spaces(reader, spaces))
    if drawn is not None and on_scan:
        whole += [] if drawn.is_for_outside else certification_objections(reader, first, drawn)
        told, differences = scan_objections(pdf, reader, drawn, context, counts_for)
    elif kept is not None:
        told, differences = elsewhere_objections(pdf, reader, kept, counts_for)
    elif drawn is not None and drawn.is_for_outside:
        told, differences = open_mix_objections(reader, drawn, context, counts_for)
    else:
        if drawn is not None:
            whole += certification_objections(reader, first, drawn)
        told, differences = context_objections(first, context)
    empty = tuple(name for name in empty if name not in counts_for.values())
    if drawn is not None and expected is None:
        empty += tuple(name for name in outside_names(drawn.spaces) if name not in counts_for.values())
    whole += [_empty(name) for name in empty]
    identity, people = people_objections(judgements, expected, each_once=each_once, counts_for=counts_for)
    roles = [_with_role(found, expected, counts_for) for found in judgements]
    return _report([*whole, *people, *differences], roles, identity, told, empty)


def _with_role(found: Judgement, expected: Mapping[str, str | None] | None, counts_for: Mapping[str, str]) -> Judgement:
    field = counts_for.get(found.report.field, found.report.field)
    role = role_of(found.report, expected, field)
    return replace(found, report=replace(found.report, role=role, counts_for=counts_for.get(found.report.field, "")))


def _empty(name: str) -> Reason:
    return objection(
        CharterConclusion.INCOMPLETE,
        "field-empty",
        f"the field {name} is not signed",
        f"bidang {name} belum ditandatangani",
    )


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


def _timestamp_objections(reader: PdfFileReader, material: TrustMaterial) -> list[Reason]:
    objections = []
    for stamp in reader.embedded_timestamp_signatures:
        status = validate_pdf_timestamp(stamp, material.context())
        if not (status.intact and status.valid):
            objections.append(
                broken(
                    "document-time-stamp",
                    f"the time stamp {stamp.field_name} of the document does not fit its bytes",
                    f"cap waktu dokumen {stamp.field_name} tidak cocok dengan isinya",
                )
            )
    return objections


def _report(
    whole: Sequence[Reason],
    judgements: Sequence[Judgement] = (),
    identity: Matched = Matched.NOT_CHECKED,
    context: Matched = Matched.NOT_CHECKED,
    empty: tuple[str, ...] = (),
) -> CharterReport:
    single = [reason for judgement in judgements for reason in judgement.objections]
    return CharterReport(
        conclusion=conclude([*whole, *single]),
        identity=identity,
        context=context,
        signatures=tuple(judgement.report for judgement in judgements),
        unsigned_fields=empty,
        reasons=tuple(dict.fromkeys(whole)),
    )
