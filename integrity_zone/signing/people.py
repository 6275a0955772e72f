"""Whether the people who signed are those expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.signing.conclusions import SIGNED_TWICE, objection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cryptography import x509

    from integrity_zone.domain.declaration import Reason, SignatureReport
    from integrity_zone.signing.signature import Judgement


def fields_of_their_own(
    judgements: Sequence[Judgement],
    expected: Mapping[str, str | None] | None,
    outside: Sequence[str] = (),
    shown_in: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Which fields of another program count for which expected ones, because the person named there signed them.

    Who is named by a certificate is known again. A field that anybody may sign has to be signed itself, unless the
    charter has none for it: then the space in which a signature shows tells, else the order.

    Args:
        judgements: One per signature.
        expected: As for `people_objections`.
        outside: Those of the expected for whom the charter has no field.
        shown_in: Fields of another program -> the reserved space in which each shows.
    """
    wanted = dict(expected or {})
    taken = {judgement.report.field for judgement in judgements}
    found: dict[str, str] = {}
    reports = [judgement.report for judgement in judgements if judgement.report.field not in wanted]

    def count(report: SignatureReport, fields: Iterable[str]) -> None:
        field = next((field for field in fields if field not in taken), None)
        if field is not None and report.field not in found:
            found[report.field] = field
            taken.add(field)

    for report in reports:
        count(report, [field for field, number in wanted.items() if number is not None and is_person(report, number)])
    open_to_all = [field for field in outside if field in wanted and wanted[field] is None]
    for report in reports:
        count(report, [field for field in open_to_all if field == (shown_in or {}).get(report.field)])
    for report in reports:
        count(report, open_to_all)
    return found


def people_objections(
    judgements: Sequence[Judgement],
    expected: Mapping[str, str | None] | None,
    *,
    each_once: bool,
    counts_for: Mapping[str, str],
) -> tuple[Matched, list[Reason]]:
    """Compare the signers with the people expected.

    Args:
        judgements: One per signature.
        expected: Field name -> subject serialNumber or SHA-256 fingerprint; exactly these fields must be signed.
            A field without a number may be signed by anybody. None: nobody in particular, in whatever fields.
        each_once: Nobody may sign twice, even when nobody in particular is expected.
        counts_for: Fields of another program, as `fields_of_their_own` finds them; empty where none are allowed.
    """
    twice = _twice(judgements) if each_once or expected is not None else []
    if expected is None:
        return (Matched.WRONG if twice else Matched.NOT_CHECKED), twice
    wrong = [*twice, *_wrong_person(judgements, expected, counts_for)]
    signed = {counts_for.get(judgement.report.field, judgement.report.field) for judgement in judgements}
    missing = [
        objection(
            CharterConclusion.INCOMPLETE,
            "signature-missing",
            f"the signature {field} is missing",
            f"tanda tangan {field} belum ada",
        )
        for field in expected
        if field not in signed
    ]
    if wrong:
        return Matched.WRONG, [*wrong, *missing]
    if None in expected.values():
        return Matched.NOT_CHECKED, missing
    # Whoever makes a false issuer writes any number into a certificate: a match means something only with trust.
    known = bool(judgements) and all(judgement.report.trusted for judgement in judgements)
    return (Matched.OK if known else Matched.NOT_CHECKED), missing


def role_of(report: SignatureReport, expected: Mapping[str, str | None] | None, field: str) -> Matched:
    """Whether one signer is the person expected in the field; not checked where anybody may sign."""
    if expected is None or (field in expected and expected[field] is None):
        return Matched.NOT_CHECKED
    wanted = expected.get(field)
    if wanted is None or not is_person(report, wanted):
        return Matched.WRONG
    return Matched.OK if report.trusted else Matched.NOT_CHECKED


def is_person(report: SignatureReport, wanted: str) -> bool:
    """Whether a signature is by the certificate wanted: subject serialNumber, or fingerprint in any usual spelling."""
    return wanted == report.serial_number or wanted.replace(":", "").replace(" ", "").lower() == report.fingerprint


def _wrong_person(
    judgements: Sequence[Judgement], expected: Mapping[str, str | None], counts_for: Mapping[str, str]
) -> list[Reason]:
    objections = []
    for judgement in judgements:
        field = counts_for.get(judgement.report.field, judgement.report.field)
        wanted = expected.get(field)
        if field not in expected:
            objections.append(_unexpected(judgement.report))
        elif wanted is not None and not is_person(judgement.report, wanted):
            objections.append(_other_person(judgement.report))
    return objections


def _twice(judgements: Sequence[Judgement]) -> list[Reason]:
    objections = []
    seen: set[object] = set()
    for judgement in judgements:
        marks = _marks(judgement.certificate, judgement.report.serial_number)
        if marks & seen:
            objections.append(_signed_twice(judgement.report))
        seen |= marks
    return objections


def _marks(certificate: x509.Certificate, serial_number: str | None) -> set[object]:
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    marks: set[object] = {("key", key)}
    if serial_number is not None:
        marks.add(("serial number", serial_number))
    return marks


def _unexpected(report: SignatureReport) -> Reason:
    return _wrong(
        "signature-unexpected",
        f"the signature {report.field} by {report.signer} is not expected",
        f"tanda tangan {report.field} oleh {report.signer} tidak diharapkan",
    )


def _other_person(report: SignatureReport) -> Reason:
    return _wrong(
        "other-person",
        f"{report.field} is signed by {report.signer}, not by the person expected",
        f"{report.field} ditandatangani {report.signer}, bukan orang yang seharusnya",
    )


def _signed_twice(report: SignatureReport) -> Reason:
    return _wrong(
        SIGNED_TWICE,
        f"{report.signer} signed more than once",
        f"{report.signer} menandatangani lebih dari sekali",
    )


def _wrong(code: str, english: str, indonesian: str) -> Reason:
    return objection(CharterConclusion.IDENTITY, code, english, indonesian)
