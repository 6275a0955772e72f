"""Judging the signatures of a charter file, offline and in a child process."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, CharterReport, Matched, Reason
from integrity_zone.services.charters.expectation import Expectation, context_of
from integrity_zone.services.reading import CHARTER_MAX_BYTES, KEY_MAX_BYTES, LIST_MAX_BYTES, read_limited
from integrity_zone.services.worker import TooHeavyError, run_limited

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def verify_charter_file(
    path: Path,
    *,
    trust: Sequence[Path] = (),
    crls: Sequence[Path] = (),
    expectation: Expectation | None = None,
    now: datetime | None = None,
) -> CharterReport:
    """Judge the signatures of a PDF, offline.

    Args:
        path: The PDF.
        trust: Root certificates, PEM or DER.
        crls: Revocation lists, PEM or DER.
        expectation: Whom and what to hold it against.
        now: The moment for which certificates are judged.

    Raises:
        UserInputError: A certificate or list cannot be read (`bad-certificate`, `bad-crl`).
        IntegrityZoneError: A file cannot be read.
    """
    return judged_charter(
        read_limited(path, CHARTER_MAX_BYTES),
        roots=[read_limited(root, KEY_MAX_BYTES) for root in trust],
        crls=[read_limited(crl, LIST_MAX_BYTES) for crl in crls],
        expectation=expectation,
        now=now,
    )


def judged_charter(
    pdf: bytes,
    *,
    roots: Sequence[bytes],
    crls: Sequence[bytes],
    intermediates: Sequence[bytes] = (),
    expectation: Expectation | None = None,
    now: datetime | None = None,
) -> CharterReport:
    """Judge the signatures of a PDF that was read, in a child process.

    Args:
        pdf: The PDF.
        roots: Root certificates, PEM or DER.
        crls: Revocation lists, PEM or DER.
        intermediates: Certificates that help to reach a root, PEM or DER.
        expectation: Whom and what to hold it against.
        now: The moment for which certificates are judged.

    Raises:
        UserInputError: A certificate or list cannot be read (`bad-certificate`, `bad-crl`).
    """
    material = (list(roots), list(intermediates), list(crls))
    try:
        return run_limited(_judged, pdf, *material, expectation or Expectation(), now or datetime.now(UTC))
    except TooHeavyError as error:
        return CharterReport(
            CharterConclusion.BROKEN, Matched.NOT_CHECKED, Matched.NOT_CHECKED, (), (), (too_heavy(error),)
        )


def too_heavy(error: TooHeavyError) -> Reason:
    """What is said of a file that cannot be examined within the limits."""
    return Reason(
        "the file takes more time or memory than a charter can need and could not be examined",
        "berkas memerlukan waktu atau memori melebihi kebutuhan sebuah piagam dan tidak dapat diperiksa",
        error.code,
        CharterConclusion.BROKEN,
    )


def _judged(
    pdf: bytes,
    roots: Sequence[bytes],
    intermediates: Sequence[bytes],
    crls: Sequence[bytes],
    wanted: Expectation,
    now: datetime,
) -> CharterReport:
    """In the child process, which alone loads the libraries for it."""
    from integrity_zone.signing.verify import verify_charter

    chosen = wanted.of_file(pdf)
    return verify_charter(
        pdf,
        roots=roots,
        intermediates=intermediates,
        crls=crls,
        expected=chosen.people,
        context=context_of(chosen),
        now=now,
    )
