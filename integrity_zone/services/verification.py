"""Judging any PDF in words that a reader understands, offline and in a child process."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.declaration import (
    HEAD_FIELD,
    WITNESS_FIELD,
    CharterConclusion,
    CharterReport,
    Matched,
    Reason,
)
from integrity_zone.domain.declaration_file import DeclarationIncompleteError
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.trust import LegalStanding
from integrity_zone.domain.verification import (
    Detail,
    FileFacts,
    NoSignature,
    SignatureVerdict,
    Tone,
    TrustFacts,
    Verification,
)
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import Bilingual
from integrity_zone.services.charter_expectation import Expectation, context_of, expectation_of
from integrity_zone.services.dates_in_words import moment_in_words
from integrity_zone.services.files import write_atomically
from integrity_zone.services.plain_reasons import plain
from integrity_zone.services.reading import CHARTER_MAX_BYTES, read_limited
from integrity_zone.services.verdict_lines import Surroundings, lines_of, tone_of
from integrity_zone.services.verdict_words import Held, file_holds, summary_words, untold
from integrity_zone.services.worker import Limits, TooHeavyError, run_limited, run_reported

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.declaration import Declaration, KeptExport, Signatory, SignatureReport
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.trust_list import TrustList
    from integrity_zone.services.workspaces import Workspace
    from integrity_zone.signing.file_facts import FileLook

#: More of a name in a certificate is not shown.
_NAME_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class _Examined:
    """What the child process brings back."""

    look: FileLook
    report: CharterReport
    document_id: str  #: of the charter it was held against; empty where none


def verify_pdf(
    path: Path, *, trust: TrustList, workspace: Workspace | None = None, year: int | None = None, now: datetime
) -> Verification:
    """Judge a PDF; whatever is wrong with it comes back in words.

    Args:
        path: Any file.
        trust: Whom the user trusts.
        workspace: Holds the declaration; a file that names one of its charters, or is made like one, is held against
            that charter.
        year: Of the declaration.
        now: Aware; the time at which certificates are judged.

    Raises:
        TrustListDamagedError: The trust list cannot be read.
        IntegrityZoneError: The file cannot be read.
    """
    return verify_content(
        path.name, read_limited(path, CHARTER_MAX_BYTES), trust=trust, workspace=workspace, year=year, now=now
    )


def verify_content(
    name: str,
    pdf: bytes,
    *,
    trust: TrustList,
    workspace: Workspace | None = None,
    year: int | None = None,
    now: datetime,
    cancelled: Callable[[], bool] | None = None,
) -> Verification:
    """Judge a PDF that is at hand, such as the charter kept in a workspace.

    Args:
        name: What the file is called.
        pdf: Its bytes.
        trust: As for `verify_pdf`, and so are the other arguments.
        workspace: As there.
        year: As there.
        now: As there.
        cancelled: Asked while the child works.

    Raises:
        TrustListDamagedError: The trust list cannot be read.
        CalledOffError: `cancelled` said so.
    """
    snapshot = None if workspace is None else workspace.snapshot(year)
    examined = _examined(pdf, trust, _wanted(workspace, year), now, cancelled)
    return _told(name, pdf, examined, trust, snapshot, now)


def signed_version(path: Path, field: str) -> bytes:
    """The document as it was when a field was signed: the file up to the end of what that signature covers.

    Raises:
        MissingItemError: Nobody signed that field.
        TooHeavyError: The file takes more time or memory than it may.
        IntegrityZoneError: The file cannot be read.
    """
    return signed_content(read_limited(path, CHARTER_MAX_BYTES), field)


def signed_content(pdf: bytes, field: str) -> bytes:
    """The same, of a PDF that is at hand.

    Raises:
        MissingItemError: Nobody signed that field.
        TooHeavyError: The file takes more time or memory than it may.
    """
    found = run_limited(_signed_bytes, pdf, field)
    if found is None:
        raise MissingItemError(what="signature", value=field[:80])
    return found


def export_verification_sheet(
    verification: Verification,
    out: Path,
    *,
    checked_by: str = "",
    replace: bool = False,
) -> int:
    """Write the judgement as a PDF to be printed, in Indonesian as all documents.

    Args:
        verification: What to print.
        out: The new file.
        checked_by: Who looked; empty for a line to be filled in by hand.
        replace: Take the place of a file of that name.

    Returns:
        Its size in bytes.

    Raises:
        IntegrityZoneError: The file cannot be written.
    """
    from integrity_zone.exports.verification.pdf import verification_sheet

    checked_at = moment_in_words(verification.checked_at).message_id
    pdf = verification_sheet(verification, checked_by=checked_by, checked_at=checked_at)
    write_atomically(out, pdf, overwrite=replace)
    return len(pdf)


def _wanted(workspace: Workspace | None, year: int | None) -> Expectation | None:
    try:
        return None if workspace is None else expectation_of(workspace, year=year)
    except DeclarationIncompleteError:
        return None


def _examined(
    pdf: bytes,
    trust: TrustList,
    wanted: Expectation | None,
    now: datetime,
    cancelled: Callable[[], bool] | None,
) -> _Examined:
    given = (trust.roots(), trust.intermediates(), trust.crls())
    try:
        return run_reported(_examine, Limits(), None, cancelled, pdf, *given, wanted, now)
    except TooHeavyError as error:
        from integrity_zone.signing.file_facts import FileLook

        reason = Reason(
            "it takes more time or memory than a charter can need",
            "berkas memerlukan waktu atau memori melebihi kebutuhan sebuah piagam",
            error.code,
            CharterConclusion.BROKEN,
        )
        report = CharterReport(CharterConclusion.BROKEN, Matched.NOT_CHECKED, Matched.NOT_CHECKED, (), (), (reason,))
        return _Examined(FileLook(), report, "")


def _examine(
    _tell: Callable[[object], None],
    pdf: bytes,
    roots: Sequence[bytes],
    intermediates: Sequence[bytes],
    crls: Sequence[bytes],
    wanted: Expectation | None,
    now: datetime,
) -> _Examined:
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
    return _Examined(look, report, "" if chosen.identity is None else chosen.identity.document_id)


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
    kept = any(_begins_with(pdf, export) for export in (*wanted.exports, *wanted.confirmed))
    return wanted if named_here or nameless or kept else None


def _begins_with(pdf: bytes, kept: KeptExport) -> bool:
    beginning = pdf[: kept.size_bytes]
    return len(beginning) == kept.size_bytes and hashlib.sha256(beginning).hexdigest() == kept.sha256


def _signed_bytes(pdf: bytes, field: str) -> bytes | None:
    """In a child process."""
    from integrity_zone.signing.file_facts import signed_bytes

    return signed_bytes(pdf, field)


def _told(
    name: str, pdf: bytes, examined: _Examined, trust: TrustList, snapshot: Snapshot | None, now: datetime
) -> Verification:
    report, look = examined.report, examined.look
    declaration, withdrawn = _declared(examined.document_id, snapshot)
    held = Held(
        is_charter=bool(look.document_id or look.like_a_charter or examined.document_id),
        against_charter=bool(examined.document_id),
        withdrawn=withdrawn,
    )
    words = summary_words(report, held)
    changed = trust.changed_at()
    sha256 = hashlib.sha256(pdf).hexdigest()
    return Verification(
        summary=words.summary,
        tone=words.tone,
        title=words.title,
        sentence=words.sentence,
        signatures=tuple(_verdict(found, declaration, trust, held, report) for found in report.signatures),
        without=tuple(_without(report, declaration, examined.document_id, snapshot)),
        remarks=(*_notable(report), *_remarks(sha256, look, held, snapshot)),
        untold=untold(report, held, inked=declaration is not None and bool(declaration.fields_by(Way.WET))),
        file=FileFacts(name, len(pdf), sha256, look.pages, look.revisions),
        trust=TrustFacts(len(trust.authorities()), len(trust.lists()), None if changed is None else changed.date()),
        checked_at=now,
        document_id=examined.document_id,
        report=report,
        sample=look.sample or (held.against_charter and snapshot is not None and snapshot.unit.sample),
    )


def _declared(document_id: str, snapshot: Snapshot | None) -> tuple[Declaration | None, str | None]:
    """The declaration of the charter that a file was held against, and why it was withdrawn."""
    if snapshot is None or not document_id:
        return None, None
    for paper in snapshot.papers.issued:
        if paper.document_id == document_id and paper.declaration is not None:
            return paper.declaration, paper.withdrawn
    return snapshot.declaration, None


def _verdict(
    told: SignatureReport, declaration: Declaration | None, trust: TrustList, held: Held, report: CharterReport
) -> SignatureVerdict:
    # Names in a certificate are written by whoever made it.
    signer, issuer = (clean_line(name)[:_NAME_CHARACTERS] or "–" for name in (told.signer, told.issuer))
    found = replace(told, signer=signer, issuer=issuer)
    field = found.counts_for or found.field
    person = dict(declaration.signers()).get(field) if declaration is not None else None
    role = _role(field, declaration, person)
    is_head = person is not None and declaration is not None and person in declaration.heads
    registered = Bilingual("head", "pimpinan") if is_head else Bilingual("witness", "saksi")
    around = Surroundings(person, registered, file_holds(report, held), trust.lists())
    lines = lines_of(found, around)
    tone = tone_of(lines)
    certified = found.trusted and any(link in trust.providers() for link in found.chain)
    standing = LegalStanding.CERTIFIED if certified else LegalStanding.UNCERTIFIED
    details = (
        Detail(Bilingual("Field", "Bidang"), found.field),
        *(detail for line in lines for detail in line.details),
        Detail(Bilingual("Chain of issuers (SHA-256)", "Rantai penerbit (SHA-256)"), " > ".join(found.chain) or "–"),
    )
    return SignatureVerdict(
        field=found.field,
        signer=found.signer,
        role=role,
        office=_office(person),
        issuer=found.issuer,
        signed_at=found.signed_at,
        tone=tone,
        lines=lines,
        standing=None if tone is Tone.BAD else standing,
        details=details,
    )


def _role(field: str, declaration: Declaration | None, person: Signatory | None) -> Bilingual:
    if declaration is None or person is None:
        return _role_by_name(field)
    if person in declaration.heads:
        return Bilingual("Declaring head", "Yang menyatakan")
    number = f" {declaration.witnesses.index(person) + 1}" if len(declaration.witnesses) > 1 else ""
    return Bilingual(f"Witness{number}", f"Saksi{number}")


def _role_by_name(field: str) -> Bilingual:
    """What a field is for as far as its name tells, which anybody can choose."""
    if field.startswith(HEAD_FIELD):
        return Bilingual("Declaring head, by the field's name", "Yang menyatakan, menurut nama bidangnya")
    if field.startswith(WITNESS_FIELD):
        return Bilingual("Witness, by the field's name", "Saksi, menurut nama bidangnya")
    return Bilingual("Signer", "Penanda tangan")


def _office(person: Signatory | None) -> str:
    return "" if person is None else ", ".join(part for part in (person.office, person.organisation) if part)


def _without(
    report: CharterReport, declaration: Declaration | None, document_id: str, snapshot: Snapshot | None
) -> list[NoSignature]:
    """Who has no electronic signature in the file, in the order in which they sign."""
    if declaration is None:
        unsigned = Bilingual("Not signed yet.", "Belum ditandatangani.")
        return [NoSignature(field, field, "", unsigned) for field in report.unsigned_fields]
    signed = {found.counts_for or found.field for found in report.signatures}
    kept = snapshot.papers.files_of(document_id) if snapshot is not None else ()
    scanned = {file.field for file in kept if file.kind is FileKind.SCAN}
    return [
        NoSignature(field, person.name, _office(person), _absence(person, scanned=field in scanned))
        for field, person in declaration.signers()
        if field not in signed
    ]


def _absence(person: Signatory, *, scanned: bool) -> Bilingual:
    if person.way is not Way.WET:
        return Bilingual("Not signed yet.", "Belum ditandatangani.")
    if scanned:
        return Bilingual(
            "Signed in ink; the scan is on record, no verdict is given on it.",
            "Tanda tangan basah, pindaian terlampir; pindaian tidak dinilai.",
        )
    return Bilingual(
        "Signs in ink; there is no scan on record yet.", "Tanda tangan basah; pindaiannya belum dilampirkan."
    )


def _notable(report: CharterReport) -> list[Bilingual]:
    """What there is to be known of the file besides who signed and who did not, which is told apart."""
    told_apart = {CharterConclusion.UNSIGNED, CharterConclusion.INCOMPLETE}
    return [plain(reason) for reason in report.reasons if reason.conclusion not in told_apart]


def _remarks(sha256: str, look: FileLook, held: Held, snapshot: Snapshot | None) -> list[Bilingual]:
    remarks = []
    files = snapshot.papers.files if snapshot is not None else ()
    if any(file.content == sha256 and file.kind is FileKind.SCAN for file in files):
        remarks.append(
            Bilingual(
                "this file is on record as the scan of a page signed in ink",
                "berkas ini tercatat sebagai pindaian halaman yang ditandatangani basah",
            )
        )
    if look.document_id and not held.against_charter:
        remarks.append(
            Bilingual(
                f"the file says it is {look.document_id}, which it was not held against: open the workspace it is of",
                f"berkas menyebut dirinya {look.document_id}, tetapi tidak dibandingkan dengannya: buka berkas kerja "
                "asalnya",
            )
        )
    return remarks
