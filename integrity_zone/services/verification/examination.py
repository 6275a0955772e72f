"""Looking at a PDF in a child process: what it is, what it is held against, and what its signatures are worth."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, CharterReport, Matched, Reason
from integrity_zone.services.charters.expectation import Expectation, context_of
from integrity_zone.services.worker import Limits, TooHeavyError, run_limited, run_reported

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from integrity_zone.domain.declaration import KeptExport
    from integrity_zone.services.trust.trust_list import TrustList
    from integrity_zone.signing.file_facts import FileLook


@dataclass(frozen=True, slots=True)
class Examined:
    """What the child process brings back."""

    look: FileLook
    report: CharterReport
    document_id: str  #: of the charter it was held against; empty where none


def examined(
    pdf: bytes,
    trust: TrustList,
    wanted: Expectation | None,
    now: datetime,
    cancelled: Callable[[], bool] | None = None,
) -> Examined:
    """Look at a PDF, whatever it is.

    Args:
        pdf: Any bytes.
        trust: Whom the user trusts.
        wanted: What it may have to be held against; None without a workspace.
        now: The time at which certificates are judged.
        cancelled: Asked while the child works.

    Raises:
        TrustListDamagedError: The trust list cannot be read.
        CalledOffError: `cancelled` said so.
    """
    given = (trust.roots(), trust.intermediates(), trust.crls())
    try:
        return run_reported(_examine, Limits(), None, cancelled, pdf, *given, wanted, now)
    except TooHeavyError as error:
        return not_examined(
            error.code,
            "it takes more time or memory than a charter can need",
            "berkas memerlukan waktu atau memori melebihi kebutuhan sebuah piagam",
        )


def not_examined(code: str, english: str, indonesian: str) -> Examined:
    """What is found of a file that nobody can look at, for this reason."""
    from integrity_zone.signing.file_facts import FileLook

    reason = Reason(english, indonesian, code, CharterConclusion.BROKEN)
    report = CharterReport(CharterConclusion.BROKEN, Matched.NOT_CHECKED, Matched.NOT_CHECKED, (), (), (reason,))
    return Examined(FileLook(), report, "")


def content_signed(pdf: bytes, field: str) -> bytes | None:
    """The file up to the end of what the signature in a field covers; None when nobody signed it.

    Raises:
        TooHeavyError: The file takes more time or memory than it may.
    """
    return run_limited(_signed_bytes, pdf, field)


def _examine(
    _tell: Callable[[object], None],
    pdf: bytes,
    roots: Sequence[bytes],
    intermediates: Sequence[bytes],
    crls: Sequence[bytes],
    wanted: Expectation | None,
    now: datetime,
) -> Examined:
    """In the child process, which alone loads the libraries for it."""
    from integrity_zone.signing.file_facts import look_at
    from integrity_zone.signing.verify import verify_charter

    known = _known_ids(wanted)
    look = look_at(pdf, {document_id.rpartition("-")[0] for document_id in known})
    chosen = _chosen(pdf, look, wanted) or Expectation()
    report = verify_charter(
        pdf,
        roots=roots,
        intermediates=intermediates,
        crls=crls,
        expected=chosen.people,
        context=context_of(chosen),
        now=now,
    )
    return Examined(look, report, "" if chosen.identity is None else chosen.identity.document_id)


def _known_ids(wanted: Expectation | None) -> set[str]:
    if wanted is None:
        return set()
    return {*wanted.issued, *([wanted.identity.document_id] if wanted.identity is not None else [])}


def _chosen(pdf: bytes, look: FileLook, wanted: Expectation | None) -> Expectation | None:
    """What a file is held against; None for one that has nothing to do with our charters."""
    if wanted is None:
        return None
    if look.document_id in wanted.issued:
        return wanted.issued[look.document_id]
    families = {known.rpartition("-")[0] for known in _known_ids(wanted)}
    named_here = look.document_id.rpartition("-")[0] in families
    nameless = look.like_a_charter and not look.document_id
    kept = any(_begins_with(pdf, export) for export in (*wanted.exports, *wanted.confirmed, *wanted.scans))
    return wanted if named_here or nameless or kept else None


def _begins_with(pdf: bytes, kept: KeptExport) -> bool:
    beginning = pdf[: kept.size_bytes]
    return len(beginning) == kept.size_bytes and hashlib.sha256(beginning).hexdigest() == kept.sha256


def _signed_bytes(pdf: bytes, field: str) -> bytes | None:
    """In a child process."""
    from integrity_zone.signing.file_facts import signed_bytes

    return signed_bytes(pdf, field)
